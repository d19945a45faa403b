import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { languages, ownNames } from "./messages/index.ts";
import { chromiumPath, launch, sayMissing } from "./testing/chromium.ts";
import { type House, openHouse } from "./testing/house.ts";
import { faultsOn, overflowOf } from "./testing/screen-page.ts";
import { complaintsOf } from "./testing/stage.ts";

/** Each step moves browsers and a server, and the machine may be busy. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });
const patience = 60_000;

const path = chromiumPath();
if (!path) sayMissing("packages/web/demonstration.test.ts");

const desk = { width: 1600, height: 1100 };

describe.runIf(path)("the demonstration, as somebody finds it who has read nothing", () => {
  let house: House;
  let browser: Browser;
  let page: Page;
  const complaints: string[][] = [];

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), launch(path ?? "")]);
    await founded();
    page = await visitor();
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  /** The first start founds it while the page is already served. */
  async function founded() {
    for (let tries = 0; tries < 600; tries += 1) {
      const answer = await fetch(`${house.url}/api/assemblies/demo/state`);
      if ((await answer.text()).includes('"opinion":{"admissible":true}')) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("the demonstration was not founded within a minute");
  }

  async function visitor(how: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
    const context: BrowserContext = await browser.newContext({
      ...{ baseURL: house.url, viewport: desk, locale: "en-GB", reducedMotion: "reduce" },
      ...how,
    });
    context.setDefaultTimeout(patience);
    context.on("page", (opened) => complaints.push(complaintsOf(opened)));
    return context.newPage();
  }

  const dock = (of = page) => of.getByRole("complementary", { name: "Demonstration" });
  const press = (name: string, of = page) =>
    dock(of).getByRole("button", { name, exact: true }).click();
  const offer = (name: string) =>
    page.locator(".offers").getByRole("button", { name, exact: true });

  /** Tab after Tab to what has this name, and then Enter. */
  async function byKeys(name: string) {
    for (let tabs = 0; tabs < 120; tabs += 1) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => document.activeElement?.textContent?.trim());
      if (here === name) return page.keyboard.press("Enter");
    }
    throw new Error(`${name} was not reached by keyboard`);
  }

  test("finds it first, and begins the tour by keyboard", async () => {
    await page.goto("/");
    await page.getByRole("heading", { name: "A sitting to try out" }).waitFor();
    await byKeys("Take the tour");
    await page.getByRole("heading", { name: "You preside" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/a/demo/presidency");
    await byKeys("Take the President’s seat");
    await offer("Give the floor to Sweden, for the request").waitFor();
  });

  test("sees at each stop what it speaks of, without a mouse", async () => {
    await byKeys("Next stop of the tour");
    await page.waitForFunction(
      () => document.activeElement?.textContent === "What is refused says why",
    );
    await byKeys("Try it");
    await dock().getByRole("alert").getByText("Refused").waitFor();
    const paragraph = dock().getByRole("link", { name: "IPU Rules of the Assembly, 11.2(b)" });
    expect(await paragraph.count()).toBeGreaterThan(0);
    await byKeys("Next stop of the tour");
    await byKeys("See the rule on the quorum");
    await page.getByRole("heading", { name: "IPU Rules of the Assembly, 33.1" }).waitFor();
    await byKeys("Next stop of the tour");
    const [wall] = await Promise.all([
      page.context().waitForEvent("page"),
      byKeys("Open the Hall in a second window"),
    ]);
    await wall.getByRole("heading").first().waitFor();
    expect(await wall.getByRole("complementary", { name: "Demonstration" }).count()).toBe(0);
    await wall.close();
    await byKeys("Next stop of the tour");
    await byKeys("Choose a delegation");
    await page.getByLabel("Find a delegation").waitFor();
    await byKeys("Next stop of the tour");
    await byKeys("Open the public page");
    await page.waitForURL("**/a/demo");
    await byKeys("Next stop of the tour");
    await page.getByRole("heading", { name: "Nobody has to trust it" }).waitFor();
    await byKeys("End the tour");
    await dock().getByRole("heading").waitFor({ state: "detached" });
  });

  test("is not shown the tour again unbidden, and can take it again", async () => {
    await page.goto("/a/demo/presidency");
    await dock().waitFor();
    expect(await dock().getByRole("heading").count()).toBe(0);
    await page.goto("/");
    await page.getByRole("button", { name: "Take the tour again" }).waitFor();
  });

  test("plays step by step: each says what happens and by which rule", async () => {
    await page.goto("/a/demo/presidency");
    await dock().getByText("Steps: 0 of 42").waitFor();
    await press("Next step");
    await dock().getByText("Steps: 1 of 42").waitFor();
    await dock()
      .getByText(/^Palestine proposes to join the four requests on Jerusalem/)
      .first()
      .waitFor();
    const rule = dock().getByRole("link", { name: "IPU Rules of the Assembly, 11.2(c)" });
    expect(await rule.getAttribute("href")).toBe("/a/demo/rules/ipu.a11.2c/same-subject");
    await page.locator(".motions, main").getByText("Jerusalem, and the move of").first().waitFor();
  });

  test("plays to the next vote, and takes part in it from a phone", async () => {
    await press("More");
    await dock().getByLabel("Pace").selectOption("quick");
    await press("Play to the next vote");
    await press("Pause");
    await press("Play to the next vote");
    await dock()
      .getByText(/^The President opens the vote/)
      .first()
      .waitFor();
    await dock().getByRole("button", { name: "Next step" }).waitFor();
    const phone = await visitor({ viewport: { width: 390, height: 844 } });
    await phone.goto("/a/demo/seat");
    await phone.getByLabel("Find a delegation").fill("Japan");
    await phone.getByRole("button", { name: /^Take a seat\s*Delegate 1, Japan/ }).click();
    await phone.getByRole("link", { name: "Vote" }).click();
    await phone.getByRole("spinbutton", { name: /no/i }).fill("20");
    await phone.getByRole("button", { name: /^Cast 20 no/ }).click();
    await phone.getByText(/20 no/).first().waitFor();
    expect(await overflowOf(phone)).toBe(0);
    await phone.context().close();
  });

  test("takes over by hand, and what was done by hand counts when the play goes on", async () => {
    for (const part of [1, 2, 3]) {
      await press("Next step");
      await dock().getByText(`part ${part} of 3`).waitFor();
    }
    await press("Sit down as President");
    await offer("Close vote 1").click();
    await page.getByRole("alertdialog").locator(".button.primary").click();
    await offer("Announce the result of vote 1").waitFor();
    await dock().getByText("Steps: 12 of 42").waitFor();
    await press("Next step");
    await dock()
      .getByText(/^The President declares the result\. It is reported that this/)
      .first()
      .waitFor();
  });

  test("is told which rule stands in the way of the play, and goes on elsewhere", async () => {
    await page.getByLabel("On", { exact: true }).selectOption({ label: "Another question" });
    await page.getByRole("button", { name: "Announce a vote", exact: true }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("textbox").fill("Shall we pause?");
    await dialog.locator(".button.primary").click();
    await dialog.waitFor({ state: "hidden" });
    await press("Next step");
    await press("Next step");
    await press("Next step");
    const notice = dock().getByText("The next step cannot be played as things stand");
    await notice.waitFor();
    expect(
      await dock()
        .getByRole("link", { name: /30\.1$/ })
        .count(),
    ).toBeGreaterThan(0);
    await looksRight();
    await press("Go on with: Request of Iran: support for the Palestinian people");
    await dock()
      .getByText(/^The President gives the floor to the sponsor/)
      .first()
      .waitFor();
  });

  test("begins again with a fresh demonstration", async () => {
    await press("Found a fresh demonstration");
    await page.waitForURL("**/a/demo-2/presidency");
    await dock().getByText("Steps: 0 of 42").waitFor();
  });

  /** The same steps without waiting in between. */
  async function playedTo(assembly: string, last: string) {
    const play = `${house.url}/api/assemblies/${assembly}/play`;
    const headers = { "content-type": "application/json" };
    for (;;) {
      const { next: step } = (await (await fetch(play)).json()) as { next: string };
      await fetch(play, { method: "POST", headers, body: JSON.stringify({ step }) });
      if (step === last) return;
    }
  }

  test("lets all of it be played, to the announced emergency item on the wall", async () => {
    const wall = await visitor({ viewport: { width: 1920, height: 1080 } });
    await wall.goto("/a/demo-2/hall");
    await playedTo("demo-2", "R8-declared");
    await press("More");
    await dock().getByLabel("Pace").selectOption("quick");
    await press("Play all");
    await wall.getByText("843 in favour").first().waitFor();
    await dock().getByText("Steps: 42 of 42").waitFor();
    await dock()
      .getByText(/^The President announces the emergency item/)
      .first()
      .waitFor();
    expect(await dock().getByRole("button", { name: "Next step" }).count()).toBe(0);
    await wall.context().close();
  });

  /** What axe finds, and what runs over the side, in every language and light. */
  async function looksRight() {
    const findings: string[] = [];
    for (const language of languages) {
      await page.getByRole("combobox").filter({ hasText: ownNames.en }).selectOption(language);
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
      for (const theme of ["light", "dark"] as const) {
        await page.evaluate((wanted) => {
          document.documentElement.dataset["theme"] = wanted;
        }, theme);
        const found = await faultsOn(page);
        findings.push(...found.map((what) => `${language} ${theme}: ${what}`));
      }
      if ((await overflowOf(page)) > 0) findings.push(`${language}: over the side`);
    }
    await page.getByRole("combobox").filter({ hasText: ownNames.en }).selectOption("en");
    await page.evaluate(() => document.documentElement.removeAttribute("data-theme"));
    expect(findings).toEqual([]);
  }

  test("finds nothing that axe would object to, in any language, at any stop", async () => {
    await page.goto("/");
    await page.getByRole("button", { name: "Take the tour again" }).click();
    await press("More");
    await looksRight();
    for (let stop = 2; stop <= 7; stop += 1) {
      await press("Next stop of the tour");
      await dock().getByText(`Tour, stop ${stop} of 7`).waitFor();
      const found = await faultsOn(page);
      expect(found, `stop ${stop}`).toEqual([]);
    }
    for (const width of [320, 860, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflowOf(page), `${width}`).toBe(0);
    }
  });

  test("no script failed, nothing was fetched from elsewhere, the strict policy held", () => {
    // The browser tells of the act that the tour has refused.
    expect(complaints.flat().filter((one) => !/status of 403/.test(one))).toEqual([]);
  });
});
