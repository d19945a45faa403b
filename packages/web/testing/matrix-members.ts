import type { Page } from "playwright-core";
import type { ScreenCase } from "./matrix.ts";
import { ballots, declared, openVote, second, sitting } from "./sitting.ts";

/** A history with days that are not known exactly, one that is disputed, and one that ends. */
const history = [
  'Secretariat records period KE.1 of KE as member from 1963/1965 until 1996-01-16 under "Agreement of 1960": "list of members, no day given"',
  'Secretariat records period KE.2 of KE as signatory from 1995-05-26 until 1997-10-23 under "Convention of 1995": "list of signatures", held by "The depositary"',
  'Secretariat disputes period KE.2 of KE in KE.2a: "letter of the parliament", held by "The parliament of Kenya"',
  'Secretariat records period KE.3 of KE as party from 1997-10-23 until 2016-07-20 under "Convention of 1995": "deposit of 23 October 1997"',
  'Secretariat records period KE.4 of KE as withdrawing from 2016-07-20 until 2030-02-08 with notice of 2016-07-20 under "Convention of 1995": "law of 20 July 2016"',
  'Secretariat corrects period KE.4 of KE to withdrawing from 2016-07-21 until 2030-02-08 with notice of 2016-07-20: "law of 20 July 2016, in force on the next day", as "the day of the law was entered"',
  'Secretariat records period KE.5 of KE as not attending from 2017-02: "its representative was recalled"',
];
const chosen = 'Secretariat works by KE.2 of period KE.2 of KE: "as the depositary lists it"';
const cast = "person KE.1 casts 10 yes, 2 no in vote V1";
const lines = [...sitting, ...openVote, ...ballots, cast, ...declared, ...history];

const onDay =
  (day: string) =>
  (page: Page): Promise<void> =>
    page.locator("main input[type=date]").fill(day);

/** The journal has been read, and what a session before had of votes stands there. */
const votesRead = (page: Page): Promise<void> =>
  page.locator("main .session").first().waitFor({ timeout: 10_000 });

/** Members over time. */
export const memberCases: readonly ScreenCase[] = [
  { screen: "members", state: "loading", on: "phone" },
  { screen: "members", state: "empty", on: "phone", lines: sitting.slice(0, 1) },
  { screen: "members", state: "all", on: "desk", lines },
  { screen: "members", state: "all on a phone", on: "phone", lines },
  { screen: "members/ZZ", state: "no such member", on: "phone", lines },
  { screen: "members/AT", state: "as the register has it", on: "desk", lines },
  { screen: "members/KE", state: "a history, disputed", on: "desk", lines },
  {
    ...{ screen: "members/KE", state: "on a day that is not known exactly", on: "phone" },
    ...{ lines, after: onDay("1964-06-01") },
  },
  {
    ...{ screen: "members/KE", state: "its votes, session by session", on: "phone" },
    ...{ lines: [...lines, ...second], after: votesRead },
  },
  {
    ...{ screen: "members/KE", state: "error: the journal cannot be read", on: "desk" },
    ...{ lines: [...lines, ...second], served: { "**/api/assemblies/*/journal?*": null } },
  },
  {
    ...{ screen: "members/KE", state: "worked by one reading", on: "desk" },
    ...{ lines: [...lines, chosen], after: onDay("2030-02-08") },
  },
];
