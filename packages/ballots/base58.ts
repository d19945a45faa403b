import type { Chance } from "./machine.ts";

/** Signs that do not look like each other. */
export const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Evenly drawn: bytes that would favour some signs are drawn again. */
export const randomBase58 = (length: number, chance: Chance): string => {
  const fair = 256 - (256 % base58.length);
  let signs = "";
  while (signs.length < length) {
    const [byte = 255] = chance(1);
    if (byte < fair) signs += base58[byte % base58.length];
  }
  return signs;
};
