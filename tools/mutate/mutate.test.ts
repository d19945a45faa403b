import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { givensOf } from "../../packages/rulebooks/test-givens.ts";
import { equivalents } from "./equivalent.ts";
import { type Fate, hunt } from "./hunt.ts";
import { main } from "./main.ts";
import { mutantsOf } from "./mutants.ts";
import { givens, plantedBook, rulebook, rulePath } from "./planted.ts";
import { fits, reportOn, sayMutant } from "./report.ts";
import { proved, volumesIn } from "./shelf.ts";
import { inTime, type Proof, proofsOf, wrongIn } from "./trial.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

const admits = (member: string): string => `Secretariat admits ${member} "${member}" as member`;

/** An example of the planted rule: the last of so many members is admitted, or is not. */
const admission = (members: number, outcome: string): string => {
  const names = Array.from({ length: members }, (_, at) => `M${at + 1}`);
  const given = ["an assembly", ...names.slice(0, -1).map(admits)].join("; ");
  return `${given} | ${admits(names.at(-1) ?? "")} | ${outcome}`;
};

const refusal = (members: number): string => `refused planted.1/few members=${members}`;

/** A rule file with one guard: not more than so many members, as the check says. */
const ruleWith = (check: string, examples: readonly string[]): string => `
  import { aside, type Clause, fails, guard, holds } from "@hemicycle/engine";
  export const few = guard({
    id: "planted.1/few",
    cites: "Planted rules, 1",
    reading: "An assembly of 2 members is full.",
    on: ["AdmitMember"],
    says: { en: "There are {members} members, and 2 >= 2." },
    check: ({ state }) => ${check},
    examples: ${JSON.stringify(examples)},
  });
  export const clauses: readonly Clause[] = [few];
`;

const atMostTwo = "state.members.size < 2 ? holds : fails({ members: state.members.size })";

const huntIn = (rule: string): readonly Fate[] => {
  const book = plantedBook(rule);
  const proofs = proofsOf(book.load(), givens, []);
  expect(proofs.map((proof) => wrongIn(proof, book.load()))).toEqual(proofs.map(() => null));
  return hunt({ book, source: { path: rulePath, text: rule }, proofs, wanted: () => true });
};

const survivorsOf = (fates: readonly Fate[]): readonly string[] =>
  fates.filter(({ killedBy }) => killedBy === null).map(({ mutant }) => mutant.what);

describe("a planted rulebook", () => {
  test("whose examples show both sides of the bound leaves no mutant alive", () => {
    const fates = huntIn(ruleWith(atMostTwo, [admission(2, "accepted"), admission(3, refusal(2))]));
    expect(fates.map(({ mutant }) => mutant.what)).toEqual([
      "not asked for AdmitMember",
      "the check always holds",
      "the check fails where it holds, holds where it fails",
      "< to <=",
      "2 to 3",
      "2 to 1",
    ]);
    expect(survivorsOf(fates)).toEqual([]);
  });

  test("whose examples stay away from the bound does not notice a change there", () => {
    const rule = ruleWith(atMostTwo, [admission(1, "accepted")]);
    expect(survivorsOf(huntIn(rule))).toEqual([
      "the check always holds",
      "< to <=",
      "2 to 3",
      "2 to 1",
    ]);
  });

  test("is told by file, line, clause and what was changed", () => {
    const fates = huntIn(ruleWith(atMostTwo, [admission(1, "accepted")]));
    const { text, survivors } = reportOn([{ path: rulePath, fates }], []);
    const line = `check: ({ state }) => ${atMostTwo},`;
    expect(survivors.map(sayMutant)).toContain(`${rulePath}:9 planted.1/few: < to <= | ${line}`);
    expect(text).toMatch(/^file +mutants +killed +equivalent +survived\n/);
    expect(text).toMatch(/\n\S+\/1-members\.ts +6 +2 +0 +4\n/);
  });

  test("a listed equivalent is no survivor, and one that is noticed is told", () => {
    const fates = huntIn(ruleWith(atMostTwo, [admission(2, "accepted"), admission(3, refusal(2))]));
    const alive = huntIn(ruleWith(atMostTwo, [admission(1, "accepted")]));
    const lineText = `check: ({ state }) => ${atMostTwo},`;
    const listed = [{ file: "planted/1-members.ts", lineText, what: "< to <=", why: "planted" }];
    const survivors = reportOn([{ path: rulePath, fates: alive }], listed).survivors;
    expect(survivors.map(({ what }) => what)).not.toContain("< to <=");
    expect(reportOn([{ path: rulePath, fates }], listed).text).toContain(
      "not a survivor: planted/",
    );
  });

  test("a change after which a loop never ends is noticed", () => {
    expect(inTime(() => "done", 1000)).toBe("done");
    expect(
      inTime(() => {
        for (let at = 0; at < 1; at += 0);
        return "never";
      }, 50),
    ).toBeNull();
  });
});

