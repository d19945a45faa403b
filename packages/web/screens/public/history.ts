import { motionOf, type Question } from "@hemicycle/engine";
import type { Citing } from "../model/scene.ts";
import type { Recently } from "../model/titles.ts";
import type { JournalWatch } from "./watch.svelte.ts";

/**
 * The journal, where the title of a question stands nowhere else: a motion leaves the table when it
 * is decided. Whoever does not need it need not look again at each part of it that is checked.
 */
export const historyFor = (
  { state }: Pick<Citing, "state">,
  questions: readonly Question[],
  watch: JournalWatch,
): Recently =>
  questions.some((one) => one.kind === "motion" && motionOf(state, one.motion) === null)
    ? watch.recent
    : [];
