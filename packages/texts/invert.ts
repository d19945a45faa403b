import { anchorIn } from "./anchors.ts";
import { apply } from "./apply.ts";
import { done, type Result, refuse } from "./faults.ts";
import type { Operation } from "./operations.ts";
import { cut, lengthOf, type Runs, spliced, wordsOf } from "./runs.ts";
import type { Block, BlockId, Tree } from "./tree.ts";
import { headerOf } from "./tree-read.ts";
import { branchOf, siblingBefore } from "./walk.ts";

/**
 * The operation that takes another one back: applied to the tree after, it gives `tree`, the one
 * before, to the letter. Faulty where the operation itself is.
 */
export const invert = (tree: Tree, operation: Operation): Result<Operation> => {
  const applied = apply(tree, operation);
  if (applied.kind === "fault") return applied;
  const inverse = inverseOf(tree, operation);
  return inverse === undefined ? refuse("unknown-block", tree.root) : done(inverse);
};

const inverseOf = (tree: Tree, operation: Operation): Operation | undefined => {
  switch (operation.op) {
    case "insertText":
    case "deleteText":
    case "replaceText":
    case "setMark":
      return wordsBack(tree, operation);
    case "insertBlock":
      return { op: "deleteBlock", block: operation.branch.id };
    case "deleteBlock":
      return blockBack(tree, operation.block);
    case "replaceBlock": {
      const branch = branchOf(tree, operation.branch.id);
      return branch && { op: "replaceBlock", branch };
    }
    case "moveBlock": {
      const place = placeOf(tree, operation.block);
      return place && { op: "moveBlock", block: operation.block, place };
    }
    case "splitBlock": {
      const { at, into } = operation;
      const runs = tree.blocks.get(at.block)?.runs ?? [];
      const between = cut(runs, at.from, at.to);
      return { op: "joinBlocks", first: at.block, second: into.id, between };
    }
    case "joinBlocks":
      return splitBack(tree, operation);
  }
};

type Words = Extract<
  Operation,
  { readonly op: "insertText" | "deleteText" | "replaceText" | "setMark" }
>;

const wordsBack = (tree: Tree, operation: Words): Operation | undefined => {
  const block = tree.blocks.get(operation.at.block);
  if (block === undefined) return undefined;
  const { from, to } = operation.at;
  const old = cut(block.runs, from, to);
  const put = newRuns(operation, old);
  const words = wordsOf(spliced(block.runs, { from, to }, put));
  const at = anchorIn(words, block.id, { from, to: from + lengthOf(put) });
  if (operation.op === "insertText") return { op: "deleteText", at };
  if (operation.op === "deleteText") return { op: "insertText", at, text: old };
  return { op: "replaceText", at, text: old };
};

const newRuns = (operation: Words, old: Runs): Runs => {
  if (operation.op === "deleteText") return [];
  return operation.op === "setMark" ? old : operation.text;
};

const blockBack = (tree: Tree, id: BlockId): Operation | undefined => {
  const branch = branchOf(tree, id);
  const place = placeOf(tree, id);
  return branch && place && { op: "insertBlock", place, branch };
};

const placeOf = (tree: Tree, id: BlockId) => {
  const parent: Block["parent"] = tree.blocks.get(id)?.parent ?? null;
  return parent === null ? undefined : { under: parent, after: siblingBefore(tree, id) };
};

const splitBack = (
  tree: Tree,
  { first, second, between }: Extract<Operation, { readonly op: "joinBlocks" }>,
): Operation | undefined => {
  const one = tree.blocks.get(first);
  const other = tree.blocks.get(second);
  if (one === undefined || other === undefined) return undefined;
  const from = lengthOf(one.runs);
  const words = wordsOf(one.runs) + wordsOf(between) + wordsOf(other.runs);
  const at = anchorIn(words, first, { from, to: from + lengthOf(between) });
  return { op: "splitBlock", at, into: headerOf(other) };
};
