import type { Page } from "playwright-core";
import { beforeCouncil, consulted, consultedOver, drafted, founded, used } from "./around-lines.ts";
import type { ScreenCase } from "./matrix.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";

declare const screens: ScreenShower;

const secretary = { person: "SEC", offices: ["secretariat"] } as const;

/** The form of the nth button of the page that opens one. */
const asks =
  (nth: number) =>
  (page: Page): Promise<void> =>
    page.locator("main button.dense").nth(nth).click();

/** A comment is withdrawn, and the server answers that it could not. */
const refused = async (page: Page): Promise<void> => {
  await page.locator("main td button.dense").nth(1).click();
  await page.locator("dialog textarea").first().fill("…");
  await page.locator("dialog input[type=text]").first().fill("…");
  await page.evaluate(() => {
    screens.answers.push({ kind: "failed", problem: "malformed", title: "", detail: "" });
  });
  await page.locator("dialog .answers .button").first().click();
};

const consultation = "laws/L1/consultation";
const use = "laws/L3/use";

/** What stands around model laws: consultations, use in national law, the table of the Council. */
export const aroundCases: readonly ScreenCase[] = [
  { screen: consultation, state: "loading", on: "phone" },
  { screen: consultation, state: "no such law", on: "phone", lines: founded },
  { screen: consultation, state: "not consulted yet", on: "desk", lines: drafted },
  { screen: consultation, state: "under way", on: "desk", lines: consulted },
  { screen: consultation, state: "under way on a phone", on: "phone", lines: consulted },
  {
    ...{ screen: consultation, state: "for the secretariat", on: "desk", lines: consulted },
    as: secretary,
  },
  { screen: consultation, state: "over, disposed of", on: "desk", lines: consultedOver },
  {
    ...{ screen: consultation, state: "undecided: no days are set", on: "desk", lines: drafted },
    ...{ as: secretary, after: asks(0) },
  },
  {
    ...{ screen: consultation, state: "error", on: "phone", lines: consulted },
    ...{ as: secretary, after: refused },
  },
  { screen: use, state: "loading", on: "phone" },
  { screen: "laws/L1/use", state: "empty", on: "phone", lines: drafted },
  { screen: use, state: "rows", on: "desk", lines: used },
  { screen: use, state: "rows on a phone", on: "phone", lines: used },
  { screen: use, state: "for the secretariat", on: "desk", lines: used, as: secretary },
  { screen: "council", state: "loading", on: "phone" },
  { screen: "council", state: "empty", on: "phone", lines: founded },
  { screen: "council", state: "laws before it", on: "desk", lines: beforeCouncil },
  { screen: "council", state: "laws before it on a phone", on: "phone", lines: beforeCouncil },
  { screen: "council/pack", state: "empty", on: "phone", lines: founded },
  { screen: "council/pack", state: "of the registers", on: "desk", lines: beforeCouncil },
];
