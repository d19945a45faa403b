import type { Words } from "../../messages/index.ts";
import type { Lists } from "../../tables/import.ts";
import type { Issue, IssueCode } from "../../tables/issues.ts";
import type { FieldKey } from "../../tables/register.ts";
import type { Sheet } from "../../tables/sheet.ts";
import { listed } from "../model/isolate.ts";

/** The head of a column, as templates have it and imports look for it. */
export const columnTitle = (words: Words, field: FieldKey): string =>
  words.say(`secretariat.column.${field}`);

/** What is wrong with a row, with the column and with the other row where there is one. */
export const issueText = (
  words: Words,
  { code, field, facts }: Issue,
  sheets: readonly Sheet[],
): string => {
  const what = words.say(`secretariat.issue.${code satisfies IssueCode}`, {
    ...facts,
    place: placeText(words, facts, sheets),
  });
  if (field === null) return what;
  return words.say("secretariat.issue.in", { column: columnTitle(words, field), what });
};

/** "row 5", and of which sheet where there are several. */
const placeText = (
  words: Words,
  { row, sheet }: Issue["facts"],
  sheets: readonly Sheet[],
): string => {
  if (typeof row !== "number") return "";
  const name = sheets[Number(sheet)]?.name ?? "";
  return sheets.length > 1 && name !== ""
    ? words.say("secretariat.issue.place.sheet", { row, sheet: name })
    : words.say("secretariat.issue.place", { row });
};

/** "2 members, 40 persons": what an import brings. */
export const summaryOf = (words: Words, counts: Readonly<Record<keyof Lists, number>>): string => {
  const { members, delegations, people, periods } = counts;
  const parts = [
    members > 0 && words.say("secretariat.import.count.members", { count: members }),
    delegations > 0 && words.say("secretariat.import.count.delegations", { count: delegations }),
    people > 0 && words.say("secretariat.import.count.people", { count: people }),
    periods > 0 && words.say("secretariat.import.count.periods", { count: periods }),
  ];
  return listed(
    words,
    parts.filter((part) => part !== false),
  );
};
