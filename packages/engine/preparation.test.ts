import { describe, expect, test } from "vitest";
import { actSchema } from "./acts.ts";
import { is, value } from "./clause.ts";
import { decide } from "./decide.ts";
import { askOf } from "./judge-act.ts";
import { play } from "./minutes/sitting.ts";
import { beginning, book, edition } from "./minutes/test-book.ts";
import { offers } from "./offers.ts";
import { documentStates, followUpsOf, hostChecklist } from "./preparation.ts";
import type { State } from "./state.ts";

/** The state after lines that come on top of the beginning; none may be refused. */
const after = (...lines: readonly string[]): State => {
  const { unread, state, lines: played } = play([beginning, ...lines].join("\n"), [book]);
  const [fault] = unread;
  if (fault !== undefined) throw new Error(`line ${fault.line}: ${fault.says}`);
  for (const line of played) {
    if (line.kind === "act" && line.answer.kind !== "accepted") throw new Error(line.text);
  }
  return state;
};

const adopted = [
  'Secretariat places item I1 "Peace" as subject item',
  'Secretariat deposits draft D1 "Text" on item I1',
  'Secretariat deposits draft D2 "Other" on item I1',
  "President proposes draft D1 without a vote",
  "President declares draft D1 adopted without a vote",
];
const next =
  'Council decides session S2 "Next" at "Rome" from 2018-03-24 to 2018-03-28: "decision"';
const council = [
  'Secretariat registers COU "Council" as official',
  'Secretariat assigns Council to COU: "elected"',
];
const agenda = 'G1 "Debate" as general debate on "Water" and I2 "Forests" as subject item from C1';

describe("what is decided before a session", () => {
  test("stands in the calendar with the day of the decision, and the last decision counts", () => {
    const state = after(...council, next, next.replace("Rome", "Doha"));
    expect(state.calendar.values()).toEqual([
      {
        ...{ id: "S2", title: "Next", place: "Doha", opens: "2018-03-24", closes: "2018-03-28" },
        ...{ basis: "decision", decided: "2017-10-14" },
      },
    ]);
  });

  test("is not decided of a session that is held or over, nor with its days the wrong way round", () => {
    const tried = (state: State, session: string, closes = "2018-03-28") =>
      decide(
        edition,
        { state, seq: 1 },
        {
          at: "2017-10-16T08:00:00.000Z",
          by: "COU",
          office: "council",
          act: {
            ...{ type: "DecideSession", session, title: "T", place: "P" },
            ...{ opens: "2018-03-24", closes, basis: "b" },
          },
        },
      );
    const held = after(...council);
    expect(tried(held, "S1")).toMatchObject({ kind: "impossible", faults: [{ id: "status" }] });
    expect(tried(after(...council, "President closes the session"), "S1").kind).toBe("impossible");
    expect(tried(held, "S2", "2018-03-23")).toMatchObject({
      kind: "impossible",
      faults: [{ where: "closes", facts: { id: "2018-03-23", status: "before 2018-03-24" } }],
    });
    expect(tried(held, "S2", "2018-03-24").kind).toBe("accepted");
  });
});

describe("an agenda that was agreed", () => {
  test("is carried into the session when it is convened, beside what is placed there later", () => {
    const state = after(
      ...council,
      next,
      `President agrees the agenda of S2 with ${agenda}`,
      "President closes the session",
      'Secretariat convenes S2 "Next" at "Rome" from 2018-03-24 to 2018-03-28',
      'Secretariat places item I3 "More" as other item',
    );
    expect(state.session?.items.keys()).toEqual(["G1", "I2", "I3"]);
    expect(state.session?.preparation.agenda).toMatchObject({ agreedAt: "S1", basis: null });
    expect(state.session?.preparation.agenda?.items[0]).toMatchObject({ theme: "Water" });
  });

  test("enters the session at once where that is convened, and leaves its items as they are", () => {
    const state = after(
      'Secretariat places item G1 "Opening" as other item',
      `Secretariat agrees the agenda of S1 with ${agenda}: "first session"`,
    );
    expect(state.session?.items.get("G1")?.title).toBe("Opening");
    expect(state.session?.items.get("I2")?.kind).toBe("subject");
    expect(state.agendas.get("S1")).toMatchObject({ agreedAt: null, basis: "first session" });
  });

  test("is of a session that is known and not over", () => {
    const agree = `President agrees the agenda of S9 with ${agenda}`;
    expect(() => after(agree)).toThrow("S9");
    const past = agree.replace("S9", "S1");
    expect(() => after("President closes the session", past)).toThrow("S1");
  });
});

