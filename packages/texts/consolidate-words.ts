import type { WordOperation } from "./operations.ts";
import { cut, joined, lengthOf, marked, type Range, type Runs } from "./runs.ts";
import { cutPieces, joinedPieces, type Piece } from "./trail.ts";

/** An operation on words of a block, in the order of adoption. */
export interface WordEdit {
  readonly operation: WordOperation;
  /** Who has written the words that it puts in. */
  readonly put: readonly Piece[];
}

export interface Words {
  readonly runs: Runs;
  readonly pieces: readonly Piece[];
}

/**
 * Words of a block after all edits at once, every edit speaking of the words as they were: so
 * nothing is moved from one place to another, and nothing can drift. Of a block that is split, a
 * range only.
 */
export const editedWords = (
  before: Words,
  edits: readonly WordEdit[],
  range: Range = { from: 0, to: lengthOf(before.runs) },
): Words => {
  const base = withMarks(before, edits);
  const out: Words[] = [];
  let at = range.from;
  for (const { from, to, words } of splices(edits, range)) {
    out.push(slice(base, at, from), words);
    at = to;
  }
  out.push(slice(base, at, range.to));
  return {
    runs: joined(...out.map(({ runs }) => runs)),
    pieces: joinedPieces(...out.map(({ pieces }) => pieces)),
  };
};

const slice = ({ runs, pieces }: Words, from: number, to: number): Words => ({
  runs: cut(runs, from, to),
  pieces: cutPieces(pieces, from, to),
});

/** Marks do not move words; what is put in the place of marked words brings its own. */
const withMarks = (before: Words, edits: readonly WordEdit[]): Words => {
  const runs = edits.reduce(
    (all, { operation }) =>
      operation.op === "setMark" ? marked(all, operation.at, operation) : all,
    before.runs,
  );
  return { ...before, runs };
};

interface Splice extends Range {
  readonly words: Words;
}

/** What is put in the place of what, from the beginning to the end, nothing twice. */
const splices = (edits: readonly WordEdit[], range: Range): readonly Splice[] => {
  const all = edits
    .filter(({ operation: { op, at } }) => op !== "setMark" && within(at, range))
    .map(
      ({ operation, put }): Splice => ({
        from: operation.at.from,
        to: operation.at.to,
        words: { runs: textOf(operation), pieces: put },
      }),
    )
    .toSorted(byPlace);
  const kept: Splice[] = [];
  for (const next of all) {
    const last = kept.at(-1);
    if (last === undefined || next.from >= last.to || isGapAt(last, next)) kept.push(next);
    else kept[kept.length - 1] = widened(last, next);
  }
  return kept;
};

const within = ({ from, to }: Range, range: Range): boolean => from >= range.from && to <= range.to;

/** What is put into a gap comes before what takes the place of the words behind it. */
const byPlace = (a: Splice, b: Splice): number => a.from - b.from || gap(b) - gap(a) || b.to - a.to;

const gap = ({ from, to }: Range): number => (from === to ? 1 : 0);

const isGapAt = (last: Splice, next: Splice): boolean => gap(last) === 1 && last.from === next.from;

/** Two deletions that overlap are one; what lies inside of a deletion goes with it. */
const widened = (last: Splice, next: Splice): Splice => ({
  ...last,
  to: Math.max(last.to, next.to),
});

const textOf = (operation: WordOperation): Runs =>
  operation.op === "insertText" || operation.op === "replaceText" ? operation.text : [];
