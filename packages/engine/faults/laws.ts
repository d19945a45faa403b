import type { Fault } from "@hemicycle/base";
import type { PlanChange } from "../acts/laws.ts";
import type { Act, ActOf, ActType } from "../acts.ts";
import { changedItems, currentEdition } from "../plans.ts";
import type { PlanItem, State } from "../state.ts";
import { treeFrom } from "../text-tree.ts";

/** Acts on model laws and plans that need no session. */
export const onLaws = [
  "ProposeLaw",
  "GiveLawText",
  "EnterStage",
  "RecordReading",
  "NumberLaw",
  "PublishLaw",
  "AdoptPlan",
  "AmendPlan",
  "LinkPlanItem",
  "ReportProgress",
] as const satisfies readonly ActType[];

const fault = (id: string, where: string, named: string): Fault => ({
  id,
  where,
  facts: { id: named },
});

const unless = (known: boolean, where: string, id: string): readonly Fault[] =>
  known ? [] : [fault("unknown", where, id)];

/** What acts on model laws and plans name that is not there, or make that is there already. */
export const lawFaults = (state: State, act: Act): readonly Fault[] => {
  switch (act.type) {
    case "ProposeLaw":
      return proposalFaults(state, act);
    case "GiveLawText":
      return [...lawFault(state, act), ...textFaults(state, act)];
    case "LinkDraft":
      return [
        ...lawFault(state, act),
        ...unless(state.session?.drafts.has(act.draft) === true, "draft", act.draft),
      ];
    case "EnterStage":
      return [...lawFault(state, act), ...bodyFault(state, act)];
    case "NumberLaw":
    case "PublishLaw":
      return lawFault(state, act);
    case "RecordReading":
      return [...lawFault(state, act), ...bodyFault(state, act), ...versionFault(state, act)];
    default:
      return planFaults(state, act);
  }
};

const lawFault = ({ laws }: State, { law }: { readonly law: string }): readonly Fault[] =>
  unless(laws.has(law), "law", law);

const bodyFault = (
  { bodies }: State,
  { body }: { readonly body?: string | undefined },
): readonly Fault[] => (body === undefined ? [] : unless(bodies.has(body), "body", body));

/** A law that is named must be there; none is part of itself. */
const proposalFaults = (state: State, act: ActOf<"ProposeLaw">): readonly Fault[] => {
  const { laws, bodies } = state;
  const { of: code, part, amends } = act;
  const inCode = code === undefined ? undefined : laws.get(code);
  return [
    ...(laws.has(act.law) ? [fault("exists", "law", act.law)] : []),
    ...unless(bodies.has(act.lead), "lead", act.lead),
    ...act.with.flatMap((id, at) => unless(bodies.has(id), `with/${at}`, id)),
    ...(code === undefined ? [] : unless(inCode !== undefined, "of", code)),
    ...(amends === undefined ? [] : unless(laws.has(amends), "amends", amends)),
    ...(part === undefined
      ? unless(code === undefined, "part", "")
      : unless(inCode?.parts.some((one) => one.part === part) === true, "part", part)),
  ];
};

/** Another language of the same text has no paragraphs that the text has not. */
const textFaults = ({ laws }: State, act: ActOf<"GiveLawText">): readonly Fault[] => {
  const tree = treeFrom(act.language, act.blocks);
  if (tree.kind === "fault") return [tree.fault];
  const last = laws.get(act.law)?.text?.versions.at(-1)?.version;
  if (last === undefined || last.trees[act.language] !== undefined) return [];
  const [source] = Object.values(last.trees);
  const other = act.blocks.find(({ block }) => source?.blocks.has(block) !== true);
  return other === undefined ? [] : [fault("unknown-block", "blocks", other.block)];
};

const versionFault = ({ laws }: State, act: ActOf<"RecordReading">): readonly Fault[] => {
  const { version } = act;
  if (version === undefined) return [];
  const versions = laws.get(act.law)?.text?.versions ?? [];
  return unless(
    versions.some((one) => one.version.number === version),
    "version",
    String(version),
  );
};

const planFaults = (state: State, act: Act): readonly Fault[] => {
  const { plans, laws } = state;
  switch (act.type) {
    case "AdoptPlan":
      return [
        ...(plans.has(act.plan) ? [fault("exists", "plan", act.plan)] : []),
        ...bodyFault(state, act),
        ...act.items.flatMap((item, at) => itemFaults(state, item, `items/${at}`)),
      ];
    case "AmendPlan":
      return [
        ...unless(plans.has(act.plan), "plan", act.plan),
        ...bodyFault(state, act),
        ...changeFaults(state, act),
      ];
    case "LinkPlanItem":
      return [
        ...unless(plans.has(act.plan), "plan", act.plan),
        ...unless(laws.has(act.law), "law", act.law),
        ...unless(hasItem(itemsOf(state, act.plan), act.item), "item", act.item),
      ];
    case "ReportProgress": {
      const { edition } = act;
      const editions = plans.get(act.plan)?.editions;
      if (editions === undefined) return [fault("unknown", "plan", act.plan)];
      if (edition === undefined) return [];
      return unless(edition <= editions.length, "edition", String(edition));
    }
    default:
      return [];
  }
};

const itemsOf = ({ plans }: State, id: string): readonly PlanItem[] => {
  const plan = plans.get(id);
  return (plan === undefined ? undefined : currentEdition(plan))?.items ?? [];
};

const hasItem = (items: readonly PlanItem[], id: string): boolean =>
  items.some(({ item }) => item === id);

const itemFaults = (
  { bodies, laws }: State,
  { lead, law }: { readonly lead?: string | undefined; readonly law?: string | undefined },
  where: string,
): readonly Fault[] => [
  ...(lead === undefined ? [] : unless(bodies.has(lead), `${where}/lead`, lead)),
  ...(law === undefined ? [] : unless(laws.has(law), `${where}/law`, law)),
];

/** Each change is looked at in the plan to which those before it have led. */
const changeFaults = (state: State, { plan, changes }: ActOf<"AmendPlan">): readonly Fault[] => {
  const used = new Set(
    (state.plans.get(plan)?.editions ?? []).flatMap(({ items }) => items.map(({ item }) => item)),
  );
  let items = itemsOf(state, plan);
  return changes.flatMap((change, at) => {
    const found = changeFault(state, { change, items, used }, `changes/${at}`);
    items = changedItems(items, [change]);
    used.add(change.item);
    return found;
  });
};

interface Changing {
  readonly change: PlanChange;
  readonly items: readonly PlanItem[];
  /** Ids of items of all editions: one that was dropped is not given again. */
  readonly used: ReadonlySet<string>;
}

const changeFault = (
  state: State,
  { change, items, used }: Changing,
  where: string,
): readonly Fault[] => {
  if (change.change === "add") {
    const taken = used.has(change.item) ? [fault("exists", `${where}/item`, change.item)] : [];
    return [...taken, ...itemFaults(state, change, where)];
  }
  const known = unless(hasItem(items, change.item), `${where}/item`, change.item);
  if (change.change !== "merge") return known;
  const into = hasItem(items, change.into) && change.into !== change.item;
  return [...known, ...unless(into, `${where}/into`, change.into)];
};
