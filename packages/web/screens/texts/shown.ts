import type { Amendment } from "@hemicycle/engine";
import {
  applyAll,
  type Block,
  type BlockId,
  type Branch,
  blockOf,
  branchOf,
  compare,
  compareWords,
  isOnWords,
  type Operation,
  type Piece,
  type Row,
  type Runs,
  sentencesOf,
  type Tree,
  wordsOf,
} from "@hemicycle/texts";
import { type TextView, treeFor } from "./view.ts";

/** Words of a paragraph, with what is added to them and taken from them. */
export type Pieces = readonly Piece[];

/** What an amendment does at one paragraph, as lines to be read there. */
export interface ShownChange {
  /** Of the words: the reader's, where the amendment is there in it. */
  readonly language: string;
  readonly lines: readonly Pieces[];
  /** What cannot be shown in the words themselves: a paragraph that moves, splits or joins. */
  readonly sentences: readonly string[];
}

const kept = (runs: Runs): Pieces => (runs.length === 0 ? [] : [{ kind: "kept", runs }]);

/** Amendments by the paragraph at which they are read; sub-amendments behind their amendment. */
export const amendmentsAt = (view: TextView): ReadonlyMap<BlockId, readonly Amendment[]> => {
  const places = new Map<BlockId, Amendment[]>();
  const all = view.amendments.filter(({ version }) => version === view.base.number);
  for (const one of all.filter(({ amends }) => amends === null)) {
    const own = placesIn(view, one);
    for (const place of own) places.set(place, [...(places.get(place) ?? []), one]);
  }
  for (const sub of all.filter(({ amends }) => amends !== null)) {
    const main = all.find(({ id }) => id === sub.amends);
    const [first = ""] = main === undefined ? [] : placesIn(view, main);
    const own = placesIn(view, sub).filter((place) =>
      places.get(place)?.some((one) => one === main),
    );
    for (const place of own.length > 0 ? own : [first]) insertBehind(places, place, sub);
  }
  return places;
};

const insertBehind = (places: Map<BlockId, Amendment[]>, place: BlockId, sub: Amendment): void => {
  const here = places.get(place) ?? [];
  const at = here.findLastIndex(({ id, amends }) => id === sub.amends || amends === sub.amends);
  places.set(place, here.toSpliced(at + 1, 0, sub));
};

/** The paragraphs with words at which the operations of an amendment are read, each once. */
const placesIn = (view: TextView, { changes, language }: Amendment): readonly BlockId[] => {
  const tree = treeFor(view, view.base.trees, view.original);
  return [...new Set((changes[language] ?? []).map((one) => placeOf(tree, one)))];
};

/** What is put in stands behind the paragraph before it; what is put first, at the first one. */
const placeOf = (tree: Tree, operation: Operation): BlockId => {
  const wanted =
    operation.op === "insertBlock"
      ? (operation.place.after ?? operation.place.under)
      : blockOf(operation);
  const block = tree.blocks.get(wanted);
  const isFrame = block?.runs.length === 0 && block.children.length > 0;
  return isFrame ? (block.children[0] ?? wanted) : wanted;
};

/** The tree that the operations of an amendment speak of: for a sub-amendment, as amended. */
export const treeAmended = (
  view: TextView,
  one: Pick<Amendment, "amends">,
  language: string,
): Tree => {
  const tree = treeFor(view, view.base.trees, language);
  const main = view.amendments.find(({ id }) => id === one.amends);
  const operations = main === undefined ? undefined : operationsIn(main, language);
  if (operations === undefined) return tree;
  const applied = applyAll(tree, operations);
  return applied.kind === "done" ? applied.value : tree;
};

const operationsIn = ({ changes }: Amendment, language: string): readonly Operation[] | undefined =>
  Object.entries(changes).find(([own]) => own === language)?.[1];

/** What an amendment does at a paragraph, in a language; in its own where it is in no other. */
export const changeAt = (
  view: TextView,
  one: Amendment,
  { block, language: wanted }: { readonly block: BlockId; readonly language: string },
): ShownChange => {
  const language = operationsIn(one, wanted) === undefined ? one.language : wanted;
  const tree = treeAmended(view, one, language);
  const base = treeFor(view, view.base.trees, view.original);
  const all = operationsIn(one, language) ?? [];
  // What a sub-amendment does to words that are not in the text is read where it stands.
  const here = all.filter((operation) => one.amends !== null || placeOf(base, operation) === block);
  return { language, ...changesIn(tree, here) };
};

