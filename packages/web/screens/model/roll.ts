import type { OpenVote, State } from "@hemicycle/engine";
import { memberCode, memberName } from "./names.ts";
import type { Scene } from "./scene.ts";
import { latest, type Recently } from "./titles.ts";

/** What a delegation on the roll has come to: never how it votes. */
export type RollPlaceState = "answered" | "called" | "silent" | "waiting";

/** A place on the roll. */
export interface RollPlace {
  readonly member: string;
  /** At most four signs. */
  readonly code: string;
  readonly name: string;
  readonly state: RollPlaceState;
}

/** Where a roll call is. */
export interface Roll {
  /** Called last, in the first round or once more; null before the first call. */
  readonly called: RollPlace | null;
  readonly hasAnswered: boolean;
  /** Nobody of the delegation called is in the room: no answer will come. */
  readonly isAbsent: boolean;
  /** It was called before, without an answer. */
  readonly isSecondCall: boolean;
  /** Those who come then, in their order. */
  readonly next: readonly RollPlace[];
  /** Called, in the room, and without an answer: they can be called once more. */
  readonly again: readonly RollPlace[];
  /** The whole roll, in the order of the calls. */
  readonly places: readonly RollPlace[];
}

/** A ballot is in, or its paper was counted. */
export const hasAnswered = (
  { ballots, counts }: Pick<OpenVote, "ballots" | "counts">,
  member: string,
): boolean => ballots.has(member) || counts.some(({ delegations }) => delegations.includes(member));

/** Null for a vote that is no roll call. */
export const rollOf = (scene: Scene, vote: OpenVote, recent: Recently): Roll | null => {
  if (vote.roll.length === 0) return null;
  const calledNow = calledIn(vote, recent);
  const places = vote.roll.map((member, at) => ({
    member,
    code: memberCode(scene, member),
    name: memberName(scene, member),
    state: stateOf(vote, { member, at, calledNow }),
  }));
  const called = places.find(({ member }) => member === calledNow) ?? null;
  const next = places.slice(vote.called);
  return {
    called,
    hasAnswered: called?.state === "answered",
    isAbsent: called?.state === "called" && inRoomOf(scene.state, called.member) === 0,
    isSecondCall: called !== null && callsOf(vote, called.member, recent) > 1,
    next,
    again: places.filter((place) => canBeCalledAgain(scene.state, place, next)),
    places,
  };
};

/** Whoever is called now still has time to answer, until the roll has come to its end. */
const canBeCalledAgain = (
  state: State,
  { member, state: place }: RollPlace,
  next: readonly RollPlace[],
): boolean =>
  inRoomOf(state, member) > 0 && (place === "silent" || (place === "called" && next.length === 0));

const inRoomOf = (state: State, member: string): number =>
  state.session?.delegations.get(member)?.inRoom ?? 0;

/**
 * Who was called last. The state knows how far the roll has come; that somebody was called once
 * more is in the journal, of which the latest entries are here.
 */
const calledIn = ({ id, roll, called }: OpenVote, recent: Recently): string | null =>
  latest(recent, ({ event }) =>
    event.type === "DelegationCalled" && event.vote === id ? event.member : null,
  ) ??
  roll[called - 1] ??
  null;

const callsOf = ({ id }: OpenVote, member: string, recent: Recently): number =>
  recent.filter(
    (entry) =>
      !("sealed" in entry) &&
      entry.event.type === "DelegationCalled" &&
      entry.event.vote === id &&
      entry.event.member === member,
  ).length;

interface Place {
  readonly member: string;
  readonly at: number;
  readonly calledNow: string | null;
}

const stateOf = (vote: OpenVote, { member, at, calledNow }: Place): RollPlaceState => {
  if (hasAnswered(vote, member)) return "answered";
  if (member === calledNow) return "called";
  return at < vote.called ? "silent" : "waiting";
};
