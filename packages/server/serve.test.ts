import { openStore } from "@hemicycle/store";
import { describe, expect, test } from "vitest";
import { staged } from "./demonstration/staged.ts";
import { serve } from "./serve.ts";
import { sitting } from "./test-assembly.ts";
import { type Asked, ask, freshKey, signIn } from "./test-client.ts";
import { listen } from "./test-feed.ts";
import { folder, start, startWith } from "./test-server.ts";

describe("the server", () => {
  test("founds a demonstration at its first start, and none where there are assemblies", async () => {
    const dataFolder = folder();
    const log: string[] = [];
    const options = { port: 0, dataFolder, log: (line: string) => log.push(line) };
    const first = await serve(options);
    try {
      const seat = { body: { person: "secretariat" } };
      let taken = await ask(first.url, "POST /api/assemblies/demo/seat", seat);
      for (let round = 0; taken.status !== 200 && round < 100; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        taken = await ask(first.url, "POST /api/assemblies/demo/seat", seat);
      }
      expect(taken.body["session"]).toMatchObject({ assembly: "demo", circle: "bureau" });
    } finally {
      await first.close();
    }
    expect(log.join()).toMatch(/Secret for signing people in.*: [\w-]{32}$/);
    const { body: before } = await ask(
      (await start(await openStore({ dataFolder }), { demonstration: true })).url,
      "GET /api/assemblies",
    );
    expect(before["assemblies"]).toMatchObject([
      { id: "demo", demonstration: true, played: true },
      ...staged.map(({ id }) => ({ id, demonstration: true, played: false, status: "open" })),
    ]);
    const other = await startWith("a", sitting("a", 1), { demonstration: true });
    const { body } = await ask(other.url, "GET /api/assemblies");
    expect(body["assemblies"]).toMatchObject([{ id: "a", demonstration: false }]);
  });

  test("says so when its port is taken, and lets go of the database", async () => {
    const { port } = await startWith("a", sitting("a", 1));
    const dataFolder = folder();
    const options = { port, host: "127.0.0.1", dataFolder, log: () => undefined };
    await expect(serve(options)).rejects.toThrow("EADDRINUSE");
    await (await openStore({ dataFolder })).close();
  });

  test("closes in order: what it acknowledged is there, feeds end, and it is quick", async () => {
    const { url, close, dataFolder } = await startWith("a", sitting("a", 1));
    const cookie = await signIn(url, "a", "SEC");
    const screen = await listen(url, "/api/assemblies/a/feed");
    await screen.until(({ name }) => name === "ready");
    const acts: Promise<Asked | null>[] = [];
    for (let at = 0; at < 300; at += 1) {
      const act = { type: "AdmitMember", member: `N${at}`, name: "N", affiliation: "member" };
      const sent = ask(url, "POST /api/assemblies/a/acts", {
        cookie,
        headers: { "Idempotency-Key": freshKey() },
        body: { act, office: "secretariat" },
      });
      acts.push(sent.catch(() => null));
    }
    await acts[0];
    const startedAt = performance.now();
    await close();
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    await screen.ended;
    const numbers = (await Promise.all(acts)).flatMap((answer) =>
      answer?.status === 200 ? [(answer.body["seq"] as readonly number[])[0] ?? 0] : [],
    );
    expect(numbers.length).toBeGreaterThan(0);
    const store = await openStore({ dataFolder });
    const opened = await store.open("a");
    await store.close();
    expect(opened.kind === "sound" && opened.head.seq).toBeGreaterThanOrEqual(Math.max(...numbers));
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  test("opens assemblies that are asked for first first, and all of them", async () => {
    const dataFolder = folder();
    await startWith("a", sitting("a", 1), { dataFolder }).then(({ close }) => close());
    const { url } = await startWith("b", sitting("b", 1), { dataFolder });
    expect((await ask(url, "GET /api/assemblies/b/state")).status).toBe(200);
    const { body } = await ask(url, "GET /api/assemblies");
    expect(body["assemblies"]).toMatchObject([{ id: "a" }, { id: "b" }]);
  });
});
