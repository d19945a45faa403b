import { credentialKey, newCredential, newUuid } from "./credentials.ts";
import type { Group } from "./group.ts";
import type { Chance } from "./machine.ts";
import { writeRegistered } from "./registered.ts";

/** What a voter gets: with each of these secrets one ballot is cast, which counts its weight. */
export interface Issued {
  readonly voter: string;
  readonly credentials: readonly { readonly credential: string; readonly weight: number }[];
}

export interface Issue {
  /** The name of the election: it goes into every public credential. */
  readonly uuid: string;
  /** The public list, in an order that says nothing about the voters. */
  readonly credentials: string;
  /** The secret parts, for nobody but each voter. */
  readonly issued: readonly Issued[];
}

/** Makes credentials with these weights for each voter: the work of a registrar, off the server. */
export const issueCredentials = <E>(
  group: Group<E>,
  voters: readonly { readonly voter: string; readonly weights: readonly number[] }[],
  chance: Chance,
): Issue => {
  const uuid = newUuid(chance);
  const power = group.table(group.generator, 5);
  const issued = voters.map(({ voter, weights }) => ({
    voter,
    credentials: weights.map((weight) => ({ credential: newCredential(chance), weight })),
  }));
  const registered = issued
    .flatMap(({ credentials }) => credentials)
    .map(({ credential, weight }) => {
      const key = credentialKey(group, { credential, uuid });
      return { credential: group.write(power(key)), weight };
    });
  return { uuid, credentials: writeRegistered(registered), issued };
};
