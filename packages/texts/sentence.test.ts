import { describe, expect, test } from "vitest";
import { anchorAt, anchorOf } from "./anchors.ts";
import type { Operation } from "./operations.ts";
import { plain } from "./runs.ts";
import { sentencesOf } from "./sentence.ts";
import { en } from "./sentence-en.ts";
import { sentenceWords } from "./sentence-words.ts";
import { block, draft, treeOf } from "./test-draft.ts";

const anchor = (id: string, quoted: string, nth?: number) => {
  const found = anchorOf(draft, id, nth === undefined ? { quoted } : { quoted, nth });
  if (found.kind === "fault") throw new Error(JSON.stringify(found.fault));
  return found.value;
};

const gap = (id: string, at: number) => {
  const found = anchorAt(draft, id, { from: at, to: at });
  if (found.kind === "fault") throw new Error(JSON.stringify(found.fault));
  return found.value;
};

const text = plain("and digital records");
const fresh = block(["p9", "operative"], "Invites observers;");

const operations: readonly (readonly [Operation, string])[] = [
  [{ op: "deleteBlock", block: "p4" }, "Delete operative paragraph 4."],
  [{ op: "deleteBlock", block: "r2" }, "Delete preambular paragraph 2."],
  [{ op: "deleteBlock", block: "p3b" }, "Delete item (b) of operative paragraph 3."],
  [{ op: "deleteBlock", block: "title" }, "Delete the title."],
  [
    { op: "deleteText", at: anchor("p1", "every five years") },
    "In operative paragraph 1, delete the words “every five years”.",
  ],
  [
    { op: "replaceText", at: anchor("p2", "2 per cent"), text: plain("3 per cent") },
    "In operative paragraph 2, replace the words “2 per cent” by the words “3 per cent”.",
  ],
  [
    { op: "deleteText", at: anchor("p4", "the", 2) },
    "In operative paragraph 4, delete the words “the” (occurrence 2 of 2).",
  ],
  [
    { op: "insertText", at: gap("p1", "Calls upon parliaments".length), text },
    "In operative paragraph 1, after the words “upon parliaments”, insert the words “and digital records”.",
  ],
  [
    { op: "insertText", at: gap("p1", 0), text },
    "At the beginning of operative paragraph 1, insert the words “and digital records”.",
  ],
  [
    { op: "insertText", at: gap("p3a", "the measures taken;".length), text },
    "At the end of item (a) of operative paragraph 3, add the words “and digital records”.",
  ],
  [
    { op: "deleteText", at: anchor("p3a", "the measures taken;") },
    "Delete all the words of item (a) of operative paragraph 3.",
  ],
  [
    { op: "replaceText", at: anchor("p3a", "the measures taken;"), text: plain("x;") },
    "Replace all the words of item (a) of operative paragraph 3 by the following: “x;”.",
  ],
  [
    { op: "insertBlock", place: { under: "body", after: "p1" }, branch: fresh },
    "After operative paragraph 1, insert a new operative paragraph reading as follows: “Invites observers;”.",
  ],
  [
    { op: "insertBlock", place: { under: "body", after: null }, branch: fresh },
    "Before operative paragraph 1, insert a new operative paragraph reading as follows: “Invites observers;”.",
  ],
  [
    { op: "insertBlock", place: { under: "p4", after: null }, branch: block(["i", "item"], "one") },
    "In operative paragraph 4, insert a new item reading as follows: “one”.",
  ],
  [
    {
      op: "replaceBlock",
      branch: block(["p3", "operative"], "Requests:", [block(["n", "item"], "a;")]),
    },
    "Replace operative paragraph 3 by the following: “Requests:\na;”.",
  ],
  [
    { op: "moveBlock", block: "p4", place: { under: "body", after: "p1" } },
    "Move operative paragraph 4 to the place after operative paragraph 1.",
  ],
  [
    { op: "moveBlock", block: "p4", place: { under: "body", after: null } },
    "Move operative paragraph 4 to the place before operative paragraph 1.",
  ],
  [
    { op: "moveBlock", block: "p3a", place: { under: "p4", after: null } },
    "Move item (a) of operative paragraph 3 into operative paragraph 4.",
  ],
  [
    {
      op: "splitBlock",
      at: anchor("p1", " to"),
      into: { id: "p1b", role: "operative", status: "draft" },
    },
    "Divide operative paragraph 1 in two after the words “upon parliaments”.",
  ],
  [
    {
      op: "splitBlock",
      at: gap("p1", 0),
      into: { id: "p1b", role: "operative", status: "draft" },
    },
    "Divide operative paragraph 1 in two before its first words.",
  ],
  [
    { op: "joinBlocks", first: "p1", second: "p2", between: plain(" ") },
    "Join operative paragraph 1 and operative paragraph 2 into one.",
  ],
  [
    { op: "setMark", at: anchor("p1", "Calls upon"), mark: { kind: "italic" }, on: true },
    "In operative paragraph 1, put the words “Calls upon” in italics.",
  ],
  [
    { op: "setMark", at: anchor("p1", "Calls upon"), mark: { kind: "bold" }, on: false },
    "In operative paragraph 1, do not put the words “Calls upon” in bold type.",
  ],
  [
    { op: "setMark", at: anchor("p1", "five"), mark: { kind: "ref", to: "p2" }, on: true },
    "In operative paragraph 1, let the words “five” refer to operative paragraph 2.",
  ],
  [
    { op: "setMark", at: anchor("p1", "five"), mark: { kind: "ref", to: "p2" }, on: false },
    "In operative paragraph 1, let the words “five” refer to nothing.",
  ],
];

