import { expect, test } from "vitest";
import { played, sceneOf, sitting } from "../../testing/sitting.ts";
import { delegateSeats, delegationsNamed, officeSeats } from "./seats.ts";

const { state } = played(...sitting, "Secretariat lets out KE.2");

test("the offices that somebody holds stand in the order in which they are asked for", () => {
  const seats = officeSeats(state);
  expect(seats.map(({ office }) => office).slice(0, 5)).toEqual([
    "president",
    "secretariat",
    "teller",
    "secretaryGeneral",
    "steeringCommittee",
  ]);
  expect(seats[2]?.seats.map(({ person }) => person)).toEqual(["FR.2", "IN.2"]);
  expect(seats.some(({ office }) => office === "vicePresident")).toBe(false);
});

test("a delegation is found by a part of its name, whatever the accents and capitals", () => {
  const scene = sceneOf(state);
  const found = (written: string) => delegationsNamed(scene, written).map(({ id }) => id);
  expect(found("  VIET ")).toEqual(["VN"]);
  expect(found("ú")).toContain("AT");
  expect(found("nowhere")).toEqual([]);
  expect(found("")).toHaveLength(12);
});

test("it is found, and stands in order, by its name in the reader's language", () => {
  const scene = sceneOf(state, "ru");
  const found = (written: string) => delegationsNamed(scene, written).map(({ name }) => name);
  expect(found("кения")).toEqual(["Кения"]);
  expect(found("Kenya")).toEqual(["Кения"]);
  expect(found("").slice(0, 3)).toEqual(["Австрия", "Беларусь", "Бразилия"]);
});

test("its people say whether they are in the room", () => {
  expect(delegateSeats(state, "KE").map(({ person, inRoom }) => [person, inRoom])).toEqual([
    ["KE.1", true],
    ["KE.2", false],
  ]);
});
