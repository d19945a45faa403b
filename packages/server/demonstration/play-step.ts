import type { Facts } from "@hemicycle/base";
import type { Act, Request, State, Vote } from "@hemicycle/engine";
import { officials } from "./people.ts";
import type { Chapter, Wording } from "./play-words.ts";
import type { Step } from "./script.ts";

/** An act of the play, under a name that is its own within the step. */
export interface Keyed {
  readonly key: string;
  readonly step: Step;
}

/** One step of the play: what happens, by which clauses, and by which acts. */
export interface PlayStep {
  readonly id: string;
  readonly chapter: Chapter;
  readonly says: Wording;
  readonly facts?: Facts;
  /** Clauses by which it happens, the most telling first. */
  readonly cites: readonly string[];
  /** Whether a vote is open after it, in which whoever watches can take part. */
  readonly opensVote?: true;
  /** Whether it has come about, by the play or by hand. */
  readonly isDone: (state: State) => boolean;
  /** What is still to be done for it. Empty where nothing can be done. */
  readonly acts: (state: State) => readonly Keyed[];
}

/** The key of a step that is one act. */
export const soleKey = "1";

/** A step of one act. */
export const oneAct = (step: Step): readonly Keyed[] => [{ key: soleKey, step }];

export const requestIn = (state: State, id: string): Request | undefined =>
  state.session?.requests.get(id);

/** Whether nothing is left to be decided on a request. */
export const isSettled = (state: State, id: string): boolean => {
  const status = requestIn(state, id)?.status ?? "proposed";
  return status !== "proposed" && status !== "deposited";
};

/** The vote on a request; what was annulled is none. */
export const voteOn = (
  state: State,
  request: string,
): Exclude<Vote, { status: "annulled" }> | null => {
  const votes = state.session?.votes.values() ?? [];
  const about = votes.flatMap((vote) =>
    vote.status !== "annulled" &&
    vote.questions.some((question) => question.kind === "request" && question.request === request)
      ? [vote]
      : [],
  );
  return about.at(-1) ?? null;
};

/** An act of whoever presides at the moment. */
export const byChair = (state: State, act: Act): Step => ({
  by: state.session?.sitting?.chair ?? officials.organisationPresident,
  office: "chair",
  act,
});

/** The delegates in the room by member, in each delegation whoever presides last. */
export const delegatesInRoom = (state: State): ReadonlyMap<string, readonly string[]> => {
  const chair = state.session?.sitting?.chair;
  const found = new Map<string, string[]>();
  for (const id of state.session?.presence.people.keys() ?? []) {
    const person = state.people.get(id);
    if (person?.member == null || person.capacity !== "delegate") continue;
    const others = found.get(person.member) ?? [];
    found.set(person.member, id === chair ? [...others, id] : [id, ...others]);
  }
  return found;
};
