import {
  type Affiliation,
  type Event,
  questionKey,
  type Recorded,
  type Split,
  type State,
  stateIn,
} from "@hemicycle/engine";
import { type Course, newCourse, writeCourse } from "./course.ts";
import { type Proposals, writeAgreement } from "./ledger-agreement.ts";
import { type LawBook, newLawBook, writeLaws } from "./ledger-laws.ts";
import { newSeats, type Seats, writeSeats } from "./ledger-members.ts";

/** A vote, as an observer with a pencil keeps it. */
export interface CountedVote {
  readonly questions: readonly string[];
  readonly status: "announced" | "open" | "closed" | "declared" | "annulled";
  readonly ballots: ReadonlyMap<string, readonly Split[]>;
  readonly counts: readonly (readonly Split[])[];
}

/** What happens in one body: the plenary, a committee, the Council. */
export interface Hall {
  readonly inRoom: Set<string>;
  readonly table: Map<string, number>;
  readonly votes: Map<string, CountedVote>;
  /** Questions decided, and the vote that did it. */
  readonly decided: Map<string, string | null>;
  /** Keys of the questions that were adopted. */
  readonly adopted: Set<string>;
  /** Questions that are proposed without a vote. */
  readonly proposals: Proposals;
  base: number | null;
  floor: string | null;
  /** Whether presence was counted by hand in this sitting: the register of the door is off. */
  byHand: boolean;
  /** How many delegations were counted by hand; null while nobody has. */
  reported: number | null;
  inCamera: boolean;
  suspended: boolean;
}

const newHall = (): Hall => ({
  inRoom: new Set(),
  table: new Map(),
  votes: new Map(),
  decided: new Map(),
  adopted: new Set(),
  proposals: new Map(),
  base: null,
  floor: null,
  byHand: false,
  reported: null,
  inCamera: false,
  suspended: false,
});

/**
 * What an observer writes down of the journal, without the engine: enough to see when something
 * happens that must not. It is changed in place; each entry is checked before it is written down.
 */
export interface Ledger {
  readonly affiliations: Map<string, Affiliation>;
  /** Kinds of the periods that were entered of a member: they go before its register. */
  readonly histories: Map<string, Set<string>>;
  readonly people: Map<string, { readonly member: string | null; readonly capacity: string }>;
  readonly ended: Set<string>;
  readonly halls: Map<string | null, Hall>;
  readonly course: Course;
  readonly law: LawBook;
  /** Members with a delegation to the session. */
  readonly accredited: Set<string>;
  /** Where members vote as persons: who sits, votes and objects from which seat. */
  readonly seats: Seats;
  readonly ballotsBy: "member" | "person";
  emergencyItems: number;
}

export const newLedger = (ballotsBy: Ledger["ballotsBy"] = "member"): Ledger => ({
  affiliations: new Map(),
  histories: new Map(),
  people: new Map(),
  ended: new Set(),
  halls: new Map(),
  course: newCourse(),
  law: newLawBook(),
  accredited: new Set(),
  seats: newSeats(),
  ballotsBy,
  emergencyItems: 0,
});

/** The plenary is null. */
export const hallOf = ({ halls }: Ledger, body: string | null = null): Hall => {
  const hall = halls.get(body) ?? newHall();
  halls.set(body, hall);
  return hall;
};

/** Writes down what happened; `after` is the state to which it led. */
export function write(ledger: Ledger, recorded: Recorded, after: State): void {
  const { event, body = null } = recorded;
  const hall = hallOf(ledger, body);
  writeCourse(ledger.course, recorded);
  writeLaws(ledger.law, recorded);
  writeAgreement(hall.proposals, recorded, (id) => ledger.people.get(id)?.member ?? null);
  writeRegister(ledger, hall, { recorded, after });
  if (ledger.ballotsBy === "person") writeSeats(ledger.seats, recorded);
  writeVote(hall, event, ledger.ballotsBy === "person" ? principalOf(recorded) : null);
  switch (event.type) {
    case "SessionConvened":
      startSession(ledger, after);
      break;
    case "EmergencyItemAccepted":
      ledger.emergencyItems += 1;
      break;
    case "VoteTablePublished":
      hall.table.clear();
      for (const [member, votes] of Object.entries(event.votes)) hall.table.set(member, votes);
      break;
    default:
      writeSitting(hall, event, stateIn(after, body));
  }
}

function writeSitting(hall: Hall, event: Event, after: State): void {
  switch (event.type) {
    case "FloorGiven":
      hall.floor = event.person;
      break;
    case "QuorumAnnounced":
      hall.base = event.delegations;
      break;
    case "PresenceReported":
      Object.assign(hall, { byHand: true, reported: event.delegations });
      break;
    case "SittingTakenInCamera":
      hall.inCamera = true;
      break;
    case "SittingSuspended":
    case "SittingResumed":
      hall.suspended = event.type === "SittingSuspended";
      break;
    case "SittingClosed":
      Object.assign(hall, { byHand: false, reported: null, floor: null });
      Object.assign(hall, { inCamera: false, suspended: false });
      break;
    default:
      if (after.session?.sitting?.floor == null) hall.floor = null;
  }
}

interface Written {
  readonly recorded: Recorded;
  readonly after: State;
}

