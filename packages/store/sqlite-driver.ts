/**
 * One SQLite file, one connection, held exclusively. Exclusive locking refuses a second process at
 * once, and with a single connection the WAL-reset corruption of SQLite before 3.51.3 cannot occur.
 */

import { setImmediate as nextTurn } from "node:timers/promises";
import type { Driver, Outcome, Queries, Row, Value } from "./driver.ts";
import { CommitUnknown, reasonOf, StoreUnavailable } from "./driver.ts";
import type { SqliteConnection, SqliteEngine, SqliteStatement } from "./sqlite-engine.ts";

/**
 * Opens or makes the file. Rejects with `StoreUnavailable` if another process has it, or if it is
 * not a sound SQLite file.
 */
export function openSqlite(file: string, engine: SqliteEngine): Driver {
  let connection: SqliteConnection | undefined;
  try {
    connection = engine.connect(file);
    prepareConnection(connection);
    return new SqliteDriver(connection);
  } catch (error) {
    connection?.close();
    throw new StoreUnavailable(whyNot(file, error), { cause: error });
  }
}

/** The empty transaction takes the lock now: a second process is refused before it serves. */
function prepareConnection(connection: SqliteConnection): void {
  connection.exec("pragma locking_mode = exclusive");
  connection.exec("pragma journal_mode = wal");
  connection.exec("pragma synchronous = full");
  // 32 MB of log before it is worked into the file: receipts fall all over their index, and would
  // otherwise be written twice in the same moment.
  connection.exec("pragma wal_autocheckpoint = 8000");
  // What a person asked to have forgotten is overwritten, not only unlinked.
  connection.exec("pragma secure_delete = on");
  connection.exec("begin exclusive");
  connection.exec("commit");
}

function whyNot(file: string, error: unknown): string {
  const reason = reasonOf(error);
  if (!/locked|busy/i.test(reason)) return `The database ${file} cannot be opened: ${reason}.`;
  return (
    `The database ${file} is in use by another process. The embedded database serves one process` +
    " at a time: stop the other one, or set DATABASE_URL to a PostgreSQL server."
  );
}

/** A statement that waits to be written, and whoever waits for it. */
interface Write {
  readonly sql: string;
  readonly values: readonly Value[];
  readonly resolve: (count: number) => void;
  readonly reject: (error: unknown) => void;
}

class SqliteDriver implements Driver {
  readonly migrationLock = undefined;
  readonly #connection: SqliteConnection;
  readonly #statements = new Map<string, SqliteStatement>();
  readonly #within: Queries;
  /** One connection has one transaction: whoever comes meanwhile waits for its end. */
  #turn: Promise<unknown> = Promise.resolve();
  #writes: Write[] = [];
  #open = true;
  #checked: Promise<string | undefined> | undefined;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
    this.#within = {
      run: async (sql, values) => this.#statement(sql).run(values),
      all: async (sql, values) => this.#statement(sql).all(values),
    };
  }

  /** What comes in one turn of the loop is committed together: every commit waits for the disk. */
  run(sql: string, values: readonly Value[]): Promise<number> {
    const written = new Promise<number>((resolve, reject) => {
      this.#writes.push({ sql, values, resolve, reject });
    });
    if (this.#writes.length === 1) void this.#inTurn(() => this.#writeTogether());
    return written;
  }

  all(sql: string, values: readonly Value[]): Promise<readonly Row[]> {
    return this.#inTurn(() => this.#within.all(sql, values));
  }

  transaction<T>(work: (within: Queries) => Promise<Outcome<T>>): Promise<T> {
    return this.#inTurn(async () => {
      this.#connection.exec("begin immediate");
      try {
        const outcome = await work(this.#within);
        if (outcome.keep) this.#commit();
        else this.#connection.exec("rollback");
        return outcome.value;
      } catch (error) {
        this.#rollBack();
        throw error;
      }
    });
  }

  isCorruption(error: unknown): boolean {
    return /malformed|corrupt|not a database|no such|too large/i.test(reasonOf(error));
  }

  /** About 0.3 s for 100 MB. */
  selfCheck(): Promise<string | undefined> {
    this.#checked ??= this.#check();
    return this.#checked;
  }

  async close(): Promise<void> {
    await this.#inTurn(async () => {
      if (!this.#open) return;
      this.#open = false;
      this.#statements.clear();
      this.#connection.close();
    });
  }

  async #writeTogether(): Promise<void> {
    await nextTurn();
    const writes = this.#writes;
    this.#writes = [];
    try {
      if (writes.length === 1 || !this.#tryTogether(writes)) {
        for (const write of writes) this.#writeAlone(write);
      }
    } catch (error) {
      for (const { reject } of writes) reject(error);
    }
  }

  /** False if one of them failed: then nothing was written. Throws if the commit did. */
  #tryTogether(writes: readonly Write[]): boolean {
    const counts: number[] = [];
    try {
      this.#connection.exec("begin immediate");
      for (const { sql, values } of writes) counts.push(this.#statement(sql).run(values));
    } catch {
      this.#rollBack();
      return false;
    }
    try {
      this.#commit();
    } catch (error) {
      this.#rollBack();
      throw error;
    }
    writes.forEach(({ resolve }, at) => void resolve(counts[at] ?? 0));
    return true;
  }

  #writeAlone({ sql, values, resolve, reject }: Write): void {
    try {
      resolve(this.#statement(sql).run(values));
    } catch (error) {
      reject(error);
    }
  }

  async #check(): Promise<string | undefined> {
    try {
      const [row] = await this.all("pragma integrity_check(1)", []);
      const found = String(row?.["integrity_check"]);
      return found === "ok" ? undefined : found;
    } catch (error) {
      if (this.isCorruption(error)) return reasonOf(error);
      this.#checked = undefined;
      throw error;
    }
  }

  /**
   * A full disk is certain: the frame that would have committed is the last to be written. After
   * any other error it may stand in the file without having been synced, and count after a crash.
   */
  #commit(): void {
    try {
      this.#connection.exec("commit");
    } catch (error) {
      throw /is full/.test(reasonOf(error)) ? error : new CommitUnknown(error);
    }
  }

  /** SQLite has already rolled back by itself after some errors; there is nothing to do then. */
  #rollBack(): void {
    try {
      this.#connection.exec("rollback");
    } catch (error) {
      if (!/no transaction is active/.test(reasonOf(error))) throw error;
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  #statement(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(unnumbered(sql));
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** `$1, $2` become `?, ?`: the libraries bind numbered placeholders as names, ten times slower. */
function unnumbered(sql: string): string {
  let count = 0;
  return sql.replace(/\$(\d+)/g, (placeholder, number: string) => {
    count += 1;
    if (Number(number) !== count) throw new Error(`${placeholder} is out of order in: ${sql}`);
    return "?";
  });
}
