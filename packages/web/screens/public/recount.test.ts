import { rulebooks } from "@hemicycle/rulebooks";
import { describe, expect, test } from "vitest";
import type { CheckedEntry } from "../../client/chain.ts";
import { openVote, recordedIn, sitting } from "../../testing/sitting.ts";
import { recountOf } from "./recount.ts";
import { replayed } from "./replay.ts";

const vote = [
  ...openVote,
  "person AT.1 casts 12 yes in vote V1",
  "person FR.1 casts 7 yes, 5 no in vote V1",
  "person AT.1 casts 10 yes, 2 abstentions in vote V1",
  "President closes vote V1",
  "President declares the result of vote V1",
];

const entriesOf = (...lines: readonly string[]): readonly CheckedEntry[] =>
  recordedIn(...lines).map((recorded) => ({
    seq: recorded.seq,
    leaf: `leaf ${recorded.seq}`,
    recorded,
    ballot: null,
  }));

const entries = entriesOf(...sitting, ...vote);

describe("a result that is counted again from the journal", () => {
  test("counts a corrected ballot once, as it was last", () => {
    const recount = recountOf(entries, "V1");
    expect(recount?.sums).toEqual([{ yes: 17, no: 5, abstain: 2 }]);
    expect(recount?.ballots.length).toBe(2);
    expect(recount?.agrees).toBe(true);
    expect(recount?.result.recorded?.event.type).toBe("ResultDeclared");
  });

  test("agrees no more where a ballot is another, or is not there", () => {
    const last = recountOf(entries, "V1")?.ballots.at(-1) ?? 0;
    const without = entries.map((one) => (one.seq === last ? { ...one, recorded: null } : one));
    expect(recountOf(without, "V1")?.agrees).toBe(false);
  });

  test("is not there before it is declared, nor of a vote that there is not", () => {
    expect(recountOf(entries.slice(0, -1), "V1")).toBe(null);
    expect(recountOf(entries, "V2")).toBe(null);
  });

  test("counts the totals of the Tellers where there are no devices", () => {
    const hands = entriesOf(
      ...sitting,
      'President announces vote V1 on question Q1 "A question" by show of hands',
      "President opens vote V1",
      "Teller reports 30 yes, 4 no in vote V1",
      "President closes vote V1",
      "President declares the result of vote V1",
    );
    const recount = recountOf(hands, "V1");
    expect([recount?.agrees, recount?.counts.length, recount?.ballots]).toEqual([true, 1, []]);
  });
});

describe("the rules that are applied again", () => {
  const result = (all: readonly CheckedEntry[]): CheckedEntry => {
    const found = recountOf(all, "V1")?.result;
    if (found === undefined) throw new Error("no result");
    return found;
  };

  test("give the same result from the same entries", async () => {
    expect(await replayed(rulebooks, entries, result(entries))).toBe("same");
  });

  test("give another one where the journal tells of another outcome", async () => {
    const one = result(entries);
    const event = one.recorded?.event;
    if (event?.type !== "ResultDeclared" || one.recorded === null) throw new Error("no result");
    const results = event.results.map((of) => ({ ...of, outcome: "rejected" as const }));
    const forged = { ...one, recorded: { ...one.recorded, event: { ...event, results } } };
    expect(await replayed(rulebooks, entries, forged)).toBe("different");
  });

  test("cannot tell where nothing of the session can be read", async () => {
    const hidden = entries.map((one) =>
      one.recorded?.event.type === "VoteClosed" ? { ...one, recorded: null } : one,
    );
    expect(await replayed(rulebooks, hidden, result(entries))).toBe("unknown");
  });
});
