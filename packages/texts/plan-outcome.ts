import { neighboursOf, otherOf } from "./plan-order.ts";
import { type AmendmentRow, type Edge, isPut, type Plan, type PlanRow } from "./plan-types.ts";

/** What became of a row that was put, or was taken back by its authors. */
export interface Decided {
  readonly row: string;
  readonly outcome: "adopted" | "rejected" | "withdrawn";
}

/** Why a row is put no more. */
export type Because =
  /** Another one was adopted with which it cannot stand. */
  | { readonly kind: "adopted"; readonly row: string; readonly relation: Edge["relation"] }
  /** What it deletes is deleted. */
  | { readonly kind: "covered"; readonly row: string }
  /** What it changes, or stands and falls with, is gone. */
  | { readonly kind: "gone"; readonly row: string }
  /** The words that it would have kept were changed. */
  | { readonly kind: "changed"; readonly row: string }
  | { readonly kind: "allPartsRejected" }
  /** The text is rejected, or the one it competes with is adopted. */
  | { readonly kind: "text"; readonly row: string };

export type Standing =
  | { readonly kind: "open" }
  | { readonly kind: "adopted" | "rejected" | "withdrawn" }
  | { readonly kind: "fallen"; readonly because: Because };

export type Standings = ReadonlyMap<string, Standing>;

/** What one row becomes in consequence of another's decision. */
export interface Consequence {
  readonly row: string;
  readonly standing: Standing;
}

const open: Standing = { kind: "open" };

/** How every row stands after these decisions, taken one after the other. */
export const standingsOf = (plan: Plan, decided: readonly Decided[]): Standings => {
  const index = indexOf(plan);
  const standings = new Map<string, Standing>();
  for (const one of decided) {
    for (const { row, standing } of effects(index, standings, one)) standings.set(row, standing);
  }
  return new Map(plan.rows.map(({ id }) => [id, standings.get(id) ?? open]));
};

/** What would follow from a row, before it is put; what of its group stays in either case. */
export interface Foreseen {
  readonly ifAdopted: readonly Consequence[];
  readonly ifRejected: readonly Consequence[];
  /** Rows of the same group that are still put if it is adopted. */
  readonly stays: readonly string[];
}

export const foreseen = (plan: Plan, standings: Standings, row: string): Foreseen => {
  const index = indexOf(plan);
  const follow = (outcome: "adopted" | "rejected") =>
    effects(index, standings, { row, outcome }).filter((one) => one.row !== row);
  const ifAdopted = follow("adopted");
  const fallen = new Set(ifAdopted.map((one) => one.row));
  const own = groupOf(index.rows.get(row));
  const stays = plan.rows.filter(
    (other) =>
      own !== null &&
      groupOf(other) === own &&
      other.id !== row &&
      !fallen.has(other.id) &&
      isOpen(standings, other.id),
  );
  return { ifAdopted, ifRejected: follow("rejected"), stays: stays.map(({ id }) => id) };
};

const groupOf = (row: PlanRow | undefined): string | null =>
  row !== undefined && "group" in row && row.amends === null ? row.group : null;

/** The row that is put next; null when all is decided. */
export const nextRow = (plan: Plan, standings: Standings): PlanRow | null =>
  plan.rows.find((row) => isPut(plan, row) && isOpen(standings, row.id)) ?? null;

const isOpen = (standings: Standings, row: string): boolean =>
  (standings.get(row) ?? open).kind === "open";

interface Index {
  readonly plan: Plan;
  readonly rows: ReadonlyMap<string, PlanRow>;
  readonly rowOfAmendment: ReadonlyMap<string, string>;
  readonly neighbours: ReturnType<typeof neighboursOf>;
  /** Sub-amendments and parts, by the row that they belong to. */
  readonly below: ReadonlyMap<string, readonly PlanRow[]>;
}

const indexes = new WeakMap<Plan, Index>();

const indexOf = (plan: Plan): Index => {
  const known = indexes.get(plan);
  if (known !== undefined) return known;
  const made = makeIndex(plan);
  indexes.set(plan, made);
  return made;
};

const makeIndex = (plan: Plan): Index => {
  const below = new Map<string, PlanRow[]>();
  for (const row of plan.rows) {
    const above = row.kind === "part" ? row.row : row.kind === "subAmendment" ? row.amends : null;
    if (above === null) continue;
    below.set(above, [...(below.get(above) ?? []), row]);
  }
  return {
    plan,
    rows: new Map(plan.rows.map((row) => [row.id, row])),
    rowOfAmendment: new Map(
      plan.rows.flatMap((row) =>
        "amendments" in row ? row.amendments.map((id) => [id, row.id] as const) : [],
      ),
    ),
    neighbours: neighboursOf(plan.edges),
    below,
  };
};

