import type { Clause, Edition, Rulebook } from "@hemicycle/engine";
import { inBodies, ofBodies } from "./bodies.ts";
import * as charter from "./charter/36-37-assembly.ts";
import * as consultation from "./consultation/parliaments.ts";
import * as convention from "./convention/03-delegations.ts";
import * as stages from "./laws/01-stages.ts";
import * as plan from "./laws/02-plan.ts";
import * as reports from "./practice/01-reports.ts";
import * as institutions from "./practice/07-institutions.ts";
import * as open from "./questions/unset.ts";
import * as delegations from "./regulations/01-delegations.ts";
import * as council from "./regulations/02-1-council.ts";
import * as plenary from "./regulations/02-plenary.ts";

const clauses: readonly Clause[] = [
  ...charter.clauses,
  ...convention.clauses,
  ...delegations.plenaryClauses,
  ...council.registerClauses,
  ...plenary.clauses,
  ...reports.clauses,
  ...institutions.clauses,
  ...stages.clauses,
  ...plan.clauses,
  ...consultation.clauses,
  ...ofBodies,
  ...open.asked.plenary,
];

/** The Regulations of 1992 as amended in 1994, as far as they were read, and what is above them. */
export const edition1994: Edition = {
  id: "1994-03",
  title: "Regulations of 15 September 1992, as amended on 18 March 1994",
  from: null,
  until: null,
  clauses,
  bodies: inBodies,
  closed: true,
};

export const ipaCis: Rulebook = {
  id: "ipa-cis",
  title: "Interparliamentary Assembly of the CIS",
  language: "ru",
  offices: {
    chair: "Chair",
    president: "President of the plenary",
    vicePresident: "Deputy Chair",
    teller: "Teller",
    rapporteur: "Rapporteur",
    organisationPresident: "Chair of the Council",
    organisationVicePresident: "Deputy Chair of the Council",
    steeringCommittee: "Preparatory group",
    council: "Council of the Assembly",
    secretaryGeneral: "Secretary General",
    secretariat: "Secretariat",
  },
  editions: [edition1994],
};
