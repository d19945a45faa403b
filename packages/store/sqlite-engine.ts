/** What the driver needs of a library that opens SQLite files. */
import type { Row, Value } from "./driver.ts";

export interface SqliteStatement {
  /** How many rows were written or deleted. */
  run(values: readonly Value[]): number;
  all(values: readonly Value[]): readonly Row[];
}

export interface SqliteConnection {
  exec(sql: string): void;
  /** With `?` as placeholder. */
  prepare(sql: string): SqliteStatement;
  close(): void;
}

export interface SqliteEngine {
  readonly name: "node:sqlite" | "libsql";
  connect(file: string): SqliteConnection;
}
