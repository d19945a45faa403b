import { type Clause, type InstitutionRule, is, value } from "@hemicycle/engine";
import { institution, office } from "../institutions.ts";

const own = "pam.a1/institutions";

/** The Assembly alone. */
const rows: readonly InstitutionRule[] = [
  institution("plenary", own, {
    offices: [office("president", "pam.a1/four-fifths", { places: 1 })],
  }),
];

const institutions = value({
  id: own,
  cites: "Rules of 2006, 1",
  reading:
    "There is one President, who is elected; which other bodies and offices there are, and for " +
    "how long, was not read.",
  status: "inferred",
  source: "Statutes and Rules of 2006 (www5.tbmm.gov.tr): source S62 of our notes",
  slot: "institutions",
  answer: () => is(rows),
  examples: ["a sitting | institutions | plenary: president 1"],
});

export const clauses: readonly Clause[] = [institutions];
