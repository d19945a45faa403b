import { canonical } from "@hemicycle/base";
import { describe, expect, test } from "vitest";
import { actSchema, type Envelope } from "./acts.ts";
import { decide } from "./decide.ts";
import { askOf } from "./judge-act.ts";
import { eventsOfImport } from "./rows.ts";
import { emptyState } from "./state.ts";
import {
  accepted,
  begun,
  delegate,
  edition,
  envelope,
  faultsIn,
  found,
  importOf,
  member,
  registers,
  run,
  source,
  whole,
} from "./test-import.ts";

describe("an import", () => {
  test("leads to the very registers to which its rows lead one by one", () => {
    const { source: figures } = { source: source.title };
    const single = run(
      begun(),
      { type: "AdmitMember", ...member("AA") },
      {
        type: "RecordPopulation",
        member: "AA",
        inhabitants: 5,
        asOf: "2020-01-01",
        source: figures,
      },
      { type: "AdmitMember", ...member("BB") },
      { type: "AccreditDelegation", members: ["AA", "BB"] },
      { type: "RegisterPerson", ...delegate("AA.1", "AA", { sex: "woman" }) },
      { type: "AssignOffice", office: "rapporteur", person: "AA.1", basis: source.title },
      { type: "RegisterPerson", ...delegate("AA.2", "AA", { sex: "man" }) },
      { type: "RegisterPerson", ...delegate("BB.1", "BB") },
    );
    expect(registers(run(begun(), whole).state)).toBe(registers(single.state));
  });

  test("is recorded before its rows, and says how many entries are its own", () => {
    const { recorded } = accepted(decide(edition, begun(), envelope(whole)));
    expect(recorded.map(({ event }) => event.type)).toEqual([
      "RegisterImported",
      "MemberAdmitted",
      "PopulationRecorded",
      "MemberAdmitted",
      "DelegationsAccredited",
      "DelegationsAccredited",
      "PersonRegistered",
      "OfficeAssigned",
      "PersonRegistered",
      "PersonRegistered",
    ]);
    expect(recorded[0]?.event).toMatchObject({ import: "IM1", source, entries: 9 });
    expect(recorded[0]?.grounds.map(({ clause }) => clause)).toEqual([
      "test.3/only-secretariat",
      "test.2/figure",
      "test.1/size",
    ]);
  });

  test("knows what is its own and nothing else", () => {
    const one = run(begun(), whole, { type: "AdmitMember", ...member("CC") }).state.imports.get(
      "IM1",
    );
    expect(one?.awaited).toBe(0);
    expect(one?.members.keys()).toEqual(["AA", "BB"]);
    expect(one?.delegations.keys()).toEqual(["AA", "BB"]);
    expect(one?.people.keys()).toEqual(["AA.1", "AA.2", "BB.1"]);
    expect(one?.used.keys()).toEqual([]);
  });

  test("has at least one row, a figure with its day, and ids and names that are fit to be ones", () => {
    const wrong: readonly object[] = [
      {},
      { members: [], people: [] },
      { members: [member("AA", { inhabitants: 5 })] },
      { members: [member("AA", { asOf: "2020-01-01" })] },
      { members: [member("AA", { populationSource: "census" })] },
      { members: [member("AA", { affiliation: "suspended" })] },
      { people: [delegate("AA.1", "AA", { name: "Ann \u202e" })] },
      { people: [delegate("AA.1", "AA", { name: "" })] },
      { people: [delegate("=1+1", "AA")] },
      { people: [delegate("AA.1", "AA", { capacity: "visitor" })] },
      { people: [delegate("AA.1", "AA", { sex: "x" })] },
      { people: [delegate("AA.1", "AA", { office: "chair" })] },
      { people: [delegate("AA.1", "AA", { more: 1 })] },
      { people: Array.from({ length: 2_001 }, (_, row) => delegate(`AA.${row}`, "AA")) },
      { members: Array.from({ length: 401 }, (_, row) => member(`A${row}`)) },
    ];
    for (const lists of wrong) {
      expect(
        actSchema.safeParse({ ...importOf({}), ...lists }).success,
        JSON.stringify(lists),
      ).toBe(false);
    }
    expect(actSchema.safeParse(whole).success).toBe(true);
  });
});