/** The decision and all that follows from it, first things first. */
const effects = (
  index: Index,
  standings: Standings,
  { row, outcome }: Decided,
): readonly Consequence[] => {
  const found = new Map<string, Standing>();
  const waiting: Consequence[] = [{ row, standing: { kind: outcome } }];
  for (const next of waiting) {
    const known = found.get(next.row) ?? standings.get(next.row) ?? open;
    if (known.kind !== "open" || !index.rows.has(next.row)) continue;
    found.set(next.row, next.standing);
    waiting.push(...followOf(index, { standings, found }, next));
  }
  return [...found].map(([id, standing]) => ({ row: id, standing }));
};

interface Known {
  readonly standings: Standings;
  readonly found: ReadonlyMap<string, Standing>;
}

const followOf = (index: Index, known: Known, { row: id, standing }: Consequence) => {
  const row = index.rows.get(id);
  if (row === undefined) return [];
  if (row.kind === "part") return afterPart(index, known, row.row);
  return standing.kind === "adopted" ? afterAdoption(index, row) : afterLoss(index, row);
};

const fallen = (row: string, because: Because): Consequence => ({
  row,
  standing: { kind: "fallen", because },
});

const afterAdoption = (index: Index, row: PlanRow): readonly Consequence[] => {
  switch (row.kind) {
    case "amendment":
    case "subAmendment":
    case "bloc":
      return [...rivalsFallen(index, row), ...originalsFallen(index, row)];
    case "rejection":
    case "whole":
      return textDecided(index, row);
    default:
      return [];
  }
};

const rivalsFallen = (
  index: Index,
  { id, amendments }: Extract<PlanRow, { readonly amendments: readonly string[] }>,
): readonly Consequence[] =>
  amendments.flatMap((amendment) =>
    (index.neighbours.get(amendment) ?? []).flatMap((edge) => {
      const other = otherOf(edge, amendment);
      const row = index.rowOfAmendment.get(other);
      if (row === undefined || row === id) return [];
      return rivalFalls(edge, other, { row: id, falls: row }) ?? [];
    }),
  );

const rivalFalls = (
  { relation, a, covers }: Edge,
  other: string,
  { row, falls }: { readonly row: string; readonly falls: string },
): Consequence | null => {
  switch (relation) {
    case "exclusive":
    case "insideDeleted":
    case "incompatible":
    case "alternative":
      return fallen(falls, { kind: "adopted", row, relation });
    case "overlappingDeletion": {
      const covered = other === a ? covers?.a === true : covers?.b === true;
      return covered ? fallen(falls, { kind: "covered", row }) : null;
    }
    default:
      return null;
  }
};

/** What is put separately is put as it was; once it is changed there is nothing to put. */
const originalsFallen = (index: Index, row: PlanRow): readonly Consequence[] => {
  if (row.kind !== "amendment" || row.spot.how !== "inside") return [];
  const original = index.rows.get(`original:${row.spot.place}`);
  return original === undefined ? [] : [fallen(original.id, { kind: "changed", row: row.id })];
};

const textDecided = (index: Index, row: PlanRow): readonly Consequence[] =>
  index.plan.rows
    .filter(({ id, kind }) => id !== row.id && (row.kind === "rejection" || kind === "rival"))
    .filter(({ kind }) => row.kind === "whole" || kind !== "rival")
    .map(({ id }) => fallen(id, { kind: "text", row: row.id }));

/** Rejected, withdrawn or fallen: what belongs to it goes with it. */
const afterLoss = (index: Index, row: PlanRow): readonly Consequence[] => [
  ...(index.below.get(row.id) ?? []).map(({ id }) => fallen(id, { kind: "gone", row: row.id })),
  ...("amendments" in row ? dependants(index, row) : []),
];

const dependants = (
  index: Index,
  { id, amendments }: AmendmentRow | Extract<PlanRow, { kind: "bloc" }>,
): readonly Consequence[] =>
  amendments.flatMap((amendment) =>
    (index.neighbours.get(amendment) ?? []).flatMap((edge) => {
      const row = index.rowOfAmendment.get(edge.b);
      if (edge.relation !== "consequential" || edge.a !== amendment || row === undefined) return [];
      return [fallen(row, { kind: "gone", row: id })];
    }),
  );

/** When the last part is decided: nothing is left, or what is left is adopted or put. */
const afterPart = (index: Index, { standings, found }: Known, above: string) => {
  const row = index.rows.get(above);
  const parts = (index.below.get(above) ?? []).filter(({ kind }) => kind === "part");
  const kinds = parts.map(({ id }) => (found.get(id) ?? standings.get(id) ?? open).kind);
  if (row === undefined || kinds.includes("open")) return [];
  if (!kinds.includes("adopted")) return [fallen(above, { kind: "allPartsRejected" })];
  return isPut(index.plan, row) ? [] : [{ row: above, standing: { kind: "adopted" } as const }];
};
