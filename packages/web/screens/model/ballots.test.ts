import { openVoteOf } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { played, sceneOf, sitting } from "../../testing/sitting.ts";
import { cardOf, kindsIn, ownBallot, receiptOf, underWay, votedIn } from "./ballots.ts";

const after = (...lines: readonly string[]) => {
  const { state, recorded } = played(...sitting, ...lines);
  return { scene: sceneOf(state), recent: recorded.toReversed() };
};

const opened = [
  'President announces vote V1 on question Q1 "A" and question Q2 "B" by devices',
  "President opens vote V1",
];

const cardAfter = (person: string, ...lines: readonly string[]) => {
  const { scene, recent } = after(...opened, ...lines);
  const vote = openVoteOf(scene.state);
  const card = vote && cardOf(scene, vote, { person, at: recent[0]?.at ?? "" });
  if (card === null) throw new Error("no card");
  return card;
};

const all = { yes: 12, no: 0, abstain: 0 };

test("a card has every question, the votes of the delegation and their clause", () => {
  const card = cardAfter("KE.1");
  expect(card.questions.map(({ title }) => title)).toEqual(["A", "B"]);
  expect([card.votes, card.most, card.citation.name]).toEqual([12, 12, "IPU Statutes, 15.2"]);
  expect(card.inTheWay).toEqual([]);
  expect(card.refusals([all, all])).toEqual([]);
});

test("one vote too many is refused with the rule and its figures, before anything is sent", () => {
  const [reason, ...more] = cardAfter("KE.1").refusals([all, { yes: 10, no: 3, abstain: 0 }]);
  expect(more).toEqual([]);
  expect(reason?.says).toBe("Kenya casts 13 votes on question 2, and can cast 12.");
  expect(reason?.citations.map(({ name }) => name)).toEqual(["IPU Statutes, 15"]);
});

test("a delegate alone casts ten of twelve votes, and the card says so", () => {
  const card = cardAfter("KE.1", "Secretariat lets out KE.2");
  expect([card.votes, card.most]).toEqual([12, 10]);
  expect(card.limit?.says).toBe("1 delegate present: 10 of 12 votes can be cast now");
  expect(card.refusals([all, all])).toHaveLength(1);
});

test("whoever has left the room is told so before placing anything", () => {
  const card = cardAfter("KE.1", "Secretariat lets out KE.1, KE.2");
  expect(card.most).toBe(0);
  expect(card.inTheWay.map(({ says }) => says)).toEqual([
    "Kenya cannot vote: Kenya is not in the room, and votes are cast in person.",
  ]);
});

test("what is recorded can be corrected until the vote closes, and has its number", () => {
  const cast = [
    "person KE.1 casts 12 yes / 6 no, 6 abstentions in vote V1",
    "person VN.1 casts 12 no / 12 no in vote V1",
    "person KE.1 casts 12 yes / 12 no in vote V1",
  ];
  const card = cardAfter("KE.2", ...cast);
  expect(card.questions.map(({ recorded }) => recorded)).toEqual([
    { yes: 12, no: 0, abstain: 0 },
    { yes: 0, no: 12, abstain: 0 },
  ]);
  expect(card.correction).toBe("allowed");
  const { recent } = after(...opened, ...cast);
  expect(receiptOf(recent, { vote: "V1", member: "KE" })).toBe(recent[0]?.seq);
  expect(receiptOf(recent, { vote: "V1", member: "NO" })).toBeNull();
});

test("an official has no card", () => {
  const { scene } = after(...opened);
  const vote = openVoteOf(scene.state);
  expect(vote && cardOf(scene, vote, { person: "SG", at: "2017-10-14T10:00:00Z" })).toBeNull();
});

test("after the close one's own ballot is there, and how many have voted", () => {
  const { scene } = after(
    ...opened,
    "person KE.1 casts 12 yes / 12 no in vote V1",
    "person VN.1 casts 12 yes / 12 yes in vote V1",
    "President closes vote V1",
  );
  expect(underWay(scene)).toBeNull();
  const vote = scene.state.session?.votes.get("V1");
  if (vote?.status !== "closed") throw new Error("the vote is not closed");
  expect(votedIn(vote)).toBe(2);
  expect(ownBallot(scene, vote, "KE.2")?.[1]).toEqual({ yes: 0, no: 12, abstain: 0 });
  expect(ownBallot(scene, vote, "NO.1")).toBeNull();
});

test("the kinds of the questions are said once each; a question of no kind has none", () => {
  const { scene } = after();
  const request = { kind: "request", request: "R1" } as const;
  const other = { kind: "other", question: "Q1", title: "A" } as const;
  expect(kindsIn(scene, { questions: [request, other, request] })).toBe(
    "Request for an emergency item",
  );
  expect(kindsIn(scene, { questions: [other] })).toBe("");
});
