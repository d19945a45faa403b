import { expect, test } from "vitest";
import { openVote, played, requests, sceneOf, sitting } from "../../testing/sitting.ts";
import { weighs } from "./asks.ts";
import { proposalAsks, requestAsks, speechAsks } from "./asks-further.ts";

const at = "2017-10-14T10:00:00.000Z";
const sceneAfter = (...lines: readonly string[]) => sceneOf(played(...sitting, ...lines).state);
const by = (person: string) => ({ person, at, seq: 90 });
const speeches = (person: string, ...lines: readonly string[]) =>
  speechAsks(sceneAfter(...lines), by(person)).map(({ act, label, reasons }) => ({
    ...(act.type === "RequestFloor" ? { purpose: act.purpose, about: act.about?.id } : {}),
    label,
    possible: reasons.length === 0,
  }));

const speech = [
  "President takes up item I1",
  "person NO.1 asks for the floor as speaker",
  "President gives the floor to NO.1 as speaker",
];

test("whoever is spoken about can ask to answer, while it is said and after; not to oneself", () => {
  const asked = { purpose: "reply", label: "Ask for the right of reply", possible: true };
  expect(speeches("KE.1", ...speech)).toMatchObject([asked]);
  expect(speeches("NO.1", ...speech)).toEqual([]);
  expect(speeches("KE.1", ...speech, "person NO.1 ends the speech")).toMatchObject([asked]);
  const waits = "person KE.1 asks for the floor as right of reply on speech SP1";
  const speechId = sceneAfter(...speech).state.session?.sitting?.floor?.speech ?? "";
  expect(speeches("KE.1", ...speech, waits.replace("SP1", speechId))).toEqual([]);
});

test("a vote that is announced or open can be asked about, and is explained when it is over", () => {
  const clarify = { purpose: "clarification", about: "V1", possible: true };
  expect(speeches("KE.1", ...openVote.slice(0, 1))).toMatchObject([clarify]);
  expect(speeches("KE.1", ...openVote)).toMatchObject([clarify]);
  const cast = "person AT.1 casts 10 yes in vote V1";
  const closed = [...openVote, cast, "President closes vote V1"];
  expect(speeches("KE.1", ...closed)).toMatchObject([
    {
      purpose: "explanation",
      about: "V1",
      label: "Ask to explain the vote: Shall the sitting go on?",
      possible: true,
    },
  ]);
});

test("a vote on procedure is not explained: it stays there with its rule", () => {
  const lines = [
    "President takes up item I1",
    "person CL.1 moves P1 to adjourn the debate",
    "President gives the floor to CL.1 as mover on motion P1",
    "person CL.1 ends the speech",
    "President announces vote V1 on motion P1 by devices",
    "President opens vote V1",
    "person AT.1 casts 10 no in vote V1",
    "President closes vote V1",
  ];
  const [explain] = speechAsks(sceneAfter(...lines), by("KE.1"));
  expect(explain?.reasons[0]?.citations.map(({ number }) => number)).toEqual(["32.3"]);
});

test("a text under discussion that has parts can be divided, and candidates be proposed", () => {
  const draft =
    'Secretariat deposits draft D1 "A draft of the tests" on item I2 in parts p1, p2, p3';
  const under = sceneAfter(draft, "President takes up item I2");
  const asks = proposalAsks(under, by("KE.1"));
  expect(asks.map(({ label }) => label)).toEqual([
    "Ask for separate votes: A draft of the tests",
    "Propose candidates",
  ]);
  expect(asks[0]?.act).toEqual({ type: "RequestDivision", draft: "D1", parts: ["p1", "p2", "p3"] });
  expect(asks[0]?.reasons).toEqual([]);
  const elsewhere = sceneAfter(draft, "President takes up item I1");
  expect(proposalAsks(elsewhere, by("KE.1"))).toHaveLength(1);
});

test("an emergency item is requested, joined on one subject, signed by all, and withdrawn", () => {
  const same = requests.map((line) => line.replace("about drought", "about floods"));
  const labels = (person: string, ...lines: readonly string[]) =>
    requestAsks(sceneAfter(...lines), by(person)).map(({ label }) => label);
  expect(labels("NO.1")).toEqual(["Request an emergency item"]);
  expect(labels("UY.1", ...requests)).toEqual([
    "Request an emergency item",
    "Withdraw: Relief after the floods",
  ]);
  expect(labels("UY.1", ...same)).toContain("Join requests into one");
  const joint =
    'person UY.1 joins R1 and R2 as J1 "Relief" about floods for UY ' +
    'with memorandum "Memorandum" and draft "Draft"';
  expect(labels("KE.1", ...same, joint)).toContain("Sign the joint request: Relief");
  expect(labels("UY.1", ...same, joint)).not.toContain("Sign the joint request: Relief");
});

test("what weighs is asked once more; to speak, to come and to go is not", () => {
  const [request] = requestAsks(sceneAfter(), by("NO.1"));
  const [reply] = speechAsks(sceneAfter(...speech), by("KE.1"));
  expect([request && weighs(request.act), reply && weighs(reply.act)]).toEqual([true, false]);
});
