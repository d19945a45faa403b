import { describe, expect, test } from "vitest";
import type { Act } from "../acts.ts";
import { type NotationFault, type ReadLine, readLine } from "./read.ts";
import { after, beginning, book } from "./test-book.ts";

const state = after(beginning);
const clock = { date: "2017-10-14", last: "2017-10-14T08:00:00.000Z" };
const context = { state, titles: book.offices, clock };

const read = (line: string): ReadLine => {
  const found = readLine(line, context);
  if (found.kind === "fault") throw new Error(`column ${found.column}: ${found.says}`);
  return found;
};
const act = (line: string): Act => read(line).envelope.act;
const by = (line: string) => {
  const { by: person, office, onBehalfOf } = read(line).envelope;
  return [person, office, onBehalfOf];
};
const fault = (line: string): NotationFault => {
  const found = readLine(line, context);
  if (found.kind === "line") throw new Error(`could be read: ${JSON.stringify(found.envelope)}`);
  return found;
};

describe("who acts", () => {
  test("an office acts through its first holder, or the one whose number is said", () => {
    expect(by("Teller closes the sitting")).toEqual(["GN.1", "teller", undefined]);
    expect(by("Teller 2 closes the sitting")).toEqual(["GW.1", "teller", undefined]);
    expect(by("Secretary General closes the sitting")).toEqual([
      "SG",
      "secretaryGeneral",
      undefined,
    ]);
  });

  test("the President is whoever presides over the sitting", () => {
    expect(by("President closes the sitting")).toEqual(["SG", "chair", undefined]);
  });

  test("a member acts through its first delegate, numbers in ids counted as numbers", () => {
    expect(by("Guinea closes the sitting")).toEqual(["GN.1", undefined, undefined]);
    expect(by("Guinea 2 closes the sitting")[0]).toBe("GN.2");
    expect(by("Guinea 3 closes the sitting")[0]).toBe("GN.10");
    expect(by("Guinea 4 closes the sitting")[0]).toBe("GN.0");
    expect(by("GN closes the sitting")[0]).toBe("GN.1");
  });

  test("the longest name wins, and an id wins over the same word as a name", () => {
    expect(by("Guinea Bissau closes the sitting")[0]).toBe("GW.1");
    expect(by("JP closes the sitting")[0]).toBe("JP.1");
  });

  test("a person acts by id, also in an office that the person does not hold", () => {
    expect(by("person GN.2 closes the sitting")).toEqual(["GN.2", undefined, undefined]);
    expect(by("person GN.2 as Teller closes the sitting")).toEqual(["GN.2", "teller", undefined]);
    expect(by("person X closes the sitting")).toEqual(["X", undefined, undefined]);
  });

  test("the secretariat acts on behalf of others", () => {
    expect(by("Secretariat on behalf of Japan closes the sitting")).toEqual([
      "SEC",
      undefined,
      "JP.1",
    ]);
    expect(by("Secretariat on behalf of Teller 2 closes the sitting")).toEqual([
      "SEC",
      "teller",
      "GW.1",
    ]);
  });
});

describe("what is done", () => {
  test("lists are read with commas and with and, also where names have an and", () => {
    expect(act("Secretariat accredits Guinea, Antigua and Barbuda and Japan")).toEqual({
      type: "AccreditDelegation",
      members: ["GN", "AB", "JP"],
    });
    expect(act("Secretariat lets in Guinea 2, GW.1, and Secretary General")).toEqual({
      type: "EnterRoom",
      people: ["GN.2", "GW.1", "SG"],
    });
  });

  test("a list ends where the phrase goes on with and", () => {
    const line = 'Japan requests emergency item R1 "A" about a for Japan and draft "D"';
    expect(act(line)).toEqual({
      type: "RequestEmergencyItem",
      request: "R1",
      title: "A",
      subject: "a",
      authors: ["JP"],
      draft: { title: "D" },
    });
  });

  test("quotes, backslashes and line ends stand in a text behind a backslash", () => {
    expect(act('President suspends the sitting: "a \\"b\\" \\\\ c\\nd -> e"')).toEqual({
      type: "SuspendSitting",
      reason: 'a "b" \\ c\nd -> e',
    });
  });

  test("numbers may have commas", () => {
    expect(
      act('Secretariat records population 126,785,797 of Japan on 2017-10-01: "s"'),
    ).toMatchObject({ inhabitants: 126_785_797 });
  });

  test("votes are said part by part, question by question", () => {
    expect(act("Teller reports 1,027 yes, 35 no, 205 abstentions in vote V1")).toMatchObject({
      splits: [{ yes: 1027, no: 35, abstain: 205 }],
    });
    expect(act("Teller reports 12 yes / 3 no / nothing / 1 abstention in vote V1")).toMatchObject({
      splits: [
        { yes: 12, no: 0, abstain: 0 },
        { yes: 0, no: 3, abstain: 0 },
        { yes: 0, no: 0, abstain: 0 },
        { yes: 0, no: 0, abstain: 1 },
      ],
    });
  });

  test("a ballot without a member is that of the own delegation", () => {
    expect(act("Guinea 2 casts 3 yes in vote V1")).toMatchObject({ member: "GN" });
    expect(act("Guinea 2 casts 3 yes in vote V1 for Japan")).toMatchObject({ member: "JP" });
    expect(act("Secretariat on behalf of Japan casts 3 yes in vote V1")).toMatchObject({
      member: "JP",
    });
  });

  test("every kind of question", () => {
    const line =
      "President announces vote V1 on request R1, draft D1, part p2 of draft D1, division of " +
      'draft D1, motion P1, election E1 and question Q1 "And, so: on" by roll call';
    expect(act(line)).toEqual({
      type: "AnnounceVote",
      vote: "V1",
      method: "rollCall",
      questions: [
        { kind: "request", request: "R1" },
        { kind: "draft", draft: "D1" },
        { kind: "part", draft: "D1", part: "p2" },
        { kind: "division", draft: "D1" },
        { kind: "motion", motion: "P1" },
        { kind: "election", election: "E1" },
        { kind: "other", question: "Q1", title: "And, so: on" },
      ],
    });
  });

  test("the longest of the words of a list wins", () => {
    expect(act("Japan moves P1 to adjourn the debate sine die")).toMatchObject({
      kind: "adjournSineDie",
    });
    expect(act("Japan moves P1 to adjourn the debate")).toMatchObject({ kind: "adjournDebate" });
  });

  test("a ruling stands beside the act, with its advice", () => {
    const line =
      'President opens vote V1 ruling a.1/b, a.2/c: "why", advice "heard" -> accepted; VoteOpened';
    expect(read(line).envelope.ruling).toEqual({
      clauses: ["a.1/b", "a.2/c"],
      reason: "why",
      advice: "heard",
    });
    expect(read(line).expected).toEqual({ kind: "accepted", events: ["VoteOpened"] });
  });
});

