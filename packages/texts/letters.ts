import type { Fault } from "@hemicycle/base";
import { faultOf, type TextFaultId } from "./faults.ts";
import { limits } from "./limits.ts";

/**
 * What belongs to the letter before it: combining marks, joiners, variation selectors, skin tones,
 * and the later jamo of a Hangul syllable. Simpler than UAX 29 on purpose: `Intl.Segmenter`
 * follows the Unicode version of the browser, and what is refused may not depend on a browser.
 */
const joinsBefore = /^(?:\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u1160-\u11ff])/u;
const flags = /(?:[\u{1f1e6}-\u{1f1ff}])+$/u;
const flag = /^[\u{1f1e6}-\u{1f1ff}]/u;

/** Whether an offset stands between two letters, never inside one. Both ends count as between. */
export const isBetweenLetters = (words: string, at: number): boolean => {
  if (at <= 0 || at >= words.length) return at === 0 || at === words.length;
  const next = words.charCodeAt(at);
  const last = words.charCodeAt(at - 1);
  if (next < 0x80 && last < 0x80) return true;
  if (isLow(next) && isHigh(last)) return false;
  const rest = words.slice(at, at + 2);
  if (joinsBefore.test(rest)) return false;
  if (last === 0x200d && !isLetterBefore(words, at - 1)) return false;
  return !(flag.test(rest) && oddFlags(words.slice(Math.max(0, at - 64), at)));
};

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** A zero-width joiner between Arabic or Indic letters shapes them and does not make them one. */
const isLetterBefore = (words: string, at: number): boolean =>
  /\p{L}\p{M}*$/u.test(words.slice(Math.max(0, at - 8), at));

/** Regional indicators make flags two by two. */
const oddFlags = (before: string): boolean => ((flags.exec(before)?.[0].length ?? 0) / 2) % 2 === 1;

const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** Line feed is a forced line break; U+0085, U+2028 and U+2029 are read as one by some only. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/;
/**
 * Embeddings, overrides and isolates, which can make a text read otherwise than it is stored.
 * The marks U+200E, U+200F and U+061C cannot, and stay.
 */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/;

const complaints: readonly (readonly [TextFaultId, (words: string) => number])[] = [
  ["lone-surrogate", (words) => words.search(lone)],
  ["control-character", (words) => words.search(controls)],
  ["bidi-control", (words) => words.search(bidiControls)],
  ["not-nfc", (words) => (words.normalize("NFC") === words ? -1 : 0)],
];

const needsLook = /[^\n\u0020-\u007e\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u0621-\u063f]/;

/** What no words of a text may hold; null if nothing is wrong. `where` names them. */
export const wordsFault = (words: string, where: string): Fault | null => {
  if (words.length > limits.letters) {
    return faultOf("too-large", where, { letters: words.length, most: limits.letters });
  }
  if (!needsLook.test(words)) return null;
  for (const [id, search] of complaints) {
    const at = search(words);
    if (at < 0) continue;
    return id === "not-nfc"
      ? faultOf(id, where)
      : faultOf(id, where, { at, character: codeOf(words, at) });
  }
  return null;
};

const codeOf = (words: string, at: number): string =>
  `U+${words.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
