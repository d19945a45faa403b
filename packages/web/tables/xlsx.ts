import { type Cell, cellsOf, type Table } from "./table.ts";
import { archiveOf } from "./zip.ts";

/** The type of a workbook, as its file is offered. */
export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * A table as a workbook of one sheet (ECMA-376, SpreadsheetML): numbers as numbers, all else as
 * text, which no program takes for a formula; the heads stay in sight.
 */
export const xlsxOf = (table: Table): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookOf(table.name),
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": sheetOf(table),
  };
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(
    ([name, text]) => [name, encoder.encode(`${declaration}${text}`)] as const,
  );
  return archiveOf(new Map(files));
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespaces = "http://schemas.openxmlformats.org";
const main = `xmlns="${namespaces}/spreadsheetml/2006/main"`;
const office = `${namespaces}/officeDocument/2006/relationships`;
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes =
  `<Types xmlns="${namespaces}/package/2006/content-types">` +
  '<Default Extension="rels" ' +
  'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
  "</Types>";

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${namespaces}/package/2006/relationships">` +
  targets
    .map(
      ([type, to], at) => `<Relationship Id="r${at + 1}" Type="${office}/${type}" Target="${to}"/>`,
    )
    .join("") +
  "</Relationships>";

const workbookOf = (name: string): string =>
  `<workbook ${main} xmlns:r="${office}"><sheets>` +
  `<sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="r1"/>` +
  "</sheets></workbook>";

/** Style 0 is plain, style 1 bold, for the heads. */
const styles =
  `<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>' +
  "</styleSheet>";

/** A spreadsheet takes at most 31 signs, and none of these. */
const sheetName = (name: string): string =>
  name
    .replaceAll(/[[\]:*?/\\']/g, " ")
    .trim()
    .slice(0, 31) || "1";

const sheetOf = (table: Table): string => {
  const heads = rowOf(
    table.columns.map(({ title }) => title),
    { number: 1, style: 1 },
  );
  const rows = cellsOf(table).map((cells, at) => rowOf(cells, { number: at + 2, style: 0 }));
  const way = table.dir === "rtl" ? ' rightToLeft="1"' : "";
  const widths = table.columns
    .map(
      (_, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${widthOf(table, at)}" customWidth="1"/>`,
    )
    .join("");
  return (
    `<worksheet ${main}><sheetViews><sheetView workbookViewId="0"${way}>` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${widths}</cols>` +
    `<sheetData>${heads}${rows.join("")}</sheetData></worksheet>`
  );
};

/** In signs: as wide as what stands in it, within reason. */
const widthOf = ({ columns, rows }: Table, at: number): number => {
  const { key = "", title = "" } = columns[at] ?? {};
  const longest = rows.reduce(
    (most, row) => Math.max(most, String(row[key] ?? "").length),
    title.length,
  );
  return Math.min(60, longest + 2);
};

const rowOf = (
  cells: readonly Cell[],
  { number, style }: { readonly number: number; readonly style: number },
): string => {
  const written = cells.map((cell, at) => cellOf(cell, `r="${letters(at)}${number}" s="${style}"`));
  return `<row r="${number}">${written.join("")}</row>`;
};

const cellOf = (cell: Cell, place: string): string => {
  if (cell === null || cell === "") return "";
  if (typeof cell === "boolean") return `<c ${place} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "number" && Number.isFinite(cell)) return `<c ${place}><v>${cell}</v></c>`;
  const text = escaped(String(cell).slice(0, mostSigns));
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
};

/** What one cell of a spreadsheet takes. */
const mostSigns = 32_767;

/** The name of a column: A to Z, then AA. */
const letters = (at: number): string =>
  at < 26
    ? String.fromCharCode(65 + at)
    : letters(Math.floor(at / 26) - 1) + String.fromCharCode(65 + (at % 26));

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/**
 * Text as XML takes it. A sign that XML has no place for goes; "_x0041_" is written so that it is
 * not read as the sign of that number (ECMA-376, 22.9.2.19).
 */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? "");
