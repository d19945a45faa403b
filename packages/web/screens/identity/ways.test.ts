import { expect, test } from "vitest";
import { pathTo, waysFor } from "./ways.ts";

test.each([
  ["a delegate", { offices: [], member: "KE" }, ["delegate", "hall"]],
  [
    "whoever presides",
    { offices: ["chair", "president"], member: "CH" },
    ["presidency", "delegate", "hall"],
  ],
  [
    "the secretariat",
    { offices: ["secretariat"], member: null },
    ["secretariat", "presidency", "hall"],
  ],
  ["a Teller", { offices: ["teller"], member: "FR" }, ["delegate", "presidency", "hall"]],
  ["a body", { offices: ["council"], member: null }, ["presidency", "hall"]],
  ["an adviser", { offices: [], member: null }, ["public", "hall"]],
] as const)("%s is shown the fitting screens, the fittest first", (_, who, ways) => {
  expect(waysFor(who)).toEqual(ways);
});

test("each has its address", () => {
  expect(pathTo("A", "delegate")).toBe("/a/A/delegate");
  expect(pathTo("A", "secretariat")).toBe("/a/A/secretariat");
  expect(pathTo("A", "public")).toBe("/a/A");
});
