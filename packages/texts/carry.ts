import { anchorIn } from "./anchors.ts";
import { type Anchor, isOnWords, type Operation, type WordOperation } from "./operations.ts";
import { movesNothing, relation } from "./relation.ts";
import { lengthOf, type Range, spliced, wordsOf } from "./runs.ts";
import type { BlockId, Place, Tree } from "./tree.ts";
import { isInside, siblingBefore } from "./walk.ts";

export type Carried =
  | { readonly kind: "carried"; readonly operation: Operation }
  | { readonly kind: "gone"; readonly reason: Gone };

/** Why an operation has no place any more. */
export const goneReasons = {
  same: "exactly this has been done",
  covered: "what it deletes or moves has gone or stands there already",
  inside: "the words or the block that it bears on have been deleted",
  exclusive: "the words or the block that it bears on have been changed",
} as const;
export type Gone = keyof typeof goneReasons;

export interface Over {
  /** The operation that is done first. */
  readonly over: Operation;
  /** Where both put something into the same gap: ours behind the other's, unless told. */
  readonly tie?: "before" | "behind";
}

/**
 * An operation on `tree` as it reads once another one on the same `tree` is done; or that its
 * place is gone. Two that are compatible give the same text whichever is done first and the other
 * carried. A deletion keeps hold of what has been changed inside of it, so there too both orders
 * end in the same text.
 */
export const carry = (
  tree: Tree,
  operation: Operation,
  { over, tie = "behind" }: Over,
): Carried => {
  if (isOnWords(operation) && isOnWords(over) && operation.at.block !== over.at.block) {
    return { kind: "carried", operation };
  }
  if (movesNothing(tree, over)) return { kind: "carried", operation };
  if (movesNothing(tree, operation)) return { kind: "gone", reason: "covered" };
  switch (relation(tree, operation, over)) {
    case "identical":
      return { kind: "gone", reason: "same" };
    case "exclusive":
      return { kind: "gone", reason: "exclusive" };
    case "insideDeleted":
      if (!isOuter(tree, operation, over)) return { kind: "gone", reason: "inside" };
      break;
    case "overlappingDeletion":
      if (operation.op === "deleteBlock") return deletionOver(tree, operation, over);
      break;
    default:
  }
  return moved(tree, operation, { over, tie });
};

/** Of two of which one lies inside what the other deletes: whether the first is the deletion. */
const isOuter = (tree: Tree, operation: Operation, over: Operation): boolean => {
  if (operation.op === "deleteText") {
    if (over.op === "deleteBlock" || !("at" in over)) return false;
    return operation.at.from <= over.at.from && over.at.to <= operation.at.to;
  }
  if (operation.op !== "deleteBlock") return false;
  return over.op !== "deleteBlock" || isInside(tree, over.block, operation.block);
};

const deletionOver = (
  tree: Tree,
  operation: Extract<Operation, { readonly op: "deleteBlock" }>,
  over: Operation,
): Carried =>
  over.op === "deleteBlock" && isInside(tree, operation.block, over.block)
    ? { kind: "gone", reason: "covered" }
    : { kind: "carried", operation };

type Tied = Required<Over>;

const moved = (tree: Tree, operation: Operation, tied: Tied): Carried => {
  switch (operation.op) {
    case "insertText":
    case "deleteText":
    case "replaceText":
    case "setMark":
    case "splitBlock": {
      const at = anchorOver(tree, operation, tied);
      const emptied = operation.at.from < operation.at.to && at.from === at.to;
      if (emptied && operation.op !== "splitBlock") return { kind: "gone", reason: "covered" };
      return { kind: "carried", operation: { ...operation, at } };
    }
    case "insertBlock": {
      const place = placeOver(tree, operation.place, tied);
      return { kind: "carried", operation: { ...operation, place } };
    }
    case "moveBlock": {
      const place = placeOver(tree, operation.place, tied);
      if (place.after === operation.block) return { kind: "gone", reason: "covered" };
      return { kind: "carried", operation: { ...operation, place } };
    }
    default:
      return { kind: "carried", operation };
  }
};

const anchorOver = (tree: Tree, { at }: { readonly at: Anchor }, { over, tie }: Tied): Anchor => {
  const block = tree.blocks.get(at.block);
  if (block === undefined) return at;
  if (isOnWords(over)) {
    const put = newText(over);
    if (over.at.block !== at.block || put === undefined) return at;
    const words = wordsOf(spliced(block.runs, over.at, put));
    return anchorIn(words, at.block, rangeOver(at, { ...over.at, length: lengthOf(put), tie }));
  }
  if (over.op === "splitBlock" && over.at.block === at.block) {
    const words = wordsOf(block.runs);
    if (at.to <= over.at.from) return anchorIn(words.slice(0, over.at.from), at.block, at);
    return anchorIn(words.slice(over.at.to), over.into.id, shifted(at, -over.at.to));
  }
  return over.op === "joinBlocks" ? anchorOverJoin(tree, at, over) : at;
};

type Join = Extract<Operation, { readonly op: "joinBlocks" }>;

const anchorOverJoin = (tree: Tree, at: Anchor, { first, second, between }: Join): Anchor => {
  if (at.block !== first && at.block !== second) return at;
  const start = wordsIn(tree, first) + wordsOf(between);
  const words = start + wordsIn(tree, second);
  return anchorIn(words, first, at.block === first ? at : shifted(at, start.length));
};

const wordsIn = (tree: Tree, id: BlockId): string => wordsOf(tree.blocks.get(id)?.runs ?? []);

const shifted = ({ from, to }: Range, by: number): Range => ({ from: from + by, to: to + by });

const newText = (over: WordOperation) => {
  if (over.op === "setMark") return undefined;
  return over.op === "deleteText" ? [] : over.text;
};

interface Splice extends Range {
  readonly length: number;
  readonly tie: "before" | "behind";
}

/** A range after other words took the place of some: both ends shifted, or drawn to the seam. */
const rangeOver = ({ from, to }: Range, put: Splice): Range => {
  const grown = put.length - (put.to - put.from);
  if (from === to) {
    const stays = from === put.from && (put.from < put.to || put.tie === "before");
    return from < put.from || stays ? { from, to } : shifted({ from, to }, grown);
  }
  const start = from >= put.to ? from + grown : Math.min(from, put.from);
  const end = to <= put.from ? to : Math.max(to, put.to) + grown;
  return { from: start, to: to > put.from && to < put.to ? put.from + put.length : end };
};

const placeOver = (tree: Tree, place: Place, { over, tie }: Tied): Place => {
  const { under, after } = place;
  switch (over.op) {
    case "deleteBlock":
      return after === over.block ? { under, after: siblingBefore(tree, over.block) } : place;
    case "insertBlock":
      return tie === "behind" && same(place, over.place) ? { under, after: over.branch.id } : place;
    case "moveBlock":
      if (after === over.block) return { under, after: siblingBefore(tree, over.block) };
      return tie === "behind" && same(place, over.place) ? { under, after: over.block } : place;
    case "splitBlock":
      return {
        under: under === over.at.block ? over.into.id : under,
        after: instead(after, over.at.block, over.into.id),
      };
    case "joinBlocks":
      return {
        under: under === over.second ? over.first : under,
        after: instead(after, over.second, over.first),
      };
    default:
      return place;
  }
};

const same = (a: Place, b: Place): boolean => a.under === b.under && a.after === b.after;

const instead = (id: BlockId | null, old: BlockId, now: BlockId): BlockId | null =>
  id === old ? now : id;
