import { describe, expect, test } from "vitest";
import { holeFindings } from "./holes.ts";
import { file, places } from "./planted.ts";

const path = "packages/engine/a.ts";
const findings = (...lines: string[]) => places(holeFindings([file(path, ...lines)]));

describe("holes in the types", () => {
  test.each([
    "const a: any = 1;",
    "type A = Record<string, any>;",
    "const a = b!;",
    "const a = b!.c;",
    "class A { b!: string }",
    "let a!: string;",
    "const a = b as string;",
    "const a = <string>b;",
    "// @ts-ignore",
    "// @ts-expect-error: it is wrong",
    "// @ts-nocheck",
  ])("%s", (line) => {
    expect(findings("", line)).toEqual([`${path}:2`]);
  });

  test.each([
    "const a = [1] as const;",
    "const a = { b: 1 } satisfies B;",
    "const a: unknown = !b;",
    "const a = b !== c;",
    "import { b as c } from './b.ts';",
    'const a = "any as string";',
  ])("no hole: %s", (line) => {
    expect(findings("", line)).toEqual([]);
  });
});

describe("a cast that is explained", () => {
  test("on its line, on the line before, or within", () => {
    expect(findings("const a = b as A; // the key was checked above")).toEqual([]);
    expect(findings("// the key was checked above", "const a = b as A;")).toEqual([]);
    expect(findings("/** Checked above. */", "const a = b as A;")).toEqual([]);
    expect(findings("const a = { // checked", "  b,", "} as A;")).toEqual([]);
  });

  test("a comment further away explains nothing", () => {
    const lines = ["// the key was checked above", "const b = c();", "const a = b as A;"];
    expect(findings(...lines)).toEqual([`${path}:3`]);
  });

  test("a sign of a comment in a text is no comment", () => {
    expect(findings('const b = "// checked";', "const a = b as A;")).toEqual([`${path}:2`]);
    expect(findings("const b = `", "// checked`;", "const a = b as A;")).toEqual([`${path}:3`]);
  });
});

test("tests may cast, and expect an error of the compiler, but have no any", () => {
  const lines = ["const a = b as A;", "// @ts-expect-error: no act", "const c: any = 1;"];
  const found = holeFindings([file("packages/engine/a.test.ts", ...lines)]);
  expect(places(found)).toEqual(["packages/engine/a.test.ts:3"]);
});

test("the packages around the core are left to the linter", () => {
  expect(holeFindings([file("packages/web/a.ts", "const a = b as A;")])).toEqual([]);
});
