import { expect, test } from "vitest";
import { played, sceneOf, sitting } from "../../testing/sitting.ts";
import { listsShown, nextFromLists } from "./debate.ts";
import { debateAsks, ownListing } from "./debate-asks.ts";

const places = [
  ...["KE", "NO", "JO"].map((id) => `person ${id}.1 enters ${id}.1 on the list of first speakers`),
  'Secretariat draws the list of first speakers as NO.1, JO.1, KE.1: "by hand"',
];
const sceneAfter = (...lines: readonly string[]) => sceneOf(played(...sitting, ...lines).state);
const at = "2017-10-14T10:00:00.000Z";
const asksOf = (person: string, ...lines: readonly string[]) =>
  debateAsks(sceneAfter(...lines), { person, at }).map(({ act, reasons }) => ({ act, reasons }));

test("a list stands in the order of its lot, and says how it was drawn", () => {
  const [officers, first] = listsShown(sceneAfter(...places));
  expect([officers?.name, officers?.speakers]).toEqual(["Presiding officers", []]);
  expect(first?.drawn).toBe("by hand");
  expect(first?.speakers.map(({ delegation, place }) => [delegation, place])).toEqual([
    ["Norway", 1],
    ["Jordan", 2],
    ["Kenya", 3],
  ]);
});

test("the Hall has the next from the lists while the General Debate is on, and only then", () => {
  expect(nextFromLists(sceneAfter(...places))).toEqual([]);
  const now = sceneAfter(
    ...places,
    "President takes up item I1",
    "President gives the floor to NO.1 as speaker",
  );
  expect(nextFromLists(now).map(({ delegation }) => delegation)).toEqual(["Jordan", "Kenya"]);
});

test("the Hall says who of the next is not in the room, unless it was counted by hand", () => {
  const on = [...places, "President takes up item I1", "Secretariat lets out JO.1"];
  const away = (...lines: readonly string[]) =>
    nextFromLists(sceneAfter(...on, ...lines)).flatMap(({ delegation, isAway }) =>
      isAway ? [delegation] : [],
    );
  expect(away()).toEqual(["Jordan"]);
  expect(away('Secretariat reports 5 delegations in the room: "counted"')).toEqual([]);
});

test("somebody on no list can get on one; whoever is on one sees the place and can leave", () => {
  expect(asksOf("KE.1").map(({ act }) => act.type)).toEqual(["RegisterSpeaker"]);
  expect(ownListing(sceneAfter(), "KE.1")).toBeNull();
  expect(asksOf("KE.1", ...places).map(({ act }) => act.type)).toEqual([
    "ExchangePlaces",
    "UnregisterSpeaker",
  ]);
  expect(ownListing(sceneAfter(...places), "KE.1")).toEqual({
    list: "First speakers",
    place: 3,
    status: "listed",
    of: 3,
    drawn: true,
  });
});

test("an offer is answered first, and no button is there twice", () => {
  const asks = debateAsks(sceneAfter(...places, "person NO.1 exchanges places with KE.1"), {
    person: "KE.1",
    at,
  });
  expect(asks[0]?.act).toEqual({ type: "ExchangePlaces", with: "NO.1" });
  expect(asks[0]?.label).toBe(
    "Agree to exchange places with Norway, Ms. First of NO: you get place 1",
  );
  expect(new Set(asks.map(({ id }) => id)).size).toBe(asks.length);
  expect(asks.flatMap(({ reasons }) => reasons)).toEqual([]);
});

test("whoever was heard has nothing more to ask for on the lists", () => {
  const speaking = [
    ...places,
    "President takes up item I1",
    "President gives the floor to NO.1 as speaker",
  ];
  expect(ownListing(sceneAfter(...speaking), "NO.1")).toMatchObject({
    place: null,
    status: "speaking",
  });
  const lines = [...speaking, "person NO.1 ends the speech"];
  expect(asksOf("NO.1", ...lines)).toEqual([]);
  expect(ownListing(sceneAfter(...lines), "NO.1")).toMatchObject({ place: null, status: "heard" });
});
