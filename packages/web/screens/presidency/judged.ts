import {
  type Act,
  type ActType,
  aroundLaws,
  asIfSigned,
  askOf,
  type Candidate,
  type Edition,
  type Envelope,
  type Ground,
  judgeHere,
  offers,
  onLaws,
  type Precedence,
  type Proposal,
  type Refusal,
  type Ruling,
  type State,
  type Unset,
} from "@hemicycle/engine";
import type { Acting } from "./acting.ts";
import { isUnderVote } from "./announce.ts";

/** What the judge is asked against: the rules, the state, and the moment. */
export interface Bench {
  /** The clauses of the place that it is judged in, which is the plenary or a body. */
  readonly edition: Edition;
  /** As it is seen there. */
  readonly state: State;
  /** With the clauses of every place; left out in the plenary. */
  readonly whole?: Edition;
  readonly at: string;
}

/** An act that somebody here could do, and what the judge says about it now. */
export interface Judged extends Candidate {
  readonly id: string;
  readonly acting: Acting;
  readonly refusals: readonly Refusal[];
  readonly unset: readonly Unset[];
  readonly grounds: readonly Ground[];
  /** Nothing refuses it and nothing is unset. */
  readonly possible: boolean;
  /** Only clauses stand in the way that leave the decision to this office. */
  readonly needsRuling: boolean;
}

/** What is sent for an act. */
export const proposalOf = (
  act: Act,
  { office, onBehalfOf }: Acting,
  ruling: Ruling | null = null,
): Proposal => ({
  act,
  office,
  ...(onBehalfOf === null ? {} : { onBehalfOf }),
  ...(ruling === null ? {} : { ruling }),
});

export const judged = (bench: Bench, acting: Acting, candidate: Candidate): Judged => {
  const { edition, state, at } = bench;
  const envelope: Envelope = { ...proposalOf(candidate.act, acting), at, by: acting.by };
  const { refusals, unset, grounds } = judgeHere(edition, state, asIfSigned(state, envelope));
  const isOwn = ({ discretion }: Refusal | Unset): boolean => discretion === acting.office;
  const standing = [...refusals, ...unset];
  return {
    ...candidate,
    id: `${acting.office} ${JSON.stringify(candidate.act)}`,
    acting,
    refusals,
    unset,
    grounds,
    possible: refusals.length === 0 && unset.length === 0,
    needsRuling: standing.length > 0 && standing.every(isOwn),
  };
};

/** All that can be done at this desk or cannot be done now, the most urgent first. */
export const deskOf = (bench: Bench, actings: readonly Acting[]): readonly Judged[] => {
  const { edition, state } = bench;
  const order = askOf(edition)("precedence", { state });
  const ranks: readonly Precedence[] = order.kind === "is" ? order.value : [];
  const seen = new Set<string>();
  return actings
    .flatMap((acting) => candidatesOf(bench, acting).map((one) => judged(bench, acting, one)))
    .filter(({ act }) => {
      const key = JSON.stringify(act);
      return !seen.has(key) && seen.add(key);
    })
    .map((one, at) => ({ one, at, rank: rankOf(ranks, one) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ one }) => one);
};

/** What undoes a vote or changes its way is for a failure: it is never the first thing to do. */
const exceptional: readonly ActType[] = ["AnnulVote", "ContinueOnPaper"];

/** A sitting that is suspended is first to be resumed. */
const rankOf = (ranks: readonly Precedence[], { act, business }: Candidate): number => {
  if (act.type === "ResumeSitting") return -1;
  return exceptional.includes(act.type) ? ranks.length : ranks.indexOf(business);
};

/** A vote on what is being voted on already. */
const isAnnounced = ({ session }: State, act: Act): boolean =>
  session !== null &&
  act.type === "AnnounceVote" &&
  act.questions.some((question) => isUnderVote(session, question));

/** What is done about model laws has screens of its own, with forms for it. */
const elsewhere: ReadonlySet<ActType> = new Set<ActType>([...onLaws, ...aroundLaws, "LinkDraft"]);

/** What the engine suggests for the office, but no second vote on the same question. */
const candidatesOf = (bench: Bench, acting: Acting): readonly Candidate[] => {
  const { edition, whole = edition, state, at } = bench;
  const seat = { person: acting.onBehalfOf ?? acting.by, office: acting.office };
  const suggested = offers(whole, state, { seat, at }).map(
    ({ act, business, needs }): Candidate => ({ act, business, needs }),
  );
  return suggested.filter(({ act }) => !elsewhere.has(act.type) && !isAnnounced(state, act));
};
