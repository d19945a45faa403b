import { type CalendarDate, Dict, type Instant } from "@hemicycle/base";
import type { DocumentRef, Question, Split } from "./acts/fields.ts";
import type { Histories } from "./state/affiliations.ts";
import type { ProposedDecision } from "./state/agreement.ts";
import type { Amending } from "./state/amendments.ts";
import type { BallotKeys, SecretPart } from "./state/ballots.ts";
import type { Bodies } from "./state/bodies.ts";
import type { LawsAround } from "./state/consultations.ts";
import type { Debate } from "./state/debate.ts";
import type { Election } from "./state/elections.ts";
import type { Floor, ListOfItem, Motion, PointOfOrder } from "./state/floor.ts";
import type { Laws } from "./state/laws.ts";
import type { AmendedRules, Measure, StandingRuling } from "./state/measures.ts";
import type { MemberSeats, SeatUsed, Signed } from "./state/members.ts";
import type { Overlays } from "./state/overlays.ts";
import type { Plans, Preparation } from "./state/preparation.ts";
import type {
  Card,
  Credential,
  Founding,
  FreshGesture,
  Import,
  Member,
  Person,
  ValueSetting,
} from "./state/registers.ts";
import type { Draft, Item } from "./state/texts.ts";
import type { Affiliation, Method, Purpose } from "./words.ts";

export type * from "./state/affiliations.ts";
export type * from "./state/agreement.ts";
export type * from "./state/amendments.ts";
export type * from "./state/ballots.ts";
export type * from "./state/bodies.ts";
export type * from "./state/consultations.ts";
export type * from "./state/debate.ts";
export type * from "./state/elections.ts";
export type * from "./state/floor.ts";
export type * from "./state/laws.ts";
export type * from "./state/measures.ts";
export type * from "./state/members.ts";
export type * from "./state/overlays.ts";
export type * from "./state/preparation.ts";
export type * from "./state/registers.ts";
export type * from "./state/texts.ts";

/** All that the journal says, at one sequence number. Never changed in place. */
export interface State extends Bodies, BallotKeys, Plans, Laws, Histories, LawsAround, Overlays {
  readonly founding: Founding | null;
  readonly members: Dict<Member>;
  readonly people: Dict<Person>;
  /** Who holds an office, by name of the office: ids of persons, in the order of assignment. */
  readonly holders: Dict<readonly string[]>;
  /** Values that the rulebook leaves unset and an act has set. */
  readonly values: Dict<ValueSetting>;
  /** Cards by which a credential is enrolled. A person has at most one that is open. */
  readonly cards: Dict<Card>;
  readonly credentials: Dict<Credential>;
  /** Acts that ask for a gesture, and how many seconds old it may be; null: none do. */
  readonly freshGesture: FreshGesture | null;
  /** Lists that were entered as one act. */
  readonly imports: Dict<Import>;
  /** Editions that adopted proposals have brought, in that order. */
  readonly amendedRules: readonly AmendedRules[];
  readonly session: Session | null;
}

export interface Session extends MemberSeats {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly opens: CalendarDate;
  readonly closes: CalendarDate;
  /** Set when the session was entered afterwards from published sources. */
  readonly source: string | null;
  readonly status: "convened" | "open" | "closed";
  readonly preparation: Preparation;
  readonly delegations: Dict<Delegation>;
  readonly presence: Presence;
  /** Frozen at the first sitting; null until it is announced. */
  readonly quorumBase: QuorumBase | null;
  /** Votes of each member, as distributed; null until then. */
  readonly voteTable: Dict<number> | null;
  readonly sitting: Sitting | null;
  readonly sittingsHeld: number;
  /** Ids of the sittings that were closed, which no other has; left out until there is one. */
  readonly sittingsClosed?: readonly string[];
  readonly items: Dict<Item>;
  readonly requests: Dict<Request>;
  readonly drafts: Dict<Draft>;
  readonly elections: Dict<Election>;
  readonly votes: Dict<Vote>;
  /** Id of the vote that is announced or open and not yet closed. */
  readonly voteUnderWay: string | null;
  /** Decisions taken, by the key of their question. */
  readonly decisions: Dict<Decision>;
  /** Proposals to decide without a vote, by the key of the question. */
  readonly withoutVote: Dict<ProposedDecision>;
  readonly rulings: readonly StandingRuling[];
  /** Clauses taken as met on the strength of a record, with the source. */
  readonly asRecorded: Dict<string>;
  /** Seconds a delegation has in the General Debate, where that was decided. */
  readonly debateSeconds: number | null;
  readonly debate: Debate;
  readonly measures: Dict<Measure>;
  /** For what speakers were heard on amendments, by amendment. */
  readonly heardOn: Dict<readonly Purpose[]>;
  readonly amending: Amending;
  readonly speeches: number;
}

