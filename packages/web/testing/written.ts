import type { Recorded } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import type { ScreenShower } from "./show-screen.svelte.ts";

declare const screens: ScreenShower;

/** Somebody is entered in the register: it is about nothing that anybody is writing. */
const oneMore = (last: Recorded): Recorded => {
  const person = { person: "ZZ.9", name: "Zuzanna Zz", capacity: "official" } as const;
  const { body: _, ...rest } = last;
  return { ...rest, seq: last.seq + 1, event: { type: "PersonRegistered", ...person } };
};

/** In the page: writes in every field that shows; chooses something else where there is more. */
const writeAll = async (): Promise<void> => {
  const texts = new Map([
    ["number", "3"],
    ["date", "2017-10-16"],
    ["time", "11:30"],
    ["datetime-local", "2017-10-16T11:30"],
    ["email", "a@b.example"],
    ["url", "https://b.example/"],
  ]);
  const isOut = (field: HTMLElement): boolean =>
    field.closest(".seat-bar") !== null || field.getClientRects().length === 0;
  const isChanged = (field: Element): boolean => {
    if (field instanceof HTMLSelectElement) {
      const other = [...field.options].find((one) => !one.selected && !one.disabled);
      field.value = other?.value ?? field.value;
      return other !== undefined;
    }
    if (field instanceof HTMLTextAreaElement) field.value = "Ab";
    else if (!(field instanceof HTMLInputElement)) return false;
    else if (field.readOnly || field.type === "file") return false;
    else if (field.type === "checkbox" || field.type === "radio") field.checked = !field.checked;
    else field.value = texts.get(field.type) ?? "Ab";
    return true;
  };
  for (const field of document.querySelectorAll<HTMLElement>("input, textarea, select")) {
    if (isOut(field) || field.matches(":disabled") || !isChanged(field)) continue;
    for (const type of ["input", "change"]) {
      field.dispatchEvent(new Event(type, { bubbles: true }));
    }
    await new Promise((on) => setTimeout(on));
  }
};

/** In the page: what stands in every field. */
const readAll = (): readonly string[] =>
  [...document.querySelectorAll<HTMLInputElement>("input, textarea, select")].map(
    (field, at) => `${field.id || field.name || at}: ${field.value} ${field.checked}`,
  );

/** Fields of the page that have not kept what somebody wrote in them when the journal goes on. */
export const writingLost = async (page: Page, last: Recorded): Promise<readonly string[]> => {
  await page.evaluate(writeAll);
  await settled(page);
  const before = await page.evaluate(readAll);
  await page.evaluate((entry) => screens.feed([entry]), oneMore(last));
  await settled(page);
  const after = await page.evaluate(readAll);
  return before
    .filter((field) => !after.includes(field))
    .map((field) => `lost when the journal went on: ${field}`);
};

/** What measures itself has done so after two frames. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
