import { canonical } from "@hemicycle/base";
import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "./apply.ts";
import { compare, type Row } from "./compare.ts";
import { changesBetween } from "./differences.ts";
import type { Operation } from "./operations.ts";
import { rewriting } from "./rewrite.ts";
import { plain, sameRuns, wordsOf } from "./runs.ts";
import { applyAll } from "./sequence.ts";
import { randomOperation, randomRuns, randomTree, Tape, tapes } from "./test-random.ts";
import type { Branch, Tree } from "./tree.ts";
import { readTree } from "./tree-read.ts";
import { inOrder, rootBranch } from "./walk.ts";

const paragraph = (id: string, words: string): Branch => ({
  id,
  role: "operative",
  status: "draft",
  runs: plain(words),
  children: [],
});

const textOf = (...paragraphs: readonly Branch[]): Tree => {
  const body: Branch = {
    id: "body",
    role: "body",
    status: "draft",
    runs: [],
    children: paragraphs,
  };
  const root: Branch = { id: "root", role: "root", status: "draft", runs: [], children: [body] };
  const read = readTree("en", root);
  if (read.kind === "fault") throw new Error(JSON.stringify(read.fault));
  return read.value;
};

const one = paragraph("p1", "Calls upon all members to review their legislation on archives;");
const two = paragraph("p2", "Requests the Bureau to report to the next session;");
const three = paragraph("p3", "Decides to remain seized of the matter.");

const told = (rows: readonly Row[]): readonly string[] =>
  rows
    .filter(({ kind }) => kind !== "same")
    .map((row) => `${row.kind} ${row.kind === "deleted" ? row.old.id : row.now.id}`);

test("blocks are matched by id, and only what changed is compared by words", () => {
  const now = textOf(
    one,
    paragraph("p2", "Requests the Bureau to report to every session;"),
    three,
  );
  const rows = compare(textOf(one, two, three), now);
  expect(told(rows)).toEqual(["changed p2"]);
  const changed = rows.find(({ kind }) => kind === "changed");
  expect(changed?.kind === "changed" && changed.words.pieces.map(({ kind }) => kind)).toEqual([
    ...["kept", "deleted", "inserted", "kept"],
  ]);
});

test("what is deleted stands where it stood, what is inserted where it stands", () => {
  const fresh = paragraph("p9", "Invites observers;");
  expect(told(compare(textOf(one, two, three), textOf(fresh, one, three)))).toEqual([
    "inserted p9",
    "deleted p2",
  ]);
});

test("a block moved among its siblings is one move, not a deletion and an insertion", () => {
  const rows = compare(textOf(one, two, three), textOf(three, one, two));
  const moved = rows.filter((row) => row.kind === "same" && row.moved !== null);
  expect(moved.map((row) => (row.kind === "same" ? [row.now.id, row.moved] : []))).toEqual([
    ["p3", { under: "body", after: "p2" }],
  ]);
});

test("blocks under other ids are matched by their words, also when some were changed", () => {
  const other = textOf(
    paragraph("x1", "Calls upon all members to review their legislation on digital archives;"),
    paragraph("x2", "Requests the Bureau to report to the next session;"),
    paragraph("x3", "Something else altogether is said here now."),
  );
  const rows = compare(textOf(one, two, three), other);
  expect(told(rows)).toEqual(["changed x1", "deleted p3", "inserted x3"]);
});

test("a comparison gives both versions back, on random texts after random operations", () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = new Tape(numbers);
      const old = randomTree(tape);
      let now = old;
      for (let count = 0; count < 5; count += 1) {
        const operation = randomOperation(now, tape);
        const next = operation === null ? null : apply(now, operation);
        if (next?.kind === "done") now = next.value;
      }
      const rows = compare(old, now);
      const after = rows.flatMap((row) => (row.kind === "deleted" ? [] : [row.now]));
      expect(after.map(({ id }) => id)).toEqual(inOrder(now).map(({ id }) => id));
      const before = rows.flatMap((row) => (row.kind === "inserted" ? [] : [row.old.id]));
      expect(before.toSorted()).toEqual(old.blocks.keys());
      for (const row of rows) {
        if (row.kind === "same") expect(sameRuns(row.old.runs, row.now.runs)).toBe(true);
      }
    }),
    { numRuns: 200, seed: 1_948 },
  );
});

test("who rewrites a block signs operations that give exactly what was written", () => {
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = new Tape(numbers);
      const tree = randomTree(tape);
      const block = tape.of(inOrder(tree).filter(({ runs }) => runs.length > 0));
      if (block === undefined) return;
      const kept = block.runs.slice(0, tape.below(block.runs.length + 1));
      const runs = randomRuns(tape, 12).concat(kept);
      const wanted = plain(wordsOf(runs).normalize("NFC"));
      const operations = rewriting(tree, block.id, wanted);
      if (operations.kind === "fault") return;
      const now = applyAll(tree, operations.value);
      if (now.kind === "fault") throw new Error(JSON.stringify([now.fault, operations.value]));
      expect(canonical(now.value.blocks.get(block.id)?.runs)).toBe(canonical(wanted));
      for (const operation of operations.value) {
        expect(apply(tree, operation), JSON.stringify(operation)).toMatchObject({ kind: "done" });
      }
    }),
    { numRuns: 400, seed: 1_948 },
  );
});

test.each([
  ["👩‍👩‍👧 to report", "👩 and 👩‍👧 to report"],
  ["👩‍👧 to report", "👧 to report"],
  ["👩 to report", "👩🏽 to report"],
])("no operation of who rewrites %s begins or ends inside a letter", (before, after) => {
  const operations = rewriting(textOf(paragraph("p1", before)), "p1", plain(after));
  if (operations.kind === "fault") throw new Error(JSON.stringify(operations.fault));
  const now = applyAll(textOf(paragraph("p1", before)), operations.value);
  expect(now.kind === "done" && now.value.blocks.get("p1")?.runs).toEqual(plain(after));
});

test("a small change in a paragraph is one small operation", () => {
  const tree = textOf(one, two, three);
  const written = plain("Requests the Bureau to report to every second session;");
  const operations = rewriting(tree, "p2", written);
  const wanted: Partial<Operation> = { op: "replaceText", text: plain("every second") };
  expect(operations).toMatchObject({ kind: "done", value: [wanted] });
  expect(operations.kind === "done" && operations.value).toHaveLength(1);
});

test("the operations between two versions lead from one to the other, or are refused", () => {
  let reached = 0;
  fc.assert(
    fc.property(tapes, (numbers) => {
      const tape = new Tape(numbers);
      const old = randomTree(tape);
      let now = old;
      for (let count = 0; count < 3; count += 1) {
        const operation = randomOperation(now, tape);
        const next = operation === null ? null : apply(now, operation);
        if (next?.kind === "done") now = next.value;
      }
      const operations = changesBetween(old, now);
      if (operations.kind === "fault") return;
      const made = applyAll(old, operations.value);
      if (made.kind === "fault") throw new Error(JSON.stringify(made.fault));
      expect(canonical(rootBranch(made.value))).toBe(canonical(rootBranch(now)));
      if (operations.value.length > 0) reached += 1;
    }),
    { numRuns: 300, seed: 1_948 },
  );
  expect(reached).toBeGreaterThan(100);
});
