import {
  askOf,
  type DeclaredVote,
  type OpenVote,
  openVoteOf,
  type State,
  voteOf,
} from "@hemicycle/engine";
import type { AnsweringDelegation } from "../../components/types.ts";
import { memberCode, memberName } from "../model/names.ts";
import { hasAnswered, type Roll, rollOf } from "../model/roll.ts";
import type { Scene } from "../model/scene.ts";
import type { Recently } from "../model/titles.ts";

/** A vote under way, as far as one may know it before its close: who has answered, never how. */
export interface Running {
  readonly vote: OpenVote;
  readonly delegations: readonly AnsweringDelegation[];
  /** Members that could answer and have not. */
  readonly missing: readonly string[];
  readonly roll: Roll | null;
}

export const runningVote = (scene: Scene, recent: Recently): Running | null => {
  const vote = openVoteOf(scene.state);
  if (vote === null) return null;
  const asked = voters(scene, vote);
  const delegations = asked
    .map((member) => ({
      code: memberCode(scene, member),
      name: memberName(scene, member),
      answered: hasAnswered(vote, member),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const missing = asked.filter((member) => !hasAnswered(vote, member));
  return { vote, delegations, missing, roll: rollOf(scene, vote, recent) };
};

/** The result that was announced last in this sitting, until the next vote is announced. */
export const lastResult = ({ session }: State): DeclaredVote | null => {
  const opened = session?.sitting?.openedAt;
  if (session === null || opened === undefined || session.voteUnderWay !== null) return null;
  return session.votes.values().reduce<DeclaredVote | null>((last, vote) => {
    if (vote.status !== "declared" || vote.closedAt < opened) return last;
    return last === null || vote.closedAt > last.closedAt ? vote : last;
  }, null);
};

/** How many have answered, and of how many; null where the vote is not open. */
export const answeredIn = (
  scene: Scene,
  id: string,
): { readonly answered: number; readonly present: number } | null => {
  const vote = voteOf(scene.state, id);
  if (vote?.status !== "open" || vote.method === "secret") return null;
  const asked = voters(scene, vote);
  return {
    answered: asked.filter((member) => hasAnswered(vote, member)).length,
    present: asked.length,
  };
};

/** Delegations that are asked: those in the room with votes to cast, and those that have cast. */
const voters = ({ state, edition }: Scene, vote: OpenVote): readonly string[] => {
  const ask = askOf(edition);
  return (state.session?.delegations.keys() ?? []).filter((member) => {
    if (hasAnswered(vote, member)) return true;
    const can = ask("castable", { state, member });
    return can.kind === "is" ? can.value > 0 : isThere(state, member);
  });
};

const isThere = (state: State, member: string): boolean =>
  (state.session?.delegations.get(member)?.inRoom ?? 0) > 0;
