import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { plain } from "./runs.ts";
import { block, draft, treeOf } from "./test-draft.ts";
import type { Tree } from "./tree.ts";
import {
  blockHash,
  isStale,
  missingIn,
  nextVersion,
  readText,
  readVersion,
  type Version,
  writeVersion,
} from "./version.ts";

const first = nextVersion(null, {
  text: "R1",
  reason: { kind: "deposit" },
  trees: { en: draft, ar: { ...draft, language: "ar" } },
});
const second = nextVersion(first, {
  text: "R1",
  reason: { kind: "amendments", amendments: ["A2", "A1"] },
  trees: first.trees,
});

const read = (version: unknown): Version => {
  const result = readVersion(version);
  if (result.kind === "fault") throw new Error(JSON.stringify(result.fault));
  return result.value;
};

test("a version names the one before by its hash", () => {
  expect([first.number, first.parent]).toEqual([1, null]);
  expect([second.number, second.parent]).toEqual([2, first.hash]);
  expect(second.hash).not.toBe(first.hash);
});

test("the hash is worked out when somebody asks for it, once", () => {
  let looked = 0;
  const trees = {
    get en() {
      looked += 1;
      return draft;
    },
  };
  const version = nextVersion(first, { text: "R1", reason: { kind: "revision" }, trees });
  const next = nextVersion(version, { text: "R1", reason: { kind: "revision" }, trees });
  expect(next.number).toBe(3);
  expect(looked).toBe(0);
  expect([version.hash, version.hash]).toEqual([next.parent, next.parent]);
  expect(looked).toBe(1);
});

test("the hash is SHA-256 of the line without it, as any other program works it out", () => {
  const { hash, ...rest } = JSON.parse(writeVersion(second));
  const sorted = JSON.stringify(rest);
  expect(createHash("sha256").update(sorted).digest("hex")).toBe(hash);
});

test("a version is read back as it was written", () => {
  const line = writeVersion(second);
  expect(writeVersion(read(JSON.parse(line)))).toBe(line);
});

test("a version of which one letter was changed is refused with both hashes", () => {
  const changed = writeVersion(first).replace("every five years", "every nine years");
  expect(readVersion(JSON.parse(changed))).toMatchObject({
    fault: { id: "hash", facts: { said: first.hash } },
  });
});

test.each([
  ["no object", 7],
  ["an unknown field", { ...JSON.parse(writeVersion(first)), more: 1 }],
  ["no number", { ...JSON.parse(writeVersion(first)), number: "1" }],
  ["a first version with a parent", { ...JSON.parse(writeVersion(first)), parent: first.hash }],
  ["no reason", { ...JSON.parse(writeVersion(first)), reason: { kind: "whim" } }],
  ["a language that is none", { ...JSON.parse(writeVersion(first)), trees: { toString: {} } }],
  ["no trees", { ...JSON.parse(writeVersion(first)), trees: [] }],
])("what is no version is refused: %s", (_, value) => {
  expect(readVersion(value)).toMatchObject({ fault: { id: "malformed" } });
});

test("a translation is stale once its source has changed", () => {
  const source = draft.blocks.get("p1");
  if (source === undefined) throw new Error("the draft has p1");
  const translation = { ...source, source: blockHash(source), runs: plain("…") };
  expect(isStale(translation, source)).toBe(false);
  expect(isStale(translation, { ...source, runs: plain("Calls upon nobody;") })).toBe(true);
});

test("blocks that a language version lacks, or has without words, are named", () => {
  const french: Tree = treeOf(
    block(["root", "root"], "", [
      block(["title", "title"], "Accès à l’eau"),
      block(["body", "body"], "", [
        { ...block(["p1", "operative"], ""), status: "missing" },
        block(["p2", "operative"], "Demande aux gouvernements d’agir ;"),
      ]),
    ]),
    "fr",
  );
  expect(missingIn(draft, french)).toEqual([
    ...["p1", "p3", "p3a", "p3b", "p4", "preamble", "r1", "r2"],
  ]);
});

test("a text says its languages, and the one of deposit is among them", () => {
  const text = {
    id: "R1",
    type: "resolution",
    original: "en",
    languages: ["en", "fr"],
    authentic: ["en"],
  };
  expect(readText(text)).toEqual({ kind: "done", value: text });
  for (const wrong of [
    { ...text, original: "ar" },
    { ...text, authentic: ["ru"] },
    { ...text, type: "poem" },
    { ...text, languages: ["en", "en"] },
    { ...text, id: "R 1" },
  ]) {
    expect(readText(wrong)).toMatchObject({ fault: { id: "malformed", where: "text" } });
  }
});
