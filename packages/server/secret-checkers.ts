import { availableParallelism } from "node:os";
import type { BallotBox, Checked, Election, Refusal } from "@hemicycle/ballots";
import { BallotPool } from "@hemicycle/ballots/node";

/** What there is to know of an election whose ballots are checked. */
interface Checking {
  readonly setup: { readonly election: string };
  readonly election: Election<bigint>;
  readonly box: BallotBox<bigint>;
  readonly weights: ReadonlyMap<string, number>;
}

/** One core stays with those who are served. */
const threads = Math.max(1, Math.min(8, availableParallelism() - 1));

/** The size of the tables of powers: large, as hundreds of ballots are checked. */
const tableBits = 8;

/** Who checks ballots: threads beside the one that serves people, of each open box its own. */
export class Checkers {
  readonly #program: URL | undefined;
  readonly #pools = new Map<string, BallotPool>();

  /** Without a program there are no threads: then ballots are checked where people are served. */
  constructor(program: URL | undefined) {
    this.#program = program;
  }

  /** The first ballot of a box starts its threads; `name` tells boxes apart. */
  async check(of: Checking, name: string, ballot: string): Promise<Checked<bigint> | Refusal> {
    const barred = of.box.barred(ballot);
    if (barred !== undefined || this.#program === undefined) return barred ?? of.box.check(ballot);
    const pool = this.#pools.get(name) ?? this.#start(this.#program, of);
    this.#pools.set(name, pool);
    try {
      const refusal = await pool.check(ballot);
      return refusal ?? of.box.checkedElsewhere(ballot);
    } catch {
      // A thread that failed has said nothing of the ballot.
      await this.end(name);
      return of.box.check(ballot);
    }
  }

  /** Ends the threads of a box: they are started again if another ballot comes after all. */
  async end(name: string): Promise<void> {
    const pool = this.#pools.get(name);
    this.#pools.delete(name);
    await pool?.end();
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.#pools.keys()].map((name) => this.end(name)));
  }

  #start(program: URL, { setup, election, weights }: Checking): BallotPool {
    const { name } = election.group;
    const of = { group: name, election: setup.election, bits: tableBits, weights };
    return new BallotPool(program, threads, of);
  }
}