/** The lines that operations on a tree come to, paragraph by paragraph. */
export const changesIn = (
  tree: Tree,
  operations: readonly Operation[],
): Pick<ShownChange, "lines" | "sentences"> => {
  const onWords = operations.filter(isOnWords);
  const blocks = [...new Set(onWords.map(({ at }) => at.block))];
  const words = blocks.map((block) =>
    wordsChanged(
      tree,
      block,
      onWords.filter(({ at }) => at.block === block),
    ),
  );
  const others = operations.filter((operation) => !isOnWords(operation));
  const told = others.filter(
    ({ op }) => op === "moveBlock" || op === "splitBlock" || op === "joinBlocks",
  );
  return {
    lines: [...words, ...others.flatMap((operation) => blockLines(tree, operation))],
    sentences: sentencesOf(tree, told),
  };
};

const wordsChanged = (tree: Tree, block: BlockId, operations: readonly Operation[]): Pieces => {
  const before = tree.blocks.get(block)?.runs ?? [];
  const applied = applyAll(tree, operations);
  const after = applied.kind === "done" ? (applied.value.blocks.get(block)?.runs ?? []) : before;
  return compareWords(before, after).pieces;
};

const blockLines = (tree: Tree, operation: Operation): readonly Pieces[] => {
  switch (operation.op) {
    case "deleteBlock": {
      const branch = branchOf(tree, operation.block);
      return branch === undefined ? [] : linesOf(branch, "deleted");
    }
    case "insertBlock":
      return linesOf(operation.branch, "inserted");
    case "replaceBlock": {
      const old = tree.blocks.get(operation.branch.id)?.runs ?? [];
      const inner = operation.branch.children.flatMap((child) => linesOf(child, "inserted"));
      return [compareWords(old, operation.branch.runs).pieces, ...inner];
    }
    default:
      return [];
  }
};

const linesOf = (branch: Branch, kind: "inserted" | "deleted"): readonly Pieces[] => [
  ...(branch.runs.length === 0 ? [] : [[{ kind, runs: branch.runs }]]),
  ...branch.children.flatMap((child) => linesOf(child, kind)),
];

/** Letters that stay on each side of a change, where the words around it are many. */
const around = 60;

/** A long paragraph with what is far from every change left out. */
export const shortened = (pieces: Pieces): Pieces =>
  pieces.map((piece, at) => {
    if (piece.kind !== "kept") return piece;
    const words = wordsOf(piece.runs);
    const [first, last] = [at === 0, at === pieces.length - 1];
    if (words.length <= (first || last ? around : 2 * around) + 20 || (first && last)) return piece;
    const head = first ? "" : upTo(words, around);
    const tail = last ? "" : from(words, words.length - around);
    return { kind: "kept", runs: [{ text: `${head}…${tail}`, marks: [] }] };
  });

/** Cut between words, as near to the place as can be. */
const upTo = (words: string, end: number): string => {
  const space = words.lastIndexOf(" ", end);
  return words.slice(0, space < 1 ? end : space + 1);
};

const from = (words: string, start: number): string => {
  const space = words.indexOf(" ", start);
  return words.slice(space < 0 ? start : space);
};

/** A paragraph of a text in one language. */
export interface Cell {
  readonly pieces: Pieces;
  /** The language has the paragraph without words, or is behind what was adopted. */
  readonly isMissing: boolean;
}

/** A paragraph as it is in a tree; undefined where the tree has none of that id. */
export const cellIn = (tree: Tree | undefined, id: BlockId): Cell | undefined => {
  const block = tree?.blocks.get(id);
  return block === undefined ? undefined : cellOf(block);
};

const cellOf = ({ runs, status }: Block): Cell => ({
  pieces: kept(runs),
  isMissing: status === "missing",
});

/** Two versions side by side in one column: a row each paragraph of either, by its id. */
export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly changed: number;
}

export interface ComparedRow {
  readonly id: BlockId;
  readonly kind: Row["kind"];
  readonly isMoved: boolean;
  readonly pieces: Pieces;
}

/** What became of a text: the rows of `compare`, as they are shown. */
export const comparison = (old: Tree, now: Tree): Comparison => {
  const rows = compare(old, now)
    .map(comparedRow)
    .filter(({ pieces }) => pieces.length > 0);
  const changed = rows.filter(({ kind, isMoved }) => kind !== "same" || isMoved).length;
  return { rows, changed };
};

const comparedRow = (row: Row): ComparedRow => {
  switch (row.kind) {
    case "same":
      return { ...common(row), isMoved: row.moved !== null, pieces: kept(row.now.runs) };
    case "changed":
      return { ...common(row), isMoved: row.moved !== null, pieces: row.words.pieces };
    case "inserted":
    case "deleted":
      return {
        ...common(row),
        isMoved: false,
        pieces: row.runs.length === 0 ? [] : [{ kind: row.kind, runs: row.runs }],
      };
  }
};

const common = (row: Row) => ({
  id: row.kind === "deleted" ? row.old.id : row.now.id,
  kind: row.kind,
});

/** Amendments that made the words of a paragraph what they are now, in the order of adoption. */
export const madeBy = (view: TextView, language: string, id: BlockId): readonly string[] =>
  view.now.trails[language]?.get(id)?.changedBy ?? [];
