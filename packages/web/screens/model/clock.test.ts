import { secondsBetween } from "@hemicycle/base";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Ahead,
  aheadBy,
  aheadIn,
  judgedAt,
  narrowed,
  pauseAfter,
  sampleOf,
  secondsLeft,
  secondsSince,
} from "./clock.ts";

/** An answer of a server whose clock is ahead by `ahead`, asked at `sent`, on its way so long. */
const answer = (given: { ahead: number; sent: number; there: number; back: number }) => {
  const server = given.sent + given.there + given.ahead;
  const date = Math.floor(server / 1000) * 1000;
  return { date, sent: given.sent, received: given.sent + given.there + given.back };
};

const way = fc.integer({ min: 0, max: 400 });
const start = fc.integer({ min: 1_700_000_000_000, max: 1_700_000_900_000 });
const ahead = fc.integer({ min: -7_200_000, max: 7_200_000 });

test("what an answer tells is true, however the two clocks stand and whatever the way took", () => {
  fc.assert(
    fc.property(fc.record({ ahead, sent: start, there: way, back: way }), (given) => {
      const { least, most } = aheadIn(answer(given));
      expect(least).toBeLessThanOrEqual(given.ahead);
      expect(most).toBeGreaterThanOrEqual(given.ahead);
    }),
  );
});

test("several answers stay true and leave less than the first left", () => {
  fc.assert(
    fc.property(
      ahead,
      start,
      fc.array(way, { minLength: 4, maxLength: 6 }),
      (ahead, sent, ways) => {
        let at = sent;
        let known: Ahead | null = null;
        ways.forEach((there, index) => {
          known = narrowed(known, answer({ ahead, sent: at, there, back: 20 }));
          at += there + 20 + pauseAfter(index);
        });
        expect(Math.abs(aheadBy(known) - ahead)).toBeLessThanOrEqual(710);
      },
    ),
  );
});

test("over a quick line the lead is known to a quarter of a second after five answers", () => {
  let at = 1_700_000_000_123;
  let known: Ahead | null = null;
  for (let index = 0; index < 5; index += 1) {
    known = narrowed(known, answer({ ahead: -3_456, sent: at, there: 4, back: 4 }));
    at += 8 + pauseAfter(index);
  }
  expect(Math.abs(aheadBy(known) + 3_456)).toBeLessThan(250);
});

test("a clock that was set anew counts from its first answer", () => {
  const before = narrowed(null, answer({ ahead: 0, sent: 1_700_000_000_000, there: 5, back: 5 }));
  const after = narrowed(
    before,
    answer({ ahead: 90_000, sent: 1_700_000_001_000, there: 5, back: 5 }),
  );
  expect(Math.abs(aheadBy(after) - 90_000)).toBeLessThan(600);
});

test("without an answer this device's clock counts", () => {
  expect(aheadBy(null)).toBe(0);
});

test("a header that is missing or cannot be read tells nothing", () => {
  const times = { sent: 1, received: 2 };
  expect(sampleOf(null, times)).toBeNull();
  expect(sampleOf("yesterday", times)).toBeNull();
  expect(sampleOf("Sun, 15 Oct 2017 09:42:00 GMT", times)).toEqual({
    date: Date.UTC(2017, 9, 15, 9, 42),
    ...times,
  });
});

test("time runs from the instant of the journal, and goes below nought when it is over", () => {
  const floor = { since: "2017-10-15T09:42:00.000Z", seconds: 480 };
  const at = (seconds: number) => Date.parse(floor.since) + seconds * 1000;
  expect(secondsLeft(floor, at(0))).toBe(480);
  expect(secondsLeft(floor, at(346))).toBe(134);
  expect(secondsLeft(floor, at(503))).toBe(-23);
  expect(secondsSince(floor.since, at(-3))).toBe(0);
});

test("what is judged by the minute is late in no other second than when it is judged at once", () => {
  const until = Date.UTC(2017, 9, 15, 9, 42);
  const said = (at: number) => new Date(at).toISOString();
  const isOver = (at: number) => secondsBetween(said(until), said(at)) > 0;
  fc.assert(
    fc.property(fc.integer({ min: -150_000, max: 150_000 }), (after) => {
      const now = until + after;
      expect(isOver(judgedAt(now))).toBe(isOver(now));
      expect(now - judgedAt(now)).toBeGreaterThanOrEqual(0);
      expect(now - judgedAt(now)).toBeLessThan(60_000);
    }),
  );
  expect([999, 1_000].map((after) => isOver(judgedAt(until + after)))).toEqual([false, true]);
});
