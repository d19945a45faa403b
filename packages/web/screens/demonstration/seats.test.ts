import { describe, expect, test } from "vitest";
import { openVote, played, sitting } from "../../testing/sitting.ts";
import { awaitsVotes, presidingSeat } from "./seats.ts";

const after = (...lines: readonly string[]) => played(...sitting, ...lines).state;

describe("whoever conducts by hand", () => {
  test("is told where votes come from while a vote is open, and nobody else is", () => {
    const open = after(...openVote);
    expect(presidingSeat(open)).toBe("CH.1");
    expect(awaitsVotes(open, "CH.1")).toBe(true);
    expect(awaitsVotes(open, "KE.1")).toBe(false);
    expect(awaitsVotes(open, undefined)).toBe(false);
  });

  test("is not told so before the vote is open, nor once it is closed", () => {
    expect(awaitsVotes(after(...openVote.slice(0, 1)), "CH.1")).toBe(false);
    expect(awaitsVotes(after(...openVote, "President closes vote V1"), "CH.1")).toBe(false);
  });
});
