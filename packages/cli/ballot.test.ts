import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test, vi } from "vitest";
import { capture } from "./test-capture.ts";

vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hemicycle-ballot-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An archive of the ballots' tests, unpacked; with some bytes of it exchanged if wanted. */
const archive = (name: string, change = (bytes: Buffer): Buffer => bytes): string => {
  const packed = readFileSync(join(root, "packages/ballots/testing", `${name}.bel.gz`));
  const path = join(folder, `${name.replace("/", "-")}.bel`);
  writeFileSync(path, change(gunzipSync(packed)));
  return path;
};

describe("an archive", () => {
  test("that holds is shown with its result", async () => {
    const { status, out, err } = await capture(["ballot", "verify", archive("valid")]);
    expect([status, err]).toEqual([0, ""]);
    expect(out.split("\n").slice(1)).toEqual([
      "  election   Motion 1 (ARbVwgDufHNaws), in BELENIOS-2048",
      "  ballots    10 ballots by 10 credentials; 10 count, with a weight of 135",
      "  trustees   5, of whom 3 decrypted",
      "  Do you approve the draft resolution?",
      "    Yes: 64",
      "    No: 44",
      "    Abstain: 27",
      "The archive holds.",
      "",
    ]);
    expect(out).toMatch(/^valid\.bel: 17 events, the last of them 9c1e9114/);
  });

  test("that does not is refused with the event and the fault", async () => {
    const { status, out } = await capture(["ballot", "verify", archive("refuse/badsig")]);
    expect(status).toBe(1);
    expect(out).toBe(
      "refuse-badsig.bel\nThe archive does not hold: event 4 (Ballot): the ballot is not signed " +
        "with its credential [signature, signature/proof].\n",
    );
  });

  test("is told to machines too", async () => {
    const good = await capture(["ballot", "verify", archive("valid"), "--json"]);
    expect(JSON.parse(good.out)).toMatchObject({
      holds: true,
      fault: null,
      result: [[64, 44, 27]],
    });
    const bad = await capture(["ballot", "verify", archive("refuse/tally"), "--json"]);
    expect(JSON.parse(bad.out)).toEqual({
      holds: false,
      fault: { id: "tally-product", where: "", facts: {} },
      event: { height: 12, type: "EncryptedTally" },
    });
  });

  test("without its result holds only if that is said", async () => {
    const path = archive("valid", (bytes) => bytes.subarray(0, bytes.length - 2048));
    const refused = await capture(["ballot", "verify", path]);
    expect([refused.status, refused.out]).toEqual([
      1,
      "valid.bel\nThe archive does not hold: event 15: the archive ends before the result " +
        "[unfinished].\n",
    ]);
    const taken = await capture(["ballot", "verify", path, "--unfinished"]);
    expect(taken.status).toBe(0);
    expect(taken.out).toContain("  result     none yet: tallied\n");
  });

  test("that is no archive at all is refused", async () => {
    const path = join(folder, "empty.bel");
    writeFileSync(path, "");
    const { status, out } = await capture(["ballot", "verify", path]);
    expect(status).toBe(1);
    expect(out).toContain("before the first event: the file does not begin with the header");
  });
});

test.each([
  [["ballot", "verify", "/nowhere.bel"], /ENOENT/],
  [["ballot", "verify", folder], /EISDIR/],
  [["ballot", "count", "x.bel"], /it can verify, and not count/],
  [["ballot", "verify", "x.bel", "--threads", "0"], /--threads takes a number from 1 to 256/],
  [["ballot", "verify", "x.bel", "--threads", "many"], /--threads takes a number/],
])("what cannot be done is said: %j", async (args, complaint) => {
  const { status, out, err } = await capture(args);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toMatch(complaint);
});

describe("the built program", () => {
  /** Below the root, so that the bundle finds the drivers that are not in it. */
  const built = join(root, "dist", `.ballot-test-${process.pid}`);
  const program = join(built, "hemicycle.mjs");
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  const node = (args: readonly string[]): Promise<{ status: unknown; out: string; err: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, args, { cwd: root }, (error, out, err) => {
        resolve({ status: error === null ? 0 : error.code, out, err });
      });
    });

  test("checks ballots in threads, and says the same as in one", async () => {
    mkdirSync(built, { recursive: true });
    const bundled = await node(["tools/boot/bundle.mjs", "packages/cli/main.ts", program]);
    expect([bundled.status, bundled.err]).toEqual([0, ""]);
    const verify = (path: string, threads: string) =>
      node([program, "ballot", "verify", path, "--threads", threads]);
    const path = archive("tool20-belenios2048-motion-50");
    const two = await verify(path, "2");
    expect([two.status, two.err]).toEqual([0, ""]);
    expect(two.out).toContain("Yes: 355");
    expect(await verify(path, "1")).toEqual(two);
  });
});
