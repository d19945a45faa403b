import { describe, expect, test } from "vitest";
import { readTable } from "./read.ts";
import type { ReadFile } from "./sheet.ts";
import { archiveOf } from "./zip.ts";

/** Files that somebody has made so that they do harm to whoever opens them. */

const names = "http://schemas.openxmlformats.org";
const main = `xmlns="${names}/spreadsheetml/2006/main"`;
const office = `${names}/officeDocument/2006/relationships`;
const styles = '<cellXfs><xf numFmtId="200"/></cellXfs>';
const bytes = (text: string) => new TextEncoder().encode(text);

/** A workbook of one sheet, with this written for its rows and this before all else. */
async function read(rows: string, before = "", formats = ""): Promise<ReadFile> {
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${names}/package/2006/content-types"/>`,
    "xl/workbook.xml":
      `<workbook ${main} xmlns:r="${office}"><sheets>` +
      '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${names}/package/2006/relationships"><Relationship Id="r1" ` +
      `Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" ` +
      `Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}>${formats}${styles}</styleSheet>`,
    "xl/worksheets/sheet1.xml": `${before}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
  };
  const files = Object.entries(parts).map(([name, text]) => [name, bytes(text)] as const);
  return readTable(await archiveOf(new Map(files)));
}

const cell = (place: string, text = "x") =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const told = (file: ReadFile) => (file.kind === "fault" ? file.fault : file.sheets[0]?.rows);
const marksOf = (file: ReadFile) =>
  file.kind === "read" ? [...(file.sheets[0]?.marks ?? [])] : [];

describe("a workbook of a kilobyte", () => {
  test("with a cell far out is too large, and does not fill the memory", async () => {
    for (const place of ["XFD1", "A1048576", "ALL50000"]) {
      const row = place.replace(/\D/g, "");
      expect(told(await read(`<row r="${row}">${cell(place)}</row>`)), place).toBe("tooLarge");
    }
    const beyond = `<row r="1">${cell("A1")}</row><row r="9999999999"/>`;
    expect(told(await read(beyond))).toBe("tooLarge");
    const empty = `<row r="1">${cell("A1")}<c r="XFD1" s="1"/></row><row r="1048576"/>`;
    expect(told(await read(empty))).toEqual([["x"]]);
  });

  test("that begins cells and never ends them is told off at once", async () => {
    const start = performance.now();
    const begun = "<c ".repeat(400_000);
    expect(told(await read(`<row r="1">${cell("A1")}</row><!-- ${begun} -->`))).toEqual([["x"]]);
    expect(told(await read(begun))).toBe("unreadable");
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("with a format of numbers that has no end is told off at once", async () => {
    const start = performance.now();
    const format = `<numFmt numFmtId="200" formatCode="${"[".repeat(100_000)}d"/>`;
    const row = '<row r="1"><c r="A1" s="0"><v>1</v></c></row>';
    expect(told(await read(row, "", `<numFmts>${format}</numFmts>`))).toBe("tooLarge");
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test("names no text of another file, and makes none of little", async () => {
    const types = '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    expect(told(await read(`<row r="1">${cell("A1", "&a;&b;")}</row>`, types))).toEqual([
      ["&a;&b;"],
    ]);
  });
});

describe("a cell that a formula fills is marked", () => {
  test.each([
    '<c r="A1"><f>1+1</f><v>2</v></c>',
    '<c r="A1"><!-- --><f>1+1</f><v>2</v></c>',
    '<c r="A1"><v>2</v><f>1+1</f></c>',
    '<c r="A1" cm=">"><f>1+1</f><v>2</v></c>',
    '<c r="A1"><f t="shared" si="0"/><v>2</v></c>',
  ])("however it is written: %s", async (written) => {
    expect(marksOf(await read(`<row r="1">${written}</row>`))).toEqual([["0:0", "formula"]]);
  });
});

test("a day that is in no calendar is marked, and not taken for the day behind", async () => {
  const day = (place: string, text: string) => `<c r="${place}" t="d"><v>${text}</v></c>`;
  const row = `<row r="1">${day("A1", "2017-02-28")}${day("B1", "2017-02-31")}</row>`;
  const file = await read(row);
  expect(told(file)?.[0]?.[0]).toBe("2017-02-28");
  expect(marksOf(file)).toEqual([["0:1", "date"]]);
});

test("a list with more rows or columns than a page can show is too large", async () => {
  expect(told(await readTable(bytes("a,b\n".repeat(20_001))))).toBe("tooLarge");
  expect(told(await readTable(bytes(`${",".repeat(200)}x\n`)))).toBe("tooLarge");
  expect(
    told(await readTable(bytes(`${"a,b\n".repeat(20_000)}${",\n".repeat(1_000)}`))),
  ).toHaveLength(20_000);
});
