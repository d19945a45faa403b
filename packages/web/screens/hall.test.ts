import type { Recorded } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { type How, overflowOf, ScreenPage } from "../testing/screen-page.ts";
import type { ScreenShower } from "../testing/show-screen.svelte.ts";
import {
  ballots,
  byRoll,
  convened,
  declared,
  openVote,
  recordedIn,
  requests,
  sitting,
} from "../testing/sitting.ts";

declare const screens: ScreenShower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/hall.test.ts");

const asked = [
  "President takes up item I1",
  ...["KE.1", "NO.1", "JO.1", "VN.1", "BR.1", "AT.1"].map(
    (person) => `person ${person} asks for the floor as speaker`,
  ),
];
const onRequest = [
  ...requests,
  "President gives the floor to UY.1 as sponsor on request R1",
  "person UY.1 ends the speech",
  "President announces vote V1 on request R1 by devices",
];
const pass = (count: number) => [
  "President announces vote V1 on " +
    Array.from({ length: count }, (_, at) => `question Q${at} "Question ${at + 1} of the pass"`)
      .join(", ")
      .replace(/, ([^,]*)$/, " and $1") +
    " by devices",
  "President opens vote V1",
  `person AT.1 casts ${Array.from({ length: count }, (_, at) => (at % 2 ? "12 no" : "12 yes")).join(" / ")} in vote V1`,
  ...declared,
];
/** A title may have 300 letters, a reason more. */
const long = "On what a parliament can do when the waters rise beyond what was foreseen. "
  .repeat(5)
  .slice(0, 295);
const states = {
  none: recordedIn(...convened),
  closed: recordedIn(...sitting, "President closes the sitting"),
  suspended: recordedIn(...sitting, 'President suspends the sitting: "lunch until 14:00"'),
  decided: recordedIn(...sitting),
  speaker: recordedIn(...sitting, ...asked, "10:00 President gives the floor to KE.1 as speaker"),
  silent: recordedIn(...sitting, ...asked),
  unlimited: recordedIn(...sitting, ...onRequest.slice(0, -2)),
  announced: recordedIn(...sitting, ...onRequest),
  open: recordedIn(...sitting, ...openVote, "person AT.1 casts 12 yes in vote V1"),
  roll: recordedIn(...sitting, ...byRoll),
  counted: recordedIn(...sitting, ...openVote, ...ballots, "President closes vote V1"),
  result: recordedIn(...sitting, ...onRequest, "President opens vote V1", ...ballots, ...declared),
  totals: recordedIn(
    ...sitting,
    'President announces vote V1 on question Q1 "Shall the gallery be open?" by show of hands',
    "President opens vote V1",
    "Teller reports 50 yes, 60 no, 5 abstentions in vote V1",
    ...declared,
  ),
  two: recordedIn(...sitting, ...pass(2)),
  three: recordedIn(...sitting, ...pass(3)),
  twenty: recordedIn(...sitting, ...pass(20)),
  wordy: recordedIn(
    ...sitting,
    `Secretariat places item I3 "${long}" as subject item`,
    "President takes up item I3",
    "person KE.1 asks for the floor as speaker",
    "President gives the floor to KE.1 as speaker",
  ),
  wordyVote: recordedIn(
    ...sitting,
    `President announces vote V1 on question Q1 "${long}" by devices`,
    "President opens vote V1",
  ),
  wordyResult: recordedIn(
    ...sitting,
    `President announces vote V1 on question Q1 "${long}" by devices`,
    "President opens vote V1",
    ...ballots,
    ...declared,
  ),
  wordyPass: recordedIn(
    ...sitting,
    ...pass(3).map((line) => line.replaceAll("Question", long.slice(0, 270))),
  ),
  wordySix: recordedIn(
    ...sitting,
    ...pass(6).map((line) => line.replaceAll("Question", long.slice(0, 90))),
  ),
  wordyPause: recordedIn(...sitting, `President suspends the sitting: "${long} ${long}"`),
  annulled: recordedIn(...sitting, ...openVote, 'President annuls vote V1: "wrong question"'),
} satisfies Readonly<Record<string, readonly Recorded[]>>;

