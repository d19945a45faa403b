import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rulebooks } from "@hemicycle/rulebooks";
import { openStore } from "@hemicycle/store";
import { expect, test, vi } from "vitest";
import { signIn } from "./test-client.ts";
import { hallDay } from "./test-hall.ts";
import {
  archiveAt,
  ballotBy,
  cast,
  chairActs,
  electionAt,
  furnishSecretHall,
  holdCeremony,
  openSecretVote,
  well,
} from "./test-secret.ts";
import { folder, logged, start } from "./test-server.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Everything that is written under a folder, in one piece a file. */
const filesIn = (dataFolder: string): readonly Buffer[] =>
  readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

test("nothing that is kept links a voter to a ballot, nor tells when it was cast", async () => {
  const dataFolder = folder();
  await furnishSecretHall(await openStore({ dataFolder }));
  const options = { books: rulebooks, clock: () => hallDay };
  const { url, close } = await start(await openStore({ dataFolder }), options);
  await holdCeremony(url);
  const { issued } = await openSecretVote(url, "V1");
  const election = await electionAt(url, "V1");
  const cookie = await signIn(url, "a", "M5.1");
  const inOrder: string[] = [];
  const planted: string[] = [];
  const secrets: string[] = [];
  const before = (await well(url, "GET /journal?after=0")).text;
  for (const [at, { voter, credentials }] of issued.entries()) {
    for (const [place, { credential }] of credentials.entries()) {
      const made = ballotBy(election, credential, [[1, 0, 0]]);
      const token = `planted-${voter}-${at}-${place}-token`;
      // All that a browser might send along, if it were careless.
      const headers = { Cookie: cookie, "User-Agent": token, "X-Forwarded-For": token };
      const marked = { ...headers, "Idempotency-Key": token, Referer: `http://hall/${token}` };
      expect((await cast(url, "V1", { ballot: made.ballot, headers: marked })).status).toBe(200);
      inOrder.push(made.tracking);
      planted.push(token);
      secrets.push(credential, credential.replaceAll("-", ""));
    }
  }
  const during = (await well(url, "GET /journal?after=0")).text;
  await chairActs(url, [{ type: "CloseVote", vote: "V1" }]);
  const { body } = await well(url, "GET /votes/V1/box");
  const archive = await archiveAt(url, "V1");
  await close();

  expect(during, "casting writes nothing into the journal").toBe(before);
  for (const kept of [...filesIn(dataFolder), Buffer.from(logged.join("\n"))]) {
    for (const token of [...planted, ...secrets]) expect(kept.includes(token), token).toBe(false);
  }
  const sorted = inOrder.toSorted();
  expect(body["tracking"]).toEqual(sorted);
  expect(inOrder).not.toEqual(sorted);

  // Where a ballot lies is where its hash or its credential says.
  const database = filesIn(dataFolder)
    .map((file) => file.toString("latin1"))
    .join("");
  expect(database).toContain(inOrder[0] ?? "");
  const text = Buffer.from(archive).toString("latin1");
  const hashes = [...text.matchAll(/"signature":\{"hash":"([^"]+)"/g)].map(([, hash = ""]) => hash);
  expect(new Set(hashes).size).toBe(inOrder.length);
  const store = await openStore({ dataFolder });
  const ballots = await store.boxes.ballots({ assembly: "a", election: election.message.uuid });
  await store.close();
  expect(ballots.map(({ tracking }) => tracking)).toEqual(sorted);
  const order = ballots.map(({ ballot }) => text.indexOf(ballot));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});
