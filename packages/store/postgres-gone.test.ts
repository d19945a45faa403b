/** What a server can do that a file cannot: go away, come back, keep an answer to itself. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type PostgresServer, postgresIsHere, startPostgres } from "../../tools/postgres.ts";
import { StoreUnavailable } from "./driver.ts";
import { openPostgresStore, openStore, type Store } from "./open-store.ts";
import { batchOf, bytesOf, headIn, postgresPlace, receiptOf, textsIn } from "./test-places.ts";
import { eventually, query, withStores } from "./test-postgres.ts";
import { canMount, mount, unmount } from "./test-process.ts";
import { type Cut, startProxy } from "./test-proxy.ts";

// A disk that others use, too, may take seconds to sync.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

describe.runIf(postgresIsHere())("PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());

  describe("a database that goes away", () => absent(() => server));
  describe("a commit whose answer is lost", () => lostAnswers(() => server));
  describe.runIf(canMount())("a disk that is full", () => full(() => server));
});

function absent(server: () => PostgresServer): void {
  const ways = ["stop", "kill"] as const;
  test.each(ways)("by %s: failed, nothing thrown, and it recovers", async (way) => {
    await withStores(server(), 2, async ([store, other]) => {
      if (!store || !other) throw new Error("two stores are needed");
      headIn(await store.append("ipu", batchOf(0, "before")));
      let rung = 0;
      await store.listen("ipu", () => {
        rung += 1;
      });
      await server()[way]();
      const answers = [1, 2, 3].map(() => store.append("ipu", batchOf(1, "while away")));
      for (const answer of await Promise.all(answers)) expect(answer.kind).toBe("failed");
      await expect(store.read("ipu", 0, 10)).rejects.toThrow();
      await expect(store.open("ipu")).rejects.toThrow();
      await server().start();
      expect(await textsIn(store, "ipu")).toEqual(["before"]);
      headIn(await store.append("ipu", batchOf(1, "after")));
      headIn(await other.append("ipu", batchOf(2, "after, elsewhere")));
      expect(await store.open("ipu")).toMatchObject({ kind: "sound", head: { seq: 3 } });
      await eventually(() => rung === 1);
    });
  });

  test("in the middle of many appends: what was acknowledged is there", async () => {
    await withStores(server(), 1, async ([store]) => {
      if (!store) throw new Error("a store is needed");
      let acknowledged = 0;
      let away = false;
      const crash = sleep(250).then(() => server().kill());
      while (!away) {
        const answer = await store.append("ipu", batchOf(acknowledged, `act ${acknowledged}`));
        if (answer.kind === "appended") acknowledged = answer.head.seq;
        else away = true;
      }
      await crash;
      await server().start();
      const texts = await textsIn(store, "ipu");
      expect(acknowledged).toBeGreaterThan(0);
      expect([acknowledged, acknowledged + 1]).toContain(texts.length);
      const head = { seq: texts.length };
      expect(await store.open("ipu")).toMatchObject({ kind: "sound", head });
    });
  });

  test("before the start: the store says where it looked, without the password", async () => {
    const databaseUrl = "postgres://someone:secret@127.0.0.1:1/hall";
    const opened = openStore({ databaseUrl, dataFolder: tmpdir() });
    const message = await opened.then(String, (error: unknown) => {
      expect(error).toBeInstanceOf(StoreUnavailable);
      return String(error);
    });
    expect(message).toMatch(/PostgreSQL at 127\.0\.0\.1:1\/hall cannot be used: .*ECONNREFUSED/);
    expect(message).not.toMatch(/secret/);
  });
}

function lostAnswers(server: () => PostgresServer): void {
  const batches = [
    { name: "entries", batch: batchOf(1, "b", "c"), length: 3 },
    { name: "receipts alone", batch: { ...batchOf(1, "b"), entries: [] }, length: 1 },
  ];

  describe.each(batches)("with $name", ({ batch, length }) => {
    async function afterCut(next: Cut, work: (store: Store, reopen: () => void) => Promise<void>) {
      const { url } = server();
      const proxy = await startProxy(url);
      const store = await openPostgresStore(proxy.url);
      headIn(await store.append("ipu", batchOf(0, "a")));
      proxy.cut(next);
      await work(store, proxy.reopen).finally(() => store.close());
      await proxy.close();
      await postgresPlace(url).remove();
    }

    test("cut before the commit: it failed, and nothing was written", async () => {
      await afterCut("before", async (store) => {
        const answer = await store.append("ipu", batch);
        expect(answer).toMatchObject({ kind: "failed" });
        expect(answer).not.toHaveProperty("unsure");
        expect(await textsIn(store, "ipu")).toEqual(["a"]);
        expect(await store.receipt("ipu", "to b")).toBeUndefined();
        expect(headIn(await store.append("ipu", batch)).seq).toBe(length);
      });
    });

    test("cut after the commit: the store finds out that it was appended", async () => {
      await afterCut("after", async (store) => {
        const { seq, chain } = headIn(await store.append("ipu", batch));
        expect(await store.open("ipu")).toEqual({ kind: "sound", head: { seq, chain } });
        expect(seq).toBe(length);
        expect(await store.receipt("ipu", "to b")).toEqual(receiptOf("to b"));
      });
    });

    test("cut after the commit and away: unsure, and sent again it is a conflict", async () => {
      await afterCut("after, and away", async (store, reopen) => {
        expect(await store.append("ipu", batch)).toMatchObject({ kind: "failed", unsure: true });
        reopen();
        const again = await store.append("ipu", batch);
        expect(again).toMatchObject({ kind: "conflict", actual: length });
        expect(await store.receipt("ipu", "to b")).toEqual(receiptOf("to b"));
        expect((await store.open("ipu")).kind).toBe("sound");
      });
    });
  });
}

function full(server: () => PostgresServer): void {
  test("appending fails and writes nothing, reading goes on, and room heals it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hemicycle-full-"));
    const owner = execFileSync("id", ["-u", "postgres"], { encoding: "utf8" }).trim();
    mount(folder, `size=16m,mode=700,uid=${owner}`);
    try {
      await query(server().url, `create tablespace small location '${folder}'`);
      await withStores(server(), 1, async ([store], url) => {
        if (!store) throw new Error("a store is needed");
        await query(url, "alter table entry set tablespace small");
        await query(
          url,
          "create table ballast tablespace small as select repeat('x', 500) as x" +
            " from generate_series(1, 8000)",
        );
        await fillAndHeal(store, () => query(url, "drop table ballast"));
        await query(url, "alter table entry set tablespace pg_default");
      });
      await query(server().url, "drop tablespace small");
    } finally {
      unmount(folder);
      rmSync(folder, { recursive: true });
    }
  });
}

async function fillAndHeal(store: Store, makeRoom: () => Promise<void>): Promise<void> {
  // Random, because PostgreSQL would compress anything else.
  const entry = () => crypto.getRandomValues(new Uint8Array(60_000));
  let length = 0;
  let refused: string | undefined;
  while (refused === undefined) {
    const entries = Array.from({ length: 10 }, entry);
    const answer = await store.append("ipu", { after: length, entries, receipts: [] });
    if (answer.kind === "appended") length = answer.head.seq;
    else refused = JSON.stringify(answer);
  }
  expect(refused).toMatch(/"failed".*No space left on device/);
  expect(length).toBeGreaterThan(0);
  expect(await store.open("ipu")).toMatchObject({ kind: "sound", head: { seq: length } });
  expect(await store.read("ipu", length - 1, 10)).toHaveLength(1);
  await makeRoom();
  const after = { after: length, entries: [bytesOf("there is room")], receipts: [] };
  expect(headIn(await store.append("ipu", after)).seq).toBe(length + 1);
  expect((await store.open("ipu")).kind).toBe("sound");
}
