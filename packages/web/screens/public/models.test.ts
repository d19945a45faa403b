import { expect, test } from "vitest";
import {
  ballots,
  convened,
  declared,
  openVote,
  played,
  recordedIn,
  sceneOf,
  sitting,
} from "../../testing/sitting.ts";
import { filtered, rowsOf, silentIn, sorted, tableOf, totalsOf, turned } from "./by-delegation.ts";
import { sittingsIn } from "./sittings.ts";
import { daysOf, decidedWithoutVote, votesShown } from "./votes.ts";

const { state, recorded } = played(...sitting, ...openVote, ...ballots, ...declared);
const scene = sceneOf(state);

const over = () => {
  const vote = state.session?.votes.get("V1");
  if (vote?.status !== "declared") throw new Error("no result");
  return vote;
};

test("the rows of a vote stand in the order of their names, in the reader's alphabet", () => {
  const names = (language: "en" | "ru") =>
    rowsOf(sceneOf(state, language), over(), 0).map(({ name }) => name);
  expect(names("en").slice(0, 3)).toEqual(["Austria", "Belarus", "Brazil"]);
  expect(names("ru").slice(0, 3)).toEqual(["Австрия", "Беларусь", "Бразилия"]);
});

test("the totals of the rows are those of the result", () => {
  const { yes, no, abstain, none } = totalsOf(rowsOf(scene, over(), 0));
  const [result] = over().results;
  expect({ yes, no, abstain }).toEqual({
    yes: result?.yes,
    no: result?.no,
    abstain: result?.abstain,
  });
  expect(none).toBe(0);
});

test("votes that a delegation has and did not cast are told", () => {
  const few = played(
    ...sitting,
    ...openVote,
    "person AT.1 casts 5 yes, 1 no in vote V1",
    ...declared,
  ).state;
  const vote = few.session?.votes.get("V1");
  if (vote?.status !== "declared") throw new Error("no result");
  const rows = rowsOf(sceneOf(few), vote, 0);
  expect(rows).toEqual([
    { member: "AT", name: "Austria", votes: 12, yes: 5, no: 1, abstain: 0, none: 6 },
  ]);
  expect(filtered(rows, "none").length).toBe(1);
  expect(silentIn(sceneOf(few), vote).length).toBe(11);
});

test("a column is sorted from the largest figure, a second click turns it", () => {
  const rows = rowsOf(scene, over(), 0);
  const first = turned({ by: "name", down: false }, "abstain");
  expect(first).toEqual({ by: "abstain", down: true });
  expect(sorted(rows, first, scene.words)[0]?.name).toBe("Jordan");
  expect(turned(first, "abstain")).toEqual({ by: "abstain", down: false });
  expect(turned(first, "name")).toEqual({ by: "name", down: false });
});

test("the table that is taken away has the codes of the members and the reader's heads", () => {
  const { columns, rows, dir } = tableOf(sceneOf(state, "ar").words, "V", rowsOf(scene, over(), 0));
  expect(dir).toBe("rtl");
  expect(columns.map(({ key }) => key)).toEqual([
    ...["member", "name", "votes", "yes", "no", "abstain", "none"],
  ]);
  expect(rows[0]).toMatchObject({ member: "AT", name: "Austria", yes: 12 });
});

test("the votes of a session stand with the latest first, each with what was needed", () => {
  const shown = votesShown(scene, []);
  expect(shown.map(({ id, status, voted }) => [id, status, voted])).toEqual([
    ["V1", "declared", 7],
  ]);
  const [question] = shown[0]?.questions ?? [];
  expect(question?.result).toMatchObject({ outcome: "Adopted", isAdopted: true });
  expect(question?.result?.measure?.needed).toBe(37);
  expect(question?.result?.citations.map(({ number }) => number)).toEqual(["34.1"]);
  expect(shown[0]?.href).toBe("/a/TEST/votes/V1");
});

test("what was decided without a vote is told apart from votes", () => {
  expect(decidedWithoutVote(scene, []).map(({ outcome }) => outcome)).toEqual([
    "Elected",
    "Elected",
  ]);
});

test("days are told as a range, in the order of the language", () => {
  const days = { opens: "2017-10-14", closes: "2017-10-18" };
  expect(daysOf(scene, days).replaceAll(/\s/g, " ")).toMatch(/^14 ?– ?18 October 2017$/);
  expect(daysOf(sceneOf(state, "ru"), days)).toContain("октября 2017");
});

test("the sittings of a session have their times and those who presided", () => {
  const two = recordedIn(
    ...sitting,
    "12:00 President closes the sitting",
    "15:00 person CH.1 as President of the Assembly opens sitting PL2",
  );
  const shown = sittingsIn({ id: "S1" }, two);
  expect(shown.map(({ number, chairs }) => [number, chairs])).toEqual([
    [1, ["IPUP", "CH.1"]],
    [2, ["CH.1"]],
  ]);
  expect(shown.map(({ closed }) => closed !== null)).toEqual([true, false]);
  expect(sittingsIn({ id: "S2" }, two)).toEqual([]);
  expect(sittingsIn({ id: "S1" }, recordedIn(...convened))).toEqual([]);
  expect(recorded.length).toBeGreaterThan(0);
});
