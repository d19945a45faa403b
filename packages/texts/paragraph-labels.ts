import { inFigures } from "./figures.ts";
import { divisionWords } from "./labels.ts";
import type { Language, Role } from "./tree.ts";

/** What stands before the words of a paragraph and says what it is. */
export interface Label {
  readonly kind: "number" | "point" | "bullet" | "division" | "note";
  /** Of a division: which. */
  readonly role?: Role;
  /** What is counted: "4 bis", "a", "iii". */
  readonly text: string;
  /** UTF-16 units of the paragraph that it takes, spaces included. */
  readonly length: number;
}

const suffix = "bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|مكرر|[A-ZА-Я]";
const digits = "[0-9٠-٩۰-۹]{1,4}";
const marks = "[\\u200e\\u200f\\u061c]*";
const number = new RegExp(
  `^${marks}(${digits}(?:[ \\u00a0]?(?:${suffix}))?)(?:[.)]|[ ]?[-–—])[\\s]+`,
  "u",
);
const point = new RegExp(
  `^${marks}(?:\\(((?:\\p{L}|\\d){1,6})\\)|((?:\\p{L}|[ivxlcm]+))\\))[\\s]*`,
  "u",
);
const bullet = new RegExp(`^${marks}[-–—•*·][\\s]+`, "u");
const note = new RegExp(`^${marks}\\[(\\d{1,4})\\][\\s]*`, "u");
const counted = `${digits}(?:[ ]?(?:${suffix}))?|[IVXLCivxlc]+|\\p{L}`;

const divisions: readonly (readonly [Role, RegExp])[] = divisionWords.map(([role, word]) => [
  role,
  new RegExp(
    `^${marks}${word}[ \\u00a0]+(${counted})(?:er|º|°)?(?=$|[\\s.:–—-])[.:]?[ ]*[–—-]?[\\s]*`,
    "iu",
  ),
]);

/** The label at the beginning of a paragraph, in any of the five languages. */
export const labelAt = (words: string): Label | undefined => {
  for (const [role, pattern] of divisions) {
    const found = pattern.exec(words);
    if (found !== null) return { ...labelOf("division", found), role };
  }
  const patterns = [
    ["number", number],
    ["note", note],
    ["point", point],
    ["bullet", bullet],
  ] as const;
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(words);
    if (found !== null) return labelOf(kind, found);
  }
  return undefined;
};

const labelOf = (kind: Label["kind"], found: RegExpExecArray): Label => ({
  ...{ kind, text: folded(found[1] ?? found[2] ?? ""), length: found[0].length },
});

/** Arabic-Indic figures as European ones. */
const folded = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹]/g, (figure) => String((figure.codePointAt(0) ?? 0) & 0xf));

const styles = ["letters", "digits", "roman", "capitals", "romanCapitals"] as const;
export type PointStyle = (typeof styles)[number];

/** How points are counted that begin with this label; undefined if none begins so. */
export const beginning = (label: string, language: Language): PointStyle | undefined =>
  styles.find((style) => inFigures(1, style, language) === label) ??
  styles.find((style) => inFigures(1, style, "en") === label);

/** Whether a label is the number, as points of this style are counted. */
export const isPoint = (
  label: string,
  number_: number,
  { style, language }: { readonly style: PointStyle; readonly language: Language },
): boolean =>
  inFigures(number_, style, language) === label || inFigures(number_, style, "en") === label;
