import { emptyState, type Vote } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { credentialParts, secretQuestions, voteAt } from "./secret.ts";

const yesNo = [
  { question: "Q", answers: ["yes", "no", "abstain"], blank: undefined, min: 1, max: 1 },
];

describe("the weights of credentials", () => {
  test("let a delegation divide its votes between yes, no, abstention and none", () => {
    for (const votes of [1, 8, 10, 11, 23]) {
      const weights = credentialParts(votes, { questions: yesNo, units: false });
      expect(weights.reduce((sum, one) => sum + one, 0)).toBe(votes);
      expect(weights.length).toBeLessThanOrEqual(9);
      const reached = new Set([0]);
      for (const weight of weights) for (const sum of [...reached]) reached.add(sum + weight);
      expect(reached.size).toBe(votes + 1);
    }
  });

  test("are one each where it is wanted, or where there are too many ways to divide", () => {
    const ones = [1, 1, 1, 1, 1];
    expect(credentialParts(5, { questions: yesNo, units: true })).toEqual(ones);
    const [one] = yesNo;
    const two = one === undefined ? [] : [one, one];
    expect(credentialParts(5, { questions: two, units: false })).toEqual(ones);
    const names = [{ question: "E", answers: ["A", "B"], blank: true, min: 1, max: 2 }];
    expect(credentialParts(5, { questions: names, units: false })).toEqual(ones);
  });
});

const vote = (questions: Vote["questions"]): Vote => ({
  ...{ id: "V1", questions, method: "secret", status: "announced" },
});

describe("the questions of a secret ballot", () => {
  test("are in the words of the journal", () => {
    const question = { kind: "other", question: "Q1", title: "مسألة" } as const;
    expect(secretQuestions(emptyState, vote([question]))).toEqual([
      { answers: ["yes", "no", "abstain"], blank: undefined, min: 1, max: 1, question: "مسألة" },
    ]);
  });

  test("of a vote that nobody knows are not looked for", () => {
    expect(voteAt(emptyState, "V1")).toBe(null);
  });
});
