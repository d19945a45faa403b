import readWorkbook from "read-excel-file/universal";
import { type CellMark, faulty, placeOf, type ReadFile, type Sheet } from "./sheet.ts";
import { ArchiveError, archiveOf, filesIn } from "./zip.ts";

/** In bytes, unpacked: a workbook that promises more is not opened. */
const mostUnpacked = 40 * 1024 * 1024;

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
    const plain = await archiveOf(files, "plain");
    const sheets = await readWorkbook(plain.buffer, { trim: false });
    const formulas = formulasIn(files);
    const read = sheets.map(
      ({ sheet, data }, at): Sheet => ({
        name: sheet,
        rows: data.map((row) => row.map(textOf)),
        marks: formulas[at] ?? new Map(),
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

/**
 * The cells that formulas fill, sheet by sheet in the order of the workbook. What a formula came to
 * when it was last saved is not what somebody wrote.
 */
const formulasIn = (
  files: ReadonlyMap<string, Uint8Array>,
): readonly ReadonlyMap<string, CellMark>[] => {
  const text = (name: string): string => new TextDecoder().decode(files.get(name));
  const targets = new Map(
    elements(text("xl/_rels/workbook.xml.rels"), "Relationship").map((relation) => [
      attribute(relation, "Id"),
      attribute(relation, "Target").replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  return elements(text("xl/workbook.xml"), "sheet").map((sheet) => {
    const path = targets.get(attribute(sheet, "(?:\\w+:)?id")) ?? "";
    return new Map(formulaPlaces(text(path)).map((place) => [place, "formula"]));
  });
};

const elements = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, "g")) ?? [];

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}=["']([^"']*)["']`).exec(element)?.[1] ?? "";

const formulaPlaces = (xml: string): readonly string[] =>
  [...xml.matchAll(/<(?:\w+:)?c\s[^>]*\br=["']([A-Z]+)(\d+)["'][^>]*>\s*<(?:\w+:)?f[\s>/]/g)].map(
    ([, letters = "", number = ""]) => placeOf(Number(number) - 1, columnAt(letters)),
  );

/** "A" is column 0, "AA" column 26. */
const columnAt = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
