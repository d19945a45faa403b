import type { Question, State } from "@hemicycle/engine";

/** The questions that an act puts: those that it announces or decides, or of the vote it opens. */
export const questionsPut = (
  state: State,
  act: {
    readonly vote?: string;
    readonly questions?: readonly Question[];
    readonly question?: Question;
  },
): readonly Question[] => {
  if (act.question !== undefined) return [act.question];
  return act.questions ?? state.session?.votes.get(act.vote ?? "")?.questions ?? [];
};
