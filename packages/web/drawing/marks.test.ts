import fc from "fast-check";
import { expect, test } from "vitest";
import { type Choice, choices, type Seat } from "./hemicycle.ts";
import { lineOf, pathOfSeats } from "./marks.ts";

const seatAt = (choice: Choice, angle: number): Seat => ({ x: 100, y: 100, angle, choice });
const numbers = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

test("each choice has a shape of its own", () => {
  const shapes = choices.map((choice) => {
    return `${pathOfSeats([seatAt(choice, 1)], 20)} ${lineOf(choice, 20)}`;
  });
  expect(new Set(shapes).size).toBe(choices.length);
});

test("a ring with its line is no larger than a disc", () => {
  for (const choice of ["abstain", "none"] as const) {
    const [left = 0] = numbers(pathOfSeats([seatAt(choice, 1)], 20));
    expect(left - lineOf(choice, 20) / 2).toBeGreaterThanOrEqual(90);
  }
});

test("a cut square turns with its row and stays inside the square of its seat", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: Math.PI, noNaN: true }), (angle) => {
      const points = numbers(pathOfSeats([seatAt("no", angle)], 20));
      expect(points).toHaveLength(12);
      for (let at = 0; at < points.length; at += 2) {
        const [x = 0, y = 0] = points.slice(at, at + 2).map((value) => value - 100);
        const turn = Math.PI / 2 - angle;
        const across = x * Math.cos(turn) + y * Math.sin(turn);
        const down = y * Math.cos(turn) - x * Math.sin(turn);
        expect(Math.max(Math.abs(across), Math.abs(down))).toBeLessThan(10.2);
      }
    }),
  );
});

test("seats of one delegation are one path", () => {
  const path = pathOfSeats([seatAt("yes", 1), seatAt("yes", 2)], 20);
  expect(path.match(/M/g)).toHaveLength(2);
});
