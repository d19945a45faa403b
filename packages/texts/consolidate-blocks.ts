import type { Consolidation, Entry } from "./consolidate-state.ts";
import { editedWords, type WordEdit, type Words } from "./consolidate-words.ts";
import { isOnWords, type Operation } from "./operations.ts";
import { joined, lengthOf, type Runs, wordsOf } from "./runs.ts";
import { cutPieces, joinedPieces, type Piece } from "./trail.ts";
import type { Block, BlockId, Branch, Tree } from "./tree.ts";
import { headerOf } from "./tree-read.ts";

/** A block made anew, and where its words come from. */
export interface MadeBlock {
  readonly block: Block;
  readonly pieces: readonly Piece[];
  readonly changedBy: readonly string[];
}

type Given = Pick<Consolidation, "base" | "before" | "entries">;
type Op<K extends Operation["op"]> = Extract<Operation, { readonly op: K }>;

interface Of<K extends Operation["op"]> {
  readonly entry: Entry;
  readonly operation: Op<K>;
}

const ofKind = <K extends Operation["op"]>(entries: readonly Entry[], kind: K): readonly Of<K>[] =>
  entries.flatMap((entry) => {
    const { operation } = entry;
    // The comparison has told the operation of this kind from the others.
    return operation.op === kind ? [{ entry, operation: operation as Op<K> }] : [];
  });

/**
 * What becomes of a block of the version, with the blocks that are put into it: all operations at
 * once, each speaking of the version. Nothing for a block that goes into the one before it.
 */
export const makeBlock = (given: Given, id: BlockId): readonly MadeBlock[] => {
  const block = given.base.blocks.get(id);
  const entries = given.entries.get(id) ?? [];
  if (block === undefined) return [];
  const joins = ofKind(entries, "joinBlocks");
  if (joins.some(({ operation }) => operation.second === id)) return [];
  const [replaced] = ofKind(entries, "replaceBlock");
  if (replaced !== undefined)
    return branchBlocks(replaced.operation.branch, block.parent, replaced);
  const join = joins.find(({ operation }) => operation.first === id);
  const own = join === undefined ? plainBlock(given, block) : joinedBlock(given, block, join);
  return [...own.blocks, ...own.inserted];
};

interface Made {
  readonly blocks: readonly MadeBlock[];
  readonly inserted: readonly MadeBlock[];
}

const plainBlock = (given: Given, block: Block): Made => {
  const entries = given.entries.get(block.id) ?? [];
  const children = childrenOf(given, block);
  const changedBy = changersOf(entries, block.id);
  const [split] = ofKind(entries, "splitBlock").filter(
    ({ operation }) => operation.at.block === block.id,
  );
  const before = wordsBefore(given, block);
  const edits = editsOf(entries, block.id);
  if (split === undefined) {
    const words = editedWords(before, edits);
    const made = { block: { ...block, children: children.ids, runs: words.runs } };
    return { blocks: [{ ...made, pieces: words.pieces, changedBy }], inserted: children.inserted };
  }
  const { at, into } = split.operation;
  const left = editedWords(before, edits, { from: 0, to: at.from });
  const right = editedWords(before, edits, { from: at.to, to: lengthOf(block.runs) });
  const first = { ...block, children: [], runs: left.runs };
  const second = {
    ...headerOf(into),
    ...{ parent: block.parent, children: children.ids, runs: right.runs },
  };
  return {
    blocks: [
      { block: first, pieces: left.pieces, changedBy },
      { block: second, pieces: right.pieces, changedBy },
    ],
    inserted: children.inserted,
  };
};

const joinedBlock = (given: Given, block: Block, { entry, operation }: Of<"joinBlocks">): Made => {
  const second = given.base.blocks.get(operation.second);
  const [own, other] = [plainBlock(given, block), second && plainBlock(given, second)];
  const [one] = own.blocks;
  const [two] = other?.blocks ?? [];
  if (one === undefined || two === undefined) return own;
  const between = [{ length: lengthOf(operation.between), by: entry.by }];
  return {
    blocks: [
      {
        block: {
          ...one.block,
          children: two.block.children,
          runs: joined(one.block.runs, operation.between, two.block.runs),
        },
        pieces: joinedPieces(one.pieces, between, two.pieces),
        changedBy: inOrderOf([...one.changedBy, ...two.changedBy]),
      },
    ],
    inserted: [...own.inserted, ...(other?.inserted ?? [])],
  };
};

/** Changes of the block itself; what is put into it or taken out of it, changes it not. */
const changersOf = (entries: readonly Entry[], id: BlockId): readonly string[] =>
  inOrderOf(entries.filter(({ operation }) => changes(operation, id)).map(({ by }) => by));

const inOrderOf = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

const changes = (operation: Operation, id: BlockId): boolean => {
  if ("at" in operation) return operation.at.block === id;
  if (operation.op === "joinBlocks") return operation.first === id || operation.second === id;
  return operation.op === "moveBlock" && operation.block === id;
};

