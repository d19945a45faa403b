import {
  askOf,
  type Edition,
  emptyState,
  everyClause,
  type InstitutionRule,
} from "@hemicycle/engine";
import { expect, test } from "vitest";
import { rulebooks } from "./index.ts";

const books = rulebooks.flatMap(({ id, editions }) =>
  editions.map((edition) => [`${id} ${edition.id}`, edition] as const),
);

const rowsOf = (edition: Edition): readonly InstitutionRule[] => {
  const answer = askOf(edition)("institutions", { state: emptyState });
  if (answer.kind === "unset") throw new Error(`unset ${answer.value}`);
  return answer.value;
};

test.each(books)("the clauses that %s names for its bodies and offices are there", (_, edition) => {
  const ids = new Set(everyClause(edition).map(({ id }) => id));
  const named = rowsOf(edition).flatMap(({ clause, offices }) => [
    clause,
    ...offices.flatMap((one) => [one.clause, ...(one.term === null ? [] : [one.term.clause])]),
  ]);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((clause) => !ids.has(clause))).toEqual([]);
});

test.each(books)("%s names each kind of body once, and each office of it once", (_, edition) => {
  const rows = rowsOf(edition);
  const names = rows.flatMap(({ kind, offices }) => [
    kind,
    ...offices.map(({ as }) => `${kind} ${as}`),
  ]);
  expect(names.length).toBe(new Set(names).size);
});
