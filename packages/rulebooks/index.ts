import type { Rulebook } from "@hemicycle/engine";
import { ipu } from "./ipu/rulebook.ts";

/** Every rulebook that the program knows. A new assembly is one line here. */
export const rulebooks: readonly Rulebook[] = [ipu];

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
