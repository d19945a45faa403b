import type { Worker } from "node:worker_threads";
import type { Assignment, Hand, Refusal } from "@hemicycle/ballots";
import { nodeMachine } from "./machine.ts";
import { handOf, startHand } from "./threads.ts";

/** What a pool of threads checks: ballots of one election, as they are cast. */
export type PoolOf = Omit<Assignment, "ballots">;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/**
 * Threads that check ballots while the thread that serves people goes on. Each has one at a time;
 * the others wait in the order in which they came.
 */
export class BallotPool {
  readonly #workers: readonly Worker[];
  readonly #free: Hand[];
  readonly #waiting: ((hand: Hand) => void)[] = [];

  /** `program` is a module that calls `beHand` if `isHand()`. */
  constructor(program: URL, size: number, assignment: PoolOf) {
    const whole = { ...assignment, ballots: 0 };
    this.#workers = Array.from({ length: size }, () => startHand(program, whole));
    // A server that is stopped does not wait for threads that have nothing to do.
    for (const worker of this.#workers) worker.unref();
    this.#free = this.#workers.map(handOf);
  }

  /** What is wrong with a ballot. Rejects where a thread has failed: then nothing is known. */
  async check(ballot: string): Promise<Refusal | undefined> {
    const hand = this.#free.pop() ?? (await new Promise<Hand>((next) => this.#waiting.push(next)));
    try {
      const bytes = Buffer.from(ballot);
      const hash = hex(nodeMachine.sha256(bytes));
      const found = await hand.check([{ bytes, hash, height: 0, counts: false }]);
      return found?.refusal;
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(hand);
      else next(hand);
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
