import { type CalendarDate, type Dict, isCalendarDate } from "@hemicycle/base";
import type { PeriodKind } from "../words.ts";

/** What members have been to the assembly, as it was entered. */
export interface Histories {
  /** By member, in the order of entering; left out while nothing was entered. */
  readonly histories?: Dict<readonly Period[]>;
}

/** A stretch of days in which a member is something to the assembly. */
export interface Period {
  readonly id: string;
  /** The treaty or the decision under which it runs; null: the assembly itself. */
  readonly instrument: string | null;
  /** What is held of it, what was entered first first: more than one where it is disputed. */
  readonly contentions: readonly Contention[];
  /** The one by which the secretariat works, and why; null where nobody has said. */
  readonly worksBy: { readonly contention: string; readonly reason: string } | null;
}

/** What somebody holds of a period. */
export interface Contention {
  /** The period's own for what was entered first. */
  readonly id: string;
  readonly heldBy: string | null;
  /** Null: that the period never was. */
  readonly said: Said | null;
  readonly basis: string;
  /** What stood here before, the oldest first. */
  readonly corrected: readonly Corrected[];
}

export interface Corrected {
  readonly said: Said | null;
  readonly basis: string;
  /** Why it was corrected, and by which entry. */
  readonly reason: string;
  readonly seq: number;
}

export interface Said {
  readonly kind: PeriodKind;
  readonly from: When;
  /** The first day that is no longer in it; null: it goes on. */
  readonly until: When | null;
  readonly notice: When | null;
}

/** A day, or what is known of it: 2024-02-08, 2010-03, 2010, or 1993/1995. */
export type When = string;

/** The first and the last day that it can be. */
export interface Span {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

const lastOfMonth = (month: string): CalendarDate => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

const spanOfOne = (text: string): Span => {
  if (/^\d{4}$/.test(text)) return { first: `${text}-01-01`, last: `${text}-12-31` };
  if (/^\d{4}-\d{2}$/.test(text)) return { first: `${text}-01`, last: lastOfMonth(text) };
  return { first: text, last: text };
};

/** The days that it can be, both included. */
export const spanOf = (when: When): Span => {
  const [one = "", other = one] = when.split("/");
  return { first: spanOfOne(one).first, last: spanOfOne(other).last };
};

/** Whether it is a day of the calendar, or a month, a year, or two of them in their order. */
export const isWhen = (text: string): boolean => {
  if (!/^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/.test(text)) return false;
  const parts = text.split("/");
  const known = parts.every((part) => isCalendarDate(spanOfOne(part).first));
  return known && spanOf(text).first <= spanOf(text).last;
};
