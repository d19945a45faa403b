import { expect, test } from "vitest";
import { convened, inCamera, openVote, played, requests, sitting } from "../../testing/sitting.ts";
import { type HallView, hallView, lastClosed, lastInstant } from "./hall.ts";

const viewAfter = (...lines: readonly string[]): HallView => {
  const { state, recorded } = played(...lines);
  return hallView(state, recorded.toReversed());
};

const declared = ["President closes vote V1", "President declares the result of vote V1"];
const voted = [...sitting, ...openVote, "person AT.1 casts 12 yes in vote V1", ...declared];

test("without a sitting it is said whether one has been, and whether the session is over", () => {
  expect(viewAfter()).toEqual({ kind: "none", ended: null });
  expect(viewAfter(...convened)).toEqual({ kind: "none", ended: null });
  const closed = [...sitting, "President closes the sitting"];
  expect(viewAfter(...closed)).toEqual({ kind: "none", ended: "sitting" });
});

test("a suspended sitting says why", () => {
  expect(viewAfter(...sitting, 'President suspends the sitting: "lunch"')).toEqual({
    kind: "suspended",
    reason: "lunch",
  });
});

test("a sitting in camera shows nothing but that it is one", () => {
  expect(viewAfter(...sitting, ...inCamera)).toEqual({ kind: "inCamera" });
  expect(viewAfter(...sitting, ...inCamera, "President takes up item I1")).toEqual({
    kind: "inCamera",
  });
});

test("whoever has the floor comes before a vote that is announced, an open vote before all", () => {
  const announced = openVote.slice(0, 1);
  const asked = "President gives the floor to KE.1 as question on the conduct of the vote";
  expect(viewAfter(...sitting, ...announced)).toMatchObject({ kind: "vote" });
  expect(viewAfter(...sitting, ...announced, asked)).toEqual({ kind: "floor" });
  expect(viewAfter(...sitting, ...openVote, asked)).toMatchObject({ kind: "vote" });
});

test("the result stays, through what is no business, until other business begins", () => {
  expect(viewAfter(...voted)).toMatchObject({ kind: "result", vote: { id: "V1" } });
  const left = "Secretariat lets out KE.1";
  expect(viewAfter(...voted, left)).toMatchObject({ kind: "result" });
  expect(viewAfter(...voted, "President takes up item I2")).toEqual({ kind: "floor" });
  expect(
    viewAfter(...voted, 'President suspends the sitting: "lunch"', "President resumes the sitting"),
  ).toEqual({ kind: "floor" });
});

test("between the close and the announcement the vote stays, without its result", () => {
  expect(viewAfter(...sitting, ...openVote, "President closes vote V1")).toMatchObject({
    kind: "vote",
    vote: { status: "closed" },
  });
});

test("a vote that was annulled is told, and what was decided without one", () => {
  const annulled = viewAfter(...sitting, ...openVote, 'President annuls vote V1: "wrong question"');
  expect(annulled).toMatchObject({ kind: "annulled", vote: { reason: "wrong question" } });
  expect(viewAfter(...sitting)).toEqual({
    kind: "decided",
    question: { kind: "election", election: "ET" },
  });
});

test("entries whose content is sealed are passed over", () => {
  const { state, recorded } = played(...voted);
  const sealed = { sealed: true } as const;
  expect(hallView(state, [sealed, ...recorded.toReversed()])).toMatchObject({ kind: "result" });
  expect(lastInstant([sealed, ...recorded.toReversed()])).toBe(recorded.at(-1)?.at);
  expect(lastInstant([sealed])).toBeNull();
});

test("the vote that was closed last is found among all of them", () => {
  const second = [
    'President announces vote V2 on question Q2 "Another" by devices',
    "President opens vote V2",
    "President closes vote V2",
  ];
  expect(lastClosed(played(...voted).state)?.id).toBe("V1");
  expect(lastClosed(played(...voted, ...second).state)?.id).toBe("V2");
  expect(lastClosed(played(...sitting, ...requests).state)).toBeNull();
});
