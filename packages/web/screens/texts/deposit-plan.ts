import type { Fault } from "@hemicycle/base";
import {
  type ActOf,
  type DocumentLanguage,
  documentLanguages,
  lastParagraph,
  treeFrom,
} from "@hemicycle/engine";
import { type BlockId, type Tree, wordsOf } from "@hemicycle/texts";
import { type Alignment, aligned, type Para, parasOf, translationOf } from "./aligning.ts";
import { type DepositBlock, depositActs, depositOf } from "./depositing.ts";
import type { SourceReading } from "./source.ts";
import { type ReaderRow, readerRows, type TextView } from "./view.ts";

/** What can be deposited in a language: all of it, or what goes on behind its last paragraph. */
export interface Wanted {
  readonly language: DocumentLanguage;
  /** The last paragraph that is there; null where none is. */
  readonly after: BlockId | null;
}

/**
 * Languages in which words can be deposited. As long as nothing has been tabled to a text it can
 * go on, as a long one comes in several parts.
 */
export const wantedIn = (view: TextView | null): readonly Wanted[] => {
  if (view === null) return documentLanguages.map((language) => ({ language, after: null }));
  const isAsDeposited = view.versions.length === 1 && view.amendments.length === 0;
  return documentLanguages.flatMap((language): readonly Wanted[] => {
    const tree = view.base.trees[language];
    if (tree === undefined) return [{ language, after: null }];
    const after = lastParagraph(tree) ?? null;
    if (!isAsDeposited || after === null) return [];
    const isWhole = language !== view.original && lackingIn(view, tree).length === 0;
    return isWhole ? [] : [{ language, after }];
  });
};

/** Paragraphs of the text that have no words in a language, behind the last one that has. */
const lackingIn = (view: TextView, tree: Tree | undefined): readonly Para[] => {
  const source = view.base.trees[view.original];
  const paras = source === undefined ? [] : parasOf(source);
  if (tree === undefined) return paras;
  const last = lastParagraph(tree);
  return paras.slice(paras.findIndex(({ id }) => id === last) + 1);
};

/** A paragraph of the preview. */
export interface PreviewRow extends ReaderRow {
  /** The words in the language of the text, beside a translation. */
  readonly source: string | null;
  /** Empty where a translation has none. */
  readonly words: string;
}

/** Words that were read and have no place in the text. */
export interface LeftOver {
  readonly at: number;
  readonly words: string;
}

/** What a reading comes to, before anything is sent. */
export interface DepositPlan {
  readonly rows: readonly PreviewRow[];
  readonly over: readonly LeftOver[];
  /** Of a translation: how it stands beside the text, to be put right by hand. */
  readonly alignment: Alignment | null;
  readonly acts: readonly ActOf<"DepositText">[];
  readonly fault: Fault | null;
  readonly marked: number;
  readonly numbered: readonly string[];
  /** Paragraphs of the text that the translation lacks. */
  readonly lacking: number;
}

export interface ToPlan {
  readonly draft: string;
  readonly view: TextView | null;
  readonly wanted: Wanted;
  readonly reading: Extract<SourceReading, { readonly kind: "read" }>;
  /** As somebody has put it right; null as it was found. */
  readonly alignment: Alignment | null;
}

export const planOf = (asked: ToPlan): DepositPlan => {
  const { view, wanted } = asked;
  return view === null || wanted.language === view.original
    ? originalPlan(asked)
    : translationPlan(asked, view);
};

const originalPlan = ({ draft, view, wanted, reading }: ToPlan): DepositPlan => {
  const { language, after } = wanted;
  const there = view?.base.trees[language];
  const taken =
    after === null || there === undefined ? {} : { taken: new Set(there.blocks.keys()) };
  const { blocks, marked, numbered } = depositOf(reading.tree, { ...reading, ...taken });
  const read = treeFrom(language, blocks);
  const tree = read.kind === "done" ? read.value : null;
  return {
    rows: tree === null ? asTheyCome(blocks) : rowsOf(tree),
    ...{ over: [], alignment: null, lacking: 0, marked, numbered },
    acts: depositActs({ draft, language, blocks, after }),
    fault: longWords(blocks) ?? (read.kind === "fault" ? read.fault : null),
  };
};

const rowsOf = (tree: Tree): readonly PreviewRow[] =>
  readerRows(tree).map((row) => ({
    ...row,
    source: null,
    words: wordsOf(tree.blocks.get(row.id)?.runs ?? []),
  }));

/** Paragraphs that make no text: shown all the same, so that what is wrong can be found. */
const asTheyCome = (blocks: readonly DepositBlock[]): readonly PreviewRow[] =>
  blocks.map(({ block, role, words }) => ({
    ...{ id: block, role, number: "", level: 0, source: null, words },
  }));

const translationPlan = (
  { draft, wanted, reading, alignment: given }: ToPlan,
  view: TextView,
): DepositPlan => {
  const { language, after } = wanted;
  const source = lackingIn(view, after === null ? undefined : view.base.trees[language]);
  const read = parasOf(reading.tree);
  const alignment = given ?? aligned(source, read);
  const blocks = translationOf(source, read, alignment);
  const words = new Map(blocks.map((one) => [one.block, one.words] as const));
  const known = treeFrom(language, blocks);
  const { marked } = depositOf(reading.tree, reading);
  const rows = new Map(readerRows(treeOf(view)).map((row) => [row.id, row] as const));
  return {
    rows: source.flatMap((one): readonly PreviewRow[] => {
      const row = rows.get(one.id);
      if (row === undefined) return [];
      return [{ ...row, source: one.words, words: words.get(one.id) ?? "" }];
    }),
    over: alignment.over.map((at) => ({ at, words: read[at]?.words ?? "" })),
    ...{ alignment, marked, numbered: [] },
    acts: depositActs({ draft, language, blocks, after }),
    fault: longWords(blocks) ?? (known.kind === "fault" ? known.fault : null),
    lacking: source.filter(({ id, words: own }) => own !== "" && !words.has(id)).length,
  };
};

const treeOf = ({ base, original }: TextView): Tree => {
  const tree = base.trees[original];
  if (tree === undefined) throw new Error("a text without its own language");
  return tree;
};

/** As an act takes words: UTF-16 units of one paragraph. */
const mostLetters = 20_000;

const longWords = (blocks: readonly DepositBlock[]): Fault | null => {
  const long = blocks.find(({ words }) => words.length > mostLetters);
  if (long === undefined) return null;
  return { id: "too-large", where: long.block, facts: { letters: long.words.length } };
};
