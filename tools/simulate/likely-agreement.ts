import { type Act, type Question, questionKey, type Session, type State } from "@hemicycle/engine";
import {
  as,
  bySecretary,
  delegateOf,
  document,
  type Idea,
  inChair,
  type Likely,
  said,
} from "./suggest.ts";

/** Deciding by agreement: proposals, objections, letters, silence, and what is declared of them. */

const proposedIn = ({ session }: State) => session?.withoutVote.values() ?? [];

/** A delegate in the room, who may belong to a member that is none any more. */
const someone: (scene: Parameters<Idea>[0]) => { person: string; member: string } | null = ({
  dice,
  state,
}) => {
  const person = dice.oneOf(state.session?.presence.people.keys() ?? []);
  const member = state.people.get(person ?? "")?.member;
  return person === undefined || member == null ? null : { person, member };
};

const minute = (at: string, seconds: number): string =>
  `${new Date(Date.parse(at) + seconds * 1_000).toISOString().slice(0, 16)}Z`;

/** Drafts and elections that nobody has decided, and a question in words. */
const open = ({ dice, state }: Parameters<Idea>[0], session: Session): Question | undefined => {
  const own: Question[] = [
    ...session.drafts.keys().map((draft): Question => ({ kind: "draft", draft })),
    ...session.elections.keys().map((election): Question => ({ kind: "election", election })),
  ];
  const undecided = own.filter((one) => !session.decisions.has(questionKey(one)));
  const body = state.body ?? "P";
  const question = `${body}Q${dice.below(9)}`;
  const words: Question = { kind: "other", question, title: "Shall we?" };
  return dice.chance(70) ? (dice.oneOf(undecided) ?? words) : words;
};

const propose: Idea = (scene) => {
  const { session } = scene.state;
  if (session === null) return null;
  const question = open(scene, session);
  return question === undefined ? null : inChair(session, { type: "ProposeWithoutVote", question });
};

/** A delegation objects or leaves it to the others; one that has objected may take it back. */
const say: Idea = (scene) => {
  const proposed = scene.dice.oneOf(proposedIn(scene.state));
  const who = someone(scene);
  if (proposed === undefined || who === null) return null;
  const { question, objectors, letters = [] } = proposed;
  const { member } = who;
  const own =
    objectors.some((one) => scene.state.people.get(one)?.member === member) ||
    letters.some((one) => one.member === member);
  if (own && scene.dice.chance(60)) {
    return as(who.person, { type: "WithdrawObjection", question, member });
  }
  return scene.dice.chance(60)
    ? as(who.person, { type: "ObjectToDecision", question })
    : as(who.person, { type: "TakeNoPart", question, member });
};

/** Whoever has objected gives way: otherwise little is ever agreed. */
const giveWay: Idea = ({ dice, state }) => {
  const { session } = state;
  const proposed = proposedIn(state).find(({ objectors }) => objectors.length > 0);
  const member = state.people.get(proposed?.objectors[0] ?? "")?.member;
  if (session === null || proposed === undefined || member == null || dice.chance(40)) return null;
  const person = delegateOf(state, session, member) ?? "";
  return as(person, { type: "WithdrawObjection", question: proposed.question, member });
};

const letter: Idea = ({ dice, state, at }) => {
  const proposed = dice.oneOf(proposedIn(state));
  const member = dice.oneOf(state.members.keys());
  if (proposed === undefined || member === undefined) return null;
  const received = minute(at, -dice.below(dice.chance(70) ? 600 : 400_000));
  const { question } = proposed;
  return bySecretary({ type: "FileObjection", question, member, letter: document, received });
};

/** In writing: mostly something that nobody has spoken of. */
const silence: Idea = (scene) => {
  const { dice, state, at } = scene;
  const { session } = state;
  if (session === null) return null;
  const words: Question = { kind: "other", question: `W${dice.below(9)}`, title: "In writing?" };
  const question = dice.chance(70) ? words : (open(scene, session) ?? words);
  return bySecretary({ type: "LetSilenceRun", question, until: minute(at, 60 + dice.below(600)) });
};

/** Declared as it stands, mostly; sometimes with a ruling on what the rules leave open. */
const declare =
  (rulings: readonly string[]): Idea =>
  ({ dice, state }) => {
    const { session } = state;
    const proposed = dice.oneOf(proposedIn(state));
    if (session === null || proposed === undefined) return null;
    const { question, objectors, letters = [] } = proposed;
    const stands = objectors.length + letters.length > 0;
    const fails = stands ? dice.chance(60) : dice.chance(8);
    const type = fails ? ("DeclareNoAgreement" as const) : ("DecideWithoutVote" as const);
    const declared = inChair(session, { type, question });
    const clause = dice.oneOf(rulings);
    return clause === undefined || !stands || dice.chance(50)
      ? declared
      : { ...declared, ruling: { clauses: [clause], reason: said } };
  };

/** Decides by agreement; `rulings` are clauses from which whoever presides can depart. */
export const agreeing = (rulings: readonly string[]): readonly Idea[] => [
  ...[propose, propose, propose, say, say, giveWay, letter, silence],
  ...[declare(rulings), declare(rulings), declare(rulings), declare(rulings)],
];

/** A vote of delegations with one vote each, from its announcement to what can come of it. */
export const voting: Idea = (scene) => {
  const { dice, state } = scene;
  const { session } = state;
  if (session === null) return null;
  const vote = session.votes.values().find(({ status }) => status !== "annulled");
  if (vote === undefined || dice.chance(10)) return inChair(session, announced(scene));
  const { id, status } = vote;
  if (status === "announced") return inChair(session, { type: "OpenVote", vote: id });
  if (status !== "open") {
    return inChair(
      session,
      dice.chance(40)
        ? { type: "DeclareResult", vote: id }
        : { type: "AnnulVote", vote: id, reason: said },
    );
  }
  // Nothing says who is called first, and nothing that only a roll call has calls.
  const called = dice.oneOf(session.delegations.keys());
  if (called !== undefined && dice.chance(20)) {
    return inChair(session, { type: "CallDelegation", vote: id, member: called });
  }
  return dice.chance(15) ? inChair(session, { type: "CloseVote", vote: id }) : ballot(scene, id);
};

const announced = ({ dice, state }: Parameters<Idea>[0]): Act => {
  const vote = `${state.body ?? ""}V${(state.session?.votes.size ?? 0) + 1}`;
  const question = { kind: "other", question: `V${dice.below(9)}`, title: "How?" } as const;
  const method = dice.chance(60) ? ("electronic" as const) : ("rollCall" as const);
  return { type: "AnnounceVote", vote, questions: [question], method };
};

const ballot = (scene: Parameters<Idea>[0], vote: string): Likely | null => {
  const who = someone(scene);
  if (who === null) return null;
  const yes = scene.dice.chance(90) ? 1 : 2;
  const member = scene.dice.chance(92) ? who.member : (scene.dice.oneOf(["M1", "M2"]) ?? "");
  return as(who.person, {
    type: "CastBallot",
    vote,
    member,
    splits: [{ yes, no: 0, abstain: 0 }],
  });
};
