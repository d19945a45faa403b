import { Dict } from "./dict.ts";

/** What canonical JSON can hold: no fractions, no gaps, no dates. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined }
  | Dict<unknown>;

/**
 * JSON with sorted keys and whole numbers only: RFC 8785, without its rules for fractions, which
 * no event has. One value has one text. Throws on what it cannot hold: a programming error.
 */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return JSON.stringify(value);
  }
  if (typeof value === "number") return wholeNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) return object(value);
  throw new TypeError(`canonical JSON cannot hold ${typeof value}`);
};

const wholeNumber = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new TypeError(`not a whole number: ${value}`);
  return String(value === 0 ? 0 : value);
};

const object = (value: object): string => {
  if (value instanceof Dict) return `{${value.entries().map(entry).join(",")}}`;
  return `{${fieldsOf(value).map(entry).join(",")}}`;
};

const entry = ([key, field]: readonly [string, unknown]): string =>
  `${JSON.stringify(key)}:${canonical(field)}`;

const fieldsOf = (value: object): [string, unknown][] => {
  const plain: Readonly<Record<string, unknown>> =
    "toJSON" in value && typeof value.toJSON === "function" ? value.toJSON() : value;
  const fields: [string, unknown][] = [];
  // Without a comparison of their own, texts are sorted by code units, and fastest.
  for (const key of Object.keys(plain).sort()) {
    const field = plain[key];
    if (field !== undefined) fields.push([key, field]);
  }
  return fields;
};

/**
 * The same text in parts, between which others may have their turn: the fields of objects come one
 * by one, down to so many levels.
 */
export function* canonicalParts(value: unknown, levels: number): Generator<string> {
  if (levels === 0 || typeof value !== "object" || value === null || Array.isArray(value)) {
    yield canonical(value);
    return;
  }
  let before = "{";
  for (const [key, field] of fieldsOf(value)) {
    yield `${before}${JSON.stringify(key)}:`;
    yield* canonicalParts(field, levels - 1);
    before = ",";
  }
  yield before === "{" ? "{}" : "}";
}
