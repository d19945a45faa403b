import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Ballot,
  choices,
  type Drawing,
  hemicycle,
  hemicycleOfTotals,
  votesOf,
} from "./hemicycle.ts";

const votes = fc.integer({ min: 0, max: 25 });
const ballots = fc
  .array(fc.record({ yes: votes, no: votes, abstain: votes, none: votes }), { maxLength: 60 })
  .map((list) => list.map((ballot, at): Ballot => ({ delegation: `d${at}`, ...ballot })));

const seatsOf = (drawing: Drawing) => drawing.blocks.flatMap((block) => block.seats);

test("one seat stands for one vote, with its choice, in the block of its delegation", () => {
  fc.assert(
    fc.property(ballots, (given) => {
      const drawn = new Map(
        hemicycle(given).blocks.map((block) => [block.delegation, block.seats]),
      );
      for (const ballot of given) {
        const seats = drawn.get(ballot.delegation) ?? [];
        for (const choice of choices) {
          expect(seats.filter((seat) => seat.choice === choice)).toHaveLength(ballot[choice]);
        }
      }
      expect(drawn.size).toBe(given.filter((ballot) => votesOf(ballot) > 0).length);
    }),
  );
});

test("no two seats overlap, however the votes are spread", () => {
  fc.assert(
    fc.property(ballots, (given) => {
      expect(nearest(hemicycle(given))).toBeGreaterThan(1);
    }),
    { numRuns: 40 },
  );
});

test("every seat lies whole within the half disc", () => {
  fc.assert(
    fc.property(ballots, (given) => {
      const drawing = hemicycle(given);
      for (const { x, y } of seatsOf(drawing)) {
        const fromCentre = Math.hypot(x - 600, y - 606) + drawing.size / 2;
        expect(fromCentre).toBeLessThanOrEqual(600);
        expect(y + drawing.size / 2).toBeLessThanOrEqual(drawing.height);
      }
    }),
  );
});

test("totals without delegations are drawn without aisles, in sectors", () => {
  fc.assert(
    fc.property(fc.record({ yes: votes, no: votes, abstain: votes, none: votes }), (totals) => {
      const drawing = hemicycleOfTotals(totals);
      const seats = seatsOf(drawing);
      for (const choice of choices) {
        expect(seats.filter((seat) => seat.choice === choice)).toHaveLength(totals[choice]);
      }
      if (seats.length > 1) expect(nearest(drawing)).toBeGreaterThan(1);
    }),
  );
});

test("an assembly of 1,267 votes in a hundred delegations leaves a well of half the radius", () => {
  const given = Array.from({ length: 105 }, (_, at): Ballot => {
    const none = at < 7 ? 13 : 12;
    return { delegation: `d${at}`, yes: none, no: 0, abstain: 0, none: 0 };
  });
  const drawing = hemicycle(given);
  const radii = seatsOf(drawing).map(({ x, y }) => Math.hypot(x - 600, y - 606));
  expect(seatsOf(drawing)).toHaveLength(1267);
  expect(Math.min(...radii) / 594).toBeGreaterThan(0.35);
  expect(Math.min(...radii) / 594).toBeLessThan(0.6);
});

test("the order of the delegations runs along the arc", () => {
  const given = Array.from({ length: 80 }, (_, at): Ballot => {
    return { delegation: `d${at}`, yes: 12, no: 0, abstain: 0, none: 0 };
  });
  const middles = hemicycle(given).blocks.map((block) => {
    return block.seats.reduce((sum, seat) => sum + seat.angle, 0) / block.seats.length;
  });
  const early = middles.slice(0, 20).reduce((sum, angle) => sum + angle, 0);
  const late = middles.slice(-20).reduce((sum, angle) => sum + angle, 0);
  expect(early / 20).toBeGreaterThan(2.2);
  expect(late / 20).toBeLessThan(0.95);
});

test("a vote in which nobody has a vote has no seats", () => {
  expect(hemicycle([]).blocks).toEqual([]);
  expect(hemicycle([{ delegation: "a", yes: 0, no: 0, abstain: 0, none: 0 }]).blocks).toEqual([]);
});

/** Distance of the two closest seats, in diameters; a grid keeps the search short. */
function nearest(drawing: Drawing): number {
  const seats = seatsOf(drawing);
  const cell = drawing.size * 2;
  const cells = new Map<string, { x: number; y: number }[]>();
  let least = Number.POSITIVE_INFINITY;
  for (const seat of seats) {
    const [column, row] = [Math.floor(seat.x / cell), Math.floor(seat.y / cell)];
    for (const [dx, dy] of around) {
      for (const other of cells.get(`${column + dx} ${row + dy}`) ?? []) {
        least = Math.min(least, Math.hypot(seat.x - other.x, seat.y - other.y));
      }
    }
    const here = cells.get(`${column} ${row}`) ?? [];
    cells.set(`${column} ${row}`, [...here, seat]);
  }
  return least / drawing.size;
}

const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
