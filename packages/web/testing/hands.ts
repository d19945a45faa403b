import type { Locator, Page } from "playwright-core";

/** How somebody works a screen: with a pointer, or with nothing but keys. */
export interface Hands {
  /** Presses a button, follows a link, checks a box. */
  press(target: Locator): Promise<void>;
  /** Writes in a field, in the place of what stands there. */
  write(target: Locator, text: string): Promise<void>;
  /** Chooses an option of a list by its value. */
  choose(target: Locator, value: string): Promise<void>;
  /** Does what is offered at a desk, the offers being those of the list. */
  act(page: Page, name: string): Promise<void>;
}

const offered = (page: Page, name: string): Locator =>
  page.locator(".offers").getByRole("button", { name, exact: true });

export const pointer: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  choose: async (target, value) => {
    await target.selectOption(value);
  },
  act: (page, name) => offered(page, name).click(),
};

/** Keys alone. Wherever the focus comes to rest, it is to be seen. */
export const keys: Hands = {
  press: async (target) => {
    await reach(target);
    await target.page().keyboard.press((await isLink(target)) ? "Enter" : "Space");
  },
  write: async (target, text) => {
    await reach(target);
    await target.page().keyboard.press("ControlOrMeta+a");
    await target.page().keyboard.type(text);
  },
  choose: async (target, value) => {
    await reach(target);
    const at = await target.evaluate((list: HTMLSelectElement, wanted) => {
      return [...list.options].findIndex((option) => option.value === wanted);
    }, value);
    const { keyboard } = target.page();
    await keyboard.press("Home");
    for (let step = 0; step < at; step += 1) await keyboard.press("ArrowDown");
  },
  act: async (page, name) => {
    for (;;) {
      const key = await offered(page, name).getAttribute("aria-keyshortcuts");
      if (key === null) return keys.press(offered(page, name));
      await page.keyboard.press(key);
      const now = await keyNow(page, name);
      if (now === undefined || now === key) return;
      // The list moved under the hand: what is asked may be another act, and is left.
      await page.keyboard.press("Escape");
    }
  },
};

/** The key that stands beside an offer at this moment; undefined where it is not offered. */
const keyNow = (page: Page, name: string): Promise<string | undefined> =>
  page.locator(".offers .act").evaluateAll((acts, wanted) => {
    const found = acts.find((act) => act.textContent?.trim() === wanted);
    return found?.getAttribute("aria-keyshortcuts") ?? undefined;
  }, name);

const isLink = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element instanceof HTMLAnchorElement);

/** More than any screen has: whoever needs more has been round and has not found it. */
const stepsAtMost = 250;

/** Goes to an element as a keyboard does: with Tab, and within a group of choices with arrows. */
async function reach(target: Locator): Promise<void> {
  await target.waitFor();
  const { keyboard } = target.page();
  for (let step = 0; step < stepsAtMost; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await mustBeSeen(target);
      return;
    }
    await keyboard.press((await isBesideFocus(target)) ? "ArrowDown" : "Tab");
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}

/** Of choices of which one is taken, Tab reaches one, and arrows the others. */
const isBesideFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const focused = document.activeElement;
    const areChoices = [element, focused].every(
      (one) => one instanceof HTMLInputElement && one.type === "radio",
    );
    return areChoices && element.getAttribute("name") === focused?.getAttribute("name");
  });

/** The focus has an outline, and nothing stands before it (WCAG 2.2, 2.4.7 and 2.4.11). */
async function mustBeSeen(target: Locator): Promise<void> {
  const wrong = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) return "has no outline";
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isFree = middle !== null && (element.contains(middle) || middle.contains(element));
    return isFree ? "" : `is behind ${middle?.outerHTML.slice(0, 80) ?? "the edge"}`;
  });
  if (wrong !== "") throw new Error(`the focus on ${String(target)} ${wrong}`);
}
