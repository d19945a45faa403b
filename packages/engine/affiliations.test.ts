import { canonical } from "@hemicycle/base";
import { describe, expect, test } from "vitest";
import type { Act } from "./acts.ts";
import { byKinds, changesOf, historyOf, liesIn, periodsOf, rightOn } from "./affiliations.ts";
import { decide } from "./decide.ts";
import { isWhen, spanOf } from "./state/affiliations.ts";
import { emptyState, type State } from "./state.ts";
import { begun, edition, envelope, importOf, run } from "./test-import.ts";

const admitted = (from?: string): Act => ({
  ...{ type: "AdmitMember", member: "AA", name: "Aland", affiliation: "member" },
  ...(from === undefined ? {} : { from }),
});
const entered = (period: string, from: string, rest: object = {}): Act =>
  // The rest is that of the act: fields of a period.
  ({
    ...{ type: "EnterPeriod", member: "AA", period, kind: "member", from, basis: "letter" },
    ...rest,
  }) as Act;

type Moment = ReturnType<typeof begun>;

const faults = (moment: Moment, act: Act) => {
  const answer = decide(edition, moment, envelope(act));
  return answer.kind === "impossible"
    ? answer.faults.map(({ id, where, facts }) => [id, where, ...Object.values(facts)].join(" "))
    : [answer.kind];
};

const isMember = (state: State, on: string): string => {
  const answer = rightOn(state, { member: "AA", on }, byKinds(["member"]));
  if (answer.kind !== "is") return answer.kind === "unset" ? answer.value : "silent";
  return [answer.value.yes ? "yes" : "no", ...answer.value.by].join(" ");
};

describe("what is known of a day", () => {
  test("a month, a year and two of them are the days that they can be", () => {
    expect(spanOf("2024-02")).toEqual({ first: "2024-02-01", last: "2024-02-29" });
    expect(spanOf("1993/1995")).toEqual({ first: "1993-01-01", last: "1995-12-31" });
    expect(spanOf("2024-02-08")).toEqual({ first: "2024-02-08", last: "2024-02-08" });
  });

  test("what the calendar does not have, or stands in the wrong order, is none", () => {
    const wrong = ["2023-02-29", "2023-13", "1995/1993", "93", "", "2023-1-1", "1990/", "x"];
    expect(wrong.filter(isWhen)).toEqual([]);
  });

  test("a period has its first day and not the day on which it ends", () => {
    const said = { kind: "member", from: "2000-01-01", until: "2001-01-01", notice: null } as const;
    const days = ["1999-12-31", "2000-01-01", "2000-12-31", "2001-01-01"];
    expect(days.map((day) => liesIn(said, day))).toEqual(["out", "in", "in", "out"]);
  });
});

describe("the history of a member", () => {
  test("begins with what its register said, word after word", () => {
    const changed: Act = {
      ...{ type: "ChangeAffiliation", member: "AA", affiliation: "suspended" },
      ...{ from: "2010-01-01", basis: "Council" },
    };
    const { state } = run(begun(), admitted("1990-05-01"), changed, entered("P1", "2015-01-01"));
    const days = ["1990-04-30", "1990-05-01", "2009-12-31", "2010-01-01", "2015-01-01"];
    expect(days.map((day) => isMember(state, day))).toEqual([
      ...["no", "yes register_1", "yes register_1"],
      ...["no", "yes P1"],
    ]);
    expect(changesOf(state, "AA")).toEqual(["1990-05-01", "2010-01-01", "2015-01-01"]);
  });

  test("has its words in their order: none begins before the one that stands", () => {
    const words = (from: string, affiliation = "former"): Act =>
      ({ ...{ type: "ChangeAffiliation", member: "AA", affiliation, from }, basis: "so" }) as Act;
    const moment = run(begun(), admitted("1990-05-01"), words("2010-01-01", "suspended"));
    expect(faults(moment, words("2009-12-31"))).toEqual([
      "status from 2009-12-31 before 2010-01-01",
    ]);
    expect(faults(moment, words("2010-01-01"))).toEqual(["accepted"]);
    const { state } = run(moment, words("2012-01-01"));
    expect(historyOf(state, "AA").map(({ contentions: [one] }) => one?.said)).toMatchObject([
      { kind: "member", from: "1990-05-01", until: "2010-01-01" },
      { kind: "suspended", from: "2010-01-01", until: "2012-01-01" },
      { kind: "former", from: "2012-01-01", until: null },
    ]);
    // Where nobody has said since when, no day is too early.
    expect(faults(run(begun(), admitted()), words("1980-01-01"))).toEqual(["accepted"]);
  });

  test("is undecided before its first period where nobody says since when", () => {
    const { state } = run(begun(), admitted(), entered("P1", "2015-01-01"));
    expect(isMember(state, "2014-12-31")).toBe("affiliation/AA/register_1");
    expect(isMember(state, "2015-01-01")).toBe("yes P1");
  });

  test("of a member of whom nothing was entered is no part of the state", () => {
    const { state } = run(begun(), admitted());
    expect(canonical(state)).not.toContain("histories");
    expect(historyOf(state, "AA").map(({ id }) => id)).toEqual(["register_1"]);
    expect(historyOf(emptyState, "AA")).toEqual([]);
  });

  test("keeps what stood there before a correction, and why it was corrected", () => {
    const { state } = run(begun(), admitted(), entered("P1", "2015-01-01"), {
      ...{ type: "CorrectPeriod", member: "AA", period: "P1", kind: "member" },
      ...{ from: "2016-01-01", basis: "letter of 2016", reason: "a slip" },
    });
    const [period] = periodsOf(state, "AA");
    expect(period?.contentions[0]).toMatchObject({
      said: { from: "2016-01-01" },
      basis: "letter of 2016",
      corrected: [{ said: { from: "2015-01-01" }, basis: "letter", reason: "a slip" }],
    });
    expect(isMember(state, "2015-06-01")).toBe("affiliation/AA/register_1");
  });
});

