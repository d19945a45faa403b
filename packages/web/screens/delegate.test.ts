import { motionKinds, type Recorded } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { delegate, findingsOn } from "../testing/phone.ts";
import { type How, ScreenPage } from "../testing/screen-page.ts";
import type { ScreenShower } from "../testing/show-screen.svelte.ts";
import { openVote, recordedIn, requests, sitting } from "../testing/sitting.ts";

declare const screens: ScreenShower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/delegate.test.ts");

const kenya = delegate("KE.1");
const item = "President takes up item I1";
const asks = (person: string) => `person ${person} asks for the floor as speaker`;

const states = {
  quiet: recordedIn(...sitting, ...requests, item),
  waiting: recordedIn(...sitting, item, asks("NO.1"), asks("KE.1"), asks("JO.1")),
  speaking: recordedIn(
    ...sitting,
    item,
    asks("KE.1"),
    asks("NO.1"),
    "President gives the floor to KE.1 as speaker",
  ),
  away: recordedIn(...sitting, item, "Secretariat lets out KE.1, KE.2"),
  proposed: recordedIn(
    ...sitting,
    "President proposes AT.1 as Teller in EX",
    "President proposes election EX without a vote",
  ),
  moved: recordedIn(...sitting, item, "person CL.1 moves P1 to adjourn the debate"),
  open: recordedIn(...sitting, ...openVote),
  over: recordedIn(
    ...sitting,
    ...openVote,
    "person AT.1 casts 10 yes in vote V1",
    "President closes vote V1",
  ),
  divisible: recordedIn(
    ...sitting,
    'Secretariat deposits draft D1 "A draft of the tests" on item I2 in parts p1, p2, p3',
    "President takes up item I2",
  ),
} satisfies Readonly<Record<string, readonly Recorded[]>>;

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

  const show = (state: keyof typeof states, how: How = {}) =>
    stage.show("delegate", states[state], { as: kenya, ...how });
  const tab = (name: string) => page.getByRole("link", { name }).click();
  const acts = async () => (await stage.sent()).map(({ act }) => act);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const seen = (text: string | RegExp) => page.getByText(text).first().waitFor();
  /** The dialog stands there: a page that is busy shows it a moment after the click. */
  const asked = () => page.getByRole("alertdialog").waitFor();
  const confirm = () => page.getByRole("alertdialog").locator(".button.primary").click();

  test("somebody who is not signed in as a delegate is told so, and offered a seat", async () => {
    await show("quiet", { as: null });
    await page.getByRole("link", { name: "Take a seat" }).waitFor();
    expect(await page.locator("nav").count()).toBe(0);
    const secretary = { person: "SEC", offices: ["secretariat"] };
    await stage.show("delegate", states.quiet, { as: secretary });
    await seen("You have no delegation here");
  });

  test("a delegate sees who they are, what is under way, and asks for the floor in one step", async () => {
    await show("waiting", { as: delegate("KE.2") });
    await seen("Kenya");
    await seen("Mr. Second of KE");
    await seen("Norway is next, then 2 others");
    await seen("You would be 4th, in the order of request");
    await button("Ask for the floor").click();
    expect(await acts()).toEqual([{ type: "RequestFloor", purpose: "statement" }]);
    await seen("Recorded: Ask for the floor");
    await seen("Event 1 of the journal");
  });

  test("whoever waits sees the place, and can take the request back", async () => {
    await show("waiting");
    await seen("You are 2nd on the list of speakers");
    await button("Withdraw my request for the floor").click();
    expect(await acts()).toEqual([{ type: "WithdrawFloorRequest", purpose: "statement" }]);
  });

  test("a speaker can end the own speech", async () => {
    await show("speaking");
    await page.getByRole("timer").waitFor();
    await button("End my speech").click();
    expect(await acts()).toEqual([{ type: "EndSpeech" }]);
  });

  test("what a rule refuses stays, with the rule, and does nothing", async () => {
    await show("away");
    const motion = button("Move a procedural motion");
    expect(await motion.getAttribute("aria-disabled")).toBe("true");
    await motion.dispatchEvent("click");
    expect(await page.getByRole("alertdialog").count()).toBe(0);
    await page.getByRole("link", { name: "IPU Rules of the Assembly, 26.1" }).waitFor();
    await button("I am in the room").click();
    expect(await acts()).toEqual([{ type: "EnterRoom", people: ["KE.1"] }]);
  });

  test("a point of order is raised with what it is about, and not without", async () => {
    await show("speaking", { as: delegate("NO.1") });
    await button("Raise a point of order").click();
    await confirm();
    await seen("Still to be filled in: What is out of order");
    expect(await acts()).toEqual([]);
    await page.getByLabel("What is out of order").fill("The speaker is off the subject");
    await confirm();
    const [act] = await acts();
    expect(act).toMatchObject({
      type: "RaisePointOfOrder",
      point: expect.stringMatching(/^O\d+\.NO\.1$/),
      matter: "The speaker is off the subject",
    });
  });

  test("a motion is one of the kinds, and another one says what it wants", async () => {
    await show("quiet");
    await button("Move a procedural motion").click();
    await asked();
    const kinds = page.getByRole("radio");
    expect(await kinds.count()).toBe(motionKinds.length);
    await page.getByRole("radio", { name: "Another motion" }).check();
    await confirm();
    await seen(/^Still to be filled in/);
    await page.getByLabel("What you propose for the conduct of the sitting").fill("A pause");
    await confirm();
    const [act] = await acts();
    expect(act).toMatchObject({ type: "MoveMotion", kind: "other", text: "A pause" });
    await button("Move a procedural motion").click();
    await page.getByRole("radio", { name: "Close the list of speakers" }).check();
    await button("Move: Close the list of speakers").click();
    expect((await acts())[1]).toMatchObject({ type: "MoveMotion", kind: "closeList" });
  });

  test("the mover withdraws a motion, after being asked once", async () => {
    await show("moved", { as: delegate("CL.1") });
    await button("Withdraw my motion").click();
    await asked();
    await page.keyboard.press("Escape");
    expect(await acts()).toEqual([]);
    await button("Withdraw my motion").click();
    await confirm();
    expect(await acts()).toEqual([{ type: "WithdrawMotion", motion: "P1" }]);
    const gone = recordedIn(
      ...sitting,
      item,
      "person CL.1 moves P1 to adjourn the debate",
      "person CL.1 withdraws motion P1",
    );
    await page.evaluate((entries) => screens.feed(entries), gone.slice(states.moved.length));
    await button("Withdraw my motion").waitFor({ state: "detached" });
    await seen("Recorded: Withdraw the motion: Adjourn the debate, Chile");
  });

  test("to object to a decision without a vote asks once, and names what it is", async () => {
    await show("proposed");
    await button("I object").first().click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("Teller: Ms. First of AT").waitFor();
    await confirm();
    expect(await acts()).toEqual([
      { type: "ObjectToDecision", question: { kind: "election", election: "EX" } },
    ]);
  });

  test("an open vote is told on every tab, and one step away", async () => {
    await show("open");
    await page.getByRole("link", { name: "Vote open" }).waitFor();
    await button("Vote 1 is open").click();
    await page.getByRole("heading", { name: "Shall the sitting go on?" }).waitFor();
    expect(await page.evaluate(() => location.hash)).toBe("#vote");
  });

  test("the agenda says what is dealt with, and what has become of the requests", async () => {
    await show("quiet");
    await tab("Agenda");
    expect(await page.locator("[aria-current=true]").innerText()).toContain("Under discussion");
    await seen("Before the assembly");
    expect(await page.locator("nav a").allInnerTexts()).toEqual(["Floor", "Vote", "Agenda"]);
    await seen(`up to event ${states.quiet.length}`);
  });

  const more = () => page.locator("summary").click();

  test("the right of reply and the explanation of a vote are asked for in one step", async () => {
    await show("speaking", { as: delegate("NO.1") });
    await more();
    await button("Ask for the right of reply").click();
    expect(await acts()).toMatchObject([
      { type: "RequestFloor", purpose: "reply", about: { kind: "speech" } },
    ]);
    await seen("Recorded: Ask for the floor: right of reply");
    await show("over");
    await more();
    await button("Ask to explain the vote: Shall the sitting go on?").click();
    expect(await acts()).toEqual([
      { type: "RequestFloor", purpose: "explanation", about: { kind: "vote", id: "V1" } },
    ]);
  });

  test("separate votes are asked for on the parts that are chosen, and on one at least", async () => {
    await show("divisible");
    await more();
    await button("Ask for separate votes: A draft of the tests").click();
    const dialog = page.getByRole("alertdialog");
    for (const part of [1, 2, 3]) await dialog.getByLabel(`Part ${part}`).uncheck();
    await confirm();
    await seen("Still to be filled in: Parts to be voted on separately");
    await dialog.getByLabel("Part 2").check();
    await confirm();
    expect(await acts()).toEqual([{ type: "RequestDivision", draft: "D1", parts: ["p2"] }]);
  });

  test("an emergency item is requested with its papers, on a subject of its own or of another", async () => {
    await show("quiet", { as: delegate("NO.1") });
    await tab("Agenda");
    await button("Request an emergency item").click();
    await confirm();
    await seen(/^Still to be filled in: Title, Title of the explanatory memorandum/);
    await page.getByLabel("Title", { exact: true }).fill("Help for the coast");
    await page
      .getByLabel("Subject")
      .selectOption({ label: "the same as: Relief after the floods" });
    await page.getByLabel("Title of the explanatory memorandum").fill("Memorandum");
    await page.getByLabel("Title of the draft resolution").fill("Draft");
    await button("Request an emergency item: Help for the coast").click();
    expect(await acts()).toEqual([
      {
        type: "RequestEmergencyItem",
        request: expect.stringMatching(/^R\d+\.NO\.1$/),
        title: "Help for the coast",
        subject: "floods",
        authors: ["NO"],
        memorandum: { title: "Memorandum" },
        draft: { title: "Draft" },
      },
    ]);
  });

  test("candidates are proposed by their names", async () => {
    await show("quiet");
    await more();
    await button("Propose candidates").click();
    await page.getByLabel("Find a person or a delegation").fill("first of no");
    await button("Ms. First of NO").click();
    await confirm();
    expect(await acts()).toMatchObject([
      { type: "ProposeOfficers", office: "teller", people: ["NO.1"] },
    ]);
  });

  test("axe finds nothing and nothing runs over the side, in any state", async () => {
    for (const [language, theme] of [
      ["en", "light"],
      ["ar", "dark"],
      ["ru", "light"],
    ] as const) {
      // The keys of an object are its own names.
      for (const state of Object.keys(states) as (keyof typeof states)[]) {
        await show(state, { language, theme });
        expect(await findingsOn(page), `${language} ${state}`).toEqual([]);
      }
      await page.locator("nav a").nth(2).click();
      expect(await findingsOn(page), `${language} agenda`).toEqual([]);
    }
  }, 240_000);

  test("every target on a phone is at least 44 pixels high, but for links inside a text", async () => {
    await show("quiet");
    for (const at of [0, 2]) {
      await page.locator("nav a").nth(at).click();
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("button, nav a, input, .ways a")].flatMap((element) => {
          const { height } = element.getBoundingClientRect();
          return height > 0 && height < 44 ? [element.outerHTML.slice(0, 90)] : [];
        }),
      );
      expect(small).toEqual([]);
    }
  });

  test("no script failed, nothing was fetched from elsewhere, the strict policy held", () => {
    expect(stage.complaints).toEqual([]);
  });
});
