import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical, canonicalParts } from "./canonical.ts";
import {
  addDays,
  addMonths,
  dateIn,
  daysBetween,
  isCalendarDate,
  secondsBetween,
} from "./dates.ts";
import { Dict } from "./dict.ts";
import { atLeast, fraction, half, moreThan, twoThirds } from "./fraction.ts";

describe("exact shares", () => {
  test("half of 40 is 20 and of 41 is 21; more than half of 40 is 21 and of 41 is 21", () => {
    expect([atLeast(half, 40), atLeast(half, 41)]).toEqual([20, 21]);
    expect([moreThan(half, 40), moreThan(half, 41)]).toEqual([21, 21]);
  });

  test("two thirds of 1,062 is 708, and 916 is two thirds of 1,373 and of 1,374", () => {
    expect([1062, 1373, 1374, 1375].map((cast) => atLeast(twoThirds, cast))).toEqual([
      708, 916, 916, 917,
    ]);
  });

  test("are the least whole numbers that satisfy the inequality in integers", () => {
    const whole = fc.integer({ min: 0, max: 5000 });
    const parts = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(whole, parts, (base, [numerator, denominator]) => {
        const share = fraction(numerator, denominator);
        const least = atLeast(share, base);
        expect(least * denominator >= numerator * base).toBe(true);
        expect((least - 1) * denominator >= numerator * base).toBe(false);
        const more = moreThan(share, base);
        expect(more * denominator > numerator * base).toBe(true);
        expect((more - 1) * denominator > numerator * base).toBe(false);
      }),
    );
  });
});

/** JSON has fractions; canonical JSON has none. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === "number" ? Math.trunc(value % 1_000_000) : value;

describe("canonical JSON", () => {
  test("sorts keys at every depth and leaves out what is undefined", () => {
    const value = {
      b: [{ d: 1, c: undefined }],
      a: Dict.of([
        ["z", 1],
        ["y", 2],
      ]),
    };
    expect(canonical(value)).toBe('{"a":{"y":2,"z":1},"b":[{"d":1}]}');
  });

  test("refuses fractions, so that no rounding can enter a journal", () => {
    expect(() => canonical({ share: 0.5 })).toThrow("not a whole number");
    expect(() => canonical({ share: Number.NaN })).toThrow("not a whole number");
  });

  test("does not depend on the order in which fields were written", () => {
    const plain = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()));
    fc.assert(
      fc.property(plain, (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("in parts is the same text, at however many levels", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(6), (read, levels) => {
        const value = {
          whole: JSON.parse(JSON.stringify(read), rounded),
          none: {},
          left: undefined,
        };
        expect([...canonicalParts(value, levels)].join("")).toBe(canonical(value));
      }),
    );
    expect([...canonicalParts({ b: Dict.of([["k", { x: 1 }]]), a: {} }, 2)].length).toBe(7);
  });
});

describe("dates", () => {
  test("are those that the calendar has", () => {
    expect(["2024-02-29", "2017-10-15"].map(isCalendarDate)).toEqual([true, true]);
    const wrong = ["2023-02-29", "2017-13-01", "2017-1-1", "15.10.2017", ""];
    expect(wrong.map(isCalendarDate)).toEqual([false, false, false, false, false]);
  });

  test("are counted where the seat is", () => {
    expect(dateIn("Europe/Zurich", "2017-10-14T22:30:00.000Z")).toBe("2017-10-15");
    expect(dateIn("America/New_York", "2017-10-15T02:30:00.000Z")).toBe("2017-10-14");
  });

  test("between two instants are whole seconds", () => {
    expect(secondsBetween("2017-10-15T14:00:00.000Z", "2017-10-15T14:03:00.999Z")).toBe(180);
  });

  test("months are those of the calendar: the 31st becomes the last day of a shorter month", () => {
    expect(addMonths("2024-03-31", -1)).toBe("2024-02-29");
    expect(addMonths("2023-03-31", -1)).toBe("2023-02-28");
    expect(addMonths("2017-07-31", -1)).toBe("2017-06-30");
    expect(addMonths("2017-10-31", 1)).toBe("2017-11-30");
    expect(addMonths("2018-02-28", -4)).toBe("2017-10-28");
  });

  test("months go over the end of a year, both ways", () => {
    expect([addMonths("2018-03-24", -4), addMonths("2017-11-24", 4)]).toEqual([
      "2017-11-24",
      "2018-03-24",
    ]);
    expect([addMonths("2017-01-15", -12), addMonths("2017-12-31", 2)]).toEqual([
      "2016-01-15",
      "2018-02-28",
    ]);
  });

  test("a month later is never less than 28 and never more than 31 days away", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: -48, max: 48 }),
        (n, m) => {
          const from = addDays("1950-01-01", n);
          const to = addMonths(from, m);
          expect(isCalendarDate(to)).toBe(true);
          const days = daysBetween(addMonths(from, m), addMonths(from, m + 1));
          expect(days >= 28 && days <= 31).toBe(true);
          expect(to.slice(8) <= from.slice(8)).toBe(true);
        },
      ),
    );
  });

  test("days are added and counted over months, years and the change of clocks", () => {
    expect([addDays("2017-10-14", -15), addDays("2024-02-28", 2)]).toEqual([
      "2017-09-29",
      "2024-03-01",
    ]);
    expect(daysBetween("2018-03-24", "2018-03-26")).toBe(2);
    expect(daysBetween("2017-09-30", "2017-09-29")).toBe(-1);
  });
});
