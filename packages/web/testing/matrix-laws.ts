import type { Page } from "playwright-core";
import { drafted, founded } from "./around-lines.ts";
import { amended, inParts, planned, unset } from "./law-lines.ts";
import type { ScreenCase } from "./matrix.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";
import { sitting } from "./sitting.ts";

declare const screens: ScreenShower;

const secretary = { person: "SEC", offices: ["secretariat"] } as const;

const asks =
  (nth: number) =>
  (page: Page): Promise<void> =>
    page.locator("main button.dense").nth(nth).click();

/** A progress is stated without an edition, which the rules refuse. */
const withoutEdition = asks(2);

/** A change of the plan is filled in, and the server answers that it could not. */
const failing = async (page: Page): Promise<void> => {
  await asks(0)(page);
  await page.locator("dialog select").first().selectOption("drop");
  await page.locator("dialog input").first().fill("I7");
  await page.locator("dialog textarea").first().fill("…");
  await page.evaluate(() => {
    screens.answers.push({ kind: "failed", problem: "malformed", title: "", detail: "" });
  });
  await page.locator("dialog .answers .button").first().click();
};

/** Two items of a plan are filled in, each with its kind and its commission. */
const adopting = async (page: Page): Promise<void> => {
  await asks(3)(page);
  const rows = page.locator("dialog .row");
  await rows.first().locator("input[type=number]").fill("2019");
  await rows.first().locator("select").first().selectOption("modelCode");
  await rows.first().locator("select").nth(1).selectOption("C2");
  await page.locator("dialog .rows > .button").click();
  await rows.nth(1).locator("input[type=number]").fill("2020");
};

const amending = async (page: Page): Promise<void> => {
  await asks(0)(page);
  await page.locator("dialog .rows > .button").click();
};

const filtered = async (page: Page): Promise<void> => {
  await page.locator("main .filter select").nth(0).selectOption("C1");
  await page.locator("main details").first().click();
};

/** Model laws, the life of one, and the plan of them. */
export const lawCases: readonly ScreenCase[] = [
  { screen: "plan", state: "loading", on: "phone" },
  { screen: "plan", state: "empty", on: "phone", lines: founded },
  { screen: "plan", state: "as it was adopted", on: "desk", lines: planned },
  { screen: "plan", state: "amended", on: "desk", lines: amended },
  { screen: "plan", state: "amended, on a phone", on: "phone", lines: amended },
  { screen: "plan", state: "of one commission", on: "desk", lines: amended, after: filtered },
  { screen: "plan", state: "for the secretariat", on: "desk", lines: amended, as: secretary },
  {
    ...{ screen: "plan", state: "refused: of which edition", on: "desk", lines: amended },
    ...{ as: secretary, after: withoutEdition },
  },
  {
    ...{ screen: "plan", state: "adopting one, row by row", on: "phone", lines: amended },
    ...{ as: secretary, after: adopting },
  },
  {
    ...{ screen: "plan", state: "amending it, row by row", on: "desk", lines: amended },
    ...{ as: secretary, after: amending },
  },
  {
    ...{ screen: "plan", state: "error", on: "phone", lines: amended },
    ...{ as: secretary, after: failing },
  },
  {
    ...{ screen: "plan", state: "offline", on: "phone", lines: amended },
    after: (page) => page.evaluate(() => screens.lose()),
  },
  { screen: "laws", state: "loading", on: "phone" },
  { screen: "laws", state: "empty", on: "phone", lines: founded, as: secretary },
  { screen: "laws", state: "all", on: "desk", lines: inParts },
  { screen: "laws", state: "all, on a phone", on: "phone", lines: inParts },
  { screen: "laws/L1", state: "loading", on: "phone" },
  { screen: "laws/L9", state: "no such law", on: "phone", lines: founded },
  { screen: "laws/L1", state: "its life and what is next", on: "desk", lines: drafted },
  { screen: "laws/L1", state: "on a phone", on: "phone", lines: drafted },
  { screen: "laws/L1", state: "for the secretariat", on: "desk", lines: drafted, as: secretary },
  {
    screen: "laws/L1",
    state: "undecided: readings unset",
    on: "desk",
    lines: unset,
    as: secretary,
  },
  {
    ...{ screen: "laws/L1", state: "asked for a stage", on: "desk", lines: drafted },
    ...{ as: secretary, after: asks(1) },
  },
  { screen: "laws/K1", state: "a code in parts", on: "desk", lines: inParts },
  { screen: "laws/K2", state: "a part, adopted and published", on: "phone", lines: inParts },
  { screen: "laws", state: "where no rule knows model laws", on: "phone", lines: sitting },
];
