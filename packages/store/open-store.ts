/** From configuration to a store that is ready. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Bells, silentBells } from "./bells.ts";
import { type BoxStore, sqlBoxes } from "./boxes.ts";
import { type Driver, reasonOf, StoreUnavailable } from "./driver.ts";
import { type IdentityStore, sqlIdentity } from "./identity.ts";
import type { JournalStore } from "./journal.ts";
import { libsqlEngine } from "./libsql-engine.ts";
import { memoryBoxes } from "./memory-boxes.ts";
import { memoryIdentity } from "./memory-identity.ts";
import { MemoryStore } from "./memory-store.ts";
import { migrate } from "./migrations.ts";
import { nodeEngine } from "./node-engine.ts";
import { PostgresBells } from "./postgres-bells.ts";
import { openPostgres } from "./postgres-driver.ts";
import { memorySessions, type SessionStore, sqlSessions } from "./sessions.ts";
import { SqlStore } from "./sql-store.ts";
import { openSqlite } from "./sqlite-driver.ts";
import type { SqliteEngine } from "./sqlite-engine.ts";

/**
 * The journals, and beside them who is signed in and with what, and the boxes of secret ballots.
 * `close` closes all.
 */
export interface Store extends JournalStore {
  readonly sessions: SessionStore;
  readonly identity: IdentityStore;
  readonly boxes: BoxStore;
}

export interface StoreOptions {
  /** "postgres://user:password@host:port/database"; absent or empty: the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** Where the embedded database is kept; made if it is not there. */
  readonly dataFolder: string;
}

/** Rejects with `StoreUnavailable` and a message for the operator. */
export function openStore({ databaseUrl = "", dataFolder }: StoreOptions): Promise<Store> {
  return databaseUrl === "" ? openSqliteStore(dataFolder) : openPostgresStore(databaseUrl);
}

/** Several processes may share the database. */
export async function openPostgresStore(url: string): Promise<Store> {
  const driver = await openPostgres(url);
  return migrated(driver, new PostgresBells(url, driver));
}

/** The embedded database is the file hemicycle.sqlite, for one process at a time. */
export async function openSqliteStore(folder: string, engine?: SqliteEngine): Promise<Store> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new StoreUnavailable(`The data folder cannot be made: ${reasonOf(cause)}.`, { cause });
  });
  const chosen = engine ?? nodeEngine() ?? (await libsqlEngine());
  const driver = openSqlite(join(folder, sqliteFile), chosen);
  return migrated(driver, silentBells);
}

export const sqliteFile = "hemicycle.sqlite";

/** Lost when the process ends. */
export function memoryStore(): Store {
  return Object.assign(new MemoryStore(), {
    sessions: memorySessions(),
    identity: memoryIdentity(),
    boxes: memoryBoxes(),
  });
}

async function migrated(driver: Driver, bells: Bells): Promise<Store> {
  try {
    await migrate(driver);
  } catch (error) {
    await driver.close();
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(`The tables cannot be prepared: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
  return Object.assign(new SqlStore(driver, bells), {
    sessions: sqlSessions(driver),
    identity: sqlIdentity(driver),
    boxes: sqlBoxes(driver),
  });
}
