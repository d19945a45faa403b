import { expect, test } from "vitest";
import { columnFindings } from "./columns.ts";
import { file, places } from "./planted.ts";

const path = "packages/base/a.ts";
const findings = (...lines: string[]) => places(columnFindings([file(path, ...lines)]));
const long = (length: number) => "x".repeat(length);

test("a line of 101 columns is too long, one of 100 is not", () => {
  expect(findings("", `const ${long(94)};`)).toEqual([`${path}:2`]);
  expect(findings(`const ${long(93)};`)).toEqual([]);
});

test("comments are broken like any other line", () => {
  expect(findings(`// ${long(98)}`)).toEqual([`${path}:1`]);
});

test("a link cannot be broken", () => {
  expect(findings(`// https://example.org/${long(98)}`)).toEqual([]);
});

test("a literal that reaches over the edge makes the line long by itself", () => {
  expect(findings(`const a = "${long(98)}";`)).toEqual([]);
  expect(findings(`const a = \`${long(98)}\`;`)).toEqual([]);
  expect(findings(`const a = /${long(98)}/;`)).toEqual([]);
  expect(findings("const a = `", long(120), "`;")).toEqual([]);
});

test("what stands behind a literal may touch the edge, if it only closes", () => {
  expect(findings(`f(g("${long(92)}"), 1);`)).toEqual([`${path}:1`]);
  expect(findings(`f(g("${long(93)}"));`)).toEqual([]);
  expect(findings("const a =", `  "${long(96)}" +`, '  "b";')).toEqual([]);
  expect(findings(`test("${long(88)}", () => {`, "});")).toEqual([]);
});

test("a literal far from the edge is no excuse", () => {
  expect(findings(`const a = "a" + ${long(98)};`)).toEqual([`${path}:1`]);
});

test("a sign outside the first plane is one column", () => {
  expect(findings(`// ${"𝕊".repeat(97)}`)).toEqual([]);
});

test("markup of a component is held as well, its attributes are literals", () => {
  const component = file("packages/web/A.svelte", `<p>${long(98)}</p>`, `<p class="${long(98)}">`);
  expect(places(columnFindings([component]))).toEqual(["packages/web/A.svelte:1"]);
});
