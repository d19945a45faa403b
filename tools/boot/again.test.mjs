import { describe, expect, test } from "vitest";
import { settle, worthAgain } from "./again.mjs";

const passed = (fullName) => ({ fullName, status: "passed" });
const failed = (fullName, ...failureMessages) => ({ fullName, status: "failed", failureMessages });
const file = (name, status, ...assertionResults) => ({
  name: `/r/${name}`,
  status,
  message: "",
  assertionResults,
});
const report = (...testResults) => ({ testResults });

const sitting = "packages/web/sitting.test.ts";
const pace = file(sitting, "failed", passed("opens"), failed("votes", "Error: late\n  at"));
const plain = () => "import { test } from 'vitest'";
const again = (files, { outside = 0, read = plain } = {}) =>
  worthAgain({ report: report(...files), outside }, "/r", read);

describe("what is worth running once more", () => {
  test("a file that drives other programs, and only that", () => {
    const good = file("packages/web/router.test.ts", "passed", passed("a"));
    expect(again([good, pace])).toEqual([sitting]);
    expect(again([good])).toEqual([]);
  });

  test("nothing beside a failure that no pace explains", () => {
    const pure = file("packages/engine/judge.test.ts", "failed", failed("a"));
    expect(again([pace, pure])).toEqual([]);
    expect(again([file("packages/web/matrix.test.ts", "failed", failed("a"))])).toEqual([]);
  });

  test("nothing that tries random input, which may not come again", () => {
    expect(again([pace], { read: () => 'import fc from "fast-check"' })).toEqual([]);
  });

  test("nothing after an error outside every test, or without its count", () => {
    expect(again([pace], { outside: 1 })).toEqual([]);
    expect(worthAgain({ report: report(pace) }, "/r", plain)).toEqual([]);
    expect(worthAgain({ outside: 0 }, "/r", plain)).toEqual([]);
  });

  test("nothing if more than three files failed", () => {
    const named = (at) => file(`packages/server/${at}.test.ts`, "failed", failed("a"));
    expect(again([1, 2, 3].map(named))).toHaveLength(3);
    expect(again([1, 2, 3, 4].map(named))).toEqual([]);
  });
});

describe("both answers together", () => {
  const whole = file(sitting, "passed", passed("opens"), passed("votes"));

  test("a file that passes alone counts so, and what failed at first is named", () => {
    const other = file("tools/a.test.mjs", "passed", passed("b"));
    expect(settle(report(other, pace), report(whole), "/r")).toEqual({
      report: report(other, whole),
      unstable: [`${sitting}: votes (Error: late)`],
    });
  });

  test("a file that fails again stays as it was at first", () => {
    const less = file(sitting, "failed", passed("votes"), failed("opens"));
    expect(settle(report(pace), report(less), "/r")).toEqual({
      report: report(pace),
      unstable: [],
    });
  });

  test("a file of which nothing ran, as its preparation failed, is named by its message", () => {
    const unready = { ...file(sitting, "failed"), message: "no port\n at" };
    expect(settle(report(unready), report(whole), "/r").unstable).toEqual([`${sitting}: no port`]);
  });
});
