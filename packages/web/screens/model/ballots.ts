import {
  type Act,
  asIfSigned,
  askOf,
  type Envelope,
  judgeAct,
  memberOf,
  type OpenVote,
  type Split,
  type Vote,
} from "@hemicycle/engine";
import type { Citation, Reason, VoteQuestion } from "../../components/types.ts";
import { allotted } from "./allotted.ts";
import { citation } from "./cite.ts";
import { questionKind, questionTitle } from "./questions.ts";
import { obstacles, reasonsOf } from "./reasons.ts";
import type { Scene } from "./scene.ts";
import { latest, type Recently } from "./titles.ts";

/** A vote in which ballots are or were. */
export type Counted = Extract<Vote, { readonly ballots: unknown }>;

/** The vote that is announced or open. */
export const underWay = ({ state }: Pick<Scene, "state">): Vote | null =>
  state.session?.votes.get(state.session.voteUnderWay ?? "") ?? null;

/** How many delegations have voted, from devices or in a count that names them. */
export const votedIn = ({ ballots, counts }: Counted): number =>
  new Set([...ballots.keys(), ...counts.flatMap(({ delegations }) => delegations)]).size;

/** What a delegate is given to vote with. */
export interface Card {
  readonly questions: readonly VoteQuestion[];
  /** Votes of the delegation, and the clause that gives them. */
  readonly votes: number;
  readonly citation: Citation;
  /** Votes that can be cast with those who are in the room. */
  readonly most: number;
  readonly limit: Reason | null;
  /** What stands in the way whatever is placed: the delegation is not in the room, for one. */
  readonly inTheWay: readonly Reason[];
  /** What stands in the way of these splits. */
  readonly refusals: (splits: readonly Split[]) => readonly Reason[];
  readonly correction: "allowed" | "refused";
}

/** Who votes, and when: as the judge is asked. */
export interface Voter {
  readonly person: string;
  readonly at: string;
}

const nothing: Split = { yes: 0, no: 0, abstain: 0 };

/** The card of a delegate in an open vote; null for somebody who speaks for no delegation. */
export const cardOf = (scene: Scene, vote: OpenVote, { person, at }: Voter): Card | null => {
  const member = memberOf(scene.state, person)?.id;
  if (member === undefined) return null;
  const judged = (splits: readonly Split[]) => {
    const act: Act = { type: "CastBallot", vote: vote.id, member, splits: [...splits] };
    const envelope: Envelope = { act, by: person, at };
    return judgeAct(scene.edition, scene.state, asIfSigned(scene.state, envelope));
  };
  // Where members vote one by one it is the person's own.
  const recorded = (vote.ballots.get(person) ?? vote.ballots.get(member))?.splits ?? null;
  const asRecorded = recorded === null ? [] : judged(recorded).refusals;
  const { votes, clause } = allotted(scene, member);
  return {
    questions: vote.questions.map((question, at): VoteQuestion => {
      const own = recorded?.[at];
      const title = questionTitle(scene, question);
      return { id: `${vote.id} ${at}`, title, ...(own === undefined ? {} : { recorded: own }) };
    }),
    votes,
    citation: citation(scene, clause),
    ...limitOf(scene, member, votes),
    inTheWay: obstacles(scene, judged(vote.questions.map(() => nothing))),
    refusals: (splits) => reasonsOf(scene, judged(splits).refusals),
    correction: asRecorded.length === 0 ? "allowed" : "refused",
  };
};

/** What of its votes a delegation can cast with those who are in the room. */
const limitOf = (scene: Scene, member: string, votes: number): Pick<Card, "most" | "limit"> => {
  const castable = askOf(scene.edition)("castable", { state: scene.state, member });
  const most = castable.kind === "is" ? castable.value : 0;
  const delegates = scene.state.session?.delegations.get(member)?.inRoom ?? 0;
  const says = scene.words.say("vote.limit", { delegates, most, votes });
  return { most, limit: { says, citations: [citation(scene, castable.clause)] } };
};

/** What kinds of question a vote is on, each once; a question of no kind speaks for itself. */
export const kindsIn = (scene: Scene, { questions }: Pick<Vote, "questions">): string => {
  const kinds = questions.filter(({ kind }) => kind !== "other");
  return scene.words.list([...new Set(kinds.map((question) => questionKind(scene, question)))]);
};

/** Number of the event that has recorded the ballot of a delegation; null when none is known. */
export const receiptOf = (
  recent: Recently,
  { vote, member }: { readonly vote: string; readonly member: string },
): number | null =>
  latest(recent, ({ seq, event }) =>
    event.type === "BallotCast" && event.vote === vote && event.member === member ? seq : null,
  );

/** How a delegation's votes were cast on each question; null when it has not voted. */
export const ownBallot = (
  { state }: Pick<Scene, "state">,
  { ballots }: Counted,
  person: string,
): readonly Split[] | null => ballots.get(memberOf(state, person)?.id ?? "")?.splits ?? null;
