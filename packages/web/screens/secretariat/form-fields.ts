import type { Key } from "../../messages/index.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a person fills in before an act of the secretariat is sent. */
export type FormField = {
  readonly name: string;
  readonly label: Key;
  /** A word of help below it. */
  readonly help?: Key;
  readonly must: boolean;
  /** What stands in it before anybody has written. */
  readonly value: string;
} & (
  | { readonly kind: "line" | "prose" | "id" | "date" | "ids" | "file" | "hash" | "truth" }
  | { readonly kind: "blocks" | "pairs" }
  | { readonly kind: "number"; readonly least: number; readonly most: number }
  | { readonly kind: "choice" | "several"; readonly options: readonly Option[] }
  | RowsField
);

/** As many rows as are needed, each with these fields; written as a list of what is in each. */
interface RowsField {
  readonly kind: "rows";
  readonly columns: readonly FormField[];
  /** Rows get ids that begin with this, in their order; left out: a column has it. */
  readonly numbered?: { readonly name: string; readonly prefix: string };
  /** The columns that lines fill which are pasted into one of them: a year and a title. */
  readonly pasted?: { readonly year: string; readonly title: string };
}

/** What was filled in, by the name of the field. */
export type Written = Readonly<Record<string, string>>;

type Kind = FormField["kind"];
type Plain = Exclude<Kind, "number" | "choice" | "several" | "rows">;
type More = Partial<Pick<FormField, "must" | "value" | "help">>;

export const field = (
  kind: Plain,
  name: string,
  { label, ...more }: More & { readonly label: Key },
): FormField => ({
  kind,
  name,
  label,
  must: true,
  value: "",
  ...more,
});

export const number = (name: string, label: Key, most: number): FormField => ({
  kind: "number",
  name,
  label,
  must: true,
  value: "",
  least: 0,
  most,
});

export const choice = (
  name: string,
  label: Key,
  {
    options,
    must = true,
    value = "",
  }: { options: readonly Option[]; must?: boolean; value?: string },
): FormField => ({ kind: "choice", name, label, must, value, options });

/** Several of some, at least one where it must be filled in. */
export const several = (name: string, label: Key, options: readonly Option[]): FormField => ({
  kind: "several",
  name,
  label,
  must: true,
  value: "",
  options,
});

/** Rows of the same fields, at least one. */
export const rows = (
  name: string,
  label: Key,
  { columns, help, ...more }: Omit<RowsField, "kind"> & Pick<More, "help">,
): FormField => ({
  ...{ kind: "rows", name, label, must: true, columns, ...more },
  ...(help === undefined ? {} : { help }),
  value: writtenRows([emptyRow(columns)]),
});

/** What a row holds before anybody has written in it. */
export const emptyRow = (columns: readonly FormField[]): Written =>
  Object.fromEntries(
    columns.map((one) => [
      one.name,
      one.kind === "choice" && one.value === "" && one.must
        ? (one.options[0]?.value ?? "")
        : one.value,
    ]),
  );

/** The next of some rows: an id that comes with it is one that none of them has. */
export const nextRow = (columns: readonly FormField[], all: readonly Written[]): Written =>
  Object.fromEntries(
    Object.entries(emptyRow(columns)).map(([name, value]) => {
      const isId = columns.some((one) => one.name === name && one.kind === "id");
      const [, letters, first] = /^([A-Za-z]+)(\d+)$/.exec(value) ?? [];
      if (!isId || letters === undefined) return [name, value];
      const taken = new Set(all.map((row) => row[name]));
      let next = Number(first);
      while (taken.has(`${letters}${next}`)) next += 1;
      return [name, `${letters}${next}`];
    }),
  );

/** Rows as the one text that a field of them holds, and back. */
export const writtenRows = (all: readonly Written[]): string => JSON.stringify(all);

export const rowsIn = (text: string): readonly Written[] =>
  // Nothing but `writtenRows` writes in such a field.
  text === "" ? [] : (JSON.parse(text) as readonly Written[]);
