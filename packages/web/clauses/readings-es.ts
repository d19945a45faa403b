import { readingsIn, rulebooks } from "@hemicycle/rulebooks";

/** Worked out by the build. Only the pages of rules fetch it. */
export const readings = readingsIn(rulebooks, "es");
