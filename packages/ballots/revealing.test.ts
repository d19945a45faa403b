import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fewestRevealed } from "./revealing.ts";

const voters = (count: number, weights: readonly number[]): (readonly number[])[] =>
  Array.from({ length: count }, () => weights);

describe("what weights could reveal", () => {
  test("is nothing but the whole where all are the same", () => {
    expect(fewestRevealed(voters(9, [1]))).toEqual({ voters: 9, weights: [1] });
    expect(fewestRevealed(voters(9, [4, 4]))).toEqual({ voters: 9, weights: [4] });
  });

  test("is the vote of the one whose weight is odd among even ones", () => {
    const all = [...voters(20, [2]), [3]];
    expect(fewestRevealed(all)).toEqual({ voters: 1, weights: [3] });
  });

  test("is the vote of the one who outweighs all others", () => {
    expect(fewestRevealed([...voters(5, [1]), [6]])).toEqual({ voters: 1, weights: [6] });
    expect(fewestRevealed([...voters(6, [1]), [6]]).voters).toBe(7);
  });

  test("is told of the group that is smaller, inside or outside", () => {
    const all = [...voters(3, [10]), ...voters(8, [1])];
    expect(fewestRevealed(all)).toEqual({ voters: 3, weights: [10] });
    const other = [...voters(8, [10]), ...voters(3, [1])];
    expect(fewestRevealed(other)).toEqual({ voters: 3, weights: [1] });
  });

  test("counts voters and not credentials", () => {
    const all = [...voters(4, [4, 4, 1]), ...voters(2, [4, 1, 1])];
    expect(fewestRevealed(all).voters).toBe(6);
  });

  test("is little with the weights by which delegations divide their votes", () => {
    const parts = [...voters(120, [3, 2, 2, 1, 1, 1, 1]), ...voters(60, [5, 4, 3, 2, 1, 1, 1, 1])];
    expect(fewestRevealed(parts).voters).toBe(180);
  });

  test("with very many different weights is looked for from the largest down", () => {
    const weights = Array.from({ length: 20 }, (_, at) => 2 ** at);
    expect(fewestRevealed(weights.map((one) => [one])).voters).toBe(1);
  });
});

/** The same, by every subset of every voter: a result tells a group's part if it never differs. */
const isTold = (weights: readonly number[], group: ReadonlySet<number>): boolean => {
  const parts = new Map<number, number>();
  for (let subset = 0; subset < 1 << weights.length; subset += 1) {
    const chosen = weights.filter((_, at) => ((subset >> at) & 1) === 1);
    const sum = chosen.reduce((all, one) => all + one, 0);
    const part = chosen.filter((one) => group.has(one)).reduce((all, one) => all + one, 0);
    if ((parts.get(sum) ?? part) !== part) return false;
    parts.set(sum, part);
  }
  return true;
};

test("agrees with counting every way in which a few could have voted", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(weights, (all) => {
      const kinds = [...new Set(all)];
      let fewest = all.length;
      for (let bits = 1; bits < (1 << kinds.length) - 1; bits += 1) {
        const group = new Set(kinds.filter((_, at) => ((bits >> at) & 1) === 1));
        const size = all.filter((one) => group.has(one)).length;
        if (size < fewest && isTold(all, group)) fewest = size;
      }
      expect(fewestRevealed(all.map((one) => [one])).voters).toBe(fewest);
    }),
    { numRuns: 150 },
  );
});
