import { canonical } from "@hemicycle/base";

/** What can be said of words inside a block. A reference names the block it leads to. */
export type Mark =
  | { readonly kind: "italic" | "bold" | "underline" | "superscript" | "subscript" }
  /** The words show the number of that block, and follow it when it is renumbered. */
  | { readonly kind: "ref"; readonly to: string };

export const plainMarks = ["italic", "bold", "underline", "superscript", "subscript"] as const;

/** Words with the same marks. Marks stand in canonical order, each at most once. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Runs in normal form: none empty, no two neighbours with the same marks. */
export type Runs = readonly Run[];

export const plain = (text: string): Runs => (text === "" ? [] : [{ text, marks: [] }]);

/** The words of runs, without their marks. Anchors count in this string. */
export const wordsOf = (runs: Runs): string =>
  runs.length === 1 ? (runs[0]?.text ?? "") : runs.map(({ text }) => text).join("");

export const lengthOf = (runs: Runs): number =>
  runs.reduce((sum, { text }) => sum + text.length, 0);

/** Normal form of any runs. */
export const joined = (...pieces: readonly Runs[]): Runs => {
  const all: Run[] = [];
  for (const run of pieces.flat()) {
    const last = all.at(-1);
    if (run.text === "") continue;
    if (last !== undefined && sameMarks(last.marks, run.marks)) {
      all[all.length - 1] = { text: last.text + run.text, marks: last.marks };
    } else all.push({ text: run.text, marks: ordered(run.marks) });
  }
  return all;
};

/** The runs from one offset to another, in UTF-16 units of the words. */
export const cut = (runs: Runs, from: number, to: number): Runs => {
  const all: Run[] = [];
  let at = 0;
  for (const { text, marks } of runs) {
    const piece = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (piece !== "") all.push({ text: piece, marks });
    at += text.length;
    if (at >= to) break;
  }
  return all;
};

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The runs with others in the place of a range. */
export const spliced = (runs: Runs, { from, to }: Range, put: Runs): Runs =>
  joined(cut(runs, 0, from), put, cut(runs, to, Number.POSITIVE_INFINITY));

/** The runs with a mark set or taken away over a range. */
export const marked = (runs: Runs, range: Range, { mark, on }: Marking): Runs => {
  const over = cut(runs, range.from, range.to).map((run) => ({
    text: run.text,
    marks: on ? [...without(run.marks, mark), mark] : without(run.marks, mark),
  }));
  return spliced(runs, range, over);
};

export interface Marking {
  readonly mark: Mark;
  readonly on: boolean;
}

/** One reference leads to one place: a second one takes the place of the first. */
const without = (marks: readonly Mark[], mark: Mark): readonly Mark[] =>
  marks.filter(({ kind }) => kind !== mark.kind);

const ordered = (marks: readonly Mark[]): readonly Mark[] =>
  marks.length < 2 ? marks : [...marks].sort((a, b) => (a.kind < b.kind ? -1 : 1));

export const sameMark = (a: Mark, b: Mark): boolean => canonical(a) === canonical(b);

export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a === b || (a.length === b.length && a.every((mark) => b.some((other) => sameMark(mark, other))));

export const sameRuns = (a: Runs, b: Runs): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((run, index) => {
      const other = b[index];
      return other !== undefined && run.text === other.text && sameMarks(run.marks, other.marks);
    }));
