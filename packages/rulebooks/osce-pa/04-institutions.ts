import { type Clause, type InstitutionRule, is, value } from "@hemicycle/engine";
import { institution, office } from "../institutions.ts";

const own = "osce-pa.f4/institutions";

/** The Assembly, its Standing Committee and its Bureau. */
const rows: readonly InstitutionRule[] = [
  institution("plenary", own, {
    offices: [
      office("president", "osce-pa.f4/president", {
        places: 1,
        term: { years: 1, clause: "osce-pa.f4/president" },
      }),
      office("secretaryGeneral", "osce-pa.f3/secretary-general", { places: 1 }),
    ],
  }),
  institution("bureau", "osce-pa.m1/bureau-two-thirds", { bodies: 1 }),
  institution("standingCommittee", "osce-pa.a35/consensus-minus-one", { bodies: 1 }),
];

const institutions = value({
  id: own,
  cites: "Profile of the Assembly, 4",
  reading:
    "The Assembly has a President, elected for 1 year, a Secretary General, whom the Standing " +
    "Committee elects, a Standing Committee and a Bureau. Who else there is, and for how long, " +
    "is in no text that was read.",
  status: "inferred",
  source: "Profiles of the Assembly and the texts of the clauses that are named",
  slot: "institutions",
  answer: () => is(rows),
  examples: [
    "a sitting | institutions | plenary: president 1 for 1 years, secretaryGeneral 1; 1 bureau; 1 standingCommittee",
  ],
});

export const clauses: readonly Clause[] = [institutions];
