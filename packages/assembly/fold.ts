import { canonical } from "@hemicycle/base";
import {
  emptyState,
  evolve,
  type Recorded,
  revealBallot,
  sealBallot,
  type State,
} from "@hemicycle/engine";
import type { Moment } from "./decider.ts";
import type { Frame } from "./view.ts";

export const beginning: Moment = { state: emptyState, seq: 0 };

/** The moment after an event. The same on the server, in the browser and in a replay. */
export const after = ({ state, seq }: Moment, recorded: Recorded): Moment => {
  if (recorded.seq !== seq + 1) {
    throw new Error(`event ${recorded.seq} does not follow event ${seq}`);
  }
  return { state: evolve(state, recorded), seq: recorded.seq };
};

/** The moment after a frame of the feed, for a viewer who may not read everything. */
export const afterFrame = (moment: Moment, frame: Frame): Moment => {
  switch (frame.kind) {
    case "event":
      return after(moment, frame.recorded);
    case "sealed":
      return { state: sealed(moment.state, frame), seq: frame.seq };
    case "opened":
      return { ...moment, state: opened(moment.state, frame.recorded) };
  }
};

const sealed = (state: State, frame: Extract<Frame, { kind: "sealed" }>): State =>
  frame.ballot === null ? state : sealBallot(state, frame.ballot, "");

const opened = (state: State, { event, by }: Recorded): State =>
  event.type === "BallotCast" ? revealBallot(state, { ...event, by }) : state;

/** The state as text: two states are the same when their texts are, byte for byte. */
export const stateText = (state: State): string => canonical(state);
