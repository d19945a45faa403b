import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import writeWorkbook from "write-excel-file/universal";
import { chromiumPath, launch, sayMissing } from "./testing/chromium.ts";
import { act as enter, type House, openHouse } from "./testing/house.ts";
import { complaintsOf } from "./testing/stage.ts";

/** A whole program is built and started, and the machine may be busy. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 300_000 });

const path = chromiumPath();
if (!path) sayMissing("packages/web/registers.test.ts");

const assembly = "REG";
const founding = {
  assembly,
  name: "Assembly of the registers",
  rulebook: "ipu",
  edition: "2017-04",
  seat: "Europe/Zurich",
  person: "SEC",
  personName: "Secretary",
};

/** The Council, and what it decides: a session is convened for these days and this place. */
const council = [
  { type: "RegisterPerson", person: "GC", name: "Governing Council", capacity: "official" },
  { type: "AssignOffice", office: "council", person: "GC", basis: "invented" },
] as const;
const decided = {
  session: "A1",
  title: "First session",
  place: "Geneva",
  opens: "2030-03-04",
  closes: "2030-03-08",
  basis: "invented",
} as const;

/** Two members and their delegates, in one workbook. */
async function workbook(): Promise<Buffer> {
  const members = [
    ["code", "name", "affiliation", "population", "population as of", "source"],
    ["KE", "Kenya", "member", 50_221_000, "2017-07-01", "invented"],
    ["NO", "Norway", "member", 5_296_000, "2017-07-01", "invented"],
  ];
  const people = [
    ["id", "name", "delegation", "capacity", "sex", "mp"],
    ["KE.1", "Ms. Otieno", "KE", "delegate", "woman", "yes"],
    ["KE.2", "Mr. Kamau", "Kenya", "delegate", "man", "yes"],
    ["NO.1", "Ms. Berg", "Norvège", "delegate", "femme", "oui"],
  ];
  const sheets = [
    { sheet: "Members", data: members },
    { sheet: "Delegates", data: people },
  ];
  return Buffer.from(await (await writeWorkbook(sheets).toBlob()).arrayBuffer());
}

describe.runIf(path)("the secretariat at a real server", () => {
  let house: House;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: readonly string[];
  let code = "";

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), launch(path ?? "")]);
    await house.found(founding);
    const cookie = await house.signIn(assembly, "SEC");
    for (const act of council) {
      await enter(house.url, { assembly, cookie }, { office: "secretariat", act });
    }
    const councils = await house.signIn(assembly, "GC");
    const decision = { office: "council", act: { type: "DecideSession", ...decided } } as const;
    await enter(house.url, { assembly, cookie: councils }, decision);
    const viewport = { width: 1440, height: 1000 };
    context = await browser.newContext({ viewport, locale: "en" });
    const [name = "", value = ""] = (await house.signIn(assembly, "SEC")).split("=");
    await context.addCookies([{ name, value, url: house.url }]);
    page = await context.newPage();
    complaints = complaintsOf(page);
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const go = (section: string) => page.goto(`${house.url}/a/${assembly}/secretariat${section}`);
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const confirm = () => page.locator("dialog[open] .button.primary").click();
  const done = () => page.locator("dialog[open]").waitFor({ state: "detached" });

  async function importWorkbook() {
    const file = { name: "spring.xlsx", mimeType: "", buffer: await workbook() };
    await page.locator("main input[type=file]").setInputFiles(file);
    await button("Import 2 members, 2 delegations, 3 persons").click();
    await confirm();
    await page.getByText("Imported: 2 members, 2 delegations, 3 persons").waitFor();
  }

  test("a session is convened from its form", async () => {
    await go("");
    await button("Convene a session").click();
    expect(await page.getByLabel("Id of the session").inputValue()).toBe("A1");
    expect(await page.getByLabel("Town").inputValue()).toBe("Geneva");
    expect(await page.getByLabel("Opens on").inputValue()).toBe("2030-03-04");
    await page.getByLabel("Title").fill("First session");
    await confirm();
    await page.getByRole("heading", { name: "First session" }).waitFor();
  });

  test("a workbook of members and delegates enters as one act", async () => {
    await go("/import");
    await importWorkbook();
    await go("/delegations");
    await page.getByRole("row", { name: /Kenya/ }).getByText("Complete").waitFor();
    // Whom the host has not invited stands in a table of its own.
    const norway = page.getByRole("row", { name: /Norway/ }).filter({ hasText: "5.3m" });
    expect(await norway.innerText()).toMatch(/5\.3m\s+12\s+1/);
  });

  test("it is taken back while nothing of it is used, and can be entered again", async () => {
    await go("/import");
    await button(/^Take back/).click();
    await confirm();
    await page.getByText("Taken back", { exact: true }).waitFor();
    await go("/people");
    await page.getByText("Shown: 2 of 2").waitFor();
    await go("/import");
    await importWorkbook();
  });

  test("cards are issued, shown once, and open on another device", async () => {
    await go("/cards");
    await page.getByLabel("Find by name").fill("kenya");
    await page.getByLabel("Choose all shown").check();
    await button("Issue 2 cards").click();
    await confirm();
    const card = page.locator(".card").filter({ hasText: "Ms. Otieno" });
    await card.locator("svg").waitFor();
    code = await card.locator(".code").innerText();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    await button("Done: forget the codes").click();
    await page
      .getByRole("row", { name: /Ms\. Otieno/ })
      .getByText("Card not used yet")
      .waitFor();
    const phone = await (await browser.newContext({ locale: "en" })).newPage();
    await phone.goto(`${house.url}/a/${assembly}/card#${code}`);
    await phone.getByText("Ms. Otieno").first().waitFor();
  });

  test("what has a card is used: the import stays, and the clause says why", async () => {
    await go("/import");
    const undo = button(/^Take back/);
    await undo.waitFor();
    expect(await undo.getAttribute("aria-disabled")).toBe("true");
    expect(await page.locator("main").innerText()).toContain("it has been used since");
  });

  test("the end of a mandate is entered, and ends the card", async () => {
    await go("/people");
    await button("Open: Mr. Kamau").click();
    await button("End the mandate of Mr. Kamau").click();
    await page.getByLabel("Basis: the decision or the letter").fill("resigned");
    await confirm();
    await done();
    await page
      .getByRole("row", { name: /Mr\. Kamau/ })
      .getByText("Mandate ended")
      .waitFor();
  });

  test("the whole journal leaves as a table, without a code in it", async () => {
    await go("/record");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button("Journal as CSV").click(),
    ]);
    let text = "";
    for await (const chunk of await download.createReadStream()) text += String(chunk);
    const lines = text.trim().split("\r\n");
    const state = await (
      await page.request.get(`${house.url}/api/assemblies/${assembly}/state`)
    ).json();
    expect(lines).toHaveLength(state.seq + 1);
    expect(text).toContain("RegisterImported");
    expect(text).toContain("ImportUndone");
    expect(text).toContain("CardIssued");
    expect(text).not.toContain(code);
    expect(text).not.toContain(code.replaceAll("-", ""));
  });

  test("nothing of it broke the policy of the page", () => {
    expect(complaints).toEqual([]);
  });
});
