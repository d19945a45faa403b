import { canonical } from "@hemicycle/base";
import { compare, type Row } from "./compare.ts";
import { done, type Result, refuse } from "./faults.ts";
import type { Operation } from "./operations.ts";
import { rewriting } from "./rewrite.ts";
import { applyAll } from "./sequence.ts";
import type { Block, BlockId, Place, Tree } from "./tree.ts";
import { headerOf } from "./tree-read.ts";
import { branchOf, inOrder, rootBranch } from "./walk.ts";

/**
 * The operations by which one text becomes another that shares its ids, to the letter: what the
 * authors of a new text sign. They all speak of `old`. Refused where it takes more than one step:
 * where a block keeps its id under another role, or is taken out of one that goes, or into one that
 * comes.
 */
export const changesBetween = (old: Tree, now: Tree): Result<readonly Operation[]> => {
  const rows = compare(old, now);
  const moved = new Set(rows.flatMap((row) => ("moved" in row && row.moved ? [row.now.id] : [])));
  const operations: Operation[] = [];
  for (const row of rows) {
    const made = ofRow({ old, now, moved }, row);
    if (made.kind === "fault") return made;
    operations.push(...made.value);
  }
  const made = applyAll(old, operations);
  if (made.kind === "fault") return made;
  const isReached = canonical(rootBranch(made.value)) === canonical(rootBranch(now));
  return isReached ? done(operations) : refuse("overlap", now.root);
};

interface Both {
  readonly old: Tree;
  readonly now: Tree;
  /** Ids of the blocks that stand elsewhere than before. */
  readonly moved: ReadonlySet<BlockId>;
}

const ofRow = (both: Both, row: Row): Result<readonly Operation[]> => {
  if (row.kind === "deleted") return done(deletion(both.now, row.old));
  if (row.kind === "inserted") return insertion(both, row.now);
  const { id } = row.now;
  if (row.old.id !== id) return refuse("unknown-block", row.old.id);
  if (canonical(headerOf(row.old)) !== canonical(headerOf(row.now))) {
    return refuse("may-not-stand", id, { role: row.now.role });
  }
  const place = placeOf(both, row.now);
  const moves: Operation[] = row.moved === null ? [] : [{ op: "moveBlock", block: id, place }];
  if (row.kind === "same") return done(moves);
  const words = rewriting(both.old, id, row.now.runs);
  return words.kind === "fault" ? words : done([...moves, ...words.value]);
};

/** A block goes with the one that it stands in. */
const deletion = (now: Tree, { id, parent }: Block): readonly Operation[] =>
  parent !== null && now.blocks.has(parent) ? [{ op: "deleteBlock", block: id }] : [];

const insertion = (both: Both, block: Block): Result<readonly Operation[]> => {
  const { old, now } = both;
  if (block.parent === null || !old.blocks.has(block.parent)) return done([]);
  const branch = branchOf(now, block.id);
  const kept = inOrder(now, block.id).find(({ id }) => old.blocks.has(id));
  if (branch === undefined || kept !== undefined) return refuse("own-inside", block.id);
  return done([{ op: "insertBlock", place: placeOf(both, block), branch }]);
};

/** Behind the nearest sibling before it that has stood there all along. */
const placeOf = ({ old, now, moved }: Both, { id, parent }: Block): Place => {
  const under: BlockId = parent ?? now.root;
  const siblings = now.blocks.get(under)?.children ?? [];
  const before = siblings.slice(0, siblings.indexOf(id));
  const stays = (one: BlockId) => old.blocks.get(one)?.parent === under && !moved.has(one);
  return { under, after: before.findLast(stays) ?? null };
};
