import type { Dict } from "@hemicycle/base";
import type { BlockId } from "./tree.ts";

/** Where so many UTF-16 units of a block come from. */
export interface Piece {
  readonly length: number;
  /** The amendment or sub-amendment; null: they stood in the version. */
  readonly by: string | null;
}

/** What made a block of a consolidated text what it is. */
export interface BlockTrail {
  /** In normal form: none empty, no two neighbours by the same. */
  readonly pieces: readonly Piece[];
  /** Amendments that changed anything of it, in the order of adoption. */
  readonly changedBy: readonly string[];
}

/** Only blocks that were changed have one; all words of the others stood in the version. */
export type Trail = Dict<BlockTrail>;

export const joinedPieces = (...lists: readonly (readonly Piece[])[]): readonly Piece[] => {
  const all: Piece[] = [];
  for (const piece of lists.flat()) {
    const last = all.at(-1);
    if (piece.length === 0) continue;
    if (last?.by === piece.by)
      all[all.length - 1] = { ...piece, length: last.length + piece.length };
    else all.push(piece);
  }
  return all;
};

/** The pieces from one unit to another. */
export const cutPieces = (pieces: readonly Piece[], from: number, to: number): readonly Piece[] => {
  const all: Piece[] = [];
  let at = 0;
  for (const { length, by } of pieces) {
    const kept = Math.min(to, at + length) - Math.max(from, at);
    if (kept > 0) all.push({ length: kept, by });
    at += length;
  }
  return all;
};

/** Who has written the words at a unit of a block; null: they stood in the version. */
export const authorAt = (trail: Trail, block: BlockId, unit: number): string | null => {
  let at = 0;
  for (const { length, by } of trail.get(block)?.pieces ?? []) {
    at += length;
    if (unit < at) return by;
  }
  return null;
};
