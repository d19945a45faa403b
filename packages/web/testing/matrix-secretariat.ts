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
