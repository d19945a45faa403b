/** For the tests: stores on one PostgreSQL server. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import type { PostgresServer } from "../../tools/postgres.ts";
import { openPostgresStore, type Store } from "./open-store.ts";
import { openPostgres } from "./postgres-driver.ts";
import { postgresPlace } from "./test-places.ts";

/** Opens so many stores on an empty database, closes them after the work and empties it. */
export async function withStores(
  { url }: PostgresServer,
  count: number,
  work: (stores: readonly Store[], url: string) => Promise<void>,
): Promise<void> {
  const stores = await Promise.all(Array.from({ length: count }, () => openPostgresStore(url)));
  try {
    await work(stores, url);
  } finally {
    await Promise.all(stores.map((store) => store.close()));
    await postgresPlace(url).remove();
  }
}

export async function query(url: string, sql: string): Promise<void> {
  const driver = await openPostgres(url);
  await driver.all(sql, []).finally(() => driver.close());
}

/** Waits until it holds; at most 5 s. */
export async function eventually(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 5_000 && !holds(); waited += 10) await sleep(10);
  expect(holds()).toBe(true);
}
