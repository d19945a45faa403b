/** The journal in a database, the same for SQLite and PostgreSQL. */

import { faultIn } from "./batch.ts";
import type { Bells } from "./bells.ts";
import { CommitUnknown, type Driver, type Row, reasonOf } from "./driver.ts";
import type { Appended, Batch, Damage, JournalStore, Opened, Receipt, Stored } from "./journal.ts";
import { verifyJournal } from "./sql-verify.ts";
import { search, usedKeys, write } from "./sql-write.ts";

export class SqlStore implements JournalStore {
  readonly #driver: Driver;
  readonly #bells: Bells;
  readonly #damaged = new Map<string, Damage>();

  /** The database has been migrated. */
  constructor(driver: Driver, bells: Bells) {
    this.#driver = driver;
    this.#bells = bells;
  }

  async assemblies(): Promise<readonly string[]> {
    const rows = await this.#driver.all(selectAssemblies, []);
    const names = rows.map(({ assembly }) => assembly);
    // Sorted here, because databases differ in their alphabets.
    return names.filter((name) => typeof name === "string").sort();
  }

  async open(assembly: string): Promise<Opened> {
    const opened = await verifyJournal(this.#driver, assembly);
    if (opened.kind === "damaged") this.#damaged.set(assembly, opened.damage);
    else this.#damaged.delete(assembly);
    return opened;
  }

  async append(assembly: string, batch: Batch): Promise<Appended> {
    const reason = faultIn(assembly, batch) ?? this.#damageOf(assembly);
    if (reason !== undefined) return { kind: "failed", reason };
    const appended = await this.#written(assembly, batch);
    if (appended.kind === "appended" && batch.entries.length > 0) {
      this.#bells.ring(assembly, appended.head.seq);
    }
    return appended;
  }

  async read(assembly: string, after: number, limit: number): Promise<readonly Stored[]> {
    const rows = await this.#driver.all(selectEntries, [assembly, after, limit]);
    return rows.map(storedOf);
  }

  async receipt(assembly: string, key: string): Promise<Receipt | undefined> {
    const [row] = await this.#driver.all(selectReceipt, [assembly, key]);
    if (row === undefined) return undefined;
    return { key, fingerprint: String(row["fingerprint"]), answer: String(row["answer"]) };
  }

  listen(assembly: string, bell: () => void): Promise<() => Promise<void>> {
    return this.#bells.listen(assembly, bell);
  }

  async close(): Promise<void> {
    await this.#bells.close();
    await this.#driver.close();
  }

  #damageOf(assembly: string): string | undefined {
    const damage = this.#damaged.get(assembly);
    if (damage === undefined) return undefined;
    return `the journal is damaged at entry ${damage.seq} and is only read: ${damage.detail}`;
  }

  async #written(assembly: string, batch: Batch): Promise<Appended> {
    try {
      const written = await this.#driver.transaction((within) => write(within, assembly, batch));
      if (written.kind !== "used") return written;
      const used = await usedKeys(this.#driver, assembly, batch);
      return { kind: "conflict", actual: batch.after, used };
    } catch (error) {
      if (error instanceof CommitUnknown) return this.#settled(assembly, batch, error);
      return { kind: "failed", reason: reasonOf(error) };
    }
  }

  /** Asks the database whether it has the batch whose commit it did not confirm. */
  async #settled(assembly: string, batch: Batch, unknown: CommitUnknown): Promise<Appended> {
    const reason = unknown.message;
    try {
      const head = await this.#driver.transaction((within) => search(within, assembly, batch));
      return head === undefined ? { kind: "failed", reason } : { kind: "appended", head };
    } catch {
      return { kind: "failed", reason, unsure: true };
    }
  }
}

const selectAssemblies =
  "select assembly from head where seq > 0 union select distinct assembly from entry";

const selectEntries = `select seq, bytes, leaf, chain from entry
  where assembly = $1 and seq > $2 order by seq limit $3`;

const selectReceipt = "select fingerprint, answer from receipt where assembly = $1 and key = $2";

/** Throws if somebody has put something else in place of bytes: `open` says so more gently. */
function storedOf(row: Row): Stored {
  const { bytes, leaf, chain } = row;
  if (bytes instanceof Uint8Array && leaf instanceof Uint8Array && chain instanceof Uint8Array) {
    const seq = Number(row["seq"]);
    return { seq, bytes, leaf, chain };
  }
  throw new Error(`entry ${String(row["seq"])} is no longer stored as bytes`);
}
