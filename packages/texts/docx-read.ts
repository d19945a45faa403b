import type { Fault } from "@hemicycle/base";
import { DocxNumbers, valueOfChild } from "./docx-numbers.ts";
import { outlineOf } from "./outline.ts";
import { labelAt } from "./paragraph-labels.ts";
import { cleaned, type Paragraph, type ParagraphReading } from "./paragraphs.ts";
import { joined, type Mark, type Run, type Runs } from "./runs.ts";
import { collapsed } from "./spaces.ts";
import type { Language, Tree } from "./tree.ts";
import { attributeOf, childOf, elementsIn, textIn, type XmlElement } from "./xml.ts";
import { readXml } from "./xml-read.ts";

/** The parts of a Word document that are read; the others need not be unpacked. */
export const isDocxPart = (name: string): boolean =>
  /^word\/(document|numbering|styles|footnotes)\.xml$/.test(name);

/**
 * Reads the parts of a Word document: its words with italics, bold and the like, the numbers that
 * Word counts, footnotes. What was deleted in the record of changes stays out and what was inserted
 * in; tables, pictures and hidden words are left out, and so said. Without a language, that of the
 * document. `where` is the number of the paragraph.
 */
export const readDocxParts = (
  parts: ReadonlyMap<string, string>,
  language?: Language,
): ParagraphReading<Tree> => {
  const roots = new Map<string, XmlElement>();
  for (const [name, source] of parts) {
    const reading = readXml(source);
    if (reading.kind === "faulty") {
      const { fault } = reading;
      return { kind: "faulty", fault: { ...fault, where: `${name} ${fault.where}` } };
    }
    roots.set(name, reading.document.root);
  }
  const root = roots.get("word/document.xml");
  const body = root?.local === "document" ? childOf(root, "body") : undefined;
  if (body === undefined) {
    return {
      kind: "faulty",
      fault: { id: "docx-document", where: "word/document.xml", facts: {} },
    };
  }
  const reader = new DocxReader(roots, language ?? languageOf(roots));
  const paragraphs = reader.paragraphs(body);
  if (paragraphs.length === 0) {
    return { kind: "faulty", fault: { id: "empty", where: "word/document.xml", facts: {} } };
  }
  const outline = outlineOf(paragraphs, reader.language);
  if (outline.kind === "faulty") return outline;
  return { ...outline, remarks: [...reader.remarks, ...outline.remarks] };
};

/** The language of the styles, that of right-to-left words if the first paragraph runs so. */
const languageOf = (roots: ReadonlyMap<string, XmlElement>): Language => {
  const styles = roots.get("word/styles.xml");
  const lang = styles && descendant(styles, "lang");
  const document = roots.get("word/document.xml");
  const fromRight = document !== undefined && descendant(document, "bidi") !== undefined;
  const tag = lang && attributeOf(lang, fromRight ? "w:bidi" : "w:val");
  return tag?.split("-")[0] ?? (fromRight ? "ar" : "en");
};

const descendant = (element: XmlElement, local: string): XmlElement | undefined => {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.local === local) return next;
    waiting.push(...elementsIn(next).toReversed());
  }
  return undefined;
};

class DocxReader {
  readonly remarks: Fault[] = [];
  readonly language: Language;
  readonly #numbers: DocxNumbers;
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #notes: ReadonlyMap<string, XmlElement>;
  readonly #all: Paragraph[] = [];
  #place = 0;

  constructor(roots: ReadonlyMap<string, XmlElement>, language: Language) {
    this.language = language;
    this.#numbers = new DocxNumbers(roots.get("word/numbering.xml"), language);
    this.#styles = byId(roots.get("word/styles.xml"), "style", "w:styleId");
    this.#notes = byId(roots.get("word/footnotes.xml"), "footnote", "w:id");
  }

  paragraphs(body: XmlElement): readonly Paragraph[] {
    for (const child of elementsIn(body)) this.#block(child);
    return this.#all;
  }

