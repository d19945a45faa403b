import { told } from "./api.ts";

/** What a Teller has posted in a ceremony; null: not yet. */
export interface BoardSeat {
  readonly person: string;
  readonly certificate: string | null;
  readonly shares: string | null;
  /** What the others have sent this Teller, once all have. */
  readonly delivery: string | null;
  readonly output: string | null;
  /** The own decryption key, encrypted for this Teller alone. */
  readonly key: string | null;
}

/** The board of a key ceremony, as the server shows it. */
export interface CeremonyBoard {
  readonly ceremony: string;
  readonly threshold: number;
  readonly tellers: readonly BoardSeat[];
  readonly trustees: { readonly text: string; readonly hash: string } | null;
}

export const boardOf = (assembly: string, ceremony: string): Promise<CeremonyBoard> =>
  told(assembly, `ceremonies/${encodeURIComponent(ceremony)}`);

/** How few voters hold these weights, whose votes together a result could tell. */
export interface Revealed {
  readonly voters: number;
  readonly weights: readonly number[];
}

/** For whom the registrar makes credentials, and what was handed in. */
export interface CredentialPlan {
  readonly voters: readonly {
    readonly member: string;
    readonly votes: number;
    readonly weights: readonly number[];
  }[];
  readonly revealed: Revealed;
  readonly received: {
    readonly election: string;
    readonly credentials: number;
    readonly units: boolean;
    readonly voters: readonly { readonly member: string; readonly votes: number }[];
    readonly revealed: Revealed;
  } | null;
}

const votePath = (vote: string): string => `votes/${encodeURIComponent(vote)}`;

export const planPath = (vote: string, units: boolean): string =>
  `${votePath(vote)}/credentials?units=${units ? "yes" : "no"}`;

export const planOf = (assembly: string, vote: string, units: boolean): Promise<CredentialPlan> =>
  told(assembly, planPath(vote, units));

/** Where something of a vote is sent to. */
export const addressOf = (
  vote: string,
  what: "credentials" | "box" | "papers" | "decryptions" | "result" | "archive.bel" | "election",
): string => `${votePath(vote)}/${what}`;

export const ceremonyAddress = (ceremony: string, what: "messages" | "conclusion"): string =>
  `ceremonies/${encodeURIComponent(ceremony)}/${what}`;
