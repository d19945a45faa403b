import { memberOf, type Person } from "@hemicycle/engine";
import { type Naming, speakerName } from "../model/names.ts";
import { plain } from "../model/search.ts";

/** People whose own name, or whose delegation's, holds what was written. */
export const peopleNamed = (scene: Naming, written: string): readonly Person[] => {
  const wanted = plain(written);
  return scene.state.people.values().filter(({ id, name }) => {
    const registered = memberOf(scene.state, id)?.name ?? "";
    return [name, registered, speakerName(scene, id)].some((one) => plain(one).includes(wanted));
  });
};
