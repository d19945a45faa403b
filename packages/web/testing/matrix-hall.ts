import type { Page } from "playwright-core";
import type { ScreenCase } from "./matrix.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";
import {
  ballots,
  byRoll,
  convened,
  declared,
  inCamera,
  openVote,
  requests,
  sitting,
} from "./sitting.ts";

declare const screens: ScreenShower;

const asked = [
  "President takes up item I1",
  ...["KE", "NO", "JO", "VN", "BR", "AT"].map(
    (member) => `person ${member}.1 asks for the floor as speaker`,
  ),
];
const speaking = [...asked, "10:00 President gives the floor to KE.1 as speaker"];
/** The second of a list that was drawn speaks: the others of it come next. */
const fromList = [
  ...["KE", "NO", "JO", "VN"].map(
    (member) => `person ${member}.1 enters ${member}.1 on the list of first speakers`,
  ),
  'Secretariat draws the list of first speakers as VN.1, NO.1, JO.1, KE.1: "Secretary, before all"',
  "President takes up item I1",
  "Secretariat lets out JO.1",
  "10:00 President gives the floor to VN.1 as speaker",
];
const onRequest = [
  ...requests,
  "President gives the floor to UY.1 as sponsor on request R1",
  "person UY.1 ends the speech",
  "President announces vote V1 on request R1 by devices",
];
const hands = [
  'President announces vote V1 on question Q1 "Shall the gallery be open?" by show of hands',
  "President opens vote V1",
  "Teller reports 50 yes, 60 no, 5 abstentions in vote V1",
];
const pass = (count: number): readonly string[] => {
  const questions = Array.from(
    { length: count },
    (_, at) => `question Q${at} "Question ${at + 1} of the pass"`,
  );
  const splits = questions.map((_, at) => (at % 2 === 0 ? "12 yes" : "12 no"));
  return [
    `President announces vote V1 on ${questions.join(", ").replace(/, ([^,]*)$/, " and $1")} ` +
      "by devices",
    "President opens vote V1",
    `person AT.1 casts ${splits.join(" / ")} in vote V1`,
    ...declared,
  ];
};

const loseLine = (page: Page): Promise<void> => page.evaluate(() => screens.lose());

const on = (state: string, ...lines: readonly string[]): ScreenCase => ({
  screen: "hall",
  state,
  on: "wall",
  lines: [...sitting, ...lines],
});

/** The wall. */
export const hallCases: readonly ScreenCase[] = [
  { screen: "hall", state: "loading", on: "wall" },
  { ...on("empty: no sitting"), lines: convened },
  on("General Debate from its list", ...fromList),
  on("sitting closed", "President closes the sitting"),
  on("suspended", 'President suspends the sitting: "lunch until 14:00"'),
  on("in camera", ...inCamera),
  on("decided without a vote"),
  on("nobody speaks", ...asked),
  on("speaker", ...speaking),
  { ...on("offline", ...speaking), after: loseLine },
  on("speaker without limit", ...onRequest.slice(0, -2)),
  on("vote announced", ...onRequest),
  { ...on("vote open", ...openVote, ...ballots.slice(0, 3)), sealed: true },
  on("roll call to begin", ...byRoll.slice(0, 2)),
  { ...on("roll call", ...byRoll, "person NO.1 casts 12 yes in vote V1"), sealed: true },
  on("vote closed", ...openVote, ...ballots, "President closes vote V1"),
  on("result", ...onRequest, "President opens vote V1", ...ballots, ...declared),
  on("result in totals", ...hands, ...declared),
  on("results of three", ...pass(3)),
  on("results of twenty", ...pass(20)),
  on("vote annulled", ...openVote, 'President annuls vote V1: "wrong question"'),
];
