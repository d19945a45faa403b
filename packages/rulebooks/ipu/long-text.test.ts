import { lastParagraph, type State } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { type ExampleBook, runExample } from "../examples.ts";
import { clauses } from "./assembly/33-quorum.ts";
import { givens } from "./givens.ts";
import { edition2017, ipu } from "./rulebook.ts";

const book: ExampleBook = { rulebook: ipu, edition: edition2017, givens };

const run = (example: string) => {
  const [clause] = clauses;
  if (clause === undefined) throw new Error("no clause to run examples of");
  return runExample(book, clause, example);
};

const after = (example: string): State => {
  const { wrong, answer } = run(`${example} | accepted`);
  expect(wrong).toBeNull();
  if (answer?.kind !== "accepted") throw new Error("not accepted");
  return answer.state;
};

const faultsOf = (example: string): readonly string[] => {
  const { answer } = run(`${example} | accepted`);
  if (answer?.kind !== "impossible") throw new Error("not impossible");
  return answer.faults.map(({ id, where }) => `${id} ${where}`);
};

const deposits = "Secretariat deposits the text of draft D1 in";
const first = `${deposits} English as title title "Water", p1 operative "Calls upon parliaments:"`;
const more =
  `${deposits} English, going on behind p1, as p1a item "to act;" in p1, ` +
  'r1 recital "Noting all of this,", p2 operative "Thanks them.", p2a item "All." in p2';
const french = `${deposits} French as title title "L'eau", p1 operative "Invite les parlements :"`;

const versionIn = (state: State) => state.session?.amending.texts.get("D1")?.versions.at(-1);

test("a text deposited in parts is the text that comes of it at once", () => {
  const parted = versionIn(after(`draft D1; ${first} | ${more}`));
  const whole = versionIn(
    after(
      `draft D1 | ${deposits} English as title title "Water", ` +
        'p1 operative "Calls upon parliaments:", p1a item "to act;" in p1, ' +
        'r1 recital "Noting all of this,", p2 operative "Thanks them.", p2a item "All." in p2',
    ),
  );
  expect(parted?.number).toBe(1);
  expect(parted?.hash).toBe(whole?.hash);
});

test("all parts of it can be put to the vote by themselves", () => {
  const { session } = after(`draft D1; ${first} | ${more}`);
  const parts = session?.drafts.get("D1")?.parts;
  expect(parts).toEqual(expect.arrayContaining(["p1", "p1a", "p2", "p2a", "r1"]));
});

test("languages that were there before lack what has come, and a translation goes on too", () => {
  const behind = after(`draft D1; ${first}; ${french} | ${more}`);
  const tree = versionIn(behind)?.trees["fr"];
  expect(tree?.blocks.get("p2")).toMatchObject({ status: "missing", runs: [], parent: "body" });
  expect(tree === undefined ? "" : lastParagraph(tree)).toBe("p1");
  const rest = `${deposits} French, going on behind p1, as p2 operative "Les remercie."`;
  const { trees } = versionIn(after(`draft D1; ${first}; ${french}; ${more} | ${rest}`)) ?? {};
  expect(trees?.["fr"]?.blocks.get("p2")?.runs).toEqual([{ text: "Les remercie.", marks: [] }]);
  expect(trees?.["fr"]?.blocks.get("p1")?.runs).toHaveLength(1);
  expect(trees?.["fr"]?.blocks.get("p1a")).toMatchObject({ status: "missing", parent: "p1" });
});

test.each([
  {
    wrong: "goes on elsewhere",
    act: more.replace("behind p1", "behind title"),
    is: "not-there after",
  },
  { wrong: "comes twice", given: `; ${more}`, act: more, is: "not-there after" },
  { wrong: "has no beginning", act: more.replace("English", "French"), is: "no-text draft" },
  {
    wrong: "has been amended",
    given: '; M5 tables amendment A1 to draft D1 for M5 in English: "delete block title"',
    ...{ act: more, is: "status draft" },
  },
  {
    wrong: "brings a paragraph that is there",
    act: more.replace("p2 operative", "title operative"),
    is: "exists title",
  },
  {
    wrong: "stands in what comes later",
    act: more.replace("in p1,", "in p2,"),
    is: "unknown-block p1a",
  },
  {
    wrong: "brings a second title",
    act: `${deposits} English, going on behind p1, as t2 title "Or wine"`,
    is: "not-there t2",
  },
  {
    wrong: "translates what is no part of it",
    given: `; ${french}`,
    ...{ act: `${deposits} French, going on behind p1, as p9 operative "Neuf."` },
    is: "unknown-block blocks",
  },
  {
    wrong: "translates what is translated",
    given: `; ${french}`,
    ...{ act: `${deposits} French, going on behind p1, as title title "De l'eau"` },
    is: "exists blocks",
  },
])("is not taken where it $wrong", ({ given = "", act, is }) => {
  expect(faultsOf(`draft D1; ${first}${given} | ${act}`)).toEqual([is]);
});
