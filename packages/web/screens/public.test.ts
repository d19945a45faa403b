import { readFileSync } from "node:fs";
import type { Recorded } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { JournalLine } from "../client/chain.ts";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { linesOf, serveLines } from "../testing/journal-lines.ts";
import { faultsOn, type How, overflowOf, ScreenPage } from "../testing/screen-page.ts";
import type { ScreenShower } from "../testing/show-screen.svelte.ts";
import { ballots, declared, openVote, recordedIn, requests, sitting } from "../testing/sitting.ts";

declare const screens: ScreenShower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/public.test.ts");

const result = recordedIn(...sitting, ...openVote, ...ballots, ...declared);
const open = recordedIn(...sitting, ...openVote, ...ballots);

describe.runIf(path)("in a browser", () => {
  let stage: ScreenPage;
  let page: Page;
  /** What the server publishes; null: it cannot be reached. */
  let lines: readonly JournalLine[] | null = [];

  beforeAll(async () => {
    stage = await ScreenPage.open(path ?? "");
    page = stage.page;
    await page.setViewportSize({ width: 1280, height: 1000 });
    await serveLines(page, () => lines);
  }, 90_000);

  afterAll(() => stage?.close());
  beforeEach(() => page.emulateMedia({ media: "screen" }));

  const show = async (screen: string, recorded: readonly Recorded[], how: How = {}) => {
    lines = linesOf(recorded);
    await stage.show(screen, recorded, how);
  };
  const seen = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const main = () => page.locator("main").innerText();
  const rows = () => page.locator("tbody tr th").allInnerTexts();

  test("the session is there for everybody: who presides, what is discussed, what was decided", async () => {
    await show("", result);
    await page.getByRole("heading", { name: "Session of the tests", level: 1 }).waitFor();
    await seen(/^Geneva, 14\s?–\s?18 October 2017$/);
    await seen(/^Sitting 1, open since/);
    await seen("Ms. First of CH");
    await page.getByRole("heading", { name: "Agenda" }).waitFor();
    await seen("General Debate of the tests");
    const vote = page.getByRole("link", { name: "Shall the sitting go on?" });
    expect(await vote.getAttribute("href")).toBe("/a/TEST/votes/V1");
    await page.getByRole("img", { name: "67 of 72; 37 needed" }).waitFor();
    await page.getByRole("link", { name: "IPU Rules of the Assembly, 34.1" }).waitFor();
    await seen("Decided without a vote");
    await page.getByRole("rowheader", { name: "Sitting 1" }).waitFor();
  });

  test("a speaker and a vote are shown as they come, without asking", async () => {
    const before = recordedIn(...sitting);
    await show("", before);
    await seen("Nobody has the floor");
    const later = recordedIn(...sitting, ...openVote).slice(before.length);
    await page.evaluate((entries) => screens.feed(entries), later);
    await page.getByRole("link", { name: "Vote 1 is open: Shall the sitting go on?" }).waitFor();
  });

  test("the journal is checked here, hash by hash, while it grows", async () => {
    await show("", open);
    await seen("Journal checked in your browser");
    await seen(`${open.length} events`);
    const chain = linesOf(open).at(-1)?.chain ?? "none";
    await seen(chain);
    lines = linesOf(result);
    await page.evaluate((entries) => screens.feed(entries), result.slice(open.length));
    await seen(`${result.length} events`);
  });

  test("a journal in which a word was changed does not hold, and it is said where", async () => {
    const [first, second, ...rest] = linesOf(result);
    if (first === undefined || second === undefined) throw new Error("no lines");
    await stage.show("", undefined);
    lines = [first, { ...second, text: second.text.replace("President", "Precedent") }, ...rest];
    await stage.show("", result);
    await page.getByRole("alert").getByText("The journal does not hold").waitFor();
    await seen("The text of event 2 does not fit its hash.");
    expect(await main()).not.toContain("Journal checked");
  });

  test("a journal that cannot be fetched can be asked for again", async () => {
    lines = null;
    await stage.show("", result);
    await seen("The journal could not be fetched");
    lines = linesOf(result);
    await page.getByRole("button", { name: "Try again" }).click();
    await seen("Journal checked in your browser");
  });

  test("the journal can be taken away, in the form that the program verifies", async () => {
    await show("", result);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the journal" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("TEST.jsonl");
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toBe(
      linesOf(result)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(""),
    );
    await seen("hemicycle verify TEST.jsonl");
  });

  test("while a vote is open it is told how many have voted, and nothing of how", async () => {
    lines = linesOf(open);
    await stage.show("votes/V1", []);
    await page.evaluate((entries) => screens.feed(entries, { seal: "ballots" }), open);
    await seen("Open. Delegations that have voted: 7.");
    expect(await main()).not.toMatch(/yes|abstention|67/i);
    expect(await page.getByRole("table").count()).toBe(0);
  });

  test("a result stands with its sentence and its clauses, its drawing and its table", async () => {
    await show("votes/V1", result);
    await page.getByRole("heading", { name: "Shall the sitting go on?", level: 1 }).waitFor();
    await page.getByRole("heading", { name: "Adopted" }).waitFor();
    await seen(/^72 votes cast, abstentions not counted/);
    for (const rule of ["34.2", "34.1"]) {
      await page
        .getByRole("link", { name: `IPU Rules of the Assembly, ${rule}` })
        .first()
        .waitFor();
    }
    await page
      .getByRole("img", { name: "Hemicycle of 84 votes: 67 yes, 5 no, 12 abstentions" })
      .waitFor();
    expect(await page.locator("tfoot").innerText()).toMatch(/7 delegations\s+84\s+67\s+5\s+12\s+0/);
    await seen("Delegations with votes that cast none: 5");
  });

  test("the table can be sorted by each column, both ways, and filtered", async () => {
    await show("votes/V1", result);
    const head = (name: string) => page.getByRole("columnheader", { name });
    await head("Delegation").waitFor();
    expect((await rows()).slice(0, 3)).toEqual(["Austria", "Belarus", "Brazil"]);
    expect(await head("Delegation").getAttribute("aria-sort")).toBe("ascending");
    await head("Delegation").getByRole("button").click();
    expect((await rows())[0]).toBe("Switzerland");
    await head("Abstention").getByRole("button").click();
    expect((await rows())[0]).toBe("Jordan");
    expect(await head("Abstention").getAttribute("aria-sort")).toBe("descending");
    expect(await head("Delegation").getAttribute("aria-sort")).toBe("none");
    await page.getByRole("button", { name: "Split 1" }).click();
    expect(await rows()).toEqual(["France"]);
    await page.getByRole("button", { name: "Not all cast 0" }).click();
    await seen("No delegation is of this kind.");
  });

  test("the table can be taken away as it stands", async () => {
    await show("votes/V1", result);
    await page.getByRole("button", { name: "Split 1" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Vote 1, electronic vote Shall.*\.csv$|\.csv$/);
    const text = readFileSync(await download.path(), "utf8");
    expect(text.replace("\uFEFF", "").trim().split("\r\n")).toEqual([
      "Code,Delegation,Votes,Yes,No,Abstention,Not cast",
      "FR,France,12,7,5,0,0",
    ]);
  });

  test("the proof counts the ballots again, and the rules give the same outcome", async () => {
    await show("votes/V1", result);
    await seen("Checked in your browser just now");
    const event = result.find((one) => one.event.type === "ResultDeclared");
    await seen(`The result is event ${event?.seq} of the journal`);
    await seen(/^7 ballots lie between events/);
    await seen("counted again, the same");
    await page.getByRole("button", { name: "Apply the rules again" }).click();
    await seen("the same outcome");
  });

  test("a result that its ballots do not give is found, although its hashes fit", async () => {
    const forged = result.map((one) =>
      one.event.type === "ResultDeclared"
        ? {
            ...one,
            event: {
              ...one.event,
              results: one.event.results.map((of) => ({ ...of, yes: of.yes + 1 })),
            },
          }
        : one,
    );
    await show("votes/V1", forged);
    await seen("Does not hold");
    await seen("counted again, not the same");
    await page.getByRole("button", { name: "Apply the rules again" }).click();
    await seen("another outcome");
  });

  test("a vote on several questions shows each of them by itself", async () => {
    const several = recordedIn(
      ...sitting,
      'President announces vote V2 on question Q2 "First" and question Q3 "Second" by devices',
      "President opens vote V2",
      "person AT.1 casts 12 yes / 12 no in vote V2",
      "President closes vote V2",
      "President declares the result of vote V2",
    );
    await show("votes/V2", several);
    await page.getByRole("heading", { name: "Adopted" }).waitFor();
    await page.getByRole("button", { name: "Second" }).click();
    await page.getByRole("heading", { name: "Rejected" }).waitFor();
    expect(await page.locator("tbody tr").innerText()).toMatch(/Austria.*12\s+0\s+12\s+0\s+0/s);
  });

  test("a name that no vote has leads back to the session", async () => {
    await show("votes/V99", result);
    await page.getByRole("heading", { name: "There is no such vote" }).waitFor();
    const back = page.getByRole("link", { name: "To the session" });
    expect(await back.getAttribute("href")).toBe("/a/TEST");
  });

  test("requests for an emergency item stand with what has become of them", async () => {
    await show("", recordedIn(...sitting, ...requests));
    await page.getByRole("heading", { name: "Requests for an emergency item" }).waitFor();
    await seen("Relief after the floods");
    await seen("Before the assembly");
  });

  test("on paper there are no buttons, and each decision ends with its event and the chain", async () => {
    await show("votes/V1", result, { theme: "dark" });
    await seen("Checked in your browser just now");
    await page.emulateMedia({ media: "print" });
    const chain = linesOf(result).at(-1)?.chain ?? "none";
    expect(await page.locator(".printed").innerText()).toContain(chain);
    expect(await page.getByRole("button", { name: /Download|Split|Apply/ }).count()).toBe(0);
    expect(await page.getByRole("navigation").count()).toBe(0);
    const scheme = await page.evaluate(
      () => getComputedStyle(document.querySelector("main") ?? document.body).colorScheme,
    );
    expect(scheme).toBe("light");
  });

  test("on a phone no link of the head is cut off", async () => {
    for (const language of ["en", "fr", "es", "ar", "ru"] as const) {
      await show("", result, { language });
      for (const width of [320, 360, 390]) {
        await page.setViewportSize({ width, height: 844 });
        const cut = await page.locator(".masthead nav").evaluate((nav) => {
          const within = nav.getBoundingClientRect();
          return [...nav.children].flatMap((link) => {
            const { left, right } = link.getBoundingClientRect();
            return left < within.left - 1 || right > within.right + 1 ? [link.textContent] : [];
          });
        });
        expect(cut, `${language} ${width}`).toEqual([]);
      }
    }
  });

  test("axe finds nothing and nothing runs over the side, from 320 pixels on", async () => {
    for (const [language, theme] of [
      ["ar", "light"],
      ["ru", "dark"],
    ] as const) {
      for (const screen of ["", "votes/V1"]) {
        await show(screen, result, { language, theme });
        await page.locator("tbody").first().waitFor();
        expect(await faultsOn(page), `${language} ${screen}`).toEqual([]);
        for (const width of [320, 390, 760, 1280]) {
          await page.setViewportSize({ width, height: 1000 });
          expect(await overflowOf(page), `${language} ${screen} ${width}`).toBe(0);
        }
      }
    }
  }, 120_000);

  test("no script failed, nothing was fetched from elsewhere, the strict policy held", () => {
    expect(stage.complaints.filter((said) => !said.includes("net::ERR_FAILED"))).toEqual([]);
  });
});
