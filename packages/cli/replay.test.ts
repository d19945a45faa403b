import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beginning, stateText } from "@hemicycle/assembly";
import { afterAll, describe, expect, test } from "vitest";
import { capture } from "./test-capture.ts";
import { bytesOf, linesFor, minutes, recordedOf } from "./test-sitting.ts";

const folder = mkdtempSync(join(tmpdir(), "hemicycle-replay-"));
const path = join(folder, "sitting.minutes");

afterAll(() => rmSync(folder, { recursive: true }));

const replay = (text: string | Uint8Array, ...flags: readonly string[]) => {
  writeFileSync(path, text);
  return capture(["replay", path, ...flags]);
};

describe("hemicycle replay", () => {
  test("prints each act with its clauses, and the sentence of the result", async () => {
    const { status, out, err } = await replay(minutes);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("President opens vote V1");
    expect(out).toMatch(/accepted \(.*33\.1.*\)/);
    expect(out).toMatch(/refused: .*12.*11/);
    // 11 + 4 + 6 in favour and 5 + 5 against: the ballot of M4 was corrected.
    expect(out).toMatch(/31 votes cast.*16 .*21 in favour/);
    expect(out).toContain("Everything came out as the minutes say.");
  });

  test("gives the same state as its journal when that is exported, byte for byte", async () => {
    const { status, out } = await replay(minutes, "--json");
    const recorded = recordedOf(minutes);
    const folded = recorded.reduce(after, beginning);
    const digest = createHash("sha256").update(stateText(folded.state)).digest("hex");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({ digest, seq: recorded.length, findings: [] });
    const file = join(folder, "export.jsonl");
    writeFileSync(file, linesFor(bytesOf(recorded)).join(""));
    const verified = await capture(["verify", file, "--json"]);
    expect(JSON.parse(verified.out)).toMatchObject({ digest, seq: recorded.length });
  });

  test("says where an act came out differently, and what was expected", async () => {
    const wrong = minutes.replace(" -> refused ipu.s15/within-castable cast=12 castable=11", "");
    const { status, out } = await replay(wrong);
    const line = wrong.split("\n").findIndex((one) => one.includes("12 yes")) + 1;
    expect(status).toBe(1);
    expect(out).toMatch(new RegExp(`line ${line}, column \\d+: expected accepted, found refused`));
  });

  test("says line and column where a line cannot be read, and what should stand there", async () => {
    const { status, out } = await replay(
      minutes.replace("opens vote V1", "unlocks vote V1"),
      "--json",
    );
    expect(status).toBe(1);
    const [finding] = JSON.parse(out).findings;
    expect(finding.line).toBe(minutes.split("\n").indexOf("President opens vote V1") + 1);
    expect(finding.column).toBeGreaterThan("President ".length);
    expect(finding.says).toMatch(/^expected /);
  });

  test("does not take an empty file for a sitting", async () => {
    expect((await replay("")).status).toBe(1);
    expect((await replay("# nothing but a comment\n")).status).toBe(1);
  });

  test("refuses what is no text, no file or not there", async () => {
    const bytes = await replay(Uint8Array.of(0xff, 0xfe, 0x00));
    expect([bytes.status, bytes.out]).toEqual([2, ""]);
    expect(bytes.err).toContain("is no text in UTF-8");
    const missing = await capture(["replay", join(folder, "nothing.minutes")]);
    expect([missing.status, missing.out]).toEqual([2, ""]);
    expect(missing.err).toContain("ENOENT");
    expect((await capture(["replay", folder])).status).toBe(2);
  });
});
