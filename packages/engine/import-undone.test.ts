import { describe, expect, test } from "vitest";
import type { Act, Envelope } from "./acts.ts";
import { decide } from "./decide.ts";
import {
  accepted,
  begun,
  delegate,
  edition,
  envelope,
  faultsIn,
  importOf,
  member,
  registers,
  run,
  source,
  whole,
} from "./test-import.ts";

describe("an import that is undone", () => {
  const undo: Act = { type: "UndoImport", import: "IM1" };

  test("leaves the registers as they were before it, byte for byte", () => {
    const before = run(begun(), { type: "AdmitMember", ...member("CC") });
    const after = run(before, whole, undo);
    expect(registers(after.state)).toBe(
      registers(run(begun(), { type: "AdmitMember", ...member("CC") }).state),
    );
    expect(after.state.imports.get("IM1")).toMatchObject({ status: "undone", source });
    expect(after.state.imports.get("IM1")?.people.size).toBe(0);
  });

  test("takes only its own from a delegation that was there before", () => {
    const before = () =>
      run(
        begun(),
        { type: "AdmitMember", ...member("AA") },
        { type: "AccreditDelegation", members: ["AA"] },
        { type: "RegisterPerson", ...delegate("AA.1", "AA", { sex: "woman" }) },
        { type: "AssignOffice", office: "rapporteur", person: "AA.1", basis: "list" },
      );
    const people = [delegate("AA.2", "AA", { sex: "man", office: "rapporteur" })];
    const after = run(before(), importOf({ people }), undo);
    expect(registers(after.state)).toBe(registers(before().state));
  });

  test("can be made again, under an id of its own", () => {
    const { state } = run(begun(), whole, undo, { ...whole, import: "IM2" });
    expect(state.people.has("AA.1")).toBe(true);
    expect(faultsIn(whole, state)).toEqual([["exists", "import"]]);
  });

  test("is undone once", () => {
    expect(decide(edition, run(begun(), whole, undo), envelope(undo))).toMatchObject({
      kind: "impossible",
      faults: [{ id: "status", where: "import", facts: { id: "IM1", status: "undone" } }],
    });
    const unknown = decide(edition, begun(), envelope(undo));
    expect(unknown).toMatchObject({ kind: "impossible", faults: [{ id: "unknown" }] });
  });
});

describe("what of an import is used", () => {
  const usedAfter = (...acts: readonly (Act | Envelope)[]): readonly string[] => {
    let moment = run(begun(), whole);
    for (const act of acts) {
      const answer = accepted(decide(edition, moment, "act" in act ? act : envelope(act)));
      moment = { state: answer.state, seq: moment.seq + answer.recorded.length };
    }
    return moment.state.imports.get("IM1")?.used.keys() ?? [];
  };
  const open: Act = { type: "OpenSitting", sitting: "PL1" };
  const question = { kind: "other", question: "Q1", title: "A question" } as const;
  const split = { yes: 1, no: 0, abstain: 0 };
  const voting: readonly Act[] = [
    open,
    { type: "AnnounceVote", vote: "V1", questions: [question], method: "electronic" },
    { type: "OpenVote", vote: "V1" },
  ];

  test.each<[string, readonly (Act | Envelope)[], readonly string[]]>([
    ["nobody of whom the journal has not spoken", [open], []],
    ["whoever comes in", [{ type: "EnterRoom", people: ["AA.1", "SEC"] }], ["AA.1"]],
    [
      "whoever gets an office",
      [{ type: "AssignOffice", office: "council", person: "BB.1", basis: "x" }],
      ["BB.1"],
    ],
    ["whoever gets a card", [{ type: "IssueCard", card: "C1", person: "AA.2" }], ["AA.2"]],
    [
      "whoever acts",
      [envelope({ type: "AdmitMember", ...member("DD") }, { by: "AA.1" })],
      ["AA.1"],
    ],
    ["on whose behalf is acted", [envelope(open, { onBehalfOf: "AA.2" })], ["AA.2"]],
    ["a member whose file changes", [{ type: "RecordArrears", member: "BB", years: 2 }], ["BB"]],
    [
      "a delegation that gets a person",
      [{ type: "RegisterPerson", ...delegate("BB.2", "BB") }],
      ["BB"],
    ],
    ["all that have votes in a table", [{ type: "PublishVoteTable" }], ["AA", "BB"]],
    [
      "a delegation that votes, and who votes for it",
      [
        ...voting,
        envelope({ type: "CastBallot", vote: "V1", member: "BB", splits: [split] }, { by: "BB.1" }),
      ],
      ["BB", "BB.1"],
    ],
    [
      "a delegation whose votes are counted",
      [...voting, { type: "ReportCount", vote: "V1", splits: [split], delegations: ["AA"] }],
      ["AA"],
    ],
  ])("%s", (_, acts, used) => {
    expect(usedAfter(...acts)).toEqual(used);
  });
});