describe("documents", () => {
  const bilingual = {
    ...edition,
    clauses: [
      value({
        id: "test.1/languages",
        cites: "Test, 1",
        reading: "Two languages.",
        status: "verified",
        source: "test",
        slot: "languages",
        answer: () => is({ documents: ["en", "fr"], channels: [] }),
        examples: [],
      }),
    ],
  };

  test("say which of the languages they lack, until they have gone out in it", () => {
    const english = 'Secretariat dispatches D1 "Draft" as draft in English and Arabic';
    const french = 'Secretariat dispatches D1 "Projet" as draft in French';
    const lacks = (...lines: readonly string[]) =>
      documentStates(askOf(bilingual), after(...lines)).map((one) => one.lacks);
    expect(lacks(english)).toEqual([["fr"]]);
    expect(lacks(english, french)).toEqual([[]]);
  });

  test("keep of each language the version that went out last, with its day and its hash", () => {
    const state = after(
      'Secretariat dispatches D1 "Draft" as draft in English and French',
      "on 2017-10-15",
      `Secretariat dispatches D1 "Draft" as draft in English, file ${"a".repeat(64)}`,
    );
    expect(state.session?.preparation.documents.get("D1")?.versions).toEqual([
      { language: "fr", day: "2017-10-14", sha256: null },
      { language: "en", day: "2017-10-15", sha256: "a".repeat(64) },
    ]);
  });

  test("cannot have left later than they are entered, nor belong to what is not there", () => {
    expect(() =>
      after('Secretariat dispatches D1 "Draft" as draft in English on 2017-10-15'),
    ).toThrow("D1");
    expect(() => after('Secretariat dispatches D1 "Draft" as draft in English about I9')).toThrow(
      "D1",
    );
    after('Secretariat dispatches D1 "Draft" as draft in English on 2017-10-13');
  });
});

test("the checklist of the host names whom it has not invited, and what is not assured", () => {
  const state = after("Secretariat records the invitation of Guinea, Japan");
  expect(hostChecklist(state)).toEqual({
    agreement: false,
    notInvited: ["AB", "GW", "P", "SC"],
    visas: false,
  });
  const done = after(
    'Secretariat records the agreement with the host "Agreement"',
    'Secretariat records that visas are assured: "letter"',
    'Secretariat makes Japan suspended from 2017-01-01: "Council"',
  );
  expect(hostChecklist(done)).toEqual({
    agreement: true,
    notInvited: ["AB", "GN", "GW", "P", "SC"],
    visas: true,
  });
});

