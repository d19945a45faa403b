import { expect, test } from "vitest";
import { spread } from "./feed.ts";

test("a hall that comes back comes spread over a whole wait, and no part of it at one moment", () => {
  const wait = 1_000;
  const devices = 1_500;
  const tenths = new Array<number>(10).fill(0);
  for (let device = 0; device < devices; device += 1) {
    const at = spread(wait, Math.random());
    expect(at).toBeGreaterThanOrEqual(wait / 2);
    expect(at).toBeLessThan(wait * 1.5);
    const tenth = Math.floor((at - wait / 2) / (wait / 10));
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  // 150 are expected in each; 60 away is five standard deviations.
  for (const count of tenths) expect(Math.abs(count - devices / 10)).toBeLessThan(60);
});

test("the longer the wait, the wider it is spread", () => {
  expect([spread(300, 0), spread(300, 1)]).toEqual([150, 450]);
  expect([spread(5_000, 0), spread(5_000, 1)]).toEqual([2_500, 7_500]);
});
