import fc from "fast-check";
import { expect, test } from "vitest";
import { placesOf } from "./measure.ts";

test("the words stand behind the mark while both find room there", () => {
  const places = placesOf({ at: 2 / 3, bar: 1800, words: 310, base: 190 });
  expect(places).toEqual({ words: "after", base: "above" });
});

test("longer words go before the mark, and the base stays above where it has room", () => {
  const places = placesOf({ at: 2 / 3, bar: 1800, words: 350, base: 290 });
  expect(places).toEqual({ words: "before", base: "above" });
});

test("on a narrow screen the base goes under the bar", () => {
  const places = placesOf({ at: 2 / 3, bar: 350, words: 180, base: 120 });
  expect(places).toEqual({ words: "before", base: "below" });
  const early = placesOf({ at: 1 / 3, bar: 350, words: 180, base: 120 });
  expect(early).toEqual({ words: "after", base: "below" });
});

test("the words at the mark and the base never stand on each other", () => {
  const width = fc.integer({ min: 1, max: 2000 });
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.record({ at, bar: width, words: width, base: width }), (measured) => {
      const places = placesOf(measured);
      const taken = places.words === "after" ? measured.words : 0;
      const room = (1 - measured.at) * measured.bar;
      if (places.base === "above") expect(taken + measured.base).toBeLessThan(room);
    }),
  );
});
