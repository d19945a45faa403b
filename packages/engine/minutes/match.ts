import type { Input, Naming, Slot } from "./slot.ts";
import { slotNamed } from "./slots.ts";
import type { Piece } from "./template.ts";
import type { Phrase, Trace } from "./trace.ts";

/** A field of an act as it was read, and the place where it stands. */
export interface ReadField {
  readonly value: unknown;
  readonly at: number;
}

export type ReadFields = Readonly<Record<string, ReadField>>;

export interface Matched {
  readonly at: number;
  readonly fields: ReadFields;
}

export interface Matching extends Input {
  readonly trace: Trace;
  /** The phrase that is being read, once one has begun. */
  readonly phrase?: Phrase;
}

/** Every way to read the pieces from a place on, the most complete first. */
export function* match(
  matching: Matching,
  pieces: readonly Piece[],
  from: Matched,
): Generator<Matched> {
  const [piece, ...rest] = pieces;
  if (piece === undefined) {
    yield from;
    return;
  }
  for (const next of step(matching, piece, from)) yield* match(matching, rest, next);
}

function* step(matching: Matching, piece: Piece, from: Matched): Generator<Matched> {
  switch (piece.kind) {
    case "words":
      if (startsWith(matching, piece.words, from.at)) {
        yield { ...from, at: from.at + piece.words.length };
      }
      return;
    case "option":
      yield* match(matching, piece.pieces, from);
      yield from;
      return;
    case "field":
      for (const { value, end } of readSlot(matching, slotNamed(piece.slot), from.at)) {
        const fields = { ...from.fields, [piece.field]: { value, at: from.at } };
        yield { at: end, fields };
      }
  }
}

/** Reads a slot, and remembers what it expects where it could not be read. */
export function* readSlot<T>(
  matching: Matching,
  slot: Slot<T>,
  at: number,
): Generator<{ value: T; end: number }> {
  const { trace, phrase = null } = matching;
  let found = false;
  for (const one of slot.read(matching, at)) {
    found = true;
    yield one;
  }
  if (!found) trace.missed({ at, column: at, expects: slot.expects, phrase });
}

/** Whether these words stand here; if not, remembers the word at which they differ. */
export const startsWith = (matching: Matching, words: string, at: number): boolean => {
  const { text, trace, phrase = null } = matching;
  if (text.startsWith(words, at)) return true;
  let length = 0;
  while (words[length] === text[at + length]) length += 1;
  const start = length === 0 ? 0 : words.lastIndexOf(" ", length - 1) + 1;
  const expects = `"${words.slice(start).trim() || words}"`;
  trace.missed({ at: at + length, column: at + start, expects, phrase });
  return false;
};

/** Writes the pieces of a phrase with the fields of an act; what is not there is left out. */
export const writePieces = (
  pieces: readonly Piece[],
  fields: Readonly<Record<string, unknown>>,
  naming: Naming,
): string =>
  pieces
    .map((piece) => {
      if (piece.kind === "words") return piece.words;
      if (piece.kind === "option") return writeOption(piece.pieces, fields, naming);
      return slotNamed(piece.slot).write(fields[piece.field], naming);
    })
    .join("");

const writeOption = (
  pieces: readonly Piece[],
  fields: Readonly<Record<string, unknown>>,
  naming: Naming,
): string => {
  const empty = pieces.some((piece) => piece.kind === "field" && isEmpty(fields[piece.field]));
  return empty ? "" : writePieces(pieces, fields, naming);
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);