export interface Delegation {
  readonly member: string;
  /** Delegates by sex; honorary members and advisers do not count. */
  readonly women: number;
  readonly men: number;
  /** Delegates registered, of known and unknown sex. */
  readonly delegates: number;
  /** Delegates in the room now. */
  readonly inRoom: number;
  /** Speakers and seconds used in the General Debate. */
  readonly debateSpeakers: readonly string[];
  readonly debateSeconds: number;
}

export interface Presence {
  readonly people: Dict<true>;
  /** Delegations with at least one delegate in the room, by affiliation of the member. */
  readonly delegations: Readonly<Record<Affiliation, number>>;
  /** Members whose delegates have been in the room at the first sitting. */
  readonly atFirstSitting: Dict<true>;
  /**
   * A count by hand that stands in for the register until the Secretariat lets somebody in or out:
   * whoever registers the own coming or going knows nothing of the others who were counted.
   */
  readonly reported: number | null;
}

export interface QuorumBase {
  readonly delegations: number;
  /** The members that were counted; empty when only their number is known. */
  readonly members: Dict<true>;
}

export interface Sitting extends ListOfItem {
  readonly id: string;
  readonly number: number;
  readonly status: "open" | "suspended";
  readonly openedAt: Instant;
  /** Id of the person who presides. */
  readonly chair: string;
  /** Replies are being heard, with which the sitting comes to its end. */
  readonly replying: boolean;
  /** Whether the public is kept out. */
  readonly inCamera: boolean;
  readonly floor: Floor | null;
  /** What was asked and closed for other items, until they are taken up again. */
  readonly setAside: readonly ListOfItem[];
  readonly points: readonly PointOfOrder[];
  readonly motions: readonly Motion[];
  /** The last speech that ended. */
  readonly lastSpeech: string | null;
  /** What the sitting has decided about its own end. */
  readonly ending: "close" | "adjourn" | null;
}

export interface Request extends Signed {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly authors: readonly string[];
  readonly memorandum: DocumentRef | null;
  readonly draft: DocumentRef | null;
  readonly at: Instant;
  readonly status:
    | "proposed"
    | "deposited"
    | "joined"
    | "withdrawn"
    | "passed"
    | "rejected"
    | "accepted";
  /** The requests that a joint one takes together, and their authors, all of whom must sign. */
  readonly joins: readonly string[];
  readonly mustSign: readonly string[];
  readonly communicatedAt: Instant | null;
  readonly opinion: { readonly admissible: boolean } | null;
  readonly sponsorHeard: boolean;
  readonly contraryHeard: boolean;
  /** Votes in favour, once declared. */
  readonly yes: number | null;
}

export type Vote = AnnouncedVote | OpenVote | ClosedVote | DeclaredVote | AnnulledVote;

interface VoteNotice extends SecretPart {
  readonly id: string;
  readonly questions: readonly Question[];
  readonly method: Method;
}

export interface AnnouncedVote extends VoteNotice {
  readonly status: "announced";
}

export interface Count {
  /** Number of the entry by which it was reported. */
  readonly seq: number;
  /** Null while it is sealed: that it was reported is known, and not what. */
  readonly splits: readonly Split[] | null;
  /** Empty when the record gives totals only. */
  readonly delegations: readonly string[];
}

interface Counting extends VoteNotice {
  readonly openedAt: Instant;
  readonly ballots: Dict<Ballot>;
  /** Totals announced by Tellers: of a show of hands, of papers, of a published record. */
  readonly counts: readonly Count[];
  /** Members in the order of the roll, for a roll call; empty otherwise. */
  readonly roll: readonly string[];
  /** How many of the roll have been called. */
  readonly called: number;
  readonly onPaper: boolean;
}

