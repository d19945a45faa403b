/** What only a file can be: locked, full, cut off, altered. */
import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { silentBells } from "./bells.ts";
import { StoreUnavailable } from "./driver.ts";
import { type Store, sqliteFile } from "./open-store.ts";
import { SqlStore } from "./sql-store.ts";
import { openSqlite } from "./sqlite-driver.ts";
import {
  batchOf,
  bytesOf,
  headIn,
  type Place,
  receiptOf,
  sqliteEngines,
  sqlitePlace,
  textsIn,
} from "./test-places.ts";

// A disk that others use, too, may take seconds to sync.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

describe.each(await sqliteEngines())("a SQLite file through $name", (engine) => {
  let place: Place & { folder: string };
  beforeEach(async () => {
    place = await sqlitePlace(engine);
  });
  afterEach(() => place.remove());

  const fileIn = () => join(place.folder, sqliteFile);

  test("a second store on the same file is refused, and the first goes on", async () => {
    const first = await place.open();
    headIn(await first.append("ipu", batchOf(0, "a")));
    await expect(place.open()).rejects.toThrow(StoreUnavailable);
    await expect(place.open()).rejects.toThrow(/is in use by another process.*DATABASE_URL/);
    headIn(await first.append("ipu", batchOf(1, "b")));
    expect(await textsIn(first, "ipu")).toEqual(["a", "b"]);
    await first.close();
    const second = await place.open();
    expect(await textsIn(second, "ipu")).toEqual(["a", "b"]);
    await second.close();
  });

  test("closing twice does nothing more, and what is asked later is refused", async () => {
    const store = await place.open();
    await store.close();
    await store.close();
    expect(await store.append("ipu", batchOf(0, "a"))).toMatchObject({ kind: "failed" });
    await expect(store.read("ipu", 0, 1)).rejects.toThrow();
  });

  test("writes that come together wait for the disk together, and none for what fails", async () => {
    const commits: string[] = [];
    const counting = {
      ...engine,
      connect: (file: string) => {
        const connection = engine.connect(file);
        const exec = (sql: string): void => {
          if (sql === "commit" || sql === "rollback") commits.push(sql);
          connection.exec(sql);
        };
        return { ...connection, exec };
      },
    };
    await (await place.open()).close();
    const driver = openSqlite(fileIn(), counting);
    const end = "delete from sign_in where token_hash = $1";
    const add = `insert into sign_in
        (token_hash, assembly, person, capacities, created_at, expires_at)
      values ($1, $2, $3, $4, $5, $6)`;
    const put = (token: string): Promise<number> =>
      driver.run(add, [token, "ipu", "KE.1", "{}", 1, 2]);
    commits.length = 0;
    const tokens = Array.from({ length: 200 }, (_, at) => `token-${at}`);
    expect(new Set(await Promise.all(tokens.map(put)))).toEqual(new Set([1]));
    expect(commits).toEqual(["commit"]);
    const twice = ["new-1", "token-7", "new-2"].map(put);
    const settled = await Promise.allSettled([...twice, driver.run(end, ["token-8"])]);
    expect(settled.map(({ status }) => status)).toEqual([
      ...["fulfilled", "rejected", "fulfilled", "fulfilled"],
    ]);
    expect(commits).toEqual(["commit", "rollback"]);
    const rows = await driver.all(
      "select count(*) as rows from sign_in where created_at = $1",
      [1],
    );
    expect(Number(rows[0]?.["rows"])).toBe(201);
    await driver.close();
  });

  test("a database of a newer version is refused", async () => {
    await (await place.open()).close();
    await place.meddle((driver) => driver.run("insert into migration (step) values ($1)", [99]));
    await expect(place.open()).rejects.toThrow(/made by a newer version/);
  });

  test("bytes that were turned into text are damage", async () => {
    const store = await place.open();
    headIn(await store.append("ipu", batchOf(0, "a", "b")));
    await store.close();
    const turn = "update entry set bytes = cast(bytes as text) where seq = 2";
    await place.meddle((driver) => driver.run(turn, []));
    const again = await place.open();
    const damage = { seq: 2, what: "bytes" };
    expect(await again.open("ipu")).toMatchObject({ kind: "damaged", damage });
    await again.close();
  });

  test("a database that has no more pages: failed, nothing written, reading goes on", async () => {
    await (await place.open()).close();
    const driver = openSqlite(fileIn(), engine);
    const store = new SqlStore(driver, silentBells);
    headIn(await store.append("ipu", batchOf(0, "before")));
    await driver.all("pragma max_page_count = 24", []);
    const large = { ...batchOf(1, "large"), entries: [new Uint8Array(60_000)] };
    expect(await store.append("ipu", large)).toEqual({
      kind: "failed",
      reason: "database or disk is full",
    });
    expect(await textsIn(store, "ipu")).toEqual(["before"]);
    expect(await store.receipt("ipu", "to large")).toBeUndefined();
    expect(await store.open("ipu")).toMatchObject({ kind: "sound", head: { seq: 1 } });
    await driver.all("pragma max_page_count = 100000", []);
    headIn(await store.append("ipu", large));
    expect(await store.open("ipu")).toMatchObject({ kind: "sound", head: { seq: 2 } });
    await store.close();
  });

  test("a file that is no database, or cut off, is refused with its name", async () => {
    await writeFile(fileIn(), "x".repeat(5_000));
    await expect(place.open()).rejects.toThrow(StoreUnavailable);
    await expect(place.open()).rejects.toThrow(fileIn());
    await rm(fileIn());
    const store = await place.open();
    const large = Array.from({ length: 50 }, () => new Uint8Array(10_000));
    headIn(await store.append("ipu", { after: 0, entries: large, receipts: [] }));
    await store.close();
    await truncate(fileIn(), 300_000);
    const opened = await place.open().then(outcomeOf, (error: unknown) => error);
    expect(["damaged", StoreUnavailable]).toContain(kindOf(opened));
  });

  test("an index that does not fit its table is damage", async () => {
    const store = await place.open();
    headIn(await store.append("ipu", batchOf(0, "a")));
    const person = "somebody who is signed in";
    const session = { tokenHash: "t", assembly: "ipu", person, capacities: "[]" };
    await store.sessions.put({ ...session, createdAt: 1, expiresAt: 2 });
    await store.close();
    const bytes = await readFile(fileIn());
    bytes.write("nobody", bytes.indexOf(person));
    await writeFile(fileIn(), bytes);
    const again = await place.open();
    const opened = await again.open("ipu");
    const detail = expect.stringMatching(/the database reports: .*index/);
    expect(opened).toEqual({ kind: "damaged", damage: { seq: 1, what: "receipt", detail } });
    await again.close();
  });

  test("any byte that is altered in the file is noticed or makes no difference", async () => {
    const original = await makeJournal(place);
    const pristine = await readFile(fileIn());
    const noticed = new Set<unknown>();
    const offset = fc.integer({ min: 0, max: pristine.length - 1 });
    const alteration = fc.tuple(offset, fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(alteration, async ([at, by]) => {
        const altered = Buffer.from(pristine);
        altered[at] = (altered[at] ?? 0) ^ by;
        await writeFile(fileIn(), altered);
        const found = await place.open().then(outcomeOf, (error: unknown) => error);
        noticed.add(kindOf(found));
        if (kindOf(found) === "sound") expect(found).toEqual(original);
        else expect(["damaged", StoreUnavailable]).toContain(kindOf(found));
      }),
      { numRuns: 100 },
    );
    expect(noticed).toContain("damaged");
  });
});

/** What a store says and holds; it is closed again. */
async function outcomeOf(store: Store) {
  const opened = await store.open("ipu");
  if (opened.kind === "damaged") {
    await store.close();
    return { kind: "damaged" } as const;
  }
  const assemblies = await store.assemblies();
  const entries = await store.read("ipu", 0, 1_000);
  const keys = Array.from({ length: 40 }, (_, index) => `key ${index}`);
  const receipts = [];
  for (const key of keys) receipts.push(await store.receipt("ipu", key));
  await store.close();
  return { kind: "sound", head: opened.head, entries, receipts, assemblies } as const;
}

function kindOf(found: unknown): unknown {
  if (found instanceof StoreUnavailable) return StoreUnavailable;
  return typeof found === "object" && found !== null && "kind" in found ? found.kind : found;
}

async function makeJournal(place: Place) {
  const store = await place.open();
  for (let after = 0; after < 40; after += 4) {
    const numbers = [after, after + 1, after + 2, after + 3];
    const entries = numbers.map((number) => bytesOf(`entry ${number} `.repeat(30)));
    const receipts = numbers.map((number) => receiptOf(`key ${number}`));
    headIn(await store.append("ipu", { after, entries, receipts }));
  }
  return outcomeOf(store);
}
