import { expect, test } from "vitest";
import type { TextBlock } from "./acts/amendments.ts";
import { treeFrom } from "./text-tree.ts";

const block = (id: string, under?: string): TextBlock => ({
  ...{ block: id, role: under === undefined ? "operative" : "item", words: `Words of ${id};` },
  ...(under === undefined ? {} : { under }),
});

test("takes paragraphs in reading order, each under one that stands before it", () => {
  const tree = treeFrom("en", [block("p1"), block("p1a", "p1"), block("p2")]);
  if (tree.kind === "fault") throw new Error(JSON.stringify(tree.fault));
  expect(tree.value.blocks.get("p1a")?.parent).toBe("p1");
  expect(tree.value.blocks.get("body")?.children).toEqual(["p1", "p2"]);
});

test("answers at once where a paragraph stands in itself more than once", () => {
  const blocks = [block("a"), block("a", "a"), block("a", "a")];
  expect(treeFrom("en", blocks)).toEqual({
    kind: "fault",
    fault: { id: "exists", where: "a", facts: { id: "a" } },
  });
});

test.each([
  { place: "in a circle", blocks: [block("p1"), block("a", "b"), block("b", "a")], id: "b" },
  { place: "before its holder", blocks: [block("a", "p1"), block("p1")], id: "p1" },
  { place: "under what no paragraph is", blocks: [block("a", "nowhere")], id: "nowhere" },
])("a paragraph $place is not lost in silence", ({ blocks, id }) => {
  const fault = { id: "unknown-block", where: "a", facts: { id } };
  expect(treeFrom("en", blocks)).toEqual({ kind: "fault", fault });
});

test("no paragraph has the id of a part that every text has", () => {
  const fault = { id: "exists", where: "body", facts: { id: "body" } };
  expect(treeFrom("en", [block("p1"), block("body")])).toEqual({ kind: "fault", fault });
});
