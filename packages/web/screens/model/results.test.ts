import { expect, test } from "vitest";
import type { Language } from "../../messages/index.ts";
import { played, requests, sceneOf, sitting } from "../../testing/sitting.ts";
import { demands } from "./demands.ts";
import { outcomeWord, resultsOf, splitText } from "./results.ts";
import type { Scene } from "./scene.ts";

const heard = [
  ...requests,
  "President gives the floor to UY.1 as sponsor on request R1",
  "person UY.1 ends the speech",
  "President announces vote V1 on request R1 by devices",
];
const opened = [...heard, "President opens vote V1"];
const declared = ["President closes vote V1", "President declares the result of vote V1"];

const voteIn = (scene: Scene) => {
  const vote = scene.state.session?.votes.get("V1");
  if (vote === undefined) throw new Error("no vote");
  return vote;
};

const resultsAfter = (lines: readonly string[], language: Language = "en") => {
  const { state, recorded } = played(...sitting, ...lines);
  const scene = { ...sceneOf(state, language), linked: null };
  const vote = voteIn(scene);
  if (vote.status !== "declared") throw new Error("no result is declared");
  return resultsOf(scene, vote, recorded.toReversed());
};

const resultAfter = (lines: readonly string[], language: Language = "en") => {
  const [result] = resultsAfter(lines, language);
  if (result === undefined) throw new Error("no result");
  return result;
};

const accepted = [
  ...opened,
  ...["AT", "BR", "BY", "CH", "CL"].map((id) => `person ${id}.1 casts 12 yes in vote V1`),
  "person FR.1 casts 7 yes, 5 no in vote V1",
  "person IN.1 casts 4 yes, 3 abstentions in vote V1",
  "person JO.1 casts 12 abstentions in vote V1",
  ...declared,
];

const textOf = ({ sentence }: ReturnType<typeof resultAfter>) =>
  sentence.map((part) => (typeof part === "string" ? part : part.text)).join("");

test("the sentence of a result carries its figures, and its clauses where it names them", () => {
  const result = resultAfter(accepted);
  expect(result.outcome).toBe("Accepted");
  expect(textOf(result)).toBe(
    "76 votes cast, abstentions not counted; 51 needed for two thirds; " +
      "48 needed for one third of the 144 votes allocated; 71 in favour: accepted.",
  );
  const cited = result.sentence.flatMap((part) =>
    typeof part === "string" ? [] : (result.citations[part.tag] ?? []),
  );
  expect(cited.map(({ number }) => number)).toEqual(["34.2", "11.2(a)", "34.3"]);
});

test("in every language the brackets of the clauses have gone out of the sentence", () => {
  for (const language of ["fr", "es", "ar", "ru"] as const) {
    const result = resultAfter(accepted, language);
    expect(textOf(result), language).not.toMatch(/[()\u2068\u2069]/);
    expect(Object.keys(result.citations), language).toHaveLength(3);
    for (const figure of ["76", "51", "48", "144", "71"]) {
      expect(textOf(result), language).toContain(figure);
    }
  }
});

test("delegations stand from all in favour to all against, with what they did not cast", () => {
  const { votes, totals, label } = resultAfter([
    ...opened,
    "person AT.1 casts 12 no in vote V1",
    "person BR.1 casts 12 abstentions in vote V1",
    "person KE.1 casts 12 yes in vote V1",
    "person UY.1 casts 6 yes, 2 no in vote V1",
    ...declared,
  ]);
  expect("ballots" in votes && votes.ballots).toEqual([
    { delegation: "Kenya", yes: 12, no: 0, abstain: 0, none: 0 },
    { delegation: "Brazil", yes: 0, no: 0, abstain: 12, none: 0 },
    { delegation: "Uruguay", yes: 6, no: 2, abstain: 0, none: 4 },
    { delegation: "Austria", yes: 0, no: 12, abstain: 0, none: 0 },
  ]);
  expect(totals).toEqual({ yes: 18, no: 14, abstain: 12, none: 4 });
  expect(label).toBe("Hemicycle of 48 votes: 18 yes, 14 no, 12 abstentions, 4 not cast");
});

test("where Tellers announced totals no delegation is drawn", () => {
  const { votes, totals, outcome, item } = resultAfter([
    'President announces vote V1 on question Q1 "A" by show of hands',
    "President opens vote V1",
    "Teller reports 20 yes, 30 no, 5 abstentions in vote V1",
    ...declared,
  ]);
  expect(votes).toEqual({ totals: { yes: 20, no: 30, abstain: 5, none: 0 } });
  expect([totals.no, outcome, item]).toEqual([30, "Rejected", "Vote 1, show of hands"]);
});

test("the bar shows the number on which the outcome hung", () => {
  expect(resultAfter(accepted).measure).toMatchObject({
    base: 76,
    needed: 51,
    neededWord: "51 needed",
    measureWord: "two thirds",
    baseWord: "76 votes cast",
    label: "71 of 76; 51 needed",
  });
  const missed = resultAfter([...opened, "person AT.1 casts 12 yes in vote V1", ...declared]);
  expect(missed.outcome).toBe("Not accepted");
  expect(missed.measure).toMatchObject({
    base: 144,
    needed: 48,
    measureWord: "one third",
    baseWord: "Votes allocated: 144",
  });
});

test("a motion that was decided is still called what it was", () => {
  const { question, item } = resultAfter([
    "person VN.1 moves P1 to adjourn the debate",
    "President gives the floor to VN.1 as mover on motion P1",
    "person VN.1 ends the speech",
    "President announces vote V1 on motion P1 by devices",
    "President opens vote V1",
    "person AT.1 casts 12 yes in vote V1",
    ...declared,
  ]);
  expect([item, question]).toEqual(["Motion", "Adjourn the debate, Viet Nam"]);
});

test("several questions of one pass have a result each", () => {
  const results = resultsAfter([
    'President announces vote V1 on question Q1 "A" and question Q2 "B" by devices',
    "President opens vote V1",
    "person AT.1 casts 12 yes / 12 no in vote V1",
    ...declared,
  ]);
  expect(results.map(({ question, outcome }) => [question, outcome])).toEqual([
    ["A", "Adopted"],
    ["B", "Rejected"],
  ]);
});

test("before the vote it is said what it needs, each demand once", () => {
  const scene = sceneOf(played(...sitting, ...heard).state);
  const said = demands(scene, voteIn(scene)).map(({ says, citations }) => [
    says,
    citations[0]?.number,
  ]);
  expect(said).toEqual([
    ["Two thirds of the votes cast", "11.2(a)"],
    ["One third of the votes allocated", "34.3"],
  ]);
});

test("a split is said without the parts that are nought", () => {
  const scene = sceneOf(played(...sitting).state);
  expect(splitText(scene, { yes: 8, no: 0, abstain: 3 })).toBe("8 yes, 3 abstentions");
  expect(splitText(scene, { yes: 0, no: 0, abstain: 0 })).toBe("0 votes");
});

test("each kind of question has its own word for what came of it", () => {
  const scene = sceneOf(played(...sitting).state);
  const word = (kind: "request" | "election" | "other", outcome: "adopted" | "rejected") => {
    const ids = { request: "R", election: "E", question: "Q", title: "T" };
    return outcomeWord(scene, { question: { kind, ...ids }, outcome });
  };
  expect([
    word("request", "rejected"),
    word("election", "adopted"),
    word("other", "adopted"),
  ]).toEqual(["Not accepted", "Elected", "Adopted"]);
});
