import { hex, sha256 } from "@hemicycle/base";
import { columnsIn, kindUnder } from "../../tables/headers.ts";
import { headRow, type Source } from "../../tables/preview.ts";
import { readTable } from "../../tables/read.ts";
import type { FieldKey, RowKind } from "../../tables/register.ts";
import type { ReadFault, Sheet } from "../../tables/sheet.ts";

/** A sheet of the file, with what its rows are; null: they are left out. */
export interface OpenedSheet {
  readonly sheet: Sheet;
  readonly kind: RowKind | null;
  readonly columns: Source["columns"];
}

/** A file on its way into the registers: nothing of it has been sent. */
export class OpenedFile {
  #status = $state.raw<"none" | "reading" | "open" | ReadFault>("none");
  #sheets = $state.raw<readonly OpenedSheet[]>([]);
  #left = $state.raw<ReadonlySet<string>>(new Set());
  #source = $state.raw({ title: "", sha256: "" });

  /** Where the reading stands; what is wrong with the file, where it cannot be read. */
  get status(): "none" | "reading" | "open" | ReadFault {
    return this.#status;
  }
  get sheets(): readonly OpenedSheet[] {
    return this.#sheets;
  }
  /** The keys of rows that somebody has left out. */
  get left(): ReadonlySet<string> {
    return this.#left;
  }
  get source(): { readonly title: string; readonly sha256: string } {
    return this.#source;
  }

  /** Reads a file; what was open before is gone. */
  async open(file: File): Promise<void> {
    this.close();
    this.#status = "reading";
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await readTable(bytes);
      if (read.kind === "fault") this.#status = read.fault;
      else this.#take(read.sheets, { title: titleOf(file.name), sha256: hex(sha256(bytes)) });
    } catch {
      this.#status = "unreadable";
    }
  }

  #take(sheets: readonly Sheet[], source: { title: string; sha256: string }): void {
    this.#source = source;
    this.#sheets = sheets.map((sheet) => asKind(sheet, kindUnder(headsOf(sheet))));
    this.#status = "open";
  }

  close(): void {
    this.#status = "none";
    this.#sheets = [];
    this.#left = new Set();
  }

  /** Says what the rows of a sheet are. */
  choose(at: number, kind: RowKind | null): void {
    this.#change(at, ({ sheet }) => asKind(sheet, kind));
  }

  /** Says in which column a field stands; another field that stood there stands nowhere. */
  place(at: number, field: FieldKey, column: number | null): void {
    this.#change(at, (one) => {
      const others = Object.entries(one.columns).map(([key, known]) => [
        key,
        column !== null && known === column ? null : known,
      ]);
      return { ...one, columns: { ...Object.fromEntries(others), [field]: column } };
    });
  }

  #change(at: number, change: (sheet: OpenedSheet) => OpenedSheet): void {
    this.#sheets = this.#sheets.map((one, index) => (index === at ? change(one) : one));
    this.#left = new Set();
  }

  leave(keys: readonly string[]): void {
    this.#left = new Set([...this.#left, ...keys]);
  }

  takeAgain(key: string): void {
    this.#left = new Set([...this.#left].filter((left) => left !== key));
  }
}

const asKind = (sheet: Sheet, kind: RowKind | null): OpenedSheet => ({
  sheet,
  kind,
  columns: kind === null ? {} : columnsIn(headsOf(sheet), kind),
});

/** What stands above the columns of a sheet. */
export const headsOf = (sheet: Sheet): readonly string[] => sheet.rows[headRow(sheet)] ?? [];

/** A name of a file as the journal takes a title: no signs that hide or turn. */
const titleOf = (name: string): string =>
  name
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
    .slice(0, 300) || "-";
