import { actSchema } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { languages } from "../../messages/index.ts";
import { wordsIn } from "../../testing/sitting.ts";
import { drawnText } from "./debate-draw.ts";

test.each(languages)("how a list was drawn can be entered in a journal, said in %s", (language) => {
  for (const how of ["browser", "hand"] as const) {
    const lot = { how, witnesses: " The Clerk, before all ", count: 2 };
    const drawn = drawnText(wordsIn(language), lot);
    const act = { type: "DrawSpeakers", list: "first", order: ["M4.1", "M5.1"], drawn };
    expect(actSchema.parse(act)).toEqual(act);
    expect(drawn).toMatch(/^The Clerk, before all\. .*\b2\b/);
    expect(drawn.includes("crypto.getRandomValues")).toBe(how === "browser");
  }
});
