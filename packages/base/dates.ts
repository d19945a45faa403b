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

/** The last date that was asked for: several clauses ask for that of one act. */
let last = { zone: "", at: "", date: "" };

/** The calendar date of an instant in a time zone, as the assembly's seat counts it. */
export const dateIn = (zone: string, at: Instant): CalendarDate => {
  if (last.zone !== zone || last.at !== at) {
    last = { zone, at, date: formatOf(zone).format(Date.parse(at)) };
  }
  return last.date;
};

const day = 86_400_000;

const partsOf = (date: CalendarDate): readonly [year: number, month: number, day: number] => {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  return [year, month, dayOfMonth];
};

const written = (instant: number): CalendarDate => new Date(instant).toISOString().slice(0, 10);

/** The date so many days later, or earlier where `days` is negative. Whole days only. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => {
  const [year, month, dayOfMonth] = partsOf(date);
  return written(Date.UTC(year, month - 1, dayOfMonth) + days * day);
};

/**
 * The same day so many calendar months later, or earlier where `months` is negative; the last day
 * of a month that has no such day: a month before 31 March is the last of February.
 */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const [year, month, dayOfMonth] = partsOf(date);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return written(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)));
};

/** Whole days from one date to another; negative where the other is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => {
  const [first, second] = [from, to].map(partsOf).map(([y, m, d]) => Date.UTC(y, m - 1, d));
  return ((second ?? 0) - (first ?? 0)) / day;
};
