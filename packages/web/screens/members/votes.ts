import { type CalendarDate, dateIn } from "@hemicycle/base";
import { type Ballot, type State, stateIn, type Vote } from "@hemicycle/engine";
import { personName } from "../model/names.ts";
import { voteQuestions } from "../model/questions.ts";
import type { Scene } from "../model/scene.ts";

/** A vote of a member, or of one of its delegates where these vote one by one. */
interface VoteCast {
  readonly key: string;
  /** What was put to the vote; in which body, where it was not in the plenary. */
  readonly what: string;
  readonly detail: string;
  readonly day: CalendarDate | null;
}

/** How a member voted in a session. */
interface SessionVotes {
  readonly session: string;
  readonly title: string;
  readonly opens: CalendarDate;
  readonly closes: CalendarDate;
  readonly votes: readonly VoteCast[];
}

/** The votes of a member in the session that the state has, in the plenary and in bodies. */
export const votesIn = (scene: Scene, member: string): readonly VoteCast[] => [
  ...votesHere(scene, member, null),
  ...scene.state.bodies.values().flatMap((body) => {
    const state = stateIn(scene.state, body.id);
    return votesHere({ ...scene, state }, member, body.name);
  }),
];

/** The same, with the session; null where there is none, or the member cast no vote in it. */
export const sessionVotes = (scene: Scene, member: string): SessionVotes | null => {
  const { session } = scene.state;
  if (session === null) return null;
  const { id, title, opens, closes } = session;
  const votes = votesIn(scene, member);
  return votes.length === 0 ? null : { session: id, title, opens, closes, votes };
};

const votesHere = (scene: Scene, member: string, body: string | null): readonly VoteCast[] =>
  (scene.state.session?.votes.values() ?? []).flatMap((vote) =>
    ballotsOf(vote, member).map(({ voter, ballot }) => {
      const title = voteQuestions(scene, vote);
      const said = ballotText(scene, ballot);
      return {
        key: `vote ${vote.id} ${voter}`,
        what: body === null ? title : `${body}: ${title}`,
        detail: voter === member ? said : `${personName(scene, voter)}: ${said}`,
        day: votedOn(scene.state, vote),
      };
    }),
  );

interface Voted {
  readonly voter: string;
  readonly ballot: Ballot;
}

const ballotsOf = (vote: Vote, member: string): readonly Voted[] =>
  "ballots" in vote
    ? vote.ballots
        .entries()
        .filter(([voter, ballot]) => voter === member || ballot.member === member)
        .map(([voter, ballot]) => ({ voter, ballot }))
    : [];

const votedOn = ({ founding }: State, vote: Vote): CalendarDate | null =>
  "openedAt" in vote ? dateIn(founding?.seat ?? "UTC", vote.openedAt) : null;

const ballotText = ({ words }: Scene, { splits }: Ballot): string =>
  splits === null
    ? words.say("members.work.sealed")
    : splits.map((split) => words.say("members.work.ballot", { ...split })).join(" / ");
