import { askOf, type MajorityPart, type Vote } from "@hemicycle/engine";
import type { Reason } from "../../components/types.ts";
import { plainCitation } from "./cite.ts";
import { unsetReasons } from "./reasons.ts";
import type { Scene } from "./scene.ts";

/** What the rules ask for so that a question passes: each demand of any question once. */
export const demands = (
  scene: Scene,
  { questions }: Pick<Vote, "questions">,
): readonly Reason[] => {
  const all = questions.flatMap((question): readonly Reason[] => {
    const asked = askOf(scene.edition)("majority", { state: scene.state, question });
    if (asked.kind === "unset") return unsetReasons(scene, [asked]);
    return asked.value.parts.map((part) => demand(scene, part));
  });
  return [...new Map(all.map((one) => [one.says, one])).values()];
};

const demand = (scene: Scene, part: MajorityPart): Reason => ({
  says: scene.words.say("demand", { ...shareOf(scene, part), of: part.of }),
  citations: [plainCitation(scene, part.clause)],
});

/** Shares that have a word of their own; `more` where the share itself is not enough. */
const named: Readonly<Record<string, string>> = {
  "1/2 more": "majority",
  "2/3": "thirds",
  "1/3": "third",
};

const shareOf = (
  { words }: Scene,
  { share, more }: MajorityPart,
): { readonly share: string; readonly text: string } => {
  const part = `${share.numerator}/${share.denominator}`;
  const text = more ? words.say("result.moreThan", { share: part }) : part;
  return { share: named[more ? `${part} more` : part] ?? "other", text };
};
