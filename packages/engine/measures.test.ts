import { describe, expect, test } from "vitest";
import { audienceIn } from "./audience.ts";
import type { Event, Recorded } from "./events.ts";
import { evolve } from "./evolve.ts";
import { after, beginning } from "./minutes/test-book.ts";
import type { State } from "./state.ts";

const stateAfter = (...lines: readonly string[]): State => after([beginning, ...lines].join("\n"));

const recorded = (event: Event): Recorded => ({
  seq: 900,
  at: "2017-10-14T12:00:00.000Z",
  by: "SG",
  office: null,
  onBehalfOf: null,
  audience: "public",
  grounds: [],
  event,
});
const then = (state: State, ...events: readonly Event[]): State =>
  events.reduce((all, event) => evolve(all, recorded(event)), state);

const motion = (kind: string): State =>
  stateAfter(
    `person GN.1 moves P1 to ${kind}`,
    "President proposes motion P1 without a vote",
    "President declares motion P1 adopted without a vote",
  );
const reopened = { type: "DecisionReopened", question: { kind: "motion", motion: "P1" } } as const;

describe("a decision that is open again", () => {
  test("is none any more, and its motion is back on the table of the same sitting", () => {
    const before = motion("adjourn the debate");
    expect(before.session?.sitting?.motions).toEqual([]);
    const { session } = then(before, reopened);
    expect(session?.decisions.has("motion:P1")).toBe(false);
    expect(session?.sitting?.motions.map(({ id }) => id)).toEqual(["P1"]);
  });

  test("has closed no list and set no end", () => {
    const closed = then(motion("close the list of speakers"), { type: "SpeakersListClosed" });
    expect(closed.session?.sitting?.listClosed).toBe(true);
    expect(then(closed, reopened).session?.sitting?.listClosed).toBe(false);
    const ending = then(motion("close the sitting"), { type: "SittingToEnd", how: "close" });
    expect(ending.session?.sitting?.ending).toBe("close");
    expect(then(ending, reopened).session?.sitting?.ending).toBe(null);
  });

  test("has closed no list of an item that was left meanwhile, and of no other item", () => {
    const items = ["I1", "I2"].map((id) => `Secretariat places item ${id} "Item" as subject item`);
    const take = (item: string): Event => ({ type: "ItemTakenUp", item });
    const motionOn = stateAfter(
      ...items,
      "President takes up item I1",
      "person GN.1 moves P1 to close the list of speakers",
      "President proposes motion P1 without a vote",
      "President declares motion P1 adopted without a vote",
    );
    const close: Event = { type: "SpeakersListClosed" };
    const both = then(motionOn, close, take("I2"), close, reopened);
    expect(both.session?.sitting?.listClosed).toBe(true);
    expect(then(both, take("I1")).session?.sitting?.listClosed).toBe(false);
    expect(then(both, take("I1"), take("I2")).session?.sitting?.listClosed).toBe(true);
  });

  test("opens the lists of the General Debate in a later sitting too", () => {
    const debate = stateAfter(
      'Secretariat places item G1 "Debate" as general debate',
      "Secretary General takes up item G1",
      "person GN.1 moves P1 to close the list of speakers",
      "President proposes motion P1 without a vote",
      "President declares motion P1 adopted without a vote",
    );
    const closed = then(debate, { type: "SpeakersListClosed" });
    expect(closed.session?.debate.closed).toBe(true);
    const next = then(closed, { type: "SittingClosed" }, { type: "SittingOpened", sitting: "PL2" });
    const open = then(next, reopened);
    expect(open.session?.debate.closed).toBe(false);
    expect(open.session?.sitting?.motions).toEqual([]);
  });

  test("lets a division be asked for again; what nobody has decided stays as it is", () => {
    const divided = stateAfter(
      'Secretariat places item I1 "Item" as subject item',
      'Secretariat deposits draft D1 "Draft" on item I1 in parts p1 and p2',
      "person GN.1 asks to divide draft D1 into p1",
      "President declares division of draft D1 adopted without a vote",
    );
    const question = { kind: "division", draft: "D1" } as const;
    const open = then(divided, { type: "DecisionReopened", question });
    expect(open.session?.drafts.get("D1")?.division).toBe(null);
    const other = { kind: "division", draft: "D9" } as const;
    expect(then(divided, { type: "DecisionReopened", question: other })).toEqual(divided);
  });
});

