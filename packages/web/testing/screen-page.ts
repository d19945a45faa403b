import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Recorded } from "@hemicycle/engine";
import type { Browser, Page } from "playwright-core";
import type { Theme } from "../appearance.ts";
import type { SignIn } from "../client/api.ts";
import type { Language } from "../messages/index.ts";
import { launch } from "./chromium.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";
import { complaintsOf, openStage, type Stage } from "./stage.ts";

declare const screens: ScreenShower;

/** Who sits at the browser; null: nobody who is signed in. */
export type Sitter =
  | ({ readonly person: string; readonly offices: readonly string[] } & Partial<
      Omit<SignIn, "person" | "offices">
    >)
  | null;

export interface How {
  readonly as?: Sitter;
  readonly language?: Language;
  readonly theme?: Theme;
}

const entry = { id: "TEST", name: "Assembly of the tests", rulebook: null, seq: 1, status: "open" };

/** A page on which whole screens stand, with what the server would say about who sits here. */
export class ScreenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly #browser: Browser;
  readonly #stage: Stage;
  #sitter: Sitter = null;

  private constructor(browser: Browser, stage: Stage, page: Page) {
    this.#browser = browser;
    this.#stage = stage;
    this.page = page;
    this.complaints = complaintsOf(page);
  }

  static async open(chromium: string): Promise<ScreenPage> {
    const [browser, stage] = await Promise.all([launch(chromium), openStage("screens.html")]);
    const page = await browser.newPage({ viewport: { width: 1600, height: 1100 } });
    const made = new ScreenPage(browser, stage, page);
    await made.#answer();
    await made.load();
    return made;
  }

  /** Loads the page, with nothing on it that was there before. */
  async load(): Promise<void> {
    await this.page.goto(this.#stage.url);
    await this.page.waitForFunction(() => "screens" in globalThis);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#stage.close();
  }

  /**
   * Shows a screen of the assembly of the tests, or the one at a path; without a journal, nothing
   * has come yet.
   */
  async show(
    screen: string,
    recorded: readonly Recorded[] | undefined,
    { as = null, language = "en", theme = "light" }: How = {},
  ): Promise<void> {
    this.#sitter = as;
    await this.page.evaluate(
      ([path, entries, spoken, light]) =>
        screens.show(path, {
          language: spoken,
          theme: light,
          ...(entries ? { recorded: entries } : {}),
        }),
      [pathOf(screen), recorded, language, theme] as const,
    );
  }

  /** What the page would send: acts in their office, with their rulings. */
  sent() {
    return this.page.evaluate(() => screens.sent);
  }

  async #answer(): Promise<void> {
    const { page } = this;
    const assemblies = [{ ...entry, demonstration: true, played: true }];
    await page.route("**/api/assemblies", (route) => route.fulfill({ json: { assemblies } }));
    await page.route("**/healthz", (route) => route.fulfill({ json: { status: "ok" } }));
    await page.route("**/api/session", (route) =>
      route.fulfill({ json: { session: sessionOf(this.#sitter) } }),
    );
  }
}

/** The path of a screen of the assembly of the tests; of the one at a path, that path. */
export const pathOf = (screen: string): string =>
  screen.startsWith("/") ? screen : `/a/TEST/${screen}`.replace(/\/$/, "");

const plain = { assembly: "TEST", name: null, member: null, circle: "bureau", credential: null };
const sessionOf = (sitter: Sitter): object | null =>
  sitter && { ...plain, until: "2017-10-14T20:00:00.000Z", enrolling: false, ...sitter };

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on a page against the rules of WCAG 2.2, levels A and AA, or against some. */
export async function faultsOn(page: Page, rules: readonly string[] = []): Promise<string[]> {
  for (let again = 0; again < 3; again += 1) {
    if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
    await settled(page);
    const found = await axeOn(page, rules);
    if (found !== null) return found;
    // On a busy machine a run now and then never ends, and no other can begin beside it.
    await page.evaluate("delete globalThis.axe");
  }
  throw new Error("axe did not come to an end three times");
}

/** A colour that is on its way from one to another has a contrast that nobody is left with. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => one instanceof CSSTransition);
    const longest = new Promise((passed) => setTimeout(passed, 1_000));
    await Promise.race([Promise.allSettled(passing.map(({ finished }) => finished)), longest]);
  });

/** What one run finds; null where it does not come to an end within half a minute. */
function axeOn(page: Page, rules: readonly string[]): Promise<string[] | null> {
  return page.evaluate(async (some) => {
    // Axe has been put on the page just now and has no types here.
    const { axe } = globalThis as unknown as {
      axe: { run(what: Document, how: object): Promise<{ violations: Violation[] }> };
    };
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const all = { type: "tag", values };
    const runOnly = some.length === 0 ? all : { type: "rule", values: some };
    const how = { runOnly, resultTypes: ["violations"], preload: false };
    const late = new Promise<null>((end) => setTimeout(end, 30_000, null));
    const found = await Promise.race([axe.run(document, how), late]);
    return found === null
      ? null
      : found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, rules);
}

/** By how many pixels a page is wider than the screen. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
