import type { Act } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { played, requests, sceneOf, sitting } from "../../testing/sitting.ts";
import { askFor, floorAsk, newId, otherAsks, presenceAsk } from "./asks.ts";
import { proposals } from "./proposals.ts";

const at = "2017-10-14T10:00:00.000Z";
const sceneAfter = (...lines: readonly string[]) => sceneOf(played(...sitting, ...lines).state);
const by = (person: string) => ({ person, at });

test("the floor is asked for, the request taken back, and the floor given back", () => {
  const asked = [
    "President takes up item I1",
    "person KE.1 asks for the floor as speaker",
    "person NO.1 asks for the floor as speaker",
  ];
  const waiting = sceneAfter(...asked);
  expect(floorAsk(waiting, by("JO.1"))).toMatchObject({
    act: { type: "RequestFloor", purpose: "statement" },
    note: "You would be 3rd, in the order of request",
    reasons: [],
  });
  expect(floorAsk(waiting, by("NO.1"))).toMatchObject({
    act: { type: "WithdrawFloorRequest", purpose: "statement" },
    note: "You are 2nd on the list of speakers",
  });
  const replies = sceneAfter(
    "person KE.1 asks for the floor as right of reply",
    ...asked,
    "person KE.1 no longer asks for the floor as speaker",
  );
  expect(floorAsk(replies, by("KE.1"))?.act).toEqual({
    type: "WithdrawFloorRequest",
    purpose: "reply",
  });
  const speaking = sceneAfter(...asked, "President gives the floor to KE.1 as speaker");
  expect(floorAsk(speaking, by("KE.1"))?.act).toEqual({ type: "EndSpeech" });
});

test("what a rule refuses is there with its reason", () => {
  const scene = sceneAfter("Secretariat lets out KE.1");
  const act: Act = { type: "RaisePointOfOrder", point: "O1", matter: "-" };
  const ask = askFor(scene, by("KE.1"), { act });
  expect(ask.label).toBe("Raise a point of order");
  expect(ask.reasons.map(({ citations }) => citations[0]?.number)).toEqual(["23.3"]);
});

test("authors ask to speak for their request, all others against it, until somebody was heard", () => {
  const scene = sceneAfter(...requests);
  const labels = (person: string) => otherAsks(scene, by(person)).map(({ label }) => label);
  expect(labels("UY.1")).toEqual([
    "Ask to speak for: Relief after the floods",
    "Ask to speak against: Relief in the drought",
  ]);
  const heard = sceneAfter(
    ...requests,
    "President gives the floor to UY.1 as sponsor on request R1",
    "person UY.1 ends the speech",
  );
  expect(otherAsks(heard, by("UY.2")).map(({ label }) => label)).toEqual([
    "Ask to speak against: Relief in the drought",
  ]);
});

test("what somebody waits for already is not asked for twice", () => {
  const scene = sceneAfter(
    ...requests,
    "person NO.1 asks for the floor as opponent of the request on request R1",
  );
  const acts = otherAsks(scene, by("NO.1")).map(({ act }) => act);
  expect(acts).toEqual([
    { type: "RequestFloor", purpose: "contrary", about: { kind: "request", id: "R2" } },
  ]);
});

test("the mover can withdraw a motion, and others ask to speak against it", () => {
  const scene = sceneAfter("person CL.1 moves P1 to adjourn the debate");
  expect(otherAsks(scene, by("CL.1")).map(({ act }) => act.type)).toEqual(["WithdrawMotion"]);
  expect(otherAsks(scene, by("KE.1"))[0]?.act).toMatchObject({ purpose: "opponent" });
});

test("whoever is in the room can leave it, and come back", () => {
  expect(presenceAsk(sceneAfter(), by("KE.1")).act).toEqual({
    type: "LeaveRoom",
    people: ["KE.1"],
  });
  const away = sceneAfter("Secretariat lets out KE.1");
  expect(presenceAsk(away, by("KE.1"))).toMatchObject({
    act: { type: "EnterRoom", people: ["KE.1"] },
    reasons: [],
  });
});

test("what is moved has an id that the journal's number makes new, and never too long a one", () => {
  expect(newId("P", { person: "CL.1", seq: 120 })).toBe("P120.CL.1");
  expect(newId("O", { person: "x".repeat(40), seq: 4_811 })).toHaveLength(40);
});

test("what is proposed without a vote is told with its words, and how many object", () => {
  const { state, recorded } = played(
    ...sitting,
    'President proposes question Q1 "Thanks to the host" without a vote',
    'person KE.1 objects to question Q1 "Thanks to the host"',
    "person BR.1 proposes NO.1 as Teller in EV",
    "President proposes election EV without a vote",
  );
  const shown = proposals(sceneOf(state), recorded.toReversed());
  expect(shown.map(({ title, objections }) => [title, objections])).toEqual([
    ["Teller: Ms. First of NO", 0],
    ["Thanks to the host", 1],
  ]);
});
