import { openVoteOf } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { openVote, played, sceneOf, sitting } from "../../testing/sitting.ts";
import { type Roll, rollOf } from "./roll.ts";

const order = ["KE", "NO", "CH", "UY", "VN", "AT", "BY", "BR", "CL", "FR", "IN", "JO"];
const calls = (...members: readonly string[]) =>
  members.map((member) => `President calls ${member} in vote V1`);

const rollAfter = (...more: readonly string[]): Roll => {
  const { state, recorded } = played(
    ...sitting,
    'President announces vote V1 on question Q1 "A question" by roll call',
    'President opens vote V1 starting with KE, drawn "by lot"',
    ...more,
  );
  const vote = openVoteOf(state);
  const roll = vote && rollOf(sceneOf(state), vote, recorded.toReversed());
  if (roll === null) throw new Error("no roll is called");
  return roll;
};
const statesIn = ({ places }: Roll) => places.slice(0, 4).map(({ state }) => state);

test("before the first call nobody is called, and the one drawn by lot comes first", () => {
  const roll = rollAfter();
  expect(roll).toMatchObject({ called: null, hasAnswered: false, isSecondCall: false, again: [] });
  expect(roll.next.map(({ member }) => member)).toEqual(order);
  expect(roll.places).toEqual(roll.next);
});

test("it says who is called, who has answered, who has not, and who comes then; never how", () => {
  const roll = rollAfter(
    ...calls("KE", "NO"),
    "Teller casts 12 yes in vote V1 for NO",
    ...calls("CH"),
  );
  expect(roll.called).toEqual({ member: "CH", code: "CH", name: "Switzerland", state: "called" });
  expect(statesIn(roll)).toEqual(["silent", "answered", "called", "waiting"]);
  expect(roll.next[0]?.name).toBe("Uruguay");
  expect(roll.again.map(({ member }) => member)).toEqual(["KE"]);
  expect(JSON.stringify(roll)).not.toMatch(/yes|splits|12/);
});

test("whoever is called has answered when the ballot is in", () => {
  const answered = rollAfter(...calls("KE"), "person KE.1 casts 12 yes in vote V1");
  expect(answered).toMatchObject({ hasAnswered: true, called: { state: "answered" } });
});

test("a delegation that is called while nobody of it is in the room is told, until it answers", () => {
  expect(rollAfter().isAbsent).toBe(false);
  expect(rollAfter(...calls("KE")).isAbsent).toBe(false);
  const out = "Secretariat lets out KE.1, KE.2";
  expect(rollAfter(...calls("KE"), out).isAbsent).toBe(true);
  expect(rollAfter(...calls("KE", "NO"), out).isAbsent).toBe(false);
  const cast = "person KE.1 casts 12 yes in vote V1";
  expect(rollAfter(...calls("KE"), cast, out).isAbsent).toBe(false);
});

test("whoever is called once more is called now, though the roll has gone on", () => {
  const roll = rollAfter(...calls("KE", "NO", "CH", "KE"));
  expect(roll.called?.member).toBe("KE");
  expect(roll.isSecondCall).toBe(true);
  expect(statesIn(roll)).toEqual(["called", "silent", "silent", "waiting"]);
  expect(roll.next[0]?.member).toBe("UY");
  expect(rollAfter(...calls("KE", "NO", "KE", "CH"))).toMatchObject({
    called: { member: "CH" },
    isSecondCall: false,
  });
});

test("at the end of the roll all without an answer can be called again, if they are there", () => {
  const roll = rollAfter(...calls(...order), "Secretariat lets out VN.1, VN.2");
  expect(roll.next).toEqual([]);
  expect(roll.again.map(({ member }) => member)).toEqual(order.filter((one) => one !== "VN"));
});

test("another vote has no roll", () => {
  const { state } = played(...sitting, ...openVote);
  const vote = openVoteOf(state);
  expect(vote && rollOf(sceneOf(state), vote, [])).toBeNull();
});
