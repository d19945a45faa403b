import { expect, test } from "vitest";
import { played, sceneOf, sitting } from "../../testing/sitting.ts";
import { citation, citations, groundCitations, plainCitation } from "./cite.ts";

const { state, recorded } = played(
  ...sitting,
  'President announces vote V1 on question Q1 "A question" by devices',
  "President opens vote V1",
);
const scene = sceneOf(state);

test("a clause of the rules is cited by its number, under the letters of its assembly", () => {
  expect(citation(scene, "ipu.a33.1/quorum-to-vote")).toEqual({
    book: "IPU",
    number: "33.1",
    name: "IPU Rules of the Assembly, 33.1",
    href: "/a/TEST/rules/ipu.a33.1/quorum-to-vote",
  });
});

test("another document keeps its name, in the reader's language", () => {
  expect(citation(sceneOf(state, "ru"), "ipu.s15.2/entitlement")).toMatchObject({
    book: "Устав",
    number: "15.2",
    name: "IPU Устав, 15.2",
  });
});

test("where all are rules the letters are left out, and a document still says which it is", () => {
  expect(plainCitation(scene, "ipu.a33.1/quorum-to-vote")).not.toHaveProperty("book");
  expect(plainCitation(scene, "ipu.s15.2/entitlement").book).toBe("Statutes");
});

test("where nobody can follow a link there is none", () => {
  expect(citation({ ...scene, linked: null }, "ipu.a21/in-room")).not.toHaveProperty("href");
});

test("a clause that the edition does not have is cited by its id", () => {
  expect(citation(scene, "ipu.a99/gone")).toMatchObject({ number: "ipu.a99/gone" });
});

test("a paragraph with several clauses stands once", () => {
  const cited = citations(scene, [
    "ipu.a30.1/notice",
    "ipu.a30.1/one-at-a-time",
    "ipu.a21/in-room",
  ]);
  expect(cited.map(({ number }) => number)).toEqual(["30.1", "21"]);
});

test("the opening of a vote rests first on what governs it, and last on what governs all acts", () => {
  const opened = recorded.find(({ event }) => event.type === "VoteOpened");
  const cited = groundCitations(scene, opened?.grounds ?? [], 20).map(({ number }) => number);
  expect(cited.slice(0, 4)).toEqual(expect.arrayContaining(["30.1", "33.1"]));
  expect(cited.indexOf("33.1")).toBeLessThan(cited.indexOf("8.1"));
});

test("a ruling is told before the clauses that held", () => {
  const grounds = [
    { clause: "ipu.a33.1/quorum-to-vote", how: "held" },
    { clause: "ipu.a23.1/in-order", how: "ruling" },
  ] as const;
  expect(groundCitations(scene, grounds, 1).map(({ number }) => number)).toEqual(["23.1"]);
});
