import { type CalendarDate, type Instant, isCalendarDate } from "@hemicycle/base";
import type { Envelope } from "../acts.ts";
import { broughtEditions } from "../amended.ts";
import type { Edition, Rulebook } from "../clause.ts";
import { type Answer, decide } from "../decide.ts";
import type { Recorded } from "../events.ts";
import { emptyState, type State } from "../state.ts";
import type { Expected } from "./outcome.ts";
import { type Clock, type NotationFault, readLine } from "./read.ts";

/** An act of a sitting, with what came of it. */
export interface PlayedLine {
  readonly kind: "act";
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly envelope: Envelope;
  readonly timed: boolean;
  readonly expected: Expected;
  readonly answer: Answer;
  readonly before: State;
}

/** A line that is no act: a comment, a date, an empty line. */
export interface OtherLine {
  readonly kind: "comment" | "date" | "empty";
  readonly line: number;
  readonly text: string;
}

/** What does not hold in a sitting, and where: line and column from 1. */
export interface Finding {
  readonly line: number;
  readonly column: number;
  readonly says: string;
}

/** A sitting that was played through: what each line came to, and the journal that it left. */
export interface PlayedSitting {
  readonly rulebook: Rulebook | null;
  readonly edition: Edition | null;
  readonly lines: readonly (PlayedLine | OtherLine)[];
  readonly recorded: readonly Recorded[];
  readonly state: State;
  /** Lines that could not be read, in order. */
  readonly unread: readonly Finding[];
}

/** The rules under which a text is played, once its first act has said which. */
interface Rules {
  readonly rulebook: Rulebook;
  readonly edition: Edition;
}

/** Where playing has come to: a sitting that can be played on. */
export interface Progress extends PlayedSitting {
  readonly clock: { readonly date: CalendarDate | null; readonly last: Instant | null };
  /** How many lines were played, those that could not be read included. */
  readonly length: number;
}

/** Nothing has happened yet. */
export const beginning: Progress = {
  rulebook: null,
  edition: null,
  lines: [],
  recorded: [],
  state: emptyState,
  unread: [],
  clock: { date: null, last: null },
  length: 0,
};

/**
 * Plays a text in the minutes notation: reads each line against the state of that moment and
 * decides its act under the edition that the first act names. A line that cannot be read is
 * passed over and reported.
 */
export const play = (text: string, rulebooks: readonly Rulebook[]): PlayedSitting =>
  playOn(beginning, text.replace(/^\ufeff/, "").split(/\r?\n/), rulebooks);

/** Plays more lines after those that were played. */
export const playOn = (
  from: Progress,
  lines: readonly string[],
  rulebooks: readonly Rulebook[],
): Progress =>
  lines.reduce(
    (progress, text) =>
      playLine(progress, { text: text.trimEnd(), line: progress.length + 1 }, rulebooks),
    from,
  );

interface Line {
  readonly text: string;
  readonly line: number;
}

const playLine = (progress: Progress, line: Line, rulebooks: readonly Rulebook[]): Progress => {
  if (line.text === "") return add(progress, { kind: "empty", ...line });
  if (line.text.startsWith("#")) return add(progress, { kind: "comment", ...line });
  if (/^on /.test(line.text)) return setDate(progress, line);
  const { date, last } = progress.clock;
  if (date === null)
    return unread(progress, line, fault(1, "expected a date first (on 2017-10-15)"));
  return playAct(progress, line, { clock: { date, last }, rulebooks });
};

const add = (progress: Progress, line: PlayedLine | OtherLine): Progress => ({
  ...progress,
  lines: [...progress.lines, line],
  length: line.line,
});

const fault = (column: number, says: string): NotationFault => ({ kind: "fault", column, says });

const unread = (progress: Progress, { line }: Line, { column, says }: NotationFault): Progress => ({
  ...progress,
  unread: [...progress.unread, { line, column, says }],
  length: line,
});

const setDate = (progress: Progress, line: Line): Progress => {
  const date = line.text.slice(3).trim();
  if (!isCalendarDate(date)) {
    return unread(progress, line, fault(4, "expected a date (on 2017-10-15)"));
  }
  const before = progress.clock.date;
  if (before !== null && date < before) {
    return unread(progress, line, fault(4, `expected a date not before ${before}`));
  }
  return add({ ...progress, clock: { date, last: null } }, { kind: "date", ...line });
};

const playAct = (
  progress: Progress,
  line: Line,
  { clock, rulebooks }: { clock: Clock; rulebooks: readonly Rulebook[] },
): Progress => {
  const { state } = progress;
  const titles = (progress.rulebook ?? rulebooks[0])?.offices;
  if (titles === undefined) return unread(progress, line, fault(1, "no rulebook is known"));
  const read = readLine(line.text, { state, titles, clock });
  if (read.kind === "fault") return unread(progress, line, read);
  const rules = rulesOf(progress, read.envelope, rulebooks);
  if (rules.kind === "fault") return unread(progress, line, rules);
  const { envelope, timed, expected } = read;
  const answer = decide(rules.edition, { state, seq: progress.recorded.length }, envelope);
  const played = {
    kind: "act",
    ...line,
    envelope,
    timed,
    expected,
    answer,
    before: state,
  } as const;
  return take(add({ ...progress, ...rules.chosen }, played), answer, {
    ...clock,
    last: envelope.at,
  });
};

const take = (progress: Progress, answer: Answer, clock: Clock): Progress =>
  answer.kind === "accepted"
    ? {
        ...progress,
        clock,
        state: answer.state,
        recorded: [...progress.recorded, ...answer.recorded],
      }
    : { ...progress, clock };

/** The rules that are in force; the founding says which. */
const rulesOf = (
  { rulebook, edition, state }: Progress,
  { act }: Envelope,
  rulebooks: readonly Rulebook[],
): { kind: "rules"; edition: Edition; chosen: Rules } | NotationFault => {
  if (rulebook !== null && edition !== null) {
    const brought = broughtEditions(state).at(-1) ?? edition.id;
    const now = rulebook.editions.find(({ id }) => id === brought);
    if (now === undefined) return fault(1, `expected the edition ${brought}, which is not known`);
    return { kind: "rules", edition: now, chosen: { rulebook, edition: now } };
  }
  if (act.type !== "FoundAssembly") {
    return fault(1, "expected the founding of an assembly first (Secretariat founds …)");
  }
  const named = rulebooks.find(({ id }) => id === act.rulebook);
  if (named === undefined) {
    return fault(1, `expected a rulebook: ${rulebooks.map(({ id }) => id).join(", ")}`);
  }
  const chosen = named.editions.find(({ id }) => id === act.edition);
  if (chosen === undefined) {
    return fault(1, `expected an edition: ${named.editions.map(({ id }) => id).join(", ")}`);
  }
  return { kind: "rules", edition: chosen, chosen: { rulebook: named, edition: chosen } };
};

/** The acts of a sitting, without its comments and dates. */
export const actsOf = ({ lines }: PlayedSitting): readonly PlayedLine[] =>
  lines.filter((line) => line.kind === "act");
