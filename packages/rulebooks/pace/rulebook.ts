import type { Clause, Edition, Rulebook } from "@hemicycle/engine";
import { conduct, takesOffice } from "../conduct.ts";
import { suspension } from "../suspension.ts";
import * as rule7 from "./07-credentials.ts";
import * as institutions from "./15-institutions.ts";
import * as rule15 from "./15-president.ts";
import * as rule25 from "./25-motions.ts";
import * as rule34 from "./34-amendments.ts";
import * as rule40 from "./40-voting.ts";
import * as rounds from "./41-elections.ts";
import * as rule41 from "./41-majorities.ts";
import * as rule42 from "./42-quorum.ts";
import * as rule47 from "./47-committees.ts";
import * as rule52 from "./52-urgent.ts";
import { book } from "./common.ts";

const ofAll = conduct(book);

/** Asked in committees as in the plenary. */
const everywhere: readonly Clause[] = [
  ...ofAll,
  rule40.unit,
  ...rule40.votes,
  rule41.twoThirdsOfCast,
  rule41.majority,
  rule41.votesCast,
];

const clauses: readonly Clause[] = [
  ...rule7.clauses,
  ...rule15.clauses,
  ...institutions.clauses,
  ...rule25.clauses,
  ...rule34.clauses,
  ...rule40.clauses,
  ...rule41.clauses,
  ...rounds.clauses,
  ...rule42.clauses,
  ...rule47.clauses,
  ...rule52.clauses,
  ...ofAll,
  takesOffice(book),
];

/** The Rules of Procedure as far as their numbers were read, the last of them in December 2025. */
const edition: Edition = {
  id: book.edition,
  title: "Rules of Procedure, as read in December 2025",
  from: null,
  until: null,
  clauses,
  bodies: { plenary: everywhere, committee: [...everywhere, ...rule47.clauses] },
  closed: true,
  overlays: [suspension(book)],
};

export const pace: Rulebook = {
  id: "pace",
  title: "Parliamentary Assembly of the Council of Europe",
  offices: {
    chair: "President",
    president: "President of the Assembly",
    vicePresident: "Vice-President",
    teller: "Teller",
    rapporteur: "Rapporteur",
    organisationPresident: "Chair of the Committee of Ministers",
    organisationVicePresident: "Vice-Chair of the Committee of Ministers",
    steeringCommittee: "Bureau",
    council: "Committee of Ministers",
    secretaryGeneral: "Secretary General",
    secretariat: "Secretariat",
  },
  editions: [edition],
};
