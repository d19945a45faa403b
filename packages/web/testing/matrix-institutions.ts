import type { Page } from "playwright-core";
import { drafted, founded } from "./around-lines.ts";
import type { ScreenCase } from "./matrix.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";
import { sitting } from "./sitting.ts";

declare const screens: ScreenShower;

/** An invented Council with a chair, commissions, representatives, and terms that end. */
const terms: readonly string[] = [
  'Secretariat establishes committee C2 "Постоянная комиссия по экономике и финансам": "перечень"',
  'Secretariat establishes secretariat SE1 "Секретариат Совета": "Регламент, 7.2"',
  'Secretariat establishes youth assembly Y1 "Молодёжная межпарламентская ассамблея": "решение 2012 года"',
  'Secretariat registers AN "Анна Вымышленная" as official',
  'Secretariat registers BO "Борис Придуманный" as official',
  'Secretariat names AN president of C2 from 2015-11-20 until 2016-11-19: "утверждена пленарным заседанием"',
  'Secretariat names BO president of C2 from 2016-11-20 until 2017-11-19: "утверждён пленарным заседанием"',
  'Secretariat names BO vice-president of C1 from 2016-01-01: "избран комиссией"',
  'Secretariat ends the term in C1 of BO as vice-president: "по собственному желанию"',
  'Secretariat names AN member of C1: "письмо"',
  'Secretariat names BY.P plenipotentiary representative of SE1 from 2016-01-01: "письмо палаты"',
];
const lines = [...founded, ...terms];

const onDay =
  (day: string) =>
  (page: Page): Promise<void> =>
    page.locator("main input[type=date]").fill(day);

const withHistory = async (page: Page): Promise<void> => {
  await onDay("2017-11-20")(page);
  await page.locator("main summary").click();
};

/** Bodies and offices over time. */
export const institutionCases: readonly ScreenCase[] = [
  { screen: "institutions", state: "loading", on: "phone" },
  { screen: "institutions", state: "empty", on: "phone", lines: founded.slice(0, 2) },
  { screen: "institutions", state: "all", on: "desk", lines },
  { screen: "institutions", state: "all on a phone", on: "phone", lines },
  {
    ...{ screen: "institutions", state: "a term has run out, and the history", on: "desk" },
    ...{ lines, after: withHistory },
  },
  {
    ...{ screen: "institutions", state: "before anything was entered", on: "phone" },
    ...{ lines, after: onDay("2000-01-01") },
  },
  {
    ...{ screen: "institutions", state: "offline", on: "phone", lines },
    after: (page) => page.evaluate(() => screens.lose()),
  },
  { screen: "institutions", state: "under other rules", on: "desk", lines: sitting },
  { screen: "institutions/C2", state: "one commission over time", on: "desk", lines },
  { screen: "institutions/C1", state: "one commission, on a phone", on: "phone", lines },
  { screen: "institutions/ZZ", state: "no such body", on: "phone", lines: drafted },
];
