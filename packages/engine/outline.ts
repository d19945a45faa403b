import type { ActType } from "./acts.ts";
import type { EventType } from "./events.ts";

interface Outlined {
  readonly id: string;
  /** The paragraph as a lawyer cites it: "Rules of the Assembly, 33.1". */
  readonly cites: string;
}

/** A clause without what it does: where it stands, and on what it bears. */
export type OutlinedClause = Outlined &
  (
    | { readonly kind: "guard"; readonly on: readonly ActType[] }
    | { readonly kind: "consequence"; readonly on: readonly EventType[] }
    | { readonly kind: "value" | "prose" }
  );

/** Enough for whoever cites the rules and judges nothing by them. Every edition is one. */
export interface Outline {
  readonly clauses: readonly OutlinedClause[];
}

const indexes = new WeakMap<Outline["clauses"], ReadonlyMap<string, OutlinedClause>>();

const indexOf = (clauses: Outline["clauses"]): ReadonlyMap<string, OutlinedClause> => {
  const known = indexes.get(clauses);
  if (known !== undefined) return known;
  const made = new Map(clauses.map((clause) => [clause.id, clause]));
  indexes.set(clauses, made);
  return made;
};

/** The clause of an edition, or of its outline, with this id. */
export const clauseOf = <C extends OutlinedClause>(
  { clauses }: { readonly clauses: readonly C[] },
  id: string,
): C | undefined =>
  // The index was made of these very clauses.
  indexOf(clauses).get(id) as C | undefined;
