import { type CalendarDate, dateIn, daysBetween } from "@hemicycle/base";
import {
  askOf,
  type DeadlineKind,
  type DeadlineStep,
  deadlinesOf,
  lastSessionOf,
  type State,
  type TimelineEntry,
} from "@hemicycle/engine";
import type { Citation, StateKind } from "../../components/types.ts";
import type { Key, Words } from "../../messages/index.ts";
import { citation } from "../model/cite.ts";
import { type Scene, zoneOf } from "../model/scene.ts";
import type { Desk } from "./desk.ts";
import { type Wanted, wanted } from "./forms.ts";

/** A deadline as the desk shows it. */
export interface DeadlineRow {
  readonly of: DeadlineKind;
  /** The day that counts; null while there is none. */
  readonly day: CalendarDate | null;
  readonly what: string;
  /** How the day is reckoned. */
  readonly how: string;
  /** What was published, and how far that is from the rule; null where nothing was. */
  readonly published: { readonly text: string; readonly differs: boolean } | null;
  readonly state: { readonly kind: StateKind; readonly text: string };
  readonly citations: readonly Citation[];
  /** The act that does it, or that records the day where no rule gives one. */
  readonly act: Wanted | null;
}

/** So many days before a deadline it calls for attention. */
const soon = 14;

/** A day as it is written in the reader's language. */
export const dayText = ({ locale }: Pick<Words, "locale">, day: CalendarDate): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(day));

/** The same without the year, where it is this one. */
export const shortDay = (
  { locale }: Pick<Words, "locale">,
  day: CalendarDate,
  today: CalendarDate,
): string => {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  const how = { day: "numeric", month: "short", timeZone: "UTC", ...year } as const;
  return new Intl.DateTimeFormat(locale, how).format(Date.parse(day));
};

export const todayAt = (desk: Pick<Desk, "scene" | "at">): CalendarDate =>
  dateIn(zoneOf(desk.scene), desk.at);

/** Every deadline of the session that is ahead, the earliest first. */
export const deadlineRows = (desk: Desk): readonly DeadlineRow[] => {
  const today = todayAt(desk);
  return deadlinesOf(askOf(desk.edition), desk.state, today).map((entry) => ({
    of: entry.of,
    day: entry.deadline?.day ?? entry.published?.day ?? null,
    what: desk.scene.words.say(`secretariat.deadline.kind.${entry.of}`),
    how: howText(desk.scene.words, entry),
    published: publishedText(desk.scene.words, entry),
    state: standingText(desk.scene, entry, today),
    citations: [citation(desk.scene, entry.clause)],
    act: doing(desk.state, entry),
  }));
};

const doing = (state: State, { of, unset, done }: TimelineEntry): Wanted | null => {
  if (unset !== null) return wanted("PublishDeadline", { of });
  if (done !== null) return null;
  const past = lastSessionOf(state)?.id;
  if (of === "previousRecord" && past !== undefined) {
    return wanted("PublishSummaryRecord", { session: past });
  }
  return of === "agenda" && state.session?.status === "convened" ? wanted("SendAgenda") : null;
};

const howText = (words: Words, { deadline }: TimelineEntry): string => {
  if (deadline === null) return words.say("secretariat.deadline.unset");
  const { anchor, step } = deadline;
  const span = spanText(words, step);
  return words.say(`secretariat.deadline.from.${anchor.what}`, {
    direction: span === "" ? "on" : step.direction,
    span,
    date:
      anchor.date === null ? words.say("secretariat.deadline.noDay") : dayText(words, anchor.date),
  });
};

/** "4 calendar months", "15 days": empty where a deadline is the day itself. */
const spanText = (words: Words, { months = 0, days = 0 }: DeadlineStep): string =>
  words.list([
    ...(months === 0 ? [] : [words.say("secretariat.deadline.months", { count: months })]),
    ...(days === 0 ? [] : [words.say("secretariat.deadline.days", { count: days })]),
  ]);

