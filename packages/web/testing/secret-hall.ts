import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { Key, Values, Words } from "../messages/index.ts";
import type { House } from "./house.ts";
import { Plenary } from "./plenary.ts";
import { members, sittingWith, wordsIn } from "./sitting.ts";
import { complaintsOf } from "./stage.ts";

/** Five Tellers of five delegations. */
export const tellers = ["AT.2", "BR.2", "FR.2", "IN.2", "JO.2"] as const;

const patience = 60_000;
const desk = { width: 1280, height: 1000 } as const;
const phone = { width: 390, height: 844 } as const;

/** What the registrar keeps for a delegation's device. */
export interface Card {
  readonly voter: string;
  readonly credentials: readonly { readonly credential: string; readonly weight: number }[];
}

/** A hall in which a secret ballot is held: each device a browser of its own. */
export class SecretHall {
  readonly plenary: Plenary;
  readonly words: Words = wordsIn("en");
  readonly complaints: string[][] = [];
  readonly #house: House;
  readonly #browser: Browser;
  readonly #open: BrowserContext[] = [];

  private constructor(plenary: Plenary, on: { house: House; browser: Browser }) {
    this.plenary = plenary;
    this.#house = on.house;
    this.#browser = on.browser;
  }

  /** All are in the room, somebody is in the chair, and five Tellers are elected. */
  static async convene(
    assembly: string,
    on: { readonly house: House; readonly browser: Browser },
  ): Promise<SecretHall> {
    const plenary = await Plenary.convene(on.house, assembly);
    await plenary.openSitting(sittingWith(tellers));
    return new SecretHall(plenary, on);
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map((context) => context.close()));
  }

  say(key: Key, values?: Values): string {
    return this.words.say(key, values);
  }

  /** A page on a device on which nothing was kept before; left out: nobody is signed in. */
  async device(path: string, on: "desk" | "phone", person?: string): Promise<Page> {
    const { url } = this.#house;
    const viewport = on === "desk" ? desk : phone;
    const context = await this.#browser.newContext({ baseURL: url, viewport, locale: "en" });
    context.setDefaultTimeout(patience);
    this.#open.push(context);
    if (person !== undefined) {
      const [name = "", value = ""] = (await this.plenary.cookieOf(person)).split("=");
      await context.addCookies([{ name, value, url }]);
    }
    const page = await context.newPage();
    this.complaints.push(complaintsOf(page));
    await page.goto(`/a/${this.plenary.assembly}${path}`);
    return page;
  }

  button(page: Page, key: Key, values?: Values): Locator {
    return page.getByRole("button", { name: this.say(key, values), exact: true });
  }

  /** Presses what is offered on a page, and confirms it where it is asked once more. */
  async confirm(page: Page): Promise<void> {
    const dialog = page.getByRole("alertdialog");
    await dialog.locator(".button.primary").click();
    await dialog.waitFor({ state: "hidden" });
  }

  /** What the program prints; the registrar runs it apart from the server. */
  run(...args: readonly string[]): Promise<string> {
    return this.#house.run(...args);
  }

  keep(name: string, text: string): string {
    return this.#house.keep(name, text);
  }

  get api(): string {
    return `${this.#house.url}/api/assemblies/${this.plenary.assembly}`;
  }
}

/** The cards that the registrar has made, by delegation. */
export const cardsIn = (folder: string): readonly Card[] =>
  members.map(([member]) => {
    const card: Card = JSON.parse(readFileSync(join(folder, `${member}.json`), "utf8"));
    return card;
  });
