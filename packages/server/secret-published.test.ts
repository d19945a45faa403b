import { readElection } from "@hemicycle/ballots";
import { rulebooks } from "@hemicycle/rulebooks";
import { memoryStore, openStore } from "@hemicycle/store";
import { describe, expect, test, vi } from "vitest";
import { Published, publishedEvery } from "./secret-published.ts";
import { ask, signIn } from "./test-client.ts";
import { hallDay } from "./test-hall.ts";
import {
  announcing,
  api,
  archiveAt,
  ballotBy,
  cast,
  chairActs,
  electionAt,
  furnishSecretHall,
  group,
  holdCeremony,
  inCameraLines,
  openSecretVote,
  register,
  sound,
  well,
} from "./test-secret.ts";
import { folder, start } from "./test-server.ts";

vi.setConfig({ testTimeout: 120_000 });

/** An open secret vote, and a clock that is moved by hand. */
const opened = async (more: readonly string[] = []) => {
  const dataFolder = folder();
  await furnishSecretHall(await openStore({ dataFolder }), more);
  const store = await openStore({ dataFolder });
  let now = hallDay;
  const { url } = await start(store, { books: rulebooks, clock: () => now });
  await holdCeremony(url);
  const { issued } = await openSecretVote(url, "V1");
  const election = await electionAtIfOpen(url);
  const credentials = issued.flatMap((one) => one.credentials);
  return {
    url,
    credentials,
    wait: (seconds: number) => {
      now += seconds * 1_000;
    },
    castOne: async (at: number) => {
      if (election === null) throw new Error("not to be read");
      const made = ballotBy(election, credentials[at]?.credential ?? "", [[1, 0, 0]]);
      expect((await cast(url, "V1", made)).status).toBe(200);
      return made.tracking;
    },
  };
};

const electionAtIfOpen = async (url: string) => {
  const { status } = await ask(url, `GET ${api("/votes/V1/election")}`, {});
  return status === 200 ? electionAt(url, "V1") : null;
};

const boxAt = async (url: string) => (await well(url, "GET /votes/V1/box")).body;
const sizeAt = async (url: string) => (await archiveAt(url, "V1")).length;

describe("what is published of a box", () => {
  const place = { assembly: "a", election: "E1" };
  const box = { ...place, setup: "{}", time: 1 };
  const slots = Array.from({ length: 9 }, (_, at) => ({ credential: `c${at}`, votes: 1 }));
  const open = { isClosed: false, fewest: 2 };
  const kept = async () => {
    const { boxes } = memoryStore();
    await boxes.prepare(box, slots);
    let now = 1_000_000;
    const servers = [0, 1].map(() => new Published(boxes, () => now));
    const castOne = async (at: number) => {
      const credential = `c${at}`;
      await boxes.cast(place, { credential, tracking: `t${at}`, ballot: "{}" });
    };
    const shown = async (server: Published | undefined, how = open) =>
      (await server?.batch(place, how))?.tracking;
    const wait = (seconds: number) => {
      now += seconds * 1_000;
    };
    const again = () => new Published(boxes, () => now);
    return { boxes, servers, castOne, shown, wait, again };
  };

  test("is the same on a server that is started again in the middle of a batch", async () => {
    const { servers, castOne, shown, wait, again } = await kept();
    const [one] = servers;
    expect(await shown(one)).toEqual([]);
    for (const at of [0, 1, 2]) await castOne(at);
    wait(publishedEvery);
    expect(await shown(one)).toEqual(["t0", "t1", "t2"]);
    for (const at of [3, 4]) await castOne(at);
    wait(publishedEvery - 1);
    const next = again();
    expect(await shown(next)).toEqual(["t0", "t1", "t2"]);
    // It has just looked; another one that is started when the batch is over publishes the next.
    wait(1);
    expect(await shown(again())).toHaveLength(5);
    expect(await shown(next)).toHaveLength(3);
    wait(publishedEvery);
    expect(await shown(next)).toHaveLength(5);
  });

  test("is the same on servers that share it, whoever looks first", async () => {
    const { servers, castOne, shown, wait } = await kept();
    const [one, two] = servers;
    await shown(one);
    for (const at of [0, 1]) await castOne(at);
    wait(publishedEvery);
    const [here, there] = await Promise.all([shown(one), shown(two)]);
    expect(here).toEqual(["t0", "t1"]);
    expect(there).toEqual(here);
    for (const at of [2, 3]) await castOne(at);
    wait(publishedEvery - 1);
    expect(await shown(two)).toEqual(here);
  });

  test("is never one ballot more, but at the close; then nothing says what came when", async () => {
    const { boxes, servers, castOne, shown, wait } = await kept();
    const [one] = servers;
    await shown(one);
    await castOne(0);
    wait(publishedEvery);
    expect(await shown(one)).toEqual([]);
    await castOne(1);
    wait(publishedEvery);
    expect(await shown(one)).toEqual(["t0", "t1"]);
    await castOne(2);
    wait(10 * publishedEvery);
    expect(await shown(one)).toEqual(["t0", "t1"]);
    expect(await boxes.messages("a", "published E1")).toHaveLength(1);
    expect(await shown(one, { ...open, isClosed: true })).toEqual(["t0", "t1", "t2"]);
    expect(await boxes.messages("a", "published E1")).toEqual([]);
  });
});

