import { type Act, type Question, questionKey, type Session, type State } from "@hemicycle/engine";
import { motion } from "./likely-debate.ts";
import {
  as,
  byOffice,
  delegateOf,
  document,
  inChair,
  type Likely,
  nextId,
  type Suggest,
  said,
} from "./suggest.ts";

/** What would come next in a real hall: otherwise the long ways are hardly ever gone to the end. */

/** What stands in the way of all business: a point of order, a suspension, a speech. */
export const unblocked: Suggest = (dice, state, session) => {
  const { floor = null, points = [], status } = session.sitting ?? {};
  const [point] = points;
  if (status === "suspended") return inChair(session, { type: "ResumeSitting" });
  if (point !== undefined) {
    return inChair(session, { type: "RulePointOfOrder", point: point.id, upheld: false });
  }
  if (floor === null) return null;
  return dice.chance(15) ? interrupted(state, session) : inChair(session, { type: "EndSpeech" });
};

/** Advice is called for while somebody else speaks, as happens to whoever presides in a hurry. */
const interrupted = (state: State, session: Session): Likely => {
  const person = state.holders.get("secretaryGeneral")?.[0] ?? "";
  return inChair(session, { type: "GiveFloor", person, purpose: "advice", seconds: 60 });
};

const winner: Suggest = (_, __, session) => {
  const passed = session.requests.values().find(({ status }) => status === "passed");
  const item = `E${session.items.size + 1}`;
  return passed === undefined
    ? null
    : inChair(session, { type: "AnnounceEmergencyItem", request: passed.id, item });
};

/** The first request that waits: an opinion, a sponsor, a vote, in that order. */
const ready: Suggest = (_, state, session) => {
  const request = session.requests.values().find(({ status }) => status === "deposited");
  if (request === undefined) return null;
  if (request.opinion === null) {
    const act: Act = { type: "GiveOpinion", request: request.id, admissible: true };
    return byOffice(state, "steeringCommittee", act);
  }
  if (session.sitting?.floor != null) return inChair(session, { type: "EndSpeech" });
  const person = delegateOf(state, session, request.authors[0] ?? "") ?? "";
  const about = { kind: "request", id: request.id } as const;
  if (!request.sponsorHeard) {
    return inChair(session, { type: "GiveFloor", person, purpose: "sponsor", about });
  }
  const vote = nextId(state, "V", session.votes.size);
  const questions: Question[] = [{ kind: "request", request: request.id }];
  return inChair(session, { type: "AnnounceVote", vote, questions, method: "electronic" });
};

const onTable: Suggest = (dice, state, session) =>
  (session.sitting?.motions ?? []).length === 0 ? null : motion(dice, state, session);

/** Without the number of delegations no vote is opened. */
const quorum: Suggest = (_, state, session) =>
  session.quorumBase === null
    ? byOffice(state, "secretaryGeneral", { type: "AnnounceQuorum" })
    : null;

/** An amendment on its way: into French, signed by others, or taken over from who gave it up. */
const amendment: Suggest = (dice, state, session) => {
  const chosen = dice.oneOf(session.amending.amendments.values());
  if (chosen === undefined) return null;
  const { id, by, status, draft } = chosen;
  if (status === "tabled" && dice.chance(30)) {
    return as(by, { type: "WithdrawAmendment", amendment: id });
  }
  if (status !== "tabled" && dice.chance(25)) {
    return settle(session, { kind: "amendment", amendment: id });
  }
  const other = dice.oneOf(session.presence.people.keys()) ?? "";
  const authors = [state.people.get(other)?.member ?? ""];
  if (status === "withdrawn") {
    return as(other, { type: "TakeOverAmendment", amendment: id, authors });
  }
  const blocks = [
    { block: "p1", role: "paragraph" as const, words: "Invite tous les parlements à agir" },
    { block: "p2", role: "paragraph" as const, words: "Demande un rapport" },
  ];
  const french = session.amending.texts.get(draft)?.versions.at(-1)?.trees["fr"];
  if (french === undefined) {
    return byOffice(state, "secretariat", { type: "DepositText", draft, language: "fr", blocks });
  }
  const operations = ["delete block p2"];
  return dice.chance(50)
    ? as(other, { type: "SignAmendment", amendment: id, authors })
    : byOffice(state, "secretariat", {
        type: "TranslateAmendment",
        amendment: id,
        language: "fr",
        operations,
      });
};

