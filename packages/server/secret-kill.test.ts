import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { rulebooks } from "@hemicycle/rulebooks";
import { openStore } from "@hemicycle/store";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type PostgresServer, postgresIsHere, startPostgres } from "../../tools/postgres.ts";
import { makeDatabase } from "./test-database.ts";
import { hallDay } from "./test-hall.ts";
import { bundle } from "./test-kill.ts";
import {
  ballotBy,
  cast,
  chairActs,
  electionAt,
  furnishSecretHall,
  holdCeremony,
  openSecretVote,
  well,
} from "./test-secret.ts";
import { folder, start } from "./test-server.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

interface Place {
  readonly dataFolder: string;
  readonly databaseUrl: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

async function run(program: string, place: Place): Promise<Running> {
  const child = spawn(process.execPath, [program, JSON.stringify({ ...place, early: null })], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.stdout === null) throw new Error("no output");
  const [url] = await once(createInterface(child.stdout), "line");
  return { child, url: String(url) };
}

const killed = async ({ child }: Running): Promise<void> => {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
};

const numbersAt = async ({ url }: Pick<Running, "url">): Promise<readonly string[]> => {
  const { body } = await well(url, "GET /votes/V1/box");
  // As `boxSchema` has it: `ask` has checked the answer by it.
  return body["tracking"] as readonly string[];
};

/**
 * What was acknowledged has to be in the box, once; what was not is sent again. What was published
 * is published after a kill as well.
 */
async function castAndKill(place: Place): Promise<void> {
  await furnishSecretHall(await openStore(place));
  const options = { books: rulebooks, clock: () => hallDay, keep: true };
  const first = await start(await openStore(place), options);
  await holdCeremony(first.url);
  const { issued } = await openSecretVote(first.url, "V1");
  const election = await electionAt(first.url, "V1");
  await first.close();
  const made = issued
    .flatMap(({ credentials }) => credentials)
    .slice(0, 24)
    .map(({ credential }) => ballotBy(election, credential, [[1, 0, 0]]));

  const program = bundle(folder());
  const acknowledged = new Set<string>();
  const waiting = [...made];
  for (let kills = 0; kills < 3; kills += 1) {
    const running = await run(program, place);
    await numbersAt(running);
    const sending = waiting.slice(0, 8).map(async (one) => {
      const { status, body } = await cast(running.url, "V1", one);
      if (status !== 200) throw new Error(JSON.stringify(body));
      acknowledged.add(one.tracking);
    });
    await Promise.race(sending);
    await killed(running);
    await Promise.allSettled(sending);
    waiting.splice(0, waiting.length, ...made.filter((one) => !acknowledged.has(one.tracking)));
  }
  expect(acknowledged.size).toBeGreaterThan(0);
  const all = made.map(({ tracking }) => tracking).sort();
  const publishing = await run(program, place);
  for (const one of waiting) expect((await cast(publishing.url, "V1", one)).status).toBe(200);
  const areAll = async () => expect(await numbersAt(publishing)).toEqual(all);
  await vi.waitFor(areAll, { timeout: 40_000, interval: 500 });
  await killed(publishing);
  const last = await start(await openStore(place), options);
  expect(await numbersAt(last)).toEqual(all);
  await chairActs(last.url, [{ type: "CloseVote", vote: "V1" }]);
  // While the vote is open the box is published in batches; when it is closed, all of it stands.
  expect(await numbersAt(last)).toEqual(all);
  const { body } = await well(last.url, "GET /state");
  expect(JSON.stringify(body)).toContain(`"ballots":${made.length}`);
  await last.close();
}

describe("a box under SIGKILL", () => {
  test("keeps every ballot that was acknowledged, in a file", { timeout: 240_000 }, async () => {
    await castAndKill({ dataFolder: folder(), databaseUrl: "" });
  });
});

describe.runIf(postgresIsHere())("a box under SIGKILL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());

  test("keeps every ballot that was acknowledged, in PostgreSQL", {
    timeout: 240_000,
  }, async () => {
    await castAndKill({ dataFolder: folder(), databaseUrl: makeDatabase(server) });
  });
});
