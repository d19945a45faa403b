import { describe, expect, test } from "vitest";
import { allItems, currentEdition, itemHistory, percentOf, progressOf, shareOf } from "./plans.ts";
import type { LawPlan, State } from "./state.ts";
import { playing } from "./test-laws.ts";

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

const item = (n: number): string =>
  `I${n} "Act ${n}" as model law in ${2021 + (n % 5)} by C${1 + (n % 2)}`;

const plan = (last: number): string =>
  `Secretariat adopts plan P1 "Plan" from 2021 to 2025 with ${range(1, last).map(item).join(", ")}: "resolution 1"`;

/** An act that is proposed for an item and adopted. */
const delivered = (n: number): readonly string[] => [
  `Secretariat proposes model law L${n} English "Act ${n}" by "Parliament" for C${1 + (n % 2)}: "plan"`,
  `Secretariat counts law L${n} as item I${n} of plan P1`,
  `Secretariat enters law L${n} as adopted: "resolution 2"`,
];

const planOf = ({ plans }: State): LawPlan => {
  const found = plans.get("P1");
  if (found === undefined) throw new Error("no plan");
  return found;
};

const added = (first: number, last: number): string =>
  `Secretariat amends plan P1 and ${range(first, last)
    .map((n) => `add ${item(n)}`)
    .join(", ")}: "Council of 3 June"`;

describe("a plan", () => {
  test("of 29 items amended to 35, all adopted, is at 121 % of its baseline and at 100 % of itself", () => {
    const { state } = playing(plan(29), added(30, 35), ...range(1, 35).flatMap(delivered));
    const progress = progressOf(state, planOf(state));
    expect(progress).toEqual({
      baseline: { edition: 1, delivered: 35, planned: 29 },
      current: { edition: 2, delivered: 35, planned: 35 },
    });
    expect(Object.values(progress ?? {}).map(percentOf)).toEqual([121, 100]);
  });

  test("counts what the plenary has adopted, and nothing else", () => {
    const { state } = playing(
      plan(3),
      ...delivered(1),
      'Secretariat proposes model law L2 English "Act 2" by "Parliament" for C1: "plan"',
      "Secretariat counts law L2 as item I2 of plan P1",
      'Secretariat enters law L2 as before the plenary: "agenda"',
    );
    expect(shareOf(state, { plan: planOf(state), edition: 1 })).toEqual({
      ...{ edition: 1, delivered: 1, planned: 3 },
    });
  });

  test("stays delivered: the law that was adopted for an item gives way to no other", () => {
    const other =
      'Secretariat proposes model law L9 English "Other" by "Parliament" for C1: "plan"';
    const { state, came } = playing(
      plan(3),
      ...delivered(1),
      other,
      "Secretariat counts law L9 as item I1 of plan P1",
      "Secretariat counts law L1 as item I1 of plan P1",
      "Secretariat counts law L9 as item I2 of plan P1",
    );
    expect(came.slice(5)).toEqual(["item: delivered", "accepted", "accepted"]);
    expect(shareOf(state, { plan: planOf(state), edition: 1 })).toMatchObject({ delivered: 1 });
  });

  test("has no share without an edition", () => {
    const { state, came } = playing(
      plan(2),
      ...delivered(1),
      "Secretariat reports the progress of plan P1",
      "Secretariat reports the progress of plan P1 by edition 2",
      "Secretariat reports the progress of plan P1 by edition 1",
    );
    expect(came.slice(-3)).toEqual(["edition: which edition", "edition: undefined", "accepted"]);
    expect(planOf(state).reports).toEqual([
      { edition: 1, delivered: 1, planned: 2, day: "2026-01-10" },
    ]);
  });

  test("is reckoned by commission and by year as it is as a whole", () => {
    const { state } = playing(plan(6), ...delivered(1), ...delivered(2));
    const known = planOf(state);
    expect(progressOf(state, known, { lead: "C1" })?.current).toEqual({
      ...{ edition: 1, delivered: 1, planned: 3 },
    });
    expect(progressOf(state, known, { year: 2022 })?.baseline).toEqual({
      ...{ edition: 1, delivered: 1, planned: 2 },
    });
    expect(percentOf({ delivered: 0, planned: 0 })).toBeNull();
    expect(percentOf({ delivered: 1, planned: 8 })).toBe(13);
    expect(percentOf({ delivered: 1, planned: 3 })).toBe(33);
  });

  test("keeps what each amendment has done, as a whole and item by item", () => {
    const { state, came } = playing(
      plan(5),
      'Secretariat amends plan P1 and drop I1, merge I2 into I3, move I4 to 2025, rename I5 "New", add I6 "Six" as glossary in 2025: "Council"',
      'Secretariat amends plan P1 and move I4 to 2024: "Council"',
    );
    expect(came).toEqual(["accepted", "accepted", "accepted"]);
    const known = planOf(state);
    expect(known.editions.map(({ items }) => items.map((one) => one.item))).toEqual([
      ["I1", "I2", "I3", "I4", "I5"],
      ["I3", "I4", "I5", "I6"],
      ["I3", "I4", "I5", "I6"],
    ]);
    const told = (id: string) =>
      itemHistory(known, id).map(({ edition, change }) => `${edition.number} ${change.change}`);
    expect(["I1", "I3", "I4", "I5", "I6"].map(told)).toEqual([
      ["1 planned", "2 drop"],
      ["1 planned", "2 merge"],
      ["1 planned", "2 move", "3 move"],
      ["1 planned", "2 rename"],
      ["2 add"],
    ]);
    const [, , last] = known.editions;
    expect(last?.items.map(({ title, year }) => `${title} ${year}`)).toEqual([
      ...["Act 3 2024", "Act 4 2024", "New 2021", "Six 2025"],
    ]);
    expect(allItems(known).map((one) => one.item)).toEqual(["I3", "I4", "I5", "I6", "I1", "I2"]);
    expect(currentEdition(known)).toBe(last);
  });

  test("is not amended into what cannot be", () => {
    const { came } = playing(
      plan(3),
      ...delivered(1),
      'Secretariat amends plan P1 and drop I1: "Council"',
      'Secretariat amends plan P1 and drop I2, merge I3 into I2: "Council"',
      'Secretariat amends plan P1 and merge I2 into I2: "Council"',
      'Secretariat amends plan P1 and move I2 to 2026: "Council"',
      'Secretariat amends plan P1 on 2025-01-01 and drop I2: "Council"',
      'Secretariat amends plan P1 on 2027-01-01 and drop I2: "Council"',
      'Secretariat amends plan P1 and drop I2, add I2 "Again" as concept in 2024: "Council"',
    );
    expect(came.slice(4)).toEqual([
      "changes/0/item: delivered",
      "changes/1/into: undefined",
      "changes/0/into: undefined",
      "changes/0/year: not from 2021 to 2025",
      "on: before 2026-01-10",
      "on: later than the act",
      "changes/1/item: undefined",
    ]);
  });

  test("is adopted for years that follow one another, with items of these years", () => {
    const adopting = (years: string, year: number): string =>
      `Secretariat adopts plan P1 "Plan" ${years} with I1 "One" as concept in ${year}: "so"`;
    const { came } = playing(
      adopting("from 2026 to 2025", 2026),
      adopting("from 2025 to 2026", 2027),
      adopting("from 2025 to 2026", 2026),
      adopting("from 2025 to 2026", 2026),
    );
    expect(came).toEqual([
      ...[
        "until: before 2026",
        "items/0/year: not from 2025 to 2026",
        "accepted",
        "plan: undefined",
      ],
    ]);
  });
});
