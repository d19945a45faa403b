import { createHash } from "node:crypto";
import { canonical } from "@hemicycle/base";
import type { Proposal, SignedWith } from "@hemicycle/engine";
import type { Submission } from "./batch.ts";
import type { SignedIn } from "./sign-in.ts";

/** What the headers say about an act. */
export interface Terms {
  readonly key: string;
  readonly expected: number | null;
}

/** A key belongs to whoever has chosen it: nobody can use up the keys of others. */
export const scoped = (person: string, key: string): string => `${person} ${key}`;

export function submission(by: string, proposal: Proposal, { key, expected }: Terms): Submission {
  const fingerprint = createHash("sha256").update(canonical({ by, proposal })).digest("hex");
  return { proposal, by, key: scoped(by, key), fingerprint, expected };
}

/** The part of an envelope that says with what somebody has signed in, or has just signed. */
export function signedWith(
  { credential }: SignedIn,
  gesture: SignedWith | null = null,
): Pick<Submission, "signedWith"> {
  if (gesture !== null) return { signedWith: gesture };
  return credential === null ? {} : { signedWith: { credential: credential.id } };
}

/**
 * Whether a sign-in reaches as far as an act: one that is limited to some offices is good for no
 * other, whatever the person holds. On behalf of somebody else the secretariat acts.
 */
export function mayUse({ person, offices }: SignedIn, { office, onBehalfOf }: Proposal): boolean {
  const used = onBehalfOf !== undefined && onBehalfOf !== person ? "secretariat" : office;
  return used === undefined || offices === null || offices.includes(used);
}
