import { type Question, questionKey, type Session, type Vote } from "@hemicycle/engine";
import {
  as,
  bySecretary,
  document,
  type Idea,
  inChair,
  type Likely,
  nextId,
  type Scene,
  said,
} from "./suggest.ts";

/** What members table with their signatures, and how it is voted on. */

/** Many or few of those who have a seat; the first of them does it. */
const signers = ({ dice, state }: Scene): readonly string[] => {
  const share = dice.chance(75) ? 95 : 30;
  return dice.someOf(
    state.people.values().flatMap(({ id, capacity }) => (capacity === "delegate" ? [id] : [])),
    share,
  );
};

/** Signed, by whoever signs; null where nobody does. */
const signed = (
  scene: Scene,
  act: (people: string[], member: string) => Likely["act"],
): Likely | null => {
  const people = [...signers(scene)];
  const [first = ""] = people;
  const member = scene.state.people.get(first)?.member;
  return member == null ? null : as(first, act(people, member));
};

const draft: Idea = (scene) => {
  const { dice, state } = scene;
  const item = dice.oneOf(state.session?.items.keys() ?? []) ?? "I1";
  const id = nextId(state, "D", state.session?.drafts.size ?? 0);
  const made = { type: "DepositDraft", draft: id, item, title: "A text" } as const;
  const kind = dice.oneOf(["recommendation", "resolution", "opinion", "joint-procedure"]) ?? "";
  const rest = { parts: [], subjects: [kind] };
  return dice.chance(40)
    ? bySecretary({ ...made, ...rest, of: dice.chance(50) ? "committee" : "rapporteurs" })
    : signed(scene, (signatories) => ({ ...made, ...rest, signatories }));
};

const words: Idea = ({ dice, state }) => {
  const chosen = dice.oneOf(state.session?.drafts.keys() ?? []);
  const blocks = [{ block: "p1", role: "paragraph" as const, words: "Calls upon all to act" }];
  if (chosen === undefined) return null;
  return bySecretary({ type: "DepositText", draft: chosen, language: "en", blocks });
};

const amendment: Idea = (scene) => {
  const { dice, state } = scene;
  const { texts, amendments } = state.session?.amending ?? {};
  const chosen = dice.oneOf(texts?.keys() ?? []);
  if (chosen === undefined) return null;
  const put = dice.oneOf(["Urges", "Begs ", "Asks "]) ?? "Urges";
  const operations = [`replace in p1 0-5 "Calls" by "${put}" between "" and " upon"`];
  const made = { amendment: nextId(state, "A", amendments?.size ?? 0), draft: chosen } as const;
  return signed(scene, (signatories, member) => ({
    ...{ type: "TableAmendment", ...made, language: "en", operations },
    ...{ authors: [member], signatories },
  }));
};

const signatures: Idea = ({ dice, state }) => {
  const chosen = dice.oneOf(state.session?.drafts.values() ?? []);
  const person = dice.oneOf(state.people.keys());
  if (chosen === undefined || person === undefined) return null;
  const own = dice.oneOf(chosen.signatories ?? []);
  return own !== undefined && dice.chance(50)
    ? as(own, { type: "WithdrawSignature", draft: chosen.id, person: own })
    : as(person, { type: "AddSignatures", draft: chosen.id, people: [person] });
};

/** Whoever has tabled an amendment withdraws it, or whoever presides rules on it. */
const ruled: Idea = ({ dice, state }) => {
  const { session } = state;
  const chosen = dice.oneOf(session?.amending.amendments.values() ?? []);
  if (session === null || chosen === undefined) return null;
  const { id, by } = chosen;
  return dice.chance(50)
    ? as(by, { type: "WithdrawAmendment", amendment: id })
    : inChair(session, {
        ...{ type: "RuleOnAmendment", amendment: id, admissible: dice.chance(60), reason: said },
      });
};

const urgent: Idea = (scene) => {
  const request = nextId(scene.state, "R", scene.state.session?.requests.size ?? 0);
  const made = { type: "RequestEmergencyItem", request, title: "An urgent debate" } as const;
  return signed(scene, (signatories, member) => ({
    ...{ ...made, subject: "U1", authors: [member], signatories },
  }));
};

const challenge: Idea = (scene) => {
  const measure = nextId(scene.state, "ME", scene.state.session?.measures.size ?? 0);
  const member = scene.dice.oneOf(scene.state.members.keys()) ?? "";
  const on = scene.dice.chance(50) ? ("procedural" as const) : ("substantive" as const);
  return signed(scene, (people) => ({
    ...{ type: "ChallengeCredentials", measure, member, people, on, reason: said },
  }));
};

/** Questions that can be put, mostly such as nobody has decided; and one in words. */
const questions = ({ dice, state }: Scene, session: Session): Question => {
  const { drafts, requests, measures, amending } = session;
  const own: Question[] = [
    ...drafts.keys().map((one): Question => ({ kind: "draft", draft: one })),
    ...requests.keys().map((request): Question => ({ kind: "request", request })),
    ...measures.keys().map((measure): Question => ({ kind: "measure", measure })),
    ...amending.amendments
      .keys()
      .flatMap((one): Question[] => [0, 1].map(() => ({ kind: "amendment", amendment: one }))),
  ];
  const open = own.filter((one) => !session.decisions.has(questionKey(one)));
  const question = `${state.body ?? ""}Q${dice.below(30)}`;
  const put: Question = { kind: "other", question, title: "Shall we?" };
  return (dice.chance(70) ? dice.oneOf(dice.chance(90) ? open : own) : null) ?? put;
};

