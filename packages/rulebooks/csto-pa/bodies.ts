import type { Clause, Edition } from "@hemicycle/engine";
import { bodyTerms } from "../body-terms.ts";
import * as affiliations from "./affiliations.ts";
import * as basis from "./practice/01-basis.ts";
import * as sittings from "./practice/03-sittings.ts";
import * as consensus from "./practice/04-consensus.ts";
import * as open from "./questions/unset.ts";

/** Who somebody is, also over time, what whoever presides does, who is heard: in every body. */
const everywhere: readonly Clause[] = [
  ...affiliations.clauses,
  ...basis.everywhere,
  ...sittings.clauses,
  ...bodyTerms({ id: "csto-pa" }),
  ...open.asked.everywhere,
];

/** Delegations with one vote each, which decide by consensus. */
const ofDelegations: readonly Clause[] = [...open.asked.ofDelegations, ...consensus.clauses];

/** A commission sits and speaks; how it decides is an open question. */
const commission: readonly Clause[] = [
  ...everywhere,
  ...open.asked.commissions,
  ...consensus.ofDelegates,
];

/** The clauses by which the sittings of each kind of body are held. */
export const inBodies: NonNullable<Edition["bodies"]> = {
  plenary: [...everywhere, ...ofDelegations],
  council: [...everywhere, ...ofDelegations],
  committee: commission,
  standingCommittee: commission,
};

/** All of them, each once. */
export const ofBodies: readonly Clause[] = [
  ...everywhere,
  ...ofDelegations,
  ...open.asked.commissions,
];
