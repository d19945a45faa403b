import { type CalendarDate, dateIn, type Instant } from "@hemicycle/base";
import {
  type Answered,
  type Asked,
  aside,
  fails,
  holds,
  is,
  type Right,
  undecided,
  unset,
  type Verdict,
} from "./clause.ts";
import {
  type Contention,
  type Period,
  type Said,
  spanOf,
  type When,
} from "./state/affiliations.ts";
import type { Member, State } from "./state.ts";
import type { PeriodKind } from "./words.ts";

/** What a member is on a day by one period. */
export interface Held {
  readonly period: string;
  readonly kind: PeriodKind;
  readonly instrument: string | null;
}

/** The calendar day of an instant at the seat, by which periods are counted. */
export const dayAt = ({ founding }: State, at: Instant): CalendarDate =>
  founding === null ? at.slice(0, 10) : dateIn(founding.seat, at);

/** What was entered of a member, without what its register says. */
export const periodsOf = ({ histories }: State, member: string): readonly Period[] =>
  histories?.get(member) ?? [];

/** The contentions that answer for a period: the one worked by, or all while nobody has said. */
export const answering = ({ contentions, worksBy }: Period): readonly Contention[] => {
  const chosen = contentions.filter(({ id }) => id === worksBy?.contention);
  return chosen.length > 0 ? chosen : contentions;
};

/**
 * The history of a member. It begins with what its register has said since it was admitted, up to
 * the first day that anybody holds of a period that was entered. Where nobody has said since when,
 * that can be any day before.
 */
export const historyOf = (state: State, id: string): readonly Period[] => {
  const member = state.members.get(id);
  const entered = periodsOf(state, id);
  if (member === undefined) return entered;
  const until = earliest(entered);
  return [...registered(member, until), ...entered];
};

/** What the register says has ids that no period that is entered can have. */
const ofTheRegister = "register_";

/** The first day of all, as far as it is known. */
const earliest = (periods: readonly Period[]): When | null => {
  const firsts = periods.flatMap(({ contentions }) =>
    contentions.flatMap(({ said }) => (said === null ? [] : [said.from])),
  );
  return firsts.sort((a, b) => (spanOf(a).first < spanOf(b).first ? -1 : 1))[0] ?? null;
};

/** Of periods before the first of all days that are counted. */
const ever = "0001-01-01";

const registered = (member: Member, end: When | null): readonly Period[] => {
  const { affiliation, from, before = [] } = member;
  const words = [...before, { affiliation, from }];
  const over = end === null ? null : spanOf(end).first;
  return words.flatMap((word, at): readonly Period[] => {
    const next = words[at + 1]?.from ?? null;
    const until = next === null || (over !== null && over < next) ? end : next;
    if (until !== null && word.from !== null && word.from >= spanOf(until).first) return [];
    const since = word.from ?? (over === null ? ever : `${ever}/${over}`);
    const said = { kind: word.affiliation, from: since, until, notice: null };
    return [ofRegister(`${ofTheRegister}${at + 1}`, said)];
  });
};

const ofRegister = (id: string, said: Said): Period => ({
  id,
  instrument: null,
  contentions: [{ id, heldBy: null, said, basis: "", corrected: [] }],
  worksBy: null,
});

/** Whether a day lies in what is said: surely, surely not, or nobody can tell. */
export const liesIn = (said: Said | null, on: CalendarDate): "in" | "out" | "open" => {
  if (said === null) return "out";
  const from = spanOf(said.from);
  const until = said.until === null ? null : spanOf(said.until);
  if (on < from.first || (until !== null && on >= until.last)) return "out";
  return on >= from.last && (until === null || on < until.first) ? "in" : "open";
};

type Choice = Held | null;

/** What a period can mean on a day: one choice where it is known. */
const choicesOf = (period: Period, on: CalendarDate): readonly Choice[] => {
  const choices = new Map<string, Choice>();
  for (const { said } of answering(period)) {
    const where = liesIn(said, on);
    if (said !== null && where !== "out") {
      const { id, instrument } = period;
      choices.set(said.kind, { period: id, kind: said.kind, instrument });
    }
    if (where !== "in") choices.set("", null);
  }
  return [...choices.values()];
};

/** More possibilities than this are not tried one by one; then nothing is decided. */
const mostWorlds = 1024;

