import {
  debateLists,
  motionKinds,
  type Question,
  questionKey,
  type Session,
} from "@hemicycle/engine";
import type { Dice } from "./dice.ts";
import { agendaItems } from "./likely-before.ts";
import { anyDelegate, as, byOffice, inChair, nextId, type Suggest, said } from "./suggest.ts";

/** Debates, motions, measures, elections: what a sitting does beside voting. */

const lists: Suggest = (dice, state, session) => {
  const person = anyDelegate(dice, state);
  if (person === null) return null;
  const list = dice.oneOf(debateLists) ?? "first";
  const order = session.debate.lists[list].speakers.map((one) => one.person);
  if (dice.chance(20) && order.length > 0) {
    const act = { type: "DrawSpeakers", list, order: [...order].reverse(), drawn: said } as const;
    return byOffice(state, "secretariat", act);
  }
  const [first, second] = order;
  if (dice.chance(35) && first !== undefined && second !== undefined) {
    const [from, to] = dice.chance(50) ? [first, second] : [second, first];
    return as(from, { type: "ExchangePlaces", with: to });
  }
  return dice.chance(15)
    ? as(person, { type: "UnregisterSpeaker", person })
    : as(person, { type: "RegisterSpeaker", person, list });
};

/** Those who are on the lists of the General Debate: on the eve of the opening and later. */
export const onTheEve: readonly Suggest[] = [lists];

const items: Suggest = (dice, _, session) => {
  const item = dice.oneOf(session.items.keys());
  return item === undefined ? null : inChair(session, { type: "TakeUpItem", item });
};

const placed: Suggest = (dice, state, session) =>
  byOffice(state, "secretariat", {
    type: "PlaceItem",
    item: nextId(state, "J", session.items.size),
    title: "An item",
    kind: dice.oneOf(["other", "report", "subject"] as const) ?? "other",
  });

const listed: Suggest = (dice, _, session) => {
  if (session.sitting?.floor != null) return inChair(session, { type: "EndSpeech" });
  const waiting = debateLists.flatMap((list) =>
    session.debate.lists[list].speakers.filter(({ heard }) => !heard),
  );
  const person = dice.chance(70) ? waiting[0]?.person : dice.oneOf(waiting)?.person;
  if (person === undefined) return null;
  return inChair(session, { type: "GiveFloor", person, purpose: "statement" });
};

const time: Suggest = (dice, state) =>
  byOffice(state, "steeringCommittee", {
    type: "SetSpeakingTime",
    seconds: dice.oneOf([60, 300, 480]) ?? 60,
    decision: said,
  });

const order: Suggest = (dice, _, session) => {
  const { floor = null, points = [] } = session.sitting ?? {};
  const point = points[0]?.id;
  if (point !== undefined) {
    return inChair(session, { type: "RulePointOfOrder", point, upheld: dice.chance(50) });
  }
  const person = dice.oneOf(session.presence.people.keys());
  const id = `O${session.speeches}.${dice.below(500)}`;
  const raised = { type: "RaisePointOfOrder", point: id, matter: said } as const;
  if (floor === null) {
    const speech = session.sitting?.lastSpeech ?? null;
    if (speech === null || dice.chance(50)) return person === undefined ? null : as(person, raised);
    return inChair(session, { type: "StrikeWords", speech, reason: said });
  }
  const type = dice.oneOf(["CallToOrder", "WithdrawFloor"] as const) ?? "CallToOrder";
  return person === undefined || dice.chance(60)
    ? inChair(session, { type, reason: said })
    : as(person, raised);
};

/** A motion on its way: moved, presented, put. */
export const motion: Suggest = (dice, state, session) => {
  const [pending] = session.sitting?.motions ?? [];
  if (session.sitting?.floor != null) return inChair(session, { type: "EndSpeech" });
  if (pending !== undefined) {
    const about = { kind: "motion", id: pending.id } as const;
    if (!pending.moverHeard) {
      const floor = { type: "GiveFloor", person: pending.mover, purpose: "mover", about } as const;
      return dice.chance(90)
        ? inChair(session, floor)
        : as(pending.mover, { type: "WithdrawMotion", motion: pending.id });
    }
    const question: Question = { kind: "motion", motion: pending.id };
    return pending.kind === "inCamera"
      ? announced(question, { dice, session, state })
      : put(question, { dice, session, state });
  }
  const person = dice.oneOf(session.presence.people.keys());
  if (person === undefined) return null;
  const kind = dice.chance(50) ? "inCamera" : (dice.oneOf(motionKinds) ?? "other");
  return as(person, {
    type: "MoveMotion",
    motion: `P${dice.below(5000)}`,
    kind,
    ...(kind === "other" ? { text: said } : {}),
  });
};

type Place = {
  readonly dice: Dice;
  readonly session: Session;
  readonly state: Parameters<Suggest>[1];
};

const announced = (question: Question, { session, state }: Place) => {
  const vote = nextId(state, "V", session.votes.size);
  const questions = [question];
  return inChair(session, { type: "AnnounceVote", vote, questions, method: "electronic" });
};

/** To a vote by devices, or without one. */
const put = (question: Question, { dice, session, state }: Place) => {
  if (dice.chance(40)) return announced(question, { dice, session, state });
  const proposed = session.withoutVote.has(questionKey(question));
  const objector = dice.oneOf(session.presence.people.keys());
  const [objected] = session.withoutVote.get(questionKey(question))?.objectors ?? [];
  const own = objected === undefined ? null : (state.people.get(objected)?.member ?? null);
  if (objected !== undefined && own !== null && dice.chance(40)) {
    return as(objected, { type: "WithdrawObjection", question, member: own });
  }
  if (proposed && objector !== undefined && dice.chance(10)) {
    return as(objector, { type: "ObjectToDecision", question });
  }
  return inChair(session, {
    type: proposed ? "DecideWithoutVote" : "ProposeWithoutVote",
    question,
  });
};

