import {
  type Assignment,
  type BoxedBallot,
  type Finding,
  type Inspector,
  inspectorFor,
} from "./inspector.ts";
import type { Machine } from "./machine.ts";

/** Inspectors who work at the same time, or one after the other where there is one thread only. */
export interface Crew {
  readonly size: number;
  /** What is assigned was not checked yet: what is wrong with it shows when something is asked. */
  readonly begin: (assignment: Assignment) => Promise<readonly Hand[]>;
  readonly end: () => Promise<void>;
}

/** One of them, who may be in another thread. */
export interface Hand {
  readonly nonElement: (texts: readonly string[]) => Promise<number | undefined>;
  readonly check: (ballots: readonly BoxedBallot[]) => Promise<Finding | undefined>;
  readonly tally: () => Promise<string>;
}

/** In this thread; what waits for it gets its turn between two batches. */
export const crewOfOne = (machine: Machine): Crew => ({
  size: 1,
  begin: async (assignment) => {
    let made: Inspector | undefined;
    const inspector = (): Inspector => {
      made ??= inspectorFor(assignment, machine);
      return made;
    };
    return [
      {
        nonElement: async (texts) => inspector().nonElement(texts),
        check: async (ballots) => inspector().check(ballots),
        tally: async () => inspector().tally(),
      },
    ];
  },
  end: async () => undefined,
});
