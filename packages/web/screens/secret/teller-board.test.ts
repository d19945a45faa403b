import { hex, sha256 } from "@hemicycle/base";
import { describe, expect, test } from "vitest";
import { played, sceneOf, sitting } from "../../testing/sitting.ts";
import { hearing, spokenGroups, tellerRows, tellerStep } from "./teller-board.ts";

const certificates = ["of FR", "of IN"];
const hashes = certificates.map((one) => hex(sha256(one)));
const begun = [...sitting, "Teller begins key ceremony K1 of 2 of FR.2 and IN.2"];
const filed = [
  ...begun,
  `person FR.2 as Teller files certificate ${hashes[0]} in ceremony K1`,
  `person IN.2 as Teller files certificate ${hashes[1]} in ceremony K1`,
];

const nothing = { certificate: null, shares: null, delivery: null, output: null, key: null };
const seats = (...posted: readonly object[]) =>
  ["FR.2", "IN.2"].map((person, at) => ({ person, ...nothing, ...posted[at] }));
const key = { seed: "1".repeat(22), certificate: "of FR", heard: hashes };

/** What stands on the screen of the Teller of France. */
const shown = (
  lines: readonly string[],
  posted: readonly object[],
  { own = key as typeof key | null, trustees = null as { text: string; hash: string } | null } = {},
) => {
  const { state } = played(...lines);
  const ceremony = state.ceremonies.get("K1");
  if (ceremony === undefined) throw new Error("no ceremony");
  const board = { ceremony: "K1", threshold: 2, tellers: seats(...posted), trustees };
  const here = { board, key: own, person: "FR.2" };
  const rows = tellerRows(sceneOf(state), ceremony, here);
  return { rows, step: tellerStep(ceremony, rows, here) };
};

const both = (more: object) => certificates.map((certificate) => ({ certificate, ...more }));

describe("a Teller", () => {
  test("is led from step to step, by what the board and the journal have", () => {
    const steps = [
      shown(begun, [], { own: null }),
      shown(begun, [{ certificate: "of FR" }], { own: null }),
      shown(begun, [{ certificate: "of FR" }]),
      shown(filed, both({}), { own: { ...key, heard: [hashes[0] ?? "", ""] } }),
      shown(filed, both({})),
      shown(filed, both({ shares: "{}" })),
      shown(filed, both({ shares: "{}", delivery: "{}" })),
      shown(filed, both({ shares: "{}", output: "{}" })),
      shown(filed, both({ shares: "{}", output: "{}" }), { trustees: { text: "", hash: "" } }),
    ];
    expect(steps.map(({ step }) => step)).toEqual([
      ...["make", "lost", "awaitCertificates", "compare", "share"],
      ...["awaitShares", "accept", "awaitOutputs", "conclude"],
    ]);
    const made = [...filed, `Teller concludes ceremony K1 with keys ${"4".repeat(64)}`];
    expect(shown(made, []).step).toBe("done");
  });

  test("sees when the board has another certificate than the journal", () => {
    const other = shown(filed, [{ certificate: "of FR" }, { certificate: "of nobody" }]);
    expect(other.rows.map(({ journal }) => journal)).toEqual(["same", "other"]);
    expect(other.rows.map(({ heard }) => heard)).toEqual([true, false]);
    expect(shown(begun, both({})).rows.map(({ journal }) => journal)).toEqual(["none", "none"]);
  });

  test("who sits elsewhere has no step", () => {
    const { state } = played(...begun);
    const ceremony = state.ceremonies.get("K1");
    if (ceremony === undefined) throw new Error("no ceremony");
    const here = { board: null, key: null, person: "KE.1" };
    expect(tellerStep(ceremony, tellerRows(sceneOf(state), ceremony, here), here)).toBe(null);
  });
});

test("a hash is read aloud in groups of four letters", () => {
  expect(spokenGroups("0123456789ab")).toEqual(["0123", "4567", "89ab"]);
  expect(spokenGroups(hashes[0] ?? "")).toHaveLength(16);
});

test("what was heard stands at its place, and can be taken back", () => {
  const one = hearing({ ...key, heard: [] }, 1, { fingerprint: "b", size: 2 });
  expect(one.heard).toEqual(["", "b"]);
  expect(hearing(one, 1, { fingerprint: "", size: 2 }).heard).toEqual(["", ""]);
});
