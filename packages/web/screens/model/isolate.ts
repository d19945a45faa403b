import type { Words } from "../../messages/index.ts";

const firstStrongIsolate = "\u2068";
const popIsolate = "\u2069";

/**
 * Names in a list: each keeps its own direction where the words run from right to left (Unicode
 * Standard Annex 9, 2.4), so that the signs between them stay in their places.
 */
export const listed = (words: Words, names: readonly string[]): string =>
  words.list(
    words.dir === "ltr" ? names : names.map((name) => `${firstStrongIsolate}${name}${popIsolate}`),
  );

/** What is said, as the journal takes it: it refuses the signs that keep directions apart. */
export const withoutIsolates = (said: string): string =>
  said.replaceAll(firstStrongIsolate, "").replaceAll(popIsolate, "");
