import { base58, randomBase58 } from "./base58.ts";
import { numberOf } from "./bytes.ts";
import type { Group } from "./group.ts";
import type { Chance } from "./machine.ts";
import { Refusal } from "./refusal.ts";

/** What a voter gets to vote with: 14 random signs and one to find slips of the pen. */
const randomSigns = 14;

/** The sign that makes the whole divisible (specification, section 4.8; 53 itself is a value). */
const checkSign = (signs: string): string => {
  const value = [...signs].reduce((sum, sign) => sum * 58n + BigInt(base58.indexOf(sign)), 0n);
  return base58[53 - Number(value % 53n)] ?? "";
};

const grouped = (signs: string): string => (signs.match(/.{3}/g) ?? []).join("-");

export const newCredential = (chance: Chance): string => {
  const signs = randomBase58(randomSigns, chance);
  return grouped(signs + checkSign(signs));
};

/**
 * A credential as it was typed, in the one form from which keys are derived: without its hyphens,
 * or with others, it would give another key.
 */
export const readCredential = (typed: string): string | Refusal => {
  const signs = typed.replace(/[\s-]/g, "");
  const isForm =
    signs.length === randomSigns + 1 && [...signs].every((one) => base58.includes(one));
  if (!isForm || checkSign(signs.slice(0, randomSigns)) !== signs.at(-1)) {
    return new Refusal("credential-form");
  }
  return grouped(signs);
};

const rounds = 1000;

/** The private key of a credential in one election: another election, another key. */
export const credentialKey = <E>(
  { machine, order }: Group<E>,
  { credential, uuid }: { readonly credential: string; readonly uuid: string },
): bigint => numberOf(machine.pbkdf2({ password: credential, salt: uuid, rounds })) % order;

/** The name of an election: 14 signs, about 82 bits. */
export const newUuid = (chance: Chance): string => randomBase58(14, chance);
