import { addDays, addMonths, type CalendarDate, daysBetween } from "@hemicycle/base";
import type { Ask } from "./clause.ts";
import { lastSessionOf, sessionAhead } from "./find.ts";
import type { Deadline, DeadlineStep, PublishedDay, SessionDays, State } from "./state.ts";
import { type DeadlineAnchor, type DeadlineKind, deadlineKinds } from "./words.ts";

/** The day so far from another one; calendar months first, then days. */
export const stepFrom = (
  from: CalendarDate,
  { months = 0, days = 0, direction }: DeadlineStep,
): CalendarDate => {
  const sign = direction === "before" ? -1 : 1;
  return addDays(addMonths(from, sign * months), sign * days);
};

/** A deadline reckoned from a day; it has no day of its own while that one is not known. */
export const deadlineFrom = (
  what: DeadlineAnchor,
  date: CalendarDate | null,
  step: DeadlineStep,
): Deadline => ({
  day: date === null ? null : stepFrom(date, step),
  anchor: { what, date },
  step,
});

/** Where a deadline stands: `met` and `missed` only where the journal knows what was to be done. */
export type Standing = "ahead" | "past" | "met" | "missed" | "open";

/** A line of the timeline of a session. */
export interface TimelineEntry {
  readonly of: DeadlineKind;
  /** The clause that gives the day; empty where the rulebook does not speak of the deadline. */
  readonly clause: string;
  /** Null where nobody has fixed it; `unset` names it then. */
  readonly deadline: Deadline | null;
  readonly unset: string | null;
  readonly published: PublishedDay | null;
  /** Days from the day of the rule to the published one; negative where it is the earlier. */
  readonly difference: number | null;
  /** The day on which it was done, where that is an act. */
  readonly done: CalendarDate | null;
  /** `open`: it has no day yet. */
  readonly standing: Standing;
}

/** The published day of a deadline, where one was recorded. */
export const publishedDay = (
  { publishedDays }: State,
  session: string,
  of: DeadlineKind,
): PublishedDay | null => publishedDays.get(`${session} ${of}`) ?? null;

/**
 * The last day that counts for whoever has to keep it: the day of the rule, or the published one
 * where it is later, so that nobody is late who kept to what was published. Null: no day yet.
 */
export const lastDay = (
  deadline: Deadline,
  published: PublishedDay | null,
): CalendarDate | null => {
  const { day } = deadline;
  if (day === null || published === null) return day;
  return published.day > day ? published.day : day;
};

/**
 * Every deadline of the session that is ahead, the earliest first and those without a day last,
 * against a day at the seat. Deadlines of which the rulebook does not speak are left out.
 */
export const deadlinesOf = (
  ask: Ask,
  state: State,
  today: CalendarDate,
): readonly TimelineEntry[] => {
  const at = sessionAhead(state);
  if (at === null) return [];
  return deadlineKinds
    .flatMap((of) => entryOf(ask, { state, at, of, today }) ?? [])
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : Number(orderOf(a) > orderOf(b))));
};

const orderOf = ({ deadline, published }: TimelineEntry): string =>
  deadline?.day ?? published?.day ?? "9999-99-99";

interface Asking {
  readonly state: State;
  readonly at: SessionDays;
  readonly of: DeadlineKind;
  readonly today: CalendarDate;
}

const entryOf = (ask: Ask, { state, at, of, today }: Asking): TimelineEntry | null => {
  const given = ask("deadline", { state, of, at });
  if (given.clause === "") return null;
  const deadline = given.kind === "is" ? given.value : null;
  const published = publishedDay(state, at.id, of);
  const day = deadline?.day ?? null;
  const done = doneOn(state, at, of);
  const last = deadline === null ? null : lastDay(deadline, published);
  return {
    of,
    clause: given.clause,
    deadline,
    unset: given.kind === "unset" ? given.value : null,
    published,
    difference: day === null || published === null ? null : daysBetween(day, published.day),
    done,
    standing: standingOf({ isKnown: isDeedKnown(state, at, of), last, done, today }),
  };
};

/** What is done by an act. */
const deeds: ReadonlySet<DeadlineKind> = new Set<DeadlineKind>([
  "decision",
  "convocation",
  "agenda",
  "previousRecord",
  "summaryRecord",
]);

/** Whether the journal would know if it had been done: of a past session it need not tell. */
const isDeedKnown = ({ session }: State, at: SessionDays, of: DeadlineKind): boolean =>
  deeds.has(of) && !(session?.id === at.id && session.source !== null);

const standingOf = ({
  isKnown,
  last,
  done,
  today,
}: {
  isKnown: boolean;
  last: CalendarDate | null;
  done: CalendarDate | null;
  today: CalendarDate;
}): Standing => {
  if (done !== null) return last === null || done <= last ? "met" : "missed";
  if (last === null) return "open";
  if (today <= last) return "ahead";
  return isKnown ? "missed" : "past";
};

const doneOn = (state: State, at: SessionDays, of: DeadlineKind): CalendarDate | null => {
  const own = state.session?.id === at.id ? state.session.preparation : null;
  switch (of) {
    case "decision":
      return state.calendar.get(at.id)?.decided ?? null;
    case "convocation":
      return own?.convocation?.day ?? null;
    case "agenda":
      return own?.agendaSent?.day ?? null;
    case "previousRecord":
      return lastSessionOf(state)?.record?.day ?? null;
    default:
      return null;
  }
};
