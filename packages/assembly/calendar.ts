import { addDays, type CalendarDate, type Instant } from "@hemicycle/base";
import {
  clauseOf,
  fill,
  type Language,
  lastDay,
  type Outline,
  sayDeadline,
  type TimelineEntry,
} from "@hemicycle/engine";

/** What the deadlines of a session are written into a calendar with. */
export interface CalendarOf {
  /** Id of the assembly. */
  readonly assembly: string;
  readonly session: { readonly id: string; readonly title: string };
  readonly entries: readonly TimelineEntry[];
  /** By which the clauses of the entries are cited. */
  readonly edition: Outline;
  readonly language: Language;
  /** When the calendar is made. */
  readonly stamp: Instant;
}

const said: Readonly<Record<Language, { byRule: string; published: string }>> = {
  en: { byRule: "By the rule: {day}", published: "As published: {day} ({source})" },
  fr: { byRule: "Selon la règle : {day}", published: "Tel que publié : {day} ({source})" },
  es: { byRule: "Según la regla: {day}", published: "Según lo publicado: {day} ({source})" },
  ar: { byRule: "وفقاً للقاعدة: {day}", published: "كما نُشر: {day} ({source})" },
  ru: { byRule: "По правилу: {day}", published: "Опубликовано: {day} ({source})" },
};

/**
 * The deadlines that have a day as an iCalendar object (RFC 5545): a whole day each, whose UID
 * stays the same when the day changes. Lines end with CRLF and are folded at 75 octets.
 */
export const calendarOf = (made: CalendarOf): string => {
  const name = `${made.session.title} (${made.assembly})`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Hemicycle//Deadlines//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...made.entries.flatMap((entry) => eventLines(made, entry)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
};

/** The day that counts: where the rule has none, the published one. */
const dayOf = ({ deadline, published }: TimelineEntry): CalendarDate | null =>
  deadline === null ? null : lastDay(deadline, published);

const eventLines = (made: CalendarOf, entry: TimelineEntry): readonly string[] => {
  const day = dayOf(entry);
  if (day === null) return [];
  const { assembly, session, language, stamp } = made;
  const summary = `${session.title}: ${sayDeadline(entry.of, language)}`;
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(`${assembly}.${session.id}.${entry.of}@deadlines.hemicycle`)}`,
    `DTSTAMP:${stamp.replace(/\.\d+/, "").replace(/[-:]/g, "")}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(description(made, entry).join("\n"))}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
};

const description = (
  { edition, language }: CalendarOf,
  { clause, deadline, published }: TimelineEntry,
): readonly string[] => {
  const { byRule, published: asPublished } = said[language];
  const day = deadline?.day ?? null;
  return [
    clauseOf(edition, clause)?.cites ?? clause,
    ...(day === null ? [] : [fill(byRule, { day }, language)]),
    ...(published === null
      ? []
      : [fill(asPublished, { day: published.day, source: published.source }, language)]),
  ];
};

const plain = (day: CalendarDate): string => day.replaceAll("-", "");

/** TEXT of RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

const encoder = new TextEncoder();

/** RFC 5545, 3.1: no line has more than 75 octets, and no sign is cut in two. */
const folded = (line: string): string => {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    // A line that goes on begins with a space, which counts.
    if (octets + size > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = "";
      octets = 0;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join("\r\n ");
};
