import type { State } from "../state.ts";
import type { Office } from "../words.ts";

/** How the offices are called in the minutes of an assembly. */
export type Titles = Readonly<Record<Office, string>>;

/** What names are resolved against: the state of the moment, and the titles of the offices. */
export interface Naming {
  readonly state: State;
  readonly titles: Titles;
}

/** One way to read what stands at a place: what it means, and where it ends. */
export interface Found<T> {
  readonly value: T;
  readonly end: number;
}

export interface Input {
  readonly text: string;
  readonly naming: Naming;
}

/** A kind of thing that a phrase names: read from a line and written into one. */
export interface Slot<T> {
  /** What somebody should have written: "a date (2017-10-15)". */
  readonly expects: string;
  /** Every way to read it, the longest first. */
  readonly read: (input: Input, at: number) => Iterable<Found<T>>;
  readonly write: (value: T, naming: Naming) => string;
}

/** A slot that one pattern reads. The pattern must be sticky. */
export const patternSlot = <T>(
  expects: string,
  pattern: RegExp,
  as: { readonly read: (matched: string) => T; readonly write: (value: T) => string },
): Slot<T> => ({
  expects,
  read: ({ text }, at) => {
    pattern.lastIndex = at;
    const matched = pattern.exec(text)?.[0];
    return matched === undefined ? [] : [{ value: as.read(matched), end: at + matched.length }];
  },
  write: as.write,
});

const itself = { read: (word: string): string => word, write: (word: string): string => word };

export const word = (expects: string, pattern: RegExp): Slot<string> =>
  patternSlot(expects, pattern, itself);

/** A slot that knows its words: those of a list, as the minutes say them. */
export const choice = <T>(
  expects: string,
  said: (naming: Naming) => readonly (readonly [T, string])[],
): Slot<T> => ({
  expects,
  read: ({ text, naming }, at) =>
    said(naming)
      .filter(([, words]) => text.startsWith(words, at) && endsWord(text, at + words.length))
      .map(([value, words]) => ({ value, end: at + words.length }))
      .sort((a, b) => b.end - a.end),
  write: (value, naming) => said(naming).find(([known]) => known === value)?.[1] ?? String(value),
});

const wordSign = /[\p{L}\p{N}_.-]/u;

/** Whether no word goes on here: the end, a space, a comma, a colon. */
export const endsWord = (text: string, at: number): boolean => {
  const sign = text[at];
  return sign === undefined || !wordSign.test(sign);
};

/** Several of a kind: "A, B and C". Each is read as long as it goes; the list may end earlier. */
export const list = <T>(expects: string, item: Slot<T>): Slot<readonly T[]> => ({
  expects,
  read: function* (input, at) {
    const found = itemsFrom(item, input, at);
    for (let length = found.length; length > 0; length -= 1) {
      const last = found[length - 1];
      const value = found.slice(0, length).map((one) => one.value);
      if (last !== undefined) yield { value, end: last.end };
    }
  },
  write: (values, naming) => joined(values.map((value) => item.write(value, naming))),
});

const itemsFrom = <T>(item: Slot<T>, input: Input, at: number): readonly Found<T>[] => {
  const found: Found<T>[] = [];
  let next: number | null = at;
  while (next !== null) {
    const [longest] = item.read(input, next);
    if (longest === undefined) break;
    found.push(longest);
    next = afterSeparator(input.text, longest.end);
  }
  return found;
};

const separators = [", and ", ", ", " and "];

const afterSeparator = (text: string, at: number): number | null => {
  const separator = separators.find((sign) => text.startsWith(sign, at));
  return separator === undefined ? null : at + separator.length;
};

/** "A", "A and B", "A, B and C". */
export const joined = (words: readonly string[]): string => {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
};
