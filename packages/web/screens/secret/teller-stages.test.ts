import { expect, test } from "vitest";
import { played, sceneOf, sitting } from "../../testing/sitting.ts";
import {
  areSame,
  countedQuestions,
  countRows,
  nextOfChair,
  preparing,
  proofAt,
  readyKeys,
  secretBallots,
  votesOut,
} from "./teller-stages.ts";

const some = (digit: string): string => digit.repeat(64);
const begun = [
  ...sitting,
  "Teller begins key ceremony K1 of 2 of FR.2 and IN.2",
  `person FR.2 as Teller files certificate ${some("2")} in ceremony K1`,
  `person IN.2 as Teller files certificate ${some("3")} in ceremony K1`,
];
const made = [...begun, `Teller concludes ceremony K1 with keys ${some("4")}`];
const announced = [
  ...made,
  `President names registrar "Registrar" with key ${some("1")}: "so"`,
  'Secretariat sets ipu.s16/fewest-behind-a-sum to 3: "the Assembly"',
  'President announces vote V1 on question Q1 "Shall it be?" by secret ballot',
];
const opened = [
  ...announced,
  `Secretariat prepares the box of vote V1 under ceremony K1 as AVoteForExamp1es, archive ${some("a")}, ` +
    "18 credentials, 3 behind a sum, for KE with 10, NO with 10, UY with 10",
  "President opens vote V1",
];
const closed = [
  ...opened,
  "person FR.2 as Teller takes 10 votes of NO in vote V1 to paper",
  `President closes vote V1 with 6 ballots of 10 votes, archive ${some("b")}`,
  `person FR.2 as Teller gives decryption ${some("5")} of vote V1`,
];

const at = (lines: readonly string[]) => {
  const { state } = played(...lines);
  const [vote] = secretBallots(state);
  return { state, vote, keys: readyKeys(state) };
};

test("keys are ready when their ceremony is concluded", () => {
  expect(at(begun).keys).toBe(null);
  expect(at(made).keys?.id).toBe("K1");
});

test("whoever presides opens, closes and announces", () => {
  const next = [announced, opened, closed].map((lines) => {
    const { vote } = at(lines);
    return vote === undefined ? null : nextOfChair(vote)?.type;
  });
  expect(next).toEqual(["OpenVote", "CloseVote", "DeclareResult"]);
});

test("the box is judged by what the registrar has handed in, and before by the plan", () => {
  const { vote, keys } = at(announced);
  if (vote === undefined) throw new Error("no vote");
  const revealed = { voters: 3, weights: [4, 2] };
  const plan = { voters: [{ member: "KE", votes: 5, weights: [4, 1] }], revealed, received: null };
  expect(preparing(vote, keys, plan)).toMatchObject({
    ...{ ceremony: "K1", credentials: 2, fewest: 3, voters: [{ member: "KE", votes: 5 }] },
  });
  const voters = [{ member: "NO", votes: 2 }];
  const received = {
    ...{ election: "AVoteForExamp1es", credentials: 2, units: true, voters },
    revealed: { voters: 2, weights: [1] },
  };
  expect(preparing(vote, null, { ...plan, received })).toMatchObject({
    ...{ ceremony: "-", credentials: 2, fewest: 2, voters },
  });
});

test("votes are in the box or on paper, and parts are given one by one", () => {
  const { state, vote, keys } = at(closed);
  if (vote === undefined || keys === null) throw new Error("no vote");
  expect(votesOut(vote)).toEqual({ box: 20, paper: 10 });
  const scene = sceneOf(state);
  const rows = countRows(scene, vote, { keys, person: "IN.2" });
  expect(rows.map(({ given, announced: said, own }) => [given, said, own])).toEqual([
    [true, false, false],
    [false, false, true],
  ]);
  const [question] = countedQuestions(scene, vote, [[6, 3, 1]]);
  expect(question).toEqual({
    title: "Shall it be?",
    counts: [
      { name: "Yes", count: 6 },
      { name: "No", count: 3 },
      { name: "Abstention", count: 1 },
    ],
  });
});

test("counts are the same where each of them is", () => {
  expect(areSame([[1, 2]], [[1, 2]])).toBe(true);
  expect(areSame([[1, 2]], [[2, 1]])).toBe(false);
});

test("a proof that fails is named by the choice and the question that it is about", () => {
  const { state, vote } = at(closed);
  if (vote === undefined) throw new Error("no vote");
  const scene = sceneOf(state);
  const question = "Shall it be?";
  expect(proofAt(scene, vote, "decryption_proofs/0/1")).toEqual({ question, choice: "No" });
  for (const other of [
    "",
    "decryption_factors",
    "decryption_proofs/0/3",
    "decryption_proofs/1/0",
  ]) {
    expect(proofAt(scene, vote, other)).toBe(null);
  }
});
