import { expect, test } from "vitest";
import { openVote, played, requests, sceneOf, sitting } from "../../testing/sitting.ts";
import { subjectsOf } from "./announce.ts";
import { motionsShown, pointsShown, requestsShown, speakersShown } from "./business.ts";
import { nowOf } from "./now.ts";
import { answeredIn, lastResult, runningVote } from "./running.ts";

const sceneAfter = (...lines: readonly string[]) => sceneOf(played(...sitting, ...lines).state);

test("who has answered is known before the close, and who is missing; never how", () => {
  const scene = sceneAfter(
    ...openVote,
    "person AT.1 casts 10 yes in vote V1",
    "person NO.1 casts 3 no in vote V1",
    "Secretariat lets out KE.1, KE.2",
  );
  const running = runningVote(scene, []);
  expect(running?.delegations.filter(({ answered }) => answered).map(({ code }) => code)).toEqual([
    "AT",
    "NO",
  ]);
  expect(running?.delegations).toHaveLength(11);
  expect(running?.missing).not.toContain("KE");
  expect(answeredIn(scene, "V1")).toEqual({ answered: 2, present: 11 });
  expect(JSON.stringify(running?.delegations)).not.toMatch(/yes|no"/);
});

test("a delegation that voted and left still counts as one that has voted", () => {
  const scene = sceneAfter(
    ...openVote,
    "person KE.1 casts 10 yes in vote V1",
    "Secretariat lets out KE.1, KE.2",
  );
  expect(answeredIn(scene, "V1")).toEqual({ answered: 1, present: 12 });
});

test("a roll call that is under way stands beside the vote", () => {
  const rolling = sceneAfter(
    'President announces vote V1 on question Q1 "A question" by roll call',
    'President opens vote V1 starting with KE, drawn "by lot"',
    "President calls KE in vote V1",
  );
  expect(runningVote(rolling, [])?.roll?.called?.name).toBe("Kenya");
  expect(runningVote(sceneAfter(...openVote), [])?.roll).toBeNull();
});

test("the last result stays until the next vote is announced", () => {
  const done = [
    ...openVote,
    "person AT.1 casts 10 yes in vote V1",
    "President closes vote V1",
    "President declares the result of vote V1",
  ];
  expect(lastResult(sceneAfter(...done).state)?.id).toBe("V1");
  const next = 'President announces vote V2 on question Q2 "Another" by devices';
  expect(lastResult(sceneAfter(...done, next).state)).toBeNull();
  expect(lastResult(sceneAfter(...openVote).state)).toBeNull();
});

test("a vote can be announced on all that is on the table, and on a question of one's own", () => {
  const before = subjectsOf(sceneAfter(...requests));
  expect(before.map(({ label }) => label)).toEqual([
    "All requests in one pass (2)",
    "Request for an emergency item: Relief after the floods",
    "Request for an emergency item: Relief in the drought",
    "Another question",
  ]);
  expect(before[0]?.questions).toHaveLength(2);
  const after = subjectsOf(
    sceneAfter(...requests, "President announces vote V1 on request R1 by devices"),
  );
  expect(after.map(({ label }) => label)).toEqual([
    "Request for an emergency item: Relief in the drought",
    "Another question",
  ]);
});

test("the head line says what is under way", () => {
  const line = (...lines: readonly string[]) => nowOf(sceneAfter(...lines)).headline;
  expect(line()).toBe("Nobody has the floor");
  expect(line(...openVote.slice(0, 1))).toBe("Vote 1 is announced: Shall the sitting go on?");
  expect(line(...openVote)).toBe("Vote 1 is open: Shall the sitting go on?");
  expect(line('President suspends the sitting: "lunch"')).toBe("The sitting is suspended");
  expect(
    line(
      "person KE.1 asks for the floor as speaker",
      "President gives the floor to KE.1 as speaker",
    ),
  ).toBe("Kenya, Ms. First of KE has the floor");
});

test("speakers, motions and points stand in the order in which they came", () => {
  const scene = sceneAfter(
    "President takes up item I1",
    "person NO.1 asks for the floor as speaker",
    "person KE.1 asks for the floor as speaker",
    "person CL.1 moves P1 to adjourn the debate",
    "person AT.1 moves P2 to close the list of speakers",
    'person JO.1 raises point of order O1: "The microphone is off"',
  );
  expect(speakersShown(scene).map(({ delegation }) => delegation)).toEqual(["Norway", "Kenya"]);
  expect(motionsShown(scene, []).map(({ title }) => title)).toEqual([
    "Adjourn the debate",
    "Close the list of speakers",
  ]);
  expect(pointsShown(scene)[0]).toMatchObject({ title: "Jordan", facts: "The microphone is off" });
});

test("a request says how far it has come", () => {
  const scene = sceneAfter(
    ...requests,
    "President gives the floor to UY.1 as sponsor on request R1",
    "President ends the speech",
    "person KE.1 withdraws request R2 for KE",
  );
  expect(requestsShown(scene).map(({ title, by, facts }) => [title, by, facts])).toEqual([
    ["Relief after the floods", "Uruguay", "found admissible, sponsor heard"],
  ]);
});
