import { constants, inflateRawSync } from "node:zlib";

/** What one piece of a feed holds: a chunk of HTTP, in which the server writes whole events. */
export interface Piece {
  /** Numbers of its first and last numbered event; 0 if it has none. */
  readonly first: number;
  readonly last: number;
  /** Whether every number between them is there, once and in order. */
  readonly whole: boolean;
  readonly opened: number;
  readonly ready: boolean;
  readonly reload: boolean;
}

const known = new Map<string, Piece>();
const keptPieces = 4_096;

/**
 * Reads a piece. Thousands of screens get the same one: one that was read before is known again by
 * its length and by its beginning, middle and end, so that the generator does not spend its time on
 * reading it thousands of times.
 */
export const readPiece = (bytes: Buffer, packed: boolean): Piece => {
  const print = printOf(bytes);
  const before = known.get(print);
  if (before !== undefined) return before;
  const piece = eventsIn((packed ? unpacked(bytes) : bytes).toString("latin1"));
  if (known.size > keptPieces) known.clear();
  known.set(print, piece);
  return piece;
};

const printOf = (bytes: Buffer): string => {
  const { length } = bytes;
  const cut = (from: number, count: number): string =>
    bytes.toString("latin1", Math.max(0, from), Math.min(length, from + count));
  return `${length} ${cut(0, 40)}${cut(length >> 1, 24)}${cut(length - 40, 40)}`;
};

/** RFC 1952, 2.3: a header without optional fields. */
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0]);
const headerLength = 10;

/** Each piece can be unpacked by itself: the server packs it once, for all who get it. */
const unpacked = (bytes: Buffer): Buffer => {
  const begins = bytes.subarray(0, gzipHeader.length).equals(gzipHeader);
  const blocks = begins ? bytes.subarray(headerLength) : bytes;
  return inflateRawSync(blocks, { finishFlush: constants.Z_SYNC_FLUSH });
};

/** Server-sent events (HTML, 9.2), as far as a count of them needs. */
const eventsIn = (text: string): Piece => {
  const numbers = [...text.matchAll(/^id: (\d+)$/gm)].map(([, number]) => Number(number));
  const [first = 0] = numbers;
  return {
    first,
    last: numbers.at(-1) ?? 0,
    whole: numbers.every((number, at) => number === first + at),
    opened: text.match(/^event: opened$/gm)?.length ?? 0,
    ready: /^event: ready$/m.test(text),
    reload: /^event: reload$/m.test(text),
  };
};
