import type { CalendarDate } from "@hemicycle/base";

/** Seconds of a simulated assembly, from eight in the morning of its first day, in UTC. */
export interface Clock {
  /** Seconds from the beginning to the hour at which a day's sittings open. */
  readonly untilDay: (day: CalendarDate) => number;
  /** The moment so many seconds after the beginning. */
  readonly instant: (seconds: number) => string;
}

export const clockFrom = (day: CalendarDate): Clock => {
  const beginning = Date.parse(`${day}T08:00:00.000Z`);
  return {
    untilDay: (other) => (Date.parse(`${other}T08:00:00.000Z`) - beginning) / 1_000,
    instant: (seconds) => new Date(beginning + seconds * 1_000).toISOString(),
  };
};