/** Another request about the same subject, and then one of both together. */
const joint: Suggest = (dice, state, session) => {
  const open = session.requests.values().filter(({ status }) => status === "deposited");
  const proposed = session.requests.values().find(({ status }) => status === "proposed");
  if (proposed !== undefined) {
    const missing = proposed.mustSign.filter((one) => !proposed.authors.includes(one));
    const member = dice.oneOf(missing) ?? "";
    const act: Act = { type: "SignJointRequest", request: proposed.id, authors: [member] };
    return as(delegateOf(state, session, member) ?? "", act);
  }
  const [first] = open;
  const other = open.find(({ id, subject }) => id !== first?.id && subject === first?.subject);
  if (first === undefined) return null;
  const member = first.authors[0] ?? "";
  const person = delegateOf(state, session, member) ?? "";
  const made = { memorandum: document, draft: document, subject: first.subject } as const;
  if (other === undefined || dice.chance(20)) {
    const taken = { type: "WithdrawRequest", request: first.id, authors: [...first.authors] };
    return dice.chance(30) ? as(person, { ...taken, type: "WithdrawRequest" }) : null;
  }
  return as(person, {
    ...made,
    type: "ProposeJointRequest",
    request: `R${session.requests.size + 1}`,
    joins: [first.id, other.id],
    title: "A joint request",
    authors: [member],
  });
};

const procedure: Suggest = (_, state, session) => {
  const item = session.items.values().find((one) => one.kind === "emergency" && !one.procedure);
  const known = session.measures.values().some(({ content }) => content.kind === "procedure");
  if (item === undefined || known) return null;
  const measure = nextId(state, "ME", session.measures.size);
  const act: Act = { type: "ProposeProcedure", measure, item: item.id, procedure: said };
  return byOffice(state, "steeringCommittee", act);
};

/** Decides a question without a vote, in two steps. */
const settle = (session: Session, question: Question): Likely => {
  const proposed = session.withoutVote.has(questionKey(question));
  return inChair(session, {
    type: proposed ? "DecideWithoutVote" : "ProposeWithoutVote",
    question,
  });
};

/** In camera: that no record be kept, by a question that is decided first. */
export const record: Suggest = (_, __, session) => {
  if (session.sitting?.inCamera !== true) return null;
  const question: Question = { kind: "other", question: "QR", title: "Shall no record be kept?" };
  return session.decisions.has(questionKey(question))
    ? inChair(session, { type: "KeepNoRecord", question: "QR" })
    : settle(session, question);
};

/** Drafts on the way to their adoption, and measures. */
const adoption: Suggest = (dice, _, session) => {
  const drafts = session.drafts.keys().map((draft): Question => ({ kind: "draft", draft }));
  const measures = session.measures
    .keys()
    .map((measure): Question => ({ kind: "measure", measure }));
  const open = [...drafts, ...measures].filter((one) => !session.decisions.has(questionKey(one)));
  const question = dice.oneOf(open);
  return question === undefined ? null : settle(session, question);
};

const certificates: Suggest = (_, state, __) => {
  const last = state.ceremonies.values().at(-1);
  if (last === undefined || last.trustees !== null) return null;
  const missing = last.tellers.find(
    (teller) => !last.certificates.some((filed) => filed.teller === teller),
  );
  const actor = { person: missing ?? last.tellers[0] ?? "", office: "teller" } as const;
  const act: Act =
    missing === undefined
      ? { type: "ConcludeCeremony", ceremony: last.id, trustees: "5".repeat(64) }
      : { type: "FileCertificate", ceremony: last.id, certificate: "3".repeat(64) };
  return { actor: { ...actor, onBehalfOf: null }, act };
};

const hands: Suggest = (_, state, session) => {
  if ((state.holders.get("teller") ?? []).length === 0) return null;
  const vote = nextId(state, "V", session.votes.size);
  const title = "Shall we, by show of hands?";
  const questions: Question[] = [{ kind: "other", question: `QH${session.votes.size}`, title }];
  return inChair(session, { type: "AnnounceVote", vote, questions, method: "showOfHands" });
};

const newText: Suggest = (dice, state, session) => {
  const draft = session.drafts.values().find((one) => one.stage === "committee")?.id;
  if (draft === undefined) return null;
  const blocks = [
    { block: "p1", role: "paragraph" as const, words: "Calls upon every parliament to help" },
  ];
  const language = dice.chance(80) ? ("en" as const) : ("fr" as const);
  const type =
    session.amending.texts.has(draft) && dice.chance(70) ? "OfferNewText" : "DepositText";
  return byOffice(state, "secretariat", { type, draft, language, blocks });
};

/** Things that wait. */
export const pressing: readonly Suggest[] = [
  ...[unblocked, unblocked, unblocked, winner, winner, ready, ready, ready, ready, joint, joint],
  ...[
    procedure,
    procedure,
    record,
    record,
    record,
    adoption,
    adoption,
    adoption,
    certificates,
    certificates,
    hands,
  ],
  ...[newText, onTable, onTable, onTable, quorum, amendment, amendment],
];
