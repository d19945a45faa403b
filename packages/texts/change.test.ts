import { expect, test } from "vitest";
import { anchorAll, anchorAt } from "./anchors.ts";
import { apply } from "./apply.ts";
import { applyChange, carryChange, readChange } from "./change.ts";
import { type TextFaultId, textFaults } from "./faults.ts";
import { limits } from "./limits.ts";
import type { Anchor, Operation } from "./operations.ts";
import { plain } from "./runs.ts";
import { add, at, block, draft, drop, put, replace, strike, treeOf } from "./test-draft.ts";
import type { Branch, Tree } from "./tree.ts";
import { readTree } from "./tree-read.ts";
import { nextVersion } from "./version.ts";
import { inOrder } from "./walk.ts";

const french = treeOf(
  block(["root", "root"], "", [
    block(["title", "title"], "Accès à l’eau"),
    block(["body", "body"], "", [block(["p1", "operative"], "Invite les parlements à agir ;")]),
  ]),
  "fr",
);
const version = nextVersion(null, {
  text: "R1",
  reason: { kind: "deposit" },
  trees: { en: draft, fr: french },
});

const change = (...operations: readonly Operation[]) => ({
  version: version.hash,
  language: "en",
  operations,
});
const faultIn = (...operations: readonly Operation[]) =>
  applyChange(version, change(...operations));

const all = (id: string, tree: Tree = draft): Anchor => {
  const found = anchorAll(tree, id);
  if (found.kind === "fault") throw new Error(JSON.stringify(found.fault));
  return found.value;
};

const five = at("p1", "five");
const deep = (levels: number): Branch =>
  levels === 0
    ? block(["deep", "item"], "x")
    : block([`deep${levels}`, "item"], "x", [deep(levels - 1)]);

const words = (text: string): Operation => ({ op: "replaceText", at: five, text: plain(text) });

/** Each refusal with one change that meets it, and where it is told. */
const refused: readonly (readonly [TextFaultId, string, readonly Operation[]])[] = [
  ["malformed", "change", []],
  ["malformed", "p1", [{ op: "insertText", at: five, text: plain("x") }]],
  ["too-large", "text", [words("x".repeat(limits.letters + 1))]],
  [
    "too-deep",
    `deep${limits.depth}`,
    [{ op: "insertBlock", place: { under: "p4", after: null }, branch: deep(limits.depth) }],
  ],
  ["unknown-block", "p7", [drop("p7")]],
  ["exists", "p2", [put("p1", "p2", "Again;")]],
  ["lone-surrogate", "text", [words("\ud800")]],
  ["control-character", "text", [words("a\u0007b")]],
  ["bidi-control", "text", [words("a\u202eb")]],
  ["not-nfc", "text", [words("e\u0301")]],
  ["joins-letter", "p1", [words("\u0301x")]],
  [
    "inside-letter",
    "text",
    [
      {
        op: "insertText",
        at: { ...five, to: five.from, words: "", behind: "" },
        text: [
          { text: "\u0645", marks: [] },
          { text: "\u064f", marks: [{ kind: "bold" }] },
        ],
      },
    ],
  ],
  ["out-of-range", "p1", [{ op: "deleteText", at: { ...five, to: 9_000 } }]],
  ["empty-range", "p1", [{ op: "deleteText", at: { ...five, to: five.from, words: "" } }]],
  ["empty-range", "p1", [{ op: "replaceText", at: five, text: [] }]],
  ["no-effect", "p1", [words("five")]],
  ["no-effect", "p2", [{ op: "moveBlock", block: "p2", place: { under: "body", after: "p1" } }]],
  [
    "no-effect",
    "p2",
    [{ op: "replaceBlock", branch: block(["p2", "operative"], all("p2").words) }],
  ],
  ["whole-text", "root", [drop("root")]],
  ["whole-text", "root", [drop("preamble"), drop("body")]],
  [
    "whole-text",
    "root",
    [
      ...[drop("preamble"), drop("p1"), drop("p2"), drop("p3")],
      { op: "replaceText", at: all("p4"), text: plain("Decides nothing.") },
    ],
  ],
  ["misquoted", "p1", [{ op: "deleteText", at: { ...five, words: "nine" } }]],
  ["wrong-language", "p1", [{ op: "deleteText", at: all("p1", french) }]],
  ["overlap", "p1", [strike("p1", "every five years"), words("nine")]],
  ["overlap", "p3a", [drop("p3"), strike("p3a", "measures")]],
  ["overlap", "p3", [strike("p3a", "measures"), drop("p3")]],
  ["overlap", "p1", [words("six"), words("six")]],
  ["not-there", "body", [put("r1", "p9", "New;")]],
  ["own-inside", "p3", [{ op: "moveBlock", block: "p3", place: { under: "p3a", after: null } }]],
  [
    "may-not-hold",
    "p4",
    [{ op: "moveBlock", block: "p4", place: { under: "preamble", after: "r2" } }],
  ],
  ["not-neighbours", "p1", [{ op: "joinBlocks", first: "p1", second: "p3", between: [] }]],
  ["has-items", "p3", [{ op: "joinBlocks", first: "p3", second: "p4", between: [] }]],
];

