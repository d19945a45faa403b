import { secondsBetween } from "@hemicycle/base";
import type { Act, ActOf, ActType, Envelope } from "./acts.ts";
import type { Ask } from "./clause.ts";
import { timeFor } from "./debate.ts";
import type { Performed } from "./decide.ts";
import { asEvent, type Event, type RecordedAct, recordedAs } from "./events.ts";
import { consultationConflict } from "./faults/consultations.ts";
import { holdsOffice, peopleNamed } from "./find.ts";
import {
  agreementConflict,
  decideWithoutVote,
  declareNoAgreement,
  needsProposal,
} from "./perform/agreement.ts";
import { termConflict } from "./perform/bodies.ts";
import { lawConflict, reportProgress, withoutStages } from "./perform/laws.ts";
import { ascertainQuorum, breakTie, castBallot } from "./perform/members.ts";
import { preparationConflict } from "./perform/preparation.ts";
import { quorum, voteTable } from "./perform/registers.ts";
import { declareResult, openVote } from "./perform/votes.ts";
import { eventsOfImport } from "./rows.ts";
import type { State } from "./state.ts";

/** What performing an act may look at. */
export interface Performing<T extends ActType = ActType> {
  readonly state: State;
  readonly envelope: Envelope & { readonly act: ActOf<T> };
  readonly ask: Ask;
  readonly seq: number;
}

type WorkedOutAct = Exclude<ActType, keyof typeof recordedAs>;
type Performers = { readonly [T in WorkedOutAct]: (performing: Performing<T>) => Performed };

export const done = (...events: readonly Event[]): Performed => ({ kind: "done", events });

/** The act cannot be done in this status: said with the thing and what it is now. */
export const impossible = (where: string, id: string, status: string): Performed => ({
  kind: "impossible",
  faults: [{ id: "status", where, facts: { id, status } }],
});

const giveFloor = ({ state, envelope, ask }: Performing<"GiveFloor">): Performed => {
  const { person, purpose, about, seconds } = envelope.act;
  if (state.session?.sitting?.status !== "open") return impossible("sitting", "", "not open");
  const speech = `S${state.session.speeches + 1}`;
  if (seconds !== undefined) {
    return done({ type: "FloorGiven", speech, person, purpose, about, seconds });
  }
  const time = ask("speakingTime", { state, purpose, person });
  if (time.kind === "unset") {
    return { kind: "undecided", unset: [{ clause: time.clause, cites: "", value: time.value }] };
  }
  return done({
    type: "FloorGiven",
    speech,
    person,
    purpose,
    about,
    seconds: timeFor(state, envelope.act, time.value),
  });
};

const endSpeech = ({ state, envelope }: Performing<"EndSpeech">): Performed => {
  const floor = state.session?.sitting?.floor ?? null;
  if (floor === null) return impossible("floor", "", "free");
  const seconds = Math.max(0, secondsBetween(floor.since, envelope.at));
  return done({ type: "SpeechEnded", speech: floor.speech, seconds });
};

const performers: Performers = {
  ImportRegister: ({ envelope }) => done(...eventsOfImport(envelope.act)),
  PublishVoteTable: voteTable,
  AnnounceQuorum: quorum,
  GiveFloor: giveFloor,
  EndSpeech: endSpeech,
  OpenVote: openVote,
  DeclareResult: declareResult,
  DecideWithoutVote: decideWithoutVote,
  DeclareNoAgreement: declareNoAgreement,
  ReportProgress: reportProgress,
  AscertainQuorum: ascertainQuorum,
  BreakTie: breakTie,
};

const isRecorded = (act: Act): act is ActOf<RecordedAct> => act.type in recordedAs;

