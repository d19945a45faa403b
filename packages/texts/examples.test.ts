import { readFileSync } from "node:fs";
import { canonical } from "@hemicycle/base";
import { describe, expect, test } from "vitest";
import { anchorAt } from "./anchors.ts";
import { applyChange } from "./change.ts";
import { changesBetween } from "./differences.ts";
import { numbersOf, usualNumbering } from "./numbers.ts";
import type { Operation } from "./operations.ts";
import { plain, wordsOf } from "./runs.ts";
import { sentencesOf } from "./sentence.ts";
import { applyAll } from "./sequence.ts";
import { block, treeOf } from "./test-draft.ts";
import type { Branch, Tree } from "./tree.ts";
import { nextVersion } from "./version.ts";
import { inOrder, rootBranch } from "./walk.ts";

/** Real amendments come out as they were adopted. */

const dataOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`testing/texts/${name}.json`, import.meta.url), "utf8"));

const bodyOf = (language: string, ...blocks: readonly Branch[]): Tree =>
  treeOf(block(["root", "root"], "", [block(["body", "body"], "", [...blocks])]), language);

describe("the amendment of the United Kingdom of 10 December 1948", () => {
  interface Article {
    readonly id: string;
    readonly num: string;
    readonly paragraphs: readonly string[];
  }
  interface Moved {
    readonly op: string;
    readonly block: string;
    readonly text: string;
  }
  const data = dataOf("udhr-1948-uk-amendment");
  const articles: readonly Article[] = data.draft;
  const amendment: readonly Moved[] = data.amendment;
  // The data has three articles of the draft; the first is put before them so that numbers count.
  const draft = bodyOf(
    "en",
    block(["art_1", "article"], "", [
      block(["art_1__1", "paragraph"], "All human beings are born free."),
    ]),
    ...articles.map(({ id, paragraphs }) =>
      block(
        [id, "article"],
        "",
        paragraphs.map((words, at) => block([`${id}__${at}`, "paragraph"], words)),
      ),
    ),
  );
  const operations = amendment.map(({ op, block: id, text }): Operation => {
    if (op === "delete-block") return { op: "deleteBlock", block: id };
    const place = { under: id, after: `${id}__0` };
    return { op: "insertBlock", place, branch: block([`${id}__1`, "paragraph"], text) };
  });
  const version = nextVersion(null, {
    text: "A-777",
    reason: { kind: "deposit" },
    trees: { en: draft },
  });
  const adopted = applyChange(version, { version: version.hash, language: "en", operations });

  test("is one change with two places: an article goes, a paragraph comes", () => {
    const tree = adopted.kind === "done" ? adopted.value : draft;
    const final: readonly { readonly id: string; readonly num: string }[] = data.final;
    const numbers = numbersOf(tree);
    expect(final.map(({ id }) => `Article ${numbers.get(id)}`)).toEqual(
      final.map(({ num }) => num),
    );
    expect(tree.blocks.has("art_3")).toBe(false);
  });

  test("gives article 2 of the Universal Declaration, word by word", () => {
    const tree = adopted.kind === "done" ? adopted.value : draft;
    const said: readonly { readonly id: string; readonly text: string }[] =
      dataOf("udhr-5-languages").languages.en.blocks;
    const words = (id: string) =>
      inOrder(tree, id)
        .map(({ runs }) => wordsOf(runs))
        .filter((text) => text !== "");
    // That edition has typographic hyphens, and each article under its heading.
    const declared = (article: number) =>
      said
        .filter(({ id }) => id.startsWith(`art_${article}_`))
        .map(({ text }) => text.replaceAll("\u2010", "-"))
        .filter((text) => text !== `Article ${article}`);
    expect(words("art_2")).toEqual(declared(2));
  });

  test("is printed in two sentences", () => {
    const [deletion, addition] = sentencesOf(draft, operations);
    expect(deletion).toBe("Delete article 3.");
    expect(addition).toMatch(/^After paragraph 1 of article 2, insert a new paragraph reading/);
  });
});

test("the substitution in the German law on associations comes out as in the law gazette", () => {
  const { block: norm, anchor, after } = dataOf("de-vereinsgesetz-2017");
  const tree = bodyOf("de", block(["n-2", "item"], norm.before));
  const [from, to] = anchor.characters;
  const at = anchorAt(tree, "n-2", { from, to });
  if (at.kind === "fault") throw new Error(JSON.stringify(at.fault));
  expect(at.value.words).toBe(anchor.quoted);
  const text = plain("§ 9 Absatz 1 Satz 2, Absatz 2 oder 3");
  const now = applyAll(tree, [{ op: "replaceText", at: at.value, text }]);
  expect(now.kind === "done" && wordsOf(now.value.blocks.get("n-2")?.runs ?? [])).toBe(after);
});

describe("the French bill on public sector information, stage by stage", () => {
  interface Stage {
    readonly stage: string;
    readonly articles: readonly {
      readonly num: string;
      readonly paragraphs: Readonly<Record<string, string>>;
    }[];
  }
  const stages: readonly Stage[] = dataOf("fr-pjl15-034").stages;
  const idOf = (num: string) => `art_${num.replaceAll(" ", "-")}`;
  const treeOfStage = ({ articles }: Stage): Tree =>
    bodyOf(
      "fr",
      ...articles.map(({ num, paragraphs }): Branch => {
        const children = Object.entries(paragraphs)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([at, words]) =>
            block([`${idOf(num)}__${at}`, "unnumbered"], words.normalize("NFC")),
          );
        const article = block([idOf(num), "article"], "", children);
        return /^\d+(?:er)?$/.test(num) ? article : { ...article, number: num };
      }),
    );
  const steps = stages
    .slice(1)
    .map((stage, at) => [stages[at]?.stage ?? "", stage.stage, at] as const);

  test("there are nine stages", () => {
    expect(stages).toHaveLength(9);
  });

  test.each(steps)("the operations from %s to %s give that stage word by word", (_, __, at) => {
    const [before, after] = [stages[at], stages[at + 1]].map((one) => one && treeOfStage(one));
    if (before === undefined || after === undefined) throw new Error("two stages");
    const operations = changesBetween(before, after);
    if (operations.kind === "fault") throw new Error(JSON.stringify(operations.fault));
    const now = applyAll(before, operations.value);
    if (now.kind === "fault") throw new Error(JSON.stringify(now.fault));
    expect(canonical(rootBranch(now.value))).toBe(canonical(rootBranch(after)));
    for (const sentence of sentencesOf(before, operations.value)) {
      expect(sentence).toMatch(/^(?:Dans|Supprimer|Remplacer|Après|Avant|Au début|À la fin) /);
    }
  });

  test("articles inserted before the first keep their numbers, and the others theirs", () => {
    const [, second] = stages;
    if (second === undefined) throw new Error("a second stage");
    const tree = treeOfStage(second);
    const shown = (inserted: "keep" | "renumber") =>
      tree.blocks
        .get("body")
        ?.children.map((id) => numbersOf(tree, { ...usualNumbering, inserted }).get(id));
    expect(shown("keep")?.slice(0, 4)).toEqual(["1er A", "1er B", "1", "2"]);
    expect(shown("renumber")?.slice(0, 4)).toEqual(["1", "2", "3", "4"]);
  });
});
