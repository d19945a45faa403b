import { rulebooks } from "@hemicycle/rulebooks";
import { openStore } from "@hemicycle/store";
import { describe, expect, test, vi } from "vitest";
import { publishedEvery } from "./secret-published.ts";
import { ask, signIn } from "./test-client.ts";
import { hallDay } from "./test-hall.ts";
import {
  api,
  archiveAt,
  ballotBy,
  cast,
  chairActs,
  electionAt,
  furnishSecretHall,
  holdCeremony,
  prepareBox,
  register,
  well,
} from "./test-secret.ts";
import { folder, start } from "./test-server.ts";

vi.setConfig({ testTimeout: 120_000 });

const question = { kind: "other", question: "Q1", title: "Q" } as const;

/** An open secret vote, and a clock that is moved by hand. */
const opened = async (more: readonly string[] = []) => {
  const dataFolder = folder();
  await furnishSecretHall(await openStore({ dataFolder }), more);
  const store = await openStore({ dataFolder });
  let now = hallDay;
  const { url } = await start(store, { books: rulebooks, clock: () => now });
  await holdCeremony(url);
  await chairActs(url, [
    { type: "AnnounceVote", vote: "V1", questions: [question], method: "secret" },
  ]);
  const { issued } = await register(url, "V1");
  await prepareBox(url, "V1");
  await chairActs(url, [{ type: "OpenVote", vote: "V1" }]);
  const election = await electionAtIfOpen(url);
  const credentials = issued.flatMap((one) => one.credentials);
  return {
    url,
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

describe("the box of an open vote", () => {
  test("is published in batches, and so is its archive; at the close all is there at once", async () => {
    const { url, wait, castOne } = await opened();
    const empty = await sizeAt(url);
    expect(await boxAt(url)).toMatchObject({ ballots: 0, tracking: [], every: publishedEvery });
    const first = [await castOne(0), await castOne(1)];
    expect((await boxAt(url))["tracking"]).toEqual([]);
    expect(await sizeAt(url)).toBe(empty);
    wait(publishedEvery - 1);
    expect((await boxAt(url))["ballots"]).toBe(0);
    wait(1);
    expect((await boxAt(url))["tracking"]).toEqual(first.toSorted());
    const two = await sizeAt(url);
    expect(two).toBeGreaterThan(empty);
    const last = await castOne(2);
    expect((await boxAt(url))["tracking"]).toEqual(first.toSorted());
    expect(await sizeAt(url)).toBe(two);
    await chairActs(url, [{ type: "CloseVote", vote: "V1" }]);
    expect((await boxAt(url))["tracking"]).toEqual([...first, last].toSorted());
    expect(await sizeAt(url)).toBeGreaterThan(two);
  });

  test("of a vote in camera is for those who take part in the session, as its ballots are", async () => {
    const { url } = await opened([
      "M2 moves P1 to hold the sitting in camera",
      "President gives the floor to M2 as mover on motion P1",
      "M2 ends the speech",
      "President announces vote V9 on motion P1 by devices",
      "President opens vote V9",
      ...["M1", "M2", "M3", "M4", "M5", "M6"].map((member) => `${member} casts 10 yes in vote V9`),
      "President closes vote V9",
      "President declares the result of vote V9",
    ]);
    const cookie = await signIn(url, "a", "M2.1");
    for (const what of ["election", "box", "archive.bel"]) {
      const path = `GET ${api(`/votes/V1/${what}`)}`;
      const { status, body } = await ask(url, path, {});
      expect([status, body["type"]]).toEqual([401, "/problems/not-signed-in"]);
      const inside = await fetch(url + api(`/votes/V1/${what}`), { headers: { cookie } });
      expect(inside.status).toBe(200);
    }
  });
});

describe("a list of credentials", () => {
  test("is read only while one is awaited, and no longer than one of this vote can be", async () => {
    const dataFolder = folder();
    await furnishSecretHall(await openStore({ dataFolder }));
    const store = await openStore({ dataFolder });
    const { url } = await start(store, { books: rulebooks, clock: () => hallDay });
    await chairActs(url, [
      { type: "AnnounceVote", vote: "V1", questions: [question], method: "secret" },
    ]);
    const body = { list: "x".repeat(1_000_000), signature: "0" };
    const large = await ask(url, `POST ${api("/votes/V1/credentials")}`, { body });
    expect([large.status, large.body["type"]]).toEqual([413, "/problems/too-large"]);
    const { answer } = await register(url, "V1");
    expect(answer.status).toBe(200);
  });
});
