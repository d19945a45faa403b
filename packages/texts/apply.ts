import type { Dict } from "@hemicycle/base";
import { anchorFault } from "./anchors.ts";
import { done, type Result, refuse } from "./faults.ts";
import { mayHold } from "./holds.ts";
import { isBetweenLetters } from "./letters.ts";
import { limits } from "./limits.ts";
import { operationFault } from "./operation-shape.ts";
import type { BlockOperation, Operation, WordOperation } from "./operations.ts";
import { joined, lengthOf, marked, type Runs, spliced, wordsOf } from "./runs.ts";
import type { Block, BlockId, Branch, Place, Tree } from "./tree.ts";
import { headerOf, lettersOf, readBlocks } from "./tree-read.ts";
import { depthOf, heightOf, inOrder, isInside, siblingBehind } from "./walk.ts";

/**
 * The tree after one operation, or why it cannot be. Costs what the operation touches: all other
 * blocks are shared with the tree before, which stays as it was.
 */
export const apply = (tree: Tree, operation: Operation): Result<Tree> => {
  const fault = operationFault(operation);
  if (fault !== null) return { kind: "fault", fault };
  switch (operation.op) {
    case "insertText":
    case "deleteText":
    case "replaceText":
    case "setMark":
      return applyWords(tree, operation);
    case "insertBlock":
      return insert(tree, operation.branch, operation.place);
    case "deleteBlock":
      return remove(tree, operation.block);
    case "replaceBlock":
      return replace(tree, operation.branch);
    case "moveBlock":
      return move(tree, operation);
    case "splitBlock":
      return split(tree, operation);
    case "joinBlocks":
      return join(tree, operation);
  }
};

const applyWords = (tree: Tree, operation: WordOperation): Result<Tree> => {
  const { at } = operation;
  const fault = anchorFault(tree, at);
  if (fault !== null) return { kind: "fault", fault };
  const block = tree.blocks.get(at.block);
  if (block === undefined) return refuse("unknown-block", at.block);
  if (block.parent === null) return refuse("not-there", at.block);
  if (operation.op === "setMark") {
    return done(put(tree, { ...block, runs: marked(block.runs, at, operation) }));
  }
  const text = operation.op === "deleteText" ? [] : operation.text;
  return withRuns(tree, block, { runs: spliced(block.runs, at, text), seams: seams(at, text) });
};

const seams = ({ from }: { readonly from: number }, text: Runs): readonly number[] => [
  from,
  from + lengthOf(text),
];

interface NewRuns {
  readonly runs: Runs;
  /** Where words meet that did not meet before. */
  readonly seams: readonly number[];
}

/** A block with other words, if no letters join where they meet. */
const withRuns = (tree: Tree, block: Block, { runs, seams: at }: NewRuns): Result<Tree> => {
  const words = wordsOf(runs);
  if (words.length > limits.letters || runs.length > limits.runs) {
    return refuse("too-large", block.id, { letters: words.length, most: limits.letters });
  }
  const joining = at.find((seam) => !isBetweenLetters(words, seam));
  if (joining !== undefined) return refuse("joins-letter", block.id, { at: joining });
  return withinSize(put(tree, { ...block, runs }));
};

/** The tree with one block changed. */
const put = (tree: Tree, block: Block): Tree => {
  const before = tree.blocks.get(block.id);
  const letters = tree.letters + lengthOf(block.runs) - lengthOf(before?.runs ?? []);
  return { ...tree, blocks: tree.blocks.set(block.id, block), letters };
};

const withinSize = (tree: Tree): Result<Tree> => {
  if (tree.blocks.size > limits.blocks) {
    return refuse("too-large", tree.root, { blocks: tree.blocks.size, most: limits.blocks });
  }
  if (tree.letters <= limits.lettersOfTree) return done(tree);
  return refuse("too-large", tree.root, { letters: tree.letters, most: limits.lettersOfTree });
};

/** The children of a block with one more at a place, or undefined if there is no such place. */
const childrenWith = (
  { children }: Block,
  id: BlockId,
  after: BlockId | null,
): readonly BlockId[] | undefined => {
  if (after === null) return [id, ...children];
  const at = children.indexOf(after);
  return at < 0 ? undefined : children.toSpliced(at + 1, 0, id);
};

const childrenWithout = ({ children }: Block, id: BlockId): readonly BlockId[] =>
  children.filter((child) => child !== id);

const insert = (tree: Tree, branch: Branch, { under, after }: Place): Result<Tree> => {
  const holder = tree.blocks.get(under);
  if (holder === undefined) return refuse("unknown-block", under);
  const children = childrenWith(holder, branch.id, after);
  if (children === undefined) return refuse("not-there", under, { after: after ?? "" });
  const depth = depthOf(tree, under) + 1;
  const read = readBlocks(branch, { parent: under, role: holder.role, depth });
  if (read.kind === "fault") return read;
  const taken = read.value.find(({ id }) => tree.blocks.has(id));
  if (taken !== undefined) return refuse("exists", taken.id, { id: taken.id });
  const blocks = withAll(tree.blocks.set(under, { ...holder, children }), read.value);
  return withinSize({ ...tree, blocks, letters: tree.letters + lettersOf(read.value) });
};

const withAll = (blocks: Dict<Block>, added: readonly Block[]): Dict<Block> =>
  added.reduce((all, block) => all.set(block.id, block), blocks);

const withoutAll = (blocks: Dict<Block>, gone: readonly Block[]): Dict<Block> =>
  gone.reduce((all, { id }) => all.delete(id), blocks);

interface Held {
  readonly block: Block;
  readonly holder: Block;
}

