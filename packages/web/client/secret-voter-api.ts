import { told, toldBytes } from "./api.ts";

/** What the server gives out of a secret ballot, and how a ballot is sent. */

export interface SecretElection {
  readonly election: string;
  readonly trustees: string;
  readonly credentials: string;
}

/** The public box, as far as it is published. */
export interface PublicBox {
  readonly status: string;
  readonly ballots: number;
  /** Sorted, which says nothing about who cast them when. */
  readonly tracking: readonly string[];
  /** While it is open, new ballots appear together, at most once in so many seconds. */
  readonly every: number;
}

const at = (vote: string, what: string): string => `votes/${encodeURIComponent(vote)}/${what}`;
const addressOf = (assembly: string, vote: string, what: string): string =>
  `/api/assemblies/${encodeURIComponent(assembly)}/${at(vote, what)}`;

/**
 * Null where it is for those who sign in: a vote in camera. Rejects where the server does not
 * tell; so do the others.
 */
export const electionOf = async (
  assembly: string,
  vote: string,
): Promise<SecretElection | null> => {
  const response = await fetch(addressOf(assembly, vote, "election"));
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(String(response.status));
  // Written by our own server under the schema of its interface.
  return (await response.json()) as SecretElection;
};

export const boxOf = (assembly: string, vote: string): Promise<PublicBox> =>
  told(assembly, at(vote, "box"));

export const archiveOf = (assembly: string, vote: string): Promise<Uint8Array> =>
  toldBytes(assembly, at(vote, "archive.bel"));

/** What became of a ballot that was sent. */
export type Sent =
  | { readonly kind: "cast" }
  /** It was not answered: it may be in the box or not. Sent again as it is, it counts once. */
  | { readonly kind: "kept" }
  /** By the permanent name of what is wrong. */
  | { readonly kind: "refused"; readonly why: string; readonly where: string };

/** Milliseconds after which an answer is held not to come any more. */
const patience = 15_000;

/**
 * Sends a ballot without saying who sends it: no cookie goes along. It never rejects. A ballot is
 * in the box only where the server names it by the tracking number that this device computed.
 */
export const sendBallot = async (
  { assembly, vote }: { readonly assembly: string; readonly vote: string },
  { ballot, tracking }: { readonly ballot: string; readonly tracking: string },
): Promise<Sent> => {
  try {
    const response = await fetch(addressOf(assembly, vote, "ballots"), {
      method: "POST",
      credentials: "omit",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ballot }),
      signal: AbortSignal.timeout(patience),
    });
    // Written by our own server under the schema of its interface.
    const body = (await response.json()) as Readonly<Record<string, unknown>>;
    if (response.ok) return { kind: body["tracking"] === tracking ? "cast" : "kept" };
    return refusedBy(response.status, body);
  } catch {
    return { kind: "kept" };
  }
};

const refusedBy = (status: number, body: Readonly<Record<string, unknown>>): Sent => {
  if (status === 429 || status >= 500) return { kind: "kept" };
  const type = String(body["type"] ?? status).replace(/^.*\//, "");
  const why = type === "ballot-unusable" ? String(body["why"] ?? type) : type;
  return { kind: "refused", why, where: String(body["where"] ?? "") };
};
