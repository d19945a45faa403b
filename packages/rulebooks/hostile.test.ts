import {
  type ActType,
  actTypes,
  decide,
  type Edition,
  type Envelope,
  type Event,
  evolve,
  offices,
  type State,
} from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { type ExampleBook, outcomeIn, runExample } from "./examples.ts";
import { rulebooks } from "./index.ts";
import { givensOf } from "./test-givens.ts";

/**
 * What holds of every rulebook, whatever it says: an act that somebody may do is not done by a
 * bystander, in an office that is not held, on behalf of somebody else, after a mandate has ended,
 * or with a key that is somebody else's. The acts are those that the examples of the rulebook show
 * to be accepted. Which role may do which act to whose things is each rulebook's own table, and is
 * held where it has one (`test-rights.ts`).
 */

interface Accepted {
  readonly before: State;
  readonly envelope: Envelope;
}

/** The first example of each act that the rulebook accepts; the act that founds stands alone. */
const acceptedIn = (book: ExampleBook): ReadonlyMap<ActType, Accepted> => {
  const found = new Map<ActType, Accepted>();
  for (const clause of book.edition.clauses) {
    if (clause.kind !== "guard" && clause.kind !== "consequence") continue;
    for (const example of clause.examples) {
      if (!outcomeIn(example).startsWith("accepted")) continue;
      const { line } = runExample(book, clause, example);
      const type = line?.envelope.act.type;
      if (line === null || type === undefined || type === "FoundAssembly") continue;
      if (!found.has(type)) found.set(type, line);
    }
  }
  return found;
};

const then = (state: State, event: Event, at: string): State =>
  evolve(state, {
    ...{ seq: 100_000, at, by: "SEC", office: "secretariat", onBehalfOf: null },
    ...{ audience: "public", grounds: [], event },
  });

const bystander = "BYSTANDER";

/** With somebody who is registered, and is neither a delegate nor in an office. */
const withBystander = ({ before, envelope }: Accepted): State =>
  then(
    before,
    { type: "PersonRegistered", person: bystander, name: "Bystander", capacity: "official" },
    envelope.at,
  );

const isAccepted = (edition: Edition, state: State, envelope: Envelope): boolean =>
  decide(edition, { state, seq: 100_001 }, envelope).kind === "accepted";

/** The same act by somebody else: without an office or a ruling unless it is given. */
const by = ({ envelope }: Accepted, other: Partial<Envelope>): Envelope => {
  const { act, at, body } = envelope;
  return { act, at, by: bystander, ...(body === undefined ? {} : { body }), ...other };
};

const books: readonly ExampleBook[] = rulebooks.flatMap((rulebook) =>
  rulebook.editions.map((edition) => ({ rulebook, edition, givens: givensOf(rulebook) })),
);

describe.each(books.map((book) => [`${book.rulebook.id} ${book.edition.id}`, book] as const))(
  "under %s",
  (_, book) => {
    const { edition } = book;
    const accepted = [...acceptedIn(book)];
    const wrong = (isWrong: (one: Accepted) => boolean): readonly ActType[] =>
      accepted.filter(([, one]) => isWrong(one)).map(([type]) => type);

    test("what the examples accept is accepted again, and is most of what can be done", () => {
      expect(wrong((one) => !isAccepted(edition, one.before, one.envelope))).toEqual([]);
      expect(accepted.length).toBeGreaterThan(10);
      expect(accepted.length).toBeLessThan(actTypes.length);
    });

    test("a bystander can do nothing, in no office and in none that is not held", () => {
      expect(
        wrong((one) => {
          const state = withBystander(one);
          return [undefined, ...offices].some((office) =>
            isAccepted(edition, state, by(one, office === undefined ? {} : { office })),
          );
        }),
      ).toEqual([]);
    });

    test("nobody does on somebody's behalf what that person may do", () => {
      expect(
        wrong((one) => {
          const { office, onBehalfOf, by: own } = one.envelope;
          const other = {
            onBehalfOf: onBehalfOf ?? own,
            ...(office === undefined ? {} : { office }),
          };
          return isAccepted(edition, withBystander(one), by(one, other));
        }),
      ).toEqual([]);
    });

    test("whoever's mandate has ended does nothing any more, and nobody for them", () => {
      const event = (person: string): Event => ({ type: "MandateEnded", person, basis: "left" });
      expect(
        wrong(({ before, envelope }) => {
          const person = envelope.onBehalfOf ?? envelope.by;
          const ended = then(before, event(person), envelope.at);
          return isAccepted(edition, ended, envelope);
        }),
      ).toEqual([]);
    });

    test("a key that nobody has enrolled signs nothing", () => {
      const signedWith = { credential: "NOBODYS" };
      expect(
        wrong(({ before, envelope }) => isAccepted(edition, before, { ...envelope, signedWith })),
      ).toEqual([]);
    });
  },
);
