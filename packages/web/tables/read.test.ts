import { expect, test } from "vitest";
import writeWorkbook, { type Sheet, type SheetData } from "write-excel-file/universal";
import { mostBytes, readTable } from "./read.ts";
import type { ReadFile } from "./sheet.ts";
import { archiveOf, crc32, filesIn } from "./zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: "le" | "be") => {
  const written = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(order === "le" ? written : written.swap16());
};
const rowsOf = (file: ReadFile) => (file.kind === "read" ? file.sheets[0]?.rows : file.fault);
const workbook = (data: SheetData, sheet = "Sheet") => workbookOf([{ data, sheet }]);
const workbookOf = async (sheets: Sheet<Blob>[]) =>
  new Uint8Array(await (await writeWorkbook(sheets).toBlob()).arrayBuffer());

test("comma, semicolon and tab part the cells, quotes hold what they hold", async () => {
  const wanted = [
    ["member", "name"],
    ["KE", 'Kenya, "the" Republic;\nof'],
  ];
  for (const sign of [",", ";", "\t"]) {
    const text = `member${sign}name\r\nKE${sign}"Kenya, ""the"" Republic;\nof"\r\n`;
    expect(rowsOf(await readTable(bytes(text))), sign).toEqual(wanted);
  }
});

test("UTF-8 with and without its mark and UTF-16 of both orders say the same", async () => {
  const text = "member;name\nJO;الأردن\n";
  const wanted = [
    ["member", "name"],
    ["JO", "الأردن"],
  ];
  expect(rowsOf(await readTable(bytes(text)))).toEqual(wanted);
  expect(rowsOf(await readTable(bytes(`\ufeff${text}`)))).toEqual(wanted);
  expect(rowsOf(await readTable(utf16(text, "le")))).toEqual(wanted);
  expect(rowsOf(await readTable(utf16(text, "be")))).toEqual(wanted);
  expect(rowsOf(await readTable(utf16(text, "le").slice(2)))).toEqual(wanted);
});

test("the hint that spreadsheets write is no row, and a single column is a table", async () => {
  expect(rowsOf(await readTable(bytes("sep=;\r\na;b\r\n1,5;2\r\n")))).toEqual([
    ["a", "b"],
    ["1,5", "2"],
  ]);
  expect(rowsOf(await readTable(bytes("member\nKE\nNO\n")))).toEqual([["member"], ["KE"], ["NO"]]);
});

test("empty rows between stay, so that rows keep their numbers; those at the end go", async () => {
  expect(rowsOf(await readTable(bytes("a,b\n\n1,2\n\n \n")))).toEqual([
    ["a", "b"],
    [""],
    ["1", "2"],
  ]);
});

test("a file of an old encoding, an empty one and a huge one are said to be that", async () => {
  expect(rowsOf(await readTable(new Uint8Array([0x6e, 0x6f, 0x6d, 0x3b, 0xe9, 0x0a])))).toBe(
    "encoding",
  );
  expect(rowsOf(await readTable(new Uint8Array()))).toBe("empty");
  expect(rowsOf(await readTable(bytes(" \n\n")))).toBe("empty");
  expect(rowsOf(await readTable(new Uint8Array(mostBytes + 1)))).toBe("tooLarge");
  expect(rowsOf(await readTable(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])))).toBe("oldExcel");
});

test("a quote that nobody closes is marked in its row", async () => {
  const file = await readTable(bytes('a,b\n1,2\n3,"4\n5,6\n'));
  expect(file.kind === "read" && [...(file.sheets[0]?.marks ?? [])]).toEqual([["2:0", "quotes"]]);
});

test("a workbook gives its texts, numbers, truths and days", async () => {
  const file = await readTable(
    await workbook(
      [
        ["id", "name", "since", "mp"],
        [
          "KE.1",
          "Ms. One",
          { value: new Date("2017-10-14T00:00:00Z"), type: Date, format: "yyyy-mm-dd" },
          true,
        ],
        [null, "<b>Two</b>", 55_100_000, false],
      ],
      "People",
    ),
  );
  expect(file.kind === "read" && file.sheets[0]?.name).toBe("People");
  expect(rowsOf(file)).toEqual([
    ["id", "name", "since", "mp"],
    ["KE.1", "Ms. One", "2017-10-14", "true"],
    ["", "<b>Two</b>", "55100000", "false"],
  ]);
});

