import { labelsOf } from "./labels.ts";
import { numbersOf } from "./numbers.ts";
import type { BlockId, Tree } from "./tree.ts";

/** The numbers that ids are made of: the same in every language version. */
export const eNumbers = (tree: Tree): ReadonlyMap<BlockId, string> =>
  numbersOf({ ...tree, language: "en" });

/** What stands in `num`. Notes are marked, not numbered. */
export const shownNumbers = (tree: Tree): ReadonlyMap<BlockId, string> =>
  new Map([...labelsOf(tree)].filter(([id]) => tree.blocks.get(id)?.role !== "note"));
