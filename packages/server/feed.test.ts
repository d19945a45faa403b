import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { openStore } from "@hemicycle/store";
import { describe, expect, test } from "vitest";
import { Book } from "./book.ts";
import { Feed } from "./feed.ts";
import { Rooms } from "./rooms.ts";
import { Outlet } from "./screen.ts";
import { ballot, enter, openVote, sitting } from "./test-assembly.ts";
import { testBook } from "./test-book.ts";
import { ask, freshKey, signIn } from "./test-client.ts";
import { type FeedEvent, listen } from "./test-feed.ts";
import { folder, startWith } from "./test-server.ts";

const admit = (member: string) => ({
  act: { type: "AdmitMember", member, name: member, affiliation: "member" },
  office: "secretariat",
});

async function serving(members = 2) {
  const served = await startWith("a", sitting("a", members));
  const { url } = served;
  const secretary = await signIn(url, "a", "SEC");
  const act = (cookie: string, body: object) =>
    ask(url, "POST /api/assemblies/a/acts", {
      cookie,
      headers: { "Idempotency-Key": freshKey() },
      body,
    });
  const feed = (query = "", headers: Readonly<Record<string, string>> = {}) =>
    listen(url, `/api/assemblies/a/feed${query}`, headers);
  return { ...served, secretary, act, feed };
}

const numbers = (events: readonly FeedEvent[]): readonly number[] =>
  events.flatMap(({ id }) => (id === undefined ? [] : [Number(id)]));
const from = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
const ready = ({ name }: FeedEvent): boolean => name === "ready";

