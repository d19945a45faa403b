import { readFileSync } from "node:fs";
import { type AmendmentStatus, play } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { rulebooks } from "./index.ts";

const file = new URL("../../scenarios/ipu/refusals-texts.minutes", import.meta.url);
const { state } = play(readFileSync(file, "utf8"), rulebooks);
const session = state.session;
if (session === null) throw new Error("the scenario has no session");
const amendments = session.amending.amendments.values();
const versions = session.amending.texts.get("D1")?.versions ?? [];

const wordsOf = (version: number, language: string, block: string): string | undefined =>
  versions
    .find(({ number }) => number === version)
    ?.trees[language]?.blocks.get(block)
    ?.runs.map(({ text }) => text)
    .join("");

test("forty amendments and sub-amendments in two languages all came to an end", () => {
  expect(amendments).toHaveLength(40);
  expect(amendments.filter(({ amends }) => amends !== null)).toHaveLength(4);
  expect([...new Set(amendments.map(({ language }) => language))].sort()).toEqual(["en", "fr"]);
  const counts = new Map<AmendmentStatus, number>();
  for (const { status } of amendments) counts.set(status, (counts.get(status) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    ...{ adopted: 16, displaced: 1, fallen: 2, rejected: 3, withdrawn: 18 },
  });
});

test("the text went from the rapporteurs by the committee to the plenary", () => {
  expect(versions.map(({ reason }) => reason.kind)).toEqual([
    ...["deposit", "revision", "amendments", "amendments"],
  ]);
  expect(session.drafts.get("D1")?.stage).toBe("adopted");
  expect(session.items.get("I1")?.inputs).toHaveLength(2);
});

test("the adopted text stands in five languages, and lacks nothing in any", () => {
  const trees = Object.values(versions.at(-1)?.trees ?? {});
  expect(trees.map(({ language }) => language).sort()).toEqual(["ar", "en", "es", "fr", "ru"]);
  const [first, ...others] = trees.map(({ blocks }) => blocks.keys().toSorted());
  for (const blocks of others) expect(blocks).toEqual(first);
  for (const { blocks } of trees) {
    expect(blocks.values().filter(({ status }) => status === "missing")).toEqual([]);
    expect(blocks.has("p3"), "the paragraph on the price was rejected in a division").toBe(false);
  }
});

test("what was adopted is in the words of each language, the sub-amendment within its own", () => {
  expect(wordsOf(4, "en", "p5")).toBe(
    "Encourages schools and broadcasters to teach how water is saved;",
  );
  expect(wordsOf(4, "fr", "p5")).toBe(
    "Encourage les écoles et les diffuseurs à enseigner comment on économise l’eau ;",
  );
  expect(wordsOf(3, "en", "p2")).toBe(
    "Urges governments to set aside 3 per cent of their budget for wells, pipes and hand pumps;",
  );
  expect(wordsOf(4, "ar", "p4b")).toBe("ما كلّفه ذلك كل واحد؛");
  expect(wordsOf(4, "ru", "r1")).toBe(
    "Отмечая, что каждый четвёртый дом носит воду дальше чем за час пути,",
  );
  expect(wordsOf(4, "es", "p4b")).toBe("qué ha costado a cada uno;");
});
