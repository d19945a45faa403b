import { type ElectionMessage, electionShape } from "./election.ts";
import type { Group } from "./group.ts";
import type { Chance } from "./machine.ts";
import { proveKnowledge } from "./proofs.ts";
import { Refusal } from "./refusal.ts";
import { keyPrefix, trusteeKeyShape } from "./signed.ts";
import { readTrustees } from "./trustees.ts";

/** The public key of a trustee who has to decrypt by itself: an item `Single` (section 4.5). */
export const singleTrustee = <E>(group: Group<E>, secret: bigint, chance: Chance): string => {
  const public_key = group.power(group.generator, secret);
  const pok = proveKnowledge(group, { secret, prefix: keyPrefix(group, public_key) }, chance);
  return trusteeKeyShape(group).write({ pok, public_key, signature: undefined });
};

/** `Single` has the text of `singleTrustee`, `Pedersen` that of `concludeCeremony`. */
export interface TrusteeItem {
  readonly kind: "Single" | "Pedersen";
  readonly text: string;
}

export const writeTrustees = (items: readonly TrusteeItem[]): string =>
  `[${items.map(({ kind, text }) => `["${kind}",${text}]`).join(",")}]`;

export type ElectionPlan = Omit<
  ElectionMessage<unknown>,
  "version" | "group" | "public_key" | "administrator" | "credential_authority"
> &
  Partial<Pick<ElectionMessage<unknown>, "administrator" | "credential_authority">>;

/** The text of an election with the key of these trustees; refused if they do not hold. */
export const writeElection = <E>(
  group: Group<E>,
  plan: ElectionPlan,
  trustees: string,
): string | Refusal => {
  const read = readTrustees(group, trustees);
  if (read instanceof Refusal) return read;
  return electionShape(group).write({
    administrator: undefined,
    credential_authority: undefined,
    ...plan,
    version: 1,
    group: group.name,
    public_key: read.key,
  });
};