describe("a draft", () => {
  const deposited = (whose: string): State =>
    stateAfter(
      'Secretariat places item I1 "Item" as subject item',
      `Secretariat deposits draft D1 "Draft" on item I1${whose}`,
    );
  const draftIn = ({ session }: State) => session?.drafts.get("D1");

  test("begins with those whose text it is and ends in the plenary", () => {
    expect(draftIn(deposited(""))?.stage).toBe("plenary");
    expect(draftIn(deposited(" of the committee"))?.stage).toBe("committee");
    const rapporteurs = deposited(' and memorandum "M" of the rapporteurs');
    expect(draftIn(rapporteurs)).toMatchObject({
      stage: "rapporteurs",
      origin: "rapporteurs",
      memorandum: { title: "M" },
    });
    const referred = then(rapporteurs, { type: "DraftReferred", draft: "D1", committee: "C1" });
    expect(draftIn(referred)).toMatchObject({ stage: "committee", committee: "C1" });
    const reported = then(referred, { type: "DraftReported", draft: "D1", basis: "adopted" });
    expect(draftIn(reported)).toMatchObject({ stage: "plenary", origin: "committee" });
    const question = { kind: "draft", draft: "D1" } as const;
    const adopted = then(reported, { type: "DecidedWithoutVote", question });
    expect(draftIn(adopted)?.stage).toBe("adopted");
    const rejected = { type: "DraftRejected", draft: "D1", reason: "allPartsRejected" } as const;
    expect(draftIn(then(reported, rejected))?.stage).toBe("rejected");
  });
});

describe("who may read what happens in a sitting in camera", () => {
  const open = stateAfter();
  const closed = then(open, { type: "SittingTakenInCamera" });

  test("is those who take part, of what is debated and decided", () => {
    expect(audienceIn(open, "FloorGiven")).toBe("public");
    expect(audienceIn(closed, "FloorGiven")).toBe("participants");
    expect(audienceIn(open, "RoundDeclared")).toBe("public");
    // By whatever event a result or a decision becomes known.
    for (const type of [
      "ResultAscertained",
      "PapersCounted",
      "RoundDeclared",
      "RapporteursAppointed",
      "ProcedureApproved",
      "DecisionReopened",
    ] as const) {
      expect(audienceIn(closed, type), type).toBe("participants");
    }
    expect(audienceIn(closed, "ResultDeclared")).toBe("participants");
  });

  test("is everybody, of its end and of the registers; sealed things stay sealed", () => {
    expect(audienceIn(closed, "SittingClosed")).toBe("public");
    expect(audienceIn(closed, "PersonRegistered")).toBe("public");
    expect(audienceIn(closed, "BallotCast")).toBe("sealed");
    expect(audienceIn(closed, "ArrearsRecorded")).toBe("bureau");
  });

  test("is everybody again in the next sitting, and between sittings", () => {
    const over = then(closed, { type: "SittingClosed" });
    expect(audienceIn(over, "FloorGiven")).toBe("public");
    const next = then(over, { type: "SittingOpened", sitting: "PL2" });
    expect(audienceIn(next, "FloorGiven")).toBe("public");
  });
});

describe("the box of a secret ballot, where the sitting goes in camera", () => {
  const camera = { type: "SittingTakenInCamera" } as const;
  const opened = { type: "VoteOpened", vote: "V1", roll: [] } as const;
  const closed = { type: "VoteClosed", vote: "V1" } as const;
  const declared = { type: "ResultDeclared", vote: "V1", results: [] } as const;
  const prepared = then(
    stateAfter(),
    {
      type: "VoteAnnounced",
      vote: "V1",
      questions: [{ kind: "other", question: "Q1", title: "A" }],
      method: "secret",
    },
    {
      ...{ type: "BoxPrepared", vote: "V1", ceremony: "K1", election: "E", archive: "a" },
      ...{ credentials: 2, fewest: 2, voters: [{ member: "GN", votes: 2 }] },
    },
  );
  const isMarked = (...events: readonly Event[]): boolean =>
    then(prepared, ...events).session?.votes.get("V1")?.box?.inCamera === true;

  test("takes ballots without a sign-in until the close, if it was opened in public", () => {
    expect(isMarked(opened, camera)).toBe(false);
    expect(isMarked(opened, camera, closed)).toBe(true);
    expect(isMarked(camera, opened)).toBe(true);
  });

  test("is for those who take part where its result is heard, and for all where it was before", () => {
    expect(isMarked(opened, closed)).toBe(false);
    expect(isMarked(opened, closed, camera)).toBe(true);
    expect(isMarked(opened, closed, declared, camera)).toBe(false);
  });
});
