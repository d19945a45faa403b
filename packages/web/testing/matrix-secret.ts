import { createHash } from "node:crypto";
import type { Page, Route } from "playwright-core";
import type { ScreenCase } from "./matrix.ts";
import { type SecretSetup, secretSetup } from "./secret-setup.ts";
import { inCamera, sitting } from "./sitting.ts";

const some = (digit: string): string => digit.repeat(64);

const motion = secretSetup(
  { question: "Shall it be?", answers: ["yes", "no", "abstain"], blank: undefined, min: 1, max: 1 },
  [5, 3, 1, 1],
  1,
);
const people = ["Ms. First of CH", "Mr. Second of BR", "Ms. First of VN", "Mr. Second of UY"];
const contest = secretSetup(
  { question: "E9 / 1", answers: people, blank: true, min: 1, max: 2 },
  [1, 1, 1],
  2,
);

const keys = [
  "Teller begins key ceremony K1 of 2 of FR.2 and IN.2",
  `person FR.2 as Teller files certificate ${some("5")} in ceremony K1`,
  `person IN.2 as Teller files certificate ${some("6")} in ceremony K1`,
  `Teller concludes ceremony K1 with keys ${some("4")}`,
  `President names registrar "Registrar" with key ${some("1")}: "so"`,
  'Secretariat sets ipu.s16/fewest-behind-a-sum to 3: "the Assembly"',
];
const announced = 'President announces vote V1 on question Q1 "Shall it be?" by secret ballot';
const boxOf = ({ uuid, opening, credentials }: SecretSetup): string =>
  `Secretariat prepares the box of vote V1 under ceremony K1 as ${uuid}, archive ${opening}, ` +
  `${credentials.length} credentials, 3 behind a sum, for KE with 10, NO with 10, UY with 10`;

const unprepared = [...sitting, ...keys, announced];
const prepared = [...unprepared, boxOf(motion)];
const opened = [...prepared, "President opens vote V1"];
const openedInCamera = [
  ...[...sitting, ...keys, ...inCamera.map((line) => line.replace("vote V1", "vote V9"))],
  ...[announced, boxOf(motion), "President opens vote V1"],
];
const election = [
  ...[...sitting, ...keys, "President calls election E9 of 2 Rapporteur"],
  ...["CH.1", "BR.2", "VN.1", "UY.2"].map((person) => `President nominates ${person} in E9`),
  "President announces vote V1 on round 1 of election E9 by secret ballot",
  ...[boxOf(contest), "President opens vote V1"],
];
const closed = [
  ...opened,
  "person FR.2 as Teller takes 10 votes of NO in vote V1 to paper",
  `President closes vote V1 with 4 ballots of 10 votes, archive ${some("b")}`,
];
const counted = [
  ...closed,
  `person FR.2 as Teller gives decryption ${some("7")} of vote V1`,
  `person IN.2 as Teller gives decryption ${some("8")} of vote V1`,
  `person FR.2 as Teller ascertains 6:3:1 in vote V1, archive ${some("c")}`,
  `person IN.2 as Teller ascertains 6:3:1 in vote V1, archive ${some("c")}`,
  "person FR.2 as Teller counts 10 votes on paper in vote V1: 8:2:0",
  "President declares the result of vote V1",
];

const numbers = Array.from({ length: 14 }, (_, at) =>
  createHash("sha256").update(`ballot ${at}`).digest("base64").replace("=", ""),
).sort();
const box = (tracking: readonly string[], status = "open"): object => ({
  ...{ vote: "V1", status, ballots: tracking.length, tracking, every: 15 },
});
const served = ({ texts }: SecretSetup, more: ScreenCase["served"] = {}) => ({
  "**/votes/V1/election": { vote: "V1", status: "open", ...texts },
  "**/votes/V1/box": box([]),
  ...more,
});

const ready = (page: Page): Promise<void> => page.locator("main input.code").waitFor();

/** The credentials of a card's link, as a camera brings them. */
const withCard =
  (
    { credentials }: SecretSetup,
    many: number,
    then: (page: Page) => Promise<void> = async () => {},
  ) =>
  async (page: Page): Promise<void> => {
    await ready(page);
    const link = credentials.slice(0, many).join(".");
    await page.evaluate((text) => {
      location.hash = text;
    }, link);
    await page.locator("main .do .button").waitFor();
    await page.locator(`main section li:nth-child(${many})`).first().waitFor();
    await then(page);
  };

const sealed = async (page: Page): Promise<void> => {
  await page.locator("main .do .primary").click();
  await page.locator("main .cast .button").waitFor();
};
const divided = async (page: Page): Promise<void> => {
  await page.locator("main .rows .dense").nth(1).click();
  await page.locator("main .step").nth(2).click();
  await page.locator("main .step.more").first().click();
  await sealed(page);
};
const audited = async (page: Page): Promise<void> => {
  await divided(page);
  await page.locator("main li .button").first().click();
  await page.locator("main details").waitFor();
  await page.locator("main details").evaluate((one) => one.setAttribute("open", ""));
};

