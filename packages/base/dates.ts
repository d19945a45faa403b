/** An instant, as in RFC 3339 with milliseconds in UTC: 2017-10-15T14:05:00.000Z. */
export type Instant = string;

/** A calendar date without a time zone: 2017-10-15. Dates compare as text. */
export type CalendarDate = string;

/** Whole seconds from one instant to another, rounded down. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 1000);

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** True for a date that the calendar has: 2023-02-29 is not one. */
export const isCalendarDate = (text: string): boolean => {
  if (!datePattern.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(instant) && new Date(instant).toISOString().slice(0, 10) === text;
};

/** Made once for each time zone: making one costs as much as forty dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  formats.set(zone, made);
  return made;
};

/** The calendar date of an instant in a time zone, as the assembly's seat counts it. */
export const dateIn = (zone: string, at: Instant): CalendarDate =>
  formatOf(zone).format(Date.parse(at));
