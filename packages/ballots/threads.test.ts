import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { BallotPool, crewOfThreads, openFile } from "@hemicycle/ballots/node";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Refusal } from "./refusal.ts";
import { readRegistered } from "./registered.ts";
import { archive, reasonOf, recordsOf, verified } from "./test-archives.ts";
import { type Step, sealed, stepsOf } from "./test-reseal.ts";

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "hemicycle-threads-"));
const program = join(folder, "hand.mjs");
const name = "tool20-belenios2048-motion-50";
let steps: readonly Step[] = [];

beforeAll(async () => {
  await build({
    stdin: {
      contents: 'import { beHand, isHand } from "@hemicycle/ballots/node"; if (isHand()) beHand();',
      resolveDir: fileURLToPath(new URL("./", import.meta.url)),
    },
    ...{ outfile: program, bundle: true, platform: "node", format: "esm", logLevel: "warning" },
  });
  steps = stepsOf(await recordsOf(archive(name)));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const two = () => crewOfThreads(pathToFileURL(program), 2);

/** Ballots whose last proof is another, in an archive that is sealed again. */
const withWrong = (heights: readonly number[]): Uint8Array =>
  sealed(
    steps.map((step, height) =>
      heights.includes(height)
        ? { ...step, data: step.data.map((text) => text.replace(/"\d+"\}\}\}$/, '"1"}}}')) }
        : step,
    ),
  );

describe("threads", () => {
  test("say the same as one, and tell how far they are", async () => {
    const told: number[] = [];
    const progress = (checked: number, of: number) => {
      told.push(checked);
      expect(of).toBe(50);
    };
    const verdict = await verified(archive(name), { crew: two(), progress });
    expect(verdict).toEqual(await verified(archive(name)));
    expect(verdict).toMatchObject({ holds: true, report: { result: [[355, 185, 135]] } });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect([told.length, told.at(-1)]).toEqual([13, 50]);
  });

  test("find the first of several wrong ballots, whoever comes upon it", async () => {
    for (const heights of [
      [50, 3],
      [9, 8],
      [24, 17, 41],
    ]) {
      const reason = reasonOf(await verified(withWrong(heights), { crew: two() }));
      expect(reason).toBe(`signature at ${Math.min(...heights)} Ballot: signature/proof`);
    }
  });

  test("check credentials as well", async () => {
    const list = steps[0]?.data[2] ?? "";
    const first = /"(\d+),/.exec(list)?.[1] ?? "";
    const changed = steps
      .filter(({ type, data }) => type !== "Ballot" || !data[0]?.includes(first))
      .map(({ type, data }) => ({ type, data: data.map((text) => text.replace(first, "9")) }));
    const bytes = sealed(changed, [...steps.slice(0, 1), ...changed.slice(1)]);
    const reason = reasonOf(await verified(bytes, { crew: two() }));
    expect(reason).toBe("element at 0 Setup: credentials/0");
  });

  test("are started before the setup is looked at, and are not asked where it is wrong", async () => {
    const changed = steps.map((step, height) =>
      height > 0
        ? step
        : { ...step, data: step.data.map((text) => text.replace('"version":1', '"version":0')) },
    );
    const reason = reasonOf(await verified(sealed(changed, steps), { crew: two() }));
    expect(reason).toBe("version at 0 Setup: election/version");
  });

  test("that cannot work make no verdict", async () => {
    const broken = join(folder, "broken.mjs");
    writeFileSync(broken, 'throw new Error("cannot start");');
    const crew = crewOfThreads(pathToFileURL(broken), 2);
    await expect(verified(archive(name), { crew })).rejects.toThrow("cannot start");
    const ending = join(folder, "ending.mjs");
    writeFileSync(ending, "");
    const silent = crewOfThreads(pathToFileURL(ending), 2);
    await expect(verified(archive(name), { crew: silent })).rejects.toThrow("a thread has ended");
  });
});

describe("a pool of threads", () => {
  const poolFor = (path: string, size = 2): BallotPool => {
    const [election = "", , list = ""] = steps[0]?.data ?? [];
    const registered = readRegistered(list);
    if (registered instanceof Refusal) throw new Error(registered.id);
    const weights = new Map(registered.map(({ credential, weight }) => [credential, weight]));
    const of = { group: "BELENIOS-2048", election, bits: 5, weights } as const;
    return new BallotPool(pathToFileURL(path), size, of);
  };
  const cast = () =>
    steps.flatMap(({ type, data: [text = ""] }) => (type === "Ballot" ? [text] : []));

  test("checks ballots as they come, and says of each what is wrong with it", async () => {
    const pool = poolFor(program);
    const ballots = cast().slice(0, 9);
    const wrong = ballots[4]?.replace(/"\d+"\}\}\}$/, '"1"}}}') ?? "";
    const all = [...ballots.slice(0, 4), wrong, ...ballots.slice(5), "{}"];
    const found = await Promise.all(all.map((ballot) => pool.check(ballot)));
    const ids = found.map((refusal) => refusal?.id ?? "");
    expect(ids).toEqual(["", "", "", "", "signature", "", "", "", "", "field"]);
    await pool.end();
  });

  test("leaves the thread that asks free for others", async () => {
    const pool = poolFor(program, 1);
    await pool.check(cast()[0] ?? "");
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const checked = await Promise.all(
      cast()
        .slice(0, 20)
        .map((ballot) => pool.check(ballot)),
    );
    clearInterval(timer);
    expect(checked.filter((refusal) => refusal !== undefined)).toEqual([]);
    expect(turns).toBeGreaterThan(20);
    await pool.end();
  });

  test("that has lost its threads says nothing of a ballot", async () => {
    const pool = poolFor(program);
    await pool.end();
    await expect(pool.check(cast()[0] ?? "")).rejects.toThrow("a thread has ended");
  });
});

describe("a file", () => {
  test("is read in parts, and never beyond its end", async () => {
    const path = join(folder, "some.bel");
    writeFileSync(path, "0123456789");
    const file = await openFile(path);
    expect(file.size).toBe(10);
    expect(Buffer.from(await file.read(3, 4)).toString()).toBe("3456");
    expect(Buffer.from(await file.read(8, 1000)).toString()).toBe("89");
    expect(await file.read(100, 10)).toHaveLength(0);
    await file.close();
    await expect(file.read(0, 1)).rejects.toThrow();
  });

  test("that is not there is no source", async () => {
    await expect(openFile(join(folder, "nothing"))).rejects.toThrow("ENOENT");
  });
});
