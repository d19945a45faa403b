import { motionOf, type Question, type Recorded } from "@hemicycle/engine";
import { motionKindName, speakerName } from "./names.ts";
import { questionTitle } from "./questions.ts";
import type { Citing } from "./scene.ts";

/** The latest entries of the journal, the last first; the content of some is not known here. */
export type Recently = readonly (Recorded | { readonly sealed: true })[];

/** The latest event that a reading of it answers for. */
export const latest = <T>(recent: Recently, read: (recorded: Recorded) => T | null): T | null => {
  for (const entry of recent) {
    const found = "sealed" in entry ? null : read(entry);
    if (found !== null) return found;
  }
  return null;
};

/** A question as it was called when it was put: a motion leaves the table when it is decided. */
export const titleThen = (scene: Citing, question: Question, recent: Recently): string => {
  if (question.kind !== "motion" || motionOf(scene.state, question.motion) !== null) {
    return questionTitle(scene, question);
  }
  const moved = latest(recent, ({ event, by, onBehalfOf }) =>
    event.type === "MotionMoved" && event.motion === question.motion
      ? { title: event.text ?? motionKindName(scene, event.kind), by: onBehalfOf ?? by }
      : null,
  );
  if (moved === null) return questionTitle(scene, question);
  const { title, by } = moved;
  return scene.words.say("question.motion", { title, mover: speakerName(scene, by) });
};
