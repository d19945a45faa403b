import type { Election } from "./election.ts";
import { challengeOf, type Group, inverse, modulo, randomExponent } from "./group.ts";
import type { Chance } from "./machine.ts";
import { Refusal } from "./refusal.ts";
import {
  elementOf,
  list,
  type Proof,
  proofOf,
  readText,
  record,
  type Shape,
  sha256Text,
  whole,
} from "./shape.ts";
import type { Tally } from "./tally.ts";
import type { Party, Trustees } from "./trustees.ts";

/** Alpha of every ciphertext to the power of a trustee's key (specification, section 4.18). */
export interface PartialDecryption<E> {
  readonly decryption_factors: readonly (readonly E[])[];
  readonly decryption_proofs: readonly (readonly Proof[])[];
}

export const partialDecryptionShape = <E>(group: Group<E>): Shape<PartialDecryption<E>> =>
  record({
    decryption_factors: list(list(elementOf(group))),
    decryption_proofs: list(list(proofOf(group))),
  });

/** Who decrypted; `owner` is the place over all trustees, from 1. */
export interface Owned {
  readonly owner: number;
  readonly payload: string;
}

export const ownedShape: Shape<Owned> = record({ owner: whole, payload: sha256Text });

const challengeFor = <E>(
  { group, fingerprint }: Election<E>,
  key: E,
  commitments: readonly [E, E],
): bigint =>
  challengeOf(
    group,
    `decrypt|${fingerprint}|${group.write(key)}|${commitments.map(group.write).join(",")}`,
  );

/** The text of a trustee's partial decryption of a tally. */
export const decryptPartially = <E>(
  election: Election<E>,
  { tally, secret }: { readonly tally: Tally<E>; readonly secret: bigint },
  chance: Chance,
): string => {
  const { group, powers } = election;
  const key = powers.ofGenerator(secret);
  const factors = tally.map((row) => row.map(({ alpha }) => group.power(alpha, secret)));
  const prove = (alpha: E): Proof => {
    const w = randomExponent(group, chance);
    const commitments = [powers.ofGenerator(w), group.power(alpha, w)] as const;
    const challenge = challengeFor(election, key, commitments);
    return { challenge, response: modulo(w - secret * challenge, group.order) };
  };
  return partialDecryptionShape(group).write({
    decryption_factors: factors,
    decryption_proofs: tally.map((row) => row.map(({ alpha }) => prove(alpha))),
  });
};

/** Reads a partial decryption if every one of its factors is proved. */
export const checkDecryption = <E>(
  election: Election<E>,
  { tally, key }: { readonly tally: Tally<E>; readonly key: E },
  source: string,
): PartialDecryption<E> | Refusal => {
  const read = readText(partialDecryptionShape(election.group), source);
  if (read instanceof Refusal) return read;
  const { decryption_factors: factors, decryption_proofs: proofs } = read;
  const wanted = sizesOf(tally);
  if (sizesOf(factors) !== wanted) return new Refusal("field", "decryption_factors");
  if (sizesOf(proofs) !== wanted) return new Refusal("field", "decryption_proofs");
  for (const [question, row] of tally.entries()) {
    for (const [choice, { alpha }] of row.entries()) {
      const factor = factors[question]?.[choice];
      const proof = proofs[question]?.[choice];
      const proved = factor !== undefined && proof !== undefined;
      if (!proved || !isProved(election, { alpha, factor, key }, proof)) {
        return new Refusal("decryption-proof", `decryption_proofs/${question}/${choice}`);
      }
    }
  }
  return read;
};

const sizesOf = (rows: readonly (readonly unknown[])[]): string =>
  rows.map(({ length }) => length).join();

interface Factor<E> {
  readonly alpha: E;
  readonly factor: E;
  readonly key: E;
}

const isProved = <E>(
  election: Election<E>,
  { alpha, factor, key }: Factor<E>,
  { challenge, response }: Proof,
): boolean => {
  const { times, power } = election.group;
  const a = times(election.powers.ofGenerator(response), power(key, challenge));
  const b = times(power(alpha, response), power(factor, challenge));
  return challengeFor(election, key, [a, b]) === challenge;
};

/** The key and the place of every trustee in its party. */
export const keyOf = <E>({ parties }: Trustees<E>, owner: number): E | undefined =>
  parties.flatMap(({ keys }) => keys)[owner - 1];

/** Factors by the place of their owner. */
export type Factors<E> = ReadonlyMap<number, PartialDecryption<E>["decryption_factors"]>;

/** Whether enough of them have decrypted: every single trustee, the threshold of every party. */
export const areEnough = <E>({ parties }: Trustees<E>, owners: ReadonlySet<number>): boolean =>
  parties.every((party) => placesIn(party, owners).length >= party.needed);

const placesIn = <E>({ first, keys }: Party<E>, owners: Iterable<number>): readonly number[] =>
  [...owners]
    .map((owner) => owner - first + 1)
    .filter((place) => place >= 1 && place <= keys.length)
    .sort((a, b) => a - b);

/** g^m for every choice, m being its count: beta divided by the factors of the trustees. */
export const combined = <E>(
  group: Group<E>,
  { parties }: Trustees<E>,
  { tally, factors }: { readonly tally: Tally<E>; readonly factors: Factors<E> },
): readonly (readonly E[])[] => {
  const shares = parties.flatMap((party) => {
    const places = placesIn(party, factors.keys()).slice(0, party.needed);
    return places.map((place) => ({
      factors: factors.get(party.first + place - 1),
      exponent: party.shared ? lagrange(group.order, places, place) : 1n,
    }));
  });
  return tally.map((row, question) =>
    row.map(({ beta }, choice) => {
      const whole = shares.map((share) =>
        group.power(share.factors?.[question]?.[choice] ?? group.one, share.exponent),
      );
      return group.times(beta, inverse(group, whole.reduce(group.times, group.one)));
    }),
  );
};

/** The coefficient at 0 of the polynomial through the places (specification, section 4.19). */
const lagrange = (order: bigint, places: readonly number[], own: number): bigint => {
  let above = 1n;
  let below = 1n;
  for (const place of places.filter((other) => other !== own)) {
    above = (above * BigInt(place)) % order;
    below = modulo(below * BigInt(place - own), order);
  }
  return (above * inverseModulo(below, order)) % order;
};

/** Euclid's algorithm; the modulus is a prime. */
const inverseModulo = (value: bigint, modulus: bigint): bigint => {
  let [rest, next] = [modulus, value];
  let [factor, nextFactor] = [0n, 1n];
  while (next !== 0n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [factor, nextFactor] = [nextFactor, factor - times * nextFactor];
  }
  return modulo(factor, modulus);
};
