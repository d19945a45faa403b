import { createContext, Script } from "node:vm";
import { type Clause, check, everyClause, type Rulebook, sayFinding } from "@hemicycle/engine";
import { type ExampleBook, type Givens, runExample } from "../../packages/rulebooks/examples.ts";
import type { Source } from "../tidy/source.ts";

/** Something that shows whether a rulebook does what it should. */
export interface Proof {
  /** The clause whose example it is; null for a scenario. */
  readonly clause: string | null;
  readonly name: string;
  /** What does not hold under this rulebook; null when all does. */
  readonly wrong: (rulebook: Rulebook) => string | null;
}

/**
 * The examples of all editions of a rulebook, and of what can be laid over them; for each guard and
 * each consequence, that an act in one of its examples rests on it; then the scenarios.
 */
export function proofsOf(
  rulebook: Rulebook,
  givens: Givens,
  scenarios: readonly Source[],
): readonly Proof[] {
  const examples = rulebook.editions.flatMap((edition) =>
    everyClause(edition).flatMap((clause) =>
      examplesOf(clause).map((example) =>
        exampleProof({ edition: edition.id, clause: clause.id, example }, givens),
      ),
    ),
  );
  const grounds = rulebook.editions.flatMap((edition) =>
    everyClause(edition)
      // On what only forbids no act rests.
      .filter((one) => one.kind === "consequence" || (one.kind === "guard" && !one.forbids))
      .map((clause) => groundProof({ edition: edition.id, clause: clause.id }, givens)),
  );
  return [...examples, ...grounds, ...scenarios.map(scenarioProof)];
}

const examplesOf = (clause: Clause): readonly string[] =>
  clause.kind === "prose" ? [] : clause.examples;

/** Where a clause stands: by ids, as each mutant brings clauses of its own. */
interface Place {
  readonly edition: string;
  readonly clause: string;
}

const exampleProof = (place: Place & { readonly example: string }, givens: Givens): Proof => ({
  clause: place.clause,
  name: `${place.clause}: ${place.example}`,
  wrong: (rulebook) => {
    const { book, clause } = at(rulebook, place, givens);
    return runExample(book, clause, place.example).wrong;
  },
});

const groundProof = (place: Place, givens: Givens): Proof => ({
  clause: place.clause,
  name: `${place.clause} is among the grounds of an act in its examples`,
  wrong: (rulebook) => {
    const { book, clause } = at(rulebook, place, givens);
    const named = examplesOf(clause).some((example) => {
      const { answer } = runExample(book, clause, example);
      if (answer?.kind !== "accepted") return false;
      return answer.recorded.some(({ grounds }) => grounds.some((one) => one.clause === clause.id));
    });
    return named ? null : "no act rests on it";
  },
});

function at(
  rulebook: Rulebook,
  place: Place,
  givens: Givens,
): { book: ExampleBook; clause: Clause } {
  const edition = found(rulebook.editions, place.edition);
  return { book: { rulebook, edition, givens }, clause: found(everyClause(edition), place.clause) };
}

const scenarioProof = ({ path, text }: Source): Proof => ({
  clause: null,
  name: path,
  wrong: (rulebook) => {
    const [finding] = check(text, [rulebook]);
    return finding === undefined ? null : sayFinding(finding);
  },
});

function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const one = list.find((candidate) => candidate.id === id);
  if (one === undefined) throw new Error(`${id} is gone`);
  return one;
}

/** The same, where what throws is wrong as well. */
export function wrongIn(proof: Proof, rulebook: Rulebook): string | null {
  try {
    return proof.wrong(rulebook);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const asking = new Script("work()");

/**
 * Does some work that may never end: a changed sign can make a loop endless.
 * @param limit in milliseconds.
 * @returns null when it did not end in time.
 */
export function inTime<T>(work: () => T, limit: number): T | null {
  let done: T | null = null;
  const room = createContext({
    work: () => {
      done = work();
    },
  });
  try {
    asking.runInContext(room, { timeout: limit });
  } catch (error) {
    if (!isTimeout(error)) throw error;
    return null;
  }
  return done;
}

const isTimeout = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
