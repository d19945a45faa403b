import { expect, test } from "vitest";
import { anchorAll, anchorAt, anchorOf, resolve } from "./anchors.ts";
import { apply } from "./apply.ts";
import { isBetweenLetters } from "./letters.ts";
import type { Anchor, Operation } from "./operations.ts";
import { plain, type Range } from "./runs.ts";
import { block, draft, treeOf } from "./test-draft.ts";
import type { Tree } from "./tree.ts";

const textOf = (words: string): Tree => {
  const body = block(["body", "body"], "", [block(["p", "operative"], words)]);
  return treeOf(block(["root", "root"], "", [body]));
};

const anchor = (tree: Tree, id: string, quoted: string): Anchor => {
  const found = anchorOf(tree, id, { quoted });
  if (found.kind === "fault") throw new Error(JSON.stringify(found.fault));
  return found.value;
};

const anchored = (words: string, range: Range) => anchorAt(textOf(words), "p", range);

test("an anchor quotes its words and up to 32 units on both sides", () => {
  expect(anchor(draft, "p1", "every five years")).toEqual({
    block: "p1",
    from: 51,
    to: 67,
    words: "every five years",
    before: "ments to review their legislation ".slice(-32),
    behind: ";",
  });
  expect(anchorAll(draft, "title")).toMatchObject({ value: { from: 0, to: 28, before: "" } });
});

test.each([
  ["before a combining mark", "ae\u0323\u0302b".normalize("NFC"), [1, true]],
  ["between a letter and its vowel sign", "مُرَاجَعَة", [1, false]],
  ["between two letters with vowel signs", "مُرَاجَعَة", [2, true]],
  ["between the halves of a surrogate pair", "a👍b", [2, false]],
  ["before a skin tone", "👍🏽", [2, false]],
  ["inside a joined emoji, before the joiner", "👩‍👧", [2, false]],
  ["inside a joined emoji, behind the joiner", "👩‍👧", [3, false]],
  ["between two flags", "🇨🇭🇫🇷", [4, true]],
  ["between the letters of a flag", "🇨🇭🇫🇷", [2, false]],
  ["between the letters of the second flag", "🇨🇭🇫🇷", [6, false]],
  ["before a variation selector", "☎\ufe0f", [1, false]],
  ["between Latin letters", "ab", [1, true]],
  ["at the start", "ab", [0, true]],
  ["at the end", "ab", [2, true]],
  ["beyond the end", "ab", [3, false]],
] as const)("a place %s is between letters or is not", (_, words, [at, wanted]) => {
  expect(isBetweenLetters(words, at)).toBe(wanted);
});

test.each([
  ["inside-letter", "a👍b", { from: 2, to: 4 }],
  ["inside-letter", "مُرَاجَعَة", { from: 0, to: 1 }],
  ["out-of-range", "abc", { from: 2, to: 9 }],
  ["out-of-range", "abc", { from: 2, to: 1 }],
  ["out-of-range", "abc", { from: -1, to: 1 }],
  ["malformed", "abc", { from: 0.5, to: 1 }],
  ["malformed", "abc", { from: Number.NaN, to: 1 }],
])("a range is refused as %s", (id, words, range) => {
  expect(anchored(words, range)).toMatchObject({ fault: { id, where: "p" } });
});

test("a letter repeated a hundred thousand times costs a bounded effort", () => {
  const tree = textOf("a".repeat(100_000));
  const half = "a".repeat(50_000);
  expect(anchorOf(tree, "p", { quoted: half })).toMatchObject({ fault: { id: "misquoted" } });
  const anchored = { block: "p", from: 1, to: 50_001, words: half, before: "x", behind: "y" };
  expect(resolve(tree, anchored)).toEqual({ kind: "gone", reason: "several" });
});

test("a quotation that stands several times needs to say which one", () => {
  const tree = textOf("the first of the three");
  expect(anchorOf(tree, "p", { quoted: "the" })).toMatchObject({
    fault: { id: "misquoted", facts: { places: 2 } },
  });
  expect(anchorOf(tree, "p", { quoted: "the", nth: 2 })).toMatchObject({ value: { from: 13 } });
  expect(anchorOf(tree, "p", { quoted: "the", nth: 3 })).toMatchObject({ kind: "fault" });
  expect(anchorOf(tree, "p", { quoted: "four" })).toMatchObject({ fault: { id: "misquoted" } });
  expect(anchorOf(tree, "q", { quoted: "the" })).toMatchObject({ fault: { id: "unknown-block" } });
});

const after = (tree: Tree, operation: Operation): Tree => {
  const result = apply(tree, operation);
  if (result.kind === "fault") throw new Error(JSON.stringify(result.fault));
  return result.value;
};

const base = textOf("Calls upon parliaments to review their legislation every five years;");
const quoted = anchor(base, "p", "five years");

test("on the same version an anchor resolves exactly", () => {
  expect(resolve(base, quoted)).toEqual({ kind: "exact", at: quoted });
});

test("words found elsewhere in their block are proposed, not taken", () => {
  const text = plain("all ");
  const later = after(base, { op: "insertText", at: anchorGap(base, 11), text });
  const found = resolve(later, quoted);
  expect(found).toMatchObject({ kind: "reanchored", at: { from: 61, words: "five years" } });
});

const anchorGap = (tree: Tree, at: number): Anchor => {
  const found = anchorAt(tree, "p", { from: at, to: at });
  if (found.kind === "fault") throw new Error(JSON.stringify(found.fault));
  return found.value;
};

test.each([
  ["words", textOf("Calls upon parliaments to review their legislation every three years;")],
  ["several", textOf("In five years or after five years of review;")],
  ["block", treeOf(block(["root", "root"], "", [block(["body", "body"], "")]))],
])("a place of which nothing sure is left is gone: %s", (reason, later) => {
  expect(resolve(later, quoted)).toEqual({ kind: "gone", reason });
});

test("of several places the one between the same words is found", () => {
  const later = textOf(
    "In five years, calls upon all to review their legislation every five years;",
  );
  expect(resolve(later, quoted)).toMatchObject({ kind: "reanchored", at: { from: 64 } });
});

test("a gap is found by the words that meet there, and gone when they no longer do", () => {
  const gap = anchorGap(base, 23);
  const longer = textOf(
    "Hereby calls, Calls upon parliaments to review their legislation every five years;",
  );
  expect(resolve(longer, gap)).toMatchObject({ kind: "reanchored", at: { from: 37, to: 37 } });
  expect(resolve(textOf("Calls upon parliaments to discuss it;"), gap)).toEqual({
    kind: "gone",
    reason: "words",
  });
});

test("Arabic words are found whether or not vowel signs were written", () => {
  const bare = anchor(textOf("تدعو إلى مراجعة التشريعات"), "p", "مراجعة");
  const found = resolve(textOf("الجمعية تدعو إلى مُراجَعة التشريعات"), bare);
  expect(found).toMatchObject({ kind: "reanchored", at: { words: "مُراجَعة" } });
});

test("a no-break space is found where a space was quoted", () => {
  const plainSpace = anchor(textOf("the sum of 2 per cent"), "p", "2 per");
  const found = resolve(textOf("that the sum of 2\u00a0per cent"), plainSpace);
  expect(found).toMatchObject({ kind: "reanchored", at: { words: "2\u00a0per" } });
});
