import type { Apportionment, CalendarDate, Facts, Fraction, Instant } from "@hemicycle/base";
import type { PlanSettings } from "@hemicycle/texts";
import type { Question } from "./acts/fields.ts";
import type { ActOf, ActType, Envelope } from "./acts.ts";
import type { Agreement } from "./agreement.ts";
import type { ConsultationRule } from "./consultations.ts";
import type { Event, EventOf, EventType } from "./events.ts";
import type { InstitutionRule } from "./institutions.ts";
import type { StageRule } from "./laws.ts";
import type { Deadline, SessionDays, State } from "./state.ts";
import type { BodyKind, DeadlineKind, DocumentLanguage, Office, Purpose } from "./words.ts";

/** Wording by language, with {placeholders} for the facts. English is always there. */
export interface Says {
  readonly en: string;
  readonly fr?: string;
  readonly es?: string;
  readonly ar?: string;
  readonly ru?: string;
}

interface ClauseBase {
  /** Permanent, never reused: it is in journals. For instance `ipu.a33.1/quorum-to-vote`. */
  readonly id: string;
  /** The paragraph as a lawyer cites it: "Rules of the Assembly, 33.1". */
  readonly cites: string;
  /** How we take the paragraph, in our own words, with our doubts. */
  readonly reading: string;
}

/** A sitting of a few lines: "given | act | outcome", in the minutes notation. */
export type Example = string;

/** What a check finds: it holds, it fails with facts, a value is unset, or it is not asked. */
export type Verdict =
  | { readonly kind: "holds" }
  | { readonly kind: "fails"; readonly facts: Facts }
  | { readonly kind: "undecided"; readonly value: string }
  | { readonly kind: "aside" };

export const holds: Verdict = { kind: "holds" };
export const fails = (facts: Facts = {}): Verdict => ({ kind: "fails", facts });
export const undecided = (value: string): Verdict => ({ kind: "undecided", value });
/** The clause has nothing to say about this act. */
export const aside: Verdict = { kind: "aside" };

/** What a guard looks at: the state before the act, the act, and who does it when. */
export interface Asked<T extends ActType = ActType> {
  readonly state: State;
  readonly act: ActOf<T>;
  readonly envelope: Envelope;
  /** Answers a question that every rulebook answers, by its value clauses. */
  readonly ask: Ask;
}

/** Who can decide otherwise than a guard says. */
export type Discretion = "chair" | "steeringCommittee";

/** Refuses an act unless a condition holds. */
export interface Guard extends ClauseBase {
  readonly kind: "guard";
  readonly on: readonly ActType[];
  readonly discretion: Discretion | null;
  /** It narrows what other guards allow: where it holds, nobody may do anything by it alone. */
  readonly narrows?: true;
  /** It never holds: what it is asked about is not done at all. */
  readonly forbids?: true;
  readonly says: Says;
  readonly check: (asked: Asked) => Verdict;
  readonly examples: readonly Example[];
}

interface GuardSpec<T extends ActType> extends ClauseBase {
  readonly on: readonly T[];
  readonly discretion?: Discretion;
  readonly narrows?: true;
  readonly forbids?: true;
  readonly says: Says;
  readonly check: (asked: Asked<T>) => Verdict;
  readonly examples: readonly Example[];
}

export const guard = <const T extends ActType>(spec: GuardSpec<T>): Guard => ({
  ...spec,
  kind: "guard",
  discretion: spec.discretion ?? null,
  // `judge` calls a check only for the acts in `on`; the compiler cannot see that.
  check: spec.check as unknown as Guard["check"],
});

/** The share of a whole that a majority asks for; `more` when the share itself is not enough. */
export interface MajorityPart {
  readonly clause: string;
  readonly cites: string;
  readonly share: Fraction;
  readonly more: boolean;
  readonly of: "votesCast" | "votesAllocated" | "members";
  /** The whole, where it is not the votes cast; undecided when nobody knows it. */
  readonly base?: number | { readonly unset: string };
}

/** All parts must be met. */
export interface Majority {
  readonly parts: readonly MajorityPart[];
}

/** What a candidate needs to be elected in a round. */
export interface RoundMajority {
  readonly clause: string;
  readonly cites: string;
  readonly share: Fraction;
  /** Whether the share itself is not enough. */
  readonly more: boolean;
  /** The most votes are enough, however few they are. */
  readonly relative: boolean;
  /** Who has the last place of those with equal votes; left out: nobody, another round is held. */
  readonly tie?: TieBreak;
}

