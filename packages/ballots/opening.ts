import { areEnough, combined, type Factors } from "./decryption.ts";
import type { Group } from "./group.ts";
import { Refusal } from "./refusal.ts";
import { countsOf, type ResultMessage } from "./result.ts";
import type { Tally } from "./tally.ts";
import type { Trustees } from "./trustees.ts";

/** A tally, and what trustees have decrypted of it: each part was checked. */
interface Opening<E> {
  readonly tally: Tally<E>;
  readonly factors: Factors<E>;
  /** Of all ballots: no count is larger. */
  readonly weight: number;
}

interface Opened {
  /** Whose parts come to this result, by their places. */
  readonly owners: readonly number[];
  readonly result: ResultMessage;
}

/** So often a result is looked for without some of the parts. */
const mostTries = 500;

/**
 * The result. The proof of a part (specification, section 4.18) does not bind what was decrypted:
 * whoever holds a share can prove a part that is off by an element that nobody can choose. Such a
 * part comes to no count at all, never to a wrong one; it is found by leaving parts out, as few as
 * can be. A refusal where the parts are too few, or where more of them are needed.
 */
export const openTally = <E>(
  group: Group<E>,
  trustees: Trustees<E>,
  { tally, factors, weight }: Opening<E>,
): Opened | Refusal => {
  const all = [...factors.keys()].sort((a, b) => a - b);
  if (!areEnough(trustees, new Set(all))) return new Refusal("decryptions-missing");
  let tries = 0;
  for (const owners of choicesFrom(all)) {
    if (!areEnough(trustees, new Set(owners))) continue;
    if (tries === mostTries) break;
    tries += 1;
    const used = new Map([...factors].filter(([owner]) => owners.includes(owner)));
    const decrypted = combined(group, trustees, { tally, factors: used });
    const result = countsOf(group, decrypted, weight);
    if (result !== undefined) return { owners, result };
  }
  return new Refusal("result-wrong");
};

/** All of them, then all but one, all but two. */
function* choicesFrom(all: readonly number[]): Generator<readonly number[]> {
  yield all;
  for (const one of all) yield all.filter((owner) => owner !== one);
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1)) {
      yield all.filter((owner) => owner !== one && owner !== other);
    }
  }
}
