import { rulebooks } from "@hemicycle/rulebooks";
import { outlinesOf } from "./texts.ts";

/** Worked out by the build: what is cited, without the rules themselves. */
export const outlines = outlinesOf(rulebooks);
