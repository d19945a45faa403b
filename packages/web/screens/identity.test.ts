import type { Recorded } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { delegate, findingsOn } from "../testing/phone.ts";
import { ScreenPage, type Sitter } from "../testing/screen-page.ts";
import type { ScreenShower } from "../testing/show-screen.svelte.ts";
import { openVote, recordedIn, sitting } from "../testing/sitting.ts";

declare const screens: ScreenShower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/identity.test.ts");

const enrolled = [
  "Secretariat issues card C5 to KE.1",
  "person KE.1 enrols passkey K5K5K5 with card C5",
  "Secretariat issues card C6 to KE.1",
  "person KE.1 enrols passkey A6A6A6 with card C6",
  "Secretariat issues card C7 to NO.1",
  "person NO.1 enrols passkey N7N7N7 with card C7",
];
const asked = "Secretariat asks for a gesture of the last 1 seconds for ballots";
const states = {
  quiet: recordedIn(...sitting, ...enrolled),
  voting: recordedIn(...sitting, ...enrolled, ...openVote),
  confirmed: recordedIn(...sitting, ...enrolled, asked, ...openVote),
} satisfies Readonly<Record<string, readonly Recorded[]>>;

const passkey = { credential: { id: "K5K5K5", kind: "passkey" } } as const;
const kenya: Sitter = { ...delegate("KE.1"), name: "Ms. First of KE", ...passkey };
const norway: Sitter = { ...delegate("NO.1"), name: "Ms. First of NO" };
const entry = {
  id: "TEST",
  name: "Assembly of the tests",
  rulebook: "ipu",
  seq: 1,
  status: "open",
};

