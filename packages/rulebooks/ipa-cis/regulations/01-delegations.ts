import { type Clause, prose } from "@hemicycle/engine";
import { delegationVotes } from "../../delegation-votes.ts";

/** Regulations, 1.1: what the Assembly is made of. */
const structure = prose({
  id: "ipa-cis.r1.1/structure",
  cites: "Regulations, 1.1",
  reading: "The Assembly is made up of parliamentary delegations, and of nothing else.",
  why: "The Convention says the same, and what is done by it is checked there (3.1).",
});

/** Regulations, 1.2: who is in a delegation, and who heads it. */
const composition = prose({
  id: "ipa-cis.r1.2/composition",
  cites: "Regulations, 1.2",
  reading:
    "Each parliament decides who is in its delegation, what that delegation may do, and who heads it.",
  why: "The letter of the parliament says so, and the Secretariat enters it; nobody else checks it.",
});

/** Regulations, 1.3: one delegation, one vote. */
export const clauses: readonly Clause[] = delegationVotes({
  id: "ipa-cis.r1.3",
  cites: "Regulations, 1.3",
  head: "Chair of the Council",
  status: "verified",
  source:
    "Regulations of 15 September 1992, as amended on 18 March 1994 (cis-legislation.com, rgn=4122)",
});

export const plenaryClauses: readonly Clause[] = [structure, composition];
