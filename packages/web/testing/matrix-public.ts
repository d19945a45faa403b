import type { ScreenCase } from "./matrix.ts";
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

const result = [...sitting, ...openVote, ...ballots, ...declared];
const several = [
  ...sitting,
  'President announces vote V2 on question Q2 "The first text" and question Q3 "The second text" by devices',
  "President opens vote V2",
  "person AT.1 casts 12 yes / 12 no in vote V2",
  "person FR.1 casts 7 yes, 5 no / 12 yes in vote V2",
  "President closes vote V2",
  "President declares the result of vote V2",
];

/** The session and its votes, as everybody may read them. */
export const publicCases: readonly ScreenCase[] = [
  { screen: "", state: "loading", on: "desk" },
  { screen: "", state: "empty", on: "phone", lines: convened },
  { screen: "", state: "requests", on: "desk", lines: [...sitting, ...requests] },
  { screen: "", state: "result", on: "desk", lines: result },
  { screen: "", state: "in camera", on: "phone", lines: [...sitting, ...inCamera] },
  { screen: "", state: "on a phone", on: "phone", lines: result },
  {
    screen: "",
    state: "suspended",
    on: "desk",
    lines: [...sitting, 'President suspends the sitting: "lunch"'],
  },
  {
    screen: "",
    state: "journal not to be reached",
    on: "desk",
    lines: sitting,
    served: { "**/journal?*": null },
  },
  { screen: "votes/V9", state: "no such vote", on: "desk", lines: sitting },
  { screen: "votes/V1", state: "open", on: "desk", lines: [...sitting, ...openVote], sealed: true },
  { screen: "votes/V1", state: "roll call", on: "phone", lines: [...sitting, ...byRoll] },
  { screen: "votes/V1", state: "result", on: "desk", lines: result },
  { screen: "votes/V1", state: "result on a phone", on: "phone", lines: result },
  { screen: "votes/V2", state: "several questions", on: "desk", lines: several },
  {
    screen: "votes/V1",
    state: "annulled",
    on: "desk",
    lines: [...sitting, ...openVote, 'President annuls vote V1: "wrong question"'],
  },
];
