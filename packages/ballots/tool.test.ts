import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import { describe, expect, test } from "vitest";
import type { Choices } from "./ballot-make.ts";
import type { Question } from "./election.ts";
import { belenios2048 } from "./modular.ts";
import { reasonOf, verified } from "./test-archives.ts";
import { holdElection, type Plan, type Vote } from "./test-election.ts";
import { type Maker, OfficialElection } from "./test-official.ts";
import { inFolder, toolIsHere, toolVerifies } from "./test-tool.ts";

const group = belenios2048(nodeMachine);
const timeout = 180_000;

const motion: Question = {
  answers: ["Yes", "No", "Abstain"],
  blank: undefined,
  min: 1,
  max: 1,
  question: "Do you approve the draft resolution?",
};
const president: Question = {
  answers: ["A", "B", "C", "D", "E", "F"],
  blank: true,
  min: 1,
  max: 3,
  question: 'رئيس الجمعية / 의장 선거\n\t"é" \\ \u007f \u2028 <&>',
};

const votes = (rows: readonly Choices[], weights: readonly number[]): readonly Vote[] =>
  rows.map((choices, at) => ({ choices, weight: weights[at % weights.length] ?? 1 }));

const threeOfFive = { size: 5, threshold: 3, decrypting: [2, 3, 5] };

const plans: readonly (readonly [name: string, plan: Plan, result: readonly number[][]])[] = [
  [
    "yes, no and abstentions, with weights",
    {
      ...threeOfFive,
      questions: [motion],
      votes: votes([[[1, 0, 0]], [[0, 1, 0]], [[0, 0, 1]], [[1, 0, 0]]], [17, 10, 2]),
    },
    [[34, 10, 2]],
  ],
  [
    "candidates, up to three of six, and blank votes",
    {
      ...threeOfFive,
      name: "انتخاب 선거",
      questions: [president],
      votes: votes(
        [
          [[0, 1, 0, 0, 0, 0, 0]],
          [[0, 1, 1, 1, 0, 0, 0]],
          [[1, 0, 0, 0, 0, 0, 0]],
          [[0, 0, 0, 0, 0, 1, 1]],
        ],
        [1],
      ),
    },
    [[1, 2, 1, 1, 0, 1, 1]],
  ],
  [
    "several questions, a single trustee before the others, the old form of the ceremony",
    {
      ...threeOfFive,
      singles: 1,
      hardened: false,
      questions: [motion, { ...motion, min: 0, max: 2 }, president],
      votes: votes(
        [
          [
            [1, 0, 0],
            [0, 0, 0],
            [1, 0, 0, 0, 0, 0, 0],
          ],
          [
            [0, 1, 0],
            [1, 1, 0],
            [0, 1, 1, 0, 0, 0, 0],
          ],
        ],
        [3, 4],
      ),
    },
    [
      [3, 4, 0],
      [4, 4, 0],
      [3, 4, 4, 0, 0, 0, 0],
    ],
  ],
  [
    "credentials that are not used, one trustee of one, more trustees than needed",
    {
      size: 3,
      threshold: 1,
      decrypting: [3, 1],
      questions: [{ ...motion, answers: ["Yes", "No"], blank: true }],
      votes: [...votes([[[0, 1, 0]]], [23]), { weight: 8, choices: null }],
    },
    [[0, 23, 0]],
  ],
];

describe.runIf(toolIsHere())("the official tool", () => {
  test.each(plans)("verifies an election of ours: %s", { timeout }, async (_, plan, result) => {
    const held = holdElection(group, plan, nodeChance);
    expect(held.result).toEqual(result);
    const { err } = await toolVerifies(held.archive, held.election.message.uuid);
    expect(err).toContain("all checks passed");
    expect(await verified(held.archive)).toMatchObject({ holds: true, report: { result } });
  });

  test("verifies a hundred ballots of ours, each counted with its weight", {
    timeout,
  }, async () => {
    const rows: readonly Choices[] = [[[1, 0, 0]], [[0, 1, 0]], [[0, 0, 1]], [[1, 0, 0]]];
    const hundred = votes(Array.from({ length: 25 }, () => rows).flat(), [5, 4, 2, 1]);
    const plan = { ...threeOfFive, questions: [motion], votes: hundred };
    const held = holdElection(group, plan, nodeChance);
    expect(held.result).toEqual([[150, 100, 50]]);
    const { err } = await toolVerifies(held.archive, held.election.message.uuid);
    expect(err).toContain("all checks passed");
    expect(await verified(held.archive)).toMatchObject({ holds: true, report: { ballots: 100 } });
  });

  test("and ours agree on its own election", { timeout }, async () => {
    await inFolder(async (folder) => {
      const tool = new OfficialElection(folder);
      await tool.prepare();
      await tool.ceremony(Array<Maker>(5).fill("official"));
      await tool.begin([motion, president]);
      for (const choice of [
        [
          [1, 0, 0],
          [0, 1, 1, 0, 0, 0, 0],
        ],
        [
          [0, 0, 1],
          [1, 0, 0, 0, 0, 0, 0],
        ],
        [
          [0, 1, 0],
          [0, 0, 0, 0, 0, 0, 1],
        ],
      ]) {
        await tool.vote(choice);
      }
      await tool.close([1, 3, 4]);
      const verdict = await verified(tool.archive());
      expect(reasonOf(verdict)).toBe("holds");
      const result = [
        [17, 17, 10],
        [10, 17, 17, 0, 0, 0, 17],
      ];
      expect(verdict).toMatchObject({ report: { result, ballots: 3, weight: 44 } });
    });
  });

  test("holds a ceremony together with trustees of ours", { timeout }, async () => {
    await inFolder(async (folder) => {
      const tool = new OfficialElection(folder);
      await tool.prepare();
      await tool.ceremony(["official", "own", "own", "official", "own"]);
      await tool.begin([motion]);
      for (const choice of [[[1, 0, 0]], [[0, 0, 1]]]) await tool.vote(choice);
      // One trustee whose key the official tool made, and two whose keys are ours.
      await tool.close([1, 2, 5]);
      const verdict = await verified(tool.archive());
      expect(reasonOf(verdict)).toBe("holds");
      expect(verdict).toMatchObject({ report: { result: [[17, 0, 10]] } });
    });
  });
});
