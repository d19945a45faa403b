import { stateText } from "@hemicycle/assembly";
import type { State } from "@hemicycle/engine";

/**
 * SHA-256 of a state as text, in hexadecimal: the same here, on the server and in a replay. Null
 * where the browser does not compute it, on a page that came over plain HTTP.
 */
export const digestOf = async (state: State): Promise<string | null> => {
  // The types of the browser have it always; on such a page it is not there.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return null;
  const hash = await subtle.digest("SHA-256", new TextEncoder().encode(stateText(state)));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
