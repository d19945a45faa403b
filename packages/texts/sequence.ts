import { apply } from "./apply.ts";
import { carry, type Gone } from "./carry.ts";
import { done, type Result, refuse } from "./faults.ts";
import { isOnWords, type Operation, type WordOperation } from "./operations.ts";
import type { BlockId, Tree } from "./tree.ts";

/** An operation as it is applied, and the tree that it is applied to. */
export interface Step {
  readonly operation: Operation;
  readonly tree: Tree;
}

export interface Sequence {
  readonly steps: readonly Step[];
  readonly tree: Tree;
}

/**
 * Operations that all speak of the same tree, applied one after the other: those on words from the
 * end of each block to its beginning, so that none moves the place of the next; then those on
 * blocks, each carried over those before it. What is put into one gap stands in the order given.
 * Two that cannot both stand are a fault that names the block of the second.
 */
export const sequence = (tree: Tree, operations: readonly Operation[]): Result<Sequence> => {
  const steps: Step[] = [];
  let now = tree;
  for (const operation of backwards(operations.filter(isOnWords))) {
    const next = apply(now, operation);
    if (next.kind === "fault") return next;
    steps.push({ operation, tree: now });
    now = next.value;
  }
  for (const operation of placedFirst(operations)) {
    const carried = carryOver(operation, steps);
    // What others have done already needs no doing.
    if (carried.kind === "gone" && carried.reason === "covered") continue;
    if (carried.kind === "gone") return refuse("overlap", operation.op, { reason: carried.reason });
    const next = apply(now, carried.operation);
    if (next.kind === "fault") return next;
    steps.push({ operation: carried.operation, tree: now });
    now = next.value;
  }
  return done({ steps, tree: now });
};

/** The tree after operations that all speak of it. */
export const applyAll = (tree: Tree, operations: readonly Operation[]): Result<Tree> => {
  const applied = sequence(tree, operations);
  return applied.kind === "fault" ? applied : done(applied.value.tree);
};

/**
 * From the last to the first. At one gap: first what bears on the words behind it, then what is
 * put into it, the last one first.
 */
const backwards = (operations: readonly WordOperation[]): readonly WordOperation[] =>
  operations
    .map((operation, index) => ({ operation, index }))
    .sort((a, b) => {
      const one = a.operation.at;
      const other = b.operation.at;
      return other.from - one.from || other.to - one.to || b.index - a.index;
    })
    .map(({ operation }) => operation);

/**
 * Operations on blocks, in the order given, but whatever is put behind a block comes before that
 * block goes from there: else the gaps before and behind it would have become one.
 */
const placedFirst = (operations: readonly Operation[]): readonly Operation[] => {
  const onBlocks = operations.filter((one) => !isOnWords(one));
  const behind = new Map<BlockId, Operation[]>();
  for (const one of onBlocks) {
    const after = "place" in one ? one.place.after : null;
    if (after !== null) behind.set(after, [...(behind.get(after) ?? []), one]);
  }
  const ordered = new Set<Operation>();
  const begun = new Set<Operation>();
  const visit = (one: Operation): void => {
    if (begun.has(one)) return;
    begun.add(one);
    const leaves = one.op === "deleteBlock" || one.op === "moveBlock" ? one.block : undefined;
    for (const other of behind.get(leaves ?? "") ?? []) visit(other);
    ordered.add(one);
  };
  for (const one of onBlocks) visit(one);
  return [...ordered];
};

export type CarriedOver =
  | { readonly kind: "carried"; readonly operation: Operation }
  | { readonly kind: "gone"; readonly reason: Gone; readonly over: Operation };

/** An operation on the tree of the first step, as it reads after the last. */
export const carryOver = (operation: Operation, steps: readonly Step[]): CarriedOver => {
  let now = operation;
  for (const step of steps) {
    const carried = carry(step.tree, now, { over: step.operation });
    if (carried.kind === "gone") return { ...carried, over: step.operation };
    now = carried.operation;
  }
  return { kind: "carried", operation: now };
};
