import type { Recorded } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { type How, overflowOf, ScreenPage } from "../testing/screen-page.ts";
import type { ScreenShower } from "../testing/show-screen.svelte.ts";
import {
  byRoll,
  interrupted,
  openVote,
  recordedIn,
  requests,
  sitting,
  waiting,
} from "../testing/sitting.ts";

declare const screens: ScreenShower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/presidency-vote.test.ts");

const president = { person: "CH.1", offices: ["chair", "president"] };
const clerk = { person: "SEC", offices: ["secretariat"] };

const quiet = recordedIn(...sitting, ...requests);
const voting = recordedIn(...sitting, ...requests, ...interrupted);
const debated = recordedIn(...sitting, ...waiting);

const roll = recordedIn(...sitting, ...byRoll);

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

  test("a vote under way shows who has voted and never how; ballots of others stay sealed", async () => {
    await show([]);
    await page.evaluate((entries) => screens.feed(entries, { seal: "ballots" }), voting);
    const grid = page.locator(".grid");
    expect(await grid.getAttribute("aria-label")).toBe("2 of 12 delegations have voted");
    expect(await grid.locator("i:not(.open)").allInnerTexts()).toEqual(["AT", "BR"]);
    expect(await page.getByText("Sealed: Brazil has voted").count()).toBe(1);
    expect((await offers())[0]).toBe("Uphold the point of order: Uruguay");
    const blocked = await page.locator(".blocked").innerText();
    expect(blocked).toContain("Close vote 1");
    expect(blocked).toContain("is to be ruled on first");
  });

  test("what was sealed takes its place in the journal when it opens, and in the state", async () => {
    await show([]);
    await page.evaluate((entries) => screens.feed(entries, { seal: "ballots" }), voting);
    await page.evaluate((entries) => screens.open(entries), voting);
    await page.getByText("Voted in vote 1: Brazil").waitFor();
    expect(await page.getByText(/^Sealed/).count()).toBe(0);
  });

  test("the lot for a roll call is drawn once, in the browser, and recorded as drawn", async () => {
    const announced = 'President announces vote V1 on question Q1 "A question" by roll call';
    await show(recordedIn(...sitting, announced));
    await page.keyboard.press("1");
    await page.getByRole("button", { name: "Draw the lot" }).click();
    expect(await page.getByRole("button", { name: "Draw the lot" }).count()).toBe(0);
    await confirm();
    const [open] = await place.sent();
    expect(open?.act).toMatchObject({
      type: "OpenVote",
      start: expect.stringMatching(/^[A-Z]{2}$/),
      drawn: "Drawn by lot in the browser of the Presidency, one of 12",
    });
  });

  test("a lot drawn by hand in the room is entered as that, and can be put right", async () => {
    const announced = 'President announces vote V1 on question Q1 "A question" by roll call';
    await show(recordedIn(...sitting, announced));
    await page.keyboard.press("1");
    const hand = page.getByLabel("Drawn by hand in the room: the roll begins with");
    await hand.selectOption("KE");
    await page.getByText("Drawn by hand in the room", { exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Draw the lot" }).count()).toBe(0);
    await hand.selectOption("NO");
    await confirm();
    const [open] = await place.sent();
    expect(open?.act).toMatchObject({ start: "NO", drawn: "Drawn by hand in the room" });
  });

  test("the next of a roll is called without a question, and who was silent can be called again", async () => {
    await show(roll);
    const status = page.locator(".roll");
    expect(await status.innerText()).toMatch(
      /^Called now\s+Norway\s+Next: Switzerland, Uruguay, Viet Nam$/,
    );
    const grid = page.getByRole("img", { name: /0 have answered, 1 called without an answer/ });
    expect(await grid.locator(".silent, .called").allInnerTexts()).toEqual(["KE", "NO"]);
    // The server answers with an event that is here already: the next call can follow.
    await page.evaluate(() =>
      screens.answers.push({ kind: "accepted", seq: [1, 1] }, { kind: "accepted", seq: [1, 1] }),
    );
    await page.keyboard.press("1");
    await page.getByRole("button", { name: "Kenya", exact: true }).click();
    expect((await place.sent()).map(({ act }) => act)).toEqual([
      { type: "CallDelegation", vote: "V1", member: "CH" },
      { type: "CallDelegation", vote: "V1", member: "KE" },
    ]);
  });

  test("a key that is pressed twice is one call: the next one waits until this one is here", async () => {
    await show(roll);
    await page.evaluate(() => screens.answers.push({ kind: "accepted", seq: [9_000, 9_000] }));
    await page.keyboard.press("1");
    await page.keyboard.press("1");
    await page.getByText("Recorded: Call Switzerland").waitFor({ state: "attached" });
    await page.keyboard.press("1");
    expect(await place.sent()).toHaveLength(1);
  });

  test("whoever is called a second time stands there as such", async () => {
    const again = [...byRoll, "President calls KE in vote V1"];
    await show(recordedIn(...sitting, ...again));
    expect(await page.locator(".roll").innerText()).toMatch(/^Called a second time\s+Kenya/);
  });

  test("a Teller enters what the delegation that was called says, as far as it has votes", async () => {
    await show(roll, { as: { person: "FR.2", offices: ["teller"] } });
    const button = page.getByRole("button", { name: "Enter the ballot: Norway" });
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await page.getByRole("spinbutton", { name: "Yes" }).fill("40");
    await page.getByText(/Norway casts 40 votes/).waitFor();
    await page.getByRole("button", { name: "All no" }).click();
    await button.click();
    expect(await place.sent()).toEqual([
      {
        act: {
          type: "CastBallot",
          vote: "V1",
          member: "NO",
          splits: [{ yes: 0, no: 12, abstain: 0 }],
        },
        office: "teller",
      },
    ]);
  });

  test("while a ballot is written down, those of others change neither it nor whose it is", async () => {
    const onPaper = [
      ...[...sitting, ...openVote],
      'President continues vote V1 on paper: "no network"',
    ];
    await show(recordedIn(...onPaper), { as: { person: "FR.2", offices: ["teller"] } });
    const written = [...onPaper];
    const comes = async (line: string) => {
      const known = recordedIn(...written).length;
      written.push(line);
      await page.evaluate((entries) => screens.feed(entries), recordedIn(...written).slice(known));
    };
    const whose = page.getByLabel("Enter the ballot of");
    const yes = page.getByRole("spinbutton", { name: "Yes" });
    expect(await whose.inputValue()).toBe("AT");
    await whose.selectOption({ label: "Kenya" });
    await yes.fill("7");
    await comes("Secretariat casts 10 yes in vote V1 for AT");
    expect([await whose.inputValue(), await yes.inputValue()]).toEqual(["KE", "7"]);
    await comes("Teller casts 7 yes, 5 no in vote V1 for KE");
    expect([await whose.inputValue(), await yes.inputValue()]).toEqual(["BR", "0"]);
    // What is corrected is not missing: it stays until another delegation is chosen.
    await whose.selectOption({ label: "Kenya" });
    await yes.fill("6");
    await comes("Secretariat casts 10 yes in vote V1 for BR");
    expect([await whose.inputValue(), await yes.inputValue()]).toEqual(["KE", "6"]);
  });

  test("a Teller reports the count of a show of hands, and it is told to all", async () => {
    const hands = [
      ...sitting,
      'President announces vote V1 on question Q1 "A question" by show of hands',
      "President opens vote V1",
    ];
    await show(recordedIn(...hands), { as: { person: "FR.2", offices: ["teller"] } });
    await page.keyboard.press("1");
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("spinbutton", { name: "Yes" }).fill("60");
    await dialog.getByRole("spinbutton", { name: "No" }).fill("12");
    await confirm();
    const splits = [{ yes: 60, no: 12, abstain: 0 }];
    expect(await place.sent()).toEqual([
      { act: { type: "ReportCount", vote: "V1", splits }, office: "teller" },
    ]);
    await show(recordedIn(...hands, "Teller reports 60 yes, 12 no in vote V1"));
    await page.getByText("The Tellers have reported a count").waitFor();
  });

  test("a clerk works at the direction that was chosen, and the head says whose, always", async () => {
    const recorded = recordedIn(...sitting, "Secretariat lets out VN.1, VN.2");
    await show(recorded, { as: clerk });
    expect(await page.getByRole("button", { name: "Close the sitting" }).count()).toBe(0);
    const direction = page.getByLabel("At the direction of");
    await direction.selectOption({ label: "Ms. First of CH (Whoever presides)" });
    await page.getByRole("heading", { name: "In the room" }).click();
    await page.getByLabel("Find a delegation").fill("viet");
    await page.getByRole("button", { name: "All enter" }).click();
    await confirm();
    await page.getByRole("button", { name: "Close the sitting" }).click();
    await page.getByRole("alertdialog").getByText("At the direction of Ms. First of CH.").waitFor();
    await confirm();
    expect(await place.sent()).toEqual([
      { act: { type: "EnterRoom", people: ["VN.1", "VN.2"] }, office: "secretariat" },
      { act: { type: "CloseSitting" }, office: "chair", onBehalfOf: "CH.1" },
    ]);
    await show(recorded, { as: clerk });
    expect(await direction.inputValue()).toBe("chair CH.1");
  });

  test("when whoever directed holds the office no more, the clerk is told to choose again", async () => {
    await show(quiet, { as: clerk });
    await page.getByLabel("At the direction of").selectOption("chair CH.1");
    const ended = recordedIn(...sitting, ...requests, "President closes the sitting");
    await page.evaluate((entries) => screens.feed(entries), ended.slice(quiet.length));
    await page.getByText("Ms. First of CH no longer holds the office").waitFor();
    expect(await page.getByLabel("At the direction of").inputValue()).toBe("");
    expect(await page.locator(".offers").count()).toBe(0);
  });

  test("the journal says who pressed and at whose direction, of rulings too", async () => {
    const ruled =
      "Secretariat on behalf of President gives the floor to NO.1 as speaker " +
      'ruling ipu.a23.1/in-order: "Kenya yields"';
    await show(recordedIn(...sitting, ...waiting, ruled));
    const journal = page.locator(".journal");
    const lines = journal.locator("li", { hasText: "Secretary, at the direction of" });
    expect(await lines.allInnerTexts()).toEqual([
      expect.stringMatching(/Has the floor: Norway\s+Secretary, at the direction of Ms\. First/),
      expect.stringMatching(/Ruling: Kenya yields\s+Secretary, at the direction of Ms\. First/),
    ]);
  });

  test("whoever holds no office follows, is offered nothing, and sees who asks to speak", async () => {
    await show(debated, { as: null });
    expect(await page.locator(".offers").count()).toBe(0);
    const text = await page.locator("body").innerText();
    expect(text).toContain("You follow this desk without an office");
    expect(text).toContain("Kenya,");
  });

  test("a question of one's own is put with the words that are written", async () => {
    await show(quiet);
    const panel = page.locator("section", {
      has: page.getByRole("heading", { name: "Announce a vote" }),
    });
    await panel.getByLabel("On").selectOption({ label: "Another question" });
    await panel.getByLabel("Way of voting").selectOption("showOfHands");
    await panel.getByRole("button", { name: "Announce a vote" }).click();
    await page.getByLabel("The question, as it is put").fill("Shall the gallery be open?");
    await confirm();
    expect(await place.sent()).toMatchObject([
      {
        act: {
          questions: [{ kind: "other", question: "Q1", title: "Shall the gallery be open?" }],
          method: "showOfHands",
        },
      },
    ]);
  });

  test("the result can be read out, with its arithmetic", async () => {
    await show(
      recordedIn(
        ...sitting,
        ...openVote,
        "person AT.1 casts 10 yes in vote V1",
        "person BR.1 casts 4 yes, 6 no in vote V1",
        "President closes vote V1",
        "President declares the result of vote V1",
      ),
    );
    const text = await page.locator("body").innerText();
    expect(text).toContain(
      "20 votes cast (34.2); 11 needed for the majority (34.1); 14 in favour: adopted.",
    );
  });

  test("from a phone to a wide screen nothing runs over the side", async () => {
    for (const language of ["en", "ar", "ru"] as const) {
      await show(voting, { language });
      for (const width of [320, 390, 860, 1200, 1520, 1600, 1920]) {
        await page.setViewportSize({ width, height: 1100 });
        expect(await overflowOf(page), `${language} ${width}`).toBe(0);
      }
    }
  });

  test("no script failed, nothing was fetched from elsewhere, the strict policy held", () => {
    expect(place.complaints).toEqual([]);
  });
});
