import { describe, expect, test } from "vitest";
import { readDocxParts } from "./docx-read.ts";
import { type Report, reportParts } from "./docx-report.ts";
import { wordsOf } from "./runs.ts";
import { readXml } from "./xml-read.ts";

const report: Report = {
  language: "ru",
  pieces: [
    { kind: "title", words: "Материалы" },
    { kind: "heading", words: "Повестка дня" },
    { kind: "paragraph", words: "Один <пункт> & ещё" },
    { kind: "table", heads: ["Пункт", "Название"], rows: [["1", "О воде"], ["2"]] },
  ],
};

const documentOf = (given: Report): string => reportParts(given).get("word/document.xml") ?? "";

describe("a report for Word", () => {
  test("is read back with its words, its headings under their styles", () => {
    const reading = readDocxParts(reportParts(report), "ru");
    if (reading.kind === "faulty") throw new Error(JSON.stringify(reading.fault));
    const words = [...reading.value.blocks.values()].map(({ runs }) => wordsOf(runs));
    expect(words).toEqual(expect.arrayContaining(["Материалы", "Один <пункт> & ещё"]));
    expect(documentOf(report)).toContain('<w:pStyle w:val="Heading1"/>');
  });

  test("has tables whose heads are heads, and as many cells in each row", () => {
    const document = documentOf(report);
    expect(document.match(/<w:tr>/g)).toHaveLength(3);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:tc>/g)).toHaveLength(6);
    expect(readXml(document).kind).toBe("read");
  });

  test("runs from right to left where the language does", () => {
    const arabic = documentOf({ ...report, language: "ar" });
    expect(arabic).toContain("<w:bidiVisual/>");
    expect(documentOf(report)).not.toContain("bidi");
  });

  test("comes out the same each time", () => {
    expect([...reportParts(report)]).toEqual([...reportParts(report)]);
  });
});
