import { expect, test } from "vitest";
import { played, sitting } from "../../testing/sitting.ts";
import { devicesOf } from "./devices.ts";

const { state } = played(
  ...sitting,
  "Secretariat issues card C1 to KE.1",
  "person KE.1 enrols passkey a1b2c3 with card C1",
  "Secretariat issues card C2 to KE.1",
  "person KE.1 enrols institutional account d4e5f6 with card C2",
  "Secretariat issues card C3 to KE.1",
  "person KE.1 enrols passkey g7h8i9 with card C3",
  'Secretariat revokes credential g7h8i9: "lost"',
  "Secretariat issues card C4 to NO.1",
  "person NO.1 enrols passkey j0k1l2 with card C4",
);

test("a person has what is active and their own; that of this sign-in stands first", () => {
  expect(devicesOf(state, { person: "KE.1", signedInWith: "d4e5f6" })).toEqual([
    { id: "d4e5f6", kind: "institution", sign: "D4E5", isThis: true },
    { id: "a1b2c3", kind: "passkey", sign: "A1B2", isThis: false },
  ]);
  expect(devicesOf(state, { person: "FR.1", signedInWith: null })).toEqual([]);
});
