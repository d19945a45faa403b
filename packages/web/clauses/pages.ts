import { rulebooks } from "@hemicycle/rulebooks";
import { pagesOf } from "./texts.ts";

/** Worked out by the build. Only the pages of rules fetch it. */
export const pages = pagesOf(rulebooks);
