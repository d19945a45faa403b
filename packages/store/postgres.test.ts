/** What only a server can do: be shared, and tell. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type PostgresServer, postgresIsHere, startPostgres } from "../../tools/postgres.ts";
import { openPostgresStore, type Store } from "./open-store.ts";
import { openPostgres } from "./postgres-driver.ts";
import { batchOf, dropTables, headIn, postgresPlace, receiptOf, textsIn } from "./test-places.ts";
import { eventually, query, withStores } from "./test-postgres.ts";

// A disk that others use, too, may take seconds to sync.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

describe.runIf(postgresIsHere())("PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());

  describe("several processes on one database", () => shared(() => server));
  describe("keys and readers shared by several", () => sharedKeys(() => server));
  describe("the server as it is set up", () => settings(() => server));
  describe("bells", () => bells(() => server));
  describe("bells when there is much to ring", () => busyBells(() => server));
});

/** As a server does it: on a conflict it reads what the others wrote, and decides again. */
async function appendInTurn(store: Store, names: readonly string[]): Promise<number> {
  let after = 0;
  let conflicts = 0;
  for (const name of names) {
    for (;;) {
      const answer = await store.append("ipu", batchOf(after, name, `${name}'`));
      if (answer.kind === "failed") throw new Error(answer.reason);
      after = answer.kind === "appended" ? answer.head.seq : answer.actual;
      if (answer.kind === "appended") break;
      conflicts += 1;
    }
  }
  return conflicts;
}

function shared(server: () => PostgresServer): void {
  test("stores that append at the same time lose nothing and double nothing", async () => {
    // The guard is the expected number, whatever isolation the operator has set.
    const isolation = "default_transaction_isolation";
    await query(server().url, `alter role hemicycle set ${isolation} = 'serializable'`);
    await withStores(server(), 3, async (stores, url) => {
      const plans = stores.map((_, store) =>
        Array.from({ length: 40 }, (_, index) => `store ${store}, act ${index}`),
      );
      const conflicts = await Promise.all(
        stores.map((store, index) => appendInTurn(store, plans[index] ?? [])),
      );
      await query(url, `alter role hemicycle reset ${isolation}`);
      expect(Math.max(...conflicts)).toBeGreaterThan(0);
      const [store] = stores;
      const texts = store ? await textsIn(store, "ipu") : [];
      expect([...texts].sort()).toEqual(
        plans
          .flat()
          .flatMap((name) => [name, `${name}'`])
          .sort(),
      );
      for (const plan of plans) expect(texts.filter((text) => plan.includes(text))).toEqual(plan);
      const head = { kind: "sound", head: { seq: 240 } };
      for (const each of stores) expect(await each.open("ipu")).toMatchObject(head);
    });
  });

  test("of two first appends to one journal exactly one wins, every time", async () => {
    await withStores(server(), 2, async (stores) => {
      for (let round = 0; round < 30; round += 1) {
        const batches = ["a", "b"].map((name) => ({ ...batchOf(0, name), receipts: [] }));
        const answers = await Promise.all(
          batches.map((batch, index) => stores[index]?.append(`assembly ${round}`, batch)),
        );
        const kinds = answers.map((answer) => answer?.kind).sort();
        expect(kinds).toEqual(["appended", "conflict"]);
      }
    });
  });
}

function sharedKeys(server: () => PostgresServer): void {
  test("one key sent to two servers at once gets one receipt, even without entries", async () => {
    await withStores(server(), 2, async (stores) => {
      for (let round = 0; round < 30; round += 1) {
        const receipts = [receiptOf(`k${round}`)];
        const answers = await Promise.all(
          stores.map((store) => store.append("ipu", { after: 0, entries: [], receipts })),
        );
        answers.sort((a, b) => a.kind.localeCompare(b.kind));
        const used = [`k${round}`];
        expect(answers[0]).toMatchObject({ kind: "appended", head: { seq: 0 } });
        expect(answers[1]).toEqual({ kind: "conflict", actual: 0, used });
      }
    });
  });

  test("opening goes on while another store appends, and finds nothing damaged", async () => {
    await withStores(server(), 2, async ([writer, reader]) => {
      if (!writer || !reader) throw new Error("two stores are needed");
      const names = Array.from({ length: 60 }, (_, index) => `act ${index}`);
      let writing = true;
      const written = appendInTurn(writer, names).finally(() => {
        writing = false;
      });
      while (writing) expect((await reader.open("ipu")).kind).toBe("sound");
      await written;
      expect(await reader.open("ipu")).toMatchObject({ kind: "sound", head: { seq: 120 } });
    });
  });
}

