import type { Answer, Rulebook } from "@hemicycle/engine";
import type { Subject } from "./run.ts";

/** How faults are planted. */

export type Plant = (sound: Subject) => Subject;

/** The rulebook without these clauses. */
export function without(...ids: readonly string[]): Plant {
  return (sound) => ({
    ...sound,
    books: sound.books.map((book) => (book.id === sound.setting.code ? lacking(book, ids) : book)),
  });
}

/** Edition by edition, made once: the index of a rulebook is kept by edition. */
function lacking(book: Rulebook, ids: readonly string[]): Rulebook {
  const all = book.editions.flatMap(({ clauses }) => clauses.map(({ id }) => id));
  const unknown = ids.filter((id) => !all.includes(id));
  if (unknown.length > 0) throw new Error(`there is no clause ${unknown.join(", ")}`);
  const editions = book.editions.map((edition) => ({
    ...edition,
    clauses: edition.clauses.filter(({ id }) => !ids.includes(id)),
  }));
  return { ...book, editions };
}

type Accepted = Extract<Answer, { kind: "accepted" }>;

/** What comes of an accepted act, changed; `before` is the state that it was decided in. */
export function altered(
  alter: (answer: Accepted, before: Accepted["state"] | null) => Accepted,
): Plant {
  return (sound) => ({
    ...sound,
    decide: (books, moment, envelope) => {
      const answer = sound.decide(books, moment, envelope);
      return answer.kind === "accepted" ? alter(answer, moment.state) : answer;
    },
  });
}
