import { isBetweenLetters } from "./letters.ts";
import { type Match, matchesOf } from "./matching.ts";
import { cut, type Runs, sameRuns, wordsOf } from "./runs.ts";
import { isWord, type Token, tokensOf } from "./tokens.ts";

/** A piece of a comparison. Pieces in order give both texts back to the letter. */
export type Piece =
  | { readonly kind: "kept" | "deleted" | "inserted"; readonly runs: Runs }
  /** The same words under other marks. */
  | { readonly kind: "formatted"; readonly before: Runs; readonly runs: Runs };

export interface WordComparison {
  /** What is deleted stands before what is inserted in its place. */
  readonly pieces: readonly Piece[];
  /** Too few words were kept to be shown one by one: old text struck, new text added. */
  readonly isRewritten: boolean;
}

/** Below this share of the words of the shorter text, nothing counts as kept. */
const leastKept = 0.3;

/** How the words of one block became those of another. A view: nothing legal depends on it. */
export const compareWords = (before: Runs, after: Runs): WordComparison => {
  if (sameRuns(before, after)) {
    return {
      pieces: before.length === 0 ? [] : [{ kind: "kept", runs: after }],
      isRewritten: false,
    };
  }
  const sides = { old: side(before), now: side(after) };
  const matches = cleaned(matchesOf(texts(sides.old), texts(sides.now)), sides);
  const isRewritten = isTooLittle(matches, sides);
  return { pieces: piecesOf(isRewritten ? [] : matches, sides), isRewritten };
};

interface Side {
  readonly runs: Runs;
  readonly words: string;
  readonly tokens: readonly Token[];
}

interface Sides {
  readonly old: Side;
  readonly now: Side;
}

const side = (runs: Runs): Side => {
  const words = wordsOf(runs);
  return { runs, words, tokens: tokensOf(words) };
};

const texts = ({ tokens }: Side): readonly string[] => tokens.map(({ text }) => text);

const isTooLittle = (matches: readonly Match[], { old, now }: Sides): boolean => {
  const least = Math.min(old.tokens.filter(isWord).length, now.tokens.filter(isWord).length);
  const kept = matches.reduce((sum, { a, length }) => sum + wordsIn(old, a, a + length), 0);
  return least > 0 && kept < leastKept * least;
};

const wordsIn = ({ tokens }: Side, from: number, to: number): number =>
  tokens.slice(from, to).filter(isWord).length;

const lettersIn = ({ tokens }: Side, from: number, to: number): number =>
  tokens.slice(from, to).reduce((sum, { text }) => sum + text.length, 0);

const cleaned = (matches: readonly Match[], sides: Sides): readonly Match[] =>
  withoutIslands(slid(matches, sides), sides);

/**
 * An insertion may begin a few words earlier or later where it repeats what stands around it: it is
 * put where it ends at a punctuation mark, or else where it begins behind one. Deletions alike.
 */
const slid = (matches: readonly Match[], sides: Sides): readonly Match[] => {
  const all = [...matches];
  for (let index = 1; index < all.length; index += 1) {
    const [before, after] = [all[index - 1], all[index]];
    if (before === undefined || after === undefined) continue;
    const change = oneSided(before, after, sides);
    if (change === undefined) continue;
    const by = bestShift(change, before.length, after.length);
    all[index - 1] = { ...before, length: before.length + by };
    all[index] = { a: after.a + by, b: after.b + by, length: after.length - by };
  }
  return all.filter(({ length }) => length > 0);
};

interface Stretch {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
}

const oneSided = (before: Match, after: Match, { old, now }: Sides): Stretch | undefined => {
  const gone = { tokens: old.tokens, from: before.a + before.length, to: after.a };
  const put = { tokens: now.tokens, from: before.b + before.length, to: after.b };
  if (gone.from === gone.to) return put;
  return put.from === put.to ? gone : undefined;
};

/** At most so far to the left or right, so that long repetitions cost no more. */
const furthestShift = 40;

const bestShift = ({ tokens, from, to }: Stretch, left: number, right: number): number => {
  const same = (one: number, other: number) => tokens[one]?.text === tokens[other]?.text;
  const shifts = [0];
  for (let by = 1; by <= Math.min(left, furthestShift) && same(from - by, to - by); by += 1) {
    shifts.push(-by);
  }
  for (let by = 0; by < Math.min(right, furthestShift) && same(from + by, to + by); by += 1) {
    shifts.push(by + 1);
  }
  const score = (by: number): number => {
    const ends = tokens[to + by - 1];
    const before = tokens[from + by - 1];
    if (ends !== undefined && !isWord(ends)) return 2;
    return before !== undefined && !isWord(before) ? 1 : 0;
  };
  return shifts.reduce((best, by) => (score(by) > score(best) ? by : best), 0);
};

const islandWords = 2;
const islandLetters = 12;

/** A word or two that happen to stay between longer changes are noise, and count as changed. */
const withoutIslands = (matches: readonly Match[], sides: Sides): readonly Match[] => {
  let all = matches;
  for (;;) {
    const kept = all.filter((_, index) => !isIsland(all, index, sides));
    if (kept.length === all.length) return all;
    all = kept;
  }
};

const isIsland = (all: readonly Match[], index: number, sides: Sides): boolean => {
  const match = all[index];
  if (match === undefined) return false;
  const letters = lettersIn(sides.old, match.a, match.a + match.length);
  if (letters > islandLetters) return false;
  if (wordsIn(sides.old, match.a, match.a + match.length) > islandWords) return false;
  const [before, after] = [changeBefore(all, index, sides), changeBefore(all, index + 1, sides)];
  return before > letters && after > letters;
};

