import { createHash } from "node:crypto";
import { stateText } from "@hemicycle/assembly";
import type { Recorded } from "@hemicycle/engine";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { type How, ScreenPage } from "../testing/screen-page.ts";
import type { ScreenShower } from "../testing/show-screen.svelte.ts";
import {
  convened,
  interrupted,
  played,
  recordedIn,
  requests,
  sitting,
  waiting,
} from "../testing/sitting.ts";

declare const screens: ScreenShower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/presidency.test.ts");

const president = { person: "CH.1", offices: ["chair", "president"] };
const clerk = { person: "SEC", offices: ["secretariat"] };

const quiet = recordedIn(...sitting, ...requests);
const voting = recordedIn(...sitting, ...requests, ...interrupted);
const debated = recordedIn(...sitting, ...waiting);

describe.runIf(path)("in a browser", () => {
  let place: ScreenPage;
  let page: Page;

  beforeAll(async () => {
    place = await ScreenPage.open(path ?? "");
    page = place.page;
  }, 90_000);

  afterAll(() => place?.close());

  beforeEach(async () => {
    await page.setViewportSize({ width: 1600, height: 1100 });
    await page.evaluate(() => {
      screens.answers.length = 0;
    });
  });

  const show = (recorded: readonly Recorded[] | undefined, how: How = {}) =>
    place.show("presidency", recorded, { as: president, ...how });
  const offers = () => page.locator(".offers .act").allInnerTexts();
  const confirm = () => page.locator("dialog .button.primary").click();
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

  test("while nothing has come, still lines say so after a moment, and nothing is offered", async () => {
    await show(undefined);
    await page.locator("[aria-busy=true]").waitFor();
    expect(await page.locator(".offers").count()).toBe(0);
  });

  test("a quiet sitting offers what may be done, in its order, and fits on the screen", async () => {
    await show(quiet);
    expect((await offers()).slice(0, 3)).toEqual([
      "Give the floor to Uruguay, for the request",
      "Give the floor to Kenya, for the request",
      "Announce one vote on 2 questions",
    ]);
    expect(await page.locator("h1").innerText()).toBe("Session of the tests");
    const text = await page.locator("body").innerText();
    expect(text).toContain("12 of 12 delegations in the room, 6 needed");
    expect(text).toContain("In the chair: Ms. First of CH");
    expect(text).toContain("Nobody has asked for the floor.");
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
      1100,
    );
  });

  test("between sittings the officer who can open one is offered that alone", async () => {
    // A sitting is opened on a day of the session, by the clock of the server.
    const headers = { date: "Sat, 14 Oct 2017 07:00:00 GMT" };
    const told = (route: Route) => route.fulfill({ json: { status: "ok" }, headers });
    await page.route("**/healthz", told);
    await show(recordedIn(...convened), {
      as: { person: "IPUP", offices: ["organisationPresident"] },
    });
    await page.locator(".offers .act").first().waitFor();
    expect(await offers()).toEqual(["Open sitting 1"]);
    await page.keyboard.press("1");
    await confirm();
    expect(await place.sent()).toEqual([
      { act: { type: "OpenSitting", sitting: "PL1" }, office: "organisationPresident" },
    ]);
    await page.unroute("**/healthz", told);
  });

  test("the key of an offer asks once, with the focus on the safe answer, which records nothing", async () => {
    await show(quiet);
    await page.keyboard.press("3");
    const dialog = page.getByRole("alertdialog");
    await dialog.waitFor();
    expect(await dialog.getByRole("heading").innerText()).toBe("Announce one vote on 2 questions?");
    expect(await focused()).toBe("Leave it as it is");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    expect(await place.sent()).toEqual([]);
  });

  test("what is confirmed is sent in the office, and what was recorded is said", async () => {
    await show(quiet);
    await page.keyboard.press("3");
    await page.getByLabel("Way of voting").last().selectOption("rollCall");
    await page.getByLabel("Relief in the drought").uncheck();
    await page.evaluate(() => screens.answers.push({ kind: "accepted", seq: [90, 91] }));
    await confirm();
    await page.getByText("Recorded: Announce a vote: Relief after the floods, event 91").waitFor({
      state: "attached",
    });
    expect(await place.sent()).toEqual([
      {
        act: {
          type: "AnnounceVote",
          vote: "V1",
          questions: [{ kind: "request", request: "R1" }],
          method: "rollCall",
        },
        office: "chair",
      },
    ]);
  });

  test("an act that needs a reason takes the focus there, and waits for one", async () => {
    await show(quiet);
    await page.getByRole("button", { name: "Suspend the sitting" }).click();
    await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
    await confirm();
    await page.getByText("Still to be filled in: Reason").waitFor();
    expect(await place.sent()).toEqual([]);
    await page.keyboard.type("lunch");
    await confirm();
    expect(await place.sent()).toMatchObject([
      { act: { type: "SuspendSitting", reason: "lunch" } },
    ]);
  });

  test("when somebody else sits down here, what is seen stays until all has come again", async () => {
    await show(quiet);
    const before = await page.evaluate(() => screens.begun);
    await page.evaluate(() => screens.reload());
    expect(await page.locator("h1").innerText()).toBe("Session of the tests");
    expect((await offers()).length).toBeGreaterThan(3);
    await page.waitForFunction((count) => screens.begun > count, before);
    await page.evaluate((entries) => screens.feed(entries), voting);
    await page.getByRole("heading", { name: "Vote 1, electronic vote" }).waitFor();
  });

  test("a refusal of the server is told in the dialog with its clause, and what was written stays", async () => {
    await show(quiet);
    await page.getByRole("button", { name: "Suspend the sitting" }).click();
    await page.getByLabel("Reason", { exact: true }).fill("an incident");
    await page.evaluate(() =>
      screens.answers.push({
        kind: "refused",
        because: [
          {
            clause: "ipu.a8.1/presides",
            cites: "Rules of the Assembly, 8.1",
            facts: {},
            discretion: null,
            message: "Somebody else is in the chair now.",
          },
        ],
      }),
    );
    await confirm();
    const notice = page.getByRole("alertdialog").getByText("Somebody else is in the chair now.");
    await notice.waitFor();
    expect(await page.getByRole("alertdialog").getByRole("link", { name: /8\.1/ }).count()).toBe(2);
    expect(await page.getByLabel("Reason", { exact: true }).inputValue()).toBe("an incident");
  });

  test("what cannot be decided names the value that is unset", async () => {
    await show(quiet);
    await page.getByRole("button", { name: "Close the sitting" }).click();
    await page.evaluate(() =>
      screens.answers.push({
        kind: "undecided",
        unset: [{ clause: "ipu.a33.1/quorum-to-vote", value: "ipu.a33.2/base" }],
      }),
    );
    await confirm();
    await page.getByText("Not set: ipu.a33.2/base").waitFor();
  });

  test("without a line the bar says up to where it is true, and an act is kept and sent later", async () => {
    await show(quiet);
    await page.evaluate(() => screens.lose());
    expect(await page.getByText(/Not connected since \d\d:\d\d/).count()).toBe(1);
    await page.getByRole("button", { name: "Close the sitting" }).click();
    await page.evaluate(() => screens.answers.push({ kind: "kept", suspended: false }));
    await confirm();
    await page.getByText("Kept on this device, not recorded: Close the sitting").first().waitFor();
    await page.evaluate(() => screens.find());
    await page.getByText("What was kept is now recorded: Close the sitting").waitFor();
    expect(await place.sent()).toHaveLength(2);
    await page.getByRole("button", { name: "Noted" }).click();
    expect(await page.getByText("What was kept is now recorded").count()).toBe(0);
  });

  test("while acts are suspended the bar says so, and reading goes on", async () => {
    await show(quiet);
    await page.evaluate(() => screens.suspend(true));
    expect(await page.locator(".bar-notice").innerText()).toContain("Acts are suspended");
    await page.evaluate((entries) => screens.feed(entries), debated.slice(quiet.length));
    expect(await page.locator("h1").innerText()).toBe("Session of the tests");
    await page.evaluate(() => screens.suspend(false));
    expect(await page.locator(".bar-notice").count()).toBe(0);
  });

  test("to move a speaker to the head asks for the floor out of order, with a ruling", async () => {
    await show(debated);
    await page.getByRole("button", { name: "Move Jordan" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await page.getByText("The list keeps the order of request.").waitFor();
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.getByText("Asked after Kenya: your ruling is recorded").waitFor();
    await page.keyboard.press("Space");
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("Needs your ruling, which is recorded").waitFor();
    await confirm();
    await dialog.getByText("Still to be filled in: Reason for your ruling").waitFor();
    await dialog.getByLabel("Reason for your ruling").fill("The minister has to leave");
    await confirm();
    expect(await place.sent()).toEqual([
      {
        act: { type: "GiveFloor", person: "JO.1", purpose: "statement" },
        office: "chair",
        ruling: { clauses: ["ipu.a23.1/in-order"], reason: "The minister has to leave" },
      },
    ]);
  });

  test("the keys reach why not and the journal, and can be turned off", async () => {
    await show(voting);
    await page.keyboard.press("?");
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("blocked");
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Journal",
    );
    await page.getByRole("button", { name: "Turn the keys off" }).click();
    await page.keyboard.press("1");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await page.getByRole("button", { name: "Turn the keys on" }).click();
  });

  test("the digest is that of the state, as anybody computes it from the journal", async () => {
    const { state } = played(...sitting, ...requests);
    const expected = createHash("sha256").update(stateText(state)).digest("hex");
    await show(quiet);
    await page.locator(`.digest[title="${expected}"]`).waitFor();
    await show(quiet, { language: "ru", as: clerk });
    await page.locator(`.digest[title="${expected}"]`).waitFor();
  });

  test("no script failed, nothing was fetched from elsewhere, the strict policy held", () => {
    expect(place.complaints).toEqual([]);
  });
});
