import { afterFrame, beginning, type Moment } from "@hemicycle/assembly";
import type { State } from "@hemicycle/engine";
import type { CheckedEntry } from "../../client/chain.ts";
import { fetchTexts } from "../../client/texts.ts";
import { inTurns } from "../../client/turns.ts";
import { frameOf } from "../public/replay.ts";

/**
 * The state at the end of each session that another one has followed, the first of them first: the
 * state of today has none of their votes, and the journal has them all. As far as the reader may
 * read it.
 */
export const pastStates = async (entries: readonly CheckedEntry[]): Promise<readonly State[]> => {
  await fetchTexts();
  const ends: State[] = [];
  let moment: Moment = beginning;
  await inTurns(entries, (entry) => {
    const { state } = moment;
    const follows = entry.recorded?.event.type === "SessionConvened";
    if (follows && state.session !== null) ends.push(state);
    moment = afterFrame(moment, frameOf(entry));
  });
  return ends;
};

/** How often a session has followed on another, by which entry last; 0: none has. */
export const sessionsBegun = (entries: readonly CheckedEntry[]): number =>
  entries.findLast(({ recorded }) => recorded?.event.type === "SessionConvened")?.seq ?? 0;
