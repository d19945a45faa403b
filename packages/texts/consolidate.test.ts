import { canonical } from "@hemicycle/base";
import fc from "fast-check";
import { expect, it } from "vitest";
import { apply } from "./apply.ts";
import { adopt, type Consolidated, consolidate, unamended } from "./consolidate.ts";
import type { Adopted, Consolidation } from "./consolidate-state.ts";
import type { Operation } from "./operations.ts";
import { areCompatible, relation } from "./relation.ts";
import { lengthOf, wordsOf } from "./runs.ts";
import { applyAll } from "./sequence.ts";
import { add, block, draft, drop, put, replace, strike, treeOf } from "./test-draft.ts";
import { randomOperation, randomTree, Tape, tapes } from "./test-random.ts";
import { authorAt } from "./trail.ts";
import type { Tree } from "./tree.ts";
import { inOrder, rootBranch } from "./walk.ts";

const done = (found: Consolidated): Consolidation => {
  if (found.kind !== "done") throw new Error(JSON.stringify(found));
  return found.value;
};

const amendments = (...lists: readonly (readonly Operation[])[]): readonly Adopted[] =>
  lists.map((operations, index) => ({ id: `A${index + 1}`, operations }));

const words = (tree: Tree): readonly string[] => inOrder(tree).map(({ runs }) => wordsOf(runs));

const written = ({ tree, trail, gone }: Consolidation) => [
  canonical(rootBranch(tree)),
  ...[canonical(trail), canonical(gone), tree.letters],
];

/** Random operations on a random tree, of which any two can both stand. */
const compatible = tapes.map((numbers) => {
  const tape = new Tape(numbers);
  const tree = randomTree(tape);
  const chosen: Operation[] = [];
  for (let tries = 0; tries < 25; tries++) {
    const next = randomOperation(tree, tape);
    if (next === null || apply(tree, next).kind === "fault") continue;
    if (chosen.every((one) => areCompatible(relation(tree, one, next)))) chosen.push(next);
  }
  return { tree, chosen };
});

it("gives the version back when nothing was adopted", () => {
  expect(rootBranch(done(consolidate(draft, [])).tree)).toEqual(rootBranch(draft));
});

