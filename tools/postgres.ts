/**
 * A throw-away PostgreSQL server for tests and benchmarks, from the binaries of Debian's package
 * `postgresql`: its own folder, a free port of the loopback interface, and otherwise the settings
 * that it has in production (fsync is on).
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface PostgresServer {
  /** Of the database `postgres`, with a superuser. */
  readonly url: string;
  /** The binaries: initdb, postgres, psql, … */
  readonly folder: string;
  /** Stops in order; what was written stays for `start`. */
  stop(): Promise<void>;
  /** SIGKILL to every process of the server, as in a crash. */
  kill(): Promise<void>;
  /** Starts again, on the same port and data, after `stop` or `kill`. */
  start(): Promise<void>;
  /** Stops and deletes everything; also done when the process exits. */
  remove(): Promise<void>;
}

/** The folder of the newest installed binaries, or undefined. */
export function findPostgres(): string | undefined {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).map(Number) : [];
  const newestFirst = versions.filter(Number.isFinite).sort((a, b) => b - a);
  const folders = newestFirst.map((version) => join(root, String(version), "bin"));
  return folders.find((folder) => existsSync(join(folder, "initdb")));
}

/**
 * Whether tests can use PostgreSQL. If not, says so loudly; where CI=true, throws, because there
 * the tests must not pass by not running.
 */
export function postgresIsHere(): boolean {
  if (findPostgres() !== undefined) return true;
  const message = "POSTGRESQL TESTS DID NOT RUN: install the package postgresql to run them.";
  if (process.env["CI"] === "true") throw new Error(message);
  process.stderr.write(`\n${message}\n\n`);
  return false;
}

/** Rejects if PostgreSQL is not installed or does not come up. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = findPostgres();
  if (folder === undefined) throw new Error("PostgreSQL is not installed in /usr/lib/postgresql");
  const user = unprivileged();
  const home = mkdtempSync(join(tmpdir(), "hemicycle-postgres-"));
  if (user !== undefined) chownSync(home, user.uid, user.gid);
  const data = join(home, "data");
  const options = ["--auth=trust", "--username=hemicycle", "--encoding=UTF8", "--locale=C.UTF-8"];
  const command = [...options, "--no-sync", "-D", data];
  execFileSync(join(folder, "initdb"), command, { ...user, cwd: home, stdio: "pipe" });
  const server = new Server({ folder, home, data, user, port: await freePort() });
  await server.start();
  return server;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; Debian's package makes the user `postgres`. */
function unprivileged(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

interface Installation {
  readonly folder: string;
  readonly home: string;
  readonly data: string;
  readonly user: User | undefined;
  readonly port: number;
}

/** Shared memory goes into the folder, so that nothing is left behind after a kill. */
const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "dynamic_shared_memory_type=mmap",
  "lc_messages=C",
];

class Server implements PostgresServer {
  readonly url: string;
  readonly folder: string;
  readonly #installation: Installation;
  #process: ChildProcess | undefined;
  readonly #atExit = () => this.#wipe();

  constructor(installation: Installation) {
    this.#installation = installation;
    this.folder = installation.folder;
    this.url = `postgres://hemicycle@127.0.0.1:${installation.port}/postgres`;
    process.once("exit", this.#atExit);
  }

  async start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      this.#spawn();
      if (await this.#answers()) return;
      await this.kill();
      // After a kill, the shared memory of the old server may take a moment to be free.
      if (attempt === 5) throw new Error(`PostgreSQL did not start:\n${this.#log}`);
      await sleep(200);
    }
  }

  stop(): Promise<void> {
    return this.#end(() => this.#process?.kill("SIGINT"));
  }

  kill(): Promise<void> {
    return this.#end(() => this.#killAll());
  }

  async remove(): Promise<void> {
    await this.#end(() => this.#process?.kill("SIGQUIT"));
    process.removeListener("exit", this.#atExit);
    this.#wipe();
  }

  #log = "";

  #spawn(): void {
    const { folder, home, data, user, port } = this.#installation;
    const options = settings.flatMap((setting) => ["-c", setting]);
    this.#log = "";
    this.#process = spawn(join(folder, "postgres"), ["-D", data, "-p", String(port), ...options], {
      ...user,
      cwd: home,
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#process.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#log = (this.#log + text).slice(-4_000);
    });
  }

  /** At most 15 s, or until the process gives up. */
  async #answers(): Promise<boolean> {
    const until = Date.now() + 15_000;
    while (Date.now() < until && this.#isRunning()) {
      if (this.#log.includes("ready to accept connections")) return true;
      await sleep(20);
    }
    return false;
  }

  #isRunning(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null;
  }

  async #end(send: () => void): Promise<void> {
    const ending = this.#process;
    if (ending === undefined || !this.#isRunning()) return;
    const ended = new Promise((resolve) => ending.once("exit", resolve));
    send();
    await ended;
  }

  /** The children first would be noticed by the postmaster, which then starts new ones. */
  #killAll(): void {
    const pid = this.#process?.pid;
    if (pid === undefined) return;
    const path = `/proc/${pid}/task/${pid}/children`;
    const children = existsSync(path) ? readFileSync(path, "utf8").split(" ") : [];
    this.#process?.kill("SIGKILL");
    for (const child of children.map(Number).filter((child) => child > 0)) killQuietly(child);
  }

  #wipe(): void {
    if (this.#isRunning()) this.#process?.kill("SIGQUIT");
    rmSync(this.#installation.home, { recursive: true, force: true });
  }
}

/** The process may have ended by itself. */
function killQuietly(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    return;
  }
}
