import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Branch, docxParts, readTree, rootBranch, type Tree, wordsOf } from "@hemicycle/texts";
import { describe, expect, test } from "vitest";
import { readDocx, writeDocx } from "./docx.ts";
import { crc32, zip } from "./zip.ts";
import { unzip, zipLimits } from "./zip-read.ts";

const made = (): Uint8Array =>
  readFileSync(fileURLToPath(new URL("../testing/docx/resolution.docx", import.meta.url)));

type Shown = readonly [string, ...(string | Shown)[]];

const shown = ({ role, runs, children }: Branch): Shown => [
  role,
  ...(runs.length === 0 ? [] : [wordsOf(runs)]),
  ...children.map(shown),
];

const treeOf = (bytes: Uint8Array, language?: string) => {
  const reading = readDocx(bytes, language);
  if (reading.kind === "faulty") throw new Error(JSON.stringify(reading.fault));
  return { ...reading, shown: shown(rootBranch(reading.value)) };
};

const encoder = new TextEncoder();
const packed = (files: Readonly<Record<string, string>>): Uint8Array =>
  zip(new Map(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])));

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const documentOf = (body: string): Uint8Array =>
  packed({
    "word/document.xml": `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
  });
const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

describe("a Word document that another program has made", () => {
  test("is read with its numbers, its notes and the changes that were made in it", () => {
    expect(treeOf(made()).shown).toEqual([
      "root",
      ["title", "Access to water"],
      [
        "preamble",
        ["formula", "The Assembly,"],
        ["recital", "Recalling its resolution on water,", ["note", "Document A/138/1."]],
      ],
      [
        "body",
        [
          "operative",
          "Calls on all parliaments to act without delay:",
          ["item", "by law;"],
          ["item", "by budget;"],
        ],
        ["operative", "Requests H2O."],
        ["operative", "تدعو الجميع إلى العمل؛"],
      ],
    ]);
  });

  test("keeps italics, bold and the like, and says what it leaves out", () => {
    const { value, remarks } = treeOf(made(), "en");
    const runs = [...value.blocks.values()].flatMap((block) => block.runs);
    const marked = runs.map(({ text, marks }) => `${text} ${marks.map(({ kind }) => kind).join()}`);
    expect(marked).toEqual(
      expect.arrayContaining(["Recalling italic", "budget bold", "2 subscript"]),
    );
    expect(remarks.map(({ id, where, facts }) => [id, where, facts["what"]])).toEqual([
      ["left-out", "4", "deletion"],
      ["left-out", "7", "hidden words"],
      ["left-out", "7", "table"],
    ]);
  });
});

describe("a Word document of ours", () => {
  const trees = ["en", "ar", "ru"].map((language): [string, Tree] => {
    const header = { status: "draft", children: [] } as const;
    const said = { en: "Calls on all;", ar: "تدعو الجميع؛", ru: "призывает всех;" }[language] ?? "";
    const runs = [{ text: said, marks: [{ kind: "italic" } as const] }];
    const root = readTree(language, {
      ...{ id: "r", role: "root", status: "draft", runs: [] },
      children: [
        { ...header, id: "t", role: "title", runs },
        {
          ...{ id: "b", role: "body", status: "draft", runs: [] },
          children: [
            {
              ...header,
              id: "o",
              role: "operative",
              runs,
              children: [{ ...header, id: "i", role: "item", runs }],
            },
            { ...header, id: "p", role: "operative", runs: [...runs, { text: "\n1°", marks: [] }] },
          ],
        },
      ],
    });
    if (root.kind === "fault") throw new Error(JSON.stringify(root.fault));
    return [language, root.value];
  });

  test.each(trees)(
    "is read as it was written, without being told the language: %s",
    (language, tree) => {
      const read = treeOf(writeDocx(tree));
      expect(read.value.language).toBe(language);
      expect(read.shown).toEqual(shown(rootBranch(tree)));
      expect(read.remarks).toEqual([]);
      expect(writeDocx(tree)).toEqual(writeDocx(tree));
    },
  );

  test("runs from right to left where its language does", () => {
    const part = (at: number) => docxOf(trees[at]?.[1]);
    expect(part(1)?.match(/<w:bidi\/>/g)).toHaveLength(5);
    expect(part(1)).toContain('<w:rtl/><w:lang w:bidi="ar"/>');
    expect(part(0)).not.toContain("w:bidi");
  });
});

const docxOf = (tree: Tree | undefined): string | undefined =>
  tree === undefined ? undefined : docxParts(tree).get("word/document.xml");

describe("a file that is broken or hostile", () => {
  const archive = packed({ "word/document.xml": "<a/>" });
  const changed = (at: number, value: number): Uint8Array => {
    const bytes = Uint8Array.from(archive);
    bytes[at] = value;
    return bytes;
  };

  test.each([
    ["nothing", new Uint8Array(), "zip-form"],
    ["words", encoder.encode("Calls on all parliaments"), "zip-form"],
    ["an archive cut off", made().subarray(0, 3_000), "zip-form"],
    ["a damaged byte", changed(50, 0x55), "zip-sum"],
    ["another check sum", changed(archive.length - 22 - 17 - 46 + 16, 1), "zip-sum"],
    ["an encrypted part", changed(archive.length - 22 - 17 - 46 + 8, 1), "zip-encrypted"],
    ["an unknown method", changed(archive.length - 22 - 17 - 46 + 10, 12), "zip-method"],
    ["no document", packed({ "word/other.xml": "<a/>" }), "docx-document"],
    ["something else in it", archive, "docx-document"],
    ["no words", documentOf("<w:p/>"), "empty"],
    ["broken XML", packed({ "word/document.xml": "<w:document" }), "xml-attribute"],
    [
      "entities",
      packed({ "word/document.xml": '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' }),
      "xml-doctype",
    ],
    ["a hundred thousand elements in each other", documentOf("<w:p>".repeat(100_000)), "xml-depth"],
  ])("is refused with what is wrong: %s", (_, bytes, id) => {
    expect(readDocx(bytes)).toMatchObject({ kind: "faulty", fault: { id } });
  });

  test("is refused before it is unpacked past the limit, whatever it says of its size", () => {
    const bomb = zip(new Map([["word/document.xml", new Uint8Array(48 * 1024 * 1024)]]));
    expect(bomb.length).toBeLessThan(100_000);
    const directory = bomb.length - 22 - 17 - 46;
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 100, true);
    const before = process.memoryUsage().rss;
    expect(readDocx(bomb)).toMatchObject({
      fault: { id: "zip-unpacked", facts: { most: 33_554_432 } },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  }, 60_000);

  test("is refused when its parts together are too much, or too many", () => {
    const half = "x".repeat(600);
    const two = packed({ "word/document.xml": half, "word/styles.xml": half });
    const limits = { ...zipLimits, unpacked: 1_000 };
    expect(readDocx(two, "en", limits)).toMatchObject({ fault: { id: "zip-unpacked" } });
    expect(readDocx(two, "en", { ...zipLimits, entries: 1 })).toMatchObject({
      fault: { id: "zip-entries" },
    });
    expect(readDocx(two, "en", { ...zipLimits, size: 50 })).toMatchObject({
      fault: { id: "zip-size" },
    });
  });

  test("may not hold the same part twice", () => {
    const one = packed({ "word/document.xml": "<a/>", "word/documenu.xml": "<b/>" });
    const text = Buffer.from(one).toString("latin1").replaceAll("documenu", "document");
    const twice = Uint8Array.from(Buffer.from(text, "latin1"));
    expect(unzip(twice, () => true)).toMatchObject({ fault: { id: "zip-twice" } });
  });

  test("says where its XML is broken", () => {
    expect(readDocx(documentOf("\n<w:p>\n</w:q>"))).toMatchObject({
      fault: { id: "xml-end", where: "word/document.xml 3:1" },
    });
  });

  test("that is not UTF-8 is refused", () => {
    const bytes = new Map([["word/document.xml", Uint8Array.of(0x3c, 0x61, 0xff, 0x3e)]]);
    expect(readDocx(zip(bytes))).toMatchObject({ fault: { id: "encoding" } });
  });

  test("loses half characters and what turns the direction, and so said", () => {
    const body = paragraph("Title") + paragraph("1. pay \u202eevil\u202c");
    const { shown: read, remarks } = treeOf(documentOf(body), "en");
    expect(read[2]).toEqual(["body", ["operative", "pay evil"]]);
    expect(remarks).toEqual([{ id: "characters-left-out", where: "2", facts: { count: 2 } }]);
  });
});

test("an archive is what other programs take it for", () => {
  const bytes = encoder.encode("The quick brown fox");
  expect(crc32(bytes)).toBe(0xb74574de);
  const files = new Map([
    ["a/ب.txt", bytes],
    ["b", new Uint8Array()],
  ]);
  const reading = unzip(zip(files), () => true);
  if (reading.kind === "faulty") throw new Error(reading.fault.id);
  const read = [...reading.files].map(([name, content]) => [name, Uint8Array.from(content)]);
  expect(read).toEqual([...files]);
});
