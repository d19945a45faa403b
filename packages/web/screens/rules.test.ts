import { rulebooks } from "@hemicycle/rulebooks";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { faultsOn, type How, overflowOf, ScreenPage } from "../testing/screen-page.ts";
import { openVote, recordedIn, sitting } from "../testing/sitting.ts";

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/rules.test.ts");

const recorded = recordedIn(...sitting, ...openVote);
const clauses = rulebooks.flatMap(({ editions }) => editions).flatMap((one) => one.clauses);

describe.runIf(path)("in a browser", () => {
  let stage: ScreenPage;
  let page: Page;

  beforeAll(async () => {
    stage = await ScreenPage.open(path ?? "");
    page = stage.page;
    await page.setViewportSize({ width: 1280, height: 1000 });
  }, 90_000);

  afterAll(() => stage?.close());

  const show = (clause: string, how: How = {}) => stage.show(`rules/${clause}`, recorded, how);
  const seen = (text: string | RegExp) => page.getByText(text).first().waitFor();

  test("a guard shows its reading, what it refuses, its examples and what the screen says", async () => {
    await show("ipu.a33.1/quorum-to-vote");
    await page.getByRole("heading", { name: "IPU Rules of the Assembly, 33.1" }).waitFor();
    await seen("Delegations count, not delegates and not votes; exactly half is enough.");
    await seen("Opening a vote");
    await seen("Nobody");
    const rows = page.getByRole("row");
    expect(await rows.nth(2).innerText()).toMatch(/19 in the room.*opens vote V1.*refused/s);
    await seen("19 delegations are in the room and 20 are needed for a vote.");
    await seen(/^В зале|^Делегаций в зале: 19/);
    expect(await page.locator("nav.contents [aria-current=page]").innerText()).toMatch(
      /33\.1\s+quorum to vote/,
    );
  });

  test("the decisions under it that are on this screen are told", async () => {
    await show("ipu.a33.1/quorum-to-vote");
    await page.getByRole("heading", { name: "Decisions taken under it" }).waitFor();
    await seen("Vote 1 opened");
  });

  test("a value says how sure we are, and from where it is", async () => {
    await show("ipu.s15.2c/single-sex");
    await seen("From memory, to be checked");
    await seen(/memoireonline/);
    await show("ipu.s15/castable");
    await seen("Votes that a delegation can cast now");
  });

  test("what is left to the chair says so, and what has no code says why", async () => {
    await show("ipu.a23.1/in-order");
    await seen("Whoever presides, by a ruling that is recorded");
    await show("ipu.s15/splitting");
    await seen("Why it has no code");
  });

  test("a clause of each kind in each rulebook can be shown", async () => {
    for (const kind of ["guard", "value", "consequence", "prose"] as const) {
      const clause = clauses.find((one) => one.kind === kind);
      await show(clause?.id ?? "");
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await page.locator(".reading").innerText()).toBe(clause?.reading);
      expect(await faultsOn(page), kind).toEqual([]);
    }
  });

  test("a clause that is in no rulebook is said to be in none", async () => {
    await show("ipu.a99/nothing");
    await page.getByRole("heading", { name: "There is no such clause" }).waitFor();
    await seen("ipu.a99/nothing");
    expect(await page.getByRole("link", { name: "All rules" }).count()).toBe(1);
  });

  test("all rules stand in the order of the law, each clause with the way to its page", async () => {
    await stage.show("rules", recorded);
    await page.getByRole("heading", { name: "IPU Statutes" }).waitFor();
    expect(await page.locator("main li a").count()).toBe(clauses.length);
    const numbers = await page.locator("main h3").allInnerTexts();
    const rules = numbers.slice(0, numbers.indexOf("10")).map(Number);
    expect(rules).toEqual([...rules].sort((a, b) => a - b));
  });

  test("axe finds nothing and nothing runs over the side, in three languages", async () => {
    for (const [language, theme] of [
      ["en", "dark"],
      ["ar", "light"],
      ["ru", "light"],
    ] as const) {
      for (const screen of [
        "rules/ipu.a33.1/quorum-to-vote",
        "rules/ipu.s15.2/entitlement",
        "rules",
      ]) {
        await stage.show(screen, recorded, { language, theme });
        await page.getByRole("heading", { level: 1 }).waitFor();
        expect(await faultsOn(page), `${language} ${screen}`).toEqual([]);
        for (const width of [320, 860, 1280]) {
          await page.setViewportSize({ width, height: 1000 });
          expect(await overflowOf(page), `${language} ${screen} ${width}`).toBe(0);
        }
      }
    }
  }, 180_000);

  test("no script failed, nothing was fetched from elsewhere, the strict policy held", () => {
    expect(stage.complaints).toEqual([]);
  });
});
