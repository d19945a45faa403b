/**
 * The port to a database. Every statement of this package is written once and runs on SQLite and
 * on PostgreSQL, because it keeps to what both understand: placeholders $1, $2, … each used once
 * and in order, `on conflict`, text, bigint and bytea; instants are milliseconds.
 */

/** Bytes come back as a plain Uint8Array. */
export type Value = string | number | Uint8Array;
export type Row = Readonly<Record<string, unknown>>;

export interface Queries {
  /** How many rows were written or deleted. */
  run(sql: string, values: readonly Value[]): Promise<number>;
  all(sql: string, values: readonly Value[]): Promise<readonly Row[]>;
}

/** What a transaction decided: to keep what it wrote, or to leave no trace of it. */
export interface Outcome<T> {
  readonly keep: boolean;
  readonly value: T;
}

export interface Driver extends Queries {
  /**
   * All or nothing; durable when it resolves. Rejects with `CommitUnknown` if the commit was asked
   * for and its answer never came; with any other error nothing was written.
   */
  transaction<T>(work: (within: Queries) => Promise<Outcome<T>>): Promise<T>;
  /**
   * A statement that keeps other processes from migrating until the transaction ends. SQLite needs
   * none: its file has one user.
   */
  readonly migrationLock: string | undefined;
  /** Whether an error says that the database found its own files or tables damaged. */
  isCorruption(error: unknown): boolean;
  /**
   * What the database finds wrong in its own files when it looks at all of them, once. PostgreSQL
   * has no such look from a connection: its operator has `pg_amcheck`.
   */
  selfCheck(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** The commit was on its way when the database failed: it may have happened. */
export class CommitUnknown extends Error {
  override readonly name = "CommitUnknown";

  constructor(cause: unknown) {
    super(`the commit was not confirmed: ${reasonOf(cause)}`, { cause });
  }
}

/** The database cannot be used at all; the message tells the operator what to do. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** An error in one line for the operator. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") {
    return error.errors.map(reasonOf).join("; ");
  }
  return error instanceof Error ? error.message : String(error);
}
