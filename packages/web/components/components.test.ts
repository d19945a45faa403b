import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launch, sayMissing } from "../testing/chromium.ts";
import { samples } from "../testing/samples.ts";
import type { Shower } from "../testing/show.svelte.ts";
import { complaintsOf, openStage, type Stage } from "../testing/stage.ts";

declare const stage: Shower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/components/components.test.ts");

describe.runIf(path)("in a browser", () => {
  let browser: Browser;
  let place: Stage;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [browser, place] = await Promise.all([launch(path ?? ""), openStage()]);
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    complaints = complaintsOf(page);
    await page.goto(place.url);
    await page.waitForFunction(() => "stage" in globalThis);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await place?.close();
  });

  const calls = () => page.evaluate(() => stage.calls);

  test("a refused button stays reachable, says why with its clause, and does nothing", async () => {
    await page.evaluate(() =>
      stage.show(
        "Button",
        {
          reasons: [
            {
              says: "Austria has asked first.",
              citations: [{ number: "20", name: "IPU Rules, 20", href: "/r" }],
            },
          ],
          onclick: () => stage.calls.push(["pressed"]),
        },
        { text: "Speak against amendment 12" },
      ),
    );
    const button = page.getByRole("button", { name: "Speak against amendment 12" });
    await page.keyboard.press("Tab");
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("Enter");
    expect(await calls()).toEqual([]);
    const reason = await button.evaluate((element) => {
      return document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent;
    });
    expect(reason).toContain("Austria has asked first.");
    expect(await page.getByRole("link", { name: "IPU Rules, 20" }).count()).toBe(1);
    await page.evaluate(() => stage.change({ reasons: [] }));
    await button.click();
    expect(await calls()).toEqual([["pressed"]]);
  });

  const card = () =>
    page.evaluate(() =>
      stage.show("VoteCard", {
        questions: [{ id: "q", title: "Amendment 11" }],
        votes: 18,
        citation: { book: "Statutes", number: "15.2", name: "IPU Statutes, 15.2", href: "/r" },
        refusals: (splits: { yes: number; no: number; abstain: number }[]) =>
          splits
            .filter(({ yes, no, abstain }) => yes + no + abstain > 18)
            .map(() => ({
              says: "The delegation has 18 votes.",
              citations: [{ number: "15.2", name: "Statutes, 15.2" }],
            })),
        correction: "allowed",
        status: { kind: "open" },
        oncast: (splits: unknown) => stage.calls.push([splits]),
      }),
    );

  test("a split is placed by steps and figures, and the button names it", async () => {
    await card();
    await page.getByRole("button", { name: "All yes" }).click();
    const yes = page.getByRole("spinbutton", { name: "Yes" });
    expect(await yes.getAttribute("aria-valuenow")).toBe("18");
    for (let at = 0; at < 6; at += 1)
      await page.getByRole("button", { name: "One yes fewer" }).click();
    await page.getByRole("spinbutton", { name: "No" }).fill("2");
    await page.getByRole("spinbutton", { name: "Abstention" }).focus();
    for (let at = 0; at < 4; at += 1) await page.keyboard.press("ArrowUp");
    expect(await page.getByText("All 18 votes placed").isVisible()).toBe(true);
    expect(await page.getByRole("img", { name: "12 yes, 2 no, 4 abstentions" }).count()).toBe(1);
    await page.getByRole("button", { name: "Cast 12 yes, 2 no, 4 abstentions" }).click();
    expect(await calls()).toEqual([[[{ yes: 12, no: 2, abstain: 4 }]]]);
  });

  test("one vote too many names the rule, and cannot be cast", async () => {
    await card();
    await page.getByRole("button", { name: "All no" }).click();
    const more = page.getByRole("button", { name: "One yes more" });
    expect(await more.getAttribute("aria-disabled")).toBe("true");
    // A browser's own click, because the tool waits for a button that is not refused.
    await more.dispatchEvent("click");
    expect(await page.getByText("Your delegation has 18 votes").isVisible()).toBe(true);
    expect(await page.getByRole("spinbutton", { name: "Yes" }).inputValue()).toBe("0");
    await page.getByRole("spinbutton", { name: "Yes" }).fill("7");
    expect(await page.getByText("7 votes more than your delegation has").isVisible()).toBe(true);
    const cast = page.getByRole("button", { name: "Cast 7 yes, 18 no" });
    expect(await cast.getAttribute("aria-disabled")).toBe("true");
    await cast.dispatchEvent("click");
    expect(await calls()).toEqual([]);
    expect(await page.getByText("The delegation has 18 votes.").isVisible()).toBe(true);
  });

  test("a recorded ballot is shown as such, and can be corrected", async () => {
    await card();
    await page.getByRole("button", { name: "All yes" }).click();
    await page.evaluate(() =>
      stage.change({
        questions: [{ id: "q", title: "Amendment 11", recorded: { yes: 18, no: 0, abstain: 0 } }],
        status: { kind: "recorded", seq: 4811 },
      }),
    );
    expect(await page.getByText("Recorded: 18 yes").isVisible()).toBe(true);
    expect(await page.getByText("Event 4,811 of the journal").isVisible()).toBe(true);
    await page.getByRole("button", { name: "One yes fewer" }).click();
    await page.getByRole("button", { name: "Correct to 17 yes" }).click();
    expect(await calls()).toEqual([[[{ yes: 17, no: 0, abstain: 0 }]]]);
  });

  test("votes that are placed survive a change of language", async () => {
    await card();
    await page.getByRole("button", { name: "All yes" }).click();
    await page.evaluate(() => stage.speak("ar"));
    expect(await page.getByRole("spinbutton", { name: "نعم" }).inputValue()).toBe("18");
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
  });

  test("on a phone every button of the card can be touched", async () => {
    for (const language of ["en", "fr", "es", "ar", "ru"] as const) {
      await card();
      await page.evaluate((spoken) => stage.speak(spoken), language);
      for (const button of await page.getByRole("button").all()) {
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), language).toBeGreaterThanOrEqual(44);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, language).toBeLessThanOrEqual(0);
    }
  });

  const queue = () =>
    page.evaluate(() =>
      stage.show("SpeakersQueue", {
        speakers: ["Kenya", "Norway", "Jordan"].map((delegation) => ({
          id: delegation,
          delegation,
        })),
        onmove: (id: string, to: number) => stage.calls.push([id, to]),
        ruling: () => "Your ruling is recorded",
      }),
    );

  test("a speaker is moved with the keys, and every step is announced", async () => {
    await queue();
    const said = page.getByRole("status");
    await page.getByRole("button", { name: "Move Jordan" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => said.textContent()).toBe("Jordan, 2 of 3");
    expect(await page.getByText("Your ruling is recorded").isVisible()).toBe(true);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await expect.poll(() => said.textContent()).toBe("Jordan placed, 1 of 3");
    expect(await calls()).toEqual([["Jordan", 0]]);
  });

  test("a move that is given up changes nothing", async () => {
    await queue();
    await page.getByRole("button", { name: "Move Kenya" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("listitem").nth(1).textContent()).toContain("Kenya");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("listitem").first().textContent()).toContain("Kenya");
    expect(await calls()).toEqual([]);
  });

  test("a speaker is dragged with a pointer", async () => {
    await queue();
    const rows = page.getByRole("listitem");
    const from = await page.getByRole("button", { name: "Move Kenya" }).boundingBox();
    const to = await rows.nth(2).boundingBox();
    await page.mouse.move((from?.x ?? 0) + 5, (from?.y ?? 0) + 5);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 20, (to?.y ?? 0) + 40, { steps: 8 });
    await page.mouse.up();
    expect(await calls()).toEqual([["Kenya", 2]]);
  });

  test("the keys 1 to 9 act unless a modifier is held or they are off", async () => {
    await page.evaluate(() =>
      stage.show("Offers", {
        offers: ["Open the vote", "Suspend the sitting"].map((act) => ({
          id: act,
          act,
          citations: [],
        })),
        onact: (id: string) => stage.calls.push([id]),
      }),
    );
    await page.keyboard.press("2");
    await page.keyboard.press("9");
    await page.keyboard.press("Control+1");
    await page.evaluate(() => stage.change({ keys: "off" }));
    await page.keyboard.press("1");
    expect(await calls()).toEqual([["Suspend the sitting"]]);
  });

  test("new offers are announced, and the loss of the quorum interrupts", async () => {
    const offer = (act: string) => ({ id: act, act, citations: [] });
    await page.evaluate((offers) => stage.show("Offers", { offers }), [offer("Open the vote")]);
    const said = page.getByRole("status");
    expect(await said.textContent()).toBe("");
    await page.evaluate((offers) => stage.change({ offers }), ["Close", "Suspend"].map(offer));
    await expect.poll(() => said.textContent()).toBe("2 acts are possible. First: Close");
    const quorum = { present: 76, base: 152, needed: 76, holds: true, urgency: "assertive" };
    await page.evaluate((given) => stage.show("Quorum", given), quorum);
    await page.evaluate(() => stage.change({ present: 75, holds: false }));
    const lost = "The quorum is lost: 75 in the room, 76 needed";
    await expect.poll(() => page.getByRole("alert").textContent()).toBe(lost);
  });

  test("a confirmation offers the safe answer first, and Escape gives it", async () => {
    await page.evaluate(() =>
      stage.show("ConfirmDialog", {
        open: true,
        title: "Close vote 17?",
        confirm: "Close the vote",
        keep: "Keep it open",
        onconfirm: () => stage.calls.push(["closed"]),
        onkeep: () => stage.calls.push(["kept"]),
      }),
    );
    expect(await page.getByRole("alertdialog", { name: "Close vote 17?" }).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Keep it open");
    await page.keyboard.press("Escape");
    expect(await calls()).toEqual([["kept"]]);
    await page.evaluate(() => stage.change({ open: false }));
    expect(await page.getByRole("alertdialog").count()).toBe(0);
  });

  test("the timer is silent but for the last minute and the end", async () => {
    await page.evaluate(() => stage.show("Timer", { left: 61, of: 480 }));
    const said = page.getByRole("status");
    expect(await page.getByRole("timer").getAttribute("aria-live")).toBe("off");
    expect(
      await page.getByRole("timer", { name: "1 minute 1 second left of 8 minutes" }).count(),
    ).toBe(1);
    expect(await said.textContent()).toBe("");
    await page.evaluate(() => stage.change({ left: 60 }));
    await expect.poll(() => said.textContent()).toBe("One minute left");
    await page.evaluate(() => stage.change({ left: -1 }));
    await expect.poll(() => said.textContent()).toBe("Time is over");
    expect(await page.getByText("+0:01").isVisible()).toBe(true);
  });

  test("a result is said once, and its drawing is named by its totals", async () => {
    await page.evaluate(async () => {
      const totals = { yes: 1027, no: 35, abstain: 205, none: 0 };
      await stage.show("ResultPanel", {
        question: "The request",
        outcome: "Accepted",
        sentence: [{ tag: "counted", text: "1,062 votes cast" }, "; 1,027 in favour"],
        citations: { counted: [{ number: "34.2", name: "IPU Rules, 34.2", href: "/r" }] },
        totals,
      });
    });
    await expect
      .poll(() => page.getByRole("status").textContent())
      .toBe("Accepted. 1,062 votes cast; 1,027 in favour");
    expect(await page.getByRole("link", { name: "IPU Rules, 34.2" }).count()).toBe(1);
    await page.evaluate(() =>
      stage.show("Hemicycle", {
        votes: { ballots: [{ delegation: "a", yes: 2, no: 1, abstain: 1, none: 0 }] },
        label: "4 votes: 2 yes, 1 no, 1 abstention",
      }),
    );
    expect(
      await page.getByRole("img", { name: "4 votes: 2 yes, 1 no, 1 abstention" }).count(),
    ).toBe(1);
    expect(await page.locator("path.seat").count()).toBe(3);
  });

  test("axe finds nothing in both themes and both directions", async () => {
    await page.evaluate(axe);
    for (const [language, theme] of [
      ["en", "light"],
      ["en", "dark"],
      ["ar", "light"],
      ["ar", "dark"],
    ] as const) {
      for (const name of Object.keys(samples)) {
        await page.evaluate(([shown, given, how]) => stage.show(shown, given, how), [
          name,
          samples[name] ?? {},
          { language, theme },
        ] as const);
        const found = await page.evaluate(async () => {
          // axe is put into the page as text, so its type is not known here.
          const { axe } = globalThis as unknown as {
            axe: {
              run(
                options: object,
              ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          };
          const { violations } = await axe.run({
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
          });
          return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`);
        });
        expect(found, `${name} ${language} ${theme}`).toEqual([]);
      }
    }
  }, 60_000);

  test("nothing breaks the strict policy and no script fails", () => {
    expect(complaints).toEqual([]);
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
