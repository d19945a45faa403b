import { type Group, tableOf } from "./group.ts";
import { digitsOf, type Machine, plainPowers } from "./machine.ts";

/**
 * Ed25519 (RFC 7748, RFC 8032) in extended coordinates: x = X/Z, y = Y/Z, xy = T/Z. Made for
 * checking archives of Belenios 2.1 and newer; the time it takes depends on the numbers.
 */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
  readonly t: bigint;
}

const p = (1n << 255n) - 19n;
const order = (1n << 252n) + 27742317777372353535851937790883648493n;
const powerInField = plainPowers(p);

const reduced = (value: bigint): bigint => {
  const rest = value % p;
  return rest < 0n ? rest + p : rest;
};
const inverted = (value: bigint): bigint => powerInField(value, p - 2n);

const d = reduced(-121665n * inverted(121666n));
const rootOfMinusOne = powerInField(2n, (p - 1n) / 4n);

const one: Point = { x: 0n, y: 1n, z: 1n, t: 0n };

/** RFC 8032, section 5.1.4; complete: it holds for equal points and for the neutral one. */
const times = (a: Point, b: Point): Point => {
  const low = ((a.y - a.x) * (b.y - b.x)) % p;
  const high = ((a.y + a.x) * (b.y + b.x)) % p;
  const c = (((2n * a.t * b.t) % p) * d) % p;
  const e = high - low;
  const h = high + low;
  const doubled = (2n * a.z * b.z) % p;
  const f = doubled - c;
  const g = doubled + c;
  return { x: reduced(e * f), y: reduced(g * h), z: reduced(f * g), t: reduced(e * h) };
};

const twice = ({ x, y, z }: Point): Point => {
  const a = (x * x) % p;
  const b = (y * y) % p;
  const h = a + b;
  const e = h - (((x + y) * (x + y)) % p);
  const g = a - b;
  const f = ((2n * z * z) % p) + g;
  return { x: reduced(e * f), y: reduced(g * h), z: reduced(f * g), t: reduced(e * h) };
};

const window = 4;

const power = (base: Point, exponent: bigint): Point => {
  const small = [one];
  for (let at = 1; at < 1 << window; at += 1) small.push(times(small[at - 1] ?? one, base));
  let product = one;
  for (const digit of digitsOf(exponent, window).toReversed()) {
    for (let bit = 0; bit < window; bit += 1) product = twice(product);
    if (digit > 0) product = times(product, small[digit] ?? one);
  }
  return product;
};

const same = (a: Point, b: Point): boolean =>
  reduced(a.x * b.z - b.x * a.z) === 0n && reduced(a.y * b.z - b.y * a.z) === 0n;

const sign = 1n << 255n;

/** y with the lowest bit of x above it, as 64 hexadecimal digits from the highest. */
const write = ({ x, y, z }: Point): string => {
  const unit = inverted(z);
  const bit = (reduced(x * unit) & 1n) === 1n ? sign : 0n;
  return (reduced(y * unit) | bit).toString(16).padStart(64, "0");
};

/** The point of the curve that is written so; undefined when there is none. */
const unfolded = (text: string): Point | undefined => {
  const folded = BigInt(`0x${text}`);
  const y = folded & (sign - 1n);
  if (y >= p) return undefined;
  const odd = folded >= sign;
  const u = reduced(y * y - 1n);
  const v = reduced(d * y * y + 1n);
  const x = rootOf(reduced(u * inverted(v)));
  if (x === undefined || (x === 0n && odd)) return undefined;
  const signed = ((x & 1n) === 1n) === odd ? x : p - x;
  return { x: signed, y, z: 1n, t: (signed * y) % p };
};

/** A square root modulo p, which is 5 modulo 8. */
const rootOf = (square: bigint): bigint | undefined => {
  const candidate = powerInField(square, (p + 3n) / 8n);
  const other = (candidate * rootOfMinusOne) % p;
  return [candidate, other].find((root) => (root * root) % p === square);
};

const read = (text: string): Point | undefined => {
  if (!/^[0-9a-f]{64}$/.test(text)) return undefined;
  const point = unfolded(text);
  return point !== undefined && same(power(point, order), one) ? point : undefined;
};

/** y is 4/5, x is even (specification 3.0, section 5.2.1). */
const generator = unfolded(reduced(4n * inverted(5n)).toString(16)) ?? one;

const operation = { one, times, order };

export const edwards = (machine: Machine): Group<Point> => ({
  ...operation,
  name: "Ed25519",
  machine,
  generator,
  power,
  same,
  write,
  read,
  table: (base, bits) => tableOf(operation, base, bits),
});
