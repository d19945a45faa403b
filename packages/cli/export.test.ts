import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@hemicycle/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { capture } from "./test-capture.ts";
import { bytesOf, linesFor, minutes, recordedOf } from "./test-sitting.ts";

const folder = mkdtempSync(join(tmpdir(), "hemicycle-export-"));
const data = join(folder, "data");
const entries = bytesOf(recordedOf(minutes));

const store = () => openStore({ dataFolder: data });

beforeAll(async () => {
  const opened = await store();
  const appended = await opened.append("EX", { after: 0, entries, receipts: [] });
  await opened.close();
  expect(appended.kind).toBe("appended");
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("hemicycle export", () => {
  test("writes every entry with its hashes, and nothing else, to standard output", async () => {
    const { status, out, err } = await capture(["export", "EX"], { HEMICYCLE_DATA: data });
    expect([status, err]).toEqual([0, ""]);
    expect(out).toBe(linesFor(entries).join(""));
  });

  test("writes what `hemicycle verify` holds good", async () => {
    const { out } = await capture(["export", "EX"], { HEMICYCLE_DATA: data });
    const path = join(folder, "EX.jsonl");
    writeFileSync(path, out);
    const verified = await capture(["verify", path, "--json"]);
    expect(verified.status).toBe(0);
    expect(JSON.parse(verified.out).seq).toBe(entries.length);
  });

  test("writes journals of several thousand entries whole", async () => {
    const many = Array.from({ length: 2500 }, (_, at) => new TextEncoder().encode(`{"n":${at}}`));
    const opened = await store();
    await opened.append("long", { after: 0, entries: many, receipts: [] });
    await opened.close();
    const { out } = await capture(["export", "long"], { HEMICYCLE_DATA: data });
    expect(out).toBe(linesFor(many).join(""));
  });

  test("names the assemblies that there are when it does not know one", async () => {
    const { status, out, err } = await capture(["export", "XE"], { HEMICYCLE_DATA: data });
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("there is no assembly XE; there is: EX");
  });

  test("makes no database where there is none", async () => {
    const missing = join(folder, "nowhere");
    const { status, err } = await capture(["export", "EX"], { HEMICYCLE_DATA: missing });
    expect(status).toBe(2);
    expect(err).toContain(`there is no folder ${missing}`);
    expect(existsSync(missing)).toBe(false);
  });

  test("says what is wrong with a database that cannot be opened", async () => {
    const broken = join(folder, "broken");
    mkdirSync(broken);
    writeFileSync(join(broken, "hemicycle.sqlite"), "this is no database".repeat(100));
    const { status, out, err } = await capture(["export", "EX"], { HEMICYCLE_DATA: broken });
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain("hemicycle export: ");
  });

  test("says that a database is in use", async () => {
    const open = await store();
    const { status, out, err } = await capture(["export", "EX"], { HEMICYCLE_DATA: data });
    await open.close();
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain("hemicycle export: ");
  });
});
