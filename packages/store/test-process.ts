/** For the tests: the store in a process of its own, which can be killed or given a bad disk. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";

/** Runs lines of JavaScript, with `openStore` in reach, under a command such as strace. */
export function startProcess(
  lines: string,
  under: readonly string[] = [],
): ChildProcessWithoutNullStreams {
  const command = [...under, process.execPath, "--input-type=module"];
  const child = spawn("env", command, { cwd: import.meta.dirname });
  child.stdin.end(`${bundle()}\n${lines}`);
  return child;
}

/** All that the lines print, errors too. */
export async function outputOf(lines: string, under: readonly string[] = []): Promise<string> {
  const child = startProcess(lines, under);
  const output: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => output.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => output.push(text));
  await new Promise((resolve) => child.once("close", resolve));
  return output.join("");
}

/** Node 20 runs no TypeScript by itself. */
function bundle(): string {
  const built = buildSync({
    entryPoints: [join(import.meta.dirname, "index.ts")],
    external: ["libsql", "pg"],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  });
  return built.outputFiles[0]?.text ?? "";
}

const syncs = "fsync,fdatasync";

/** `when`: the number of the first call that fails, with a + for all that follow. */
export function failingSync(when: string): readonly string[] {
  const inject = `inject=${syncs}:error=EIO:when=${when}`;
  return ["strace", "-f", "-o", "/dev/null", "-e", `trace=${syncs}`, "-e", inject];
}

/** Says so loudly if strace is not here, or may not be used here. */
export function canFailSync(): boolean {
  return can("THE TESTS ON FAILING SYNCS", () => {
    execFileSync("strace", ["-f", "-o", "/dev/null", "true"], { stdio: "pipe" });
  });
}

/** Says so loudly if this process may not mount. */
export function canMount(): boolean {
  return can("THE TESTS ON A FULL DISK", () => {
    const folder = mkdtempSync(join(tmpdir(), "hemicycle-mount-"));
    try {
      mount(folder, "size=1m");
      unmount(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/** A small file system of its own in a folder. */
export function mount(folder: string, options: string): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "none", folder], { stdio: "pipe" });
}

/** Lazily: libsql keeps a file open until its statements are collected. */
export function unmount(folder: string): void {
  execFileSync("umount", ["-l", folder]);
}

function can(tests: string, attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    const [reason] = String(error).split("\n");
    process.stderr.write(`\n${tests} DID NOT RUN: ${reason}\n\n`);
    return false;
  }
}
