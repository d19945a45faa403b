import { describe, expect, test } from "vitest";
import { file, places } from "./planted.ts";
import { purityFindings } from "./purity.ts";

const path = "packages/engine/a.ts";
const findings = (...lines: string[]) => purityFindings([file(path, ...lines)]);

describe("what a pure package may not read", () => {
  test.each([
    "const at = Date.now();",
    "const at = new Date();",
    "const at = Date();",
    "const Clock = Date;",
    "const { now } = Date;",
    'const at = Date["now"]();',
    "const at = performance.now();",
    "const at = Temporal.Now.instant();",
    "const lot = Math.random();",
    'const lot = Math["random"]();',
    "const { random } = Math;",
    "const lots = crypto.getRandomValues(new Uint8Array(4));",
    "const lots = globalThis.crypto;",
    "const env = process.env;",
    "const { env } = process;",
    "const answer = fetch('/');",
    "console.log(1);",
    "setTimeout(() => 1, 1);",
    "const later = [setTimeout];",
    "const here = { window };",
    "const here = document.title;",
    'const f = new Function("return 1");',
    'import { readFileSync } from "node:fs";',
    'import { createHash } from "crypto";',
    'const fs = import("node:fs");',
    "export { process };",
    "class Timer extends Worker {}",
    "function f(now = Date.now()) { return now; }",
  ])("%s", (line) => {
    expect(places(findings("", line))).toEqual([`${path}:2`]);
  });

  test("the finding says what to do instead", () => {
    expect(findings("const at = Date.now();")[0]?.what).toBe(
      "reads the clock: time comes with the act",
    );
  });
});

describe("what a pure package may well have", () => {
  test.each([
    "const day = new Date(2017, 9, 14);",
    "const day = Date.UTC(2017, 9, 14);",
    "const isDay = (x: unknown) => x instanceof Date;",
    "const later = (at: Date): Date => at;",
    "const most = Math.max(1, 2);",
    "const title = (document: { title: string }) => document.title;",
    "const x = { process: 1, fetch: 2 }; const y = x.process + x.fetch;",
    "interface Vote { readonly process: string; fetch(): void }",
    "const { process: p } = { process: 1 };",
    "function run(fetch: () => void) { return () => fetch(); }",
    "for (const process of [1]) { f(process); }",
    "try { f(); } catch (module) { g(module); }",
    "import { document } from './fields.ts'; const d = document;",
    "import type { Buffer } from './buffer.ts'; type B = Buffer;",
    "const { self } = { self: 1 }; f(self);",
    "interface Timer extends Worker {} class A implements Worker {}",
    "process: for (;;) break process;",
    "function crypto() { return crypto; }",
    "// Date.now() is banned",
    'const text = "Math.random()";',
  ])("%s", (line) => {
    expect(findings(line)).toEqual([]);
  });

  test("a declaration in one function does not hide a global in another", () => {
    const found = findings(
      "const a = (process: number) => process;",
      "const b = () => process.pid;",
    );
    expect(places(found)).toEqual([`${path}:2`]);
  });

  test("tests and the packages around may read them", () => {
    expect(purityFindings([file("packages/engine/a.test.ts", "Date.now();")])).toEqual([]);
    expect(purityFindings([file("packages/server/a.ts", "Date.now();")])).toEqual([]);
  });
});
