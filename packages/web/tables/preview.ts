import { type CellValue, readCell } from "./cells.ts";
import { conflictsIn } from "./conflicts.ts";
import type { Columns } from "./headers.ts";
import { error, type Issue, type PreviewRow } from "./issues.ts";
import { type Field, type FieldKey, fieldsOf, type Known, type RowKind } from "./register.ts";
import { resolved } from "./resolve.ts";
import { type CellMark, placeOf, type Sheet } from "./sheet.ts";

/** A sheet with what somebody has said about it: what its rows are, and which column is which. */
export interface Source {
  readonly sheet: Sheet;
  readonly kind: RowKind;
  readonly columns: Columns;
}

export interface Preview {
  readonly rows: readonly PreviewRow[];
  /** Columns that must be there and of which nobody has said where they are. */
  readonly missing: readonly { readonly sheet: number; readonly field: FieldKey }[];
}

/** The row, counted from zero, in which the heads of a sheet stand: the first that is not empty. */
export const headRow = ({ rows }: Sheet): number =>
  Math.max(
    0,
    rows.findIndex((row) => row.some((cell) => cell.trim() !== "")),
  );

/** What an import of these sheets would bring, row by row; `left` are the keys of rows left out. */
export const previewOf = (
  sources: readonly Source[],
  known: Known,
  left: ReadonlySet<string> = new Set(),
): Preview => {
  const rows = sources.flatMap((source, at) => rowsOf(source, at, left));
  const taken = resolved(
    rows.filter((row) => !row.left),
    known,
  );
  const checked = new Map(conflictsIn(taken, known).map((row) => [row.key, row]));
  return {
    rows: rows.map((row) => checked.get(row.key) ?? { ...row, issues: [] }),
    missing: sources.flatMap((source, sheet) =>
      missingIn(source).map((field) => ({ sheet, field })),
    ),
  };
};

/** Whether nothing stands in the way of a preview, as far as can be seen without the rules. */
export const isClear = ({ rows, missing }: Preview): boolean =>
  missing.length === 0 && rows.some(({ left }) => !left) && rows.every((row) => !hasError(row));

export const hasError = ({ issues, left }: PreviewRow): boolean =>
  !left && issues.some(({ level }) => level === "error");

const missingIn = ({ kind, columns }: Source): readonly FieldKey[] =>
  fieldsOf[kind].filter(({ key, must }) => must && columns[key] == null).map(({ key }) => key);

const rowsOf = (
  source: Source,
  sheet: number,
  left: ReadonlySet<string>,
): readonly PreviewRow[] => {
  const head = headRow(source.sheet);
  return source.sheet.rows.flatMap((cells, at) => {
    const filled = at > head && cells.some((cell) => cell.trim() !== "");
    return filled ? [rowOf(source, { sheet, at, left })] : [];
  });
};

const rowOf = (
  { sheet: { rows, marks }, kind, columns }: Source,
  { sheet, at, left }: { sheet: number; at: number; left: ReadonlySet<string> },
): PreviewRow => {
  const written: Partial<Record<FieldKey, string>> = {};
  const read: Partial<Record<FieldKey, CellValue>> = {};
  const issues: Issue[] = [];
  const key = `${sheet}:${at}`;
  if (marks.get(placeOf(at, 0)) === "quotes") issues.push(error("quotes", null));
  for (const field of fieldsOf[kind]) {
    const column = columns[field.key] ?? null;
    if (column === null) continue;
    const text = rows[at]?.[column] ?? "";
    written[field.key] = text;
    const found = cellOf(text, field, marks.get(placeOf(at, column)));
    if ("issue" in found) issues.push(found.issue);
    else if (found.value !== undefined) read[field.key] = found.value;
  }
  return { key, kind, sheet, place: at + 1, written, read, issues, left: left.has(key) };
};

const cellOf = (
  text: string,
  { key, kind, must }: Field,
  mark: CellMark | undefined,
): { readonly value: CellValue } | { readonly issue: Issue } => {
  if (mark === "formula" || mark === "date") return { issue: error(mark, key) };
  const found = readCell(text, kind);
  if (found.kind === "fault") return { issue: error(found.fault, key) };
  const empty = found.value === undefined && must;
  return empty ? { issue: error("missing", key) } : { value: found.value };
};
