import { describe, expect, test } from "vitest";
import { archive, archiveNames, reasonOf, verified } from "./test-archives.ts";

describe("archives of the official tool and of others in its format", () => {
  test.each([
    ["valid", [[64, 44, 27]], 10],
    ["revoteok", [[64, 44, 27]], 11],
    ["tool20-belenios2048-motion-50", [[355, 185, 135]], 50],
    ["tool30-belenios2048-motion-20", [[135, 81, 54]], 20],
    [
      "ts-belenios2048-unicode-12",
      [
        [54, 54, 54],
        [60, 0, 0, 30],
      ],
      12,
    ],
    [
      "tool30-ed25519-mixed-12",
      [
        [81, 37, 44],
        [44, 74, 37, 0, 44],
      ],
      12,
    ],
  ])("%s holds, with its result", { timeout: 60_000 }, async (name, result, ballots) => {
    const verdict = await verified(archive(name));
    expect(verdict).toMatchObject({ holds: true, report: { result, ballots, stage: "finished" } });
  });

  test("the one in the group of RFC 3526 holds", { timeout: 120_000 }, async () => {
    const verdict = await verified(archive("tool20-rfc3526-motion-50"));
    expect(verdict).toMatchObject({
      holds: true,
      report: { group: "RFC-3526-2048", result: [[355, 185, 135]], weight: 675 },
    });
  });

  test("none of the archives is left out", () => {
    expect(archiveNames()).toHaveLength(7);
    expect(archiveNames("refuse/")).toHaveLength(5);
  });
});

describe("archives that must be refused", () => {
  test.each([
    ["badsig", "signature at 4 Ballot: signature/proof"],
    ["lateballot", "order at 17 Ballot"],
    ["result", "result-wrong at 16 Result"],
    ["revote", "tally-product at 13 EncryptedTally"],
    ["tally", "tally-product at 12 EncryptedTally"],
  ])("%s: %s", { timeout: 60_000 }, async (name, reason) => {
    expect(reasonOf(await verified(archive(`refuse/${name}`)))).toBe(reason);
  });
});

describe("an archive without a result", () => {
  const cut = async (events: number): Promise<Uint8Array> => {
    const bytes = archive("valid");
    const at = [...ends(bytes)].at(-1 - events);
    return bytes.subarray(0, at);
  };

  test("is refused, unless it is said that the vote still goes on", async () => {
    const bytes = await cut(1);
    expect(reasonOf(await verified(bytes))).toBe("unfinished at 15 -");
    const verdict = await verified(bytes, { unfinished: true });
    expect(verdict).toMatchObject({ holds: true, report: { stage: "tallied", decryptions: 3 } });
  });

  test("is refused when it ends within a record, or before its event", async () => {
    const bytes = archive("valid");
    const unfinished = { unfinished: true };
    const within = await verified(bytes.subarray(0, bytes.length - 100), unfinished);
    expect(reasonOf(within)).toBe("truncated at 15 -");
    const before = await verified(bytes.subarray(0, bytes.length - 1024), unfinished);
    expect(reasonOf(before)).toBe("unreferenced at 15 -");
  });

  test("is refused when there is nothing in it", async () => {
    expect(reasonOf(await verified(new Uint8Array()))).toBe("archive-header at - -");
    const header = archive("valid").subarray(0, 1024);
    expect(reasonOf(await verified(header, { unfinished: true }))).toBe("unfinished at - -");
  });
});

/** Where each event of an archive ends. */
function* ends(bytes: Uint8Array): Generator<number> {
  const size = (at: number): number =>
    Number.parseInt(Buffer.from(bytes.subarray(at + 124, at + 135)).toString(), 8);
  for (let at = 0; at < bytes.length; ) {
    const isEvent = Buffer.from(bytes.subarray(at, at + 100)).includes(".event.json");
    at += 512 + Math.ceil(size(at) / 512) * 512;
    if (isEvent) yield at;
  }
}
