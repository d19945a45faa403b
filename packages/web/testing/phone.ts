import type { Page } from "playwright-core";
import { faultsOn, overflowOf, type Sitter } from "./screen-page.ts";

/** A delegate of the assembly of the tests, at the own phone. */
export const delegate = (person: string): Sitter & { readonly member: string } => ({
  person,
  member: person.slice(0, 2),
  offices: [],
});

/** Pixels: what a page is as high as, so that nothing of it stands behind the tabs. */
const whole = 2_600;
const phone = { width: 390, height: 844 };

/** What axe finds on a phone's page, and at which widths it runs over the side. */
export async function findingsOn(page: Page): Promise<readonly string[]> {
  // What the tabs cover would count as a target of what is left of it.
  await page.setViewportSize({ ...phone, height: whole });
  const findings = await faultsOn(page);
  for (const width of [320, phone.width, 800]) {
    await page.setViewportSize({ ...phone, width });
    await settled(page);
    const over = await overflowOf(page);
    if (over !== 0) findings.push(`${over} pixels over the side at ${width}`);
  }
  await page.setViewportSize(phone);
  return findings;
}

/** What measures itself has done so after two frames. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
