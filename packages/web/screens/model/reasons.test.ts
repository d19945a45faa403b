import { judge, type Language, type Refusal } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { editionOf, openVote, played, requests, sceneOf, sitting } from "../../testing/sitting.ts";
import { obstacles, reasonsGiven, reasonsOf, unsetReasons } from "./reasons.ts";

const { state } = played(
  ...sitting,
  "Secretariat lets out AT.1, AT.2, BR.1, BR.2, BY.1, BY.2, CL.1, CL.2, FR.1, FR.2, JO.1, JO.2, " +
    "KE.1, KE.2",
  openVote[0] ?? "",
);
const { state: requested } = played(...sitting, ...requests);
const asked = judge(editionOf(state), state, {
  at: "2017-10-14T10:00:00.000Z",
  by: "CH.1",
  office: "chair",
  act: { type: "OpenVote", vote: "V1" },
});

test("a refusal is a sentence with its figures, and its clause", () => {
  const [first] = reasonsOf(sceneOf(state), asked.refusals);
  expect(first?.says).toBe("5 delegations are in the room and 6 are needed for a vote.");
  expect(first?.citations.map(({ number }) => number)).toEqual(["33.1"]);
});

test("it is said in the reader's language", () => {
  const [first] = reasonsOf(sceneOf(state, "fr"), asked.refusals);
  expect(first?.says).toMatch(/^5 délégations/);
});

test("a Latin name keeps its direction inside an Arabic sentence", () => {
  const refusals = [
    {
      clause: "ipu.a21/in-room",
      cites: "",
      facts: { person: "Ms. Vaz" },
      discretion: null,
      says: { en: "{person} is not in the room.", ar: "{person} ليس في القاعة." },
    },
  ];
  expect(reasonsOf(sceneOf(state, "ar"), refusals)[0]?.says).toBe(
    "\u2068Ms. Vaz\u2069 ليس في القاعة.",
  );
});

test("the same sentence under two clauses is said once, with both", () => {
  const because = ["ipu.a21/in-room", "ipu.a23.1/asked"].map((clause) => ({
    clause,
    cites: "",
    facts: {},
    discretion: null,
    message: "Not now.",
  }));
  const given = reasonsGiven(sceneOf(state), because);
  expect(given).toHaveLength(1);
  expect(given[0]?.citations.map(({ number }) => number)).toEqual(["21", "23.1"]);
});

test("members in it are called as the reader calls them, in our words and in the server's", () => {
  const given = (name: string) => [
    {
      clause: "ipu.s16/when-called",
      cites: "",
      facts: { member: name, vote: "V9" },
      discretion: null,
      message: `${name}, as the server says it`,
    },
  ];
  expect(reasonsGiven(sceneOf(state, "ru"), given("Kenya"))[0]?.says).toContain("Кения");
  expect(reasonsGiven(sceneOf(state, "ru"), given("Viet Nam"))[0]?.says).toBe(
    "Viet Nam, as the server says it",
  );
  expect(reasonsGiven(sceneOf(state), given("Kenya"))[0]?.says).toBe(
    "Kenya, as the server says it",
  );
  const says = { en: "Not before {members}." };
  const refusals = [
    { clause: "ipu.a21/in-room", cites: "", facts: { members: "Kenya, Viet Nam" }, says },
  ].map((one) => ({ ...one, discretion: null }));
  expect(reasonsOf(sceneOf(state, "es"), refusals)[0]?.says).toBe("Not before Kenia y Viet Nam.");
});

test("business of the session is called by its title, whose id no screen shows", () => {
  const said = (says: string, facts: Refusal["facts"], language: Language = "en") =>
    reasonsOf(sceneOf(requested, language), [
      { clause: "ipu.a21/in-room", cites: "", discretion: null, says: { en: says }, facts },
    ])[0]?.says;
  expect(said("Request {request} is closed.", { request: "R1" })).toBe(
    "Request “Relief after the floods” is closed.",
  );
  expect(said("{request} has less than {other}.", { request: "R1", other: "R2" }, "fr")).toBe(
    "«\u00a0Relief after the floods\u00a0» has less than «\u00a0Relief in the drought\u00a0».",
  );
  // The requests on which the Assembly still has to vote.
  expect(said("Still open: {open}.", { open: "R1, R2" })).toBe(
    "Still open: “Relief after the floods”, “Relief in the drought”.",
  );
  // Nothing else is taken for one of them.
  expect(said("{person} and {request}.", { person: "R1", request: "R9" })).toBe("R1 and R9.");
});

test("a vote is called by its number, as the screens call it", () => {
  const said = (facts: Refusal["facts"]) =>
    reasonsOf(sceneOf(state), [
      {
        clause: "ipu.a30.1/one-at-a-time",
        cites: "",
        discretion: null,
        says: { en: "Vote {vote} waits for {other}." },
        facts,
      },
    ])[0]?.says;
  expect(said({ vote: "V1", other: "V1" })).toBe("Vote 1 waits for 1.");
  // A vote that the session has not is told as it was given.
  expect(said({ vote: "V7", other: "R1" })).toBe("Vote V7 waits for R1.");
});

test("an unset value names itself, with the clause that needs it", () => {
  const [first] = unsetReasons(sceneOf(state), [
    { clause: "ipu.a33.1/quorum-to-vote", value: "ipu.a33.2/base" },
  ]);
  expect(first?.says).toBe("Not set: ipu.a33.2/base");
  expect(first?.citations[0]?.number).toBe("33.1");
});

test("what stands in the way is told in one list, refusals before what is unset", () => {
  const unset = [{ clause: "ipu.a33.1/quorum", cites: "", value: "ipu.a33.2/base" }];
  const all = obstacles(sceneOf(state), { ...asked, unset });
  expect(all).toHaveLength(2);
  expect(all[1]?.says).toContain("ipu.a33.2/base");
});
