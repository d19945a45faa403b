import { describe, expect, test } from "vitest";
import { fails, guard, holds, type Rulebook } from "../clause.ts";
import { check, findingsIn, sayFinding } from "./check.ts";
import { cutAt } from "./cut.ts";
import { actsOf, play } from "./sitting.ts";
import { beginning, book } from "./test-book.ts";

const onlyM = guard({
  id: "none.1/only-m",
  cites: "Test, 1",
  reading: "For the test.",
  on: ["PlaceItem"],
  says: { en: "{item} does not begin with I." },
  check: ({ act }) => (act.item.startsWith("I") ? holds : fails({ item: act.item })),
  examples: [],
});

const withRule: Rulebook = {
  ...book,
  editions: book.editions.map((edition) => ({ ...edition, clauses: [onlyM] })),
};

const findings = (more: string) => check(`${beginning}\n${more}`, [withRule]).map(sayFinding);

const next = beginning.split("\n").length + 1;

describe("checking a sitting", () => {
  test("a sitting in which everything comes out as it says has no findings", () => {
    const more = `
# Comments and empty lines are passed over.
10:00 Secretariat places item I1 "Water" as subject item -> accepted; ItemPlaced
Secretariat places item X1 "Water" as subject item -> refused none.1/only-m item=X1
Secretariat places item I1 "Water" as subject item -> impossible exists item
on 2017-10-15
09:00 President closes the sitting`;
    expect(findings(more)).toEqual([]);
  });

  test("each difference is told with its line, and the playing goes on", () => {
    const more = `Secretariat places item X1 "Water" as subject item
Secretariat places item I1 "Water" as subject item -> refused none.1/only-m
Secretariat places item X2 "Water" as subject item -> refused none.1/only-m item=I2`;
    expect(findings(more)).toEqual([
      `line ${next}, column 51: expected accepted, found refused none.1/only-m item=X1`,
      `line ${next + 1}, column 55: expected refused none.1/only-m, found accepted; ItemPlaced`,
      `line ${next + 2}, column 55: expected refused none.1/only-m item=I2, ` +
        "found refused none.1/only-m item=X2",
    ]);
  });

  test("a line that cannot be read is told with its column", () => {
    expect(findings('President opens item I1 "Water"')).toEqual([
      expect.stringMatching(new RegExp(`^line ${next}, column 17: expected "`)),
    ]);
  });

  test("dates do not run backwards, and have to exist", () => {
    expect(findings("on 2017-10-13")).toEqual([
      `line ${next}, column 4: expected a date not before 2017-10-14`,
    ]);
    expect(findings("on 2017-10-32")).toEqual([
      `line ${next}, column 4: expected a date (on 2017-10-15)`,
    ]);
  });

  test("a sitting begins with a date, a founding, a known rulebook and a known edition", () => {
    const founding = beginning.split("\n")[1] ?? "";
    const first = (text: string) => check(text, [book])[0]?.says;
    expect(first("")).toBe("expected at least one act");
    expect(first(founding)).toBe("expected a date first (on 2017-10-15)");
    expect(first("on 2017-10-15\nSecretariat closes the sitting")).toBe(
      "expected the founding of an assembly first (Secretariat founds …)",
    );
    const other = founding.replace("under none", "under other");
    expect(first(`on 2017-10-15\n${other}`)).toBe("expected a rulebook: none");
    const edition = founding.replace("edition e1", "edition e2");
    expect(first(`on 2017-10-15\n${edition}`)).toBe("expected an edition: e1");
  });

  test("a journal that does not lead to the state is found", () => {
    const sitting = play(beginning, [book]);
    expect(findingsIn(sitting)).toEqual([]);
    const torn = { ...sitting, recorded: sitting.recorded.slice(0, -1) };
    expect(findingsIn(torn).map(({ says }) => says)).toEqual([
      "the events do not fold to the state that was decided",
    ]);
  });

  test("each act keeps the state before it", () => {
    const acts = actsOf(play(beginning, [book]));
    expect(acts[0]?.before.founding).toBeNull();
    expect(acts.at(-1)?.before.session?.sitting).toBeNull();
  });
});

test("a line is cut at a sign, but not inside quotes", () => {
  expect(cutAt('a; "b; \\"c;" ;d', ";")).toEqual([
    { text: "a", at: 0 },
    { text: '"b; \\"c;"', at: 3 },
    { text: "d", at: 14 },
  ]);
});
