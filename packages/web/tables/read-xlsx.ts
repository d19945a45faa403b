import readWorkbook from "read-excel-file/universal";
import { faulty, mostColumns, mostRows, type ReadFile, type Sheet } from "./sheet.ts";
import { type SheetOutline, sheetOutline } from "./sheet-outline.ts";
import { ArchiveError, archiveOf, filesIn } from "./zip.ts";

/** In bytes, unpacked: a workbook that promises more is not opened. */
const mostUnpacked = 40 * 1024 * 1024;

/** A format of numbers that nobody writes: its reader takes time by the square of its length. */
const longFormat = /formatCode\s*=\s*(?:"[^"]{500}|'[^']{500})/;

/**
 * The sheets of a workbook, without those that are empty. The archive is unpacked here and given on
 * plain: its reader would start a worker for a large sheet, which the policy of the page forbids.
 */
export const sheetsIn = async (bytes: Uint8Array): Promise<ReadFile> => {
  try {
    const files = await filesIn(bytes, {
      most: mostUnpacked,
      wanted: (name) => /\.xml(\.rels)?$/.test(name),
    });
    const outlines = outlinesIn(files);
    const names = sheetFiles(files);
    const isLong = [...files.values()].some((file) => longFormat.test(textIn(file)));
    if (isLong || [...outlines.values()].some(isTooLarge)) return faulty("tooLarge");
    const plain = await archiveOf(files, "plain");
    const sheets = await readWorkbook(plain.buffer, { trim: false });
    const read = sheets.map(
      ({ sheet, data }, at): Sheet => ({
        name: sheet,
        rows: data.map((row) => row.map(textOf)),
        marks: outlines.get(names[at] ?? "")?.marks ?? new Map(),
      }),
    );
    const filled = read.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== "")));
    return filled.length === 0 ? faulty("empty") : { kind: "read", sheets: filled };
  } catch (error) {
    return faulty(error instanceof ArchiveError ? error.reason : "unreadable");
  }
};

/** A date is a day here: the time that a spreadsheet adds to it is cut off. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
};

const textIn = (file: Uint8Array | undefined): string => new TextDecoder().decode(file);

/** The outlines of all that has cells, by the names of the files. */
const outlinesIn = (files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, SheetOutline> =>
  new Map(
    [...files].flatMap(([name, file]) => {
      const xml = textIn(file);
      return xml.includes("sheetData") ? [[name, sheetOutline(xml)] as const] : [];
    }),
  );

/** The files of the sheets, in the order of the workbook. Throws where one of them is not there. */
const sheetFiles = (files: ReadonlyMap<string, Uint8Array>): readonly string[] => {
  const targets = new Map(
    elements(textIn(files.get("xl/_rels/workbook.xml.rels")), "Relationship").map((relation) => [
      attribute(relation, "Id"),
      attribute(relation, "Target").replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  return elements(textIn(files.get("xl/workbook.xml")), "sheet").map((sheet) => {
    const path = targets.get(attribute(sheet, "(?:\\w+:)?id")) ?? "";
    if (!files.has(path)) throw new ArchiveError("unreadable");
    return path;
  });
};

/** A reader fills up what lies between cells: one that stands far out would fill the memory. */
const isTooLarge = ({ rows, columns }: SheetOutline): boolean =>
  rows > mostRows || columns > mostColumns;

const elements = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, "g")) ?? [];

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}=["']([^"']*)["']`).exec(element)?.[1] ?? "";
