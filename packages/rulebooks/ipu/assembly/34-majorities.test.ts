import { askOf, emptyState, type Question, reckon, type Split } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { edition2017 } from "../rulebook.ts";

const question: Question = { kind: "other", question: "Q1", title: "A question" };

const outcomeOf = (split: Split) => {
  const reckoned = reckon(askOf(edition2017), emptyState, { question, split });
  if (reckoned.kind !== "reckoned") throw new Error("nothing is unset here");
  const { cast, outcome, reckonings } = reckoned.result;
  return { cast, outcome, needed: reckonings.map(({ needed }) => needed) };
};

describe("a simple majority", () => {
  test("is one vote more than half of those in favour and against", () => {
    expect(outcomeOf({ yes: 11, no: 10, abstain: 90 })).toEqual({
      cast: 21,
      outcome: "adopted",
      needed: [11],
    });
  });

  test("is missed by a tie, which rejects", () => {
    expect(outcomeOf({ yes: 10, no: 10, abstain: 0 })).toEqual({
      cast: 20,
      outcome: "rejected",
      needed: [11],
    });
  });

  test("is missed when everybody abstains", () => {
    expect(outcomeOf({ yes: 0, no: 0, abstain: 110 }).outcome).toBe("rejected");
  });

  test("carried the resolution of October 2006 in Geneva: 897 to 33, with 240 abstentions", () => {
    // Source: reports of the 115th Assembly (world.kbs.co.kr; hanashiyasuhiro.com, 3764).
    expect(outcomeOf({ yes: 897, no: 33, abstain: 240 })).toEqual({
      cast: 930,
      outcome: "adopted",
      needed: [466],
    });
  });
});
