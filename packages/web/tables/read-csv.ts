import Papa from "papaparse";
import {
  type CellMark,
  mostColumns,
  mostRows,
  placeOf,
  type ReadFault,
  type Sheet,
} from "./sheet.ts";

const delimiters = [",", ";", "\t"] as const;
type Delimiter = (typeof delimiters)[number];

/** The one sheet of a CSV file, or what is wrong with the file. */
export const sheetOf = (bytes: Uint8Array): Sheet | ReadFault => {
  const text = textOf(bytes);
  if (text === null) return "encoding";
  const { delimiter, body } = told(text);
  const parsed = Papa.parse<string[]>(body, { delimiter });
  const rows = withoutEnd(parsed.data);
  if (rows.length === 0) return "empty";
  const isTooLarge = rows.length > mostRows || rows.some(({ length }) => length > mostColumns);
  if (isTooLarge) return "tooLarge";
  // A quote that nobody closes swallows all that follows: the row is named, not guessed at.
  const marks = new Map<string, CellMark>();
  for (const { type, row } of parsed.errors) {
    if (type === "Quotes") marks.set(placeOf(row ?? 0, 0), "quotes");
  }
  return { name: "", rows, marks };
};

/** What parts the cells: "sep=;" says it, which spreadsheets write first, or else the heads. */
const told = (text: string): { readonly delimiter: Delimiter; readonly body: string } => {
  const hint = /^sep=([,;\t])\r?\n/.exec(text);
  const body = hint === null ? text : text.slice(hint[0].length);
  const named = delimiters.find((sign) => sign === hint?.[1]);
  return { delimiter: named ?? delimiterIn(body.trimStart()), body };
};

/** The sign of which most stand in the first row, outside of quotes. */
const delimiterIn = (text: string): Delimiter => {
  const counts = { ",": 0, ";": 0, "\t": 0 };
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "\n" || sign === "\r")) break;
    else if (!quoted && (sign === "," || sign === ";" || sign === "\t")) counts[sign] += 1;
  }
  return delimiters.reduce((most, sign) => (counts[sign] > counts[most] ? sign : most));
};

const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** By the mark at the beginning; without one, UTF-16 shows by the empty half of its first sign. */
const encodingOf = ([first, second]: Uint8Array): string => {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
  return "utf-8";
};

/** Without the empty rows at the end; those between stay, so that rows keep their numbers. */
const withoutEnd = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ""));
  return rows.slice(0, last + 1);
};
