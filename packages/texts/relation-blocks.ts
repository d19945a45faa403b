import { mayHold } from "./holds.ts";
import type { BlockOperation, WordOperation } from "./operations.ts";
import type { Relation } from "./relation.ts";
import type { BlockId, Branch, Place, Role, Tree } from "./tree.ts";
import { isInside } from "./walk.ts";

type Of<K extends BlockOperation["op"]> = Extract<BlockOperation, { readonly op: K }>;

/** An operation on words and one on blocks. */
export const relationToBlock = (
  tree: Tree,
  words: WordOperation,
  other: BlockOperation,
): Relation => {
  const { block, from, to } = words.at;
  switch (other.op) {
    case "insertBlock":
    case "moveBlock":
    case "joinBlocks":
      return "free";
    case "deleteBlock":
      return isInside(tree, block, other.block) ? "insideDeleted" : "free";
    case "replaceBlock":
      return isInside(tree, block, other.branch.id) ? "exclusive" : "free";
    case "splitBlock": {
      const { at } = other;
      if (at.block !== block || to < at.from || from > at.to) return "free";
      if (from === to && at.from === at.to) return "exclusive";
      return to <= at.from || from >= at.to ? "touch" : "exclusive";
    }
  }
};

const ranks = [
  ...(["deleteBlock", "replaceBlock", "moveBlock", "insertBlock"] as const),
  ...(["splitBlock", "joinBlocks"] as const),
];

/** Two operations on blocks that are not identical. */
export const relationOfBlocks = (tree: Tree, a: BlockOperation, b: BlockOperation): Relation => {
  const [one, other] = ranks.indexOf(a.op) <= ranks.indexOf(b.op) ? [a, b] : [b, a];
  const made = new Set(newIds(one));
  if (newIds(other).some((id) => made.has(id) && !tree.blocks.has(id))) return "exclusive";
  switch (one.op) {
    case "deleteBlock":
      return toDeletion(tree, one.block, other);
    case "replaceBlock":
      return toReplacement(tree, one.branch, other);
    case "moveBlock":
      return toMove(tree, one, other);
    case "insertBlock":
      return toPut(tree, one, other);
    case "splitBlock":
      return toSplit(tree, one, other);
    case "joinBlocks":
      return other.op === "joinBlocks" ? ofJoins(one, other) : "free";
  }
};

const newIds = (operation: BlockOperation): readonly BlockId[] => {
  if (operation.op === "splitBlock") return [operation.into.id];
  return "branch" in operation ? idsOf(operation.branch) : [];
};

const idsOf = ({ id, children }: Branch): readonly BlockId[] => [id, ...children.flatMap(idsOf)];

const toDeletion = (tree: Tree, gone: BlockId, other: BlockOperation): Relation => {
  const within = (id: BlockId) => isInside(tree, id, gone);
  switch (other.op) {
    case "deleteBlock":
      return within(other.block) || isInside(tree, gone, other.block)
        ? "overlappingDeletion"
        : "free";
    case "replaceBlock": {
      const { id } = other.branch;
      if (id === gone) return "exclusive";
      if (within(id)) return "insideDeleted";
      return isInside(tree, gone, id) ? "exclusive" : "free";
    }
    case "insertBlock":
      if (within(other.place.under)) return "insideDeleted";
      return other.place.after === gone ? "touch" : "free";
    case "moveBlock": {
      if (other.block === gone) return "exclusive";
      const into = within(other.place.under);
      if (into && within(other.block)) return "insideDeleted";
      if (into || within(other.block)) return "exclusive";
      return other.place.after === gone ? "touch" : "free";
    }
    case "splitBlock":
      if (other.at.block === gone) return "exclusive";
      return within(other.at.block) ? "insideDeleted" : "free";
    case "joinBlocks":
      if (other.first === gone || other.second === gone) return "exclusive";
      return within(other.first) ? "insideDeleted" : "free";
  }
};

