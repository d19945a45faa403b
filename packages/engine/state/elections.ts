import type { Instant } from "@hemicycle/base";
import type { Office } from "../words.ts";

export interface Election {
  readonly id: string;
  readonly office: Office;
  /** Those who are put up: of a contest, the candidates who have not withdrawn. */
  readonly people: readonly string[];
  /** Left out where a list was proposed as a whole. */
  readonly contest?: Contest;
  /** Delegates who have asked that it be secret; left out while nobody has. */
  readonly secretAsked?: readonly string[];
}

/** An election among candidates, in rounds. */
export interface Contest {
  readonly seats: number;
  /** When the sitting that holds it begins; null where nobody has said. */
  readonly scheduled: Instant | null;
  readonly withdrawn: readonly string[];
  /** Those that were declared, in their order. */
  readonly rounds: readonly Round[];
}

/** Votes of one candidate. */
export interface Polled {
  readonly person: string;
  readonly votes: number;
}

export type RoundOutcome =
  /** All seats are filled. */
  | "elected"
  /** Seats are left for which nobody had enough votes. */
  | "open"
  /** Candidates with the same number of votes stand at the last seat; the program picks none. */
  | "tie";

/** What a round came to, with the arithmetic. */
export interface Round {
  readonly vote: string;
  readonly round: number;
  readonly polled: readonly Polled[];
  readonly blank: number;
  /** Votes that count for the majority, and the clause that says which do. */
  readonly cast: number;
  readonly castClause: string;
  /** Votes with which one is elected; null where the most votes are enough. */
  readonly needed: number | null;
  /** The share as written, "1/2", and the clause that asks for it. */
  readonly share: string;
  readonly clause: string;
  readonly cites: string;
  /** Elected in this round. */
  readonly elected: readonly string[];
  readonly outcome: RoundOutcome;
}
