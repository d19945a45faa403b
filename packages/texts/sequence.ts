import { apply } from "./apply.ts";
import { carry, type Gone } from "./carry.ts";
import { done, type Result, refuse } from "./faults.ts";
import { isOnWords, type Operation, type WordOperation } from "./operations.ts";
import { movesNothing } from "./relation.ts";
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
  const put = new Map<BlockId, Gap>();
  for (const operation of placedFirst(tree, operations)) {
    const order = operations.indexOf(operation);
    const placed = inItsGap(operation, { tree, now, put, order });
    const carried = carryOver(operation, steps);
    if (carried.kind === "gone" && carried.reason !== "covered") {
      return refuse("overlap", operation.op, { reason: carried.reason });
    }
    const ready = placed ?? (carried.kind === "carried" ? carried.operation : null);
    // What others have deleted already needs no deleting.
    if (ready === null) continue;
    const next = apply(now, ready);
    if (next.kind === "fault") return next;
    steps.push({ operation: ready, tree: now });
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
 * block goes from there, as far as it can: not where moves do so in a circle. What parts and joins
 * blocks comes last.
 */
const placedFirst = (tree: Tree, operations: readonly Operation[]): readonly Operation[] => {
  const onBlocks = operations.filter((one) => !isOnWords(one) && !movesNothing(tree, one));
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
  const isLast = ({ op }: Operation) => op === "splitBlock" || op === "joinBlocks";
  return [...ordered].toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)));
};

/** Where something was put in the tree that all operations speak of: behind which child. */
interface Gap {
  /** From 0; -1 before the first. */
  readonly behind: number;
  /** Among the operations, in the order given. */
  readonly order: number;
}

interface Putting {
  readonly tree: Tree;
  readonly now: Tree;
  readonly order: number;
  /** What was put somewhere so far; grows. */
  readonly put: Map<BlockId, Gap>;
}

/**
 * What puts a block somewhere, with its place in the tree as it is now. Gaps that have become one
 * as the block between them went are told apart by what was put into each. Null for what puts
 * nothing behind a block of that tree.
 */
const inItsGap = (operation: Operation, { tree, now, order, put }: Putting): Operation | null => {
  if (!("place" in operation)) return null;
  const { under, after } = operation.place;
  const ranks = new Map(tree.blocks.get(under)?.children.map((id, rank) => [id, rank]));
  const behind = after === null ? -1 : ranks.get(after);
  if (behind === undefined) return null;
  const id = operation.op === "moveBlock" ? operation.block : operation.branch.id;
  const isBefore = (other: BlockId): boolean => {
    const gap = put.get(other);
    if (gap === undefined) return (ranks.get(other) ?? -1) <= behind;
    return (gap.behind - behind || gap.order - order) < 0;
  };
  const children = now.blocks.get(under)?.children ?? [];
  const last = children.findLast((other) => other !== id && isBefore(other));
  put.set(id, { behind, order });
  return { ...operation, place: { under, after: last ?? null } };
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
