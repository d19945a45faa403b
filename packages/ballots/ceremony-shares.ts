import {
  type Delivery,
  deliveryShape,
  outputShape,
  privateKeyShape,
  rawPolynomialShape,
  secretShape,
} from "./ceremony-messages.ts";
import { type PrivateKeys, privateKeys, receive, send } from "./channel.ts";
import type { Group } from "./group.ts";
import type { Chance } from "./machine.ts";
import { proveKnowledge } from "./proofs.ts";
import { firstRefusal, Refusal } from "./refusal.ts";
import { readText } from "./shape.ts";
import { keyPrefix, signatureOf } from "./signed.ts";
import { type Ceremony, readCommitments } from "./trustees.ts";

/** A trustee in its ceremony, found by its seed. */
export interface Own extends PrivateKeys {
  /** The place of the trustee, from 0. */
  readonly at: number;
}

export const ownIn = <E>({ group, certificates }: Ceremony<E>, seed: string): Own | Refusal => {
  const keys = privateKeys(group, seed);
  const { generator, power, same } = group;
  const at = certificates.findIndex(
    ({ verification, encryption }) =>
      same(verification, power(generator, keys.signing)) &&
      same(encryption, power(generator, keys.decryption)),
  );
  return at < 0 ? new Refusal("certificate-key") : { ...keys, at };
};

/**
 * Step 5, a trustee's: it checks every share against the commitments of whoever sent it, and
 * answers its public key, and its private one encrypted for itself. A refusal names whose share
 * is wrong.
 */
export const acceptShares = <E>(
  ceremony: Ceremony<E>,
  { seed, delivery: source }: { readonly seed: string; readonly delivery: string },
  chance: Chance,
): string | Refusal => {
  const { group, certificates } = ceremony;
  const own = ownIn(ceremony, seed);
  if (own instanceof Refusal) return own;
  const delivery = readText(deliveryShape(group), source);
  if (delivery instanceof Refusal) return delivery;
  const size = certificates.length;
  if (delivery.secrets.length !== size || delivery.coefexps.length !== size) {
    return new Refusal("threshold", "secrets");
  }
  const rows = readCommitments(ceremony, delivery);
  if (rows instanceof Refusal) return rows;
  const secrets = sharesFor(ceremony, own, { delivery, rows });
  if (secrets instanceof Refusal) return secrets;
  const secret = secrets.reduce((sum, one) => sum + one, 0n) % group.order;
  return outputOf(ceremony, { own, secret }, chance);
};

interface Delivered<E> {
  readonly delivery: Delivery;
  readonly rows: readonly (readonly E[])[];
}

const sharesFor = <E>(
  { group, certificates }: Ceremony<E>,
  { at, decryption }: Own,
  { delivery, rows }: Delivered<E>,
): readonly bigint[] | Refusal => {
  const secrets: bigint[] = [];
  const refusal =
    ownPolynomial(group, { at, decryption }, { delivery, rows, certificates }) ??
    firstRefusal(certificates, ({ verification }, sender) => {
      const source = delivery.secrets[sender] ?? "";
      const secret = opened(group, { decryption, sender: verification }, source);
      if (secret instanceof Refusal) return secret.within(`secrets/${sender}`);
      if (!fitsCommitments(group, rows[sender] ?? [], { place: at + 1, secret })) {
        return new Refusal("share", `secrets/${sender}`, { trustee: sender + 1 });
      }
      secrets.push(secret);
      return undefined;
    });
  return refusal ?? secrets;
};

/** A share; the official tool does not reduce it. */
const opened = <E>(
  group: Group<E>,
  keys: { readonly decryption: bigint; readonly sender: E },
  source: string,
): bigint | Refusal => {
  const letter = receive(group, keys, source);
  if (letter instanceof Refusal) return letter;
  const read = readText(secretShape, letter);
  return read instanceof Refusal ? new Refusal("channel") : read.secret % group.order;
};

/** g^s is the product over k of A_k to the power place^k. */
const fitsCommitments = <E>(
  { generator, power, times, same, one, order }: Group<E>,
  row: readonly E[],
  { place, secret }: { readonly place: number; readonly secret: bigint },
): boolean => {
  const factors = row.map((commitment, k) => power(commitment, BigInt(place) ** BigInt(k) % order));
  return same(power(generator, secret), factors.reduce(times, one));
};

/** Whether the server brings back the polynomial that this trustee made in step 3. */
const ownPolynomial = <E>(
  group: Group<E>,
  { at, decryption }: Pick<Own, "at" | "decryption">,
  { delivery, rows, certificates }: Delivered<E> & Pick<Ceremony<E>, "certificates">,
): Refusal | undefined => {
  const sender = certificates[at]?.verification ?? group.one;
  const letter = receive(group, { decryption, sender }, delivery.polynomial);
  if (letter instanceof Refusal) return letter.within("polynomial");
  const read = readText(rawPolynomialShape, letter);
  if (read instanceof Refusal) return new Refusal("channel", "polynomial");
  const row = rows[at] ?? [];
  const fits = row.every((one, k) => {
    const coefficient = read.polynomial[k];
    return coefficient !== undefined && group.same(group.power(group.generator, coefficient), one);
  });
  return fits ? undefined : new Refusal("share", "polynomial", { trustee: at + 1 });
};

const outputOf = <E>(
  { group, certificates }: Ceremony<E>,
  { own, secret }: { readonly own: Own; readonly secret: bigint },
  chance: Chance,
): string => {
  const { signing } = own;
  const public_key = group.power(group.generator, secret);
  const pok = proveKnowledge(group, { secret, prefix: keyPrefix(group, public_key) }, chance);
  const message = group.write(public_key);
  const certificate = certificates[own.at];
  const signature = certificate?.context && signatureOf(group, { key: signing, message }, chance);
  const recipient = certificate?.encryption ?? group.one;
  const letter = privateKeyShape.write({ decryption_key: secret });
  const private_key = send(group, { signing, recipient, message: letter }, chance);
  return outputShape(group).write({ private_key, public_key: { pok, public_key, signature } });
};
