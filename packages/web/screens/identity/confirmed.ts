import type { ActOf, Proposal, Split } from "@hemicycle/engine";
import { actName } from "../model/acts.ts";
import { memberName, personName } from "../model/names.ts";
import { questionTitle } from "../model/questions.ts";
import type { Scene } from "../model/scene.ts";

/** A line below what is confirmed: what it is on, and how many votes there are of each kind. */
export interface ConfirmedLine {
  readonly what: string;
  readonly how: string;
}

/** What somebody confirms, as it will be recorded: "Cast 12 yes, 6 no", and what it is about. */
export interface Confirmed {
  readonly act: string;
  readonly lines: readonly ConfirmedLine[];
}

const choices = ["yes", "no", "abstain"] as const;

const splitText = ({ words }: Scene, split: Split): string =>
  words.list(
    choices
      .filter((choice) => split[choice] > 0)
      .map((choice) => words.say(`count.${choice}`, { count: split[choice] })),
  );

export const confirmed = (scene: Scene, { act, ruling, onBehalfOf }: Proposal): Confirmed => {
  const { words } = scene;
  const who = onBehalfOf === undefined ? "" : personName(scene, onBehalfOf);
  const beside = [
    ...(ruling === undefined ? [] : [words.say("identity.confirm.ruling")]),
    ...(who === "" ? [] : [words.say("identity.confirm.behalf", { who })]),
  ].map((what) => ({ what, how: "" }));
  if (act.type !== "CastBallot") return { act: actName(scene, act), lines: beside };
  const ballot = ballotLines(scene, act);
  const [first] = ballot;
  const alone = ballot.length === 1 && first !== undefined;
  return {
    act: alone ? words.say("vote.cast", { split: first.how }) : actName(scene, act),
    lines: [
      ...(alone ? [{ what: first.what, how: "" }] : ballot),
      ...(alone ? [{ what: memberName(scene, act.member), how: "" }] : []),
      ...beside,
    ],
  };
};

const ballotLines = (
  scene: Scene,
  { vote, splits }: ActOf<"CastBallot">,
): readonly ConfirmedLine[] => {
  const questions = scene.state.session?.votes.get(vote)?.questions ?? [];
  return splits.map((split, at) => {
    const question = questions[at];
    const what = question === undefined ? vote : questionTitle(scene, question);
    return { what, how: splitText(scene, split) };
  });
};
