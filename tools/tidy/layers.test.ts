import { describe, expect, test } from "vitest";
import { importTable } from "./import-table.ts";
import { layerFindings } from "./layers.ts";
import { file, places } from "./planted.ts";

const findings = (path: string, ...lines: string[]) => layerFindings([file(path, ...lines)]);

describe("imports between packages", () => {
  test("the engine may import the base, and not the other way round", () => {
    expect(findings("packages/engine/a.ts", 'import { x } from "@hemicycle/base";')).toEqual([]);
    expect(findings("packages/base/a.ts", 'import { x } from "@hemicycle/engine";')).toEqual([
      { path: "packages/base/a.ts", line: 1, what: "base may not import engine" },
    ]);
  });

  test.each([
    'import type { X } from "@hemicycle/engine";',
    'import "@hemicycle/engine";',
    'export { x } from "@hemicycle/engine";',
    'export * from "@hemicycle/engine";',
    'export type { X } from "@hemicycle/engine";',
    'const x = import("@hemicycle/engine");',
    'const x = require("@hemicycle/engine");',
    'import x = require("@hemicycle/engine");',
    'type X = import("@hemicycle/engine").X;',
  ])("an import counts however it is written: %s", (line) => {
    expect(places(findings("packages/base/a.ts", "", line))).toEqual(["packages/base/a.ts:2"]);
  });

  test("the web may have the types of the server, and nothing else of it", () => {
    const web = "packages/web/a.ts";
    expect(findings(web, 'import type { X } from "@hemicycle/server";')).toEqual([]);
    expect(places(findings(web, 'import { type X } from "@hemicycle/server";'))).toEqual([
      `${web}:1`,
    ]);
  });

  test("the script of a component counts, on its own line", () => {
    const path = "packages/web/Hall.svelte";
    const lines = [
      "<p>Hall</p>",
      '<script lang="ts">',
      '  import "@hemicycle/store";',
      "</script>",
    ];
    expect(places(findings(path, ...lines))).toEqual([`${path}:3`]);
  });

  test("nobody goes past the interface of a package", () => {
    const deep = findings("packages/engine/a.ts", 'import { x } from "@hemicycle/base/dates.ts";');
    expect(deep[0]?.what).toBe("@hemicycle/base/dates.ts goes past the interface of base");
    const path = findings("packages/engine/acts/a.ts", 'import { x } from "../../base/dates.ts";');
    expect(path[0]?.what).toBe("engine may not reach outside by a path: packages/base/dates.ts");
  });

  test("the half of a package that needs Node is a package of its own", () => {
    const line = 'import { x } from "@hemicycle/ballots/node";';
    expect(findings("packages/cli/a.ts", line)).toEqual([]);
    expect(findings("packages/ballots/a.test.ts", line)).toEqual([]);
    expect(places(findings("packages/ballots/a.ts", line))).toEqual(["packages/ballots/a.ts:1"]);
    expect(places(findings("packages/web/a.ts", line))).toEqual(["packages/web/a.ts:1"]);
    const inside = (path: string) => findings(path, 'import { x } from "node:crypto";');
    expect(inside("packages/ballots/node/a.ts")).toEqual([]);
    expect(places(inside("packages/ballots/a.ts"))).toEqual(["packages/ballots/a.ts:1"]);
  });

  test("only tests use the tools of the developers", () => {
    const line = 'import { x } from "../../tools/postgres.ts";';
    expect(findings("packages/store/a.test.ts", line)).toEqual([]);
    expect(places(findings("packages/store/a.ts", line))).toEqual(["packages/store/a.ts:1"]);
  });

  test("what tests have in common stays with the tests", () => {
    const line = 'import { page } from "./testing/page.ts";';
    expect(findings("packages/web/a.test.ts", line)).toEqual([]);
    expect(findings("packages/web/testing/a.ts", 'import { x } from "vite";')).toEqual([]);
    expect(findings("packages/web/a.ts", line)[0]?.what).toBe(
      "only tests may use packages/web/testing/page.ts",
    );
    for (const name of ["journal-contract", "contract", "test-sitting"]) {
      const found = findings("packages/store/a.ts", `import "./${name}.ts";`);
      expect(places(found)).toEqual(["packages/store/a.ts:1"]);
    }
    expect(findings("packages/store/a.ts", 'import "./latest-sitting.ts";')).toEqual([]);
  });

  test("a package without a row is found", () => {
    expect(findings("packages/misc/a.ts", "export {};")[0]?.what).toBe(
      "package misc has no row in the import table",
    );
  });

  test("no row lets packages import in a circle", () => {
    const open = new Map(Object.entries(importTable).map(([name, row]) => [name, row.packages]));
    for (let before = -1; before !== open.size; ) {
      before = open.size;
      for (const [name, packages] of open) {
        if (!packages.some((one) => open.has(one))) open.delete(name);
      }
    }
    expect([...open.keys()]).toEqual([]);
  });
});

describe("libraries", () => {
  test("each package has the libraries of its row", () => {
    expect(findings("packages/engine/a.ts", 'import * as z from "zod";')).toEqual([]);
    expect(findings("packages/base/a.ts", 'import * as z from "zod";')[0]?.what).toBe(
      "base may not import the library zod",
    );
    expect(findings("packages/server/a.ts", 'import { x } from "hono/body-limit";')).toEqual([]);
    expect(places(findings("packages/server/a.ts", 'import x from "honorary";'))).toHaveLength(1);
  });

  test("Node's own modules are a library too", () => {
    expect(findings("packages/store/a.ts", 'import { x } from "node:sqlite";')).toEqual([]);
    expect(places(findings("packages/web/a.ts", 'import { x } from "node:fs";'))).toHaveLength(1);
  });

  test("tests and configuration have libraries of their own", () => {
    const line = 'import { test } from "vitest";';
    expect(findings("packages/base/a.test.ts", line)).toEqual([]);
    expect(places(findings("packages/base/a.ts", line))).toHaveLength(1);
    expect(findings("packages/web/vite.config.ts", 'import { x } from "vite";')).toEqual([]);
  });
});
