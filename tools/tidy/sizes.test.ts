import { describe, expect, test } from "vitest";
import { file, places } from "./planted.ts";
import * as sizes from "./sizes.ts";

const path = "packages/base/a.ts";
const body = (lines: number) => Array.from({ length: lines }, (_, index) => `  f(${index});`);

describe("functions", () => {
  test.each([
    ["export function f() {", "}"],
    ["export const f = () => {", "};"],
    ["const o = { f() {", "} };"],
    ["class C { constructor() {", "} }"],
    ["run(function () {", "});"],
    ['test("a sitting", () => {', "});"],
  ])("61 lines are too many: %s", (head, foot) => {
    const long = file(path, "", head, ...body(59), foot);
    expect(places(sizes.longFunctionFindings([long]))).toEqual([`${path}:2`]);
    expect(sizes.longFunctionFindings([file(path, head, ...body(58), foot)])).toEqual([]);
  });

  test("a comment before a function is not part of it, a group of tests is none", () => {
    const lines = ["/**", ...body(80), "*/", "function f() {}"];
    expect(sizes.longFunctionFindings([file(path, ...lines)])).toEqual([]);
    const group = ['describe("floor", () => {', ...body(80), "});"];
    expect(sizes.longFunctionFindings([file("packages/base/a.test.ts", ...group)])).toEqual([]);
  });

  test("lengths are those of named functions in pure packages", () => {
    const one = ["function a() {}", "const b = () => {", "};", "[1].map(() => 1);"];
    const sources = [
      file(path, ...one, "const c = {", "  d() {", "    f();", "  },", "};"),
      file("packages/base/a.test.ts", "function long() {", ...body(9), "}"),
      file("packages/server/a.ts", "function long() {", ...body(9), "}"),
    ];
    expect(sizes.lengthsInPure(sources)).toEqual({
      functions: 3,
      median: 2,
      ninetieth: 3,
      longest: 3,
    });
  });
});

describe("arguments by place", () => {
  test.each([
    "function f(a: number, b: number, c: number, d: number) {}",
    "const f = (a, b, c, d = 1) => a;",
    "type F = (a: number, b: number, c: number, d: number) => void;",
    "interface I { f(a: number, b: number, c: number, d: number): void }",
    "class C { constructor(a, b, c, ...d) {} }",
  ])("four are too many: %s", (line) => {
    expect(places(sizes.parameterFindings([file(path, "", line)]))).toEqual([`${path}:2`]);
  });

  test("three are enough, and `this` is none", () => {
    const line = "function f(this: X, a: number, b: number, { c, d, e }: Y) {}";
    expect(sizes.parameterFindings([file(path, line)])).toEqual([]);
  });
});

describe("files", () => {
  const long = file(path, ...body(401));

  test("401 lines need a reason", () => {
    expect(places(sizes.longFileFindings([long], {}))).toEqual([`${path}:401`]);
    expect(sizes.longFileFindings([long], { [path]: "a table of data" })).toEqual([]);
    expect(sizes.longFileFindings([file(path, ...body(400))], {})).toEqual([]);
  });

  test("a reason that is not needed is struck", () => {
    const found = sizes.longFileFindings([file(path, "")], { [path]: "a table of data" });
    expect(found.map(({ what }) => what)).toEqual(["is allowed to be long and is not; strike it"]);
  });
});
