import { expect, test } from "vitest";
import { consequence, fails, guard, holds, type Rulebook, undecided } from "../clause.ts";
import { printSitting } from "./print.ts";
import { play } from "./sitting.ts";
import { beginning, book } from "./test-book.ts";

const common = { reading: "For the test.", examples: [] };

const beginsWithI = guard({
  ...common,
  id: "none.1/begins-with-i",
  cites: "Rules of the Test, 1",
  on: ["PlaceItem"],
  discretion: "chair",
  says: { en: "{item} does not begin with I." },
  check: ({ act }) => {
    if (act.title === "?") return undecided("none.1/title");
    return act.item.startsWith("I") ? holds : fails({ item: act.item });
  },
});
const listCloses = consequence({
  ...common,
  id: "none.2/list-closes",
  cites: "Statutes, 2",
  on: ["ItemPlaced"],
  follow: ({ event }) => (event.kind === "report" ? [{ type: "SpeakersListClosed" }] : []),
});

const withRules: Rulebook = {
  ...book,
  editions: book.editions.map((edition) => ({ ...edition, clauses: [beginsWithI, listCloses] })),
};

const printed = (more: string): string =>
  printSitting(play(`${beginning}\n${more}`, [withRules]))
    .split("09:00     Secretary General opens sitting PL1\n")
    .slice(1)
    .join("");

test("a sitting is printed with what came of each act, the clauses, and what does not hold", () => {
  const text = printed(`
# A comment stays.
on 2017-10-15
10:00 Secretariat places item I1 "Water" as report
Secretariat places item X1 "Water" as subject item -> refused none.1/begins-with-i item=X1
Secretariat places item I2 "?" as subject item -> undecided none.1/title
President takes up item I9 -> impossible unknown item
President places item X2 "Air" as subject item ruling none.1/begins-with-i: "it is late"
President closes the sitting -> refused none.1/begins-with-i`);
  expect(text).toBe(`          accepted

# A comment stays.
on 2017-10-15
10:00     Secretariat places item I1 "Water" as report
          accepted (1)
          The list of speakers is closed (follows from Statutes 2)
10:00:01  Secretariat places item X1 "Water" as subject item
          refused: X1 does not begin with I. (1)
10:00:02  Secretariat places item I2 "?" as subject item
          undecided: none.1/title is unset (1)
10:00:03  President takes up item I9
          impossible: unknown item "I9"
10:00:04  President places item X2 "Air" as subject item ruling none.1/begins-with-i: "it is late"
          accepted (by ruling on 1)
          Ruling on 1: "it is late"
10:00:05  President closes the sitting
          accepted

26 acts: 23 accepted, 1 refused, 1 undecided, 1 impossible. 25 events.
This did not come out as the minutes say:
line 30, column 33: expected refused none.1/begins-with-i, found accepted; SittingClosed
`);
});

test("a sitting in which all holds says so", () => {
  expect(printed("President closes the sitting")).toMatch(
    /21 acts: 21 accepted\. 21 events\.\nEverything came out as the minutes say\.\n$/,
  );
});
