import type { Clause, Edition, Rulebook } from "@hemicycle/engine";

/** The clause that the second edition has in the place of that on the quorum. */
export const laterClause = "sim.a33.1/quorum-to-vote";
/** The clause that it replaces. */
export const earlierClause = "ipu.a33.1/quorum-to-vote";

const later = (clause: Clause): Clause =>
  clause.id === earlierClause ? { ...clause, id: laterClause } : clause;

/**
 * The same rulebooks with one more edition, which comes into force by an adopted proposal and in no
 * other way. It asks what the first one asks, in a clause of another name: so the journal shows
 * under which edition a vote was opened.
 */
export const withLater = (books: readonly Rulebook[]): readonly Rulebook[] =>
  books.map((book) => {
    const [first] = book.editions;
    if (first === undefined) return book;
    const clauses = first.clauses.map(later);
    const edition: Edition = { ...first, id: "simulated", title: "Simulated", from: null, clauses };
    return { ...book, editions: [...book.editions, edition] };
  });
