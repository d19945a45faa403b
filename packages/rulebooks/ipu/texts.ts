import type { Draft, State } from "@hemicycle/engine";
import { questionsPut } from "./common.ts";

/** The drafts on which an act decides, as a whole, in a part, or how they are divided. */
export const draftsPut = (
  state: State,
  act: Parameters<typeof questionsPut>[1],
): readonly Draft[] =>
  questionsPut(state, act).flatMap((question) => {
    const id = "draft" in question ? question.draft : "";
    return state.session?.drafts.get(id) ?? [];
  });

/** The ids of the same, with those to which an amendment is decided on. */
export const draftsTouched = (
  state: State,
  act: Parameters<typeof questionsPut>[1],
): readonly string[] =>
  questionsPut(state, act).flatMap((question) => {
    if (question.kind === "amendment") {
      return state.session?.amending.amendments.get(question.amendment)?.draft ?? [];
    }
    return "draft" in question ? [question.draft] : [];
  });