/** The events of an act that the judge has let pass. */
export const perform = (performing: Performing): Performed => {
  const { act } = performing.envelope;
  const conflict = statusConflict(performing.state, act);
  if (conflict !== null) return conflict;
  const { state, envelope } = performing;
  const early = preparationConflict(state, envelope) ?? consultationConflict(state, envelope);
  if (early !== null) return impossible(early.where, early.id, early.status);
  const apart = agreementConflict(performing.state, performing.envelope);
  if (apart !== null) return apart;
  if (act.type === "CastBallot") {
    return castBallot({ ...performing, envelope: { ...envelope, act } });
  }
  const ofLaw = lawConflict(state, envelope);
  if (ofLaw !== null) return impossible(ofLaw.where, ofLaw.id, ofLaw.status);
  const unknown = withoutStages(performing);
  if (unknown !== null) return unknown;
  if (isRecorded(act)) return done(asEvent(act));
  // The table's type gives each performer the act of its own type.
  const performer = performers[act.type] as (performing: Performing) => Performed;
  return performer(performing);
};

/** Acts that make no sense in the present status, whatever a rulebook says. */
const statusConflict = (state: State, act: Act): Performed | null =>
  endedConflict(state, act) ?? businessConflict(state, act);

/** Whoever's mandate has ended is let in, heard, elected or given anything no more. */
const endedConflict = (state: State, act: Act): Performed | null => {
  const people = peopleNamed(act);
  const at = people.findIndex((person) => state.people.get(person)?.mandateEnded === true);
  const where = "people" in act ? `people/${at}` : "person";
  return at < 0 ? null : impossible(where, people[at] ?? "", "mandate ended");
};

const businessConflict = (state: State, act: Act): Performed | null => {
  const sitting = state.session?.sitting ?? null;
  switch (act.type) {
    case "OpenSitting":
      return sitting === null ? null : impossible("sitting", sitting.id, sitting.status);
    case "SuspendSitting":
      return sitting?.status === "open"
        ? null
        : impossible("sitting", "", sitting?.status ?? "none");
    case "ResumeSitting":
      return sitting?.status === "suspended"
        ? null
        : impossible("sitting", "", sitting?.status ?? "none");
    case "EndOffice":
      return holdsOffice(state, act.person, act.office)
        ? null
        : impossible("person", act.person, "not in office");
    case "NameToBody":
    case "EndTermInBody": {
      const conflict = termConflict(state, act);
      return conflict === null ? null : impossible("person", act.person, conflict);
    }
    case "ConveneSession":
      return state.session === null || state.session.status === "closed"
        ? null
        : impossible("session", state.session.id, state.session.status);
    case "CloseVote":
    case "CastBallot":
    case "ReportCount":
    case "ContinueOnPaper":
    case "CallDelegation":
      return needsVote(state, act.vote, "open");
    case "OpenVote":
    case "PrepareBox":
      return needsVote(state, act.vote, "announced");
    case "TakeToPaper":
      return needsVote(state, act.vote, "open");
    case "GiveDecryption":
    case "AscertainResult":
    case "CountPapers":
    case "DeclareResult":
      return needsVote(state, act.vote, "closed");
    case "AnnulVote":
      return notYetAnnulled(state, act.vote);
    case "UndoImport":
      return needsImport(state, act.import);
    case "ObjectToDecision":
    case "TakeNoPart":
    case "FileObjection":
      return needsProposal(state, act.question);
    default:
      return needsSitting.has(act.type) && sitting === null
        ? impossible("sitting", "", "none")
        : null;
  }
};

const needsVote = (state: State, id: string, status: string): Performed | null => {
  const vote = state.session?.votes.get(id);
  return vote?.status === status ? null : impossible("vote", id, vote?.status ?? "none");
};

const needsImport = (state: State, id: string): Performed | null => {
  const status = state.imports.get(id)?.status ?? "none";
  return status === "done" ? null : impossible("import", id, status);
};

const notYetAnnulled = (state: State, id: string): Performed | null =>
  state.session?.votes.get(id)?.status === "annulled" ? impossible("vote", id, "annulled") : null;

const needsSitting: ReadonlySet<ActType> = new Set<ActType>([
  "CloseSitting",
  "TakeChair",
  "TakeUpItem",
  "RequestFloor",
  "GiveFloor",
  "EndSpeech",
  "CallToOrder",
  "WithdrawFloor",
  "RaisePointOfOrder",
  "RulePointOfOrder",
  "MoveMotion",
  "AnnounceVote",
  "AnnounceQuorum",
  "KeepNoRecord",
  "RequestQuorum",
  "AscertainQuorum",
  "SeatSubstitute",
]);
