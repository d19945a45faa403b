import type { Act, DocumentLanguage } from "@hemicycle/engine";
import {
  applyAll,
  type BlockId,
  carryChange,
  compareWords,
  cut,
  insertedNumber,
  joined,
  type Operation,
  plain,
  type Result,
  type Role,
  type Runs,
  rewriting,
  sentencesOf,
  type Tree,
  wordsOf,
  writeLine,
} from "@hemicycle/texts";
import { changesIn, type ShownChange } from "./shown.ts";

/** What somebody wants of a paragraph. Of the words, those that were typed. */
export type Wish =
  | { readonly kind: "rewrite"; readonly block: BlockId; readonly words: string }
  | { readonly kind: "delete"; readonly block: BlockId }
  | { readonly kind: "add"; readonly block: BlockId; readonly words: string };
export type WishKind = Wish["kind"];

/** What a wish comes to: the sentence that is printed is the one that is signed. */
export interface Written extends Pick<ShownChange, "lines"> {
  readonly operations: readonly Operation[];
  /** In the language of the text. */
  readonly sentences: readonly string[];
}

/** Spaces and lines as a paragraph has them; letters in the form in which they are compared. */
export const tidied = (words: string): string =>
  words.replace(/\s+/gu, " ").trim().normalize("NFC");

/**
 * The operations of a wish, worked out by comparison, with their sentences; none where nothing is
 * changed. The fault says what no paragraph can hold. `amendment` is the id under which it will go.
 */
export const written = (tree: Tree, wish: Wish, amendment: string): Result<Written> => {
  const found = operationsOf(tree, wish, amendment);
  if (found.kind === "fault") return found;
  const operations = found.value;
  const { lines } = changesIn(tree, operations);
  return { kind: "done", value: { operations, lines, sentences: sentencesOf(tree, operations) } };
};

const operationsOf = (tree: Tree, wish: Wish, amendment: string): Result<readonly Operation[]> => {
  const { block } = wish;
  if (wish.kind === "delete") return { kind: "done", value: [{ op: "deleteBlock", block }] };
  const words = tidied(wish.words);
  if (wish.kind === "add") {
    return { kind: "done", value: words === "" ? [] : [addition(tree, wish, amendment)] };
  }
  // A paragraph without words is one that is deleted, and says so.
  if (words === "") return { kind: "done", value: [{ op: "deleteBlock", block }] };
  return rewriting(tree, block, withMarks(tree.blocks.get(block)?.runs ?? [], words));
};

/** Words that stay keep their marks: an editor of plain words takes none away. */
const withMarks = (old: Runs, words: string): Runs => {
  let at = 0;
  const runs = compareWords(plain(wordsOf(old)), plain(words)).pieces.map(
    ({ kind, runs: said }) => {
      const { length } = wordsOf(said);
      if (kind === "inserted") return said;
      at += length;
      return kind === "deleted" ? [] : cut(old, at - length, at);
    },
  );
  return joined(...runs);
};

/**
 * A new paragraph behind another, of its kind. Its id names the amendment that puts it in, so that
 * no other has it.
 */
const addition = (
  tree: Tree,
  { block, words }: Extract<Wish, { readonly kind: "add" }>,
  amendment: string,
): Operation => {
  const beside = tree.blocks.get(block);
  const place = { under: beside?.parent ?? "body", after: block };
  const role: Role = beside?.role ?? "operative";
  const number = insertedNumber(tree, place, { role, style: "latin" });
  const id = `${block}.${amendment}`;
  return {
    op: "insertBlock",
    place,
    branch: {
      ...{ id, role, status: "draft", runs: plain(tidied(words)), children: [] },
      ...(number === undefined ? {} : { number }),
    },
  };
};

/** What somebody has written of a paragraph that others have changed meanwhile. */
export interface Overtaken {
  /** The tree that the author began with: for a sub-amendment, as amended. */
  readonly begun: Tree;
  readonly block: BlockId;
  readonly words: string;
  /** As it reads now. */
  readonly now: Tree;
}

/**
 * The paragraph as it reads now with what somebody has changed in it, word by word; null where the
 * same words were changed, or are gone: nothing is merged in silence.
 */
export const carriedOn = ({ begun, block, words, now }: Overtaken): string | null => {
  const { language } = begun;
  const made = written(begun, { kind: "rewrite", block, words }, "");
  const current = now.blocks.get(block)?.runs;
  if (made.kind === "fault" || current === undefined || current.length === 0) return null;
  const adopted = rewriting(begun, block, current);
  if (adopted.kind === "fault") return null;
  // Which versions they are is known here: nobody reads it in a hash.
  const change = { version: "", language, operations: made.value.operations };
  const over = { adopted: adopted.value, later: "" };
  const found = carryChange({ trees: { [language]: begun } }, change, over);
  if (found.kind === "fault" || found.value.change === null) return null;
  const applied = applyAll(now, found.value.change.operations);
  return applied.kind === "fault" ? null : wordsOf(applied.value.blocks.get(block)?.runs ?? []);
};

/** What is told of an amendment beside its operations. */
export interface Tabling {
  readonly amendment: string;
  readonly draft: string;
  /** The version that the operations speak of. */
  readonly version: number;
  readonly language: DocumentLanguage;
  readonly authors: readonly string[];
  readonly amends: string | null;
  readonly drafting: boolean;
  readonly note: string;
}

/** The act that is signed. */
export const tabling = (
  { amends, drafting, note, authors, ...said }: Tabling,
  operations: readonly Operation[],
): Act => ({
  type: "TableAmendment",
  ...said,
  authors: [...authors],
  operations: operations.map(writeLine),
  ...(amends === null ? {} : { amends }),
  ...(drafting ? { drafting } : {}),
  ...(note.trim() === "" ? {} : { note: note.trim() }),
});

/** The next number of the draft's amendments; of one to an amendment, the next behind its own. */
export const nextAmendment = (known: readonly string[], amends: string | null): string => {
  const stem = amends === null ? "A" : `${amends}.`;
  for (let count = 1; ; count += 1) {
    const id = `${stem}${count}`;
    if (!known.includes(id)) return id;
  }
};
