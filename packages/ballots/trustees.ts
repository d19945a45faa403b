import type { Group } from "./group.ts";
import { knows } from "./proofs.ts";
import { firstRefusal, Refusal } from "./refusal.ts";
import { list, optional, type Proof, proofOf, readText, record, variants, whole } from "./shape.ts";
import {
  type Certificate,
  certificateShape,
  certificatesMessage,
  coefficientsShape,
  isSignedBy,
  keyPrefix,
  mostTrustees,
  type Signed,
  signedShape,
  type TrusteeKey,
  trusteeKeyShape,
} from "./signed.ts";

/** What a threshold ceremony published (specification, section 4.6.7). */
export interface Threshold<E> {
  readonly threshold: number;
  readonly certs: readonly Signed[];
  readonly coefexps: readonly Signed[];
  /** Of the certificates of all, by each; in the hardened form. */
  readonly signatures: readonly Proof[] | undefined;
  readonly verification_keys: readonly TrusteeKey<E>[];
}

export const thresholdShape = <E>(group: Group<E>) => {
  const signed = list(signedShape(group), mostTrustees);
  return record<Threshold<E>>({
    threshold: whole,
    certs: signed,
    coefexps: signed,
    signatures: optional(list(proofOf(group), mostTrustees)),
    verification_keys: list(trusteeKeyShape(group), mostTrustees),
  });
};

interface Kinds<E> {
  readonly Single: TrusteeKey<E>;
  readonly Pedersen: Threshold<E>;
}

export const trusteesShape = <E>(group: Group<E>) =>
  list(
    variants<Kinds<E>>({ Single: trusteeKeyShape(group), Pedersen: thresholdShape(group) }),
    mostTrustees,
  );

/** Trustees of whom `needed` have to decrypt; their places count over all trustees, from 1. */
export interface Party<E> {
  readonly first: number;
  readonly keys: readonly E[];
  readonly needed: number;
  /** Whether shares are combined: a single trustee's key is whole. */
  readonly shared: boolean;
}

export interface Trustees<E> {
  readonly parties: readonly Party<E>[];
  /** The key for which voters encrypt. */
  readonly key: E;
}

/** Reads the trustees of an election and checks every signature, proof and key of theirs. */
export const readTrustees = <E>(group: Group<E>, source: string): Trustees<E> | Refusal => {
  const items = readText(trusteesShape(group), source);
  if (items instanceof Refusal) return items;
  if (items.length === 0) return new Refusal("threshold");
  const parties: Party<E>[] = [];
  let key = group.one;
  let first = 1;
  for (const [at, item] of items.entries()) {
    const read = item.kind === "Single" ? single(group, item.value) : pedersen(group, item.value);
    if (read instanceof Refusal) return read.within(`${at}/1`);
    parties.push({ first, ...read });
    key = group.times(key, read.key);
    first += read.keys.length;
    if (first > mostTrustees + 1) return new Refusal("too-large");
  }
  return { parties, key };
};

interface Keys<E> extends Omit<Party<E>, "first"> {
  readonly key: E;
}

const single = <E>(group: Group<E>, key: TrusteeKey<E>): Keys<E> | Refusal => {
  if (key.signature !== undefined) return new Refusal("field", "signature");
  const { public_key } = key;
  return unproved(group, key) ?? { keys: [public_key], needed: 1, shared: false, key: public_key };
};

const unproved = <E>(group: Group<E>, { pok, public_key }: TrusteeKey<E>): Refusal | undefined => {
  const claim = { known: public_key, prefix: keyPrefix(group, public_key) };
  return knows(group, claim, pok) ? undefined : new Refusal("trustee-proof", "pok");
};

const pedersen = <E>(group: Group<E>, published: Threshold<E>): Keys<E> | Refusal => {
  const { threshold, certs, coefexps, signatures, verification_keys } = published;
  const sizes = [coefexps, verification_keys, signatures ?? certs].map(({ length }) => length);
  const fits = sizes.every((size) => size === certs.length);
  if (!fits || threshold < 1 || threshold > certs.length) return new Refusal("threshold");
  const certificates = readCertificates(group, certs);
  if (certificates instanceof Refusal) return certificates;
  const ceremony = { group, certs, certificates, threshold };
  const commitments = readCommitments(ceremony, published);
  if (commitments instanceof Refusal) return commitments;
  if (signsSome(verification_keys)) return new Refusal("verification-key-signature");
  const keys = verificationKeys(group, commitments);
  return (
    firstRefusal(verification_keys, (key, at) =>
      wrongKey(ceremony, at, { key, expected: keys[at] })?.within(`verification_keys/${at}`),
    ) ?? { keys, needed: threshold, shared: true, key: subKey(group, commitments) }
  );
};

/**
 * The certificates, if all are signed and all are for the same ceremony: each by somebody else,
 * with the number of its place. Certificates of Belenios before 2.5.1 do not say for which.
 */
