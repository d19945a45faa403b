/** What stands in one place of a table; null where nothing is known. */
export type Cell = string | number | boolean | null;

export interface Column {
  readonly key: string;
  /** The head of the column, in the reader's words. */
  readonly title: string;
}

/** A table as it leaves the screens. */
export interface Table {
  /** Names the file and the sheet. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** By the keys of the columns; what is left out is an empty cell. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** Which way a sheet runs; left out, from left to right. */
  readonly dir?: "ltr" | "rtl";
}

/** The cells of a table row by row, without the heads. */
export const cellsOf = ({ columns, rows }: Table): readonly (readonly Cell[])[] =>
  rows.map((row) => columns.map(({ key }) => row[key] ?? null));
