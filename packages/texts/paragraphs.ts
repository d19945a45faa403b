import type { Fault } from "@hemicycle/base";
import type { Runs } from "./runs.ts";

/** One paragraph of a file without blocks: plain text, or a text processor's. */
export interface Paragraph {
  /** The words, the label still before them. */
  readonly runs: Runs;
  /** How far it is set in, in steps of any size; 0 is the margin. */
  readonly indent: number;
  /** Whether the file calls it a title or a heading. */
  readonly style: "title" | "heading" | "note" | "plain";
  /** What the file numbers by itself: a label that is not in the words. */
  readonly label?: string;
  /** The line, or the number of the paragraph, from 1. */
  readonly place: string;
}

/** What was put right in a file, and where. */
export const paragraphRemarkTexts = {
  "characters-left-out": "{count} characters that no text may hold are left out",
  "number-by-hand": "the number {label} does not follow the one before it and is kept as it stands",
  "no-operative": "no paragraph is numbered, so that all stand without numbers",
  "left-out": "{what} is no part of a text and is left out",
} as const satisfies Readonly<Record<string, string>>;

/** What was read of a file without blocks, or why nothing was. */
export type ParagraphReading<T> =
  | { readonly kind: "read"; readonly value: T; readonly remarks: readonly Fault[] }
  | { readonly kind: "faulty"; readonly fault: Fault };

/** Controls, embeddings and half characters, which no text may hold: see `letters.ts`. */
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff]/gu;

/** Words that a text may hold, in Unicode normal form C, and how many characters were left out. */
export const cleaned = (words: string): { readonly words: string; readonly dropped: number } => {
  const spaced = words.replaceAll(/[\t\r\f]/g, " ");
  const fit = spaced.replaceAll(unfit, "");
  return { words: fit.normalize("NFC"), dropped: spaced.length - fit.length };
};
