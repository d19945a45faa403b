import { type Assignment, type BoxedBallot, type Finding, inspectorFor } from "./inspector.ts";
import type { Machine } from "./machine.ts";

/** Inspectors who work at the same time, or one after the other where there is one thread only. */
export interface Crew {
  readonly size: number;
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
    const inspector = inspectorFor(assignment, machine);
    return [
      {
        nonElement: async (texts) => inspector.nonElement(texts),
        check: async (ballots) => inspector.check(ballots),
        tally: async () => inspector.tally(),
      },
    ];
  },
  end: async () => undefined,
});
