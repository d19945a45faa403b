import { describe, expect, test } from "vitest";
import {
  type Holding,
  holdingsOf,
  type InstitutionRule,
  institutionsOn,
  missingBodies,
} from "./institutions.ts";
import type { State } from "./state.ts";
import { playing } from "./test-laws.ts";

const rules: readonly InstitutionRule[] = [
  {
    ...{ kind: "plenary", bodies: null, clause: "x.a1/offices" },
    offices: [
      {
        ...{ as: "secretaryGeneral", places: 1, clause: "x.a1/offices" },
        term: { years: 4, clause: "x.a2/secretary" },
      },
      { as: "council", places: null, clause: "x.a1/offices", term: null },
    ],
  },
  {
    ...{ kind: "council", bodies: 1, clause: "x.a3/council" },
    offices: [
      {
        ...{ as: "president", places: 1, clause: "x.a3/council" },
        term: { years: 1, clause: "x.a4/year" },
      },
      { as: "member", places: 3, clause: "x.a3/council", term: null },
    ],
  },
  { kind: "committee", bodies: 3, clause: "x.a5/committees", offices: [] },
  { kind: "institute", bodies: null, clause: "x.a6/institute", offices: [] },
];

const given = [
  'Secretariat establishes council GC "Council": "statute"',
  'Secretariat registers A "Anna" as official',
  'Secretariat registers B "Boris" as official',
  'Secretariat registers C "Clara" as official',
];

/** Who holds an office of the Council that day, who can have, who was last, and what is vacant. */
const told = (state: State, day: string, as = "president") => {
  const council = institutionsOn(state, { day, rules }).find(({ kind }) => kind === "council");
  const found = council?.offices.find((one) => one.as === as);
  if (found === undefined) throw new Error(`no ${as}`);
  const names = (all: readonly Holding[]) => all.map(({ name, standing }) => `${name} ${standing}`);
  const { holders, unsaid, before, vacant } = found;
  return { holders: names(holders), unsaid: names(unsaid), before: names(before), vacant };
};

const nobody = { holders: [], unsaid: [], before: [] };

describe("an office of a body on a day", () => {
  const { state } = playing(
    ...given,
    'Secretariat names A president of GC from 2024-11-14 until 2025-11-13: "elected"',
    'Secretariat names B president of GC from 2025-11-14 until 2026-11-13: "elected again"',
  );

  test("is vacant before the first term, and held from its first to its last day", () => {
    expect(told(state, "2024-11-13")).toEqual({ ...nobody, vacant: 1 });
    const anna = { ...nobody, holders: ["Anna running"], vacant: 0 };
    expect(told(state, "2024-11-14")).toEqual(anna);
    expect(told(state, "2025-11-13")).toEqual(anna);
    expect(told(state, "2025-11-14").holders).toEqual(["Boris running"]);
  });

  test("is shown as run out when nobody follows, with who held it last", () => {
    expect(told(state, "2026-11-13").before).toEqual([]);
    expect(told(state, "2026-11-14")).toEqual({ ...nobody, before: ["Boris over"], vacant: 1 });
  });

  test("says by which entry and why somebody has it", () => {
    const [council] = institutionsOn(state, { day: "2025-01-01", rules }).filter(
      ({ kind }) => kind === "council",
    );
    const [anna] = council?.offices[0]?.holders ?? [];
    expect(council?.offices[0]?.rule?.term?.clause).toBe("x.a4/year");
    const { seq } = council?.body?.entered ?? { seq: 0 };
    expect(anna).toMatchObject({
      ...{ since: "2024-11-14", until: "2025-11-13", due: null, basis: "elected" },
      ...{ entered: { seq: seq + 4, on: "2026-01-10" }, endedBy: null },
    });
  });
});

test("a term that an act has ended leaves the place vacant, and tells by which entry", () => {
  const { state } = playing(
    ...given,
    'Secretariat names A president of GC from 2024-11-14 until 2026-11-13: "elected"',
    'Secretariat ends the term in GC of A as president: "resigned"',
  );
  expect(told(state, "2026-01-09").holders).toEqual(["Anna running"]);
  expect(told(state, "2026-01-10")).toEqual({ ...nobody, before: ["Anna ended"], vacant: 1 });
  const body = state.bodies.get("GC") ?? null;
  const [held] = holdingsOf(state, { body, day: "2026-01-10", rules });
  expect(held?.endedBy).toEqual({ seq: (held?.entered?.seq ?? 0) + 1, on: "2026-01-10" });
});

