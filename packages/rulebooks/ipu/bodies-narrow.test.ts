import { actTypes, type Clause } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { runExample } from "../examples.ts";
import { inBodies } from "./bodies.ts";
import { givens } from "./givens.ts";
import { edition2017, ipu } from "./rulebook.ts";

const book = { rulebook: ipu, edition: edition2017, givens };

const bureau =
  "bureau of 7 men and 3 women; in bureau B1: President of the body opens sitting B1.PL1";
const text = "draft D1; text D1; amendment A1 of M5";

/** What the clauses of all bodies say of texts lets nobody decide on them in a body. */
test.each([
  `${text}; ${bureau} | in bureau B1: M6 proposes amendment A1 without a vote | undecided bureau/ProposeWithoutVote`,
  `${text}; ${bureau} | in bureau B1: M6 announces vote B1.V1 on amendment A1 by devices | undecided bureau/AnnounceVote`,
  `draft D1; text D1; ${bureau} | in bureau B1: M6 proposes draft D1 without a vote | undecided bureau/ProposeWithoutVote`,
  `${text}; council sits; in council GC1: President proposes amendment A1 without a vote | in council GC1: M6 declares amendment A1 adopted without a vote | undecided council/DecideWithoutVote`,
  "draft D1; text D1; council sits; in council GC1: President proposes draft D1 without a vote | in council GC1: M6 declares draft D1 adopted without a vote | undecided council/DecideWithoutVote",
])("nobody is let by a clause that only narrows: %s", (example) => {
  const [clause] = edition2017.clauses;
  if (clause === undefined) throw new Error("an edition without clauses");
  expect(runExample(book, clause, example).wrong).toBeNull();
});

test("what is asked in every kind of body allows nothing by itself", () => {
  const [first = [], ...others] = Object.values(inBodies);
  const everywhere = first.filter((clause) => others.every((own) => own.includes(clause)));
  const allows = (clause: Clause): boolean =>
    clause.kind === "guard" && clause.narrows !== true && clause.on.length < actTypes.length;
  expect(everywhere.length).toBeGreaterThan(3);
  expect(everywhere.filter(allows).map(({ id }) => id)).toEqual([]);
});
