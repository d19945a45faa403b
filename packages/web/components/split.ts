import type { Split } from "./types.ts";

export const splitChoices = ["yes", "no", "abstain"] as const;
export type SplitChoice = (typeof splitChoices)[number];

export const nothingPlaced: Split = { yes: 0, no: 0, abstain: 0 };

export function placedIn(split: Split): number {
  return split.yes + split.no + split.abstain;
}

export function allOf(choice: SplitChoice, votes: number): Split {
  return { ...nothingPlaced, [choice]: votes };
}

export function sameSplit(one: Split, other: Split): boolean {
  return splitChoices.every((choice) => one[choice] === other[choice]);
}
