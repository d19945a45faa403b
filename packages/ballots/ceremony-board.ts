import { hex } from "@hemicycle/base";
import { readShares } from "./ceremony.ts";
import { outputShape, polynomialShape } from "./ceremony-messages.ts";
import type { Group } from "./group.ts";
import { Refusal } from "./refusal.ts";
import { readText } from "./shape.ts";
import { type Context, certificateShape, isSignedBy, signedShape } from "./signed.ts";
import { type Ceremony, readRow, verificationKeys, wrongKey } from "./trustees.ts";

/**
 * What a board has to ask of each message of a ceremony before it takes it, so that a Teller who
 * sends nonsense holds nobody up. Every message is signed by the key of its Teller's certificate.
 */

/** A certificate for this place in this ceremony; answers the fingerprint to be read aloud. */
export const checkCertificate = <E>(
  group: Group<E>,
  source: string,
  wanted: Context,
): string | Refusal => {
  const signed = readText(signedShape(group), source);
  if (signed instanceof Refusal) return signed;
  const certificate = readText(certificateShape(group), signed.message);
  if (certificate instanceof Refusal) return certificate.within("message");
  if (!isSignedBy(group, certificate.verification, signed)) {
    return new Refusal("certificate-signature");
  }
  const { context } = certificate;
  const fits =
    context?.group === wanted.group &&
    context.size === wanted.size &&
    context.threshold === wanted.threshold &&
    context.index === wanted.index;
  return fits ? fingerprint(group, source) : new Refusal("certificate-context", "message");
};

/** SHA-256 in hex of a message. */
export const fingerprint = <E>({ machine }: Group<E>, source: string): string =>
  hex(machine.sha256(source));

/** The shares of the Teller at this place, from 0; what is in them their receivers can tell. */
export const checkShares = <E>(
  ceremony: Ceremony<E>,
  at: number,
  source: string,
): Refusal | undefined => {
  const { group, certificates } = ceremony;
  const read = readText(polynomialShape(group), source);
  if (read instanceof Refusal) return read;
  if (read.secrets.length !== certificates.length) return new Refusal("threshold", "secrets");
  if (read.signature === undefined) return new Refusal("field", "signature");
  const row = readRow(ceremony, at, { signed: read.coefexps, signature: read.signature });
  return row instanceof Refusal ? row.within("coefexps") : undefined;
};

/** The public key of the Teller at this place, against the commitments of all. */
export const checkOutput = <E>(
  ceremony: Ceremony<E>,
  polynomials: readonly string[],
  { at, source }: { readonly at: number; readonly source: string },
): Refusal | undefined => {
  const { group } = ceremony;
  const output = readText(outputShape(group), source);
  if (output instanceof Refusal) return output;
  if (output.public_key.signature === undefined) return new Refusal("field", "signature");
  const shares = readShares(ceremony, polynomials);
  if (shares instanceof Refusal) return shares;
  const expected = verificationKeys(group, shares.rows)[at];
  return wrongKey(ceremony, at, { key: output.public_key, expected })?.within("public_key");
};
