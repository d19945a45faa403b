import { describe, expect, test } from "vitest";
import type { Event, Recorded } from "./events.ts";
import { evolve } from "./evolve.ts";
import { openVoteOf } from "./find.ts";
import { emptyState, questionKey, type State } from "./state.ts";

const at = "2017-10-14T08:00:00.000Z";

const recorded = (event: Event, index: number, by: string): Recorded => ({
  seq: index + 1,
  at,
  by,
  office: null,
  onBehalfOf: null,
  audience: "public",
  grounds: [],
  event,
});

const fold = (events: readonly Event[], by = "P1"): State =>
  events.reduce((state, event, index) => evolve(state, recorded(event, index, by)), emptyState);

const sitting: readonly Event[] = [
  {
    type: "SessionConvened",
    session: "S1",
    title: "Session",
    place: "Geneva",
    opens: "2017-10-14",
    closes: "2017-10-18",
  },
  { type: "SittingOpened", sitting: "PL1" },
];

const question = { kind: "other", question: "Q1", title: "A question" } as const;

const announced = (vote: string): Event => ({
  type: "VoteAnnounced",
  vote,
  questions: [question],
  method: "electronic",
});

const opened = (vote: string): Event => ({ type: "VoteOpened", vote, roll: [] });

describe("a vote", () => {
  test("is the one under way when it is opened after another that was announced later", () => {
    const between: readonly Event[] = [
      announced("V1"),
      announced("V2"),
      opened("V2"),
      { type: "VoteClosed", vote: "V2" },
    ];
    expect(openVoteOf(fold([...sitting, ...between]))).toBeNull();
    expect(openVoteOf(fold([...sitting, ...between, opened("V1")]))?.id).toBe("V1");
  });
});

describe("a proposal to decide without a vote", () => {
  test("keeps the objections to it when it is made again", () => {
    const proposed: Event = { type: "DecisionProposed", question };
    const objected: Event = { type: "ObjectionMade", question };
    const objectors = (...events: readonly Event[]) =>
      fold([...sitting, ...events]).session?.withoutVote.get(questionKey(question))?.objectors;
    expect(objectors(proposed)).toEqual([]);
    expect(objectors(proposed, objected, proposed)).toEqual(["P1"]);
  });
});

describe("a request for the floor", () => {
  test("is met by the floor for its purpose, and not by the floor for another", () => {
    const asked = (purpose: "statement" | "reply"): Event => ({ type: "FloorRequested", purpose });
    const given: Event = {
      type: "FloorGiven",
      speech: "S1",
      person: "P1",
      purpose: "statement",
      seconds: null,
    };
    const state = fold([...sitting, asked("statement"), asked("reply"), given]);
    expect(state.session?.sitting?.queue.map(({ purpose }) => purpose)).toEqual(["reply"]);
  });
});
