import type { Split } from "@hemicycle/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inventedBallots, type Voter } from "./ballots.ts";

const voters: readonly Voter[] = Array.from({ length: 30 }, (_, at) => ({
  member: `M${at}`,
  votes: 10 + (at % 14),
}));
const all = voters.reduce((sum, { votes }) => sum + votes, 0);

const sumOf = (ballots: ReadonlyMap<string, Split>): Split =>
  [...ballots.values()].reduce(
    (sum, { yes, no, abstain }) => ({
      yes: sum.yes + yes,
      no: sum.no + no,
      abstain: sum.abstain + abstain,
    }),
    { yes: 0, no: 0, abstain: 0 },
  );

describe("invented ballots", () => {
  test("add up to the totals, in whole votes, and nobody casts more than they have", () => {
    const amount = fc.integer({ min: 0, max: Math.floor(all / 4) });
    const totalsOf = fc.record({ yes: amount, no: amount, abstain: amount });
    fc.assert(
      fc.property(totalsOf, fc.string(), (totals, question) => {
        const ballots = inventedBallots(voters, { question, authors: [], totals });
        expect(sumOf(ballots)).toEqual(totals);
        for (const [member, { yes, no, abstain }] of ballots) {
          const votes = voters.find((voter) => voter.member === member)?.votes ?? 0;
          expect(yes + no + abstain).toBeLessThanOrEqual(votes);
          expect(Math.min(yes, no, abstain)).toBeGreaterThanOrEqual(0);
          expect([yes, no, abstain].every(Number.isInteger)).toBe(true);
        }
      }),
    );
  });

  test("have the authors in favour, some delegations divided, and another order each time", () => {
    const totals = { yes: 220, no: 140, abstain: 90 };
    const one = inventedBallots(voters, { question: "R1", authors: ["M7", "M20"], totals });
    for (const member of ["M7", "M20"]) {
      const votes = voters.find((voter) => voter.member === member)?.votes;
      expect(one.get(member)).toEqual({ yes: votes, no: 0, abstain: 0 });
    }
    const divided = [...one.values()].filter(
      (split) => Object.values(split).filter((votes) => votes > 0).length > 1,
    );
    expect(divided.length).toBeGreaterThan(3);
    const other = inventedBallots(voters, { question: "R2", authors: [], totals });
    expect(Object.fromEntries(other)).not.toEqual(Object.fromEntries(one));
    const again = inventedBallots(voters, { question: "R1", authors: ["M7", "M20"], totals });
    expect(Object.fromEntries(again)).toEqual(Object.fromEntries(one));
  });
});