function settings(server: () => PostgresServer): void {
  test("stores that meet a new database at the same time make its tables once", async () => {
    await postgresPlace(server().url).meddle(dropTables);
    await withStores(server(), 6, async (stores) => {
      for (const store of stores) expect(await store.assemblies()).toEqual([]);
    });
  });

  test("a database of a newer version is refused", async () => {
    await withStores(server(), 1, async (_, url) => {
      await query(url, "insert into migration (step) values (99)");
      await expect(openPostgresStore(url)).rejects.toThrow(/made by a newer version/);
      await query(url, "delete from migration where step = 99");
    });
  });

  test("a server that does not sync to its disk is refused", async () => {
    await query(server().url, "alter system set fsync = off");
    await query(server().url, "select pg_reload_conf()");
    await sleep(300);
    const opened = openPostgresStore(server().url).then((store) => store.close());
    await expect(opened).rejects.toThrow(/fsync off/);
    await reset(server(), "fsync");
  });

  test("durability does not depend on synchronous_commit of the server", async () => {
    await withStores(server(), 1, async (_, url) => {
      await query(url, "alter role hemicycle set synchronous_commit = off");
      const driver = await openPostgres(url);
      const rows = await driver.all("select current_setting('synchronous_commit') as now", []);
      await driver.close();
      await query(url, "alter role hemicycle reset synchronous_commit");
      expect(rows).toEqual([{ now: "on" }]);
    });
  });

  test("a table that was dropped is damage, and the journal is not written to", async () => {
    await withStores(server(), 1, async ([store], url) => {
      if (!store) throw new Error("a store is needed");
      headIn(await store.append("ipu", batchOf(0, "a")));
      await query(url, "drop table entry");
      expect(await store.open("ipu")).toMatchObject({ kind: "damaged", damage: { seq: 1 } });
      expect(await store.append("ipu", batchOf(1, "b"))).toMatchObject({ kind: "failed" });
      await postgresPlace(url).meddle(dropTables);
      await (await openPostgresStore(url)).close();
    });
  });
}

/** With fsync off our own driver would refuse; psql does not. */
async function reset(server: PostgresServer, setting: string): Promise<void> {
  const steps = [`alter system reset ${setting}`, "select pg_reload_conf()"];
  const psql = join(server.folder, "psql");
  for (const step of steps) execFileSync(psql, ["-d", server.url, "-qc", step]);
  await sleep(300);
}

function bells(server: () => PostgresServer): void {
  test("ring when another store appends, not for one's own, and no more when let go", async () => {
    await withStores(server(), 2, async ([here, there]) => {
      if (!here || !there) throw new Error("two stores are needed");
      let rung = 0;
      const stop = await here.listen("ipu", () => {
        rung += 1;
      });
      expect(rung).toBe(0);
      headIn(await there.append("ipu", batchOf(0, "a")));
      await eventually(() => rung === 1);
      headIn(await there.append("ipa-cis", batchOf(0, "of another assembly")));
      headIn(await here.append("ipu", batchOf(1, "b")));
      await sleep(1_200);
      expect(rung).toBe(1);
      await stop();
      headIn(await there.append("ipu", batchOf(2, "c")));
      await sleep(1_200);
      expect(rung).toBe(1);
    });
  });

  test("ring once at first for what was written before", async () => {
    await withStores(server(), 2, async ([here, there]) => {
      if (!here || !there) throw new Error("two stores are needed");
      headIn(await there.append("ipu", batchOf(0, "a")));
      let rung = 0;
      await here.listen("ipu", () => {
        rung += 1;
      });
      expect(rung).toBe(1);
    });
  });
}

function busyBells(server: () => PostgresServer): void {
  test("ring much sooner than the look at the heads that makes up for lost ones", async () => {
    await withStores(server(), 2, async ([here, there]) => {
      if (!here || !there) throw new Error("two stores are needed");
      let seen = 0;
      await here.listen("ipu", async () => {
        seen += (await here.read("ipu", seen, 1_000)).length;
      });
      const waits: number[] = [];
      for (let after = 0; after < 8; after += 2) {
        // The second falls into the pause after the first.
        headIn(await there.append("ipu", batchOf(after, `act ${after}`)));
        headIn(await there.append("ipu", batchOf(after + 1, `act ${after + 1}`)));
        const start = performance.now();
        await eventually(() => seen === after + 2);
        waits.push(performance.now() - start);
      }
      // A look comes every second: each round but the first would have waited for nearly that long.
      expect(Math.min(...waits.slice(1))).toBeLessThan(500);
    });
  });

  test("ring seldom for many appends, and the last one is never left out", async () => {
    await withStores(server(), 2, async ([here, there]) => {
      if (!here || !there) throw new Error("two stores are needed");
      let rung = 0;
      let seen = 0;
      await here.listen("ipu", async () => {
        rung += 1;
        seen += (await here.read("ipu", seen, 1_000)).length;
      });
      const names = Array.from({ length: 60 }, (_, index) => `act ${index}`);
      await appendInTurn(there, names);
      await eventually(() => seen === 120);
      expect(rung).toBeLessThan(names.length);
    });
  });

  test("ring for what was appended while the line was cut", async () => {
    await withStores(server(), 2, async ([here, there], url) => {
      if (!here || !there) throw new Error("two stores are needed");
      let rung = 0;
      await here.listen("ipu", () => {
        rung += 1;
      });
      await query(
        url,
        `select pg_terminate_backend(pid) from pg_stat_activity
        where pid <> pg_backend_pid() and query like 'listen %'
          and datname = current_database()`,
      );
      headIn(await there.append("ipu", batchOf(0, "a")));
      await eventually(() => rung === 1);
      headIn(await there.append("ipu", batchOf(1, "b")));
      await eventually(() => rung === 2);
    });
  });
}
