import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "./canonical.ts";
import { dateIn, isCalendarDate, secondsBetween } from "./dates.ts";
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
});