const openQuestions = (session: Session): readonly Question[] =>
  [
    ...session.measures.keys().map((measure): Question => ({ kind: "measure", measure })),
    ...session.drafts.keys().flatMap((draft): Question[] => [
      { kind: "draft", draft },
      { kind: "division", draft },
    ]),
    ...session.amending.amendments
      .values()
      .filter(({ status }) => status === "tabled")
      .map(({ id }): Question => ({ kind: "amendment", amendment: id })),
    ...session.elections.keys().map((election): Question => ({ kind: "election", election })),
  ].filter((question) => !session.decisions.has(questionKey(question)));

const decide: Suggest = (dice, state, session) => {
  const proposed = openQuestions(session).filter((one) =>
    session.withoutVote.has(questionKey(one)),
  );
  const chosen = dice.oneOf(
    proposed.length > 0 && dice.chance(50) ? proposed : openQuestions(session),
  );
  return chosen === undefined ? null : put(chosen, { dice, session, state });
};

const measures: Suggest = (dice, state, session) => {
  const measure = nextId(state, "ME", session.measures.size);
  const emergency = session.items.values().find(({ kind }) => kind === "emergency")?.id;
  const people = [...dice.someOf(session.presence.people.keys(), 50)].slice(0, 2);
  const decided = dice.oneOf(session.decisions.values())?.question;
  const proposals = [
    people.length < 2
      ? null
      : inChair(session, { type: "ProposeRapporteurs", measure, item: "I1", people }),
    emergency === undefined
      ? null
      : byOffice(state, "steeringCommittee", {
          type: "ProposeProcedure",
          measure,
          item: emergency,
          procedure: said,
        }),
    decided === undefined
      ? null
      : byOffice(state, "steeringCommittee", {
          type: "ProposeReconsideration",
          measure,
          question: decided,
          reason: said,
        }),
  ];
  return dice.oneOf(proposals) ?? null;
};

const division: Suggest = (dice, _, session) => {
  const draft = dice.oneOf(session.drafts.values());
  const person = dice.oneOf(session.presence.people.keys());
  if (draft === undefined || person === undefined) return null;
  return as(person, { type: "RequestDivision", draft: draft.id, parts: [...draft.parts] });
};

const incident: Suggest = (dice, state, session) =>
  dice.oneOf([
    inChair(session, { type: "DealWithIncident", incident: said, measure: said }),
    inChair(session, {
      type: "GiveRuling",
      clause: dice.oneOf(["ipu.a23.1/in-order", "ipu.a22.3/reply-at-end"]) ?? "",
      decision: said,
    }),
    inChair(session, { type: "KeepNoRecord", question: `Q${dice.below(6)}` }),
    session.sitting?.status === "suspended"
      ? inChair(session, { type: "ResumeSitting" })
      : inChair(session, { type: "SuspendSitting", reason: said }),
    byOffice(state, "secretariat", { type: "ReportPresence", delegations: 5, source: said }),
  ]) ?? null;

const elections: Suggest = (dice, state, session) => {
  const person = dice.oneOf(session.presence.people.keys()) ?? "";
  const running = dice.oneOf(session.elections.values().filter((one) => one.contest !== undefined));
  if (running === undefined) {
    const election = nextId(state, "EL", session.elections.size);
    const office = dice.chance(50) ? "vicePresident" : "teller";
    return inChair(session, { type: "CallElection", election, office, seats: 1 + dice.below(2) });
  }
  const election = running.id;
  const candidate = dice.oneOf(running.people) ?? person;
  return (
    dice.oneOf([
      ...[as(person, { type: "NominateCandidate", election, person })],
      inChair(session, { type: "NominateCandidate", election, person }),
      as(candidate, { type: "WithdrawCandidacy", election, person: candidate }),
      as(person, { type: "AskSecretBallot", election }),
    ]) ?? null
  );
};

/** Agreed now for the session that follows. */
const nextAgenda: Suggest = (dice, state, session) => {
  const next = `S${state.pastSessions.size + 2}`;
  if (state.calendar.has(next)) {
    return inChair(session, { type: "AgreeAgenda", session: next, items: agendaItems });
  }
  const opens = dice.chance(90) ? "2018-03-24" : "2018-02-01";
  const days = { session: next, title: next, place: "Geneva", opens, closes: "2018-03-28" };
  return byOffice(state, "council", { type: "DecideSession", ...days, basis: said });
};

const enumerate: Suggest = (dice, _, session) => {
  const resolutions = session.drafts
    .keys()
    .filter((draft) => session.decisions.get(`draft:${draft}`)?.outcome === "adopted");
  return resolutions.length === 0 || dice.chance(70)
    ? null
    : inChair(session, { type: "EnumerateResolutions", resolutions });
};

/** What a sitting of the plenary does beside requests and votes. */
export const debating: readonly Suggest[] = [
  ...[lists, items, placed, listed, listed, time, order, motion],
  ...[decide, decide, decide, decide, measures, division, incident, elections, nextAgenda],
  enumerate,
];

/** What a body does: the same, without what only the plenary has. */
export const inBodies: readonly Suggest[] = [items, placed, order, decide, elections];