  #block(element: XmlElement): void {
    if (element.local === "p") this.#paragraph(element);
    else if (element.local === "tbl") this.#leftOut("table", element);
    else if (wrapping.has(element.local)) for (const one of elementsIn(element)) this.#block(one);
  }

  #paragraph(element: XmlElement): void {
    this.#place += 1;
    const found: Found = { pieces: [], notes: [] };
    this.#inline(element, found);
    const properties = childOf(element, "pPr");
    const style = this.#styles.get((properties && valueOfChild(properties, "pStyle")) ?? "");
    const label = this.#label(properties, style);
    const runs = this.#cleaned(found.pieces);
    if (runs.length === 0 && label === undefined) return;
    const known = label !== undefined && labelAt(`${label} `) !== undefined;
    const head: Runs = label === undefined || known ? [] : [{ text: `${label} `, marks: [] }];
    this.#all.push({
      runs: joined(head, runs),
      indent: indentOf(properties),
      style: styleNameOf(style),
      place: String(this.#place),
      ...(known ? { label } : {}),
    });
    for (const note of found.notes) this.#note(note);
  }

  #note(note: XmlElement): void {
    const found: Found = { pieces: [], notes: [] };
    for (const paragraph of elementsIn(note)) this.#inline(paragraph, found);
    const runs = this.#cleaned(found.pieces);
    if (runs.length === 0) return;
    const place = String(this.#place);
    this.#all.push({ runs, indent: 1, style: "note", place });
  }

  /** A number that Word counts, by the paragraph itself or by its style. */
  #label(properties: XmlElement | undefined, style: XmlElement | undefined): string | undefined {
    const ofStyle = style && childOf(style, "pPr");
    const numbered =
      (properties && childOf(properties, "numPr")) ?? (ofStyle && childOf(ofStyle, "numPr"));
    if (numbered === undefined) return undefined;
    const list = valueOfChild(numbered, "numId") ?? "0";
    return list === "0"
      ? undefined
      : this.#numbers.next(list, valueOfChild(numbered, "ilvl") ?? "0");
  }

  #inline(element: XmlElement, found: Found): void {
    for (const child of elementsIn(element)) {
      if (child.local === "r") this.#run(child, found);
      else if (child.local === "del" || child.local === "moveFrom")
        this.#leftOut("deletion", child);
      else if (inline.has(child.local)) this.#inline(child, found);
    }
  }

  #run(run: XmlElement, found: Found): void {
    const properties = childOf(run, "rPr");
    if (isOn(properties, "vanish")) {
      this.#leftOut("hidden words", run);
      return;
    }
    const marks = marksOf(properties);
    for (const child of elementsIn(run)) {
      const text = child.local === "t" ? textIn(child) : signs[child.local];
      if (text !== undefined) found.pieces.push({ text, marks });
      else if (child.local === "footnoteReference") this.#reference(child, found);
      else if (pictures.has(child.local)) this.#leftOut(pictures.get(child.local) ?? "", child);
    }
  }

  #reference(reference: XmlElement, found: Found): void {
    const note = this.#notes.get(attributeOf(reference, "w:id") ?? "");
    if (note !== undefined) found.notes.push(note);
  }

  #cleaned(pieces: readonly Run[]): Runs {
    let dropped = 0;
    const runs = pieces.map(({ text, marks }) => {
      const { words, dropped: here } = cleaned(text);
      dropped += here;
      return { text: words, marks };
    });
    if (dropped > 0) this.#remark("characters-left-out", { count: dropped });
    return joined(collapsed(runs));
  }

  #leftOut(what: string, element: XmlElement): void {
    const words = textIn(element).trim().length;
    if (words > 0 || what === "picture") this.#remark("left-out", { what });
  }

  #remark(id: string, facts: Fault["facts"]): void {
    this.remarks.push({ id, where: String(this.#place), facts });
  }
}

interface Found {
  readonly pieces: Run[];
  readonly notes: XmlElement[];
}

const wrapping: ReadonlySet<string> = new Set(["sdt", "sdtContent", "ins", "customXml", "moveTo"]);
const inline: ReadonlySet<string> = new Set([
  ...["ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml"],
  ...["dir", "bdo"],
]);
const signs: Readonly<Record<string, string>> = {
  ...{ tab: " ", br: "\n", cr: "\n", noBreakHyphen: "\u2011" },
};
const pictures: ReadonlyMap<string, string> = new Map([
  ...([
    ["drawing", "picture"],
    ["pict", "picture"],
    ["object", "picture"],
  ] as const),
  ...([
    ["AlternateContent", "picture"],
    ["sym", "picture"],
  ] as const),
]);

const byId = (
  root: XmlElement | undefined,
  local: string,
  attribute: string,
): ReadonlyMap<string, XmlElement> =>
  new Map(
    (root === undefined ? [] : elementsIn(root))
      .filter((one) => one.local === local)
      .map((one) => [attributeOf(one, attribute) ?? "", one]),
  );

const styleNameOf = (style: XmlElement | undefined): Paragraph["style"] => {
  const name = (style && valueOfChild(style, "name"))?.toLowerCase() ?? "";
  if (name === "title") return "title";
  return name.startsWith("heading") ? "heading" : "plain";
};

const indentOf = (properties: XmlElement | undefined): number => {
  const indent = properties && childOf(properties, "ind");
  if (indent === undefined) return 0;
  const value = Number(attributeOf(indent, "w:left") ?? attributeOf(indent, "w:start") ?? "0");
  return Number.isFinite(value) && value > 0 ? value : 0;
};

const isOn = (properties: XmlElement | undefined, local: string): boolean => {
  const element = properties && childOf(properties, local);
  if (element === undefined) return false;
  return !["0", "false", "off", "none"].includes(attributeOf(element, "w:val") ?? "1");
};

const marksOf = (properties: XmlElement | undefined): readonly Mark[] => {
  const height = properties && valueOfChild(properties, "vertAlign");
  return [
    ...(isOn(properties, "b") ? [{ kind: "bold" } as const] : []),
    ...(isOn(properties, "i") ? [{ kind: "italic" } as const] : []),
    ...(height === "subscript" || height === "superscript" ? [{ kind: height } as const] : []),
    ...(isOn(properties, "u") ? [{ kind: "underline" } as const] : []),
  ];
};
