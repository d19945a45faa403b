import type { Act, ActType } from "../acts.ts";
import { aroundLaws } from "./consultations.ts";
import { onLaws } from "./laws.ts";

/** Acts outside a session; all others need one that is not closed. */
const outsideSession: ReadonlySet<ActType> = new Set<ActType>([
  "AdmitMember",
  "ChangeAffiliation",
  "InviteObserver",
  "RecordPopulation",
  "RecordArrears",
  "AllowVote",
  "RecordComposition",
  "SetValue",
  "EnterPeriod",
  "CorrectPeriod",
  "DisputePeriod",
  "WorkByContention",
  "RegisterPerson",
  "AssignOffice",
  "EstablishBody",
  "NameToBody",
  "EndTermInBody",
  "RecordGroup",
  "IssueCard",
  "RevokeCard",
  "EnrolCredential",
  "RevokeCredential",
  "EndMandate",
  "EndOffice",
  "AskFreshGesture",
  "UndoImport",
  "DecideSession",
  "PublishDeadline",
  "AgreeAgenda",
  "PublishSummaryRecord",
  "ReportFollowUp",
  "ConveneSession",
  "LayOverlay",
  "LiftOverlay",
  ...aroundLaws,
  ...onLaws,
]);

/** Whether an act makes sense only while a session is under way. */
export const needsSession = (act: Act): boolean =>
  act.type === "ImportRegister"
    ? (act.delegations ?? []).length > 0
    : !outsideSession.has(act.type);
