import { expect, test } from "vitest";
import { credentialsInFile, credentialsInLink, readTypedCredential } from "./secret-voter-typed.ts";

const one = "3oS-1Mx-TKQ-a8a-gAh";
const two = "KnU-iR4-s9g-e2i-BmW";

test("a credential is grouped as it is printed, whatever stands between its signs", () => {
  const whole = { grouped: one, left: 0, strange: [] };
  for (const typed of [one, one.replaceAll("-", ""), one.replaceAll("-", " – "), ` ${one}\u200f`]) {
    expect(readTypedCredential(typed)).toEqual(whole);
  }
  expect(readTypedCredential("3oS1")).toEqual({ grouped: "3oS-1", left: 11, strange: [] });
  expect(readTypedCredential(`${one}xy`).left).toBe(-2);
});

test("signs that no credential has are named, and capitals are never made small", () => {
  const { grouped, strange } = readTypedCredential("0aOAlI0");
  expect([grouped, strange]).toEqual(["aA", ["0", "O", "l", "I"]]);
});

test("a card's link brings credentials in its fragment, and nothing else", () => {
  expect(credentialsInLink(`#${one}.${two}`)).toEqual([one, two]);
  expect(credentialsInLink(`#${one}.${two.slice(1)}`)).toEqual([one]);
  expect(credentialsInLink("#vote")).toEqual([]);
  expect(credentialsInLink("")).toEqual([]);
});

test("the registrar's file is read, and other files are none", () => {
  const file = {
    vote: "V1",
    election: "E",
    voter: "KE",
    credentials: [{ credential: one, weight: 2 }],
  };
  expect(credentialsInFile(JSON.stringify(file))).toEqual([one]);
  for (const text of [
    "",
    "[]",
    "null",
    '{"credentials":[]}',
    '{"credentials":[{"credential":1}]}',
  ]) {
    expect(credentialsInFile(text)).toBe(null);
  }
});
