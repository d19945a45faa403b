import { expect, it } from "vitest";
import { type PlanRequest, planOf } from "./plan.ts";
import { reordered } from "./plan-change.ts";
import { type Decided, foreseen, nextRow, standingsOf } from "./plan-outcome.ts";
import { unsureSteps } from "./plan-rows.ts";
import { planByParts, planByWords } from "./plan-settings.ts";
import type { Plan, PlanSettings } from "./plan-types.ts";
import { plain } from "./runs.ts";
import { applyAll } from "./sequence.ts";
import { add, at, block, draft, drop, put, replace, strike, tabled } from "./test-draft.ts";

const planned = (request: Partial<PlanRequest>, settings: PlanSettings = planByWords): Plan => {
  const { plan, out } = planOf({ tree: draft, amendments: [], ...request }, settings);
  expect(out).toEqual([]);
  return plan;
};

const ids = ({ rows }: Plan): readonly string[] =>
  rows.map(({ id }) => id.replace("amendment:", ""));

const after = (plan: Plan, ...decided: readonly (readonly [string, Decided["outcome"]])[]) =>
  standingsOf(
    plan,
    decided.map(([row, outcome]) => ({ row: `amendment:${row}`, outcome })),
  );

const fallen = (plan: Plan, ...decided: readonly (readonly [string, Decided["outcome"]])[]) =>
  [...after(plan, ...decided)].flatMap(([id, { kind }]) =>
    kind === "fallen" ? [id.replace("amendment:", "")] : [],
  );

it("puts what is furthest removed first: the paragraph out, then it rewritten, then its words", () => {
  const plan = planned({
    amendments: tabled(
      [add("p1", ["parliaments", " and governments"])],
      [replace("p1", ["five", "ten"])],
      [strike("p1", "every five years")],
      [{ op: "replaceBlock", branch: block(["p1", "operative"], "Asks for a study of the laws.") }],
      [drop("p1")],
    ),
  });
  expect(ids(plan)).toEqual(["A5", "A4", "A3", "A2", "A1", "whole"]);
  expect(plan.steps.map(({ by }) => by)).toEqual([
    { kind: "class", first: "deleteBlock", next: "rewriteBlock" },
    { kind: "class", first: "rewriteBlock", next: "deleteWords" },
    { kind: "class", first: "deleteWords", next: "replaceWords" },
    { kind: "class", first: "replaceWords", next: "insertWords" },
  ]);
  expect(unsureSteps(plan)).toEqual([]);
});

it("brings together what changes the same words, and nothing else, for the IPU", () => {
  const amendments = tabled(
    [replace("p2", ["2 per cent", "3 per cent"])],
    [add("p2", ["Urges governments", " and parliaments"])],
    [replace("p2", ["2 per cent", "5 per cent"])],
  );
  const groups = (settings: PlanSettings) =>
    planned({ amendments }, settings).rows.map((row) => ("group" in row ? row.group : "-"));
  expect(groups(planByWords)).toEqual([null, "p2", "p2", "-"]);
  expect(groups(planByParts)).toEqual(["p2", "p2", "p2", "-"]);
});

it("proposes the larger departure from a figure, and leaves the decision to the chair", () => {
  const plan = planned({
    amendments: tabled(
      [replace("p2", ["2 per cent", "3 per cent"])],
      [replace("p2", ["2 per cent", "5 per cent"])],
    ),
  });
  expect(ids(plan)).toEqual(["A2", "A1", "whole"]);
  expect(unsureSteps(plan)).toEqual([
    {
      group: "p2",
      first: "amendment:A2",
      next: "amendment:A1",
      by: { kind: "quantity", first: { count: 3, of: 2 }, next: { count: 1, of: 2 } },
      sure: false,
    },
  ]);
});

it("is sure by share where it differs by ten points, and not where it is closer", () => {
  const close = planned({
    amendments: tabled(
      [replace("p1", ["every five years", "each decade"])],
      [replace("p1", ["legislation every five", "laws every ten"])],
    ),
  });
  expect(close.steps[0]).toMatchObject({ by: { kind: "share" }, sure: true });
  const step = planned({
    amendments: tabled([strike("p1", "to review")], [strike("p1", "review their")]),
  }).steps[0];
  expect(step).toMatchObject({ by: { kind: "tabled", first: 1, next: 2 }, sure: false });
});

