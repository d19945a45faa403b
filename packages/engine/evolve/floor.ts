import { secondsBetween } from "@hemicycle/base";
import { isOnList } from "../debate.ts";
import type { EventOf, EventType, Recorded } from "../events.ts";
import { memberOf } from "../find.ts";
import type { Floor, FloorRequest, Sitting, State } from "../state.ts";
import type { Purpose } from "../words.ts";
import { closeLists, type Heard, leaveLists, markHeard } from "./debate.ts";
import { withRequest } from "./emergency.ts";
import { type Handlers, inSession, inSitting } from "./handler.ts";

type FloorEvent = Extract<
  EventType,
  | "FloorRequested"
  | "FloorRequestWithdrawn"
  | "FloorGiven"
  | "SpeechEnded"
  | "SpeakerCalledToOrder"
  | "FloorWithdrawn"
  | "WordsStruck"
  | "PointOfOrderRaised"
  | "PointOfOrderRuled"
  | "MotionMoved"
  | "MotionWithdrawn"
  | "SpeakingTimeSet"
  | "SpeakersListClosed"
>;

const without = (queue: readonly FloorRequest[], person: string): readonly FloorRequest[] =>
  queue.filter((request) => request.person !== person);

const unqueue = (state: State, person: string): State =>
  inSitting(state, ({ queue }) => ({ queue: without(queue, person) }));

/** A request is met by the floor for its purpose; what else the person asked for still waits. */
const meet = (state: State, person: string, purpose: Purpose): State =>
  inSitting(state, ({ queue }) => ({
    queue: queue.filter((request) => request.person !== person || request.purpose !== purpose),
  }));

const give = (state: State, event: EventOf<"FloorGiven">, at: string): State => {
  const { speech, person, purpose, seconds } = event;
  const about = event.about ?? null;
  const floor: Floor = { speech, person, purpose, about, since: at, seconds, warnings: 0 };
  const given = inSitting(meet(state, person, purpose), ({ replying }) => ({
    floor,
    replying: replying || purpose === "reply",
  }));
  const counted = inSession(given, ({ speeches }) => ({ speeches: speeches + 1 }));
  return mark(counted, floor, { heard: true });
};

/** Marks who has been heard in the General Debate, on a request, an amendment or a motion. */
const mark = (whole: State, floor: Floor, { heard }: Heard): State => {
  const { person, purpose, about } = floor;
  const state = inGeneralDebate(whole, floor) ? markHeard(whole, person, { heard }) : whole;
  if (about?.kind === "amendment") {
    return inSession(state, ({ heardOn }) => {
      const known = heardOn.get(about.id) ?? [];
      const now = heard
        ? [...known, purpose]
        : known.filter((_, at) => at !== known.lastIndexOf(purpose));
      return { heardOn: heardOn.set(about.id, now) };
    });
  }
  if (about?.kind === "request" && purpose === "sponsor") {
    return withRequest(state, about.id, () => ({ sponsorHeard: heard }));
  }
  if (about?.kind === "request" && purpose === "contrary") {
    return withRequest(state, about.id, () => ({ contraryHeard: heard }));
  }
  if (about?.kind !== "motion") return state;
  const part = purpose === "mover" ? { moverHeard: heard } : { opponentHeard: heard };
  if (purpose !== "mover" && purpose !== "opponent") return state;
  return inSitting(state, ({ motions }) => ({
    motions: motions.map((motion) => (motion.id === about.id ? { ...motion, ...part } : motion)),
  }));
};

/**
 * Whoever a suspension interrupted goes on first with the time that was left, and counts as heard
 * when that speech ends. Nothing goes on of a speech whose time was up.
 */
const goOn = (state: State, floor: Floor, seconds: number): State => {
  const { person, purpose, about, since } = floor;
  const left = floor.seconds === null ? {} : { left: floor.seconds - seconds };
  if (left.left !== undefined && left.left <= 0) return state;
  const again = mark(state, floor, { heard: false });
  if (inGeneralDebate(state, floor) && isOnList(state, person)) return again;
  return inSitting(meet(again, person, purpose), ({ queue }) => ({
    queue: [{ person, purpose, about, at: since, ...left }, ...queue],
  }));
};

/** Takes the floor back; in the General Debate the time counts for the delegation. */
const end = (state: State, seconds: number): State => {
  const floor = state.session?.sitting?.floor ?? null;
  if (floor === null) return state;
  const ended = inSitting(state, () => ({ floor: null, lastSpeech: floor.speech }));
  return inGeneralDebate(state, floor) ? charge(ended, floor.person, seconds) : ended;
};

