import { delegateId, officials } from "./people.ts";
import { isSettled, type Keyed, oneAct, type PlayStep, requestIn } from "./play-step.ts";
import { stepWords } from "./play-words.ts";
import { joint, lastHandedIn, tableRequest } from "./requests.ts";
import { inventedDocuments, type Step } from "./script.ts";

const { authors, joins, title, subject } = tableRequest(joint);
const [proposer = "", ...signers] = authors;

const proposed: Step = {
  by: delegateId(proposer, 1),
  act: {
    type: "ProposeJointRequest",
    request: joint,
    joins: [...(joins ?? [])],
    title,
    subject,
    authors: [proposer],
    ...inventedDocuments,
  },
};

const signed: readonly Keyed[] = signers.map((member) => ({
  key: member,
  step: {
    by: delegateId(member, 1),
    act: { type: "SignJointRequest", request: joint, authors: [member] },
  },
}));

const last = tableRequest(lastHandedIn);
const handedIn: Step = {
  by: delegateId(last.authors[0] ?? "", 1),
  act: {
    type: "RequestEmergencyItem",
    request: last.id,
    title: last.title,
    subject: last.subject,
    authors: [...last.authors],
    ...inventedDocuments,
  },
};

const late = [joint, lastHandedIn] as const;

const opinion = (request: string): Keyed => ({
  key: request,
  step: {
    by: officials.steeringCommittee,
    office: "steeringCommittee",
    act: { type: "GiveOpinion", request, admissible: true },
  },
});

/** The day of the decision: four requests are joined, and the last one comes in. */
export const requestSteps: readonly PlayStep[] = [
  {
    id: "joint-proposed",
    chapter: "requests",
    says: stepWords.jointProposed,
    cites: ["ipu.a11.2c/same-subject"],
    isDone: (state) => requestIn(state, joint) !== undefined,
    acts: () => oneAct(proposed),
  },
  {
    id: "joint-signed",
    chapter: "requests",
    says: stepWords.jointSigned,
    cites: ["ipu.a11.2c/made"],
    isDone: (state) => (requestIn(state, joint)?.status ?? "proposed") !== "proposed",
    acts: (state) =>
      signed.filter(({ key }) => requestIn(state, joint)?.authors.includes(key) !== true),
  },
  {
    id: "last-handed-in",
    chapter: "requests",
    says: stepWords.lastHandedIn,
    cites: ["ipu.a11.1/documents", "ipu.a11.1/communicated"],
    isDone: (state) => requestIn(state, lastHandedIn) !== undefined,
    acts: () => oneAct(handedIn),
  },
  {
    id: "opinions",
    chapter: "requests",
    says: stepWords.opinions,
    cites: ["ipu.a12/opinion-by", "ipu.a12/opinion-heard"],
    isDone: (state) =>
      late.every((id) => isSettled(state, id) || requestIn(state, id)?.opinion != null),
    acts: (state) =>
      late.filter((id) => requestIn(state, id)?.opinion == null).map((id) => opinion(id)),
  },
];
