import {
  askOf,
  type ConsultationView,
  editionOf,
  type LawStage,
  lawStages,
  type ModelLaw,
  type State,
  stageOf,
  stateIn,
} from "@hemicycle/engine";
import type { Citation, Reason } from "../../components/types.ts";
import { citation } from "../model/cite.ts";
import { stageName } from "../model/laws.ts";
import type { Desk } from "../secretariat/desk.ts";
import { viewsOn } from "./around.ts";
import { type NextStep, nextSteps } from "./law.ts";

/** What may come next, and what stands in the way of it. */
export interface CouncilStep {
  readonly key: string;
  readonly name: string;
  readonly reasons: readonly Reason[];
}

/** A law as the Council has it before it. */
export interface CouncilRow {
  readonly law: ModelLaw;
  /** The last consultation; null where none was opened. */
  readonly view: ConsultationView | null;
  readonly next: readonly CouncilStep[];
}

/** Stages at which a law is on its way to the Council, before it, or between it and the plenary. */
const shown: readonly LawStage[] = [
  ...(["councilAgenda", "approved", "plenary"] as const),
  ...(["commentsConsolidated", "consultation"] as const),
];

/** The body of the Council; null where none is in the register. */
const councilIn = ({ bodies }: Pick<State, "bodies">): string | null =>
  bodies.values().find(({ kind }) => kind === "council")?.id ?? null;

/** What is before the Council, what is before it first. */
export const councilRows = (desk: Desk): readonly CouncilRow[] =>
  desk.state.laws
    .values()
    .filter((law) => shown.includes(stageOf(law).stage))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((law) => ({
      law,
      view: viewsOn(desk, law.id)[0] ?? null,
      next: nextSteps(desk, law).map((step) => ({ ...step, name: stepName(desk, step) })),
    }));

/** By its stage, where it is one: that it is entered goes without saying. */
const stepName = ({ scene }: Desk, { name, wanted }: NextStep): string => {
  const stage = lawStages.find((one) => one === wanted.fixed["stage"]);
  return stage === undefined ? name : stageName(scene, stage);
};

const rankOf = (law: ModelLaw): number => shown.indexOf(stageOf(law).stage);

/** How the Council decides, and by which clause; null where no rule that was read says. */
export interface CouncilRule {
  readonly way: "consensus" | "silence" | "deemed";
  readonly tolerated: number;
  readonly cite: Citation;
}

export const councilRule = (desk: Desk): CouncilRule | null => {
  const council = councilIn(desk.state);
  if (council === null) return null;
  const state = stateIn(desk.state, council);
  const question = { kind: "other", question: "Q", title: "-" } as const;
  const rule = askOf(editionOf(desk.edition, state))("agreement", { state, question });
  if (rule.kind === "unset") return null;
  const { way, tolerated } = rule.value;
  return { way, tolerated, cite: citation(desk.scene, rule.clause) };
};
