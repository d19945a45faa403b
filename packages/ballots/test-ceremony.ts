import {
  certify,
  concludeCeremony,
  decryptionKey,
  newSeed,
  openCeremony,
  route,
  share,
} from "./ceremony.ts";
import { acceptShares } from "./ceremony-shares.ts";
import type { Group } from "./group.ts";
import type { Chance } from "./machine.ts";
import { Refusal } from "./refusal.ts";
import type { Ceremony } from "./trustees.ts";

/** For the tests: ceremonies among trustees who all do as they should. */

/** The value, or the reason why a test cannot go on. */
export const sound = <T>(value: T | Refusal): T => {
  if (value instanceof Refusal) throw new Error(`refused: ${value.id} ${value.where}`);
  return value;
};

export interface Held {
  /** The text of the item of the trustees. */
  readonly parameters: string;
  /** The private keys, in the order of the trustees. */
  readonly keys: readonly bigint[];
}

export interface Size {
  readonly size: number;
  readonly threshold: number;
  /** Whether the certificates say for which ceremony they are. */
  readonly hardened: boolean;
}

export const certificatesOf = <E>(
  group: Group<E>,
  { seeds, threshold, hardened }: Omit<Size, "size"> & { readonly seeds: readonly string[] },
  chance: Chance,
): readonly string[] =>
  seeds.map((seed, at) => {
    const context = { group: group.name, size: seeds.length, threshold, index: at + 1 };
    return certify(group, { seed, context: hardened ? context : undefined }, chance);
  });

export const begun = <E>(group: Group<E>, { size, ...how }: Size, chance: Chance) => {
  const seeds = Array.from({ length: size }, () => newSeed(chance));
  const certs = certificatesOf(group, { seeds, ...how }, chance);
  const ceremony = sound(openCeremony(group, certs, how.threshold));
  return { seeds, certs, ceremony };
};

export const sharesOf = <E>(
  ceremony: Ceremony<E>,
  seeds: readonly string[],
  chance: Chance,
): readonly string[] => seeds.map((seed) => sound(share(ceremony, seed, chance)));

export const holdCeremony = <E>(group: Group<E>, size: Size, chance: Chance): Held => {
  const { seeds, ceremony } = begun(group, size, chance);
  const polynomials = sharesOf(ceremony, seeds, chance);
  const deliveries = sound(route(ceremony, polynomials));
  const outputs = seeds.map((seed, at) =>
    sound(acceptShares(ceremony, { seed, delivery: deliveries[at] ?? "" }, chance)),
  );
  const { parameters, keys } = sound(concludeCeremony(ceremony, { polynomials, outputs }));
  return {
    parameters,
    keys: seeds.map((seed, at) => sound(decryptionKey(group, { seed, key: keys[at] ?? "" }))),
  };
};
