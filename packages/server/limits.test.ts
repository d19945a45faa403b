import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { ActLimits } from "./act-limits.ts";
import { openVote, sitting } from "./test-assembly.ts";
import { ask, freshKey, signIn } from "./test-client.ts";
import { listen } from "./test-feed.ts";
import { act } from "./test-identity.ts";
import { startWith } from "./test-server.ts";

const floor = { act: { type: "RequestFloor", purpose: "statement" } };

describe("acts of one person", () => {
  test("are counted: some at once, then so many a second", () => {
    let now = 0;
    const limits = new ActLimits({ atOnce: 3, perSecond: 2 }, () => now);
    const take = () => limits.take("a P", freshKey());
    expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 1]);
    now += 500;
    expect([take(), take()]).toEqual([0, 1]);
    now += 60_000;
    expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 1]);
    expect(limits.take("a Q", freshKey())).toBe(0);
  });

  test("sent again under their keys cost nothing, as long as it may be the network", () => {
    const limits = new ActLimits({ atOnce: 70, perSecond: 0.5 }, () => 0);
    const keys = Array.from({ length: 70 }, freshKey);
    for (const key of keys) expect(limits.take("a P", key)).toBe(0);
    for (const key of keys.slice(-64)) expect(limits.take("a P", key)).toBe(0);
    expect(limits.take("a P", keys[0] ?? "")).toBe(2);
  });

  test("sent again and again under one key cost something in the end", () => {
    const limits = new ActLimits({ atOnce: 3, perSecond: 1 }, () => 0);
    const key = freshKey();
    const waits = Array.from({ length: 100 }, () => limits.take("a P", key));
    expect(waits.filter((wait) => wait === 0).length).toBeLessThan(30);
    expect(waits.at(-1)).toBe(1);
  });

  test("of thousands are remembered only while they matter", () => {
    let now = 0;
    const limits = new ActLimits({ atOnce: 1, perSecond: 1 }, () => now);
    for (let at = 0; at < 20_000; at += 1) expect(limits.take(`a P${at}`, freshKey())).toBe(0);
    expect(limits.take("a P0", freshKey())).toBe(1);
    now += 1_000;
    expect(limits.take("a NEW", freshKey())).toBe(0);
    expect(limits.take("a NEW", freshKey())).toBe(1);
  });

  test("that are too many are told when to come again, and others are served", async () => {
    const acts = { atOnce: 5, perSecond: 0.1 };
    const { url } = await startWith("a", sitting("a", 2), { acts });
    const [busy, other] = [await signIn(url, "a", "M1.1"), await signIn(url, "a", "M2.1")];
    const key = freshKey();
    const headers = { "Idempotency-Key": key };
    expect((await act(url, floor, { cookie: busy, headers })).status).not.toBe(429);
    for (let round = 0; round < 4; round += 1) await act(url, floor, { cookie: busy });
    const over = await act(url, floor, { cookie: busy });
    expect([over.status, over.body["type"]]).toEqual([429, "/problems/too-many"]);
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    // Another sign-in of the same person is the same person.
    expect((await act(url, floor, { cookie: await signIn(url, "a", "M1.1") })).status).toBe(429);
    expect((await act(url, floor, { cookie: busy, headers })).status).not.toBe(429);
    expect((await act(url, floor, { cookie: other })).status).not.toBe(429);
  });
});

describe("a delegate who floods the house with requests", () => {
  const request = (at: number) => ({
    act: {
      type: "RequestEmergencyItem",
      request: `R${at}`,
      title: "Floods",
      subject: "floods",
      authors: ["M1"],
    },
  });
  const ballot = (yes: number) => ({
    act: {
      type: "CastBallot",
      vote: "V1",
      member: "M1",
      splits: [{ yes, no: 0, abstain: 0 }],
    },
  });

  test("is told to wait, holds up nobody, and can vote all the same", async () => {
    const acts = { atOnce: 5, perSecond: 0.1 };
    const { url } = await startWith("a", [...sitting("a", 2), ...openVote("V1")], { acts });
    const [busy, other] = [await signIn(url, "a", "M1.1"), await signIn(url, "a", "M2.1")];
    const told: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      told.push((await act(url, request(at), { cookie: busy })).status);
    }
    expect(told.slice(0, 5)).not.toContain(429);
    expect(told.slice(5)).toEqual(Array.from({ length: 7 }, () => 429));
    expect((await act(url, floor, { cookie: other })).status).not.toBe(429);
    const cast = await act(url, ballot(1), { cookie: busy });
    expect(cast.status).toBe(200);
    expect((await act(url, request(12), { cookie: busy })).status).toBe(429);
    // Ballots have a limit of their own, which is no other one's.
    const more: number[] = [];
    for (let yes = 0; yes < 6; yes += 1) {
      more.push((await act(url, ballot(yes), { cookie: busy })).status);
    }
    expect([more[3], more.at(-1)]).toEqual([200, 429]);
  });
});

