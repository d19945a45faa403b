import { hex } from "@hemicycle/base";
import { bytesOfHex, textOf, utf8 } from "./bytes.ts";
import { seal, unseal } from "./ccm.ts";
import { challengeOf, type Group, inverse, randomExponent } from "./group.ts";
import type { Chance } from "./machine.ts";
import { Refusal } from "./refusal.ts";
import { elementOf, readText, record, text, textLike } from "./shape.ts";
import { isSignedBy, signatureOf, signedShape } from "./signed.ts";

/** What a trustee derives from its seed: two private keys (specification, section 4.6.1). */
export interface PrivateKeys {
  readonly signing: bigint;
  readonly decryption: bigint;
}

export const privateKeys = <E>(group: Group<E>, seed: string): PrivateKeys => ({
  signing: challengeOf(group, `sk|${seed}`),
  decryption: challengeOf(group, `dk|${seed}`),
});

const sealedShape = <E>(group: Group<E>) =>
  record({ alpha: elementOf(group), beta: elementOf(group), data: textLike(/^([0-9a-f]{2})*$/) });

const letterShape = <E>(group: Group<E>) => record({ recipient: elementOf(group), message: text });

const sealingOf = <E>({ machine, write }: Group<E>, secret: E, alpha: E) => ({
  key: machine.sha256(`key|${write(secret)}`),
  nonce: machine.sha256(`iv|${write(alpha)}`),
});

/** From one trustee to another, or to itself: signed, then encrypted (section 4.6.3). */
export const send = <E>(
  group: Group<E>,
  { signing, recipient, message }: { signing: bigint; recipient: E; message: string },
  chance: Chance,
): string => {
  const letter = letterShape(group).write({ recipient, message });
  const signature = signatureOf(group, { key: signing, message: letter }, chance);
  const signed = signedShape(group).write({ message: letter, signature });
  const { generator, power, times } = group;
  const r = randomExponent(group, chance);
  const secret = power(generator, randomExponent(group, chance));
  const alpha = power(generator, r);
  const data = hex(seal(sealingOf(group, secret, alpha), utf8(signed)));
  return sealedShape(group).write({ alpha, beta: times(power(recipient, r), secret), data });
};

/** The message, if it is from that sender and was meant for the owner of this key. */
export const receive = <E>(
  group: Group<E>,
  { decryption, sender }: { readonly decryption: bigint; readonly sender: E },
  source: string,
): string | Refusal => {
  const sealed = readText(sealedShape(group), source);
  if (sealed instanceof Refusal) return sealed;
  const { alpha, beta, data } = sealed;
  const secret = group.times(beta, inverse(group, group.power(alpha, decryption)));
  const opened = unseal(sealingOf(group, secret, alpha), bytesOfHex(data) ?? new Uint8Array());
  const signed = readText(signedShape(group), textOf(opened ?? new Uint8Array()) ?? "");
  if (signed instanceof Refusal || !isSignedBy(group, sender, signed)) {
    return new Refusal("channel");
  }
  const letter = readText(letterShape(group), signed.message);
  if (letter instanceof Refusal) return new Refusal("channel");
  const own = group.power(group.generator, decryption);
  return group.same(letter.recipient, own) ? letter.message : new Refusal("channel");
};
