import { describe, expect, test } from "vitest";
import type { Event, Recorded } from "./events.ts";
import { evolve, revealVotes, sealVotes } from "./evolve.ts";
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

  test("keeps in whose place a ballot was cast, sealed or not, when the sitting is over", () => {
    const seated: Event = { type: "SubstituteSeated", person: "ES.5", inPlaceOf: "ES.1" };
    const before = fold([...sitting, seated, announced("V1"), opened("V1")]);
    const splits = [{ yes: 1, no: 0, abstain: 0 }];
    const cast = { vote: "V1", member: "ES", voter: "ES.5" } as const;
    const entry = recorded({ type: "BallotCast", ...cast, splits }, 6, "ES.5");
    const closed = recorded({ type: "SittingClosed" }, 7, "P1");
    const open = evolve(evolve(before, entry), closed);
    const sealed = revealVotes(evolve(sealVotes(before, cast, entry.seq), closed), entry);
    const own = { ...cast, voter: "ES.2" };
    for (const state of [open, sealed]) {
      const vote = openVoteOf(sealVotes(state, own, 9));
      expect(vote?.ballots.get("ES.5")).toMatchObject({ inPlaceOf: "ES.1", splits });
      expect(vote?.ballots.get("ES.2")).not.toHaveProperty("inPlaceOf");
      expect(state.session?.substitutes).toBeUndefined();
    }
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
