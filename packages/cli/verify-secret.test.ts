import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { capture } from "./test-capture.ts";
import { bytesOf, linesFor, minutes, recordedOf } from "./test-sitting.ts";

vi.setConfig({ testTimeout: 60_000 });

const hash = (sign: string): string => sign.repeat(64);
const ascertained = `ascertains 1:6:4 in vote V3, archive ${hash("c")}`;

/** An election by secret ballot after the sitting of the other tests; its archive is invented. */
const secret = [
  'President annuls vote V2: "The devices have failed" -> impossible status',
  "President proposes M3.2 and M4.2 as Teller in ET",
  "President proposes election ET without a vote",
  "President declares election ET adopted without a vote",
  "President calls election E1 of 1 Rapporteur",
  "President nominates M3.1 in E1",
  "President nominates M5.1 in E1",
  `President names registrar "Registrar" with key ${hash("1")}: "invented"`,
  'Secretariat sets ipu.s16/fewest-behind-a-sum to 1: "invented"',
  "Teller begins key ceremony K1 of 2 of M3.2 and M4.2",
  `Teller files certificate ${hash("2")} in ceremony K1`,
  `Teller 2 files certificate ${hash("3")} in ceremony K1`,
  `Teller concludes ceremony K1 with keys ${hash("4")}`,
  "President announces vote V3 on round 1 of election E1 by secret ballot",
  `Secretariat prepares the box of vote V3 under ceremony K1 as AVoteForExamp1es, archive ${hash("a")}, 22 credentials, 2 behind a sum, for M2 with 11, M5 with 11`,
  "President opens vote V3",
  `President closes vote V3 with 11 ballots of 11 votes, archive ${hash("b")}`,
  `Teller gives decryption ${hash("5")} of vote V3`,
  `Teller 2 gives decryption ${hash("6")} of vote V3`,
  `Teller ${ascertained}`,
  `Teller 2 ${ascertained}`,
  "President declares the result of vote V3",
];

const recorded = recordedOf([minutes, ...secret].join("\n"));
const folder = mkdtempSync(join(tmpdir(), "hemicycle-verify-secret-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verify = (change: (event: object & { type: string }) => object = (event) => event) => {
  const path = join(folder, "export.jsonl");
  const entries = recorded.map((one) => ({ ...one, event: change(one.event) }) as typeof one);
  writeFileSync(path, linesFor(bytesOf(entries)).join(""));
  return capture(["verify", path]);
};

const changed = (type: string, change: object) => (event: object & { type: string }) =>
  event.type === type ? { ...event, ...change } : event;

describe("an export with a secret ballot", () => {
  test("is decided again, the round of the election among it", async () => {
    const { status, out, err } = await verify();
    expect([status, err, out]).toEqual([0, "", expect.stringContaining("holds.")]);
    expect(recorded.at(-1)?.event).toMatchObject({ type: "OfficeTaken", people: ["M3.1"] });
  });

  test("does not hold where counts, hashes or the round were altered", async () => {
    const forged = [
      changed("ResultAscertained", { counts: [[1, 4, 6]] }),
      changed("RoundDeclared", { elected: ["M5.1"] }),
      changed("RoundDeclared", { needed: 5 }),
      changed("VoteOpened", { archive: hash("e") }),
      changed("VoteClosed", { box: { ballots: 10, votes: 10, archive: hash("b") } }),
      changed("BoxPrepared", { fewest: 0 }),
      changed("CertificateFiled", { ceremony: "K2" }),
    ];
    for (const change of forged) expect((await verify(change)).status).toBe(1);
  });
});