/** The elder of them, or the one whom the lot names. */
export type TieBreak = "age" | "lot";

/** Whose the votes are: those of a delegation as a whole, or of each of its members. */
export type VotingUnit = "delegation" | "person";

/** Questions that every rulebook answers; a value clause says which one it answers. */
export interface Questions {
  /** Votes of a member in the assembly, from its population and the other facts of its file. */
  entitlement: { in: { state: State; member: string }; out: number };
  /** Votes that a delegation can cast now, with those of its delegates who are in the room. */
  castable: { in: { state: State; member: string }; out: number };
  /** Who votes; delegations where no clause says. */
  votingUnit: { in: { state: State }; out: VotingUnit };
  /** Votes that count towards a majority. */
  votesCast: { in: { yes: number; no: number; abstain: number }; out: number };
  majority: { in: { state: State; question: Question }; out: Majority };
  /** What it takes to decide a question without a vote. */
  agreement: { in: { state: State; question: Question }; out: Agreement };
  /** The majority of a round of an election among candidates. */
  round: { in: { state: State; election: string; round: number }; out: RoundMajority };
  /** Delegations that must be in the room for a vote, and those that are. */
  quorum: { in: { state: State }; out: { needed: number; present: number } };
  /** Delegations that count as taking part, at the first sitting. */
  participating: { in: { state: State }; out: { delegations: number; members: readonly string[] } };
  /** Whether it is a member on that day, may vote, counts for the quorum: three questions. */
  membership: { in: RightAsked; out: Right };
  mayVote: { in: RightAsked; out: Right };
  inQuorum: { in: RightAsked; out: Right };
  /** Seconds for a speech; null: nothing limits it. */
  speakingTime: { in: { state: State; purpose: Purpose; person: string }; out: number | null };
  /** Members in the order of a roll call. */
  roll: { in: { state: State; start: string | null }; out: readonly string[] };
  /** The last day for something, at the session that is ahead or at the one that is named. */
  deadline: { in: { state: State; of: DeadlineKind; at?: SessionDays }; out: Deadline };
  /** Languages in which documents must be there, and those of interpretation. */
  languages: { in: { state: State }; out: SessionLanguages };
  /** Who makes up the Steering Committee: ids of persons, each once. */
  steeringCommittee: { in: { state: State }; out: readonly string[] };
  /** Seats of a body that groups of members share, by the votes of their members. */
  apportionment: { in: { state: State }; out: Apportionment };
  /** Which bodies there are, which offices they and the assembly have, how many and how long. */
  institutions: { in: { state: State }; out: readonly InstitutionRule[] };
  /** How parliaments are consulted on the draft of a model law. */
  consultation: { in: { state: State }; out: ConsultationRule };
  /** The stages that a model law goes through; null asks of laws as such. */
  lawStages: { in: { state: State; law: string | null }; out: readonly StageRule[] };
  /** Readings in its commission that a model law needs before it is approved there. */
  readings: { in: { state: State; law: string }; out: number };
  /** How amendments to a text are ordered for the vote. */
  votingPlan: { in: { state: State }; out: PlanSettings };
  /** What may be done next comes in this order. */
  precedence: { in: { state: State }; out: readonly Precedence[] };
}

export interface RightAsked {
  readonly state: State;
  readonly member: string;
  /** A day at the seat. */
  readonly on: CalendarDate;
}

/** Yes or no, and the periods of the member's history on which it rests. */
export interface Right {
  readonly yes: boolean;
  readonly by: readonly string[];
}

export interface SessionLanguages {
  readonly documents: readonly DocumentLanguage[];
  /** Into which what is said is interpreted. */
  readonly channels: readonly DocumentLanguage[];
}

/** Kinds of business, the most urgent first. */
export type Precedence = "order" | "vote" | "motion" | "substance" | "sitting";

export type Slot = keyof Questions;

/** The answer of a value clause. */
export type Answered<T> =
  | { readonly kind: "is"; readonly value: T }
  | { readonly kind: "unset"; readonly value: string }
  /** The clause does not speak about this case: the next one is asked. */
  | { readonly kind: "silent" };

export const is = <T>(value: T): Answered<T> => ({ kind: "is", value });
export const unset = (value: string): Answered<never> => ({ kind: "unset", value });
export const silent: Answered<never> = { kind: "silent" };

