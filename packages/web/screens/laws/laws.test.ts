import { describe, expect, test } from "vitest";
import { drafted, founded } from "../../testing/around-lines.ts";
import { amended, inParts, planned, unset } from "../../testing/law-lines.ts";
import { editionOf, played, sceneOf, sitting } from "../../testing/sitting.ts";
import type { Desk } from "../secretariat/desk.ts";
import { lifeOf, nextSteps, partsShown, withoutRules } from "./law.ts";
import { byLead, byYear, editionRows, itemRows, planTable, progressShown } from "./plan.ts";

const at = "2017-10-14T08:00:00.000Z";

const shown = (lines: readonly string[], language: "en" | "ru" = "ru") => {
  const { state } = played(...lines);
  const scene = sceneOf(state, language);
  const desk: Desk = { scene, state, edition: editionOf(state), at, acting: null };
  const lawOf = (id: string) => {
    const law = state.laws.get(id);
    if (law === undefined) throw new Error(`no law ${id}`);
    return law;
  };
  const [plan] = state.plans.values();
  return { state, scene, desk, lawOf, plan };
};

const planIn = (lines: readonly string[], language: "en" | "ru" = "en") => {
  const { scene, plan } = shown(lines, language);
  if (plan === undefined) throw new Error("no plan");
  return { scene, plan };
};

describe("a plan on the screen", () => {
  test("has both shares at once, drawn to one scale", () => {
    const { scene, plan } = planIn(amended);
    expect(progressShown(scene, plan)).toEqual({
      baseline: {
        ...{ edition: 1, delivered: 1, planned: 6, percent: "17%" },
        ...{ deliveredWidth: expect.closeTo(100 / 7, 6), plannedWidth: expect.closeTo(600 / 7, 6) },
      },
      current: {
        ...{ edition: 2, delivered: 1, planned: 7, percent: "14%" },
        ...{ deliveredWidth: expect.closeTo(100 / 7, 6), plannedWidth: 100 },
      },
    });
  });

  test("has a dash where nothing is planned, and no percentage of nothing", () => {
    const { scene, plan } = planIn(amended);
    const [first] = byYear(scene, plan);
    expect(first?.progress.current).toMatchObject({ planned: 0, percent: "—" });
    expect(first?.progress.baseline).toMatchObject({ planned: 2, percent: "0%" });
  });

  test("is the same for all commissions together as by commission, but for items of none", () => {
    const { scene, plan } = planIn(amended);
    const rows = byLead(scene, plan);
    expect(rows.map(({ key, progress }) => [key, progress.current.planned])).toEqual([
      ["C1", 3],
      ["C2", 3],
    ]);
  });

  test("tells of each item what became of it", () => {
    const { scene, plan } = planIn(amended);
    const told = itemRows(scene, plan).map(({ item, state }) => `${item.item} ${state.text}`);
    expect(told).toEqual([
      ...["I1 Proposed", "I2 Delivered", "I3 No law yet", "I6 No law yet", "I7 No law yet"],
      ...["I8 No law yet", "I9 No law yet", "I4 Dropped", "I5 Merged into I3"],
    ]);
    expect(itemRows(scene, plan, { year: 2017 }).map(({ item }) => item.item)).toEqual([
      ...["I2", "I5"],
    ]);
    const [first] = itemRows(scene, plan);
    expect(first?.history).toEqual([
      "1 September 2017: planned in the baseline",
      "1 September 2017: “О взаимодействии с соотечественниками” moved to 2018",
    ]);
  });

  test("has its history, the latest first, each edition with who adopted it and on what basis", () => {
    const { scene, plan } = planIn(amended);
    const rows = editionRows(scene, plan);
    expect(rows.map(({ by, edition, changes }) => [by, edition.basis, changes.length])).toEqual([
      ["The plenary", "постановление 45-8", 7],
      ["The plenary", "постановление 43-21", 0],
    ]);
  });

  test("leaves as a table with the year in the baseline and that of today", () => {
    const { scene, plan } = planIn(amended);
    const { rows, columns } = planTable(scene, plan);
    expect(columns.map(({ title }) => title)).toContain("Year in the baseline");
    expect(rows.map(({ item, baseline, year }) => [item, baseline, year])).toEqual([
      ...[
        ["I1", 2016, 2018],
        ["I2", 2017, 2017],
        ["I3", 2018, 2018],
        ["I6", 2018, 2018],
      ],
      ...[
        ["I7", null, 2018],
        ["I8", null, 2018],
        ["I9", null, 2018],
      ],
      ...[
        ["I4", 2016, null],
        ["I5", 2017, null],
      ],
    ]);
  });

  test("that nobody has amended has the same share twice", () => {
    const { scene, plan } = planIn(planned);
    const progress = progressShown(scene, plan);
    expect(progress?.baseline).toEqual(progress?.current);
  });
});

describe("a law on the screen", () => {
  test("has its readings after the stage in which they were", () => {
    const { scene, lawOf } = shown(drafted);
    expect(lifeOf(scene, lawOf("L1")).map(({ what, kind }) => `${kind} ${what}`)).toEqual([
      ...["stage Предложен", "stage Разрабатывается", "stage В комиссии"],
      "reading Чтение 1: одобрен",
    ]);
  });

  test("says what is next, and what stands in the way, to whoever looks on too", () => {
    const { desk, lawOf } = shown(drafted);
    const steps = nextSteps(desk, lawOf("L1")).map(({ name, reasons }) => [name, reasons.length]);
    expect(steps).toEqual([
      ["Записать чтение 2: одобрен", 0],
      ["Записать: На доработке", 0],
      ["Записать: На экспертизе", 1],
      ["Записать: На рассмотрении парламентов", 0],
      ["Записать: Одобрен комиссией", 0],
      ["Записать: Отозван", 0],
    ]);
  });

  test("is undecided where nobody has said how many readings it needs", () => {
    const { desk, lawOf } = shown(unset);
    const approved = nextSteps(desk, lawOf("L1")).find(({ name }) => name.includes("Одобрен"));
    expect(approved?.reasons.map(({ says }) => says)).toEqual([
      "Не задано: ipa-cis.m4/number-of-readings",
    ]);
  });

  test("that is a code shows which parts are adopted, in work, and open", () => {
    const { scene, lawOf } = shown(inParts, "en");
    expect(partsShown(scene, lawOf("K1")).map(({ part, state }) => [part, state.text])).toEqual([
      ["general", "Adopted"],
      ["use", "Proposed"],
      ["guard", "Open: nobody has proposed it"],
    ]);
  });

  test("has a number and a publication to come once it is adopted, and neither twice", () => {
    const { desk, lawOf } = shown(inParts);
    expect(nextSteps(desk, lawOf("K2")).map(({ wanted }) => wanted.fixed["stage"])).toEqual([
      ...["transmitted", "superseded"],
    ]);
  });

  test("has no next stage where the rules know no model laws, and that is said", () => {
    const { desk } = shown(sitting, "en");
    const { lawOf } = shown(drafted);
    expect(withoutRules(desk, lawOf("L1"))).toHaveLength(1);
    expect(withoutRules(shown(founded).desk, lawOf("L1"))).toEqual([]);
  });
});
