import { expect, test } from "vitest";
import {
  ballots,
  declared,
  openVote,
  played,
  recordedIn,
  sceneOf,
  second,
  sitting,
} from "../../testing/sitting.ts";
import { timelineOf } from "./lanes.ts";
import { pastStates, sessionsBegun } from "./past.ts";
import { periodsShown } from "./periods.ts";
import { rightsOn, standingsOn } from "./rights.ts";
import { sessionVotes } from "./votes.ts";
import { workOf } from "./work.ts";

const lines = [
  ...sitting,
  ...openVote,
  ...ballots,
  "person KE.1 casts 10 yes, 2 no in vote V1",
  ...declared,
  'Secretariat records period K1 of KE as member from 1963/1965 until 2000-01-01 under "A": "list"',
  'Secretariat records period K2 of KE as former member from 2000-01-01 under "A": "law"',
  'Secretariat disputes period K2 of KE in C1: "letter", held by "Kenya"',
  'Secretariat records period K3 of KE as signatory from 1999-05 until 2000-01-01 under "B": "list"',
  'Secretariat corrects period K3 of KE to signatory from 1999-06 until 2000-01-01: "list", as "slip"',
];
const { state } = played(...lines);
const scene = sceneOf(state);
const on = (day: string) => ({ member: "KE", on: day });

const answers = (day: string, shown = scene) =>
  rightsOn(shown, on(day)).map(({ answer, citations, why }) => [
    answer,
    citations.map(({ number }) => number).join(),
    why.replaceAll(/[\u2066-\u2069]/g, ""),
  ]);

test("the three questions are answered for a day by their clauses, with what they rest on", () => {
  expect(answers("1999-12-31")).toEqual([
    ["yes", "1.1", "rests on Member (between 1963 and 1965)"],
    ["yes", "15", "rests on Member (between 1963 and 1965)"],
    ["yes", "33.2", "rests on Member (between 1963 and 1965)"],
  ]);
  expect(answers("2000-01-01").map(([answer]) => answer)).toEqual(["no", "no", "no"]);
});

test("a day that is not known exactly leaves them open, in every language", () => {
  expect(answers("1964-06-01")[0]).toEqual([
    ...["undecided", "1.1"],
    expect.stringMatching(/^hangs on Member \(between 1963 and 1965\)/),
  ]);
  expect(answers("1964-06-01", sceneOf(state, "ru"))[0]?.[2]).toMatch(/^зависит от: Член/);
});

test("what a member is on a day is said with all that it can be", () => {
  expect(standingsOn(scene, on("1999-12-31"))).toEqual(["Member · Signatory"]);
  expect(standingsOn(scene, on("2001-01-01"))).toEqual(["Former member", "No affiliation"]);
  expect(standingsOn(scene, on("1999-06-15"))).toEqual(["Member · Signatory", "Member"]);
});

test("a period shows its readings side by side, and what stood there before", () => {
  const shown = periodsShown(scene, "KE");
  expect(shown.map(({ id, disputed }) => [id, disputed])).toEqual([
    ...[
      ["register_1", false],
      ["K1", false],
    ],
    ...[
      ["K2", true],
      ["K3", false],
    ],
  ]);
  expect(shown[2]?.readings.map(({ who, kind }) => [who, kind])).toEqual([
    ["As entered", "Former member"],
    ["Held by Kenya", null],
  ]);
  expect(shown[3]?.readings[0]?.from).toBe("June 1999");
  expect(shown[3]?.readings[0]?.corrections.join()).toMatch(/^Corrected: slip\. .*May 1999/);
});

test("the timeline has a lane for each instrument and for the work, from the first day on", () => {
  const timeline = timelineOf(scene, { member: "KE", today: "2017-10-14" });
  expect(timeline.first).toBe("1963-01-01");
  expect(timeline.lanes.map(({ name }) => name)).toEqual([
    ...["Assembly", "A", "B", "Delegations", "Votes cast"],
  ]);
  const [member, former] = timeline.lanes[1]?.stretches ?? [];
  expect(member).toMatchObject({ at: 0, look: "full", disputed: false });
  expect(member?.unsureStart).toBeGreaterThan(0);
  expect(member?.unsureStart).toBeLessThan(0.1);
  expect(former).toMatchObject({ look: "left", disputed: true, unsureStart: 0 });
  expect((member?.at ?? 0) + (member?.wide ?? 0)).toBeCloseTo(former?.at ?? 0);
  expect(timeline.today).toBeGreaterThan(0.97);
});

test("delegations and votes are told, and a ballot with how it was cast", () => {
  expect(workOf(scene, "KE").map(({ lane, detail }) => `${lane}: ${detail}`)).toEqual([
    "delegation: 2 delegates",
    "vote: 10 yes, 2 no, 0 abstentions",
  ]);
});

test("votes stand by session, those of a session that is over from the journal", async () => {
  const checked = recordedIn(...lines, ...second).map((recorded) => ({
    ...{ seq: recorded.seq, leaf: "", recorded, ballot: null },
  }));
  const states = await pastStates(checked.slice(0, sessionsBegun(checked)));
  expect(states.map(({ session }) => session?.id)).toEqual(["S1"]);
  const [past] = states;
  if (past === undefined) throw new Error("no session is over");
  const shown = sessionVotes(sceneOf(past), "KE");
  expect(shown?.votes.map(({ detail, day }) => [detail, day])).toEqual([
    ["10 yes, 2 no, 0 abstentions", "2017-10-14"],
  ]);
  expect(sessionVotes(sceneOf(past), "NO")).toBeNull();
  expect(sessionVotes(sceneOf(played(...lines, ...second).state), "KE")).toBeNull();
});
