import { Dict, type Fault } from "@hemicycle/base";
import {
  type Block,
  inOrder,
  limits,
  mayHold,
  type Result,
  type Tree,
  type Version,
} from "@hemicycle/texts";
import type { TextBlock } from "./acts/amendments.ts";
import { textOf } from "./amending.ts";
import type { Session } from "./state.ts";
import { blocksFault, holderOf, looseBlocks, treeFrom } from "./text-tree.ts";
import type { DocumentLanguage } from "./words.ts";

/**
 * A text longer than an entry of the journal is deposited in several acts. Each goes on behind the
 * last paragraph of the one before and names it, so that none is lost and none comes twice.
 */
export interface GoingOn {
  readonly draft: string;
  readonly language: DocumentLanguage;
  /** The last paragraph that is there in the language. */
  readonly after: string;
  readonly blocks: readonly TextBlock[];
}

const frames: ReadonlySet<string> = new Set(["root", "preamble", "body"]);

/** The last paragraph of a text that is there in its language; undefined while none is. */
export const lastParagraph = (tree: Tree): string | undefined =>
  inOrder(tree).findLast(({ role, status }) => !frames.has(role) && status !== "missing")?.id;

/**
 * The languages of a text with the paragraphs that go on in one of them. A fault where it ends
 * elsewhere, is no longer as it was deposited, or has amendments: they were made to all of it.
 */
export const goneOn = (session: Session | null, words: GoingOn): Result<Version["trees"]> => {
  const { draft, language, after, blocks } = words;
  const before = textOf(session, draft);
  const own = before?.trees[language];
  if (before === undefined || own === undefined) return refuse("no-text", "draft", { id: draft });
  const amended = session?.amending.amendments.values().some((one) => one.draft === draft);
  if (before.number > 1 || amended === true) return refuse("status", "draft", { id: draft });
  if (lastParagraph(own) !== after) return refuse("not-there", "after", { id: after });
  const { original = language } = session?.amending.texts.get(draft) ?? {};
  if (language !== original) {
    const read = furtherWords(own, blocks, before);
    if (read.kind === "fault") return read;
    return { kind: "done", value: { ...before.trees, [language]: read.value } };
  }
  const longer = lengthened(own, blocks);
  if (longer.kind === "fault") return longer;
  const source = { trees: { [original]: longer.value } };
  const trees = Object.entries(before.trees).map(([other, tree]) => {
    return [other, other === original ? longer.value : completed(tree, source)] as const;
  });
  return { kind: "done", value: Object.fromEntries(trees) };
};

const refuse = (id: string, where: string, facts: Fault["facts"]): Result<never> => ({
  kind: "fault",
  fault: { id, where, facts },
});

/** A language that lacks paragraphs has them without words: all languages share the blocks. */
export const completed = (tree: Tree, version: Pick<Version, "trees">): Tree =>
  inLanguage(tree.language, version, (id) => tree.blocks.get(id)) ?? tree;

type Found = (id: string) => Pick<Block, "status" | "runs"> | undefined;

/**
 * The blocks of the first language with the words of another. Both were read before with every
 * check, so that nothing is checked again.
 */
const inLanguage = (language: string, { trees }: Pick<Version, "trees">, found: Found) => {
  const [source] = Object.values(trees);
  if (source === undefined) return undefined;
  let letters = 0;
  const blocks = source.blocks.values().map((block): readonly [string, Block] => {
    const missing = block.runs.length === 0 ? block.status : "missing";
    const { status, runs } = found(block.id) ?? { status: missing, runs: [] };
    for (const { text } of runs) letters += text.length;
    return [block.id, { ...block, status, runs }];
  });
  return { language, root: source.root, blocks: Dict.of(blocks), letters };
};

/** A translation goes on: more paragraphs of the text have words in it. */
const furtherWords = (
  own: Tree,
  blocks: readonly TextBlock[],
  version: Pick<Version, "trees">,
): Result<Tree> => {
  const read = treeFrom(own.language, looseBlocks(blocks));
  if (read.kind === "fault") return read;
  const isThere = (id: string): boolean => (own.blocks.get(id)?.status ?? "missing") !== "missing";
  const wrong = blocks.find(({ block }) => !own.blocks.has(block) || isThere(block))?.block;
  if (wrong !== undefined) {
    return refuse(isThere(wrong) ? "exists" : "unknown-block", "blocks", { id: wrong });
  }
  const given = new Set(blocks.map(({ block }) => block));
  const found: Found = (id) => (given.has(id) ? read.value : own).blocks.get(id);
  return { kind: "done", value: inLanguage(own.language, version, found) ?? own };
};

/** The text with paragraphs behind those of its holders. A title stands at the beginning. */
const lengthened = (tree: Tree, blocks: readonly TextBlock[]): Result<Tree> => {
  const wrong = blocksFault(blocks, (id) => tree.blocks.has(id)) ?? titleFault(blocks);
  if (wrong !== null) return { kind: "fault", fault: wrong };
  const read = treeFrom(tree.language, looseBlocks(blocks));
  if (read.kind === "fault") return read;
  const own = new Set(blocks.map(({ block }) => block));
  const holders = new Map<string, string[]>();
  let longer = tree.blocks;
  for (const { block, role, under = holderOf(role) } of blocks) {
    const found = read.value.blocks.get(block);
    if (found === undefined) continue;
    longer = longer.set(block, own.has(under) ? found : { ...found, parent: under });
    if (own.has(under)) continue;
    const held = holders.get(under) ?? [];
    held.push(block);
    holders.set(under, held);
  }
  for (const [id, held] of holders) {
    const holder = tree.blocks.get(id);
    if (holder === undefined) return refuse("unknown-block", id, { id });
    const unfit = held.find((block) => !mayHold(holder.role, longer.get(block)?.role ?? "root"));
    if (unfit !== undefined) return refuse("may-not-hold", unfit, { holder: holder.role });
    longer = longer.set(id, { ...holder, children: [...holder.children, ...held] });
  }
  const letters = tree.letters + read.value.letters;
  return withinLimits({ ...tree, blocks: longer, letters }, blocks);
};

const titleFault = (blocks: readonly TextBlock[]): Fault | null => {
  const title = blocks.find(({ role, under }) => role === "title" && under === undefined)?.block;
  return title === undefined ? null : { id: "not-there", where: title, facts: { id: title } };
};

/** Each part was read by itself: how much all of it is, and how deep it goes, is looked at here. */
const withinLimits = (tree: Tree, blocks: readonly TextBlock[]): Result<Tree> => {
  if (tree.blocks.size > limits.blocks || tree.letters > limits.lettersOfTree) {
    return refuse("too-large", tree.root, { blocks: tree.blocks.size, letters: tree.letters });
  }
  const deep = blocks.find(({ block }) => depthIn(tree, block) > limits.depth)?.block;
  return deep === undefined
    ? { kind: "done", value: tree }
    : refuse("too-deep", deep, { most: limits.depth });
};

const depthIn = ({ blocks }: Tree, id: string): number => {
  let depth = 0;
  for (let at: string | null = id; at !== null; at = blocks.get(at)?.parent ?? null) depth += 1;
  return depth;
};
