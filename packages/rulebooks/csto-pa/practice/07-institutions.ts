import { type Clause, type InstitutionRule, is, value } from "@hemicycle/engine";
import { institution, office } from "../../institutions.ts";

const own = "csto-pa.p7/institutions";
const chair = "csto-pa.s4.2/from-the-council";
const standing = "csto-pa.p7/organs";

/** The Assembly, its Council, its commissions and what stands around it. */
const rows: readonly InstitutionRule[] = [
  institution("plenary", "csto-pa.s4.2/from-the-council", {
    offices: [
      office("president", chair, { places: 1, term: { years: 3, clause: chair } }),
      office("secretaryGeneral", own, { places: 1 }),
    ],
  }),
  institution("council", "csto-pa.p2/twice-a-year", {
    bodies: 1,
    offices: [office("member", chair)],
  }),
  institution("standingCommittee", standing, { bodies: 3 }),
  institution("workingGroup", standing, { bodies: 1 }),
  institution("expertCouncil", standing, { bodies: 1 }),
  institution("analyticalCentre", standing, { bodies: 1 }),
];

const institutions = value({
  id: own,
  cites: "Practice, 7",
  reading:
    "Which bodies and offices there are: the chair of the Assembly, elected for three years; the " +
    "Council; three standing commissions; a working group on harmonisation, an Expert Advisory " +
    "Council and an analytical and legal centre. That the Secretariat has one head is inferred; " +
    "other terms, and who leads the other bodies, were found nowhere.",
  status: "inferred",
  source:
    "Pages and reports on the Assembly, as under Practice, 7, and the Provisional Statute, 4.2",
  slot: "institutions",
  answer: () => is(rows),
  examples: [
    "a sitting | institutions | plenary: president 1 for 3 years, secretaryGeneral 1; 1 council: member; 3 standingCommittee; 1 workingGroup; 1 expertCouncil; 1 analyticalCentre",
  ],
});

export const clauses: readonly Clause[] = [institutions];