/** Everything that a member can have been on a day: one list where nothing is open or disputed. */
export const worldsOn = (
  state: State,
  { member, on }: { readonly member: string; readonly on: CalendarDate },
): { readonly worlds: readonly (readonly Held[])[]; readonly open: string | null } => {
  let worlds: (readonly Held[])[] = [[]];
  let open: string | null = null;
  for (const period of historyOf(state, member)) {
    const choices = choicesOf(period, on);
    if (choices.length > 1 && (open ?? ofTheRegister).startsWith(ofTheRegister)) open = period.id;
    if (worlds.length * choices.length > mostWorlds) return { worlds: [], open };
    worlds = worlds.flatMap((world) =>
      choices.map((choice) => (choice === null ? world : [...world, choice])),
    );
  }
  return { worlds, open };
};

/** What a rule makes of what a member is on a day. */
export type Weigh = (held: readonly Held[]) => Answered<Right>;

/**
 * The answer of a rule for a day. Where a day is not known exactly, or readings are disputed and
 * nobody has said which one counts, every possibility is asked: they must all answer alike.
 */
export const rightOn = (
  state: State,
  asked: { readonly member: string; readonly on: CalendarDate },
  weigh: Weigh,
): Answered<Right> => {
  const { worlds, open } = worldsOn(state, asked);
  const undecided = unset(`affiliation/${asked.member}/${open ?? "register"}`);
  const [first, ...others] = worlds.map(weigh);
  if (first === undefined) return undecided;
  const alike = others.every((other) => sameAnswer(first, other));
  if (!alike) return undecided;
  if (first.kind !== "is") return first;
  const by = worlds
    .map((world) => weigh(world))
    .flatMap((one) => (one.kind === "is" ? one.value.by : []));
  return is({ yes: first.value.yes, by: [...new Set(by)] });
};

const sameAnswer = (one: Answered<Right>, other: Answered<Right>): boolean => {
  if (one.kind === "is") return other.kind === "is" && other.value.yes === one.value.yes;
  if (one.kind === "unset") return other.kind === "unset" && other.value === one.value;
  return other.kind === one.kind;
};

/** Yes by the periods of these kinds; no where there are none. */
export const byKinds =
  (kinds: readonly PeriodKind[]): Weigh =>
  (held) => {
    const by = held.filter(({ kind }) => kinds.includes(kind)).map(({ period }) => period);
    return is({ yes: by.length > 0, by });
  };

/** Days on which what is known of a member changes, each once, the earliest first. */
export const changesOf = (state: State, member: string): readonly CalendarDate[] => {
  const days = historyOf(state, member).flatMap(({ contentions }) =>
    contentions.flatMap(({ said }) => (said === null ? [] : turns(said))),
  );
  return [...new Set(days)].filter((day) => day > ever).sort();
};

const turns = ({ from, until }: Said): readonly CalendarDate[] =>
  [from, ...(until === null ? [] : [until])].flatMap((when) => {
    const { first, last } = spanOf(when);
    return [first, last];
  });

/**
 * Of delegations in a room those that count for the quorum on the day of its sitting, by the
 * rulebook. A member of whom no period was entered is counted as its register is; unset where it
 * hangs on a day that is not known, or on a reading that is disputed.
 */
export const countedThere = (
  { state, ask }: Pick<Asked, "state" | "ask">,
  members: readonly string[],
): Exclude<Answered<readonly string[]>, { kind: "silent" }> => {
  const opened = state.session?.sitting?.openedAt;
  if (opened === undefined) return { kind: "is", value: members };
  const on = dayAt(state, opened);
  const counted: string[] = [];
  for (const member of members) {
    const known = periodsOf(state, member).length > 0;
    const right = known ? ask("inQuorum", { state, member, on }) : null;
    if (right?.kind === "unset") return { kind: "unset", value: right.value };
    if (right === null || right.value.yes) counted.push(member);
  }
  return { kind: "is", value: counted };
};

/**
 * Whether a member may vote on the day of an act, by its rulebook. A member of whom no period was
 * entered is left to what the register says of it.
 */
export const votesThatDay = (
  { state, envelope, ask }: Pick<Asked, "state" | "envelope" | "ask">,
  member: string,
): Verdict => {
  if (periodsOf(state, member).length === 0) return aside;
  const on = dayAt(state, envelope.at);
  const right = ask("mayVote", { state, member, on });
  if (right.kind === "unset") return undecided(right.value);
  if (right.value.yes) return holds;
  return fails({ member: state.members.get(member)?.name ?? member, day: on });
};
