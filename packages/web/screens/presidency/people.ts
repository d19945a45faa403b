import { memberOf, type Person, type State } from "@hemicycle/engine";
import { plain } from "../model/search.ts";

/** People whose own name, or whose delegation's, holds what was written. */
export const peopleNamed = (state: State, written: string): readonly Person[] => {
  const wanted = plain(written);
  return state.people.values().filter((person) => {
    const delegation = memberOf(state, person.id)?.name ?? "";
    return plain(person.name).includes(wanted) || plain(delegation).includes(wanted);
  });
};