describe("the close of a session", () => {
  const closed = [
    ...adopted,
    "President enumerates the resolutions D1",
    "President closes the session",
  ];

  test("keeps what was adopted, and nothing else of its drafts", () => {
    const past = after(...closed).pastSessions.get("S1");
    expect(past?.adopted.values()).toMatchObject([{ id: "D1", title: "Text", main: true }]);
    expect(past).toMatchObject({ opens: "2017-10-14", closes: "2017-10-18", record: null });
  });

  test("leaves each member a task for each text, until it has reported", () => {
    const open = after(...closed);
    expect(followUpsOf(open, "GN").map(({ text, report }) => [text.id, report])).toEqual([
      ["D1", null],
    ]);
    const report = 'Secretariat reports on resolution D1 of S1 for Guinea: "debated"';
    const state = after(...closed, report);
    expect(followUpsOf(state, "GN").map((one) => one.report)).toEqual(["debated"]);
    expect(followUpsOf(state, "JP").map((one) => one.report)).toEqual([null]);
    expect(() => after(...closed, report.replace("D1", "D2"))).toThrow("D2");
    expect(() => after(...closed, report.replace("S1", "S9"))).toThrow("S9");
  });

  test("keeps every report of a member, and shows the last one", () => {
    const report = (words: string) =>
      `Secretariat reports on resolution D1 of S1 for Guinea: "${words}"`;
    const state = after(...closed, report("debated"), "on 2018-01-31", report("made law"));
    expect(followUpsOf(state, "GN").map((one) => one.report)).toEqual(["made law"]);
    const kept = state.pastSessions.get("S1")?.adopted.get("D1")?.reports.get("GN");
    expect(kept?.map(({ report: words }) => words)).toEqual(["debated", "made law"]);
    expect(kept?.map(({ day }) => day)).toEqual(["2017-10-14", "2018-01-31"]);
  });

  test("is followed by one record, with its day, when the next session has begun too", () => {
    const published = 'Secretariat publishes the record of S1 "Record"';
    const later = 'Secretariat convenes S2 "Next" at "Rome" from 2018-03-24 to 2018-03-28';
    const state = after(...closed, later, "on 2018-01-31", published);
    expect(state.pastSessions.get("S1")?.record).toEqual({
      day: "2018-01-31",
      document: { title: "Record" },
    });
    expect(() => after(...closed, published, published)).toThrow("record");
    expect(() => after(published)).toThrow("record");
  });

  test("is suggested with its enumeration, the record and the reports, each until it is done", () => {
    const at = "2017-10-18T10:00:00.000Z";
    const types = (state: State, person: string, office: "chair" | "secretariat" | null) =>
      offers(edition, state, { seat: { person, office }, at }).map(({ act }) => act.type);
    const before = after(...adopted);
    expect(types(before, "SG", "chair")).toContain("EnumerateResolutions");
    const told = after(...adopted, "President enumerates the resolutions D1");
    expect(types(told, "SG", "chair")).not.toContain("EnumerateResolutions");
    const over = after(
      ...adopted,
      "President closes the sitting",
      "Secretariat closes the session",
    );
    expect(types(over, "SEC", "secretariat")).toContain("PublishSummaryRecord");
    expect(types(over, "GN.1", null)).toContain("ReportFollowUp");
  });
});

test("the next session is offered as it was decided, and its agenda until it has been sent", () => {
  const at = "2017-10-18T10:00:00.000Z";
  const acts = (state: State, person: string, office: "secretaryGeneral" | "secretariat") =>
    offers(edition, state, { seat: { person, office }, at }).map(({ act }) => act);
  const over = after(...council, next, "President closes the session");
  expect(acts(over, "SG", "secretaryGeneral")).toContainEqual({
    ...{ type: "ConveneSession", session: "S2", title: "Next", place: "Rome" },
    ...{ opens: "2018-03-24", closes: "2018-03-28" },
  });
  const types = (state: State) => acts(state, "SEC", "secretariat").map(({ type }) => type);
  const agreed = `Secretariat agrees the agenda of S1 with ${agenda}: "first session"`;
  expect(types(after())).not.toContain("SendAgenda");
  expect(types(after(agreed))).toContain("SendAgenda");
  expect(types(after(agreed, 'Secretariat sends the agenda "Agenda"'))).not.toContain("SendAgenda");
});

test("a population without a date is no act", () => {
  const figure = { type: "RecordPopulation", member: "GN", inhabitants: 1, source: "census" };
  expect(actSchema.safeParse({ ...figure, asOf: "2017-01-01" }).success).toBe(true);
  const { error } = actSchema.safeParse(figure);
  expect(error?.issues.map(({ path }) => path)).toEqual([["asOf"]]);
});

test("nobody is registered in two delegations: the one there is is named beside the new one", () => {
  const register = (person: string, member: string) =>
    decide(
      edition,
      { state: after(), seq: 1 },
      {
        at: "2017-10-14T10:00:00.000Z",
        by: "SEC",
        office: "secretariat",
        act: { type: "RegisterPerson", person, name: "One", member, capacity: "delegate" },
      },
    );
  expect(register("GN.1", "JP")).toEqual({
    kind: "impossible",
    faults: [{ id: "exists", where: "person", facts: { id: "GN.1", with: "delegations/GN" } }],
  });
  expect(register("SG", "JP")).toMatchObject({ faults: [{ id: "exists", facts: { id: "SG" } }] });
  expect(register("JP.2", "JP").kind).toBe("accepted");
});
