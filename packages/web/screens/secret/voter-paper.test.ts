import { describe, expect, test } from "vitest";
import {
  chosenIn,
  isAnswer,
  isCountable,
  isWhole,
  marked,
  papersOf,
  sumsOf,
  unmarked,
} from "./voter-paper.ts";

const motion = {
  question: "?",
  answers: ["yes", "no", "abstain"],
  blank: undefined,
  min: 1,
  max: 1,
};
const contest = { question: "E", answers: ["A", "B", "C"], blank: true, min: 1, max: 2 };

describe("a ballot paper", () => {
  test("of one choice has one mark, which moves", () => {
    const yes = marked(motion, [0, 0, 0], 0);
    expect(yes).toEqual([1, 0, 0]);
    expect(marked(motion, yes, 2)).toEqual([0, 0, 1]);
  });

  test("of several choices has as many as are made; a blank vote stands alone", () => {
    const two = marked(contest, marked(contest, [0, 0, 0, 0], 1), 3);
    expect([two, chosenIn(contest, two)]).toEqual([[0, 1, 0, 1], 2]);
    const blank = marked(contest, two, 0);
    expect(blank).toEqual([1, 0, 0, 0]);
    expect(marked(contest, blank, 2)).toEqual([0, 0, 1, 0]);
    expect(marked(contest, two, 1)).toEqual([0, 0, 0, 1]);
  });

  test("is an answer only within what the question allows", () => {
    expect(isAnswer(contest, [1, 0, 0, 0])).toBe(true);
    expect(isAnswer(contest, [0, 1, 1, 0])).toBe(true);
    expect(isAnswer(contest, [0, 1, 1, 1])).toBe(false);
    expect(isAnswer(contest, [0, 0, 0, 0])).toBe(false);
    expect(isAnswer(contest, [1, 1, 0, 0])).toBe(false);
    expect(
      isWhole([motion, contest], {
        marks: [
          [1, 0, 0],
          [0, 0, 0, 0],
        ],
        votes: 1,
      }),
    ).toBe(false);
    expect(unmarked([motion, contest])).toEqual([
      [0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });
});

describe("the votes of a delegation", () => {
  test("are counted out choice by choice where there is one choice on one question", () => {
    expect([isCountable([motion]), isCountable([contest]), isCountable([motion, motion])]).toEqual([
      ...[true, false, false],
    ]);
    const papers = papersOf([6, 0, 3]);
    expect(papers).toEqual([
      { marks: [[1, 0, 0]], votes: 6 },
      { marks: [[0, 0, 1]], votes: 3 },
    ]);
    expect(sumsOf(papers, 10)).toEqual([6, 3, 1]);
  });
});