test("every filled sheet of a workbook is read, in its order", async () => {
  const file = await readTable(
    await workbookOf([
      { data: [["member"], ["KE"]], sheet: "Members" },
      { data: [[null]], sheet: "Nothing" },
      { data: [["person"], ["KE.1"]], sheet: "Delegates" },
    ]),
  );
  expect(file.kind === "read" && file.sheets.map(({ name }) => name)).toEqual([
    "Members",
    "Delegates",
  ]);
});

test("cells that formulas fill are marked, in the sheet in which they stand", async () => {
  const sheets = (file: ReadFile) => (file.kind === "read" ? file.sheets : []);
  const reckoned = sheets(await withFormula());
  expect(reckoned.map(({ marks }) => [...marks])).toEqual([[], [["1:1", "formula"]]]);
  expect(reckoned[1]?.rows).toEqual([
    ["a", "b"],
    ["x", "7"],
  ]);
  const formula = { value: "=1+1", type: "Formula" } as const;
  const fresh = sheets(
    await readTable(
      await workbook([
        ["a", "b"],
        ["x", formula],
      ]),
    ),
  );
  expect([...(fresh[0]?.marks ?? [])]).toEqual([["1:1", "formula"]]);
});

/** As spreadsheets save it: the formula with what it came to. */
async function withFormula(): Promise<ReadFile> {
  const plain = await workbookOf([
    { data: [["a"], ["plain"]], sheet: "One" },
    {
      data: [
        ["a", "b"],
        ["x", 7],
      ],
      sheet: "Two",
    },
  ]);
  const files = await filesIn(plain, { most: 1e7, wanted: () => true });
  const name = "xl/worksheets/sheet2.xml";
  const text = new TextDecoder().decode(files.get(name));
  const changed = text.replace("<v>7</v>", "<f>1+6</f><v>7</v>");
  expect(changed).not.toBe(text);
  return readTable(await archiveOf(new Map([...files, [name, bytes(changed)]])));
}

test("a sheet large enough for a worker elsewhere is read without one", async () => {
  const rows = Array.from({ length: 6000 }, (_, at) => [
    `id-${at}`,
    `A name of some length, ${at}`,
  ]);
  const file = await readTable(await workbook(rows));
  expect(rowsOf(file)?.length).toBe(6000);
  expect(rowsOf(file)?.[5999]?.[0]).toBe("id-5999");
});

test("an archive that unpacks to too much, lies about its size, or is cut off is not read", async () => {
  const zeros = (size: number) => archiveOf(new Map([["xl/workbook.xml", new Uint8Array(size)]]));
  const bomb = await zeros(50 * 1024 * 1024);
  expect(bomb.length).toBeLessThan(mostBytes);
  expect(rowsOf(await readTable(bomb))).toBe("tooLarge");
  const lying = await zeros(1_000_000);
  const view = new DataView(lying.buffer);
  view.setUint32(view.getUint32(lying.length - 6, true) + 24, 10, true);
  expect(rowsOf(await readTable(lying))).toBe("tooLarge");
  const whole = await workbook([["a"], ["b"]]);
  expect(rowsOf(await readTable(whole.slice(0, whole.length - 40)))).toBe("unreadable");
  const other = await archiveOf(new Map([["readme.txt", bytes("no workbook")]]));
  expect(rowsOf(await readTable(other))).toBe("unreadable");
});

test("an archive gives its files back, those that are wanted", async () => {
  const files = new Map([
    ["one.txt", bytes("one ".repeat(1000))],
    ["deux/été.txt", bytes("deux")],
    ["three.bin", bytes("")],
  ]);
  for (const how of ["packed", "plain"] as const) {
    const archive = await archiveOf(files, how);
    expect(await filesIn(archive, { most: 5000, wanted: () => true }), how).toEqual(files);
    const texts = await filesIn(archive, { most: 5000, wanted: (name) => name.endsWith(".txt") });
    expect([...texts.keys()]).toEqual(["one.txt", "deux/été.txt"]);
  }
  // The check value of the polynomial (RFC 1952, section 8).
  expect(crc32(bytes("123456789"))).toBe(0xcbf43926);
});