describe("the mutants of a file", () => {
  const changesIn = (text: string): readonly string[] =>
    mutantsOf({ path: rulePath, text }, () => []).map(({ what }) => what);

  test("are one for each sign, number, share and connective in its code", () => {
    expect(changesIn("const a = b >= 1 && !c;")).toEqual([
      ">= to >",
      "1 to 2",
      "1 to 0",
      "&& to ||",
      "! dropped",
    ]);
    expect(changesIn("const a = (b === c) !== (d > e);")).toEqual([
      "=== to !==",
      "!== to ===",
      "> to >=",
    ]);
    expect(changesIn("const a = b <= c || d < e;")).toEqual(["<= to <", "|| to &&", "< to <="]);
    expect(changesIn("const a = atLeast(half, b);")).toEqual([
      "atLeast to moreThan",
      "half to third",
      "half to twoThirds",
    ]);
    expect(changesIn("const a = { share: twoThirds, more: true };")).toEqual([
      "twoThirds to half",
      "twoThirds to third",
      "true to false",
    ]);
    expect(changesIn("const a = b.some(c);")).toEqual(["some to every"]);
  });

  test("turn a direction round instead of shifting it", () => {
    expect(changesIn("const a = b.sort((c, d) => (c < d ? -1 : 1));")).toEqual([
      "< to <=",
      "-1 to 1",
      "1 to -1",
    ]);
    expect(changesIn("const a = b ? 2 : 1;")).toEqual(["2 to 3", "2 to 1", "1 to 2", "1 to 0"]);
  });

  test("leave out what is there for examples alone", () => {
    const clause = (use: string) => `const a = { examples: [d], check: ${use} };`;
    const helpers = "const c = (e) => e + 1; const d = c(2);";
    expect(changesIn(`${helpers} ${clause("f")}`)).toEqual([]);
    expect(changesIn("function d() { return 1; } const a = { examples: [d()] };")).toEqual([]);
    expect(changesIn(`${helpers} ${clause("c")}`)).toEqual(["1 to 2", "1 to 0"]);
    expect(changesIn(`export const c = 1; ${clause("f")}`)).toEqual(["1 to 2", "1 to 0"]);
  });

  test("leave types, imports, messages and examples alone", () => {
    expect(
      changesIn('type A = 1 | true; import { half } from "b"; const c: 2 | 3 = d as 2;'),
    ).toEqual([]);
    expect(changesIn("const a = { says: { en: b > 1 }, examples: [c > 2] };")).toEqual([]);
  });

  test("take the place of the whole clause as well", () => {
    const value = 'const a = value({ id: "a.1/b", answer: () => is(c) });';
    const follows = 'const a = consequence({ id: "a.1/b", on: ["A"], follow: () => c });';
    const lenient = 'const a = guard({ id: "a.1/b", on: ["A"], discretion: "chair", check: c });';
    expect(changesIn(value)).toEqual(["it is silent"]);
    expect(changesIn(follows)).toEqual(["not asked for A", "nothing follows"]);
    expect(changesIn(lenient)).toContain("nobody can decide otherwise");
  });

  test("leave out each act of a list that is written out, whatever the clause is called", () => {
    const clause = 'guard({ id: b, on: ["A", "B"], check: c })';
    const dropped = changesIn(`const a = (b) => ${clause};`).slice(0, 2);
    expect(dropped).toEqual(["not asked for A", "not asked for B"]);
    const spread = 'const d = ["A"]; guard({ id: b, on: [...d, ...(["B"] as const)], check: c });';
    expect(changesIn(spread).slice(0, 2)).toEqual(dropped);
  });

  test("leave out no act of a guard that is asked for every act", () => {
    const dropped = (on: string) =>
      mutantsOf(
        { path: rulePath, text: `const a = guard({ id: "a.1/b", on: ${on}, check: c });` },
        () => ["A"],
      ).filter(({ what }) => what === "not asked for A");
    expect(dropped('["A"]')).toHaveLength(1);
    expect(dropped("actTypes")).toEqual([]);
  });

  test("a part that is written in another way is not passed over", () => {
    const short = 'const a = guard({ id: "a.1/b", on: ["A"], check });';
    expect(() => changesIn(short)).toThrow(`${rulePath}:1 write check as "check: …"`);
  });
});

