import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { capture } from "./test-capture.ts";

const path = join(mkdtempSync(join(tmpdir(), "hemicycle-institutions-")), "a.minutes");
const lines = [
  "on 2018-01-01",
  'Secretariat founds EX "Example" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "Ann"',
  'Secretariat registers SG "Berta" as official',
  'Secretariat assigns Secretary General to SG: "elected by the Council"',
  'Secretariat establishes executive committee EC1 "Executive Committee": "Statutes, 25"',
  'Secretariat registers T1 "Carl" as official',
  'Secretariat names T1 titular member of EC1 from 2017-10-18 until 2018-10-18: "office"',
];
writeFileSync(path, lines.join("\n"));

const asked = async (...options: readonly string[]) => {
  const { status, out, err } = await capture(["institutions", path, ...options]);
  expect([status, err]).toEqual([0, ""]);
  return out;
};

describe("hemicycle institutions", () => {
  test("says who is in a body on a day, by which entry, and what is vacant", async () => {
    expect(await asked("--on", "2018-10-18", "--body", "EC1")).toBe(
      [
        "On 2018-10-18",
        "",
        "EC1  Executive Committee (executive)",
        "    vicePresident             nobody is entered",
        '    titular                   Carl, 2017-10-18 to 2018-10-18, "office", entry 6',
        "                              2 vacant, of 3 by Statutes, 25",
        "    member                    15 vacant, of 15 by Statutes, 25",
        "",
      ].join("\n"),
    );
  });

  test("shows a term that has run out without a successor", async () => {
    const out = await asked("--on", "2018-10-19", "--body", "EC1");
    expect(out).toContain("Carl, 2017-10-18 to 2018-10-18");
    expect(out).toContain("entry 6, has run out and nobody has followed\n");
    expect(out).toContain("3 vacant, of 3 by Statutes, 25\n");
  });

  test("shows an office that goes on although its term is over, with the rule", async () => {
    const out = await asked("--on", "2022-01-02");
    expect(out).toContain(
      'Berta, 2018-01-01 to …, "elected by the Council", entry 3, has run out and goes on ' +
        "(at most 4 years by Rules of the Secretariat, 3)\n",
    );
    expect(await asked("--on", "2022-01-01")).not.toContain("goes on");
  });

  test("names the bodies that the rules know and nobody has entered", async () => {
    const out = await asked("--on", "2018-10-18");
    expect(out).toContain("\ncommittee: 0 of 4 entered, by Statutes, 21(e)\n");
    expect(out).not.toContain("executive: 0");
  });

  test("gives all of them for machines, and names what it cannot read", async () => {
    const { day, rule, institutions } = JSON.parse(await asked("--on", "2018-10-18", "--json"));
    expect([day, rule]).toEqual(["2018-10-18", "ipu.s21/institutions"]);
    expect(institutions.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["plenary", "executive"],
    ]);
    const wrong = await capture(["institutions", path, "--on", "yesterday"]);
    const said = "hemicycle institutions: yesterday is not a date\n";
    expect([wrong.status, wrong.err]).toEqual([2, said]);
    const none = await capture(["institutions", path, "--body", "ZZ"]);
    expect([none.status, none.err]).toEqual([2, "hemicycle institutions: no body ZZ\n"]);
  });
});
