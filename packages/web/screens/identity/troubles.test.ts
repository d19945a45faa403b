import { expect, test } from "vitest";
import { languages } from "../../messages/index.ts";
import { wordsIn } from "../../testing/sitting.ts";
import { type Device, type Trouble, troubleText } from "./troubles.ts";

const there: Device = { hasPasskeys: true, address: "https://hall.example" };
const said = (problem: string, why: string | null = null, device = there) =>
  troubleText(wordsIn("en"), { problem, why }, device);

const whys = {
  "card-unusable": ["malformed", "unknown", "foreign", "used", "void", "expired", "opened"],
  "passkey-unusable": ["forged", "replayed", "unknown", "foreign", "ended"],
  "institution-unusable": ["away", "unknown", "taken", "forged"],
} as const;
const plain = [
  "no-card",
  "no-passkeys",
  "passkey-none",
  "passkey-declined",
  "passkey-known",
  "passkey-failed",
  "unreachable",
  "unavailable",
  "refused",
  "too-many",
];
const troubles: readonly Trouble[] = [
  ...Object.entries(whys).flatMap(([problem, all]) => all.map((why) => ({ problem, why }))),
  ...plain.map((problem) => ({ problem, why: null })),
];

test.each(languages)("each trouble has a sentence of its own, in %s", (language) => {
  const all = troubles
    .filter(({ problem }) => problem !== "passkey-none")
    .map((trouble) => troubleText(wordsIn(language), trouble, there));
  expect(new Set(all).size).toBe(all.length);
  for (const text of all) expect(text).not.toMatch(/-unusable|passkey-|no-card/);
});

test("a page at a number has no passkeys, whatever the browser can; at a name it is the browser", () => {
  const number = { hasPasskeys: false, address: "http://192.0.2.7:4747" };
  expect(said("passkey-none", null, number)).toContain("http://192.0.2.7:4747");
  expect(said("passkey-none", null, { ...number, hasPasskeys: true })).toContain("192.0.2.7");
  expect(said("no-passkeys", null, number)).toContain("Passkeys need the name of the server");
  const old = "This browser has no passkeys.";
  expect(said("passkey-none", null, { ...there, hasPasskeys: false })).toContain(old);
  const local = { hasPasskeys: false, address: "http://localhost:4747" };
  expect(said("passkey-none", null, local)).toContain(old);
});

test("what nobody foresaw is told by its name", () => {
  expect(said("fault")).toContain("fault");
});
