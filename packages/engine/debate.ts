import { sittingOf } from "./find.ts";
import type { Debate, SpeakersOfList } from "./state/debate.ts";
import type { FloorRequest, State } from "./state.ts";
import { type DebateList, debateLists } from "./words.ts";

/** Somebody on a list of the General Debate who has not been heard. */
export interface ListedSpeaker {
  readonly person: string;
  readonly list: DebateList;
  /** Among those of the same list who wait, from 1. */
  readonly place: number;
}

const waitingOn = (debate: Debate, list: DebateList): readonly ListedSpeaker[] =>
  debate.lists[list].speakers
    .filter(({ heard }) => !heard)
    .map(({ person }, at) => ({ person, list, place: at + 1 }));

/** Who still waits in the General Debate: one list after the other, each in its order. */
export const debateOrder = ({ session }: State): readonly ListedSpeaker[] =>
  session === null ? [] : debateLists.flatMap((list) => waitingOn(session.debate, list));

/** The place of somebody who waits in the General Debate. */
export const listedSpeaker = (state: State, person: string): ListedSpeaker | null =>
  debateOrder(state).find((listed) => listed.person === person) ?? null;

/** Whether somebody is on a list of the General Debate, heard or not. */
export const isOnList = ({ session }: State, person: string): boolean =>
  session !== null &&
  debateLists.some((list) =>
    session.debate.lists[list].speakers.some((speaker) => speaker.person === person),
  );

/**
 * Who is next in the General Debate: the first who waits and is in the room. Where presence is
 * counted by hand everybody is taken to be there.
 */
export const nextInDebate = (state: State): ListedSpeaker | null => {
  const presence = state.session?.presence;
  const isThere = ({ person }: ListedSpeaker): boolean =>
    presence?.reported != null || presence?.people.has(person) === true;
  return debateOrder(state).find(isThere) ?? null;
};

export const listOf = ({ session }: State, list: DebateList): SpeakersOfList =>
  session?.debate.lists[list] ?? { speakers: [], drawn: null };

/** Seconds for a speech: what the rules give, or what was left of it when it was interrupted. */
export const timeFor = (
  state: State,
  { person, purpose }: Pick<FloorRequest, "person" | "purpose">,
  byRules: number | null,
): number | null => {
  const waiting = sittingOf(state)?.queue.find(
    (request) => request.person === person && request.purpose === purpose,
  );
  const left = waiting?.left ?? null;
  return left === null || byRules === null ? (left ?? byRules) : Math.min(left, byRules);
};
