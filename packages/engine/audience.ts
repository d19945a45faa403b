import { audienceOf, type EventType } from "./events.ts";
import type { State } from "./state.ts";
import type { Audience } from "./words.ts";

/**
 * What is told of a sitting in camera to everybody: that it was suspended, resumed or closed, and
 * everything that is no part of its debate: registers, presence, credentials.
 */
const debated: ReadonlySet<EventType> = new Set<EventType>([
  "OfficersProposed",
  "ItemPlaced",
  "ItemTakenUp",
  "DraftDeposited",
  "DraftReferred",
  "DraftReported",
  "DraftRejected",
  "TextDeposited",
  "NewTextOffered",
  "AmendmentTabled",
  "AmendmentTranslated",
  "AmendmentSigned",
  "AmendmentWithdrawn",
  "AmendmentTakenOver",
  "AmendmentRuledOn",
  "AmendmentsOrdered",
  "AmendmentFallen",
  "TextAdopted",
  "OutcomeApproved",
  "InputSubmitted",
  "RulingGiven",
  "RulingDeclared",
  "IncidentDealtWith",
  "OpinionGiven",
  "EmergencyItemAccepted",
  "FloorRequested",
  "FloorRequestWithdrawn",
  "FloorGiven",
  "SpeechEnded",
  "SpeakerCalledToOrder",
  "FloorWithdrawn",
  "WordsStruck",
  "PointOfOrderRaised",
  "PointOfOrderRuled",
  "MotionMoved",
  "MotionWithdrawn",
  "SpeakersListClosed",
  "DebateAdjourned",
  "SittingToEnd",
  "VoteAnnounced",
  "VoteOpened",
  "DelegationCalled",
  "VoteContinuedOnPaper",
  "VoteClosed",
  "ResultAscertained",
  "PapersCounted",
  "RoundDeclared",
  "TieBroken",
  "QuorumRequested",
  "QuorumAscertained",
  "SignaturesAdded",
  "SignatureWithdrawn",
  "CredentialsChallenged",
  "ResultDeclared",
  "VoteAnnulled",
  "DecisionProposed",
  "ObjectionMade",
  "DecidedWithoutVote",
  "SilenceBegun",
  "NoPartTaken",
  "ObjectionFiled",
  "ObjectionWithdrawn",
  "AgreementFailed",
  "DivisionRequested",
  "DivisionSettled",
  "RapporteursProposed",
  "RapporteursAppointed",
  "ProcedureProposed",
  "ProcedureApproved",
  "ReconsiderationProposed",
  "DecisionReopened",
]);

/**
 * Who may read an event that happens in this state: in a sitting in camera what is debated and
 * decided goes to those who take part in the session. Sealed ballots stay sealed.
 */
export const audienceIn = ({ session }: State, type: EventType): Audience => {
  const usual = audienceOf(type);
  const inCamera = session?.sitting?.inCamera === true;
  return inCamera && usual === "public" && debated.has(type) ? "participants" : usual;
};
