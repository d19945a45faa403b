import { expect, test } from "vitest";
import type { TextBlock } from "./acts/amendments.ts";
import type { EventOf } from "./events.ts";
import { readingAhead, treeFrom } from "./text-tree.ts";

const many = 2_000;
const blocks = Array.from(
  { length: many },
  (_, at): TextBlock => ({ block: `p${at}`, role: "operative", words: `Paragraph ${at};` }),
);
const deposited: EventOf<"TextDeposited"> = {
  type: "TextDeposited",
  draft: "D1",
  language: "en",
  blocks,
};

test("a long text is read in portions, and not again by whoever folds its event", () => {
  const portions = [...readingAhead(deposited)].length;
  expect(portions).toBeGreaterThanOrEqual(many / 40);
  const tree = treeFrom("en", blocks);
  expect(treeFrom("en", blocks)).toBe(tree);
  expect([...readingAhead(deposited)]).toEqual([]);
  // Read at once, the same comes of it; the same blocks in another language are another text.
  expect(treeFrom("en", [...blocks])).toEqual(tree);
  expect(treeFrom("fr", blocks)).toMatchObject({ kind: "done", value: { language: "fr" } });
});

test("what cannot be read is told in portions too, and an event without a text has none", () => {
  const wrong = [...blocks, { block: "p7", role: "operative" as const, words: "Twice." }];
  expect([...readingAhead({ ...deposited, blocks: wrong })]).toEqual([]);
  expect(treeFrom("en", wrong)).toMatchObject({ kind: "fault", fault: { id: "exists" } });
  const ended = { type: "SpeechEnded", speech: "S1", seconds: 1 } as const;
  expect([...readingAhead(ended)]).toEqual([]);
});
