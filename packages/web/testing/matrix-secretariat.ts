import type { Page } from "playwright-core";
import type { ScreenCase } from "./matrix.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";
import { convened, requests, sitting } from "./sitting.ts";

declare const screens: ScreenShower;

const as = { person: "SEC", offices: ["secretariat"] };
const founded = convened.slice(0, 2);
const list = (id: string, person: string): string =>
  `Secretariat imports ${id} from "${id}.csv" sha256:${"ab".repeat(32)} ` +
  `with people ${person} "Mr. ${person}" of KE as adviser man`;
const lines = [
  ...sitting,
  ...requests,
  'Secretariat admits MC "Monaco" as member',
  "Secretariat records 2 years of arrears of BR",
  "Secretariat lets out NO.1, NO.2",
  "Secretariat issues card C1 to AT.1",
  "Secretariat issues card C2 to BR.1",
  "person BR.1 enrols passkey K1 with card C2",
  'Secretariat ends the mandate of CL.2: "resigned"',
  list("IM1", "KE.8"),
  list("IM2", "KE.9"),
  "Secretariat lets in KE.9",
];

const autumn = "from 2017-11-25 to 2017-11-29";
/** Some weeks before the opening: one deadline was published later than its rule, one has none. */
const deadlines = [
  ...convened.slice(0, -1).map((line) => line.replace("from 2017-10-14 to 2017-10-18", autumn)),
  'Secretariat publishes 2017-11-11 as the last day for amendments: "Page of the Assembly"',
  'Secretariat publishes 2017-08-25 as the last day for proposals to amend the Rules: "Letter"',
  'Secretariat publishes 2017-10-16 as the last day for written input: "Convocation"',
  "on 2017-10-14",
];

/** A committee in its sitting, and one in which nobody is yet. */
const committees = [
  ...convened,
  'Secretariat establishes committee C1 "Committee on Water": "Statutes"',
  'Secretariat establishes committee C2 "Committee on Peace": "Statutes"',
  ...["AT", "BR", "KE"].flatMap((id) => [
    `Secretariat names ${id}.1 titular member of C1: "letter"`,
    `Secretariat names ${id}.2 substitute of C1: "letter"`,
  ]),
  'Secretariat names AT.1 president of C1 from 2016-10-01 until 2018-10-01: "elected"',
  'Secretariat ends the term in C1 of BR.2 as substitute: "resigned"',
  'Secretariat records group G1 "Group of the tests" of AT, BR: "list"',
];

/** An agenda that has left, a document that lacks French, and what the host has done so far. */
const prepared = [
  ...convened.slice(0, -3),
  'Secretariat agrees the agenda of S1 with I1 "General Debate" as general debate ' +
    'on "Peace" and I2 "Water and the law" as subject item: "circular letter"',
  'Secretariat sends the agenda "Agenda.pdf"',
  'Secretariat dispatches D1 "Draft on water" as draft in English and Spanish',
  'Secretariat dispatches D2 "Convocation" as convocation in English and French',
  'Secretary General records the agreement with the host "Agreement.pdf"',
  "Secretariat records the invitation of AT, BR, BY",
];

/** The lists of the General Debate: one drawn, one that waits for its lot. */
const listed = [
  ...convened.slice(0, -1),
  "on 2017-10-13",
  ...["AT", "BR", "KE"].map((id) => `person ${id}.1 enters ${id}.1 on the list of first speakers`),
  "person CH.1 enters CH.1 on the list of presiding officers",
  "person JO.1 enters JO.1 on the list of presiding officers",
  'Secretariat draws the list of presiding officers as JO.1, CH.1: "Secretary, before all"',
  "on 2017-10-14",
];
const drawLot = async (page: Page): Promise<void> => {
  await page.locator("main .draw .button").first().click();
  await page.locator("main .lot").waitFor();
};

const cards = ["SEC", "KE.1", "NO.1"].map((person) => ({
  card: `of-${person}`,
  person,
  name: `Ms. ${person}`,
  code: "7K3M-9QXR-2HVD-5TNW",
  until: "2017-10-28T10:00:00.000Z",
}));

const hostile = [
  "id;name;delegation;capacity;sex;mp",
  "MC.1;Ms. Rossi;Monaco;delegate;f;yes",
  "KE.5;=HYPERLINK(1);KE;delegate;;",
  "KE.6;Ali\u202e;Ruritania;chief;x;maybe",
  "KE.6;Other;KE;adviser;;",
];
const unlawful = ["id;name;delegation;capacity", "X9;Guest;KE;observer", "KE.4;Mr. A;KE;adviser"];

const issue = async (page: Page): Promise<void> => {
  // Codes that are on the page stay there until somebody says that they are printed.
  if ((await page.locator(".sheet").count()) === 0) {
    await page.locator("main .bulk input").check();
    await page.locator("main .bulk .primary").click();
    await page.locator("dialog[open] .primary").click();
  }
  await page.locator(".sheet svg").first().waitFor();
};

const openFile =
  (rows: readonly string[]) =>
  async (page: Page): Promise<void> => {
    const buffer = Buffer.from(`${rows.join("\n")}\n`);
    const file = { name: "list.csv", mimeType: "text/csv", buffer };
    await page.locator("main input[type=file]").setInputFiles(file);
    await page.locator("main .notice, main .end button").first().waitFor();
  };

