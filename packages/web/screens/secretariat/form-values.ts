import { type Act, actSchema } from "@hemicycle/engine";
import type { FormField, Wanted, Written } from "./forms.ts";

/** What a form holds before anybody has written in it. */
export const emptyForm = (fields: readonly FormField[]): Written =>
  Object.fromEntries(
    fields.map((one) => [
      one.name,
      one.kind === "choice" && one.value === "" && one.must
        ? (one.options[0]?.value ?? "")
        : one.value,
    ]),
  );

/** The fields that must be filled in and are not. */
export const missingFields = (
  fields: readonly FormField[],
  written: Written,
): readonly FormField[] =>
  fields.filter(({ name, must }) => must && (written[name] ?? "").trim() === "");

/** The act as it is filled in, or the name of the first field that its schema does not take. */
export const actFrom = (
  { type, fixed }: Wanted,
  fields: readonly FormField[],
  written: Written,
): { readonly act: Act } | { readonly wrong: string } => {
  const filled = Object.fromEntries(
    fields.flatMap((one) => {
      const value = fieldValue(one, (written[one.name] ?? "").trim());
      return value === undefined ? [] : [[one.name, value] as const];
    }),
  );
  const read = actSchema.safeParse({ type, ...filled, ...fixed });
  if (read.success) return { act: read.data };
  return { wrong: String(read.error.issues[0]?.path[0] ?? fields[0]?.name ?? "") };
};

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
    case "file":
      return text === "" ? undefined : documentOf(text);
    case "line":
      return text === "" ? undefined : text.replaceAll(/\s+/g, " ");
    default:
      return text === "" ? undefined : text;
  }
};

/** "name of the file\nhash": as the field of a file holds it. */
const documentOf = (text: string): { readonly title: string; readonly sha256: string } => {
  const [title = "", sha256 = ""] = text.split("\n");
  return { title, sha256 };
};