it("comes to the same text as one operation after the other, each carried over those before", () => {
  let compared = 0;
  fc.assert(
    fc.property(compatible, ({ tree, chosen }) => {
      const after = applyAll(tree, chosen);
      if (after.kind === "fault") return;
      const found = done(consolidate(tree, amendments(...chosen.map((one) => [one]))));
      expect(canonical(rootBranch(found.tree))).toBe(canonical(rootBranch(after.value)));
      expect(found.tree.letters).toBe(after.value.letters);
      expect(new Set(found.tree.blocks.keys())).toEqual(new Set(after.value.blocks.keys()));
      for (const { id, parent } of inOrder(found.tree)) {
        expect([id, parent]).toEqual([id, after.value.blocks.get(id)?.parent]);
      }
      compared += 1;
    }),
    { seed: 1712, numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(110);
});

it("is the same adopted one by one as all at once", () => {
  fc.assert(
    fc.property(compatible, ({ tree, chosen }) => {
      const adopted = amendments(...chosen.map((one) => [one]));
      const all = done(consolidate(tree, adopted));
      const one = adopted.reduce((known, next) => done(adopt(known, next)), unamended(tree));
      expect(written(one)).toEqual(written(all));
    }),
    { seed: 1948, numRuns: 80 },
  );
});

it("does not depend on the order in which compatible amendments were adopted", () => {
  fc.assert(
    fc.property(compatible, ({ tree, chosen }) => {
      const apart = chosen.filter(
        (one, at) =>
          !chosen.slice(0, at).some((other) => relation(tree, one, other) === "samePoint"),
      );
      const there = done(consolidate(tree, amendments(...apart.map((one) => [one]))));
      const back = done(consolidate(tree, amendments(...apart.toReversed().map((one) => [one]))));
      expect(canonical(rootBranch(back.tree))).toBe(canonical(rootBranch(there.tree)));
    }),
    { seed: 19, numRuns: 80 },
  );
});

it("knows of every unit of the text where it comes from", () => {
  fc.assert(
    fc.property(compatible, ({ tree, chosen }) => {
      const found = done(consolidate(tree, amendments(...chosen.map((one) => [one]))));
      for (const { id, runs } of inOrder(found.tree)) {
        const pieces = found.trail.get(id)?.pieces;
        if (pieces === undefined)
          expect(wordsOf(runs)).toBe(wordsOf(tree.blocks.get(id)?.runs ?? []));
        else expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBe(lengthOf(runs));
      }
    }),
    { seed: 34, numRuns: 80 },
  );
});

it("refuses moves by which blocks would stand inside of each other all round", () => {
  const items = ["x", "y", "z"].map((id) => block([id, "item"], id));
  const body = block(["body", "body"], "", items);
  const tree = treeOf(block(["root", "root"], "", [body]));
  const into = (id: string, under: string): Operation => ({
    op: "moveBlock",
    ...{ block: id, place: { under, after: null } },
  });
  const adopted = amendments([into("x", "y")], [into("y", "z")], [into("z", "x")]);
  const pairs = [
    { a: "A1", b: "A3", block: "z" },
    { a: "A2", b: "A3", block: "z" },
  ];
  expect(consolidate(tree, adopted)).toEqual({ kind: "exclusive", pairs });
  const [one, two, three] = adopted;
  if (one === undefined || two === undefined || three === undefined) throw new Error("three");
  const known = done(adopt(done(adopt(unamended(tree), one)), two));
  expect(adopt(known, three)).toEqual({ kind: "exclusive", pairs });
  expect(adopt(unamended(tree), three).kind).toBe("done");
});

it("names the amendment that each word comes from", () => {
  const { tree, trail } = done(
    consolidate(
      draft,
      amendments(
        [replace("p1", ["five", "ten"])],
        [add("p1", ["parliaments", " and governments"])],
        [put("p1", "n1", "Welcomes progress;")],
        [drop("p4")],
      ),
    ),
  );
  expect(words(tree).slice(6, 9)).toEqual([
    "Calls upon parliaments and governments to review their legislation every ten years;",
    "Welcomes progress;",
    "Urges governments to allocate 2 per cent of the budget to water;",
  ]);
  const at = (part: string) => wordsOf(tree.blocks.get("p1")?.runs ?? []).indexOf(part);
  expect(authorAt(trail, "p1", at("and"))).toBe("A2");
  expect(authorAt(trail, "p1", at("ten"))).toBe("A1");
  expect(authorAt(trail, "p1", at("years"))).toBeNull();
  expect(authorAt(trail, "n1", 0)).toBe("A3");
  expect(authorAt(trail, "p2", 0)).toBeNull();
  expect(trail.get("p1")?.changedBy).toEqual(["A1", "A2"]);
});

it("keeps what is known of words that an earlier version got from an amendment", () => {
  const first = done(consolidate(draft, amendments([replace("p1", ["five", "ten"])])));
  const strikes = [{ id: "B1", operations: [strike("p1", "Calls upon ", first.tree)] }];
  const second = done(consolidate(first.tree, strikes, first.trail));
  const text = wordsOf(second.tree.blocks.get("p1")?.runs ?? []);
  expect(authorAt(second.trail, "p1", text.indexOf("ten"))).toBe("A1");
});

it("refuses two that exclude each other, by their names", () => {
  const both = amendments(
    [replace("p1", ["five", "ten"])],
    [replace("p1", ["five years", "decade"])],
  );
  const pairs = [{ a: "A1", b: "A2", block: "p1" }];
  expect(consolidate(draft, both)).toEqual({ kind: "exclusive", pairs });
  const [one, other] = both;
  if (one === undefined || other === undefined) throw new Error("two amendments");
  const first = done(consolidate(draft, [one]));
  expect(adopt(first, other)).toEqual({ kind: "exclusive", pairs });
});

it("lets a deletion take along what was adopted inside of it, and nothing be adopted in it later", () => {
  const [inside, outside] = amendments([replace("p3a", ["measures", "steps"])], [drop("p3")]);
  if (inside === undefined || outside === undefined) throw new Error("two amendments");
  const found = done(consolidate(draft, [inside, outside]));
  expect(words(found.tree).join(" ")).not.toContain("steps");
  expect(found.gone.toJSON()).toEqual({ p3: "A2", p3a: "A2", p3b: "A2" });
  expect(consolidate(draft, [outside, inside])).toMatchObject({ kind: "exclusive" });
});

it("does once what two amendments say alike, and unites deletions that overlap", () => {
  const alike = [add("p1", ["parliaments", " and governments"])];
  const once = done(consolidate(draft, amendments(alike, alike)));
  expect(
    words(once.tree)
      .join(" ")
      .match(/and governments/g),
  ).toHaveLength(1);
  const united = done(
    consolidate(
      draft,
      amendments([strike("p1", "to review their")], [strike("p1", "review their legislation ")]),
    ),
  );
  expect(words(united.tree)[6]).toBe("Calls upon parliaments every five years;");
});

it("names the amendment that quotes what the version does not say", () => {
  const other = treeOf(
    block(["root", "root"], "", [
      block(["body", "body"], "", [block(["p1", "operative"], "Another five words;")]),
    ]),
  );
  const found = consolidate(draft, amendments([replace("p1", ["five", "ten"], other)]));
  expect(found).toMatchObject({ kind: "fault", amendment: "A1", fault: { id: "misquoted" } });
});

const withSub = (main: readonly Operation[], sub: (amended: Tree) => readonly Operation[]) => {
  const amended = applyAll(draft, main);
  if (amended.kind === "fault") throw new Error(amended.fault.id);
  const operations = sub(amended.value);
  const whole = applyAll(amended.value, operations);
  const adopted = { id: "A1", operations: main, subs: [{ id: "S1", operations }] };
  return { found: consolidate(draft, [adopted]), whole };
};

it("puts sub-amendments into the words of their amendment, with their own trail", () => {
  const { found, whole } = withSub(
    [
      replace("p1", ["every five years", "every ten years"]),
      add("p1", ["parliaments", " here"]),
      put("p2", "n1", "Regrets any delay;"),
    ],
    (tree) => [
      replace("p1", ["ten", "seven"], tree),
      strike("p1", " here", tree),
      replace("n1", ["any", "every"], tree),
    ],
  );
  if (whole.kind === "fault") throw new Error(whole.fault.id);
  const { tree, trail } = done(found);
  expect(words(tree)).toEqual(words(whole.value));
  const text = words(tree)[6] ?? "";
  expect(text).toBe("Calls upon parliaments to review their legislation every seven years;");
  expect(authorAt(trail, "p1", text.indexOf("seven"))).toBe("S1");
  expect(authorAt(trail, "p1", text.indexOf("years"))).toBe("A1");
  expect(authorAt(trail, "n1", "Regrets ".length)).toBe("S1");
  expect(authorAt(trail, "n1", 0)).toBe("A1");
});

it("refuses a sub-amendment that bears on words which its amendment leaves as they are", () => {
  const { found } = withSub([replace("p1", ["five", "ten"])], (tree) => [
    strike("p1", "their", tree),
  ]);
  expect(found).toEqual({
    kind: "fault",
    amendment: "S1",
    fault: { id: "off-amendment", where: "p1", facts: {} },
  });
});
