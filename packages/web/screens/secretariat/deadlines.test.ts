import { expect, test } from "vitest";
import { convened, played, sceneOf } from "../../testing/sitting.ts";
import { deadlineRows, scaleOf, shortDay, todayAt } from "./deadlines.ts";
import type { Desk } from "./desk.ts";

const deskAt = (at: string, ...lines: readonly string[]): Desk => {
  const { state } = played(...convened.slice(0, -1), ...lines);
  const scene = sceneOf(state);
  return { scene, edition: scene.edition, state, acting: null, at };
};
const rowOf = (desk: Desk, of: string) => {
  const row = deadlineRows(desk).find((one) => one.of === of);
  if (row === undefined) throw new Error(`no deadline ${of}`);
  return row;
};

test("every deadline says how it is reckoned, and under which rule", () => {
  const row = rowOf(deskAt("2017-06-10T10:00:00.000Z"), "convocation");
  expect([row.day, row.how]).toEqual([
    "2017-06-14",
    "4 calendar months before the opening, 14 October 2017.",
  ]);
  expect(row.citations.map(({ number }) => number)).toEqual(["4.2"]);
});

test("what was done says when, what was not done in time is missed, the rest has days left", () => {
  const desk = deskAt("2017-09-20T10:00:00.000Z");
  expect(rowOf(desk, "convocation").state).toEqual({
    kind: "held",
    text: "Done on 1 June 2017, 13 days early",
  });
  expect(rowOf(desk, "agenda").state.kind).toBe("refused");
  expect(rowOf(desk, "amendment").state).toEqual({ kind: "caution", text: "9 days left" });
  expect(rowOf(desk, "ruleProposal").state.text).toBe("Closed");
});

test("the last day itself is not late, and the day before midnight is the seat's", () => {
  expect(rowOf(deskAt("2017-09-29T21:59:00.000Z"), "amendment").state.text).toBe(
    "Today is the last day",
  );
  expect(rowOf(deskAt("2017-09-29T22:01:00.000Z"), "amendment").state.text).toBe("Closed");
});

test("a published day that differs from the rule is shown with the difference", () => {
  const desk = deskAt(
    "2017-09-20T10:00:00.000Z",
    'Secretariat publishes 2017-09-30 as the last day for amendments: "Page"',
    'Secretariat publishes 2017-07-14 as the last day for proposals to amend the Rules: "Letter"',
  );
  expect(rowOf(desk, "amendment").published).toEqual({
    text: "Published as 30 September 2017, 1 day later than the rule (Page).",
    differs: true,
  });
  expect(rowOf(desk, "ruleProposal").published?.differs).toBe(false);
});

test("where no rule gives a day, none is made up: the act that publishes one is offered", () => {
  const row = rowOf(deskAt("2017-09-20T10:00:00.000Z"), "input");
  expect([row.day, row.state.kind]).toEqual([null, "unset"]);
  expect(row.act).toEqual({ type: "PublishDeadline", fixed: { of: "input" } });
});

test("without a session ahead there are no deadlines", () => {
  const { state } = played(...convened.slice(0, 2));
  const scene = sceneOf(state);
  const at = "2017-09-20T10:00:00.000Z";
  expect(deadlineRows({ scene, edition: scene.edition, state, acting: null, at })).toEqual([]);
});

test("the scale goes from the first month to the last deadline", () => {
  const desk = deskAt("2017-09-20T10:00:00.000Z");
  const scale = scaleOf(desk.scene.words, deadlineRows(desk), todayAt(desk));
  expect(scale?.months[0]?.at).toBe(0);
  expect(Math.max(...(scale?.marks.map(({ at }) => at) ?? []))).toBe(1);
  expect(scale?.today).toBeGreaterThan(0.9);
  expect(scale?.today).toBeLessThan(1);
  expect((scale?.months ?? []).filter(({ name }) => name !== "").length).toBeLessThanOrEqual(7);
  expect(scaleOf(desk.scene.words, [], todayAt(desk))).toBeNull();
});

test("a day of this year is written without the year", () => {
  const { words } = deskAt("2017-09-20T10:00:00.000Z").scene;
  expect(shortDay(words, "2017-06-14", "2017-09-20")).toBe("14 Jun");
  expect(shortDay(words, "2016-06-14", "2017-09-20")).toBe("14 Jun 2016");
});
