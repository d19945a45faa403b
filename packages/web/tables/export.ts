import type { Table } from "./table.ts";

export type { Cell, Column, Table } from "./table.ts";

export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * Writes a table into a file and offers it as a download. CSV is RFC 4180 in UTF-8, guarded against
 * formulas; a workbook has one sheet. What writes it is fetched when it is first asked for; rejects
 * when that cannot be fetched.
 */
export async function exportTable(table: Table, format: ExportFormat): Promise<void> {
  offerFile(await fileOf(table, format), `${fileName(table.name)}.${format}`);
}

/** A table as the file that `exportTable` offers. */
export async function fileOf(table: Table, format: ExportFormat): Promise<Blob> {
  if (format === "csv") {
    const { csvOf } = await import("./csv.ts");
    return new Blob([csvOf(table)], { type: "text/csv;charset=utf-8" });
  }
  const { xlsxOf, xlsxType } = await import("./xlsx.ts");
  return new Blob([await xlsxOf(table)], { type: xlsxType });
}

/** A name that every system takes for a file. */
const fileName = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{M}\p{N} ._-]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 100) || "table";

/** A browser begins to read the file after the click: its address lives on for a while. */
const addressLives = 60_000;

/** Offers a file as a download. */
export function offerFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), addressLives);
}
