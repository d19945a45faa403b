import type { Recorded } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { delegate, findingsOn } from "../testing/phone.ts";
import { type How, ScreenPage } from "../testing/screen-page.ts";
import type { ScreenShower } from "../testing/show-screen.svelte.ts";
import { openVote, recordedIn, sitting } from "../testing/sitting.ts";

declare const screens: ScreenShower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/delegate-vote.test.ts");

const kenya = delegate("KE.1");
const pass = [
  'President announces vote V1 on question Q1 "First" and question Q2 "Second" by devices',
  "President opens vote V1",
];
const roll = [
  'President announces vote V1 on question Q1 "Shall the host be thanked?" by roll call',
  'President opens vote V1 starting with KE, drawn "by lot"',
];
const own = "person KE.1 casts 8 yes, 4 no in vote V1";
const declared = ["President closes vote V1", "President declares the result of vote V1"];

const states = {
  none: recordedIn(...sitting),
  announced: recordedIn(...sitting, ...openVote.slice(0, 1)),
  open: recordedIn(...sitting, ...openVote),
  alone: recordedIn(...sitting, ...openVote, "Secretariat lets out KE.2"),
  out: recordedIn(...sitting, ...openVote, "Secretariat lets out KE.1, KE.2"),
  voted: recordedIn(...sitting, ...openVote, own),
  pass: recordedIn(...sitting, ...pass),
  roll: recordedIn(...sitting, ...roll),
  called: recordedIn(...sitting, ...roll, "President calls KE in vote V1"),
  hands: recordedIn(
    ...sitting,
    'President announces vote V1 on question Q1 "A question" by show of hands',
    "President opens vote V1",
  ),
  closed: recordedIn(...sitting, ...openVote, "President closes vote V1"),
  result: recordedIn(...sitting, ...openVote, own, ...declared),
} satisfies Readonly<Record<string, readonly Recorded[]>>;

