import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { openStore } from "@hemicycle/store";
import { expect, test, vi } from "vitest";
import { signIn } from "./test-client.ts";
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
import { folder } from "./test-server.ts";

vi.setConfig({ testTimeout: 300_000 });

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  /** What it has written anywhere but into its data. */
  readonly said: Buffer[];
}

/** The server as a process of its own, which writes down its memory when it is told to. */
async function run(dataFolder: string, memory: string): Promise<Running> {
  const program = bundle(folder());
  const options = JSON.stringify({ dataFolder, databaseUrl: "", early: null });
  const flags = ["--heapsnapshot-signal=SIGUSR2", `--diagnostic-dir=${memory}`];
  const child = spawn(process.execPath, [...flags, program, options], { stdio: "pipe" });
  const said: Buffer[] = [];
  for (const output of [child.stdout, child.stderr]) {
    output.on("data", (chunk: Buffer) => said.push(chunk));
  }
  const [url] = await once(createInterface(child.stdout), "line");
  return { child, url: String(url), said };
}

/** Everything that is reachable in its memory, as V8 writes it down; nothing else is collected. */
async function memoryOf({ child, url }: Running, memory: string): Promise<Buffer> {
  child.kill("SIGUSR2");
  for (;;) {
    await setTimeout(500);
    // It answers again when it has written all of it.
    const answers = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    const [name] = readdirSync(memory).filter((one) => one.endsWith(".heapsnapshot"));
    if (answers && name !== undefined) return readFileSync(join(memory, name));
  }
}

const filesIn = (dataFolder: string): readonly Buffer[] =>
  readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

const question = { kind: "other", question: "Q1", title: "A question that is kept" } as const;

/** All that a browser might send along with a ballot, if it were careless. */
const careless = (cookie: string, token: string): Readonly<Record<string, string>> => ({
  ...{ Cookie: `${cookie}; mark=${token}`, "User-Agent": token, "X-Forwarded-For": token },
  ...{ "Idempotency-Key": token, Referer: `http://hall/${token}`, "X-Request-Id": token },
});

test("the memory, files and output of the server tell of no ballot who has cast it", async () => {
  const [dataFolder, memory] = [folder(), folder()];
  await furnishSecretHall(await openStore({ dataFolder }));
  const running = await run(dataFolder, memory);
  const { url, child, said } = running;
  await holdCeremony(url);
  const { issued } = await openSecretVote(url, "V1", { question });
  const election = await electionAt(url, "V1");
  const planted: string[] = [];
  const tracked: string[] = [];
  for (const [at, { voter, credentials }] of issued.entries()) {
    const cookie = await signIn(url, "a", `${voter}.1`);
    for (const [place, { credential }] of credentials.slice(0, 2).entries()) {
      const choice = [0, 1, 2].map((one) => ((at + place) % 3 === one ? 1 : 0));
      const made = ballotBy(election, credential, [choice]);
      const token = `planted-${voter}-${place}-${choice.join("")}-token`;
      const headers = careless(cookie, token);
      expect((await cast(url, "V1", { ballot: made.ballot, headers })).status).toBe(200);
      planted.push(token, credential, credential.replaceAll("-", ""));
      tracked.push(made.tracking);
    }
  }
  await chairActs(url, [{ type: "CloseVote", vote: "V1" }]);
  expect((await well(url, "GET /votes/V1/box")).body["tracking"]).toEqual(tracked.toSorted());
  const heap = await memoryOf(running, memory);
  const gone = once(child, "exit");
  child.kill();
  await gone;

  // What is there is found, so that what is not found is not there.
  expect(heap.includes(question.title)).toBe(true);
  const files = filesIn(dataFolder);
  expect(files.some((file) => file.includes(tracked[0] ?? "none"))).toBe(true);
  for (const token of planted) {
    expect(heap.includes(token), `in memory: ${token}`).toBe(false);
    for (const kept of [...files, ...said]) expect(kept.includes(token), token).toBe(false);
  }
});
