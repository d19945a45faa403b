import { type Clause, everyClause, type Language, type Rulebook } from "@hemicycle/engine";
import { books, type Translated } from "./books.ts";

/** What a clause says of itself, as translated; absent where nobody has translated it. */
export interface Reading {
  readonly reading?: string;
  /** Of prose: why it has no code. */
  readonly why?: string;
}

/** By the id of the clause. */
export type Readings = Readonly<Record<string, Reading>>;

/** All texts by name: the names of clauses begin with that of their rulebook. */
const catalogue: ReadonlyMap<string, Translated> = new Map(
  books.flatMap(({ readings }) => Object.entries(readings)),
);

/** Under which name the reasons of prose are translated. */
export const whyOf = (id: string): string => `${id} why`;

/**
 * A text of a clause in a language. Null where nobody has translated it, or where it has changed
 * since: rather the English of today than the French of yesterday.
 */
export const translated = (name: string, english: string, language: Language): string | null => {
  const known = catalogue.get(name);
  return known?.en === english ? (known[language] ?? null) : null;
};

const readingOf = (clause: Clause, language: Language): Reading => {
  const reading = translated(clause.id, clause.reading, language);
  const why = clause.kind === "prose" ? translated(whyOf(clause.id), clause.why, language) : null;
  return { ...(reading === null ? {} : { reading }), ...(why === null ? {} : { why }) };
};

/** How the clauses are read, in one language. */
export const readingsIn = (books: readonly Rulebook[], language: Language): Readings => {
  const clauses = books.flatMap(({ editions }) => editions.flatMap(everyClause));
  return Object.fromEntries(clauses.map((clause) => [clause.id, readingOf(clause, language)]));
};
