import { coverageOf, listRules, rulebooks } from "@hemicycle/rulebooks";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { linesOf, serveLines } from "../testing/journal-lines.ts";
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
    await serveLines(page, () => linesOf(recorded));
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

  test("the decisions under it are told from the journal, each with the way to it", async () => {
    await show("ipu.a33.1/quorum-to-vote");
    await page.getByRole("heading", { name: "Decisions taken under it" }).waitFor();
    await seen("in the whole journal: 1");
    const vote = page.getByRole("link", { name: "Vote 1 opened" });
    expect(await vote.getAttribute("href")).toBe("/a/TEST/votes/V1");
    const opened = recorded.findIndex(({ event }) => event.type === "VoteOpened") + 1;
    const entry = page.getByRole("link", { name: `Entry ${opened} of the journal` });
    expect(await entry.getAttribute("href")).toBe(
      `/api/assemblies/TEST/journal?after=${opened - 1}&limit=1`,
    );
  });

  test("the readings come in the reader's language, and what is English says that it is", async () => {
    await show("ipu.a33.1/quorum-to-vote", { language: "ru" });
    await seen("Считаются делегации, не делегаты и не голоса; ровно половины довольно.");
    expect(await page.locator(".reading [lang]").count()).toBe(0);
    await show("ipu.s15/splitting", { language: "fr" });
    await seen("Tout bulletin est un partage");
    await show("ipu.s15.2c/single-sex", { language: "es" });
    expect(await page.locator("dd[lang=en]").count()).toBe(1);
  });

  test("the coverage page has the figures of the command line, and why the rest is left", async () => {
    await stage.show("rules/coverage", recorded);
    const [edition] = rulebooks.flatMap(({ editions }) => editions.slice(-1));
    if (edition === undefined) throw new Error("no edition");
    const all = coverageOf(listRules(edition));
    const figures = await page.locator(".figures dd").allInnerTexts();
    const counted = [all.paragraphs, all.mechanised, all.left, all.unset, all.examples];
    expect(figures.map((text) => Number(text.replace(/\D/g, "")))).toEqual(counted);
    const left = edition.clauses.find(({ kind }) => kind === "prose");
    if (left?.kind === "prose") await seen(left.why);
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
    const own = clauses.filter(({ id }) => id.startsWith("ipu."));
    expect(await page.locator("main li a").count()).toBe(own.length);
    for (const document of await page.locator("main section").all()) {
      const rules = (await document.locator("h3").allInnerTexts()).map(Number);
      expect(rules.length).toBeGreaterThan(0);
      expect(rules).toEqual([...rules].sort((a, b) => a - b));
    }
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
        "rules/coverage",
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
