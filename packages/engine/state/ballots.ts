import type { Dict } from "@hemicycle/base";
import type { Closing, Voter } from "../acts/secret.ts";

/** Who makes the credentials of secret ballots, and never gives the server their secret part. */
export interface Registrar {
  readonly name: string;
  /** An Ed25519 key, in hex. */
  readonly key: string;
}

/** The meeting in which Tellers make the key of secret ballots, so many of whom can use it. */
export interface KeyCeremony {
  readonly id: string;
  /** Ids of persons: their order is that of the keys. */
  readonly tellers: readonly string[];
  readonly threshold: number;
  /** The body whose Tellers they are; null: the plenary. */
  readonly body: string | null;
  /** Fingerprints that were read aloud. */
  readonly certificates: readonly Filed[];
  /** The hash of the public keys, once all of them were made. */
  readonly trustees: string | null;
}

/** A document of a Teller's, by its hash. */
export interface Filed {
  readonly teller: string;
  readonly hash: string;
}

/** The box of a secret ballot: what the journal knows of its archive. */
export interface Box {
  readonly ceremony: string;
  /** The name of the election in the archive. */
  readonly election: string;
  readonly credentials: number;
  readonly fewest: number;
  readonly voters: readonly Voter[];
  /** The hash of the archive at the opening. */
  readonly opening: string;
  /** Votes whose credentials were given back, to be cast on paper. */
  readonly onPaper: readonly Voter[];
  /** What was in it at the close. */
  readonly closing: Closing | null;
  readonly decryptions: readonly Filed[];
  readonly ascertained: Ascertained | null;
  /** Opened, closed or counted in a sitting in camera: it is for those who take part in it. */
  readonly inCamera?: true;
}

/** What Tellers have found together. */
export interface Ascertained {
  readonly archive: string;
  /** Votes by choice, in the order of the ballot: one row a question. */
  readonly counts: readonly (readonly number[])[];
  readonly tellers: readonly string[];
}

/** Votes that were counted on papers. */
export interface Papers {
  readonly votes: number;
  readonly counts: readonly (readonly number[])[];
}

/** What outlasts one vote: who makes credentials, and the keys of the Tellers. */
export interface BallotKeys {
  readonly registrar: Registrar | null;
  readonly ceremonies: Dict<KeyCeremony>;
}

/** What a vote has besides where it is secret; left out elsewhere. */
export interface SecretPart {
  readonly box?: Box;
  readonly papers?: Papers;
}
