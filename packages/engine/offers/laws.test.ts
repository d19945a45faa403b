import { describe, expect, test } from "vitest";
import { type Edition, is, value } from "../clause.ts";
import { edition as bare } from "../minutes/test-book.ts";
import { offers, type Seat } from "../offers.ts";
import { after } from "../test-around-laws.ts";

const ruled: Edition = {
  ...bare,
  clauses: [
    value({
      ...{ id: "none.1/stages", cites: "None, 1", reading: "For tests.", status: "verified" },
      ...{ source: "test", slot: "lawStages", examples: [] },
      answer: () =>
        is([
          { stage: "drafting", from: ["proposed"], by: [] },
          { stage: "commission", from: ["drafting"], by: ["committee"] },
          { stage: "consultation", from: ["commission"], by: [] },
          { stage: "plenary", from: ["consultation"], by: ["plenary"] },
          { stage: "published", from: ["adopted"], by: [] },
        ]),
    }),
  ],
};

const at = "2017-10-20T12:00:00.000Z";
const secretary: Seat = { person: "SEC", office: "secretariat" };

/** What is offered that is no other business than model laws: type and the rest of the act. */
const offered = (lines: readonly string[], seat: Seat = secretary, book: Edition = ruled) =>
  offers(book, after(...lines), { seat, at }).map(({ act, needs }) => ({ act, needs }));

const of = (all: ReturnType<typeof offered>, ...types: readonly string[]) =>
  all.filter(({ act }) => types.includes(act.type)).map(({ act }) => act);

const stage = (name: string): string => `Secretariat enters law L1 as ${name}: "so"`;
const opened =
  "Secretariat opens consultation R1 of Guinea and Japan on version 1 of law L1, " +
  'sent on 2017-10-14 with "Letter 12", until 2017-10-30';
const comment =
  'Secretariat submits objection K1 of Guinea in consultation R1: "Unclear", letter "G-7"';

describe("of model laws", () => {
  test("the Secretariat is offered the stages that follow, with the body that has the law there", () => {
    const acts = of(offered([stage("being drafted")]), "EnterStage", "GiveLawText");
    expect(acts).toEqual([
      { type: "EnterStage", law: "L1", stage: "commission", body: "C1", basis: "" },
      { type: "EnterStage", law: "L2", stage: "drafting", basis: "" },
    ]);
  });

  test("the words of a law are asked for while it is drafted and has none", () => {
    const drafted = 'Secretariat enters law L2 as being drafted: "so"';
    expect(of(offered([drafted]), "GiveLawText")).toEqual([
      { type: "GiveLawText", law: "L2", language: "en", blocks: [] },
    ]);
  });

  test("a reading is offered to the Secretariat and to whoever chairs the commission", () => {
    const lines = [
      stage("in commission in C1"),
      'Secretariat names GN.1 president of C1 from 2017-01-01: "elected"',
    ];
    const common = { type: "RecordReading", law: "L1", body: "C1", reading: 1, basis: "" };
    const both = [
      { ...common, outcome: "approved" },
      { ...common, outcome: "continued" },
    ];
    const chair = offered(lines, { person: "GN.1", office: null });
    expect(of(offered(lines), "RecordReading")).toEqual(both);
    expect(of(chair, "RecordReading")).toEqual(both);
    expect(of(offered(lines, { person: "GN.2", office: null }), "RecordReading")).toEqual([]);
  });

  test("an adopted law is to be numbered, published and sent to the members", () => {
    const [number, place, sent] = of(
      offered([stage("adopted")]),
      ...["NumberLaw", "PublishLaw", "TransmitLaw"],
    );
    expect(number).toEqual({ type: "NumberLaw", law: "L1", number: "1-1", basis: "" });
    expect(place).toEqual({ type: "PublishLaw", law: "L1", place: "" });
    expect(sent).toMatchObject({ law: "L1", members: ["AB", "GN", "GW", "JP", "P"] });
    const numbered = [stage("adopted"), 'Secretariat numbers law L1 "59-6": "resolution"'];
    const next = of(offered([...numbered, stage("adopted").replace("L1", "L2")]), "NumberLaw");
    expect(next).toMatchObject([{ law: "L2", number: "59-7" }]);
  });

  test("progress is offered against the baseline and against the plan as it is", () => {
    const plan =
      'Secretariat adopts plan P1 "Plan" from 2017 to 2019 with I1 "Law" as model law in 2018: "so"';
    const amended = [plan, 'Secretariat amends plan P1 and drop I1: "so"'];
    const editions = (lines: readonly string[]) =>
      of(offered(lines), "ReportProgress").map((act) => ("edition" in act ? act.edition : 0));
    expect(editions([plan])).toEqual([1]);
    expect(editions(amended)).toEqual([1, 2]);
    expect(of(offered([plan]), "LinkPlanItem")).toMatchObject([
      { item: "I1", law: "L1" },
      { item: "I1", law: "L2" },
    ]);
  });

  test("nothing is offered where the rules know no model laws", () => {
    const types = ["EnterStage", "ProposeLaw", "NumberLaw", "TransmitLaw"];
    expect(of(offered([stage("adopted")], secretary, bare), ...types)).toEqual([]);
  });
});

describe("of what parliaments say and do", () => {
  const guinea: Seat = { person: "GN.1", office: null };

  test("a law that is with parliaments is sent round once", () => {
    const asked = of(offered([stage("in consultation")]), "OpenConsultation");
    expect(asked).toMatchObject([{ consultation: "R1", law: "L1", version: 1 }]);
    expect(of(offered([stage("in consultation"), opened]), "OpenConsultation")).toEqual([]);
  });

  test("a parliament that was asked agrees or objects, and takes back what it has said", () => {
    const said = ["SubmitComment", "WithdrawComment"];
    expect(of(offered([opened], guinea), ...said)).toMatchObject([
      { kind: "agrees", member: "GN" },
      { kind: "objection", member: "GN" },
    ]);
    expect(of(offered([opened, comment], guinea), "WithdrawComment")).toMatchObject([
      { comment: "K1" },
    ]);
    expect(of(offered([opened], { person: "GW.1", office: null }), ...said)).toEqual([]);
  });

  test("what asks for something waits for a disposition, until it has one", () => {
    const settled = 'Secretariat disposes of comment K1 as accepted: "so", decided in C1';
    expect(of(offered([opened, comment]), "DisposeOfComment")).toMatchObject([{ comment: "K1" }]);
    expect(of(offered([opened, comment, settled]), "DisposeOfComment")).toEqual([]);
    expect(of(offered([opened]), "CloseConsultation")).toMatchObject([{ consultation: "R1" }]);
  });

  test("a parliament tells that it has a law and what it made of it; another person verifies it", () => {
    const sent = 'Secretariat transmits law L1 in T1 to Guinea with "Letter", sent on 2017-10-14';
    const used =
      'Secretariat records use U1 of law L1 by Guinea as considered, said by "GN", evidence "L"';
    const lines = [stage("adopted"), sent];
    const types = ["AcknowledgeTransmission", "RecordUse", "DisputeUse"];
    expect(of(offered(lines, guinea), ...types)).toMatchObject([
      { transmission: "T1", member: "GN", received: "2017-10-20" },
      { law: "L1", member: "GN", relation: "considered" },
    ]);
    expect(of(offered([...lines, used], guinea), "RecordUse", "DisputeUse")).toMatchObject([
      { type: "DisputeUse", use: "U1" },
    ]);
    expect(of(offered([...lines, used]), "VerifyUse")).toMatchObject([{ use: "U1" }]);
  });
});
