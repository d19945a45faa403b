import { type CalendarDate, dateIn } from "@hemicycle/base";
import type { ActOf, ActType, Envelope } from "../acts.ts";
import type { Performed } from "../decide.ts";
import { onLaws } from "../faults/laws.ts";
import { readingsIn, stageOf } from "../laws.ts";
import type { Performing } from "../perform.ts";
import { changedItems, currentEdition, isDelivered, shareOf } from "../plans.ts";
import type { LawPlan, State } from "../state.ts";

/** What stands against an act as things are: where, the thing, and what it is now. */
interface Conflict {
  readonly where: string;
  readonly id: string;
  readonly status: string;
}

const ofLaws: ReadonlySet<ActType> = new Set<ActType>([...onLaws, "LinkDraft"]);

/**
 * Where the rulebook knows no stages of model laws, nothing about one can be decided: null where it
 * does, or where the act is about something else.
 */
export const withoutStages = ({ state, envelope, ask }: Performing): Performed | null => {
  const { act } = envelope;
  if (!ofLaws.has(act.type)) return null;
  const law = "law" in act && state.laws.has(act.law) ? act.law : null;
  const given = ask("lawStages", { state, law });
  if (given.kind === "is") return null;
  return { kind: "undecided", unset: [{ clause: given.clause, cites: "", value: given.value }] };
};

/** Acts on model laws that make no sense in the present status, whatever a rulebook says. */
export const lawConflict = (state: State, envelope: Envelope): Conflict | null => {
  const { act } = envelope;
  if (!ofLaws.has(act.type)) return null;
  const today = dateIn(state.founding?.seat ?? "UTC", envelope.at);
  if ("on" in act && act.on !== undefined && act.on > today) {
    return { where: "on", id: act.on, status: "later than the act" };
  }
  switch (act.type) {
    case "EnterStage":
      return stageConflict(state, act, today);
    case "RecordReading":
      return readingConflict(state, act);
    case "NumberLaw":
      return numberConflict(state, act);
    case "AdoptPlan":
      return planConflict(act);
    case "AmendPlan":
      return amendmentConflict(state, act, today);
    case "LinkPlanItem":
      return linkConflict(state, act);
    case "ReportProgress":
      // A share of a plan is one of an edition, or it says nothing.
      return act.edition === undefined
        ? { where: "edition", id: act.plan, status: "which edition" }
        : null;
    default:
      return null;
  }
};

/** It is there already, or it would have come there before it was where it is. */
const stageConflict = (
  { laws }: State,
  { law: id, stage, body, on }: ActOf<"EnterStage">,
  today: CalendarDate,
): Conflict | null => {
  const law = laws.get(id);
  if (law === undefined) return null;
  const now = stageOf(law);
  if (now.stage === stage && now.body === (body ?? null))
    return { where: "stage", id, status: stage };
  const day = on ?? today;
  return day < now.day ? { where: "on", id: day, status: `before ${now.day}` } : null;
};

/** Readings follow one another in each body. */
const readingConflict = ({ laws }: State, act: ActOf<"RecordReading">): Conflict | null => {
  const law = laws.get(act.law);
  const last = law === undefined ? undefined : readingsIn(law, act.body).at(-1);
  const next = (last?.reading ?? 0) + 1;
  return act.reading === next
    ? null
    : { where: "reading", id: String(act.reading), status: `next is ${next}` };
};

const numberConflict = ({ laws }: State, { law, number }: ActOf<"NumberLaw">): Conflict | null => {
  const taken = laws.values().find((one) => one.number === number && one.id !== law);
  return taken === undefined ? null : { where: "number", id: number, status: `of ${taken.id}` };
};

type Years = Pick<LawPlan, "from" | "until">;

const wrongYear = (
  { from, until }: Years,
  where: string,
  year: number | undefined,
): Conflict | null =>
  year === undefined || (year >= from && year <= until)
    ? null
    : { where: `${where}/year`, id: String(year), status: `not from ${from} to ${until}` };

const firstOf = <T>(
  rows: readonly T[],
  find: (row: T, at: number) => Conflict | null,
): Conflict | null => {
  for (const [at, row] of rows.entries()) {
    const found = find(row, at);
    if (found !== null) return found;
  }
  return null;
};

const planConflict = (act: ActOf<"AdoptPlan">): Conflict | null => {
  const { from, until, items } = act;
  if (until < from) return { where: "until", id: String(until), status: `before ${from}` };
  return firstOf(items, ({ year }, at) => wrongYear(act, `items/${at}`, year));
};

/** What was delivered stays in the plan; an edition comes after the one before. */
const amendmentConflict = (
  state: State,
  { plan: id, changes, on }: ActOf<"AmendPlan">,
  today: CalendarDate,
): Conflict | null => {
  const plan = state.plans.get(id);
  const last = plan === undefined ? undefined : currentEdition(plan);
  if (plan === undefined || last === undefined) return null;
  const day = on ?? today;
  if (day < last.day) return { where: "on", id: day, status: `before ${last.day}` };
  let items = last.items;
  return firstOf(changes, (change, at) => {
    const where = `changes/${at}`;
    const item = items.find((one) => one.item === change.item);
    items = changedItems(items, [change]);
    const goes = change.change === "drop" || change.change === "merge";
    if (goes && item !== undefined && isDelivered(state, item)) {
      return { where: `${where}/item`, id: change.item, status: "delivered" };
    }
    return wrongYear(plan, where, "year" in change ? change.year : undefined);
  });
};

/** What was delivered is not taken for another law afterwards. */
const linkConflict = (
  state: State,
  { plan, item: id, law }: ActOf<"LinkPlanItem">,
): Conflict | null => {
  const known = state.plans.get(plan);
  const items = known === undefined ? undefined : currentEdition(known)?.items;
  const item = items?.find((one) => one.item === id);
  return item === undefined || item.law === law || !isDelivered(state, item)
    ? null
    : { where: "item", id, status: "delivered" };
};

/** The share of the edition that was named, as things are now. */
export const reportProgress = ({ state, envelope }: Performing<"ReportProgress">): Performed => {
  const { plan: id, edition = 0 } = envelope.act;
  const plan = state.plans.get(id);
  const share = plan === undefined ? undefined : shareOf(state, { plan, edition });
  if (share === undefined) {
    const facts = { id, status: "which edition" };
    return { kind: "impossible", faults: [{ id: "status", where: "edition", facts }] };
  }
  const { delivered, planned } = share;
  return {
    kind: "done",
    events: [{ type: "ProgressReported", plan: id, edition, delivered, planned }],
  };
};
