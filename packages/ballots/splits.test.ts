import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignment, fewestWeights } from "./splits.ts";

/** Fewest weights by the votes of a delegation, from 10 to 23. */
const table = {
  2: [4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5],
  3: [5, 5, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7],
  4: [6, 7, 7, 7, 7, 8, 8, 8, 8, 8, 9, 9, 9, 9],
};

/** All sums that weights can be put together to: every weight given to every choice in turn. */
const reachable = (weights: readonly number[], ways: number): ReadonlySet<string> => {
  let sums = new Set([Array<number>(ways).fill(0).join()]);
  for (const weight of weights) {
    const next = new Set<string>();
    for (const text of sums) {
      const given = text.split(",").map(Number);
      for (let choice = 0; choice < ways; choice += 1) {
        next.add(given.map((sum, at) => (at === choice ? sum + weight : sum)).join());
      }
    }
    sums = next;
  }
  return sums;
};

/** How many divisions there are: a number among so many choices, in order. */
const divisions = (votes: number, ways: number): number =>
  ways === 1
    ? 1
    : Array.from({ length: votes + 1 }, (_, first) => divisions(votes - first, ways - 1)).reduce(
        (sum, one) => sum + one,
        0,
      );

/** Every way to write a number as a sum of so many weights, with no shortcut at all. */
function* sums(votes: number, parts: number, most = votes): Generator<number[]> {
  if (parts === 1 && votes <= most) yield [votes];
  if (parts <= 1) return;
  for (let first = 1; first <= Math.min(most, votes - 1); first += 1) {
    for (const rest of sums(votes - first, parts - 1, first)) yield [first, ...rest];
  }
}

describe("the fewest weights for every division", () => {
  for (const [ways, row] of Object.entries(table)) {
    test(`among ${ways} choices, from 10 to 23 votes`, () => {
      const found = row.map((_, at) => fewestWeights(at + 10, Number(ways)).length);
      expect(found).toEqual(row);
    });
  }

  test.each([2, 3, 4])("reach every division among %i choices", (ways) => {
    for (let votes = 1; votes <= 23; votes += 1) {
      const weights = fewestWeights(votes, ways);
      expect(weights.reduce((sum, one) => sum + one, 0)).toBe(votes);
      expect(reachable(weights, ways).size, `${votes} votes`).toBe(divisions(votes, ways));
    }
  });

  test.each([
    [2, 23],
    [3, 23],
    [4, 18],
  ])("fewer cannot, among %i choices: up to %i votes all are tried", (ways, most) => {
    for (let votes = 2; votes <= most; votes += 1) {
      const fewer = fewestWeights(votes, ways).length - 1;
      const all = divisions(votes, ways);
      for (const weights of sums(votes, fewer)) {
        const found = reachable(weights, ways).size;
        expect(found, `${votes} votes by ${weights.join()}`).toBeLessThan(all);
      }
    }
  });

  test("no votes need no credential", () => {
    expect(fewestWeights(0, 3)).toEqual([]);
  });
});

describe("weights given to choices", () => {
  test("add up to the sums, whatever they are", () => {
    const votes = fc.integer({ min: 1, max: 23 });
    fc.assert(
      fc.property(votes, fc.nat(), fc.nat(), (sum, a, b) => {
        const yes = a % (sum + 1);
        const no = b % (sum - yes + 1);
        const wanted = [yes, no, sum - yes - no];
        const weights = fewestWeights(sum, 3);
        const given = assignment(weights, wanted) ?? [];
        const got = wanted.map((_, choice) =>
          weights.reduce((total, one, at) => (given[at] === choice ? total + one : total), 0),
        );
        expect(got).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  test("there is no way to sums that the weights do not have", () => {
    expect(assignment([4, 2, 2, 1, 1], [5, 4])).toBeUndefined();
    expect(assignment([4, 4], [5, 3])).toBeUndefined();
  });
});
