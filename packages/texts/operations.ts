import type { Mark, Runs } from "./runs.ts";
import type { BlockId, Branch, Header, Language, Place } from "./tree.ts";

/**
 * Words of a block. Offsets are UTF-16 units of the words of the block: what the DOM, editors and
 * this language count in, so that nothing is converted at a keystroke. They never stand inside a
 * letter (surrogate pair, combining marks, joined emoji), so each can be told in code points as
 * well, without loss. The words quoted and their context let the place be found on a later version.
 */
export interface Anchor {
  readonly block: BlockId;
  readonly from: number;
  /** Behind the last unit; the same as `from` for a gap between letters. */
  readonly to: number;
  /** The words from `from` to `to`, to the letter. */
  readonly words: string;
  /** Up to 32 units before `from`, and behind `to`. A help to find the place, never a condition. */
  readonly before: string;
  readonly behind: string;
}

/** Operations on words. Their anchors speak of the tree they are applied to. */
export type WordOperation =
  /** `at` is a gap. */
  | { readonly op: "insertText"; readonly at: Anchor; readonly text: Runs }
  | { readonly op: "deleteText"; readonly at: Anchor }
  | { readonly op: "replaceText"; readonly at: Anchor; readonly text: Runs }
  | { readonly op: "setMark"; readonly at: Anchor; readonly mark: Mark; readonly on: boolean };

/** Operations on blocks. A block takes all that stands in it along. */
export type BlockOperation =
  | { readonly op: "insertBlock"; readonly place: Place; readonly branch: Branch }
  | { readonly op: "deleteBlock"; readonly block: BlockId }
  /** New words and new inner blocks in the place of the old; the id stays. */
  | { readonly op: "replaceBlock"; readonly branch: Branch }
  | { readonly op: "moveBlock"; readonly block: BlockId; readonly place: Place }
  /**
   * The block ends before `at`, `into` begins behind it; the words of `at` (a space, as a rule)
   * go. Inner blocks go to `into`.
   */
  | { readonly op: "splitBlock"; readonly at: Anchor; readonly into: Header }
  /** The second, which follows the first, goes into it with `between` between their words. */
  | {
      readonly op: "joinBlocks";
      readonly first: BlockId;
      readonly second: BlockId;
      readonly between: Runs;
    };

/** One change to one tree, as a value. All of it is JSON. */
export type Operation = WordOperation | BlockOperation;

const wordOperations: readonly string[] = ["insertText", "deleteText", "replaceText", "setMark"];

export const isOnWords = (operation: Operation): operation is WordOperation =>
  wordOperations.includes(operation.op);

/** The block that an operation bears on; for an insertion the block it stands in. */
export const blockOf = (operation: Operation): BlockId => {
  if ("at" in operation) return operation.at.block;
  if (operation.op === "insertBlock") return operation.place.under;
  if (operation.op === "replaceBlock") return operation.branch.id;
  return operation.op === "joinBlocks" ? operation.first : operation.block;
};

/**
 * What an amendment proposes in one language: operations that all speak of the same version of the
 * text, and of no words twice.
 */
export interface Change {
  /** Hash of the version that the operations speak of. */
  readonly version: string;
  readonly language: Language;
  readonly operations: readonly Operation[];
}
