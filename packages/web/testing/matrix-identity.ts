import type { Page } from "playwright-core";
import type { ScreenCase } from "./matrix.ts";
import { delegate } from "./phone.ts";
import type { Sitter } from "./screen-page.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";
import { openVote, sitting } from "./sitting.ts";

declare const screens: ScreenShower;

const entry = {
  id: "TEST",
  name: "Assembly of the tests",
  rulebook: "ipu",
  seq: 1,
  status: "open",
};
const real = { "**/api/assemblies": { assemblies: [{ ...entry, demonstration: false }] } };
const institution = { "**/institution": { name: "House of Examples" } };
const none = { "**/institution": null };
const code = "7KQ2-ABCD-EFGH-JKMN";

const problem = (name: string, why?: string) => ({
  type: `/problems/${name}`,
  status: 403,
  ...(why === undefined ? {} : { why }),
});

/** Comes by the QR of a card. */
const scan = (page: Page): Promise<void> =>
  page.evaluate((signs) => {
    location.hash = signs;
  }, code);
const refusalShown = (page: Page): Promise<void> => page.locator(".notice.refused").waitFor();
const primary = (page: Page): Promise<void> => page.locator("main .button.primary").click();

const card = (state: string, how: Partial<ScreenCase> = {}): ScreenCase => ({
  screen: "card",
  state,
  on: "phone",
  lines: sitting,
  ...how,
  served: { ...real, ...none, ...how.served },
});

const scanned = (state: string, answer: object | null): ScreenCase =>
  card(state, {
    served: { "**/api/assemblies/TEST/card": answer },
    after: async (page) => {
      await scan(page);
      await refusalShown(page);
    },
  });

const enrolling: Sitter = { ...delegate("KE.1"), name: "Ms. First of KE", enrolling: true };
const passkey = { credential: { id: "K5K5K5", kind: "passkey" } } as const;
const kenya: Sitter = { ...delegate("KE.1"), name: "Ms. First of KE", ...passkey };

const optionsTo = (id: string) => ({
  challenge: "AAAA",
  rp: { id, name: "Assembly of the tests" },
  user: { id: "AAAA", name: "KE.1", displayName: "KE.1" },
  pubKeyCredParams: [{ type: "public-key", alg: -7 }],
});

/** Where a card is opened. */
const cards: readonly ScreenCase[] = [
  card("code to be entered"),
  card("code on a desk", { on: "desk" }),
  card("loading", { lines: [] }),
  card("code in part, with a sign that none has", {
    after: (page) => page.locator("form input").fill("7kq2 u"),
  }),
  card("somebody is signed in here", { as: kenya, after: scan }),
  scanned("used", problem("card-unusable", "used")),
  scanned("offline", null),
  card("opened", { as: enrolling, served: institution }),
  card("opened, at an address without a name", {
    as: enrolling,
    served: { "**/passkeys/options": optionsTo("127.0.0.1") },
    after: async (page) => {
      await primary(page);
      await refusalShown(page);
    },
  }),
  card("returned", {
    as: enrolling,
    after: async (page) => {
      await page.locator("main .ways > .button").click();
      await page.locator("main > .button").waitFor();
    },
  }),
  card("done", { as: kenya }),
];

const enrolled = [
  "Secretariat issues card C5 to KE.1",
  "person KE.1 enrols passkey K5K5K5 with card C5",
  "Secretariat issues card C6 to KE.1",
  "person KE.1 enrols institutional account A6A6A6 with card C6",
];

const seat = (state: string, how: Partial<ScreenCase> = {}): ScreenCase => ({
  screen: "seat",
  state,
  on: "phone",
  lines: [...sitting, ...enrolled],
  ...how,
  served: { ...real, ...institution, ...how.served },
});

/** Where somebody signs in, and sees with what they can. */
const seats: readonly ScreenCase[] = [
  seat("real: nobody yet"),
  seat("real: the secret unfolded, on a desk", {
    on: "desk",
    after: (page) => page.locator("summary").click(),
  }),
  seat("real: a passkey that is not known", {
    served: {
      "**/sign-in/options": problem("passkey-unusable", "unknown"),
    },
    after: async (page) => {
      await primary(page);
      await refusalShown(page);
    },
  }),
  seat("real: signed in", { as: kenya }),
  seat("real: to end what is lost", {
    as: kenya,
    after: (page) => page.locator("section li button").first().click(),
  }),
];

const asked = "Secretariat asks for a gesture of the last 60 seconds for ballots and closing votes";
const voting = [...sitting, ...enrolled, asked, ...openVote];

const phone = (state: string, how: Partial<ScreenCase> = {}): ScreenCase => ({
  screen: "delegate",
  state,
  on: "phone",
  as: kenya,
  lines: voting,
  served: real,
  ...how,
});

/** Casts all votes in favour, with what the device is to answer. */
async function cast(page: Page, ...answers: readonly ScreenShower["gestures"][number][]) {
  await page.evaluate((all) => screens.gestures.push(...all), answers);
  await page.locator("nav.tabs a").nth(1).click();
  await page.locator(".card .shortcuts button").first().click();
  await page.locator(".card .cast .button").click();
}
const dialog = (page: Page) => page.locator("dialog[open] h2").waitFor();
const declined = { kind: "wrong", problem: "passkey-declined", why: null } as const;

/** The server does not know any more who sits here. */
async function end(page: Page) {
  await page.route("**/api/session", (route) => route.fulfill({ json: { session: null } }), {
    times: 1,
  });
  await page.evaluate(() => screens.look());
  await page.locator("section [role=alert] b").waitFor();
}

/** What is confirmed at the device, and what ends while somebody works. */
const around: readonly ScreenCase[] = [
  phone("the device asks for a confirmation", {
    after: async (page) => {
      await cast(page, "waits");
      await dialog(page);
    },
  }),
  phone("not confirmed", {
    after: async (page) => {
      await cast(page, declined);
      await page.locator("dialog[open] .button.primary").waitFor();
    },
  }),
  phone("to be confirmed after a lost line", {
    after: async (page) => {
      await page.evaluate(() => screens.lose());
      await cast(page);
      await page.evaluate(() => screens.find());
      await dialog(page);
    },
  }),
  {
    ...phone("the mandate has ended"),
    lines: [...voting, 'Secretariat ends the mandate of KE.1: "resigned"'],
    after: end,
  },
  phone("the sign-in has ended, with a ballot kept", {
    after: async (page) => {
      const notSignedIn = { kind: "failed", problem: "not-signed-in", title: "", detail: "" };
      await page.evaluate((one) => screens.answers.push(one as never), notSignedIn);
      await cast(page);
      await end(page);
    },
  }),
  {
    screen: "presidency",
    state: "the sign-in has ended",
    on: "desk",
    as: { person: "CH.1", offices: ["chair"], ...passkey },
    lines: voting,
    served: real,
    after: end,
  },
];

/** Cards, sign-in, devices, confirmations. */
export const identityCases: readonly ScreenCase[] = [...cards, ...seats, ...around];
