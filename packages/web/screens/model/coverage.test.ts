import { coverageOf, listRules, rulebooks } from "@hemicycle/rulebooks";
import { expect, test } from "vitest";
import { coveredDocuments, leftToPersons, partlyLeft, unsetValues } from "./coverage.ts";

const editions = rulebooks.flatMap(({ editions: all }) => all);
const lists = editions.map((edition) => listRules(edition));

test("the documents and their rules add up to what the edition comes to", () => {
  for (const listed of lists) {
    const all = coverageOf(listed);
    const documents = coveredDocuments(listed);
    const sum = (of: (one: (typeof documents)[number]) => number) =>
      documents.reduce((total, one) => total + of(one), 0);
    expect(sum(({ coverage }) => coverage.paragraphs)).toBe(all.paragraphs);
    expect(sum(({ coverage }) => coverage.mechanised)).toBe(all.mechanised);
    expect(sum(({ rules }) => rules.reduce((n, { coverage }) => n + coverage.examples, 0))).toBe(
      all.examples,
    );
    for (const { rules } of documents) for (const { first } of rules) expect(first).not.toBe("");
  }
});

test("every prose is told once, under what is left whole or in part", () => {
  for (const [at, listed] of lists.entries()) {
    const told = [...leftToPersons(listed), ...partlyLeft(listed)].map(({ id }) => id);
    const prose = editions[at]?.clauses.filter(({ kind }) => kind === "prose").map(({ id }) => id);
    expect(told.toSorted()).toEqual(prose?.toSorted());
  }
});

test("the values that are not set are those that say so", () => {
  for (const listed of lists) {
    const unset = unsetValues(listed);
    expect(unset.length).toBe(coverageOf(listed).values.unset);
    for (const clause of unset) expect(clause.kind).toBe("value");
  }
});
