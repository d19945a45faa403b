import { readFileSync } from "node:fs";
import { addDays, type CalendarDate } from "@hemicycle/base";
import {
  type Act,
  askOf,
  changesOf,
  decide,
  type Edition,
  emptyState,
  type PeriodKind,
  type State,
} from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { clauses } from "./affiliations.ts";

/**
 * What states have been to the Assembly, as far as sources say: each row of `affiliations.csv`
 * names its own. What the sources leave open is open here as well.
 */

const csv = readFileSync(new URL("./affiliations.csv", import.meta.url), "utf8");
const rows = csv
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","));

const edition: Edition = { id: "now", title: "Test", from: null, until: null, clauses };
const at = "2025-11-20T09:00:00.000Z";
const played = (state: State, ...acts: readonly Act[]): State =>
  acts.reduce((before, act) => {
    const moment = { state: before, seq: 0 };
    const answer = decide(edition, moment, { at, by: "SEC", office: "secretariat", act });
    if (answer.kind !== "accepted") throw new Error(JSON.stringify(answer));
    return answer.state;
  }, state);

const given = (field: string, value: string | undefined) =>
  value === undefined || value === "" ? {} : { [field]: value };

const periods = rows.map(([member = "", , period = "", kind, from, until, notice, ...rest]) => {
  const [instrument, basis = "", heldBy, contention] = rest;
  return {
    member,
    period,
    // The words of the file are those of the list; the schema of the act would refuse others.
    ...(given("kind", kind) as { kind?: PeriodKind }),
    ...given("from", from),
    ...given("until", until),
    ...given("notice", notice),
    ...given("instrument", instrument),
    ...{ basis, ...given("heldBy", heldBy), ...given("contention", contention) },
  };
});

const firstDay = (member: string): CalendarDate => {
  const [from = ""] = periods.flatMap((row) =>
    row.member === member && "from" in row ? [String(row.from)] : [],
  );
  return from.length === 4 || from.includes("/") ? `${from.slice(0, 4)}-01-01` : from;
};

const names = new Map(rows.map(([member = "", name = ""]) => [member, name]));
const founded: readonly Act[] = [
  {
    ...{ type: "FoundAssembly", assembly: "a", name: "A", rulebook: "ipa-cis", edition: "now" },
    ...{ seat: "Europe/Moscow", person: "SEC", personName: "Secretary" },
  },
  ...[...names].map(
    ([member, name]): Act => ({
      ...{ type: "AdmitMember", member, name, affiliation: "member", from: firstDay(member) },
    }),
  ),
  {
    ...{ type: "ImportRegister", import: "IM1", periods },
    source: { title: "affiliations.csv", sha256: "0".repeat(64) },
  },
];
const history = played(emptyState, ...founded);

const slots = ["membership", "mayVote", "inQuorum"] as const;
const answers = (state: State, member: string, on: CalendarDate): string =>
  slots
    .map((slot) => {
      const answer = askOf(edition)(slot, { state, member, on });
      if (answer.kind === "unset")
        return answer.value.startsWith("affiliation/") ? "open" : "unset";
      return answer.value.yes ? "yes" : "no";
    })
    .join(" ");

type Spans = readonly (readonly [from: CalendarDate, said: string])[];
const [all, none, open] = ["yes yes yes", "no no no", "open open open"];
const founder: Spans = [
  ["0001-01-01", none],
  ["1992-03-27", all],
];
const joined: Spans = [
  ["0001-01-01", none],
  ["1993-01-01", open],
  ["1995-12-31", all],
];

/** What the sources say of each state, from one day to the next line's. */
const expected: Readonly<Record<string, Spans>> = {
  AM: founder,
  BY: founder,
  KG: founder,
  KZ: founder,
  RU: founder,
  TJ: founder,
  AZ: joined,
  GE: [...joined, ["2010-01-01", open], ["2010-12-31", none]],
  MD: [...joined, ["2024-02-08", none]],
  UA: [
    ["0001-01-01", none],
    ["1999-01-01", open],
    ["2023-05-03", none],
  ],
  UZ: [...founder, ["1995-05-26", open], ["2025-11-13", all]],
  TM: [["0001-01-01", none]],
  AF: [["0001-01-01", none]],
};

const saidOn = (spans: Spans, day: CalendarDate): string =>
  spans.filter(([from]) => from <= day).at(-1)?.[1] ?? "";

const around = (state: State, member: string): readonly CalendarDate[] =>
  changesOf(state, member).flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);

describe("the three questions, on every day of a change, the day before and the day after", () => {
  test("every state of the file is told", () => {
    expect([...names.keys()].toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const member of names.keys()) expect(changesOf(history, member)).not.toEqual([]);
  });

  test.each(Object.entries(expected))("%s", (member, spans) => {
    const days = around(history, member);
    expect(days.map((day) => [day, answers(history, member, day)])).toEqual(
      days.map((day) => [day, saidOn(spans, day)]),
    );
  });

  test("Moldova is a member on 7 February 2024 and a former one on the next day", () => {
    expect(answers(history, "MD", "2024-02-07")).toBe(all);
    expect(answers(history, "MD", "2024-02-08")).toBe(none);
  });
});

describe("Ukraine, of which two things are held", () => {
  const works = (contention: string): State =>
    played(history, {
      ...{ type: "WorkByContention", member: "UA", period: "UA.1", contention },
      reason: "as the Council has it",
    });

  test("by the Assembly's reading was a member that stopped coming in 2014", () => {
    const spans: Spans = [
      ["0001-01-01", none],
      ["1999-01-01", open],
      ["1999-12-31", all],
      ["2014-02-19", "yes yes unset"],
      ["2023-05-03", none],
    ];
    const days = around(history, "UA");
    expect(days.map((day) => [day, answers(works("UA.1"), "UA", day)])).toEqual(
      days.map((day) => [day, saidOn(spans, day)]),
    );
  });

  test("by its parliament's reading never was one", () => {
    const days = around(history, "UA");
    expect(new Set(days.map((day) => answers(works("UA.1a"), "UA", day)))).toEqual(new Set([none]));
  });
});
