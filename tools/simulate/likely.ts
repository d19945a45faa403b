import {
  type Act,
  openVoteOf,
  type Question,
  questionKey,
  type Request,
  type Session,
  type State,
  type Vote,
} from "@hemicycle/engine";
import type { Actor } from "./actors.ts";
import type { Dice } from "./dice.ts";
import { splitsWithin } from "./fill.ts";

/** An act, and somebody who could do it. */
export interface Likely {
  readonly actor: Actor;
  readonly act: Act;
}

type Suggest = (dice: Dice, state: State, session: Session) => Likely | null;

/** What people do at such a moment in a real hall, so that simulated sittings get somewhere. */
export function likely(dice: Dice, state: State): Likely | null {
  const { session } = state;
  if (session === null || session.status === "closed") return null;
  if (session.sitting === null) return opening(session);
  const suggest = dice.oneOf(session.voteUnderWay === null ? business : duringVote);
  return suggest?.(dice, state, session) ?? null;
}

const inChair = ({ sitting }: Session, act: Act): Likely => ({
  actor: { person: sitting?.chair ?? "", office: "chair", onBehalfOf: null },
  act,
});

const as = (person: string, act: Act): Likely => ({
  actor: { person, office: null, onBehalfOf: null },
  act,
});

const opening = ({ sittingsHeld }: Session): Likely => ({
  actor: { person: "OP", office: "organisationPresident", onBehalfOf: null },
  act: { type: "OpenSitting", sitting: `PL${sittingsHeld + 1}` },
});

/** A delegate of a delegation who is in the room. */
const delegateOf = ({ people }: State, session: Session, member: string): string | null =>
  session.presence.people.keys().find((id) => people.get(id)?.member === member) ?? null;

const request: Suggest = (dice, state, session) => {
  const member = dice.oneOf(session.delegations.keys()) ?? "";
  const person = delegateOf(state, session, member);
  if (person === null || session.requests.size > (dice.chance(10) ? 3 : 1)) return null;
  return as(person, {
    type: "RequestEmergencyItem",
    request: `R${session.requests.size + 1}`,
    title: "A request",
    subject: dice.oneOf(["A1", "A2"]) ?? "A1",
    authors: [member],
    memorandum: { title: "Memorandum" },
    draft: { title: "Draft" },
  });
};

const opinion: Suggest = (dice, _, session) => {
  const open = session.requests.values().filter((one) => one.opinion === null);
  const chosen = dice.oneOf(open);
  if (chosen === undefined) return null;
  const act = { type: "GiveOpinion", request: chosen.id, admissible: true } as const;
  return { actor: { person: "SCM", office: "steeringCommittee", onBehalfOf: null }, act };
};

const sponsor: Suggest = (dice, state, session) => {
  const open = session.requests.values().filter((one) => !one.sponsorHeard);
  const chosen = dice.oneOf(open);
  const person = delegateOf(state, session, chosen?.authors[0] ?? "");
  if (chosen === undefined || person === null) return null;
  if (session.sitting?.floor != null) return inChair(session, { type: "EndSpeech" });
  const about = { kind: "request", id: chosen.id } as const;
  return inChair(session, { type: "GiveFloor", person, purpose: "sponsor", about });
};

const speech: Suggest = (dice, _, session) => {
  if (session.sitting?.floor != null) return inChair(session, { type: "EndSpeech" });
  const person = dice.oneOf(session.presence.people.keys());
  if (person === undefined) return null;
  const asked = session.sitting?.queue.some((waiting) => waiting.person === person) === true;
  const purpose = "statement" as const;
  return asked
    ? inChair(session, { type: "GiveFloor", person, purpose })
    : as(person, { type: "RequestFloor", purpose });
};

/** What could be put to the vote, also what has been decided. */
const questions = (dice: Dice, session: Session): readonly Question[] => {
  const asked = session.requests.keys().map((id): Question => ({ kind: "request", request: id }));
  const one = { kind: "other", question: `Q${dice.below(6)}`, title: "Shall we?" } as const;
  const all = dice.chance(70) && asked.length > 0 ? dice.someOf(asked, 60) : [one];
  const open = all.filter((question) => !session.decisions.has(questionKey(question)));
  return dice.chance(85) ? open : all;
};

const announce: Suggest = (dice, _, session) => {
  const put = [...questions(dice, session)];
  if (put.length === 0) return null;
  const vote = `V${session.votes.size + 1}`;
  const method = dice.oneOf(["electronic", "electronic", "rollCall", "showOfHands"] as const);
  return inChair(session, {
    type: "AnnounceVote",
    vote,
    questions: put,
    method: method ?? "secret",
  });
};

