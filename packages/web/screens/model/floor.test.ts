import { expect, test } from "vitest";
import { played, requests, sceneOf, sitting } from "../../testing/sitting.ts";
import { business, motionsShown, onFloor, placeOf, waiting } from "./floor.ts";

const sceneAfter = (...lines: readonly string[]) => sceneOf(played(...sitting, ...lines).state);

const asked = [
  "President takes up item I1",
  "person KE.1 asks for the floor as speaker",
  "person NO.1 asks for the floor as speaker",
  "person JO.2 asks for the floor as speaker",
];

test("whoever has the floor is named with the delegation, the time and its clause", () => {
  const scene = sceneAfter(...asked, "10:00 President gives the floor to KE.1 as speaker");
  expect(onFloor(scene)).toEqual({
    id: "KE.1",
    delegation: "Kenya",
    person: "Ms. First of KE",
    since: "2017-10-14T08:00:00.000Z",
    seconds: 480,
    warnings: 0,
    citation: {
      number: "22.1",
      name: "IPU Rules of the Assembly, 22.1",
      href: "/a/TEST/rules/ipu.a22.1/time-left",
    },
  });
  expect(waiting(scene).map(({ delegation }) => delegation)).toEqual(["Norway", "Jordan"]);
});

test("a speech that nothing limits cites no clause, and says what it is for", () => {
  const scene = sceneAfter(
    ...requests,
    "President gives the floor to UY.1 as sponsor on request R1",
  );
  const speaker = onFloor(scene);
  expect(speaker?.seconds).toBeNull();
  expect(speaker).not.toHaveProperty("citation");
  expect(speaker?.purpose).toBe("for the request");
  expect(business(scene)).toEqual({
    kind: "Request for an emergency item",
    title: "Relief after the floods",
  });
});

test("somebody who waits knows the place, and nobody else has one", () => {
  const scene = sceneAfter(...asked);
  expect(onFloor(scene)).toBeNull();
  expect(placeOf(scene, "NO.1")).toBe(2);
  expect(placeOf(scene, "NO.2")).toBeNull();
});

test("an item goes by its kind and title, and by the title alone where that says both", () => {
  expect(business(sceneAfter("President takes up item I2"))).toEqual({
    kind: "Subject item",
    title: "A subject of the tests",
  });
  expect(business(sceneAfter("President takes up item I1"))).toEqual({
    kind: "",
    title: "General Debate of the tests",
  });
});

test("motions stand in the order in which they were moved, each with its mover and time", () => {
  const scene = sceneAfter(
    "10:00 person CL.1 moves P1 to close the list of speakers",
    "10:05 person VN.1 moves P2 to adjourn the debate",
  );
  expect(motionsShown(scene)).toEqual([
    { id: "P1", title: "Close the list of speakers", by: "Chile, 10:00", citations: [] },
    { id: "P2", title: "Adjourn the debate", by: "Viet Nam, 10:05", citations: [] },
  ]);
});