/** How long the change before a match is, in letters: the longer of its two sides. */
const changeBefore = (all: readonly Match[], index: number, { old, now }: Sides): number => {
  const start = all[index - 1] ?? { a: 0, b: 0, length: 0 };
  const end = all[index] ?? { a: old.tokens.length, b: now.tokens.length };
  return Math.max(
    lettersIn(old, start.a + start.length, end.a),
    lettersIn(now, start.b + start.length, end.b),
  );
};

/** The same moment in both texts, in UTF-16 units. */
interface Point {
  readonly old: number;
  readonly now: number;
}

/** Ranges of both texts that stand for each other; with the same words where they are kept. */
interface Ranges {
  readonly isKept: boolean;
  readonly from: Point;
  readonly to: Point;
}

const piecesOf = (matches: readonly Match[], sides: Sides): readonly Piece[] => {
  const ranges: Ranges[] = [];
  let at: Point = { old: 0, now: 0 };
  for (const { a, b, length } of matches) {
    for (let step = 0; step < length; step += 1) {
      const [old, now] = [sides.old.tokens[a + step], sides.now.tokens[b + step]];
      if (old === undefined || now === undefined) continue;
      addGap(ranges, sides, { from: at, to: { old: old.at, now: now.at } });
      const end = { old: old.at + old.text.length, now: now.at + now.text.length };
      add(ranges, { isKept: true, from: { old: old.at, now: now.at }, to: end });
      at = end;
    }
  }
  const to = { old: sides.old.words.length, now: sides.now.words.length };
  addGap(ranges, sides, { from: at, to });
  return inWholeLetters(ranges, sides).flatMap((range) => pieceOf(range, sides));
};

/**
 * What is kept begins and ends between letters of both texts: one that joins another than before,
 * as a sign of an emoji does, is a changed letter.
 */
const inWholeLetters = (ranges: readonly Ranges[], sides: Sides): readonly Ranges[] => {
  const whole: Ranges[] = [];
  let at: Point = { old: 0, now: 0 };
  for (const { isKept, ...range } of ranges) {
    const [from, to] = isKept ? betweenLetters(range, sides) : [range.to, range.to];
    if (from.old >= to.old) continue;
    add(whole, { isKept: false, from: at, to: from });
    add(whole, { isKept: true, from, to });
    at = to;
  }
  const end = ranges.at(-1)?.to ?? at;
  add(whole, { isKept: false, from: at, to: end });
  return whole;
};

const betweenLetters = (
  { from, to }: Omit<Ranges, "isKept">,
  { old, now }: Sides,
): readonly [Point, Point] => {
  const isBetween = (at: Point) =>
    isBetweenLetters(old.words, at.old) && isBetweenLetters(now.words, at.now);
  let [start, end] = [from, to];
  while (start.old < to.old && !isBetween(start)) start = moved(start, 1);
  while (end.old > start.old && !isBetween(end)) end = moved(end, -1);
  return [start, end];
};

const moved = ({ old, now }: Point, by: number): Point => ({ old: old + by, now: now + by });

const add = (ranges: Ranges[], range: Ranges): void => {
  const last = ranges.at(-1);
  if (range.from.old === range.to.old && range.from.now === range.to.now) return;
  if (last?.isKept === range.isKept) ranges[ranges.length - 1] = { ...last, to: range.to };
  else ranges.push(range);
};

/** What lies between two kept tokens; white space on its edges that both have is kept as well. */
const addGap = (ranges: Ranges[], sides: Sides, { from, to }: Omit<Ranges, "isKept">): void => {
  const old = sides.old.words.slice(from.old, to.old);
  const now = sides.now.words.slice(from.now, to.now);
  const start = sharedSpace([...old], [...now]);
  const rest = [old.slice(start), now.slice(start)].map((words) => [...words].reverse());
  const end = sharedSpace(rest[0] ?? [], rest[1] ?? []);
  const inner = {
    from: { old: from.old + start, now: from.now + start },
    to: { old: to.old - end, now: to.now - end },
  };
  add(ranges, { isKept: true, from, to: inner.from });
  add(ranges, { isKept: false, ...inner });
  add(ranges, { isKept: true, from: inner.to, to });
};

const sharedSpace = (a: readonly string[], b: readonly string[]): number => {
  const end = a.findIndex((sign, at) => sign !== b[at] || sign.trim() !== "");
  return end < 0 ? a.length : end;
};

const pieceOf = ({ isKept, from, to }: Ranges, { old, now }: Sides): readonly Piece[] => {
  const before = cut(old.runs, from.old, to.old);
  const runs = cut(now.runs, from.now, to.now);
  if (isKept) return sameRuns(before, runs) ? [{ kind: "kept", runs }] : byMarks(before, runs);
  const pieces: Piece[] = [];
  if (before.length > 0) pieces.push({ kind: "deleted", runs: before });
  if (runs.length > 0) pieces.push({ kind: "inserted", runs });
  return pieces;
};

/** The same words, cut where their marks begin or end to differ. */
const byMarks = (before: Runs, after: Runs): readonly Piece[] => {
  const ends = new Set<number>();
  for (const runs of [before, after]) {
    let at = 0;
    for (const { text } of runs) {
      at += text.length;
      ends.add(at);
    }
  }
  let from = 0;
  return [...ends]
    .toSorted((a, b) => a - b)
    .map((to): Piece => {
      const [old, runs] = [cut(before, from, to), cut(after, from, to)];
      from = to;
      return sameRuns(old, runs)
        ? { kind: "kept", runs }
        : { kind: "formatted", before: old, runs };
    });
};