const publishedText = (
  words: Words,
  { published, difference, deadline }: TimelineEntry,
): DeadlineRow["published"] => {
  if (published === null || deadline?.anchor.what === "published") return null;
  const days = difference ?? 0;
  const direction = days === 0 ? "same" : days < 0 ? "earlier" : "later";
  const text = words.say("secretariat.deadline.published", {
    date: dayText(words, published.day),
    direction,
    days: words.say("secretariat.deadline.days", { count: Math.abs(days) }),
    source: published.source,
  });
  return { text, differs: days !== 0 };
};

const standingText = (
  { words }: Pick<Scene, "words">,
  { standing, done, deadline, published }: TimelineEntry,
  today: CalendarDate,
): DeadlineRow["state"] => {
  const day = deadline?.day ?? null;
  const last = published !== null && day !== null && published.day > day ? published.day : day;
  const daysFrom = (from: CalendarDate): number => (last === null ? 0 : daysBetween(from, last));
  const say = (key: Key, days = 0): string =>
    words.say(key, { date: done === null ? "" : dayText(words, done), count: Math.abs(days) });
  switch (standing) {
    case "met": {
      const early = done === null ? 0 : daysFrom(done);
      const key = early === 0 ? "secretariat.deadline.metLast" : "secretariat.deadline.met";
      return { kind: "held", text: say(key, early) };
    }
    case "missed":
      return {
        kind: "refused",
        text:
          done === null
            ? say("secretariat.deadline.missed")
            : say("secretariat.deadline.late", daysFrom(done)),
      };
    case "past":
      return { kind: "plain", text: say("secretariat.deadline.past") };
    case "open":
      return { kind: "unset", text: say("secretariat.deadline.open") };
    case "ahead": {
      const left = daysFrom(today);
      const key = left === 0 ? "secretariat.deadline.aheadLast" : "secretariat.deadline.ahead";
      return { kind: left <= soon ? "caution" : "plain", text: say(key, left) };
    }
  }
};

/** The scale above the list: days as shares of its length. */
export interface Scale {
  readonly months: readonly { readonly at: number; readonly name: string }[];
  readonly marks: readonly {
    readonly of: DeadlineKind;
    readonly at: number;
    readonly kind: StateKind;
  }[];
  /** Null where today lies outside of it. */
  readonly today: number | null;
}

/** So many names of months stand beside each other on the scale. */
const namesAtMost = 7;

/** From the first deadline to the last, each month and each deadline at its place. */
export const scaleOf = (
  words: Pick<Words, "locale">,
  rows: readonly DeadlineRow[],
  today: CalendarDate,
): Scale | null => {
  const days = rows.flatMap(({ day }) => (day === null ? [] : [day])).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const from = Date.parse(`${first.slice(0, 7)}-01`);
  const whole = Date.parse(last) - from;
  const at = (day: string): number => (Date.parse(day) - from) / whole;
  const months = monthsBetween(first, last);
  const step = Math.ceil(months.length / namesAtMost);
  const name = new Intl.DateTimeFormat(words.locale, { month: "short", timeZone: "UTC" });
  return {
    months: months.map((month, nth) => ({
      at: at(month),
      name: nth % step === 0 ? name.format(Date.parse(month)) : "",
    })),
    marks: rows.flatMap(({ of, day, state }) =>
      day === null ? [] : [{ of, at: at(day), kind: state.kind }],
    ),
    today: today < first.slice(0, 7) || today > last ? null : at(today),
  };
};

/** The first days of the months from one day to another. */
const monthsBetween = (first: CalendarDate, last: CalendarDate): readonly string[] => {
  const months: string[] = [];
  const at = new Date(`${first.slice(0, 7)}-01T00:00:00Z`);
  while (at.getTime() <= Date.parse(last)) {
    months.push(at.toISOString().slice(0, 10));
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return months;
};
