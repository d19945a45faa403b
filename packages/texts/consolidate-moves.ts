import type { ExclusivePair } from "./consolidate.ts";
import type { Consolidation, Entry } from "./consolidate-state.ts";
import type { BlockId } from "./tree.ts";

/**
 * Moves by which blocks would stand inside of each other all round: any two of them can stand,
 * all of them cannot. The move that closes the round is told with each of the others.
 */
export const metInsideOf = (
  { base, entries: known }: Pick<Consolidation, "base" | "entries">,
  entries: readonly Entry[],
): readonly ExclusivePair[] => {
  const moves = new Map<BlockId, Entry>();
  const moveOf = (id: BlockId): Entry | undefined =>
    moves.get(id) ?? known.get(id)?.find(({ operation }) => movedBy({ operation }) === id);
  return entries.flatMap((entry) => {
    const block = movedBy(entry);
    if (block === undefined) return [];
    moves.set(block, entry);
    const met = new Map<BlockId, Entry>();
    let at: BlockId | null = holderAfter(entry);
    while (at !== null && at !== block && !met.has(at)) {
      const move = moveOf(at);
      if (move !== undefined) met.set(at, move);
      at = move === undefined ? (base.blocks.get(at)?.parent ?? null) : holderAfter(move);
    }
    return at === block ? [...met.values()].map(({ by }) => ({ a: by, b: entry.by, block })) : [];
  });
};

type Moving = Pick<Entry, "operation">;

const movedBy = ({ operation }: Moving): BlockId | undefined =>
  operation.op === "moveBlock" ? operation.block : undefined;

const holderAfter = ({ operation }: Moving): BlockId | null =>
  operation.op === "moveBlock" ? operation.place.under : null;
