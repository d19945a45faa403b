import type { CalendarDate, Dict } from "@hemicycle/base";
import type { DocumentRef } from "../acts/fields.ts";
import type {
  Affiliation,
  Capacity,
  Composition,
  CredentialKind,
  GestureAct,
  Sex,
} from "../words.ts";

/** The registers: what is kept from one session to the next. */

export interface Founding {
  readonly assembly: string;
  readonly name: string;
  readonly rulebook: string;
  readonly edition: string;
  /** IANA time zone. */
  readonly seat: string;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly affiliation: Affiliation;
  readonly from: CalendarDate | null;
  /** What it was before, the oldest first; left out where that has not changed. */
  readonly before?: readonly {
    readonly affiliation: Affiliation;
    readonly from: CalendarDate | null;
  }[];
  /** The latest figure last. */
  readonly populations: readonly Population[];
  /** Full years of unpaid contribution. */
  readonly arrears: number;
  /** The decision that allows the vote in spite of arrears. */
  readonly voteAllowed: string | null;
  /** How its delegations were made up at earlier sessions, the latest last. */
  readonly compositions: readonly { session: string; composition: Composition }[];
  /** The decision by which an observer was invited. */
  readonly invitation: string | null;
}

export interface Population {
  readonly inhabitants: number;
  readonly asOf: CalendarDate;
  readonly source: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly member: string | null;
  readonly capacity: Capacity;
  readonly sex: Sex | null;
  readonly parliamentarian: boolean;
  /** The card by which the person can enrol a credential, if there is one. */
  readonly openCard: string | null;
  /** Number of the entry since which sign-ins count that rest on no credential. */
  readonly knownSince: number;
  /** Whoever's mandate has ended stays in the register, and may do nothing any more. */
  readonly mandateEnded: boolean;
}

export interface Card {
  readonly person: string;
  readonly status: "open" | "used" | "void";
}

/** What a person signs in with. Keys and accounts are the server's; here is only that it is. */
export interface Credential {
  readonly person: string;
  readonly kind: CredentialKind;
  readonly status: "active" | "revoked";
}

export interface FreshGesture {
  readonly acts: readonly GestureAct[];
  readonly seconds: number;
}

/** What one import has made, by id, while it can still be taken back. */
export interface Import {
  readonly source: Required<DocumentRef>;
  readonly status: "done" | "undone";
  /** Entries of its own that are still to come: they follow it at once. */
  readonly awaited: number;
  readonly members: Dict<true>;
  readonly delegations: Dict<true>;
  readonly people: Dict<true>;
  /** Periods by their member; left out where it has made none. */
  readonly periods?: Dict<readonly string[]>;
  /** Those of them of which the journal has spoken since: what is used is not taken back. */
  readonly used: Dict<true>;
}

export interface ValueSetting {
  readonly number: number;
  readonly source: string;
  /** The session in which it was set; null between sessions. */
  readonly session: string | null;
}
