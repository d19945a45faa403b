import { expect, test } from "vitest";
import type { Body, State } from "./state.ts";
import { overFor, servingOn, standingOn } from "./terms.ts";
import { playing } from "./test-laws.ts";

const named = [
  'Secretariat establishes council GC "Council": "statute"',
  'Secretariat registers A "Anna" as official',
  'Secretariat registers B "Boris" as official',
  'Secretariat names A president of GC from 2024-11-14 until 2025-11-13: "elected"',
  'Secretariat names B president of GC from 2025-11-14 until 2026-11-13: "elected"',
];

const council = ({ bodies }: State): Body => {
  const body = bodies.get("GC");
  if (body === undefined) throw new Error("no Council");
  return body;
};

const chairsOn = (body: Body, day: string): readonly string[] =>
  servingOn(body, day, "president").map(({ name }) => name);

test("a chair is followed by the next on the day after the last", () => {
  const body = council(playing(...named).state);
  const days = ["2024-11-13", "2024-11-14", "2025-11-13", "2025-11-14", "2026-11-13", "2026-11-14"];
  expect(days.map((day) => chairsOn(body, day))).toEqual([
    ...[[], ["Anna"], ["Anna"], ["Boris"], ["Boris"], []],
  ]);
});

test("a term is over by its date without an act, and names who acts no more", () => {
  const body = council(playing(...named).state);
  const over = (day: string) => overFor(body, { person: "A", as: "president", day })?.until ?? null;
  expect(over("2025-11-13")).toBeNull();
  expect(over("2025-11-14")).toBe("2025-11-13");
  expect(overFor(body, { person: "B", as: "president", day: "2025-11-14" })).toBeNull();
  expect(body.terms.map((term) => standingOn(term, "2025-01-01"))).toEqual(["running", "ahead"]);
});

test("whoever is elected again after a term is not over", () => {
  const again = 'Secretariat names A president of GC from 2026-11-14: "elected"';
  const body = council(
    playing(...named, 'Secretariat ends the term in GC of B as president: "resigned"', again).state,
  );
  expect(chairsOn(body, "2027-01-01")).toEqual(["Anna"]);
  expect(overFor(body, { person: "A", as: "president", day: "2027-01-01" })).toBeNull();
});

test("a term that was ended ran until the day of its end", () => {
  const body = council(
    playing(...named, 'Secretariat ends the term in GC of B as president: "resigned"').state,
  );
  // The minutes of these tests are of 10 January 2026.
  expect(chairsOn(body, "2026-01-09")).toEqual(["Boris"]);
  expect(chairsOn(body, "2026-01-10")).toEqual([]);
});

test("whoever was named again before the end of a term and leaves serves in neither", () => {
  const again = [
    'Secretariat names B president of GC from 2026-11-14 until 2027-11-13: "elected"',
    'Secretariat ends the term in GC of B as president: "resigned"',
  ];
  const body = council(playing(...named, ...again).state);
  const days = ["2026-01-09", "2026-01-10", "2026-11-13", "2026-11-14", "2027-01-01"];
  expect(days.map((day) => chairsOn(body, day))).toEqual([["Boris"], [], [], [], []]);
  expect(body.terms.map(({ ended }) => ended)).toEqual([undefined, "2026-01-10", "2026-01-10"]);
});

test("a term that was ended keeps its day when the same person is named again", () => {
  const again = [
    'Secretariat ends the term in GC of B as president: "resigned"',
    'Secretariat names B president of GC from 2026-01-05: "elected"',
  ];
  const body = council(playing(...named, ...again).state);
  expect(body.terms.map(({ ended }) => ended)).toEqual([undefined, "2026-01-10", undefined]);
});
