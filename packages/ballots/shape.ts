import { base58 } from "./base58.ts";
import type { Group } from "./group.ts";
import { Refusal } from "./refusal.ts";

/**
 * The form of a message, read and written by the same description. Every message has exactly one
 * text: no blanks, fields in the order of the specification, numbers without leading zeros. What is
 * read is written again and compared, so that no two texts can stand for the same message.
 */
export interface Shape<T> {
  readonly read: (value: unknown) => T | Refusal;
  readonly write: (value: T) => string;
  /** The field may be left out; it is then undefined. */
  readonly optional?: true;
}

/** What a shape is the shape of. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

export const readText = <T>(shape: Shape<T>, text: string): T | Refusal => {
  const value = parsed(text);
  if (value instanceof Refusal) return value;
  const read = shape.read(value);
  if (read instanceof Refusal) return read;
  return shape.write(read) === text ? read : new Refusal("canonical");
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return new Refusal("json");
  }
};

const wrong = new Refusal("field");

/** As the official tool writes it: like `JSON.stringify`, and the sign DEL escaped as well. */
const quoted = (text: string): string => JSON.stringify(text).replaceAll("\u007f", "\\u007f");

export const text: Shape<string> = {
  read: (value) => (typeof value === "string" ? value : wrong),
  write: quoted,
};

/** A text of a given form: it has no sign that would have to be escaped. */
export const textLike = (form: RegExp): Shape<string> => ({
  read: (value) => (typeof value === "string" && form.test(value) ? value : wrong),
  write: (value) => `"${value}"`,
});

export const sha256Text = textLike(/^[0-9a-f]{64}$/);

/** 256 bits in base64 without padding. */
export const hashText = textLike(/^[A-Za-z0-9+/]{43}$/);

export const uuid = textLike(new RegExp(`^[${base58}]{14,64}$`));

/** A whole number from 0 to 2^31 - 1. */
export const whole: Shape<number> = {
  read: (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 2 ** 31
      ? value
      : wrong,
  write: String,
};

export const truth: Shape<boolean> = {
  read: (value) => (typeof value === "boolean" ? value : wrong),
  write: String,
};

export const list = <T>(shape: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<readonly T[]> => ({
  read: (value) => {
    if (!Array.isArray(value)) return wrong;
    if (value.length > most) return new Refusal("too-large");
    const items: T[] = [];
    for (const [at, one] of value.entries()) {
      const item = shape.read(one);
      if (item instanceof Refusal) return item.within(String(at));
      items.push(item);
    }
    return items;
  },
  write: (items) => `[${items.map(shape.write).join(",")}]`,
});

export const optional = <T>(shape: Shape<T>): Shape<T | undefined> => ({
  read: (value) => (value === undefined ? undefined : shape.read(value)),
  write: (value) => (value === undefined ? "" : shape.write(value)),
  optional: true,
});

type Fields<T> = { readonly [K in keyof T]: Shape<T[K]> };

/** Fields in the order in which they are written. */
export const record = <T extends object>(fields: Fields<T>): Shape<T> => {
  // The keys of an object that is written down in full are those of its type.
  const names = Object.keys(fields) as (keyof T & string)[];
  return {
    read: (value) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return wrong;
      const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
      if (unknown !== undefined) return wrong.within("unknown");
      const given = new Map<string, unknown>(Object.entries(value));
      const read: [string, unknown][] = [];
      for (const name of names) {
        const field = fields[name].read(given.get(name));
        if (field instanceof Refusal) return field.within(name);
        read.push([name, field]);
      }
      // Every field was read by the shape of that field.
      return Object.fromEntries(read) as T;
    },
    write: (value) => {
      const there = names.filter((name) => !fields[name].optional || value[name] !== undefined);
      return `{${there.map((name) => `"${name}":${fields[name].write(value[name])}`).join(",")}}`;
    },
  };
};

type Variant<T> = { [K in keyof T]: { readonly kind: K; readonly value: T[K] } }[keyof T];

/** A list of two, the first of which says what the second is. */
export const variants = <T extends object>(shapes: Fields<T>): Shape<Variant<T>> => ({
  read: (value) => {
    if (!Array.isArray(value) || value.length !== 2) return wrong;
    const [kind, content] = value;
    if (typeof kind !== "string" || !Object.hasOwn(shapes, kind)) return wrong.within("0");
    // It is one of the keys: the line before asked.
    const tag = kind as keyof T;
    const read = shapes[tag].read(content);
    return read instanceof Refusal ? read.within("1") : { kind: tag, value: read };
  },
  write: ({ kind, value }) => `["${String(kind)}",${shapes[kind].write(value)}]`,
});

/** An element of a group; reading it is proof that it is one. */
export const elementOf = <E>({ read, write }: Group<E>): Shape<E> => ({
  read: (value) => (typeof value === "string" ? read(value) : undefined) ?? new Refusal("element"),
  write: (element) => `"${write(element)}"`,
});

/** A number below the order of a group, in base 10. */
export const exponentOf = <E>({ order }: Group<E>): Shape<bigint> => {
  const longest = order.toString().length;
  return {
    read: (value) => {
      const isNumber =
        typeof value === "string" && value.length <= longest && /^(0|[1-9][0-9]*)$/.test(value);
      const exponent = isNumber ? BigInt(value) : order;
      return exponent < order ? exponent : new Refusal("exponent");
    },
    write: (exponent) => `"${exponent}"`,
  };
};

/** A number of at most 700 digits: in private messages the official tool does not reduce them. */
export const natural: Shape<bigint> = {
  read: (value) =>
    typeof value === "string" && /^(0|[1-9][0-9]{0,699})$/.test(value)
      ? BigInt(value)
      : new Refusal("exponent"),
  write: (value) => `"${value}"`,
};

export interface Proof {
  readonly challenge: bigint;
  readonly response: bigint;
}

export const proofOf = <E>(group: Group<E>): Shape<Proof> => {
  const exponent = exponentOf(group);
  return record({ challenge: exponent, response: exponent });
};

/** An ElGamal encryption: (g^r, y^r g^m). */
export interface Ciphertext<E> {
  readonly alpha: E;
  readonly beta: E;
}

export const ciphertextOf = <E>(group: Group<E>): Shape<Ciphertext<E>> => {
  const element = elementOf(group);
  return record({ alpha: element, beta: element });
};
