import { play } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { expect, test } from "vitest";
import { staged, stagedSteps } from "./staged.ts";

test.each(staged)("$id: every act of its minutes is accepted, on any day", (one) => {
  for (const at of ["2026-02-28T21:30:00Z", "2027-12-31T12:00:00Z"]) {
    expect(stagedSteps(one, { books: rulebooks, at }).length).toBeGreaterThan(20);
  }
});

test.each(staged)("$id: nobody who exists is in it, and a question waits", (one) => {
  const { state } = play(
    one.minutes((after) => `2026-03-${10 + after}`),
    rulebooks,
  );
  expect(state.founding?.assembly).toBe(one.id);
  for (const { name } of state.people.values()) expect(name).toContain("(вымышлено)");
  const waiting = [
    state.session?.withoutVote,
    ...state.bodies.values().map(({ proceedings }) => proceedings.withoutVote),
  ].reduce((count, dict) => count + (dict?.size ?? 0), 0);
  expect(waiting).toBe(1);
});