describe("a disputed period", () => {
  const disputed = (): Moment =>
    run(begun(), admitted("2015-01-01"), entered("P1", "2015-01-01"), {
      ...{ type: "DisputePeriod", member: "AA", period: "P1", contention: "C1" },
      ...{ basis: "reply", heldBy: "Borduria" },
    });

  test("answers nothing while nobody says by which reading the secretariat works", () => {
    expect(isMember(disputed().state, "2015-01-01")).toBe("affiliation/AA/P1");
    expect(isMember(disputed().state, "2014-01-01")).toBe("no");
  });

  test("answers by the one that is worked by, and the other stays", () => {
    const choose = (contention: string): State =>
      run(disputed(), {
        ...{ type: "WorkByContention", member: "AA", period: "P1", contention },
        reason: "Council",
      }).state;
    expect(isMember(choose("P1"), "2015-01-01")).toBe("yes P1");
    expect(isMember(choose("C1"), "2015-01-01")).toBe("no");
    expect(periodsOf(choose("C1"), "AA")[0]?.contentions.map(({ id }) => id)).toEqual(["P1", "C1"]);
  });

  test("names a reading that is not there, and one that is there already", () => {
    const act = { type: "WorkByContention", member: "AA", period: "P1", reason: "so" } as const;
    expect(faults(disputed(), { ...act, contention: "C9" })).toEqual(["unknown contention C9"]);
    const again = { type: "DisputePeriod", member: "AA", period: "P1", heldBy: "X" } as const;
    expect(faults(disputed(), { ...again, contention: "C1", basis: "so" })).toEqual([
      "exists contention C1",
    ]);
  });
});

describe("periods that overlap", () => {
  const moment = run(begun(), admitted(), entered("P1", "2015-01-01", { until: "2020" }));

  test("are refused, and both are named", () => {
    expect(faults(moment, entered("P2", "2019-12-31"))).toEqual(["overlaps period P2 P1"]);
    expect(faults(moment, entered("P2", "2020"))).toEqual(["accepted"]);
    expect(faults(moment, entered("P1", "2030-01-01"))).toEqual(["exists period P1"]);
  });

  test("are none under different instruments, nor where a member does not attend", () => {
    const other = entered("P2", "2016-01-01", { instrument: "Convention" });
    expect(faults(moment, other)).toEqual(["accepted"]);
    expect(faults(moment, entered("P2", "2016-01-01", { kind: "notAttending" }))).toEqual([
      "accepted",
    ]);
  });

  test("come about by no correction either", () => {
    const two = run(moment, entered("P2", "2021-01-01"));
    expect(
      faults(two, {
        ...{ type: "CorrectPeriod", member: "AA", period: "P2", kind: "member" },
        ...{ from: "2018-01-01", basis: "so", reason: "so" },
      }),
    ).toEqual(["overlaps period P2 P1"]);
  });

  test("in a list name both rows", () => {
    const row = { member: "AA", kind: "member", basis: "list" } as const;
    const answer = faults(
      run(begun(), admitted()),
      importOf({
        periods: [
          { ...row, period: "P1", from: "1990" },
          { ...row, period: "P2", from: "1995" },
        ],
      }),
    );
    expect(answer).toEqual(["overlaps periods/1/period P2 periods/0"]);
  });

  test("a period that is over before it begins is refused", () => {
    expect(faults(moment, entered("P3", "2030-01-01", { until: "2030-01-01" }))).toEqual([
      "status until 2030-01-01 not after 2030-01-01",
    ]);
  });
});

describe("an import of periods", () => {
  const rows = importOf({
    periods: [
      { member: "AA", period: "P1", kind: "member", from: "1990", basis: "list", works: true },
      { member: "AA", period: "P1", contention: "C1", heldBy: "Borduria", basis: "reply" },
    ],
  });

  test("enters them with their disputed readings and what is worked by", () => {
    const { state } = run(begun(), admitted(), rows);
    expect(periodsOf(state, "AA")).toMatchObject([
      {
        contentions: [{ id: "P1" }, { id: "C1", heldBy: "Borduria" }],
        worksBy: { contention: "P1" },
      },
    ]);
  });

  test("leaves nothing behind where it is undone", () => {
    const before = run(begun(), admitted());
    const undone = run(before, rows, { type: "UndoImport", import: "IM1" }).state;
    expect(canonical({ ...undone, imports: before.state.imports })).toBe(canonical(before.state));
  });
});
