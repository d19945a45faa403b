import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** For tests and benchmarks: the official program, of Debian's package belenios-tool. */

/**
 * Whether it is installed. If not, says so loudly; where CI=true, throws, because there the tests
 * must not pass by not running.
 */
export const toolIsHere = (): boolean => {
  try {
    execFileSync("belenios-tool", ["--version"], { stdio: "pipe" });
    return true;
  } catch {
    const message = "BELENIOS TESTS DID NOT RUN: install Debian's package belenios-tool.";
    if (process.env["CI"] === "true") throw new Error(message);
    process.stderr.write(`\n${message}\n\n`);
    return false;
  }
};

export interface Ran {
  readonly status: number | string;
  readonly out: string;
  readonly err: string;
}

/** Runs it in a folder. It may take the random numbers of /dev/urandom. */
export const belenios = (folder: string, args: readonly string[], input = ""): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, BELENIOS_USE_URANDOM: "1" };
    const options = { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile("belenios-tool", args, options, (error, out, err) => {
      resolve({ status: error === null ? 0 : (error.code ?? -1), out, err });
    });
    // What reads nothing may have ended before it is written to: how it ended is its answer.
    child.stdin?.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") reject(error);
    });
    child.stdin?.end(input);
  });

/** What it prints, or the reason why a test cannot go on. */
export const beleniosOut = async (
  folder: string,
  args: readonly string[],
  input?: string,
): Promise<string> => {
  const { status, out, err } = await belenios(folder, args, input);
  if (status !== 0) throw new Error(`belenios-tool ${args.join(" ")}: ${err}`);
  return out;
};

/** A folder for one test. */
export const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), "hemicycle-belenios-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Whether the official program finds that an archive holds. */
export const toolVerifies = (archive: Uint8Array, uuid: string): Promise<Ran> =>
  inFolder(async (folder) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${uuid}.bel`), archive);
    return belenios(folder, ["election", "verify"]);
  });
