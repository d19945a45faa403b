import type { Fault } from "@hemicycle/base";
import type { Act, ActType, Envelope } from "../acts.ts";
import type { Proceedings, State } from "../state.ts";
import { aroundLaws } from "./consultations.ts";
import { onLaws } from "./laws.ts";

/**
 * Acts that are done in no body: they keep the registers, or are about the session as a whole. Any
 * other act can be done in a body, and its own clauses judge it there.
 */
const inNoBody: ReadonlySet<ActType> = new Set<ActType>([
  "FoundAssembly",
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
  "AccreditDelegation",
  "RegisterPerson",
  "AssignOffice",
  "IssueCard",
  "RevokeCard",
  "EnrolCredential",
  "RevokeCredential",
  "EndMandate",
  "EndOffice",
  "AskFreshGesture",
  "ImportRegister",
  "UndoImport",
  "EstablishBody",
  "NameToBody",
  "EndTermInBody",
  "RecordGroup",
  "DecideSession",
  "PublishDeadline",
  "RecordHostAgreement",
  "ShareCosts",
  "InviteToSession",
  "AssureVisas",
  "AgreeAgenda",
  "SendAgenda",
  "DispatchDocument",
  "PublishSummaryRecord",
  "KeepNoRecord",
  "EnumerateResolutions",
  "ReportFollowUp",
  "ConveneSession",
  "CloseSession",
  "RequestEmergencyItem",
  "ProposeJointRequest",
  "SignJointRequest",
  "WithdrawRequest",
  "GiveOpinion",
  "AnnounceEmergencyItem",
  ...aroundLaws,
  ...onLaws,
  "LinkDraft",
]);

const fault = (id: string, where: string, facts: Fault["facts"]): Fault => ({ id, where, facts });

/** The body that an act is done in must be there, and the act one that is done in a body. */
export const bodyFaults = (state: State, { body, act }: Envelope): readonly Fault[] => {
  if (body === undefined) return [];
  if (!state.bodies.has(body)) return [fault("unknown", "body", { id: body })];
  if (!inNoBody.has(act.type)) return [];
  return [fault("status", "body", { id: body, status: "not done in a body" })];
};

type IsIn = (proceedings: Proceedings) => boolean;

/** What an act makes whose id is its own in all bodies, as ballots and receipts go by it. */
const madeIn = (act: Act): { where: string; id: string; isIn: IsIn } | null => {
  switch (act.type) {
    case "AnnounceVote":
      return { where: "vote", id: act.vote, isIn: ({ votes }) => votes.has(act.vote) };
    case "CallElection":
    case "ProposeOfficers": {
      const { election: id } = act;
      return { where: "election", id, isIn: ({ elections }) => elections.has(id) };
    }
    case "OpenSitting":
      return {
        where: "sitting",
        id: act.sitting,
        isIn: ({ sitting, sittingsClosed = [] }) =>
          [sitting?.id, ...sittingsClosed].includes(act.sitting),
      };
    default:
      return null;
  }
};

/** What the act would make stands under the same id in another body, or in the plenary. */
export const takenElsewhere = (state: State, { body, act }: Envelope): readonly Fault[] => {
  const made = state.bodies.size === 0 ? null : madeIn(act);
  if (made === null) return [];
  const bodies = state.bodies.values().filter(({ id }) => id !== body);
  const plenary = body === undefined || state.session === null ? [] : [state.session];
  const others = [...plenary, ...bodies.map(({ proceedings }) => proceedings)];
  const { where, id, isIn } = made;
  return others.some(isIn) ? [fault("exists", where, { id })] : [];
};
