import { askOf, type ClosedVote, reckonVote } from "@hemicycle/engine";
import type { Reason } from "../../components/types.ts";
import { unsetReasons } from "./reasons.ts";
import type { Scene } from "./scene.ts";

/** Why the result of a vote that is closed cannot be worked out; empty when it can. */
export const undecidedIn = (scene: Scene, vote: ClosedVote): readonly Reason[] => {
  const reckoned = reckonVote(askOf(scene.edition), scene.state, vote);
  const unset = reckoned.flatMap((one) => (one.kind === "undecided" ? one.unset : []));
  return unsetReasons(scene, unset);
};
