import { expect, test } from "vitest";
import { played, requests, sceneOf, sitting } from "../../testing/sitting.ts";
import { itemLine, questionTitle, voteBrief, voteQuestions, voteTitle } from "./questions.ts";

const { state } = played(
  ...sitting,
  ...requests,
  'person NO.1 deposits draft D1 "A draft of the tests" on item I2 in parts p1, p2',
  "President takes up item I2",
  "person CL.1 moves P1 to close the list of speakers",
);
const scene = sceneOf(state);

test("a question goes by the words of those who asked for it", () => {
  const titles = [
    questionTitle(scene, { kind: "request", request: "R1" }),
    questionTitle(scene, { kind: "part", draft: "D1", part: "p2" }),
    questionTitle(scene, { kind: "division", draft: "D1" }),
    questionTitle(scene, { kind: "motion", motion: "P1" }),
    questionTitle(scene, { kind: "election", election: "ET" }),
    questionTitle(scene, { kind: "other", question: "Q1", title: "Shall we go on?" }),
  ];
  expect(titles).toEqual([
    "Relief after the floods",
    "Part 2 of: A draft of the tests",
    "Separate votes on parts of: A draft of the tests",
    "Close the list of speakers, Chile",
    "Teller: Mr. Second of FR, Mr. Second of IN",
    "Shall we go on?",
  ]);
});

test("what has left the table goes by its id, and what has no words yet by its kind", () => {
  expect(questionTitle(scene, { kind: "motion", motion: "P9" })).toBe("Motion P9");
  expect(questionTitle(scene, { kind: "other", question: "Q1", title: "" })).toBe(
    "Another question",
  );
});

test("a vote goes by its number, its way, and its questions or how many there are", () => {
  const questions = ["R1", "R2"].map((request) => ({ kind: "request", request }) as const);
  expect(voteTitle(scene, { id: "V3", method: "rollCall" })).toBe("Vote 3, roll call");
  expect(voteQuestions(scene, { questions })).toBe(
    "Relief after the floods, Relief in the drought",
  );
  expect(voteBrief(scene, { questions })).toBe("2 questions");
  expect(voteBrief(scene, { questions: questions.slice(0, 1) })).toBe("Relief after the floods");
});

test("the item that is dealt with goes by its title", () => {
  expect(itemLine(scene)).toBe("A subject of the tests");
  expect(itemLine(sceneOf(played(...sitting).state))).toBeNull();
});
