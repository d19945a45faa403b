import type { Fault } from "@hemicycle/base";
import { isBetweenLetters } from "./letters.ts";
import type { Range } from "./runs.ts";

/** A part of words that are put to the vote in parts: one range or several. */
export interface DividedPart {
  readonly id: string;
  readonly ranges: readonly Range[];
}

/** What can be wrong with a division of words, and what it means. */
export const divisionFaults = {
  "too-few-parts": "a division has two parts at least",
  outside: "the range is not within the words",
  "inside-word": "a part begins or ends inside a word",
  twice: "two parts claim the same words",
  "left-over": "words belong to no part",
  "empty-part": "a part has no words",
} as const;
export type DivisionFaultId = keyof typeof divisionFaults;

/**
 * Whether parts make up the words: each of them whole words, none of them twice, none left over.
 * Words set apart ("those words") are a part like the others, and what is left around them is one.
 */
export const divisionFault = (words: string, parts: readonly DividedPart[]): Fault | null => {
  if (parts.length < 2) return fault("too-few-parts", "parts", { parts: parts.length });
  const ranges = parts.flatMap(({ id, ranges: own }) => own.map((range) => ({ id, ...range })));
  const empty = parts.find(
    ({ ranges: own }) => !own.some(({ from, to }) => hasWords(words, from, to)),
  );
  if (empty !== undefined) return fault("empty-part", empty.id);
  for (const { id, from, to } of ranges) {
    if (from < 0 || from >= to || to > words.length) return fault("outside", id, { from, to });
    const at = [from, to].find((place) => !isBetweenWords(words, place));
    if (at !== undefined) return fault("inside-word", id, { at });
  }
  return coverFault(words, ranges);
};

interface Claimed extends Range {
  readonly id: string;
}

const coverFault = (words: string, ranges: readonly Claimed[]): Fault | null => {
  let at = 0;
  for (const { id, from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    if (from < at) return fault("twice", id, { from, to: Math.min(at, to) });
    if (hasWords(words, at, from)) return fault("left-over", id, { from: at, to: from });
    at = to;
  }
  return hasWords(words, at, words.length)
    ? fault("left-over", "parts", { from: at, to: words.length })
    : null;
};

const fault = (
  id: DivisionFaultId,
  where: string,
  facts: Readonly<Record<string, string | number>> = {},
): Fault => ({ id, where, facts });

/** Spaces and punctuation between two parts belong to neither. */
const hasWords = (words: string, from: number, to: number): boolean =>
  /[\p{L}\p{N}]/u.test(words.slice(from, to));

const inWord = /[\p{L}\p{M}\p{N}]/u;

const isBetweenWords = (words: string, at: number): boolean =>
  isBetweenLetters(words, at) &&
  !(inWord.test(words.slice(Math.max(0, at - 1), at)) && inWord.test(words.slice(at, at + 1)));

/** What is left of the words when only these parts are adopted, as ranges in their order. */
export const keptRanges = (
  parts: readonly DividedPart[],
  adopted: ReadonlySet<string>,
): readonly Range[] =>
  parts
    .filter(({ id }) => adopted.has(id))
    .flatMap(({ ranges }) => ranges)
    .toSorted((a, b) => a.from - b.from);
