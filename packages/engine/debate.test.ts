import { describe, expect, test } from "vitest";
import { debateOrder, isOnList, listedSpeaker, listOf, nextInDebate } from "./debate.ts";
import { after, beginning } from "./minutes/test-book.ts";
import { chairCandidates } from "./offers/chair.ts";
import { delegateCandidates } from "./offers/delegate.ts";
import { officeCandidates } from "./offers/offices.ts";
import type { State } from "./state.ts";

const entered = [
  "Secretariat enters GN.1 on the list of second speakers",
  "Secretariat enters GN.2 on the list of first speakers",
  "Secretariat enters GW.1 on the list of first speakers",
  "Secretariat enters JP.1 on the list of presiding officers",
];
const debate = [
  'Secretariat places item G1 "Debate" as general debate',
  "Secretary General takes up item G1",
];
const stateAfter = (...lines: readonly string[]): State => after([beginning, ...lines].join("\n"));
const order = (...lines: readonly string[]): readonly string[] =>
  debateOrder(stateAfter(...lines)).map(({ person }) => person);

describe("the order of the General Debate", () => {
  test("is list after list, each in the order of registration until it is drawn", () => {
    expect(order(...entered)).toEqual(["JP.1", "GN.2", "GW.1", "GN.1"]);
    const drawn = 'Secretariat draws the list of first speakers as GW.1 and GN.2: "by hand"';
    expect(order(...entered, drawn)).toEqual(["JP.1", "GW.1", "GN.2", "GN.1"]);
    const late = "Secretariat enters GN.10 on the list of first speakers";
    expect(order(...entered, drawn, late)).toEqual(["JP.1", "GW.1", "GN.2", "GN.10", "GN.1"]);
  });

  test("keeps whoever was heard on the list, and out of the order", () => {
    const state = stateAfter(
      ...entered,
      ...debate,
      "President gives the floor to JP.1 as speaker for 60 seconds",
      "President ends the speech",
    );
    expect(isOnList(state, "JP.1")).toBe(true);
    expect(listedSpeaker(state, "JP.1")).toBe(null);
    expect(listOf(state, "presidingOfficers").speakers).toMatchObject([{ heard: true }]);
    expect(nextInDebate({ ...state, session: null })).toBe(null);
  });

  test("says the place on the own list", () => {
    expect(listedSpeaker(stateAfter(...entered), "GW.1")).toEqual({
      person: "GW.1",
      list: "first",
      place: 2,
    });
  });

  test("passes over who is not in the room, unless presence is counted by hand", () => {
    const there = stateAfter(...entered, "Secretariat lets in GW.1");
    expect(nextInDebate(there)?.person).toBe("GW.1");
    const counted = 'Secretariat reports 3 delegations in the room: "counted"';
    expect(nextInDebate(stateAfter(...entered, counted))?.person).toBe("JP.1");
    expect(nextInDebate(stateAfter(...entered))).toBe(null);
  });

  test("forgets who leaves the list or the session, and what they had offered", () => {
    const offer = "person GN.2 exchanges places with GW.1";
    expect(stateAfter(...entered, offer).session?.debate.exchanges.get("GN.2")).toBe("GW.1");
    const off = stateAfter(...entered, offer, "Secretariat takes GW.1 off the list");
    expect(off.session?.debate.exchanges.size).toBe(0);
    const ended = 'Secretariat ends the mandate of GN.2: "resigned"';
    const left = stateAfter(...entered, offer, ended);
    expect(left.session?.debate.exchanges.size).toBe(0);
    expect(debateOrder(left).map(({ person }) => person)).toEqual(["JP.1", "GW.1", "GN.1"]);
  });
});

describe("in the General Debate is offered", () => {
  const all = "Secretariat lets in GN.1, GN.2, GW.1 and JP.1";
  const give = (person: string) => ({ type: "GiveFloor", person, purpose: "statement" });

  test("to whoever presides: the floor for the next, while that is the item", () => {
    const floors = (...lines: readonly string[]) =>
      chairCandidates(stateAfter(...entered, all, ...lines))
        .map(({ act }) => act)
        .filter(({ type }) => type === "GiveFloor");
    expect(floors(...debate)).toEqual([give("JP.1")]);
    expect(floors()).toEqual([]);
  });

  test("to a delegate: a place, and then to leave it or to exchange it", () => {
    const acts = (person: string, ...lines: readonly string[]) =>
      delegateCandidates(stateAfter(...lines), person).map(({ act }) => act);
    const register = { type: "RegisterSpeaker", person: "GN.2", list: "first" };
    expect(acts("GN.2")).toContainEqual(register);
    expect(acts("GN.2", ...entered)).not.toContainEqual(register);
    expect(acts("GN.2", ...entered)).toContainEqual({ type: "UnregisterSpeaker", person: "GN.2" });
    expect(acts("GN.2", ...entered)).toContainEqual({ type: "ExchangePlaces", with: "GW.1" });
    expect(acts("GN.1", ...entered).map(({ type }) => type)).not.toContain("ExchangePlaces");
    const offered = acts("GW.1", ...entered, "person GN.2 exchanges places with GW.1");
    expect(offered.find(({ type }) => type === "ExchangePlaces")).toMatchObject({ with: "GN.2" });
    expect(acts("GN.0").map(({ type }) => type)).not.toContain("RegisterSpeaker");
    expect(acts("GN.2", "Secretary General closes the sitting")).toEqual([register]);
  });

  test("to the secretariat: the draw of each list that has speakers and was not drawn", () => {
    const draws = (...lines: readonly string[]) =>
      officeCandidates(stateAfter(...entered, ...lines), { person: "SEC", office: "secretariat" })
        .map(({ act }) => act)
        .flatMap((act) => (act.type === "DrawSpeakers" ? [act.list] : []));
    expect(draws()).toEqual(["presidingOfficers", "first", "second"]);
    expect(draws('Secretariat draws the list of second speakers as GN.1: "by hand"')).toEqual([
      "presidingOfficers",
      "first",
    ]);
  });
});

test("whoever waits is offered to take back each request for itself", () => {
  const asked = [
    "person GN.1 asks for the floor as speaker",
    "person GN.1 asks for the floor as right of reply",
    "person GN.2 asks for the floor as speaker",
  ];
  const offered = (...lines: readonly string[]) =>
    delegateCandidates(stateAfter(...asked, ...lines), "GN.1").flatMap(({ act }) =>
      act.type === "WithdrawFloorRequest" ? [act.purpose] : [],
    );
  expect(offered()).toEqual(["statement", "reply"]);
  expect(offered("person GN.1 no longer asks for the floor as speaker")).toEqual(["reply"]);
  expect(offered("person GN.1 no longer asks for the floor")).toEqual([]);
});
