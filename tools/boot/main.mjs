import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle, ensureBuilt } from "./build.mjs";
import { staticChecks } from "./checks.mjs";
import { ensureInstalled } from "./install.mjs";
import { endWithNpm } from "./parents.mjs";
import { dist, program, root } from "./paths.mjs";
import { run } from "./run.mjs";
import { say, Trouble } from "./say.mjs";
import { test } from "./test.mjs";

const commands = { start, hemicycle, test: testAll, check, bench };

export async function main([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? "") ? commands[name] : undefined;
  if (command === undefined) {
    say(`unknown command; use one of: ${Object.keys(commands).join(", ")}`);
    process.exitCode = 2;
    return;
  }
  try {
    await command(args);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** The server, in this very process: whoever stops or kills it stops or kills the server. */
async function start(args) {
  if (process.env.npm_lifecycle_event === "start") endWithNpm();
  await ensureInstalled();
  await both([ensureBuilt("program"), ensureBuilt("page")]);
  await become(["serve", ...args]);
}

/** One command of the program. A path on its command line is meant from where the person stands. */
async function hemicycle(args) {
  await ensureInstalled();
  await ensureBuilt("program", { quietly: true });
  if (process.env.npm_lifecycle_event === "hemicycle" && process.env.INIT_CWD) {
    process.chdir(process.env.INIT_CWD);
  }
  await become(args);
}

/** The program takes this process over: its output, its signals and its exit status are its own. */
async function become(args) {
  process.argv = [process.execPath, program, ...args];
  await import(pathToFileURL(program).href);
}

async function testAll(args) {
  await ensureInstalled();
  process.exitCode = await test(args);
}

async function check() {
  await ensureInstalled();
  const failed = (await staticChecks()).filter((one) => !one.passed);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/**
 * One benchmark by its name, or all of them one after the other; more arguments go to the
 * benchmark.
 */
async function bench([wanted, ...args]) {
  await ensureInstalled();
  const names = benchmarks();
  if (wanted !== undefined && !names.includes(wanted)) {
    throw new Trouble(`no benchmark ${wanted}; there are: ${names.join(", ")}`);
  }
  for (const name of wanted === undefined ? names : [wanted]) {
    const file = join(dist, "bench", `${name}.mjs`);
    const built = await bundle(join(root, "bench", `${name}.ts`), file);
    if (built !== 0) throw new Trouble(`benchmark ${name} could not be built; see above.`);
    const status = await run(process.execPath, ["--expose-gc", file, ...args], { stdio: [1, 2] });
    if (status !== 0) throw new Trouble(`benchmark ${name} ended with status ${status}.`);
  }
}

/** Files of `bench/` that are run; what they share lies in folders below it. */
function benchmarks() {
  return readdirSync(join(root, "bench"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => file.slice(0, -".ts".length))
    .sort();
}

/** Waits for both before it says that one failed: no build is left running behind an error. */
async function both(builds) {
  const failed = (await Promise.allSettled(builds)).find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}
