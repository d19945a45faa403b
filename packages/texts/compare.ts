import { type Matched, matchBlocks } from "./compare-match.ts";
import { compareWords, type WordComparison } from "./compare-words.ts";
import { increasing } from "./matching.ts";
import { type Runs, sameRuns } from "./runs.ts";
import type { Block, BlockId, Place, Tree } from "./tree.ts";
import { inOrder } from "./walk.ts";

/** One block in the comparison of two versions of a text in one language. */
export type Row =
  | {
      readonly kind: "same";
      readonly old: Block;
      readonly now: Block;
      readonly moved: Place | null;
    }
  | {
      readonly kind: "changed";
      readonly old: Block;
      readonly now: Block;
      /** Where it stood before, if it has been moved. */
      readonly moved: Place | null;
      readonly words: WordComparison;
      /** Role, number or status changed. */
      readonly isHeaderChanged: boolean;
    }
  | { readonly kind: "inserted"; readonly now: Block; readonly runs: Runs }
  | { readonly kind: "deleted"; readonly old: Block; readonly runs: Runs };

/**
 * Two versions block by block: in the order of the later one, what was deleted at the place where
 * it stood. Words are compared inside changed blocks only. A view: nothing legal depends on it.
 */
export const compare = (old: Tree, now: Tree): readonly Row[] => {
  const matched = matchBlocks(old, now);
  const before = blocksOf(old);
  const after = blocksOf(now);
  const moved = movedBlocks(before, after, matched);
  const deleted = deletedAfter(before, matched);
  const rows: Row[] = [];
  for (const block of after.values()) {
    const counterpart = before.get(matched.oldOf.get(block.id) ?? "");
    rows.push(
      counterpart === undefined
        ? { kind: "inserted", now: block, runs: block.runs }
        : rowOf(counterpart, block, moved.get(block.id) ?? null),
    );
    if (counterpart === undefined) continue;
    for (const gone of deleted.get(counterpart.id) ?? []) {
      rows.push({ kind: "deleted", old: gone, runs: gone.runs });
    }
  }
  return rows;
};

type Blocks = ReadonlyMap<BlockId, Block>;

/** Both trees are read once, in order: they may share one dictionary. */
const blocksOf = (tree: Tree): Blocks =>
  new Map(inOrder(tree).map((block) => [block.id, block] as const));

const rowOf = (old: Block, now: Block, moved: Place | null): Row => {
  const isHeaderChanged =
    old.role !== now.role || old.number !== now.number || old.status !== now.status;
  if (!isHeaderChanged && (old.runs === now.runs || sameRuns(old.runs, now.runs))) {
    return { kind: "same", old, now, moved };
  }
  const words = compareWords(old.runs, now.runs);
  return { kind: "changed", old, now, moved, words, isHeaderChanged };
};

/** Deleted blocks by the last block before them, in reading order, that is still there. */
const deletedAfter = (before: Blocks, { nowOf }: Matched): ReadonlyMap<BlockId, Block[]> => {
  const deleted = new Map<BlockId, Block[]>();
  let last: BlockId = "";
  for (const block of before.values()) {
    if (nowOf.has(block.id)) {
      last = block.id;
      continue;
    }
    const here = deleted.get(last) ?? [];
    here.push(block);
    deleted.set(last, here);
  }
  return deleted;
};

/**
 * Blocks that stand elsewhere than before, with the place they had: those in another block, and of
 * those in the same block the fewest whose move explains the new order.
 */
const movedBlocks = (
  before: Blocks,
  after: Blocks,
  { nowOf, oldOf }: Matched,
): ReadonlyMap<BlockId, Place> => {
  const moved = new Map<BlockId, Place>();
  const places = new Map<BlockId, Place & { readonly at: number }>();
  for (const { id: under, children } of before.values()) {
    for (const [at, id] of children.entries()) {
      places.set(id, { under, after: children[at - 1] ?? null, at });
    }
  }
  for (const holder of after.values()) {
    const stayed: { readonly id: BlockId; readonly place: Place & { readonly at: number } }[] = [];
    for (const id of holder.children) {
      const place = places.get(oldOf.get(id) ?? "");
      if (place === undefined) continue;
      if (nowOf.get(place.under) === holder.id) stayed.push({ id, place });
      else moved.set(id, { under: place.under, after: place.after });
    }
    const inPlace = new Set(increasing(stayed.map(({ place }) => place.at)));
    for (const [index, { id, place }] of stayed.entries()) {
      if (!inPlace.has(index)) moved.set(id, { under: place.under, after: place.after });
    }
  }
  return moved;
};
