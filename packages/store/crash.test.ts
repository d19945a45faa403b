/** The embedded database when its process is killed, or its disk is full or fails. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openStore, sqliteFile } from "./open-store.ts";
import {
  batchOf,
  bytesOf,
  headIn,
  type Place,
  sqliteEngines,
  sqlitePlace,
  textsIn,
} from "./test-places.ts";
import {
  canFailSync,
  canMount,
  failingSync,
  mount,
  outputOf,
  startProcess,
  unmount,
} from "./test-process.ts";

// A disk that others use, too, may take seconds to sync.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const onBadDisk = test.runIf(canFailSync());

describe("a process of its own", () => {
  let place: Place & { folder: string };
  beforeEach(async () => {
    // The engine that the process will choose.
    const engine = (await sqliteEngines()).at(-1);
    if (engine === undefined) throw new Error("there is no engine");
    place = await sqlitePlace(engine);
  });
  afterEach(() => place.remove());

  test("makes the folder and the file when no database url is given", async () => {
    const dataFolder = join(place.folder, "not", "there", "yet");
    const store = await openStore({ databaseUrl: "", dataFolder });
    headIn(await store.append("ipu", batchOf(0, "a")));
    await store.close();
    expect((await readFile(join(dataFolder, sqliteFile))).length).toBeGreaterThan(0);
  });

  test("is refused while another has the file, and may open it afterwards", async () => {
    const store = await place.open();
    const open = `${opening(place.folder)} await store.close(); console.log("opened");`;
    const inUse = /StoreUnavailable: The database .* is in use by another process\./;
    expect(await outputOf(open)).toMatch(inUse);
    await store.close();
    expect(await outputOf(open)).toBe("opened\n");
  });

  test("leaves all that it acknowledged when it is killed, and whole batches only", async () => {
    let acknowledged = 0;
    for (let round = 1; round <= 6; round += 1) {
      acknowledged = await appendUntilKilled(place.folder, 5 + 23 * round);
      const length = await soundLength(place);
      expect(length).toBeGreaterThanOrEqual(acknowledged);
      expect(length % 3).toBe(0);
    }
    expect(acknowledged).toBeGreaterThan(100);
  });

  onBadDisk("acknowledges nothing more when the disk does not sync", async () => {
    const output = await outputOf(appendUntilRefused(place.folder), failingSync("20+"));
    const { acknowledged, answer } = JSON.parse(output);
    expect(acknowledged).toBeGreaterThan(3);
    expect(answer).toMatchObject({ kind: "failed", unsure: true });
    expect(answer.reason).toMatch(/disk I\/O error/);
    expect([acknowledged, acknowledged + 1]).toContain(await soundLength(place));
  });

  onBadDisk("is sure of what it refused when the disk syncs again", async () => {
    const output = await outputOf(appendUntilRefused(place.folder), failingSync("20"));
    const { acknowledged, answer } = JSON.parse(output);
    expect(answer).toMatchObject({ kind: "failed" });
    expect(answer.reason).toMatch(/disk I\/O error/);
    expect(answer).not.toHaveProperty("unsure");
    expect(await soundLength(place)).toBe(acknowledged);
  });
});

function opening(folder: string): string {
  return `const store = await openStore({ dataFolder: ${JSON.stringify(folder)} });
    const entry = (seq) => new TextEncoder().encode("entry " + seq);`;
}

/** The last number that the process said it had appended, `delay` ms after its first. */
async function appendUntilKilled(folder: string, delay: number): Promise<number> {
  const child = startProcess(`${opening(folder)}
    let { head: { seq } } = await store.open("ipu");
    for (;;) {
      const entries = [entry(seq + 1), entry(seq + 2), entry(seq + 3)];
      const done = await store.append("ipu", { after: seq, entries, receipts: [] });
      seq = done.head.seq;
      process.stdout.write(seq + "\\n");
    }`);
  let last = 0;
  for await (const line of createInterface(child.stdout)) {
    if (last === 0) setTimeout(() => child.kill("SIGKILL"), delay);
    last = Number(line);
  }
  return last;
}

/** Prints how much was acknowledged and the answer that was not, and crashes. */
function appendUntilRefused(folder: string): string {
  return `${opening(folder)}
    let acknowledged = 0;
    let answer;
    do {
      const entries = [entry(acknowledged + 1)];
      answer = await store.append("ipu", { after: acknowledged, entries, receipts: [] });
      if (answer.kind === "appended") acknowledged = answer.head.seq;
    } while (answer.kind === "appended" && acknowledged < 100);
    console.log(JSON.stringify({ acknowledged, answer }));
    process.kill(process.pid, "SIGKILL");`;
}

async function soundLength(place: Place): Promise<number> {
  const store = await place.open();
  const opened = await store.open("ipu");
  await store.close();
  if (opened.kind === "damaged") throw new Error(opened.damage.detail);
  return opened.head.seq;
}

const enginesToFill = canMount() ? await sqliteEngines() : [];

describe.each(enginesToFill)("a disk that is full, through $name", (engine) => {
  test("appending fails and writes nothing, reading goes on, and room heals it", async () => {
    const place = await sqlitePlace(engine);
    mount(place.folder, "size=1m");
    try {
      await fillAndHeal(place);
    } finally {
      unmount(place.folder);
      await place.remove();
    }
  });
});

async function fillAndHeal(place: Place & { folder: string }): Promise<void> {
  const ballast = join(place.folder, "ballast");
  await writeFile(ballast, new Uint8Array(450_000));
  const store = await place.open();
  const texts: string[] = [];
  const refused: string[] = [];
  for (let number = 1; refused.length < 3; number += 1) {
    const text = `entry ${number} `.repeat(700);
    const entries = [bytesOf(text)];
    const answer = await store.append("ipu", { after: texts.length, entries, receipts: [] });
    if (answer.kind === "appended") texts.push(text);
    else refused.push(JSON.stringify(answer));
  }
  expect(refused[0]).toMatch(/database or disk is full/);
  expect(texts.length).toBeGreaterThan(5);
  expect(await textsIn(store, "ipu")).toEqual(texts);
  expect(await store.open("ipu")).toMatchObject({ kind: "sound", head: { seq: texts.length } });
  await rm(ballast);
  headIn(await store.append("ipu", batchOf(texts.length, "there is room")));
  await store.close();
  const again = await place.open();
  expect(await textsIn(again, "ipu")).toEqual([...texts, "there is room"]);
  expect((await again.open("ipu")).kind).toBe("sound");
  await again.close();
}
