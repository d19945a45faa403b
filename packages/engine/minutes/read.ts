import type { CalendarDate, Instant } from "@hemicycle/base";
import type { Act, Envelope, Ruling } from "../acts.ts";
import { rulingSchema } from "../acts.ts";
import { type Actor, readActor } from "./actor.ts";
import { instantIn, later, wallClock } from "./clock.ts";
import { makeAct } from "./make.ts";
import { type Matching, match, readSlot, startsWith } from "./match.ts";
import { accepted, type Expected, readOutcome } from "./outcome.ts";
import { type Place, readPlace } from "./place.ts";
import { readSigning, type Signing, signedAt } from "./signing.ts";
import { list, type Naming } from "./slot.ts";
import { clause, text as textSlot } from "./slots-plain.ts";
import { type Template, templates } from "./template.ts";
import { Trace } from "./trace.ts";

/** When a line happens that does not say so: one second after the line before. */
export interface Clock {
  readonly date: CalendarDate;
  /** The line before; null at the first line of a date. */
  readonly last: Instant | null;
}

/** A line that could be read. */
export interface ReadLine {
  readonly kind: "line";
  readonly envelope: Envelope;
  readonly expected: Expected;
  /** Whether the line says its time. */
  readonly timed: boolean;
}

/** A line that could not be read: the column, from 1, and what should stand there. */
export interface NotationFault {
  readonly kind: "fault";
  readonly column: number;
  readonly says: string;
}

export interface ReadContext extends Naming {
  readonly clock: Clock;
}

/**
 * Reads one line: `14:05 President opens vote V1 -> refused rules.33.1/quorum`. Names are
 * those of the state of that moment. Whether what it names exists, apart from who acts, is for
 * the engine to say.
 */
export const readLine = (text: string, context: ReadContext): ReadLine | NotationFault => {
  const time = readTime(text, context);
  if (time.kind === "fault") return time;
  const place = readPlace(text, context, time.end);
  const there = { ...context, ...place.naming };
  const matching = { text, naming: there, trace: new Trace() };
  let wrong: NotationFault | null = null;
  for (const said of readings(matching, place.end)) {
    const made = makeLine(said, { ...there, place }, time);
    if (made.kind === "line") return made;
    wrong ??= made;
  }
  return wrong ?? missing(matching);
};

const missing = ({ text, trace }: Matching): NotationFault => {
  const { column, says } = trace.complaint(text);
  return { kind: "fault", column: column + 1, says };
};

const timePattern = /(\d{2}:\d{2})(:\d{2})? /y;

type ReadTime =
  | { readonly kind: "time"; readonly at: Instant; readonly end: number; readonly timed: boolean }
  | NotationFault;

const readTime = (text: string, { state, clock }: ReadContext): ReadTime => {
  timePattern.lastIndex = 0;
  const [whole = "", minutes, seconds = ":00"] = timePattern.exec(text) ?? [];
  const zone = state.founding?.seat ?? "UTC";
  const timed = minutes !== undefined;
  if (!timed) {
    const at = clock.last === null ? instantIn(zone, clock.date, "00:00:00") : later(clock.last, 1);
    return { kind: "time", at, end: 0, timed };
  }
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(minutes + seconds)) {
    return { kind: "fault", column: 1, says: "expected a time of the day (14:05)" };
  }
  const at = instantIn(zone, clock.date, minutes + seconds);
  if (clock.last !== null && at < clock.last) {
    return { kind: "fault", column: 1, says: "expected a time after that of the line before" };
  }
  return { kind: "time", at, end: whole.length, timed };
};

/** One way to read a whole line. */
interface Said {
  readonly actor: Actor;
  readonly template: Template;
  readonly fields: Parameters<typeof makeAct>[1]["fields"];
  readonly phraseAt: number;
  readonly ruling: Ruling | undefined;
  readonly signing: Signing | undefined;
  readonly expected: Expected;
}

function* readings(matching: Matching, at: number): Generator<Said> {
  for (const { value: actor, end } of readActor(matching, at)) {
    if (!startsWith(matching, " ", end)) continue;
    for (const template of templates) {
      const within = { ...matching, phrase: { at: end + 1, shown: template.shown } };
      const from = { at: end + 1, fields: {} };
      for (const { at: next, fields } of match(within, template.pieces, from)) {
        const tail = readTail(within, next);
        if (tail !== null) yield { actor, template, fields, phraseAt: end + 1, ...tail };
      }
    }
  }
}

