import {
  type Affiliation,
  type Event,
  questionKey,
  type Split,
  type State,
} from "@hemicycle/engine";

/** A vote, as an observer with a pencil keeps it. */
export interface CountedVote {
  readonly questions: readonly string[];
  readonly status: "announced" | "open" | "closed" | "declared" | "annulled";
  readonly ballots: ReadonlyMap<string, readonly Split[]>;
  readonly counts: readonly (readonly Split[])[];
}

/**
 * What an observer writes down of the journal, without the engine: enough to see when something
 * happens that must not. It is changed in place; each entry is checked before it is written down.
 */
export interface Ledger {
  readonly affiliations: Map<string, Affiliation>;
  readonly people: Map<string, { readonly member: string | null; readonly capacity: string }>;
  readonly inRoom: Set<string>;
  readonly ended: Set<string>;
  readonly table: Map<string, number>;
  readonly votes: Map<string, CountedVote>;
  /** Questions decided, and the vote that did it. */
  readonly decided: Map<string, string | null>;
  base: number | null;
  floor: string | null;
  emergencyItems: number;
  /** Whether presence was counted by hand in this sitting: the register of the door is off. */
  byHand: boolean;
}

export const newLedger = (): Ledger => ({
  affiliations: new Map(),
  people: new Map(),
  inRoom: new Set(),
  ended: new Set(),
  table: new Map(),
  votes: new Map(),
  decided: new Map(),
  base: null,
  floor: null,
  emergencyItems: 0,
  byHand: false,
});

/** Writes down what happened; `after` is the state to which it led. */
export function write(ledger: Ledger, event: Event, after: State): void {
  writeRegister(ledger, event, after);
  writeVote(ledger, event);
  switch (event.type) {
    case "SessionConvened":
      startSession(ledger, after);
      break;
    case "FloorGiven":
      ledger.floor = event.person;
      break;
    case "EmergencyItemAccepted":
      ledger.emergencyItems += 1;
      break;
    case "QuorumAnnounced":
      ledger.base = event.delegations;
      break;
    case "PresenceReported":
      ledger.byHand = true;
      break;
    case "SittingClosed":
      ledger.byHand = false;
      ledger.floor = null;
      break;
    case "VoteTablePublished":
      ledger.table.clear();
      for (const [member, votes] of Object.entries(event.votes)) ledger.table.set(member, votes);
      break;
    default:
      if (after.session?.sitting?.floor == null) ledger.floor = null;
  }
}

function writeRegister(ledger: Ledger, event: Event, after: State): void {
  switch (event.type) {
    case "MemberAdmitted":
    case "AffiliationChanged":
      ledger.affiliations.set(event.member, event.affiliation);
      break;
    case "ObserverInvited":
      ledger.affiliations.set(event.member, "observer");
      break;
    case "PersonRegistered":
      ledger.people.set(event.person, { member: event.member ?? null, capacity: event.capacity });
      break;
    case "RoomEntered":
      for (const person of event.people) ledger.inRoom.add(person);
      break;
    case "RoomLeft":
      for (const person of event.people) ledger.inRoom.delete(person);
      break;
    case "MandateEnded":
      ledger.inRoom.delete(event.person);
      ledger.ended.add(event.person);
      break;
    case "ImportUndone":
      for (const id of ledger.people.keys()) if (!after.people.has(id)) ledger.people.delete(id);
      break;
  }
}

/** Delegates come anew to each session; what was decided in the last one binds it no more. */
function startSession(ledger: Ledger, after: State): void {
  for (const id of ledger.people.keys()) if (!after.people.has(id)) ledger.people.delete(id);
  for (const id of ledger.ended) if (!after.people.has(id)) ledger.ended.delete(id);
  for (const register of [ledger.inRoom, ledger.table, ledger.votes, ledger.decided]) {
    register.clear();
  }
  Object.assign(ledger, { base: null, floor: null, emergencyItems: 0, byHand: false });
}

function writeVote(ledger: Ledger, event: Event): void {
  switch (event.type) {
    case "VoteAnnounced":
      ledger.votes.set(event.vote, {
        questions: event.questions.map(questionKey),
        status: "announced",
        ballots: new Map(),
        counts: [],
      });
      break;
    case "VoteOpened":
      change(ledger, event.vote, { status: "open", ballots: new Map(), counts: [] });
      break;
    case "BallotCast": {
      const ballots = ledger.votes.get(event.vote)?.ballots ?? [];
      const next = new Map([...ballots, [event.member, event.splits] as const]);
      change(ledger, event.vote, { ballots: next });
      break;
    }
    case "CountReported":
      change(ledger, event.vote, {
        counts: [...(ledger.votes.get(event.vote)?.counts ?? []), event.splits],
      });
      break;
    case "VoteClosed":
      change(ledger, event.vote, { status: "closed" });
      break;
    case "VoteAnnulled":
      annul(ledger, event.vote);
      break;
    case "ResultDeclared":
      change(ledger, event.vote, { status: "declared" });
      for (const { question } of event.results) decide(ledger, questionKey(question), event.vote);
      break;
    case "DecidedWithoutVote":
      decide(ledger, questionKey(event.question), null);
      break;
  }
}

const change = (ledger: Ledger, vote: string, changed: Partial<CountedVote>): void => {
  const known = ledger.votes.get(vote);
  if (known !== undefined) ledger.votes.set(vote, { ...known, ...changed });
};

/** The same motion can be moved again at another sitting: only substance is decided once. */
const decide = (ledger: Ledger, key: string, vote: string | null): void => {
  if (!key.startsWith("motion:")) ledger.decided.set(key, vote);
};

function annul(ledger: Ledger, vote: string): void {
  change(ledger, vote, { status: "annulled" });
  for (const [key, by] of ledger.decided) if (by === vote) ledger.decided.delete(key);
}