function writeRegister(ledger: Ledger, hall: Hall, { recorded, after }: Written): void {
  const { event } = recorded;
  // Whoever enters the own coming or going leaves a count by hand as it is.
  const own = "people" in event && event.people.every((one) => one === principalOf(recorded));
  switch (event.type) {
    case "MemberAdmitted":
    case "AffiliationChanged":
      ledger.affiliations.set(event.member, event.affiliation);
      hall.table.delete(event.member);
      break;
    case "PopulationRecorded":
    case "ArrearsRecorded":
    case "VoteAllowed":
    case "CompositionRecorded":
      // What the table says of this member is out of date from now on.
      hall.table.delete(event.member);
      break;
    case "PeriodEntered":
    case "PeriodCorrected":
    case "PeriodDisputed":
      noteHistory(ledger, event);
      break;
    case "ObserverInvited":
      ledger.affiliations.set(event.member, "observer");
      break;
    case "DelegationsAccredited":
      for (const member of event.members) ledger.accredited.add(member);
      break;
    case "PersonRegistered":
      ledger.people.set(event.person, { member: event.member ?? null, capacity: event.capacity });
      break;
    case "RoomEntered":
      if (!own && event.people.some((one) => !hall.inRoom.has(one))) hall.reported = null;
      for (const person of event.people) hall.inRoom.add(person);
      break;
    case "RoomLeft":
      if (!own && event.people.some((one) => hall.inRoom.has(one))) hall.reported = null;
      for (const person of event.people) hall.inRoom.delete(person);
      break;
    case "MandateEnded":
      for (const other of ledger.halls.values()) leave(other, event.person);
      ledger.ended.add(event.person);
      break;
    case "ImportUndone":
      for (const id of ledger.people.keys()) if (!after.people.has(id)) ledger.people.delete(id);
      break;
  }
}

/** Also kinds that are said in a dispute: which of them holds, a pencil does not decide. */
function noteHistory({ histories }: Ledger, { member, kind }: Historic): void {
  const kinds = histories.get(member) ?? new Set();
  if (kind !== undefined) kinds.add(kind);
  histories.set(member, kinds);
}

interface Historic {
  readonly member: string;
  readonly kind?: string | undefined;
}

const principalOf = ({ by, onBehalfOf }: Recorded): string => onBehalfOf ?? by;

function leave(hall: Hall, person: string): void {
  if (hall.inRoom.delete(person)) hall.reported = null;
  if (hall.floor === person) hall.floor = null;
}

/** Delegates come anew to each session; what was decided in the last one binds it no more. */
function startSession(ledger: Ledger, after: State): void {
  for (const id of ledger.people.keys()) if (!after.people.has(id)) ledger.people.delete(id);
  for (const id of ledger.ended) if (!after.people.has(id)) ledger.ended.delete(id);
  ledger.halls.clear();
  ledger.accredited.clear();
  ledger.emergencyItems = 0;
}

/** `voter` is null where a ballot is that of a delegation. */
function writeVote(hall: Hall, event: Event, voter: string | null): void {
  switch (event.type) {
    case "VoteAnnounced":
      hall.votes.set(event.vote, {
        questions: event.questions.map(questionKey),
        status: "announced",
        ballots: new Map(),
        counts: [],
      });
      break;
    case "VoteOpened":
      change(hall, event.vote, { status: "open", ballots: new Map(), counts: [] });
      break;
    case "BallotCast": {
      const ballots = hall.votes.get(event.vote)?.ballots ?? [];
      const next = new Map([...ballots, [voter ?? event.member, event.splits] as const]);
      change(hall, event.vote, { ballots: next });
      break;
    }
    case "CountReported":
      change(hall, event.vote, {
        counts: [...(hall.votes.get(event.vote)?.counts ?? []), event.splits],
      });
      break;
    case "PapersCounted":
      change(hall, event.vote, {
        counts: [event.counts.map(([yes = 0, no = 0, abstain = 0]) => ({ yes, no, abstain }))],
      });
      break;
    case "VoteClosed":
      change(hall, event.vote, { status: "closed" });
      break;
    case "VoteAnnulled":
      annul(hall, event.vote);
      break;
    case "ResultDeclared":
      change(hall, event.vote, { status: "declared" });
      for (const { question, outcome } of event.results) {
        decide(hall, questionKey(question), { vote: event.vote, outcome });
      }
      break;
    case "DecidedWithoutVote":
      decide(hall, questionKey(event.question), { vote: null, outcome: "adopted" });
      break;
    case "DecisionReopened":
      hall.decided.delete(questionKey(event.question));
      break;
  }
}

const change = (hall: Hall, vote: string, changed: Partial<CountedVote>): void => {
  const known = hall.votes.get(vote);
  if (known !== undefined) hall.votes.set(vote, { ...known, ...changed });
};

/** The same motion can be moved again at another sitting: only substance is decided once. */
const decide = (hall: Hall, key: string, { vote, outcome }: Taken): void => {
  if (!key.startsWith("motion:")) hall.decided.set(key, vote);
  if (outcome === "adopted") hall.adopted.add(key);
  else hall.adopted.delete(key);
};

interface Taken {
  readonly vote: string | null;
  readonly outcome: "adopted" | "rejected";
}

function annul(hall: Hall, vote: string): void {
  change(hall, vote, { status: "annulled" });
  for (const [key, by] of hall.decided) if (by === vote) hall.decided.delete(key);
}