it("shows what falls and what stays before the vote, and applies the same after it", () => {
  const plan = planned({
    amendments: tabled(
      [drop("p1")],
      [replace("p1", ["five", "ten"])],
      [add("p1", ["their", " national"])],
      [replace("p2", ["2 per cent", "3 per cent"])],
    ),
  });
  const before = after(plan);
  const { ifAdopted, ifRejected, stays } = foreseen(plan, before, "amendment:A1");
  expect(ifAdopted.map(({ row }) => row)).toEqual(["amendment:A2", "amendment:A3"]);
  expect(ifRejected).toEqual([]);
  expect(stays).toEqual([]);
  expect(fallen(plan, ["A1", "adopted"])).toEqual(["A2", "A3"]);
  expect(after(plan, ["A1", "adopted"]).get("amendment:A2")).toEqual({
    kind: "fallen",
    because: { kind: "adopted", row: "amendment:A1", relation: "insideDeleted" },
  });
  expect(fallen(plan, ["A1", "rejected"])).toEqual([]);
  const narrow = foreseen(plan, after(plan, ["A1", "rejected"]), "amendment:A2");
  expect(narrow.stays).toEqual(["amendment:A3"]);
});

it("votes on identical amendments together", () => {
  const plan = planned({
    amendments: tabled(
      [replace("p1", ["five", "ten"])],
      [drop("p1")],
      [replace("p1", ["five", "ten"])],
    ),
  });
  expect(plan.rows.map((row) => ("amendments" in row ? row.amendments : row.kind))).toEqual([
    ["A2"],
    ["A1", "A3"],
    "whole",
  ]);
});

it("lets insertions at one place stand beside each other", () => {
  const plan = planned({
    amendments: tabled(
      [put("p1", "n1", "Welcomes progress;")],
      [put("p1", "n2", "Regrets delays;")],
    ),
  });
  expect(ids(plan)).toEqual(["A1", "A2", "whole"]);
  expect(fallen(plan, ["A1", "adopted"])).toEqual([]);
});

it("covers a deletion only when nothing of it is left", () => {
  const plan = planned({
    amendments: tabled(
      [strike("p1", "review their legislation")],
      [strike("p1", "their")],
      [strike("p1", "their legislation every")],
    ),
  });
  expect(after(plan, ["A1", "adopted"]).get("amendment:A2")).toEqual({
    kind: "fallen",
    because: { kind: "covered", row: "amendment:A1" },
  });
  expect(after(plan, ["A1", "adopted"]).get("amendment:A3")).toEqual({ kind: "open" });
});

it("takes the parts of a text as they are printed, or the operative part first", () => {
  const amendments = tabled(
    [strike("p4", "next")],
    [strike("r1", "Noting that")],
    [replace("p3b", ["sums", "amounts"])],
    [put("p3", "n1", "Regrets delays;")],
  );
  expect(ids(planned({ amendments }))).toEqual(["A2", "A3", "A4", "A1", "whole"]);
  expect(ids(planned({ amendments }, planByParts))).toEqual(["A3", "A4", "A1", "A2", "whole"]);
});

it("puts sub-amendments before their amendment, and they fall with it", () => {
  const [main, rival] = tabled(
    [replace("p1", ["every five years", "every ten years at the latest"])],
    [strike("p1", "every five years")],
  );
  if (main === undefined || rival === undefined) throw new Error("two amendments");
  const amended = applyAll(draft, main.operations);
  if (amended.kind === "fault") throw new Error(amended.fault.id);
  const operations = [replace("p1", ["ten", "seven"], amended.value)];
  const sub = { id: "S1", operations, amends: "A1", tabled: 3 };
  const plan = planned({ amendments: [main, rival, sub] });
  expect(ids(plan)).toEqual(["A2", "S1", "A1", "whole"]);
  expect(fallen(plan, ["A2", "adopted"])).toEqual(["S1", "A1"]);
  expect(fallen(plan, ["A2", "rejected"], ["A1", "rejected"])).toEqual(["S1"]);
});

it("leaves out a sub-amendment to an amendment that does not fit the text", () => {
  const [main] = tabled([replace("p1", ["five", "ten"])]);
  if (main === undefined) throw new Error("one amendment");
  const lost = { ...main, operations: [drop("p9")] };
  const sub = { id: "S1", operations: [drop("p1")], amends: "A1", tabled: 2 };
  const { plan, out } = planOf({ tree: draft, amendments: [lost, sub] }, planByWords);
  expect(out).toMatchObject([{ amendment: "A1", fault: { id: "unknown-block" } }]);
  expect(ids(plan)).toEqual(["A1", "whole"]);
});

it("puts the original separately where it was asked, and not once it is changed", () => {
  const originals = [{ block: "p2", parts: [] }];
  const amendments = tabled([replace("p2", ["2 per cent", "3 per cent"])], [strike("p1", "their")]);
  const plan = planned({ amendments, originals });
  expect(ids(plan)).toEqual(["A2", "A1", "original:p2", "whole"]);
  expect(fallen(plan, ["A1", "adopted"])).toEqual(["original:p2"]);
  expect(fallen(plan, ["A1", "rejected"])).toEqual([]);
});

