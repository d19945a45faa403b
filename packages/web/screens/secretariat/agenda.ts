import type { Draft, Item } from "@hemicycle/engine";
import { itemKindName, numberIn } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";

/** A line of the agenda as the secretariat keeps it, with the drafts under it. */
export interface AgendaRow {
  readonly item: Item;
  readonly number: string;
  readonly about: string;
  readonly status: string;
  readonly isNow: boolean;
  readonly drafts: readonly Draft[];
}

/** The items in the order in which they were placed. */
export const agendaRows = (scene: Scene): readonly AgendaRow[] => {
  const { session } = scene.state;
  if (session === null) return [];
  const drafts = session.drafts.values();
  return session.items.values().map((item) => {
    const isNow = session.sitting?.item === item.id;
    return {
      item,
      number: numberIn(item.id),
      about: itemKindName(scene, item.kind),
      status: scene.words.say(isNow ? "agenda.now" : `agenda.${item.status}`),
      isNow,
      drafts: drafts.filter((draft) => draft.item === item.id),
    };
  });
};