const toReplacement = (tree: Tree, branch: Branch, other: BlockOperation): Relation => {
  const { id } = branch;
  const within = (one: BlockId) => isInside(tree, one, id);
  const keepsRole = tree.blocks.get(id)?.role === branch.role;
  const parent = tree.blocks.get(id)?.parent ?? null;
  switch (other.op) {
    case "deleteBlock":
      return toDeletion(tree, other.block, { op: "replaceBlock", branch });
    case "replaceBlock":
      return within(other.branch.id) || isInside(tree, id, other.branch.id) ? "exclusive" : "free";
    case "insertBlock":
      return within(other.place.under) ? "exclusive" : besideOf(other.place, id);
    case "moveBlock":
      if (other.block === id) return keepsRole ? "free" : "exclusive";
      if (within(other.block) || within(other.place.under)) return "exclusive";
      return besideOf(other.place, id);
    case "splitBlock":
      if (within(other.at.block)) return "exclusive";
      return parent === other.at.block && !keepsRole ? "exclusive" : "free";
    case "joinBlocks":
      if (within(other.first) || within(other.second)) return "exclusive";
      return parent === other.second && !keepsRole ? "exclusive" : "free";
  }
};

const besideOf = ({ after }: Place, id: BlockId): Relation => (after === id ? "touch" : "free");

const samePlace = (a: Place, b: Place): boolean => a.under === b.under && a.after === b.after;

const toMove = (tree: Tree, one: Of<"moveBlock">, other: BlockOperation): Relation => {
  if (other.op === "moveBlock") {
    if (one.block === other.block) return "exclusive";
    const cycle =
      isInside(tree, one.place.under, other.block) && isInside(tree, other.place.under, one.block);
    if (cycle) return "exclusive";
    if (samePlace(one.place, other.place)) return "samePoint";
    const meet = one.place.after === other.block || other.place.after === one.block;
    return meet ? "touch" : "free";
  }
  if (other.op === "insertBlock" && other.place.after === one.block) return "touch";
  if (other.op === "splitBlock" && other.at.block === one.block) return "exclusive";
  if (other.op === "joinBlocks" && (other.first === one.block || other.second === one.block)) {
    return "exclusive";
  }
  const role = tree.blocks.get(one.block)?.role;
  return role === undefined ? "free" : atPlace(tree, { place: one.place, role }, other);
};

const toPut = (tree: Tree, one: Of<"insertBlock">, other: BlockOperation): Relation =>
  atPlace(tree, { place: one.place, role: one.branch.role }, other);

interface Put {
  readonly place: Place;
  readonly role: Role;
}

/** What is put into a place, and an operation that may change the place. */
const atPlace = (tree: Tree, { place, role }: Put, other: BlockOperation): Relation => {
  switch (other.op) {
    case "insertBlock":
      return samePlace(place, other.place) ? "samePoint" : "free";
    case "splitBlock":
      if (place.under === other.at.block && !mayHold(other.into.role, role)) return "exclusive";
      return besideOf(place, other.at.block);
    case "joinBlocks": {
      const { first, second } = other;
      if (place.under === first || place.after === first) return "exclusive";
      if (place.under === second && !mayHold(tree.blocks.get(first)?.role ?? null, role)) {
        return "exclusive";
      }
      return besideOf(place, second);
    }
    default:
      return "free";
  }
};

const toSplit = (tree: Tree, one: Of<"splitBlock">, other: BlockOperation): Relation => {
  const { block } = one.at;
  const parent = tree.blocks.get(block)?.parent;
  if (other.op === "splitBlock") {
    const second = other.at.block;
    if (block === second) return "exclusive";
    const unheld =
      (parent === second && !mayHold(other.into.role, one.into.role)) ||
      (tree.blocks.get(second)?.parent === block && !mayHold(one.into.role, other.into.role));
    return unheld ? "exclusive" : "free";
  }
  if (other.op !== "joinBlocks") return "free";
  if (block === other.first || block === other.second) return "exclusive";
  const holder = tree.blocks.get(other.first)?.role ?? null;
  return parent === other.second && !mayHold(holder, one.into.role) ? "exclusive" : "free";
};

const ofJoins = (a: Of<"joinBlocks">, b: Of<"joinBlocks">): Relation =>
  [a.first, a.second].some((id) => id === b.first || id === b.second) ? "exclusive" : "free";
