import type { Question, Split } from "../acts/fields.ts";
import type { Ask } from "../clause.ts";
import type { Performed } from "../decide.ts";
import type { Unset } from "../judge-act.ts";
import type { Performing } from "../perform.ts";
import { roundIn, secretSplit } from "../secret.ts";
import { changeSession, changeState } from "../state/change.ts";
import type { ClosedVote, QuestionResult, State } from "../state.ts";
import { type Reckoned, reckon, sum } from "../threshold.ts";
import { votesByPerson } from "./members.ts";
import { declareRound } from "./rounds.ts";

/** Opens a vote; for a roll call with the order in which delegations are called. */
export const openVote = ({ state, envelope, ask }: Performing<"OpenVote">): Performed => {
  const { vote: id, start, drawn } = envelope.act;
  const vote = state.session?.votes.get(id);
  const box = vote?.box === undefined ? {} : { archive: vote.box.opening };
  const event = { type: "VoteOpened", vote: id, ...box } as const;
  // Where each member votes, all do at once, by name: nobody is called.
  if (vote?.method !== "rollCall" || votesByPerson({ state, ask })) {
    return { kind: "done", events: [{ ...event, roll: [] }] };
  }
  const roll = ask("roll", { state, start: start ?? null });
  if (roll.kind === "unset") {
    const { clause, value } = roll;
    return { kind: "undecided", unset: [{ clause, cites: "", value }] };
  }
  const order = { roll: roll.value, ...(start === undefined ? {} : { start }) };
  const lot = drawn === undefined ? {} : { drawn };
  return { kind: "done", events: [{ ...event, ...order, ...lot }] };
};

type Counted = Pick<ClosedVote, "ballots" | "counts" | "box" | "papers">;

/** All that was cast on one question: ballots, totals announced by Tellers, secret ballots. */
export const castOn = (vote: Counted, at: number): Split => {
  const ballots = vote.ballots.values().flatMap(({ splits }) => splits?.slice(at, at + 1) ?? []);
  const counts = vote.counts.flatMap(({ splits }) => splits?.slice(at, at + 1) ?? []);
  return sum([...ballots, ...counts, secretSplit(vote, at)]);
};

/** The state with the registers as they were when the vote was opened. */
const atOpening = (state: State, { registers }: ClosedVote): State => {
  const { members, values, delegations } = registers;
  const session = state.session === null ? null : changeSession(state.session, { delegations });
  return changeState(state, { members, values, session });
};

/**
 * What each question of a closed vote comes to. What was known at the opening holds: nobody moves a
 * result by a change in the registers, not even by setting what was unset, once votes are heard. In
 * a session that is entered from its sources the votes are known before anything; there, what is
 * found since counts.
 */
export const reckonVote = (ask: Ask, state: State, vote: ClosedVote): readonly Reckoned[] =>
  vote.questions.map((question: Question, at) => {
    const asked = { question, split: castOn(vote, at) };
    const then = reckon(ask, atOpening(state, vote), asked);
    const isEntered = state.session?.source != null;
    return then.kind === "undecided" && isEntered ? reckon(ask, state, asked) : then;
  });

/** Works out the result of each question of a vote that is closed. */
export const declareResult = ({ state, envelope, ask }: Performing<"DeclareResult">): Performed => {
  const vote = state.session?.votes.get(envelope.act.vote);
  if (vote?.status !== "closed") return { kind: "impossible", faults: [] };
  const question = roundIn(vote);
  if (question !== null) return declareRound(ask, atOpening(state, vote), { vote, question });
  const results: QuestionResult[] = [];
  const unset: Unset[] = [];
  for (const reckoned of reckonVote(ask, state, vote)) {
    if (reckoned.kind === "reckoned") results.push(reckoned.result);
    else unset.push(...reckoned.unset);
  }
  if (unset.length > 0) return { kind: "undecided", unset };
  return { kind: "done", events: [{ type: "ResultDeclared", vote: vote.id, results }] };
};
