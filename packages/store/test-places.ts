/** For the tests: places where a store can be opened, closed and opened again. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "./driver.ts";
import type { Appended, Batch, Head, JournalStore, Receipt } from "./journal.ts";
import { libsqlEngine } from "./libsql-engine.ts";
import { nodeEngine } from "./node-engine.ts";
import { openPostgresStore, openSqliteStore, type Store, sqliteFile } from "./open-store.ts";
import { openPostgres } from "./postgres-driver.ts";
import { openSqlite } from "./sqlite-driver.ts";
import type { SqliteEngine } from "./sqlite-engine.ts";

export interface Place {
  open(): Promise<Store>;
  /** Past the store, as somebody with access to the database; the store is closed. */
  meddle(work: (driver: Driver) => Promise<unknown>): Promise<void>;
  remove(): Promise<void>;
}

/** Every engine that this Node has. */
export async function sqliteEngines(): Promise<readonly SqliteEngine[]> {
  const ofNode = nodeEngine();
  const libsql = await libsqlEngine();
  return ofNode === undefined ? [libsql] : [libsql, ofNode];
}

export async function sqlitePlace(engine: SqliteEngine): Promise<Place & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "hemicycle-store-"));
  return {
    folder,
    open: () => openSqliteStore(folder, engine),
    meddle: (work) => withDriver(openSqlite(join(folder, sqliteFile), engine), work),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** A database without a journal, and again after `remove`; the tables stay, which is quicker. */
export function postgresPlace(url: string): Place {
  const meddle: Place["meddle"] = async (work) => withDriver(await openPostgres(url), work);
  return {
    open: () => openPostgresStore(url),
    meddle,
    remove: () => meddle(empty),
  };
}

const tables = ["head", "entry", "receipt", "sign_in"];
const identityTables = [
  ...["card_code", "credential", "spent", "server_key"],
  ...["board_message", "ballot_box", "ballot_slot"],
];

function empty(driver: Driver): Promise<void> {
  return driver.transaction(async (within) => {
    for (const table of [...tables, ...identityTables]) {
      await within.run(`delete from ${table}`, []);
    }
    return { keep: true, value: undefined };
  });
}

/** As if no store had ever been opened there. */
export function dropTables(driver: Driver): Promise<unknown> {
  const all = [...tables, ...identityTables, "migration"].join(", ");
  return driver.run(`drop table if exists ${all}`, []);
}

async function withDriver(driver: Driver, work: (driver: Driver) => Promise<unknown>) {
  try {
    await work(driver);
  } finally {
    await driver.close();
  }
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function receiptOf(key: string, answer = `{"to":"${key}"}`): Receipt {
  return { key, fingerprint: `print of ${key}`, answer };
}

/** A batch of entries "a", "b", … with one receipt each, of the key "to a", "to b", … */
export function batchOf(after: number, ...texts: readonly string[]): Batch {
  const receipts = texts.map((text) => receiptOf(`to ${text}`));
  return { after, entries: texts.map(bytesOf), receipts };
}

export function headIn(appended: Appended): Head {
  if (appended.kind === "appended") return appended.head;
  throw new Error(`not appended: ${JSON.stringify(appended)}`);
}

/** Everything after `after`, as text. */
export async function textsIn(store: JournalStore, assembly: string, after = 0): Promise<string[]> {
  const stored = await store.read(assembly, after, 100_000);
  return stored.map(({ bytes }) => new TextDecoder().decode(bytes));
}