test.each(refused)("a change is refused as %s, and told where: %s", (id, where, operations) => {
  const given = faultIn(...operations);
  expect(given).toMatchObject({ kind: "fault", fault: { id, where } });
  expect(Object.keys(textFaults)).toContain(id);
});

test("every refusal has its example here, or in the tests of versions and documents", () => {
  const elsewhere = ["hash", "may-not-stand", "unknown-language", "old-version"];
  const here = refused.map(([id]) => id);
  expect([...new Set([...here, ...elsewhere])].sort()).toEqual(Object.keys(textFaults).sort());
});

test("an old version and a language that the text lacks are refused", () => {
  const old = { ...change(drop("p4")), version: "0".repeat(64) };
  expect(applyChange(version, old)).toMatchObject({
    fault: { id: "old-version", facts: { now: version.hash } },
  });
  expect(applyChange(version, { ...change(drop("p4")), language: "ru" })).toMatchObject({
    fault: { id: "unknown-language", facts: { language: "ru" } },
  });
});

test("words misquoted in one language that stand in another say which was meant", () => {
  expect(faultIn({ op: "deleteText", at: all("p1", french) })).toMatchObject({
    fault: { facts: { language: "fr", operation: 1 } },
  });
});

test("the operation at fault is numbered as a reader counts", () => {
  expect(faultIn(drop("p4"), drop("p7"))).toMatchObject({ fault: { facts: { operation: 2 } } });
  expect(faultIn(drop("p4"), words("six"), words("ten"))).toMatchObject({
    fault: { id: "overlap", facts: { operation: 3, other: 2 } },
  });
});

test("what stands in one gap twice stands there in the order given", () => {
  const given = faultIn(
    add("p1", ["upon", " all"]),
    add("p1", ["upon", " good"]),
    put("p1", "n1", "A;"),
    put("p1", "n2", "B;"),
  );
  const tree = given.kind === "done" ? given.value : draft;
  expect(tree.blocks.get("p1")?.runs[0]?.text).toMatch(/^Calls upon all good parliaments/);
  expect(tree.blocks.get("body")?.children).toEqual(["p1", "n1", "n2", "p2", "p3", "p4"]);
});

test("all operations speak of the version, whatever their order", () => {
  const operations = [
    words("ten"),
    strike("p1", "Calls upon "),
    drop("p2"),
    replace("p4", ["next", "last"]),
  ];
  const one = faultIn(...operations);
  const other = faultIn(...operations.toReversed());
  const read = (given: typeof one) =>
    given.kind === "done" ? inOrder(given.value).map(({ runs }) => runs[0]?.text) : given.fault;
  expect(read(one)).toEqual(read(other));
  expect(read(one)).toContain("parliaments to review their legislation every ten years;");
});

test("blocks that an operation does not touch are shared with the version before", () => {
  const given = apply(draft, words("ten"));
  if (given.kind === "fault") throw new Error(given.fault.id);
  const shared = inOrder(given.value).filter((one) => one === draft.blocks.get(one.id));
  expect(shared).toHaveLength(draft.blocks.size - 1);
});

test("a change on an old version is carried whole, or not at all", () => {
  const adopted = [strike("p1", "Calls upon "), drop("p2")];
  const kept = carryChange(version, change(words("ten"), replace("p4", ["next", "last"])), {
    adopted,
    later: "f".repeat(64),
  });
  expect(kept).toMatchObject({
    value: {
      change: { version: "f".repeat(64), operations: [{ at: { from: five.from - 11 } }, {}] },
    },
  });
  const lost = carryChange(version, change(words("ten"), replace("p2", ["2", "3"])), {
    adopted,
    later: "f".repeat(64),
  });
  expect(lost).toMatchObject({
    value: {
      change: null,
      operations: [
        { kind: "carried" },
        { kind: "gone", reason: "inside", over: { op: "deleteBlock" } },
      ],
    },
  });
});

