import { isCalendarDate } from "@hemicycle/base";
import { type CellMark, placeOf } from "./sheet.ts";
import { ArchiveError } from "./zip.ts";

/** What the XML of a sheet says of its cells, before anybody makes rows of it. */
export interface SheetOutline {
  /** The last row and the last column in which something stands, from 1; 0: nothing does. */
  readonly rows: number;
  readonly columns: number;
  /**
   * Cells that a formula fills: what it came to when it was last saved is not what somebody wrote;
   * and days that are in no calendar, which who reads them would take for the day behind.
   */
  readonly marks: ReadonlyMap<string, CellMark>;
}

/** Rows of a spreadsheet (ECMA-376, part 1, 18.3.1.73, as every program has it). */
const lastRow = 1_048_576;

interface Tag {
  /** What stands between the brackets. */
  readonly text: string;
  /** The place behind it. */
  readonly end: number;
}

/**
 * Reads the tags one after the other, each sign once. Throws an `ArchiveError` where a tag has no
 * end, a cell no place, or a row is beyond the last one: a reader would fill up the rows before it.
 */
export function sheetOutline(xml: string): SheetOutline {
  const marks = new Map<string, CellMark>();
  let [rows, columns] = [0, 0];
  let cell: Cell | null = null;
  for (const { text, end } of tagsIn(xml)) {
    const name = nameOf(text);
    if (name === "row") checkRow(attribute(text, "r"));
    else if (name === "c") cell = cellIn(text);
    else if (cell === null || text.startsWith("/")) continue;
    else if (name === "f") marks.set(cell.place, "formula");
    else if (name === "v" || name === "is") {
      [rows, columns] = [Math.max(rows, cell.row), Math.max(columns, cell.column)];
      const isNoDay = cell.isDay && !isCalendarDate(xml.slice(end, end + 10));
      if (isNoDay && !marks.has(cell.place)) marks.set(cell.place, "date");
    }
  }
  return { rows, columns, marks };
}

interface Cell {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly place: string;
  /** Whether it says its day as text (ECMA-376, part 1, 18.18.11). */
  readonly isDay: boolean;
}

function cellIn(tag: string): Cell | null {
  if (tag.startsWith("/")) return null;
  const named = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag, "r"));
  if (named === null) throw new ArchiveError("unreadable");
  const [, letters = "", digits = ""] = named;
  checkRow(digits);
  const [row, column] = [Number(digits), columnOf(letters)];
  return { row, column, place: placeOf(row - 1, column - 1), isDay: attribute(tag, "t") === "d" };
}

function checkRow(number: string): void {
  if (number !== "" && !(Number(number) <= lastRow)) throw new ArchiveError("tooLarge");
}

/** "A" is column 1, "AA" column 27. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const nameOf = (tag: string): string => /^\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1] ?? "";

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? "";

/** What begins with a bracket and is no tag, and how it ends. */
const others = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

function* tagsIn(xml: string): Generator<Tag> {
  for (let start = xml.indexOf("<"); start >= 0; start = xml.indexOf("<", start)) {
    const other = others.find(([begins]) => xml.startsWith(begins, start));
    const end = other === undefined ? endOfTag(xml, start) : endAfter(xml, start, other[1]);
    if (other === undefined) yield { text: xml.slice(start + 1, end - 1), end };
    start = end;
  }
}

function endAfter(xml: string, start: number, sign: string): number {
  const at = xml.indexOf(sign, start);
  if (at < 0) throw new ArchiveError("unreadable");
  return at + sign.length;
}

/** Behind the bracket that closes a tag: one that stands in quotes does not. */
function endOfTag(xml: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    if (sign === quote) quote = "";
    else if (quote === "" && (sign === '"' || sign === "'")) quote = sign;
    else if (quote === "" && sign === ">") return at + 1;
  }
  throw new ArchiveError("unreadable");
}
