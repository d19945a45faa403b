import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { capture } from "./test-capture.ts";

const sitting = new URL("../../scenarios/ipu/138-requests.minutes", import.meta.url).pathname;

const fileWith = (...lines: readonly string[]): string => {
  const path = join(mkdtempSync(join(tmpdir(), "hemicycle-deadlines-")), "a.minutes");
  writeFileSync(path, lines.join("\n"));
  return path;
};

const founding = [
  "on 2018-01-01",
  'Secretariat founds EX "E" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "Ann"',
];
const published = fileWith(
  ...founding,
  'Secretariat convenes A139 "139th Assembly" at "Geneva" from 2018-10-14 to 2018-10-18, from "page"',
  'Secretariat publishes 2018-09-28 as the last day for amendments: "page"',
);

describe("hemicycle deadlines", () => {
  test("lists each deadline with its day, where it stands, its rule and what was published", async () => {
    const { status, out, err } = await capture(["deadlines", published, "--on", "2018-09-30"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^139th Assembly, 2018-10-14 to 2018-10-18; seen on 2018-09-30\n/);
    expect(out).toMatch(
      /\n2018-09-29 +past +Amendments to the draft.* 17\.1, published 2018-09-28 \(1 day earlier than the rule\)\n/,
    );
    expect(out).toMatch(
      /\nunset +open +Requests for an emergency item +Rules of the Assembly, 11\.1/,
    );
    expect(out).toMatch(/\nno day yet +open +Amendments of the Forum/);
  });

  test("gives the same for machines, and as a calendar", async () => {
    const json = await capture(["deadlines", published, "--on", "2018-09-28", "--json"]);
    const { deadlines, today } = JSON.parse(json.out);
    expect(today).toBe("2018-09-28");
    expect(deadlines.find(({ of }: { of: string }) => of === "amendment")).toMatchObject({
      clause: "ipu.a17.1/fifteen-days",
      difference: -1,
      standing: "ahead",
    });
    const { out } = await capture(["deadlines", published, "--ics"]);
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(out).toContain("DTSTART;VALUE=DATE:20180929\r\n");
  });

  test("reads a real sitting", async () => {
    const { status, out } = await capture(["deadlines", sitting, "--on", "2018-03-01"]);
    expect(status).toBe(0);
    expect(out).toMatch(/\n2018-03-09 +ahead +Amendments/);
  });

  test("says so when there is no session, no such journal, no such day", async () => {
    const nothing = await capture(["deadlines", fileWith(...founding)]);
    expect([nothing.status, nothing.out]).toEqual([1, ""]);
    expect(nothing.err).toBe("hemicycle deadlines: no session is ahead\n");
    const nowhere = { HEMICYCLE_DATA: join(tmpdir(), "hemicycle-is-not-here") };
    expect((await capture(["deadlines", "nothing"], nowhere)).status).toBe(2);
    const day = await capture(["deadlines", published, "--on", "2018-02-30"]);
    expect([day.status, day.err]).toEqual([2, "hemicycle deadlines: 2018-02-30 is not a date\n"]);
    const wrong = await capture(["deadlines", fileWith("on 2018-01-01", "Ann does things")]);
    expect([wrong.status, wrong.err.startsWith("hemicycle deadlines: line 2: ")]).toEqual([
      2,
      true,
    ]);
  });
});