export type Given<S extends Slot> = Exclude<Answered<Questions[S]["out"]>, { kind: "silent" }> & {
  readonly clause: string;
};
export type Ask = <S extends Slot>(slot: S, input: Questions[S]["in"]) => Given<S>;

/** Gives a number, a majority, a deadline; can be unset; says how sure we are. */
export interface Value extends ClauseBase {
  readonly kind: "value";
  readonly slot: Slot | null;
  /** How the figure came to us. */
  readonly status: "verified" | "inferred" | "fromMemory" | "unset";
  /** Where it was read, or why it is unset. */
  readonly source: string;
  readonly answer: (input: never, ask: Ask) => Answered<unknown>;
  readonly examples: readonly Example[];
}

interface ValueSpec<S extends Slot> extends ClauseBase {
  readonly slot: S;
  readonly status: Value["status"];
  readonly source: string;
  readonly answer: (input: Questions[S]["in"], ask: Ask) => Answered<Questions[S]["out"]>;
  readonly examples: readonly Example[];
}

export const value = <S extends Slot>(spec: ValueSpec<S>): Value => ({ ...spec, kind: "value" });

/** A figure that other clauses of the same file use; it answers no question of the engine. */
export const figure = <T>(
  spec: Omit<ValueSpec<Slot>, "slot" | "answer"> & { is: T },
): Value & {
  readonly is: T;
} => ({ ...spec, kind: "value", slot: null, answer: () => is(spec.is) });

/** When this happened, that follows. Looks at the state after the event. */
export interface Consequence extends ClauseBase {
  readonly kind: "consequence";
  readonly on: readonly EventType[];
  readonly follow: (happened: Happened) => readonly Event[];
  readonly examples: readonly Example[];
}

export interface Happened<T extends EventType = EventType> {
  readonly state: State;
  /** The state before the event: what it took away is still there. */
  readonly before: State;
  readonly event: EventOf<T>;
  readonly at: Instant;
  readonly ask: Ask;
}

interface ConsequenceSpec<T extends EventType> extends ClauseBase {
  readonly on: readonly T[];
  readonly follow: (happened: Happened<T>) => readonly Event[];
  readonly examples: readonly Example[];
}

export const consequence = <const T extends EventType>(spec: ConsequenceSpec<T>): Consequence => ({
  ...spec,
  kind: "consequence",
  // Called only for the events in `on`; the compiler cannot see that.
  follow: spec.follow as unknown as Consequence["follow"],
});

/** Has no code, and says why. */
export interface Prose extends ClauseBase {
  readonly kind: "prose";
  readonly why: string;
}

export const prose = (spec: ClauseBase & { why: string }): Prose => ({ ...spec, kind: "prose" });

export type Clause = Guard | Value | Consequence | Prose;

/** The rules of an assembly from one date to another: an ordered list of clauses. */
export interface Edition {
  readonly id: string;
  /** First day of validity; null when it is not known. */
  readonly from: CalendarDate | null;
  /** First day on which it is no longer valid; null while it is in force. */
  readonly until: CalendarDate | null;
  readonly title: string;
  /** All of them. */
  readonly clauses: readonly Clause[];
  /**
   * Of them those that are asked in the other bodies, by kind; the rest is for the plenary. Those
   * under `plenary` are asked there as well.
   */
  readonly bodies?: Readonly<Partial<Record<BodyKind, readonly Clause[]>>>;
  /** An act of which no clause speaks is undecided, and not allowed by silence. */
  readonly closed?: true;
  /** What can be laid over these rules for a time. */
  readonly overlays?: readonly Overlay[];
}

/** Rules for a time, by which ordinary ones are replaced: emergency provisions, a suspension. */
export interface Overlay {
  readonly id: string;
  readonly title: string;
  /** Clauses that do not hold while it does; all of them where the rules are suspended. */
  readonly replaces: readonly string[] | "all";
  /** All that it adds; asked before the ordinary ones. */
  readonly clauses: readonly Clause[];
  /** Of them those that are asked in the other bodies, as in an edition. */
  readonly bodies?: Edition["bodies"];
}

export interface Rulebook {
  readonly id: string;
  readonly title: string;
  /** How its offices are called in its minutes. */
  readonly offices: Readonly<Record<Office, string>>;
  /** Which its pages speak to whoever has chosen none; left out, that of the reader's browser. */
  readonly language?: DocumentLanguage;
  readonly editions: readonly Edition[];
}
