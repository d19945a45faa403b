import { type CalendarDate, dateIn } from "@hemicycle/base";
import { nextVersion, type Version } from "@hemicycle/texts";
import type { EventOf, EventType, Recorded } from "../events.ts";
import { completed } from "../going-on.ts";
import { changedItems } from "../plans.ts";
import { changeState } from "../state/change.ts";
import type { LawPlan, LawText, ModelLaw, PlanEdition, State } from "../state.ts";
import { treeFrom } from "../text-tree.ts";
import type { Handlers } from "./handler.ts";

type LawEvent = Extract<
  EventType,
  | "LawProposed"
  | "LawTextGiven"
  | "DraftLinked"
  | "StageEntered"
  | "ReadingRecorded"
  | "LawNumbered"
  | "LawPublished"
  | "LawDecided"
  | "PlanAdopted"
  | "PlanAmended"
  | "PlanItemLinked"
  | "ProgressReported"
>;

/** The day on which something was done: as it is entered, or that of the entry, at the seat. */
const dayOf = (
  { founding }: State,
  { on }: { readonly on?: CalendarDate | undefined },
  { at }: Pick<Recorded, "at">,
): CalendarDate => on ?? (founding === null ? at.slice(0, 10) : dateIn(founding.seat, at));

/** Changes a law, where there is one. */
export const withLaw = (
  state: State,
  id: string,
  change: (law: ModelLaw) => Partial<ModelLaw>,
): State => {
  const law = state.laws.get(id);
  return law === undefined
    ? state
    : changeState(state, { laws: state.laws.set(id, { ...law, ...change(law) }) });
};

const withPlan = (state: State, id: string, change: (plan: LawPlan) => Partial<LawPlan>): State => {
  const plan = state.plans.get(id);
  return plan === undefined
    ? state
    : changeState(state, { plans: state.plans.set(id, { ...plan, ...change(plan) }) });
};

const propose = (state: State, event: EventOf<"LawProposed">, recorded: Recorded): State => {
  const { law: id, kind, titles, lead, author, basis, source = null } = event;
  const { of: code, part, amends = null, member = null, parts = [] } = event;
  const day = dayOf(state, event, recorded);
  const law: ModelLaw = {
    ...{ id, kind, titles, lead, with: event.with, author, member, basis, amends, parts, source },
    of: code === undefined || part === undefined ? null : { code, part },
    ...{ text: null, draft: null, readings: [], number: null, publication: null },
    stages: [{ stage: "proposed", day, body: null, basis, source }],
  };
  return changeState(state, { laws: state.laws.set(id, law) });
};

const giveText = (
  state: State,
  { law: id, language, blocks }: EventOf<"LawTextGiven">,
  recorded: Recorded,
): State => {
  const tree = treeFrom(language, blocks);
  if (tree.kind === "fault") return state;
  const day = dayOf(state, {}, recorded);
  return withLaw(state, id, ({ text }) => {
    const versions = text?.versions ?? [];
    const last = versions.at(-1)?.version;
    const adds = last !== undefined && last.trees[language] === undefined;
    const version: Version = adds
      ? nextVersion(versions.at(-2)?.version ?? null, {
          text: id,
          reason: last.reason,
          trees: { ...last.trees, [language]: completed(tree.value, last) },
        })
      : nextVersion(last ?? null, {
          text: id,
          reason: { kind: last === undefined ? "deposit" : "revision" },
          trees: { [language]: tree.value },
        });
    const kept = adds ? versions.slice(0, -1) : versions;
    const known: LawText = text ?? { original: language, versions: [] };
    return { text: { ...known, versions: [...kept, { day, version }] } };
  });
};

/** The plenary has decided on its draft. */
const decided = (state: State, { law }: EventOf<"LawDecided">, recorded: Recorded): State => {
  const day = dayOf(state, {}, recorded);
  return withLaw(state, law, ({ stages }) => ({
    stages: [...stages, { stage: "adopted", day, body: null, basis: null, source: null }],
  }));
};

const adopt = (state: State, event: EventOf<"PlanAdopted">, recorded: Recorded): State => {
  const { plan: id, title, from, until, body = null, basis, source = null } = event;
  const items = event.items.map(({ lead = null, law = null, ...item }) => ({ ...item, lead, law }));
  const day = dayOf(state, event, recorded);
  const baseline: PlanEdition = { number: 1, day, body, basis, source, changes: [], items };
  const plan: LawPlan = { id, title, from, until, editions: [baseline], reports: [] };
  return changeState(state, { plans: state.plans.set(id, plan) });
};

const amend = (state: State, event: EventOf<"PlanAmended">, recorded: Recorded): State => {
  const { plan: id, changes, body = null, basis, source = null } = event;
  const day = dayOf(state, event, recorded);
  return withPlan(state, id, ({ editions }) => {
    const before = editions.at(-1);
    const items = changedItems(before?.items ?? [], changes);
    const number = editions.length + 1;
    return { editions: [...editions, { number, day, body, basis, source, changes, items }] };
  });
};

/** In every edition that has the item: which law came of it is no change of the plan. */
const link = (state: State, { plan: id, item, law }: EventOf<"PlanItemLinked">): State =>
  withPlan(state, id, ({ editions }) => ({
    editions: editions.map((edition) => ({
      ...edition,
      items: edition.items.map((one) => (one.item === item ? { ...one, law } : one)),
    })),
  }));

export const lawHandlers: Handlers<LawEvent> = {
  LawProposed: propose,
  LawTextGiven: giveText,
  DraftLinked: (state, { law, draft }) => {
    const session = state.session?.id;
    return session === undefined
      ? state
      : withLaw(state, law, () => ({ draft: { session, draft } }));
  },
  StageEntered: (state, event, recorded) => {
    const { stage, body = null, basis, source = null } = event;
    const day = dayOf(state, event, recorded);
    return withLaw(state, event.law, ({ stages }) => ({
      stages: [...stages, { stage, day, body, basis, source }],
    }));
  },
  ReadingRecorded: (state, event, recorded) => {
    const { body, reading, outcome, version = null, basis, source = null } = event;
    const day = dayOf(state, event, recorded);
    return withLaw(state, event.law, ({ readings, stages }) => {
      const after = stages.length;
      const read = { body, reading, outcome, version, after, day, basis, source };
      return { readings: [...readings, read] };
    });
  },
  LawNumbered: (state, { law, number }) => withLaw(state, law, () => ({ number })),
  LawPublished: (state, event, recorded) => {
    const { place, document = null, source = null } = event;
    const day = dayOf(state, event, recorded);
    return withLaw(state, event.law, ({ stages }) => ({
      publication: { place, day, document, source },
      stages: [...stages, { stage: "published", day, body: null, basis: place, source }],
    }));
  },
  LawDecided: decided,
  PlanAdopted: adopt,
  PlanAmended: amend,
  PlanItemLinked: link,
  ProgressReported: (state, { plan: id, edition, delivered, planned }, recorded) =>
    withPlan(state, id, ({ reports }) => ({
      reports: [...reports, { edition, delivered, planned, day: dayOf(state, {}, recorded) }],
    })),
};
