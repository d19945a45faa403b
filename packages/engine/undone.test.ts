import { describe, expect, test } from "vitest";
import { after, beginning } from "./minutes/test-book.ts";

const stateOf = (...lines: readonly string[]) => after([beginning, ...lines].join("\n"));
const room = "Secretariat lets in GN.1, GN.2, GW.1, JP.1";

/** A vote by show of hands from its announcement to its result. */
const voted = (vote: string, on: string, [yes, no]: readonly [number, number]) => [
  `President announces vote ${vote} on ${on} by show of hands`,
  `President opens vote ${vote}`,
  `Teller reports ${yes} yes, ${no} no in vote ${vote}`,
  `President closes vote ${vote}`,
  `President declares the result of vote ${vote}`,
];
const annulled = (vote: string) => `President annuls vote ${vote}: "wrongly counted"`;

describe("a vote that is annulled", () => {
  const motion = [room, "person GN.1 moves P1 to close the list of speakers"];

  test("opens what it has decided, and gives a motion back to the table", () => {
    const state = stateOf(...motion, ...voted("V1", "motion P1", [1, 9]), annulled("V1"));
    expect(state.session?.decisions.has("motion:P1")).toBe(false);
    expect(state.session?.sitting?.motions.map(({ id }) => id)).toEqual(["P1"]);
  });
});

describe("an item", () => {
  const items = [
    room,
    ...["I1", "I2"].map((id) => `Secretariat places item ${id} "An item" as subject item`),
    "President takes up item I1",
    "person GN.1 asks for the floor as speaker",
  ];
  const waiting = (...lines: readonly string[]) =>
    stateOf(...items, ...lines).session?.sitting?.queue.map(({ person }) => person);

  test("that is taken up again while it is dealt with keeps its list", () => {
    expect(waiting("President takes up item I1")).toEqual(["GN.1"]);
    expect(waiting("President takes up item I2")).toEqual([]);
  });
});