/** A block and what it stands in; the root stands in nothing, and stays. */
const held = (tree: Tree, id: BlockId): Result<Held> => {
  const block = tree.blocks.get(id);
  if (block === undefined) return refuse("unknown-block", id);
  const holder = block.parent === null ? undefined : tree.blocks.get(block.parent);
  return holder === undefined ? refuse("whole-text", id) : done({ block, holder });
};

const remove = (tree: Tree, id: BlockId): Result<Tree> => {
  const found = held(tree, id);
  if (found.kind === "fault") return found;
  const { holder } = found.value;
  const gone = inOrder(tree, id);
  const children = childrenWithout(holder, id);
  const blocks = withoutAll(tree.blocks, gone).set(holder.id, { ...holder, children });
  return done({ ...tree, blocks, letters: tree.letters - lettersOf(gone) });
};

const replace = (tree: Tree, branch: Branch): Result<Tree> => {
  const found = held(tree, branch.id);
  if (found.kind === "fault") return found;
  const { holder } = found.value;
  const depth = depthOf(tree, branch.id);
  const read = readBlocks(branch, { parent: holder.id, role: holder.role, depth });
  if (read.kind === "fault") return read;
  const old = inOrder(tree, branch.id);
  const bare = withoutAll(tree.blocks, old);
  const taken = read.value.find(({ id }) => bare.has(id));
  if (taken !== undefined) return refuse("exists", taken.id, { id: taken.id });
  const letters = tree.letters - lettersOf(old) + lettersOf(read.value);
  return withinSize({ ...tree, blocks: withAll(bare, read.value), letters });
};

type Of<K extends BlockOperation["op"]> = Extract<BlockOperation, { readonly op: K }>;

const move = (tree: Tree, { block: id, place }: Of<"moveBlock">): Result<Tree> => {
  const found = held(tree, id);
  if (found.kind === "fault") return found;
  const { block, holder: before } = found.value;
  if (!tree.blocks.has(place.under)) return refuse("unknown-block", place.under);
  if (isInside(tree, place.under, id)) return refuse("own-inside", id, { under: place.under });
  const lifted = tree.blocks.set(before.id, { ...before, children: childrenWithout(before, id) });
  const holder = lifted.get(place.under) ?? before;
  const children = childrenWith(holder, id, place.after);
  if (children === undefined) return refuse("not-there", place.under, { after: place.after ?? "" });
  if (!mayHold(holder.role, block.role)) {
    return refuse("may-not-hold", id, { holder: holder.role, role: block.role });
  }
  const depth = depthOf(tree, place.under) + heightOf(tree, id);
  if (depth > limits.depth) return refuse("too-deep", id, { most: limits.depth });
  const blocks = lifted
    .set(holder.id, { ...holder, children })
    .set(id, { ...block, parent: holder.id });
  return done({ ...tree, blocks });
};

const split = (tree: Tree, { at, into }: Of<"splitBlock">): Result<Tree> => {
  const fault = anchorFault(tree, at);
  if (fault !== null) return { kind: "fault", fault };
  const found = held(tree, at.block);
  if (found.kind === "fault") return found;
  const { block, holder } = found.value;
  if (tree.blocks.has(into.id)) return refuse("exists", into.id, { id: into.id });
  if (!mayHold(holder.role, into.role)) {
    return refuse("may-not-hold", into.id, { holder: holder.role, role: into.role });
  }
  const unheld = unheldBy(tree, into.role, block.children);
  if (unheld !== undefined) return unheld;
  const length = lengthOf(block.runs);
  const first = {
    ...block,
    runs: spliced(block.runs, { from: at.from, to: length }, []),
    children: [],
  };
  const runs = spliced(block.runs, { from: 0, to: at.to }, []);
  const second = { ...headerOf(into), parent: holder.id, children: block.children, runs };
  const children = childrenWith(holder, into.id, block.id) ?? holder.children;
  const whole = put(put({ ...tree, blocks: tree.blocks }, first), second);
  const blocks = whole.blocks.set(holder.id, { ...holder, children });
  return withinSize({ ...whole, blocks: handedOn(blocks, block.children, into.id) });
};

/** The first of the children that a block of that role may not hold, as a refusal. */
const unheldBy = (tree: Tree, holder: Block["role"], children: readonly BlockId[]) => {
  for (const child of children) {
    const role = tree.blocks.get(child)?.role;
    if (role !== undefined && !mayHold(holder, role)) {
      return refuse("may-not-hold", child, { holder, role });
    }
  }
  return undefined;
};

const handedOn = (
  blocks: Dict<Block>,
  children: readonly BlockId[],
  parent: BlockId,
): Dict<Block> =>
  children.reduce((all, id) => {
    const child = all.get(id);
    return child === undefined ? all : all.set(id, { ...child, parent });
  }, blocks);

const join = (tree: Tree, { first, second, between }: Of<"joinBlocks">): Result<Tree> => {
  const found = held(tree, first);
  if (found.kind === "fault") return found;
  const { block, holder } = found.value;
  const other = tree.blocks.get(second);
  if (other === undefined) return refuse("unknown-block", second);
  if (siblingBehind(tree, first) !== second) return refuse("not-neighbours", first, { second });
  if (block.children.length > 0) return refuse("has-items", first);
  const unheld = unheldBy(tree, block.role, other.children);
  if (unheld !== undefined) return unheld;
  const lifted = {
    ...tree,
    blocks: tree.blocks
      .delete(second)
      .set(holder.id, { ...holder, children: childrenWithout(holder, second) }),
    letters: tree.letters - lengthOf(other.runs),
  };
  const length = lengthOf(block.runs);
  const whole = withRuns(
    { ...lifted, blocks: handedOn(lifted.blocks, other.children, first) },
    { ...block, children: other.children },
    {
      runs: joined(block.runs, between, other.runs),
      seams: [length, length + lengthOf(between)],
    },
  );
  return whole;
};
