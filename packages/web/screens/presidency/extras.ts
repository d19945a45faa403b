import {
  type Act,
  type Candidate,
  isInRoom,
  type Precedence,
  questionKey,
  type Request,
  type Session,
  type State,
} from "@hemicycle/engine";
import { delegatesOf } from "../model/names.ts";
import type { Acting } from "./acting.ts";

const candidate = (business: Precedence, act: Act, needs: readonly string[] = []): Candidate => ({
  act,
  business,
  needs,
});

/** What comes next by the state of the requests and the elections, beside the engine's offers. */
export const extraCandidates = (state: State, { office }: Acting): readonly Candidate[] => {
  const { session } = state;
  if (office !== "chair" || session?.sitting == null) return [];
  return [...sponsors(state, session), ...elections(session)];
};

/** Whoever speaks for a request is a delegate of an author; one who is in the room is proposed. */
const sponsors = (state: State, session: Session): readonly Candidate[] =>
  session.requests
    .values()
    .filter(({ status, sponsorHeard }) => status === "deposited" && !sponsorHeard)
    .flatMap((request) => {
      const [person] = speakersFor(state, request);
      if (person === undefined) return [];
      const about = { kind: "request", id: request.id } as const;
      const act: Act = { type: "GiveFloor", person, purpose: "sponsor", about };
      return [candidate("substance", act, ["person"])];
    });

/** Delegates of the authors, those in the room first. */
export const speakersFor = (state: State, { authors }: Request): readonly string[] =>
  authors
    .flatMap((member) => delegatesOf(state, member))
    .sort((a, b) => Number(isInRoom(state, b)) - Number(isInRoom(state, a)));

/** Candidates that were proposed and on whom nothing has been decided. */
const elections = (session: Session): readonly Candidate[] =>
  session.elections.keys().flatMap((election) => {
    const question = { kind: "election", election } as const;
    const key = questionKey(question);
    if (session.decisions.has(key) || session.withoutVote.has(key)) return [];
    return [candidate("substance", { type: "ProposeWithoutVote", question })];
  });
