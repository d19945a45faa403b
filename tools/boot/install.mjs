import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { run } from "./run.mjs";
import { saying, Trouble } from "./say.mjs";

const stampFile = join(root, "node_modules", ".hemicycle-installed");

/**
 * What the installed packages depend on: the lock file, and the Node that native packages were
 * chosen for. A stamp inside node_modules goes when node_modules goes.
 */
export function installStamp(lock, versions = process.versions) {
  return createHash("sha256")
    .update(lock)
    .update(`${versions.modules} ${process.platform} ${process.arch}`)
    .digest("hex");
}

/** Installs what the lock file says, unless exactly that is already there. */
export async function ensureInstalled() {
  const wanted = installStamp(readFileSync(join(root, "package-lock.json")));
  if (read(stampFile) === wanted) return;
  const [command, args, options] = npm();
  const status = await saying(
    "installing packages (first start, or package-lock.json changed)",
    () => run(command, [...args, "ci", ...quiet], options),
  );
  if (status !== 0) throw new Trouble(`npm ci ended with status ${status}; see above.`);
  writeFileSync(stampFile, wanted);
}

/**
 * No package of ours needs an install script; with NODE_ENV=production npm would leave out the
 * bundler.
 */
const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error"];

/**
 * The npm that started us, if one did; else the one on the PATH, which on Windows is a shell
 * script.
 */
function npm() {
  const path = process.env.npm_execpath;
  if (path?.endsWith("npm-cli.js")) return [process.execPath, [path], {}];
  return ["npm", [], { shell: process.platform === "win32" }];
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
