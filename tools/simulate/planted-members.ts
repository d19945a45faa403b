import { type Plant, without } from "./planting.ts";

/** Clauses without which something must come out, by what it is; null where no rule says it. */
interface Lacking {
  /** The paragraph on votes: "x.a40". */
  readonly votes: string;
  readonly signatures: string | null;
  readonly majority: string | null;
  readonly count: string | null;
  /** Whether the rules say with what one is elected in a round. */
  readonly rounds: boolean;
}

const planted = (name: string, clause: string | null): Readonly<Record<string, Plant>> =>
  clause === null ? {} : { [name]: without(clause) };

/** Faults under the rules of an assembly whose members vote as persons. */
export const plantedInMembers = (
  code: string,
  { votes, signatures, majority, count, rounds }: Lacking,
): Readonly<Record<string, Plant>> => ({
  "a member casts as many votes as it likes": without(`${votes}/one-vote`),
  "a substitute votes beside the member": without(`${votes}/seat-votes-once`),
  "whoever has no seat takes part": without(`${code}.p6/members`),
  "the floor goes to two persons": without(`${code}.p6/one-speaker`),
  ...planted("a candidate stands twice", rounds ? `${code}.p9/candidate` : null),
  ...planted("a round is declared that nobody counted", rounds ? `${code}.p7/counted` : null),
  ...planted("an amendment comes without signatures", signatures),
  ...planted("two thirds are half", majority),
  ...planted("a count that is asked for is not made", count),
});
