import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { capture } from "./test-capture.ts";
import { bytesOf, linesFor, minutes, recordedOf } from "./test-sitting.ts";

const folder = mkdtempSync(join(tmpdir(), "hemicycle-replay-"));
afterAll(() => rmSync(folder, { recursive: true }));

const kept = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const lines = linesFor(bytesOf(recordedOf(minutes)));

describe("hemicycle replay of a journal", () => {
  test("comes to the state of the sitting that it was written from", async () => {
    const journal = await capture(["replay", kept("journal.jsonl", lines.join("")), "--json"]);
    const sitting = await capture(["replay", kept("sitting.minutes", minutes), "--json"]);
    expect(JSON.parse(journal.out)).toEqual(JSON.parse(sitting.out));
    expect(journal.status).toBe(0);
  });

  test("tells every event with its number", async () => {
    const { out, status } = await capture(["replay", kept("journal.jsonl", lines.join(""))]);
    expect(out.split("\n").filter((line) => /^ +\d+ {2}\d{4}-/.test(line))).toHaveLength(
      lines.length,
    );
    expect(out).toContain(`State after ${lines.length} events: `);
    expect(status).toBe(0);
  });

  test("stops at an entry that was altered, and says which", async () => {
    const altered = lines.map((line, at) => (at === 3 ? line.replace('"at', '"aT') : line));
    const path = kept("altered.jsonl", altered.join("").replace("SEC", "SEK"));
    const { out, status } = await capture(["replay", path]);
    expect(out).toMatch(/entry \d+ and its hash do not match/);
    expect(status).toBe(1);
  });
});
