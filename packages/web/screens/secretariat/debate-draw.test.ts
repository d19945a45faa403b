import { actSchema } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { languages } from "../../messages/index.ts";
import { wordsIn } from "../../testing/sitting.ts";
import { drawnText } from "./debate-draw.ts";

test.each(languages)("how a list was drawn can be entered in a journal, said in %s", (language) => {
  const drawn = drawnText(wordsIn(language), " The Clerk, before all ", 2);
  const act = { type: "DrawSpeakers", list: "first", order: ["M4.1", "M5.1"], drawn };
  expect(actSchema.parse(act)).toEqual(act);
  expect(drawn).toMatch(/^The Clerk, before all\. .*\b2\b/);
});
