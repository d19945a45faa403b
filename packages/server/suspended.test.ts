import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Appended, openStore, type Store } from "@hemicycle/store";
import { describe, expect, test } from "vitest";
import { type PostgresServer, postgresIsHere, startPostgres } from "../../tools/postgres.ts";
import { ballot, openVote, sitting } from "./test-assembly.ts";
import { type Asked, ask, freshKey, signIn } from "./test-client.ts";
import { makeDatabase } from "./test-database.ts";
import { listen } from "./test-feed.ts";
import { folder, furnish, logged, start } from "./test-server.ts";

const entered = [...sitting("a", 3), ...openVote("V1")];

interface Cast {
  readonly cookie: string;
  readonly votes: number;
  readonly key?: string;
}

const cast = (url: string, { cookie, votes, key = freshKey() }: Cast): Promise<Asked> =>
  ask(url, "POST /api/assemblies/a/acts", {
    cookie,
    headers: { "Idempotency-Key": key },
    body: { act: ballot("M1", votes) },
  });

const stateOf = (url: string) => ask(url, "GET /api/assemblies/a/state");

/** Sends an act until it is not answered with a suspension any more. */
async function untilResumed(send: () => Promise<Asked>): Promise<Asked> {
  for (let round = 0; round < 100; round += 1) {
    const answer = await send();
    if (answer.status !== 503) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("acts are suspended for good");
}

/** What the store does instead of writing; null: it writes. */
type Fault = "throws" | "fails" | "unsure" | null;

/** A real store that can be told to fail as a disk does, below the journal and beside it. */
function failing(store: Store): { readonly store: Store; turn(fault: Fault): void } {
  let fault: Fault = null;
  const stop = (): void => {
    if (fault !== null) throw new Error("the disk is gone");
  };
  const wrapped: Store = {
    assemblies: () => store.assemblies(),
    open: (assembly) => store.open(assembly),
    read: async (assembly, after, limit) => {
      stop();
      return store.read(assembly, after, limit);
    },
    receipt: async (assembly, key) => {
      stop();
      return store.receipt(assembly, key);
    },
    append: async (assembly, batch): Promise<Appended> => {
      if (fault === "unsure") {
        await store.append(assembly, batch);
        return { kind: "failed", reason: "the answer to the commit never came", unsure: true };
      }
      if (fault === "throws") throw new Error("the disk is gone");
      return fault === "fails"
        ? { kind: "failed", reason: "database or disk is full" }
        : store.append(assembly, batch);
    },
    listen: (assembly, bell) => store.listen(assembly, bell),
    close: () => store.close(),
    sessions: {
      put: async (session) => {
        stop();
        await store.sessions.put(session);
      },
      get: (hash) => store.sessions.get(hash),
      delete: (hash) => store.sessions.delete(hash),
      deleteEnded: (instant) => store.sessions.deleteEnded(instant),
    },
    identity: store.identity,
    boxes: store.boxes,
  };
  return {
    store: wrapped,
    turn: (next) => {
      fault = next;
    },
  };
}

describe("a journal that cannot be written", () => {
  test.each(["throws", "fails"] as const)(
    "because the store %s: nobody is acknowledged, reading goes on, and it resumes",
    async (fault) => {
      const dataFolder = folder();
      await furnish(await openStore({ dataFolder }), "a", entered);
      const { store, turn } = failing(await openStore({ dataFolder }));
      const { url } = await start(store);
      const delegate = await signIn(url, "a", "M1.1");
      const secretary = await signIn(url, "a", "SEC");
      const screen = await listen(url, "/api/assemblies/a/feed");
      await screen.until(({ name }) => name === "ready");
      const before = await stateOf(url);

      turn(fault);
      const key = freshKey();
      const answers = await Promise.all([
        cast(url, { cookie: delegate, votes: 3, key }),
        ...[4, 5, 6].map((votes) => cast(url, { cookie: delegate, votes })),
        // The rules refuse this one; but nobody can know what the others have come to.
        cast(url, { cookie: secretary, votes: 3 }),
      ]);
      for (const { status, body, headers } of answers) {
        expect([status, body["type"]]).toEqual([503, "/problems/suspended"]);
        expect(headers.get("retry-after")).toBe("2");
      }
      const isNews =
        (suspended: boolean) =>
        ({ name, data }: { name: string; data: string }) =>
          name === "status" && JSON.parse(data).suspended === suspended && JSON.parse(data).since;
      const news = (await screen.until((event) => Boolean(isNews(true)(event)))).at(-1);
      expect(JSON.parse(news?.data ?? "{}").since).toBe(answers[0]?.body["since"]);

      expect((await stateOf(url)).text).toBe(before.text);
      const journal = await ask(url, "GET /api/assemblies/a/journal?limit=1000");
      expect(journal.text).not.toContain('"ballot":{"vote"');
      const late = await listen(url, "/api/assemblies/a/feed");
      const read = await late.until(({ name }) => name === "ready");
      expect(JSON.parse(read.at(-2)?.data ?? "{}")).toMatchObject({ suspended: true });
      late.close();
      expect((await ask(url, "GET /healthz")).body).toMatchObject({ suspended: ["a"] });
      expect((await ask(url, "GET /api/assemblies")).text).toContain('"status":"suspended"');

      turn(null);
      const resumed = await untilResumed(() => cast(url, { cookie: delegate, votes: 3, key }));
      expect(resumed.status).toBe(200);
      expect(resumed.body["seq"]).toEqual([Number(before.body["seq"]) + 1, expect.any(Number)]);
      await screen.until(({ name, data }) => name === "status" && data.includes('since":null'));
      await screen.until(({ name }) => name === "sealed");
      screen.close();
      expect(logged.filter((line) => /suspended|again/.test(line)).length).toBe(2);
    },
  );

  test("resumes by itself, so that the screens know before the next act", async () => {
    const dataFolder = folder();
    await furnish(await openStore({ dataFolder }), "a", entered);
    const { store, turn } = failing(await openStore({ dataFolder }));
    const { url } = await start(store);
    const delegate = await signIn(url, "a", "M1.1");
    turn("fails");
    expect((await cast(url, { cookie: delegate, votes: 3 })).status).toBe(503);
    const screen = await listen(url, "/api/assemblies/a/feed");
    await screen.until(({ data }) => data.includes('"suspended":true'));
    turn(null);
    await screen.until(({ data }) => data.includes('"suspended":false'));
    screen.close();
    expect((await cast(url, { cookie: delegate, votes: 3 })).status).toBe(200);
  });

  test("or of which nobody knows whether it was written: what is there counts once", async () => {
    const dataFolder = folder();
    await furnish(await openStore({ dataFolder }), "a", entered);
    const { store, turn } = failing(await openStore({ dataFolder }));
    const { url } = await start(store);
    const delegate = await signIn(url, "a", "M1.1");
    const before = Number((await stateOf(url)).body["seq"]);
    turn("unsure");
    const key = freshKey();
    expect((await cast(url, { cookie: delegate, votes: 3, key })).status).toBe(503);
    turn(null);
    const resumed = await untilResumed(() => cast(url, { cookie: delegate, votes: 3, key }));
    expect([resumed.status, resumed.headers.get("idempotent-replayed")]).toEqual([200, "true"]);
    expect((await stateOf(url)).body["seq"]).toBe(before + 1);
  });
});

const mount = (place: string, options: string): void => {
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "none", place], { stdio: "pipe" });
};

