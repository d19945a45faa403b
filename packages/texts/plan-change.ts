import type { Fault } from "@hemicycle/base";
import type { Standings } from "./plan-outcome.ts";
import type { Plan, PlanChange, PlanRow } from "./plan-types.ts";
import { brokenDependences, stepsAlong, unitsOf } from "./plan-units.ts";

/** What can be wrong with a change of the order, and what it means. */
export const planFaults = {
  "unknown-row": "the plan has no such row",
  "decided-row": "what is decided has its place",
  "fixed-row": "a sub-amendment, a part, the whole and what lapses with it have their place",
  "no-reason": "the order is changed for a reason, which is recorded",
  depends: "it is put after what it depends on",
} as const;
export type PlanFaultId = keyof typeof planFaults;

export type Reordered =
  | { readonly kind: "done"; readonly plan: Plan }
  | { readonly kind: "fault"; readonly fault: Fault };

/**
 * The plan with a row moved by whoever presides, together with its sub-amendments and its parts.
 * What is moved stays among what comes before the vote on the whole.
 */
export const reordered = (plan: Plan, change: PlanChange, standings: Standings): Reordered => {
  const fault = faultIn(plan, change, standings);
  if (fault !== null) return { kind: "fault", fault };
  const units = unitsOf(plan.rows);
  const moved = units.filter(({ head }) => head === change.row);
  const others = units.filter(({ head }) => head !== change.row);
  const target = change.before ?? "whole";
  const at = others.findIndex(({ head }) => head === target);
  const rows = others.toSpliced(at, 0, ...moved).flatMap((unit) => unit.rows);
  const next = { ...plan, rows, changes: [...plan.changes, change] };
  const [broken] = brokenDependences(rows, plan.edges);
  if (broken !== undefined) return { kind: "fault", fault: planFault("depends", broken.row) };
  const { by, reason } = change;
  const steps = stepsAlong(rows, plan.steps, { kind: "changed", by, reason });
  return { kind: "done", plan: { ...next, steps } };
};

const planFault = (id: PlanFaultId, row: string): Fault => ({ id, where: row, facts: { row } });

const faultIn = (plan: Plan, change: PlanChange, standings: Standings): Fault | null => {
  if (change.reason.trim() === "") return planFault("no-reason", change.row);
  for (const id of [change.row, ...(change.before === null ? [] : [change.before])]) {
    const row = plan.rows.find((one) => one.id === id);
    if (row === undefined) return planFault("unknown-row", id);
    if (!isMovable(row)) return planFault("fixed-row", id);
    if ((standings.get(id)?.kind ?? "open") !== "open") return planFault("decided-row", id);
  }
  return change.row === change.before ? planFault("fixed-row", change.row) : null;
};

const isMovable = ({ kind }: PlanRow): boolean =>
  kind === "amendment" || kind === "original" || kind === "bloc";
