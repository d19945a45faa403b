/** A sheet of a file as rows of text; rows and columns are counted from zero. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Places ("3:0") of cells that a formula fills, or whose text or day could not be read. */
  readonly marks: ReadonlyMap<string, CellMark>;
}

export type CellMark = "formula" | "quotes" | "date";

/** Of one sheet: ten times what the largest register has, and no more than a page can show. */
export const mostRows = 20_000;
export const mostColumns = 200;

/** Where a cell stands, as a sheet's marks name it. */
export const placeOf = (row: number, column: number): string => `${row}:${column}`;

export const readFaults = [
  "empty",
  "tooLarge",
  "unreadable",
  "encoding",
  "encrypted",
  "oldExcel",
] as const;
export type ReadFault = (typeof readFaults)[number];

/** What came of reading a file. */
export type ReadFile =
  | { readonly kind: "read"; readonly sheets: readonly Sheet[] }
  | { readonly kind: "fault"; readonly fault: ReadFault };

export const faulty = (fault: ReadFault): ReadFile => ({ kind: "fault", fault });
