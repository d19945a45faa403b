import { createHash } from "node:crypto";
import type { Recorded } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { secretariatCases } from "../testing/matrix-secretariat.ts";
import { type How, overflowOf, ScreenPage } from "../testing/screen-page.ts";
import type { ScreenShower } from "../testing/show-screen.svelte.ts";
import { convened, recordedIn, sitting } from "../testing/sitting.ts";

declare const screens: ScreenShower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/secretariat.test.ts");

const clerk = { person: "SEC", offices: ["secretariat"] };
const lines = [
  ...sitting,
  'Secretariat admits MC "Monaco" as member',
  "Secretariat issues card C1 to AT.1",
  "Secretariat issues card C2 to BR.1",
  "person BR.1 enrols passkey K1 with card C2",
  "Secretariat lets out NO.1, NO.2",
];
const deadlines = secretariatCases.find(({ state }) => state === "deadlines");
const room = recordedIn(...lines);

describe.runIf(path)("in a browser", () => {
  let place: ScreenPage;
  let page: Page;

  beforeAll(async () => {
    place = await ScreenPage.open(path ?? "");
    page = place.page;
  }, 90_000);

  afterAll(() => place?.close());

  beforeEach(async () => {
    await page.setViewportSize({ width: 1440, height: 1000 });
    await page.evaluate(() => {
      screens.answers.length = 0;
      screens.went.length = 0;
    });
  });

  const show = (section: string, recorded: readonly Recorded[] = room, how: How = {}) =>
    place.show(`/a/TEST/secretariat${section}`, recorded, { as: clerk, ...how });
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const dialog = () => page.locator("dialog[open]");
  const confirm = () => dialog().locator(".button.primary").click();
  const acts = async () => (await place.sent()).map(({ act }) => act);
  const rows = () => page.locator("tbody tr");

  test("the session shows what is to be prepared, and what is left to do comes first", async () => {
    await show("");
    expect(await page.locator("h1").innerText()).toBe("Session of the tests");
    const called = page.locator(".task.calls");
    expect(await called.count()).toBe(1);
    expect(await called.innerText()).toContain("Persons without card or device: 27");
    expect(await rows().first().innerText()).toMatch(/Monaco[\s\S]*To be accredited/);
    expect(await page.locator(".foot").innerText()).toContain("Delegations: 12; rows shown: 11");
    expect(await overflowOf(page)).toBe(0);
  });

  test("no month of the deadlines runs into the margin, on a tablet or a phone", async () => {
    const recorded = recordedIn(...(deadlines?.lines ?? []));
    for (const language of ["en", "ar", "ru"] as const) {
      await show("", recorded, { language });
      for (const width of [390, 834]) {
        await page.setViewportSize({ width, height: 1_000 });
        await page.locator(".month").first().waitFor();
        const beyond = await page.locator("section:has(.scale)").evaluate((section) => {
          const within = section.getBoundingClientRect();
          return [...section.querySelectorAll(".month")].flatMap((month) => {
            const { left, right } = month.getBoundingClientRect();
            return left < within.left - 1 || right > within.right + 1 ? [month.textContent] : [];
          });
        });
        expect(beyond, `${language} ${width}`).toEqual([]);
      }
    }
  });

  test("a lot drawn by hand is written down as it is drawn, put right, and entered as that", async () => {
    const lists = secretariatCases.find(({ state }) => state === "lists");
    await show("/debate", recordedIn(...(lists?.lines ?? [])));
    await button("Enter a lot drawn by hand").click();
    const which = page.getByRole("status").filter({ hasText: "Who was drawn" });
    expect(await which.innerText()).toBe("Who was drawn, place 1?");
    await button("Brazil").click();
    await button("Austria").click();
    await button("Take the last name back").click();
    await button("Kenya").click();
    expect(await button("Enter this order").count()).toBe(0);
    await button("Austria").click();
    await button("Enter this order").click();
    await page.getByLabel("By whom it was drawn, and before whom").fill("The clerk, before all");
    await confirm();
    expect(await acts()).toEqual([
      {
        type: "DrawSpeakers",
        list: "first",
        order: ["BR.1", "KE.1", "AT.1"],
        drawn: "The clerk, before all. Drawn by hand in the room, names: 3",
      },
    ]);
    await button("Leave without entering").click();
    await button("Draw the order by lot").waitFor();
  });

  test("an act for which nothing is to be filled in is greyed with its clause while it is refused", async () => {
    await show("", recordedIn(...convened));
    const announce = button("Announce the quorum");
    expect(await announce.getAttribute("aria-disabled")).toBe("true");
    expect(await announce.locator("xpath=following-sibling::*").innerText()).toContain(
      "There is no session, or no sitting",
    );
  });

  test("whoever has no office of the secretariat sees all and is offered nothing", async () => {
    for (const section of [
      "",
      "/delegations",
      "/people",
      "/cards",
      "/agenda",
      "/debate",
      "/bodies",
      "/import",
    ]) {
      await show(section, room, { as: null });
      expect(
        await page.getByText("Only the Secretariat keeps the registers").count(),
        section,
      ).toBe(1);
      const offered = await page.locator("main :is(button, label).button:visible").allInnerTexts();
      expect(
        offered.filter((text) => !/Open|CSV|Excel|Print/.test(text)),
        section,
      ).toEqual([]);
    }
  });

  test("what a form lacks is said and nothing is sent; what is filled in is the act", async () => {
    await show("/delegations");
    await button("Open: Kenya").click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Kenya");
    await button("Record the population of Kenya").click();
    await confirm();
    expect(await dialog().getByRole("alert").first().innerText()).toBe(
      "Fill in: Inhabitants, As of, Source",
    );
    await page.getByLabel("Inhabitants").fill("55100000");
    await page.getByLabel("As of").fill("2017-07-01");
    await page.getByLabel("Source").fill("census");
    await confirm();
    await dialog().waitFor({ state: "detached" });
    expect(await place.sent()).toEqual([
      {
        act: {
          type: "RecordPopulation",
          member: "KE",
          inhabitants: 55_100_000,
          asOf: "2017-07-01",
          source: "census",
        },
        office: "secretariat",
      },
    ]);
  });

  test("a form that the rules refuse as it stands says why, and cannot be sent", async () => {
    await show("/people");
    await button("Register a person").click();
    await page.getByLabel("Name as it is called").fill("Ms. Guest");
    await page.getByLabel("Capacity").selectOption("observer");
    await dialog().getByText("no organisation that was invited sends").waitFor();
    await confirm();
    expect(await acts()).toEqual([]);
  });

  test("what the Council decides goes on behalf of the Council, and the dialog says so", async () => {
    await show(
      "/delegations",
      recordedIn(...lines, "Secretariat records 2 years of arrears of BR"),
    );
    await button("Open: Brazil").click();
    await button("Allow Brazil to vote in spite of arrears").click();
    expect(await dialog().innerText()).toContain("Governing Council.");
    await page.getByLabel("Decision of the Council").fill("206th session");
    await confirm();
    const [sent] = await place.sent();
    expect(sent).toMatchObject({ office: "council", onBehalfOf: "GC" });
  });

  test("a panel that is closed gives the focus back to the row from which it was opened", async () => {
    await show("/people");
    await button("Open: Ms. First of KE").click();
    await button("Close").click();
    const focused = await page.evaluate(() => document.activeElement?.id);
    expect(focused).toBe("open-KE.1");
  });

  test("people are let in and out, one by one and as many as are shown", async () => {
    await show("/people");
    await button("Let in: Ms. First of NO").click();
    await page.getByLabel("Find by name").fill("norway");
    expect(await rows().count()).toBe(2);
    await button("Let in all 2 shown").click();
    expect(await acts()).toEqual([
      { type: "EnterRoom", people: ["NO.1"] },
      { type: "EnterRoom", people: ["NO.2", "NO.1"] },
    ]);
    expect(await page.getByRole("status").allInnerTexts()).toContain("Shown: 2 of 29");
  });

  test("the server's refusal is shown with its clauses", async () => {
    await show("/people");
    await page.evaluate(() => {
      const clause = "ipu.a35.1/presence";
      const because = [{ clause, cites: "", facts: {}, discretion: null, message: "Not you." }];
      screens.answers.push({ kind: "refused", because });
    });
    await button("Let in: Ms. First of NO").click();
    const alert = page.getByRole("alert").filter({ hasText: "A rule refuses this" });
    expect(await alert.innerText()).toContain("Not you.");
  });

  test("without a line, what is asked for is kept and said to be so", async () => {
    await show("/people");
    await page.evaluate(() => {
      screens.lose();
      screens.answers.push({ kind: "kept", suspended: false });
    });
    await button("Let in: Ms. First of NO").click();
    await page.getByText("Kept on this device, not recorded: Entering the room").waitFor();
  });

  test("an item is placed, and a draft deposited under it with the hash of its file", async () => {
    await show("/agenda");
    await button("Deposit a draft under: A subject of the tests").click();
    await page.getByLabel("Title").fill("On water");
    const file = { name: "water.pdf", mimeType: "application/pdf", buffer: Buffer.from("water") };
    await dialog().locator("input[type=file]").setInputFiles(file);
    await dialog().getByText("water.pdf").waitFor();
    await confirm();
    expect(await acts()).toEqual([
      {
        type: "DepositDraft",
        draft: "D1",
        item: "I2",
        title: "On water",
        parts: [],
        subjects: [],
        document: {
          title: "water.pdf",
          sha256: createHash("sha256").update("water").digest("hex"),
        },
      },
    ]);
  });

  test("a fresh gesture is asked for with its acts and its age, and can be taken away", async () => {
    await show("/cards");
    await page.getByLabel("Rulings").uncheck();
    await page.getByLabel("Not older than, in seconds").fill("90");
    await button("Ask for it").click();
    expect(await acts()).toEqual([
      { type: "AskFreshGesture", acts: ["cast", "openVote", "closeVote"], seconds: 90 },
    ]);
    const asked = "Secretariat asks for a gesture of the last 90 seconds for ballots";
    await show("/cards", recordedIn(...lines, asked));
    await page
      .getByText("Asked for now: Casting votes. Not older than 1 minute 30 seconds.")
      .waitFor();
    await button("Ask for it no more").click();
    expect(await acts()).toMatchObject([{ type: "AskFreshGesture", acts: [] }]);
  });

  test("tables leave as files", async () => {
    await show("/record");
    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), button(name).click()]);
      return download;
    };
    const csv = await saved("Delegations as CSV");
    expect(csv.suggestedFilename()).toBe("Delegations.csv");
    const stream = await csv.createReadStream();
    let text = "";
    for await (const chunk of stream) text += String(chunk);
    expect(text.split("\r\n")[0]).toBe(
      "\ufeffMember id,Member,Affiliation,Votes,Delegates,Women,Men,In the room",
    );
    expect(text).toContain("KE,Kenya,Member,12,2,1,1,2");
    expect((await saved("Members as Excel")).suggestedFilename()).toBe("Members.xlsx");
  });

  test("of seven hundred people those far below come as one scrolls, and all can be found", async () => {
    const many = Array.from({ length: 56 }, (_, at) => {
      const group = Array.from(
        { length: 12 },
        (_, one) => `X${at}.${one} "Person ${at}-${one}" as official`,
      );
      return (
        `Secretariat imports IM${at} from "l.csv" sha256:${"0".repeat(64)} with people ` +
        group.join(", ")
      );
    });
    await show("/people", recordedIn(...lines, ...many));
    expect(await page.getByRole("table").getAttribute("aria-rowcount")).toBe("702");
    const before = await rows().count();
    expect(before).toBeLessThan(200);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction(
      (made) => document.querySelectorAll("tbody tr").length > made,
      before,
    );
    await page.getByLabel("Find by name").fill("person 55-3");
    expect(await rows().count()).toBe(1);
    await page.getByLabel("Find by name").fill("");
    expect(await rows().count()).toBeLessThan(200);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await rows().count()).toBe(701);
  });
});
