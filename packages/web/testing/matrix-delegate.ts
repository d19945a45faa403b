import type { Page } from "playwright-core";
import type { Outcome } from "../client/api.ts";
import type { ScreenCase } from "./matrix.ts";
import { delegate } from "./phone.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";
import { ballots, byRoll, convened, declared, openVote, requests, sitting } from "./sitting.ts";

declare const screens: ScreenShower;

const item = "President takes up item I1";
const asks = (person: string): string => `person ${person} asks for the floor as speaker`;
/** A list that is drawn, on which Norway offers Kenya its place. */
const places = [
  ...["KE", "NO", "JO"].map((id) => `person ${id}.1 enters ${id}.1 on the list of first speakers`),
  'Secretariat draws the list of first speakers as NO.1, JO.1, KE.1: "Secretary, before all"',
  "person NO.1 exchanges places with KE.1",
];
const own = "person KE.1 casts 8 yes, 4 no in vote V1";

const by = (state: string, ...lines: readonly string[]): ScreenCase => ({
  screen: "delegate",
  state,
  on: "phone",
  as: delegate("KE.1"),
  lines: [...sitting, ...lines],
});

const waits = (page: Page): Promise<void> => page.locator("[aria-busy]").first().waitFor();
const toVote = (page: Page): Promise<void> => page.locator("nav.tabs a").nth(1).click();
const toAgenda = (page: Page): Promise<void> => page.locator("nav.tabs a").nth(2).click();

/** The card of a vote. */
const card = (state: string, ...lines: readonly string[]): ScreenCase => ({
  ...by(state, ...lines),
  after: toVote,
});

/** What the server answers to a ballot of all votes in favour. */
const answered =
  (answer: Outcome) =>
  async (page: Page): Promise<void> => {
    await toVote(page);
    await page.evaluate((outcome) => screens.answers.push(outcome), answer);
    await page.locator(".card .shortcuts button").first().click();
    await page.locator(".card .cast .button").click();
  };

const because = {
  clause: "ipu.s15.1/in-person",
  cites: "Statutes, 15.1",
  facts: {},
  discretion: null,
  message: "Kenya has just left the room.",
};

/** A committee that sits, with a titular member of Kenya and a Member more. */
const committee = [
  'Secretariat establishes committee C1 "Committee on Water": "Statutes"',
  ...["KE.1", "NO.1"].map((id) => `Secretariat names ${id} titular member of C1: "letter"`),
  'Secretariat names NO.1 president of C1: "elected"',
  "in committee C1: President of the body opens sitting C1.PL1",
  "in committee C1: Secretariat lets in KE.1, NO.1",
];

/** The phone of a delegate. */
export const delegateCases: readonly ScreenCase[] = [
  { screen: "delegate", state: "loading", on: "phone", as: delegate("KE.1"), after: waits },
  { ...by("empty: no sitting"), lines: convened },
  { ...by("not signed in"), as: null },
  { ...by("without a delegation"), as: { person: "SEC", offices: ["secretariat"] } },
  by("home", ...requests, item, asks("NO.1"), asks("JO.1")),
  by("speaks", item, asks("KE.1"), asks("NO.1"), "President gives the floor to KE.1 as speaker"),
  by("not in the room", item, "Secretariat lets out KE.1, KE.2"),
  by(
    "a decision without a vote",
    "President proposes AT.1 as Teller in EX",
    "President proposes election EX without a vote",
  ),
  {
    ...by("all that can be asked", ...openVote, "President closes vote V1"),
    after: (page) => page.locator("summary").click(),
  },
  {
    ...by("asked for the papers of a request", ...requests),
    after: async (page) => {
      await toAgenda(page);
      await page.locator(".asks button").first().click();
      await page.locator("dialog[open] .button.primary").click();
    },
  },
  {
    ...by("asked before a motion", item, asks("NO.1")),
    after: (page) => page.locator(".asks button").nth(2).click(),
  },
  by("suspended sitting", 'President suspends the sitting: "lunch"'),
  { ...by("agenda", ...requests, item), after: toAgenda },
  { ...by("on a list of the General Debate", ...places), after: toAgenda },
  {
    ...by("asked for a place in the General Debate"),
    after: async (page) => {
      await toAgenda(page);
      await page.locator(".asks.debate button").first().click();
      await page.locator("dialog[open] select").first().waitFor();
    },
  },
  by("General Debate under way", ...places, item),
  {
    ...by("in a committee", ...committee),
    after: (page) =>
      page
        .locator(".body select")
        .selectOption("C1")
        .then(() => {}),
  },
  card("empty: no vote"),
  card("vote announced", ...openVote.slice(0, 1)),
  card("vote open", ...openVote),
  card("ballot recorded", ...openVote, own),
  card("called in a roll call", ...byRoll.slice(0, 3)),
  card("awaits the call", ...byRoll.slice(0, 2)),
  card("cannot vote", ...openVote, "Secretariat lets out KE.1, KE.2"),
  card("vote closed", ...openVote, own, "President closes vote V1"),
  card("result", ...openVote, own, ...ballots.slice(0, 3), ...declared),
  {
    ...by("refused", ...openVote),
    after: answered({ kind: "refused", because: [because] }),
  },
  {
    ...by("undecided", ...openVote),
    after: answered({
      kind: "undecided",
      unset: [{ clause: "ipu.s15/castable", value: "ipu.s15.2/brackets" }],
    }),
  },
  {
    ...by("error", ...openVote),
    after: answered({ kind: "failed", problem: "malformed", title: "", detail: "" }),
  },
  {
    ...by("offline, a ballot kept", ...openVote),
    after: async (page) => {
      await page.evaluate(() => screens.lose());
      await answered({ kind: "kept", suspended: false })(page);
    },
  },
  {
    ...by("acts suspended", ...openVote),
    after: async (page) => {
      await page.evaluate(() => screens.suspend(true));
      await toVote(page);
    },
  },
];
