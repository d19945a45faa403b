import { calendarOf } from "@hemicycle/assembly";
import {
  askOf,
  clauseOf,
  deadlinesOf,
  type Edition,
  type SessionDays,
  sayDeadline,
  sessionAhead,
  type TimelineEntry,
} from "@hemicycle/engine";
import { askedWrongly, assemblyOn } from "./assembly-on.ts";
import type { Command, Given } from "./command.ts";
import type { Status, Surroundings } from "./surroundings.ts";
import { asJson, counted } from "./text.ts";

export const deadlines: Command = {
  name: "deadlines",
  usage: "FILE|ASSEMBLY [--on DATE] [--ics] [--json]",
  summary: "lists the deadlines of the session that is ahead",
  help: [
    "FILE is a sitting in the minutes notation, or what `hemicycle export` wrote; anything else is",
    "the id of an assembly whose journal is read from HEMICYCLE_DATA or from DATABASE_URL.",
    "",
    "Every deadline stands with its day by the rule, the day that was published and the difference,",
    "and whether it is ahead, past, met or missed. What is unset is named.",
    "",
    "  --on DATE  against this day, such as 2017-09-29; without it, today at the seat",
    "  --ics      as a calendar (iCalendar, RFC 5545)",
    "  --json     for machines",
    "",
    "Exit status: 0; 1 when no session is ahead; 2 when the journal or the date cannot be read.",
  ],
  flags: { on: "text", ics: "switch", json: "switch" },
  operands: [1, 1],
  run: async (given, around) => {
    const seen = await assemblyOn(given, around);
    if (typeof seen === "string") return wrong(seen, around);
    const { state, assembly, at: stamp } = seen;
    const session = sessionAhead(state);
    if (session === null || assembly === null) {
      around.err("hemicycle deadlines: no session is ahead\n");
      return 1;
    }
    const { edition, day: today, founding } = assembly;
    const entries = deadlinesOf(askOf(edition), state, today);
    const timeline = { entries, session, edition, stamp, today };
    await around.out(written(timeline, founding.assembly, given));
    return 0;
  },
};

const wrong = (why: string, around: Surroundings): Status => askedWrongly("deadlines", why, around);

interface Timeline {
  readonly entries: readonly TimelineEntry[];
  readonly session: SessionDays;
  readonly edition: Edition;
  readonly stamp: string;
  readonly today: string;
}

const written = (timeline: Timeline, assembly: string, { switches }: Given): string => {
  const { entries, session, edition, today } = timeline;
  if (switches.has("ics")) return calendarOf({ ...timeline, assembly, language: "en" });
  if (switches.has("json")) return asJson({ session, today, deadlines: entries });
  const title = `${session.title}, ${session.opens} to ${session.closes}; seen on ${today}`;
  return `${[title, "", ...entries.map((entry) => lineOf(entry, edition))].join("\n")}\n`;
};

const lineOf = (entry: TimelineEntry, edition: Edition): string => {
  const { of, clause, deadline, unset, published, difference, done, standing } = entry;
  const day = unset === null ? (deadline?.day ?? "no day yet") : "unset";
  const cites = clauseOf(edition, clause)?.cites ?? clause;
  const told = published === null ? "" : `, published ${published.day}${by(difference)}`;
  const made = done === null ? "" : `, done ${done}`;
  const name = sayDeadline(of, "en").padEnd(50);
  return `${day.padEnd(12)}${standing.padEnd(8)}${name} ${cites}${told}${made}`;
};

const by = (difference: number | null): string => {
  if (difference === null || difference === 0) return "";
  const days = counted(Math.abs(difference), "day");
  return ` (${days} ${difference < 0 ? "earlier" : "later"} than the rule)`;
};
