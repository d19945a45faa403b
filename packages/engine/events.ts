import type { Instant } from "@hemicycle/base";
import type { DocumentRef, Question } from "./acts/fields.ts";
import type { Subject } from "./acts/floor.ts";
import type { ActOf, ActType, SignedWith } from "./acts.ts";
import type { QuestionResult } from "./state.ts";
import type { Audience, Office, Purpose } from "./words.ts";

/** Acts that become an event with the same fields, and the name of that event. */
export const recordedAs = {
  FoundAssembly: "AssemblyFounded",
  AdmitMember: "MemberAdmitted",
  ChangeAffiliation: "AffiliationChanged",
  InviteObserver: "ObserverInvited",
  RecordPopulation: "PopulationRecorded",
  RecordArrears: "ArrearsRecorded",
  AllowVote: "VoteAllowed",
  RecordComposition: "CompositionRecorded",
  SetValue: "ValueSet",
  AccreditDelegation: "DelegationsAccredited",
  RegisterPerson: "PersonRegistered",
  AssignOffice: "OfficeAssigned",
  IssueCard: "CardIssued",
  RevokeCard: "CardRevoked",
  EnrolCredential: "CredentialEnrolled",
  RevokeCredential: "CredentialRevoked",
  EndMandate: "MandateEnded",
  EndOffice: "OfficeEnded",
  AskFreshGesture: "FreshGestureAsked",
  UndoImport: "ImportUndone",
  ConveneSession: "SessionConvened",
  OpenSitting: "SittingOpened",
  SuspendSitting: "SittingSuspended",
  ResumeSitting: "SittingResumed",
  CloseSitting: "SittingClosed",
  CloseSession: "SessionClosed",
  TakeChair: "ChairTaken",
  EnterRoom: "RoomEntered",
  LeaveRoom: "RoomLeft",
  ReportPresence: "PresenceReported",
  ProposeOfficers: "OfficersProposed",
  PlaceItem: "ItemPlaced",
  TakeUpItem: "ItemTakenUp",
  DepositDraft: "DraftDeposited",
  GiveRuling: "RulingGiven",
  DealWithIncident: "IncidentDealtWith",
  TakeAsRecorded: "ClauseTakenAsRecorded",
  RequestEmergencyItem: "EmergencyItemRequested",
  ProposeJointRequest: "JointRequestProposed",
  SignJointRequest: "JointRequestSigned",
  WithdrawRequest: "RequestWithdrawn",
  GiveOpinion: "OpinionGiven",
  AnnounceEmergencyItem: "EmergencyItemAccepted",
  RequestFloor: "FloorRequested",
  WithdrawFloorRequest: "FloorRequestWithdrawn",
  CallToOrder: "SpeakerCalledToOrder",
  WithdrawFloor: "FloorWithdrawn",
  StrikeWords: "WordsStruck",
  RaisePointOfOrder: "PointOfOrderRaised",
  RulePointOfOrder: "PointOfOrderRuled",
  MoveMotion: "MotionMoved",
  WithdrawMotion: "MotionWithdrawn",
  SetSpeakingTime: "SpeakingTimeSet",
  AnnounceVote: "VoteAnnounced",
  CallDelegation: "DelegationCalled",
  CastBallot: "BallotCast",
  ReportCount: "CountReported",
  ContinueOnPaper: "VoteContinuedOnPaper",
  CloseVote: "VoteClosed",
  AnnulVote: "VoteAnnulled",
  ProposeWithoutVote: "DecisionProposed",
  ObjectToDecision: "ObjectionMade",
  RequestDivision: "DivisionRequested",
} as const satisfies Partial<Record<ActType, string>>;

export type RecordedAct = keyof typeof recordedAs;
type RecordedEvent = {
  [A in RecordedAct]: Omit<ActOf<A>, "type"> & { readonly type: (typeof recordedAs)[A] };
}[RecordedAct];

