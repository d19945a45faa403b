import { challengeOf, type Group, modulo, randomExponent } from "./group.ts";
import type { Chance } from "./machine.ts";
import type { Proof } from "./shape.ts";

/** The powers of the generator and of the key of an election, from tables. */
export interface Powers<E> {
  readonly ofGenerator: (exponent: bigint) => E;
  readonly ofKey: (exponent: bigint) => E;
  /** g^-m for what a ciphertext may hold: a small number. */
  readonly ofInverse: (content: bigint) => E;
}

/** A statement about X = g^x, and the text before the commitment that its hash begins with. */
export interface Knowledge<E> {
  readonly known: E;
  readonly prefix: string;
  /** Tables, where they are there. */
  readonly powers?: Powers<E>;
}

/**
 * That whoever proves knows x (Schnorr). The prefix says what for: `pok|` for keys of trustees,
 * `sigmsg|` for their messages, `sig|` for ballots (specification, sections 4.5, 4.6.1, 4.14).
 */
export const proveKnowledge = <E>(
  group: Group<E>,
  { secret, prefix }: { readonly secret: bigint; readonly prefix: string },
  chance: Chance,
): Proof => {
  const w = randomExponent(group, chance);
  const commitment = group.write(group.power(group.generator, w));
  const challenge = challengeOf(group, prefix + commitment);
  return { challenge, response: modulo(w - secret * challenge, group.order) };
};

export const knows = <E>(
  group: Group<E>,
  { known, prefix, powers }: Knowledge<E>,
  { challenge, response }: Proof,
): boolean => {
  const ofGenerator = (exponent: bigint): E =>
    powers?.ofGenerator(exponent) ?? group.power(group.generator, exponent);
  const commitment = group.times(ofGenerator(response), group.power(known, challenge));
  return challengeOf(group, prefix + group.write(commitment)) === challenge;
};

/** One case of a disjunction: that (alpha, beta) is an encryption of g^plain. */
export interface Branch<E> {
  readonly alpha: E;
  readonly beta: E;
  readonly plain: bigint;
}

export interface Disjunction<E> {
  readonly group: Group<E>;
  readonly powers: Powers<E>;
  /** What the hash begins with: the kind of proof and all that it is bound to. */
  readonly prefix: string;
  readonly branches: readonly Branch<E>[];
}

/**
 * That at least one of the branches is true, without saying which one: the proofs of intervals and
 * of blank votes (specification, sections 4.12 and 4.13) are this with other branches.
 */
export const holdsOneOf = <E>(
  { group, powers, prefix, branches }: Disjunction<E>,
  proofs: readonly Proof[],
): boolean => {
  if (proofs.length !== branches.length) return false;
  const commitments = branches.flatMap((branch, at) => {
    const proof = proofs[at];
    return proof === undefined ? [] : commitmentsOf({ group, powers }, branch, proof);
  });
  const challenge = challengeOf(group, `${prefix}${commitments.join(",")}`);
  return challenge === sumOf(group, proofs);
};

const sumOf = <E>({ order }: Group<E>, proofs: readonly Proof[]): bigint =>
  proofs.reduce((sum, proof) => sum + proof.challenge, 0n) % order;

const commitmentsOf = <E>(
  { group, powers }: Pick<Disjunction<E>, "group" | "powers">,
  { alpha, beta, plain }: Branch<E>,
  { challenge, response }: Proof,
): readonly string[] => {
  const shifted = plain === 0n ? beta : group.times(beta, powers.ofInverse(plain));
  const a = group.times(powers.ofGenerator(response), group.power(alpha, challenge));
  const b = group.times(powers.ofKey(response), group.power(shifted, challenge));
  return [group.write(a), group.write(b)];
};

/** What the prover knows of a branch: alpha = g^random, beta = y^random g^content. */
export interface Opened {
  readonly random: bigint;
  readonly content: bigint;
  readonly plain: bigint;
}

/**
 * Makes such a proof. Knowing what is in the ciphertexts, it needs powers of fixed bases only. The
 * first branch whose content is its plain is the true one; there must be one.
 */
export const proveOneOf = <E>(
  { group, powers, prefix }: Omit<Disjunction<E>, "branches">,
  branches: readonly Opened[],
  chance: Chance,
): readonly Proof[] => {
  const { order } = group;
  const truth = branches.findIndex(({ content, plain }) => content === plain);
  const draws = branches.map((_, at) => ({
    challenge: at === truth ? 0n : randomExponent(group, chance),
    response: randomExponent(group, chance),
  }));
  const commitments = branches.flatMap(({ random, content, plain }, at) => {
    const { challenge = 0n, response = 0n } = draws[at] ?? {};
    const exponent = (response + random * challenge) % order;
    const shift = powers.ofGenerator(modulo((content - plain) * challenge, order));
    const b = group.times(powers.ofKey(exponent), shift);
    return [group.write(powers.ofGenerator(exponent)), group.write(b)];
  });
  const hash = challengeOf(group, `${prefix}${commitments.join(",")}`);
  const challenge = modulo(hash - sumOf(group, draws), order);
  return draws.map((draw, at) => {
    if (at !== truth) return draw;
    const random = branches[at]?.random ?? 0n;
    return { challenge, response: modulo(draw.response - random * challenge, order) };
  });
};
