import { rulebooks } from "@hemicycle/rulebooks";
import { sayingsIn } from "./texts.ts";

/** Worked out by the build, and fetched by those who read this language. */
export const sayings = sayingsIn(rulebooks, "en");
