import {
  type DebateList,
  debateLists,
  debateOrder,
  inGeneralDebate,
  isInRoom,
  listedSpeaker,
  listOf,
} from "@hemicycle/engine";
import type { Speaker } from "../../components/types.ts";
import { awayOf } from "./floor.ts";
import { personName, speakerName, speakerParts } from "./names.ts";
import { clockTime, type Scene, zoneOf } from "./scene.ts";

/** Somebody on a list of the General Debate. */
export interface Listed {
  readonly person: string;
  readonly name: string;
  readonly delegation: string;
  /** When they were entered: the day and the time at the seat. */
  readonly entered: string;
  /** Among those of the list who wait, from 1; null once heard. */
  readonly place: number | null;
  readonly inRoom: boolean;
}

/** A list of the General Debate as screens show it. */
export interface ListShown {
  readonly list: DebateList;
  readonly name: string;
  readonly speakers: readonly Listed[];
  /** How and by whom the lot was drawn; null until then. */
  readonly drawn: string | null;
}

/** The name of a list in the reader's language. */
export const listName = ({ words }: Pick<Scene, "words">, list: DebateList): string =>
  words.say(`debate.list.${list}`);

/** The lists, in the order in which they are heard. */
export const listsShown = (scene: Scene): readonly ListShown[] =>
  debateLists.map((list) => {
    const { speakers, drawn } = listOf(scene.state, list);
    return {
      list,
      drawn,
      name: listName(scene, list),
      speakers: speakers.map(({ person, at }) => ({
        person,
        name: personName(scene, person),
        delegation: speakerName(scene, person),
        entered: `${scene.words.date(Date.parse(at), zoneOf(scene))}, ${clockTime(scene, at)}`,
        place: listedSpeaker(scene.state, person)?.place ?? null,
        inRoom: isInRoom(scene.state, person),
      })),
    };
  });

/** Whether the General Debate is what the sitting is at. */
export const isDebateNow = ({ state }: Pick<Scene, "state">): boolean =>
  inGeneralDebate(state, { purpose: "statement" });

/** Who comes next from the lists while the General Debate is on, in their order. */
export const nextFromLists = (scene: Scene): readonly Speaker[] =>
  isDebateNow(scene)
    ? debateOrder(scene.state).map(({ person }) => ({
        id: `${person} list`,
        ...speakerParts(scene, person),
        ...awayOf(scene, person),
      }))
    : [];
