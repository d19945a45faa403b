import type { Group } from "./group.ts";
import type { Chance } from "./machine.ts";
import { knows, proveKnowledge } from "./proofs.ts";
import {
  elementOf,
  list,
  optional,
  type Proof,
  proofOf,
  record,
  type Shape,
  text,
  whole,
} from "./shape.ts";

/** A text that a trustee signed (specification, section 4.6.1). */
export interface Signed {
  readonly message: string;
  readonly signature: Proof;
}

export const signedShape = <E>(group: Group<E>): Shape<Signed> =>
  record({ message: text, signature: proofOf(group) });

const prefixOf = (message: string): string => `sigmsg|${message}|`;

export const signatureOf = <E>(
  group: Group<E>,
  { key, message }: { readonly key: bigint; readonly message: string },
  chance: Chance,
): Proof => proveKnowledge(group, { secret: key, prefix: prefixOf(message) }, chance);

export const isSignedBy = <E>(group: Group<E>, key: E, signed: Signed): boolean =>
  knows(group, { known: key, prefix: prefixOf(signed.message) }, signed.signature);

/** For which ceremony a certificate was made: the hardened form of Belenios 2.5.1 and newer. */
export interface Context {
  readonly group: string;
  readonly size: number;
  readonly threshold: number;
  /** The place of the trustee, from 1. */
  readonly index: number;
}

/** The two public keys of a trustee: to check what it signs, and to send it something. */
export interface Certificate<E> {
  readonly context: Context | undefined;
  readonly verification: E;
  readonly encryption: E;
}

/** The message of a signed certificate (specification 3.0, section 4.6.2). */
export const certificateShape = <E>(group: Group<E>): Shape<Certificate<E>> => {
  const element = elementOf(group);
  const context = record<Context>({ group: text, size: whole, threshold: whole, index: whole });
  return record({ context: optional(context), verification: element, encryption: element });
};

/** A trustee's public key, with the proof that it knows the private one. */
export interface TrusteeKey<E> {
  readonly pok: Proof;
  readonly public_key: E;
  /** By the key of its certificate, in the hardened form. */
  readonly signature: Proof | undefined;
}

export const trusteeKeyShape = <E>(group: Group<E>): Shape<TrusteeKey<E>> => {
  const proof = proofOf(group);
  return record({ pok: proof, public_key: elementOf(group), signature: optional(proof) });
};

/** What the proof of knowledge is bound to (specification, section 4.5). */
export const keyPrefix = <E>({ name, write }: Group<E>, key: E): string =>
  `pok|${name}|${write(key)}|`;

/** More would take hours to meet in one room. */
export const mostTrustees = 50;

/** The message of the signed commitments of a trustee to its polynomial. */
export const coefficientsShape = <E>(group: Group<E>): Shape<{ readonly coefexps: readonly E[] }> =>
  record({ coefexps: list(elementOf(group), mostTrustees) });

/** What a trustee signs in the hardened form: the certificates of all, and its commitments. */
export const certificatesMessage = <E>(
  group: Group<E>,
  certs: readonly Signed[],
  coefexps: readonly E[],
): string => {
  const shape = record({ certs: list(signedShape(group)), coefexps: list(elementOf(group)) });
  return `certs_sig|${shape.write({ certs, coefexps })}`;
};
