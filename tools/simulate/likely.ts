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
import type { Dice } from "./dice.ts";
import { splitsWithin } from "./fill.ts";
import { before, beside, between } from "./likely-before.ts";
import { bodyRegisters, inBody } from "./likely-bodies.ts";
import { debating, onTheEve } from "./likely-debate.ts";
import { pressing, record, unblocked } from "./likely-pressing.ts";
import { secret } from "./likely-secret.ts";
import { texts } from "./likely-texts.ts";
import type { Phase, When } from "./setting.ts";
import {
  as,
  byOffice,
  delegateOf,
  inChair,
  type Likely,
  nextId,
  type Suggest,
  said,
} from "./suggest.ts";

/** What people do at such a moment in a real hall, so that simulated sittings get somewhere. */
export function likely(dice: Dice, state: State, { phase, at }: When): Likely | null {
  const { session } = state;
  if (session === null) return null;
  if (session.status === "closed") return between(dice, state, at);
  if (dice.chance(15)) return inBody(dice, state, { business: inAnyBody, duringVote });
  if (session.sitting === null && phase !== "before" && phase !== "eve")
    return opening(state, session);
  return dice.oneOf(suggestions(dice, session, phase))?.(dice, state, session) ?? null;
}

const suggestions = (dice: Dice, session: Session, phase: Phase): readonly Suggest[] => {
  if (phase === "before") return dice.chance(70) ? before : [...texts, bodyRegisters];
  if (phase === "eve") return onTheEve;
  if (session.voteUnderWay !== null) return duringVote;
  if (phase === "closing") return closing;
  if (session.sitting?.inCamera === true && dice.chance(40)) return [unblocked, record, record];
  const roll = dice.below(100);
  if (roll < 34) return [...pressing, tellers, declare, declare];
  if (roll < 62) return business;
  if (roll < 82) return debating;
  return roll < 92 ? texts : [...beside, bodyRegisters, ...secret];
};

/** By the President of the IPU, until the session has a President of its own who opens. */
const opening = (state: State, { sittingsHeld }: Session): Likely => {
  const act: Act = { type: "OpenSitting", sitting: `PL${sittingsHeld + 1}` };
  const actor = { person: "OP", office: "organisationPresident", onBehalfOf: null } as const;
  return byOffice(state, "president", act) ?? { actor, act };
};

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
  const heard = session.requests.values().filter((one) => one.opinion !== null && one.sponsorHeard);
  const put = dice.chance(85) ? heard : session.requests.values();
  const asked = put.map(({ id }): Question => ({ kind: "request", request: id }));
  const one = { kind: "other", question: `Q${dice.below(6)}`, title: "Shall we?" } as const;
  const all = dice.chance(70) && asked.length > 0 ? dice.someOf(asked, 60) : [one];
  const open = all.filter((question) => !session.decisions.has(questionKey(question)));
  return dice.chance(85) ? open : all;
};

const announce: Suggest = (dice, state, session) => {
  const counted = state.holders.has("teller") || dice.chance(10) ? "showOfHands" : "electronic";
  const put = [...questions(dice, session)];
  if (put.length === 0) return null;
  const vote = nextId(state, "V", session.votes.size);
  const method = dice.oneOf(["electronic", "electronic", "rollCall", counted] as const);
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
  // Every third vote is close: more than half are in favour, and less than two thirds.
  const against = Number(vote.id.replace(/\D/g, "")) % 3 === 2 ? Math.floor(votes * 0.4) : 0;
  const all = { yes: votes - against, no: against, abstain: 0 };
  const splits = dice.chance(75)
    ? vote.questions.map(() => all)
    : splitsWithin(dice, votes, vote.questions.length);
  return as(person, { type: "CastBallot", vote: vote.id, member, splits });
};

const proceed: Suggest = (dice, state, session) => {
  const vote = underWay(session);
  if (vote?.status === "announced") {
    return dice.chance(88)
      ? inChair(session, { type: "OpenVote", vote: vote.id })
      : inChair(session, { type: "AnnulVote", vote: vote.id, reason: said });
  }
  const open = openVoteOf(state);
  if (open === null) return null;
  const next = open.roll[open.called];
  if (next !== undefined) {
    return inChair(session, { type: "CallDelegation", vote: open.id, member: next });
  }
  const most = session.delegations.size;
  if (open.ballots.size < most / 2 && dice.chance(90)) return null;
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

/** The session comes to its end: what is left open is settled, and the resolutions are named. */
const close: Suggest = (dice, state, session) => {
  const first = unblocked(dice, state, session);
  if (first !== null) return first;
  const resolutions = session.drafts
    .keys()
    .filter((draft) => session.decisions.get(`draft:${draft}`)?.outcome === "adopted");
  return resolutions.length > 0 && session.preparation.enumerated === null
    ? inChair(session, { type: "EnumerateResolutions", resolutions })
    : inChair(session, { type: "CloseSession" });
};

const closing: readonly Suggest[] = [close, close, close, close, ...pressing, ...debating];

/** What is put to a vote in any body. */
const inAnyBody: readonly Suggest[] = [announce, announce, declare, declare, doors];

const business: readonly Suggest[] = [
  ...[request, opinion, sponsor, sponsor, speech, doors, tellers],
  ...[announce, announce, accept, accept, accept, declare, declare],
];

const duringVote: readonly Suggest[] = [
  ...[ballot, ballot, ballot, ballot, ballot, ballot, proceed, proceed, proceed, count, count],
  ...[doors, announce, unblocked, unblocked],
];