/** Events whose facts the engine works out; they carry all that `evolve` needs. */
export type WorkedOutEvent =
  | {
      readonly type: "VoteTablePublished";
      /** Votes of each member, by id. */
      readonly votes: Readonly<Record<string, number>>;
    }
  /** Rows of a list, entered as one act: the entries that follow at once, so many, are its own. */
  | {
      readonly type: "RegisterImported";
      readonly import: string;
      readonly source: Required<DocumentRef>;
      readonly entries: number;
    }
  | { readonly type: "SessionOpened"; readonly session: string }
  /** A ruling declared beside an act, for that act alone; a standing one is `RulingGiven`. */
  | {
      readonly type: "RulingDeclared";
      readonly clause: string;
      readonly on: ActType;
      readonly decision: string;
      readonly advice?: string | undefined;
    }
  | {
      readonly type: "QuorumAnnounced";
      readonly delegations: number;
      /** The members counted; left out when only the number is known. */
      readonly members?: readonly string[];
      readonly needed: number;
    }
  | {
      readonly type: "FloorGiven";
      readonly speech: string;
      readonly person: string;
      readonly purpose: Purpose;
      readonly about?: Subject | undefined;
      /** Null: nothing limits it. */
      readonly seconds: number | null;
    }
  | { readonly type: "SpeechEnded"; readonly speech: string; readonly seconds: number }
  | {
      readonly type: "VoteOpened";
      readonly vote: string;
      readonly roll: readonly string[];
      readonly start?: string | undefined;
      readonly drawn?: string | undefined;
    }
  | {
      readonly type: "ResultDeclared";
      readonly vote: string;
      readonly results: readonly QuestionResult[];
    }
  | { readonly type: "DecidedWithoutVote"; readonly question: Question }
  | { readonly type: "OfficeTaken"; readonly office: Office; readonly people: readonly string[] }
  | { readonly type: "RequestCommunicated"; readonly request: string }
  | { readonly type: "JointRequestMade"; readonly request: string }
  | { readonly type: "DraftRejected"; readonly draft: string; readonly reason: "allPartsRejected" }
  | { readonly type: "SpeakersListClosed" }
  | { readonly type: "DebateAdjourned"; readonly item: string; readonly sineDie: boolean }
  | { readonly type: "SittingToEnd"; readonly how: "close" | "adjourn" }
  | { readonly type: "DivisionSettled"; readonly draft: string; readonly agreed: boolean };

/** What happened, in the past tense. */
export type Event = RecordedEvent | WorkedOutEvent;
export type EventType = Event["type"];
/** The event that an act becomes with the same fields. */
export const asEvent = (act: ActOf<RecordedAct>): Event =>
  // Same fields under the name of the event: the type of `recordedAs` ties the two together.
  ({ ...act, type: recordedAs[act.type] }) as Event;
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** A clause that an event rests on: it was asked and held, or why it does not stand in the way. */
export interface Ground {
  readonly clause: string;
  readonly how: "held" | "ruling" | "recorded" | "consequence" | "value";
}

/** An event in the journal: the envelope of the act, and what came of it. */
export interface Recorded {
  /** 1, 2, 3, … without holes. */
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly office: Office | null;
  readonly onBehalfOf: string | null;
  /** Left out where the sign-in was by no credential. */
  readonly signedWith?: SignedWith;
  readonly audience: Audience;
  readonly grounds: readonly Ground[];
  readonly event: Event;
}

/** The place of a ballot whose content is not opened to the viewer: that it was cast, not how. */
export interface SealedBallot {
  readonly vote: string;
  readonly member: string;
}

/** The place of a count that is not opened: that it was reported and of whom, not the totals. */
export interface SealedCount {
  readonly vote: string;
  /** Empty where the count names none. */
  readonly delegations: readonly string[];
}

/** What everybody is told of votes that are sealed. */
export type SealedVotes = SealedBallot | SealedCount;

const restricted: Partial<Record<EventType, Audience>> = {
  ArrearsRecorded: "bureau",
  BallotCast: "sealed",
  CountReported: "sealed",
};

/** Who may read an event from the moment it is recorded; sealed ones open when the vote closes. */
export const audienceOf = (type: EventType): Audience => restricted[type] ?? "public";
