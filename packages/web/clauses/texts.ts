import type { CalendarDate } from "@hemicycle/base";
import {
  type CitedClause,
  type Clause,
  type Edition,
  type Example,
  everyClause,
  type Language,
  paragraphOf,
  type Rulebook,
  type Says,
} from "@hemicycle/engine";

/**
 * What a clause has for its page and no judge asks for. The build leaves it out of the rulebooks
 * that screens judge by, and puts it into files of its own.
 */
export interface ClausePage {
  readonly reading: string;
  readonly source?: string;
  readonly why?: string;
  readonly says?: Says;
  readonly examples?: readonly Example[];
}

export type ClausePages = Readonly<Record<string, ClausePage>>;

/** The pages of all clauses, by the id of the clause. */
export const pagesOf = (books: readonly Rulebook[]): ClausePages =>
  Object.fromEntries(clausesOf(books).map((clause) => [clause.id, pageOf(clause)]));

const clausesOf = (books: readonly Rulebook[]): readonly Clause[] =>
  books.flatMap(({ editions }) => editions.flatMap(everyClause));

const pageOf = (clause: Clause): ClausePage => {
  const { reading } = clause;
  switch (clause.kind) {
    case "guard":
      return { reading, says: clause.says, examples: clause.examples };
    case "value":
      return { reading, source: clause.source, examples: clause.examples };
    case "consequence":
      return { reading, examples: clause.examples };
    case "prose":
      return { reading, why: clause.why };
  }
};

/** An edition for screens that cite the rules and judge nothing by them. */
export interface EditionOutline {
  readonly id: string;
  readonly title: string;
  readonly from: CalendarDate | null;
  readonly clauses: readonly CitedClause[];
}

export interface BookOutline {
  readonly id: string;
  readonly title: string;
  readonly editions: readonly EditionOutline[];
}

export const outlinesOf = (books: readonly Rulebook[]): readonly BookOutline[] =>
  books.map(({ id, title, editions }) => ({
    id,
    title,
    editions: editions.map((edition) => ({
      id: edition.id,
      title: edition.title,
      from: edition.from,
      clauses: citedBriefly(everyClause(edition)),
    })),
  }));

/** Paragraphs of which all clauses are cited alike, and the clauses of the others. */
const citedBriefly = (clauses: readonly Clause[]): readonly CitedClause[] => {
  const paragraphs = new Map<string, Set<string>>();
  for (const { id, cites } of clauses) {
    const paragraph = paragraphOf(id);
    paragraphs.set(paragraph, (paragraphs.get(paragraph) ?? new Set()).add(cites));
  }
  const known = clauses.map(({ id, cites }): CitedClause => {
    const paragraph = paragraphOf(id);
    return { id: paragraphs.get(paragraph)?.size === 1 ? paragraph : id, cites };
  });
  return [...new Map(known.map((one) => [one.id, one])).values()];
};

/** How guards refuse in one language, or in English where they do not, by the id of the guard. */
export type Sayings = Readonly<Record<string, string>>;

export const sayingsIn = (books: readonly Rulebook[], language: Language): Sayings =>
  Object.fromEntries(
    clausesOf(books).flatMap((clause) => {
      if (clause.kind !== "guard") return [];
      return [[clause.id, clause.says[language] ?? clause.says.en]];
    }),
  );

/** The rulebooks, refusing in one language. */
export const speaking = (
  books: readonly Rulebook[],
  language: Language,
  sayings: Sayings,
): readonly Rulebook[] => {
  const spoken = (clause: Clause): Clause => {
    const said = sayings[clause.id];
    if (clause.kind !== "guard" || said === undefined) return clause;
    return { ...clause, says: { ...clause.says, [language]: said } };
  };
  return books.map((book) => ({
    ...book,
    editions: book.editions.map((edition) => changed(edition, spoken)),
  }));
};

/** Editions are changed clause by clause; those of the bodies are among the others. */
type Clauses = Pick<Edition, "clauses" | "bodies" | "overlays">;

/** An edition with its clauses changed, and the same ones in the bodies that go by them. */
const changed = <E extends Clauses>(edition: E, change: (clause: Clause) => Clause): E => {
  const known = new Map(edition.clauses.map((clause) => [clause.id, change(clause)]));
  const of = (clauses: readonly Clause[]): readonly Clause[] =>
    clauses.map((clause) => known.get(clause.id) ?? change(clause));
  const { bodies, overlays } = edition;
  const laid = overlays?.map((overlay) => {
    const { clauses, bodies: asked } = overlay;
    const inside: Clauses = asked === undefined ? { clauses } : { clauses, bodies: asked };
    return { ...overlay, ...changed(inside, change) };
  });
  const own = Object.entries(bodies ?? {}).map(([kind, clauses]) => [kind, of(clauses)] as const);
  return {
    ...edition,
    clauses: of(edition.clauses),
    ...(bodies === undefined ? {} : { bodies: Object.fromEntries(own) }),
    ...(laid === undefined ? {} : { overlays: laid }),
  };
};

/** An edition with all that stands on the pages of its clauses. */
export const wholeEdition = <E extends Clauses>(edition: E, pages: ClausePages): E =>
  changed(edition, (clause) => ({ ...clause, ...pages[clause.id] }));
