import { expect, test } from "vitest";
import { played, sitting } from "../../testing/sitting.ts";
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
  const found = (written: string) => delegationsNamed(state, written).map(({ id }) => id);
  expect(found("  VIET ")).toEqual(["VN"]);
  expect(found("ú")).toContain("AT");
  expect(found("nowhere")).toEqual([]);
  expect(found("")).toHaveLength(12);
});

test("its people say whether they are in the room", () => {
  expect(delegateSeats(state, "KE").map(({ person, inRoom }) => [person, inRoom])).toEqual([
    ["KE.1", true],
    ["KE.2", false],
  ]);
});
