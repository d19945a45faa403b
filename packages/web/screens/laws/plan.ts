import {
  allItems,
  currentEdition,
  type ItemStep,
  isDelivered,
  itemHistory,
  type LawPlan,
  type PlanChange,
  type PlanEdition,
  type PlanFilter,
  type PlanItem,
  type PlanProgress,
  percentOf,
  progressOf,
  type Share,
  stageOf,
} from "@hemicycle/engine";
import type { StateKind } from "../../components/types.ts";
import type { Table } from "../../tables/export.ts";
import { bodyName, stageName, titleOfLaw } from "../model/laws.ts";
import type { Scene } from "../model/scene.ts";
import { dayText } from "../secretariat/deadlines.ts";

/** A plan of model laws as its page shows it. */

/** A share in figures and words, with how long its bars are, in hundredths of the longest. */
export interface ShareShown {
  readonly edition: number;
  readonly delivered: number;
  readonly planned: number;
  /** "121 %", never without the fraction beside it; "—" where nothing is planned. */
  readonly percent: string;
  readonly deliveredWidth: number;
  readonly plannedWidth: number;
}

const shown = (scene: Scene, share: Share, longest: number): ShareShown => {
  const percent = percentOf(share);
  const width = (count: number): number => (longest === 0 ? 0 : (count / longest) * 100);
  return {
    ...share,
    percent: percent === null ? "—" : scene.words.say("plan.percent", { percent }),
    deliveredWidth: width(share.delivered),
    plannedWidth: width(share.planned),
  };
};

/** What was delivered against both editions, drawn to one scale. */
export interface ProgressShown {
  readonly baseline: ShareShown;
  readonly current: ShareShown;
}

const bothShown = (scene: Scene, { baseline, current }: PlanProgress): ProgressShown => {
  const longest = Math.max(baseline.delivered, baseline.planned, current.planned);
  return { baseline: shown(scene, baseline, longest), current: shown(scene, current, longest) };
};

export const progressShown = (
  scene: Scene,
  plan: LawPlan,
  filter: PlanFilter = {},
): ProgressShown | null => {
  const progress = progressOf(scene.state, plan, filter);
  return progress === undefined ? null : bothShown(scene, progress);
};

/** A row of the table by commission or by year. */
export interface PartRow {
  readonly key: string;
  readonly name: string;
  readonly progress: ProgressShown;
}

const leads = (plan: LawPlan): readonly string[] =>
  [...new Set(allItems(plan).flatMap(({ lead }) => lead ?? []))].sort();

export const years = ({ from, until }: LawPlan): readonly number[] =>
  Array.from({ length: until - from + 1 }, (_, at) => from + at);

export const byLead = (scene: Scene, plan: LawPlan): readonly PartRow[] =>
  leads(plan).flatMap((lead) => {
    const progress = progressShown(scene, plan, { lead });
    return progress === null ? [] : [{ key: lead, name: bodyName(scene, lead), progress }];
  });

export const byYear = (scene: Scene, plan: LawPlan): readonly PartRow[] =>
  years(plan).flatMap((year) => {
    const progress = progressShown(scene, plan, { year });
    return progress === null ? [] : [{ key: String(year), name: String(year), progress }];
  });

/** One item, with what became of it. */
export interface ItemRow {
  readonly item: PlanItem;
  readonly kind: string;
  readonly lead: string;
  /** The title of the law that came of it; null where there is none. */
  readonly law: string | null;
  readonly state: { readonly kind: StateKind; readonly text: string };
  readonly history: readonly string[];
}

const stateOf = (scene: Scene, plan: LawPlan, item: PlanItem): ItemRow["state"] => {
  const { state, words } = scene;
  const gone = itemHistory(plan, item.item).at(-1)?.change;
  if (gone?.change === "drop" && gone.item === item.item) {
    return { kind: "plain", text: words.say("plan.dropped") };
  }
  if (gone?.change === "merge" && gone.item === item.item) {
    return { kind: "plain", text: words.say("plan.merged", { into: gone.into }) };
  }
  if (isDelivered(state, item)) return { kind: "held", text: words.say("plan.delivered") };
  const law = state.laws.get(item.law ?? "");
  if (law === undefined) return { kind: "plain", text: words.say("plan.noLaw") };
  return { kind: "caution", text: stageName(scene, stageOf(law).stage) };
};

export const itemRows = (
  scene: Scene,
  plan: LawPlan,
  filter: PlanFilter = {},
): readonly ItemRow[] =>
  allItems(plan)
    .filter(({ lead }) => filter.lead === undefined || lead === filter.lead)
    .filter(({ year }) => filter.year === undefined || year === filter.year)
    .map((item) => ({
      item,
      kind: scene.words.say(`laws.kind.${item.kind}`),
      lead: item.lead === null ? "" : bodyName(scene, item.lead),
      law: item.law === null ? null : titleOfLaw(scene, item.law),
      state: stateOf(scene, plan, item),
      history: itemHistory(plan, item.item).map((step) => stepText(scene, plan, step)),
    }));

const stepText = (scene: Scene, plan: LawPlan, { edition, change }: ItemStep): string =>
  scene.words.say("plan.step", {
    date: dayText(scene.words, edition.day),
    what:
      change.change === "planned"
        ? scene.words.say("plan.change.planned")
        : changeText(scene, plan, change),
  });

/** A change of a plan in a sentence. */
const changeText = (scene: Scene, plan: LawPlan, change: PlanChange): string => {
  const { words } = scene;
  const title = titleIn(plan, change.item);
  switch (change.change) {
    case "add":
      return words.say("plan.change.add", { title: change.title, year: String(change.year) });
    case "drop":
      return words.say("plan.change.drop", { title });
    case "merge":
      return words.say("plan.change.merge", { title, into: titleIn(plan, change.into) });
    case "move":
      return words.say("plan.change.move", { title, year: String(change.year) });
    case "rename":
      return words.say("plan.change.rename", { item: change.item, title: change.title });
  }
};

const titleIn = (plan: LawPlan, item: string): string =>
  allItems(plan).find((one) => one.item === item)?.title ?? item;

/** One edition of the plan, as the list of its history tells it. */
export interface EditionRow {
  readonly edition: PlanEdition;
  readonly day: string;
  readonly by: string;
  readonly changes: readonly string[];
}

export const editionRows = (scene: Scene, plan: LawPlan): readonly EditionRow[] =>
  plan.editions
    .map((edition) => ({
      edition,
      day: dayText(scene.words, edition.day),
      by: edition.body === null ? scene.words.say("laws.plenary") : bodyName(scene, edition.body),
      changes: edition.changes.map((change) => changeText(scene, plan, change)),
    }))
    .toReversed();

/** All items as a table that leaves the screen, with what they are in the baseline. */
export const planTable = (scene: Scene, plan: LawPlan): Table => {
  const { words } = scene;
  const baseline = plan.editions[0]?.items ?? [];
  const current = currentEdition(plan)?.items ?? [];
  const keys = ["item", "title", "kind", "lead", "year", "baseline", "state", "law"] as const;
  return {
    name: plan.title,
    columns: keys.map((key) => ({ key, title: words.say(`plan.column.${key}`) })),
    rows: itemRows(scene, plan).map(({ item, kind, lead, law, state }) => ({
      ...{ item: item.item, title: item.title, kind, lead, law, state: state.text },
      year: current.some((one) => one.item === item.item) ? item.year : null,
      baseline: baseline.find((one) => one.item === item.item)?.year ?? null,
    })),
    dir: words.dir,
  };
};
