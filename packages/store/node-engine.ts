/** SQLite as Node brings it along: 22.13 and later without a flag. */
import type { Row, Value } from "./driver.ts";
import type { SqliteConnection, SqliteEngine } from "./sqlite-engine.ts";

interface NodeSqlite {
  readonly DatabaseSync: new (
    file: string,
  ) => {
    exec(sql: string): void;
    prepare(sql: string): {
      run(...values: readonly Value[]): { readonly changes: number | bigint };
      all(...values: readonly Value[]): readonly Row[];
    };
    close(): void;
  };
}

/** Undefined where this Node has none: asked for at run time, because it may not be there. */
export function nodeEngine(): SqliteEngine | undefined {
  // The shape is that of Node's documentation; the types of Node 20 do not know the module.
  const sqlite = process.getBuiltinModule("node:sqlite") as NodeSqlite | undefined;
  if (sqlite === undefined) return undefined;
  const connect = (file: string): SqliteConnection => {
    const database = new sqlite.DatabaseSync(file);
    return {
      exec: (sql) => database.exec(sql),
      prepare: (sql) => {
        const statement = database.prepare(sql);
        return {
          run: (values) => Number(statement.run(...values).changes),
          all: (values) => statement.all(...values),
        };
      },
      close: () => database.close(),
    };
  };
  return { name: "node:sqlite", connect };
}
