import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { columnFindings } from "./tools/tidy/columns.ts";
import { bannedNameFindings, glossaryFindings, readGlossary } from "./tools/tidy/glossary.ts";
import { cycleFindings, orphanFindings } from "./tools/tidy/graph.ts";
import { holeFindings } from "./tools/tidy/holes.ts";
import { layerFindings } from "./tools/tidy/layers.ts";
import { lockFindings } from "./tools/tidy/lock.ts";
import { markFindings } from "./tools/tidy/marks.ts";
import { purityFindings } from "./tools/tidy/purity.ts";
import { rulebookNameFindings, rulebookNames } from "./tools/tidy/rulebook-names.ts";
import * as sizes from "./tools/tidy/sizes.ts";
import { type Finding, show } from "./tools/tidy/source.ts";
import { readWorkspace } from "./tools/tidy/workspace.ts";

/** Files over 400 lines, each with the reason why it is not split. */
const longFiles: Readonly<Record<string, string>> = {};

const root = fileURLToPath(new URL("./", import.meta.url));
const sources = readWorkspace(root);
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const terms = readGlossary(read("GLOSSARY.md"));

/** Fails with one line for each finding: path, line, what is wrong. */
function expectNone(findings: readonly Finding[]): void {
  expect(findings.map(show)).toEqual([]);
}

describe("the house", () => {
  test("packages import only what the import table allows", () => {
    expectNone(layerFindings(sources));
  });

  test("no file needs itself in order to load", () => {
    expectNone(cycleFindings(sources));
  });

  test("every file is imported by somebody", () => {
    expectNone(orphanFindings(sources));
  });

  test("the pure packages read no clock, draw no lot, and have no input and no output", () => {
    expectNone(purityFindings(sources));
  });

  test("shared code names no rulebook", () => {
    const names = rulebookNames(sources);
    expect(names).not.toEqual([]);
    expectNone(rulebookNameFindings(sources, names));
  });

  test("the lock file serves every machine", () => {
    expectNone(lockFindings(read("package-lock.json")));
  });
});

describe("the shape", () => {
  test("no function is over 60 lines", () => {
    expectNone(sizes.longFunctionFindings(sources));
  });

  test("the median function of the pure packages has at most 6 lines, nine in ten at most 20", () => {
    const lengths = sizes.lengthsInPure(sources);
    console.info(`named functions of the pure packages: ${JSON.stringify(lengths)}`);
    expect(lengths.functions).toBeGreaterThan(0);
    expect(lengths.median).toBeLessThanOrEqual(sizes.limits.median);
    expect(lengths.ninetieth).toBeLessThanOrEqual(sizes.limits.ninetieth);
  });

  test("no file is over 400 lines without a reason", () => {
    expectNone(sizes.longFileFindings(sources, longFiles));
  });

  test("no line is over 100 columns", () => {
    expectNone(columnFindings(sources));
  });

  test("no function takes more than three arguments by place", () => {
    expectNone(sizes.parameterFindings(sources));
  });

  test("the types of the core have no holes", () => {
    expectNone(holeFindings(sources));
  });
});

describe("the words", () => {
  test("no work is put off and no test is taken out", () => {
    expectNone(markFindings(sources));
  });

  test("the glossary explains each word once and bans none of its own", () => {
    expect(terms.length).toBeGreaterThan(50);
    expectNone(glossaryFindings(terms));
  });

  test("names use the words of the glossary", () => {
    expectNone(bannedNameFindings(sources, terms));
  });
});
