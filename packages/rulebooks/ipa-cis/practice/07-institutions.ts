import { type Clause, type InstitutionRule, is, value } from "@hemicycle/engine";
import { institution, office } from "../../institutions.ts";

const own = "ipa-cis.p7/institutions";
const chair = "ipa-cis.p1/chair-of-the-council";
const commissions = "ipa-cis.p7/commissions";
const around = "ipa-cis.p8/around";
const year = { years: 1, clause: chair };

const ofCommissions = [
  office("president", commissions, { places: 1 }),
  office("vicePresident", commissions),
  office("member", commissions),
];

/** The Assembly, its Council, its commissions and what stands around it. */
const rows: readonly InstitutionRule[] = [
  institution("plenary", "ipa-cis.r2.1/council", {
    offices: [
      office("organisationPresident", chair, { places: 1, term: year }),
      office("secretaryGeneral", own, { places: 1 }),
    ],
  }),
  institution("council", "ipa-cis.r2.1/council", {
    bodies: 1,
    offices: [
      office("president", chair, { places: 1, term: year }),
      office("member", "ipa-cis.r2.1/members"),
    ],
  }),
  institution("committee", commissions, { bodies: 10, offices: ofCommissions }),
  institution("jointCommission", commissions, { bodies: 1, offices: ofCommissions }),
  institution("secretariat", "ipa-cis.r7.2/secretariat", {
    bodies: 1,
    offices: [office("plenipotentiary", "ipa-cis.r7.2/secretariat")],
  }),
  institution("institute", around, { bodies: 1 }),
  institution("expertCouncil", around),
  institution("youthAssembly", around, { bodies: 1 }),
];

const institutions = value({
  id: own,
  cites: "Practice, 7",
  reading:
    "Which bodies and offices there are, each as the paragraph beside it has it: the Council and " +
    "its chair, ten permanent commissions and a joint one with their chairs and deputies, the " +
    "Secretariat with plenipotentiary representatives of parliaments, an election institute, " +
    "expert councils and a youth assembly. That one Secretary General heads the Secretariat is " +
    "inferred; the terms of all but the chair of the Council were found nowhere.",
  status: "inferred",
  source: "Pages of the Assembly and reports: sources S2, S6, S8, S12 and S17 of our notes",
  slot: "institutions",
  answer: () => is(rows),
  examples: [
    "a sitting | institutions | plenary: organisationPresident 1 for 1 years, secretaryGeneral 1; 1 council: president 1 for 1 years, member; 10 committee: president 1, vicePresident, member; 1 jointCommission: president 1, vicePresident, member; 1 secretariat: plenipotentiary; 1 institute; expertCouncil; 1 youthAssembly",
  ],
});

export const clauses: readonly Clause[] = [institutions];
