import Papa from "papaparse";
import readWorkbook from "read-excel-file/universal";
import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";
import { fileOf } from "./export.ts";
import type { Table } from "./table.ts";
import { xlsxOf } from "./xlsx.ts";

const table: Table = {
  name: "Delegations: 137/1",
  columns: [
    { key: "name", title: "Member" },
    { key: "votes", title: "Votes" },
    { key: "note", title: 'A "note"' },
  ],
  rows: [
    { name: "Côte d’Ivoire", votes: 14, note: "one, two" },
    { name: "الأردن", votes: -3, note: 'said "yes"\nthen left' },
    { name: "=HYPERLINK(1)", votes: null, note: "+41 22 919" },
    { name: "@SUM(A1)", votes: 0, note: "-1" },
    { name: " spaced ", votes: 1, note: "" },
  ],
};

test("CSV begins with a byte order mark, ends its lines as RFC 4180 says and quotes what must be", () => {
  const text = csvOf(table);
  expect(
    text.startsWith('\ufeffMember,Votes,"A ""note"""\r\nCôte d’Ivoire,14,"one, two"\r\n'),
  ).toBe(true);
  expect(text.endsWith('" spaced ",1,\r\n')).toBe(true);
});

test("CSV is read back cell by cell, what could be a formula behind an apostrophe", () => {
  const rows = Papa.parse<string[]>(csvOf(table).slice(1).trimEnd()).data;
  expect(rows[2]).toEqual(["الأردن", "-3", 'said "yes"\nthen left']);
  expect(rows[3]).toEqual(["'=HYPERLINK(1)", "", "'+41 22 919"]);
  expect(rows[4]).toEqual(["'@SUM(A1)", "0", "'-1"]);
});

test("every sign that begins a formula is guarded, in its wide form too; a number is none", () => {
  const signs = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"];
  const rows = signs.map((sign) => ({ a: `${sign}1` }));
  const text = csvOf({ name: "n", columns: [{ key: "a", title: "a" }], rows });
  const cells = Papa.parse<string[]>(text.slice(1).trimEnd()).data.slice(1).flat();
  expect(cells).toEqual(signs.map((sign) => `'${sign}1`));
  const numbers = { name: "n", columns: [{ key: "a", title: "a" }], rows: [{ a: -1 }] };
  expect(csvOf(numbers)).toContain("\r\n-1\r\n");
});

test("a workbook is read back by another reader: texts as texts, numbers as numbers", async () => {
  const bytes = await xlsxOf(table);
  const [sheet] = await readWorkbook(bytes.buffer, { trim: false });
  expect(sheet?.sheet).toBe("Delegations  137 1");
  expect(sheet?.data).toEqual([
    ["Member", "Votes", 'A "note"'],
    ["Côte d’Ivoire", 14, "one, two"],
    ["الأردن", -3, 'said "yes"\nthen left'],
    ["=HYPERLINK(1)", null, "+41 22 919"],
    ["@SUM(A1)", 0, "-1"],
    [" spaced ", 1, null],
  ]);
});

test("markup, signs that XML has no place for, and escapes come back as what they are", async () => {
  const rows = ["<b>&\"'</b>", "a\u0000\u0008b\ufffe", "_x0041_", "]]>", "😀"].map((a) => ({ a }));
  const bytes = await xlsxOf({ name: "", columns: [{ key: "a", title: "a" }], rows });
  const [sheet] = await readWorkbook(bytes.buffer);
  expect(sheet?.data.slice(1).flat()).toEqual(["<b>&\"'</b>", "ab", "_x0041_", "]]>", "😀"]);
});

test("thirty columns and two thousand rows keep their places", async () => {
  const columns = Array.from({ length: 30 }, (_, at) => ({ key: `c${at}`, title: `C${at}` }));
  const rows = Array.from({ length: 2000 }, (_, at) => ({ c0: at, c29: `last of ${at}` }));
  const bytes = await xlsxOf({ name: "long", columns, rows });
  const [sheet] = await readWorkbook(bytes.buffer);
  expect(sheet?.data.length).toBe(2001);
  expect(sheet?.data[2000]?.[0]).toBe(1999);
  expect(sheet?.data[2000]?.[29]).toBe("last of 1999");
});

test("a sheet of a language that runs from the right does so too", async () => {
  const { filesIn } = await import("./zip.ts");
  const read = async (dir: "ltr" | "rtl") => {
    const files = await filesIn(await xlsxOf({ ...table, dir }), {
      most: 1e6,
      wanted: (name) => name.endsWith("sheet1.xml"),
    });
    return new TextDecoder().decode([...files.values()][0]);
  };
  expect(await read("rtl")).toContain('rightToLeft="1"');
  expect(await read("ltr")).not.toContain("rightToLeft");
});

test("a file says what it is", async () => {
  expect((await fileOf(table, "csv")).type).toBe("text/csv;charset=utf-8");
  expect((await fileOf(table, "xlsx")).type).toMatch(/spreadsheetml/);
});
