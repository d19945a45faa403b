import { type Clause, type InstitutionRule, is, value } from "@hemicycle/engine";
import { institution, office } from "../institutions.ts";

const own = "pace.a15.2/institutions";

/** The Assembly and its committees. */
const rows: readonly InstitutionRule[] = [
  institution("plenary", own, {
    offices: [
      office("president", "pace.a15.2/only-candidate", { places: 1 }),
      office("vicePresident", "pace.a16/without-ballot"),
    ],
  }),
  institution("committee", own),
];

const institutions = value({
  id: own,
  cites: "Rules of Procedure, 15.2",
  reading:
    "The Assembly has a President, elected as Rules 15 and 16 say with Vice-Presidents, and " +
    "committees. How many Vice-Presidents and committees there are, and how long each serves, is " +
    "in no text that was read.",
  status: "inferred",
  source: "Rules of Procedure, Rules 15, 16 and 47, as far as they were read",
  slot: "institutions",
  answer: () => is(rows),
  examples: ["a sitting | institutions | plenary: president 1, vicePresident; committee"],
});

export const clauses: readonly Clause[] = [institutions];
