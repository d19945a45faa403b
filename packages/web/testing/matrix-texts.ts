import type { Page } from "playwright-core";
import type { Outcome } from "../client/api.ts";
import type { ScreenCase } from "./matrix.ts";
import { delegate } from "./phone.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";
import { ballots, declared, sitting } from "./sitting.ts";
import { amendments, draftText } from "./texts.ts";

declare const screens: ScreenShower;

const chair = { person: "CH.1", offices: ["chair"] } as const;
const lines = [...sitting, ...draftText, ...amendments];
const put = ["President announces vote V1 on amendment A2 by devices", "President opens vote V1"];
const decided = [...put, ...ballots, ...declared];

const toTab =
  (nth: number) =>
  (page: Page): Promise<void> =>
    page.locator("main nav a").nth(nth).click();

const amendFirst = (page: Page): Promise<void> =>
  page.locator("[data-block=p1] ~ .amend").first().click();

/** A paragraph is deleted, and the server answers. */
const answered =
  (answer: Outcome) =>
  async (page: Page): Promise<void> => {
    await amendFirst(page);
    await page.evaluate((outcome) => screens.answers.push(outcome), answer);
    await page.locator("dialog input[type=radio]").nth(1).check();
    await page.locator("dialog .answers .button").first().click();
  };

const because = {
  clause: "ipu.a17.5/until-decided",
  cites: "Rules of the Assembly, 17.5",
  facts: { draft: "D1", stage: "adopted" },
  discretion: null,
  message: "Draft D1 is adopted: it is amended no more.",
};

const one = (state: string, more: Partial<ScreenCase>): ScreenCase => ({
  screen: "texts/D1",
  state,
  on: "desk",
  lines,
  ...more,
});

const phone = { on: "phone", as: delegate("KE.1") } as const;

/** Texts: amendments in place, amending, the list, the order of voting. */
export const textCases: readonly ScreenCase[] = [
  { screen: "texts", state: "loading", on: "phone" },
  { screen: "texts", state: "empty", on: "phone", lines: sitting },
  { screen: "texts", state: "all", on: "desk", lines },
  { screen: "texts/D7", state: "no such text", on: "phone", lines },
  one("without amendments", { lines: [...sitting, ...draftText] }),
  one("amendments in place", {}),
  one("amendments in place, for the President", { as: chair }),
  one("an amendment is being voted on", { lines: [...lines, ...put] }),
  one("as it stands after a vote", { lines: [...lines, ...decided], after: toTab(1) }),
  one("compared", { lines: [...lines, ...decided], after: toTab(2) }),
  one("on a phone", phone),
  one("amended on a phone", {
    ...phone,
    after: async (page) => {
      await amendFirst(page);
      const words = page.locator("dialog textarea.legal");
      await words.fill(`${(await words.inputValue()).slice(0, -1)} 2030`);
    },
  }),
  one("nothing amended yet", { ...phone, after: amendFirst }),
  one("refused", { ...phone, after: answered({ kind: "refused", because: [because] }) }),
  one("error", {
    ...phone,
    after: answered({ kind: "failed", problem: "malformed", title: "", detail: "" }),
  }),
  one("kept, not recorded", { ...phone, after: answered({ kind: "kept", suspended: false }) }),
  one("refused by the rules as it stands", {
    ...phone,
    lines: [
      ...sitting,
      'Secretariat deposits draft D1 "Access to safe water for all" on item I2 of the committee',
      ...draftText.slice(1),
    ],
    after: async (page) => {
      await amendFirst(page);
      await page.locator("dialog input[type=radio]").nth(1).check();
    },
  }),
  one("amendments on a phone", { ...phone, after: toTab(3) }),
  one("order of voting on a phone", { ...phone, after: toTab(4) }),
  one("order of voting, changed by the President", {
    as: chair,
    lines: [...lines, 'President puts amendment A1 before A2: "it is the closer one"'],
    after: async (page) => {
      await toTab(4)(page);
      await page.locator("main ol button").first().click();
    },
  }),
  {
    ...one("a vote on an amendment", { on: "wall", lines: [...lines, ...put.slice(0, 1)] }),
    screen: "hall",
    after: (page) => page.locator(".questions section").waitFor(),
  },
  one("asked for the reason of a ruling", {
    as: chair,
    after: async (page) => {
      await toTab(3)(page);
      await page.locator("main ol .acts button").first().click();
    },
  }),
];
