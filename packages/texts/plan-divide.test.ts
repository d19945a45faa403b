import { expect, it } from "vitest";
import { type DividedPart, divisionFault, keptRanges } from "./plan-divide.ts";

const words = "Condemns the violence; stresses that it must end, without any delay;";

const part = (id: string, ...quoted: readonly string[]): DividedPart => ({
  id,
  ranges: quoted.map((one) => {
    const from = words.indexOf(one);
    return { from, to: from + one.length };
  }),
});

it("takes consecutive parts, and words set apart from what is around them", () => {
  expect(
    divisionFault(words, [
      part("1", "Condemns the violence;"),
      part("2", "stresses that it must end, without any delay;"),
    ]),
  ).toBeNull();
  const apart = [
    part("1", "Condemns the violence; stresses that it must", ", without any delay;"),
    part("2", "end"),
  ];
  expect(divisionFault(words, apart)).toBeNull();
});

it("names what is wrong, and the part", () => {
  const first = part("1", "Condemns the violence;");
  const rest = part("2", "stresses that it must end, without any delay;");
  const found = (...parts: readonly DividedPart[]) => {
    const fault = divisionFault(words, parts);
    return fault === null ? null : `${fault.id} ${fault.where}`;
  };
  expect(found(first)).toBe("too-few-parts parts");
  expect(found(first, part("2", "stresses that it must end"))).toBe("left-over parts");
  expect(found(part("1", "Condemns the"), rest)).toBe("left-over 2");
  expect(found(first, rest, part("3", "violence;"))).toBe("twice 3");
  expect(found(first, part("2", "esses that it must end, without any delay;"))).toBe(
    "inside-word 2",
  );
  expect(found(first, rest, { id: "3", ranges: [] })).toBe("empty-part 3");
  expect(found(first, rest, { id: "3", ranges: [{ from: 0, to: 900 }] })).toBe("outside 3");
});

it("keeps the adopted parts in the order of the words", () => {
  const parts = [part("1", "Condemns the violence;"), part("2", "without any delay;")];
  expect(keptRanges(parts.toReversed(), new Set(["1", "2"]))).toEqual([
    ...(parts[0]?.ranges ?? []),
    ...(parts[1]?.ranges ?? []),
  ]);
  expect(keptRanges(parts, new Set(["2"]))).toEqual(parts[1]?.ranges);
});
