import type { Page } from "playwright-core";
import type { Outcome } from "../client/api.ts";
import type { ScreenCase } from "./matrix.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";
import {
  ballots,
  byRoll,
  convened,
  declared,
  openVote,
  requests,
  sitting,
  waiting,
} from "./sitting.ts";

declare const screens: ScreenShower;

/** Lines stand where something is to come, after a moment. */
const waits = (page: Page): Promise<void> => page.locator("[aria-busy]").first().waitFor();

const president = { person: "CH.1", offices: ["chair", "president"] };
const clerk = { person: "SEC", offices: ["secretariat"] };

const voting = [
  ...requests,
  ...waiting,
  ...openVote,
  ...ballots.slice(0, 2),
  'person UY.1 raises point of order O1: "The microphone is off"',
];

const directed = async (page: Page): Promise<void> => {
  await page.locator(".direction select").selectOption("chair CH.1");
};

/** What the server answers to the first act, which is confirmed as it stands. */
const answered =
  (answer: Outcome) =>
  async (page: Page): Promise<void> => {
    await page.evaluate((outcome) => screens.answers.push(outcome), answer);
    await page.locator(".offers .act").first().click();
    await page.locator("dialog[open] .button.primary").click();
  };

const refusal: Outcome = {
  kind: "refused",
  because: [
    {
      clause: "ipu.a8.1/presides",
      cites: "Rules of the Assembly, 8.1",
      facts: {},
      discretion: null,
      message: "Somebody else is in the chair now.",
    },
  ],
};
const unset: Outcome = {
  kind: "undecided",
  unset: [{ clause: "ipu.a33.1/quorum-to-vote", value: "ipu.a33.2/base" }],
};
const failure: Outcome = { kind: "failed", problem: "malformed", title: "", detail: "" };

const by = (state: string, ...lines: readonly string[]): ScreenCase => ({
  screen: "presidency",
  state,
  on: "desk",
  as: president,
  lines: [...sitting, ...lines],
});

const openAnnounced = openVote.slice(0, 1);

/** A committee that sits under a president of its own, beside the plenary. */
const committee = [
  'Secretariat establishes committee C1 "Committee on Water": "Statutes"',
  ...["KE.1", "NO.1"].map((id) => `Secretariat names ${id} titular member of C1: "letter"`),
  'Secretariat names NO.1 president of C1: "elected"',
  "in committee C1: President of the body opens sitting C1.PL1",
  "in committee C1: Secretariat lets in KE.1, NO.1",
  'in committee C1: Secretariat places item I3 "Water and the law" as subject item',
];

/** The desk of whoever presides, and of a clerk at their side. */
export const presidencyCases: readonly ScreenCase[] = [
  { screen: "presidency", state: "loading", on: "desk", as: president, after: waits },
  { ...by("empty: no sitting"), lines: convened, as: { person: "IPUP", offices: ["president"] } },
  { ...by("as the public", ...waiting), as: null },
  by("between two items", ...requests),
  by("speakers wait", ...waiting),
  { ...by("vote under way", ...voting), sealed: true },
  { ...by("roll call", ...byRoll, "person KE.1 casts 12 yes in vote V1"), sealed: true },
  by("result", ...openVote, ...ballots, ...declared),
  {
    ...by("a committee's sitting", ...committee),
    as: { person: "NO.1", offices: ["president"] },
    after: (page) =>
      page
        .locator(".body select")
        .selectOption("C1")
        .then(() => {}),
  },
  by("suspended sitting", 'President suspends the sitting: "lunch"'),
  { ...by("clerk with no direction", ...waiting), as: clerk },
  { ...by("clerk at the direction of the President", ...waiting), as: clerk, after: directed },
  { ...by("clerk writes ballots down", ...byRoll), as: clerk, after: directed },
  {
    ...by("asked before an act", ...openAnnounced),
    after: (page) => page.locator(".offers .act").first().click(),
  },
  {
    ...by("asked for a ruling", ...waiting),
    after: async (page) => {
      await page.locator("[data-id='JO.1 statement']").focus();
      for (const key of ["Space", "ArrowUp", "ArrowUp", "Space"]) await page.keyboard.press(key);
      await page.locator("dialog[open]").waitFor();
    },
  },
  { ...by("refused", ...openAnnounced), after: answered(refusal) },
  { ...by("undecided", ...openAnnounced), after: answered(unset) },
  { ...by("error", ...openAnnounced), after: answered(failure) },
  {
    ...by("offline, an act kept", ...openAnnounced),
    after: async (page) => {
      await page.evaluate(() => screens.lose());
      await answered({ kind: "kept", suspended: false })(page);
    },
  },
  {
    ...by("acts suspended", ...waiting),
    after: (page) => page.evaluate(() => screens.suspend(true)),
  },
];
