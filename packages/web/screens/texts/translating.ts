import type { ActOf, Amendment } from "@hemicycle/engine";
import {
  anchorAt,
  applyAll,
  type BlockId,
  type Branch,
  isOnWords,
  type Operation,
  plain,
  type Result,
  type Role,
  sentencesOf,
  type Tree,
  wordsOf,
  writeLine,
} from "@hemicycle/texts";
import { tidied, written } from "./author.ts";
import { changesIn, type ShownChange, treeAmended } from "./shown.ts";
import type { Spoken } from "./spoken.ts";
import { readerRows, type TextView } from "./view.ts";

/** Words that somebody has to write so that an amendment is there in another language. */
export interface Blank {
  readonly key: string;
  readonly block: BlockId;
  /** A paragraph as amended, one that is put in, or one with the place where it is divided. */
  readonly kind: "rewrite" | "new" | "split";
  readonly role: Role;
  readonly number: string;
  /** How it reads in the language of the amendment, once that is adopted. */
  readonly said: string;
  /** What stands there in the other language; empty for what is put in. */
  readonly begun: string;
  /** The paragraph itself is not there in the other language yet. */
  readonly isMissing: boolean;
}

/** An amendment that is to be put into another language. */
export interface ToTranslate {
  readonly view: TextView;
  readonly amendment: Amendment;
  readonly language: Spoken;
}

/** Languages of the text in which an amendment is not there yet. */
export const languagesWithout = (view: TextView, { changes }: Amendment): readonly Spoken[] =>
  view.languages.filter((language) => changes[language] === undefined);

/** The amendment that has to be translated before one to it is. */
export const awaited = ({ view, amendment, language }: ToTranslate): Amendment | null => {
  const main = view.amendments.find(({ id }) => id === amendment.amends);
  return main === undefined || main.changes[language] !== undefined ? null : main;
};

const ownOperations = ({ changes, language }: Amendment) => changes[language] ?? [];

/** What is to be written, paragraph by paragraph; deletions and moves need no words. */
export const blanksOf = (asked: ToTranslate): readonly Blank[] => {
  const { view, amendment, language } = asked;
  const own = treeAmended(view, amendment, amendment.language);
  const other = treeAmended(view, amendment, language);
  const operations = ownOperations(amendment);
  const applied = applyAll(own, operations);
  const after = applied.kind === "done" ? applied.value : own;
  const numbers = new Map(readerRows(after).map(({ id, number }) => [id, number] as const));
  const blank = (kind: Blank["kind"], block: BlockId, role: Role): Blank => {
    const there = other.blocks.get(block);
    const words = wordsOf(there?.runs ?? []);
    return {
      ...{ key: `${kind} ${block}`, block, kind, role, number: numbers.get(block) ?? "" },
      said: wordsOf(after.blocks.get(block)?.runs ?? []),
      begun: words,
      isMissing: kind !== "new" && words === "",
    };
  };
  const blanks = operations.flatMap((operation): readonly Blank[] => {
    if ("branch" in operation) {
      return withWords(operation.branch).map(({ id, role }) => blank("new", id, role));
    }
    if (!("at" in operation)) return [];
    const { block } = operation.at;
    const kind = isOnWords(operation) ? "rewrite" : "split";
    return [blank(kind, block, own.blocks.get(block)?.role ?? "operative")];
  });
  return [...new Map(blanks.map((one) => [one.key, one])).values()];
};

const withWords = (branch: Branch): readonly Branch[] => [
  ...(branch.runs.length === 0 ? [] : [branch]),
  ...branch.children.flatMap(withWords),
];

/** What a translation comes to: the sentence that is printed, and the operations behind it. */
export interface Translated extends Pick<ShownChange, "lines"> {
  readonly operations: readonly Operation[];
  readonly sentences: readonly string[];
}

/** Words by the key of their blank. */
export type Given = Readonly<Record<string, string>>;

/** Blanks in which nothing has been written, or nothing else than stands there. */
export const unfilled = (blanks: readonly Blank[], given: Given): readonly Blank[] =>
  blanks.filter(({ key, begun, kind }) => {
    const words = given[key] ?? "";
    if (kind === "split") return !words.trim().includes("\n");
    return tidied(words) === "" || (kind === "rewrite" && tidied(words) === tidied(begun));
  });

/** The operations of an amendment in another language, of the words given for its blanks. */
export const translated = (asked: ToTranslate, given: Given): Result<Translated> => {
  const { view, amendment, language } = asked;
  const tree = treeAmended(view, amendment, language);
  const operations: Operation[] = [];
  const rewritten = new Set<BlockId>();
  for (const operation of ownOperations(amendment)) {
    const made = inOther(tree, operation, { given, rewritten });
    if (made.kind === "fault") return made;
    operations.push(...made.value);
  }
  const { lines } = changesIn(tree, operations);
  return { kind: "done", value: { operations, lines, sentences: sentencesOf(tree, operations) } };
};

interface SoFar {
  readonly given: Given;
  /** Paragraphs whose words have been compared: once for all operations on them. */
  readonly rewritten: Set<BlockId>;
}

const inOther = (
  tree: Tree,
  operation: Operation,
  { given, rewritten }: SoFar,
): Result<readonly Operation[]> => {
  if (isOnWords(operation)) {
    const { block } = operation.at;
    if (rewritten.has(block)) return { kind: "done", value: [] };
    rewritten.add(block);
    const wish = { kind: "rewrite", block, words: given[`rewrite ${block}`] ?? "" } as const;
    const made = written(tree, wish, "");
    return made.kind === "fault" ? made : { kind: "done", value: made.value.operations };
  }
  if (operation.op === "insertBlock" || operation.op === "replaceBlock") {
    return {
      kind: "done",
      value: [{ ...operation, branch: branchIn(operation.branch, given) }],
    };
  }
  if (operation.op !== "splitBlock") return { kind: "done", value: [operation] };
  const { block } = operation.at;
  const range = seamIn(wordsOf(tree.blocks.get(block)?.runs ?? []), given[`split ${block}`] ?? "");
  const at = anchorAt(tree, block, range);
  return at.kind === "fault" ? at : { kind: "done", value: [{ ...operation, at: at.value }] };
};

const branchIn = ({ source: _, ...branch }: Branch, given: Given): Branch => ({
  ...branch,
  runs: branch.runs.length === 0 ? [] : plain(tidied(given[`new ${branch.id}`] ?? "")),
  children: branch.children.map((child) => branchIn(child, given)),
});

/** The gap between the words before the line that somebody has broken, and those behind it. */
const seamIn = (words: string, typed: string) => {
  const [first = ""] = typed.trim().split("\n");
  const from = tidied(first).length;
  const gap = /^\s*/u.exec(words.slice(from))?.[0].length ?? 0;
  return { from, to: from + gap };
};

/** The act that records it. */
export const translation = (
  { amendment, language }: ToTranslate,
  operations: readonly Operation[],
): ActOf<"TranslateAmendment"> => ({
  ...{ type: "TranslateAmendment", amendment: amendment.id, language },
  operations: operations.map(writeLine),
});
