/** A clause as far as it is cited; in an outline, all of a paragraph that are cited alike. */
export interface CitedClause {
  readonly id: string;
  /** The paragraph as a lawyer cites it: "Rules of the Assembly, 33.1". */
  readonly cites: string;
}

/** Enough for whoever cites the rules and judges nothing by them. Every edition is one. */
export interface Outline {
  readonly clauses: readonly CitedClause[];
}

const indexes = new WeakMap<Outline["clauses"], ReadonlyMap<string, CitedClause>>();

const indexOf = (clauses: Outline["clauses"]): ReadonlyMap<string, CitedClause> => {
  const known = indexes.get(clauses);
  if (known !== undefined) return known;
  const made = new Map(clauses.map((clause) => [clause.id, clause]));
  indexes.set(clauses, made);
  return made;
};

/** The clause of an edition, or of its outline, with this id. */
export const clauseOf = <C extends CitedClause>(
  { clauses }: { readonly clauses: readonly C[] },
  id: string,
): C | undefined =>
  // The index was made of these very clauses.
  indexOf(clauses).get(id) as C | undefined;

/** The paragraph that a clause carries out: its id without what stands after the stroke. */
export const paragraphOf = (clause: string): string => clause.split("/", 1)[0] ?? clause;

/** How a clause is cited: by itself, or where an outline has paragraphs, by its paragraph. */
export const citedIn = (outline: Outline, clause: string): CitedClause | undefined =>
  clauseOf(outline, clause) ?? clauseOf(outline, paragraphOf(clause));
