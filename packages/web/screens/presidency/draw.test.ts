import { expect, test } from "vitest";
import { drawOne, drawOrder } from "./draw.ts";

const fixed = (...numbers: number[]) => {
  const left = [...numbers];
  return (words: Uint32Array<ArrayBuffer>) => words.fill(left.shift() ?? 0);
};

test("a number that comes up names its place in the list, and goes round it", () => {
  expect(drawOne(["a", "b", "c"], fixed(1))).toBe("b");
  expect(drawOne(["a", "b", "c"], fixed(5))).toBe("c");
});

test("a number that would make the first ones likelier is drawn again", () => {
  // 2³² is three times 1,431,655,765 and one more: the last number has no third of its own.
  expect(drawOne(["a", "b", "c"], fixed(2 ** 32 - 1, 2))).toBe("c");
  expect(drawOne(["a", "b", "c"], fixed(2 ** 32 - 2, 2))).toBe("c");
});

test("of nothing nothing is drawn", () => {
  expect(drawOne([])).toBeUndefined();
});

test("by the chance of the browser each of ten comes up about as often as the others", () => {
  const ten = Array.from({ length: 10 }, (_, at) => at);
  const times = new Map<number, number>();
  for (let draw = 0; draw < 10_000; draw += 1) {
    const drawn = drawOne(ten) ?? -1;
    times.set(drawn, (times.get(drawn) ?? 0) + 1);
  }
  expect(times.size).toBe(10);
  // Six standard deviations (30 each) around 1,000: once in half a billion runs outside.
  for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(180);
});

test("an order has everybody once, as the numbers have put them", () => {
  expect(drawOrder(["a", "b", "c"], fixed(1, 1, 0))).toEqual(["b", "c", "a"]);
  expect(drawOrder([])).toEqual([]);
});

test("by the chance of the browser each order of three comes up about as often", () => {
  const times = new Map<string, number>();
  for (let draw = 0; draw < 6_000; draw += 1) {
    const order = drawOrder(["a", "b", "c"]).join("");
    times.set(order, (times.get(order) ?? 0) + 1);
  }
  expect(times.size).toBe(6);
  for (const often of times.values()) expect(Math.abs(often - 1_000)).toBeLessThan(200);
});
