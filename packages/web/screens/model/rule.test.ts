import { actTypes, clauseOf, type Guard } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { expect, test } from "vitest";
import { loadWords, type Words } from "../../messages/index.ts";
import { examplesOf, factsOf, layingsOf, sayingsOf } from "./rule.ts";

const editions = rulebooks.flatMap(({ editions: all }) => all);
const clauses = editions.flatMap((edition) => edition.clauses);

const guard = (id: string): Guard => {
  const clause = editions.map((edition) => clauseOf(edition, id)).find(Boolean);
  if (clause?.kind !== "guard") throw new Error(`no guard ${id}`);
  return clause;
};

const textsOf = (words: Words, id: string) => factsOf(words, guard(id)).map(({ text }) => text);

test("a guard says what it refuses, and who can decide otherwise", async () => {
  const words = await loadWords("en");
  expect(textsOf(words, "ipu.a33.1/quorum-to-vote").slice(1)).toEqual(["Opening a vote", "Nobody"]);
  expect(textsOf(words, "ipu.a23.1/in-order").at(-1)).toBe(
    "Whoever presides, by a ruling that is recorded",
  );
});

test("a clause says under what is laid over the rules it holds, and under what it does not", async () => {
  const words = await loadWords("en");
  const edition = editions.find(({ overlays }) => overlays?.some((one) => one.replaces !== "all"));
  const [emergency] = edition?.overlays ?? [];
  if (edition === undefined || emergency === undefined) throw new Error("nothing is laid");
  const told = (clause: string) =>
    layingsOf(words, edition, clause).map(({ head, text }) => `${head}: ${text}`);
  const [added] = emergency.clauses;
  expect(told(added?.id ?? "")).toEqual([
    "Holds only under: Emergency rules of 2020",
    "Does not hold under: The rules suspended by another body",
  ]);
  expect(told(String(emergency.replaces[0]))).toEqual([
    "Does not hold under: Emergency rules of 2020; The rules suspended by another body",
  ]);
  expect(layingsOf(words, {}, String(added?.id))).toEqual([]);
});

test("every act has a name of its own in every language", async () => {
  for (const language of ["en", "fr", "es", "ar", "ru"] as const) {
    const words = await loadWords(language);
    const names = actTypes.map((type) => words.say(`rule.act.${type}`));
    expect(new Set(names).size, language).toBe(actTypes.length);
  }
});

test("every clause of every rulebook can be told, in every language", async () => {
  for (const language of ["en", "fr", "es", "ar", "ru"] as const) {
    const words = await loadWords(language);
    for (const clause of clauses) {
      for (const { head, text, isEnglish } of factsOf(words, clause)) {
        const own = isEnglish ? head : `${head}: ${text}`;
        expect(own, clause.id).not.toMatch(/rule\.|undefined|Event/);
      }
    }
  }
});

test("an example is a line with what is given, what is done, and what comes of it", () => {
  expect(examplesOf(guard("ipu.a33.1/quorum-to-vote")).slice(0, 2)).toEqual([
    {
      given: "40 at first plenary, 20 in the room; announced vote",
      when: "President opens vote V1",
      outcome: "accepted",
      state: "held",
    },
    {
      given: "40 at first plenary, 19 in the room; announced vote",
      when: "President opens vote V1",
      outcome: "refused ipu.a33.1/quorum-to-vote present=19 needed=20",
      state: "refused",
    },
  ]);
});

test("every example of every clause falls into three parts", () => {
  for (const clause of clauses) {
    for (const { given, when, outcome } of examplesOf(clause)) {
      expect([given, when, outcome], clause.id).not.toContain("");
    }
  }
});

test("what the screen says is filled with the facts of an example", () => {
  const said = sayingsOf(guard("ipu.a33.1/quorum-to-vote"));
  expect(said.map(({ language }) => language)).toEqual(["en", "fr", "es", "ar", "ru"]);
  expect(said[0]?.text).toBe("19 delegations are in the room and 20 are needed for a vote.");
});

test("where no example has all the facts, their names stand in their places", () => {
  const { text } = sayingsOf({
    ...guard("ipu.a33.1/quorum-to-vote"),
    examples: [],
  })[0] ?? { text: "" };
  expect(text).toBe("[present] delegations are in the room and [needed] are needed for a vote.");
});
