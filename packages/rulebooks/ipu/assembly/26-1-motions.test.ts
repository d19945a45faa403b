import type { Event } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { runExample } from "../../examples.ts";
import { givens } from "../givens.ts";
import { edition2017, ipu } from "../rulebook.ts";
import { debateAdjourned } from "./26-1-motions.ts";

const book = { rulebook: ipu, edition: edition2017, givens };

const eventsOf = (kind: string): readonly Event[] => {
  const given = `item taken up; heard motion P1 of M5 to ${kind}; closed vote on motion P1`;
  const example = `${given} | President declares the result of vote V1 | accepted`;
  const { answer } = runExample(book, debateAdjourned, example);
  return answer?.kind === "accepted" ? answer.recorded.map(({ event }) => event) : [];
};

test.each([
  ["adjourn the debate sine die", true],
  ["adjourn the debate", false],
])("a motion to %s says whether the debate has a date: sine die is %s", (kind, sineDie) => {
  expect(eventsOf(kind)).toContainEqual({ type: "DebateAdjourned", item: "I1", sineDie });
});
