import { type ActType, actTypes, decide, everyClause, type Rulebook } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { type ExampleBook, runExample } from "./examples.ts";
import { rulebooks } from "./index.ts";
import { givensOf } from "./test-givens.ts";

/** The rulebooks in which each member votes as a person, and those that have little but that. */
const byMembers = rulebooks.filter(({ editions }) =>
  editions.some((edition) => everyClause(edition).some(({ id }) => id.endsWith(".p6/members"))),
);

/** Each act about what there is at a sitting, as far as it needs no more than its fields. */
const acts: Partial<Record<ActType, string>> = {
  AdmitMember: 'admits M99 "M99" as member',
  SetValue: 'sets x.a1/number to 1: "so"',
  RegisterPerson: 'registers X9 "Bea" as official',
  AssignOffice: 'assigns Teller to X1: "so"',
  EndMandate: 'ends the mandate of M5.1: "so"',
  PlaceItem: 'places item I9 "Peace" as other item',
  SeatSubstitute: "seats M5.4 in place of M5.1",
  LayOverlay: 'lays suspension over the rules from 2000-01-01, by "X": "so"',
  EnterRoom: "lets in M5.4",
  LeaveRoom: "lets out M5.1",
  SuspendSitting: 'suspends the sitting: "so"',
  CloseSitting: "closes the sitting",
  TakeChair: "takes the chair",
  TakeUpItem: "takes up item I1",
  GiveFloor: "gives the floor to M5 as speaker for 60 seconds",
  AnnounceVote: 'announces vote V9 on question Q1 "A" by devices',
  AscertainQuorum: "ascertains the quorum",
  RequestQuorum: "asks with M5.1 for the quorum",
  RequestFloor: "asks for the floor as speaker",
  DepositDraft: 'deposits draft D9 "A draft" on item I1',
  CallElection: "calls election E7 of 1 Teller",
  ChallengeCredentials:
    'challenges in ME9 the credentials of M5 with M4.1 on procedural grounds: "so"',
};

const runIn = (rulebook: Rulebook, line: string) => {
  const [edition] = rulebook.editions;
  if (edition === undefined) throw new Error("a rulebook without editions");
  const [clause] = edition.clauses;
  if (clause === undefined) throw new Error("an edition without clauses");
  const book: ExampleBook = { rulebook, edition, givens: givensOf(rulebook) };
  return runExample(book, clause, line);
};

const ann = 'a sitting; Secretariat registers X1 "Ann" as official';

describe.each(byMembers.map((book) => [book.id, book] as const))("%s", (_, book) => {
  test.each(Object.entries(acts))(
    "%s is done by nobody who is no member and no officer",
    (__, act) => {
      const { answer } = runIn(book, `${ann} | person X1 ${act} | accepted`);
      expect(["refused", "undecided", "impossible"]).toContain(answer?.kind);
      for (const title of Object.values(book.offices)) {
        const claimed = runIn(book, `${ann} | person X1 as ${title} ${act} | accepted`).answer;
        expect(claimed?.kind, title).not.toBe("accepted");
      }
    },
  );

  test("an act of which no clause speaks is undecided, even for the secretariat", () => {
    const [edition] = book.editions;
    const ruled = new Set(
      edition?.clauses
        .flatMap((clause) => (clause.kind === "guard" ? [clause] : []))
        .flatMap(({ on }) => (on.length < actTypes.length ? on : [])),
    );
    expect(ruled.has("RecordArrears")).toBe(false);
    const run = runIn(book, "a sitting | Secretariat records 2 years of arrears of M5 | accepted");
    expect(run.answer?.kind).toBe("undecided");
  });

  test("what was cast stands when a card or what was enrolled with it is revoked", () => {
    const enrolled =
      "a sitting; Secretariat issues card C5 to M5.1; M5 enrols passkey K5 with card C5";
    const cast = `${enrolled}; open vote; M5 casts 1 yes in vote V1 signed with K5`;
    const run = runIn(book, `${cast} | Secretariat revokes credential K5: "lost" | accepted`);
    expect(run.wrong).toBeNull();
    const vote = run.answer?.kind === "accepted" ? run.answer.state.session?.votes.get("V1") : null;
    expect(vote).toMatchObject({ status: "open" });
    expect(vote != null && "ballots" in vote && vote.ballots.size).toBe(1);
    const card = runIn(book, `${cast} | Secretariat revokes card C5: "lost" | accepted`);
    expect(card.answer?.kind).toBe("refused");
  });

  test("the secretariat that does the same is not turned away for who it is", () => {
    const run = runIn(
      book,
      'a sitting | Secretariat places item I9 "Peace" as other item | accepted',
    );
    expect(run.wrong).toBeNull();
    const { line } = run;
    if (line === null || book.editions[0] === undefined) throw new Error("no act");
    const again = decide(
      book.editions[0],
      { state: line.before, seq: 1_000 },
      { ...line.envelope, by: "M5.1" },
    );
    expect(again.kind).toBe("refused");
  });
});
