import type { Act } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { openVote, played, requests, sceneOf, sitting } from "../../testing/sitting.ts";
import { actName, askText } from "./acts.ts";

const { state } = played(
  ...sitting,
  ...requests,
  'person JO.1 raises point of order O1: "The microphone is off"',
);
const scene = sceneOf(state);

const name = (act: Act): string => actName(scene, act);

test("an act is named after what will be recorded", () => {
  expect(name({ type: "CloseVote", vote: "V17" })).toBe("Close vote 17");
  expect(name({ type: "RulePointOfOrder", point: "O1", upheld: false })).toBe(
    "Dismiss the point of order: Jordan",
  );
  expect(name({ type: "CallDelegation", vote: "V1", member: "VN" })).toBe("Call Viet Nam");
  expect(name({ type: "GiveOpinion", request: "R1", admissible: false })).toBe(
    "Find not admissible: Relief after the floods",
  );
});

test("a vote on one question is named after it, on several after their number", () => {
  const request = (id: string) => ({ kind: "request", request: id }) as const;
  const announce = (...ids: string[]): Act => ({
    type: "AnnounceVote",
    vote: "V2",
    questions: ids.map(request),
    method: "electronic",
  });
  expect(name(announce("R2"))).toBe("Announce a vote: Relief in the drought");
  expect(name(announce("R1", "R2"))).toBe("Announce one vote on 2 questions");
});

test("the floor goes to a delegation, and says for what, unless it is a statement", () => {
  expect(name({ type: "GiveFloor", person: "KE.2", purpose: "statement" })).toBe(
    "Give the floor to Kenya",
  );
  expect(name({ type: "GiveFloor", person: "KE.2", purpose: "reply" })).toBe(
    "Give the floor to Kenya, right of reply",
  );
  expect(name({ type: "GiveFloor", person: "SG", purpose: "advice" })).toBe(
    "Give the floor to Secretary General, advice",
  );
});

test("a dialog asks with the question mark of the language", () => {
  const act: Act = { type: "CloseVote", vote: "V1" };
  expect(askText(scene, act)).toBe("Close vote 1?");
  expect(askText(sceneOf(state, "es"), act)).toBe("¿Cerrar la votación 1?");
  expect(askText(sceneOf(state, "ar"), act)).toMatch(/؟$/);
  expect(askText(sceneOf(state, "fr"), act)).toBe("Clore le vote 1\u00a0?");
});

test("an act of the registers goes by its own name", () => {
  expect(name({ type: "RecordArrears", member: "KE", years: 1 })).toBe(
    "Another act: RecordArrears",
  );
});

test("an act on a vote that is open is named in every language", () => {
  const open = played(...sitting, ...openVote).state;
  for (const language of ["en", "fr", "es", "ar", "ru"] as const) {
    const said = actName(sceneOf(open, language), { type: "DeclareResult", vote: "V1" });
    expect(said, language).toContain("1");
    expect(said, language).not.toContain("act.");
  }
});
