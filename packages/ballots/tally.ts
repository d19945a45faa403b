import { type Answer, timesBoth } from "./ballot.ts";
import { choicesOf, type Election, type Question } from "./election.ts";
import type { Group } from "./group.ts";
import {
  type Ciphertext,
  ciphertextOf,
  list,
  record,
  type Shape,
  sha256Text,
  whole,
} from "./shape.ts";

/** One row a question, one ciphertext a choice (specification, section 4.16). */
export type Tally<E> = readonly (readonly Ciphertext<E>[])[];

export const tallyShape = <E>(group: Group<E>): Shape<Tally<E>> => list(list(ciphertextOf(group)));

export interface SizedTally {
  readonly num_tallied: number;
  readonly total_weight: number;
  readonly encrypted_tally: string;
}

export const sizedTallyShape: Shape<SizedTally> = record({
  num_tallied: whole,
  total_weight: whole,
  encrypted_tally: sha256Text,
});

/** So many weights get a product of their own; with more of them, memory would be without bound. */
const mostProducts = 16;

/**
 * Multiplies ballots, each to the power of its weight. Ballots of the same weight are multiplied
 * with each other first, which makes a weight cost nothing.
 */
export class Tallier<E> {
  readonly #election: Election<E>;
  readonly #products = new Map<number, Tally<E>>();

  constructor(election: Election<E>) {
    this.#election = election;
  }

  add(answers: readonly Pick<Answer<E>, "choices">[], weight: number): void {
    const rows = answers.map(({ choices }) => choices);
    const own = this.#products.has(weight) || this.#products.size < mostProducts;
    this.#multiply(own ? weight : 1, own ? rows : this.#raised(rows, weight));
  }

  tally(): Tally<E> {
    const { group, message } = this.#election;
    const none = emptyTally(group, message.questions);
    return [...this.#products].reduce(
      (product, [weight, rows]) => productOfTallies(group, product, this.#raised(rows, weight)),
      none,
    );
  }

  #multiply(weight: number, rows: Tally<E>): void {
    const before = this.#products.get(weight);
    const { group } = this.#election;
    this.#products.set(weight, before ? productOfTallies(group, before, rows) : rows);
  }

  #raised(rows: Tally<E>, weight: number): Tally<E> {
    const { group } = this.#election;
    const raise = (element: E): E => smallPower(group, element, weight);
    return rows.map((row) =>
      row.map(({ alpha, beta }) => ({ alpha: raise(alpha), beta: raise(beta) })),
    );
  }
}

const emptyTally = <E>({ one }: Group<E>, questions: readonly Question[]): Tally<E> =>
  questions.map((question) =>
    Array.from({ length: choicesOf(question) }, () => ({ alpha: one, beta: one })),
  );

/** Of two tallies of the same election. */
export const productOfTallies = <E>(group: Group<E>, a: Tally<E>, b: Tally<E>): Tally<E> =>
  a.map((row, question) =>
    row.map((ciphertext, choice) => {
      const other = b[question]?.[choice];
      if (other === undefined) throw new RangeError("these tallies are not of one election");
      return timesBoth(group, ciphertext, other);
    }),
  );

/** By squaring: a weight has a few bits only. */
const smallPower = <E>({ one, times }: Group<E>, base: E, exponent: number): E => {
  let power = one;
  for (const bit of exponent.toString(2)) {
    power = times(power, power);
    if (bit === "1") power = times(power, base);
  }
  return power;
};
