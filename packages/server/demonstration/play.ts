import type { State } from "@hemicycle/engine";
import { requestSteps } from "./play-requests.ts";
import { byChair, type Keyed, oneAct, type PlayStep, requestIn } from "./play-step.ts";
import { voteSteps } from "./play-vote.ts";
import { type Chapter, chapterWords, stepWords } from "./play-words.ts";
import { joint, votedOn } from "./requests.ts";

/** The decision on the emergency item at the 138th Assembly, step by step. */
export const play: readonly PlayStep[] = [
  ...requestSteps,
  ...votedOn.flatMap(voteSteps),
  {
    id: "accepted",
    chapter: "outcome",
    says: stepWords.accepted,
    cites: ["ipu.a11.2b/all-decided", "ipu.a11.2b/most-positive", "ipu.a11.2b/only-one"],
    isDone: (state) => requestIn(state, joint)?.status === "accepted",
    acts: (state) => accept(state),
  },
];

const accept = (state: State): readonly Keyed[] => {
  const item = `E${(state.session?.items.size ?? 0) + 1}`;
  return oneAct(byChair(state, { type: "AnnounceEmergencyItem", request: joint, item }));
};

/** The chapters in their order. The keys of an object are its own names. */
export const chapters = Object.keys(chapterWords) as readonly Chapter[];
