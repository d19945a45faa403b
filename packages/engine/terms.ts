import type { CalendarDate } from "@hemicycle/base";
import type { Body, Term } from "./state.ts";
import type { TermKind } from "./words.ts";

/** Terms of office in bodies, by the calendar: who served when, and whose term is over. */

/** Not begun yet, running, over by its last day, ended before it, or away between two sessions. */
export type TermStanding = "ahead" | "running" | "over" | "ended" | "away";

/** How a term stands on a day at the seat; a term whose days nobody has told runs until it ends. */
export const standingOn = (term: Term, day: CalendarDate): TermStanding => {
  if (isEndedBy(term, day)) return "ended";
  if (term.from !== null && day < term.from) return "ahead";
  if (term.until !== null && day > term.until) return "over";
  return term.status === "away" ? "away" : "running";
};

/** A term that was ended on a day no longer runs on it; on which, older entries do not tell. */
const isEndedBy = ({ status, ended }: Term, day: CalendarDate): boolean =>
  status === "ended" && (ended === undefined || day >= ended);

/** Who served in a body on a day, in the order of the naming; all of them without `as`. */
export const servingOn = ({ terms }: Body, day: CalendarDate, as?: TermKind): readonly Term[] =>
  terms.filter((term) => {
    const standing = standingOn(term, day);
    return (as === undefined || term.as === as) && (standing === "running" || standing === "away");
  });

/** The last term of somebody that is over by its last day, where none runs in its place. */
export const overFor = (
  { terms }: Body,
  {
    person,
    as,
    day,
  }: { readonly person: string; readonly as: TermKind; readonly day: CalendarDate },
): Term | null => {
  const own = terms.filter((term) => term.person === person && term.as === as);
  if (own.some((term) => standingOn(term, day) === "running")) return null;
  return own.filter((term) => standingOn(term, day) === "over").at(-1) ?? null;
};
