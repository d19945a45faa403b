import { faulty, type ReadFile } from "./sheet.ts";

/** In bytes: what a register of some thousand rows needs, many times over. */
export const mostBytes = 5 * 1024 * 1024;

/**
 * Reads a table from CSV (comma, semicolon or tab; UTF-8 or UTF-16) or from a workbook (.xlsx).
 * What it is, its first bytes say. Rejects only when the code that reads it cannot be fetched.
 */
export async function readTable(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length === 0) return faulty("empty");
  if (bytes.length > mostBytes) return faulty("tooLarge");
  if (startsWith(bytes, archive)) return (await import("./read-xlsx.ts")).sheetsIn(bytes);
  if (startsWith(bytes, compoundFile)) return faulty("oldExcel");
  const sheet = (await import("./read-csv.ts")).sheetOf(bytes);
  return typeof sheet === "string" ? faulty(sheet) : { kind: "read", sheets: [sheet] };
}

const archive = [0x50, 0x4b, 0x03, 0x04];
/** Of .xls, and of workbooks under a password ([MS-CFB], 2.2). */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, wanted: readonly number[]): boolean =>
  wanted.every((byte, at) => bytes[at] === byte);
