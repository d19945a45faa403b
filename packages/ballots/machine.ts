import { type Derivation, type Hash, pbkdf2, sha256 } from "./sha256.ts";

/**
 * What a surrounding can lend to the arithmetic. Here all of it is plain code that runs anywhere;
 * `@hemicycle/ballots/node` lends what Node brings, which is several times as fast.
 */
export interface Machine {
  readonly sha256: Hash;
  readonly pbkdf2: (given: Derivation) => Uint8Array;
  /** Powers modulo an odd number. The exponent is not negative. */
  readonly powers: (modulus: bigint) => Power;
}

export type Power = (base: bigint, exponent: bigint) => bigint;

/** Random bytes for keys and proofs: from the system's generator, never from `Math.random`. */
export type Chance = (count: number) => Uint8Array;

const digitBits = 4;

/** The digits of an exponent, the lowest first. */
export const digitsOf = (exponent: bigint, bits: number): readonly number[] => {
  const text = exponent.toString(2);
  const digits: number[] = [];
  for (let end = text.length; end > 0; end -= bits) {
    digits.push(Number.parseInt(text.slice(Math.max(0, end - bits), end), 2));
  }
  return digits;
};

export const plainPowers =
  (modulus: bigint): Power =>
  (base, exponent) => {
    const small = [1n];
    for (let at = 1; at < 1 << digitBits; at += 1)
      small.push(((small[at - 1] ?? 1n) * base) % modulus);
    let power = 1n;
    for (const digit of digitsOf(exponent, digitBits).toReversed()) {
      for (let bit = 0; bit < digitBits; bit += 1) power = (power * power) % modulus;
      if (digit > 0) power = (power * (small[digit] ?? 1n)) % modulus;
    }
    return power;
  };

export const plainMachine: Machine = { sha256, pbkdf2, powers: plainPowers };