/** Also what is accepted already: the second time it is refused. */
const hasMajority: readonly Request["status"][] = ["passed", "accepted"];

const accept: Suggest = (dice, _, session) => {
  const passed = session.requests.values().filter(({ status }) => hasMajority.includes(status));
  const chosen = dice.oneOf(passed);
  const item = `E${session.items.size + 1}`;
  if (chosen === undefined) return null;
  return inChair(session, { type: "AnnounceEmergencyItem", request: chosen.id, item });
};

const declare: Suggest = (_, __, session) => {
  const closed = session.votes.values().find(({ status }) => status === "closed");
  return closed === undefined ? null : inChair(session, { type: "DeclareResult", vote: closed.id });
};

/** In and out of the room: one by one, and sometimes half of those who are there. */
const doors: Suggest = (dice, state, session) => {
  const there = session.presence.people.keys();
  if (dice.chance(10)) return letOut(dice.someOf(there, 60));
  const outside = state.people.keys().filter((id) => !session.presence.people.has(id));
  if (dice.chance(60)) return bySecretariat("EnterRoom", dice.someOf(outside, 60));
  const person = dice.oneOf(dice.chance(50) ? there : outside);
  if (person === undefined) return null;
  const type = session.presence.people.has(person) ? "LeaveRoom" : "EnterRoom";
  return as(person, { type, people: [person] });
};

const letOut = (people: readonly string[]): Likely | null => bySecretariat("LeaveRoom", people);

const bySecretariat = (
  type: "EnterRoom" | "LeaveRoom",
  people: readonly string[],
): Likely | null =>
  people.length === 0
    ? null
    : {
        actor: { person: "SEC", office: "secretariat", onBehalfOf: null },
        act: { type, people: [...people] },
      };

const underWay = (session: Session): Vote | null =>
  session.votes.get(session.voteUnderWay ?? "") ?? null;

const ballot: Suggest = (dice, state, session) => {
  const vote = openVoteOf(state);
  const called = vote?.roll[Math.max(0, vote.called - 1)];
  const member = called ?? dice.oneOf(session.delegations.keys()) ?? "";
  const person = delegateOf(state, session, member);
  if (vote === null || person === null) return null;
  const votes = session.voteTable?.get(member) ?? 10;
  const all = { yes: votes, no: 0, abstain: 0 };
  const splits = dice.chance(60)
    ? vote.questions.map(() => all)
    : splitsWithin(dice, votes, vote.questions.length);
  return as(person, { type: "CastBallot", vote: vote.id, member, splits });
};

const proceed: Suggest = (dice, state, session) => {
  const vote = underWay(session);
  if (vote?.status === "announced") return inChair(session, { type: "OpenVote", vote: vote.id });
  const open = openVoteOf(state);
  if (open === null) return null;
  const next = open.roll[open.called];
  if (next !== undefined) {
    return inChair(session, { type: "CallDelegation", vote: open.id, member: next });
  }
  const most = session.delegations.size;
  if (open.ballots.size < most / 2 && dice.chance(80)) return null;
  return inChair(session, { type: "CloseVote", vote: open.id });
};

const count: Suggest = (dice, state) => {
  const vote = openVoteOf(state);
  const person = state.holders.get("teller")?.[0];
  if (vote === null || person === undefined || vote.method !== "showOfHands") return null;
  const splits = splitsWithin(dice, 60, vote.questions.length);
  const actor = { person, office: "teller", onBehalfOf: null } as const;
  return { actor, act: { type: "ReportCount", vote: vote.id, splits } };
};

const tellers: Suggest = (dice, state, session) => {
  if ((state.holders.get("teller") ?? []).length > 0) return null;
  const election = session.elections.keys().find((id) => id.startsWith("T"));
  if (election === undefined) {
    const people = [...dice.someOf(session.presence.people.keys(), 30)];
    if (people.length === 0) return null;
    return inChair(session, { type: "ProposeOfficers", election: "T1", office: "teller", people });
  }
  const question = { kind: "election", election } as const;
  const proposed = session.withoutVote.has(questionKey(question));
  return inChair(session, {
    type: proposed ? "DecideWithoutVote" : "ProposeWithoutVote",
    question,
  });
};

const business: readonly Suggest[] = [
  ...[request, opinion, sponsor, sponsor, speech, doors, tellers],
  ...[announce, announce, accept, accept, accept, declare, declare],
];

const duringVote: readonly Suggest[] = [
  ...[ballot, ballot, ballot, ballot, ballot, ballot, proceed, proceed, count, doors, announce],
];
