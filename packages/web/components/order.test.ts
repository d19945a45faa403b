import fc from "fast-check";
import { expect, test } from "vitest";
import { moved, placeAt } from "./order.ts";

const list = ["a", "b", "c", "d"].map((id) => ({ id }));
const ids = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id).join("");

test("an entry takes the place it is given and the rest keep their order", () => {
  expect(ids(moved(list, "c", 0))).toBe("cabd");
  expect(ids(moved(list, "a", 2))).toBe("bcad");
  expect(ids(moved(list, "a", 3))).toBe("bcda");
  expect(ids(moved(list, "b", 1))).toBe("abcd");
});

test("an entry that is gone moves nothing", () => {
  expect(ids(moved(list, "x", 2))).toBe("abcd");
});

test("a move and the move back give the list again", () => {
  const place = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(place, place, (from, to) => {
      const id = list[from]?.id ?? "";
      expect(moved(moved(list, id, to), id, from)).toEqual(list);
    }),
  );
});

test("a held row stands after the rows whose middle it has passed", () => {
  expect(placeAt([10, 30, 50], 5)).toBe(0);
  expect(placeAt([10, 30, 50], 31)).toBe(2);
  expect(placeAt([10, 30, 50], 90)).toBe(3);
});
