import type { Proposal, Split } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { openVote, played, sceneOf, sitting } from "../../testing/sitting.ts";
import { confirmed } from "./confirmed.ts";

const scene = sceneOf(played(...sitting, ...openVote).state);
const two = sceneOf(
  played(
    ...sitting,
    'President announces vote V1 on question Q1 "Shall A be?" and question Q2 "Shall B be?" by devices',
    "President opens vote V1",
  ).state,
  "fr",
);
const cast = (...splits: Split[]): Proposal => ({
  act: { type: "CastBallot", vote: "V1", member: "KE", splits },
});

test("a ballot is confirmed with its figures, its question and its delegation", () => {
  expect(confirmed(scene, cast({ yes: 12, no: 6, abstain: 0 }))).toEqual({
    act: "Cast 12 yes, 6 no",
    lines: [
      { what: "Shall the sitting go on?", how: "" },
      { what: "Kenya", how: "" },
    ],
  });
});

test("a ballot on several questions is confirmed question by question", () => {
  const { yes, no, abstain } = { yes: 7, no: 0, abstain: 1 };
  const told = confirmed(two, cast({ yes, no, abstain }, { yes: 0, no: 8, abstain: 0 }));
  expect(told.lines).toEqual([
    { what: "Shall A be?", how: "7 oui et 1 abstention" },
    { what: "Shall B be?", how: "8 non" },
  ]);
});

test("another act is confirmed by its name, and with what goes beside it", () => {
  const ruling = { clauses: ["ipu.a7.2/first-business"], reason: "now" };
  const act = { type: "CloseVote", vote: "V1" } as const;
  expect(confirmed(scene, { act, office: "chair" })).toEqual({ act: "Close vote 1", lines: [] });
  const beside = confirmed(scene, { act, office: "chair", ruling, onBehalfOf: "CH.1" });
  expect(beside.lines.map(({ what }) => what)).toEqual([
    "With your ruling, which is recorded.",
    "On behalf of Ms. First of CH",
  ]);
});
