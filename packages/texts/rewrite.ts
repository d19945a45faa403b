import { anchorIn } from "./anchors.ts";
import { compareWords } from "./compare-words.ts";
import { done, type Result, refuse } from "./faults.ts";
import type { Operation, WordOperation } from "./operations.ts";
import { lengthOf, type Runs, wordsOf } from "./runs.ts";
import { runsFault } from "./shape.ts";
import type { BlockId, Tree } from "./tree.ts";

/**
 * The operations by which a block comes to say what somebody wrote in its place: what an author
 * signs who amends in the text itself. They all speak of `tree`. None if nothing changed.
 */
export const rewriting = (tree: Tree, id: BlockId, runs: Runs): Result<readonly Operation[]> => {
  const block = tree.blocks.get(id);
  if (block === undefined) return refuse("unknown-block", id);
  const fault = runsFault(runs, id);
  if (fault !== null) return { kind: "fault", fault };
  const words = wordsOf(block.runs);
  const operations: WordOperation[] = [];
  let at = 0;
  let deletedTo: number | null = null;
  for (const piece of compareWords(block.runs, runs).pieces) {
    const length = piece.kind === "inserted" ? 0 : lengthOf(piece.runs);
    if (piece.kind === "deleted") {
      operations.push({ op: "deleteText", at: anchorIn(words, id, { from: at, to: at + length }) });
      deletedTo = at + length;
    } else if (piece.kind === "inserted") {
      const last = deletedTo === at ? operations.pop() : undefined;
      const anchor = last?.at ?? anchorIn(words, id, { from: at, to: at });
      const op = last === undefined ? "insertText" : "replaceText";
      operations.push({ op, at: anchor, text: piece.runs });
    } else if (piece.kind === "formatted") {
      const anchor = anchorIn(words, id, { from: at, to: at + length });
      operations.push({ op: "replaceText", at: anchor, text: piece.runs });
    }
    at += length;
  }
  return done(operations);
};
