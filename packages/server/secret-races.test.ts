import { credentialKey, giveBack } from "@hemicycle/ballots";
import { nodeChance } from "@hemicycle/ballots/node";
import { rulebooks } from "@hemicycle/rulebooks";
import { type Appended, openStore, type Store } from "@hemicycle/store";
import { describe, expect, test, vi } from "vitest";
import { type Asked, ask, signIn } from "./test-client.ts";
import { hallDay } from "./test-hall.ts";
import {
  api,
  archiveAt,
  ballotBy,
  cast,
  chairActs,
  decryptionBy,
  electionAt,
  furnishSecretHall,
  group,
  holdCeremony,
  prepareBox,
  register,
  tallyOf,
} from "./test-secret.ts";
import { folder, start } from "./test-server.ts";

/** Two who do the same at one moment, and what is broken off: nothing is lost by it. */

vi.setConfig({ testTimeout: 120_000 });

const question = { kind: "other", question: "Q1", title: "A question" } as const;

/** A hall whose Tellers have made their keys, with credentials for vote V1. */
async function hall(wrap: (store: Store) => Store = (store) => store) {
  const dataFolder = folder();
  await furnishSecretHall(await openStore({ dataFolder }));
  const options = { books: rulebooks, clock: () => hallDay };
  const { url } = await start(wrap(await openStore({ dataFolder })), options);
  const devices = await holdCeremony(url);
  await chairActs(url, [
    { type: "AnnounceVote", vote: "V1", questions: [question], method: "secret" },
  ]);
  const { issued } = await register(url, "V1");
  return { url, devices, issued };
}

const statuses = (all: readonly Asked[]): readonly number[] =>
  all.map(({ status }) => status).sort();

describe("at the same moment", () => {
  test("two of the secretariat prepare a box: one has, and it is there", async () => {
    const { url } = await hall();
    const cookies = [await signIn(url, "a", "SEC"), await signIn(url, "a", "SG")];
    const told = await Promise.all(
      cookies.map((cookie) =>
        ask(url, `POST ${api("/votes/V1/box")}`, { cookie, body: { ceremony: "K1" } }),
      ),
    );
    expect(statuses(told)).toEqual([200, 403]);
    await chairActs(url, [{ type: "OpenVote", vote: "V1" }]);
    expect((await electionAt(url, "V1")).message.name).toContain("Assembly a");
  });

  test("a Teller sends two parts of the decryption: one counts, and it is kept", async () => {
    const { url, devices, issued } = await hall();
    await prepareBox(url, "V1");
    await chairActs(url, [{ type: "OpenVote", vote: "V1" }]);
    const election = await electionAt(url, "V1");
    for (const { credential } of issued.slice(0, 5).flatMap(({ credentials }) => credentials)) {
      await cast(url, "V1", ballotBy(election, credential, [[1, 0, 0]]));
    }
    await chairActs(url, [{ type: "CloseVote", vote: "V1" }]);
    const tally = tallyOf(await archiveAt(url, "V1"));
    const [first, ...others] = devices.slice(0, 3);
    if (first === undefined) throw new Error("no Tellers");
    const partOf = (device: typeof first) => decryptionBy(url, "V1", { device, tally });
    const send = ({ cookie }: typeof first, decryption: string) =>
      ask(url, `POST ${api("/votes/V1/decryptions")}`, { cookie, body: { decryption } });
    const parts = [await partOf(first), await partOf(first)];
    const told = await Promise.all(parts.map((part) => send(first, part)));
    expect(statuses(told)[0]).toBe(200);
    expect(statuses(told)[1]).toBeGreaterThanOrEqual(400);
    for (const device of others) {
      expect((await send(device, await partOf(device))).status).toBe(200);
    }
    const result = { cookie: first.cookie, body: {} };
    expect((await ask(url, `POST ${api("/votes/V1/result")}`, result)).status).toBe(200);
  });
});

/** A store whose journal cannot be written for a while, though all beside it can. */
function stopping(store: Store): { readonly store: Store; turn(stopped: boolean): void } {
  let isStopped = false;
  const append = async (...given: Parameters<Store["append"]>): Promise<Appended> =>
    isStopped ? { kind: "failed", reason: "the journal is away" } : store.append(...given);
  const wrapped = new Proxy(store, {
    get: (all, name) => {
      const value: unknown = name === "append" ? append : Reflect.get(all, name);
      return typeof value === "function" ? value.bind(all) : value;
    },
  });
  return {
    store: wrapped,
    turn: (stopped) => {
      isStopped = stopped;
    },
  };
}

test("credentials given back while nothing can be written go to paper later", async () => {
  const journal = { turn: (_: boolean): void => undefined };
  const { url, devices, issued } = await hall((store) => {
    const made = stopping(store);
    journal.turn = made.turn;
    return made.store;
  });
  await prepareBox(url, "V1");
  await chairActs(url, [{ type: "OpenVote", vote: "V1" }]);
  const { uuid } = (await electionAt(url, "V1")).message;
  const [{ voter: member = "", credentials = [] } = {}] = issued;
  const body = {
    member,
    credentials: credentials.map(({ credential }) =>
      giveBack(
        group,
        { uuid, member, key: credentialKey(group, { credential, uuid }) },
        nodeChance,
      ),
    ),
  };
  const [one, two] = devices;
  const papers = (cookie = "") => ask(url, `POST ${api("/votes/V1/papers")}`, { cookie, body });
  journal.turn(true);
  expect((await papers(one?.cookie)).status).toBe(503);
  journal.turn(false);
  await expect.poll(async () => (await papers(one?.cookie)).status, { timeout: 10_000 }).toBe(200);
  expect((await papers(one?.cookie)).headers.get("idempotent-replayed")).toBe("true");
  expect((await papers(two?.cookie)).status).toBe(403);
});
