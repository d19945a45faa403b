/**
 * What the components are given. Plain values in the reader's words: nothing here knows the engine.
 */

import type { Choice } from "../drawing/hemicycle.ts";

/** A clause as it is named beside a decision. */
export interface Citation {
  /** What stands before the number, where the book is not plain: "IPU", "Statutes", "المادة". */
  readonly book?: string;
  /** "33.1", "11.2(a)": the same sign in every language. */
  readonly number: string;
  /** The whole name, for those who listen: "IPU Rules of the Assembly, 33.1". */
  readonly name: string;
  /** The clause's page; absent in the Hall, where nobody can follow a link. */
  readonly href?: string;
}

/** Why something is refused or cannot be decided: a sentence with its figures, and the clauses. */
export interface Reason {
  readonly says: string;
  readonly citations: readonly Citation[];
}

export interface Offer {
  readonly id: string;
  /** "Close the vote and announce the result" */
  readonly act: string;
  readonly facts?: string;
  readonly citations: readonly Citation[];
  /** Said where the rules leave it to the President. */
  readonly ruling?: string;
}

export interface BlockedAct {
  readonly id: string;
  readonly act: string;
  readonly reasons: readonly Reason[];
}

export interface Speaker {
  readonly id: string;
  readonly delegation: string;
  readonly person?: string;
  /** When the floor was asked for, as the screen shows it: "15:21". */
  readonly asked?: string;
  /** Known not to be in the room. */
  readonly isAway?: boolean;
}

export interface Motion {
  readonly id: string;
  readonly title: string;
  /** "Chile, 15:44" */
  readonly by?: string;
  readonly facts?: string;
  readonly citations: readonly Citation[];
}

export interface JournalEntry {
  readonly seq: number;
  readonly time: string;
  readonly text: string;
  /** Who pressed and at whose direction, where it was not done for oneself. */
  readonly by?: string;
  /** A sealed entry has its number and its time, and its content is not for this viewer. */
  readonly seal: "open" | "sealed";
  readonly citations: readonly Citation[];
}

export interface AnsweringDelegation {
  /** Three letters: "TZA". */
  readonly code: string;
  readonly name: string;
  readonly answered: boolean;
}

/** A place on the roll of a vote: never how it is voted from there. */
export interface RollingDelegation {
  /** At most four signs: "TZA". */
  readonly code: string;
  readonly name: string;
  readonly state: "answered" | "called" | "silent" | "waiting";
}

/** How one delegation places its votes on one question. */
export type Split = Readonly<Record<Exclude<Choice, "none">, number>>;

export interface VoteQuestion {
  readonly id: string;
  readonly title: string;
  /** The words that are voted on, or a sentence about them. */
  readonly about?: string;
  /** "If adopted, amendments 12 and 14 fall" */
  readonly consequence?: Reason;
  /** What is recorded already, where the ballot can be corrected. */
  readonly recorded?: Split;
}

/** Where the answer to a vote card stands. */
export type CardStatus =
  | { readonly kind: "open" }
  | { readonly kind: "sending" }
  /** `splits`: what was cast, one a question, in their order. */
  | { readonly kind: "kept"; readonly splits: readonly Split[] }
  | { readonly kind: "recorded"; readonly seq: number };

export type Connection =
  | { readonly kind: "live" }
  /** `since` as the screen shows it: "15:44"; `seq`, the last event that is known here. */
  | { readonly kind: "offline"; readonly since: string; readonly seq: number }
  | { readonly kind: "suspended" };

export type StateKind = "held" | "caution" | "refused" | "unset" | "plain";

/** Totals by choice, with what is not cast where it is known. */
export type Totals = Readonly<Record<Choice, number>>;