/** Whether a small file system can be made here; if not, says so loudly. */
function canMount(): boolean {
  const place = folder();
  try {
    mount(place, "size=1m");
    execFileSync("umount", ["-l", place]);
    return true;
  } catch (error) {
    const [reason] = String(error).split("\n");
    process.stderr.write(`\nTHE SERVER'S TEST ON A FULL DISK DID NOT RUN: ${reason}\n\n`);
    return false;
  }
}

describe.runIf(canMount())("a disk that is full", () => {
  test("suspends acts, and nothing that was acknowledged is missing afterwards", async () => {
    const dataFolder = folder();
    mount(dataFolder, "size=3m");
    try {
      await furnish(await openStore({ dataFolder }), "a", entered);
      const ballast = join(dataFolder, "ballast");
      writeFileSync(ballast, new Uint8Array(700_000));
      const { url, close } = await start(await openStore({ dataFolder }), { keep: true });
      const delegate = await signIn(url, "a", "M1.1");
      let acknowledged = Number((await stateOf(url)).body["seq"]);
      let refused: Asked | undefined;
      for (let round = 0; refused === undefined && round < 5_000; round += 1) {
        const answers = await Promise.all(
          [1, 2, 3, 4].map((votes) => cast(url, { cookie: delegate, votes })),
        );
        acknowledged += answers.filter(({ status }) => status === 200).length;
        refused = answers.find(({ status }) => status !== 200);
      }
      expect(refused?.body).toMatchObject({ type: "/problems/suspended" });
      expect(logged.join()).toContain("full");
      expect((await stateOf(url)).body["seq"]).toBe(acknowledged);
      rmSync(ballast);
      expect((await untilResumed(() => cast(url, { cookie: delegate, votes: 9 }))).status).toBe(
        200,
      );
      await close();
      const store = await openStore({ dataFolder });
      expect(await store.open("a")).toMatchObject({ head: { seq: acknowledged + 1 } });
      await store.close();
    } finally {
      execFileSync("umount", ["-l", dataFolder]);
    }
  });
});

describe.runIf(postgresIsHere())("a PostgreSQL that goes away", () => {
  test("suspends acts until it is back; reading goes on from memory", async () => {
    const postgres: PostgresServer = await startPostgres();
    try {
      const options = { databaseUrl: makeDatabase(postgres), dataFolder: "" };
      await furnish(await openStore(options), "a", entered);
      const { url, close } = await start(await openStore(options), { keep: true });
      const delegate = await signIn(url, "a", "M1.1");
      const before = await stateOf(url);
      await postgres.kill();
      expect((await cast(url, { cookie: delegate, votes: 3 })).body).toMatchObject({
        type: "/problems/suspended",
      });
      expect((await stateOf(url)).text).toBe(before.text);
      const screen = await listen(url, "/api/assemblies/a/feed");
      await screen.until(({ name }) => name === "ready");
      screen.close();
      expect((await ask(url, "GET /api/assemblies")).text).toContain('"id":"a"');
      await postgres.start();
      expect((await untilResumed(() => cast(url, { cookie: delegate, votes: 3 }))).status).toBe(
        200,
      );
      await close();
    } finally {
      await postgres.remove();
    }
  });
});