/** The words of the version, with what is known of them from the versions before. */
const wordsBefore = ({ before }: Given, { id, runs }: Block): Words => ({
  runs,
  pieces: before.get(id)?.pieces ?? joinedPieces([{ length: lengthOf(runs), by: null }]),
});

const editsOf = (entries: readonly Entry[], id: BlockId): readonly WordEdit[] =>
  entries.flatMap((entry): readonly WordEdit[] => {
    const { operation, by, credits } = entry;
    if (!isOnWords(operation) || operation.at.block !== id) return [];
    const text: Runs = "text" in operation ? operation.text : [];
    return [{ operation, put: credits?.get(id) ?? [{ length: lengthOf(text), by }] }];
  });

interface Children {
  readonly ids: readonly BlockId[];
  /** Blocks that are new among them, with all that stands in them. */
  readonly inserted: readonly MadeBlock[];
}

/** Places are those of the version, also behind a block that has left it. */
const childrenOf = ({ entries }: Given, block: Block): Children => {
  const own = entries.get(block.id) ?? [];
  const ids: BlockId[] = [];
  const inserted: MadeBlock[] = [];
  const leaving = leavers(own);
  const splits = new Map(ofKind(own, "splitBlock").map((one) => [one.operation.at.block, one]));
  const comers = comersBy(own, block.id);
  const put = (after: BlockId | null) => {
    for (const entry of comers.get(after) ?? []) {
      const { operation } = entry;
      if (operation.op === "moveBlock") ids.push(operation.block);
      if (operation.op !== "insertBlock") continue;
      ids.push(operation.branch.id);
      inserted.push(...branchBlocks(operation.branch, block.id, { entry }));
    }
  };
  put(null);
  for (const child of block.children) {
    const split = splits.get(child)?.operation.into.id;
    if (!leaving.has(child)) ids.push(child, ...(split === undefined ? [] : [split]));
    put(child);
  }
  return { ids, inserted };
};

const leavers = (entries: readonly Entry[]): ReadonlySet<BlockId> =>
  new Set(
    entries.flatMap(({ operation }) => {
      if (operation.op === "deleteBlock" || operation.op === "moveBlock") return [operation.block];
      return operation.op === "joinBlocks" ? [operation.second] : [];
    }),
  );

const comersBy = (
  entries: readonly Entry[],
  under: BlockId,
): ReadonlyMap<BlockId | null, readonly Entry[]> => {
  const comers = new Map<BlockId | null, Entry[]>();
  for (const entry of entries) {
    const { operation } = entry;
    if (!("place" in operation) || operation.place.under !== under) continue;
    const { after } = operation.place;
    comers.set(after, [...(comers.get(after) ?? []), entry]);
  }
  return comers;
};

const branchBlocks = (
  branch: Branch,
  parent: BlockId | null,
  { entry }: { readonly entry: Entry },
): readonly MadeBlock[] => {
  const length = wordsOf(branch.runs).length;
  const pieces = entry.credits?.get(branch.id) ?? joinedPieces([{ length, by: entry.by }]);
  return [
    { block: blockOf(branch, parent), pieces, changedBy: [entry.by] },
    ...branch.children.flatMap((child) => branchBlocks(child, branch.id, { entry })),
  ];
};

const blockOf = (branch: Branch, parent: BlockId | null): Block => ({
  ...headerOf(branch),
  ...{ parent, children: branch.children.map(({ id }) => id), runs: branch.runs },
});

/** The blocks of the version that have to be made anew because of an operation. */
export const remadeBy = (base: Tree, operation: Operation): readonly BlockId[] => {
  const holder = (id: BlockId): readonly BlockId[] => {
    const parent = base.blocks.get(id)?.parent ?? null;
    return parent === null ? [] : [parent];
  };
  switch (operation.op) {
    case "insertBlock":
      return [operation.place.under];
    case "deleteBlock":
      return holder(operation.block);
    case "replaceBlock":
      return [operation.branch.id];
    case "moveBlock":
      return [...new Set([operation.block, ...holder(operation.block), operation.place.under])];
    case "splitBlock":
      return [operation.at.block, ...holder(operation.at.block)];
    case "joinBlocks":
      return [operation.first, operation.second, ...holder(operation.first)];
    default:
      return [operation.at.block];
  }
};

/** Pieces of a range of a block, for whoever takes the words elsewhere. */
export const piecesIn = (
  given: { readonly trail: Consolidation["trail"]; readonly tree: Tree },
  id: BlockId,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Piece[] => {
  const length = lengthOf(given.tree.blocks.get(id)?.runs ?? []);
  const known = given.trail.get(id)?.pieces ?? joinedPieces([{ length, by: null }]);
  return cutPieces(known, from, to);
};
