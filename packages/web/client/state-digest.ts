import { stateParts } from "@hemicycle/assembly";
import { hex, Sha256 } from "@hemicycle/base";
import type { State } from "@hemicycle/engine";
import { inTurns } from "./turns.ts";

/**
 * SHA-256 of the text of a state, in hex, as the server and `hemicycle verify` have it. Worked out
 * here, in turns: `crypto.subtle` is not there on a page that came over plain HTTP, as in a hall
 * without a certificate. Null when `signal` has put an end to it.
 */
export async function stateDigest(state: State, signal: AbortSignal): Promise<string | null> {
  const hash = new Sha256();
  const isWhole = await inTurns(stateParts(state), (part) => hash.add(part), signal);
  return isWhole ? hex(hash.digest()) : null;
}