const refused = {
  kind: "refused",
  because: [
    {
      clause: "ipu.a29/at-opening",
      cites: "Rules of the Assembly, 29",
      facts: { published: "yes", sittings: 0 },
      discretion: null,
      message: "The table of votes is distributed once, at the opening.",
    },
  ],
} as const;

/** The desk of the secretariat: every section, and what can come in between. */
export const secretariatCases: readonly ScreenCase[] = [
  { screen: "secretariat", state: "loading", on: "desk", as },
  { screen: "secretariat", state: "empty", on: "desk", lines: founded, as },
  { screen: "secretariat", state: "session", on: "desk", lines, as },
  { screen: "secretariat", state: "on a phone", on: "phone", lines, as },
  { screen: "secretariat", state: "deadlines", on: "desk", lines: deadlines, as },
  { screen: "secretariat", state: "deadlines on a phone", on: "phone", lines: deadlines, as },
  { screen: "secretariat", state: "nobody", on: "desk", lines },
  {
    screen: "secretariat",
    state: "offline",
    on: "desk",
    lines,
    as,
    after: (page) => page.evaluate(() => screens.lose()),
  },
  {
    screen: "secretariat/delegations",
    state: "a member open",
    on: "desk",
    lines,
    as,
    after: (page) => page.locator("tbody button").nth(2).click(),
  },
  {
    screen: "secretariat/delegations",
    state: "a member with a disputed history open",
    on: "desk",
    lines: [
      ...lines,
      'Secretariat records period P1 of BR as member from 1954/1956: "list"',
      'Secretariat disputes period P1 of BR in C1 as observer from 1954: "letter", held by "Chile"',
    ],
    as,
    after: (page) => page.locator("tbody button").nth(2).click(),
  },
  { screen: "secretariat/people", state: "all", on: "phone", lines, as },
  {
    screen: "secretariat/people",
    state: "a person open",
    on: "desk",
    lines,
    as,
    after: (page) => page.locator("[id='open-BR.1']").click(),
  },
  {
    screen: "secretariat/people",
    state: "refused",
    on: "desk",
    lines,
    as,
    after: async (page) => {
      await page.evaluate((answer) => screens.answers.push(answer), refused);
      await page.locator("tbody .acts button").first().click();
      await page.locator("main .notice").waitFor();
    },
  },
  {
    screen: "secretariat/people",
    state: "a form with what is missing",
    on: "phone",
    lines,
    as,
    after: async (page) => {
      await page.locator(".bulk button").first().click();
      await page.locator("dialog[open] .button.primary").click();
    },
  },
  { screen: "secretariat/cards", state: "all", on: "desk", lines, as },
  {
    screen: "secretariat/cards",
    state: "issued",
    on: "desk",
    lines,
    as,
    served: { "**/cards": { cards } },
    after: issue,
  },
  {
    screen: "secretariat/cards",
    state: "issued, on a phone",
    on: "phone",
    lines,
    as,
    served: { "**/cards": { cards } },
    after: issue,
  },
  { screen: "secretariat/agenda", state: "items", on: "desk", lines, as },
  { screen: "secretariat/bodies", state: "empty", on: "desk", lines: founded, as },
  { screen: "secretariat/bodies", state: "committees", on: "desk", lines: committees, as },
  { screen: "secretariat/bodies", state: "on a phone", on: "phone", lines: committees, as },
  { screen: "secretariat/debate", state: "empty", on: "desk", lines: founded, as },
  { screen: "secretariat/debate", state: "lists", on: "desk", lines: listed, as },
  {
    screen: "secretariat/debate",
    state: "a lot drawn and not entered",
    on: "desk",
    lines: listed,
    as,
    after: drawLot,
  },
  {
    screen: "secretariat/debate",
    state: "a lot drawn by hand, written down as far as it is",
    on: "phone",
    lines: listed,
    as,
    after: async (page) => {
      await page.locator("main .draw .button").nth(1).click();
      await page.locator("main .hand ul .button").first().click();
    },
  },
  {
    screen: "secretariat/debate",
    state: "asked once more, on a phone",
    on: "phone",
    lines: listed,
    as,
    after: async (page) => {
      await drawLot(page);
      await page.locator("main .draw .button.primary").click();
      await page.locator("dialog[open] .button.primary").click();
    },
  },
  { screen: "secretariat/agenda", state: "agreed and sent", on: "desk", lines: prepared, as },
  { screen: "secretariat", state: "host", on: "desk", lines: prepared, as },
  {
    screen: "secretariat/agenda",
    state: "an agenda being written, on a phone",
    on: "phone",
    lines: prepared,
    as,
    after: async (page) => {
      await page.locator("main .section").first().locator("> .button").last().click();
      await page.locator("main .editor").waitFor();
    },
  },
  { screen: "secretariat/agenda", state: "empty", on: "phone", lines: founded, as },
  { screen: "secretariat/import", state: "what was imported", on: "desk", lines, as },
  {
    screen: "secretariat/import",
    state: "hostile rows",
    on: "desk",
    lines,
    as,
    after: openFile(hostile),
  },
  {
    screen: "secretariat/import",
    state: "rows that the rules refuse",
    on: "phone",
    lines,
    as,
    after: openFile(unlawful),
  },
  {
    screen: "secretariat/import",
    state: "a file that cannot be read",
    on: "phone",
    lines,
    as,
    after: openFile(["\u0000PK"]),
  },
  { screen: "secretariat/record", state: "tables", on: "desk", lines, as },
];
