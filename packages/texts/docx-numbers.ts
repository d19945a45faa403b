import { type Figures, inFigures } from "./figures.ts";
import type { Language } from "./tree.ts";
import { attributeOf, childOf, elementsIn, type XmlElement } from "./xml.ts";

/** How one level of a list is numbered (ECMA-376, part 1, 17.9). */
interface Level {
  readonly format: string;
  /** Such as "%1." or "(%2)". */
  readonly text: string;
  readonly start: number;
}

/** How far lists have counted; made anew for each document. */
export class DocxNumbers {
  readonly #levels = new Map<string, ReadonlyMap<string, Level>>();
  readonly #counts = new Map<string, number[]>();
  readonly #language: Language;

  constructor(numbering: XmlElement | undefined, language: Language) {
    this.#language = language;
    const all = numbering === undefined ? [] : elementsIn(numbering);
    const lists = new Map(
      all
        .filter(({ local }) => local === "abstractNum")
        .map((list) => [attributeOf(list, "w:abstractNumId") ?? "", levelsOf(list)]),
    );
    for (const number of all.filter(({ local }) => local === "num")) {
      const list = valueOfChild(number, "abstractNumId") ?? "";
      this.#levels.set(attributeOf(number, "w:numId") ?? "", lists.get(list) ?? new Map());
    }
  }

  /** The label of the next paragraph of a list; undefined if the list has none. */
  next(list: string, level: string): string | undefined {
    const levels = this.#levels.get(list);
    const depth = Number(level);
    if (levels === undefined || !(depth >= 0 && depth <= 8)) return undefined;
    const counts = this.#counts.get(list) ?? [];
    const from = levels.get(level)?.start ?? 1;
    counts[depth] = counts[depth] === undefined ? from : counts[depth] + 1;
    counts.length = depth + 1;
    this.#counts.set(list, counts);
    const { format, text } = levels.get(level) ?? { format: "decimal", text: "" };
    if (format === "none") return undefined;
    if (format === "bullet") return "•";
    return text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const count = counts[at] ?? levels.get(String(at))?.start ?? 1;
      const figures = figuresOf[levels.get(String(at))?.format ?? ""] ?? "digits";
      return count > 0 ? inFigures(count, figures, this.#language) : "0";
    });
  }
}

const figuresOf: Readonly<Record<string, Figures>> = {
  ...{ decimal: "digits", lowerLetter: "letters", upperLetter: "capitals", lowerRoman: "roman" },
  ...{ upperRoman: "romanCapitals", arabicAbjad: "letters", arabicAlpha: "letters" },
  ...{ russianLower: "letters", russianUpper: "capitals" },
};

const levelsOf = (list: XmlElement): ReadonlyMap<string, Level> =>
  new Map(
    elementsIn(list)
      .filter(({ local }) => local === "lvl")
      .map((level) => [
        attributeOf(level, "w:ilvl") ?? "0",
        {
          format: valueOfChild(level, "numFmt") ?? "decimal",
          text: (valueOfChild(level, "lvlText") ?? "").slice(0, 40),
          start: startOf(valueOfChild(level, "start")),
        },
      ]),
  );

const startOf = (text: string | undefined): number => {
  const start = Number(text ?? "1");
  return Number.isInteger(start) && start >= 0 && start < 100_000 ? start : 1;
};

/** Most properties are elements with one value. */
export const valueOfChild = (element: XmlElement, local: string): string | undefined => {
  const child = childOf(element, local);
  return child === undefined ? undefined : attributeOf(child, "w:val");
};
