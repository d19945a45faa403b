import fc from "fast-check";
import { expect, test } from "vitest";
import { clock, timerArc, timerState } from "./timer.ts";

const fullOf = (left: number, of: number) =>
  timerArc(left, of).seats.filter((seat) => seat.full).length;

test("a seat is ten seconds, less of a short time and more of a long one", () => {
  expect(timerArc(240, 240).seats).toHaveLength(24);
  expect(timerArc(480, 480).seats).toHaveLength(48);
  expect(timerArc(600, 600).seats).toHaveLength(60);
  expect(timerArc(180, 180).seats).toHaveLength(36);
  expect(timerArc(60, 60).seats).toHaveLength(30);
  expect(timerArc(900, 900).seats).toHaveLength(45);
});

test("the seats left are full, begun ones too, and the arc empties from its start", () => {
  expect(fullOf(134, 480)).toBe(14);
  expect(fullOf(131, 480)).toBe(14);
  expect(fullOf(130, 480)).toBe(13);
  const seats = timerArc(134, 480).seats.map((seat) => seat.full);
  expect(seats.indexOf(true)).toBe(48 - 14);
  expect(seats.lastIndexOf(false)).toBe(48 - 15);
});

test("no seat is full when the time is over, and never more than there are", () => {
  const seconds = fc.integer({ min: -10_000, max: 10_000 });
  fc.assert(
    fc.property(seconds, fc.integer({ min: 1, max: 50_000 }), (left, of) => {
      const arc = timerArc(left, of);
      const full = fullOf(left, of);
      expect(arc.seats.length).toBeLessThanOrEqual(60);
      expect(full).toBeLessThanOrEqual(arc.seats.length);
      expect(full === 0).toBe(left <= 0);
    }),
  );
});

test("seats stand apart and within the drawing", () => {
  for (const of of [10, 60, 180, 480, 600, 3600]) {
    const { seats, seat, width, height } = timerArc(of, of);
    seats.forEach(({ x, y }, at) => {
      const next = seats[at + 1];
      if (next) expect(Math.hypot(next.x - x, next.y - y)).toBeGreaterThan(seat.width);
      expect(Math.min(x, width - x)).toBeGreaterThanOrEqual(seat.depth / 2);
      expect(Math.min(y, height - y)).toBeGreaterThanOrEqual(seat.width / 4);
    });
  }
});

test("the last minute is one only of more than a minute, and at nought the time is over", () => {
  expect(timerState(61, 480)).toBe("running");
  expect(timerState(60, 480)).toBe("last");
  expect(timerState(1, 480)).toBe("last");
  expect(timerState(0, 480)).toBe("over");
  expect(timerState(-23, 480)).toBe("over");
  expect(timerState(60, 60)).toBe("running");
});

test("a clock shows minutes and seconds, hours where there are, and a plus once it is over", () => {
  expect(clock(134)).toBe("2:14");
  expect(clock(133.2)).toBe("2:14");
  expect(clock(5)).toBe("0:05");
  expect(clock(0)).toBe("0:00");
  expect(clock(-0.5)).toBe("0:00");
  expect(clock(-23)).toBe("+0:23");
  expect(clock(3734)).toBe("1:02:14");
});
