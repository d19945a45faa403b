import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Claim, sainteLague } from "./apportion.ts";

const claim = (id: string, votes: number): Claim => ({ id, votes });
const shares = (claims: readonly Claim[], seats: number) =>
  sainteLague(claims, seats).seats.map((one) => one.seats);

describe("seats by the method of Sainte-Laguë", () => {
  test.each([
    // Quotients by hand: 53, 24, 23, 17.7, 10.6, 8, 7.67 | 7.57.
    [[53, 24, 23], 7, [3, 2, 2]],
    // 60, 28, 20, 13 | 12.
    [[60, 28, 13], 4, [2, 1, 1]],
    [[1, 1], 2, [1, 1]],
    [[5, 0], 3, [3, 0]],
    [[7], 0, [0]],
  ])("of %j give for %i seats %j", (votes, seats, expected) => {
    const claims = votes.map((count, at) => claim(`G${at}`, count));
    expect(shares(claims, seats)).toEqual(expected);
    expect(sainteLague(claims, seats).tied).toBe(null);
  });

  test("are not decided where claims are equal: what is left and among whom is named", () => {
    expect(sainteLague([claim("A", 30), claim("B", 10), claim("C", 10)], 2)).toEqual({
      // 30 | 10, 10 and 10: one seat is left, and all three claim it alike.
      seats: [
        { id: "A", seats: 1 },
        { id: "B", seats: 0 },
        { id: "C", seats: 0 },
      ],
      tied: { seats: 1, among: ["A", "B", "C"] },
    });
    expect(sainteLague([claim("A", 30), claim("B", 10), claim("C", 10)], 4).tied).toBe(null);
    expect(sainteLague([claim("A", 0)], 3)).toEqual({ seats: [{ id: "A", seats: 0 }], tied: null });
  });

  const claims = fc
    .array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 8 })
    .map((votes) => votes.map((count, at) => claim(`G${at}`, count)));
  const seats = fc.integer({ min: 0, max: 40 });

  test("leave nobody with a better claim to a seat than whoever has it", () => {
    fc.assert(
      fc.property(claims, seats, (all, count) => {
        const { seats: given, tied } = sainteLague(all, count);
        const total = given.reduce((sum, one) => sum + one.seats, 0);
        expect(total + (tied?.seats ?? 0)).toBe(count);
        for (const [at, winner] of given.entries()) {
          for (const [other, loser] of given.entries()) {
            if (winner.seats === 0) continue;
            const [won, lost] = [all[at]?.votes ?? 0, all[other]?.votes ?? 0];
            const last = won * (2 * loser.seats + 1);
            expect(last).toBeGreaterThanOrEqual(lost * (2 * winner.seats - 1));
          }
        }
        if (tied !== null) expect(tied.among.length).toBeGreaterThan(tied.seats);
      }),
    );
  });

  test("do not depend on the order of the claims", () => {
    fc.assert(
      fc.property(claims, seats, (all, count) => {
        const sorted = (list: readonly Claim[]) =>
          [...sainteLague(list, count).seats].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted([...all].reverse())).toEqual(sorted(all));
      }),
    );
  });
});
