import type { Fault } from "@hemicycle/base";
import type { Operation } from "./operations.ts";
import { placesOf } from "./plan-places.ts";
import { edgesOf } from "./plan-relate.ts";
import { type Measure, measure, removalFrom, WordCounts } from "./plan-removal.ts";
import { planFrom } from "./plan-rows.ts";
import type {
  Contender,
  Contest,
  Edge,
  Plan,
  PlanMark,
  PlanSettings,
  Removal,
  Spot,
} from "./plan-types.ts";
import { applyAll } from "./sequence.ts";
import type { BlockId, Tree } from "./tree.ts";

/** An amendment that is to be voted on, in the language in which it was deposited. */
export interface PlannedAmendment {
  readonly id: string;
  /**
   * Operations on the text; of a sub-amendment on the text as it would read with the amendment
   * that it changes.
   */
  readonly operations: readonly Operation[];
  readonly amends: string | null;
  /** 1, 2, 3 … */
  readonly tabled: number;
  readonly compromise?: boolean;
  /** Ids of the parts that it is put in. */
  readonly parts?: readonly string[];
}

/** All that a plan is made from. Amendments that were withdrawn or not admitted are left out. */
export interface PlanRequest {
  readonly tree: Tree;
  readonly amendments: readonly PlannedAmendment[];
  readonly marks?: readonly PlanMark[];
  readonly blocs?: Contest["blocs"];
  /** Blocks of which the original is put separately, and the parts that it is put in. */
  readonly originals?: readonly { readonly block: BlockId; readonly parts: readonly string[] }[];
  readonly rejections?: readonly string[];
  readonly rivals?: readonly string[];
}

export interface Planned {
  readonly plan: Plan;
  /** Amendments that fit neither the text nor the amendment that they change, and why. */
  readonly out: readonly { readonly amendment: string; readonly fault: Fault }[];
}

/**
 * The order of voting on the amendments to a text, with the reason for every step. Pure: the same
 * text, amendments and settings give the same plan.
 */
export const planOf = (request: PlanRequest, settings: PlanSettings): Planned => {
  const fields: Field[] = [{ tree: request.tree, amendments: request.amendments.filter(isMain) }];
  const out: { amendment: string; fault: Fault }[] = [];
  for (const [amended, subs] of subAmendments(request)) {
    const tree = applyAll(request.tree, amended.operations);
    if (tree.kind === "done") fields.push({ tree: tree.value, amendments: subs });
    else out.push({ amendment: amended.id, fault: tree.fault });
  }
  const contest = contestOf(request, fields, settings);
  return { plan: planFrom(contest, settings), out };
};

const isMain = ({ amends }: PlannedAmendment): boolean => amends === null;

const subAmendments = ({
  amendments,
}: PlanRequest): ReadonlyMap<PlannedAmendment, readonly PlannedAmendment[]> => {
  const byId = new Map(amendments.map((one) => [one.id, one]));
  const found = new Map<PlannedAmendment, PlannedAmendment[]>();
  for (const sub of amendments) {
    const amended = sub.amends === null ? undefined : byId.get(sub.amends);
    if (amended === undefined) continue;
    found.set(amended, [...(found.get(amended) ?? []), sub]);
  }
  return found;
};

/** Amendments that all speak of one tree. */
interface Field {
  readonly tree: Tree;
  readonly amendments: readonly PlannedAmendment[];
}

type RemovalFrom = (places: ReadonlySet<string>) => Removal;

const contestOf = (
  request: PlanRequest,
  fields: readonly Field[],
  settings: PlanSettings,
): Contest => {
  const removals = new Map<string, RemovalFrom>();
  const places = fields.map(({ tree }) => placesOf(tree));
  const contenders = fields.flatMap(({ tree, amendments }, at) => {
    const counts = new WordCounts(tree);
    return amendments.map((one): Contender => {
      removals.set(one.id, measuring(counts, one.operations, settings));
      const spots = one.operations.map((operation) => places[at]?.spotOf(operation) ?? nowhere);
      return contender(one, spots);
    });
  });
  const marks = request.marks ?? [];
  const found = fields.flatMap(({ tree, amendments }) => edgesOf(tree, amendments));
  const [main] = places;
  return {
    contenders,
    edges: withMarks(found, marks),
    removalFrom: (amendment, contested) => removals.get(amendment)?.(contested) ?? noRemoval,
    groupOf: (place) => (settings.competes === "part" ? (main?.partOf(place) ?? place) : place),
    blocs: request.blocs ?? [],
    originals: (request.originals ?? []).map(({ block, parts }) => ({
      spot: { ...(main?.spotOf({ op: "deleteBlock", block }) ?? nowhere), inner: behindAll },
      parts,
    })),
    rejections: request.rejections ?? [],
    rivals: request.rivals ?? [],
  };
};

const nowhere: Spot = { place: "", region: "body", rank: 0, inner: 0, how: "inside" };

/** The original comes behind every change of the words that it consists of. */
const behindAll = Number.MAX_SAFE_INTEGER;

const noRemoval: Removal = {
  ...{ class: "insertBlock", lost: 0, of: 0, touched: 0 },
  ...{ quantity: null, breadth: 0 },
};

/** Measured when it is first asked: what competes with nothing is never ranked. */
const measuring = (
  counts: WordCounts,
  operations: readonly Operation[],
  settings: PlanSettings,
): RemovalFrom => {
  let measures: readonly Measure[] | null = null;
  return (places) => {
    measures ??= operations.map((operation) => measure(counts, operation, settings));
    return removalFrom(counts, { measures, settings }, places);
  };
};

const contender = (one: PlannedAmendment, spots: readonly Spot[]): Contender => ({
  id: one.id,
  tabled: one.tabled,
  spots: spots.toSorted((a, b) => a.rank - b.rank || a.inner - b.inner),
  compromise: one.compromise === true,
  amends: one.amends,
  parts: one.parts ?? [],
});

/** What people have entered takes the place of what the words say. */
const withMarks = (edges: readonly Edge[], marks: readonly PlanMark[]): readonly Edge[] => {
  if (marks.length === 0) return edges;
  const pair = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const marked = new Set(marks.map(({ a, b }) => pair(a, b)));
  const entered = marks.map(({ kind, a, b }): Edge => ({ a, b, relation: kind, place: "" }));
  return [...edges.filter(({ a, b }) => !marked.has(pair(a, b))), ...entered];
};
