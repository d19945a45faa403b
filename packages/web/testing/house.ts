import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Proposal } from "@hemicycle/engine";
import { build } from "vite";

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
  /** Stops the server: the data can be read by other commands from then on. */
  readonly stop: () => Promise<void>;
  /** Stops it and takes everything away. */
  readonly close: () => Promise<void>;
}

export async function openHouse(): Promise<House> {
  /** Below the root, so that the program finds the drivers that are not in it. */
  const built = join(root, "dist", `.sitting-test-${process.pid}`);
  const folder = mkdtempSync(join(tmpdir(), "hemicycle-sitting-"));
  mkdirSync(built, { recursive: true });
  const program = join(built, "hemicycle.mjs");
  await Promise.all([bundleProgram(program), buildPage(join(built, "web"))]);
  const data = join(folder, "data");
  const { server, url, secret } = await start(program, data);
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
    stop: () => stop(server),
    close: async () => {
      await stop(server);
      for (const made of [built, folder]) rmSync(made, { recursive: true, force: true });
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
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response;
}

async function bundleProgram(to: string): Promise<void> {
  const entry = join(root, "packages", "cli", "main.ts");
  await node([join(root, "tools", "boot", "bundle.mjs"), entry, to]);
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    root: join(root, "packages", "web"),
    configFile: join(root, "packages", "web", "vite.config.ts"),
    logLevel: "error",
    build: { outDir, emptyOutDir: true },
  });
}

const node = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  new Promise<string>((resolve, reject) => {
    const options = { cwd: root, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, args, options, (error, out, err) => {
      if (error === null) resolve(out);
      else reject(new Error(`${args.join(" ")}: ${err}`));
    });
  });

/** Starts the server and waits for its address and its secret. */
async function start(
  program: string,
  data: string,
): Promise<{ server: ChildProcess; url: string; secret: string }> {
  const env = { ...process.env, PORT: "0", HEMICYCLE_DATA: data, DATABASE_URL: "" };
  const server = spawn(process.execPath, [program, "serve"], { env, stdio: ["ignore", "pipe", 2] });
  let out = "";
  for await (const chunk of server.stdout ?? []) {
    out += String(chunk);
    if (out.split("\n").length > 2) break;
  }
  const [, url = "", secret = ""] = /(http:\/\/\S+)\n.*: (\S+)/.exec(out) ?? [];
  if (url === "") throw new Error(`the server did not start: ${out}`);
  return { server, url, secret };
}

const stop = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null) resolve();
    else {
      server.once("exit", () => resolve());
      server.kill("SIGTERM");
    }
  });
