import type { Recorded } from "@hemicycle/engine";
import type { Page, Route } from "playwright-core";
import type { Theme } from "../appearance.ts";
import type { JournalLine } from "../client/chain.ts";
import type { Language } from "../messages/index.ts";
import { linesOf, serveLines } from "./journal-lines.ts";
import type { ScreenCase } from "./matrix.ts";
import { faultsOn, overflowOf, pathOf, ScreenPage } from "./screen-page.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";
import { recordedIn } from "./sitting.ts";
import { settled, writingLost } from "./written.ts";

declare const screens: ScreenShower;

/** What the server's clock says: on the first day of the tests, while somebody speaks. */
const date = "Sat, 14 Oct 2017 08:05:46 GMT";

/** A phone is as high as its page, so that nothing of it stands behind the tabs. */
const viewports = {
  wall: { width: 1920, height: 1080 },
  desk: { width: 1600, height: 1100 },
  phone: { width: 390, height: 2_600 },
} as const;

/** One page on which the cases of the matrix are shown, one after the other. */
export class CasePage {
  static readonly pathOf = pathOf;
  readonly #place: ScreenPage;
  #served: readonly (readonly [pattern: string, (route: Route) => Promise<void>])[] = [];
  #told = 0;
  #wasFresh = false;
  #played: {
    readonly lines: readonly string[];
    readonly recorded: readonly Recorded[];
  } | null = null;
  #lines: readonly JournalLine[] = [];

  private constructor(place: ScreenPage) {
    this.#place = place;
  }

  static async open(chromium: string): Promise<CasePage> {
    const place = await ScreenPage.open(chromium);
    await place.page.route("**/healthz", (route) =>
      route.fulfill({ json: { status: "ok" }, headers: { date } }),
    );
    const made = new CasePage(place);
    await serveLines(place.page, () => made.#lines);
    // What moves is not where it will be, nor of the colour that it will have.
    await place.page.emulateMedia({ reducedMotion: "reduce" });
    return made;
  }

  get page(): Page {
    return this.#place.page;
  }

  close(): Promise<void> {
    return this.#place.close();
  }

  /** Shows a case in the light, on a device that remembers nothing of the cases before it. */
  async show(one: ScreenCase, language: Language): Promise<void> {
    const { page } = this;
    await page.setViewportSize(viewports[one.on]);
    await this.#serve(one.served ?? {});
    // What could not be fetched for such a case is fetched for the next one.
    if (one.isFresh || this.#wasFresh) await this.#place.load();
    this.#wasFresh = one.isFresh ?? false;
    await this.#prepare(one);
    const recorded = this.#recordedOf(one);
    this.#lines = linesOf(recorded ?? []);
    const how = { language, theme: "light", as: one.as ?? null } as const;
    await this.#place.show(one.screen, one.sealed ? [] : recorded, how);
    if (one.sealed && recorded) {
      await page.evaluate((entries) => screens.feed(entries, { seal: "ballots" }), recorded);
    }
    await one.after?.(page);
    await settled(page);
  }

  /** A device that has what a case says and nothing else, and a server that answers so. */
  #prepare({ kept = [], answers = [] }: ScreenCase): Promise<void> {
    return this.page.evaluate(
      ([acts, outcomes]) => {
        localStorage.clear();
        sessionStorage.clear();
        history.replaceState(null, "", "/");
        screens.kept.splice(0, Number.POSITIVE_INFINITY, ...acts);
        screens.answers.splice(0, Number.POSITIVE_INFINITY, ...outcomes);
        screens.gestures.length = 0;
      },
      [kept, answers] as const,
    );
  }

  /** The journal of a case, played once for all languages. */
  #recordedOf({ lines }: ScreenCase): readonly Recorded[] | undefined {
    if (lines === undefined) return undefined;
    const known = this.#played?.lines === lines ? this.#played.recorded : recordedIn(...lines);
    this.#played = { lines, recorded: known };
    return known;
  }

  /** Changes the light of the page, and of the parts of it that have a light of their own. */
  light(theme: Theme): Promise<void> {
    return this.page.evaluate((wanted) => {
      for (const lit of document.querySelectorAll<HTMLElement>("[data-theme]")) {
        lit.dataset["theme"] = wanted;
      }
    }, theme);
  }

  spoken(): Promise<{ readonly lang: string; readonly dir: string }> {
    return this.page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir };
    });
  }

  faults(): Promise<string[]> {
    return faultsOn(this.page);
  }

  /** Of the rules of axe, those that look at colours: in another light nothing else is another. */
  faultsOfColour(): Promise<string[]> {
    return faultsOn(this.page, ["color-contrast", "link-in-text-block"]);
  }

  /** What is lost of what somebody writes in a case that is shown, when another event comes. */
  async lost(one: ScreenCase): Promise<readonly string[]> {
    const last = this.#recordedOf(one)?.at(-1);
    return last === undefined ? [] : writingLost(this.page, last);
  }

  overflow(): Promise<number> {
    return overflowOf(this.page);
  }

  /** What the browser has complained about since this was asked last. */
  complaints(): readonly string[] {
    const fresh = this.#place.complaints.slice(this.#told).filter((said) => !isRefused(said));
    this.#told = this.#place.complaints.length;
    return fresh;
  }

  async #serve(served: NonNullable<ScreenCase["served"]>): Promise<void> {
    const { page } = this;
    for (const [pattern, answer] of this.#served) await page.unroute(pattern, answer);
    this.#served = Object.entries(served).map(([pattern, json]) => [
      pattern,
      (route: Route) =>
        json === null ? route.abort() : route.fulfill({ json, status: statusOf(json) }),
    ]);
    for (const [pattern, answer] of this.#served) await page.route(pattern, answer);
  }
}

/** Of a problem (RFC 9457), its own status. */
const statusOf = (json: object): number =>
  "status" in json && typeof json.status === "number" ? json.status : 200;

/** What a case has a server refuse, or made unreachable, is told by the browser too. */
const isRefused = (said: string): boolean =>
  /net::ERR_FAILED|responded with a status of 4\d\d/.test(said);
