import { IntlMessageFormat } from "intl-messageformat";
import type { Tree } from "./tree.ts";

/**
 * A message as it is written, parsed. The build parses them all, and puts in the place of this
 * module one that does without the parser.
 */
export const treeOf = (message: string | Tree, locale: string): Tree =>
  typeof message === "string" ? new IntlMessageFormat(message, locale).getAst() : message;
