import { guarded } from "./formula.ts";
import { type Cell, cellsOf, type Table } from "./table.ts";

/** Without it spreadsheets take UTF-8 for the old encoding of their country. */
const byteOrderMark = "\ufeff";

/** A table as CSV (RFC 4180) in UTF-8 with a byte order mark; no cell of it is a formula. */
export const csvOf = (table: Table): string => {
  const heads = table.columns.map(({ title }) => title);
  const lines = [heads, ...cellsOf(table)].map((cells) => cells.map(fieldOf).join(","));
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
};

const fieldOf = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = guarded(cell);
  return /[",\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
};
