import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** A program that was killed has no status; shells call it 128 + the number of the signal. */
const killed = 130;

/**
 * Runs a child in the repository's folder with no standard input, and answers its exit status.
 * `stdio` is where its output and its errors go, as in node:child_process.
 */
export function run(command, args, options = {}) {
  const { stdio = [2, 2], ...rest } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", ...stdio], ...rest });
    child.on("error", () => resolve(127));
    child.on("close", (status) => resolve(status ?? killed));
  });
}

/** The same, with both outputs collected: for checks that run beside each other. */
export function collect(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => chunks.push(chunk));
    }
    const end = (status) => resolve({ status, output: Buffer.concat(chunks).toString("utf8") });
    child.on("error", (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      end(127);
    });
    child.on("close", (status) => end(status ?? killed));
  });
}

/** A script of an installed package, to be run with this same Node: no shell, no PATH. */
export const script = (path) => join(root, "node_modules", path);
