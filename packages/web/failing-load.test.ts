import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { chromiumPath, launch, sayMissing } from "./testing/chromium.ts";
import { type House, openHouse } from "./testing/house.ts";
import { Plenary } from "./testing/plenary.ts";
import { faultsOn } from "./testing/screen-page.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const path = chromiumPath();
if (!path) sayMissing("packages/web/failing-load.test.ts");

/** The server is too busy to read what it was asked for. */
const busy = { status: 408, body: "" };
/** Frames of a feed that no page makes anything of. */
const garbled = 'event: entry\ndata: {"of":"a later program"}\n\nevent: ready\ndata: {}\n\n';

describe.runIf(path)("a page of which something does not come", () => {
  let house: House;
  let browser: Browser;
  const plenaries = new Map<string, Plenary>();

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), launch(path ?? "")]);
    for (const assembly of ["ONE", "TWO"]) {
      const plenary = await Plenary.convene(house, assembly);
      await plenary.openSitting();
      plenaries.set(assembly, plenary);
    }
    const founding = { name: "Other rules", rulebook: "csto-pa", seat: "Europe/Moscow" };
    const here = { assembly: "THREE", edition: "2007-03", person: "SEC", personName: "Bea" };
    await house.found({ ...founding, ...here });
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function visitor(): Promise<Page> {
    const context = await browser.newContext({ locale: "en", baseURL: house.url });
    context.setDefaultTimeout(40_000);
    return context.newPage();
  }
  const again = (page: Page) => page.getByRole("button", { name: "Try again", exact: true });
  const isShown = (page: Page) =>
    page.getByRole("heading", { level: 1, name: "Session of the tests" }).waitFor();
  const amiss = (page: Page) =>
    page.getByRole("alert").getByText("This page cannot show").waitFor();

  test("asks again for words, without which it could not even say so", async () => {
    const page = await visitor();
    let asked = 0;
    await page.route("**/assets/messages_base_public-en-*.js", (route) => {
      asked += 1;
      return asked > 2 ? route.continue() : route.fulfill(busy);
    });
    await page.goto("/a/ONE");
    await isShown(page);
    await page.context().close();
  });

  test("offers a way out, also where none of its script has come", async () => {
    const page = await visitor();
    await page.route("**/assets/app-*.js", (route) => route.fulfill(busy));
    await page.goto("/a/ONE");
    const late = page.getByRole("link", { name: "Réessayer" });
    await late.waitFor();
    await page.unroute("**/assets/app-*.js");
    await late.click();
    await isShown(page);
    expect(await late.isVisible()).toBe(false);
    await page.context().close();
  });

  test.each([
    { rules: "that the public cites", to: "", what: "outline", says: "This page cannot show" },
    {
      ...{ rules: "that a delegate judges by", to: "/delegate", what: "excerpt" },
      says: "This page could not be fetched",
    },
  ])("says so where the rules $rules do not come, and shows them when they do", async (one) => {
    const files = `**/assets/${one.what}*.js`;
    const page = await visitor();
    await page.route(files, (route) => route.fulfill(busy));
    await page.goto(`/a/ONE${one.to}`);
    await page.getByRole("alert").getByText(one.says).waitFor();
    expect(await page.locator("[aria-busy]").count()).toBe(0);
    expect(await faultsOn(page)).toEqual([]);
    await page.unroute(files);
    await again(page).click();
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await expect.poll(() => again(page).count()).toBe(0);
    await page.context().close();
  });

  test("says so where what asks before an act does not come, and goes on then", async () => {
    const page = await visitor();
    const [name = "", value = ""] = ((await plenaries.get("ONE")?.cookieOf("KE.1")) ?? "").split(
      "=",
    );
    await page.context().addCookies([{ name, value, url: house.url }]);
    await page.route("**/assets/DelegateAsking*.js", (route) => route.fulfill(busy));
    await page.goto("/a/ONE/delegate");
    const raise = page.getByRole("button", { name: "Raise a point of order", exact: true });
    await raise.click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("The server does not answer at present.").waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await page.unroute("**/assets/DelegateAsking*.js");
    await dialog.getByLabel("What is out of order").waitFor();
    await page.context().close();
  });

  test("says so where it can read nothing of the journal", async () => {
    const page = await visitor();
    const sent = { contentType: "text/event-stream", body: garbled };
    await page.route("**/feed?*", (route) => route.fulfill(sent));
    await page.goto("/a/ONE");
    await amiss(page);
    expect(await page.locator("[aria-busy]").count()).toBe(0);
    await page.unroute("**/feed?*");
    await again(page).click();
    await isShown(page);
    await page.context().close();
  });

  test("says so where a screen fails, and reports what has failed", async () => {
    const page = await visitor();
    const reported: string[] = [];
    page.on("pageerror", ({ message }) => reported.push(message));
    await page.addInitScript(() => {
      Intl.DateTimeFormat.prototype.formatToParts = () => {
        throw new Error("no dates here");
      };
      Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
        get: () => {
          throw new Error("no dates here");
        },
      });
    });
    await page.goto("/a/ONE");
    await amiss(page);
    expect(reported).toContain("no dates here");
    await page.context().close();
  });

  test("keeps the rules of where one is going when the language is changed on the way", async () => {
    const page = await visitor();
    await page.goto("/a/ONE/delegate");
    await page.getByText("You watch as the public").waitFor();
    let arrived = () => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    let send = () => {};
    const held = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route("**/assets/rulebook*.js", async (route) => {
      arrived();
      await held;
      await route.continue();
    });
    await page.evaluate(() => {
      const link = Object.assign(document.createElement("a"), { href: "/a/THREE/rules" });
      document.body.append(link);
      link.click();
    });
    await asked;
    await page.getByRole("combobox").first().selectOption("fr");
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("fr");
    send();
    await page.waitForURL("**/a/THREE/rules");
    await page.getByRole("heading", { level: 1, name: "Règlement" }).waitFor();
    await expect.poll(() => page.locator("[aria-busy]").count()).toBe(0);
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });
});
