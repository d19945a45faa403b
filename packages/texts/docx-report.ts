import { docxOf, runOf } from "./docx-write.ts";
import { isFromRight } from "./plain-write.ts";
import type { XmlElement } from "./xml.ts";
import { made } from "./xml-write.ts";

/** What a report is made of: words that are no text of an assembly, such as meeting papers. */
export type ReportPiece =
  | { readonly kind: "title" | "heading" | "paragraph"; readonly words: string }
  | {
      readonly kind: "table";
      /** The heads of the columns; they are repeated on each page. */
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface Report {
  readonly language: string;
  readonly pieces: readonly ReportPiece[];
}

const styles = { title: "Title", heading: "Heading1" } as const;

const paragraph = (
  language: string,
  { words, style, bold = false }: { words: string; style?: string; bold?: boolean },
): XmlElement => {
  const fromRight = isFromRight(language);
  const properties = made("w:pPr", {}, [
    ...(style === undefined ? [] : [made("w:pStyle", { "w:val": style })]),
    ...(fromRight ? [made("w:bidi")] : []),
  ]);
  const run = { text: words, marks: bold ? [{ kind: "bold" } as const] : [] };
  return made("w:p", {}, [properties, runOf(run, language, fromRight)]);
};

/** Hair lines on all sides, in eighths of a point. */
const borders = (): XmlElement =>
  made(
    "w:tblBorders",
    {},
    ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) =>
      made(`w:${side}`, { "w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto" }),
    ),
  );

/** The width between the margins, in twentieths of a point. */
const width = 9070;

const table = (
  language: string,
  { heads, rows }: Extract<ReportPiece, { kind: "table" }>,
): XmlElement => {
  const column = String(Math.floor(width / Math.max(1, heads.length)));
  const cell = (words: string, bold: boolean): XmlElement =>
    made("w:tc", {}, [
      made("w:tcPr", {}, [made("w:tcW", { "w:w": column, "w:type": "dxa" })]),
      paragraph(language, { words, bold }),
    ]);
  const head = made("w:tr", {}, [
    made("w:trPr", {}, [made("w:cantSplit"), made("w:tblHeader")]),
    ...heads.map((words) => cell(words, true)),
  ]);
  const body = rows.map((row) =>
    made("w:tr", {}, [
      made("w:trPr", {}, [made("w:cantSplit")]),
      ...heads.map((_, at) => cell(row[at] ?? "", false)),
    ]),
  );
  return made("w:tbl", {}, [
    made("w:tblPr", {}, [
      ...(isFromRight(language) ? [made("w:bidiVisual")] : []),
      made("w:tblW", { "w:w": String(width), "w:type": "dxa" }),
      borders(),
    ]),
    made(
      "w:tblGrid",
      {},
      heads.map(() => made("w:gridCol", { "w:w": column })),
    ),
    head,
    ...body,
  ]);
};

/**
 * A report as the parts of a Word document, with headings that a reader can go by and tables whose
 * heads are heads. The same report gives the same parts: no date stands in them.
 */
export const reportParts = ({ language, pieces }: Report): ReadonlyMap<string, string> =>
  docxOf(
    language,
    pieces.flatMap((piece) => {
      if (piece.kind !== "table") {
        const style = piece.kind === "paragraph" ? {} : { style: styles[piece.kind] };
        return [paragraph(language, { words: piece.words, ...style })];
      }
      // Two tables on end would be one: a paragraph parts them.
      return [table(language, piece), paragraph(language, { words: "" })];
    }),
  );
