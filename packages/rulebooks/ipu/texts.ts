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
