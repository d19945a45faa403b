import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { ScreenPage } from "../testing/screen-page.ts";
import { recordedIn, sitting } from "../testing/sitting.ts";
import { cardAddress, qrOf } from "./secretariat/qr.ts";

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/secretariat-cards.test.ts");

const clerk = { person: "SEC", offices: ["secretariat"] };
const room = recordedIn(
  ...sitting,
  "Secretariat issues card C1 to AT.1",
  "Secretariat issues card C2 to BR.1",
  "person BR.1 enrols passkey K1 with card C2",
);

test("the code of a card stands behind the # of its address", () => {
  expect(cardAddress("https://hall.example", "ipu 138", "AB-1")).toBe(
    "https://hall.example/a/ipu%20138/card#AB-1",
  );
});

test("a QR code is one path of dark runs, with four free modules around it", () => {
  const { size, path: drawn } = qrOf("https://hall.example/a/ipu-138/card#7K3M-9QXR-2HVD-5TNW");
  const runs = [...drawn.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)];
  expect(runs.map(([run]) => run).join("")).toBe(drawn);
  const places = runs.map(([, x, y, length]) => [Number(x), Number(y), Number(length)] as const);
  expect(Math.min(...places.map(([x]) => x))).toBe(4);
  expect(Math.max(...places.map(([x, , length]) => x + length))).toBe(size - 4);
  // The first row of the finder pattern (ISO/IEC 18004, 5.3.3): seven dark modules.
  expect(places.find(([x, y]) => x === 4 && y === 4)?.[2]).toBe(7);
});

