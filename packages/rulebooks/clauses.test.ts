import { type Clause, everyClause, type Guard, languages, placeholdersIn } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { type ExampleBook, outcomeIn, runExample } from "./examples.ts";
import { rulebooks } from "./index.ts";
import { givensOf } from "./test-givens.ts";

const books: readonly ExampleBook[] = rulebooks.flatMap((rulebook) =>
  rulebook.editions.map((edition) => ({ rulebook, edition, givens: givensOf(rulebook) })),
);
const named = books.map((book) => [`${book.rulebook.id} ${book.edition.id}`, book] as const);

const guardsOf = ({ edition }: ExampleBook): readonly Guard[] =>
  everyClause(edition).filter((clause): clause is Guard => clause.kind === "guard");

/** The ids of those that something is wrong with. */
const wrong = <T extends Clause>(clauses: readonly T[], isWrong: (clause: T) => boolean) =>
  clauses.filter(isWrong).map(({ id }) => id);

const isRefusal = (example: string): boolean => outcomeIn(example).startsWith("refused");
const isAccepted = (example: string): boolean => outcomeIn(example).startsWith("accepted");

describe.each(named)("the clauses of %s", (_, book) => {
  const { edition, rulebook } = book;
  const guards = guardsOf(book);

  test("ids are unique and name their rulebook", () => {
    const ids = everyClause(edition).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const pattern = /^[a-z][a-z0-9-]*\.[a-z0-9.]+\/[a-z0-9-]+$/;
    expect(ids.filter((id) => !pattern.test(id) || !id.startsWith(`${rulebook.id}.`))).toEqual([]);
  });

  test("every guard has an example in which it refuses or leaves undecided, among the reasons", () => {
    const refuses = (guard: Guard) =>
      guard.examples.some((example) => {
        const { answer } = runExample(book, guard, example);
        if (answer?.kind === "undecided")
          return answer.unset.some(({ clause }) => clause === guard.id);
        return (
          answer?.kind === "refused" && answer.because.some(({ clause }) => clause === guard.id)
        );
      });
    expect(wrong(guards, (guard) => !refuses(guard))).toEqual([]);
  });

  test("every guard has an example in which it is asked and holds", () => {
    const holds = (guard: Guard) =>
      guard.examples.filter(isAccepted).some((example) => {
        const { answer } = runExample(book, guard, example);
        return (
          answer?.kind === "accepted" &&
          answer.recorded.some(({ grounds }) =>
            grounds.some(({ clause, how }) => clause === guard.id && how === "held"),
          )
        );
      });
    // What only forbids never holds.
    expect(wrong(guards, (guard) => holds(guard) === (guard.forbids === true))).toEqual([]);
  });

  test("every value and every consequence has an example", () => {
    const silent = (clause: Clause) =>
      (clause.kind === "value" || clause.kind === "consequence") && clause.examples.length === 0;
    expect(wrong(everyClause(edition), silent)).toEqual([]);
  });

  test("every consequence has an example in which it follows", () => {
    const follows = (clause: Clause) =>
      clause.kind === "consequence" &&
      !clause.examples.some((example) => {
        const { answer } = runExample(book, clause, example);
        return (
          answer?.kind === "accepted" &&
          answer.recorded.some(({ grounds }) => grounds.some((one) => one.clause === clause.id))
        );
      });
    expect(wrong(everyClause(edition), follows)).toEqual([]);
  });

  test("every guard speaks every language, with the same facts", () => {
    const mute = (guard: Guard) => {
      const facts = placeholdersIn(guard.says.en).toSorted().join();
      return languages.some((language) => {
        const said = guard.says[language];
        return said === undefined || placeholdersIn(said).toSorted().join() !== facts;
      });
    };
    expect(wrong(guards, mute)).toEqual([]);
  });

  test("every refusal brings the facts that its wording asks for", () => {
    const lacking = (guard: Guard) =>
      guard.examples.filter(isRefusal).some((example) => {
        const { answer } = runExample(book, guard, example);
        if (answer?.kind !== "refused") return true;
        return answer.because.some(({ says, facts }) =>
          languages.some((language) =>
            placeholdersIn(says[language] ?? says.en).some((name) => !(name in facts)),
          ),
        );
      });
    expect(wrong(guards, lacking)).toEqual([]);
  });

  test("prose says why it has no code, and every clause how it is read", () => {
    const bare = (clause: Clause) =>
      clause.reading.length < 20 || (clause.kind === "prose" && clause.why.length < 20);
    expect(wrong(everyClause(edition), bare)).toEqual([]);
  });
});

/** The paragraphs that a rulebook takes up, and how the ids of its clauses name their documents. */
interface Scope {
  readonly paragraphs: Readonly<Record<string, readonly string[]>>;
  readonly documents: Readonly<Record<string, string>>;
}

const scopes = await Promise.all(
  books.map(async ({ rulebook, edition }) => {
    // Each rulebook keeps it beside its rules, under the same name.
    const scope = (await import(`./${rulebook.id}/paragraphs.ts`)) as Scope;
    return [`${rulebook.id} ${edition.id}`, { rulebook, edition, ...scope }] as const;
  }),
);

describe.each(scopes)("%s", (_, { edition, rulebook, paragraphs, documents }) => {
  const cited = new Set(edition.clauses.map(({ cites }) => cites));

  test.each(Object.entries(paragraphs))(
    "every paragraph in scope of the %s has a clause",
    (document, numbers) => {
      const covered = (number: string) =>
        [...cited].some((cites) => {
          const rest = cites.startsWith(`${document}, ${number}`)
            ? cites.slice(`${document}, ${number}`.length)
            : null;
          return rest !== null && !/^\d/.test(rest);
        });
      expect(numbers.filter((number) => !covered(number))).toEqual([]);
    },
  );

  test("the id of a clause names the paragraph that it cites", () => {
    const place = (cites: string): string => {
      const at = cites.lastIndexOf(", ");
      const letter = documents[cites.slice(0, at)] ?? "?";
      return `${rulebook.id}.${letter}${cites.slice(at + 2).replace(/[()]/g, "")}`;
    };
    expect(
      everyClause(edition)
        .filter(({ id, cites }) => id.split("/")[0] !== place(cites))
        .map(({ id, cites }) => `${id}: ${cites}`),
    ).toEqual([]);
  });
});