export interface OpenVote extends Counting {
  readonly status: "open";
  readonly registers: VoteRegisters;
}

export interface ClosedVote extends Counting {
  readonly status: "closed";
  readonly closedAt: Instant;
  readonly registers: VoteRegisters;
}

/** Those on which a majority depends, as they were when the vote was opened: they do not change. */
export interface VoteRegisters {
  readonly members: Dict<Member>;
  readonly delegations: Dict<Delegation>;
  readonly values: Dict<ValueSetting>;
}

export interface DeclaredVote extends Counting {
  readonly status: "declared";
  readonly closedAt: Instant;
  readonly results: readonly QuestionResult[];
}

export interface AnnulledVote extends VoteNotice {
  readonly status: "annulled";
  readonly reason: string;
}

export interface Ballot extends SeatUsed {
  /** Number of the entry by which it was cast. */
  readonly seq: number;
  /** Null while somebody else's ballot is sealed: that it was cast is known, not how. */
  readonly splits: readonly Split[] | null;
  readonly by: string;
  /** The delegation, where it is the ballot of one member of it. */
  readonly member?: string;
  /** How often it was replaced before the vote closed. */
  readonly corrections: number;
  /** Entered from a paper after the devices were given up. */
  readonly onPaper: boolean;
}

/** One part of the arithmetic of a result, with the clause that asks for it. */
export interface Reckoning {
  readonly clause: string;
  readonly cites: string;
  /** What is counted against the number: always the votes in favour here. */
  readonly needed: number;
  /** The whole of which `needed` is a share, and its name. */
  readonly base: number;
  readonly of: "votesCast" | "votesAllocated" | "members";
  /** The share as written, "2/3", and whether more than it is needed. */
  readonly share: string;
  readonly more: boolean;
  readonly met: boolean;
}

export interface QuestionResult {
  readonly question: Question;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Votes that count for the majority, and the clause that says which do. */
  readonly cast: number;
  readonly castClause: string;
  readonly reckonings: readonly Reckoning[];
  /** Clauses that could not be reckoned and were taken as recorded by the source. */
  readonly asRecorded: readonly string[];
  readonly outcome: "adopted" | "rejected";
}

export interface Decision {
  readonly question: Question;
  readonly outcome: "adopted" | "rejected";
  /** The vote by which it was taken; null when it was taken without a vote. */
  readonly vote: string | null;
  /** What was on the table: the motion, in its sitting and under its item; what was proposed. */
  readonly motion?: Pick<Sitting, "item"> & { readonly motion: Motion; readonly sitting: string };
  readonly proposed?: ProposedDecision;
}

export const emptyState: State = {
  founding: null,
  members: Dict.empty(),
  people: Dict.empty(),
  holders: Dict.empty(),
  values: Dict.empty(),
  cards: Dict.empty(),
  credentials: Dict.empty(),
  freshGesture: null,
  imports: Dict.empty(),
  bodies: Dict.empty(),
  groups: Dict.empty(),
  registrar: null,
  ceremonies: Dict.empty(),
  body: null,
  calendar: Dict.empty(),
  agendas: Dict.empty(),
  publishedDays: Dict.empty(),
  pastSessions: Dict.empty(),
  laws: Dict.empty(),
  plans: Dict.empty(),
  amendedRules: [],
  session: null,
};

const roundKey = ({ election, round }: Extract<Question, { kind: "election" }>): string =>
  round === undefined ? `election:${election}` : `election:${election}/${round}`;

/** One key for one question, so that a decision can be found again. */
export const questionKey = (question: Question): string => {
  switch (question.kind) {
    case "request":
      return `request:${question.request}`;
    case "draft":
      return `draft:${question.draft}`;
    case "part":
      return `part:${question.draft}/${question.part}`;
    case "division":
      return `division:${question.draft}`;
    case "motion":
      return `motion:${question.motion}`;
    case "election":
      return roundKey(question);
    case "measure":
      return `measure:${question.measure}`;
    case "amendment":
      return `amendment:${question.amendment}`;
    case "other":
      return `other:${question.question}`;
  }
};
