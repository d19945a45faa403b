import type { Instant } from "@hemicycle/base";
import type { Recorded, Session } from "@hemicycle/engine";

/** A sitting of the session, as the journal has it. */
export interface SittingShown {
  readonly id: string;
  /** Its place in the session, from 1. */
  readonly number: number;
  readonly opened: Instant;
  /** Null while it is under way. */
  readonly closed: Instant | null;
  /** Those who presided, each once, in their order. */
  readonly chairs: readonly string[];
}

/** The sittings of a session, the first first. */
export const sittingsIn = (
  { id }: Pick<Session, "id">,
  recorded: readonly Recorded[],
): readonly SittingShown[] => {
  const sittings: SittingShown[] = [];
  let here = false;
  for (const entry of recorded) {
    const { event } = entry;
    if (event.type === "SessionConvened") here = event.session === id;
    else if (here) note(sittings, entry);
  }
  return sittings;
};

const note = (sittings: SittingShown[], { event, at, by, onBehalfOf }: Recorded): void => {
  const chair = onBehalfOf ?? by;
  const last = sittings.at(-1);
  if (event.type === "SittingOpened") {
    const number = sittings.length + 1;
    sittings.push({ id: event.sitting, number, opened: at, closed: null, chairs: [chair] });
  } else if (last !== undefined && event.type === "SittingClosed") {
    sittings.splice(-1, 1, { ...last, closed: at });
  } else if (last !== undefined && event.type === "ChairTaken") {
    const chairs = last.chairs.includes(chair) ? last.chairs : [...last.chairs, chair];
    sittings.splice(-1, 1, { ...last, chairs });
  }
};
