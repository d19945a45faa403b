import { expect, test } from "vitest";
import { inFigures } from "./figures.ts";
import { insertedNumber, numbersOf, usualNumbering, withReferences } from "./numbers.ts";
import { wordsOf } from "./runs.ts";
import { applyAll } from "./sequence.ts";
import { block, draft, drop, treeOf } from "./test-draft.ts";
import type { Branch, Tree } from "./tree.ts";

const numbered = (tree: Tree, ids: readonly string[], inserted: "keep" | "renumber" = "keep") => {
  const numbers = numbersOf(tree, { ...usualNumbering, inserted });
  return ids.map((id) => numbers.get(id));
};

test("operative paragraphs are counted, their items lettered, recitals have no number", () => {
  expect(numbered(draft, ["p1", "p4", "p3a", "p3b", "r1", "title"])).toEqual([
    ...["1", "4", "a", "b", undefined, undefined],
  ]);
});

test.each([
  ["ar", ["أ", "ب"]],
  ["ru", ["а", "б"]],
  ["fr", ["a", "b"]],
])("items are lettered in the alphabet of the language: %s", (language, letters) => {
  expect(numbered({ ...draft, language }, ["p3a", "p3b"])).toEqual(letters);
});

test.each([
  [27, "letters", "en", "aa"],
  [28, "letters", "ru", "я"],
  [30, "letters", "ru", "аб"],
  [53, "capitals", "en", "BA"],
  [4, "roman", "en", "iv"],
  [1949, "romanCapitals", "en", "MCMXLIX"],
  [12, "digits", "ar", "12"],
] as const)("%i as %s in %s is %s", (...[number, figures, language, wanted]) => {
  expect(inFigures(number, figures, language)).toBe(wanted);
});

const bis: Branch = { ...block(["p1b", "operative"], "Also;"), number: "1 bis" };
const withBis = applyAll(draft, [
  { op: "insertBlock", place: { under: "body", after: "p1" }, branch: bis },
]);

test("an inserted number is kept and moves no other, or all is counted anew", () => {
  const tree = withBis.kind === "done" ? withBis.value : draft;
  expect(numbered(tree, ["p1", "p1b", "p2"])).toEqual(["1", "1 bis", "2"]);
  expect(numbered(tree, ["p1", "p1b", "p2"], "renumber")).toEqual(["1", "2", "3"]);
});

test.each([
  ["p1", "latin", "1 ter"],
  ["p1b", "latin", "1 ter"],
  ["p2", "latin", "2 bis"],
  ["p2", "letters", "2A"],
  [null, "latin", "1 A"],
] as const)("the number for what is put behind %s, %s, is %s", (after, style, wanted) => {
  const tree = withBis.kind === "done" ? withBis.value : draft;
  const place = { under: "body", after };
  expect(insertedNumber(tree, place, { role: "operative", style })).toBe(wanted);
});

test("nothing numbered beside it gives no number", () => {
  const place = { under: "p4", after: null };
  expect(insertedNumber(draft, place, { role: "item", style: "latin" })).toBeUndefined();
});

test("articles are counted through all chapters, and an annex counts for itself", () => {
  const law = treeOf(
    block(["root", "root"], "", [
      block(["c1", "chapter"], "One", [
        block(["a1", "article"], "x"),
        block(["a2", "article"], "x"),
      ]),
      block(["c2", "chapter"], "Two", [block(["a3", "article"], "x")]),
      block(["x", "annex"], "Annex", [block(["xa", "article"], "x")]),
    ]),
  );
  expect(numbered(law, ["c1", "c2", "a1", "a3", "x", "xa"])).toEqual([
    "I",
    "II",
    "1",
    "3",
    "I",
    "1",
  ]);
});

test("a reference follows the block that it leads to when that is renumbered", () => {
  const tree = treeOf(
    block(["root", "root"], "", [
      block(["body", "body"], "", [
        block(["p1", "operative"], "One;"),
        block(["p2", "operative"], "Two;"),
        {
          ...block(["p3", "operative"], ""),
          runs: [
            { text: "As in paragraph ", marks: [] },
            { text: "2", marks: [{ kind: "ref", to: "p2" }] },
            { text: ";", marks: [] },
          ],
        },
      ]),
    ]),
  );
  const shorter = applyAll(tree, [drop("p1")]);
  const now = withReferences(shorter.kind === "done" ? shorter.value : tree);
  expect(wordsOf(now.blocks.get("p3")?.runs ?? [])).toBe("As in paragraph 1;");
  const gone = applyAll(tree, [drop("p2")]);
  const dangling = withReferences(gone.kind === "done" ? gone.value : tree);
  expect(wordsOf(dangling.blocks.get("p3")?.runs ?? [])).toBe("As in paragraph 2;");
});
