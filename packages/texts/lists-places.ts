import type { Region, Spot } from "./plan-types.ts";

/** Where a place of a voting list stands in the text, read from its words in English or French. */
interface Key {
  readonly region: Region;
  readonly how: Spot["how"];
  /** Numbers from the largest unit to the smallest. */
  readonly numbers: readonly number[];
}

const isBehind = /(?:^|[\s,])(?:after|après)\s/i;
/** An act that the text amends, by its number: it is no place of the text. */
const act =
  /(?:regulation|directive|règlement|decision|décision)[^,]*?\(\p{L}+\)\s*(?:nº|no)?\s*[\d/]+/giu;
const unit =
  /(annexe?|article|alinéa|paragraph|sous-point|point|recital|considérant|citation|visa|§+)\s*([\dA-Z]+(?:\.\d+)*|[a-z]{1,2}(?![\p{L}]))/giu;

const keyOf = (place: string): Key => {
  const own = place.replaceAll(act, " ");
  const units = [...own.matchAll(unit)].map(([, kind = "", value = ""]) => ({
    kind: kind.toLowerCase(),
    value,
  }));
  const first = units[0]?.kind ?? "";
  const preamble = /^(?:recital|considérant|citation|visa)$/.test(first);
  const numbers = units.flatMap(({ kind, value }) => figuresOf(value, kind.startsWith("annex")));
  return {
    region: first.startsWith("annex") ? "annex" : preamble ? "preamble" : "body",
    how: isBehind.test(place) ? "behind" : "inside",
    // Citations are printed before recitals.
    numbers: preamble ? [/^(?:citation|visa)$/.test(first) ? 0 : 1, ...numbers] : numbers,
  };
};

const figuresOf = (value: string, roman: boolean): readonly number[] => {
  if (/^\d/.test(value)) return value.split(".").map(Number);
  return [roman ? ofRoman(value) : ofLetters(value)];
};

/** A, B, … Z, AA, AB, … */
const ofLetters = (value: string): number =>
  [...value.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

const ofRoman = (value: string): number =>
  [...value].reduce((sum, letter, at) => {
    const one = romans[letter] ?? 0;
    return one < (romans[value.charAt(at + 1)] ?? 0) ? sum - one : sum + one;
  }, 0);

const compared = (a: readonly number[], b: readonly number[]): number => {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Spots for the places of a text, ranked in the order in which it is printed. */
export const spotsOf = (places: readonly string[]): ReadonlyMap<string, Spot> => {
  const keys = new Map(places.map((place) => [place, keyOf(place)]));
  const sorted = [...keys.values()].map(({ numbers }) => numbers).toSorted(compared);
  const spots = [...keys].map(([place, { region, how, numbers }]) => {
    const rank = sorted.findIndex((other) => compared(other, numbers) === 0);
    return [place, { place, region, rank, inner: 0, how }] as const;
  });
  return new Map(spots);
};
