import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Recorded } from "@hemicycle/engine";
import { afterAll, expect, test } from "vitest";
import { capture } from "./test-capture.ts";
import { bytesOf, linesFor, minutes, recordedOf } from "./test-sitting.ts";

const folder = mkdtempSync(join(tmpdir(), "hemicycle-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

const list = `"list.csv" sha256:${"0".repeat(64)}`;
const delegate = (number: number): string =>
  `XX.${number} "Delegate ${number}" of XX as delegate woman parliamentarian yes`;
const imports = (id: string): string =>
  `Secretariat imports ${id} from ${list} ` +
  'with members XX "Land" as member from 2001-01-01 population 5,000 on 2017-01-01 by "census", ' +
  'YY "Other land" as associate member with delegations XX and YY ' +
  `with people ${delegate(1)} in office Rapporteur, ${delegate(2)} and O1 "Ann" as official`;

const recorded = recordedOf(
  [minutes, imports("IM1"), "Secretariat undoes import IM1", imports("IM2")].join("\n"),
);

const verify = (entries: readonly unknown[]) => {
  const path = join(folder, "export.jsonl");
  // What a forger writes has no type; the verifier gets bytes.
  writeFileSync(path, linesFor(bytesOf(entries as readonly Recorded[])).join(""));
  return capture(["verify", path]);
};

/** The journal with the last import changed by somebody who has computed all hashes anew. */
const at = recorded.findLastIndex(({ event }) => event.type === "RegisterImported");
const forged = (change: (event: Recorded["event"]) => object): readonly unknown[] =>
  recorded.map((entry, index) => (index < at ? entry : { ...entry, event: change(entry.event) }));

test("an import is put together again from its entries, and decided again as one act", async () => {
  const { status, out } = await verify(recorded);
  expect(out).toMatch(/The export holds\.\n$/);
  expect(status).toBe(0);
});

test("an import that brings more than it says, or less, is found", async () => {
  for (const entries of [0, 7, 8, 10, 9_999]) {
    const { status, out, err } = await verify(
      forged((event) => (event.type === "RegisterImported" ? { ...event, entries } : event)),
    );
    expect([entries, status]).not.toEqual([entries, 0]);
    expect(out + err).toContain("does not hold");
  }
});

test("a row that the rules would refuse is found, and so is one under an id that is taken", async () => {
  const nobody = forged((event) =>
    event.type === "PersonRegistered" && event.person === "XX.2"
      ? { ...event, parliamentarian: false }
      : event,
  );
  const refused = await verify(nobody);
  expect(refused.out + refused.err).toContain("ipu.a1.1/delegates");
  const taken = forged((event) =>
    event.type === "PersonRegistered" && event.person === "O1"
      ? { ...event, person: "SEC" }
      : event,
  );
  const impossible = await verify(taken);
  expect(impossible.out + impossible.err).toContain("exists people/2/person");
});

test("periods of members, what is held of them and what is worked by are put together again", async () => {
  const periods =
    `Secretariat imports IM1 from ${list} with periods ` +
    'P1 of M1 as member from 1990 until 1995-02 under "Treaty" by "letter" counting yes, ' +
    'P1 of M1 in C1 by "reply" held by "Another parliament" and ' +
    'P2 of M1 as party from 1995-02 notice of 1994 under "Treaty" by "deposit"';
  const told = recordedOf([minutes, periods].join("\n"));
  expect(told.slice(-5).map(({ event }) => event.type)).toEqual([
    ...["RegisterImported", "PeriodEntered", "ContentionChosen", "PeriodDisputed"],
    "PeriodEntered",
  ]);
  const { status, out } = await verify(told);
  expect(out).toMatch(/The export holds\.\n$/);
  expect(status).toBe(0);
});
