import { describe, expect, test } from "vitest";
import type { Event } from "./events.ts";
import { evolve } from "./evolve.ts";
import { after, beginning } from "./minutes/test-book.ts";
import type { MotionKind } from "./words.ts";

const start = after(
  [
    beginning,
    'Secretariat places item G1 "Debate" as general debate',
    ...["I1", "I2"].map((id) => `Secretariat places item ${id} "An item" as subject item`),
  ].join("\n"),
);

type Happening = Event | readonly Event[];

/** The session after these events, each a minute after the one before. */
const sessionAfter = (...events: readonly Happening[]) =>
  events.flat().reduce(
    (state, event, minute) =>
      evolve(state, {
        ...{ seq: 900 + minute, at: `2017-10-14T12:${10 + minute}:00.000Z`, by: "GN.1" },
        ...{ office: null, onBehalfOf: null, audience: "public", grounds: [], event },
      }),
    start,
  ).session;

const takenUp = (item: string) => ({ type: "ItemTakenUp", item }) as const;
const adopted = (motion: string, kind: MotionKind, effect: Event): readonly Event[] => [
  { type: "MotionMoved", motion, kind },
  { type: "DecidedWithoutVote", question: { kind: "motion", motion } },
  effect,
];
const reopened = (motion: string) =>
  ({ type: "DecisionReopened", question: { kind: "motion", motion } }) as const;

describe("a debate whose adjournment is open again", () => {
  const adjourned = (item: string, motion: string, kind: MotionKind = "adjournDebate") => [
    takenUp(item),
    ...adopted(motion, kind, { type: "DebateAdjourned", item, sineDie: kind !== "adjournDebate" }),
  ];
  const standing = (...events: readonly Happening[]) => {
    const session = sessionAfter(...events);
    const [first, second] = ["I1", "I2"].map((id) => session?.items.get(id)?.status);
    return [session?.sitting?.item, first, second];
  };
  const first = adjourned("I1", "P1");

  test("goes on, unless another item was taken up since", () => {
    expect(standing(first)).toEqual([null, "adjourned", "placed"]);
    expect(standing(first, reopened("P1"))).toEqual(["I1", "takenUp", "placed"]);
    const other = standing(first, takenUp("I2"), reopened("P1"));
    expect(other).toEqual(["I2", "takenUp", "takenUp"]);
  });

  test("stays adjourned where another motion has adjourned it since", () => {
    const again = adjourned("I1", "P2", "adjournSineDie");
    expect(standing(first, again, reopened("P1"))).toEqual([null, "adjourned", "placed"]);
    expect(standing(first, again, reopened("P2"))).toEqual(["I1", "takenUp", "placed"]);
  });

  test("is none where nothing was dealt with, and goes on in no other sitting", () => {
    const idle = adopted("P1", "adjournDebate", { type: "SittingTakenInCamera" });
    expect(standing(idle, reopened("P1"))).toEqual([null, "placed", "placed"]);
    const next = [{ type: "SittingClosed" }, { type: "SittingOpened", sitting: "PL2" }] as const;
    expect(standing(first, next, reopened("P1"))).toEqual([null, "takenUp", "placed"]);
  });
});

describe("a list of speakers whose closing is open again", () => {
  const closed = (item: string, motion: string) => [
    takenUp(item),
    ...adopted(motion, "closeList", { type: "SpeakersListClosed" }),
  ];
  const lists = (...events: readonly Happening[]) => {
    const session = sessionAfter(...events);
    return { debate: session?.debate.closed, here: session?.sitting?.listClosed };
  };
  const both = [closed("G1", "P1"), closed("I1", "P2")].flat();

  test("is open, and no other", () => {
    expect(lists(both)).toEqual({ debate: true, here: true });
    expect(lists(both, reopened("P1"))).toEqual({ debate: false, here: true });
    expect(lists(both, reopened("P2"))).toEqual({ debate: true, here: false });
    expect(lists(closed("G1", "P1"), reopened("P1"))).toEqual({ debate: false, here: false });
  });

  test("stays closed where another motion has closed it since", () => {
    const again = closed("G1", "P3");
    expect(lists(both, again, reopened("P1"))).toEqual({ debate: true, here: true });
    expect(lists(both, again, reopened("P3"))).toEqual({ debate: false, here: false });
  });
});

describe("a procedure whose approval is open again", () => {
  const approved = (measure: string, procedure: string): readonly Event[] => [
    { type: "ProcedureProposed", measure, item: "I1", procedure },
    { type: "DecidedWithoutVote", question: { kind: "measure", measure } },
    { type: "ProcedureApproved", item: "I1", procedure },
  ];
  const standing = (...events: readonly Happening[]) =>
    sessionAfter(...events)?.items.get("I1")?.procedure;
  const again = (measure: string) =>
    ({ type: "DecisionReopened", question: { kind: "measure", measure } }) as const;
  const [first, second] = [approved("M1", "A committee"), approved("M2", "None")];

  test("is none, unless another one was approved since", () => {
    expect(standing(first, second)).toBe("None");
    expect(standing(first, again("M1"))).toBe(null);
    expect(standing(first, second, again("M2"))).toBe(null);
    expect(standing(first, second, again("M1"))).toBe("None");
  });

  test("stays where a measure of another kind is open again", () => {
    const others: readonly Event[] = [
      { type: "RapporteursProposed", measure: "M3", item: "I1", people: ["GN.1"] },
      { type: "DecidedWithoutVote", question: { kind: "measure", measure: "M3" } },
    ];
    expect(standing(first, others, again("M3"))).toBe("A committee");
  });
});

test("what was decided on an annulled vote is undone in the same way", () => {
  const question = { kind: "motion", motion: "P1" } as const;
  const tally = { yes: 1, no: 0, abstain: 0, cast: 1, castClause: "", reckonings: [] };
  const events: readonly Event[] = [
    takenUp("I1"),
    { type: "MotionMoved", motion: "P1", kind: "adjournDebate" },
    { type: "VoteAnnounced", vote: "V1", questions: [question], method: "showOfHands" },
    { type: "VoteOpened", vote: "V1", roll: [] },
    { type: "VoteClosed", vote: "V1" },
    {
      ...{ type: "ResultDeclared", vote: "V1" },
      results: [{ question, ...tally, asRecorded: [], outcome: "adopted" }],
    },
    { type: "DebateAdjourned", item: "I1", sineDie: false },
  ];
  expect(sessionAfter(events)?.sitting?.item).toBe(null);
  const session = sessionAfter(events, { type: "VoteAnnulled", vote: "V1", reason: "wrong" });
  expect(session?.sitting).toMatchObject({ item: "I1", motions: [{ id: "P1" }] });
  expect(session?.items.get("I1")?.status).toBe("takenUp");
});
