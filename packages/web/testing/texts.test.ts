import { expect, test } from "vitest";
import { played, sitting } from "./sitting.ts";
import { amendments, draftText } from "./texts.ts";

test("the draft of the tests is deposited and amended as its lines say", () => {
  const { state } = played(...sitting, ...draftText, ...amendments);
  const known = state.session?.amending.amendments.values() ?? [];
  expect(known.map(({ id, status }) => `${id} ${status}`)).toEqual([
    "A1 tabled",
    "A2 tabled",
    "A3 tabled",
    "A4 tabled",
    "A5 withdrawn",
  ]);
});
