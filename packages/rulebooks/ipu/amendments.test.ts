import type { State } from "@hemicycle/engine";
import { expect, it } from "vitest";
import { type ExampleBook, runExample } from "../examples.ts";
import { clauses } from "./assembly/33-quorum.ts";
import { givens } from "./givens.ts";
import { edition2017, ipu } from "./rulebook.ts";

const book: ExampleBook = { rulebook: ipu, edition: edition2017, givens };
const [clause] = clauses;

/** The state after an example, which must come out as it says. */
const after = (example: string): State => {
  if (clause === undefined) throw new Error("no clause to run examples of");
  const { wrong, answer } = runExample(book, clause, example);
  expect(wrong).toBeNull();
  if (answer?.kind !== "accepted") throw new Error("not accepted");
  return answer.state;
};

const expects = (example: string): void => {
  if (clause === undefined) throw new Error("no clause to run examples of");
  expect(runExample(book, clause, example).wrong).toBeNull();
};

/** What makes an act speak of nothing: the kind of fault and its place. */
const faultsOf = (example: string): readonly string[] => {
  if (clause === undefined) throw new Error("no clause to run examples of");
  const { answer } = runExample(book, clause, `${example} | accepted`);
  if (answer?.kind !== "impossible") throw new Error("not impossible");
  return answer.faults.map(({ id, where }) => `${id} ${where}`);
};

const statusOf = (state: State, id: string) => state.session?.amending.amendments.get(id)?.status;

const versionsOf = (state: State) => state.session?.amending.texts.get("D1")?.versions ?? [];

const wordsIn = (state: State, language: string, block: string): string | undefined =>
  versionsOf(state)
    .at(-1)
    ?.trees[language]?.blocks.get(block)
    ?.runs.map(({ text }) => text)
    .join("");

const text = "draft D1; text D1";
const toTen = "amendment A1 of M5 to replace five by ten";

it("adopts the text with the amendments and sub-amendments that were adopted", () => {
  const state = after(
    `${text}; ${toTen}; sub-amendment A2 of M4 from ten to seven; amendment A3 of M6 to delete p2; ` +
      "adopted amendment A2; adopted amendment A1; rejected amendment A3; " +
      "President proposes draft D1 without a vote " +
      "| President declares draft D1 adopted without a vote | accepted; DecidedWithoutVote, TextAdopted",
  );
  expect(wordsIn(state, "en", "p1")).toBe(
    "Calls upon parliaments to review their laws every seven years;",
  );
  expect(wordsIn(state, "en", "p2")).toBe("Urges governments to act;");
  const [first, last] = versionsOf(state);
  expect(last).toMatchObject({ number: 2, parent: first?.hash });
  expect(last?.reason).toEqual({ kind: "amendments", amendments: ["A2", "A1"] });
});

it("adopts the text without the parts that were rejected", () => {
  const state = after(
    `${text}; M5 asks to divide draft D1 into p2; ` +
      "President declares division of draft D1 adopted without a vote; " +
      "open vote on part p2 of draft D1; M1 casts 10 no in vote V1; President closes vote V1; " +
      "President declares the result of vote V1; President proposes draft D1 without a vote " +
      "| President declares draft D1 adopted without a vote | accepted; DecidedWithoutVote, TextAdopted",
  );
  expect(wordsIn(state, "en", "p2")).toBeUndefined();
  expect(wordsIn(state, "en", "p3")).toBe("Requests a report, on:");
});

it("gives back what had fallen when the vote because of which it fell is annulled", () => {
  const given = `${text}; ${toTen}; amendment A2 of M4 to delete p1; adopted amendment A2`;
  const annulled = after(
    `${given} | President annuls vote V.A2: "miscounted" ruling ipu.a8.2/annulment: "so" | accepted`,
  );
  expect([statusOf(annulled, "A1"), statusOf(annulled, "A2")]).toEqual(["tabled", "tabled"]);
});

it("takes an adopted text back with its adoption", () => {
  const given = `${text}; ${toTen}; adopted amendment A1; closed vote on draft D1; President declares the result of vote V1`;
  const state = after(
    `${given} | President annuls vote V1: "miscounted" ruling ipu.a8.2/annulment: "so" | accepted`,
  );
  expect(versionsOf(state)).toHaveLength(1);
  expect(statusOf(state, "A1")).toBe("adopted");
});

const committee =
  "committee draft D1; text D1; " +
  'Secretariat publishes 2017-10-14 as the last day for amendments: "convocation"';
