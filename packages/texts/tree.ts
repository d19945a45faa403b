import type { Dict } from "@hemicycle/base";
import type { Runs } from "./runs.ts";

/** Permanent, shared by all languages, never used again. Letters, digits, `_`, `-` and `.`. */
export type BlockId = string;

/** A BCP 47 tag, such as `en` or `ar`. */
export type Language = string;

/**
 * What a block is in the text. Its number follows from its role and its place (`numbers.ts`);
 * its own words are the heading where the role is one that holds others by nature.
 */
export const roles = [
  /** The text itself; exactly one, without words. */
  "root",
  "title",
  /** The enacting formula, such as the name of the organ. */
  "formula",
  "preamble",
  "citation",
  "recital",
  /** Holds the operative paragraphs, or the chapters and articles. */
  "body",
  "chapter",
  "section",
  "article",
  /** An operative paragraph of a resolution. */
  "operative",
  /** A paragraph of an article. */
  "paragraph",
  /** A point of a list; points within points are items within items. */
  "item",
  /** A paragraph without a number. */
  "unnumbered",
  "note",
  "annex",
] as const;
export type Role = (typeof roles)[number];

/**
 * How far the words of a block have come in this language. That a translation is behind its
 * source is computed (`isStale`), never stored.
 */
export const blockStatuses = ["missing", "machine", "draft", "revised", "authentic"] as const;
export type BlockStatus = (typeof blockStatuses)[number];

/** What a block says of itself, without its place and its words. */
export interface Header {
  readonly id: BlockId;
  readonly role: Role;
  readonly status: BlockStatus;
  /**
   * A number given by hand to what was put between others, such as `4 bis` or `1 A`. Shown where
   * the assembly keeps inserted numbers; others then count on as if it were not there.
   */
  readonly number?: string;
  /** Hash of the block in the language it was translated from (`blockHash`), at that moment. */
  readonly source?: string;
}

export interface Block extends Header {
  /** Null for the root only. */
  readonly parent: BlockId | null;
  readonly children: readonly BlockId[];
  /** In normal form; the words are in Unicode NFC. */
  readonly runs: Runs;
}

/**
 * One version of a text in one language. Never changed: an operation answers a new tree that
 * shares every block it did not touch. Made by `readTree` or `treeOf`, which check everything.
 */
export interface Tree {
  readonly language: Language;
  readonly root: BlockId;
  readonly blocks: Dict<Block>;
  /** UTF-16 units of all words. */
  readonly letters: number;
}

/** A block with all that stands in it, as one JSON value: how trees are written and inserted. */
export interface Branch extends Header {
  readonly runs: Runs;
  readonly children: readonly Branch[];
}

/** A place among the children of a block: behind a sibling, or before all of them. */
export interface Place {
  readonly under: BlockId;
  readonly after: BlockId | null;
}
