import type { Act } from "@hemicycle/engine";
import { actSchema } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { openVote, played, requests, sceneOf, sitting } from "../../testing/sitting.ts";
import { fieldsOf } from "./fields.ts";
import { emptyValue, type Filled, filledAct, missingIn } from "./filled.ts";

const { state } = played(...sitting, ...requests);
const scene = sceneOf(state);

const fill = (act: Act, filled: Filled, within = scene): Act => {
  const fields = fieldsOf(within, act);
  const all = Object.fromEntries(fields.map((field) => [field.name, emptyValue(field, act)]));
  return filledAct(act, fields, { ...all, ...filled });
};

test("a reason that the act needs is asked for, and goes into it", () => {
  const act: Act = { type: "SuspendSitting", reason: "" };
  const fields = fieldsOf(scene, act);
  expect(missingIn(fields, { reason: " " }).map(({ name }) => name)).toEqual(["reason"]);
  expect(missingIn(fields, { reason: "lunch" })).toEqual([]);
  expect(fill(act, { reason: " lunch " })).toEqual({ type: "SuspendSitting", reason: "lunch" });
});

test("a reason that may be left out is left out", () => {
  const act: Act = { type: "RulePointOfOrder", point: "O1", upheld: true };
  expect(missingIn(fieldsOf(scene, act), {})).toEqual([]);
  expect(fill(act, {})).toEqual(act);
  expect(fill(act, { reason: "so it is" })).toEqual({ ...act, reason: "so it is" });
});

test("of several questions those that are chosen are put, in their order, in the way chosen", () => {
  const questions = ["R1", "R2"].map((request) => ({ kind: "request", request }) as const);
  const act: Act = { type: "AnnounceVote", vote: "V1", questions, method: "electronic" };
  expect(fill(act, { method: "rollCall" })).toMatchObject({ questions, method: "rollCall" });
  expect(fill(act, { questions: "request:R2" })).toMatchObject({ questions: [questions[1]] });
  const fields = fieldsOf(scene, act);
  expect(missingIn(fields, { questions: "", method: "electronic" })).toHaveLength(1);
});

test("a question of one's own gets the title that is written", () => {
  const own: Act = {
    type: "AnnounceVote",
    vote: "V1",
    questions: [{ kind: "other", question: "Q1", title: "" }],
    method: "showOfHands",
  };
  const filled = fill(own, { title: "Shall we go on?" });
  expect(filled).toMatchObject({
    questions: [{ title: "Shall we go on?" }],
    method: "showOfHands",
  });
  expect(actSchema.safeParse(filled).success).toBe(true);
});

test("a roll call begins with the member that was drawn, and says how", () => {
  const called = played(
    ...sitting,
    'President announces vote V1 on question Q1 "A question" by roll call',
  ).state;
  const within = sceneOf(called);
  const act: Act = { type: "OpenVote", vote: "V1" };
  const [lot] = fieldsOf(within, act);
  expect(lot?.kind === "lot" && lot.members).toHaveLength(12);
  expect(fill(act, { start: "KE\nDrawn by lot" }, within)).toEqual({
    ...act,
    start: "KE",
    drawn: "Drawn by lot",
  });
  expect(fill(act, {}, within)).toEqual(act);
  expect(missingIn(fieldsOf(within, act), {})).toEqual([]);
});

test("a vote from devices has no lot to draw", () => {
  const open = played(...sitting, ...openVote.slice(0, 1)).state;
  expect(fieldsOf(sceneOf(open), { type: "OpenVote", vote: "V1" })).toEqual([]);
});

test("who speaks for a request is chosen among the delegates of its authors", () => {
  const about = { kind: "request", id: "R1" } as const;
  const act: Act = { type: "GiveFloor", person: "UY.1", purpose: "sponsor", about };
  const [person] = fieldsOf(scene, act);
  expect(person?.kind === "choice" && person.options.map(({ value }) => value)).toEqual([
    "UY.1",
    "UY.2",
  ]);
  expect(fill(act, { person: "UY.2", seconds: "90" })).toEqual({
    ...act,
    person: "UY.2",
    seconds: 90,
  });
});

test("a guest is found among all persons", () => {
  const act: Act = { type: "GiveFloor", person: "", purpose: "statement" };
  expect(missingIn(fieldsOf(scene, act), { person: "" }).map(({ name }) => name)).toEqual([
    "person",
  ]);
  expect(fill(act, { person: "SG" })).toMatchObject({ person: "SG" });
});

test("a ballot has its figures question by question, and as many votes as can be cast", () => {
  const called = played(
    ...sitting,
    "President takes up item I2",
    'President announces vote V1 on question Q1 "A" and question Q2 "B" by roll call',
    "President opens vote V1",
  ).state;
  const within = sceneOf(called);
  const act: Act = { type: "CastBallot", vote: "V1", member: "KE", splits: [] };
  const [field] = fieldsOf(within, act);
  expect(field).toMatchObject({ kind: "splits", questions: ["A", "B"], votes: 12 });
  expect(fill(act, { splits: "10 2 0\n0 0 12" }, within)).toMatchObject({
    splits: [
      { yes: 10, no: 2, abstain: 0 },
      { yes: 0, no: 0, abstain: 12 },
    ],
  });
});

test("papers are counted of those that are in the room and have not voted", () => {
  const paper = played(
    ...sitting,
    ...openVote,
    "person AT.1 casts 10 yes in vote V1",
    'President continues vote V1 on paper: "no network"',
    "Secretariat lets out BR.1, BR.2",
  ).state;
  const act: Act = { type: "ReportCount", vote: "V1", splits: [] };
  const [, counted] = fieldsOf(sceneOf(paper), act);
  const values = counted?.kind === "several" ? counted.options.map(({ value }) => value) : [];
  expect(values).toHaveLength(10);
  expect(values).not.toContain("AT");
  expect(values).not.toContain("BR");
});

test("a ruling is given on clauses that leave something to whoever presides", () => {
  const [clause] = fieldsOf(scene, { type: "GiveRuling", clause: "", decision: "" });
  const values = clause?.kind === "choice" ? clause.options.map(({ value }) => value) : [];
  expect(values).toContain("ipu.a23.1/in-order");
  expect(values).not.toContain("ipu.a33.1/quorum-to-vote");
});
