import { describe, expect, test } from "vitest";
import type { Agreement } from "../agreement.ts";
import { type Edition, guard, holds, is, undecided, value } from "../clause.ts";
import { after, beginning, edition } from "../minutes/test-book.ts";
import { type Offer, offers, type Seat } from "../offers.ts";

const consensus: Agreement = {
  way: "consensus",
  tolerated: 0,
  by: "delegation",
  effects: { takingPart: "counts", noPart: "unclear", absent: "ignored", late: "ignored" },
};
const common = { cites: "Test, 1", reading: "For the tests.", examples: [] } as const;
const ruled: Edition = {
  ...edition,
  clauses: [
    value({
      ...common,
      id: "none.1/agreement",
      status: "verified",
      source: "test",
      slot: "agreement",
      answer: () => is(consensus),
    }),
    guard({
      ...common,
      id: "none.1/doubtful",
      on: ["DecideWithoutVote"],
      discretion: "chair",
      says: { en: "A ruling is needed." },
      check: ({ state }) =>
        state.session?.withoutVote.size === 0 ? holds : undecided("none.1/whose"),
    }),
  ],
};

const state = after(
  [
    beginning,
    "Secretariat lets in GN.1, GN.2, GW.1",
    'Secretariat places item I1 "An item" as other item',
    'Secretariat deposits draft D1 "A text" on item I1',
    'Secretariat deposits draft D2 "Another" on item I1',
    "President proposes draft D1 without a vote",
    "person GN.1 objects to draft D1",
  ].join("\n"),
);
const at = "2017-10-14T12:00:00.000Z";
const offered = (seat: Seat, book = ruled): readonly Offer[] => offers(book, state, { seat, at });
const said = (all: readonly Offer[], type: string): readonly string[] =>
  all
    .filter(({ act }) => act.type === type)
    .map(({ act }) => ("question" in act ? JSON.stringify(act.question) : ""));
const draft = (id: string): string => JSON.stringify({ kind: "draft", draft: id });

describe("where questions are decided by agreement", () => {
  const chair = offered({ person: "SG", office: "chair" });

  test("whoever presides proposes texts, and declares what became of those that are proposed", () => {
    expect(said(chair, "ProposeWithoutVote")).toEqual([draft("D2")]);
    expect(said(chair, "DecideWithoutVote")).toEqual([draft("D1")]);
    expect(said(chair, "DeclareNoAgreement")).toEqual([draft("D1")]);
  });

  test("what is undecided for want of a ruling asks for it, of the office that can give it", () => {
    const [deciding] = chair.filter(({ act }) => act.type === "DecideWithoutVote");
    expect([deciding?.possible, deciding?.needsRuling]).toEqual([false, true]);
    expect(deciding?.unset).toEqual([
      { clause: "none.1/doubtful", cites: "Test, 1", value: "none.1/whose", discretion: "chair" },
    ]);
  });

  test("a delegation objects or takes no part; one that has objected takes it back", () => {
    const other = offered({ person: "GW.1", office: null });
    expect(said(other, "ObjectToDecision")).toEqual([draft("D1")]);
    expect(said(other, "TakeNoPart")).toEqual([draft("D1")]);
    const own = offered({ person: "GN.2", office: null });
    expect(said(own, "WithdrawObjection")).toEqual([draft("D1")]);
    expect(said(own, "TakeNoPart")).toEqual([]);
  });

  test("the Secretariat lets silence run and files letters that have come", () => {
    const own = offered({ person: "SEC", office: "secretariat" });
    expect(said(own, "LetSilenceRun")).toEqual([draft("D1")]);
    const letters = own.flatMap(({ act }) => (act.type === "FileObjection" ? [act] : []));
    expect(letters).toMatchObject([{ member: "AB", received: "2017-10-14T12:00Z" }]);
  });

  test("others are offered nothing of it, and nobody is where the rules have no measure", () => {
    const types = ["DeclareNoAgreement", "TakeNoPart", "WithdrawObjection"];
    const office = offered({ person: "SG", office: "secretaryGeneral" });
    const without = [
      ...offered({ person: "SG", office: "chair" }, edition),
      ...offered({ person: "GN.2", office: null }, edition),
    ];
    const kinds = new Set([...office, ...without].map(({ act }) => act.type as string));
    expect(types.filter((type) => kinds.has(type))).toEqual([]);
  });
});
