import * as pages from "./pages.ts";
import * as readingsAr from "./readings-ar.ts";
import * as readingsEs from "./readings-es.ts";
import * as readingsFr from "./readings-fr.ts";
import * as readingsRu from "./readings-ru.ts";

/* What the build works out of whole rulebooks, so that they are run once. */
export { rulebooks } from "@hemicycle/rulebooks";
export { leftOutOf } from "./excerpts.ts";
export { outlinesOf, sayingsIn } from "./texts.ts";

/** Modules of which only the data are sent, by the names of their files. */
export const dataModules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  pages,
  "readings-ar": readingsAr,
  "readings-es": readingsEs,
  "readings-fr": readingsFr,
  "readings-ru": readingsRu,
};
