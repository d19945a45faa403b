/**
 * The words of a text for counting: letters, marks and digits of any script; hyphens and
 * apostrophes stand inside a word. Punctuation is none, and the case is kept.
 */
const aWord = /[\p{L}\p{M}\p{N}]+(?:['’\u2010-\u2011-][\p{L}\p{M}\p{N}]+)*/gu;

export const countable = (text: string): readonly string[] => text.match(aWord) ?? [];

/**
 * How many words of one list stand in the other in the same order: the length of the longest
 * common subsequence. Thirty-two places at a time (Hyyrö, "Bit-parallel LCS-length computation
 * revisited", 2004), so that two paragraphs of 20,000 words do not hold up a phone.
 */
export const keptInOrder = (before: readonly string[], after: readonly string[]): number => {
  const shared = Math.min(before.length, after.length);
  let start = 0;
  while (start < shared && before[start] === after[start]) start++;
  let end = 0;
  while (end < shared - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const inner = (list: readonly string[]) => list.slice(start, list.length - end);
  return start + end + innerKept(inner(before), inner(after));
};

const innerKept = (before: readonly string[], after: readonly string[]): number => {
  if (before.length === 0 || after.length === 0) return 0;
  const places = placesOf(before);
  const cells = Math.ceil(before.length / 32);
  const open = new Uint32Array(cells).fill(0xffff_ffff);
  const match = new Uint32Array(cells);
  for (const word of after) {
    const found = places.get(word);
    if (found === undefined) continue;
    for (const at of found) match[at >> 5] = (match[at >> 5] ?? 0) | (1 << (at & 31));
    advance(open, match);
    for (const at of found) match[at >> 5] = 0;
  }
  return closedIn(open, before.length);
};

const placesOf = (words: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else known.push(at);
  });
  return places;
};

/** One step of the algorithm: V = (V + (V and M)) or (V and not M), with the carry passed on. */
const advance = (open: Uint32Array, match: Uint32Array): void => {
  let carry = 0;
  for (let cell = 0; cell < open.length; cell++) {
    const value = open[cell] ?? 0;
    const hit = (value & (match[cell] ?? 0)) >>> 0;
    const sum = value + hit + carry;
    carry = sum > 0xffff_ffff ? 1 : 0;
    open[cell] = ((sum >>> 0) | (value & ~hit)) >>> 0;
  }
};

const closedIn = (open: Uint32Array, length: number): number => {
  let closed = 0;
  for (let at = 0; at < length; at++) {
    if ((((open[at >> 5] ?? 0) >>> (at & 31)) & 1) === 0) closed++;
  }
  return closed;
};
