import type { AmendmentRow, Edge, PlanRow, Step, StepReason } from "./plan-types.ts";

/** A row with all that is put before it because it belongs to it. */
export interface Unit {
  readonly head: string;
  readonly rows: readonly PlanRow[];
}

export const unitsOf = (rows: readonly PlanRow[]): readonly Unit[] => {
  const units: Unit[] = [];
  let waiting: PlanRow[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (row.kind === "part" || row.kind === "subAmendment") continue;
    units.push({ head: row.id, rows: waiting });
    waiting = [];
  }
  return units;
};

/** A row, and the one that must be put before it. */
export interface Dependence {
  readonly row: string;
  readonly on: string;
}

/** What would be put before that on which it depends. */
export const brokenDependences = (
  rows: readonly PlanRow[],
  edges: readonly Edge[],
): readonly Dependence[] => {
  const at = new Map(
    rows.flatMap((row, place) =>
      "amendments" in row ? row.amendments.map((id) => [id, { row: row.id, place }] as const) : [],
    ),
  );
  return edges.flatMap(({ relation, a, b }) => {
    if (relation !== "consequential" && relation !== "alternative") return [];
    const [on, next] = [at.get(a), at.get(b)];
    const broken = on !== undefined && next !== undefined && next.place < on.place;
    return broken ? [{ row: next.row, on: on.row }] : [];
  });
};

/** The rows with all that depends on others behind them; what depends in a circle stays. */
export const dependentsBehind = (
  rows: readonly PlanRow[],
  edges: readonly Edge[],
): readonly PlanRow[] => {
  let units = unitsOf(rows);
  let most = edges.length;
  for (;;) {
    const [broken] = brokenDependences(
      units.flatMap((unit) => unit.rows),
      edges,
    );
    if (broken === undefined || most === 0) return units.flatMap((unit) => unit.rows);
    most -= 1;
    const moved = units.filter(({ head }) => head === broken.row);
    const others = units.filter(({ head }) => head !== broken.row);
    const at = others.findIndex(({ head }) => head === broken.on);
    units = others.toSpliced(at + 1, 0, ...moved);
  }
};

/** Steps between rows that stay neighbours in their group stay; others are so by decision. */
export const stepsAlong = (
  rows: readonly PlanRow[],
  steps: readonly Step[],
  by: StepReason,
): readonly Step[] => {
  const known = new Map(steps.map((step) => [`${step.first} ${step.next}`, step]));
  const last = new Map<string, AmendmentRow>();
  const found: Step[] = [];
  for (const row of rows) {
    if (row.kind !== "amendment" && row.kind !== "subAmendment") continue;
    if (row.group === null) continue;
    const key = `${row.amends ?? ""} ${row.group}`;
    const first = last.get(key);
    last.set(key, row);
    if (first === undefined) continue;
    const kept = known.get(`${first.id} ${row.id}`);
    const ids = { group: row.group, first: first.id, next: row.id };
    found.push(kept ?? { ...ids, by, sure: true });
  }
  return found;
};
