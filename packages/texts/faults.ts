import type { Facts, Fault } from "@hemicycle/base";

/** What is worked out, or the complaint that says why not. Nothing here throws for bad input. */
export type Result<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "fault"; readonly fault: Fault };

/** Permanent ids of what can be wrong with a text or an operation, and what each one means. */
export const textFaults = {
  malformed: "a field is missing, too many, or of the wrong kind",
  "too-large": "more blocks, letters, runs or operations than a text may hold",
  "too-deep": "blocks stand in each other deeper than a text may go",
  "unknown-block": "there is no such block",
  exists: "the id of a new block is taken",
  "lone-surrogate": "half of a character, which no file can hold",
  "control-character": "a control character other than a line feed",
  "bidi-control": "a character that shows a text in another order than it is stored in",
  "not-nfc": "the words are not in Unicode normal form C",
  "joins-letter": "the words begin with a mark that would join the letter before them",
  "inside-letter": "the range begins or ends inside a letter",
  "out-of-range": "the range is not within the block",
  "empty-range": "the range holds no words, or the new words are none",
  "no-effect": "the operation would change nothing",
  "whole-text": "the operation deletes or replaces the whole text",
  hash: "the hash is not that of the content",
  misquoted: "the words quoted are not those of the text",
  "wrong-language": "the words quoted stand in another language version",
  "unknown-language": "the text has no version in that language",
  "old-version": "the change speaks of another version of the text",
  overlap: "two operations of one change bear on the same words or blocks",
  "not-there": "the place named is not beside or inside the block named",
  "own-inside": "a block would stand inside itself",
  "may-not-hold": "a block of this role may not stand there",
  "may-not-stand": "a block of this role has no place in a document of this kind",
  "not-neighbours": "only a block and the next one beside it can be joined",
  "has-items": "a block with blocks of its own cannot take in the next one",
} as const;

export type TextFaultId = keyof typeof textFaults;

export const done = <T>(value: T): Result<T> => ({ kind: "done", value });

export const faultOf = (id: TextFaultId, where: string, facts: Facts = {}): Fault => ({
  id,
  where,
  facts,
});

export const refuse = (id: TextFaultId, where: string, facts: Facts = {}): Result<never> => ({
  kind: "fault",
  fault: faultOf(id, where, facts),
});