test.each(operations)("an operation is printed as a sentence: %#", (operation, sentence) => {
  expect(sentencesOf(draft, [operation])).toEqual([sentence]);
});

test("every sentence that there is has been printed here", () => {
  const shapes = Object.entries(en.templates).filter(([name]) => name !== "nth");
  const printed = operations.map(([, sentence]) => sentence.toLowerCase());
  for (const [name, template] of shapes) {
    const parts = template.split(/\{[^}]+\}/).map((part) => part.toLowerCase());
    const found = printed.some((sentence) => parts.every((part) => sentence.includes(part)));
    expect(found, name).toBe(true);
  }
});

describe.each([
  [
    "fr",
    "Supprimer le paragraphe 4 du dispositif.",
    "Dans le paragraphe 2 du dispositif, remplacer les mots «\u00a02 per cent\u00a0» par les mots «\u00a03 per cent\u00a0».",
    "Supprimer le point b) du paragraphe 3 du dispositif.",
  ],
  [
    "es",
    "Suprímase el párrafo 4 de la parte dispositiva.",
    "En el párrafo 2 de la parte dispositiva, sustitúyanse las palabras «2 per cent» por las palabras «3 per cent».",
    "Suprímase el apartado b) del párrafo 3 de la parte dispositiva.",
  ],
  [
    "ar",
    "حذف الفقرة 4 من المنطوق.",
    "في الفقرة 2 من المنطوق، الاستعاضة عن عبارة «2 per cent» بعبارة «3 per cent».",
    "حذف البند (ب) من الفقرة 3 من المنطوق.",
  ],
  [
    "ru",
    "Исключить пункт 4 постановляющей части.",
    "В пункте 2 постановляющей части заменить слова «2 per cent» словами «3 per cent».",
    "Исключить подпункт б) пункта 3 постановляющей части.",
  ],
])("in %s", (...[language, deletion, replacement, item]) => {
  const tree = { ...draft, language };
  const said = (operation: Operation) => sentencesOf(tree, [operation]);

  test("sentences name places as documents in that language do", () => {
    const at = anchor("p2", "2 per cent");
    expect(said({ op: "deleteBlock", block: "p4" })).toEqual([deletion]);
    expect(said({ op: "replaceText", at, text: plain("3 per cent") })).toEqual([replacement]);
    expect(said({ op: "deleteBlock", block: "p3b" })).toEqual([item]);
  });

  test("every sentence fills the same slots as in English, in whichever form", () => {
    const slots = (template: string) =>
      new Set(
        [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) =>
          name.replace(/^(?:the|of|in|before)/, "place"),
        ),
      );
    for (const [name, template] of Object.entries(sentenceWords(language).templates)) {
      const english = Object.entries(en.templates).find(([other]) => other === name);
      expect(slots(template), name).toEqual(slots(english?.[1] ?? ""));
    }
  });

  test("every operation has a sentence without a gap", () => {
    for (const [operation] of operations) {
      for (const sentence of said(operation)) {
        expect(sentence).not.toMatch(/[{}]|undefined| {2}/);
        expect(sentence.endsWith(".")).toBe(true);
      }
    }
  });
});

test("articles, their paragraphs and what has no number are named as well", () => {
  const law = treeOf(
    block(["root", "root"], "", [
      block(["u", "unnumbered"], "The Parliament of the Union, meeting in Vienna, adopts:"),
      block(["c1", "chapter"], "General", [
        block(["a1", "article"], "Aims"),
        block(["a2", "article"], "Means", [
          block(["a2-1", "paragraph"], "One."),
          block(["a2-2", "paragraph"], "Two."),
        ]),
      ]),
      block(["x1", "annex"], "Table", [block(["xa1", "article"], "Sums")]),
    ]),
  );
  const deleted = (id: string): Operation => ({ op: "deleteBlock", block: id });
  expect(sentencesOf(law, ["a2-2", "c1", "u", "xa1"].map(deleted))).toEqual([
    "Delete paragraph 2 of article 2.",
    "Delete chapter I.",
    "Delete the paragraph beginning “The Parliament of the Union…”.",
    "Delete article 1 of annex I.",
  ]);
});
