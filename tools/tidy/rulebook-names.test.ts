import { describe, expect, test } from "vitest";
import { file, places } from "./planted.ts";
import { rulebookNameFindings, rulebookNames } from "./rulebook-names.ts";

const names = ["ipu", "csto-pa"];
const findings = (path: string, ...lines: string[]) =>
  places(rulebookNameFindings([file(path, ...lines)], names));

test("the rulebooks are the folders of their package", () => {
  const sources = [
    file("packages/rulebooks/index.ts"),
    file("packages/rulebooks/ipu/book.ts"),
    file("packages/rulebooks/ipu/assembly/33-quorum.ts"),
    file("packages/rulebooks/csto-pa/book.ts"),
  ];
  expect(rulebookNames(sources)).toEqual(names);
});

describe("a rulebook is named", () => {
  test.each([
    "const ipu = 1;",
    "const ipuQuorum = 1;",
    "const isIPU = 1;",
    'const a = "ipu.a33.1/quorum";',
    "const a = `rules of $" + "{x} IPU`;",
    "const a = /ipu/;",
    "const cstoPaRules = 1;",
    'import { x } from "../rulebooks/csto-pa/book.ts";',
    "interface IpuState {}",
    "const a = { 'csto-pa': 1 };",
  ])("%s", (line) => {
    expect(findings("packages/engine/a.ts", "", line)).toEqual(["packages/engine/a.ts:2"]);
  });

  test("in the name of a file, in a style sheet, in markup and in scripts", () => {
    expect(findings("packages/engine/ipu/a.ts", "")).toEqual(["packages/engine/ipu/a.ts:1"]);
    expect(findings("packages/web/a.css", "", '[data-assembly="ipu"] {}')).toEqual([
      "packages/web/a.css:2",
    ]);
    const lines = ["<script>", "  const ipu = 1;", "</script>", "<p>", "  IPU rules</p>"];
    expect(findings("packages/web/A.svelte", ...lines)).toEqual([
      "packages/web/A.svelte:2",
      "packages/web/A.svelte:5",
    ]);
  });
});

describe("no rulebook is named", () => {
  test.each([
    "const manipulate = 1;",
    "// IPU 33.1: half of the delegations",
    "const csto = 1; const pa = 2;",
  ])("%s", (line) => {
    expect(findings("packages/engine/a.ts", line)).toEqual([]);
  });

  test("where it may be: rulebooks, tests, the demonstration, messages, accents", () => {
    for (const path of [
      "packages/rulebooks/ipu/a.ts",
      "packages/engine/a.test.ts",
      "packages/server/demonstration/members.ts",
      "packages/web/messages/en.ts",
      "bench/a.ts",
    ]) {
      expect(findings(path, "const ipu = 1;")).toEqual([]);
    }
    expect(findings("packages/web/styles/tokens.css", '[data-assembly="ipu"] {}')).toEqual([]);
  });
});
