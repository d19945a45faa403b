import type { Facts } from "@hemicycle/base";
import { fillSays } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import type { Browser, Page } from "playwright-core";
import type { Key, Language, Values, Words } from "../messages/index.ts";
import { comma } from "../screens/model/cite.ts";
import { nameIn } from "../screens/model/names.ts";
import type { Hands } from "./hands.ts";
import type { House } from "./house.ts";
import { Plenary } from "./plenary.ts";
import { members, wordsIn } from "./sitting.ts";
import { complaintsOf } from "./stage.ts";

/** In which languages the screens of a sitting stand, and how they are worked. */
export interface Manner {
  readonly phones: Language;
  readonly desk: Language;
  readonly hall: Language;
  readonly hands: Hands;
}

/** In milliseconds: the machine may be busy. */
const patience = 60_000;
const sizes = {
  hall: { width: 1920, height: 1080 },
  presidency: { width: 1600, height: 1100 },
  delegate: { width: 390, height: 844 },
} as const;
type Screen = keyof typeof sizes;

/** The words of the screens in one language, and the names of delegations in it. */
export class Said {
  readonly words: Words;

  constructor(language: Language) {
    this.words = wordsIn(language);
  }

  say(key: Key, values?: Values): string {
    return this.words.say(key, values);
  }

  /** The name of a member of the assembly of the tests. */
  member(id: string): string {
    const name = members.find(([known]) => known === id)?.[1] ?? id;
    return nameIn(this.words, { id, name });
  }

  /** A paragraph as links name it: "IPU Rules of the Assembly, 33.1". */
  cited(document: "rules" | "statutes", number: string): string {
    return `IPU ${this.say(`document.${document}`)}${comma(this)}${number}`;
  }

  /** What a guard says when it refuses. */
  refusal(clause: string, facts: Facts): string {
    const all = rulebooks.flatMap(({ editions }) => editions).flatMap(({ clauses }) => clauses);
    const guard = all.find(({ id }) => id === clause);
    if (guard?.kind !== "guard") throw new Error(`no guard ${clause}`);
    const isolated = Object.entries(facts).map(([name, fact]) => {
      const keeps = this.words.dir === "ltr" || typeof fact === "number";
      return [name, keeps ? fact : `\u2068${fact}\u2069`];
    });
    return fillSays(guard.says, Object.fromEntries(isolated), this.words.language);
  }

  /** "8 yes, 2 abstentions" */
  split(split: { readonly yes?: number; readonly no?: number; readonly abstain?: number }): string {
    const counts = (["yes", "no", "abstain"] as const).filter((choice) => (split[choice] ?? 0) > 0);
    return this.words.list(
      counts.map((choice) => this.say(`count.${choice}`, { count: split[choice] ?? 0 })),
    );
  }
}

/** A sitting on its screens: a hall, phones, desks, each in a browser of its own. */
export class Conductor {
  readonly phones: Said;
  readonly desk: Said;
  readonly hall: Said;
  readonly hands: Hands;
  readonly plenary: Plenary;
  readonly complaints: string[][] = [];
  readonly #manner: Manner;
  readonly #house: House;
  readonly #browser: Browser;
  readonly #pages = new Map<string, Page>();

  private constructor(plenary: Plenary, manner: Manner, on: { house: House; browser: Browser }) {
    this.plenary = plenary;
    this.#manner = manner;
    this.#house = on.house;
    this.#browser = on.browser;
    this.phones = new Said(manner.phones);
    this.desk = new Said(manner.desk);
    this.hall = new Said(manner.hall);
    this.hands = manner.hands;
  }

  static async convene(
    assembly: string,
    manner: Manner,
    on: { readonly house: House; readonly browser: Browser },
  ): Promise<Conductor> {
    return new Conductor(await Plenary.convene(on.house, assembly), manner, on);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pages.values()].map((page) => page.context().close()));
  }

  wall(): Promise<Page> {
    return this.#screen("hall", this.#manner.hall);
  }

  phone(person: string): Promise<Page> {
    return this.#screen("delegate", this.#manner.phones, person);
  }

  deskOf(person: string): Promise<Page> {
    return this.#screen("presidency", this.#manner.desk, person);
  }

  /** Does what is offered at somebody's desk, and confirms it. */
  async conduct(person: string, name: string): Promise<void> {
    const page = await this.deskOf(person);
    await this.hands.act(page, name);
    await this.confirm(page);
  }

  async confirm(page: Page): Promise<void> {
    const dialog = page.getByRole("alertdialog");
    await this.hands.press(dialog.locator(".button.primary"));
    await dialog.waitFor({ state: "hidden" });
  }

  /** Waits until something is to be read on the wall. */
  async onWall(text: string): Promise<void> {
    await (await this.wall()).getByText(text).first().waitFor();
  }

  async #screen(screen: Screen, language: Language, person?: string): Promise<Page> {
    const name = `${screen} ${person ?? ""}`;
    const known = this.#pages.get(name);
    if (known) return known;
    const page = await this.#open(screen, language, person);
    this.#pages.set(name, page);
    return page;
  }

  async #open(screen: Screen, language: Language, person?: string): Promise<Page> {
    const { url } = this.#house;
    const how = { baseURL: url, viewport: sizes[screen], locale: language };
    const context = await this.#browser.newContext(how);
    context.setDefaultTimeout(patience);
    if (person !== undefined) {
      const [name = "", value = ""] = (await this.plenary.cookieOf(person)).split("=");
      await context.addCookies([{ name, value, url }]);
    }
    const page = await context.newPage();
    this.complaints.push(complaintsOf(page));
    await page.goto(`/a/${this.plenary.assembly}/${screen}`);
    return page;
  }
}
