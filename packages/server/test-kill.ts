import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { symlinkSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildSync } from "esbuild";
import { ballot } from "./test-assembly.ts";
import { signIn } from "./test-client.ts";
import type { ProcessOptions } from "./test-process.ts";

/** For the tests: votes are cast at a server that is killed again and again. */

/**
 * Bundles the server into one file; Node 20 runs no TypeScript by itself. The drivers of the
 * databases stay where they are installed.
 */
export function bundle(folder: string): string {
  const program = join(folder, "server.mjs");
  symlinkSync(join(import.meta.dirname, "..", "..", "node_modules"), join(folder, "node_modules"));
  buildSync({
    entryPoints: [join(import.meta.dirname, "test-process.ts")],
    outfile: program,
    external: ["libsql", "pg"],
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  return program;
}

export interface Tally {
  /** Number of the entry that each member was told. */
  readonly acknowledged: ReadonlyMap<string, number>;
  readonly kills: number;
  /** Votes that were sent again, because nobody had answered. */
  readonly sentAgain: number;
  /** Milliseconds from the start of the process to its first receipt. */
  readonly starts: readonly number[];
}

export interface Killing extends ProcessOptions {
  readonly program: string;
  readonly members: readonly string[];
  readonly kills: number;
  /** At random from 0 to 1; a seed makes a run repeatable. */
  readonly random: () => number;
}

/** Votes that are under way at the same time. */
const together = 32;

/** What a member votes: its own number tells whether a vote was changed. */
export const votesOf = (member: string): number => Number(member.slice(1)) % 11;

/** Casts one ballot for each member, resending what was not answered under the same key. */
export async function castUnderFire(killing: Killing): Promise<Tally> {
  const waiting = new Set(killing.members);
  const acknowledged = new Map<string, number>();
  const starts: number[] = [];
  let sentAgain = 0;
  let cookie = "";
  for (let life = 0; waiting.size > 0; life += 1) {
    const killAfter = deathAfter(waiting.size, killing.kills - life, killing.random);
    const server = await startServer(killing);
    if (cookie === "") cookie = await signIn(server.url, "a", "TELL");
    const lived = await castUntilKilled(server, {
      waiting,
      cookie,
      killAfter,
      random: killing.random,
    });
    starts.push(lived.firstAfter);
    for (const [member, seq] of lived.acknowledged) {
      acknowledged.set(member, seq);
      waiting.delete(member);
    }
    sentAgain += lived.unanswered;
  }
  return { acknowledged, kills: starts.length - 1, sentAgain, starts };
}

/** Acknowledgements until the next kill; enough votes are left for the kills after it. */
function deathAfter(waiting: number, kills: number, random: () => number): number | null {
  if (kills <= 0) return null;
  const share = (2 * waiting) / (kills + 1);
  const spare = waiting - kills * (together + 8);
  return 1 + Math.floor(random() * Math.max(0, Math.min(share, spare)));
}

interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  readonly startedAt: number;
}

async function startServer({ program, dataFolder, databaseUrl, early }: Killing): Promise<Running> {
  const startedAt = performance.now();
  const options: ProcessOptions = { dataFolder, databaseUrl, early };
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (status) => reject(new Error(`the server ended with status ${status}`)));
  });
  return { url, child, startedAt };
}

interface Life {
  readonly acknowledged: ReadonlyMap<string, number>;
  readonly unanswered: number;
  readonly firstAfter: number;
}

interface Casting {
  readonly waiting: ReadonlySet<string>;
  readonly cookie: string;
  /** How many acknowledgements the server lives; null: it is stopped when all have voted. */
  readonly killAfter: number | null;
  readonly random: () => number;
}

async function castUntilKilled(
  { url, child, startedAt }: Running,
  { waiting, cookie, killAfter, random }: Casting,
): Promise<Life> {
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  const ended = once(child, "exit");
  const left = [...waiting];
  const acknowledged = new Map<string, number>();
  let unanswered = 0;
  let firstAfter = 0;
  const sender = async (): Promise<void> => {
    for (let member = left.pop(); member !== undefined; member = left.pop()) {
      const seq = await cast(url, { agent, cookie, member }).catch(() => null);
      if (seq === null) {
        unanswered += 1;
        return;
      }
      if (acknowledged.size === 0) firstAfter = performance.now() - startedAt;
      acknowledged.set(member, seq);
      if (acknowledged.size === killAfter) setTimeout(() => child.kill("SIGKILL"), 8 * random());
    }
  };
  await Promise.all(Array.from({ length: together }, sender));
  child.kill("SIGKILL");
  await ended;
  agent.destroy();
  return { acknowledged, unanswered, firstAfter };
}

/** Answers the number of the entry, once it is acknowledged. Rejects if nobody answers. */
function cast(
  url: string,
  { agent, cookie, member }: { agent: Agent; cookie: string; member: string },
): Promise<number> {
  const body = JSON.stringify({ act: ballot(member, votesOf(member)), office: "teller" });
  return new Promise((resolve, reject) => {
    const headers = {
      "Content-Type": "application/json",
      "Idempotency-Key": `vote-of-${member}`,
      Cookie: cookie,
    };
    const sent = request(`${url}/api/assemblies/a/acts`, { agent, method: "POST", headers });
    sent.once("error", reject);
    sent.once("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text).seq[0]);
        else reject(new Error(`${response.statusCode} ${text}`));
      });
    });
    sent.end(body);
  });
}
