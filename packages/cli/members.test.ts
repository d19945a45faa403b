import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { capture } from "./test-capture.ts";

const path = join(mkdtempSync(join(tmpdir(), "hemicycle-members-")), "a.minutes");
const lines = [
  "on 2018-01-01",
  'Secretariat founds EX "E" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "Ann"',
  'Secretariat admits AA "Aland" as member from 1990-01-01',
  'Secretariat records period P1 of AA as member from 1990-01-01 until 2017-10-01: "letter"',
  'Secretariat records period P2 of AA as former member from 2017-10-01: "letter"',
  'Secretariat admits BB "Borduria" as member from 1990-01-01',
  'Secretariat records period P1 of BB as member from 1990-01-01: "letter"',
  'Secretariat disputes period P1 of BB in C1: "reply", held by "Syldavia"',
  'Secretariat admits CC "Caledonia" as associate member from 1990-01-01',
];
writeFileSync(path, lines.join("\n"));

const asked = async (...options: readonly string[]) => {
  const { status, out, err } = await capture(["members", path, ...options]);
  expect([status, err]).toEqual([0, ""]);
  return out;
};

describe("hemicycle members", () => {
  test("says of a day who is a member, may vote and counts, each with its clause", async () => {
    expect(await asked("--on", "2017-09-30", "--member", "AA")).toBe(
      [
        "On 2017-09-30",
        "",
        "AA  Aland: member",
        "    is a member            yes        Rules of the Assembly, 1.1 (ipu.a1.1/membership) by P1",
        "    may vote               yes        Statutes, 15 (ipu.s15/voting-right) by P1",
        "    counts for the quorum  yes        Rules of the Assembly, 33.2 (ipu.a33.2/counted) by P1",
        "",
      ].join("\n"),
    );
    const after = await asked("--on", "2017-10-01", "--member", "AA");
    expect(after).toMatch(/AA {2}Aland: former\n {4}is a member +no +.*\n {4}may vote +no +/);
  });

  test("tells apart a vote, a place in the quorum and membership", async () => {
    const out = await asked("--on", "2017-10-01", "--member", "CC");
    expect(out.match(/ (yes|no|undecided) /g)).toEqual([" no ", " no ", " yes "]);
  });

  test("says that a disputed period leaves it undecided, and by what", async () => {
    const out = await asked("--on", "2017-10-01", "--member", "BB");
    expect(out).toContain("BB  Borduria: member, or nothing\n    disputed: P1\n");
    expect(out).toMatch(/may vote +undecided +Statutes, 15 .* by affiliation\/BB\/P1/);
  });

  test("gives all of them for machines, and names what it cannot read", async () => {
    const { day, members } = JSON.parse(await asked("--on", "2017-10-01", "--json"));
    expect(day).toBe("2017-10-01");
    expect(members.map(({ member }: { member: string }) => member)).toEqual(["AA", "BB", "CC"]);
    const wrong = await capture(["members", path, "--on", "yesterday"]);
    expect([wrong.status, wrong.err]).toEqual([2, "hemicycle members: yesterday is not a date\n"]);
    const nobody = await capture(["members", path, "--member", "ZZ"]);
    expect([nobody.status, nobody.err]).toEqual([2, "hemicycle members: no member ZZ\n"]);
  });
});
