import { treeFrom } from "@hemicycle/engine";
import { applyTo, wordsOf, writeLine } from "@hemicycle/texts";
import { expect, test } from "vitest";
import { played, sitting } from "../../testing/sitting.ts";
import { draftText, replacing, tables } from "../../testing/texts.ts";
import {
  awaited,
  blanksOf,
  languagesWithout,
  type ToTranslate,
  translated,
  translation,
  unfilled,
} from "./translating.ts";
import { textView } from "./view.ts";

const arabic = replacing("ar", "p2", ["2 في المائة", "3 في المائة"]);
const inserted =
  'insert block under body after p2 {"id":"p2.A2","role":"operative","status":"draft",' +
  '"runs":[{"text":"Hopes for rain;","marks":[]}],"children":[]}';

const asked = (language: "en" | "fr" | "ar", ...lines: readonly string[]): ToTranslate => {
  const { state } = played(...sitting, ...draftText, ...lines);
  const view = textView(state, "D1");
  const amendment = view?.amendments.at(-1);
  if (view === null || amendment === undefined) throw new Error("nothing to translate");
  return { view, amendment, language };
};

const tabledInArabic = tables("JO", "A1", { line: arabic, language: "ar" });

test("who translates writes the paragraph as it reads, and the operations follow", () => {
  const one = asked("en", tabledInArabic);
  expect(languagesWithout(one.view, one.amendment)).toEqual(["en", "fr"]);
  const [blank, ...others] = blanksOf(one);
  expect(others).toEqual([]);
  expect(blank).toMatchObject({ block: "p2", kind: "rewrite", number: "2", isMissing: false });
  expect(blank?.said).toContain("3 في المائة");
  const begun = blank?.begun ?? "";
  expect(begun).toContain("2 per cent");
  expect(unfilled(blanksOf(one), { "rewrite p2": begun })).toHaveLength(1);
  const given = { "rewrite p2": begun.replace("2 per", "3 per") };
  expect(unfilled(blanksOf(one), given)).toEqual([]);
  const made = translated(one, given);
  if (made.kind === "fault") throw new Error(made.fault.id);
  expect(made.value.sentences).toEqual([
    "In operative paragraph 2, replace the words “2” by the words “3”.",
  ]);
  expect(translation(one, made.value.operations)).toEqual({
    ...{ type: "TranslateAmendment", amendment: "A1", language: "en" },
    operations: [replacing("en", "p2", ["2", "3"])],
  });
});

test("deletions need no words, and new paragraphs have the same id in every language", () => {
  const deleted = asked("fr", tables("KE", "A1", "delete block p2"));
  expect(blanksOf(deleted)).toEqual([]);
  const made = translated(deleted, {});
  expect(made).toMatchObject({ value: { operations: [{ op: "deleteBlock", block: "p2" }] } });
  const one = asked("fr", tables("KE", "A2", inserted));
  expect(blanksOf(one)).toMatchObject([
    { key: "new p2.A2", kind: "new", said: "Hopes for rain;", begun: "", isMissing: false },
  ]);
  const put = translated(one, { "new p2.A2": " Espère  la pluie ; " });
  if (put.kind === "fault") throw new Error(put.fault.id);
  const after = applyTo(one.view.base, { language: "fr", operations: put.value.operations });
  if (after.kind === "fault") throw new Error(after.fault.id);
  expect(wordsOf(after.value.blocks.get("p2.A2")?.runs ?? [])).toBe("Espère la pluie ;");
});

test("a paragraph that is not there in the language waits for its deposit", () => {
  const one = asked("ar", tables("KE", "A1", replacing("en", "p1", ["five", "two"])));
  expect(blanksOf(one)[0]?.isMissing).toBe(false);
  const line = 'replace in p4 30-34 "next" by "first"';
  const last = asked("ar", tables("KE", "A1", lineAt("p4", "next", line)));
  expect(blanksOf(last)).toMatchObject([{ block: "p4", isMissing: true }]);
});

function lineAt(block: "p4", old: string, fallback: string): string {
  const { state } = played(...sitting, ...draftText);
  const tree = textView(state, "D1")?.base.trees["en"];
  const words = wordsOf(tree?.blocks.get(block)?.runs ?? []);
  const from = words.indexOf(old);
  if (tree === undefined || from < 0) return fallback;
  const at = { block, from, to: from + old.length, words: old, before: "", behind: "" };
  const text = [{ text: "first", marks: [] }];
  return writeLine({ op: "replaceText", at, text });
}

test("a paragraph is divided where its line is broken", () => {
  const read = treeFrom("en", [{ block: "p1", role: "operative", words: "One and two." }]);
  if (read.kind === "fault") throw new Error(read.fault.id);
  const words = "Calls on parliaments to review their laws on water every five years;";
  const at = words.indexOf(" to review");
  const into = { id: "p1.A1", role: "operative", status: "draft" } as const;
  const anchor = { block: "p1", from: at, to: at + 1, words: " ", before: "", behind: "" };
  const one = asked("fr", tables("KE", "A1", writeLine({ op: "splitBlock", at: anchor, into })));
  const [blank] = blanksOf(one);
  expect(blank).toMatchObject({ kind: "split", key: "split p1" });
  expect(unfilled(blanksOf(one), { "split p1": blank?.begun ?? "" })).toHaveLength(1);
  const typed = (blank?.begun ?? "").replace(" à revoir", "\nà revoir");
  const made = translated(one, { "split p1": typed });
  if (made.kind === "fault") throw new Error(made.fault.id);
  const after = applyTo(one.view.base, { language: "fr", operations: made.value.operations });
  if (after.kind === "fault") throw new Error(after.fault.id);
  expect(wordsOf(after.value.blocks.get("p1")?.runs ?? [])).toBe("Invite les parlements");
  expect(wordsOf(after.value.blocks.get("p1.A1")?.runs ?? [])).toMatch(/^à revoir leurs lois/);
});

test("a sub-amendment waits until its amendment is there in the language", () => {
  const first = tables("UY", "A1", replacing("en", "p1", ["five years", "two years"]));
  const sub = tables("KE", "A1.1", { line: "delete block p1", how: ", amending A1" });
  expect(awaited(asked("fr", first, sub))?.id).toBe("A1");
  const into = JSON.stringify(replacing("fr", "p1", ["cinq", "deux"]));
  const line = `Secretariat translates amendment A1 into French: ${into}`;
  expect(awaited(asked("fr", first, sub, line))).toBeNull();
});
