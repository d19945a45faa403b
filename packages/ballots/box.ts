import { type Ballot, ballotShape, credentialIn } from "./ballot.ts";
import { checkBallot } from "./ballot-check.ts";
import { type Election, fingerprintOf } from "./election.ts";
import { Refusal } from "./refusal.ts";
import type { Registered } from "./registered.ts";
import { readText } from "./shape.ts";
import { Tallier, type Tally } from "./tally.ts";

export interface Counted<E> {
  readonly tally: Tally<E>;
  readonly ballots: number;
  readonly weight: number;
}

/** A ballot that holds, and can be counted. */
export interface Checked<E> {
  readonly ballot: Ballot<E>;
  readonly credential: string;
  readonly tracking: string;
}

/**
 * The ballot box of one election while it is open: every ballot is checked when it is cast, so that
 * at the close nothing is left to do. One ballot a credential: nobody votes twice.
 */
export class BallotBox<E> {
  readonly #election: Election<E>;
  readonly #unused: Map<string, number>;
  readonly #registered: ReadonlySet<string>;
  readonly #tallier: Tallier<E>;
  #ballots = 0;
  #weight = 0;

  constructor(election: Election<E>, registered: readonly Registered[]) {
    this.#election = election;
    this.#unused = new Map(registered.map(({ credential, weight }) => [credential, weight]));
    this.#registered = new Set(this.#unused.keys());
    this.#tallier = new Tallier(election);
  }

  /** Answers the tracking number, by which the voter finds the ballot in the archive. */
  cast(text: string): string | Refusal {
    const checked = this.check(text);
    if (checked instanceof Refusal) return checked;
    this.add(checked);
    return checked.tracking;
  }

  /**
   * Why whoever sends this may not vote, before a proof is looked at: they are a lot of work. That
   * a credential has voted is said only to whoever signs with it: all of them are public, and who
   * asks again and again would see when each is used.
   */
  barred(text: string): Refusal | undefined {
    const said = credentialIn(text);
    if (said === undefined || this.#registered.has(said)) return undefined;
    return new Refusal("unregistered", "credential");
  }

  /** Checks a ballot and counts nothing: it may have to be written down first. */
  check(text: string): Checked<E> | Refusal {
    return this.barred(text) ?? this.#known(text, checkBallot(this.#election, text));
  }

  /** The same of a ballot whose proofs another thread has checked: its elements are read again. */
  checkedElsewhere(text: string): Checked<E> | Refusal {
    return this.barred(text) ?? this.#known(text, readText(ballotShape(this.#election), text));
  }

  #known(text: string, ballot: Ballot<E> | Refusal): Checked<E> | Refusal {
    if (ballot instanceof Refusal) return ballot;
    const { group } = this.#election;
    const credential = group.write(ballot.credential);
    if (!this.#registered.has(credential)) return new Refusal("unregistered", "credential");
    if (!this.#unused.has(credential)) return new Refusal("voted", "credential");
    return { ballot, credential, tracking: fingerprintOf(group.machine, text) };
  }

  /** Counts a ballot that was checked, once. */
  add({ ballot, credential }: Checked<E>): void {
    const weight = this.#unused.get(credential);
    if (weight === undefined) return;
    this.#unused.delete(credential);
    this.#tallier.add(ballot.answers, weight);
    this.#ballots += 1;
    this.#weight += weight;
  }

  /** Whether a credential is registered and no ballot of it was counted. */
  isUnused(credential: string): boolean {
    return this.#unused.has(credential);
  }

  count(): Counted<E> {
    return { tally: this.#tallier.tally(), ballots: this.#ballots, weight: this.#weight };
  }
}
