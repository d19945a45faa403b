import type { CellFault, CellValue } from "./cells.ts";
import type { FieldKey, RowKind } from "./register.ts";

/** What is wrong with a row, or worth knowing about it. */
export interface Issue {
  readonly level: "error" | "note";
  readonly code: IssueCode;
  /** The column it is about; null for the row as a whole. */
  readonly field: FieldKey | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type IssueCode =
  | CellFault
  | "missing"
  | "memberUnknown"
  | "memberTwice"
  | "duplicate"
  | "contradicts"
  | "registered"
  | "accredited"
  | "namesake"
  | "namesakeKnown"
  | "asOfMissing"
  | "kindMissing"
  | "heldByMissing"
  | "inhabitantsMissing";

/** A row of a file, with what was written in it and what it was read as. */
export interface PreviewRow {
  /** The same as long as the file is. */
  readonly key: string;
  readonly kind: RowKind;
  /** The number of its sheet, from 0, and of the row as a spreadsheet counts them, from 1. */
  readonly sheet: number;
  readonly place: number;
  readonly written: Readonly<Partial<Record<FieldKey, string>>>;
  readonly read: Readonly<Partial<Record<FieldKey, CellValue>>>;
  readonly issues: readonly Issue[];
  /** Left out by whoever looks at it: nothing is asked about it any more. */
  readonly left: boolean;
}

/** Something for which a row cannot be taken. */
export const error = (
  code: IssueCode,
  field: FieldKey | null,
  facts: Issue["facts"] = {},
): Issue => ({ level: "error", code, field, facts });

/** Something that somebody should look at, and that does not stand in the way. */
export const note = (
  code: IssueCode,
  field: FieldKey | null,
  facts: Issue["facts"] = {},
): Issue => ({ level: "note", code, field, facts });

/** Whether the id of a person was made here: the file has none. */
export const isIdMade = ({ kind, written }: PreviewRow): boolean =>
  kind === "people" && (written.person ?? "").trim() === "";
