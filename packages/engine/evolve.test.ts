import { describe, expect, test } from "vitest";
import { timeFor } from "./debate.ts";
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

describe("an item that is left in a sitting", () => {
  const take = (item: string): Event => ({ type: "ItemTakenUp", item });
  const place = (item: string): Event => ({
    type: "ItemPlaced",
    item,
    title: item,
    kind: "subject",
  });
  const ask = (purpose: "statement" | "reply"): Event => ({ type: "FloorRequested", purpose });
  const before = fold([...sitting, place("I1"), place("I2"), ask("statement"), take("I1")]);
  const then = (state: State, by: string, ...events: readonly Event[]): State =>
    events.reduce((all, event, index) => evolve(all, recorded(event, index + 9, by)), state);
  const asked = ({ session }: State) =>
    session?.sitting?.queue.map(({ person, purpose }) => `${person} ${purpose}`);
  const closed: Event = { type: "SpeakersListClosed" };
  const left = then(before, "P2", ask("statement"), ask("reply"), closed, take("I2"));

  test("keeps its list, open or closed, for when it is taken up again", () => {
    expect(asked(before)).toEqual([]);
    expect(left.session?.sitting?.listClosed).toBe(false);
    const again = then(then(left, "P3", ask("statement")), "P2", take("I1"));
    expect(again.session?.sitting?.listClosed).toBe(true);
    expect(asked(again)).toEqual(["P2 statement", "P2 reply"]);
    const other = then(again, "P2", take("I2"));
    expect(asked(other)).toEqual(["P3 statement", "P2 reply"]);
    expect(asked(then(other, "P2", take("I1"), take("I1")))).toEqual(["P2 statement", "P2 reply"]);
  });

  test("keeps it when the debate on it is adjourned", () => {
    const adjourned = then(left, "P3", ask("statement"), {
      type: "DebateAdjourned",
      item: "I2",
      sineDie: false,
    });
    expect(adjourned.session?.sitting?.item).toBeNull();
    expect(asked(adjourned)).toEqual(["P1 statement", "P2 reply"]);
    expect(asked(then(adjourned, "P2", take("I2")))).toEqual(["P3 statement", "P2 reply"]);
  });

  test("takes those who asked for a reply along, and nobody whose mandate ends", () => {
    expect(asked(left)).toEqual(["P2 reply"]);
    const registered: Event = {
      type: "PersonRegistered",
      person: "P2",
      name: "Two",
      capacity: "official",
      sex: "woman",
    };
    const gone = then(left, "P1", registered, {
      type: "MandateEnded",
      person: "P2",
      basis: "resigned",
    });
    expect(asked(gone)).toEqual([]);
    expect(asked(then(gone, "P1", take("I1")))).toEqual([]);
  });
});

describe("whoever a suspension interrupts", () => {
  const given = (seconds: number | null, purpose: "statement" | "mover" = "statement"): Event => ({
    type: "FloorGiven",
    speech: "S1",
    person: "P2",
    purpose,
    ...(purpose === "mover" ? { about: { kind: "motion", id: "M1" } as const } : {}),
    seconds,
  });
  const suspended: Event = { type: "SittingSuspended", reason: "lunch" };
  const moved: Event = { type: "MotionMoved", motion: "M1", kind: "adjournDebate" };
  const ended = (seconds: number): Event => ({ type: "SpeechEnded", speech: "S1", seconds });
  const asked: Event = { type: "FloorRequested", purpose: "statement" };
  const sittingAfter = (...events: readonly Event[]) =>
    fold([...sitting, ...events]).session?.sitting;

  test("is the first to have the floor again, for the time that was left", () => {
    const after = sittingAfter(asked, given(300), suspended, ended(120));
    expect(after?.floor).toBeNull();
    const again = { person: "P2", purpose: "statement", about: null, at, left: 180 };
    expect(after?.queue).toMatchObject([again, { person: "P1", purpose: "statement" }]);
    const state = fold([...sitting, asked, given(300), suspended, ended(120)]);
    const speech = { person: "P2", purpose: "statement" } as const;
    expect(timeFor(state, speech, 300)).toBe(180);
    expect(timeFor(state, speech, 100)).toBe(100);
    expect(timeFor(state, speech, null)).toBe(180);
    expect(timeFor(state, { ...speech, person: "P1" }, null)).toBeNull();
    expect(timeFor(state, { ...speech, purpose: "mover" }, 300)).toBe(300);
  });

  test("has no limit afterwards where there was none, and no more to say when the time was up", () => {
    const unlimited = sittingAfter(given(null), suspended, ended(120));
    expect(unlimited?.queue).toEqual([{ person: "P2", purpose: "statement", about: null, at }]);
    expect(sittingAfter(given(300), suspended, ended(300))?.queue).toEqual([]);
    expect(sittingAfter(given(300), suspended, ended(299))?.queue).toMatchObject([{ left: 1 }]);
  });

  test("counts as heard when the speech has ended, and not before", () => {
    const motions = (...events: readonly Event[]) =>
      sittingAfter(moved, given(180, "mover"), ...events)?.motions.map((one) => one.moverHeard);
    expect(motions(ended(60))).toEqual([true]);
    expect(motions(suspended, ended(60))).toEqual([false]);
    expect(motions(suspended, ended(180))).toEqual([true]);
    const again = [suspended, ended(60), { type: "SittingResumed" }, given(120, "mover")] as const;
    expect(motions(...again)).toEqual([true]);
    const ends = evolve(fold([...sitting, given(300), suspended]), {
      ...recorded(ended(60), 9, "P2"),
      at: "2017-10-14T09:00:00.000Z",
    });
    expect(ends.session?.sitting?.queue).toEqual([]);
  });

  test("is heard on an amendment as often as before the speech", () => {
    const about = { kind: "amendment", id: "AM1" } as const;
    const sponsor: Event = {
      ...given(null),
      type: "FloorGiven",
      purpose: "sponsor",
      about,
    } as Event;
    const rapporteur = { ...sponsor, purpose: "rapporteur" } as Event;
    const heard = (...events: readonly Event[]) => fold([...sitting, ...events]).session?.heardOn;
    const before = [sponsor, ended(9), rapporteur, ended(9)];
    expect(heard(...before, sponsor)?.get("AM1")).toEqual(["sponsor", "rapporteur", "sponsor"]);
    const interrupted = heard(...before, sponsor, suspended, ended(9));
    expect(interrupted?.get("AM1")).toEqual(["sponsor", "rapporteur"]);
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
