import { changeState } from "../state/change.ts";
import type { State } from "../state.ts";

/** Nobody sits in the place of this person any more, nor this person in the place of another. */
export const leaveSeat = (state: State, person: string): State => {
  if (state.session?.substitutes === undefined) return state;
  const { substitutes, ...rest } = state.session;
  const left = substitutes
    .entries()
    .filter((pair) => pair.includes(person))
    .reduce((all, [substitute]) => all.delete(substitute), substitutes);
  if (left.size === substitutes.size) return state;
  const session = left.size === 0 ? rest : { ...rest, substitutes: left };
  return changeState(state, { session });
};
