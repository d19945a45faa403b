import type { Rulebook } from "@hemicycle/engine";
import type { Givens } from "./examples.ts";
import { givens as ipu } from "./ipu/givens.ts";

/** The situations that the examples of each rulebook start from. */
const givens: Readonly<Record<string, Givens>> = { ipu };

export const givensOf = ({ id }: Rulebook): Givens => {
  const known = givens[id];
  if (known === undefined) throw new Error(`no situations for the examples of ${id}`);
  return known;
};
