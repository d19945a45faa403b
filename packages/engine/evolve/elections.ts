import type { EventOf, EventType } from "../events.ts";
import type { Contest, Election, Round } from "../state/elections.ts";
import { questionKey, type State, type Vote } from "../state.ts";
import { type Handlers, inSession } from "./handler.ts";

type ElectionEvent = Extract<
  EventType,
  | "ElectionCalled"
  | "CandidateNominated"
  | "CandidacyWithdrawn"
  | "SecretBallotAsked"
  | "RoundDeclared"
>;

const withElection = (
  state: State,
  id: string,
  change: (election: Election) => Partial<Election>,
): State =>
  inSession(state, ({ elections }) => {
    const election = elections.get(id);
    if (election === undefined) return {};
    return { elections: elections.set(id, { ...election, ...change(election) }) };
  });

/** Those who are put up change: that they be elected without a vote was proposed of others. */
const withCandidates: typeof withElection = (state, id, change) =>
  inSession(withElection(state, id, change), ({ withoutVote }) => ({
    withoutVote: withoutVote.delete(questionKey({ kind: "election", election: id })),
  }));

export const withContest = (
  state: State,
  id: string,
  change: (contest: Contest) => Partial<Contest>,
): State =>
  withElection(state, id, ({ contest }) =>
    contest === undefined ? {} : { contest: { ...contest, ...change(contest) } },
  );

/** Everybody whom the rounds of an election have elected. */
export const electedIn = ({ contest }: Election): readonly string[] =>
  (contest?.rounds ?? []).flatMap(({ elected }) => elected);

const roundOf = ({ type: _, election: __, ...round }: EventOf<"RoundDeclared">): Round => round;

const declare = (state: State, event: EventOf<"RoundDeclared">): State => {
  const round = roundOf(event);
  const known = withContest(state, event.election, ({ rounds }) => ({
    rounds: [...rounds, round],
  }));
  return inSession(known, ({ votes, decisions }) => {
    const vote = votes.get(event.vote);
    const own = { kind: "election", election: event.election, round: event.round } as const;
    const whole = { kind: "election", election: event.election } as const;
    const decided = { outcome: "adopted", vote: event.vote } as const;
    const all = decisions.set(questionKey(own), { question: own, ...decided });
    return {
      votes: vote === undefined ? votes : votes.set(vote.id, over(vote)),
      decisions:
        event.outcome === "elected"
          ? all.set(questionKey(whole), { question: whole, ...decided })
          : all,
    };
  });
};

/** Its result stands in the election. */
const over = (vote: Vote): Vote => {
  if (vote.status !== "closed") return vote;
  const { registers: _, ...closed } = vote;
  return { ...closed, status: "declared", results: [] };
};

/** The vote of a round was annulled: the round has not taken place. */
export const withoutRound = (state: State, vote: string | null, election: string): State => {
  const open = withContest(state, election, ({ rounds }) => ({
    rounds: rounds.filter((round) => round.vote !== vote),
  }));
  const key = questionKey({ kind: "election", election });
  return inSession(open, ({ decisions }) =>
    decisions.get(key)?.vote === vote ? { decisions: decisions.delete(key) } : {},
  );
};

export const electionHandlers: Handlers<ElectionEvent> = {
  ElectionCalled: (state, { election, office, seats, scheduled = null }) =>
    inSession(state, ({ elections }) => ({
      elections: elections.set(election, {
        id: election,
        office,
        people: [],
        contest: { seats, scheduled, withdrawn: [], rounds: [] },
      }),
    })),
  CandidateNominated: (state, { election, person }) =>
    withCandidates(state, election, ({ people }) => ({ people: [...people, person] })),
  CandidacyWithdrawn: (state, { election, person }) =>
    withCandidates(
      withContest(state, election, ({ withdrawn }) => ({ withdrawn: [...withdrawn, person] })),
      election,
      ({ people }) => ({ people: people.filter((one) => one !== person) }),
    ),
  SecretBallotAsked: (state, { election }, { by, onBehalfOf }) =>
    withElection(state, election, ({ secretAsked = [] }) => ({
      secretAsked: [...new Set([...secretAsked, onBehalfOf ?? by])],
    })),
  RoundDeclared: declare,
};