const methods = ["electronic", "electronic", "rollCall", "showOfHands"] as const;

/** A vote from its announcement to its result. */
export const voting: Idea = (scene) => {
  const { dice, state } = scene;
  const { session } = state;
  if (session === null) return null;
  const underWay = session.votes
    .values()
    .find(({ status }) => ["announced", "open", "closed"].includes(status));
  if (underWay === undefined || dice.chance(4)) {
    const vote = nextId(state, "V", session.votes.size);
    const method = dice.oneOf(methods) ?? "electronic";
    const put = [questions(scene, session)];
    return inChair(session, { type: "AnnounceVote", vote, questions: put, method });
  }
  const { id, status } = underWay;
  if (dice.chance(1)) return inChair(session, { type: "AnnulVote", vote: id, reason: said });
  if (status === "announced") return inChair(session, { type: "OpenVote", vote: id });
  if (status === "closed") return settled(scene, session, underWay);
  return polled(scene, session, id);
};

/** Declared; annulled where that is not possible; papers are counted before. */
const settled = (
  { dice, state }: Scene,
  session: Session,
  { id, method, papers }: Vote,
): Likely => {
  if (method === "secret" && papers === undefined && dice.chance(60)) {
    const teller = state.holders.get("teller")?.[0] ?? "";
    const actor = { person: teller, office: "teller", onBehalfOf: null } as const;
    return { actor, act: { type: "CountPapers", vote: id, votes: 9, counts: [[5, 3, 1]] } };
  }
  return dice.chance(70)
    ? inChair(session, { type: "DeclareResult", vote: id })
    : inChair(session, { type: "AnnulVote", vote: id, reason: said });
};

/** Ballots, and in the end the close; counts by Tellers where there are no ballots. */
const polled = (scene: Scene, session: Session, id: string): Likely | null => {
  const { dice, state } = scene;
  const vote = session.votes.get(id);
  const teller = state.holders.get("teller")?.[0] ?? "";
  const actor = { person: teller, office: "teller", onBehalfOf: null } as const;
  if (vote?.method === "showOfHands" && dice.chance(60)) {
    const yes = dice.below(session.presence.people.size + 2);
    return { actor, act: { type: "ReportCount", vote: id, splits: [{ yes, no: 1, abstain: 0 }] } };
  }
  const few = vote !== undefined && "ballots" in vote && vote.ballots.size < 9;
  if (dice.chance(few ? 2 : 40)) return inChair(session, { type: "CloseVote", vote: id });
  return ballot(scene, session, id);
};

const ballot = (
  { dice, state }: Scene,
  { presence, substitutes }: Session,
  vote: string,
): Likely | null => {
  const [voter, replaced] = dice.oneOf(substitutes?.entries() ?? []) ?? [];
  const other = dice.chance(50) ? voter : replaced;
  const chosen = dice.chance(25) ? other : undefined;
  const person = chosen ?? dice.oneOf(presence.people.keys());
  const member = state.people.get(person ?? "")?.member;
  if (person === undefined || member == null) return null;
  // Every second vote is close: more than half are in favour, and less than two thirds.
  const inFavour = Number(vote.replace(/\D/g, "")) % 2 === 0 ? 58 : 80;
  const choice = dice.below(100);
  const abstain = choice >= 96 ? 2 : Number(choice >= 92);
  const no = Number(choice >= inFavour && abstain === 0);
  const splits = [{ yes: Number(choice < inFavour), no, abstain }];
  return as(person, { type: "CastBallot", vote, member, splits });
};

/** Without a vote: proposed, objected to by some, and declared. */
const agreeing: Idea = (scene) => {
  const { dice, state } = scene;
  const { session } = state;
  if (session === null) return null;
  const proposed = dice.oneOf(session.withoutVote.values());
  if (proposed === undefined || dice.chance(10)) {
    return inChair(session, { type: "ProposeWithoutVote", question: questions(scene, session) });
  }
  const { question, objectors } = proposed;
  if (dice.chance(60)) return objection(scene, session, question);
  const type = objectors.length > 1 && dice.chance(60) ? "DeclareNoAgreement" : "DecideWithoutVote";
  return inChair(session, { type, question });
};

const objection = (
  { dice, state, at }: Scene,
  { presence, substitutes }: Session,
  question: Question,
): Likely | null => {
  if (dice.chance(15)) {
    const member = dice.oneOf(state.members.keys()) ?? "";
    const received = new Date(Date.parse(at) - dice.below(90_000_000)).toISOString();
    const letter = { letter: document, received: `${received.slice(0, 16)}Z` } as const;
    return bySecretary({ type: "FileObjection", question, member, ...letter });
  }
  const seats = dice.chance(30) ? (substitutes?.entries().flat() ?? []) : [];
  const person = dice.oneOf(seats) ?? dice.oneOf(presence.people.keys());
  return person === undefined ? null : as(person, { type: "ObjectToDecision", question });
};

/** Tables, signs and challenges, wherever somebody is. */
export const tabling: readonly Idea[] = [
  ...[draft, words, words, amendment, amendment, amendment, signatures, ruled, urgent, challenge],
];

/** Votes, and decides without a vote. */
export const deciding: readonly Idea[] = [
  ...Array.from({ length: 8 }, () => voting),
  ...[agreeing, agreeing, agreeing],
];
