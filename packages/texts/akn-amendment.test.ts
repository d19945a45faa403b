import { describe, expect, test } from "vitest";
import {
  type AknAmendment,
  type Amended,
  writeAknAmendment,
  writeAknAmendmentList,
} from "./akn-amendment.ts";
import type { Operation } from "./operations.ts";
import { plain } from "./runs.ts";
import { aknFile, given, publicationOf, readFile } from "./test-publication.ts";
import { schemaFaults } from "./test-xmllint.ts";
import type { Branch } from "./tree.ts";
import { readXml } from "./xml-read.ts";

const { tree } = readFile(aknFile("third-party/un_draft-resolution_E-CN.7-2012-L.2_en"));
const number = { id: "l-2", shown: "E/CN.7/2012/L.2" };
const amended: Amended = {
  tree,
  publication: publicationOf("resolution", { adopted: false, number }),
};

const at = { block: "para_2", from: 6, to: 19, words: "Member States", before: "", behind: "" };
const gap = { ...at, to: 6, words: "" };
const branch: Branch = {
  ...{ id: "n1", role: "operative", status: "draft", runs: plain("Invites observers:") },
  children: [
    { id: "n2", role: "item", status: "draft", runs: plain("all of them;"), children: [] },
    {
      ...{ id: "n3", role: "item", status: "draft", children: [] },
      runs: [{ text: "1", marks: [{ kind: "ref", to: "para_1" }] }],
    },
  ],
};
const header = { id: "n4", role: "operative", status: "draft" } as const;
const recital: Branch = { ...branch, role: "recital", children: [] };

const operations: readonly (readonly [
  name: string,
  operation: Operation,
  mods: readonly string[],
])[] = [
  ["insertText", { op: "insertText", at: gap, text: plain("all ") }, ["insertion para_2 inside"]],
  ["deleteText", { op: "deleteText", at }, ["repeal para_2 inside"]],
  [
    "replaceText",
    { op: "replaceText", at, text: plain("Parliaments") },
    ["substitution para_2 inside"],
  ],
  [
    "setMark",
    { op: "setMark", at, mark: { kind: "bold" }, on: true },
    ["substitution para_2 inside"],
  ],
  [
    "insertBlock",
    { op: "insertBlock", place: { under: "body", after: "para_1" }, branch },
    ["insertion para_1 after"],
  ],
  [
    "insertBlock first",
    { op: "insertBlock", place: { under: "preamble", after: null }, branch: recital },
    ["insertion preamble start"],
  ],
  ["deleteBlock", { op: "deleteBlock", block: "para_3" }, ["repeal para_3"]],
  [
    "replaceBlock",
    { op: "replaceBlock", branch: { ...branch, id: "para_3" } },
    ["substitution para_3"],
  ],
  [
    "moveBlock",
    { op: "moveBlock", block: "para_3", place: { under: "body", after: "para_1" } },
    ["repeal para_3", "insertion para_1 after"],
  ],
  ["splitBlock", { op: "splitBlock", at: gap, into: header }, ["split para_2"]],
  [
    "joinBlocks",
    { op: "joinBlocks", first: "para_2", second: "para_3", between: plain(" ") },
    ["join para_2"],
  ],
];

const amendmentOf = (operation: Operation, id = "am-7"): AknAmendment => ({
  number: { id, shown: `Amendment ${id}` },
  date: "2018-03-01",
  proponents: ["Delegation of A", "Delegation of B"],
  justification: "It is clearer.",
  operations: [operation],
});

const written = (operation: Operation): string =>
  given(writeAknAmendment(amended, amendmentOf(operation)));

const modsIn = (xml: string): readonly string[] =>
  [
    ...xml.matchAll(/<textualMod type="(\w+)".*?<destination href="([^"]*)"(?: pos="(\w+)")?\/>/g),
  ].map(([, type, href = "", pos]) =>
    [type, href.split("/~")[1], ...(pos === undefined ? [] : [pos])].join(" "),
  );

describe("an amendment written as Akoma Ntoso", () => {
  test.each(operations)("names what it does and where: %s", (_, operation, mods) => {
    const xml = written(operation);
    expect(modsIn(xml)).toEqual(mods);
    expect(xml).toContain(
      '<destination href="/akn/un/statement/deliberation/ipu/2018-03-28/l-2/eng@v2/~',
    );
  });

  test("is valid by the official schema, whatever it does, alone and in a list", () => {
    const alone = operations.map(([, operation]) => written(operation));
    const all = operations.map(([, operation], at) => amendmentOf(operation, `am-${at + 1}`));
    const list = { number: { id: "aml-1", shown: "Amendments" }, date: "2018-03-01" };
    const whole = given(writeAknAmendmentList(amended, list, all));
    expect(schemaFaults(...alone, whole)).toBe("");
    expect(whole).toContain('<documentRef eId="dref_3" href="#cmp_am-3" showAs="Amendment am-3"/>');
    expect(whole).toContain('<mod eId="cmp_am-3__mod_1">');
  });

  test("marks in its sentence what is quoted", () => {
    expect(written(operations[2]?.[1] ?? { op: "deleteText", at })).toContain(
      '“<quotedText eId="mod_1__qtext_1">Member States</quotedText>” (occurrence 1 of 2) by the ' +
        'words “<quotedText eId="mod_1__qtext_2">Parliaments</quotedText>”.</mod>',
    );
    const insertion = written({
      op: "insertBlock",
      place: { under: "body", after: "para_1" },
      branch,
    });
    expect(insertion).toMatch(
      /reading as follows: <quotedStructure eId="mod_1__qstr_1" startQuote="“" endQuote="”"><paragraph/,
    );
    expect(insertion).toContain("</quotedStructure>.</mod>");
    expect(insertion).toContain(
      'href="/akn/un/statement/deliberation/ipu/2018-03-28/l-2/eng@v2/~para_1"',
    );
    expect(readXml(insertion).kind).toBe("read");
  });

  test("is refused when it does not fit the text, or is named so that no address can be made", () => {
    const misquoted: Operation = { op: "deleteText", at: { ...at, words: "member states" } };
    expect(writeAknAmendment(amended, amendmentOf(misquoted))).toMatchObject({
      fault: { id: "misquoted" },
    });
    const operation: Operation = { op: "deleteText", at };
    expect(writeAknAmendment(amended, amendmentOf(operation, "7 bis"))).toMatchObject({
      fault: { id: "malformed", facts: { field: "number" } },
    });
    const list = { number: { id: "aml-1", shown: "Amendments" }, date: "2018-03-01" };
    expect(writeAknAmendmentList(amended, list, [])).toMatchObject({ kind: "fault" });
  });
});
