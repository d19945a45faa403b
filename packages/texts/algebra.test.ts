import { canonical } from "@hemicycle/base";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply } from "./apply.ts";
import { type Carried, carry } from "./carry.ts";
import { invert } from "./invert.ts";
import type { Operation } from "./operations.ts";
import { areCompatible, movesNothing, type Relation, relation, relations } from "./relation.ts";
import { applyAll } from "./sequence.ts";
import { randomOperation, randomTree, Tape, tapes } from "./test-random.ts";
import type { Branch, Tree } from "./tree.ts";
import { readTree } from "./tree-read.ts";
import { rootBranch } from "./walk.ts";

const written = (tree: Tree): string => canonical(rootBranch(tree));

const applied = (tree: Tree, operation: Operation): Tree => {
  const result = apply(tree, operation);
  if (result.kind === "fault") {
    throw new Error(`${JSON.stringify(result.fault)} ${JSON.stringify(operation)}`);
  }
  return result.value;
};

/** Operations on a random tree that can be applied to it. */
const fitting = (tree: Tree, tape: Tape, count: number): readonly Operation[] => {
  const found: Operation[] = [];
  for (let tries = 0; tries < 60 && found.length < count; tries += 1) {
    const operation = randomOperation(tree, tape);
    if (operation !== null && apply(tree, operation).kind === "done") found.push(operation);
  }
  return found;
};

const then = (tree: Tree, carried: Carried): Tree =>
  carried.kind === "gone" ? tree : applied(tree, carried.operation);

/** Seeds that once failed are kept, and run first. */
const seeds = [1, 20_261_122, 1_948, 183];
const runs = { numRuns: 300 };

describe.each(seeds)("random texts and operations, seed %i", (seed) => {
  test("an operation and its inverse give the text back to the letter", () => {
    fc.assert(
      fc.property(tapes, (numbers) => {
        const tape = new Tape(numbers);
        const tree = randomTree(tape);
        const before = written(tree);
        for (const operation of fitting(tree, tape, 4)) {
          const inverse = invert(tree, operation);
          if (inverse.kind === "fault") throw new Error(JSON.stringify(inverse.fault));
          const after = applied(tree, operation);
          const back = applied(after, inverse.value);
          expect(written(back), JSON.stringify(operation)).toBe(before);
          expect(back.letters).toBe(tree.letters);
          expect(written(tree)).toBe(before);
        }
      }),
      { ...runs, seed },
    );
  });

  test("what an operation leaves can be read again, and is the same tree", () => {
    fc.assert(
      fc.property(tapes, (numbers) => {
        const tape = new Tape(numbers);
        const tree = randomTree(tape);
        for (const operation of fitting(tree, tape, 4)) {
          const after = applied(tree, operation);
          const read = readTree(after.language, JSON.parse(written(after)));
          if (read.kind === "fault") throw new Error(JSON.stringify([read.fault, operation]));
          expect(written(read.value)).toBe(written(after));
          expect(read.value.letters).toBe(after.letters);
          expect(read.value.blocks.keys()).toEqual(after.blocks.keys());
        }
      }),
      { ...runs, seed },
    );
  });

  test("a relation is the same from both sides, and both orders end in the same text", () => {
    fc.assert(
      fc.property(tapes, (numbers) => {
        const tape = new Tape(numbers);
        const tree = randomTree(tape);
        const [a, b] = fitting(tree, tape, 2);
        if (a === undefined || b === undefined) return;
        agree(tree, a, b);
      }),
      { ...runs, numRuns: 1500, seed },
    );
  });
});

/** Operations of which no two bear on the same words, blocks or gaps. */
const apart = (tree: Tree, tape: Tape): readonly Operation[] => {
  const kept: Operation[] = [];
  for (const operation of fitting(tree, tape, 8)) {
    if (movesNothing(tree, operation)) continue;
    const found = kept.map((other) => relation(tree, operation, other));
    if (found.every((one) => one === "free" || one === "touch")) kept.push(operation);
  }
  return kept;
};

const together = (tree: Tree, operations: readonly Operation[]): string => {
  const made = applyAll(tree, operations);
  return made.kind === "done" ? written(made.value) : JSON.stringify(made.fault);
};

test.each(seeds)("several that stand apart give one text in any order, seed %i", (seed) => {
  let several = 0;
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = new Tape(numbers);
      const tree = randomTree(tape);
      const operations = apart(tree, tape);
      if (operations.length > 2) several += 1;
      const forwards = together(tree, operations);
      const told = JSON.stringify(operations);
      expect(together(tree, operations.toReversed()), told).toBe(forwards);
      const turned = [...operations.slice(1), ...operations.slice(0, 1)];
      expect(together(tree, turned), told).toBe(forwards);
    }),
    { ...runs, seed },
  );
  expect(several).toBeGreaterThan(100);
});

const item = (id: string): Branch => ({
  id,
  role: "item",
  status: "draft",
  runs: [],
  children: [],
});

const holding = (ids: string): Tree => {
  const operative: Branch = { ...item("o"), role: "operative", children: [...ids].map(item) };
  const body: Branch = { ...item("body"), role: "body", children: [operative] };
  const read = readTree("en", { ...item("root"), role: "root", children: [body] });
  if (read.kind === "fault") throw new Error(JSON.stringify(read.fault));
  return read.value;
};

/** `a>b`: a goes behind b; what is not there is put there. */
const moveIn = (tree: Tree, said: string): Operation => {
  const [block = "", after = ""] = said.split(">");
  const place = { under: "o", after };
  return tree.blocks.has(block)
    ? { op: "moveBlock", block, place }
    : { op: "insertBlock", place, branch: item(block) };
};

const turns = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.flatMap((_, at) => {
    const turned = [...list.slice(at), ...list.slice(0, at)];
    return [turned, turned.toReversed()];
  });

test.each([
  ["abc", "a>b b>c c>a", "cab"],
  ["abcd", "a>b b>c c>a n>d", "cabdn"],
  ["abcdef", "b>e e>b c>a", "acedbf"],
  ["abcd", "a>c c>a b>d d>b", "cdab"],
])("%s: blocks that go behind each other all round, %s, come to %s", (ids, said, wanted) => {
  const tree = holding(ids);
  const operations = said.split(" ").map((one) => moveIn(tree, one));
  for (const turned of turns(operations)) {
    const made = applyAll(tree, turned);
    const now = made.kind === "done" ? made.value.blocks.get("o")?.children.join("") : made.fault;
    expect(now, JSON.stringify(turned)).toBe(wanted);
  }
});

const met = new Set<Relation>();

const agree = (tree: Tree, a: Operation, b: Operation): void => {
  const found = relation(tree, a, b);
  met.add(found);
  const told = JSON.stringify({ found, a, b });
  expect(relation(tree, b, a), told).toBe(found);
  const later = carry(tree, b, { over: a, tie: "behind" });
  const earlier = carry(tree, a, { over: b, tie: "before" });
  if (found === "exclusive") {
    expect([later.kind, earlier.kind], told).toEqual(["gone", "gone"]);
    return;
  }
  const one = then(applied(tree, a), later);
  const other = then(applied(tree, b), earlier);
  if (found === "identical") return;
  expect(written(one), told).toBe(written(other));
  if (areCompatible(found) && [later, earlier].some(({ kind }) => kind === "gone")) {
    expect([a.op, b.op], told).toContain("moveBlock");
  }
};

test("every relation came up", () => {
  expect([...met].sort()).toEqual(relations.toSorted());
});
