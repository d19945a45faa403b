import { canonical } from "@hemicycle/base";
import { describe, expect, test, vi } from "vitest";
import { rewriteAkn } from "./akn-rewrite.ts";
import { writeAkn } from "./akn-write.ts";
import { apply } from "./apply.ts";
import type { Operation } from "./operations.ts";
import { plain } from "./runs.ts";
import { given, publicationOf, readFile } from "./test-publication.ts";
import { schemaFaults } from "./test-xmllint.ts";
import type { Branch, Role } from "./tree.ts";
import { readTree } from "./tree-read.ts";
import { rootBranch } from "./walk.ts";

vi.setConfig({ testTimeout: 60_000 });

const block = (
  id: string,
  role: Role,
  { words = "", children = [] }: { readonly words?: string; readonly children?: Branch[] } = {},
): Branch => ({ id, role, status: "authentic", runs: plain(words), children });

/** Blocks that stand where those of another role could not. */
const narrow: Branch = block("r", "root", {
  children: [
    block("t", "title", { words: "Water" }),
    block("p", "preamble", {
      children: [
        block("r1", "recital", {
          words: "Noting",
          children: [block("ri", "item", { words: "one" }), block("rj", "item")],
        }),
      ],
    }),
    block("b", "body", {
      children: [
        block("ch", "chapter", {
          words: "General",
          children: [block("n", "note", { words: "See there." }), block("ar", "article")],
        }),
        block("o", "operative", {
          words: "Asks",
          children: [
            block("i", "item", { words: "one", children: [block("u", "unnumbered")] }),
            block("n2", "note", { children: [block("v", "unnumbered", { words: "Late." })] }),
          ],
        }),
      ],
    }),
  ],
});

const roleOf = (id: string, role: Role): Operation => ({
  op: "replaceBlock",
  branch: block(id, role, { words: "Said anew" }),
});

const movedTo = (id: string, under: string, after: string | null): Operation => ({
  op: "moveBlock",
  ...{ block: id, place: { under, after } },
});

const rewritten = (...operations: readonly Operation[]) => {
  const tree = given(readTree("en", narrow));
  const file = readFile(given(writeAkn(tree, publicationOf("resolution"))));
  const now = operations.reduce((one, operation) => given(apply(one, operation)), file.tree);
  return { now, result: rewriteAkn(file, now) };
};

describe("a file of ours that was rewritten", () => {
  test.each<readonly [string, readonly Operation[]]>([
    ["with nothing left in its body", ["ch", "o"].map((id) => ({ op: "deleteBlock", block: id }))],
    ["with a note that goes out of its words", [movedTo("n", "b", "ch")]],
    ["with a note in a heading that becomes a division", [roleOf("n", "section")]],
    ["with an item of a recital that becomes a paragraph", [roleOf("ri", "unnumbered")]],
    ["with a paragraph that goes where the same element is an item", [movedTo("v", "i", "u")]],
  ])("is valid and reads as it was meant, %s", (_said, operations) => {
    const { now, result } = rewritten(...operations);
    const xml = given(result);
    expect(schemaFaults(xml)).toBe("");
    expect(canonical(rootBranch(readFile(xml).tree))).toBe(canonical(rootBranch(now)));
  });

  test("is refused where a block of another role has no place among recitals, by its name", () => {
    const { result } = rewritten(roleOf("r1", "unnumbered"));
    const fault = { id: "may-not-stand", where: "r1", facts: { role: "unnumbered" } };
    expect(result).toEqual({ kind: "fault", fault });
  });
});
