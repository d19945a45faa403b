import { relative } from "node:path";

/**
 * What a run of vitest comes to. A file that fails without a failing test of its own (it does not
 * load, or its preparation fails) is one failure; so is a run that ended badly although every
 * test in it passed, or that left no report.
 */
export function countTests(report, status, root) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: [] };
  const files = report.testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const broken = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(isFailed),
  );
  const failed = tests.filter(isFailed).length + broken.length;
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: files.flatMap((file) => skippedIn(file, root)),
  };
}

/** The static checks and builds, one test each, together with what ran. */
export function sum(steps, ran) {
  const passed = steps.filter((step) => step.passed).length;
  return { passed: passed + ran.passed, failed: steps.length - passed + ran.failed };
}

const isFailed = (test) => test.status === "failed";

function skippedIn(file, root) {
  return file.assertionResults
    .filter((test) => test.status !== "passed" && test.status !== "failed")
    .map((test) => `${relative(root, file.name)}: ${test.fullName}`);
}
