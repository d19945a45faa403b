import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWords, type Piece } from "./compare-words.ts";
import { plain, wordsOf } from "./runs.ts";
import { randomRuns, Tape, tapes } from "./test-random.ts";

interface Case {
  readonly lang: string;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
}
const file = new URL("testing/texts/diff-cases-en-ar-ru.json", import.meta.url);
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(readFileSync(file, "utf8"));

const oldOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === "inserted" ? "" : wordsOf(piece.runs))).join("");
const newOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === "deleted" ? "" : wordsOf(piece.runs))).join("");

const letter = /[\p{L}\p{M}\p{N}]/u;
/** Marks that begin or end between two letters of one word of the old or the new text. */
const cutWords = (pieces: readonly Piece[]): number => {
  let cuts = 0;
  for (const left of ["inserted", "deleted"]) {
    const shown = pieces.filter(({ kind }) => kind !== left).map(({ runs }) => wordsOf(runs));
    for (const [index, words] of shown.entries()) {
      const next = shown[index + 1];
      if (next !== undefined && letter.test(words.at(-1) ?? "") && letter.test(next.charAt(0))) {
        cuts += 1;
      }
    }
  }
  return cuts;
};

const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      const words = wordsOf(piece.runs);
      if (piece.kind === "deleted") return `[-${words}-]`;
      return piece.kind === "inserted" ? `[+${words}+]` : words;
    })
    .join("");

const between = (before: string, after: string): string =>
  shown(compareWords(plain(before), plain(after)).pieces);

const lettersOf = (piece: Piece | undefined): number =>
  wordsOf(piece?.runs ?? []).replace(/[^\p{L}\p{M}\p{N}]/gu, "").length;

test("the nine cases are three each in three scripts", () => {
  expect(cases.map(({ lang }) => lang)).toEqual("en en en ar ar ar ru ru ru".split(" "));
});

describe.each(cases)("$lang, $kind", ({ before, after }) => {
  const { pieces } = compareWords(plain(before), plain(after));

  test("cuts no word, and gives both texts back to the letter", () => {
    expect(cutWords(pieces)).toBe(0);
    expect(oldOf(pieces)).toBe(before);
    expect(newOf(pieces)).toBe(after);
  });

  test("leaves no single word kept between two changes longer than itself", () => {
    for (const [index, piece] of pieces.entries()) {
      const around = [pieces[index - 1], pieces[index + 1]];
      if (piece.kind !== "kept" || around.includes(undefined)) continue;
      const letters = lettersOf(piece);
      expect(letters > 0 && letters < 12 && around.every((one) => lettersOf(one) > letters)).toBe(
        false,
      );
    }
  });
});

test.each([
  [
    "public archives and to report",
    "public archives and digital records, and to report",
    "public archives [+and digital records, +]and to report",
  ],
  ["a, b and c", "a and c", "a[-, b-] and c"],
  ["seit 10 Jahren", "seit 12 Jahren", "seit [-10-][+12+] Jahren"],
  [
    "under article 3 of the Rules",
    "under article 4 of the Rules",
    "under [-article 3-][+article 4+] of the Rules",
  ],
  ["voir l'art. 3 de la loi", "voir l'art. 5 de la loi", "voir [-l'art. 3-][+l'art. 5+] de la loi"],
  ["at least 5 % of them", "at least 7 % of them", "at least [-5 %-][+7 %+] of them"],
  [
    "парламенты-члены и Бюро",
    "парламенты-участники и Бюро",
    "[-парламенты-члены-][+парламенты-участники+] и Бюро",
  ],
  ["vingt-cinq jours", "vingt-six jours", "[-vingt-cinq-][+vingt-six+] jours"],
  ["وبالتعاون مع الدول", "بالتعاون مع الدول", "[-وبالتعاون-][+بالتعاون+] مع الدول"],
  ["one two", "one  two", "one [+ +]two"],
  ["👩‍👧 upon all", "👧 upon all", "[-👩‍👧-][+👧+] upon all"],
  ["upon all 👩", "upon all 👩🏽", "upon all [-👩-][+👩🏽+]"],
  ["upon all 🇨🇭", "upon all 🇫🇨🇭🇫", "upon all [-🇨🇭-][+🇫🇨🇭🇫+]"],
  ["", "new", "[+new+]"],
  ["old", "", "[-old-]"],
])("%s becomes %s", (before, after, wanted) => {
  expect(between(before, after)).toBe(wanted);
});

test("a text of which less than three words in ten stay is shown as replaced whole", () => {
  const { pieces, isRewritten } = compareWords(
    plain("Requests the Bureau to examine its working methods before long;"),
    plain("Decides that the Secretary General shall report upon every session;"),
  );
  expect(isRewritten).toBe(true);
  expect(pieces.map(({ kind }) => kind)).toEqual(["deleted", "inserted"]);
});

test("a change of marks alone is told apart from a change of words", () => {
  const before = [{ text: "Calls upon all", marks: [] }];
  const after = [
    { text: "Calls upon", marks: [{ kind: "italic" } as const] },
    { text: " all", marks: [] },
  ];
  expect(compareWords(before, after).pieces.map(({ kind, runs }) => [kind, wordsOf(runs)])).toEqual(
    [
      ["formatted", "Calls upon"],
      ["kept", " all"],
    ],
  );
});

test.each([3, 1_948])("random texts come back to the letter, seed %i", (seed) => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = new Tape(numbers);
      const [before, after] = [randomRuns(tape, 30), randomRuns(tape, 30)];
      const { pieces } = compareWords(before, after);
      expect(oldOf(pieces)).toBe(wordsOf(before));
      expect(newOf(pieces)).toBe(wordsOf(after));
    }),
    { numRuns: 300, seed },
  );
});

test("long texts that have nothing in common cost no more than a bounded effort", () => {
  const words = (stem: string) =>
    plain(Array.from({ length: 12_000 }, (_, at) => `${stem}${(at * 7919) % 61}`).join(" "));
  const { pieces } = compareWords(words("a"), words("b"));
  expect(pieces.map(({ kind }) => kind)).toEqual(["deleted", "inserted"]);
});

test("the changed words of a long text are found between those that both hold once", () => {
  const list = Array.from({ length: 9_000 }, (_, at) => `w${at}`);
  const changed = list.map((word, at) => (at % 3_000 === 1_500 ? "new" : word));
  const { pieces } = compareWords(plain(list.join(" ")), plain(changed.join(" ")));
  expect(pieces.filter(({ kind }) => kind === "deleted").map(({ runs }) => wordsOf(runs))).toEqual([
    "w1500",
    "w4500",
    "w7500",
  ]);
});