describe.runIf(path)("in a browser", () => {
  let stage: ScreenPage;
  let page: Page;
  /** What the server's clock says. */
  let date = "Sat, 14 Oct 2017 08:05:00 GMT";

  beforeAll(async () => {
    stage = await ScreenPage.open(path ?? "");
    page = stage.page;
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.route("**/healthz", (route) =>
      route.fulfill({ json: { status: "ok" }, headers: { date } }),
    );
  }, 90_000);

  afterAll(() => stage?.close());

  beforeEach(() => page.evaluate(() => history.replaceState(null, "", "/")));

  const show = (state: keyof typeof states, how: How = {}) =>
    stage.show("hall", states[state], how);
  const wall = () => page.locator("main").innerText();
  const seen = (text: string | RegExp) => page.getByText(text).first().waitFor();

  test("a speaker stands large, with the time by the server's clock and its clause", async () => {
    date = "Sat, 14 Oct 2017 08:05:46 GMT";
    await show("speaker");
    await page.getByRole("heading", { name: "Kenya" }).waitFor();
    const timer = page.getByRole("timer", { name: /^2 minutes 1[234] seconds left of 8 minutes$/ });
    await timer.waitFor();
    const text = await wall();
    expect(text).toContain("General Debate of the tests");
    expect(text).toContain("of 8:00 for the delegation");
    expect(text).toContain("22.1");
    expect(text).toContain("10:05");
    expect(text).toContain("12 of 12 delegations, 6 needed");
    const next = await page.locator("footer li strong").allInnerTexts();
    expect(next).toEqual(["Norway", "Jordan", "Viet Nam", "Brazil"]);
  });

  test("in the last minute, and when the time is over, it says so in words", async () => {
    date = "Sat, 14 Oct 2017 08:07:20 GMT";
    await show("speaker");
    await seen("Last minute");
    date = "Sat, 14 Oct 2017 08:08:20 GMT";
    await show("speaker");
    await seen("Time is over");
    await seen(/^\+0:(19|2\d)$/);
  });

  test("a speech that nothing limits shows how long it has lasted", async () => {
    await show("unlimited");
    await page.getByRole("heading", { name: "Uruguay" }).waitFor();
    await seen("no time limit");
    await seen("for the request");
  });

  test("a vote that is announced says what it needs, an open one how many have voted", async () => {
    await show("announced");
    const text = await wall();
    expect(text).toContain("A vote is announced");
    expect(text).toContain("Two thirds of the votes cast");
    await show("open");
    await page.getByRole("img", { name: "1 of 12 delegations have voted" }).waitFor();
    expect(await wall()).not.toMatch(/yes|abstention/i);
  });

  test("a roll call says who is called, who comes then, and who has answered; never how", async () => {
    await show("roll");
    await page.getByRole("heading", { name: "Norway" }).waitFor();
    const text = await wall();
    expect(text).toMatch(/Called now\s+2 of 12\s+Norway/);
    expect(text).not.toContain("None of its delegates");
    expect(await page.locator(".then li").allInnerTexts()).toEqual([
      expect.stringMatching(/^3\s*Switzerland$/),
      expect.stringMatching(/^4\s*Uruguay$/),
      expect.stringMatching(/^5\s*Viet Nam$/),
      expect.stringMatching(/^6\s*Austria$/),
    ]);
    expect(text).not.toContain("Has answered");
    const answer = recordedIn(...sitting, ...byRoll, "person NO.1 casts 12 yes in vote V1");
    await page.evaluate((entries) => screens.feed(entries, { seal: "ballots" }), answer.slice(-1));
    await seen("Has answered");
    const grid = page.getByRole("img", { name: "1 has answered, 1 called without an answer" });
    expect(await grid.locator(".answered").allInnerTexts()).toEqual(["NO"]);
    expect(await wall()).not.toMatch(/yes|abstention/i);
  });

  test("before the first call the one drawn by lot stands there, and after the last nobody waits", async () => {
    await stage.show("hall", recordedIn(...sitting, ...byRoll.slice(0, 2)));
    expect(await wall()).toMatch(/Called first\s+1 of 12\s+Kenya/);
    expect(await page.locator(".then li").first().innerText()).toMatch(/^2\s*Norway$/);
    const rest = ["CH", "UY", "VN", "AT", "BY", "BR", "CL", "FR", "IN", "JO", "KE"].map(
      (id) => `President calls ${id} in vote V1`,
    );
    await stage.show("hall", recordedIn(...sitting, ...byRoll, ...rest));
    expect(await wall()).toMatch(/Called a second time\s+1 of 12\s+Kenya/);
    await seen("All have been called.");
  });

  test("a closed vote shows how many have voted, and no result before it is announced", async () => {
    await show("counted");
    const text = await wall();
    expect(text).toContain("Delegations that have voted: 7");
    expect(text).not.toMatch(/67|Adopted/);
  });

  test("the result stands with its sentence, its drawing and the bar of what was needed", async () => {
    await show("result");
    await page.getByRole("heading", { name: "Accepted", level: 1 }).waitFor();
    await page
      .getByRole("img", { name: "Hemicycle of 84 votes: 67 yes, 5 no, 12 abstentions" })
      .waitFor();
    await page.getByRole("img", { name: "67 of 72; 48 needed" }).waitFor();
    expect(await wall()).toContain("144 votes allocated");
    expect(await page.getByRole("link").count()).toBe(0);
  });

  test("where only totals are known it says so, and draws no delegation", async () => {
    await show("totals");
    await page.getByRole("heading", { name: "Rejected" }).waitFor();
    await seen("Totals as announced. How each delegation voted is not known.");
  });

  test("questions of one pass stand together: few with drawings, many in a table", async () => {
    await show("three");
    expect(await page.locator("section .outcome").allInnerTexts()).toEqual([
      "Adopted",
      "Rejected",
      "Adopted",
    ]);
    expect(await page.getByRole("img", { name: /^Hemicycle/ }).count()).toBe(3);
    await show("twenty");
    expect(await page.locator("tbody tr").count()).toBe(20);
    const second = await page.locator("tbody tr").nth(1).innerText();
    expect(second).toMatch(/Question 2 of the pass.*0.*12.*0.*7.*Rejected/s);
  });

  test("what is no vote and no speech is one sentence", async () => {
    for (const [state, says] of [
      ["none", "No sitting is open"],
      ["closed", "The sitting is closed"],
      ["suspended", "The sitting is suspended"],
      ["decided", "Elected"],
      ["annulled", "The vote is annulled"],
      ["silent", "Nobody has the floor"],
    ] as const) {
      await show(state);
      await page.getByRole("heading", { name: says }).waitFor();
    }
    await show("suspended");
    await seen("lunch until 14:00");
  });

  test("without a line it says of which moment it is, and warns nobody", async () => {
    await show("speaker");
    await page.evaluate(() => screens.lose());
    await seen("As of 10:00");
    expect(await page.locator(".bar-notice").count()).toBe(0);
  });

  test("its light is a setting of the room: by the address, or chosen there and kept", async () => {
    const theme = () => page.locator(".wall").getAttribute("data-theme");
    await show("silent");
    expect(await theme()).toBe("dark");
    await page.evaluate(() => history.replaceState(null, "", "/?theme=light"));
    await show("silent");
    expect(await theme()).toBe("light");
    await page.evaluate(() => history.replaceState(null, "", "/"));
    await show("silent");
    await page.getByRole("button", { name: "Light" }).focus();
    await page.keyboard.press("Enter");
    expect(await theme()).toBe("light");
    await show("silent");
    expect(await theme()).toBe("light");
    await page.getByRole("button", { name: "Dark" }).focus();
    await page.keyboard.press("Enter");
    expect(await theme()).toBe("dark");
  });

  /** Texts that reach over the edge of the wall, or over each other. */
  const beyond = () =>
    page.evaluate(() => {
      const frame = document.querySelector(".frame")?.getBoundingClientRect();
      if (!frame) return ["no frame"];
      const texts = document.querySelectorAll(".frame :is(h1, h2, p, li, td, th, dd, dt)");
      return [...texts].flatMap((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const hidden = element.classList.contains("visually-hidden");
        const inside =
          left >= frame.left - 1 &&
          right <= frame.right + 1 &&
          top >= frame.top - 1 &&
          bottom <= frame.bottom + 1;
        return hidden || inside ? [] : [`${element.tagName} ${element.textContent?.slice(0, 40)}`];
      });
    });

  test("in the column of the result the sentence, the totals and the bar keep apart", async () => {
    for (const language of ["en", "fr", "es", "ar", "ru"] as const) {
      for (const state of ["result", "totals", "wordyResult"] as const) {
        await show(state, { language });
        const [outcome, sentence, totals, bar] = await page.evaluate(() =>
          [".outcome", ".sentence", ".totals", ".bar-row .need"].map((part) => {
            const box = document.querySelector(`.result ${part}`)?.getBoundingClientRect();
            return [Math.round(box?.top ?? 0), Math.round(box?.bottom ?? 0)] as const;
          }),
        );
        const tops = [sentence?.[0], totals?.[0], bar?.[0]];
        const bottoms = [outcome?.[1], sentence?.[1], totals?.[1]];
        for (const [at, top] of tops.entries()) {
          expect(top, `${language} ${state} ${at}`).toBeGreaterThanOrEqual(bottoms[at] ?? 0);
        }
      }
    }
  });

  test("nothing reaches over the edge, in any state and language", async () => {
    for (const language of ["en", "fr", "es", "ar", "ru"] as const) {
      for (const state of Object.keys(states) as (keyof typeof states)[]) {
        await show(state, { language });
        expect(await beyond(), `${language} ${state}`).toEqual([]);
        expect(await overflowOf(page), `${language} ${state}`).toBe(0);
      }
    }
  }, 240_000);

  test("nothing reaches over the edge of a small wall", async () => {
    await page.setViewportSize({ width: 800, height: 600 });
    await show("result");
    expect(await beyond()).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize({ width: 1920, height: 1080 });
  }, 120_000);

  test("no script failed, nothing was fetched from elsewhere, the strict policy held", () => {
    expect(stage.complaints).toEqual([]);
  });
});