describe.runIf(path)("in a browser", () => {
  let place: ScreenPage;
  let page: Page;
  let asked: { people: readonly string[]; replacing?: boolean }[] = [];

  beforeAll(async () => {
    place = await ScreenPage.open(path ?? "");
    page = place.page;
    await page.route("**/api/assemblies/TEST/cards", async (route) => {
      const body = route.request().postDataJSON();
      asked.push(body);
      const cards = body.people.map((person: string) => ({
        card: `of-${person}`,
        person,
        name: `Name of ${person}`,
        code: "7K3M-9QXR-2HVD-5TNW",
        until: "2017-10-28T10:00:00.000Z",
      }));
      await route.fulfill({ json: { cards } });
    });
  }, 90_000);

  afterAll(() => place?.close());

  beforeEach(async () => {
    asked = [];
    await page.setViewportSize({ width: 1440, height: 1000 });
    // Codes that a test has left on the page are not for the next one.
    await place.show("/a/TEST/secretariat/cards", room, { as: null });
    await place.show("/a/TEST/secretariat/cards", room, { as: clerk });
  });

  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const confirm = () => page.locator("dialog[open] .button.primary").click();

  async function issue(...names: readonly string[]) {
    for (const name of names) await page.getByLabel(`Choose ${name}`, { exact: true }).check();
    await button(`Issue ${names.length} card${names.length === 1 ? "" : "s"}`).click();
    await confirm();
    await page.locator(".sheet svg").first().waitFor();
  }

  test("who has a card or a device, and who has not, is shown and can be chosen by it", async () => {
    await button(/^Neither card nor device 27$/).click();
    expect(await page.locator("tbody tr").count()).toBe(27);
    await button(/^Own device 1$/).click();
    expect(await page.locator("tbody").innerText()).toContain("Devices: 1");
    await button(/^Card not used yet 1$/).click();
    expect(await button("Revoke the card of Ms. First of AT").count()).toBe(1);
  });

  test("with nobody chosen no card is issued, and the reason is said", async () => {
    const none = button("Issue 0 cards");
    expect(await none.getAttribute("aria-disabled")).toBe("true");
    await none.click({ force: true });
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(asked).toEqual([]);
  });

  test("a delegation gets its cards: found, chosen together, asked once", async () => {
    await page.getByLabel("Find by name").fill("kenya");
    await page.getByLabel("Choose all shown").check();
    await button("Issue 2 cards").click();
    await confirm();
    await page.locator(".sheet svg").first().waitFor();
    expect(asked).toEqual([{ people: ["KE.2", "KE.1"] }]);
  });

  test("a lost device is replaced, which ends what was enrolled", async () => {
    await button("Lost device: new card for Ms. First of BR").click();
    expect(await page.locator("dialog[open] input").isChecked()).toBe(true);
    await confirm();
    await page.locator(".sheet svg").first().waitFor();
    expect(asked).toEqual([{ people: ["BR.1"], replacing: true }]);
  });

  test("cards come on sheets, each with its name, code and sign, in one or two languages", async () => {
    await issue("Ms. First of KE", "Ms. First of NO", "Secretary");
    const card = page.locator(".card").filter({ hasText: "Name of KE.1" });
    expect(await card.innerText()).toMatch(/Kenya[\s\S]*7K3M-9QXR-2HVD-5TNW[\s\S]*28 October 2017/);
    expect(await page.locator(".card").count()).toBe(3);
    await page.locator("fieldset").getByLabel("العربية").check();
    await card.locator("[lang=ar][dir=rtl]").first().waitFor();
    await page.locator("fieldset").getByLabel("Русский").check();
    await card.locator("[lang=ru]").first().waitFor();
    expect(await card.locator(".how > div").count()).toBe(2);
  });

  test("the sign says the address of the card: a camera would read the same modules", async () => {
    await issue("Ms. First of KE");
    const drawn = await page.locator(".sheet svg path").first().getAttribute("d");
    const origin = await page.evaluate(() => location.origin);
    expect(drawn).toBe(qrOf(cardAddress(origin, "TEST", "7K3M-9QXR-2HVD-5TNW")).path);
  });

  test("on paper there are the sheets and nothing else, eight cards on an A4", async () => {
    await page.getByLabel("Choose all shown").check();
    await button("Issue 29 cards").click();
    await confirm();
    await page.locator(".sheet svg").first().waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const pages = pdf.match(/MediaBox\s*\[[^\]]*\]/g) ?? [];
    expect(pages).toHaveLength(4);
    for (const one of pages) expect(one).toMatch(/0 0 594\.\d+ 841\.\d+/);
    await page.emulateMedia({ media: "print" });
    expect(
      await page
        .locator(".masthead, .title, .screen-only")
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0);
    await page.emulateMedia({ media: "screen" });
  });

  test("an address that only this machine knows is warned of", async () => {
    await issue("Ms. First of KE");
    expect(await page.getByText("Phones cannot open these cards").count()).toBe(1);
  });

  test("leaving asks; whoever stays keeps the codes, whoever leaves has forgotten them", async () => {
    await issue("Ms. First of KE");
    const people = page.getByRole("link", { name: "People", exact: true });
    await people.click();
    await page.getByText("Leave without these cards?").waitFor();
    await button("Stay here").click();
    expect(await page.locator(".card").count()).toBe(1);
    await people.click();
    await confirm();
    await page.locator(".card").first().waitFor({ state: "detached" });
    const held = await page.evaluate(() => {
      const leaving = new Event("beforeunload", { cancelable: true });
      return dispatchEvent(leaving);
    });
    expect(held).toBe(true);
  });

  test("closing the page asks too, while codes are on it", async () => {
    await issue("Ms. First of KE");
    const leave = () =>
      page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true })));
    expect(await leave()).toBe(false);
    await button("Done: forget the codes").click();
    expect(await leave()).toBe(true);
    expect(await page.locator(".card").count()).toBe(0);
  });

  test("somebody else who sits down here does not see the codes", async () => {
    await issue("Ms. First of KE");
    await place.show("/a/TEST/secretariat/cards", room, {
      as: { person: "SG", offices: ["secretaryGeneral"] },
    });
    expect(await page.locator(".card").count()).toBe(0);
    await place.show("/a/TEST/secretariat/cards", room, { as: clerk });
    expect(await page.locator(".card").count()).toBe(0);
  });

  test("what the server refuses is said, and no card is shown", async () => {
    await page.route(
      "**/api/assemblies/TEST/cards",
      (route) => route.fulfill({ status: 403, json: { type: "/problems/not-signed-in" } }),
      { times: 1 },
    );
    await page.getByLabel("Choose Ms. First of KE").check();
    await button("Issue 1 card").click();
    await confirm();
    await page.getByText("The cards were not issued").waitFor();
    expect(await page.locator(".card").count()).toBe(0);
  });
});
