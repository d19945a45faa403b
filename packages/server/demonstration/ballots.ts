import { createHash } from "node:crypto";
import type { Split } from "@hemicycle/engine";

/** A delegation with the votes that it can cast. */
export interface Voter {
  readonly member: string;
  readonly votes: number;
}

interface Wanted {
  /** What the vote is about; another question, another order. */
  readonly question: string;
  /** Delegations that say yes with all their votes: those who have asked for it. */
  readonly authors: readonly string[];
  readonly totals: Split;
}

const choices = ["yes", "no", "abstain"] as const;
type Left = Record<(typeof choices)[number], number>;

/** One delegation in so many divides its votes in two. */
const dividing = 5;

/**
 * Invented ballots that add up to given totals, whole votes only. Nobody published how the
 * delegations voted, and nothing is guessed here from what their countries stand for: apart from
 * the authors, who say yes, delegations are taken in an order that comes from a hash of their
 * codes, and fill up yes, no and abstention one after the other. Where the totals are reached, the
 * rest cast nothing.
 */
export const inventedBallots = (
  voters: readonly Voter[],
  { question, authors, totals }: Wanted,
): ReadonlyMap<string, Split> => {
  const left: Left = { ...totals };
  const isAuthor = ({ member }: Voter): boolean => authors.includes(member);
  const others = shuffled(
    voters.filter((voter) => !isAuthor(voter)),
    question,
  );
  const ballots = new Map<string, Split>();
  for (const voter of voters.filter(isAuthor)) ballots.set(voter.member, drawn(left, voter.votes));
  others.forEach(({ member, votes }, at) => {
    const split = at % dividing === 0 ? divided(left, votes) : drawn(left, votes);
    if (split.yes + split.no + split.abstain > 0) ballots.set(member, split);
  });
  return ballots;
};

const shuffled = (voters: readonly Voter[], question: string): readonly Voter[] =>
  voters
    .map((voter) => ({ voter, hash: hashOf(`${question} ${voter.member}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ voter }) => voter);

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Takes so many votes from what is left, in the order of the choices. */
function drawn(left: Left, votes: number): Split {
  const split = { yes: 0, no: 0, abstain: 0 };
  let open = votes;
  for (const choice of choices) {
    const taken = Math.min(open, left[choice]);
    split[choice] = taken;
    left[choice] -= taken;
    open -= taken;
  }
  return split;
}

/** The same with half of the votes for what comes last. */
function divided(left: Left, votes: number): Split {
  const against = Math.min(Math.floor(votes / 2), left.abstain);
  left.abstain -= against;
  const rest = drawn(left, votes - against);
  return { ...rest, abstain: rest.abstain + against };
}
