import type { Act } from "../acts.ts";
import type { Precedence } from "../clause.ts";
import { isMotionKnown } from "../faults.ts";
import { memberOf, motionOf, openVoteOf, sittingOf } from "../find.ts";
import type { Candidate } from "../offers.ts";
import { questionKey, type State } from "../state.ts";
import { ownAmendments } from "./amendments.ts";
import { ownPlace } from "./debate.ts";
import { ownReports } from "./preparation.ts";

const candidate = (business: Precedence, act: Act, needs: readonly string[] = []): Candidate => ({
  act,
  business,
  needs,
});

/** What the state suggests to a delegate. */
export const delegateCandidates = (state: State, person: string): readonly Candidate[] => {
  const sitting = sittingOf(state);
  if (state.session === null) return [];
  if (sitting === null) return [...ownPlace(state, person), ...ownReports(state, person)];
  return [
    ...ballot(state, person),
    ...floor(state, person),
    candidate(
      "order",
      { type: "RaisePointOfOrder", point: `O${state.session.speeches + 1}.${person}`, matter: "" },
      ["matter"],
    ),
    candidate(
      "motion",
      {
        type: "MoveMotion",
        motion: nextMotion(state, person),
        kind: "adjournDebate",
      },
      ["kind"],
    ),
    ...objections(state),
    ...ownAmendments(state, person),
    ...ownPlace(state, person),
  ];
};

/** The next id of a motion of this person that is free. */
const nextMotion = (state: State, person: string): string => {
  const named = (number: number): string => `P${number}.${person}`;
  let number = (sittingOf(state)?.motions.length ?? 0) + 1;
  while (isMotionKnown(state, named(number)) || motionOf(state, named(number)) !== null)
    number += 1;
  return named(number);
};

const ballot = (state: State, person: string): readonly Candidate[] => {
  const vote = openVoteOf(state);
  const member = memberOf(state, person);
  // A secret ballot is cast with a credential, and in nobody's name.
  if (vote === null || member === null || vote.method === "secret") return [];
  const splits = vote.questions.map(() => ({ yes: 0, no: 0, abstain: 0 }));
  const act: Act = { type: "CastBallot", vote: vote.id, member: member.id, splits };
  return [candidate("vote", act, ["splits"])];
};

const floor = (state: State, person: string): readonly Candidate[] => {
  const sitting = sittingOf(state);
  if (sitting?.floor?.person === person) return [candidate("order", { type: "EndSpeech" })];
  const own = sitting?.queue.filter((request) => request.person === person) ?? [];
  return own.length > 0
    ? own.map(({ purpose }) => candidate("substance", { type: "WithdrawFloorRequest", purpose }))
    : [candidate("substance", { type: "RequestFloor", purpose: "statement" })];
};

const objections = (state: State): readonly Candidate[] => {
  const { session } = state;
  if (session === null) return [];
  const elections = session.elections
    .keys()
    .map((election) => ({ kind: "election", election }) as const);
  const divisions = session.drafts.keys().map((draft) => ({ kind: "division", draft }) as const);
  const measures = session.measures
    .keys()
    .map((measure) => ({ kind: "measure", measure }) as const);
  return [...elections, ...divisions, ...measures]
    .filter((question) => session.withoutVote.has(questionKey(question)))
    .map((question) => candidate("substance", { type: "ObjectToDecision", question }));
};
