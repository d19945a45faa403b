import { blockOf, isOnWords, type Operation, type WordOperation } from "./operations.ts";
import type { Edge } from "./plan-types.ts";
import { areCompatible, type Relation, relation, strongest } from "./relation.ts";
import type { BlockId, Tree } from "./tree.ts";
import { inOrder, isInside } from "./walk.ts";

/** What an amendment does to the tree that all of them speak of. */
export interface Proposed {
  readonly id: string;
  readonly operations: readonly Operation[];
}

/** An operation, and whose it is. */
export interface Placed {
  readonly proposed: Proposed;
  /** Order among the amendments, so that each pair is met once. */
  readonly order: number;
  readonly operation: Operation;
}

/** Two operations of different amendments that cannot both stand as they are. */
export interface Clash {
  /** Of the amendment that comes first. */
  readonly a: Placed;
  readonly b: Placed;
  readonly relation: Relation;
}

/** All that is known of two amendments, while their operations are gone through. */
interface Encounter {
  readonly a: Placed;
  readonly b: Placed;
  relation: Relation;
  place: BlockId;
  /** Operations of `a` that `b` repeats to the letter; null while there are none. */
  same: Set<Operation> | null;
}

/**
 * The pairs of amendments that cannot both stand as they are, or that are one: the strongest
 * relation between their operations. Only operations that can meet are compared, so that the cost
 * grows with the places that are contested and not with the square of the amendments.
 */
export const edgesOf = (tree: Tree, amendments: readonly Proposed[]): readonly Edge[] => {
  const encounters = new Map<number, Encounter>();
  const of = amendments.length;
  for (const clash of clashesAmong(tree, amendments)) meet(tree, encounters, { ...clash, of });
  return [...encounters.values()].flatMap((encounter) => edgeOf(tree, encounter) ?? []);
};

/** Every pair of operations that clash; a pair that meets in several blocks may come twice. */
export function* clashesAmong(tree: Tree, amendments: readonly Proposed[]): Iterable<Clash> {
  for (const here of cellsOf(tree, amendments).values()) {
    for (const [one, other] of pairsOf(here)) {
      const [a, b] = one.order < other.order ? [one, other] : [other, one];
      const found = relation(tree, a.operation, b.operation);
      if (!areCompatible(found)) yield { a, b, relation: found };
    }
  }
}

const meet = (
  tree: Tree,
  encounters: Map<number, Encounter>,
  { a, b, relation: found, of }: Clash & { readonly of: number },
): void => {
  const key = a.order * of + b.order;
  const known = encounters.get(key);
  if (known === undefined) {
    const same = found === "identical" ? new Set([a.operation]) : null;
    const place = innerOf(tree, a.operation, b.operation);
    encounters.set(key, { a, b, relation: found, place, same });
    return;
  }
  if (found === "identical") known.same = (known.same ?? new Set()).add(a.operation);
  if (strongest(known.relation, found) === known.relation) return;
  known.relation = found;
  known.place = innerOf(tree, a.operation, b.operation);
};

/** Where two meet: the inner one of their blocks. */
export const innerOf = (tree: Tree, a: Operation, b: Operation): BlockId => {
  const [one, other] = [blockOf(a), blockOf(b)];
  return isInside(tree, one, other) ? one : other;
};

/** Two that repeat each other in part, and differ elsewhere, ask for the same words twice. */
const edgeOf = (tree: Tree, { a, b, relation: found, place, same }: Encounter): Edge => {
  const ids = { a: a.proposed.id, b: b.proposed.id, place };
  const lengths = [a, b].map(({ proposed }) => proposed.operations.length);
  if (found === "identical") {
    const whole = lengths.every((length) => length === same?.size);
    return { ...ids, relation: whole ? "identical" : "exclusive" };
  }
  if (found !== "overlappingDeletion") return { ...ids, relation: found };
  const covers = {
    a: isCovered(tree, a.proposed, b.proposed),
    b: isCovered(tree, b.proposed, a.proposed),
  };
  return { ...ids, relation: found, covers };
};

/** Whether an amendment only deletes, and nothing that the other does not delete too. */
const isCovered = (tree: Tree, inner: Proposed, outer: Proposed): boolean =>
  inner.operations.every((one) => outer.operations.some((other) => deletes(tree, other, one)));

const deletes = (tree: Tree, outer: Operation, inner: Operation): boolean => {
  if (outer.op === "deleteBlock") {
    return (
      (inner.op === "deleteBlock" || inner.op === "deleteText") &&
      isInside(tree, blockOf(inner), outer.block)
    );
  }
  if (outer.op !== "deleteText" || inner.op !== "deleteText") return false;
  const [wide, narrow] = [outer.at, inner.at];
  return wide.block === narrow.block && wide.from <= narrow.from && narrow.to <= wide.to;
};

/** Operations by the blocks in which they can meet others. */
const cellsOf = (
  tree: Tree,
  amendments: readonly Proposed[],
): ReadonlyMap<BlockId, readonly Placed[]> => {
  const cells = new Map<BlockId, Placed[]>();
  amendments.forEach((proposed, order) => {
    for (const operation of proposed.operations) {
      for (const cell of cellsFor(tree, operation)) {
        const known = cells.get(cell);
        if (known === undefined) cells.set(cell, [{ proposed, order, operation }]);
        else known.push({ proposed, order, operation });
      }
    }
  });
  return cells;
};

/** The blocks in which an operation can meet another one. */
export const cellsFor = (tree: Tree, operation: Operation): Iterable<BlockId> => {
  const around = (place: { readonly under: BlockId; readonly after: BlockId | null }) =>
    place.after === null ? [place.under] : [place.under, place.after];
  switch (operation.op) {
    case "deleteBlock":
      return new Set(idsIn(tree, operation.block));
    case "replaceBlock":
      return new Set(idsIn(tree, operation.branch.id));
    case "moveBlock":
      return new Set([...idsIn(tree, operation.block), ...around(operation.place)]);
    case "insertBlock":
      return around(operation.place);
    case "joinBlocks":
      return [operation.first, operation.second];
    case "splitBlock":
      return withParent(tree, operation.at.block);
    default:
      return [operation.at.block];
  }
};

const idsIn = (tree: Tree, block: BlockId): readonly BlockId[] =>
  inOrder(tree, block).map(({ id }) => id);

const withParent = (tree: Tree, block: BlockId): readonly BlockId[] => {
  const parent = tree.blocks.get(block)?.parent ?? null;
  return parent === null ? [block] : [block, parent];
};

/** Pairs that can meet: ranges that touch, and everything with an operation on the whole block. */
function* pairsOf(here: readonly Placed[]): Iterable<readonly [Placed, Placed]> {
  const words = here.filter(({ operation }) => isOnWords(operation));
  const blocks = here.filter(({ operation }) => !isOnWords(operation));
  const sorted = words.toSorted((a, b) => fromOf(a) - fromOf(b));
  for (const [at, one] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || fromOf(other) > toOf(one)) break;
      if (other.order !== one.order) yield [one, other];
    }
  }
  for (const [at, one] of blocks.entries()) {
    for (const other of [...blocks.slice(at + 1), ...words]) {
      if (other.order !== one.order) yield [one, other];
    }
  }
}

// `pairsOf` asks it of operations on words only.
const anchorOf = ({ operation }: Placed) => (operation as WordOperation).at;
const fromOf = (placed: Placed): number => anchorOf(placed).from;
const toOf = (placed: Placed): number => anchorOf(placed).to;
