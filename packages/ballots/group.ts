import { numberOf } from "./bytes.ts";
import { type Chance, digitsOf, type Machine } from "./machine.ts";

export const groupNames = ["BELENIOS-2048", "RFC-3526-2048", "Ed25519"] as const;
export type GroupName = (typeof groupNames)[number];

/**
 * A group of prime order in which discrete logarithms are hard (specification, section 5). An
 * element is what the group makes of it; only the group looks inside.
 */
export interface Group<E> {
  readonly name: GroupName;
  readonly machine: Machine;
  readonly order: bigint;
  readonly generator: E;
  readonly one: E;
  times(a: E, b: E): E;
  /** The exponent is not negative. */
  power(base: E, exponent: bigint): E;
  same(a: E, b: E): boolean;
  /** The one text of an element, as it stands in messages and goes into hashes. */
  write(element: E): string;
  /** Undefined: not an element of this group, or not written as `write` does. */
  read(text: string): E | undefined;
  /** Powers of a base that is used many times; exponents below the order. */
  table(base: E, bits: number): (exponent: bigint) => E;
}

/** The hash that makes challenges: SHA-256 of a text as a number modulo the order. */
export const challengeOf = <E>({ machine, order }: Group<E>, text: string): bigint =>
  numberOf(machine.sha256(text)) % order;

export const modulo = (value: bigint, order: bigint): bigint => {
  const rest = value % order;
  return rest < 0n ? rest + order : rest;
};

/** Evenly drawn: 128 bits more than needed leave a bias that nobody can see. */
export const randomExponent = <E>({ order }: Group<E>, chance: Chance): bigint =>
  numberOf(chance(Math.ceil(order.toString(16).length / 2) + 16)) % order;

export const inverse = <E>(group: Group<E>, element: E): E =>
  group.power(element, group.order - 1n);

type Operation<E> = Pick<Group<E>, "one" | "times" | "order">;

/** Powers of a fixed base from a table of its digits: no squaring is left. */
export const tableOf = <E>(group: Operation<E>, base: E, bits: number): ((power: bigint) => E) => {
  const { one, times } = group;
  const rows = tableRows(group, base, bits);
  return (exponent) => {
    let power = one;
    for (const [row, digit] of digitsOf(exponent, bits).entries()) {
      const factor = rows[row]?.[digit];
      if (factor === undefined) throw new RangeError("the exponent is not below the order");
      if (digit > 0) power = times(power, factor);
    }
    return power;
  };
};

const tableRows = <E>({ one, times, order }: Operation<E>, base: E, bits: number): E[][] => {
  const rows: E[][] = [];
  let unit = base;
  for (let covered = 0; covered < order.toString(2).length; covered += bits) {
    const row = [one];
    let power = one;
    for (let digit = 1; digit < 1 << bits; digit += 1) {
      power = times(power, unit);
      row.push(power);
    }
    rows.push(row);
    unit = times(power, unit);
  }
  return rows;
};
