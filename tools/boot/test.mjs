import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { staticChecks } from "./checks.mjs";
import { dist, root } from "./paths.mjs";
import { run, script } from "./run.mjs";
import { say, Trouble } from "./say.mjs";
import { countTests, sum } from "./totals.mjs";

const report = join(dist, "tests.json");

/**
 * Every check and every test; the last line on standard output is `N passed, N failed`.
 * More arguments go to vitest: paths, for one. Answers the exit status.
 */
export async function test(args) {
  const steps = [...(await staticChecks()), await buildStep("program"), await buildStep("page")];
  const ran = await runTests(args);
  for (const name of ran.skipped) say(`NOT RUN: ${name}`);
  const { passed, failed } = sum(steps, ran);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

/**
 * Tests of the browser and of the command line run what is built, so building is a test as well.
 */
async function buildStep(name) {
  try {
    await ensureBuilt(name);
    return { passed: true };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say(`✗ ${error.message}`);
    return { passed: false };
  }
}

async function runTests(args) {
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = await run(
    process.execPath,
    [script("vitest/vitest.mjs"), "run", ...reporters, ...args],
    { stdio: [1, 2] },
  );
  return countTests(readReport(), status, root);
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return undefined;
  }
}
