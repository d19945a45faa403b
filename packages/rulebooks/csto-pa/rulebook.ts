import type { Clause, Edition, Rulebook } from "@hemicycle/engine";
import { inBodies, ofBodies } from "./bodies.ts";
import * as consultation from "./consultation/parliaments.ts";
import * as stages from "./laws/01-stages.ts";
import * as plan from "./laws/02-plan.ts";
import * as basis from "./practice/01-basis.ts";
import * as institutions from "./practice/07-institutions.ts";
import * as open from "./questions/unset.ts";
import * as chair from "./statute/04-2-chair.ts";

const clauses: readonly Clause[] = [
  ...chair.clauses,
  ...stages.clauses,
  ...plan.clauses,
  ...consultation.clauses,
  ...basis.clauses,
  ...institutions.clauses,
  ...ofBodies,
  ...open.plenaryClauses,
];

/** The Provisional Regulations of 2007, of which only what reports tell was read. */
export const edition2007: Edition = {
  id: "2007-03",
  title: "Provisional Regulations of 30 March 2007",
  from: "2007-03-30",
  until: null,
  clauses,
  bodies: inBodies,
  closed: true,
};

export const cstoPa: Rulebook = {
  id: "csto-pa",
  title: "CSTO Parliamentary Assembly",
  language: "ru",
  offices: {
    chair: "Chair",
    president: "Chair of the Assembly",
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
  editions: [edition2007],
};
