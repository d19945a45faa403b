import { type Coverage, coverageOf, isUnset, type ListedRule } from "@hemicycle/rulebooks";

/** What a document or one of its rules comes to: counted as the command line counts. */
export interface Covered {
  /** The number of a rule, or the text that they stand in. */
  readonly name: string;
  readonly coverage: Coverage;
  /** A clause to begin with. */
  readonly first: string;
}

export interface CoveredDocument extends Covered {
  readonly rules: readonly Covered[];
}

/** The documents of an edition, with their rules. */
export const coveredDocuments = (listed: readonly ListedRule[]): readonly CoveredDocument[] =>
  [...new Set(listed.map(({ document }) => document))].map((name) => {
    const own = listed.filter(({ document }) => document === name);
    return {
      ...covered(name, own),
      rules: own.map((rule) => covered(rule.rule, [rule])),
    };
  });

const covered = (name: string, rules: readonly ListedRule[]): Covered => ({
  name,
  coverage: coverageOf(rules),
  first: rules[0]?.paragraphs[0]?.clauses[0]?.id ?? "",
});

/** Prose of the paragraphs for which there is no code at all. */
export const leftToPersons = (listed: readonly ListedRule[]) =>
  listed
    .flatMap(({ paragraphs }) => paragraphs.filter(({ mechanised }) => !mechanised))
    .flatMap(({ clauses }) => clauses)
    .filter((clause) => clause.kind === "prose");

/** Prose beside code: what of a paragraph the program leaves to a person. */
export const partlyLeft = (listed: readonly ListedRule[]) =>
  listed
    .flatMap(({ paragraphs }) => paragraphs.filter(({ mechanised }) => mechanised))
    .flatMap(({ clauses }) => clauses)
    .filter((clause) => clause.kind === "prose");

/** The values that the sources do not give. */
export const unsetValues = (listed: readonly ListedRule[]) =>
  listed
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ clauses }) => clauses)
    .filter((clause) => clause.kind === "value" && isUnset(clause));
