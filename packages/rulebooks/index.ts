import type { Rulebook } from "@hemicycle/engine";
import { books } from "./books.ts";

/** Every rulebook that the program knows, in the order of their list. */
export const rulebooks: readonly Rulebook[] = books.map(({ rulebook }) => rulebook);

export {
  type Coverage,
  coverageOf,
  isUnset,
  type ListedClause,
  type ListedParagraph,
  type ListedRule,
  listRules,
} from "./list.ts";
export { type Readings, readingsIn } from "./readings.ts";
