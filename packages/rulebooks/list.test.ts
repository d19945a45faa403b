import { type Clause, type Edition, fails, figure, guard, prose } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { coverageOf, listRules, rulebooks } from "./index.ts";

const note = (id: string, cites: string): Clause =>
  prose({ id, cites, reading: "A sentence.", why: "Nobody can compute it." });

const edition = (...clauses: readonly Clause[]): Edition => ({
  id: "e1",
  title: "Rules",
  from: null,
  until: null,
  clauses,
});

const numbersOf = (...cited: readonly string[]): readonly string[] =>
  listRules(edition(...cited.map((cites, at) => note(`x.a${at}/y`, cites)))).flatMap(
    ({ paragraphs }) => paragraphs.map(({ number }) => number),
  );

describe("the list of a rulebook", () => {
  test("puts figures in the order of figures, and letters under their paragraph", () => {
    const cited = ["33.1", "4.10", "4.2", "11.2(b)", "11.2", "11.2(a)", "11.10"];
    expect(numbersOf(...cited.map((number) => `Rules, ${number}`))).toEqual([
      ...["4.2", "4.10"],
      ...["11.2", "11.2(a)", "11.2(b)", "11.10", "33.1"],
    ]);
  });

  test("keeps documents apart, in the order in which the rulebook comes to them", () => {
    const rules = listRules(
      edition(
        note("x.a7/one", "Rules of the Assembly, 7.1"),
        note("x.s15/one", "Statutes, 15"),
        note("x.a3/one", "Rules of the Assembly, 3"),
      ),
    );
    const places = rules.map(({ document, rule }) => `${document} ${rule}`);
    expect(places).toEqual(["Rules of the Assembly 3", "Rules of the Assembly 7", "Statutes 15"]);
  });

  test("gathers the clauses of a paragraph from wherever the judge needs them", () => {
    const [rule] = listRules(
      edition(note("x.a7/a", "R, 7.1"), note("x.a9/b", "R, 9"), note("x.a7/c", "R, 7.1")),
    );
    expect(rule?.paragraphs).toHaveLength(1);
    expect(rule?.paragraphs[0]?.clauses.map(({ id }) => id)).toEqual(["x.a7/a", "x.a7/c"]);
  });

  test("shows a citation without a number as a text of its own", () => {
    const [rule] = listRules(edition(note("x.p/a", "Practice of the chair")));
    expect([rule?.document, rule?.rule]).toEqual(["Practice of the chair", ""]);
  });
});

describe("the coverage", () => {
  const base = { cites: "R, 1.1", reading: "A sentence." };
  const made = edition(
    guard({
      ...base,
      id: "x.a1/guard",
      on: ["OpenVote"],
      says: { en: "No." },
      check: () => fails(),
      examples: ["a", "b"],
    }),
    figure({
      ...base,
      id: "x.a1/figure",
      status: "inferred",
      source: "A book",
      is: 3,
      examples: ["c"],
    }),
    note("x.a1/prose", "R, 1.1"),
    note("x.a1/left", "R, 1.2"),
  );

  test("counts a paragraph as left to a person only if it has nothing but prose", () => {
    expect(coverageOf(listRules(made))).toEqual({
      paragraphs: 2,
      mechanised: 1,
      left: 1,
      unset: 0,
      clauses: { guard: 1, value: 1, consequence: 0, prose: 2 },
      values: { verified: 0, inferred: 1, fromMemory: 0, unset: 0 },
      examples: 3,
    });
  });
});

test("every clause of every edition is listed once, under a document and a number", () => {
  for (const { clauses } of rulebooks.flatMap(({ editions }) => editions)) {
    const listed = listRules({ ...edition(), clauses }).flatMap(({ paragraphs }) => paragraphs);
    const ids = listed.flatMap((paragraph) => paragraph.clauses.map(({ id }) => id));
    expect([...ids].sort()).toEqual(clauses.map(({ id }) => id).sort());
    expect(listed.filter(({ number }) => number === "")).toEqual([]);
  }
});
