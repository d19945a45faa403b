import type { Rulebook } from "@hemicycle/engine";
import type { Givens } from "./examples.ts";
import { rulebooks } from "./index.ts";

const givensIn = async ({ id }: Rulebook): Promise<readonly [string, Givens]> => {
  // Each rulebook keeps them beside its rules, under the same name.
  const { givens } = (await import(`./${id}/givens.ts`)) as { readonly givens: Givens };
  return [id, givens];
};

/** The situations that the examples of each rulebook start from. */
const givens: Readonly<Record<string, Givens>> = Object.fromEntries(
  await Promise.all(rulebooks.map(givensIn)),
);

export const givensOf = ({ id }: Rulebook): Givens => {
  const known = givens[id];
  if (known === undefined) throw new Error(`no situations for the examples of ${id}`);
  return known;
};