describe("the feed", () => {
  test("brings all entries as they are stored, then says where it is, then what comes", async () => {
    const { url, secretary, act, feed } = await serving();
    const one = await feed();
    const before = await one.until(ready);
    expect(before.map(({ name }) => name).slice(-2)).toEqual(["status", "ready"]);
    const head = JSON.parse(before.at(-1)?.data ?? "{}").head;
    expect(numbers(before)).toEqual(from(1, head));
    const answer = await act(secretary, admit("X"));
    const after = await one.until(({ id }) => id === String(head + 1));
    one.close();
    const [line] = answer.body["events"] as readonly { readonly text: string }[];
    expect(after.at(-1)).toEqual({ name: "entry", id: String(head + 1), data: line?.text });
    const { text } = await ask(url, "GET /api/assemblies/a/journal?limit=1000");
    const stored = text
      .trim()
      .split("\n")
      .map((row) => JSON.parse(row).text);
    expect(after.filter(({ name }) => name === "entry").map(({ data }) => data)).toEqual(stored);
  });

  test("goes on after a number, given in the address or by the browser", async () => {
    const { secretary, act, feed } = await serving();
    const first = await (await feed()).until(ready);
    const head = numbers(first).at(-1) ?? 0;
    for (const listening of [
      await feed(`?after=${head - 3}`),
      await feed("", { "Last-Event-ID": String(head - 3) }),
      await feed("?after=1", { "Last-Event-ID": String(head - 3) }),
    ]) {
      expect(numbers(await listening.until(ready))).toEqual(from(head - 2, head));
      listening.close();
    }
    await act(secretary, admit("X"));
    const late = await feed(`?after=${head}`);
    expect(numbers(await late.until(ready))).toEqual([head + 1]);
    late.close();
  });

  test("loses and doubles nothing for screens that come and go while acts arrive", async () => {
    const { secretary, act, feed } = await serving();
    const acting = (async () => {
      for (let round = 0; round < 30; round += 1) {
        await Promise.all(from(1, 10).map((at) => act(secretary, admit(`R${round}.${at}`))));
      }
    })();
    const screens = from(1, 12).map(async (screen) => {
      const seen: number[] = [];
      while (seen.length < 310) {
        const one = await feed(`?after=${seen.at(-1) ?? 0}`);
        await new Promise((resolve) => setTimeout(resolve, 10 * screen));
        one.close();
        seen.push(...numbers(one.events));
      }
      return seen;
    });
    await acting;
    for (const seen of await Promise.all(screens)) {
      expect(seen).toEqual(from(1, seen.length));
    }
  });

  test("gives the content of ballots to whoever was away when the vote was closed", async () => {
    const { url, act, feed } = await serving();
    const president = await signIn(url, "a", "PRES");
    const delegate = await signIn(url, "a", "M1.1");
    for (const { proposal } of openVote("V1")) await act(president, proposal);
    await act(delegate, { act: ballot("M1", 4) });
    const before = await (await feed()).until(ready);
    const head = numbers(before).at(-1) ?? 0;
    expect(before.find(({ id }) => id === String(head))?.name).toBe("sealed");
    await act(president, { act: { type: "CloseVote", vote: "V1" }, office: "chair" });
    const late = await feed(`?after=${head}`);
    const events = await late.until(ready);
    late.close();
    expect(events.map(({ name, id }) => [name, id])).toEqual([
      ["opened", undefined],
      ["entry", String(head + 1)],
      ["status", undefined],
      ["ready", undefined],
    ]);
    const fresh = await (await feed()).until(ready);
    expect(fresh.find(({ id }) => id === String(head))?.name).toBe("entry");
    expect(fresh.some(({ name }) => name === "opened")).toBe(false);
  });

  test("tells a screen that holds entries of another journal to begin anew", async () => {
    const { feed } = await serving();
    const one = await feed("?after=5000");
    await one.ended;
    expect(one.events).toEqual([{ name: "reload", id: undefined, data: "{}" }]);
  });

  test("says that the connection ends with it, so that nothing more is asked there", async () => {
    const { feed } = await serving();
    const one = await feed("?after=5000");
    expect(one.headers.get("connection")).toBe("close");
    await one.ended;
  });

  test("ends when the rights of the viewer change, so that it begins anew with others", async () => {
    const { url, secretary, act, feed } = await serving();
    const delegate = await signIn(url, "a", "M1.1");
    const one = await feed("", { Cookie: delegate });
    const public_ = await feed();
    await one.until(ready);
    await public_.until(ready);
    await act(secretary, {
      act: { type: "AssignOffice", office: "teller", person: "M1.1", basis: "test" },
      office: "secretariat",
    });
    await one.ended;
    expect(one.events.at(-1)?.name).toBe("reload");
    await public_.until(({ data }) => data.includes("OfficeAssigned"));
    public_.close();
  });

  test("of a sign-in ends with it", async () => {
    const { url, feed } = await serving();
    const delegate = await signIn(url, "a", "M1.1");
    const one = await feed("", { Cookie: delegate });
    await one.until(ready);
    const response = await ask(url, "DELETE /api/session", { cookie: delegate });
    expect(response.status).toBe(204);
    await one.ended;
    expect(one.events.at(-1)?.name).toBe("reload");
  });

  test("beats while nothing happens, and ends when the sign-in has expired", async () => {
    let now = 0;
    const feed = new Feed({
      assembly: "a",
      book: new Book(async () => []),
      suspension: () => null,
      catchUp: async () => undefined,
      isSignedIn: async () => true,
      clock: () => now,
      heartbeatEvery: 20,
    });
    const who = {
      ...{ assembly: "a", person: "M1.1", offices: null, credential: null, enrolling: null },
      ...{ after: 0, tokenHash: "", expiresAt: 1_000 },
    };
    const server = createServer((_, response) => {
      void feed.listen(new Outlet(response, "plain", ""), who, 0);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // The address of a server that listens on a port.
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}`);
    setTimeout(() => {
      now = 1_000;
    }, 100);
    const text = await response.text();
    expect(text).toMatch(
      /^event: status\n.*\n\nevent: ready\n.*\n\n(event: beat\n.*\n\n)+event: reload\n.*\n\n$/,
    );
    expect(feed.listeners).toBe(0);
    feed.close();
    server.close();
  });

  test("drops a screen that takes nothing, and serves the others", async () => {
    const store = await openStore({ dataFolder: folder() });
    const rooms = new Rooms({ store, books: [testBook], clock: Date.now, log: () => undefined });
    const room = await rooms.prepare("a");
    if (room.kind !== "open") throw new Error("damaged");
    await enter(room.desk, sitting("a", 1));
    const server = createServer((_, response) => {
      void room.feed.listen(new Outlet(response, "plain", ""), null, 0);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const stuck = connect(port, "127.0.0.1");
    stuck.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    stuck.pause();
    const well = await listen(`http://127.0.0.1:${port}`, "/");
    await well.until(ready);
    // Far more than what the kernel holds for a connection: some ten million bytes.
    const source = "€".repeat(2_000);
    const noise = { type: "TakeAsRecorded", clause: "test.1/by-secretariat", source } as const;
    const acts = from(1, 250).map(() => ({ by: "SEC", proposal: { act: noise } }));
    for (let round = 0; round < 40 && room.feed.listeners > 1; round += 1) {
      await enter(room.desk, acts);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    expect(room.feed.listeners).toBe(1);
    await well.until(({ id }) => id === String(room.book.head.seq));
    expect(numbers(well.events)).toEqual(from(1, room.book.head.seq));
    stuck.destroy();
    well.close();
    await rooms.close();
    server.close();
    await store.close();
  });

  test("of a vote goes to 180 delegations in frames that are shared", async () => {
    const { url, act, feed } = await serving(180);
    const president = await signIn(url, "a", "PRES");
    for (const { proposal } of openVote("V1")) await act(president, proposal);
    const screens = await Promise.all(
      from(1, 180).map(async (at) => {
        const cookie = await signIn(url, "a", `M${at}.1`);
        const listening = await feed("?after=360", { Cookie: cookie });
        return { cookie, listening, member: `M${at}` };
      }),
    );
    const start = performance.now();
    const answers = await Promise.all(
      screens.map(({ cookie, member }) => act(cookie, { act: ballot(member, 5) })),
    );
    const last = Math.max(...answers.map(({ body }) => (body["seq"] as readonly number[])[0] ?? 0));
    for (const { listening, member } of screens) {
      const events = await listening.until(({ id }) => id === String(last));
      const ballots = events.filter(({ data }) => data.includes('"vote":"V1","member"'));
      expect(ballots.length).toBe(180);
      const clear = ballots.filter(({ name }) => name === "entry");
      expect(clear.map(({ data }) => JSON.parse(data).event.member)).toEqual([member]);
      listening.close();
    }
    const took = performance.now() - start;
    console.info(`180 ballots on 180 screens after ${took.toFixed(0)} ms`);
  });
});