it("puts the parts one by one, then what is left, which falls with the last of them", () => {
  const [one] = tabled([put("p1", "n1", "Welcomes progress; regrets delays;")]);
  if (one === undefined) throw new Error("one amendment");
  const plan = planned({ amendments: [{ ...one, parts: ["A1.1", "A1.2"] }] });
  expect(ids(plan)).toEqual(["part:A1.1", "part:A1.2", "A1", "whole"]);
  const both = (outcome: Decided["outcome"]) =>
    standingsOf(plan, [
      { row: "part:A1.1", outcome: "rejected" },
      { row: "part:A1.2", outcome },
    ]);
  expect(both("rejected").get("amendment:A1")).toEqual({
    kind: "fallen",
    because: { kind: "allPartsRejected" },
  });
  expect(both("adopted").get("amendment:A1")).toEqual({ kind: "open" });
  expect(nextRow(plan, both("adopted"))?.id).toBe("amendment:A1");
});

it("takes marks of the secretariat instead of what the words say", () => {
  const amendments = tabled(
    [replace("p1", ["five", "ten"])],
    [strike("p1", "every five years")],
    [put("p2", "n1", "Regrets delays;")],
    [strike("title", " for all")],
  );
  const plan = planned({
    amendments,
    marks: [
      { kind: "compatible", a: "A1", b: "A2" },
      { kind: "consequential", a: "A3", b: "A4" },
    ],
  });
  expect(ids(plan)).toEqual(["A2", "A1", "A3", "A4", "whole"]);
  expect(plan.steps).toEqual([]);
  expect(fallen(plan, ["A2", "adopted"])).toEqual([]);
  expect(fallen(plan, ["A3", "rejected"])).toEqual(["A4"]);
});

it("lets all else lapse when the text is rejected at once, and its rivals when it is adopted", () => {
  const plan = planned({ amendments: tabled([drop("p1")]), rejections: ["X"], rivals: ["D2"] });
  expect(ids(plan)).toEqual(["rejection:X", "A1", "whole", "rival:D2"]);
  const rejected = standingsOf(plan, [{ row: "rejection:X", outcome: "adopted" }]);
  expect([...rejected.values()].map(({ kind }) => kind)).toEqual([
    ...["adopted", "fallen", "fallen", "open"],
  ]);
  const whole = standingsOf(plan, [{ row: "whole", outcome: "adopted" }]);
  expect(whole.get("rival:D2")).toEqual({
    kind: "fallen",
    because: { kind: "text", row: "whole" },
  });
});

it("records the chair's change of the order with its reason, and checks it", () => {
  const plan = planned({
    amendments: tabled([replace("p1", ["five", "ten"])], [strike("p1", "every five years")]),
  });
  const change = { row: "amendment:A1", before: "amendment:A2", by: "P", reason: "closer" };
  const changed = reordered(plan, change, after(plan));
  if (changed.kind === "fault") throw new Error(changed.fault.id);
  expect(ids(changed.plan)).toEqual(["A1", "A2", "whole"]);
  expect(changed.plan.steps).toMatchObject([
    { by: { kind: "changed", by: "P", reason: "closer" } },
  ]);
  const faultOf = (wrong: object, standings = after(plan)) => {
    const found = reordered(plan, { ...change, ...wrong }, standings);
    return found.kind === "fault" ? found.fault.id : null;
  };
  expect(faultOf({ reason: " " })).toBe("no-reason");
  expect(faultOf({ row: "amendment:A7" })).toBe("unknown-row");
  expect(faultOf({ row: "whole" })).toBe("fixed-row");
  expect(faultOf({}, after(plan, ["A2", "rejected"]))).toBe("decided-row");
});

it("does not put what depends on another before it, whoever wants it", () => {
  const plan = planned({
    amendments: tabled([strike("p1", "their")], [strike("p2", "2 per cent")]),
    marks: [{ kind: "alternative", a: "A1", b: "A2" }],
  });
  const change = { row: "amendment:A2", before: "amendment:A1", by: "P", reason: "quicker" };
  expect(reordered(plan, change, after(plan))).toMatchObject({ fault: { id: "depends" } });
  expect(fallen(plan, ["A1", "adopted"])).toEqual(["A2"]);
});

it("takes compromises first where the assembly says so", () => {
  const amendments = tabled([drop("p1")], [replace("p1", ["five", "ten"])]).map((one) =>
    one.id === "A2" ? { ...one, compromise: true } : one,
  );
  expect(ids(planned({ amendments }, planByParts))).toEqual(["A2", "A1", "whole"]);
  expect(ids(planned({ amendments }))).toEqual(["A1", "A2", "whole"]);
});

it("counts replacing every word of a paragraph as replacing it", () => {
  const quoted = "the measures taken;";
  const plan = planned({
    amendments: tabled(
      [{ op: "replaceText", at: at("p3a", quoted), text: plain("whatever else;") }],
      [strike("p3a", "the measures")],
    ),
  });
  expect(plan.steps[0]?.by).toEqual({ kind: "class", first: "rewriteBlock", next: "deleteWords" });
});
