import type { Page } from "playwright-core";
import type { Outcome } from "../client/api.ts";
import type { ScreenCase } from "./matrix.ts";
import { delegate } from "./phone.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";
import { sitting } from "./sitting.ts";
import { draftText, replacing, tables } from "./texts.ts";

declare const screens: ScreenShower;

const secretary = { person: "SEC", offices: ["secretariat"] } as const;
const drafted = [...sitting, ...draftText.slice(0, 1)];
const inEnglish = [...sitting, ...draftText.slice(0, 2)];
const inArabic = replacing("ar", "p2", ["2 في المائة", "3 في المائة"]);
const amended = [
  ...sitting,
  ...draftText,
  tables("JO", "A1", { line: inArabic, language: "ar" }),
  tables("UY", "A2", replacing("en", "p1", ["five years", "two years"])),
];

const english = `Access to safe water for all

The Assembly,

Noting that water is a condition of life,

1. Calls on parliaments to review their laws;

2. Requests a report, which tells:

   (a) what was done;

7. Invites the Secretary General to report.
`;

const arabic = `حصول الجميع على مياه مأمونة

إن الجمعية،

إذ تلاحظ أن الماء شرط للحياة ولكرامة كل إنسان،

1. تدعو البرلمانات إلى مراجعة قوانينها؛

2. تحث الحكومات على تخصيص 2 في المائة من ميزانياتها؛

بند لا مكان له.
`;

/** What is typed, and its preview. */
const typed =
  (words: string) =>
  async (page: Page): Promise<void> => {
    await page.locator("textarea").fill(words);
    await page.locator("[data-row]").first().waitFor();
  };

const inLanguage = async (page: Page): Promise<void> => {
  await page.locator("main nav a").nth(5).click();
  await page.locator("section.deposit select").selectOption("ar");
  await typed(arabic)(page);
};

const chosen =
  (name: string, text: string) =>
  async (page: Page): Promise<void> => {
    const buffer = Buffer.from(text);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.locator(".file").waitFor();
    await page.locator(".notice, [data-row]").first().waitFor();
  };

/** Something is deposited, and the server answers. */
const answered =
  (...answers: readonly Outcome[]) =>
  async (page: Page): Promise<void> => {
    await page.evaluate((outcomes) => screens.answers.push(...outcomes), answers);
    await typed(english)(page);
    await page.locator(".end .button.primary").click();
  };

const translating = async (page: Page): Promise<void> => {
  await page.locator("main nav a").nth(3).click();
  await page.locator("main ol li:first-child .acts button").last().click();
  await page.locator("dialog textarea").waitFor();
};

const because = {
  clause: "ipu.a17.5/until-decided",
  cites: "Rules of the Assembly, 17.5",
  facts: { draft: "D1", stage: "adopted" },
  discretion: null,
  message: "Draft D1 is adopted: it is amended no more.",
};

const one = (state: string, more: Partial<ScreenCase>): ScreenCase => ({
  ...{ screen: "texts/D1", state, on: "desk", lines: drafted, as: secretary },
  ...more,
});

/** Words of drafts, from a file or pasted; amendments in another language. */
export const depositCases: readonly ScreenCase[] = [
  { screen: "texts", state: "a draft without words", on: "phone", lines: drafted },
  one("without words, for those who read", { on: "phone", as: null }),
  one("to be deposited, empty", {}),
  one("to be deposited, on a phone", { on: "phone", as: delegate("NO.1"), after: typed(english) }),
  one("what becomes of the paragraphs", { after: typed(english) }),
  one("a file that cannot be read", { after: chosen("draft.xml", "<akomaNtoso>\n<act></bill>") }),
  one("a file that can be deposited", { after: chosen("draft.txt", english) }),
  one("a deposit is refused", { after: answered({ kind: "refused", because: [because] }) }),
  one("a deposit went wrong", {
    after: answered({ kind: "failed", problem: "unreachable", title: "", detail: "" }),
  }),
  one("a deposit is kept, not recorded", { after: answered({ kind: "kept", suspended: false }) }),
  one("a translation beside the text", { lines: inEnglish, after: inLanguage }),
  one("a translation beside the text, on a phone", {
    ...{ on: "phone", lines: inEnglish, after: inLanguage },
  }),
  one("an amendment to be translated", { lines: amended, after: translating }),
  one("an amendment translated, on a phone", {
    ...{ on: "phone", lines: amended },
    after: async (page) => {
      await translating(page);
      const words = page.locator("dialog textarea");
      await words.fill((await words.inputValue()).replace("2", "3"));
    },
  }),
];
