import type { Recorded } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { delegate, findingsOn } from "../testing/phone.ts";
import { ScreenPage } from "../testing/screen-page.ts";
import type { ScreenShower } from "../testing/show-screen.svelte.ts";
import { recordedIn, sitting } from "../testing/sitting.ts";
import { amendments, draftText, replacing, tables } from "../testing/texts.ts";

declare const screens: ScreenShower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/text.test.ts");

const kenya = delegate("KE.1");
const chair = { person: "CH.1", offices: ["chair"] } as const;
const plain = [...sitting, ...draftText];
const lines = [...plain, ...amendments];
const started = recordedIn(...plain);

/** A draft of as many paragraphs as a long bill has. */
const many = 2_000;
const long: readonly Recorded[] = recordedIn(...plain.slice(0, -2)).map((one) =>
  one.event.type === "TextDeposited"
    ? {
        ...one,
        event: { ...one.event, blocks: Array.from({ length: many }, (_, at) => blockAt(at)) },
      }
    : one,
);

function blockAt(at: number) {
  const words = `Calls on parliament ${at} to look at what was promised, and to say what was done;`;
  return { block: `p${at}`, role: "operative" as const, words };
}

const amended = recordedIn(...lines);

describe.runIf(path)("in a browser", () => {
  let stage: ScreenPage;
  let page: Page;

  beforeAll(async () => {
    stage = await ScreenPage.open(path ?? "");
    page = stage.page;
    page.setDefaultTimeout(15_000);
  }, 90_000);

  afterAll(() => stage?.close());

  beforeEach(async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => {
      screens.answers.length = 0;
      history.replaceState(null, "", "/");
    });
  });

  const acts = async () => (await stage.sent()).map(({ act }) => act);
  const dialog = () => page.locator("dialog[open]");
  const tab = (nth: number) => page.locator("main nav a").nth(nth).click();

  test("a delegate amends in place, on a phone, in Arabic, and signs the printed sentence", async () => {
    await stage.show("texts/D1", started, { as: kenya, language: "ar" });
    expect(await page.locator("[data-block=p1] .cell").getAttribute("dir")).toBe("rtl");
    await page.getByRole("button", { name: /تعديل: .?الفقرة 1/ }).click();
    const words = dialog().locator("textarea").first();
    expect(await words.inputValue()).toBe(
      "تدعو البرلمانات إلى مراجعة قوانينها المتعلقة بالمياه كل خمس سنوات؛",
    );
    expect(await dialog().locator(".button").first().getAttribute("aria-disabled")).toBe("true");
    await words.fill("تدعو البرلمانات إلى مراجعة قوانينها المتعلقة بالمياه كل ثلاث سنوات؛");
    expect(await dialog().locator(".printed li").allTextContents()).toEqual([
      "في الفقرة 1 من المنطوق، الاستعاضة عن عبارة «خمس» بعبارة «ثلاث».",
    ]);
    expect(await dialog().locator(".printed").getAttribute("aria-live")).toBe("polite");
    expect(await findingsOn(page)).toEqual([]);
    await page.getByRole("button", { name: /التوقيع وتقديم التعديل .?1/ }).click();
    await dialog().waitFor({ state: "hidden" });
    const operation = replacing("ar", "p1", ["خمس", "ثلاث"]);
    expect(await acts()).toEqual([
      {
        ...{ type: "TableAmendment", amendment: "A1", draft: "D1", version: 1, language: "ar" },
        ...{ authors: ["KE"], operations: [operation] },
      },
    ]);
    const recorded = recordedIn(...plain, tables("KE", "A1", { line: operation, language: "ar" }));
    await page.evaluate((entries) => screens.feed(entries), recorded.slice(started.length));
    const shown = page.locator(".change");
    await shown.waitFor();
    expect(await shown.locator("del").textContent()).toContain("خمس");
    expect(await shown.locator("ins").textContent()).toContain("ثلاث");
    expect(stage.complaints).toEqual([]);
  });

  test("who changes nothing has nothing to sign, and who deletes all deletes the paragraph", async () => {
    await stage.show("texts/D1", started, { as: kenya });
    await page.getByRole("button", { name: "Amend: Paragraph 2" }).click();
    await dialog().getByText("Nothing is changed yet.").waitFor();
    await dialog()
      .getByRole("button", { name: /^Sign and table/ })
      .click({ force: true });
    expect(await acts()).toEqual([]);
    await dialog().locator("textarea").first().fill(" ");
    await dialog().getByText("Delete operative paragraph 2.").waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "hidden" });
  });

  test("a new text that comes meanwhile is shown before anything is signed", async () => {
    const referred = [
      ...sitting,
      'Secretariat deposits draft D1 "Access to safe water for all" on item I2 of the committee',
      ...draftText.slice(1),
      'Secretariat publishes 2017-10-14 as the last day for amendments: "convocation"',
    ];
    const before = recordedIn(...referred);
    await stage.show("texts/D1", before, { as: kenya });
    await page.getByRole("button", { name: "Amend: Paragraph 1" }).click();
    const offered = recordedIn(
      ...referred,
      'Secretariat offers a new text of draft D1 in English as p1 operative "Calls on all;"',
    );
    await page.evaluate((entries) => screens.feed(entries), offered.slice(before.length));
    await dialog().getByText("The paragraph has changed since you began.").waitFor();
    await dialog().getByText("Calls on all;", { exact: true }).waitFor();
    await dialog()
      .getByRole("button", { name: /^Sign and table/ })
      .click({ force: true });
    expect(await acts()).toEqual([]);
  });

  test("what an author has changed is carried onto a new text with one press, and signed", async () => {
    const referred = [
      ...sitting,
      'Secretariat deposits draft D1 "Access to safe water for all" on item I2 of the committee',
      ...draftText.slice(1),
      'Secretariat publishes 2017-10-14 as the last day for amendments: "convocation"',
    ];
    // On the last day for amendments, by the server's clock.
    const headers = { date: "Sat, 14 Oct 2017 08:05:46 GMT" };
    await page.route("**/healthz", (route) => route.fulfill({ json: { status: "ok" }, headers }));
    const before = recordedIn(...referred);
    await stage.show("texts/D1", before, { as: kenya });
    await page.getByRole("button", { name: "Amend: Paragraph 1" }).click();
    const words = dialog().locator("textarea").first();
    await words.fill("Calls on parliaments to review their laws on water every two years;");
    const offered = recordedIn(
      ...referred,
      "Secretariat offers a new text of draft D1 in English as p1 operative " +
        '"Calls on all parliaments to review their laws on water every five years;"',
    );
    await page.evaluate((entries) => screens.feed(entries), offered.slice(before.length));
    await dialog().getByRole("button", { name: "Carry my change onto the new words" }).click();
    expect(await words.inputValue()).toBe(
      "Calls on all parliaments to review their laws on water every two years;",
    );
    await dialog()
      .getByText(/“five” by the words “two”/)
      .waitFor();
    await dialog()
      .getByRole("button", { name: /^Sign and table/ })
      .click();
    await dialog().waitFor({ state: "hidden" });
    expect(await acts()).toMatchObject([{ type: "TableAmendment", version: 2 }]);
    await page.unroute("**/healthz");
    await page.route("**/healthz", (route) => route.fulfill({ json: { status: "ok" } }));
  });

  test("a sub-amendment is written in the words of its amendment", async () => {
    await stage.show("texts/D1", amended, { as: kenya });
    await page.getByRole("button", { name: "Amend amendment 1" }).click();
    const words = dialog().locator("textarea").first();
    expect(await words.inputValue()).toContain("every two years;");
    await words.fill("Calls on parliaments to review their laws on water every three years;");
    await dialog()
      .getByRole("button", { name: /^Sign and table/ })
      .click();
    const [act] = await acts();
    expect(act).toMatchObject({ type: "TableAmendment", amendment: "A1.1", amends: "A1" });
  });

  test("the President changes the order, with a reason that is recorded", async () => {
    await page.setViewportSize({ width: 1200, height: 1000 });
    await stage.show("texts/D1", amended, { as: chair });
    await tab(4);
    await page.getByRole("button", { name: "Change the place of 1" }).click();
    await page.getByRole("button", { name: "Put 1 before 2" }).click();
    await dialog().getByRole("button", { name: "Put 1 before 2" }).click();
    await dialog()
      .getByText("Still to be filled in")
      .or(dialog().locator(".wrong"))
      .first()
      .waitFor();
    expect(await acts()).toEqual([]);
    await dialog().locator("textarea").fill("It is the closer one");
    await dialog().getByRole("button", { name: "Put 1 before 2" }).click();
    await dialog().waitFor({ state: "hidden" });
    expect(await stage.sent()).toMatchObject([
      {
        office: "chair",
        act: {
          type: "OrderAmendments",
          amendment: "A1",
          before: "A2",
          reason: "It is the closer one",
        },
      },
    ]);
  });

  test("who is not signed in reads, and is offered nothing", async () => {
    await stage.show("texts/D1", amended);
    await page.locator("[data-block=p4]").waitFor();
    expect(await page.locator("main .amend").count()).toBe(0);
    await tab(3);
    expect(await page.locator("main ol .acts").count()).toBe(0);
  });

  test("a refusal stands under what was to be signed, with its clause", async () => {
    await stage.show("texts/D1", started, { as: kenya });
    await page.evaluate(() =>
      screens.answers.push({
        kind: "refused",
        because: [
          {
            clause: "ipu.a17.5/until-decided",
            cites: "Rules of the Assembly, 17.5",
            facts: { draft: "D1", stage: "adopted" },
            discretion: null,
            message: "Draft D1 is adopted: it is amended no more.",
          },
        ],
      }),
    );
    await page.getByRole("button", { name: "Amend: Paragraph 2" }).click();
    await dialog().getByRole("radio", { name: "Delete it" }).check();
    await dialog()
      .getByRole("button", { name: /^Sign and table/ })
      .click();
    // Told in the words of the clause, with the draft's title.
    await dialog()
      .getByText("Draft “Access to safe water for all” is adopted: it is amended no more.")
      .waitFor();
    await dialog().getByRole("link", { name: /17\.5/ }).waitFor();
  });

  test("a text of 2,000 paragraphs comes in slices, between which the screen answers", async () => {
    const before = long.filter(({ event }) => event.type !== "TextDeposited");
    await stage.show("texts/D1", before);
    await page.evaluate(() => {
      const counts: number[] = [];
      Object.assign(globalThis, { counts });
      new MutationObserver(() => {
        counts.push(document.querySelectorAll("[data-block]").length);
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.evaluate((entries) => screens.feed(entries), long.slice(before.length));
    const total = () => page.locator("[data-block]").count();
    await expect.poll(total).toBeGreaterThan(0);
    await tab(3);
    await page.getByText("No amendment has been tabled yet.").waitFor();
    expect(await total()).toBe(0);
    await tab(0);
    await expect.poll(total, { timeout: 60_000 }).toBe(many);
    const steps = await page.evaluate(() => {
      // Put on the page just now.
      const { counts } = globalThis as unknown as { counts: readonly number[] };
      return counts.map((count, at) => count - (counts[at - 1] ?? 0));
    });
    expect(Math.max(...steps)).toBeLessThanOrEqual(64);
    expect(await page.locator(".text").getAttribute("aria-busy")).toBe("false");
  }, 120_000);
});
