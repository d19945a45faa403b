import { type Figures, inFigures } from "./figures.ts";
import { joined, lengthOf, type Run, type Runs } from "./runs.ts";
import type { Block, BlockId, Place, Role, Tree } from "./tree.ts";
import { inOrder, isInside } from "./walk.ts";

/** How an assembly numbers its texts. */
export interface Numbering {
  /** Whether numbers given to what was inserted stay (`4 bis`), or all is counted anew. */
  readonly inserted: "keep" | "renumber";
  /** Figures by role; items have one a level. What is not named has no number. */
  readonly figures: Readonly<Partial<Record<Role, Figures | readonly Figures[]>>>;
  /** Roles that are counted through the whole text; the others begin anew in each block. */
  readonly through: readonly Role[];
}

/** As the United Nations number resolutions and most parliaments articles. */
export const usualNumbering: Numbering = {
  inserted: "keep",
  figures: {
    chapter: "romanCapitals",
    section: "digits",
    article: "digits",
    operative: "digits",
    paragraph: "digits",
    item: ["letters", "roman", "capitals"],
    annex: "romanCapitals",
    note: "digits",
  },
  through: ["article", "operative", "note"],
};

const known = new WeakMap<Tree, { numbering: Numbering; numbers: ReadonlyMap<BlockId, string> }>();

/**
 * What is shown before each block that has a number, without brackets and words. A tree is counted
 * once: it never changes, and a long one is asked for its numbers by several on one screen.
 */
export const numbersOf = (
  tree: Tree,
  numbering: Numbering = usualNumbering,
): ReadonlyMap<BlockId, string> => {
  const before = known.get(tree);
  if (before?.numbering === numbering) return before.numbers;
  const numbers = counted(tree, numbering);
  known.set(tree, { numbering, numbers });
  return numbers;
};

const counted = (tree: Tree, numbering: Numbering): ReadonlyMap<BlockId, string> => {
  const numbers = new Map<BlockId, string>();
  const counts = new Map<string, number>();
  const annexes = annexesOf(tree);
  for (const block of inOrder(tree)) {
    const figures = figuresOf(tree, block, numbering);
    if (figures === undefined) continue;
    if (block.number !== undefined && numbering.inserted === "keep") {
      numbers.set(block.id, block.number);
      continue;
    }
    const scope = scopeOf(tree, block, { numbering, annexes });
    const count = (counts.get(scope) ?? 0) + 1;
    counts.set(scope, count);
    numbers.set(block.id, inFigures(count, figures, tree.language));
  }
  return numbers;
};

const annexesOf = ({ blocks, root }: Tree): readonly BlockId[] =>
  (blocks.get(root)?.children ?? []).filter((child) => blocks.get(child)?.role === "annex");

interface Scopes {
  readonly numbering: Numbering;
  readonly annexes: readonly BlockId[];
}

/** An annex counts for itself. */
const scopeOf = (tree: Tree, { id, role, parent }: Block, scopes: Scopes): string => {
  if (!scopes.numbering.through.includes(role)) return `${role} ${parent}`;
  return `${role} ${scopes.annexes.find((annex) => isInside(tree, id, annex)) ?? ""}`;
};

const figuresOf = (tree: Tree, block: Block, { figures }: Numbering): Figures | undefined => {
  const own = figures[block.role];
  if (own === undefined || typeof own === "string") return own;
  return own[Math.min(levelOf(tree, block), own.length - 1)];
};

/** How many blocks of the same role it stands in. */
const levelOf = (tree: Tree, { role, parent }: Block): number => {
  const holder = parent === null ? undefined : tree.blocks.get(parent);
  return holder?.role === role ? 1 + levelOf(tree, holder) : 0;
};

const suffixes = {
  /** 4 bis, 4 ter: French, Spanish, the United Nations. */
  latin: ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"],
  /** 4A, 4B: English. */
  letters: [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
} as const;

/**
 * The number for a block inserted at a place, such that no other number changes: `4 bis` behind 4,
 * `1 A` before 1. Undefined where nothing beside it has a number, or all suffixes are taken.
 */
export const insertedNumber = (
  tree: Tree,
  { under, after }: Place,
  { role, style }: { readonly role: Role; readonly style: keyof typeof suffixes },
): string | undefined => {
  const numbers = numbersOf(tree);
  const children = tree.blocks.get(under)?.children ?? [];
  const at = after === null ? -1 : children.indexOf(after);
  const numberOf = (id: BlockId) =>
    tree.blocks.get(id)?.role === role ? numbers.get(id) : undefined;
  const before = children.slice(0, at + 1).findLast((id) => numberOf(id) !== undefined);
  const next = children.slice(at + 1).find((id) => numberOf(id) !== undefined);
  const taken = new Set(numbers.values());
  const stem = before === undefined ? numberOf(next ?? "") : stemOf(numberOf(before) ?? "");
  if (stem === undefined) return undefined;
  const list = before === undefined ? suffixes.letters : suffixes[style];
  const gap = style === "letters" && before !== undefined ? "" : " ";
  return list.map((suffix) => `${stem}${gap}${suffix}`).find((number) => !taken.has(number));
};

const stemOf = (number: string): string => number.replace(/(?<=\d)\s*\p{L}+$/u, "");

/**
 * The tree with every reference showing the number that the block it leads to has now. What leads
 * nowhere stays as it is (`danglingReferences` names it).
 */
export const withReferences = (tree: Tree, numbering: Numbering = usualNumbering): Tree => {
  const numbers = numbersOf(tree, numbering);
  let { blocks, letters } = tree;
  for (const block of inOrder(tree)) {
    const runs = referring(block.runs, numbers);
    if (runs === block.runs) continue;
    blocks = blocks.set(block.id, { ...block, runs });
    letters += lengthOf(runs) - lengthOf(block.runs);
  }
  return blocks === tree.blocks ? tree : { ...tree, blocks, letters };
};

const referring = (runs: Runs, numbers: ReadonlyMap<BlockId, string>): Runs => {
  const now = runs.map((run) => shown(run, numbers));
  return now.every((run, index) => run === runs[index]) ? runs : joined(now);
};

const shown = (run: Run, numbers: ReadonlyMap<BlockId, string>): Run => {
  const ref = run.marks.find((mark) => mark.kind === "ref");
  const text = ref === undefined ? undefined : numbers.get(ref.to);
  return text === undefined || text === run.text ? run : { ...run, text };
};
