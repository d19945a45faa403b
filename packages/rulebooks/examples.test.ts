import { everyClause } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { type ExampleBook, runExample } from "./examples.ts";
import { rulebooks } from "./index.ts";
import { givensOf } from "./test-givens.ts";

const books: readonly ExampleBook[] = rulebooks.flatMap((rulebook) =>
  rulebook.editions.map((edition) => ({ rulebook, edition, givens: givensOf(rulebook) })),
);

describe.each(books.map((book) => [`${book.rulebook.id} ${book.edition.id}`, book] as const))(
  "the examples of %s",
  (_, book) => {
    const examples = everyClause(book.edition).flatMap((clause) =>
      clause.kind === "prose" ? [] : clause.examples.map((example) => ({ clause, example })),
    );
    test.each(examples.map((one) => [`${one.clause.id}: ${one.example}`, one] as const))(
      "%s",
      (__, { clause, example }) => {
        expect(runExample(book, clause, example).wrong).toBeNull();
      },
    );
  },
);
