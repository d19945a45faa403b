import type { Clause, Edition, Rulebook } from "@hemicycle/engine";
import * as rule1affiliations from "./assembly/01-affiliations.ts";
import * as rule1 from "./assembly/01-composition.ts";
import * as rule2 from "./assembly/02-observers.ts";
import * as rule3 from "./assembly/03-honorary-members.ts";
import * as rule4 from "./assembly/04-sessions.ts";
import * as rule5 from "./assembly/05-host.ts";
import * as rule6 from "./assembly/06-dates.ts";
import * as rule7elections from "./assembly/07-2-elections.ts";
import * as rule7rounds from "./assembly/07-2-rounds.ts";
import * as rule7 from "./assembly/07-officers.ts";
import * as rule8 from "./assembly/08-president.ts";
import * as rule9 from "./assembly/09-steering-committee.ts";
import * as rule10 from "./assembly/10-agenda.ts";
import * as rule11days from "./assembly/11-1-days.ts";
import * as rule11 from "./assembly/11-emergency-item.ts";
import * as rule12 from "./assembly/12-hearing.ts";
import * as rule13days from "./assembly/13-days.ts";
import * as rule13drafts from "./assembly/13-drafts.ts";
import * as rule13 from "./assembly/13-rapporteurs.ts";
import * as rule14 from "./assembly/14-emergency-drafts.ts";
import * as rule15 from "./assembly/15-business.ts";
import * as rule16 from "./assembly/16-no-second-decision.ts";
import * as rule17 from "./assembly/17-amendments.ts";
import * as rule18 from "./assembly/18-admissibility.ts";
import * as rule19 from "./assembly/19-order-of-votes.ts";
import * as rule20 from "./assembly/20-amendment-speakers.ts";
import * as rule21 from "./assembly/21-permission.ts";
import * as rule22 from "./assembly/22-general-debate.ts";
import * as rule23 from "./assembly/23-order.ts";
import * as rule24 from "./assembly/24-call-to-order.ts";
import * as rule25 from "./assembly/25-incidents.ts";
import * as rule26 from "./assembly/26-procedural-motions.ts";
import * as rule27 from "./assembly/27-publicity.ts";
import * as rule28 from "./assembly/28-voting.ts";
import * as rule29 from "./assembly/29-vote-table.ts";
import * as rule30ceremony from "./assembly/30-2-ceremony.ts";
import * as rule30count from "./assembly/30-2-count.ts";
import * as rule30 from "./assembly/30-notice-and-tellers.ts";
import * as rule31 from "./assembly/31-division.ts";
import * as rule32 from "./assembly/32-during-the-vote.ts";
import * as rule33 from "./assembly/33-quorum.ts";
import * as rule34 from "./assembly/34-majorities.ts";
import * as rule35identity from "./assembly/35-1-identity.ts";
import * as rule35imports from "./assembly/35-1-imports.ts";
import * as rule35 from "./assembly/35-secretary-general.ts";
import * as rule36 from "./assembly/36-documents.ts";
import * as rule37 from "./assembly/37-languages.ts";
import * as rule38 from "./assembly/38-records.ts";
import * as rule39 from "./assembly/39-close.ts";
import * as rule40days from "./assembly/40-2-days.ts";
import * as rule40 from "./assembly/40-revision.ts";
import { inBodies, ofBodies, ofRegisters } from "./bodies.ts";
import * as statutes10 from "./statutes/10-delegations.ts";
import * as statutes15casting from "./statutes/15-casting.ts";
import * as statutes15votes from "./statutes/15-votes.ts";
import * as statutes16agreement from "./statutes/16-agreement.ts";
import * as statutes16counting from "./statutes/16-counting.ts";
import * as statutes16roll from "./statutes/16-roll-call.ts";
import * as statutes16secret from "./statutes/16-secret-ballots.ts";
import * as statutes16box from "./statutes/16-secret-box.ts";
import * as statutes16ways from "./statutes/16-ways-of-voting.ts";
import * as statutes30 from "./statutes/30-days.ts";

/**
 * The clauses of a file, in the order in which they stand in it: a module lists its exports by
 * name, so each file says its own order in `clauses`.
 */
const april2017: readonly Clause[] = [
  ...rule1.clauses,
  ...rule1affiliations.clauses,
  ...rule2.clauses,
  ...rule3.clauses,
  ...rule4.clauses,
  ...rule5.clauses,
  ...rule6.clauses,
  ...rule7.clauses,
  ...rule7elections.clauses,
  ...rule7rounds.clauses,
  ...rule8.clauses,
  ...rule9.clauses,
  ...rule10.clauses,
  ...rule11.clauses,
  rule11days.requestDay,
  ...rule12.clauses,
  ...rule13.clauses,
  ...rule13drafts.clauses,
  rule13days.inputDay,
  ...rule14.clauses,
  ...rule15.clauses,
  ...rule16.clauses,
  ...rule17.clauses,
  ...rule18.clauses,
  ...rule19.clauses,
  ...rule20.clauses,
  ...rule21.clauses,
  ...rule22.clauses,
  ...rule23.clauses,
  ...rule24.clauses,
  ...rule25.clauses,
  ...rule26.clauses,
  ...rule27.clauses,
  ...rule28.clauses,
  ...rule29.clauses,
  ...rule30.clauses,
  ...rule30ceremony.clauses,
  ...rule30count.clauses,
  ...rule31.clauses,
  ...rule32.clauses,
  ...rule33.clauses,
  ...rule34.clauses,
  ...rule35.clauses,
  ...rule35imports.clauses,
  ...rule35identity.clauses,
  ...rule36.clauses,
  ...rule37.clauses,
  ...rule38.clauses,
  ...rule39.clauses,
  ...rule40.clauses,
  rule40days.threeMonths,
  rule40days.oneMonth,
  ...statutes10.clauses,
  ...statutes15casting.clauses,
  ...statutes15votes.clauses,
  ...statutes16secret.clauses,
  ...statutes16box.clauses,
  ...statutes16ways.clauses,
  ...statutes16agreement.clauses,
  ...statutes16roll.clauses,
  ...statutes16counting.clauses,
  ...statutes30.clauses,
  ...ofRegisters,
  ...ofBodies,
];

/** The Rules of the Assembly as amended in April 2017, and the Statutes as they bear on them. */
export const edition2017: Edition = {
  id: "2017-04",
  title: "Rules of the Assembly, as amended in April 2017",
  from: "2017-04-05",
  until: null,
  clauses: april2017,
  bodies: inBodies,
  closed: true,
};

export const ipu: Rulebook = {
  id: "ipu",
  title: "Inter-Parliamentary Union",
  offices: {
    chair: "President",
    president: "President of the Assembly",
    vicePresident: "Vice-President",
    teller: "Teller",
    rapporteur: "Rapporteur",
    organisationPresident: "President of the IPU",
    organisationVicePresident: "Vice-President of the Executive Committee",
    steeringCommittee: "Steering Committee",
    council: "Governing Council",
    secretaryGeneral: "Secretary General",
    secretariat: "Secretariat",
  },
  editions: [edition2017],
};
