import { type Clause, everyClause, type Language, languages, prose } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { books } from "./books.ts";
import { rulebooks } from "./index.ts";
import { readingsIn, translated, whyOf } from "./readings.ts";

const readings = Object.assign({}, ...books.map((book) => book.readings));
// The first test finds whatever lacks a language.
const catalogue = readings as Readonly<Record<string, Readonly<Record<Language, string>>>>;
const clauses = rulebooks.flatMap(({ editions }) => editions.flatMap(everyClause));
const texts = clauses.flatMap((clause: Clause): readonly (readonly [string, string])[] => [
  [clause.id, clause.reading],
  ...(clause.kind === "prose" ? [[whyOf(clause.id), clause.why] as const] : []),
]);
const others = languages.filter(
  (language): language is Exclude<Language, "en"> => language !== "en",
);

describe("the readings of the clauses", () => {
  test.each(others)("every one is there in %s, made from the English of today", (language) => {
    const lacking = texts.filter(([name, english]) => translated(name, english, language) === null);
    expect(lacking.map(([name]) => name)).toEqual([]);
  });

  test("none is kept of a clause that is gone", () => {
    const names = new Set(texts.map(([name]) => name));
    expect(Object.keys(readings).filter((name) => !names.has(name))).toEqual([]);
  });

  test("each is written in the letters of its language", () => {
    const letters = { fr: /\p{Script=Latin}{3}/u, es: /\p{Script=Latin}{3}/u } as const;
    const own = { ...letters, ar: /\p{Script=Arabic}{3}/u, ru: /\p{Script=Cyrillic}{3}/u } as const;
    for (const language of others) {
      const wrong = Object.entries(catalogue).filter(
        ([, text]) => !own[language].test(text[language]),
      );
      expect(
        wrong.map(([name]) => name),
        language,
      ).toEqual([]);
    }
  });

  test("each has the figures of its English, as far as they are written as figures", () => {
    const figures = (text: string) => [...new Set(text.match(/\d+(\.\d+)?/g) ?? [])].toSorted();
    for (const language of others) {
      const wrong = Object.entries(catalogue).filter(
        ([, text]) => figures(text[language]).join() !== figures(text.en).join(),
      );
      expect(
        wrong.map(([name]) => name),
        language,
      ).toEqual([]);
    }
  });
});

test("a clause whose English has changed is not told in the words of before", () => {
  const [name, english] = texts[0] ?? ["", ""];
  const [{ id }] = clauses as [Clause];
  const changed = prose({ id, cites: "R, 1", reading: `${english} And more.`, why: "Because." });
  const book = {
    ...rulebooks[0],
    editions: [{ ...rulebooks[0]?.editions[0], clauses: [changed] }],
  };
  expect(translated(name, english, "fr")).not.toBeNull();
  // Only the clauses of the book are looked at.
  expect(readingsIn([book as (typeof rulebooks)[number]], "fr")[id]).toEqual({});
});