describe("the size of a body", () => {
  const large = (people: number) => ({
    act: {
      type: "ImportRegister",
      import: "I1",
      source: { title: "list.csv", sha256: "0".repeat(64) },
      people: Array.from({ length: people }, (_, at) => ({
        person: `P${at}`,
        name: `Person ${at} ${"x".repeat(200)}`,
        capacity: "official",
      })),
    },
    office: "secretariat",
  });

  test("is a mebibyte for an import by the secretariat, and 64 kB for all else", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const secretary = await signIn(url, "a", "SEC");
    expect(JSON.stringify(large(400)).length).toBeGreaterThan(100_000);
    expect((await act(url, large(400), { cookie: secretary })).status).not.toBe(413);
    const padded = `${" ".repeat(1_048_577)}{}`;
    expect((await act(url, padded as never, { cookie: secretary })).status).toBe(413);
    const admit = { type: "AdmitMember", member: "X", name: "X", affiliation: "member" };
    const long = `${" ".repeat(70_000)}${JSON.stringify({ act: admit, office: "secretariat" })}`;
    expect((await act(url, long as never, { cookie: secretary })).status).toBe(413);
    expect((await act(url, `${" ".repeat(70_000)}{` as never, { cookie: secretary })).status).toBe(
      413,
    );
    const delegate = await signIn(url, "a", "M1.1");
    expect((await act(url, large(400), { cookie: delegate })).status).toBe(413);
    const body = large(400);
    const nobody = await ask(url, "POST /api/assemblies/a/acts", {
      headers: { "Idempotency-Key": freshKey() },
      body,
    });
    expect(nobody.status).toBe(401);
  });

  test("is told by a sign-in that is limited to another office, too", async () => {
    const { url } = await startWith("a", sitting("a", 1));
    const limited = { secret: "test-secret", assembly: "a", person: "SEC", offices: ["teller"] };
    const made = await ask(url, "POST /api/session", { body: limited });
    const cookie = (made.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    expect((await act(url, large(400), { cookie })).status).toBe(413);
  });
});

describe("connections", () => {
  test("are so many at most; the next is closed, and there is room again when one goes", async () => {
    const { port } = await startWith("a", sitting("a", 1), { connections: 3 });
    const opened = async () => {
      const socket = connect(port, "127.0.0.1");
      socket.write("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
      const told = await new Promise<string>((resolve) => {
        socket.once("data", (chunk) => resolve(chunk.toString().slice(9, 12)));
        for (const name of ["close", "error"]) socket.once(name, () => resolve("closed"));
      });
      return { socket, told };
    };
    const all = [await opened(), await opened(), await opened()];
    expect(all.map(({ told }) => told)).toEqual(["200", "200", "200"]);
    expect((await opened()).told).toBe("closed");
    const [first] = all;
    first?.socket.destroy();
    await expect.poll(async () => (await opened()).told).toBe("200");
    for (const { socket } of all) socket.destroy();
  });

  test("that ask again and again before they are answered wait for so many answers", async () => {
    const { port } = await startWith("a", sitting("a", 1));
    const socket = connect(port, "127.0.0.1");
    socket.write("GET /api/assemblies/a/state HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1_000));
    let told = "";
    for await (const chunk of socket) told += String(chunk);
    const statuses = told.match(/HTTP\/1\.1 \d+/g) ?? [];
    expect(statuses).toEqual([...Array.from({ length: 16 }, () => "HTTP/1.1 200"), "HTTP/1.1 429"]);
    expect(told).toContain("/problems/too-many");
  });

  test("that ask for one thing after the other are answered as often as they ask", async () => {
    const { port } = await startWith("a", sitting("a", 1));
    const socket = connect(port, "127.0.0.1");
    for (let round = 0; round < 40; round += 1) {
      socket.write("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
      const told = await new Promise((resolve) =>
        socket.once("data", (chunk) => resolve(`${chunk}`)),
      );
      expect(told).toMatch(/^HTTP\/1\.1 200 /);
    }
    socket.destroy();
  });

  test("of whoever never takes an answer are closed after a while", async () => {
    const people = Array.from({ length: 2_000 }, (_, at) => ({
      ...{ person: `P${at}`, name: "x".repeat(300), capacity: "official" as const },
    }));
    const source = { title: "list.csv", sha256: "0".repeat(64) };
    const act = { type: "ImportRegister", import: "I1", source, people } as const;
    const large = { by: "SEC", proposal: { act, office: "secretariat" } } as const;
    const limits = { connections: 1, still: 1_500 };
    const { url, port } = await startWith("a", [...sitting("a", 1), large], limits);
    const socket = connect(port, "127.0.0.1").pause();
    socket.on("error", () => undefined);
    socket.write("GET /api/assemblies/a/state HTTP/1.1\r\nHost: a\r\n\r\n".repeat(16));
    await new Promise((resolve) => socket.once("connect", resolve));
    const isThere = () =>
      ask(url, "GET /healthz").then(
        ({ status }) => status,
        () => "closed",
      );
    expect(await isThere()).toBe("closed");
    await expect.poll(isThere, { timeout: 10_000 }).toBe(200);
    socket.destroy();
  });

  test("that ask for one feed behind another leave no place taken when they go", async () => {
    const { url, port } = await startWith("a", sitting("a", 1));
    const request = "GET /api/assemblies/a/feed HTTP/1.1\r\nHost: a\r\n\r\n";
    for (let round = 0; round < 2; round += 1) {
      const socket = connect(port, "127.0.0.1");
      socket.write(request.repeat(4_000));
      await new Promise((resolve) => socket.once("data", resolve));
      await ask(url, "GET /healthz");
      socket.destroy();
    }
    const feed = await listen(url, "/api/assemblies/a/feed");
    expect(feed.status).toBe(200);
    feed.close();
  });
});
