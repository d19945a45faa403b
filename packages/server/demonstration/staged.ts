import { addDays, type CalendarDate, dateIn, type Instant } from "@hemicycle/base";
import { actsOf, findingsIn, play, type Rulebook, sayFinding } from "@hemicycle/engine";
import { cstoPa } from "./csto-pa.ts";
import { ipaCis } from "./ipa-cis.ts";
import type { Wording } from "./play-words.ts";
import type { Step } from "./script.ts";

/** A demonstration that is told in the notation of the minutes, beside the one that is played. */
export interface Staged {
  readonly id: string;
  /** A server that does not have its rules does not have it either. */
  readonly rulebook: string;
  /** Where it meets: its days are counted there. */
  readonly seat: string;
  /** What of it is so in the sources. */
  readonly real: Wording;
  /** What was made for the demonstration. */
  readonly made: Wording;
  /** All acts happen on one day: `day(n)` is n days after it. */
  readonly minutes: (day: (after: number) => CalendarDate) => string;
}

/** The demonstrations that are told in minutes. */
export const staged: readonly Staged[] = [cstoPa, ipaCis];

/** The acts of its minutes on the day of this moment. Throws where a line does not come out. */
export function stagedSteps(
  { id, seat, minutes }: Staged,
  { books, at }: { readonly books: readonly Rulebook[]; readonly at: Instant },
): readonly Step[] {
  const today = dateIn(seat, at);
  const sitting = play(
    minutes((after) => addDays(today, after)),
    books,
  );
  const [finding] = findingsIn(sitting);
  if (finding !== undefined) throw new Error(`${id}: ${sayFinding(finding)}`);
  return actsOf(sitting).map(({ envelope: { at: _, ...step } }) => step);
}
