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
  | { readonly kind: "blocks" | "items" | "pairs" }
  | { readonly kind: "number"; readonly least: number; readonly most: number }
  | { readonly kind: "choice" | "several"; readonly options: readonly Option[] }
);

/** What was filled in, by the name of the field. */
export type Written = Readonly<Record<string, string>>;

type Kind = FormField["kind"];
type Plain = Exclude<Kind, "number" | "choice" | "several">;
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
