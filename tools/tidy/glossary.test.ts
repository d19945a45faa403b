import { describe, expect, test } from "vitest";
import { bannedNameFindings, glossaryFindings, readGlossary } from "./glossary.ts";
import { file, places } from "./planted.ts";

const head = ["# Glossary", "", "| word | meaning | not |", "|---|---|---|"];
const terms = readGlossary(
  [
    ...head,
    "| act | what is asked for | `command`, wish |",
    "| entitlement | the votes of a member | `voting power` |",
    "| member | a parliament | `country` |",
  ].join("\n"),
);

describe("the table", () => {
  test("is read with its lines, and only code marks are searched", () => {
    expect(terms[0]).toEqual({
      word: "act",
      meaning: "what is asked for",
      not: ["command", "wish"],
      searched: ["command"],
      line: 5,
    });
    expect(terms).toHaveLength(3);
  });

  test("other tables are left alone", () => {
    const other = ["| a | b | c |", "|---|---|---|", "| x | y | `z` |"];
    expect(readGlossary([...head, "| act | x | |", "", ...other].join("\n"))).toHaveLength(1);
  });

  test("a word twice, without a meaning, or banned and explained is found", () => {
    const rows = ["| act | x | |", "| Act | y | |", "| event | | |", "| poll | x | `act` |"];
    const found = glossaryFindings(readGlossary([...head, ...rows].join("\n")));
    expect(found.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '6 "Act" is explained twice',
      "7 a word without a meaning",
      '8 "act" is not to be used, and is explained',
    ]);
  });
});

describe("names", () => {
  const findings = (path: string, ...lines: string[]) =>
    bannedNameFindings([file(path, ...lines)], terms);

  test.each([
    "const command = 1;",
    "function runCommands() {}",
    "type VoteCommand = 1;",
    "interface A { readonly command: string }",
    "const a = { 'last-command': 1 };",
    "const f = (command: string) => 1;",
    "const { x: command } = y;",
    "class A { runCommand() {} }",
    "const votingPower = 1;",
    "const countries = 1;",
  ])("of the procedure do not use a banned word: %s", (line) => {
    expect(places(findings("packages/engine/a.ts", "", line))).toEqual(["packages/engine/a.ts:2"]);
  });

  test("the finding says what to say", () => {
    expect(findings("packages/engine/a.ts", "const command = 1;")[0]?.what).toBe(
      'command: we say "act" for command',
    );
  });

  test.each([
    "const commander = 1;",
    "const power = voting;",
    "const powerVoting = 1;",
    "const act = result.command;",
    "// the command",
    "const wish = 1;",
  ])("that a library chose, or that say something else: %s", (line) => {
    expect(findings("packages/engine/a.ts", line)).toEqual([]);
  });

  test("of the packages around count when they are types for others", () => {
    const path = "packages/server/a.ts";
    expect(findings(path, "const command = 1; interface Command {}")).toEqual([]);
    expect(places(findings(path, "export interface Command {}"))).toEqual([`${path}:1`]);
    expect(findings("packages/cli/a.ts", "export interface Command {}")).toEqual([]);
  });
});
