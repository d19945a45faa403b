/** A stretch that is equal in two lists: from `a` in the first, from `b` in the second. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

interface Span {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Up to this size a span is compared in full; a longer one is first cut at what both hold once. */
const shortSpan = 1_600;
/** Beyond so many differences a span counts as rewritten: the cost of any comparison is bounded. */
const mostDifferences = 800;

/**
 * What two lists have in common, in order, as many items as can be: Myers, "An O(ND) difference
 * algorithm and its variations" (1986); in long lists, between the items that each holds once.
 */
export const matchesOf = (
  first: readonly string[],
  second: readonly string[],
): readonly Match[] => {
  const [a, b] = numbered(first, second);
  const found: Match[] = [];
  const waiting: Span[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }];
  for (let span = waiting.pop(); span !== undefined; span = waiting.pop()) {
    const inner = trimmed(a, b, { span, found });
    const size = inner.aEnd - inner.a + inner.bEnd - inner.b;
    if (inner.a === inner.aEnd || inner.b === inner.bEnd) continue;
    if (size <= shortSpan) found.push(...myers(a, b, inner));
    else waiting.push(...betweenUnique(a, b, inner));
  }
  return merged(found.toSorted((one, other) => one.a - other.a));
};

const numbered = (...lists: readonly (readonly string[])[]): readonly [Int32Array, Int32Array] => {
  const numbers = new Map<string, number>();
  const [a = new Int32Array(), b = new Int32Array()] = lists.map((list) =>
    Int32Array.from(list, (item) => {
      const known = numbers.get(item);
      if (known !== undefined) return known;
      numbers.set(item, numbers.size);
      return numbers.size - 1;
    }),
  );
  return [a, b];
};

const merged = (matches: readonly Match[]): readonly Match[] => {
  const all: Match[] = [];
  for (const match of matches) {
    const last = all.at(-1);
    if (
      last !== undefined &&
      last.a + last.length === match.a &&
      last.b + last.length === match.b
    ) {
      all[all.length - 1] = { ...last, length: last.length + match.length };
    } else all.push(match);
  }
  return all;
};

/** Finds what a span begins and ends with in both lists, and answers what is left between. */
const trimmed = (
  a: Int32Array,
  b: Int32Array,
  { span, found }: { readonly span: Span; readonly found: Match[] },
): Span => {
  let { a: start, aEnd: end, b: other, bEnd: otherEnd } = span;
  while (start < end && other < otherEnd && a[start] === b[other]) {
    start += 1;
    other += 1;
  }
  while (end > start && otherEnd > other && a[end - 1] === b[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  if (start > span.a) found.push({ a: span.a, b: span.b, length: start - span.a });
  if (end < span.aEnd) found.push({ a: end, b: otherEnd, length: span.aEnd - end });
  return { a: start, aEnd: end, b: other, bEnd: otherEnd };
};

/** The spans between items that each list holds once, as far as they stand in the same order. */
const betweenUnique = (a: Int32Array, b: Int32Array, span: Span): readonly Span[] => {
  const places = new Map<number, { a: number; b: number; count: number }>();
  for (let at = span.a; at < span.aEnd; at += 1) {
    const item = a[at] ?? -1;
    const known = places.get(item);
    if (known === undefined) places.set(item, { a: at, b: -1, count: 0 });
    else known.count = 2;
  }
  for (let at = span.b; at < span.bEnd; at += 1) {
    const known = places.get(b[at] ?? -1);
    if (known === undefined) continue;
    known.b = at;
    known.count += 1;
  }
  const unique = [...places.values()].filter(({ count }) => count === 1);
  const kept = increasing(unique.map(({ b: at }) => at)).map((index) => unique[index]);
  const spans: Span[] = [];
  let [fromA, fromB] = [span.a, span.b];
  for (const anchor of kept) {
    if (anchor === undefined) continue;
    spans.push({ a: fromA, aEnd: anchor.a, b: fromB, bEnd: anchor.b });
    [fromA, fromB] = [anchor.a, anchor.b];
  }
  // Without any such item the span counts as rewritten.
  if (spans.length > 0) spans.push({ a: fromA, aEnd: span.aEnd, b: fromB, bEnd: span.bEnd });
  return spans;
};

/** Indexes of a longest increasing subsequence. */
export const increasing = (values: readonly number[]): readonly number[] => {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const kept: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.push(at);
  return kept.reverse();
};

/** The matches of a span, or none where it differs too much. */
const myers = (a: Int32Array, b: Int32Array, span: Span): readonly Match[] => {
  const [n, m] = [span.aEnd - span.a, span.bEnd - span.b];
  const most = Math.min(n + m, mostDifferences);
  const furthest = new Int32Array(2 * most + 3);
  const origin = most + 1;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    trace.push(furthest.slice(origin - d - 1, origin + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const left = furthest[origin + k - 1] ?? 0;
      const up = furthest[origin + k + 1] ?? 0;
      let x = k === -d || (k !== d && left < up) ? up : left + 1;
      while (x < n && x - k < m && a[span.a + x] === b[span.b + x - k]) x += 1;
      furthest[origin + k] = x;
      if (x >= n && x - k >= m) return traced(trace, span);
    }
  }
  return [];
};

/** Back from the end: at every number of differences the diagonal that was followed. */
const traced = (trace: readonly Int32Array[], span: Span): readonly Match[] => {
  const found: Match[] = [];
  let [x, y] = [span.aEnd - span.a, span.bEnd - span.b];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    // Position d + 1 of the slice is diagonal 0.
    const furthest = trace[d] ?? new Int32Array();
    const k = x - y;
    const left = furthest[d + k] ?? 0;
    const up = furthest[d + k + 2] ?? 0;
    const goesDown = k === -d || (k !== d && left < up);
    const startX = d === 0 ? 0 : goesDown ? up : left + 1;
    const length = x - startX;
    if (length > 0) found.push({ a: span.a + startX, b: span.b + startX - k, length });
    x = goesDown ? up : left;
    y = x - (goesDown ? k + 1 : k - 1);
  }
  return found;
};
