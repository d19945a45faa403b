import { Dict, type Fault } from "@hemicycle/base";
import { anchorFault } from "./anchors.ts";
import { makeBlock, remadeBy } from "./consolidate-blocks.ts";
import { metInsideOf } from "./consolidate-moves.ts";
import type { Adopted, Consolidation, Entry } from "./consolidate-state.ts";
import { withSubAmendments } from "./consolidate-subs.ts";
import { faultOf } from "./faults.ts";
import { blockOf as bearing, type Operation } from "./operations.ts";
import { cellsFor, clashesAmong, innerOf } from "./plan-relate.ts";
import { areCompatible, type Relation, relation } from "./relation.ts";
import { lengthOf } from "./runs.ts";
import type { Trail } from "./trail.ts";
import type { Block, BlockId, Tree } from "./tree.ts";
import { inOrder, isInside, staysAt } from "./walk.ts";

/** Two amendments that cannot both be in a text: the votes on them contradict each other. */
export interface ExclusivePair {
  readonly a: string;
  readonly b: string;
  readonly block: BlockId;
}

export type Consolidated =
  | { readonly kind: "done"; readonly value: Consolidation }
  | { readonly kind: "exclusive"; readonly pairs: readonly ExclusivePair[] }
  /** The amendment does not fit the version that it is said to speak of. */
  | { readonly kind: "fault"; readonly amendment: string; readonly fault: Fault };

/** A version before anything was adopted to it. */
export const unamended = (base: Tree, before: Trail = Dict.empty()): Consolidation => ({
  base,
  adopted: [],
  tree: base,
  trail: before,
  before,
  gone: Dict.empty(),
  cells: Dict.empty(),
  entries: Dict.empty(),
});

/**
 * The text with all adopted amendments, in one language: every operation in the words of the
 * version, all at once, insertions at one place in the order of adoption. Two that exclude each
 * other are refused by their names: one of them should have fallen.
 */
export const consolidate = (
  base: Tree,
  adopted: readonly Adopted[],
  before: Trail = Dict.empty(),
): Consolidated => {
  const whole = [];
  for (const one of adopted) {
    const ready = readied(base, one, before);
    if (ready.kind === "fault") return ready;
    whole.push(ready.entries);
  }
  const proposed = whole.map((entries, order) => ({
    id: adopted[order]?.id ?? "",
    operations: entries.map(({ operation }) => operation),
  }));
  const clashes = [...clashesAmong(base, proposed)];
  const pairs = clashes.flatMap(({ a, b, relation: found }) =>
    pairOf(base, [a.proposed.id, b.proposed.id], { first: a.operation, next: b.operation, found }),
  );
  if (pairs.length > 0) return { kind: "exclusive", pairs: uniquePairs(pairs) };
  const again = adopted.map(() => new Set<Operation>());
  for (const { b, relation: found } of clashes) {
    if (found === "identical") again[b.order]?.add(b.operation);
  }
  const entries = whole.flatMap((list, order) =>
    list
      .filter(({ operation }) => again[order]?.has(operation) !== true)
      .map((entry) => ({ ...entry, order })),
  );
  return finished({ ...unamended(base, before), adopted: adopted.map(({ id }) => id) }, entries);
};

/**
 * The same with one amendment more. Costs what the amendment touches; equal to consolidating all
 * of them anew.
 */
export const adopt = (known: Consolidation, one: Adopted): Consolidated => {
  const { base } = known;
  const ready = readied(base, one, known.before);
  if (ready.kind === "fault") return ready;
  const again = new Set<Operation>();
  const pairs: ExclusivePair[] = [];
  for (const { operation } of ready.entries) {
    for (const cell of cellsFor(base, operation)) {
      for (const { by, operation: first } of known.cells.get(cell) ?? []) {
        const found = relation(base, first, operation);
        if (found === "identical") again.add(operation);
        pairs.push(...pairOf(base, [by, one.id], { first, next: operation, found }));
      }
    }
  }
  if (pairs.length > 0) return { kind: "exclusive", pairs: uniquePairs(pairs) };
  const order = known.adopted.length;
  const entries = ready.entries
    .filter(({ operation }) => !again.has(operation))
    .map((entry) => ({ ...entry, order }));
  return finished({ ...known, adopted: [...known.adopted, one.id] }, entries);
};

const finished = (state: Consolidation, entries: readonly Entry[]): Consolidated => {
  const pairs = metInsideOf(state, entries);
  if (pairs.length > 0) return { kind: "exclusive", pairs: uniquePairs(pairs) };
  return { kind: "done", value: grown(state, entries) };
};

interface Met {
  readonly first: Operation;
  readonly next: Operation;
  readonly found: Relation;
}

/** A deletion adopted after a change inside takes the change along; not the other way round. */
const pairOf = (
  base: Tree,
  [a, b]: readonly [string, string],
  { first, next, found }: Met,
): readonly ExclusivePair[] => {
  if (areCompatible(found) || found === "identical" || found === "overlappingDeletion") return [];
  if (found === "insideDeleted" && isOuter(base, next, first)) return [];
  return [{ a, b, block: innerOf(base, first, next) }];
};

const isOuter = (base: Tree, outer: Operation, inner: Operation): boolean => {
  if (outer.op === "deleteBlock") return isInside(base, bearing(inner), outer.block);
  if (outer.op !== "deleteText" || !("at" in inner)) return false;
  return outer.at.from <= inner.at.from && inner.at.to <= outer.at.to;
};

const uniquePairs = (pairs: readonly ExclusivePair[]): readonly ExclusivePair[] => [
  ...new Map(pairs.map((pair) => [`${pair.a} ${pair.b} ${pair.block}`, pair])).values(),
];

