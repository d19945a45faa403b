import type { Group } from "./group.ts";
import type { Chance } from "./machine.ts";
import { knows, proveKnowledge } from "./proofs.ts";
import { Refusal } from "./refusal.ts";
import { proofOf, readText } from "./shape.ts";

/** A credential that is given back unused, to vote on paper: its public part, and a proof. */
export interface GivenBack {
  readonly credential: string;
  /** That whoever gives it back has the credential itself: everybody has the public part. */
  readonly proof: string;
}

/** For whom a credential is given back, and in which election. */
interface Giving {
  readonly uuid: string;
  readonly member: string;
}

/** The specification has no such proof; no other one begins so. */
const prefixOf = ({ uuid, member }: Giving, credential: string): string =>
  `papers|${uuid}|${member}|${credential}|`;

/** `key` is what the credential is in this election (`credentialKey`). */
export const giveBack = <E>(
  group: Group<E>,
  { key, ...giving }: Giving & { readonly key: bigint },
  chance: Chance,
): GivenBack => {
  const credential = group.write(group.power(group.generator, key));
  const proved = { secret: key, prefix: prefixOf(giving, credential) };
  return { credential, proof: proofOf(group).write(proveKnowledge(group, proved, chance)) };
};

export const isGivenBack = <E>(
  group: Group<E>,
  giving: Giving,
  { credential, proof: text }: GivenBack,
): boolean => {
  const known = group.read(credential);
  const proof = readText(proofOf(group), text);
  if (known === undefined || proof instanceof Refusal) return false;
  return knows(group, { known, prefix: prefixOf(giving, credential) }, proof);
};
