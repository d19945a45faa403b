import type { Act, State } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { played, sceneOf, sitting } from "../../testing/sitting.ts";
import { actingFor, against, type Desk, keeperOf, proposed } from "./desk.ts";

const secretary = { person: "SEC", offices: ["secretariat"] } as const;

const deskOf = (lines: readonly string[] = [], language: "en" | "ar" = "en"): Desk => {
  const { state } = played(...sitting, ...lines);
  const scene = sceneOf(state, language);
  const acting = keeperOf(state, secretary);
  return { scene, edition: scene.edition, state, acting, at: "2017-10-14T08:00:00Z" };
};
const says = (desk: Desk, act: Act) => against(desk, act).map((reason) => reason.says);
const cited = (desk: Desk, act: Act) =>
  against(desk, act).flatMap(({ citations }) => citations.map(({ number }) => number));

test("whoever holds no office of the secretariat in the journal keeps no register", () => {
  const { state } = deskOf();
  expect(keeperOf(state, null)).toBeNull();
  expect(keeperOf(state, { person: "KE.1", offices: [] })).toBeNull();
  expect(keeperOf(state, { person: "KE.1", offices: ["secretariat"] })).toBeNull();
  expect(keeperOf(state, secretary)).toEqual({
    office: "secretariat",
    by: "SEC",
    onBehalfOf: null,
  });
  const general = { person: "SG", offices: ["secretaryGeneral"] } as const;
  expect(keeperOf(state, general)?.office).toBe("secretaryGeneral");
});

test("what the Council decides is entered on behalf of the Council", () => {
  const desk = deskOf();
  const act: Act = { type: "AllowVote", member: "BR", decision: "206th session" };
  expect(proposed(desk, act)).toEqual({ act, office: "council", onBehalfOf: "GC" });
  expect(actingFor(desk, "RegisterPerson")?.onBehalfOf).toBeNull();
  const nobody: State = { ...desk.state, holders: desk.state.holders.delete("council") };
  expect(actingFor({ ...desk, state: nobody }, "AllowVote")).toEqual(desk.acting);
});

test("an act that the rules let pass has nothing against it", () => {
  expect(against(deskOf(), { type: "LeaveRoom", people: ["KE.1"] })).toEqual([]);
});

test("what stands in the way is the clause with its facts", () => {
  const desk = deskOf();
  expect(says(desk, { type: "PublishVoteTable" })[0]).toContain("distributed once");
  expect(cited(desk, { type: "PublishVoteTable" })).toEqual(["29"]);
});

test("what is not there, or is there already, is named", () => {
  const desk = deskOf();
  const act: Act = { type: "AdmitMember", member: "KE", name: "Kenya", affiliation: "member" };
  expect(says(desk, act)).toEqual(["KE is there already."]);
  expect(says(desk, { type: "RecordArrears", member: "XX", years: 1 })).toEqual([
    "XX is not in the registers.",
  ]);
  const ended = deskOf(['Secretariat ends the mandate of KE.2: "resigned"']);
  expect(says(ended, { type: "EnterRoom", people: ["KE.2"] })).toEqual([
    "KE.2 is not in a state in which this makes sense.",
  ]);
});

test("nobody who only looks can do anything, in the reader's language", () => {
  const desk = { ...deskOf([], "ar"), acting: null };
  expect(says(desk, { type: "PublishVoteTable" })[0]).toMatch(/^الأمانة/);
  expect(proposed(desk, { type: "PublishVoteTable" })).toBeNull();
});
