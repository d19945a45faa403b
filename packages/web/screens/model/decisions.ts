import type { Recorded } from "@hemicycle/engine";
import { pathOf } from "../../router.ts";
import { eventText } from "./events.ts";
import { exactTime, type Shown } from "./journal.ts";
import { type Scene, zoneOf } from "./scene.ts";

/** An entry of the journal that rests on a clause. */
export interface Decision {
  readonly seq: number;
  readonly day: string;
  /** "15:46:09" */
  readonly time: string;
  readonly text: string;
  /** How the clause bore on it. */
  readonly how: Recorded["grounds"][number]["how"];
  /** The page of the vote that it belongs to; null where it belongs to none. */
  readonly vote: string | null;
  /** The entry as it is published, with its hashes. */
  readonly entry: string;
}

/** What was decided under a clause, in the order given. */
export const decisionsUnder = (
  scene: Scene,
  shown: readonly Shown[],
  clause: string,
): readonly Decision[] =>
  shown.flatMap((one) => {
    const ground = "sealed" in one ? undefined : one.grounds.find((of) => of.clause === clause);
    return "sealed" in one || ground === undefined ? [] : [decision(scene, one, ground.how)];
  });

const decision = (scene: Scene, recorded: Recorded, how: Decision["how"]): Decision => ({
  seq: recorded.seq,
  day: scene.words.date(Date.parse(recorded.at), zoneOf(scene)),
  time: exactTime(scene, recorded.at),
  text: eventText(scene, recorded),
  how,
  vote: voteOf(scene, recorded),
  entry: entryOf(scene, recorded.seq),
});

const voteOf = ({ linked, state }: Scene, { event }: Recorded): string | null => {
  const vote = "vote" in event && typeof event.vote === "string" ? event.vote : null;
  const isKnown = vote !== null && state.session?.votes.has(vote) === true;
  return isKnown && linked !== null
    ? pathOf({ screen: "publicVote", assembly: linked, vote })
    : null;
};

const entryOf = ({ linked }: Scene, seq: number): string =>
  `/api/assemblies/${encodeURIComponent(linked ?? "")}/journal?after=${seq - 1}&limit=1`;