export const readCertificates = <E>(
  group: Group<E>,
  certs: readonly Signed[],
): readonly Certificate<E>[] | Refusal => {
  const certificates: Certificate<E>[] = [];
  for (const [at, signed] of certs.entries()) {
    const certificate = readText(certificateShape(group), signed.message);
    if (certificate instanceof Refusal) return certificate.within(`certs/${at}/message`);
    if (!isSignedBy(group, certificate.verification, signed)) {
      return new Refusal("certificate-signature", `certs/${at}`);
    }
    certificates.push(certificate);
  }
  return wrongContext(group, certificates) ?? certificates;
};

const wrongContext = <E>(
  group: Group<E>,
  certificates: readonly Certificate<E>[],
): Refusal | undefined => {
  const first = certificates[0]?.context;
  return firstRefusal(certificates, ({ context, verification }, at) => {
    const again = certificates.findIndex((other) => group.same(other.verification, verification));
    const fits =
      first === undefined
        ? context === undefined
        : context?.group === group.name &&
          context.size === certificates.length &&
          context.threshold === first.threshold &&
          context.index === at + 1;
    return fits && again === at ? undefined : new Refusal("certificate-context", `certs/${at}`);
  });
};

/** The certificates of a ceremony, with what they say. */
export interface Ceremony<E> {
  readonly group: Group<E>;
  readonly certs: readonly Signed[];
  readonly certificates: readonly Certificate<E>[];
  readonly threshold: number;
}

/** The commitments of every trustee to its polynomial: A_ik, the i-th trustee's in the i-th row. */
export const readCommitments = <E>(
  ceremony: Ceremony<E>,
  { coefexps, signatures }: Pick<Threshold<E>, "coefexps" | "signatures">,
): readonly (readonly E[])[] | Refusal => {
  const { certificates, threshold } = ceremony;
  const hardened = certificates[0]?.context;
  const isHardened = hardened !== undefined;
  if (isHardened !== (signatures !== undefined)) return new Refusal("field", "signatures");
  if (isHardened && hardened.threshold !== threshold) return new Refusal("threshold", "threshold");
  const rows: (readonly E[])[] = [];
  for (const [at, signed] of coefexps.entries()) {
    const row = readRow(ceremony, at, { signed, signature: signatures?.[at] });
    if (row instanceof Refusal) return row.within(`coefexps/${at}`);
    rows.push(row);
  }
  return rows;
};

interface Committed {
  readonly signed: Signed;
  readonly signature: Proof | undefined;
}

/** The commitments of one trustee, signed. */
export const readRow = <E>(
  { group, certs, certificates, threshold }: Ceremony<E>,
  at: number,
  { signed, signature }: Committed,
): readonly E[] | Refusal => {
  const key = certificates[at]?.verification ?? group.one;
  if (!isSignedBy(group, key, signed)) return new Refusal("coefficients-signature");
  const row = readText(coefficientsShape(group), signed.message);
  if (row instanceof Refusal) return row.within("message");
  if (row.coefexps.length !== threshold) return new Refusal("threshold", "message");
  if (signature === undefined) return row.coefexps;
  const message = certificatesMessage(group, certs, row.coefexps);
  return isSignedBy(group, key, { message, signature })
    ? row.coefexps
    : new Refusal("certificates-signature");
};

/** y = product of A_i0 (specification, section 4.6.4). */
const subKey = <E>({ one, times }: Group<E>, rows: readonly (readonly E[])[]): E =>
  rows.reduce((product, row) => times(product, row[0] ?? one), one);

/** The key of the j-th trustee is the product over i and k of A_ik to the power j^k. */
export const verificationKeys = <E>(
  group: Group<E>,
  rows: readonly (readonly E[])[],
): readonly E[] => {
  const { one, times, power, order } = group;
  const columns = (rows[0] ?? []).map((_, k) =>
    rows.reduce((product, row) => times(product, row[k] ?? one), one),
  );
  return rows.map((_, at) => {
    const factors = columns.map((column, k) => power(column, BigInt(at + 1) ** BigInt(k) % order));
    return factors.reduce(times, one);
  });
};

/** Either all of them or none: a signature cannot be taken away from one. */
const signsSome = <E>(keys: readonly TrusteeKey<E>[]): boolean =>
  new Set(keys.map(({ signature }) => signature === undefined)).size > 1;

interface Claimed<E> {
  readonly key: TrusteeKey<E>;
  readonly expected: E | undefined;
}

/** In the hardened form a trustee signs its key, which Belenios did from 3.0 on. */
export const wrongKey = <E>(
  { group, certificates }: Ceremony<E>,
  at: number,
  { key, expected }: Claimed<E>,
): Refusal | undefined => {
  const { public_key, signature } = key;
  if (expected === undefined || !group.same(public_key, expected)) {
    return new Refusal("verification-key", "public_key");
  }
  const unknown = unproved(group, key);
  if (unknown !== undefined || signature === undefined) return unknown;
  const { context, verification = group.one } = certificates[at] ?? {};
  const message = group.write(public_key);
  return context !== undefined && isSignedBy(group, verification, { message, signature })
    ? undefined
    : new Refusal("verification-key-signature", "signature");
};