test("a term without a last day goes on, and is overdue once the rule would have ended it", () => {
  const { state } = playing(...given, 'Secretariat names A president of GC from 2024-11-14: "e"');
  expect(told(state, "2025-11-14").holders).toEqual(["Anna running"]);
  expect(told(state, "2025-11-15")).toEqual({ ...nobody, holders: ["Anna overdue"], vacant: 0 });
  const body = state.bodies.get("GC") ?? null;
  expect(holdingsOf(state, { body, day: "2025-11-15", rules })[0]?.due).toBe("2025-11-14");
});

test("of a term without a first day nothing is said for days before it was entered", () => {
  const { state } = playing(...given, 'Secretariat names A president of GC: "letter"');
  expect(told(state, "2026-01-09")).toEqual({ ...nobody, unsaid: ["Anna unsaid"], vacant: null });
  expect(told(state, "2026-01-10").holders).toEqual(["Anna running"]);
});

test("places that are counted are vacant one by one, and whoever left last is named", () => {
  const { state } = playing(
    ...given,
    'Secretariat names A member of GC from 2025-01-01 until 2025-06-30: "letter"',
    'Secretariat names B member of GC from 2025-01-01 until 2025-03-31: "letter"',
    'Secretariat names C member of GC from 2025-01-01: "letter"',
  );
  expect(told(state, "2025-03-31", "member").vacant).toBe(0);
  expect(told(state, "2025-04-01", "member")).toMatchObject({ before: ["Boris over"], vacant: 1 });
  expect(told(state, "2025-07-01", "member")).toEqual({
    ...{ holders: ["Clara running"], unsaid: [], before: ["Anna over", "Boris over"], vacant: 2 },
  });
});

describe("of places that no rule counts", () => {
  const { state } = playing(
    ...given,
    'Secretariat names A expert of GC from 2025-01-01 until 2025-06-30: "letter"',
    'Secretariat names B expert of GC from 2025-01-01: "letter"',
    'Secretariat ends the term in GC of B as expert: "left"',
    'Secretariat names C head of GC from 2025-01-01 until 2025-06-30: "letter"',
    'Secretariat names A head of GC from 2025-08-01 until 2025-09-30: "letter"',
  );

  test("a term that ran out is a gap; one that was ended is none, and nothing is vacant", () => {
    expect(told(state, "2026-02-01", "expert")).toEqual({
      ...{ ...nobody, before: ["Anna over"], vacant: null },
    });
  });

  test("an office has one who held it last, whoever that was", () => {
    expect(told(state, "2025-07-01", "head").before).toEqual(["Clara over"]);
    expect(told(state, "2025-08-01", "head")).toMatchObject({
      ...{ holders: ["Anna running"], before: [] },
    });
    expect(told(state, "2025-10-01", "head").before).toEqual(["Anna over"]);
  });
});

describe("the offices of the assembly", () => {
  const { state } = playing(
    ...given,
    'Secretariat assigns Secretary General to A: "contract"',
    'Secretariat ends the term of A as Secretary General: "retired"',
    'Secretariat assigns Secretary General to B: "contract of B"',
  );
  const offices = (day: string) =>
    institutionsOn(state, { day, rules }).find(({ kind }) => kind === "plenary")?.offices ?? [];

  test("are held from the day on which the journal says so, and no longer than it says", () => {
    const of = (day: string) => offices(day).find(({ as }) => as === "secretaryGeneral");
    expect(of("2026-01-09")).toMatchObject({ holders: [], vacant: 1 });
    expect(of("2026-01-10")?.holders.map(({ name }) => name)).toContain("Boris");
    expect(of("2030-01-10")?.holders.at(-1)?.standing).toBe("running");
    expect(of("2030-01-11")?.holders.at(-1)).toMatchObject({
      ...{ name: "Boris", standing: "overdue", due: "2030-01-10", basis: "contract of B" },
    });
  });

  test("those that a rule knows are there without a holder, and those that somebody has", () => {
    const names = offices("2026-01-10").map(({ as }) => as);
    expect(names).toContain("council");
    expect(names).toContain("secretariat");
    expect(names).not.toContain("teller");
  });

  test("their history tells who came after whom, the latest first", () => {
    const history = holdingsOf(state, { body: null, day: "2026-01-10", rules });
    const secretaries = history.filter(({ as }) => as === "secretaryGeneral");
    const names = secretaries.map(({ name }) => name);
    expect(names).toContain("Anna");
    expect(names).toContain("Boris");
    const anna = secretaries.find(({ name }) => name === "Anna");
    expect(anna?.endedBy?.seq).toBe((anna?.entered?.seq ?? 0) + 1);
  });
});

test("bodies that the rules know and nobody has entered are named, with how many are", () => {
  // The minutes of these tests begin with two committees.
  const missing = missingBodies(playing(...given).state, rules);
  expect(missing.map(({ rule, entered }) => [rule.kind, entered])).toEqual([
    ["committee", 2],
    ["institute", 0],
  ]);
});
