import { canonical } from "@hemicycle/base";
import { blockOf, isOnWords, type Operation, type WordOperation } from "./operations.ts";
import { relationOfBlocks, relationToBlock } from "./relation-blocks.ts";
import { sameMark } from "./runs.ts";
import type { Tree } from "./tree.ts";
import { staysAt } from "./walk.ts";

/**
 * How two operations on the same tree stand to each other, whichever is named first. What follows
 * from it for an amendment is for the voting plan to say.
 */
export const relations = [
  /** The same change; ids of new blocks may differ. */
  "identical",
  /** They do not meet. */
  "free",
  /** They meet at one gap. Both can stand. */
  "touch",
  /** Both put something into the same gap. Both can stand, one behind the other. */
  "samePoint",
  /** Both delete, and what they delete overlaps. Of the second the rest remains, if any. */
  "overlappingDeletion",
  /** One only deletes, and the other lies inside of what it deletes. */
  "insideDeleted",
  /** Both cannot stand. */
  "exclusive",
] as const;
export type Relation = (typeof relations)[number];

/** `tree` is the one that both speak of; both can be applied to it. */
export const relation = (tree: Tree, a: Operation, b: Operation): Relation => {
  if (isOnWords(a) && isOnWords(b)) return onWords(a, b);
  if (areIdentical(a, b)) return "identical";
  if (movesNothing(tree, a) || movesNothing(tree, b)) return "free";
  if (isOnWords(a)) return isOnWords(b) ? onWords(a, b) : relationToBlock(tree, a, b);
  return isOnWords(b) ? relationToBlock(tree, b, a) : relationOfBlocks(tree, a, b);
};

/** A move to where the block stands. A change may not hold one; a carried move can become one. */
export const movesNothing = (tree: Tree, operation: Operation): boolean =>
  operation.op === "moveBlock" && staysAt(tree, operation.block, operation.place);

/** Relations in which both can stand in full, in any order. */
export const areCompatible = (one: Relation): boolean =>
  one === "free" || one === "touch" || one === "samePoint";

/** The stronger of two: what holds between amendments is the strongest between their operations. */
export const strongest = (a: Relation, b: Relation): Relation =>
  strength.indexOf(a) >= strength.indexOf(b) ? a : b;

const strength: readonly Relation[] = [
  ...(["free", "touch", "samePoint", "identical"] as const),
  ...(["overlappingDeletion", "insideDeleted", "exclusive"] as const),
];

const areIdentical = (a: Operation, b: Operation): boolean =>
  a.op === b.op && blockOf(a) === blockOf(b) && canonical(essence(a)) === canonical(essence(b));

/** An operation without what may differ between two that change the same. */
const essence = (operation: Operation): unknown => {
  switch (operation.op) {
    case "insertBlock":
      return { ...operation, branch: unnamed(operation.branch) };
    case "replaceBlock":
      return { ...operation, branch: unnamed(operation.branch), id: operation.branch.id };
    case "splitBlock":
      return { at: rangeOf(operation), into: { ...operation.into, id: "" } };
    default:
      return operation;
  }
};

const rangeOf = ({ at: { block, from, to } }: { readonly at: WordOperation["at"] }) => ({
  block,
  from,
  to,
});

type Branch = Extract<Operation, { readonly branch: unknown }>["branch"];

const unnamed = (branch: Branch): unknown => ({
  ...branch,
  id: "",
  children: branch.children.map(unnamed),
});

const onWords = (a: WordOperation, b: WordOperation): Relation => {
  const one = a.at;
  const other = b.at;
  if (one.block !== other.block) return "free";
  if (a.op === b.op && one.from === other.from && one.to === other.to && haveSameEffect(a, b)) {
    return "identical";
  }
  if (a.op === "insertText" && b.op === "insertText") {
    return one.from === other.from ? "samePoint" : "free";
  }
  if (one.to < other.from || other.to < one.from) return "free";
  if (one.to === other.from || other.to === one.from) return "touch";
  return overlapping(a, b);
};

const haveSameEffect = (a: WordOperation, b: WordOperation): boolean => {
  if (a.op === "deleteText") return true;
  const effect = (of: WordOperation) =>
    of.op === "setMark" ? [of.mark, of.on] : of.op === "deleteText" ? [] : of.text;
  return canonical(effect(a)) === canonical(effect(b));
};

const overlapping = (a: WordOperation, b: WordOperation): Relation => {
  if (a.op === "deleteText" && b.op === "deleteText") return "overlappingDeletion";
  if (a.op === "deleteText") return underDeletion(a, b);
  if (b.op === "deleteText") return underDeletion(b, a);
  if (a.op !== "setMark" || b.op !== "setMark") return "exclusive";
  const agree = a.mark.kind !== b.mark.kind || (sameMark(a.mark, b.mark) && a.on === b.on);
  return agree ? "free" : "exclusive";
};

/** Words replaced are the same words as those deleted only if the deletion goes further. */
const underDeletion = (deletion: WordOperation, other: WordOperation): Relation => {
  const { from, to } = deletion.at;
  const within = from <= other.at.from && other.at.to <= to;
  const equal = from === other.at.from && other.at.to === to;
  if (other.op === "setMark") return within ? "insideDeleted" : "overlappingDeletion";
  return within && !equal ? "insideDeleted" : "exclusive";
};
