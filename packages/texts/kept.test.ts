import fc from "fast-check";
import { expect, it } from "vitest";
import { countable, keptInOrder } from "./kept.ts";

/** The same by the table of every textbook. */
const byTable = (a: readonly string[], b: readonly string[]): number => {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    let diagonal = 0;
    b.forEach((other, at) => {
      const above = row[at + 1] ?? 0;
      row[at + 1] = word === other ? diagonal + 1 : Math.max(above, row[at] ?? 0);
      diagonal = above;
    });
  }
  return row.at(-1) ?? 0;
};

const words = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 120 });

it("counts the words that stay in order as the table of every textbook does", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      expect(keptInOrder(before, after)).toBe(byTable(before, after));
    }),
    { seed: 19, numRuns: 300 },
  );
});

it("finds as many words kept one way as the other", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      expect(keptInOrder(before, after)).toBe(keptInOrder(after, before));
    }),
    { seed: 17, numRuns: 200 },
  );
});

it("counts words of any script, whole with their hyphens, and no punctuation", () => {
  expect(countable("Calls upon vingt-cinq States, l’Union; (1,5 %).")).toEqual([
    ...["Calls", "upon", "vingt-cinq", "States", "l’Union", "1", "5"],
  ]);
  expect(countable("وبالتعاون مع الأُمم")).toHaveLength(3);
  expect(countable("парламенты-члены и их")).toHaveLength(3);
});

it("takes two paragraphs of twenty thousand words without a table of four hundred million", () => {
  const before = Array.from({ length: 20_000 }, (_, at) => `w${at % 977}`);
  const after = before.filter((_, at) => at % 3 !== 0);
  expect(keptInOrder(before, after)).toBe(after.length);
});
