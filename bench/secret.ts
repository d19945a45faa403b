import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { beHand, isHand } from "@hemicycle/ballots/node";
import { rulebooks } from "@hemicycle/rulebooks";
import { openStore } from "@hemicycle/store";
import { serveStore } from "../packages/server/serve.ts";
import { makeDatabase } from "../packages/server/test-database.ts";
import { hallDay } from "../packages/server/test-hall.ts";
import {
  announceResult,
  api,
  ballotBy,
  chairActs,
  electionAt,
  furnishSecretHall,
  holdCeremony,
  openSecretVote,
  type TellerDevice,
} from "../packages/server/test-secret.ts";
import { type PostgresServer, postgresIsHere, startPostgres } from "../tools/postgres.ts";
import { heading, report, spread } from "./support/measure.ts";

/**
 * Secret ballots over HTTP: `npm run -s bench -- secret [--quick] [--voters N]`. A real server in a
 * process of its own, which checks proofs in threads; 500 credentials of one vote each. The ballots
 * are made before; they are cast evenly over a minute, and in another vote all at once. Then the
 * vote is closed, and three Tellers of five decrypt and announce. That a Teller's device verifies
 * the whole archive before it decrypts is not in it: `bench -- ballots` measures that.
 */
const program = fileURLToPath(import.meta.url);
const args = process.argv.slice(2);
const voters = args.includes("--voters") ? Number(args[args.indexOf("--voters") + 1]) : 500;
/** Milliseconds; fewer voters come as fast one after the other. */
const minute = 60_000 * (voters / 500);
/** Of eleven votes each; Tellers are from five of them. */
const members = Array.from(
  { length: Math.max(6, Math.ceil(voters / 11)) },
  (_, at) => `M${at + 1}`,
);

interface Place {
  readonly dataFolder: string;
  readonly databaseUrl: string;
}

/** What the child process does: it serves until it is killed, and prints its address. */
const serve = async (place: Place): Promise<void> => {
  const begun = Date.now();
  const { url } = await serveStore(await openStore(place), {
    ...{ port: 0, host: "127.0.0.1", secret: "test-secret", demonstration: false },
    books: rulebooks,
    clock: () => hallDay + (Date.now() - begun),
    program: new URL(import.meta.url),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${url}\n`);
};

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

const run = async (place: Place): Promise<Running> => {
  const line = [program, "--serve", JSON.stringify(place)];
  const child = spawn(process.execPath, line, { stdio: ["ignore", "pipe", "inherit"] });
  if (child.stdout === null) throw new Error("no output");
  const [url] = await once(createInterface(child.stdout), "line");
  return { child, url: String(url) };
};

/** In megabytes: the most that was resident. */
const peakOf = ({ pid }: ChildProcess): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

/** Announces a vote, prepares its box and opens it. Answers a ballot of each voter. */
const open = async (url: string, vote: string): Promise<readonly string[]> => {
  const question = { kind: "other", question: vote, title: "Shall it be?" } as const;
  const { issued } = await openSecretVote(url, vote, { question, units: true });
  const election = await electionAt(url, vote);
  const credentials = issued.flatMap((one) => one.credentials).slice(0, voters);
  return credentials.map(({ credential }, at) => {
    return ballotBy(election, credential, at % 3 === 0 ? [[0, 1, 0]] : [[1, 0, 0]]).ballot;
  });
};

/** Milliseconds until each receipt, when the ballots are sent within so many milliseconds. */
const castAll = (
  url: string,
  vote: string,
  { ballots, within }: { readonly ballots: readonly string[]; readonly within: number },
): Promise<readonly number[]> =>
  Promise.all(
    ballots.map(async (ballot, at) => {
      await wait((at * within) / ballots.length);
      const since = performance.now();
      const answer = await fetch(url + api(`/votes/${vote}/ballots`), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ ballot }),
      });
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(text);
      return performance.now() - since;
    }),
  );

/** From the close to the result that three Tellers have announced. */
const ascertain = async (
  url: string,
  vote: string,
  devices: readonly TellerDevice[],
): Promise<void> => {
  await chairActs(url, [{ type: "CloseVote", vote }]);
  await announceResult(url, vote, devices);
};

interface Figures {
  readonly median: number[];
  readonly late: number[];
  readonly perSecond: number[];
  readonly result: number[];
}

const noFigures = (): Figures => ({ median: [], late: [], perSecond: [], result: [] });

/** One vote, whose figures are added to the others. */
const hold = async (
  url: string,
  devices: readonly TellerDevice[],
  { vote, within, figures }: { readonly vote: string; within: number; figures: Figures },
): Promise<void> => {
  const ballots = await open(url, vote);
  const begun = performance.now();
  const taken = [...(await castAll(url, vote, { ballots, within }))].sort((a, b) => a - b);
  const last = performance.now();
  await ascertain(url, vote, devices);
  figures.result.push(performance.now() - last);
  figures.median.push(taken[Math.floor(taken.length / 2)] ?? Number.NaN);
  figures.late.push(taken[Math.ceil(taken.length * 0.99) - 1] ?? Number.NaN);
  figures.perSecond.push((1_000 * ballots.length) / (last - begun));
  await chairActs(url, [{ type: "DeclareResult", vote }]);
};

const tell = (figures: Figures): void => {
  report("receipt, p50", "ms", spread(figures.median));
  report("receipt, p99", "ms", spread(figures.late));
  report("ballots a second", "1/s", spread(figures.perSecond));
  report("from the last receipt to the result ascertained", "ms", spread(figures.result));
};

const measure = async (name: string, place: Place, rounds: number): Promise<void> => {
  await furnishSecretHall(await openStore(place), [], members);
  const { child, url } = await run(place);
  const devices = await holdCeremony(url);
  const [spreadOut, atOnce] = [noFigures(), noFigures()];
  for (let round = 0; round < rounds; round += 1) {
    await hold(url, devices, { vote: `S${round}`, within: minute, figures: spreadOut });
    await hold(url, devices, { vote: `A${round}`, within: 0, figures: atOnce });
  }
  const peak = peakOf(child);
  child.kill("SIGTERM");
  await once(child, "exit");
  const [load = 0] = loadavg();
  const method = `${availableParallelism()} processors, load average ${load.toFixed(1)}`;
  heading(
    `${voters} secret ballots over HTTP within a minute, ${name}`,
    `${method}; ${rounds} votes`,
  );
  tell(spreadOut);
  heading(`${voters} secret ballots over HTTP at once, ${name}`, `${method}; ${rounds} votes`);
  tell(atOnce);
  report("server, largest resident set, checking threads included", "MB", spread([peak]));
};

const main = async (): Promise<void> => {
  const [first, place = ""] = args;
  if (first === "--serve") return serve(JSON.parse(place) as Place);
  const rounds = args.includes("--quick") ? 1 : 3;
  const dataFolder = mkdtempSync(join(tmpdir(), "hemicycle-bench-secret-"));
  await measure("SQLite", { dataFolder, databaseUrl: "" }, rounds);
  if (postgresIsHere()) {
    const server: PostgresServer = await startPostgres();
    await measure("PostgreSQL", { dataFolder, databaseUrl: makeDatabase(server) }, rounds);
    await server.remove();
  }
  rmSync(dataFolder, { recursive: true, force: true });
};

if (isHand()) beHand();
else await main();
