import type { Page } from "playwright-core";
import type { ScreenCase } from "./matrix.ts";

const entry = {
  id: "TEST",
  name: "Assembly of the tests",
  rulebook: "Inter-Parliamentary Union",
  seq: 1120,
  status: "open",
  demonstration: false,
  played: false,
};
const several = [
  { ...entry, id: "DEMO", name: "Demonstration", demonstration: true, played: true },
  entry,
  { ...entry, id: "STILL", status: "suspended" },
  { ...entry, id: "BROKEN", name: null, rulebook: null, status: "damaged" },
];
const told = { count: 1, limit: 20, nearby: [] as string[] };
const served = (assemblies: readonly object[], demonstrations: object = told) => ({
  "**/api/assemblies": { assemblies },
  "**/api/demonstrations": demonstrations,
});

const meeting = {
  day: "2018-03-25",
  from: "17:00",
  to: "18:30",
  title: "Assembly: which emergency item",
  room: "Room 1, level 1, CICG",
  closed: false,
  plenary: true,
  played: true,
};
const meetings = [
  { ...meeting, from: "08:00", to: "09:00", closed: true, plenary: false, played: false },
  meeting,
];
const programme = { source: "https://example.org/programme", meetings };

const unfolded = async (page: Page): Promise<void> => {
  const summaries = page.locator("section.demonstration summary");
  await summaries.first().waitFor();
  for (const summary of await summaries.all()) await summary.click();
  await page.locator("table").first().waitFor();
};

/** The form comes with the rulebooks that can be chosen in it. */
const founding = async (page: Page): Promise<void> => {
  await page.locator("button[aria-expanded]").click();
  await page.locator("form select option").first().waitFor({ state: "attached" });
};

/** The first page, with and without a demonstration, an assembly, a network. */
export const startCases: readonly ScreenCase[] = [
  { screen: "/", state: "several assemblies", on: "desk", served: served(several) },
  { screen: "/", state: "empty", on: "desk", served: served([]) },
  { screen: "/", state: "error", on: "desk", served: { "**/api/assemblies": null } },
  { screen: "/", state: "on a phone", on: "phone", served: served(several) },
  {
    screen: "/",
    state: "a phone can reach it",
    on: "desk",
    served: served(several, { ...told, nearby: ["http://192.168.1.20:4747"] }),
    after: (page) => page.locator("figure svg").waitFor(),
  },
  {
    screen: "/",
    state: "programme",
    on: "desk",
    served: { ...served(several), "**/play/programme": programme },
    after: unfolded,
  },
  {
    screen: "/",
    state: "programme on a phone",
    on: "phone",
    served: { ...served(several), "**/play/programme": programme },
    after: unfolded,
  },
  { screen: "/", state: "founding", on: "desk", served: served([]), after: founding },
  { screen: "/", state: "founding on a phone", on: "phone", served: served([]), after: founding },
];
