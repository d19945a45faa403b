import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrast, distance, sights, type Theme, type Tokens, tokensOf } from "./contrast.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const base = tokensOf(css, ":root");
const accents = ['[data-assembly="ipa-cis"]', '[data-assembly="csto-pa"]'];
const looks: readonly (readonly [string, Tokens])[] = [
  ["the first assembly", base],
  ...accents.map((name) => [name, new Map([...base, ...tokensOf(css, name)])] as const),
];
const themes: readonly Theme[] = ["light", "dark"];

/** Inks, the papers on which they stand, and the contrast that they need there. */
const needs: readonly (readonly [string, string, number])[] = [
  [
    "ink ink-2 ink-3 accent yes-text no-text abstain-text held caution refused",
    "page surface sunken",
    4.5,
  ],
  ["line-strong yes no abstain not-voted", "page surface sunken", 3],
  // What the Hall shows is read from the back row.
  ["ink ink-2 yes-text no-text abstain-text accent", "page surface", 7],
  ["on-solid", "accent accent-hover yes no refused", 4.5],
  ["on-solid", "ink", 7],
  ["accent ink-3", "accent-wash", 4.5],
  ["yes-text", "yes-wash", 4.5],
  ["no-text", "no-wash", 4.5],
  ["abstain-text", "abstain-wash", 4.5],
  ["caution", "caution-wash", 4.5],
  ["refused ink-2 ink-3", "refused-wash", 4.5],
  ["ink", "accent-wash caution-wash refused-wash", 7],
];

const pairs = needs.flatMap(([inks, papers, needed]) =>
  inks.split(" ").flatMap((ink) => papers.split(" ").map((paper) => ({ ink, paper, needed }))),
);

test("every ink stands out from its papers, for every assembly, in both themes", () => {
  for (const [look, tokens] of looks) {
    for (const theme of themes) {
      for (const { ink, paper, needed } of pairs) {
        const ratio = contrast(colour(tokens, ink, theme), colour(tokens, paper, theme));
        expect(ratio, `${look}, ${theme}: ${ink} on ${paper}`).toBeGreaterThanOrEqual(needed);
      }
    }
  }
});

test("the colours of a vote stay apart for every kind of sight", () => {
  const choices = [
    ["yes", "no"],
    ["yes", "abstain"],
    ["no", "abstain"],
  ] as const;
  for (const theme of themes) {
    for (const [sight, matrix] of Object.entries(sights)) {
      for (const [one, other] of choices) {
        const apart = distance(colour(base, one, theme), colour(base, other, theme), matrix);
        expect(apart, `${theme}, ${sight}: ${one} and ${other}`).toBeGreaterThanOrEqual(15);
      }
    }
  }
});

test("an assembly changes its accent and nothing else", () => {
  for (const name of accents) {
    expect([...tokensOf(css, name).keys()]).toEqual(["accent", "accent-hover", "accent-wash"]);
  }
});

test("contrast is computed as WCAG defines it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#ffffff", "#ffffff")).toBe(1);
});

function colour(tokens: Tokens, name: string, theme: Theme): string {
  const found = tokens.get(name);
  if (!found) throw new Error(`no colour token ${name}`);
  return found[theme];
}
