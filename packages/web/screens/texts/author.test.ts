import { applyChange, plain, readLine, type Tree, type Version, wordsOf } from "@hemicycle/texts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { played, sitting } from "../../testing/sitting.ts";
import { draftText } from "../../testing/texts.ts";
import { carriedOn, nextAmendment, tabling, tidied, type Wish, written } from "./author.ts";
import { textView, treeFor } from "./view.ts";

const { state } = played(...sitting, ...draftText);
const view = textView(state, "D1");
if (view === null) throw new Error("the draft has no words");
const base: Version = view.base;
const treeIn = (language: string): Tree => treeFor(view, base.trees, language);

const made = (language: string, wish: Wish) => {
  const found = written(treeIn(language), wish, "A9");
  if (found.kind === "fault") throw new Error(found.fault.id);
  return found.value;
};

const wordsAfter = (language: string, wish: Wish): string => {
  const { operations } = made(language, wish);
  if (operations.length === 0) return wordsOf(treeIn(language).blocks.get(wish.block)?.runs ?? []);
  const after = applyChange(base, { version: base.hash, language, operations });
  if (after.kind === "fault") throw new Error(after.fault.id);
  return wordsOf(after.value.blocks.get(wish.block)?.runs ?? []);
};

test("whoever rewrites a paragraph is shown the sentence of what was changed, and no more", () => {
  const words = "Calls on parliaments to review their laws on water every two years;";
  const { sentences, operations } = made("en", { kind: "rewrite", block: "p1", words });
  expect(sentences).toEqual([
    "In operative paragraph 1, replace the words “five” by the words “two”.",
  ]);
  expect(operations).toHaveLength(1);
  const arabic = "تحث الحكومات على تخصيص 5 في المائة من ميزانياتها للآبار والأنابيب؛";
  expect(made("ar", { kind: "rewrite", block: "p2", words: arabic }).sentences.join()).toContain(
    "5",
  );
});

test("any words that are typed are those of the paragraph with the amendment", () => {
  const typed = fc.array(
    fc.oneof(
      fc.constantFrom("Calls", "on", "parliaments", "review", "five", "years;", "every", "water"),
      fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(..."abcЖдلم,.") }),
    ),
    { minLength: 1, maxLength: 14 },
  );
  fc.assert(
    fc.property(typed, (list) => {
      const words = list.join(" ");
      expect(wordsAfter("en", { kind: "rewrite", block: "p1", words })).toBe(tidied(words));
    }),
  );
});

test("a paragraph without words is deleted, and says so", () => {
  for (const wish of [
    { kind: "delete", block: "p2" },
    { kind: "rewrite", block: "p2", words: "  \n" },
  ] as const) {
    expect(made("en", wish).sentences).toEqual(["Delete operative paragraph 2."]);
    expect(made("en", wish).lines).toHaveLength(1);
  }
});

test("a new paragraph stands behind its own, with an id that names the amendment", () => {
  const { operations, sentences } = made("en", {
    kind: "add",
    block: "p1",
    words: "Thanks the host;",
  });
  expect(operations).toMatchObject([
    {
      op: "insertBlock",
      place: { under: "body", after: "p1" },
      branch: { id: "p1.A9", role: "operative", number: "1 bis" },
    },
  ]);
  expect(sentences.join()).toContain("Thanks the host;");
});

test("nothing typed, or the same words, is no amendment", () => {
  const words = wordsOf(treeIn("en").blocks.get("p1")?.runs ?? []);
  expect(made("en", { kind: "rewrite", block: "p1", words: `${words}  ` }).operations).toEqual([]);
  expect(made("en", { kind: "add", block: "p1", words: " " }).operations).toEqual([]);
});

test("words that stay keep their marks, which the editor does not show", () => {
  const tree = treeIn("en");
  const block = tree.blocks.get("p2");
  if (block === undefined) throw new Error("no such paragraph");
  const italic = { text: "Urges", marks: [{ kind: "italic" as const }] };
  const runs = [italic, ...plain(wordsOf(block.runs).slice(5))];
  const marked = { ...tree, blocks: tree.blocks.set("p2", { ...block, runs }) };
  const words = wordsOf(runs).replace("2 per cent", "3 per cent");
  const found = written(marked, { kind: "rewrite", block: "p2", words }, "A9");
  const operations = found.kind === "done" ? found.value.operations : [];
  expect(operations).toHaveLength(1);
  expect(JSON.stringify(operations)).not.toContain("italic");
});

test("what no paragraph can hold is a fault, not an amendment", () => {
  const wish = { kind: "rewrite", block: "p1", words: "Calls \u202e on" } as const;
  expect(written(treeIn("en"), wish, "A9")).toMatchObject({ kind: "fault" });
});

test("the act has the operations line by line, as they are read back", () => {
  const { operations } = made("en", { kind: "delete", block: "p1" });
  const said = {
    amendment: "A9",
    draft: "D1",
    version: 1,
    language: "en",
    authors: ["KE"],
  } as const;
  const act = tabling({ ...said, amends: "A1", drafting: true, note: " why " }, operations);
  expect(act).toEqual({
    ...{ type: "TableAmendment", ...said, amends: "A1", drafting: true, note: "why" },
    operations: ["delete block p1"],
  });
  expect(readLine("delete block p1")).toEqual({ kind: "done", value: operations[0] });
});

test("numbers go on from those that are there, whatever became of them", () => {
  expect(nextAmendment([], null)).toBe("A1");
  expect(nextAmendment(["A1", "A2", "A2.1"], null)).toBe("A3");
  expect(nextAmendment(["A1", "A2", "A2.1"], "A2")).toBe("A2.2");
});

test("a change goes over to words that others have changed beside it, and never over the same", () => {
  const begun = treeIn("en");
  const reads = (words: string): Tree => {
    const { operations } = made("en", { kind: "rewrite", block: "p1", words });
    const after = applyChange(base, { version: base.hash, language: "en", operations });
    if (after.kind === "fault") throw new Error(after.fault.id);
    return after.value;
  };
  const now = reads("Calls on all parliaments to review their laws on water every five years;");
  const words = "Calls on parliaments to review their laws on water every two years;";
  expect(carriedOn({ begun, block: "p1", words, now })).toBe(
    "Calls on all parliaments to review their laws on water every two years;",
  );
  const same = reads("Calls on parliaments to review their laws on water every ten years;");
  expect(carriedOn({ begun, block: "p1", words, now: same })).toBeNull();
  expect(carriedOn({ begun, block: "p9", words, now })).toBeNull();
});
