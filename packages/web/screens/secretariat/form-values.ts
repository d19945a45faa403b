import { type Act, actSchema } from "@hemicycle/engine";
import { emptyRow, rowsIn } from "./form-fields.ts";
import type { FormField, Wanted, Written } from "./forms.ts";

/** What a form holds before anybody has written in it. */
export const emptyForm = emptyRow;

/** The fields that must be filled in and are not. */
export const missingFields = (
  fields: readonly FormField[],
  written: Written,
): readonly FormField[] =>
  fields.filter((one) => one.must && lacks(one, (written[one.name] ?? "").trim()));

const lacks = (one: FormField, text: string): boolean => {
  if (one.kind !== "rows") return text === "";
  const all = rowsIn(text);
  return all.length === 0 || all.some((row) => missingFields(one.columns, row).length > 0);
};

/** The act as it is filled in, or the name of the first field that its schema does not take. */
export const actFrom = (
  { type, fixed }: Wanted,
  fields: readonly FormField[],
  written: Written,
): { readonly act: Act } | { readonly wrong: string } => {
  const filled = filledIn(fields, written);
  const read = actSchema.safeParse({ type, ...nested(filled), ...fixed });
  if (read.success) return { act: read.data };
  return { wrong: String(read.error.issues[0]?.path[0] ?? fields[0]?.name ?? "") };
};

type Filled = Readonly<Record<string, unknown>>;

const filledIn = (fields: readonly FormField[], written: Written): Filled =>
  Object.fromEntries(
    fields.flatMap((one) => {
      const value = fieldValue(one, (written[one.name] ?? "").trim());
      return value === undefined ? [] : [[one.name, value] as const];
    }),
  );

/** "national.title" is the title in `national`; "evidence.0.title" that of the first in a list. */
const nested = (filled: Filled): Filled => {
  const heads = [...new Set(Object.keys(filled).map((name) => name.split(".")[0] ?? name))];
  return Object.fromEntries(
    heads.map((head) => [
      head,
      head in filled ? filled[head] : listed(nested(below(filled, head))),
    ]),
  );
};

const below = (filled: Filled, head: string): Filled =>
  Object.fromEntries(
    Object.entries(filled)
      .filter(([name]) => name.startsWith(`${head}.`))
      .map(([name, value]) => [name.slice(head.length + 1), value]),
  );

/** What is named by numbers alone is a list. */
const listed = (inner: Filled): unknown =>
  Object.keys(inner).every((name) => /^\d+$/.test(name)) ? Object.values(inner) : inner;

const fieldValue = (one: FormField, text: string): unknown => {
  switch (one.kind) {
    case "number":
      return text === "" ? undefined : Number(text);
    case "truth":
      return text === "yes" ? true : undefined;
    case "several": {
      const chosen = text.split("\n").filter(Boolean);
      return chosen.length === 0 ? undefined : chosen;
    }
    case "hash":
      return text === "" ? undefined : documentOf(text).sha256;
    case "ids":
      return text.split(/[\s,;،]+/).filter(Boolean);
    case "blocks":
      return text === "" ? undefined : blocksOf(text);
    case "rows":
      return text === "" ? undefined : rowValues(one, text);
    case "pairs":
      return text === "" ? undefined : pairsOf(text);
    case "file":
      return text === "" ? undefined : documentOf(text);
    case "line":
      return text === "" ? undefined : text.replaceAll(/\s+/g, " ");
    default:
      return text === "" ? undefined : text;
  }
};

/** One paragraph a line, under ids in their order. */
const blocksOf = (text: string): readonly object[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((words, at) => ({ block: `p${at + 1}`, role: "article", words }));

const rowValues = (
  { columns, numbered }: Extract<FormField, { kind: "rows" }>,
  text: string,
): readonly object[] =>
  rowsIn(text).map((row, at) => ({
    ...(numbered === undefined ? {} : { [numbered.name]: `${numbered.prefix}${at + 1}` }),
    ...filledIn(columns, row),
  }));

/** "2026 On water", one a line: a year and a title. A line without a year is a title alone. */
export const yearsAndTitles = (
  text: string,
): readonly { readonly year: string; readonly title: string }[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, year = "", title = line] = /^(\d{4})[\s;,|]+(.+)$/.exec(line) ?? [];
      return { year, title };
    });

/** "5 = 12 (2)", one a line; nothing after the sign: nothing stands for it. */
const pairsOf = (text: string): readonly object[] =>
  text
    .split("\n")
    .map((line) => line.split("=").map((part) => part.trim()))
    .filter(([model = ""]) => model !== "")
    .map(([model, national = ""]) => ({ model, ...(national === "" ? {} : { national }) }));

/** "name of the file\nhash": as the field of a file holds it. */
const documentOf = (text: string): { readonly title: string; readonly sha256: string } => {
  const [title = "", sha256 = ""] = text.split("\n");
  return { title, sha256 };
};