/** A ruling beside the act, its signature, and what is expected, up to the end of the line. */
const readTail = (
  matching: Matching,
  at: number,
): Pick<Said, "ruling" | "signing" | "expected"> | null => {
  const beside = matching.text.startsWith(" ruling ", at) ? readRuling(matching, at + 8) : null;
  if (beside === null && matching.text.startsWith(" ruling ", at)) return null;
  const read = readSigning(matching, beside?.end ?? at);
  if (read === null) return null;
  const expected = readExpected(matching, read.end);
  return expected === null ? null : { ruling: beside?.ruling, signing: read.signing, expected };
};

const readExpected = (matching: Matching, end: number): Expected | null => {
  if (end === matching.text.length) return accepted;
  if (!matching.text.startsWith(" -> ", end)) {
    const { phrase = null, trace } = matching;
    const expects = 'the end of the line, " ruling …", " signed with …" or " -> …"';
    trace.missed({ at: end, column: end, expects, phrase });
    return null;
  }
  const read = readOutcome(matching.text.slice(end + 4));
  if (read.kind !== "fault") return read;
  const { phrase = null, trace } = matching;
  const wrongAt = end + 4 + read.at;
  trace.missed({ at: wrongAt, column: wrongAt, expects: read.expects, phrase });
  return null;
};

const clauses = list(clause.expects, clause);

const readRuling = (matching: Matching, at: number): { ruling: Ruling; end: number } | null => {
  const [named] = readSlot(matching, clauses, at);
  if (named === undefined || !startsWith(matching, ": ", named.end)) return null;
  const [reason] = readSlot(matching, textSlot, named.end + 2);
  if (reason === undefined) return null;
  const read = readAdvice(matching, reason.end);
  if (read === null) return null;
  const advice = read.advice === undefined ? {} : { advice: read.advice };
  const ruling = { clauses: [...named.value], reason: reason.value, ...advice };
  const parsed = rulingSchema.safeParse(ruling);
  if (parsed.success) return { ruling: parsed.data, end: read.end };
  const { phrase = null, trace } = matching;
  trace.missed({ at: reason.end, column: at, expects: "a ruling with a reason", phrase });
  return null;
};

const readAdvice = (
  matching: Matching,
  at: number,
): { advice: string | undefined; end: number } | null => {
  if (!matching.text.startsWith(", advice ", at)) return { advice: undefined, end: at };
  const [advice] = readSlot(matching, textSlot, at + 9);
  return advice === undefined ? null : { advice: advice.value, end: advice.end };
};

const makeLine = (
  { actor, template, fields, phraseAt, ruling, signing, expected }: Said,
  { state, clock, place: { where } }: ReadContext & { readonly place: Place },
  { at, timed }: { at: Instant; timed: boolean },
): ReadLine | NotationFault => {
  const person = actor.onBehalfOf ?? actor.by;
  const made = makeAct(template.type, { fields, at: phraseAt, state, person });
  if (made.kind === "fault") {
    return { kind: "fault", column: made.at + 1, says: made.says };
  }
  const beside = ruling === undefined ? {} : { ruling };
  const when = state.founding === null ? atSeat(made.act, clock.date, at) : at;
  const signed = signing === undefined ? {} : { signedWith: signedAt(signing, when) };
  const who = founder(made.act, actor);
  const envelope = { act: made.act, at: when, ...who, ...beside, ...signed, ...where };
  return { kind: "line", envelope, expected, timed };
};

/** Times are those of the seat: the founding, which is read before there is one, names it. */
const atSeat = (act: Act, date: CalendarDate, at: Instant): Instant =>
  act.type === "FoundAssembly" ? instantIn(act.seat, date, wallClock("UTC", at).time) : at;

/** The founding is done by the person whom it makes the secretariat's first. */
const founder = (act: Act, actor: Actor): Actor => {
  const by = act.type === "FoundAssembly" && actor.by === "" ? act.person : actor.by;
  const office = actor.office === undefined ? {} : { office: actor.office };
  const behalf = actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf };
  return { by, ...office, ...behalf };
};