describe("the command", () => {
  const planted = mkdtempSync(join(tmpdir(), "mutate-"));
  const folder = join(planted, "packages", "rulebooks", "planted");
  afterAll(() => rmSync(planted, { recursive: true }));

  const run = (args: readonly string[], examples: readonly string[]) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "rulebook.ts"), rulebook);
    writeFileSync(join(folder, "1-members.ts"), ruleWith(atMostTwo, examples));
    const printed: string[] = [];
    const print = (text: string) => printed.push(text);
    const status = main(args, { root: planted, print, givensOf: () => givens });
    return { status, printed: printed.join("\n") };
  };

  const atBound = [admission(2, "accepted"), admission(3, refusal(2))];

  test("fails for a survivor only where that is asked for", () => {
    expect(run(["--strict"], atBound).status).toBe(0);
    expect(run([], [admission(1, "accepted")]).status).toBe(0);
    expect(run(["--strict"], [admission(1, "accepted")]).status).toBe(1);
    expect(run(["--strict", "--kind", "on"], [admission(1, "accepted")]).status).toBe(0);
  });

  test("fails when an example is wrong as the rule stands", () => {
    const { status, printed } = run([], [...atBound, admission(3, "accepted")]);
    expect(status).toBe(1);
    expect(printed).toContain("without any mutant: planted.1/few: an assembly;");
  });

  test("says how it is used when it is asked for what there is not", () => {
    for (const args of [["--nonsense"], ["--kind", "nonsense"], ["packages/rulebooks/none.ts"]]) {
      const { status, printed } = run(args, atBound);
      expect(status).toBe(2);
      expect(printed).toContain("usage: node tools/mutate.mjs");
    }
    expect(run(["packages/rulebooks/planted"], atBound).status).toBe(0);
  });
});

test("of a file that rulebooks share it is enough that one of them notices", () => {
  const rule = ruleWith(atMostTwo, [admission(2, "accepted"), admission(3, refusal(2))]);
  const [noticed = [], passed = []] = [rule, ruleWith(atMostTwo, [])].map((one) => {
    const book = plantedBook(one);
    const source = { path: rulePath, text: rule };
    return hunt({ book, source, proofs: proofsOf(book.load(), givens, []), wanted: () => true });
  });
  const files = [passed, noticed, passed].map((fates) => ({ path: rulePath, fates }));
  expect(reportOn(files.slice(0, 1), []).survivors).not.toEqual([]);
  expect(reportOn(files, []).survivors).toEqual([]);
});

describe("the rules that decide an emergency item", () => {
  const volumes = volumesIn(root);
  const ipu = volumes.find(({ book }) => book.load().id === "ipu");
  const held = (ipu?.sources ?? []).filter(({ path }) => /\/(?:11|33|34)-[^/]+$/.test(path));
  let examples: readonly Proof[] = [];

  beforeAll(() => {
    const { proofs = [] } = ipu === undefined ? {} : proved(ipu, givensOf);
    examples = proofs.filter(({ clause }) => clause !== null);
  });

  test("are in files that the rulebook has", () => {
    const rules = new Set(held.map(({ path }) => /\/(\d+)-[^/]+$/.exec(path)?.[1]));
    expect(rules).toEqual(new Set(["11", "33", "34"]));
  });

  test.each(held.map((source) => [basename(source.path), source] as const))(
    "fail an example when a sign, a number or a check is changed: %s",
    (_, source) => {
      if (ipu === undefined) throw new Error("there is no such rulebook");
      const fates = hunt({ book: ipu.book, source, proofs: examples, wanted: () => true });
      const { survivors } = reportOn([{ path: source.path, fates }], equivalents);
      expect(survivors.map(sayMutant)).toEqual([]);
    },
    60_000,
  );

  test("an entry of a rulebook is tried where it has clauses of its own", () => {
    const entries = volumes.flatMap(({ sources }) =>
      sources.map(({ path }) => path).filter((path) => path.endsWith("/rulebook.ts")),
    );
    expect(entries).toEqual(["packages/rulebooks/pam/rulebook.ts"]);
  });

  test("every mutant that is listed as equivalent is one", () => {
    const mutants = volumes.flatMap(({ sources }) =>
      sources.flatMap((source) => mutantsOf(source, () => [])),
    );
    expect(equivalents.filter((one) => !mutants.some((mutant) => fits(one, mutant)))).toEqual([]);
  });
});
