import { expect, test } from "vitest";
import type { Act } from "./acts.ts";
import { stateIn } from "./bodies.ts";
import { chairCandidates } from "./offers/chair.ts";
import { answerTo, begun, doing, go } from "./test-bodies.ts";

const inBody = (act: Act, body: string | null) => doing(act, body === null ? {} : { body });
const open = (sitting: string, body: string | null) =>
  inBody({ type: "OpenSitting", sitting }, body);
const close = inBody({ type: "CloseSitting" }, "C1");

test("no sitting is opened under the id of one that was closed, here or elsewhere", () => {
  const held = go(begun(), open("C1.PL1", "C1"), close);
  expect(held.state.bodies.get("C1")?.proceedings.sittingsClosed).toEqual(["C1.PL1"]);
  for (const body of ["C1", "C2", null]) {
    expect(answerTo(held, open("C1.PL1", body))).toEqual({
      kind: "impossible",
      faults: [{ id: "exists", where: "sitting", facts: { id: "C1.PL1" } }],
    });
    expect(answerTo(held, open("C1.PL2", body))).toMatchObject({ kind: "accepted" });
  }
});

test("the next sitting of a body is offered under an id that is free", () => {
  const { state } = go(begun(), open("C1.PL2", "C1"), close);
  const [offered] = chairCandidates(stateIn(state, "C1"));
  expect(offered?.act).toEqual({ type: "OpenSitting", sitting: "PL3" });
});
