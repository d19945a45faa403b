import { countable, keptInOrder } from "./kept.ts";
import { blockOf, type Operation } from "./operations.ts";
import type { ChangeClass, PlanSettings, Removal } from "./plan-types.ts";
import { wordsOf } from "./runs.ts";
import type { BlockId, Branch, Tree } from "./tree.ts";
import { inOrder, isInside } from "./walk.ts";

/** Words of blocks with all that stands in them, counted once for each. */
export class WordCounts {
  readonly #tree: Tree;
  readonly #known = new Map<BlockId, readonly string[]>();

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  get tree(): Tree {
    return this.#tree;
  }

  wordsIn(block: BlockId): readonly string[] {
    const known = this.#known.get(block);
    if (known !== undefined) return known;
    const words = inOrder(this.#tree, block).flatMap(({ runs }) => countable(wordsOf(runs)));
    this.#known.set(block, words);
    return words;
  }
}

/** What one operation does to words, worked out once. */
export interface Measure {
  readonly operation: Operation;
  readonly class: ChangeClass;
  /** Words of the text that do not survive in their order. */
  readonly lost: number;
  readonly touched: number;
  readonly quantity: Removal["quantity"];
}

export const measure = (
  counts: WordCounts,
  operation: Operation,
  settings: PlanSettings,
): Measure => ({ operation, ...measured(counts, operation, settings) });

type Figures = Omit<Measure, "operation">;

const nothing = { lost: 0, touched: 0, quantity: null } as const;

const measured = (counts: WordCounts, operation: Operation, settings: PlanSettings): Figures => {
  switch (operation.op) {
    case "insertText":
      return figures("insertWords", [], countable(wordsOf(operation.text)));
    case "deleteText":
      return figures("deleteWords", countable(operation.at.words), []);
    case "replaceText":
      return replaced(counts, operation, settings);
    case "setMark":
      return { ...nothing, class: "markWords" };
    case "insertBlock":
      return figures("insertBlock", [], wordsOfBranch(operation.branch));
    case "deleteBlock":
      return figures("deleteBlock", counts.wordsIn(operation.block), []);
    case "replaceBlock": {
      const before = counts.wordsIn(operation.branch.id);
      return wholly(before, wordsOfBranch(operation.branch), settings);
    }
    case "moveBlock":
      return { ...nothing, class: "moveBlock", touched: counts.wordsIn(operation.block).length };
    case "splitBlock":
    case "joinBlocks":
      return { ...nothing, class: "reshapeBlock" };
  }
};

/** Replacing all words of a block is replacing the block, however it is written down. */
const replaced = (
  counts: WordCounts,
  { at, text }: Extract<Operation, { op: "replaceText" }>,
  settings: PlanSettings,
): Figures => {
  const [before, after] = [countable(at.words), countable(wordsOf(text))];
  return before.length > 0 && before.length === counts.wordsIn(at.block).length
    ? wholly(before, after, settings)
    : figures("replaceWords", before, after);
};

const wholly = (
  before: readonly string[],
  after: readonly string[],
  { rewritten }: PlanSettings,
): Figures => {
  const found = figures("replaceBlock", before, after);
  const kept = before.length - found.lost;
  return kept * 100 < rewritten * before.length ? { ...found, class: "rewriteBlock" } : found;
};

const figures = (
  kind: ChangeClass,
  before: readonly string[],
  after: readonly string[],
): Figures => {
  const kept = keptInOrder(before, after);
  const lost = before.length - kept;
  const touched = lost + after.length - kept;
  return { class: kind, lost, touched, quantity: quantityOf(before, after) };
};

const wordsOfBranch = ({ runs, children }: Branch): readonly string[] => [
  ...countable(wordsOf(runs)),
  ...children.flatMap(wordsOfBranch),
];

/** The one figure that changes, where all else stays. */
const quantityOf = (before: readonly string[], after: readonly string[]): Removal["quantity"] => {
  if (before.length !== after.length) return null;
  const changed = before.flatMap((word, at) => (word === after[at] ? [] : [at]));
  const [at, ...more] = changed;
  if (at === undefined || more.length > 0) return null;
  const [from, to] = [figureOf(before[at] ?? ""), figureOf(after[at] ?? "")];
  return from === null || to === null ? null : { distance: Math.abs(to - from), from };
};

const zeros = ["0", "\u0660", "\u06f0"].map((zero) => zero.charCodeAt(0));

/** Digits of the Latin, the Arabic-Indic and the Persian row. */
const figureOf = (word: string): number | null => {
  let value = 0;
  if (word === "" || word.length > 15) return null;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    const zero = zeros.find((first) => unit >= first && unit <= first + 9);
    if (zero === undefined) return null;
    value = value * 10 + unit - zero;
  }
  return value;
};

/**
 * How far an amendment is removed from contested blocks, by what it does to them and to nothing
 * else. Its class is that of its furthest operation there.
 */
export const removalFrom = (
  counts: WordCounts,
  { measures, settings }: { measures: readonly Measure[]; settings: PlanSettings },
  places: ReadonlySet<BlockId>,
): Removal => {
  const { tree } = counts;
  const contested = outermost(tree, places);
  const bearing = measures.filter(({ operation }) => bearsOn(tree, operation, contested));
  const of = contested.reduce((sum, block) => sum + counts.wordsIn(block).length, 0);
  const lost = bearing.reduce((sum, one) => sum + lostIn(counts, one, contested), 0);
  const touched = bearing.reduce((sum, one) => sum + one.touched, 0);
  const [only, ...others] = bearing;
  return {
    class: furthest(bearing, settings),
    lost: Math.min(lost, of),
    of,
    touched,
    quantity: others.length === 0 ? (only?.quantity ?? null) : null,
    breadth: new Set(measures.map(({ operation }) => blockOf(operation))).size,
  };
};

const furthest = (bearing: readonly Measure[], { classes }: PlanSettings): ChangeClass =>
  classes.find((kind) => bearing.some((one) => one.class === kind)) ?? "insertBlock";

const outermost = (tree: Tree, places: ReadonlySet<BlockId>): readonly BlockId[] =>
  [...places].filter((place) => {
    const parent = tree.blocks.get(place)?.parent ?? null;
    return parent === null || ![...places].some((other) => isInside(tree, parent, other));
  });

const bearsOn = (tree: Tree, operation: Operation, contested: readonly BlockId[]): boolean => {
  const block = blockOf(operation);
  return contested.some((one) => isInside(tree, block, one) || isInside(tree, one, block));
};

/** All of it where it stands in what is contested; where it is wider, what falls there. */
const lostIn = (
  counts: WordCounts,
  { operation, lost }: Measure,
  contested: readonly BlockId[],
): number => {
  const block = blockOf(operation);
  const within = contested.some((one) => isInside(counts.tree, block, one));
  if (within) return lost;
  return contested
    .filter((one) => isInside(counts.tree, one, block))
    .reduce((sum, one) => sum + lostOf(counts, operation, one), 0);
};

const lostOf = (counts: WordCounts, operation: Operation, inner: BlockId): number => {
  const before = counts.wordsIn(inner);
  if (operation.op === "deleteBlock") return before.length;
  if (operation.op !== "replaceBlock") return 0;
  const after = branchIn(operation.branch, inner);
  return before.length - (after === null ? 0 : keptInOrder(before, wordsOfBranch(after)));
};

const branchIn = (branch: Branch, id: BlockId): Branch | null => {
  if (branch.id === id) return branch;
  for (const child of branch.children) {
    const found = branchIn(child, id);
    if (found !== null) return found;
  }
  return null;
};
