import type { Instant } from "@hemicycle/base";
import type { DocumentRef, Question } from "./acts/fields.ts";
import type { Subject } from "./acts/floor.ts";
import type { ActOf, ActType, SignedWith } from "./acts.ts";
import type { Agreed } from "./agreement.ts";
import type { QuestionResult, Round } from "./state.ts";
import type { Audience, DebateList, Office, Purpose } from "./words.ts";

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
  EnterPeriod: "PeriodEntered",
  CorrectPeriod: "PeriodCorrected",
  DisputePeriod: "PeriodDisputed",
  WorkByContention: "ContentionChosen",
  EstablishBody: "BodyEstablished",
  NameToBody: "NamedToBody",
  EndTermInBody: "TermInBodyEnded",
  RecordGroup: "GroupRecorded",
  IssueCard: "CardIssued",
  RevokeCard: "CardRevoked",
  EnrolCredential: "CredentialEnrolled",
  RevokeCredential: "CredentialRevoked",
  EndMandate: "MandateEnded",
  EndOffice: "OfficeEnded",
  AskFreshGesture: "FreshGestureAsked",
  UndoImport: "ImportUndone",
  DecideSession: "SessionDecided",
  PublishDeadline: "DeadlinePublished",
  RecordHostAgreement: "HostAgreementRecorded",
  ShareCosts: "CostsShared",
  InviteToSession: "InvitationsRecorded",
  AssureVisas: "VisasAssured",
  AgreeAgenda: "AgendaAgreed",
  SendAgenda: "AgendaSent",
  DispatchDocument: "DocumentDispatched",
  PublishSummaryRecord: "SummaryRecordPublished",
  KeepNoRecord: "RecordWaived",
  EnumerateResolutions: "ResolutionsEnumerated",
  ReportFollowUp: "FollowUpReported",
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
  RegisterSpeaker: "SpeakerRegistered",
  UnregisterSpeaker: "SpeakerUnregistered",
  DrawSpeakers: "SpeakersDrawn",
  ExchangePlaces: "ExchangeOffered",
  ProposeRapporteurs: "RapporteursProposed",
  ProposeProcedure: "ProcedureProposed",
  ProposeReconsideration: "ReconsiderationProposed",
  ProposeRuleAmendment: "RuleAmendmentProposed",
  ProposeRuleSubAmendment: "RuleSubAmendmentProposed",
  SubmitInput: "InputSubmitted",
  ReferDraft: "DraftReferred",
  ReportDraft: "DraftReported",
  ApproveOutcome: "OutcomeApproved",
  DepositText: "TextDeposited",
  OfferNewText: "NewTextOffered",
  TableAmendment: "AmendmentTabled",
  TranslateAmendment: "AmendmentTranslated",
  SignAmendment: "AmendmentSigned",
  WithdrawAmendment: "AmendmentWithdrawn",
  TakeOverAmendment: "AmendmentTakenOver",
  RuleOnAmendment: "AmendmentRuledOn",
  OrderAmendments: "AmendmentsOrdered",
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
  LetSilenceRun: "SilenceBegun",
  TakeNoPart: "NoPartTaken",
  FileObjection: "ObjectionFiled",
  WithdrawObjection: "ObjectionWithdrawn",
  CallElection: "ElectionCalled",
  NominateCandidate: "CandidateNominated",
  WithdrawCandidacy: "CandidacyWithdrawn",
  AskSecretBallot: "SecretBallotAsked",
  NameRegistrar: "RegistrarNamed",
  BeginCeremony: "CeremonyBegun",
  FileCertificate: "CertificateFiled",
  ConcludeCeremony: "CeremonyConcluded",
  PrepareBox: "BoxPrepared",
  TakeToPaper: "VotesTakenToPaper",
  GiveDecryption: "DecryptionGiven",
  AscertainResult: "ResultAscertained",
  CountPapers: "PapersCounted",
  ProposeLaw: "LawProposed",
  GiveLawText: "LawTextGiven",
  LinkDraft: "DraftLinked",
  EnterStage: "StageEntered",
  RecordReading: "ReadingRecorded",
  NumberLaw: "LawNumbered",
  PublishLaw: "LawPublished",
  AdoptPlan: "PlanAdopted",
  AmendPlan: "PlanAmended",
  LinkPlanItem: "PlanItemLinked",
  RecordExpertOpinion: "ExpertOpinionRecorded",
  OpenConsultation: "ConsultationOpened",
  SubmitComment: "CommentSubmitted",
  WithdrawComment: "CommentWithdrawn",
  DisposeOfComment: "CommentDisposedOf",
  CloseConsultation: "ConsultationClosed",
  TransmitLaw: "LawTransmitted",
  AcknowledgeTransmission: "TransmissionAcknowledged",
  RecordUse: "UseRecorded",
  VerifyUse: "UseVerified",
  DisputeUse: "UseDisputed",
  RequestQuorum: "QuorumRequested",
  SeatSubstitute: "SubstituteSeated",
  AddSignatures: "SignaturesAdded",
  WithdrawSignature: "SignatureWithdrawn",
  ChallengeCredentials: "CredentialsChallenged",
  LayOverlay: "OverlayLaid",
  LiftOverlay: "OverlayLifted",
} as const satisfies Partial<Record<ActType, string>>;

