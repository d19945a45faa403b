import { type BlockId, type Role, type Tree, wordsOf } from "@hemicycle/texts";
import { type DepositBlock, isFrame } from "./depositing.ts";
import { readerRows } from "./view.ts";

/** A paragraph as the alignment sees it. */
export interface Para {
  readonly id: BlockId;
  readonly role: Role;
  readonly number: string;
  readonly words: string;
}

export const parasOf = (tree: Tree): readonly Para[] =>
  readerRows(tree).map(({ id, role, number }) => ({
    ...{ id, role, number },
    words: wordsOf(tree.blocks.get(id)?.runs ?? []),
  }));

/** Paragraphs of a translation beside one of the text; none where it is not translated. */
export interface Pair {
  readonly block: BlockId;
  /** Places in the list of those that were read, in their order. */
  readonly read: readonly number[];
}

/** A text beside its translation: each paragraph that was read is in a pair, or left over. */
export interface Alignment {
  readonly pairs: readonly Pair[];
  readonly over: readonly number[];
}

/** What two paragraphs beside each other cost, and what a gap costs on either side. */
const costs = { role: 4, number: 2, missing: 3, over: 3 } as const;
/** Pairs that are weighed at most: more would keep a screen from answering. */
const mostWeighed = 4_000_000;

/**
 * Puts a translation beside its text in the order of both: by permanent ids where the file has
 * those of the text, else by what the paragraphs are, their numbers and their lengths (after Gale
 * and Church, "A program for aligning sentences in bilingual corpora", 1993).
 */
export const aligned = (source: readonly Para[], read: readonly Para[]): Alignment => {
  const byId = new Map(read.map(({ id }, at) => [id, at] as const));
  const known = source.filter(({ id }) => byId.has(id)).length;
  if (known > 0 && known * 2 >= read.length) {
    const ids = new Set(source.map(({ id }) => id));
    return {
      pairs: source.map(({ id }) => ({ block: id, read: [byId.get(id) ?? []].flat() })),
      over: read.flatMap(({ id }, at) => (ids.has(id) ? [] : [at])),
    };
  }
  if (source.length * read.length > mostWeighed) return inTurn(source, read);
  return traced(source, read, weighed(source, read));
};

const inTurn = (source: readonly Para[], read: readonly Para[]): Alignment => ({
  pairs: source.map(({ id }, at) => ({ block: id, read: at < read.length ? [at] : [] })),
  over: read.flatMap((_, at) => (at < source.length ? [] : [at])),
});

const costOf = (a: Para, b: Para): number => {
  const role = a.role === b.role ? 0 : costs.role;
  const number = a.number === b.number ? 0 : costs.number;
  const [short, long] = [a.words.length + 10, b.words.length + 10].sort((x, y) => x - y);
  return role + number + 1 - (short ?? 1) / (long ?? 1);
};

/** The least cost of the beginnings of both, row by row of the text. */
const weighed = (source: readonly Para[], read: readonly Para[]): Float64Array => {
  const width = read.length + 1;
  const least = new Float64Array((source.length + 1) * width);
  for (let b = 1; b < width; b += 1) least[b] = b * costs.over;
  for (const [a, one] of source.entries()) {
    const row = (a + 1) * width;
    least[row] = (a + 1) * costs.missing;
    for (const [b, other] of read.entries()) {
      least[row + b + 1] = Math.min(
        (least[row - width + b] ?? 0) + costOf(one, other),
        (least[row - width + b + 1] ?? 0) + costs.missing,
        (least[row + b] ?? 0) + costs.over,
      );
    }
  }
  return least;
};

const traced = (source: readonly Para[], read: readonly Para[], least: Float64Array): Alignment => {
  const width = read.length + 1;
  const pairs: Pair[] = [];
  const over: number[] = [];
  let [a, b] = [source.length, read.length];
  while (a > 0 || b > 0) {
    const [one, other] = [source[a - 1], read[b - 1]];
    const here = least[a * width + b] ?? 0;
    const met = one !== undefined && other !== undefined ? costOf(one, other) : Infinity;
    if (one !== undefined && (least[(a - 1) * width + b - 1] ?? 0) + met === here) {
      pairs.push({ block: one.id, read: [b - 1] });
      [a, b] = [a - 1, b - 1];
    } else if (one !== undefined && (least[(a - 1) * width + b] ?? 0) + costs.missing === here) {
      pairs.push({ block: one.id, read: [] });
      a -= 1;
    } else {
      over.push(b - 1);
      b -= 1;
    }
  }
  return { pairs: pairs.reverse(), over: over.reverse() };
};

/** The paragraph there stays without words: what stood beside it, and behind, goes one further. */
export const leftEmpty = ({ pairs, over }: Alignment, block: BlockId): Alignment => {
  const at = pairs.findIndex((pair) => pair.block === block);
  const gap = pairs.findIndex(({ read }, index) => index > at && read.length === 0);
  const end = gap < 0 ? pairs.length : gap;
  const pushed = gap < 0 ? (pairs.at(-1)?.read ?? []) : [];
  return {
    pairs: pairs.map((pair, index) => {
      if (index < at || index > end) return pair;
      return { ...pair, read: index === at ? [] : (pairs[index - 1]?.read ?? []) };
    }),
    over: [...over, ...pushed].sort((a, b) => a - b),
  };
};

/** What is behind a paragraph without words comes up to it, as far as the next such paragraph. */
export const closedUp = ({ pairs, over }: Alignment, block: BlockId): Alignment => {
  const at = pairs.findIndex((pair) => pair.block === block);
  const gap = pairs.findIndex(({ read }, index) => index > at && read.length === 0);
  const end = gap < 0 ? pairs.length : gap;
  const [first, ...others] = over;
  const lastRead = pairs.findLast(({ read }) => read.length > 0)?.read.at(-1) ?? -1;
  const comesIn = gap < 0 && first !== undefined && first > lastRead;
  return {
    pairs: pairs.map((pair, index) => {
      if (index < at || index >= end) return pair;
      if (index < end - 1) return { ...pair, read: pairs[index + 1]?.read ?? [] };
      return { ...pair, read: comesIn ? [first] : [] };
    }),
    over: comesIn ? others : over,
  };
};

/** What was left over goes behind the words that stand before it. */
export const joinedOn = ({ pairs, over }: Alignment, at: number): Alignment => {
  const before = pairs.findLast(({ read }) => read.some((one) => one < at)) ?? pairs[0];
  return {
    pairs: pairs.map((pair) =>
      pair === before ? { ...pair, read: [...pair.read, at].sort((a, b) => a - b) } : pair,
    ),
    over: over.filter((one) => one !== at),
  };
};

/**
 * The words of a translation as they are deposited: under the ids of the text. Where they stand,
 * the text says.
 */
export const translationOf = (
  source: readonly Para[],
  read: readonly Para[],
  { pairs }: Alignment,
): readonly DepositBlock[] =>
  pairs.flatMap(({ block, read: places }, at): DepositBlock[] => {
    const role = source[at]?.role;
    if (places.length === 0 || role === undefined || isFrame(role)) return [];
    return [{ block, role, words: places.map((place) => read[place]?.words ?? "").join(" ") }];
  });