test("a change from outside is checked field by field", () => {
  expect(readChange(copied(change(words("ten")))).kind).toBe("done");
  for (const wrong of [
    null,
    [],
    { ...change(), more: 1 },
    { ...change(words("ten")), version: "abc" },
    { ...change(words("ten")), language: "EN US" },
    change(),
    { ...change(), operations: [{ op: "toString" }] },
    { ...change(), operations: [{ ...words("ten"), more: 1 }] },
    { ...change(), operations: [{ op: "deleteBlock", block: "../p1" }] },
    { ...change(), operations: [{ op: "setMark", at: five, mark: { kind: "blink" }, on: true }] },
    { ...change(), operations: [{ op: "setMark", at: five, mark: { kind: "bold" }, on: 1 }] },
    { ...change(), operations: [{ op: "moveBlock", block: "p1", place: { under: "body" } }] },
    { ...change(), operations: [{ op: "deleteText", at: { ...five, before: "x".repeat(33) } }] },
  ]) {
    expect(readChange(wrong)).toMatchObject({ fault: { id: "malformed" } });
  }
  const many = Array.from({ length: limits.operations + 1 }, () => words("ten"));
  expect(readChange(change(...many))).toMatchObject({ fault: { id: "too-large" } });
});

const copied = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const root = (children: unknown) => ({
  ...{ id: "root", role: "root", status: "draft", runs: [], children },
});
const item = (fields: object) => ({
  ...{ id: "p", role: "operative", status: "draft", runs: [], children: [] },
  ...fields,
});
const body = (...children: readonly unknown[]) =>
  root([{ id: "body", role: "body", status: "draft", runs: [], children }]);

test.each([
  ["malformed", 7],
  ["malformed", root("x")],
  ["malformed", root([7])],
  ["malformed", root([{ id: "x" }])],
  ["malformed", { ...root([]), more: 1 }],
  ["malformed", body(item({ id: "a b" }))],
  ["malformed", body(item({ role: "poem" }))],
  ["malformed", body(item({ status: "lost" }))],
  ["malformed", body(item({ number: "" }))],
  ["malformed", body(item({ source: "abc" }))],
  ["malformed", body(item({ runs: [{ text: 7, marks: [] }] }))],
  ["malformed", body(item({ runs: [{ text: "a", marks: [{ kind: "bold" }, { kind: "bold" }] }] }))],
  ["exists", body(item({}), item({}))],
  ["may-not-hold", body(item({ role: "recital" }))],
  ["may-not-hold", item({})],
  ["bidi-control", body(item({ number: "4\u202e" }))],
  [
    "inside-letter",
    body(
      item({
        runs: [
          { text: "\u0645", marks: [] },
          { text: "\u064f", marks: [] },
        ],
      }),
    ),
  ],
  ["lone-surrogate", body(item({ runs: [{ text: "\udc00", marks: [] }] }))],
  ["too-large", body(item({ runs: plain("x".repeat(limits.letters + 1)) }))],
  ["too-large", body(...Array.from({ length: limits.blocks }, (_, at) => item({ id: `p${at}` })))],
])("a tree from outside is refused as %s: %#", (id, value) => {
  expect(readTree("en", value)).toMatchObject({ kind: "fault", fault: { id } });
});

test("what is nested a hundred thousand deep is refused and does not fill the stack", () => {
  let branch: unknown = item({ id: "last", role: "item" });
  for (let level = 0; level < 100_000; level += 1) {
    branch = item({ id: `i${level}`, role: "item", children: [branch] });
  }
  expect(readTree("en", body(branch))).toMatchObject({ fault: { id: "too-deep" } });
  const operation = { op: "insertBlock", place: { under: "p4", after: null }, branch };
  expect(readChange({ ...change(), operations: [operation] })).toMatchObject({
    fault: { id: "too-deep" },
  });
});

test("a gap outside of the block is refused", () => {
  expect(anchorAt(draft, "p1", { from: 500, to: 500 })).toMatchObject({
    fault: { id: "out-of-range" },
  });
});
