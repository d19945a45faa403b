import type { Fault } from "@hemicycle/base";
import { piecesIn } from "./consolidate-blocks.ts";
import type { Adopted, Consolidation, Entry } from "./consolidate-state.ts";
import { isOnWords, type Operation, type WordOperation } from "./operations.ts";
import { cut, lengthOf, type Range } from "./runs.ts";
import type { Piece, Trail } from "./trail.ts";
import type { BlockId, Branch, Tree } from "./tree.ts";
import { branchOf } from "./walk.ts";

type Bare = Omit<Entry, "order">;

type WithSubs =
  | { readonly kind: "ready"; readonly entries: readonly Bare[] }
  | { readonly kind: "fault"; readonly amendment: string; readonly fault: Fault };

type Failed =
  | Extract<WithSubs, { readonly kind: "fault" }>
  | {
      readonly kind: "exclusive";
      readonly pairs: readonly { readonly a: string; readonly block: BlockId }[];
    };

/** What there is to amend, and how it is consolidated. */
interface SubContext {
  readonly base: Tree;
  readonly before: Trail;
  readonly consolidate: (
    base: Tree,
    adopted: readonly Adopted[],
    before: Trail,
  ) => { readonly kind: "done"; readonly value: Consolidation } | Failed;
}

/**
 * An amendment with the sub-amendments that were adopted to it, as operations on the version: what
 * they change is what the amendment puts in, and nothing else of the text.
 */
export const withSubAmendments = (
  one: Adopted,
  { base, before, consolidate }: SubContext,
): WithSubs => {
  const alone = consolidate(base, [{ id: one.id, operations: one.operations }], before);
  if (alone.kind !== "done") return asFault(one.id, alone);
  const subs = one.subs ?? [];
  const off = firstOff(one, subs);
  if (off !== null) return off;
  const amended = consolidate(alone.value.tree, subs, alone.value.trail);
  if (amended.kind !== "done") return asFault(subs[0]?.id ?? one.id, amended);
  const entries = one.operations.flatMap((operation) =>
    entryOf(one, operation, { subs, amended: amended.value }),
  );
  return { kind: "ready", entries };
};

const asFault = (amendment: string, found: Failed): WithSubs => {
  if (found.kind === "fault") return found;
  const [pair] = found.pairs;
  const facts = { other: pair?.a ?? "" };
  return { kind: "fault", amendment, fault: { id: "overlap", where: pair?.block ?? "", facts } };
};

/** Where words that an amendment puts into a block stand once they are in it. */
const putRange = (operations: readonly Operation[], operation: WordOperation): Range => {
  const { block, from } = operation.at;
  const start = from + growth(operations, block, (at) => at.to <= from && isBefore(at, operation));
  return { from: start, to: start + textLength(operation) };
};

const isBefore = (at: Range, { at: own }: WordOperation): boolean =>
  at.from < own.from || (at.from === own.from && at.to < own.to);

const growth = (
  operations: readonly Operation[],
  block: BlockId,
  counts: (at: Range) => boolean,
): number =>
  operations
    .filter(isOnWords)
    .filter(({ at }) => at.block === block && counts(at))
    .reduce((sum, operation) => sum + grownBy(operation), 0);

const textLength = (operation: WordOperation): number =>
  "text" in operation ? lengthOf(operation.text) : 0;

const grownBy = (operation: WordOperation): number =>
  operation.op === "setMark" ? 0 : textLength(operation) - (operation.at.to - operation.at.from);

const isWithin = (inner: Range, outer: Range): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

/** The first sub-amendment that bears on what its amendment leaves as it is. */
const firstOff = (
  { operations }: Adopted,
  subs: readonly Adopted[],
): Extract<WithSubs, { readonly kind: "fault" }> | null => {
  const puts = operations.filter(isOnWords).filter(({ op }) => op !== "setMark");
  const ids = new Set(operations.flatMap((one) => ("branch" in one ? idsOf(one.branch) : [])));
  const bears = (sub: Operation): boolean => {
    if (ids.has(insideOf(sub))) return true;
    if (!isOnWords(sub)) return false;
    const near = puts.filter(({ at }) => at.block === sub.at.block);
    return near.some((put) => isWithin(sub.at, putRange(operations, put)));
  };
  for (const { id, operations: own } of subs) {
    const off = own.find((operation) => !bears(operation));
    if (off === undefined) continue;
    const block = insideOf(off);
    return {
      kind: "fault",
      amendment: id,
      fault: { id: "off-amendment", where: block, facts: {} },
    };
  }
  return null;
};

const insideOf = (operation: Operation): BlockId => {
  if ("at" in operation) return operation.at.block;
  if ("place" in operation) return operation.place.under;
  if (operation.op === "joinBlocks") return operation.first;
  return operation.op === "deleteBlock" ? operation.block : operation.branch.id;
};

const idsOf = ({ id, children }: Branch): readonly BlockId[] => [id, ...children.flatMap(idsOf)];

interface Amended {
  readonly subs: readonly Adopted[];
  readonly amended: Consolidation;
}

/** An operation as the sub-amendments leave it; nothing where they leave nothing of it. */
const entryOf = (
  one: Adopted,
  operation: Operation,
  { subs, amended }: Amended,
): readonly Bare[] => {
  if ("branch" in operation) return branchEntry(one, operation, amended);
  const bare = { by: one.id, operation, credits: null };
  if (!isOnWords(operation) || operation.op === "setMark") return [bare];
  const { block, from, to } = operation.at;
  const put = putRange(one.operations, operation);
  const changes = subs.flatMap(({ operations }) => operations);
  const start = put.from + growth(changes, block, (at) => at.to <= put.from && at.from < put.from);
  const end = start + (put.to - put.from) + growth(changes, block, (at) => isWithin(at, put));
  const text = cut(amended.tree.blocks.get(block)?.runs ?? [], start, end);
  const credits = new Map([[block, piecesIn(amended, block, { from: start, to: end })]]);
  if (text.length > 0) {
    const op = from === to ? ("insertText" as const) : ("replaceText" as const);
    return [{ by: one.id, operation: { op, at: operation.at, text }, credits }];
  }
  return from === to ? [] : [{ ...bare, operation: { op: "deleteText", at: operation.at } }];
};

const branchEntry = (
  one: Adopted,
  operation: Extract<Operation, { readonly branch: Branch }>,
  amended: Consolidation,
): readonly Bare[] => {
  const branch = branchOf(amended.tree, operation.branch.id);
  if (branch !== undefined) {
    const credits = new Map(
      idsOf(branch).map((id): [BlockId, readonly Piece[]] => [
        id,
        piecesIn(amended, id, { from: 0, to: Number.POSITIVE_INFINITY }),
      ]),
    );
    return [{ by: one.id, operation: { ...operation, branch }, credits }];
  }
  if (operation.op === "insertBlock") return [];
  const gone: Operation = { op: "deleteBlock", block: operation.branch.id };
  return [{ by: one.id, operation: gone, credits: null }];
};