export type RecordedAct = keyof typeof recordedAs;
type RecordedEvent = {
  [A in RecordedAct]: Omit<ActOf<A>, "type"> &
    Beside<A> & { readonly type: (typeof recordedAs)[A] };
}[RecordedAct];

/** What the engine adds to an act: whose ballot it is, where members vote one by one. */
type Beside<A> = A extends "CastBallot" ? { readonly voter?: string } : unknown;

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
      /** Of a secret ballot: the hash of its archive, which has no ballots yet. */
      readonly archive?: string | undefined;
    }
  | ({ readonly type: "RoundDeclared"; readonly election: string } & Round)
  | ({ readonly type: "TieBroken" } & Omit<ActOf<"BreakTie">, "type">)
  /** How many were in the room when they were counted, and how many had to be. */
  | { readonly type: "QuorumAscertained"; readonly needed: number; readonly present: number }
  | {
      readonly type: "ResultDeclared";
      readonly vote: string;
      readonly results: readonly QuestionResult[];
    }
  | {
      readonly type: "DecidedWithoutVote";
      readonly question: Question;
      /** How the objections were weighed; left out where the rules have no such measure. */
      readonly agreement?: Agreed | undefined;
    }
  | {
      readonly type: "AgreementFailed";
      readonly question: Question;
      readonly agreement?: Agreed | undefined;
    }
  | { readonly type: "OfficeTaken"; readonly office: Office; readonly people: readonly string[] }
  | { readonly type: "RequestCommunicated"; readonly request: string }
  | { readonly type: "JointRequestMade"; readonly request: string }
  | { readonly type: "DraftRejected"; readonly draft: string; readonly reason: "allPartsRejected" }
  /** Another amendment was decided on, in consequence of which this one is put no more. */
  | { readonly type: "AmendmentFallen"; readonly amendment: string; readonly by: string }
  /** The text of an adopted draft, with the amendments that were adopted: a version of its own. */
  | { readonly type: "TextAdopted"; readonly draft: string; readonly version: number }
  | {
      readonly type: "RapporteursAppointed";
      readonly item: string;
      readonly people: readonly string[];
    }
  | { readonly type: "ProcedureApproved"; readonly item: string; readonly procedure: string }
  | { readonly type: "DecisionReopened"; readonly question: Question }
  /** The rules are amended after this session; no edition: only their text says how. */
  | {
      readonly type: "RulesAmended";
      readonly measure: string;
      readonly edition?: string | undefined;
    }
  | { readonly type: "SittingTakenInCamera" }
  /** The plenary has adopted the draft of a law. */
  | { readonly type: "LawDecided"; readonly law: string; readonly draft: string }
  /** A share of a plan as it was stated: items delivered, of those that an edition plans. */
  | {
      readonly type: "ProgressReported";
      readonly plan: string;
      readonly edition: number;
      readonly delivered: number;
      readonly planned: number;
    }
  | { readonly type: "SpeakersListClosed" }
  | {
      readonly type: "PlacesExchanged";
      readonly list: DebateList;
      /** The two who have offered each other their places. */
      readonly people: readonly [string, string];
    }
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
  /** The body in which it happened; left out for the plenary and the registers. */
  readonly body?: string;
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
  /** Where members vote one by one. */
  readonly voter?: string;
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
