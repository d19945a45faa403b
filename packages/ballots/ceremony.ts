import { randomBase58 } from "./base58.ts";
import {
  type Delivery,
  deliveryShape,
  type Output,
  outputShape,
  type Polynomial,
  polynomialShape,
  privateKeyShape,
  rawPolynomialShape,
  secretShape,
} from "./ceremony-messages.ts";
import { ownIn } from "./ceremony-shares.ts";
import { privateKeys, receive, send } from "./channel.ts";
import { type Group, modulo, randomExponent } from "./group.ts";
import type { Chance } from "./machine.ts";
import { Refusal } from "./refusal.ts";
import { readText } from "./shape.ts";
import {
  type Context,
  certificateShape,
  certificatesMessage,
  coefficientsShape,
  mostTrustees,
  type Signed,
  signatureOf,
  signedShape,
} from "./signed.ts";
import {
  type Ceremony,
  readCertificates,
  readCommitments,
  thresholdShape,
  verificationKeys,
  wrongKey,
} from "./trustees.ts";

/**
 * The ceremony by which trustees make a key that so many of them together can use (Pedersen;
 * specification, section 4.6), by messages that a server may carry but not read. With a context in
 * the certificates it is the hardened form of Belenios 2.5.1 and 3.0, in which nobody can show
 * different certificates to different trustees; without it, the form of Belenios 2.0. Every message
 * is the text that the official tool reads and writes at the same step.
 */

/** 22 signs from which a trustee's private keys follow: what it keeps, and shows to nobody. */
export const newSeed = (chance: Chance): string => randomBase58(22, chance);

export interface Certifying {
  readonly seed: string;
  /** Left out for the old form. */
  readonly context: Context | undefined;
}

/** Step 1, a trustee's: its certificate, whose fingerprint is to be read aloud. */
export const certify = <E>(
  group: Group<E>,
  { seed, context }: Certifying,
  chance: Chance,
): string => {
  const { signing, decryption } = privateKeys(group, seed);
  const { generator, power } = group;
  const message = certificateShape(group).write({
    context,
    verification: power(generator, signing),
    encryption: power(generator, decryption),
  });
  const signature = signatureOf(group, { key: signing, message }, chance);
  return signedShape(group).write({ message, signature });
};

/** Step 2, everybody's: the certificates of all, checked, in the order of the trustees. */
export const openCeremony = <E>(
  group: Group<E>,
  sources: readonly string[],
  threshold: number,
): Ceremony<E> | Refusal => {
  const size = sources.length;
  if (threshold < 1 || threshold > size || size > mostTrustees) return new Refusal("threshold");
  const certs: Signed[] = [];
  for (const [at, source] of sources.entries()) {
    const signed = readText(signedShape(group), source);
    if (signed instanceof Refusal) return signed.within(`certs/${at}`);
    certs.push(signed);
  }
  const certificates = readCertificates(group, certs);
  if (certificates instanceof Refusal) return certificates;
  const said = certificates[0]?.context?.threshold ?? threshold;
  return said === threshold
    ? { group, certs, certificates, threshold }
    : new Refusal("threshold", "certs");
};

const valueAt = (coefficients: readonly bigint[], place: number, order: bigint): bigint =>
  coefficients.reduceRight((sum, one) => modulo(sum * BigInt(place) + one, order), 0n);

/** Step 3, a trustee's: a share for each of the others, and commitments to all of them. */
export const share = <E>(ceremony: Ceremony<E>, seed: string, chance: Chance): string | Refusal => {
  const { group, certs, certificates, threshold } = ceremony;
  const own = ownIn(ceremony, seed);
  if (own instanceof Refusal) return own;
  const { signing } = own;
  const coefficients = Array.from({ length: threshold }, () => randomExponent(group, chance));
  const coefexps = coefficients.map((one) => group.power(group.generator, one));
  const message = coefficientsShape(group).write({ coefexps });
  const sendTo = (at: number, letter: string): string => {
    const recipient = certificates[at]?.encryption ?? group.one;
    return send(group, { signing, recipient, message: letter }, chance);
  };
  const raw = rawPolynomialShape.write({ polynomial: coefficients });
  const secrets = certificates.map((_, at) => {
    const secret = valueAt(coefficients, at + 1, group.order);
    return sendTo(at, secretShape.write({ secret }));
  });
  const all = certificatesMessage(group, certs, coefexps);
  return polynomialShape(group).write({
    polynomial: sendTo(own.at, raw),
    secrets,
    coefexps: { message, signature: signatureOf(group, { key: signing, message }, chance) },
    signature:
      certificates[0]?.context && signatureOf(group, { key: signing, message: all }, chance),
  });
};

