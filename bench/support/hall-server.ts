import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ask } from "./exchange.ts";

/** What a process has used: megabytes resident, seconds of processor. */
export interface Used {
  readonly megabytes: number;
  readonly user: number;
  readonly system: number;
}

/** The built program in a process of its own, on a store of its own. */
export class HallServer {
  readonly port = 4900 + (process.pid % 1_000);
  readonly assembly = "demo";
  readonly secret = "bench";
  readonly #program: string;
  readonly #flags: readonly string[];
  readonly #folder = mkdtempSync(join(tmpdir(), "hemicycle-hall-"));
  readonly #leave = (): void => {
    this.#process?.kill("SIGKILL");
    this.#forget();
  };
  #process: ChildProcess | undefined;

  constructor(program: string, flags: readonly string[]) {
    this.#program = program;
    this.#flags = flags;
    process.once("exit", this.#leave);
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** Resolves when the assembly is served. */
  async start(): Promise<void> {
    this.#process = spawn(process.execPath, [...this.#flags, this.#program, "serve"], {
      env: {
        ...process.env,
        PORT: String(this.port),
        HEMICYCLE_DATA: join(this.#folder, "data"),
        HEMICYCLE_SECRET: this.secret,
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const path = `/api/assemblies/${this.assembly}/state`;
    for (let tries = 0; tries < 3_000; tries += 1) {
      const served = await ask<{ state: { session: unknown } }>({
        port: this.port,
        method: "GET",
        path,
      }).catch(() => undefined);
      if (served?.state.session) return;
      await wait(10);
    }
    throw new Error("the server did not start within half a minute");
  }

  /** Without a warning, as a power cut would. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** In good order; the store is thrown away. */
  async close(): Promise<void> {
    await this.#end("SIGTERM");
    process.off("exit", this.#leave);
    this.#forget();
  }

  used(): Used {
    const [user = 0, system = 0] = ticksOf(this.pid);
    return { megabytes: memory(this.pid, "VmRSS"), user, system };
  }

  /** The most that was resident since `forgetPeak`, in megabytes. */
  peak(): number {
    return memory(this.pid, "VmHWM");
  }

  /** proc(5): 5 sets the highest resident size back to the present one. */
  forgetPeak(): void {
    writeFileSync(`/proc/${this.pid}/clear_refs`, "5");
  }

  #forget(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const ending = this.#process;
    if (ending === undefined || ending.exitCode !== null) return;
    const gone = new Promise((resolve) => ending.once("exit", resolve));
    ending.kill(signal);
    await gone;
  }
}

const memory = (pid: number, name: "VmRSS" | "VmHWM"): number => {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? Number.NaN) / 1024;
};

/** Fields 14 and 15 of proc(5), in clock ticks of a hundredth of a second. */
const ticksOf = (pid: number): readonly number[] => {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return [fields[11], fields[12]].map((ticks) => Number(ticks) / 100);
};

/** The built program; it is built first where it is older than its sources. */
export const builtProgram = (): string => {
  const program = join(process.cwd(), "dist", "hemicycle.mjs");
  const build = ["tools/boot.mjs", "hemicycle", "--help"];
  execFileSync(process.execPath, build, { stdio: ["ignore", "ignore", "inherit"] });
  if (!existsSync(program)) throw new Error(`${program} is not there`);
  return program;
};
