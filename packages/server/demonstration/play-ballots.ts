import type { OpenVote, Question, Split, State } from "@hemicycle/engine";
import { inventedBallots, type Voter } from "./ballots.ts";
import { inRoom } from "./people.ts";
import { byChair, delegatesInRoom, type Keyed, voteOn } from "./play-step.ts";
import { tableRequest, totals, votedOn } from "./requests.ts";

/** A part of the ballots of a vote, so that whoever watches sees them come. */
export interface Wave {
  readonly request: string;
  readonly part: number;
  readonly parts: number;
}

/** What is still to be called and cast in this part of a vote that is open. */
export const castWave = (state: State, { request, part, parts }: Wave): readonly Keyed[] => {
  const vote = voteOn(state, request);
  if (vote?.status !== "open") return [];
  const order = vote.method === "rollCall" ? vote.roll : inRoom.map(({ code }) => code);
  const from = Math.floor((order.length * (part - 1)) / parts);
  const to = Math.floor((order.length * part) / parts);
  const ballots = ballotsOf(state, vote);
  return order
    .slice(from, to)
    .flatMap((member, at) => [
      ...(from + at < vote.called || vote.method !== "rollCall" ? [] : [call(state, vote, member)]),
      ...(vote.ballots.has(member) ? [] : ballots(member)),
    ]);
};

/** Whether it is over: nothing is left of it, or nothing can come any more. */
export const isWaveDone = (state: State, wave: Wave): boolean => {
  const status = voteOn(state, wave.request)?.status ?? "announced";
  if (status === "announced") return false;
  return status !== "open" || castWave(state, wave).length === 0;
};

const call = (state: State, { id: vote }: OpenVote, member: string): Keyed => ({
  key: `call-${member}`,
  step: byChair(state, { type: "CallDelegation", vote, member }),
});

/** What a delegation casts, by the invented division of each question. */
const ballotsOf = (state: State, { id, questions }: OpenVote) => {
  const voters = votersIn(state);
  const plans = questions.map((question) => planOf(question, voters));
  const present = delegatesInRoom(state);
  return (member: string): readonly Keyed[] => {
    const people = present.get(member) ?? [];
    const [by] = people;
    const limit = votesOfOne * people.length;
    const splits = plans.map((plan) => capped(plan.get(member) ?? nothing, limit));
    if (by === undefined || splits.every((split) => sumOf(split) === 0)) return [];
    return [{ key: member, step: { by, act: { type: "CastBallot", vote: id, member, splits } } }];
  };
};

/** Those whom the founding has let in, with the votes of the table that was distributed. */
const votersIn = ({ session }: State): readonly Voter[] =>
  inRoom.flatMap(({ code: member }) => {
    const votes = session?.voteTable?.get(member);
    return votes === undefined ? [] : [{ member, votes }];
  });

/** For what somebody puts to the vote by hand together with a request. */
const otherTotals: Split = { yes: 702, no: 417, abstain: 241 };

const planOf = (question: Question, voters: readonly Voter[]): ReadonlyMap<string, Split> => {
  const known = votedOn.find((id) => question.kind === "request" && question.request === id);
  if (known === undefined) {
    return inventedBallots(voters, { question: "other", authors: [], totals: otherTotals });
  }
  const { authors } = tableRequest(known);
  return inventedBallots(voters, { question: known, authors, totals: totals[known] });
};

/** What one delegate can cast (Statutes, 15): some may have left the room since. */
const votesOfOne = 10;
const nothing: Split = { yes: 0, no: 0, abstain: 0 };
const sumOf = ({ yes, no, abstain }: Split): number => yes + no + abstain;

const capped = ({ yes, no, abstain }: Split, limit: number): Split => {
  const first = Math.min(yes, limit);
  const second = Math.min(no, limit - first);
  return { yes: first, no: second, abstain: Math.min(abstain, limit - first - second) };
};