type Ready =
  | { readonly kind: "ready"; readonly entries: readonly Omit<Entry, "order">[] }
  | Extract<Consolidated, { readonly kind: "fault" }>;

const readied = (base: Tree, one: Adopted, before: Trail): Ready => {
  for (const operation of one.operations) {
    const fault = fitFault(base, operation);
    if (fault !== null) return { kind: "fault", amendment: one.id, fault };
  }
  if ((one.subs ?? []).length > 0) return withSubAmendments(one, { base, before, consolidate });
  const entries = one.operations.map((operation) => ({ by: one.id, operation, credits: null }));
  return { kind: "ready", entries };
};

/** Whether what an operation names stands in the version, word for word. */
const fitFault = (base: Tree, operation: Operation): Fault | null => {
  if ("at" in operation) return anchorFault(base, operation.at);
  const named =
    operation.op === "joinBlocks" ? [operation.first, operation.second] : [bearing(operation)];
  const unknown = named.find((id) => !base.blocks.has(id));
  return unknown === undefined ? null : faultOf("unknown-block", unknown);
};

/** Puts operations in, and makes anew what they bear on. */
const grown = (known: Consolidation, entries: readonly Entry[]): Consolidation => {
  const fresh = entries.filter(({ operation }) => !staysPut(known.base, operation));
  let { cells, entries: all } = known;
  const dirty = new Set<BlockId>();
  for (const entry of fresh) {
    for (const cell of cellsFor(known.base, entry.operation)) cells = withEntry(cells, cell, entry);
    for (const id of remadeBy(known.base, entry.operation)) {
      all = withEntry(all, id, entry);
      dirty.add(id);
    }
  }
  if (fresh.length === 0) return known;
  const state = { ...known, cells, entries: all };
  for (const id of [...dirty]) for (const first of joinedInto(state, id)) dirty.add(first);
  return withoutDeleted(remade(state, dirty), fresh);
};

const staysPut = (base: Tree, operation: Operation): boolean =>
  operation.op === "moveBlock" && staysAt(base, operation.block, operation.place);

const withEntry = (
  dict: Dict<readonly Entry[]>,
  id: BlockId,
  entry: Entry,
): Dict<readonly Entry[]> => dict.set(id, [...(dict.get(id) ?? []), entry]);

/** A block that goes into the one before it is made with that one. */
const joinedInto = ({ entries }: Consolidation, id: BlockId): readonly BlockId[] =>
  (entries.get(id) ?? []).flatMap(({ operation }) =>
    operation.op === "joinBlocks" && operation.second === id ? [operation.first] : [],
  );

const remade = (state: Consolidation, dirty: ReadonlySet<BlockId>): Consolidation => {
  let { tree, trail } = state;
  for (const id of dirty) {
    if (state.gone.has(id)) continue;
    const made = makeBlock(state, id);
    if (made.length === 0 || isReplaced(state, id)) {
      for (const { id: old } of inOrder(state.base, id)) {
        if (made.length === 0 && old !== id) continue;
        tree = withoutBlock(tree, old);
        trail = trail.delete(old);
      }
    }
    for (const { block, pieces, changedBy } of made) {
      tree = withBlock(tree, block);
      if (changedBy.length > 0) trail = trail.set(block.id, { pieces, changedBy });
    }
  }
  return { ...state, tree: withParents(tree, [...dirty], state), trail };
};

const isReplaced = ({ entries }: Consolidation, id: BlockId): boolean =>
  (entries.get(id) ?? []).some(
    ({ operation }) => operation.op === "replaceBlock" && operation.branch.id === id,
  );

const withBlock = (tree: Tree, block: Block): Tree => {
  const before = tree.blocks.get(block.id);
  const letters = tree.letters + lengthOf(block.runs) - lengthOf(before?.runs ?? []);
  return { ...tree, blocks: tree.blocks.set(block.id, block), letters };
};

const withoutBlock = (tree: Tree, id: BlockId): Tree => {
  const letters = tree.letters - lengthOf(tree.blocks.get(id)?.runs ?? []);
  return { ...tree, blocks: tree.blocks.delete(id), letters };
};

/** Blocks know what they stand in; what was moved, split or joined has to be told. */
const withParents = (tree: Tree, ids: readonly BlockId[], state: Consolidation): Tree => {
  let { blocks } = tree;
  const holders = ids.flatMap((id) => makersOf(state, id));
  for (const id of holders) {
    for (const child of blocks.get(id)?.children ?? []) {
      const block = blocks.get(child);
      if (block !== undefined && block.parent !== id) {
        blocks = blocks.set(child, { ...block, parent: id });
      }
    }
  }
  return { ...tree, blocks };
};

const makersOf = ({ entries }: Consolidation, id: BlockId): readonly BlockId[] => [
  id,
  ...(entries.get(id) ?? []).flatMap(({ operation }) =>
    operation.op === "splitBlock" && operation.at.block === id ? [operation.into.id] : [],
  ),
];

const withoutDeleted = (state: Consolidation, fresh: readonly Entry[]): Consolidation => {
  let { tree, gone, trail } = state;
  for (const { operation, by } of fresh) {
    if (operation.op !== "deleteBlock") continue;
    for (const { id } of inOrder(tree, operation.block)) {
      gone = gone.set(id, gone.get(id) ?? by);
      trail = trail.delete(id);
      tree = withoutBlock(tree, id);
    }
  }
  return { ...state, tree, gone, trail };
};

/** What an amendment comes to with its sub-amendments; null where they do not fit it. */
export const subAmended = (base: Tree, one: Adopted): readonly Operation[] | null => {
  const ready = readied(base, one, Dict.empty());
  return ready.kind === "fault" ? null : ready.entries.map(({ operation }) => operation);
};
