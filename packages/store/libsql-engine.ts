/** SQLite for a Node that has none. libsql carries a native library: a bundle leaves it outside. */
import { isUtf8 } from "node:buffer";
import type { Database } from "libsql";
import type { SqliteConnection, SqliteEngine, SqliteStatement } from "./sqlite-engine.ts";

export async function libsqlEngine(): Promise<SqliteEngine> {
  const { default: Libsql } = await import("libsql");
  const connect = (file: string): SqliteConnection => {
    const database = new Libsql(file);
    let checked = false;
    return {
      exec: (sql) => void database.exec(sql),
      prepare: (sql) => {
        if (!checked) checkNames(database);
        checked = true;
        return prepare(database, sql);
      },
      close: () => {
        release(database);
        database.close();
      },
    };
  };
  return { name: "libsql", connect };
}

/** Names of tables and columns that are not UTF-8 end the process like texts: see `guard`. */
function checkNames(database: Database): void {
  const names = "cast(coalesce(name, '') || coalesce(sql, '') as blob) as names";
  for (const row of database.prepare(`select ${names} from sqlite_master`).all()) {
    const bytes = typeof row === "object" && row !== null && "names" in row ? row.names : undefined;
    if (bytes instanceof ArrayBuffer && isUtf8(bytes)) continue;
    throw new Error("malformed database schema: a name is no text");
  }
}

function prepare(database: Database, sql: string): SqliteStatement {
  const plain = database.prepare(sql);
  const columns = sql.startsWith("select") ? plain.columns() : [];
  const guarded = columns.length > 0 ? database.prepare(guard(sql, columns)) : plain;
  const decode = decoder(columns);
  return {
    run: (values) => plain.run([...values]).changes,
    all: (values) => {
      // Rows are plain objects, one property per column.
      const rows = guarded.all([...values]) as Record<string, unknown>[];
      for (const row of rows) decode(row);
      return rows;
    },
  };
}

interface Column {
  readonly name: string;
  /** As the table declares it; null for an expression, and ours are all numbers. */
  readonly type: string | null;
}

const storage: ReadonlyMap<string | null, string> = new Map([
  ["bytea", "blob"],
  ["bigint", "integer"],
  [null, "integer"],
]);

/**
 * libsql 0.5.29 ends the whole process when it comes upon a text that is not UTF-8, and in a
 * damaged file any column can hold one. So text is asked for as bytes, and a value that is not of
 * the type of its column is not asked for at all: it comes as null.
 */
function guard(sql: string, columns: readonly Column[]): string {
  const guarded = columns.map(({ name, type }) => {
    const stored = storage.get(type);
    if (stored === undefined) return `cast(${name} as blob) as ${name}`;
    return `case typeof(${name}) when '${stored}' then ${name} end as ${name}`;
  });
  return `select ${guarded.join(", ")} from (${sql})`;
}

/** libsql gives bytes as an ArrayBuffer. What is no UTF-8 stays bytes: no text to who checks it. */
function decoder(columns: readonly Column[]): (row: Record<string, unknown>) => void {
  const named = (kind: string | undefined) =>
    columns.filter(({ type }) => storage.get(type) === kind).map(({ name }) => name);
  const blobs = named("blob");
  const texts = named(undefined);
  return (row) => {
    for (const name of blobs) row[name] = bytesOf(row[name]);
    for (const name of texts) row[name] = textOf(bytesOf(row[name]));
  };
}

function bytesOf(value: unknown): Uint8Array | undefined {
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

function textOf(bytes: Uint8Array | undefined): string | Uint8Array | undefined {
  if (bytes === undefined || !isUtf8(bytes)) return bytes;
  return Buffer.from(bytes.buffer).toString("utf8");
}

/**
 * libsql closes the file only when the last statement has been collected, and would keep the lock
 * until then. Leaving the log and touching the file gives it back now. On a disk that fails, the
 * end of the process does.
 */
function release(database: Database): void {
  try {
    database.exec("pragma journal_mode = delete");
    database.exec("pragma locking_mode = normal");
    database.exec("begin immediate; commit");
  } catch {
    return;
  }
}
