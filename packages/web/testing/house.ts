import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Proposal } from "@hemicycle/engine";
import { builtHere } from "./built.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The program as people run it: built from the sources, on an empty folder of data. */
export interface House {
  readonly url: string;
  /** Runs a command of the program on the same data. Answers its output; rejects when it fails. */
  readonly run: (...args: readonly string[]) => Promise<string>;
  /** Writes a file beside the data, and answers its path. */
  readonly keep: (name: string, text: string) => string;
  /** Signs somebody in by the secret of the start, and answers the cookie. */
  readonly signIn: (assembly: string, person: string) => Promise<string>;
  /** Founds an assembly. */
  readonly found: (founding: object) => Promise<void>;
  /** Kills the server, as a machine that fails does: nothing is written after. */
  readonly kill: () => Promise<void>;
  /** Starts it again, on the same data and at the same address. */
  readonly restart: () => Promise<void>;
  /** Stops the server: the data can be read by other commands from then on. */
  readonly stop: () => Promise<void>;
  /** Stops it and takes everything away. */
  readonly close: () => Promise<void>;
}

/** `settings`: of the environment, beside those that every house has. */
export async function openHouse(settings: Readonly<Record<string, string>> = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), "hemicycle-sitting-"));
  const program = await builtProgram();
  const data = join(folder, "data");
  const secret = randomBytes(16).toString("hex");
  const starting = { program, data, secret, settings };
  let { server, url } = await start({ ...starting, port: "0" });
  const port = new URL(url).port;
  const post = (path: string, body: object) => posted(`${url}${path}`, { secret, ...body });
  return {
    url,
    run: (...args) => node([program, ...args], { HEMICYCLE_DATA: data, DATABASE_URL: "" }),
    keep: (name, text) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    signIn: async (assembly, person) => {
      const { headers } = await post("/api/session", { assembly, person });
      return headers.get("set-cookie")?.split(";")[0] ?? "";
    },
    found: async (founding) => {
      await post("/api/assemblies", founding);
    },
    kill: () => stop(server, "SIGKILL"),
    restart: async () => {
      ({ server, url } = await start({ ...starting, port }));
    },
    stop: () => stop(server),
    close: async () => {
      await stop(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let keys = 0;

/** Sends an act of somebody who is signed in. Rejects with the answer where it is not accepted. */
export async function act(
  url: string,
  { assembly, cookie }: { readonly assembly: string; readonly cookie: string },
  proposal: Proposal,
): Promise<void> {
  keys += 1;
  const headers = { cookie, "idempotency-key": `sitting-test-${keys}` };
  await posted(`${url}/api/assemblies/${assembly}/acts`, proposal, headers);
}

async function posted(url: string, body: object, headers: object = {}): Promise<Response> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (response.status === 429) {
    // Faster than anybody in a hall: the server says how long to wait.
    await setTimeout(1_000 * Number(response.headers.get("retry-after") ?? 1));
    return posted(url, body, headers);
  }
  // On a connection that was kept a busy server may not see it in time; a browser asks again, too.
  if (response.status === 408) return posted(url, body, headers);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response;
}

/** The program, and beside it the page: built by whoever comes first in a run of the tests. */
async function builtProgram(): Promise<string> {
  const built = process.env[builtHere];
  if (built === undefined) throw new Error("no house is opened but in a run of the tests");
  const program = join(built, "hemicycle.mjs");
  const [done, failed] = [join(built, "done"), join(built, "failed")];
  if (isFirstAt(built)) {
    const all = [bundleProgram(program), buildPage(join(built, "web"))];
    // Others wait for one of the two files.
    await Promise.all(all).catch((error: unknown) => {
      writeFileSync(failed, String(error));
      throw error;
    });
    writeFileSync(done, "");
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, "utf8"));
    await setTimeout(100);
  }
  return program;
}

/** A folder is made once, whoever else makes it at the same moment. */
function isFirstAt(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function bundleProgram(to: string): Promise<void> {
  const entry = join(root, "packages", "cli", "main.ts");
  await node([join(root, "tools", "boot", "bundle.mjs"), entry, to]);
}

/** In a process of its own: what is built here under a test is built for tests. */
async function buildPage(outDir: string): Promise<void> {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const web = join(root, "packages", "web");
  const how = ["--outDir", outDir, "--emptyOutDir", "--logLevel", "error"];
  await node([vite, "build", web, ...how], { NODE_ENV: "production" });
}

const node = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  new Promise<string>((resolve, reject) => {
    const options = { cwd: root, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, args, options, (error, out, err) => {
      if (error === null) resolve(out);
      else reject(new Error(`${args.join(" ")}: ${err}`));
    });
  });

interface Starting {
  readonly program: string;
  readonly data: string;
  readonly secret: string;
  readonly settings: Readonly<Record<string, string>>;
  /** "0": any that is free. */
  readonly port: string;
}

/** Starts the server and waits for its address. */
async function start(given: Starting): Promise<{ server: ChildProcess; url: string }> {
  const { program, data, secret, settings, port } = given;
  const own = { PORT: port, HEMICYCLE_DATA: data, HEMICYCLE_SECRET: secret, DATABASE_URL: "" };
  const env = { ...process.env, ...settings, ...own };
  const server = spawn(process.execPath, [program, "serve"], { env, stdio: ["ignore", "pipe", 2] });
  let out = "";
  for await (const chunk of server.stdout ?? []) {
    out += String(chunk);
    if (out.split("\n").length > 2) break;
  }
  const url = /http:\/\/\S+/.exec(out)?.[0];
  if (url === undefined) throw new Error(`the server did not start: ${out}`);
  return { server, url };
}

const stop = (server: ChildProcess, signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve();
    else {
      server.once("exit", () => resolve());
      server.kill(signal);
    }
  });
