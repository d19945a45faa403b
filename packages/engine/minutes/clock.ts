import type { CalendarDate, Instant } from "@hemicycle/base";

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(zone, made);
  return made;
};

/** What the clock on the wall of a time zone shows at an instant. */
export const wallClock = (
  zone: string,
  at: Instant,
): { readonly date: CalendarDate; readonly time: string } => {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(Date.parse(at))
      .map(({ type, value }) => [type, value]),
  );
  const { year = "", month, day, hour, minute, second } = parts;
  return {
    date: `${year.padStart(4, "0")}-${month}-${day}`,
    time: `${hour}:${minute}:${second}`,
  };
};

const asIfUtc = (date: string, time: string): number => Date.parse(`${date}T${time}.000Z`);

/** How far the clock on the wall is ahead of UTC at an instant, in milliseconds. */
const aheadAt = (zone: string, instant: number): number => {
  const wall = wallClock(zone, new Date(instant).toISOString());
  return asIfUtc(wall.date, wall.time) - instant;
};

/** The instant at which the clock of a time zone shows this date and time (14:05:00). */
export const instantIn = (zone: string, date: CalendarDate, time: string): Instant => {
  const wanted = asIfUtc(date, time);
  const guess = wanted - aheadAt(zone, wanted);
  return new Date(wanted - aheadAt(zone, guess)).toISOString();
};

/** A later instant, by whole seconds. */
export const later = (at: Instant, seconds: number): Instant =>
  new Date(Date.parse(at) + seconds * 1000).toISOString();