describe("what is expected", () => {
  test("refusals with their facts, in order", () => {
    const line = 'President opens vote V1 -> refused a.1/b n=1 name="two words"; a.2/c';
    expect(read(line).expected).toEqual({
      kind: "refused",
      because: [
        { clause: "a.1/b", facts: { n: "1", name: "two words" } },
        { clause: "a.2/c", facts: {} },
      ],
    });
  });

  test("unset values, and faults", () => {
    expect(read("President opens vote V1 -> undecided a.1/b; c").expected).toEqual({
      kind: "undecided",
      values: ["a.1/b", "c"],
    });
    expect(read("President opens vote V1 -> impossible unknown vote; status").expected).toEqual({
      kind: "impossible",
      faults: [
        { id: "unknown", where: "vote" },
        { id: "status", where: null },
      ],
    });
  });
});

describe("when", () => {
  test("a line without a time comes one second after the line before", () => {
    expect(read("President closes the sitting").envelope.at).toBe("2017-10-14T08:00:01.000Z");
  });

  test("times are those of the clock at the seat, in summer and in winter", () => {
    expect(read("14:05 President closes the sitting").envelope.at).toBe("2017-10-14T12:05:00.000Z");
    expect(read("14:05:09 President closes the sitting").envelope.at).toBe(
      "2017-10-14T12:05:09.000Z",
    );
    const winter = { ...context, clock: { date: "2017-12-01", last: null } };
    expect(readLine("14:05 President closes the sitting", winter)).toMatchObject({
      envelope: { at: "2017-12-01T13:05:00.000Z" },
    });
  });

  test("time does not run backwards", () => {
    expect(fault("09:59 President closes the sitting")).toMatchObject({ column: 1 });
    expect(fault("25:00 President closes the sitting").says).toMatch(/time of the day/);
  });
});

describe("what cannot be read", () => {
  const cases: readonly (readonly [line: string, column: number, says: RegExp])[] = [
    ["Nobody closes the sitting", 1, /^expected who acts: an office, a member/],
    ["Vice-President closes the sitting", 1, /nobody does \(person ID as Vice-President\)/],
    [
      "President clozes the sitting",
      11,
      /^expected "closes the sitting"; the closest phrase is: closes the sitting$/,
    ],
    ["President does something", 11, /^expected what is done, such as: opens sitting/],
    ["Secretariat on behalf of Nobody closes the sitting", 26, /^expected who acts/],
    ["President opens vot V1", 17, /^expected "vote"; the closest phrase is: opens vote VOTE/],
    [
      "President announces vote V1 on qestion Q1",
      32,
      /^expected a question \(request R1, draft D1/,
    ],
    ["President announces vote V1 on draft D1 by hand", 44, /a way of voting \(show of hands/],
    ["President closes the sitting now", 29, /^expected the end of the line/],
    ["President suspends the sitting: because", 33, /a text in quotes/],
    ["Teller reports 3 yes, 4 yes in vote V1", 16, /votes \(12 yes, 2 no, 4 abstentions\)/],
    ["President closes the sitting -> refuzed a.1/b", 33, /accepted, refused, undecided or/],
    ["President closes the sitting -> refused a.1/b n = 3", 46, /a fact \(present=19/],
    ['President closes the sitting ruling a.1/b "x"', 42, /":"/],
    ["Secretary General casts 3 yes in vote V1", 19, /member/],
    ['Secretariat sets x to 4: "y"', 18, /value/],
    ['Secretariat records population 1 of Japan on 2017-02-30: "s"', 46, /a calendar date/],
  ];
  test.each(cases)("%s", (line, column, says) => {
    expect(fault(line)).toMatchObject({ column, says: expect.stringMatching(says) });
  });

  test("an empty reason is told where it stands", () => {
    expect(fault('President suspends the sitting: ""')).toMatchObject({ column: 33 });
  });
});
