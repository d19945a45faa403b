import { type Clause, type InstitutionRule, is, value } from "@hemicycle/engine";
import { institution, office } from "../../institutions.ts";
import { byOffice, elected } from "../executive/25-composition.ts";
import { four } from "../executive/25-terms.ts";

const own = "ipu.s21/institutions";

/** The organisation, its Council, its committees and their Bureaux. */
const rows: readonly InstitutionRule[] = [
  institution("plenary", "ipu.s21/powers", {
    offices: [
      office("organisationPresident", "ipu.s19/term", {
        places: 1,
        term: { years: 3, clause: "ipu.s19/term" },
      }),
      office("secretaryGeneral", "ipu.r3/secretary-general", {
        places: 1,
        term: { years: 4, clause: "ipu.r3/secretary-general" },
      }),
    ],
  }),
  institution("committee", "ipu.s21e/committees", {
    bodies: 4,
    offices: [
      office("president", own, { places: 1 }),
      office("titular", "ipu.c2/titular-and-substitute"),
      office("substitute", "ipu.c2/titular-and-substitute"),
    ],
  }),
  institution("council", "ipu.s18/members", {
    bodies: 1,
    offices: [office("member", "ipu.s18/three-of-each")],
  }),
  institution("executive", "ipu.s25/elected", {
    bodies: 1,
    offices: [
      office("vicePresident", "ipu.s19/opens"),
      office("titular", "ipu.s25/by-office", { places: byOffice.is }),
      office("member", "ipu.s25/elected", {
        places: elected.is,
        term: { years: four.is, clause: "ipu.s25/four-years" },
      }),
    ],
  }),
  institution("bureau", "ipu.c7/size", { offices: [office("member", "ipu.c7/size")] }),
  institution("forum", "ipu.w1/meets", {
    bodies: 1,
    offices: [office("member", "ipu.w3/women-delegates")],
  }),
];

const institutions = value({
  id: own,
  cites: "Statutes, 21",
  reading:
    "Which bodies and offices there are, each by the rule beside it: the President of the IPU, " +
    "the Secretary General, the Governing Council, the Executive Committee with its elected " +
    "members and those by office, the standing committees and their Bureaux, and the Forum of " +
    "Women Parliamentarians. That each standing committee has one President is inferred.",
  status: "inferred",
  source: "Statutes and rules of the bodies, as far as they were read",
  slot: "institutions",
  answer: () => is(rows),
  examples: [
    "a sitting | institutions | plenary: organisationPresident 1 for 3 years, secretaryGeneral 1 for 4 years; 4 committee: president 1, titular, substitute; 1 council: member; 1 executive: vicePresident, titular 3, member 15 for 4 years; bureau: member; 1 forum: member",
  ],
});

export const clauses: readonly Clause[] = [institutions];