describe.runIf(path)("in a browser", () => {
  let stage: ScreenPage;
  let page: Page;
  /** What the server is told about cards, and what it answers: a status and a body. */
  const told: unknown[] = [];
  let answer: { readonly status: number; readonly json: object } = { status: 200, json: {} };

  beforeAll(async () => {
    stage = await ScreenPage.open(path ?? "");
    page = stage.page;
    page.setDefaultTimeout(15_000);
    const assemblies = [{ ...entry, demonstration: false }];
    await page.route("**/api/assemblies", (route) => route.fulfill({ json: { assemblies } }));
    await page.route("**/institution", (route) => route.fulfill({ json: null }));
    await page.route("**/api/assemblies/TEST/card", (route) => {
      told.push(route.request().postDataJSON());
      return route.fulfill(answer);
    });
  }, 90_000);

  afterAll(() => stage?.close());

  beforeEach(async () => {
    told.length = 0;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => {
      screens.answers.length = 0;
      screens.gestures.length = 0;
      history.replaceState(null, "", "/");
    });
  });

  const show = (screen: string, state: keyof typeof states, as: Sitter = null) =>
    stage.show(screen, states[state], { as });
  const seen = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const signed = () => page.evaluate(() => screens.signed);
  const kept = { kind: "kept", suspended: false } as const;
  const refused = {
    kind: "refused",
    because: [{ clause: "x", cites: "x", facts: {}, discretion: null, message: "Too old." }],
  } as const;

  /** What the server and the device are to answer. */
  const prepare = (
    answers: ScreenShower["answers"],
    gestures: ScreenShower["gestures"] = [],
  ): Promise<void> =>
    page.evaluate(
      ([sent, made]) => {
        screens.answers.push(...sent);
        screens.gestures.push(...made);
      },
      [answers, gestures] as const,
    );

  async function cast() {
    await page.getByRole("link", { name: /^Vote/ }).click();
    await page.getByRole("button", { name: "All yes" }).click();
    await page.getByRole("button", { name: "Cast 12 yes" }).click();
  }

  describe("the code of a card", () => {
    const code = () => page.getByLabel("Code on the card");

    test("stands as it is printed while it is typed, also in the middle", async () => {
      await show("card", "quiet");
      await code().pressSequentially("7kq2abcdo");
      expect(await code().inputValue()).toBe("7KQ2-ABCD-0");
      await seen("7 signs to come");
      for (let at = 0; at < 7; at += 1) await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Backspace");
      expect(await code().inputValue()).toBe("7KQA-BCD0");
      await page.keyboard.type("x");
      expect(await code().inputValue()).toBe("7KQX-ABCD-0");
    });

    test("a sign that none has is left out, and named", async () => {
      await show("card", "quiet");
      await code().pressSequentially("7ku");
      expect(await code().inputValue()).toBe("7K");
      await seen("No code has U: look at the card again");
      await code().pressSequentially("q");
      await seen("13 signs to come");
    });

    test("is not sent before it is whole, and goes out as it stands then", async () => {
      await show("card", "quiet");
      await code().fill("7KQ2");
      await page.getByRole("button", { name: "Open the card" }).click();
      expect(await code().getAttribute("aria-invalid")).toBe("true");
      expect(await code().evaluate((field) => field === document.activeElement)).toBe(true);
      expect(told).toEqual([]);
      answer = { status: 403, json: { type: "/problems/card-unusable", why: "expired" } };
      await code().fill("7kq2 abcd efgh jkmn");
      await page.keyboard.press("Enter");
      await seen("This card has expired.");
      expect(told).toEqual([{ code: "7KQ2-ABCD-EFGH-JKMN" }]);
      expect(await code().inputValue()).toBe("7KQ2-ABCD-EFGH-JKMN");
      expect(await findingsOn(page)).toEqual([]);
    });

    test("of an address opens the card at once, and leaves the address", async () => {
      answer = {
        status: 200,
        json: { person: "NO.1", name: "Ms. First of NO", until: "2017-10-14T09:15:00.000Z" },
      };
      await page.evaluate(() => history.replaceState(null, "", "/#7KQ2-ABCD-EFGH-JKMN"));
      await show("card", "quiet");
      await page.getByRole("heading", { name: "Ms. First of NO" }).waitFor();
      expect(told).toHaveLength(1);
      expect(new URL(page.url()).hash).toBe("");
      const heading = page.getByRole("heading", { level: 1 });
      expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
    });

    test("opens nothing by itself where somebody is signed in: they are asked first", async () => {
      await page.evaluate(() => history.replaceState(null, "", "/#7KQ2-ABCD-EFGH-JKMN"));
      await show("card", "quiet", kenya);
      await seen("Ms. First of KE is signed in on this device");
      expect(await code().inputValue()).toBe("7KQ2-ABCD-EFGH-JKMN");
      expect(told).toEqual([]);
      await page.getByRole("button", { name: "Open the card" }).click();
      await page.getByRole("heading", { name: "Ms. First of NO" }).waitFor();
    });
  });

  describe("what somebody signs in with", () => {
    test("is ended by its person, with the reason that the journal is to have", async () => {
      await show("seat", "quiet", kenya);
      await seen("You are signed in with it now");
      const rows = page.locator("section li").filter({ hasText: "End it" });
      expect(await rows.allInnerTexts()).toEqual([
        expect.stringMatching(/passkey K5K5/),
        expect.stringMatching(/passkey A6A6/),
      ]);
      await rows.nth(1).getByRole("button").click();
      const dialog = page.getByRole("alertdialog", { name: "End passkey A6A6?" });
      await dialog.getByLabel("No longer used").check();
      await dialog.getByRole("button", { name: "End passkey A6A6" }).click();
      await dialog.waitFor({ state: "hidden" });
      expect(await stage.sent()).toEqual([
        { act: { type: "RevokeCredential", credential: "A6A6A6", reason: "No longer used" } },
      ]);
      expect(await findingsOn(page)).toEqual([]);
    });

    test("stays when the rules refuse, with their reason", async () => {
      await show("seat", "quiet", kenya);
      await prepare([refused]);
      await page.getByRole("button", { name: "End it" }).first().click();
      await page.getByRole("button", { name: "End passkey K5K5" }).click();
      await seen("Too old.");
    });
  });

  describe("an act that asks for a gesture", () => {
    test("goes out with it, and not before it is made", async () => {
      await show("delegate", "confirmed", kenya);
      await prepare([], ["waits"]);
      await cast();
      const dialog = page.getByRole("alertdialog", { name: "Cast 12 yes" });
      await dialog.getByText("Confirm with your fingerprint, face or PIN").waitFor();
      expect(await signed()).toEqual([]);
      await show("delegate", "confirmed", kenya);
      await cast();
      await page.waitForFunction(() => screens.signed.length > 0);
      expect(await signed()).toEqual([expect.stringMatching(/^[0-9a-f]{32} after \d+$/)]);
      await dialog.waitFor({ state: "hidden" });
    });

    test("is not sent when Escape is pressed, and the votes stay placed", async () => {
      await show("delegate", "confirmed", kenya);
      await prepare([], [{ kind: "wrong", problem: "passkey-declined", why: null }]);
      await cast();
      await seen("Not confirmed, and not sent.");
      await page.keyboard.press("Escape");
      await seen("You did not confirm it: it was not sent.");
      expect(await signed()).toEqual([]);
      await page.getByRole("button", { name: "Cast 12 yes" }).waitFor();
    });

    test("is kept without asking where the server cannot say what is to be signed", async () => {
      await show("delegate", "confirmed", kenya);
      await prepare([], [{ kind: "wrong", problem: "unreachable", why: null }]);
      await cast();
      await seen("Kept on this device, not recorded yet");
      expect(await signed()).toEqual([]);
    });

    test("that was kept goes out with the same gesture, and is confirmed anew once it is old", async () => {
      await show("delegate", "confirmed", kenya);
      await prepare([kept, refused]);
      await cast();
      await seen("Kept on this device, not recorded yet");
      await page.waitForTimeout(1_100);
      await page.evaluate(() => {
        screens.lose();
        screens.find();
      });
      await page.getByRole("button", { name: "Confirm", exact: true }).click();
      await page.waitForFunction(() => screens.signed.length === 3);
      const [first, same, fresh] = await signed();
      expect([first === same, fresh === first]).toEqual([true, true]);
      const proposals = await stage.sent();
      expect(new Set(proposals.map((one) => JSON.stringify(one))).size).toBe(1);
    });

    test("is not asked of others' acts", async () => {
      await show("delegate", "voting", kenya);
      await cast();
      await page.waitForFunction(() => screens.signed.length > 0);
      expect(await signed()).toEqual([null]);
    });
  });

  describe("a sign-in that ends", () => {
    const notSignedIn = {
      kind: "failed",
      problem: "not-signed-in",
      title: "",
      detail: "",
    } as const;
    let session: object | null = null;

    beforeAll(() =>
      page.route("**/api/session", (route) =>
        session === null ? route.fallback() : route.fulfill({ json: session }),
      ),
    );
    afterAll(() => page.unroute("**/api/session"));

    const sits = async (as: Sitter) => {
      const plain = { assembly: "TEST", circle: "participants", until: "2017-10-14T20:00:00.000Z" };
      session = { session: as && { credential: null, enrolling: false, ...plain, ...as } };
      await page.evaluate(() => screens.look());
    };

    test("keeps what was asked for, and sends it as nobody else's", async () => {
      session = null;
      await show("delegate", "voting", kenya);
      await prepare([notSignedIn]);
      await cast();
      await sits(null);
      await seen("Your sign-in has ended");
      await seen("1 act is kept here and not recorded.");
      const before = await page.evaluate(() => screens.begun);
      await sits(norway);
      await seen("Ms. First of NO");
      expect(await page.getByText("kept on this device").count()).toBe(0);
      // Somebody else may read more, or less: all is sent anew.
      await page.waitForFunction((count) => screens.begun > count, before);
      await page.evaluate((all) => screens.feed(all), states.voting);
      expect(await signed()).toHaveLength(1);
      await sits(kenya);
      await page.waitForFunction(() => screens.signed.length === 2);
      const [first, second] = await stage.sent();
      expect(second).toEqual(first);
    });

    test("is known by the server's last answer, though an earlier one comes after it", async () => {
      session = null;
      await show("delegate", "voting", kenya);
      await sits(kenya);
      const asOfBefore = session ?? {};
      let answer = (): void => {};
      const answered = new Promise<void>((done) => {
        answer = done;
      });
      await page.route(
        "**/api/session",
        async (route) => {
          await answered;
          await route.fulfill({ json: asOfBefore });
        },
        { times: 1 },
      );
      const earlier = page.evaluate(() => screens.look());
      await sits(null);
      await seen("Your sign-in has ended");
      answer();
      await earlier;
      expect(await page.getByText("Your sign-in has ended").count()).toBe(1);
    });

    test("while kept acts are sent again, sends no more of them as somebody else's", async () => {
      session = null;
      await show("delegate", "quiet", kenya);
      await prepare([kept, kept]);
      await page.evaluate(() => screens.lose());
      await page.getByRole("button", { name: "Ask for the floor" }).click();
      await page.waitForFunction(() => screens.sent.length === 1);
      await page.getByRole("button", { name: "I am leaving the room" }).click();
      await page.waitForFunction(() => screens.sent.length === 2);
      await page.evaluate(() => {
        screens.answers.push("late");
        screens.find();
      });
      await page.waitForFunction(() => screens.sent.length === 3);
      await sits(norway);
      await seen("Ms. First of NO");
      await page.evaluate(() => screens.answerLate());
      await page.evaluate((all) => screens.feed(all), states.quiet);
      await page.waitForTimeout(200);
      expect(await signed()).toHaveLength(3);
      await sits(kenya);
      await page.waitForFunction(() => screens.sent.length === 4);
      const sent = await stage.sent();
      expect(sent[3]).toEqual(sent[1]);
    });

    test("leaves the screen as it was, until the person goes on as the public", async () => {
      session = null;
      await show("delegate", "voting", kenya);
      await page.getByRole("link", { name: /^Vote/ }).click();
      await page.getByRole("spinbutton", { name: "Yes" }).fill("5");
      await sits(null);
      await seen("What you have prepared stays on this page.");
      const yes = page.getByRole("spinbutton", { name: "Yes" });
      expect(await yes.inputValue()).toBe("5");
      expect(await findingsOn(page)).toEqual([]);
      await page.getByRole("button", { name: "Go on as the public" }).click();
      await seen("You watch as the public");
      expect(await page.getByText("Your sign-in has ended").count()).toBe(0);
    });
  });
});