describe("the box of an open vote", () => {
  test("is published in batches, and so is its archive; at the close all is there at once", async () => {
    const { url, credentials, wait, castOne } = await opened();
    // A delegation has seven credentials here: fewer than eight ballots may be those of one.
    expect(credentials).toHaveLength(42);
    const castSome = async (from: number, to: number) => {
      const tracking: string[] = [];
      for (let at = from; at < to; at += 1) tracking.push(await castOne(at));
      return tracking;
    };
    const empty = await sizeAt(url);
    expect(await boxAt(url)).toMatchObject({ ballots: 0, tracking: [], every: publishedEvery });
    const first = await castSome(0, 8);
    expect((await boxAt(url))["tracking"]).toEqual([]);
    expect(await sizeAt(url)).toBe(empty);
    wait(publishedEvery - 1);
    expect((await boxAt(url))["ballots"]).toBe(0);
    wait(1);
    expect((await boxAt(url))["tracking"]).toEqual(first.toSorted());
    const eight = await sizeAt(url);
    expect(eight).toBeGreaterThan(empty);
    const alone = await castSome(8, 15);
    for (let batches = 0; batches < 3; batches += 1) {
      wait(publishedEvery);
      expect((await boxAt(url))["tracking"]).toEqual(first.toSorted());
    }
    expect(await sizeAt(url)).toBe(eight);
    await chairActs(url, [{ type: "CloseVote", vote: "V1" }]);
    expect((await boxAt(url))["tracking"]).toEqual([...first, ...alone].toSorted());
    expect(await sizeAt(url)).toBeGreaterThan(eight);
  });

  test("of a vote in camera is for those who take part in the session, as its ballots are", async () => {
    const { url, credentials } = await opened(inCameraLines);
    const cookie = await signIn(url, "a", "M2.1");
    for (const what of ["credentials", "election", "box", "archive.bel"]) {
      const path = `GET ${api(`/votes/V1/${what}`)}`;
      const { status, body } = await ask(url, path, {});
      expect([status, body["type"]]).toEqual([401, "/problems/not-signed-in"]);
      const inside = await fetch(url + api(`/votes/V1/${what}`), { headers: { cookie } });
      expect(inside.status).toBe(200);
    }
    // Casting asks nobody who they are: what a phone has made it can send, signed in or not.
    const { body } = await ask(url, `GET ${api("/votes/V1/election")}`, { cookie });
    const election = sound(readElection(group, String(body["election"]), 5));
    const made = ballotBy(election, credentials[0]?.credential ?? "", [[1, 0, 0]]);
    for (const _ of ["sent", "sent again"]) {
      expect((await cast(url, "V1", made)).body).toEqual({ tracking: made.tracking });
    }
    await chairActs(url, [{ type: "CloseVote", vote: "V1" }]);
    const { body: closed } = await ask(url, `GET ${api("/votes/V1/box")}`, { cookie });
    expect(closed["tracking"]).toEqual([made.tracking]);
    expect((await ask(url, `GET ${api("/votes/V1/archive.bel")}`, {})).status).toBe(401);
  });
});

describe("a list of credentials", () => {
  test("is read only while one is awaited, and no longer than one of this vote can be", async () => {
    const dataFolder = folder();
    await furnishSecretHall(await openStore({ dataFolder }));
    const store = await openStore({ dataFolder });
    const { url } = await start(store, { books: rulebooks, clock: () => hallDay });
    await chairActs(url, [announcing("V1")]);
    const body = { list: "x".repeat(1_000_000), signature: "0" };
    const large = await ask(url, `POST ${api("/votes/V1/credentials")}`, { body });
    expect([large.status, large.body["type"]]).toEqual([413, "/problems/too-large"]);
    const { answer } = await register(url, "V1");
    expect(answer.status).toBe(200);
  });
});