const french = `Secretariat deposits the text of draft D1 in French as p1 operative "Invite les parlements;", p2 operative "Engage les gouvernements;"`;
const newText =
  'Secretariat offers a new text of draft D1 in English as p0 operative "Recalls its resolutions;", ' +
  'p1 operative "Again calls upon parliaments to review their laws every five years;"';

it("takes amendments along to a new text, and displaces those whose words are gone", () => {
  const state = after(
    `${committee}; ${toTen}; amendment A2 of M4 to delete p2 | ${newText} | accepted; NewTextOffered`,
  );
  expect([statusOf(state, "A1"), statusOf(state, "A2")]).toEqual(["tabled", "displaced"]);
  const [operation] = state.session?.amending.amendments.get("A1")?.changes.en ?? [];
  expect(operation).toMatchObject({ at: { block: "p1", from: 56, words: "five" } });
  expect(state.session?.amending.amendments.get("A1")?.version).toBe(2);
});

it("takes an amendment along in the language that the new text has, and into its own again later", () => {
  const given =
    `${committee}; ${french}; ` +
    'M5 tables amendment A1 to draft D1 for M5 in French: "delete block p2"; ' +
    'Secretariat translates amendment A1 into English: "delete block p2"';
  const offered =
    'Secretariat offers a new text of draft D1 in English as p1 operative "Calls;", p2 operative "Urges;"';
  const carried = after(`${given} | ${offered} | accepted; NewTextOffered`);
  const one = carried.session?.amending.amendments.get("A1");
  expect([one?.status, one?.language, Object.keys(one?.changes ?? {})]).toEqual([
    ...["tabled", "en", ["en"]],
  ]);
  const again = `${given}; ${offered}; ${french}`;
  const into = 'Secretariat translates amendment A1 into French: "delete block p2"';
  const translated = after(`${again} | ${into} | accepted`).session?.amending.amendments.get("A1");
  expect([translated?.language, Object.keys(translated?.changes ?? {})]).toEqual([
    ...["en", ["en", "fr"]],
  ]);
});

it("refuses an amendment to a version that is no more the last, and says which one is", () => {
  const late = 'M5 tables amendment A1 to draft D1 for M5 in English, version 1: "delete block p1"';
  expect(faultsOf(`${committee}; ${newText} | ${late}`)).toEqual(["old-version version"]);
});

it("says what is wrong with operations before any rule is asked", () => {
  const tabling = (line: string) =>
    `${text} | M5 tables amendment A1 to draft D1 for M5 in English: ${line}`;
  expect(faultsOf(tabling('"delete block p9"'))).toEqual(["unknown-block p9"]);
  expect(faultsOf(tabling('"drop everything"'))).toEqual(["malformed operations/0"]);
  expect(faultsOf(tabling('"delete block p2", "delete block p2"'))).toEqual(["overlap p2"]);
  const wordless = tabling('"delete block p1"').replace("; text D1", "");
  expect(faultsOf(wordless)).toEqual(["no-text draft"]);
});

it("keeps the languages of a text together, and shows what one of them lacks", () => {
  const state = after(
    `${text}; ${french}; amendment A1 of M5 to delete p2; ` +
      'Secretariat translates amendment A1 into French: "delete block p2"; ' +
      "adopted amendment A1; President proposes draft D1 without a vote " +
      "| President declares draft D1 adopted without a vote | accepted",
  );
  const trees = versionsOf(state).at(-1)?.trees ?? {};
  expect(Object.keys(trees).toSorted()).toEqual(["en", "fr"]);
  expect(trees.fr?.blocks.keys()).toEqual(trees.en?.blocks.keys());
  expect(trees.fr?.blocks.get("p3")).toMatchObject({ status: "missing", runs: [] });
  expect(wordsIn(state, "fr", "p2")).toBeUndefined();
});

it("takes no paragraph in another language that the text does not have", () => {
  const more = 'Secretariat deposits the text of draft D1 in French as p7 operative "Invite;"';
  expect(faultsOf(`${text} | ${more}`)).toEqual(["unknown-block blocks"]);
});

it("puts the next amendment of its group when the one before it is rejected", () => {
  const given = `${text}; ${toTen}; amendment A2 of M4 to delete p1; rejected amendment A2`;
  expects(`${given} | President announces vote V1 on amendment A1 by devices | accepted`);
  expects(
    `${given} | President announces vote V1 on draft D1 by devices | refused ipu.a19.1/amendments-first amendments=A1`,
  );
});
