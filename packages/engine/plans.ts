import type { PlanChange } from "./acts/laws.ts";
import { isAdopted } from "./laws.ts";
import type { LawPlan, PlanEdition, PlanItem, State } from "./state.ts";

/** Plans of model laws: what amendments make of one, and how much of it was delivered. */

/** The items of a plan after the changes of an amendment, one after the other. */
export const changedItems = (
  before: readonly PlanItem[],
  changes: readonly PlanChange[],
): readonly PlanItem[] => changes.reduce(changed, before);

const changed = (items: readonly PlanItem[], change: PlanChange): readonly PlanItem[] => {
  switch (change.change) {
    case "add": {
      const { change: _, lead = null, law = null, ...item } = change;
      return [...items, { ...item, lead, law }];
    }
    case "drop":
    case "merge":
      return items.filter(({ item }) => item !== change.item);
    case "move":
      return items.map((one) => (one.item === change.item ? { ...one, year: change.year } : one));
    case "rename":
      return items.map((one) => (one.item === change.item ? { ...one, title: change.title } : one));
  }
};

/** An edition of a plan: 1 is the baseline. There is no plan without editions. */
export const editionOfPlan = ({ editions }: LawPlan, number: number): PlanEdition | undefined =>
  editions[number - 1];

/** The plan as it is now. */
export const currentEdition = ({ editions }: LawPlan): PlanEdition | undefined => editions.at(-1);

/** Which items are looked at: all, those of a commission, those of a year. */
export interface PlanFilter {
  readonly lead?: string | undefined;
  readonly year?: number | undefined;
}

const isIn = ({ lead, year }: PlanItem, filter: PlanFilter): boolean =>
  (filter.lead === undefined || lead === filter.lead) &&
  (filter.year === undefined || year === filter.year);

/** A law was made of the item, and the plenary has adopted it. */
export const isDelivered = (state: State, { law }: Pick<PlanItem, "law">): boolean =>
  law !== null && isAdopted(state, law);

/** A share of a plan as two whole numbers: not rounded, and sometimes more than the whole. */
export interface Share {
  /** The edition against which it is reckoned. */
  readonly edition: number;
  /** Items of the current plan of which a law was adopted. */
  readonly delivered: number;
  /** Items of the edition. */
  readonly planned: number;
}

/**
 * What was delivered against one edition. There is no share of a plan as such: whoever asks for one
 * says of which edition. Undefined when the plan has no such edition.
 */
export const shareOf = (
  state: State,
  { plan, edition: number }: { readonly plan: LawPlan; readonly edition: number },
  filter: PlanFilter = {},
): Share | undefined => {
  const edition = editionOfPlan(plan, number);
  const current = currentEdition(plan);
  if (edition === undefined || current === undefined) return undefined;
  const delivered = current.items.filter((one) => isIn(one, filter) && isDelivered(state, one));
  const planned = edition.items.filter((one) => isIn(one, filter)).length;
  return { edition: number, delivered: delivered.length, planned };
};

/** What was delivered, always against both: what was promised, and what is planned now. */
export interface PlanProgress {
  readonly baseline: Share;
  readonly current: Share;
}

export const progressOf = (
  state: State,
  plan: LawPlan,
  filter: PlanFilter = {},
): PlanProgress | undefined => {
  const baseline = shareOf(state, { plan, edition: 1 }, filter);
  const current = shareOf(state, { plan, edition: plan.editions.length }, filter);
  return baseline === undefined || current === undefined ? undefined : { baseline, current };
};

/** In whole percent, a half rounded up; null where nothing is planned. */
export const percentOf = ({ delivered, planned }: Omit<Share, "edition">): number | null =>
  planned === 0 ? null : Math.floor((200 * delivered + planned) / (2 * planned));

/** What an edition has done to an item: planned it, or changed it. */
export interface ItemStep {
  readonly edition: PlanEdition;
  readonly change: PlanChange | { readonly change: "planned"; readonly item: string };
}

/** The history of an item, edition by edition; another one that was merged into it is told too. */
export const itemHistory = ({ editions }: LawPlan, item: string): readonly ItemStep[] =>
  editions.flatMap((edition) => {
    const planned =
      edition.number === 1 && edition.items.some((one) => one.item === item)
        ? [{ edition, change: { change: "planned", item } as const }]
        : [];
    const own = edition.changes.filter(
      (change) => change.item === item || (change.change === "merge" && change.into === item),
    );
    return [...planned, ...own.map((change) => ({ edition, change }))];
  });

/** Every item that any edition has, with where it stands last; those that are gone come after. */
export const allItems = ({ editions }: LawPlan): readonly PlanItem[] => {
  const last = new Map(editions.flatMap(({ items }) => items.map((one) => [one.item, one])));
  const current = editions.at(-1)?.items ?? [];
  const gone = [...last.values()].filter((one) => !current.some(({ item }) => item === one.item));
  return [...current, ...gone];
};