/** A box that takes what it is sent. */
const taking = async (route: Route): Promise<void> => {
  const { ballot } = route.request().postDataJSON() as { readonly ballot: string };
  const tracking = createHash("sha256").update(ballot).digest("base64").replace("=", "");
  await route.fulfill({ json: { tracking } });
};
const castWith =
  (answer: ((route: Route) => Promise<void>) | null) =>
  async (page: Page): Promise<void> => {
    await divided(page);
    if (answer) await page.route("**/ballots", answer, { times: 4 });
    await page.locator("main .cast .button").click();
    await page.locator("main li .state").first().waitFor();
    await page.locator("main progress").waitFor({ state: "detached" });
  };
const unusable = { status: 409, type: "/problems/ballot-unusable", why: "voted", where: "" };

const signedOut = { status: 401, type: "/problems/not-signed-in" };

const voter = (state: string, more: Partial<ScreenCase>): ScreenCase => ({
  ...{ screen: "votes/V1/ballot", state, on: "phone", lines: opened, served: served(motion) },
  ...more,
});
const box1 = (state: string, more: Partial<ScreenCase>): ScreenCase => ({
  ...{ screen: "votes/V1", state: `secret, ${state}`, on: "desk", lines: opened },
  ...more,
});

const verifies = async (page: Page): Promise<void> => {
  const body = Buffer.from(motion.archive);
  await page.route("**/archive.bel", (route) => route.fulfill({ body }), { times: 1 });
  await page.locator("main .ways button").click();
  await page.locator("main [role=alert] li").first().waitFor();
};

/** Secret ballots for the voter and for everybody. */
export const secretCases: readonly ScreenCase[] = [
  { screen: "votes/V1/ballot", state: "loading", on: "phone" },
  voter("no such vote", { lines: sitting }),
  voter("not prepared", { lines: unprepared }),
  voter("not open yet", { lines: prepared }),
  voter("cannot be fetched", { served: { "**/votes/V1/election": null } }),
  voter("in camera", {
    lines: openedInCamera,
    served: served(motion, { "**/votes/V1/election": signedOut }),
  }),
  voter("not what the journal speaks of", {
    served: served(contest),
    after: (page) => page.locator("main .notice").waitFor(),
  }),
  voter("credential", { after: ready }),
  voter("mistyped credential", {
    after: async (page) => {
      await ready(page);
      const [first = ""] = motion.credentials;
      await page
        .locator("main input.code")
        .fill(`${first.slice(0, -1)}${first.endsWith("2") ? 3 : 2}`);
      await page.locator("main form button[type=submit]").click();
      await page.locator("main .notice").waitFor();
    },
  }),
  voter("one credential", { after: withCard(motion, 1) }),
  voter("several credentials", { after: withCard(motion, 4) }),
  voter("candidates", {
    lines: election,
    served: served(contest),
    after: withCard(contest, 3, async (page) => {
      await page.locator("main input[type=checkbox]").nth(2).check();
    }),
  }),
  voter("sealed", { after: withCard(motion, 4, divided) }),
  voter("opened to see it", { after: withCard(motion, 4, audited) }),
  voter("no line", {
    served: served(motion, { "**/ballots": null }),
    after: withCard(motion, 4, castWith(null)),
  }),
  voter("refused", {
    served: served(motion, { "**/ballots": unusable }),
    after: withCard(motion, 4, castWith(null)),
  }),
  voter("receipt", { after: withCard(motion, 4, castWith(taking)) }),
  voter("closed", { lines: closed, served: served(motion) }),
  box1("announced", { lines: prepared, served: { "**/votes/V1/box": box([], "announced") } }),
  box1("open", {
    served: { "**/votes/V1/box": box(numbers) },
    after: (page) => page.locator("main h3 + ul li").first().waitFor(),
  }),
  box1("on a phone", { on: "phone", served: { "**/votes/V1/box": box(numbers) } }),
  box1("cannot be fetched", { served: { "**/votes/V1/box": null } }),
  box1("in camera", {
    ...{ lines: openedInCamera, on: "phone" },
    served: { "**/votes/V1/box": signedOut },
  }),
  box1("closed", {
    lines: closed,
    served: { "**/votes/V1/box": box(numbers.slice(10), "closed") },
  }),
  box1("verified here", { served: { "**/votes/V1/box": box([]) }, after: verifies }),
  box1("result", {
    lines: counted,
    served: { "**/votes/V1/box": box(numbers.slice(10), "declared") },
  }),
  box1("result on a phone", {
    on: "phone",
    lines: counted,
    served: { "**/votes/V1/box": box(numbers.slice(10), "declared") },
  }),
  {
    ...{ screen: "delegate", state: "secret ballot", on: "phone", lines: opened },
    as: { person: "KE.1", member: "KE", offices: [] },
    after: (page) =>
      page.evaluate(() => {
        location.hash = "vote";
      }),
  },
];