/** Corners of what a ballot is cast with that are not to be seen or touched, scrolled so far. */
function coveredAt(scrolled: number): readonly string[] {
  scrollTo(0, scrolled);
  const cast = document.querySelector(".within-reach > *");
  const { left, right, top, bottom } = cast?.getBoundingClientRect() ?? new DOMRect(-9, -9, 0, 0);
  const corners = [left + 4, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y]));
  return corners.flatMap(([x = 0, y = 0]) => {
    const there = document.elementFromPoint(x, y);
    return cast?.contains(there) ? [] : [`${x} ${y}: ${there?.outerHTML.slice(0, 60)}`];
  });
}

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

  const showVote = async (state: keyof typeof states, how: How = {}) => {
    await stage.show("delegate", states[state], { as: kenya, ...how });
    await page.locator("nav a").nth(1).click();
  };
  const acts = async () => (await stage.sent()).map(({ act }) => act);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const seen = (text: string | RegExp) => page.getByText(text).first().waitFor();

  test("without a vote it says what would be here, and of one that is announced what it needs", async () => {
    await showVote("none");
    await seen("When the President opens a vote, it appears here.");
    await showVote("announced");
    await page.getByRole("heading", { name: "A vote is announced" }).waitFor();
    await seen("More than half of the votes cast");
    await page.getByRole("link", { name: "34.1" }).waitFor();
  });

  test("a ballot is sent as it was placed, and is being recorded until the server answers", async () => {
    await showVote("open");
    await seen("12 votes for your delegation");
    await button("All yes").click();
    await page.getByRole("spinbutton", { name: "Yes" }).fill("8");
    await page.getByRole("spinbutton", { name: "No", exact: true }).fill("4");
    await page.evaluate(() => screens.answers.push({ kind: "accepted", seq: [90, 90] }));
    await button("Cast 8 yes, 4 no").click();
    await page.getByRole("button", { name: "Being recorded" }).waitFor();
    expect(await acts()).toEqual([
      {
        type: "CastBallot",
        vote: "V1",
        member: "KE",
        splits: [{ yes: 8, no: 4, abstain: 0 }],
      },
    ]);
  });

  test("what is recorded has its number, and can be corrected until the close", async () => {
    await showVote("voted");
    await seen("Recorded: 8 yes, 4 no");
    await seen(`Event ${states.voted.at(-1)?.seq} of the journal`);
    await seen("It can be corrected until the vote closes, and is published then.");
    await page.getByRole("button", { name: "One no fewer" }).click();
    await button("Correct to 8 yes, 3 no").click();
    expect(await acts()).toMatchObject([{ splits: [{ yes: 8, no: 3, abstain: 0 }] }]);
  });

  test("what somebody is placing stays when another delegation votes", async () => {
    await showVote("voted");
    await page.getByRole("button", { name: "All no" }).click();
    const later = recordedIn(
      ...sitting,
      ...openVote,
      "person KE.1 casts 8 yes, 4 no in vote V1",
      "person NO.1 casts 12 no in vote V1",
    );
    await page.evaluate((entries) => screens.feed(entries, { seal: "ballots" }), later.slice(-1));
    await button("Correct to 12 no").waitFor();
  });

  test("a delegate alone is told how many votes can be cast now", async () => {
    await showVote("alone");
    await seen("12 votes for your delegation");
    await seen("1 delegate present: 10 of 12 votes can be cast now");
    await page.getByRole("spinbutton", { name: "Yes" }).fill("11");
    await seen("Kenya casts 11 votes on question 1, and can cast 10.");
  });

  test("a ballot that cannot be sent is kept on the device, and sent when the line is there", async () => {
    await showVote("open");
    await page.evaluate(() => screens.lose());
    await button("All abstain").click();
    await page.evaluate(() => screens.answers.push({ kind: "kept", suspended: false }));
    await button("Cast 12 abstentions").click();
    await seen("Kept on this device, not recorded yet");
    await page.evaluate(() => screens.find());
    await page.waitForFunction(() => screens.sent.length === 2);
  });

  test("a refusal of the server is told with its clause", async () => {
    await showVote("open");
    await page.evaluate(() =>
      screens.answers.push({
        kind: "refused",
        because: [
          {
            clause: "ipu.s15.1/in-person",
            cites: "Statutes, 15.1",
            facts: {},
            discretion: null,
            message: "Kenya has just left the room.",
          },
        ],
      }),
    );
    await button("All no").click();
    await button("Cast 12 no").click();
    await seen("Kenya has just left the room.");
    await page.getByRole("link", { name: "IPU Statutes, 15.1" }).waitFor();
    await button("Close this message").click();
    expect(await page.getByText("Kenya has just left the room.").count()).toBe(0);
  });

  test("whoever is not in the room is told why there is nothing to place, and comes in from there", async () => {
    await showVote("out");
    await seen("Your delegation cannot vote now");
    expect(await page.getByRole("spinbutton").count()).toBe(0);
    await button("I am in the room").click();
    expect(await acts()).toEqual([{ type: "EnterRoom", people: ["KE.1"] }]);
  });

  test("several questions are answered in one pass, one split each", async () => {
    await showVote("pass");
    await page.getByRole("heading", { name: "1 of 2 First" }).waitFor();
    await page.getByRole("button", { name: "All yes" }).first().click();
    await page.getByRole("button", { name: "All no" }).last().click();
    await button("Cast these votes on 2 questions").click();
    expect(await acts()).toMatchObject([
      {
        splits: [
          { yes: 12, no: 0, abstain: 0 },
          { yes: 0, no: 12, abstain: 0 },
        ],
      },
    ]);
  });

  test("in a roll call a delegation sees when it is called, and answers then", async () => {
    await showVote("roll", { as: delegate("NO.1") });
    await seen("The roll begins with: Kenya");
    await button("All yes").click();
    await seen("Norway has not been called yet in vote 1.");
    await showVote("called");
    await seen("Your delegation is called now");
    await page.locator("nav a").first().click();
    await button("Your delegation is called now").click();
    await button("All yes").click();
    await button("Cast 12 yes").click();
    expect(await acts()).toHaveLength(1);
  });

  test("by show of hands there is nothing to place", async () => {
    await showVote("hands");
    await seen("The vote is by show of hands: the Tellers count.");
    expect(await page.getByRole("spinbutton").count()).toBe(0);
  });

  test("after the close the own ballot stands beside the result", async () => {
    await showVote("closed");
    await seen("The President announces the result.");
    await seen("Your delegation did not vote.");
    await showVote("result");
    await page.getByRole("heading", { name: "Adopted" }).waitFor();
    await seen("Your delegation: 8 yes, 4 no");
  });

  test("axe finds nothing and nothing runs over the side, in any state", async () => {
    for (const [language, theme] of [
      ["en", "light"],
      ["ar", "dark"],
      ["ru", "light"],
    ] as const) {
      // The keys of an object are its own names.
      for (const state of Object.keys(states) as (keyof typeof states)[]) {
        await showVote(state, { language, theme });
        expect(await findingsOn(page), `${language} ${state}`).toEqual([]);
      }
    }
  }, 240_000);

  test("what casts a ballot is not covered by the tabs, wherever the page is scrolled to", async () => {
    for (const size of [
      { width: 390, height: 844 },
      { width: 360, height: 640 },
    ]) {
      await page.setViewportSize(size);
      for (const language of ["en", "ar", "ru"] as const) {
        for (const state of ["open", "pass", "voted"] as const) {
          await showVote(state, { language });
          for (const scrolled of [0, size.height / 2, 10_000]) {
            const covered = await page.evaluate(coveredAt, scrolled);
            expect(covered, `${language} ${state} ${size.width} ${scrolled}`).toEqual([]);
          }
        }
      }
    }
  }, 120_000);

  test("every target on a phone is at least 44 pixels high, but for links inside a text", async () => {
    await showVote("open");
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button, nav a, input, .ways a")].flatMap((element) => {
        const { height } = element.getBoundingClientRect();
        return height > 0 && height < 44 ? [element.outerHTML.slice(0, 90)] : [];
      }),
    );
    expect(small).toEqual([]);
  });

  test("no script failed, nothing was fetched from elsewhere, the strict policy held", () => {
    expect(stage.complaints).toEqual([]);
  });
});
