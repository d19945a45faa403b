import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { settle, worthAgain } from "./again.mjs";
import { ensureBuilt } from "./build.mjs";
import { staticChecks } from "./checks.mjs";
import { dist, root } from "./paths.mjs";
import { run, script } from "./run.mjs";
import { say, Trouble } from "./say.mjs";
import { countTests, sum } from "./totals.mjs";

const reportFile = join(dist, "tests.json");
const outsideFile = join(dist, "tests-outside.json");

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

/**
 * All tests; then, alone, the few files of which a busy machine may be the fault. What came of
 * them is said by name: the first answer stays to be read above.
 */
async function runTests(args) {
  const first = await vitest(args);
  const again = worthAgain(first, root);
  if (again.length === 0) return countTests(first.report, first.status, root);
  say(`once more, with nothing beside: ${again.join(", ")}`);
  const second = await vitest(["--maxWorkers=1", ...again]);
  if (second.report === undefined) return countTests(first.report, first.status, root);
  const { report, unstable } = settle(first.report, second.report, root);
  for (const what of unstable) say(`UNSTABLE: failed at first, passed alone: ${what}`);
  return countTests(report, second.status, root);
}

async function vitest(args) {
  rmSync(reportFile, { force: true });
  rmSync(outsideFile, { force: true });
  const reporters = ["default", "json", join(root, "tools", "boot", "outside.mjs")];
  const status = await run(
    process.execPath,
    [
      script("vitest/vitest.mjs"),
      "run",
      ...reporters.map((name) => `--reporter=${name}`),
      `--outputFile.json=${reportFile}`,
      ...args,
    ],
    { stdio: [1, 2], env: { ...process.env, HEMICYCLE_OUTSIDE: outsideFile } },
  );
  return { report: read(reportFile), outside: read(outsideFile), status };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
