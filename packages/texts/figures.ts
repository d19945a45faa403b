import type { Language } from "./tree.ts";

/** How a number is written: 1, a, A, i, I. Letters are those of the language. */
export type Figures = "digits" | "letters" | "capitals" | "roman" | "romanCapitals";

/** As official texts count: Russian leaves out ё, й, ъ, ы and ь; Arabic counts in abjad order. */
const alphabets: Readonly<Record<string, readonly string[]>> = {
  en: [..."abcdefghijklmnopqrstuvwxyz"],
  ru: [..."абвгдежзиклмнопрстуфхцчшщэюя"],
  ar: [..."أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"],
};

/** A number from 1 in figures: behind the last letter come two, from the first. */
export const inFigures = (number: number, figures: Figures, language: Language): string => {
  switch (figures) {
    case "digits":
      return String(number);
    case "letters":
      return inLetters(number, alphabetOf(language));
    case "capitals":
      return inLetters(number, alphabetOf(language)).toUpperCase();
    case "roman":
      return inRoman(number);
    case "romanCapitals":
      return inRoman(number).toUpperCase();
  }
};

const alphabetOf = (language: Language): readonly string[] => {
  const [main = "en"] = language.split("-");
  return (Object.hasOwn(alphabets, main) ? alphabets[main] : alphabets.en) ?? [];
};

const inLetters = (number: number, alphabet: readonly string[]): string => {
  const last = alphabet[(number - 1) % alphabet.length] ?? "";
  const rest = Math.floor((number - 1) / alphabet.length);
  return rest === 0 ? last : inLetters(rest, alphabet) + last;
};

const signs: readonly (readonly [number, string])[] = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
  ] as const),
  ...([
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
  ] as const),
  ...([
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
];

const inRoman = (number: number): string => {
  let rest = number;
  let written = "";
  for (const [value, sign] of signs) {
    written += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
};