describe("what is wrong with an import", () => {
  test("is not even looked for, row by row, when whoever sends it may not import at all", () => {
    const many = importOf({
      people: Array.from({ length: 2_000 }, () => delegate("AA.1", "AA")),
    });
    const ask = (more: Partial<Envelope>) =>
      decide(edition, begun(), { ...envelope(many), ...more });
    expect(ask({}).kind).toBe("impossible");
    expect(ask({ office: "teller" })).toMatchObject({
      kind: "refused",
      because: [{ clause: "test.3/only-secretariat" }],
    });
    expect(ask({ by: "NOBODY", office: "teller" })).toMatchObject({
      kind: "impossible",
      faults: [{ where: "by" }],
    });
  });

  test("is said of each row, and of the place in it", () => {
    const act = importOf({
      members: [member("AA"), member("BB"), member("BB"), member("AA", { name: "Other" })],
      delegations: ["AA", "ZZ", "AA"],
      people: [
        delegate("AA.1", "AA"),
        delegate("XX.1", "XX"),
        delegate("BB.1", "BB"),
        delegate("AA.1", "AA"),
        delegate("AA.1", "BB"),
        { person: "SEC", name: "Ann", capacity: "official" },
      ],
    });
    expect(faultsIn(act)).toEqual([
      ["twice", "members/2", "members/1"],
      ["contradicts", "members/3", "members/0"],
      ["unknown", "delegations/1"],
      ["twice", "delegations/2", "delegations/0"],
      ["unknown", "people/1/member"],
      ["unknown", "people/2/member"],
      ["twice", "people/3", "people/0"],
      ["contradicts", "people/4", "people/0"],
      ["exists", "people/5/person"],
    ]);
  });

  test("is told against the registers as they are", () => {
    const { state } = run(begun(), whole);
    expect(faultsIn(importOf({ members: [member("AA")] }, "IM2"), state)).toEqual([
      ["exists", "members/0/member"],
    ]);
    expect(faultsIn(importOf({ delegations: ["BB"] }, "IM2"), state)).toEqual([
      ["exists", "delegations/0"],
    ]);
    expect(faultsIn(importOf({ people: [delegate("CC.1", "CC")] }), state)).toEqual([
      ["exists", "import"],
    ]);
  });

  test("is said once where there is no session that delegations could come to", () => {
    const { state } = run({ state: emptyState, seq: 0 }, found);
    expect(faultsIn(importOf({ members: [member("AA")], delegations: ["AA"] }), state)).toEqual([
      ["unknown", "session"],
    ]);
    expect(faultsIn(importOf({ members: [member("AA")] }), state)).toEqual([]);
  });

  test("leaves everything as it was", () => {
    const moment = begun();
    const before = canonical(moment.state);
    const half = importOf({ members: [member("AA")], people: [delegate("XX.1", "XX")] });
    expect(decide(edition, moment, envelope(half)).kind).toBe("impossible");
    expect(canonical(moment.state)).toBe(before);
  });
});

describe("the judge of an import", () => {
  const three = (of: string) => [1, 2, 3].map((number) => delegate(`${of}.${number}`, of));

  test("asks every clause about every row, in the state to which the rows before it have led", () => {
    const act = importOf({
      members: [member("AA"), member("BB")],
      delegations: ["AA", "BB"],
      people: [...three("AA"), ...three("BB")],
    });
    const answer = decide(edition, begun(), envelope(act));
    if (answer.kind !== "refused") throw new Error(answer.kind);
    expect(answer.because.map(({ clause, facts, says }) => [clause, facts, says])).toEqual(
      ["people/2", "people/5"].map((row, index) => [
        "test.1/size",
        { member: ["AA", "BB"][index], delegates: 2, row },
        { en: "{row}: {member} has {delegates}.", fr: "{row}: {member} en a {delegates}." },
      ]),
    );
  });

  test("names the row that needs a value which is unset", () => {
    const figures = { inhabitants: 5, asOf: "2020-01-01" };
    const members = [member("AA", figures), member("NN", figures)];
    expect(decide(edition, begun(), envelope(importOf({ members })))).toEqual({
      kind: "undecided",
      unset: [{ clause: "test.2/figure", cites: "Test, 1", value: "test.votes", row: "members/1" }],
    });
  });

  test("stops at who may import, and does not go into the rows then", () => {
    const act = importOf({ members: [member("AA")], delegations: ["AA"], people: three("AA") });
    const answer = decide(edition, begun(), envelope(act, { office: "teller" }));
    if (answer.kind !== "refused") throw new Error(answer.kind);
    expect(answer.because.map(({ clause }) => clause)).toEqual(["test.3/only-secretariat"]);
  });

  test("takes as many rows as an import may have", () => {
    const members = Array.from({ length: 400 }, (_, row) => member(`A${row}`));
    const people = members.flatMap(({ member: of }) => three(of).slice(0, 2));
    const delegations = members.map(({ member: id }) => id);
    const officials = Array.from({ length: 1_200 }, (_, row) => ({
      person: `O${row}`,
      name: "Official",
      capacity: "official" as const,
    }));
    const act = importOf({ members, delegations, people: [...people, ...officials] });
    const { recorded, state } = accepted(decide(edition, begun(), envelope(act)));
    expect(recorded.length).toBe(eventsOfImport(act).length);
    expect(state.people.size).toBe(2_001);
    expect(askOf(edition)("entitlement", { state, member: "A399" }).kind).toBe("is");
  });
});
