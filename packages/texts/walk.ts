import type { Block, BlockId, Branch, Place, Tree } from "./tree.ts";
import { headerOf } from "./tree-read.ts";

/** Where one stands in a tree, and what stands around it. */

/** Every block in reading order: each before those that stand in it. */
export const inOrder = (tree: Tree, from: BlockId = tree.root): readonly Block[] => {
  const all: Block[] = [];
  const waiting: BlockId[] = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const block = tree.blocks.get(id);
    if (block === undefined) continue;
    all.push(block);
    for (const child of block.children.toReversed()) waiting.push(child);
  }
  return all;
};

/** Whether a block is that other one, or stands somewhere in it. */
export const isInside = (tree: Tree, id: BlockId, other: BlockId): boolean => {
  for (let at: BlockId | null = id; at !== null; at = tree.blocks.get(at)?.parent ?? null) {
    if (at === other) return true;
  }
  return false;
};

/** The root is at 1; 0 for what is not in the tree. */
export const depthOf = (tree: Tree, id: BlockId): number => {
  let depth = 0;
  for (let at: BlockId | null = id; at !== null; depth += 1) {
    const block: Block | undefined = tree.blocks.get(at);
    if (block === undefined) return depth;
    at = block.parent;
  }
  return depth;
};

/** How many levels a block and what stands in it take. */
export const heightOf = (tree: Tree, id: BlockId): number => {
  const children = tree.blocks.get(id)?.children ?? [];
  return 1 + children.reduce((most, child) => Math.max(most, heightOf(tree, child)), 0);
};

/** The sibling before a block; null for the first one. */
export const siblingBefore = (tree: Tree, id: BlockId): BlockId | null => {
  const siblings = siblingsOf(tree, id);
  return siblings[siblings.indexOf(id) - 1] ?? null;
};

/** The sibling behind a block; null for the last one. */
export const siblingBehind = (tree: Tree, id: BlockId): BlockId | null => {
  const siblings = siblingsOf(tree, id);
  return siblings[siblings.indexOf(id) + 1] ?? null;
};

/** Whether a block stands at that place already, so that a move there moves nothing. */
export const staysAt = (tree: Tree, id: BlockId, { under, after }: Place): boolean =>
  tree.blocks.get(id)?.parent === under && (after === id || siblingBefore(tree, id) === after);

const siblingsOf = (tree: Tree, id: BlockId): readonly BlockId[] => {
  const parent = tree.blocks.get(id)?.parent ?? null;
  return parent === null ? [id] : (tree.blocks.get(parent)?.children ?? []);
};

/** A block with all that stands in it, as one value; undefined if it is not there. */
export const branchOf = (tree: Tree, id: BlockId): Branch | undefined => {
  const block = tree.blocks.get(id);
  if (block === undefined) return undefined;
  const children = block.children.flatMap((child) => branchOf(tree, child) ?? []);
  return { ...headerOf(block), runs: block.runs, children };
};

/** The whole tree as one value; `readTree` reads it back. */
export const rootBranch = (tree: Tree): Branch => {
  const branch = branchOf(tree, tree.root);
  if (branch === undefined) throw new Error(`a tree without its root ${tree.root}`);
  return branch;
};

/** References that lead to blocks which are not, or no longer, in the text. */
export const danglingReferences = (
  tree: Tree,
): readonly { readonly block: BlockId; readonly to: BlockId }[] =>
  inOrder(tree).flatMap(({ id, runs }) =>
    runs
      .flatMap(({ marks }) => marks)
      .flatMap((mark) => (mark.kind === "ref" ? [mark.to] : []))
      .filter((to) => !tree.blocks.has(to))
      .map((to) => ({ block: id, to })),
  );
