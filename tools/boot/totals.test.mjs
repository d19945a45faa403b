import { describe, expect, test } from "vitest";
import { countTests, sum } from "./totals.mjs";

const one = (fullName, status) => ({ fullName, status });
const file = (status, ...assertionResults) => ({ name: "/r/a.test.ts", status, assertionResults });
const count = (files, status) => countTests({ testResults: files }, status, "/r");

describe("what a run of the tests comes to", () => {
  test("passed and failed tests are counted over all files", () => {
    const files = [
      file("passed", one("a", "passed"), one("b", "passed")),
      file("failed", one("c", "passed"), one("d", "failed")),
    ];
    expect(count(files, 1)).toEqual({ passed: 3, failed: 1, skipped: [] });
  });

  test("a file that does not load is a failure", () => {
    expect(count([file("passed", one("a", "passed")), file("failed")], 1).failed).toBe(1);
  });

  test("a run that ended badly with nothing but good tests is a failure", () => {
    expect(count([file("passed", one("a", "passed"))], 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  test("a run without a report is a failure", () => {
    expect(countTests(undefined, 0, "/r")).toEqual({ passed: 0, failed: 1, skipped: [] });
  });

  test("tests that did not run are named", () => {
    const files = [file("passed", one("store keeps", "skipped"), one("b", "pending"))];
    expect(count(files, 0).skipped).toEqual(["a.test.ts: store keeps", "a.test.ts: b"]);
  });

  test("each static check counts as one test", () => {
    const steps = [{ passed: true }, { passed: false }, { passed: true }];
    expect(sum(steps, { passed: 10, failed: 2 })).toEqual({ passed: 12, failed: 3 });
  });
});
