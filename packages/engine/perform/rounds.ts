import { atLeast, moreThan } from "@hemicycle/base";
import type { Ask, RoundMajority } from "../clause.ts";
import type { Performed } from "../decide.ts";
import {
  candidatesIn,
  electionOf,
  type RoundQuestion,
  seatsLeft,
  secretCounts,
  secretVotes,
} from "../secret.ts";
import type { ClosedVote, Polled, Round, RoundOutcome, State } from "../state.ts";

/** Works out what a round of an election came to. */
export const declareRound = (
  ask: Ask,
  state: State,
  { vote, question }: { readonly vote: ClosedVote; readonly question: RoundQuestion },
): Performed => {
  const { election, round } = question;
  const majority = ask("round", { state, election, round });
  const [blank = 0, ...votes] = secretCounts(vote)[0] ?? [];
  const valid = secretVotes(vote) - blank;
  const cast = ask("votesCast", { yes: valid, no: 0, abstain: blank });
  for (const asked of [majority, cast]) {
    if (asked.kind !== "unset") continue;
    return { kind: "undecided", unset: [{ clause: asked.clause, cites: "", value: asked.value }] };
  }
  if (majority.kind === "unset" || cast.kind === "unset") return { kind: "impossible", faults: [] };
  const candidates = candidatesIn(state, question);
  const polled = candidates.map((person, at) => ({ person, votes: votes[at] ?? 0 }));
  const known = electionOf(state, election);
  const seats = known === null ? 0 : seatsLeft(known);
  const reckoned = reckonRound(majority.value, { polled, cast: cast.value, seats });
  const arithmetic = { cast: cast.value, castClause: cast.clause, blank, polled, ...reckoned };
  const event = { type: "RoundDeclared", vote: vote.id, election, round, ...arithmetic } as const;
  return { kind: "done", events: [event] };
};

type Reckoned = Pick<Round, "needed" | "share" | "clause" | "cites" | "elected" | "outcome">;

/** Who is elected: no more than there are seats, and nobody by a lot. */
export const reckonRound = (
  { clause, cites, share, more, relative }: RoundMajority,
  { polled, cast, seats }: { polled: readonly Polled[]; cast: number; seats: number },
): Reckoned => {
  const needed = more ? moreThan(share, cast) : atLeast(share, cast);
  const least = relative ? 1 : Math.max(1, needed);
  const enough = polled.filter(({ votes }) => votes >= least).sort((a, b) => b.votes - a.votes);
  const atSeat = enough[seats - 1]?.votes;
  const isTie = atSeat !== undefined && enough[seats]?.votes === atSeat;
  const elected = enough
    .filter(({ votes }, at) => (isTie ? votes > atSeat : at < seats))
    .map(({ person }) => person);
  const open: RoundOutcome = isTie ? "tie" : "open";
  return {
    ...{ clause, cites, elected },
    needed: relative ? null : needed,
    share: `${share.numerator}/${share.denominator}`,
    outcome: elected.length === seats ? "elected" : open,
  };
};
