import { readFileSync } from "node:fs";
import { type Recorded, roundSentence } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { type ExampleBook, runExample } from "../examples.ts";
import { givens } from "./givens.ts";
import { edition2017, ipu } from "./rulebook.ts";

/** Elections of the President of the IPU, as published: the sources stand in the file. */

interface Candidate {
  readonly name: string;
  readonly votes: number;
  readonly total: number;
  readonly needed: number;
  readonly elected: boolean;
}

const csv = readFileSync(new URL("./president-elections.csv", import.meta.url), "utf8");

const published = (year: string): readonly Candidate[] =>
  csv
    .split("\n")
    .map((line) => line.split(","))
    .filter(([first]) => first === year)
    .map(([, , name = "", , votes, total, needed, elected]) => ({
      name,
      votes: Number(votes),
      total: Number(total),
      needed: Number(needed),
      elected: elected === "yes",
    }));

const book: ExampleBook = { rulebook: ipu, edition: edition2017, givens };
const council = "in council GC1: ";
const people = ["M1.1", "M1.2", "M2.1", "M2.2"];

/** The round in the Council, entered afterwards with what the Secretariat was told. */
const counted = (candidates: readonly Candidate[], counts: readonly number[]) => {
  const total = candidates[0]?.total ?? 0;
  const given = [
    "a sitting, from a source; council sits",
    'Secretariat sets ipu.g8/quorum to 1: "so many were there"',
    `${council}President calls election GC1.E1 of 1 President of the IPU, to be held at 2017-10-18T14:00Z`,
    ...candidates.map((_, at) => `${council}Secretariat nominates ${people[at]} in GC1.E1`),
    `${council}President announces vote GC1.V1 on round 1 of election GC1.E1 by secret ballot`,
    `${council}President opens vote GC1.V1`,
    `${council}President closes vote GC1.V1`,
  ].join("; ");
  const count = `${council}Secretariat counts ${total} votes on paper in vote GC1.V1: 0:${counts.join(":")}`;
  return { given, count };
};

const answerTo = (given: string, line: string) => {
  const [clause] = edition2017.clauses;
  if (clause === undefined) throw new Error("an edition without clauses");
  return runExample(book, clause, `${given} | ${line} | accepted`).answer;
};

describe.each(["2020", "2023"])("the election of %s", (year) => {
  const candidates = published(year);

  test("comes to what was published, with every figure of the arithmetic", () => {
    const { given, count } = counted(
      candidates,
      candidates.map(({ votes }) => votes),
    );
    const declared = `${council}President declares the result of vote GC1.V1`;
    const answer = answerTo(`${given}; ${count}`, declared);
    if (answer?.kind !== "accepted") throw new Error(JSON.stringify(answer));
    const event = answer.recorded
      .map((one: Recorded) => one.event)
      .find(({ type }) => type === "RoundDeclared");
    if (event?.type !== "RoundDeclared") throw new Error("no round was declared");
    const winner = candidates.findIndex(({ elected }) => elected);
    const { needed, total } = candidates[0] ?? { needed: 0, total: 0 };
    expect(event).toMatchObject({
      ...{ cast: total, needed, blank: 0, share: "1/2", outcome: "elected" },
      elected: [people[winner]],
      clause: "ipu.g8/absolute-majority",
    });
    const said = roundSentence(event, { state: answer.state, edition: edition2017 }, "en");
    expect(said).toContain(`${total} votes cast`);
    expect(said).toContain(`${needed} needed for the majority`);
    expect(answer.recorded.map((one: Recorded) => one.event.type)).toContain("OfficeTaken");
    expect(answer.state.holders.get("organisationPresident")).toEqual([people[winner]]);
  });
});

test("a count with a figure that one newspaper printed wrongly does not add up", () => {
  const candidates = published("2023");
  const counts = candidates.map(({ votes }) => (votes === 59 ? 52 : votes));
  const { given, count } = counted(candidates, counts);
  const answer = answerTo(given, count);
  expect(answer).toMatchObject({
    kind: "refused",
    because: [{ clause: "ipu.a30.2/papers", facts: { why: "sum" } }],
  });
});
