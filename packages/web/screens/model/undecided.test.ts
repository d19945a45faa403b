import type { ClosedVote } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { played, requests, sceneOf, sitting } from "../../testing/sitting.ts";
import type { Scene } from "./scene.ts";
import { undecidedIn } from "./undecided.ts";

const { state } = played(
  ...sitting,
  ...requests,
  "President gives the floor to UY.1 as sponsor on request R1",
  "person UY.1 ends the speech",
  "President announces vote V1 on request R1 by devices",
  "President opens vote V1",
  "President closes vote V1",
);

const closedIn = (scene: Scene): ClosedVote => {
  const vote = scene.state.session?.votes.get("V1");
  if (vote?.status !== "closed") throw new Error("the vote is not closed");
  return vote;
};

test("a closed vote whose result can be worked out is not undecided", () => {
  const scene = sceneOf(state);
  expect(undecidedIn(scene, closedIn(scene))).toEqual([]);
});

test("a closed vote that needs a figure nobody knows says which, and who asks for it", () => {
  const session = state.session && { ...state.session, quorumBase: null };
  const scene = sceneOf({ ...state, session });
  const reasons = undecidedIn(scene, closedIn(scene));
  expect(reasons.map(({ citations }) => citations[0]?.number)).toEqual(["34.3"]);
  expect(reasons[0]?.says).toMatch(/^Not set: /);
});
