import type { EventOf, Recorded, Rulebook } from "@hemicycle/engine";
import { everyClause } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { runExample } from "./examples.ts";
import { rulebooks } from "./index.ts";
import { givensOf } from "./test-givens.ts";

/** What comes of a vector; `asked` is the answer to a question, which the example itself holds. */
type Expected =
  | "adopted"
  | "rejected"
  | "elected"
  | "not elected"
  | "accepted"
  | "refused"
  | "undecided"
  | "asked";

interface Vector {
  readonly number: number;
  readonly clause: string;
  /** Words of the example by which it is found, each of them in it. */
  readonly example: readonly string[];
  readonly expected: Expected;
}

const vector = (
  number: number,
  clause: string,
  { example, expected }: Pick<Vector, "example" | "expected">,
): Vector => ({ number, clause, example, expected });

const adopts = 'Chair declares question Q1 "A" adopted without a vote';

/** The eighteen vectors of our notes on assemblies, each an example of a clause. */
const vectors: readonly Vector[] = [
  vector(1, "ipa-cis.r14/adopted", {
    example: [`7 in the room; proposed; M7 takes no part | ${adopts} | accepted`],
    expected: "accepted",
  }),
  vector(2, "ipa-cis.r14/adopted", {
    example: ["M7 takes no part; M5 objects", "refused ipa-cis.r14/adopted members=M5"],
    expected: "refused",
  }),
  vector(3, "ipa-cis.r14/adopted", { example: [`letter of M8 | ${adopts}`], expected: "accepted" }),
  vector(3, "ipa-cis.r14/absent", { example: ["letter of M8", "ruling"], expected: "accepted" }),
  vector(4, "ipa-cis.r14/no-part", {
    example: [`M7 takes no part; M7 objects to question Q1 "A" | ${adopts} | undecided`],
    expected: "undecided",
  }),
  vector(5, "osce-pa.a35/agreed", {
    example: ['M2 objects to question Q1 "A" |', "| accepted"],
    expected: "accepted",
  }),
  vector(5, "osce-pa.a35/agreed", {
    example: ['M3 objects to question Q1 "A" |', "refused"],
    expected: "refused",
  }),
  vector(6, "osce-pa.a35/agreed", {
    example: ["objection of M8", "2007-07-04T09:00Z |", "refused"],
    expected: "refused",
  }),
  vector(6, "osce-pa.a35/agreed", {
    example: ["objection of M8", 'absent-objections to 0: "invented" |'],
    expected: "accepted",
  }),
  vector(7, "pace.a41.1.d/majority", { example: ["60 yes, 60 no"], expected: "rejected" }),
  vector(8, "pace.a41.1.a/two-thirds", { example: ["80 yes, 40 no"], expected: "adopted" }),
  vector(8, "pace.a41.1.a/two-thirds", { example: ["79 yes, 41 no"], expected: "rejected" }),
  vector(9, "pace.a41.1.b/two-thirds", {
    example: ["to 306", "110 yes, 40 no"],
    expected: "adopted",
  }),
  vector(9, "pace.a41.1.b/two-thirds", { example: ["100 yes, 20 no"], expected: "rejected" }),
  vector(10, "pace.a42.2/presumed", {
    example: ["to 306", "announced vote | President opens vote V1 | accepted"],
    expected: "accepted",
  }),
  vector(11, "pace.a42.2/requested", { example: ["delegations=4 needed=4"], expected: "refused" }),
  vector(12, "pace.a47/quorum-to-vote", {
    example: ['C1.S2; in committee C1: President announces vote C1.V1 on question Q1 "A question"'],
    expected: "accepted",
  }),
  vector(12, "pace.a47/second-sitting", { example: ["places item I2"], expected: "refused" }),
  vector(12, "pace.a47/second-sitting", {
    example: ["by roll call | refused"],
    expected: "refused",
  }),
  vector(13, "pace.a25/signed", { example: ["members=20 delegations=4"], expected: "refused" }),
  vector(14, "pace.a25/frozen", { example: ["withdraws the signature"], expected: "refused" }),
  vector(15, "pam.a1/four-fifths", { example: ["0:79:21"], expected: "not elected" }),
  vector(15, "pam.a1/four-fifths", { example: ["0:80:20"], expected: "elected" }),
  vector(16, "osce-pa.e1/silence-over", {
    example: ["refused osce-pa.e1/silence-over objectors=1 running=no"],
    expected: "refused",
  }),
  vector(16, "osce-pa.e1/silence-over", {
    example: ["2007-07-04T12:30Z", "accepted"],
    expected: "accepted",
  }),
  vector(17, "osce-pa.n2/amendment", { example: ["members=5 countries=1"], expected: "refused" }),
  vector(18, "ipa-cis.c3/membership", { example: ["2024-02-07", "| yes"], expected: "asked" }),
  vector(18, "ipa-cis.c3/membership", { example: ["2024-02-08 | no"], expected: "asked" }),
];

const bookOf = (clause: string): Rulebook => {
  const known = rulebooks.find(({ id }) => clause.startsWith(`${id}.`));
  if (known === undefined) throw new Error(`no rulebook has ${clause}`);
  return known;
};

/** The example of a clause in which these words stand, run under its edition. */
const run = ({ clause: id, example: words }: Vector) => {
  const rulebook = bookOf(id);
  for (const edition of rulebook.editions) {
    const clause = everyClause(edition).find((one) => one.id === id);
    if (clause === undefined || clause.kind === "prose") continue;
    const example = clause.examples.find((one) => words.every((word) => one.includes(word)));
    if (example === undefined) continue;
    return runExample({ rulebook, edition, givens: givensOf(rulebook) }, clause, example);
  }
  throw new Error(`${id} has no such example: ${words.join(" … ")}`);
};

const eventIn = <T extends Recorded["event"]["type"]>(
  recorded: readonly Recorded[],
  type: T,
): EventOf<T> | undefined =>
  // The type of the event was compared.
  recorded.find(({ event }) => event.type === type)?.event as EventOf<T> | undefined;

const outcomeOf = (one: Vector): Expected => {
  const { wrong, answer } = run(one);
  if (wrong !== null) throw new Error(wrong);
  if (answer === null) return "asked";
  if (answer.kind !== "accepted") return answer.kind === "impossible" ? "asked" : answer.kind;
  const result = eventIn(answer.recorded, "ResultDeclared")?.results[0];
  if (result !== undefined) return result.outcome;
  const round = eventIn(answer.recorded, "RoundDeclared");
  if (round === undefined) return "accepted";
  return round.outcome === "elected" ? "elected" : "not elected";
};

describe("the eighteen vectors", () => {
  test("are all there", () => {
    const numbers = [...new Set(vectors.map(({ number }) => number))];
    expect(numbers).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
  });

  test.each(
    vectors.map((one) => [`${one.number}: ${one.clause} ${one.example.join(" … ")}`, one] as const),
  )("%s", (_, one) => {
    expect(outcomeOf(one)).toBe(one.expected);
  });
});
