import type { Fault } from "@hemicycle/base";
import type { Act, ActOf } from "../acts.ts";
import { answering, periodsOf } from "../affiliations.ts";
import { type Period, type Said, spanOf } from "../state/affiliations.ts";
import type { State } from "../state.ts";

type PeriodAct = ActOf<"EnterPeriod" | "CorrectPeriod" | "DisputePeriod" | "WorkByContention">;

const fault = (id: string, where: string, facts: Fault["facts"]): Fault => ({ id, where, facts });

/** What is wrong with an act on what a member that is there is, or was in a period. */
export const affiliationFaults = (state: State, act: Act): readonly Fault[] => {
  switch (act.type) {
    case "ChangeAffiliation":
      return beforeLast(state, act);
    case "EnterPeriod":
    case "CorrectPeriod":
    case "DisputePeriod":
    case "WorkByContention": {
      const periods = periodsOf(state, act.member);
      const own = periods.find(({ id }) => id === act.period);
      const named = namedFaults(act, own);
      return named.length > 0 ? named : [...dayFaults(act), ...overlaps(act, periods)];
    }
    default:
      return [];
  }
};

/**
 * Words of the register follow one another: one from an earlier day than the last would make the
 * member two things on the same days, or leave out what it was. What it was then is a period.
 */
const beforeLast = (
  { members }: State,
  { member, from }: ActOf<"ChangeAffiliation">,
): readonly Fault[] => {
  const last = members.get(member)?.from ?? null;
  if (last === null || from >= last) return [];
  return [fault("status", "from", { id: from, status: `before ${last}` })];
};

const namedFaults = (act: PeriodAct, own: Period | undefined): readonly Fault[] => {
  if (act.type === "EnterPeriod") {
    return own === undefined ? [] : [fault("exists", "period", { id: act.period })];
  }
  if (own === undefined) return [fault("unknown", "period", { id: act.period })];
  if (act.contention === undefined) return [];
  const known = own.contentions.some(({ id }) => id === act.contention);
  if (known === (act.type !== "DisputePeriod")) return [];
  return [fault(known ? "exists" : "unknown", "contention", { id: act.contention })];
};

/** A period that is over before it has begun. */
const dayFaults = (act: PeriodAct): readonly Fault[] => {
  if (act.type === "WorkByContention" || act.until === undefined) return [];
  const { from = "", until } = act;
  if (from !== "" && spanOf(until).last > spanOf(from).first) return [];
  return [fault("status", "until", { id: until, status: `not after ${from}` })];
};

/** What would count for the period of the act if it were done. */
const wouldCount = (act: PeriodAct, periods: readonly Period[]): readonly Said[] => {
  if (act.type === "DisputePeriod") return [];
  if (act.type !== "WorkByContention") {
    const { kind, from, until = null, notice = null } = act;
    return [{ kind, from, until, notice }];
  }
  const own = periods.find(({ id }) => id === act.period);
  return (own?.contentions ?? []).flatMap(({ id, said }) =>
    id === act.contention && said !== null ? [said] : [],
  );
};

const instrumentOf = (act: PeriodAct, periods: readonly Period[]): string | null =>
  act.type === "EnterPeriod"
    ? (act.instrument ?? null)
    : (periods.find(({ id }) => id === act.period)?.instrument ?? null);

/**
 * Two periods under one instrument that surely have a day in common, both places named. Whoever
 * does not attend is a member at the same time: those periods stand beside the others.
 */
const overlaps = (act: PeriodAct, periods: readonly Period[]): readonly Fault[] => {
  const instrument = instrumentOf(act, periods);
  const others = periods.filter((one) => one.id !== act.period && one.instrument === instrument);
  return wouldCount(act, periods).flatMap((said) =>
    others
      .filter((other) => answering(other).every((one) => meets(said, one.said)))
      .map((other) => fault("overlaps", "period", { id: act.period, with: other.id })),
  );
};

const meets = (one: Said, other: Said | null): boolean => {
  if (other === null || isAbsence(one) !== isAbsence(other)) return false;
  return surelyBefore(one.from, other.until) && surelyBefore(other.from, one.until);
};

const isAbsence = ({ kind }: Said): boolean => kind === "notAttending";

const surelyBefore = (from: string, until: string | null): boolean =>
  until === null || spanOf(from).last < spanOf(until).first;
