import type { ActType } from "../acts.ts";
import { phrases } from "./phrases.ts";

/** A piece of a phrase: words as they stand, a field of the act, or what can be left out. */
export type Piece =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "field"; readonly field: string; readonly slot: string }
  | { readonly kind: "option"; readonly pieces: readonly Piece[] };

const pattern = /\[([^\]]*)\]|\{([A-Za-z0-9]+):([A-Za-z]+)\}|([^[{]+)/g;

/** Takes a phrase apart: `lets in {people:people}`. Options do not stand inside each other. */
export const piecesOf = (phrase: string): readonly Piece[] =>
  [...phrase.matchAll(pattern)].map(([, option, field, slot, words]): Piece => {
    if (option !== undefined) return { kind: "option", pieces: piecesOf(option) };
    if (field !== undefined && slot !== undefined) return { kind: "field", field, slot };
    return { kind: "words", words: words ?? "" };
  });

export interface Template {
  readonly type: ActType;
  readonly pieces: readonly Piece[];
  /** The phrase as it is shown to somebody who looks for it: `opens vote VOTE`. */
  readonly shown: string;
}

const shown = (phrase: string): string =>
  phrase.replace(/\{([A-Za-z0-9]+):[A-Za-z]+\}/g, (_, field: string) => field.toUpperCase());

/** One template for each act, in the order of `phrases`. */
export const templates: readonly Template[] = Object.entries(phrases).map(([type, phrase]) => ({
  // The keys of `phrases` are the act types; Object.entries widens them to string.
  type: type as ActType,
  pieces: piecesOf(phrase),
  shown: shown(phrase),
}));

/** The fields that a phrase names, with whether they can be left out. */
export const fieldsOf = (
  pieces: readonly Piece[],
  optional = false,
): readonly { readonly field: string; readonly slot: string; readonly optional: boolean }[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === "words") return [];
    if (piece.kind === "option") return fieldsOf(piece.pieces, true);
    return [{ field: piece.field, slot: piece.slot, optional }];
  });
