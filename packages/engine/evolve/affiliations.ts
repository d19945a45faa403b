import { Dict } from "@hemicycle/base";
import type { EventType } from "../events.ts";
import type { Contention, Period, Said } from "../state/affiliations.ts";
import { changeState } from "../state/change.ts";
import type { State } from "../state.ts";
import type { Handlers } from "./handler.ts";

type AffiliationEvent = Extract<
  EventType,
  "PeriodEntered" | "PeriodCorrected" | "PeriodDisputed" | "ContentionChosen"
>;

const withPeriods = (
  state: State,
  member: string,
  change: (periods: readonly Period[]) => readonly Period[],
): State => {
  const histories = state.histories ?? Dict.empty<readonly Period[]>();
  return changeState(state, {
    histories: histories.set(member, change(histories.get(member) ?? [])),
  });
};

const withPeriod = (
  state: State,
  { member, period: id }: { readonly member: string; readonly period: string },
  change: (period: Period) => Partial<Period>,
): State =>
  withPeriods(state, member, (periods) =>
    periods.map((period) => (period.id === id ? { ...period, ...change(period) } : period)),
  );

interface Stated {
  readonly kind?: Said["kind"] | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly notice?: string | undefined;
}

const saidIn = ({ kind, from, until, notice }: Stated): Said | null =>
  kind === undefined || from === undefined
    ? null
    : { kind, from, until: until ?? null, notice: notice ?? null };

export const affiliationHandlers: Handlers<AffiliationEvent> = {
  PeriodEntered: (state, event) =>
    withPeriods(state, event.member, (periods) => [
      ...periods,
      {
        id: event.period,
        instrument: event.instrument ?? null,
        contentions: [
          {
            id: event.period,
            heldBy: event.heldBy ?? null,
            said: saidIn(event),
            basis: event.basis,
            corrected: [],
          },
        ],
        worksBy: null,
      },
    ]),
  PeriodCorrected: (state, event, { seq }) =>
    withPeriod(state, event, ({ contentions }) => ({
      contentions: contentions.map((one): Contention => {
        if (one.id !== (event.contention ?? event.period)) return one;
        const { said, basis, corrected } = one;
        const before = { said, basis, reason: event.reason, seq };
        return {
          ...one,
          said: saidIn(event),
          basis: event.basis,
          corrected: [...corrected, before],
        };
      }),
    })),
  PeriodDisputed: (state, event) =>
    withPeriod(state, event, ({ contentions }) => ({
      contentions: [
        ...contentions,
        {
          id: event.contention,
          heldBy: event.heldBy,
          said: saidIn(event),
          basis: event.basis,
          corrected: [],
        },
      ],
    })),
  ContentionChosen: (state, event) =>
    withPeriod(state, event, () => ({
      worksBy: { contention: event.contention, reason: event.reason },
    })),
};

/** Periods that an import has made go again as if they had never been there. */
export const withoutPeriods = (state: State, gone: Dict<readonly string[]>): State => {
  const { histories, ...rest } = state;
  if (histories === undefined || gone.size === 0) return state;
  const left = gone.entries().reduce((all, [member, ids]) => {
    const periods = (all.get(member) ?? []).filter(({ id }) => !ids.includes(id));
    return periods.length === 0 ? all.delete(member) : all.set(member, periods);
  }, histories);
  return left.size === 0 ? rest : { ...rest, histories: left };
};
