import { expect, test } from "vitest";
import { runExample } from "../examples.ts";
import { givens } from "./givens.ts";
import { edition2017, ipu } from "./rulebook.ts";

const book = { rulebook: ipu, edition: edition2017, givens };

/** As many amendments to the same words as are compared with each other. */
const many = Array.from(
  { length: 300 },
  (_, at) => `amendment B${at} of M5 to replace five by n${at}`,
);
const given = ["draft D1", "text D1", ...many].join("; ");

const tooLarge = { id: "too-large", where: "operations", facts: { operations: 301, most: 300 } };

const answerTo = (example: string) => {
  const [clause] = edition2017.clauses;
  if (clause === undefined) throw new Error("an edition without clauses");
  return runExample(book, clause, `${example} | accepted`).answer;
};

test("nobody makes the order of voting unworkable", () => {
  const tabled = 'M4 tables amendment A1 to draft D1 for M4 in English: "delete block p1"';
  const refused = { kind: "impossible", faults: [tooLarge] };
  expect(answerTo(`${given} | ${tabled}`)).toEqual(refused);
  expect(answerTo(`${given} | ${tabled.replace("p1", "p2")}`)).toMatchObject({ kind: "accepted" });
  const withdrawn = `${given}; M5 withdraws amendment B7`;
  expect(answerTo(`${withdrawn} | ${tabled}`)).toMatchObject({ kind: "accepted" });
  const full = `${withdrawn}; amendment A1 of M4 to delete p1`;
  expect(answerTo(`${full} | M5 takes over amendment B7 for M5`)).toEqual(refused);
});
