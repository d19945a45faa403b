import type { Act, ActType } from "../acts.ts";

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
]);

/** Whether an act makes sense only while a session is under way. */
export const needsSession = (act: Act): boolean =>
  act.type === "ImportRegister"
    ? (act.delegations ?? []).length > 0
    : !outsideSession.has(act.type);
