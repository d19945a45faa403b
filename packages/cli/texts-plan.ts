import {
  type Consolidation,
  inOrder,
  type Plan,
  type PlannedAmendment,
  type PlanRow,
  type Step,
  type StepReason,
  sentencesOf,
  type Tree,
} from "@hemicycle/texts";
import { shown } from "./texts-say.ts";

/** A plan as people read it: what is put in which order, and why; where the chair must decide. */
export const planLines = (
  plan: Plan,
  tree: Tree,
  amendments: readonly PlannedAmendment[],
): readonly string[] => {
  const byId = new Map(amendments.map((one) => [one.id, one]));
  return [
    `By ${plan.settings.cites}:`,
    ...plan.rows.flatMap((row, at) => [
      `${String(at + 1).padStart(4)}. ${titleOf(row)}`,
      ...sayingsOf(row, tree, byId),
      ...plan.steps.filter(({ first }) => first === row.id).map(stepLine),
    ]),
  ];
};

const titleOf = (row: PlanRow): string => {
  switch (row.kind) {
    case "rejection":
      return `rejection of the whole text (${row.proposal})`;
    case "bloc":
      return `en bloc: ${row.amendments.join(", ")}`;
    case "amendment":
      return `amendment ${row.amendments.join(" and ")}, at ${row.spot.place}`;
    case "subAmendment":
      return `sub-amendment ${row.amendments.join(" and ")}, at ${row.spot.place}`;
    case "part":
      return `part ${row.part}`;
    case "original":
      return `the original words of ${row.spot.place}`;
    case "whole":
      return "the text as a whole, as amended";
    case "rival":
      return `draft ${row.draft}`;
  }
};

/** Sub-amendments speak of another text than the one at hand. */
const sayingsOf = (
  row: PlanRow,
  tree: Tree,
  byId: ReadonlyMap<string, PlannedAmendment>,
): readonly string[] => {
  const one = row.kind === "amendment" ? byId.get(row.amendments[0] ?? "") : undefined;
  if (one === undefined) return [];
  return sentencesOf(tree, one.operations).map((sentence) => `      ${shown(sentence)}`);
};

const stepLine = ({ next, by, sure }: Step): string =>
  `      before ${next.replace(/^\w+:/, "")}: ${reasonOf(by)}${sure ? "" : " (not sure: for the President)"}`;

const reasonOf = (by: StepReason): string => {
  switch (by.kind) {
    case "compromise":
      return "a compromise";
    case "class":
      return `${by.first} is further removed than ${by.next}`;
    case "share":
    case "quantity": {
      const [first, next] = [by.first, by.next].map(({ count, of }) => `${count} of ${of}`);
      return `${by.kind === "share" ? "words lost" : "distance"} ${first}, against ${next}`;
    }
    case "touched":
      return `words touched ${by.first}, against ${by.next}`;
    case "breadth":
      return `blocks touched ${by.first}, against ${by.next}`;
    case "tabled":
      return `tabled as number ${by.first}, against ${by.next}`;
    case "dependence":
      return "the other depends on it";
    case "changed":
      return `decided by ${by.by}: ${by.reason}`;
  }
};

/** Which amendments are in the words of each block that was changed. */
export const trailLines = ({ tree, trail, gone }: Consolidation): readonly string[] => [
  ...inOrder(tree).flatMap(({ id }) => {
    const changedBy = trail.get(id)?.changedBy ?? [];
    return changedBy.length === 0 ? [] : [`${id}: amendment ${changedBy.join(", ")}`];
  }),
  ...gone.entries().map(([id, by]) => `${id}: deleted by amendment ${by}`),
];
