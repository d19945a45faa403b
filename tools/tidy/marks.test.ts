import { expect, test } from "vitest";
import { markFindings } from "./marks.ts";
import { file, places } from "./planted.ts";

const findings = (path: string, line: string) => places(markFindings([file(path, "", line)]));

/** Put together here, so that this file passes the check that it tests. */
const marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"];

test.each(marks)("a mark is found in code, prose and data: %s", (mark) => {
  for (const path of ["packages/base/a.ts", "README.md", "packages/web/a.css", "a.minutes"]) {
    expect(findings(path, `// ${mark} later`)).toEqual([`${path}:2`]);
  }
});

test.each(["sk" + "ip", "on" + "ly", "to" + "do"])("a test with .%s is found", (pick) => {
  for (const call of [`test.${pick}("x")`, `it.${pick}.each([])`, `describe.${pick} (x)`]) {
    expect(findings("packages/base/a.test.ts", call)).toEqual(["packages/base/a.test.ts:2"]);
  }
});

test("words that contain a mark, and conditions for a test, are no marks", () => {
  for (const line of [
    "hackathon, todos, XXXL",
    'test.skipIf(none)("x")',
    "const only = list.skipped",
  ]) {
    expect(findings("packages/base/a.ts", line)).toEqual([]);
  }
});
