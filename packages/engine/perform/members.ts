import type { Performed } from "../decide.ts";
import type { Event } from "../events.ts";
import type { Performing } from "../perform.ts";
import { electionOf, seatsLeft } from "../secret.ts";
import type { Election, State } from "../state.ts";

const done = (event: Event): Performed => ({ kind: "done", events: [event] });

const impossible = (where: string, id: string, status: string): Performed => ({
  kind: "impossible",
  faults: [{ id: "status", where, facts: { id, status } }],
});

/** Whether each member votes, and not each delegation; where the rules are silent, delegations. */
export const votesByPerson = ({ state, ask }: Pick<Performing, "state" | "ask">): boolean => {
  const unit = ask("votingUnit", { state });
  return unit.kind === "is" && unit.value === "person";
};

/** A ballot: that of the delegation, or of the person who casts it. */
export const castBallot = (performing: Performing<"CastBallot">): Performed => {
  const { act, by, onBehalfOf } = performing.envelope;
  const { vote, member, splits } = act;
  const ballot = { type: "BallotCast", vote, member, splits } as const;
  return done(votesByPerson(performing) ? { ...ballot, voter: onBehalfOf ?? by } : ballot);
};

/** How many are in the room, and how many must be. */
export const ascertainQuorum = ({ state, ask }: Performing<"AscertainQuorum">): Performed => {
  const count = ask("quorum", { state });
  if (count.kind === "is") return done({ type: "QuorumAscertained", ...count.value });
  return {
    kind: "undecided",
    unset: [{ clause: count.clause, cites: "", value: count.value }],
  };
};

/** Candidates with equal votes at the last place; empty where there is no tie. */
export const tiedIn = (election: Election): readonly string[] => {
  const last = election.contest?.rounds.at(-1);
  if (last?.outcome !== "tie" || seatsLeft(election) === 0) return [];
  const left = last.polled.filter(({ person }) => !last.elected.includes(person));
  const most = Math.max(...left.map(({ votes }) => votes));
  return left.filter(({ votes }) => votes === most).map(({ person }) => person);
};

export const breakTie = ({ state, envelope }: Performing<"BreakTie">): Performed => {
  const { type: _, ...tie } = envelope.act;
  const tied = tiedAt(state, tie.election);
  if (tied.length === 0) return impossible("election", tie.election, "no tie");
  if (!tied.includes(tie.person)) return impossible("person", tie.person, "not tied");
  return done({ type: "TieBroken", ...tie });
};

const tiedAt = (state: State, id: string): readonly string[] => {
  const election = electionOf(state, id);
  return election === null ? [] : tiedIn(election);
};
