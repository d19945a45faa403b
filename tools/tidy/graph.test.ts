import { describe, expect, test } from "vitest";
import { cycleFindings, orphanFindings } from "./graph.ts";
import { file, places } from "./planted.ts";

describe("circles", () => {
  test("two files that need each other are found once, from the first of them", () => {
    const found = cycleFindings([
      file("packages/base/b.ts", 'import { a } from "./a.ts";', "export const b = a;"),
      file("packages/base/a.ts", "", 'import { b } from "./b.ts";', "export const a = b;"),
    ]);
    expect(found).toEqual([
      {
        path: "packages/base/a.ts",
        line: 2,
        what: "imports in a circle: packages/base/a.ts > packages/base/b.ts > packages/base/a.ts",
      },
    ]);
  });

  test("a circle over three files and a folder is found", () => {
    const found = cycleFindings([
      file("packages/base/a.ts", 'export * from "./below/b.ts";'),
      file("packages/base/below/b.ts", 'import "./c.ts";'),
      file("packages/base/below/c.ts", 'import "../a.ts";'),
    ]);
    expect(places(found)).toEqual(["packages/base/a.ts:1"]);
  });

  test("a circle through the interface of the own package is found", () => {
    const found = cycleFindings([
      file("packages/base/index.ts", 'export * from "./a.ts";'),
      file("packages/base/a.ts", 'import { b } from "@hemicycle/base";'),
    ]);
    expect(places(found)).toEqual(["packages/base/a.ts:1"]);
  });

  test("types do not count, for they are gone when the files load", () => {
    const found = cycleFindings([
      file("packages/base/a.ts", 'import type { B } from "./b.ts";'),
      file("packages/base/b.ts", 'import { a } from "./a.ts";'),
    ]);
    expect(found).toEqual([]);
  });
});

describe("files that nothing imports", () => {
  test("a file that only another lost file imports is lost as well", () => {
    const found = orphanFindings([
      file("packages/base/index.ts", 'export * from "./used.ts";'),
      file("packages/base/used.ts", "export const x = 1;"),
      file("packages/base/lost.ts", 'import "./lonely.ts";'),
      file("packages/base/lonely.ts", "export const y = 1;"),
    ]);
    expect(places(found)).toEqual(["packages/base/lost.ts:1", "packages/base/lonely.ts:1"]);
  });

  test("pages, tests, types and processes lead to files", () => {
    const found = orphanFindings([
      file("packages/web/index.html", '<script type="module" src="/main.ts"></script>'),
      file("packages/web/main.ts", 'import Hall from "./Hall.svelte";'),
      file("packages/web/Hall.svelte", '<script>import type { X } from "./words.ts";</script>'),
      file("packages/web/words.ts", 'const w = new URL("./worker.ts", import.meta.url);'),
      file("packages/web/worker.ts", "export {};"),
      file("packages/web/a.test.ts", 'import { x } from "./testing/page.ts";'),
      file("packages/web/testing/page.ts", "export {};"),
    ]);
    expect(found).toEqual([]);
  });
});