/** A statement under the item that is the General Debate. */
export const inGeneralDebate = (state: State, { purpose }: Pick<Floor, "purpose">): boolean => {
  const item = state.session?.sitting?.item ?? null;
  const kind = item === null ? null : state.session?.items.get(item)?.kind;
  return kind === "generalDebate" && purpose === "statement";
};

const charge = (state: State, person: string, seconds: number): State => {
  const member = memberOf(state, person);
  if (member === null) return state;
  return inSession(state, ({ delegations }) => {
    const known = delegations.get(member.id);
    if (known === undefined) return {};
    const debateSpeakers = [...new Set([...known.debateSpeakers, person])];
    const debateSeconds = known.debateSeconds + seconds;
    return { delegations: delegations.set(member.id, { ...known, debateSpeakers, debateSeconds }) };
  });
};

const sinceFloor = (state: State, { at }: Recorded): number => {
  const since = state.session?.sitting?.floor?.since;
  return since === undefined ? 0 : secondsBetween(since, at);
};

/** Somebody who leaves for good waits for the floor no more, and does not keep it. */
export const leaveFloor = (state: State, person: string, recorded: Recorded): State => {
  const silent =
    state.session?.sitting?.floor?.person === person
      ? end(state, sinceFloor(state, recorded))
      : state;
  const gone = inSitting(unqueue(silent, person), ({ setAside }) => ({
    setAside: setAside.map((list) => ({ ...list, queue: without(list.queue, person) })),
  }));
  return leaveLists(gone, person);
};

export const floorHandlers: Handlers<FloorEvent> = {
  FloorRequested: (state, { purpose, about }, { at, by, onBehalfOf }) =>
    inSitting(state, ({ queue }) => ({
      queue: [...queue, { person: onBehalfOf ?? by, purpose, about: about ?? null, at }],
    })),
  FloorRequestWithdrawn: (state, { purpose }, { by, onBehalfOf }) => {
    const person = onBehalfOf ?? by;
    return purpose === undefined ? unqueue(state, person) : meet(state, person, purpose);
  },
  FloorGiven: (state, event, { at }) => give(state, event, at),
  SpeechEnded: (state, { seconds }, { at }) => {
    const floor = state.session?.sitting?.floor ?? null;
    const ended = end(state, seconds);
    return floor?.interrupted === at ? goOn(ended, floor, seconds) : ended;
  },
  SpeakerCalledToOrder: (state) =>
    inSitting(state, ({ floor }) =>
      floor === null ? {} : { floor: { ...floor, warnings: floor.warnings + 1 } },
    ),
  FloorWithdrawn: (state, _, recorded) => end(state, sinceFloor(state, recorded)),
  WordsStruck: (state) => state,
  PointOfOrderRaised: (state, { point, matter }, { at, by, onBehalfOf }) =>
    inSitting(state, ({ points }) => ({
      points: [...points, { id: point, person: onBehalfOf ?? by, matter, at }],
    })),
  PointOfOrderRuled: (state, { point }) =>
    inSitting(state, ({ points }) => ({ points: points.filter(({ id }) => id !== point) })),
  MotionMoved: (state, { motion, kind, text }, { at, by, onBehalfOf }) =>
    inSitting(state, ({ motions }) => ({
      motions: [
        ...motions,
        {
          id: motion,
          kind,
          mover: onBehalfOf ?? by,
          text: text ?? null,
          at,
          moverHeard: false,
          opponentHeard: false,
        },
      ],
    })),
  MotionWithdrawn: (state, { motion }) => dropMotion(state, motion),
  SpeakingTimeSet: (state, { seconds }) => inSession(state, () => ({ debateSeconds: seconds })),
  SpeakersListClosed: (state) => {
    const closed = inSitting(state, () => ({ listClosed: true }));
    return inGeneralDebate(state, { purpose: "statement" }) ? closeLists(closed) : closed;
  },
};

/** A motion that is decided or withdrawn leaves the table. */
export const dropMotion = (state: State, id: string): State =>
  inSitting(state, ({ motions }) => ({ motions: motions.filter((motion) => motion.id !== id) }));

/**
 * An item that is left keeps its list, as it was asked for and closed, and has it again when the
 * sitting comes back to it. Whoever asked for a reply waits for the end of the sitting.
 */
export const turnTo = (
  { item, listClosed, queue, setAside }: Sitting,
  next: string | null,
): Partial<Sitting> => {
  const again = setAside.find((list) => list.item === next);
  const replies = queue.filter(isReply);
  const left = { item, listClosed, queue: queue.filter((request) => !isReply(request)) };
  return {
    item: next,
    listClosed: again?.listClosed === true,
    queue: [...(again?.queue ?? []), ...replies],
    setAside: [...setAside.filter((list) => list !== again), left],
  };
};

const isReply = ({ purpose }: FloorRequest): boolean => purpose === "reply";
