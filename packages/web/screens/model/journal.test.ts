import type { EventType } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { openVote, played, requests, sceneOf, sitting } from "../../testing/sitting.ts";
import { eventText } from "./events.ts";
import { exactTime, journalEntries } from "./journal.ts";

const { state, recorded } = played(
  ...sitting,
  ...requests,
  "President takes up item I1",
  "person KE.1 asks for the floor as speaker",
  "person NO.1 asks for the floor as speaker",
  'President gives the floor to NO.1 as speaker ruling ipu.a23.1/in-order: "Kenya yields"',
  "President ends the speech",
  'person JO.1 raises point of order O1: "The microphone is off"',
  "President rules point of order O1 dismissed",
  "person CL.1 moves P1 to adjourn the debate",
  "person CL.1 withdraws motion P1",
  ...openVote,
  "person AT.1 casts 10 yes in vote V1",
  "person BR.1 casts 4 yes, 6 no in vote V1",
  "President closes vote V1",
  "President declares the result of vote V1",
  'President suspends the sitting: "lunch"',
  "President resumes the sitting",
);
const scene = sceneOf(state);
const textOf = (type: EventType): string => {
  const found = recorded.findLast(({ event }) => event.type === type);
  return found === undefined ? "" : eventText(scene, found);
};

test("an event is told in a few words with its names and figures", () => {
  expect(textOf("PointOfOrderRaised")).toBe("Point of order, Jordan: The microphone is off");
  expect(textOf("PointOfOrderRuled")).toBe("Point of order dismissed");
  expect(textOf("MotionMoved")).toBe("Motion moved, Chile: Adjourn the debate");
  expect(textOf("VoteAnnounced")).toBe("Vote 1 announced: Shall the sitting go on?");
  expect(textOf("ResultDeclared")).toBe("Result of vote 1: 14 for, 6 against, adopted");
  expect(textOf("OfficeTaken")).toContain("Elected, Teller: Mr. Second of FR");
  expect(textOf("ChairTaken")).toBe("In the chair: Ms. First of CH");
  expect(textOf("RoomEntered")).toBe("Persons who entered the room: 24");
});

test("every event of a sitting has words in every language, none of them a key or a hole", () => {
  for (const language of ["en", "fr", "es", "ar", "ru"] as const) {
    const read = sceneOf(state, language);
    for (const one of recorded) {
      const said = eventText(read, one);
      expect(said, `${language} ${one.event.type}`).not.toMatch(/event\.|undefined|\{|\}/);
    }
  }
});

test("an entry has its number, its time at the seat and the clause that tells most", () => {
  const floor = recorded.find(({ event }) => event.type === "FloorGiven");
  const [entry] = floor ? journalEntries(scene, [floor]) : [];
  expect(entry).toMatchObject({ seq: floor?.seq, seal: "open", text: "Has the floor: Norway" });
  expect(entry?.citations.map(({ number }) => number)).toEqual(["23.1"]);
  expect(entry?.time).toMatch(/^09:\d\d:\d\d$/);
});

test("a ruling is told with its reason and the clause it is on", () => {
  const ruling = recorded.find(({ event }) => event.type === "RulingDeclared");
  const [entry] = ruling ? journalEntries(scene, [ruling]) : [];
  expect(entry?.text).toBe("Ruling: Kenya yields");
  expect(entry?.citations[0]?.number).toBe("23.1");
});

test("a sealed place keeps its number, and of a ballot says whose it is", () => {
  const sealed = { seq: 7, sealed: true, ballot: { vote: "V1", member: "AT" } } as const;
  expect(journalEntries(scene, [sealed, { seq: 8, sealed: true, ballot: null }])).toEqual([
    { seq: 7, time: "", text: "Sealed: Austria has voted", seal: "sealed", citations: [] },
    { seq: 8, time: "", text: "Sealed", seal: "sealed", citations: [] },
  ]);
});

test("times are those of the seat, to the second", () => {
  expect(exactTime(scene, "2017-10-14T10:00:05.000Z")).toBe("12:00:05");
});
