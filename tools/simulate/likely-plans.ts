import { currentEdition, type LawPlan, type PlanChange } from "@hemicycle/engine";
import { bySecretary, type Idea, type Scene, said } from "./suggest.ts";

/** The plan of model laws: adopted, amended, pointed to by laws, and reported on. */

const adopt: Idea = ({ dice, state }) => {
  if (state.plans.size > 0 && dice.chance(80)) return null;
  const items = Array.from({ length: 2 + dice.below(5) }, (_, at) => {
    const law = dice.chance(25) ? dice.oneOf(state.laws.keys()) : undefined;
    const item = `I${at + 1}`;
    const year = 2025 + dice.below(3);
    const planned = { item, title: `Law ${item}`, kind: "modelLaw" as const, year };
    return law === undefined ? planned : { ...planned, law };
  });
  const plan = `PN${state.plans.size + 1}`;
  const years = { from: 2025, until: 2027 };
  return bySecretary({ type: "AdoptPlan", plan, title: "Plan", ...years, items, basis: said });
};

const change = ({ dice }: Scene, plan: LawPlan, at: number): PlanChange => {
  const items = currentEdition(plan)?.items.map(({ item }) => item) ?? [];
  const item = dice.oneOf(items) ?? "I1";
  const added = { item: `I${plan.editions.length * 10 + at}`, title: "Another" };
  const all: PlanChange[] = [
    { change: "add", ...added, kind: "modelLaw", year: 2025 + dice.below(4) },
    { change: "drop", item },
    { change: "merge", item, into: dice.oneOf(items) ?? "I2" },
    { change: "move", item, year: 2025 + dice.below(3) },
    { change: "rename", item, title: "Renamed" },
  ];
  return dice.chance(60)
    ? (all[0] ?? { change: "drop", item })
    : (dice.oneOf(all) ?? { change: "drop", item });
};

const amend: Idea = (scene) => {
  const { dice, state } = scene;
  const plan = dice.oneOf(state.plans.values());
  if (plan === undefined) return null;
  const changes = Array.from({ length: 1 + dice.below(3) }, (_, at) => change(scene, plan, at));
  const body = dice.chance(30) ? { body: dice.oneOf(["CO1", "C1"]) } : {};
  return bySecretary({ type: "AmendPlan", plan: plan.id, ...body, changes, basis: said });
};

const link: Idea = ({ dice, state }) => {
  const plan = dice.oneOf(state.plans.values());
  const law = dice.oneOf(state.laws.keys());
  const item = dice.oneOf((plan === undefined ? undefined : currentEdition(plan))?.items ?? []);
  if (plan === undefined || law === undefined || item === undefined) return null;
  return bySecretary({ type: "LinkPlanItem", plan: plan.id, item: item.item, law });
};

const report: Idea = ({ dice, state }) => {
  const plan = dice.oneOf(state.plans.values());
  if (plan === undefined) return null;
  const edition = 1 + dice.below(plan.editions.length + (dice.chance(10) ? 1 : 0));
  const of = dice.chance(90) ? { edition } : {};
  return bySecretary({ type: "ReportProgress", plan: plan.id, ...of });
};

export const planning: readonly Idea[] = [adopt, amend, link, link, report];
