import { canonical } from "@hemicycle/base";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readLine, writeLine } from "./notation.ts";
import type { Operation } from "./operations.ts";
import { randomOperation, randomTree, Tape, tapes } from "./test-random.ts";

const lines = [
  'insert in p4 12 "and digital records, " between "public archives " and "and to report"',
  'delete in p4 0-5 "Calls" between "" and " upon"',
  'replace in p4 29-39 "five years" by "three years" between "every " and ", their"',
  'replace in p4 0-5 "Calls" by [{"marks":[{"kind":"italic"}],"text":"Calls"}] between "" and " on"',
  'mark in p4 0-5 "Calls" as italic between "" and " upon"',
  'unmark in p4 0-5 "Calls" as ref p1 between "" and " upon"',
  'insert block under body after p4 {"children":[],"id":"n1","role":"operative","runs":[],"status":"draft"}',
  'insert block under body first {"children":[],"id":"n1","role":"operative","runs":[],"status":"draft"}',
  "delete block p4",
  'replace block {"children":[],"id":"p4","role":"operative","runs":[],"status":"draft"}',
  "move block p4 under body first",
  "move block p4 under body after p9",
  'split in p4 10-11 " " into {"id":"p5","role":"operative","status":"draft"} between "x" and "y"',
  'join p4 p5 with " "',
  'join p4 p5 with ""',
];

test.each(lines)("a line is read and written again as it was: %s", (line) => {
  const read = readLine(line);
  if (read.kind === "fault") throw new Error(JSON.stringify(read.fault));
  expect(writeLine(read.value)).toBe(line);
});

test("every operation has its line here", () => {
  const ops = lines.map((line) => {
    const read = readLine(line);
    return read.kind === "done" ? read.value.op : "";
  });
  const all: Record<Operation["op"], true> = {
    insertText: true,
    deleteText: true,
    replaceText: true,
    setMark: true,
    insertBlock: true,
    deleteBlock: true,
    replaceBlock: true,
    moveBlock: true,
    splitBlock: true,
    joinBlocks: true,
  };
  expect([...new Set(ops)].sort()).toEqual(Object.keys(all).sort());
});

test.each([1, 1_948])("random operations in several scripts are read back, seed %i", (seed) => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = new Tape(numbers);
      const tree = randomTree(tape);
      for (let count = 0; count < 6; count += 1) {
        const operation = randomOperation(tree, tape);
        if (operation === null) continue;
        const line = writeLine(operation);
        expect(line).not.toContain("\n");
        const read = readLine(line);
        if (read.kind === "fault") throw new Error(`${JSON.stringify(read.fault)} ${line}`);
        expect(canonical(read.value)).toBe(canonical(operation));
      }
    }),
    { numRuns: 200, seed },
  );
});

test.each([
  ["", 1],
  ["delete", 7],
  ["delete block", 13],
  ["delete block p4 ", 17],
  ["erase block p4", 13],
  ["delete block p4 p5", 17],
  ['delete in p4 5-x "a" between "" and ""', 14],
  ['delete in p4 0-1 "a between "" and ""', 18],
  ["move block p4 under body", 25],
  ['join p4 p5 with {"a":', 17],
  ['insert in p4 01 "x" between "" and ""', 14],
])("what is no line is refused with the column: %s", (line, column) => {
  const read = readLine(line);
  expect(read).toMatchObject({ fault: { id: "malformed", where: "line", facts: { column } } });
});

test("a line of deeply nested JSON is refused and does not fill the stack", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  expect(readLine(`join p4 p5 with ${deep}`)).toMatchObject({ kind: "fault" });
  const branch = `${'{"id":"a","role":"item","status":"draft","runs":[],"children":['.repeat(9_000)}${"]}".repeat(9_000)}`;
  expect(readLine(`insert block under body first ${branch}`)).toMatchObject({
    fault: { id: "too-deep" },
  });
});