/** What the trustees sent in step 3, read and checked as far as the server can. */
interface Shares<E> {
  readonly polynomials: readonly Polynomial[];
  readonly published: Pick<Delivery, "coefexps" | "signatures">;
  readonly rows: readonly (readonly E[])[];
}

/** What all trustees sent in step 3, in their order. */
export const readShares = <E>(
  ceremony: Ceremony<E>,
  sources: readonly string[],
): Shares<E> | Refusal => {
  const { group, certificates } = ceremony;
  if (sources.length !== certificates.length) return new Refusal("threshold", "polynomials");
  const polynomials: Polynomial[] = [];
  for (const [at, source] of sources.entries()) {
    const read = readText(polynomialShape(group), source);
    if (read instanceof Refusal) return read.within(`polynomials/${at}`);
    if (read.secrets.length !== certificates.length) {
      return new Refusal("threshold", `polynomials/${at}/secrets`);
    }
    polynomials.push(read);
  }
  const signatures = polynomials.flatMap(({ signature }) => signature ?? []);
  const published = {
    coefexps: polynomials.map(({ coefexps }) => coefexps),
    signatures: signatures.length === polynomials.length ? signatures : undefined,
  };
  const rows = readCommitments(ceremony, published);
  return rows instanceof Refusal ? rows : { polynomials, published, rows };
};

/** Step 4, the server's: what each trustee gets, in the order of the trustees. */
export const route = <E>(
  ceremony: Ceremony<E>,
  sources: readonly string[],
): readonly string[] | Refusal => {
  const shares = readShares(ceremony, sources);
  if (shares instanceof Refusal) return shares;
  const shape = deliveryShape(ceremony.group);
  return shares.polynomials.map(({ polynomial }, at) => {
    const secrets = shares.polynomials.map((sender) => sender.secrets[at] ?? "");
    return shape.write({ polynomial, secrets, ...shares.published });
  });
};

export interface Concluded {
  /** The item of the trustees of an election: `threshold_parameters`. */
  readonly parameters: string;
  /** What each trustee gets back: its decryption key, encrypted for itself. */
  readonly keys: readonly string[];
}

/** Step 6, the server's: the keys that were made, each checked against the commitments. */
export const concludeCeremony = <E>(
  ceremony: Ceremony<E>,
  { polynomials, outputs }: { polynomials: readonly string[]; outputs: readonly string[] },
): Concluded | Refusal => {
  const { group, certs, threshold } = ceremony;
  const shares = readShares(ceremony, polynomials);
  if (shares instanceof Refusal) return shares;
  if (outputs.length !== certs.length) return new Refusal("threshold", "voutputs");
  const expected = verificationKeys(group, shares.rows);
  const read: Output<E>[] = [];
  for (const [at, source] of outputs.entries()) {
    const output = readText(outputShape(group), source);
    if (output instanceof Refusal) return output.within(`voutputs/${at}`);
    const claimed = { key: output.public_key, expected: expected[at] };
    const refusal = wrongKey(ceremony, at, claimed);
    if (refusal !== undefined) return refusal.within(`voutputs/${at}/public_key`);
    read.push(output);
  }
  const verification_keys = read.map(({ public_key }) => public_key);
  const parameters = { threshold, certs, ...shares.published, verification_keys };
  return {
    parameters: thresholdShape(group).write(parameters),
    keys: read.map(({ private_key }) => private_key),
  };
};

/** A trustee's private key for decrypting, from what it got back in step 6. */
export const decryptionKey = <E>(
  group: Group<E>,
  { seed, key }: { readonly seed: string; readonly key: string },
): bigint | Refusal => {
  const { signing, decryption } = privateKeys(group, seed);
  const sender = group.power(group.generator, signing);
  const letter = receive(group, { decryption, sender }, key);
  if (letter instanceof Refusal) return letter;
  const read = readText(privateKeyShape, letter);
  return read instanceof Refusal ? new Refusal("channel") : read.decryption_key % group.order;
};
