import type { Clause, Edition } from "@hemicycle/engine";
import { bodyTerms } from "../body-terms.ts";
import * as affiliations from "./affiliations.ts";
import * as reports from "./practice/01-reports.ts";
import * as sittings from "./practice/03-sittings.ts";
import * as open from "./questions/unset.ts";
import * as delegations from "./regulations/01-delegations.ts";
import * as council from "./regulations/02-1-council.ts";
import * as consensus from "./regulations/14-consensus.ts";

/** Who somebody is, also over time, what whoever presides does, who is heard: in every body. */
const everywhere: readonly Clause[] = [
  ...affiliations.clauses,
  ...council.signing,
  ...council.sittings,
  ...sittings.clauses,
  ...bodyTerms({ id: "ipa-cis" }),
  ...reports.everywhere,
  ...open.asked.everywhere,
];

/** Delegations with one vote each, which decide by consensus. */
const ofDelegations: readonly Clause[] = [
  ...delegations.clauses,
  ...open.ofDelegations,
  ...consensus.clauses,
];

/** A commission sits and speaks; how it decides is an open question. */
const commission: readonly Clause[] = [
  ...everywhere,
  ...delegations.clauses,
  ...open.asked.commissions,
  ...consensus.clauses.filter(({ kind }) => kind === "guard"),
];

/** The clauses by which the sittings of each kind of body are held. */
export const inBodies: NonNullable<Edition["bodies"]> = {
  plenary: [...everywhere, ...ofDelegations],
  council: [...everywhere, ...ofDelegations],
  committee: commission,
  jointCommission: commission,
};

/** All of them, each once. */
export const ofBodies: readonly Clause[] = [
  ...everywhere,
  ...ofDelegations,
  ...open.asked.commissions,
];
