import { canonical, canonicalParts } from "@hemicycle/base";
import {
  emptyState,
  evolve,
  type Recorded,
  revealVotes,
  type State,
  sealVotes,
} from "@hemicycle/engine";
import type { Moment } from "./decider.ts";
import type { Frame } from "./view.ts";

export const beginning: Moment = { state: emptyState, seq: 0 };

/** The moment after an event. The same on the server, in the browser and in a replay. */
export const after = ({ state, seq }: Moment, recorded: Recorded): Moment => {
  follows(seq, recorded.seq);
  return { state: evolve(state, recorded), seq: recorded.seq };
};

const follows = (seq: number, next: number): void => {
  if (next !== seq + 1) throw new Error(`event ${next} does not follow event ${seq}`);
};

/** The moment after a frame of the feed, for a viewer who may not read everything. */
export const afterFrame = (moment: Moment, frame: Frame): Moment => {
  switch (frame.kind) {
    case "event":
      return after(moment, frame.recorded);
    case "sealed":
      follows(moment.seq, frame.seq);
      return { state: sealed(moment.state, frame), seq: frame.seq };
    case "opened":
      return { ...moment, state: opened(moment.state, frame.recorded) };
  }
};

const sealed = (state: State, frame: Extract<Frame, { kind: "sealed" }>): State =>
  frame.ballot === null ? state : sealVotes(state, frame.ballot, frame.seq);

/** The content of votes takes its place in the state of a viewer to whom they were sealed. */
export const opened = (state: State, recorded: Recorded): State => revealVotes(state, recorded);

/** The state as text: two states are the same when their texts are, byte for byte. */
export const stateText = (state: State): string => canonical(state);

/** Down to the ballots of a vote, one by one. */
const levels = 5;
/** The same text in parts: on a slow phone a state takes a while. */
export const stateParts = (state: State): Generator<string> => canonicalParts(state, levels);
