import { expect, test } from "vitest";
import { played, sitting } from "../../testing/sitting.ts";
import { whyEnded } from "./ended.ts";

const enrolled = [
  ...sitting,
  "Secretariat issues card C5 to KE.1",
  "person KE.1 enrols passkey K5 with card C5",
];
const until = "2017-10-14T20:00:00.000Z";
const kenya = { person: "KE.1", credential: { id: "K5", kind: "passkey" }, until } as const;
const noon = Date.parse("2017-10-14T12:00:00.000Z");
const why = (lines: readonly string[], who: Parameters<typeof whyEnded>[1], now = noon) =>
  whyEnded(played(...enrolled, ...lines).state, who, now);

test("the end of a mandate comes before the end of what was signed in with", () => {
  expect(why(['Secretariat ends the mandate of KE.1: "resigned"'], kenya)).toBe("mandate");
});

test("what was signed in with was revoked, or a card was issued for a lost device", () => {
  expect(why(['Secretariat revokes credential K5: "lost"'], kenya)).toBe("revoked");
  const lost = "Secretariat issues card C6 to KE.1, as the device is lost";
  expect(why([lost], kenya)).toBe("revoked");
});

test("else its time is over, or nobody knows", () => {
  expect(why([], kenya)).toBe("unknown");
  expect(why([], kenya, Date.parse(until))).toBe("expired");
  expect(why([], { ...kenya, credential: null })).toBe("unknown");
  const other = 'Secretariat ends the mandate of KE.2: "resigned"';
  expect(why([other], kenya)).toBe("unknown");
});
