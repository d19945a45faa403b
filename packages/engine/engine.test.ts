import { canonical } from "@hemicycle/base";
import { describe, expect, test } from "vitest";
import { actTypes } from "./act-types.ts";
import type { Act, Envelope, Proposal } from "./acts.ts";
import { actSchema } from "./acts.ts";
import {
  aside,
  consequence,
  type Edition,
  fails,
  guard,
  holds,
  is,
  prose,
  silent,
  undecided,
  unset,
  value,
} from "./clause.ts";
import { type Answer, decide } from "./decide.ts";
import { recordedAs } from "./events.ts";
import { evolve } from "./evolve.ts";
import { judge } from "./judge.ts";
import { phrases } from "./minutes/phrases.ts";
import { offers } from "./offers.ts";
import { emptyState, type State } from "./state.ts";

const common = { cites: "Test, 1", reading: "For the tests of the engine.", examples: [] };

const noName = guard({
  ...common,
  id: "test.1/no-name",
  on: ["AdmitMember"],
  says: { en: "{member} has no name." },
  check: ({ act }) => (act.name === "-" ? fails({ member: act.member }) : holds),
});
const onlyM = guard({
  ...common,
  id: "test.2/only-m",
  on: ["AdmitMember"],
  discretion: "chair",
  says: { en: "{member} does not begin with M." },
  check: ({ act }) => (act.member.startsWith("M") ? holds : fails({ member: act.member })),
});
const population = guard({
  ...common,
  id: "test.3/population",
  on: ["RecordPopulation"],
  says: { en: "Unset." },
  check: ({ act, ask, state }) => {
    const votes = ask("entitlement", { state, member: act.member });
    return votes.kind === "unset" ? undecided(votes.value) : aside;
  },
});
const special = value({
  ...common,
  id: "test.4/special",
  status: "verified",
  source: "test",
  slot: "entitlement",
  answer: ({ member }) => (member === "M1" ? is(7) : silent),
});
const usual = value({
  ...common,
  id: "test.5/usual",
  status: "unset",
  source: "test",
  slot: "entitlement",
  answer: () => unset("test.votes"),
});
const opens = consequence({
  ...common,
  id: "test.6/opens",
  on: ["SittingOpened"],
  follow: ({ state }) => [{ type: "SessionOpened", session: state.session?.id ?? "" }],
});
const edition: Edition = {
  id: "e1",
  title: "Test",
  from: "2000-01-01",
  until: null,
  clauses: [
    noName,
    onlyM,
    population,
    special,
    usual,
    opens,
    prose({ ...common, id: "test.7/prose", why: "There is nothing to do." }),
  ],
};

const at = "2024-03-24T09:00:00.000Z";
const found: Act = {
  type: "FoundAssembly",
  assembly: "test",
  name: "Test",
  rulebook: "test",
  edition: "e1",
  seat: "Europe/Zurich",
  person: "SEC",
  personName: "Secretary",
};
const envelope = (act: Act, more: Partial<Envelope> = {}): Envelope => ({
  act,
  at,
  by: "SEC",
  office: "secretariat",
  ...more,
});
const admit = (member: string, name = member): Act => ({
  type: "AdmitMember",
  member,
  name,
  affiliation: "member",
});

const accepted = (answer: Answer): Extract<Answer, { kind: "accepted" }> => {
  if (answer.kind !== "accepted") throw new Error(JSON.stringify(answer));
  return answer;
};

/** Runs acts one after the other; every one must be accepted. */
const run = (...acts: (Act | Envelope)[]): { state: State; seq: number } => {
  let moment = { state: emptyState, seq: 0 };
  for (const act of acts) {
    const answer = accepted(decide(edition, moment, "act" in act ? act : envelope(act)));
    moment = { state: answer.state, seq: moment.seq + answer.recorded.length };
  }
  return moment;
};

const convene: Act = {
  type: "ConveneSession",
  session: "S1",
  title: "First",
  place: "Here",
  opens: "2024-03-24",
  closes: "2024-03-28",
};

describe("the judge", () => {
  test("gives every reason, in the order of the rulebook", () => {
    const { refusals } = judge(edition, run(found).state, envelope(admit("X1", "-")));
    expect(refusals.map(({ clause, facts }) => [clause, facts])).toEqual([
      ["test.1/no-name", { member: "X1" }],
      ["test.2/only-m", { member: "X1" }],
    ]);
  });

  test("cites the clauses that were asked and held", () => {
    const answer = accepted(decide(edition, run(found), envelope(admit("M1"))));
    expect(answer.recorded[0]?.grounds).toEqual([
      { clause: "test.1/no-name", how: "held" },
      { clause: "test.2/only-m", how: "held" },
    ]);
  });

  test("says which value is unset, and who needs it, instead of guessing", () => {
    const act: Act = {
      type: "RecordPopulation",
      member: "M2",
      inhabitants: 1,
      asOf: "2020-01-01",
      source: "test",
    };
    const answer = decide(edition, run(found, admit("M1"), admit("M2")), envelope(act));
    expect(answer).toEqual({
      kind: "undecided",
      unset: [{ clause: "test.3/population", cites: "Test, 1", value: "test.votes" }],
    });
    const known = decide(edition, run(found, admit("M1")), envelope({ ...act, member: "M1" }));
    expect(known.kind).toBe("accepted");
  });
});

describe("a discretion", () => {
  const ruling = { clauses: ["test.2/only-m"], reason: "The name is established." };

  test("lifts the clause for the office that has it, and is an event of its own before", () => {
    const opened = run(found, convene, { type: "OpenSitting", sitting: "PL1" });
    const act = envelope(admit("X1"), { office: "chair", ruling });
    const answer = accepted(decide(edition, opened, act));
    expect(answer.recorded.map(({ event }) => event.type)).toEqual([
      "RulingDeclared",
      "MemberAdmitted",
    ]);
    expect(answer.recorded[1]?.grounds).toContainEqual({ clause: "test.2/only-m", how: "ruling" });
  });

  test("declared beside an act lifts the clause for that act alone", () => {
    const opened = run(
      found,
      convene,
      { type: "OpenSitting", sitting: "PL1" },
      envelope(admit("X1"), { office: "chair", ruling }),
    );
    const next = decide(edition, opened, envelope(admit("X2"), { office: "chair" }));
    expect(next.kind).toBe("refused");
  });

  test("given once for a matter lifts the clause for acts that name the matter", () => {
    const decision = { clause: "test.2/only-m", matter: "X1", decision: "X1 may come in." };
    const given = run(
      found,
      convene,
      { type: "OpenSitting", sitting: "PL1" },
      envelope({ type: "GiveRuling", ...decision }, { office: "chair" }),
    );
    expect(decide(edition, given, envelope(admit("X1"))).kind).toBe("accepted");
    expect(decide(edition, given, envelope(admit("X2"))).kind).toBe("refused");
  });

  test("does not lift it for another office, nor another clause", () => {
    const other = decide(edition, run(found), envelope(admit("X1"), { ruling }));
    expect(other.kind).toBe("refused");
    const wrong = { ...ruling, clauses: ["test.1/no-name"] };
    const chair = envelope(admit("M1", "-"), { office: "chair", ruling: wrong });
    expect(decide(edition, run(found), chair).kind).toBe("refused");
  });
});

describe("an act that speaks of nothing", () => {
  test.each([
    ["unknown by", envelope(admit("M1"), { by: "NOBODY" })],
    ["exists member", envelope(admit("M1"))],
    ["unknown session", envelope({ type: "CloseSitting" })],
  ])("is impossible and names the fault and the place: %s", (expected, act) => {
    const answer = decide(edition, run(found, admit("M1")), act);
    const faults = answer.kind === "impossible" ? answer.faults : [];
    expect(faults.map(({ id, where }) => `${id} ${where}`)).toContain(expected);
  });

  test("is impossible in the wrong status, and says what the status is", () => {
    const answer = decide(edition, run(found, convene), envelope({ type: "ResumeSitting" }));
    expect(answer).toEqual({
      kind: "impossible",
      faults: [{ id: "status", where: "sitting", facts: { id: "", status: "none" } }],
    });
  });

  test("cannot come before the founding, and founding cannot come twice", () => {
    const before = decide(edition, { state: emptyState, seq: 0 }, envelope(admit("M1")));
    expect(before.kind).toBe("impossible");
    expect(decide(edition, run(found), envelope(found)).kind).toBe("impossible");
  });
});

describe("deciding", () => {
  test("adds what follows from an event, with the clause from which it follows", () => {
    const answer = accepted(
      decide(edition, run(found, convene), envelope({ type: "OpenSitting", sitting: "PL1" })),
    );
    expect(answer.recorded.map(({ seq, event, grounds }) => [seq, event.type, grounds])).toEqual([
      [3, "SittingOpened", []],
      [4, "SessionOpened", [{ clause: "test.6/opens", how: "consequence" }]],
    ]);
    expect(answer.state.session?.status).toBe("open");
  });

  test("leaves the state before as it was", () => {
    const before = run(found, admit("M1"));
    const text = canonical(before.state);
    accepted(decide(edition, before, envelope(admit("M2"))));
    expect(canonical(before.state)).toBe(text);
  });

  test("gives the state that folding its events gives", () => {
    const before = run(found, convene);
    const answer = accepted(
      decide(edition, before, envelope({ type: "OpenSitting", sitting: "PL1" })),
    );
    const folded = answer.recorded.reduce(evolve, before.state);
    expect(canonical(folded)).toBe(canonical(answer.state));
  });
});

describe("the vocabulary", () => {
  test("has a phrase for every act, and an event for every act that is recorded as it is", () => {
    expect(Object.keys(phrases).sort()).toEqual([...actTypes].sort());
    const schemas = actSchema.options.map((option) => option.shape.type.value);
    expect(actTypes).toEqual(schemas);
    const names = Object.values(recordedAs);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("offers", () => {
  test("say exactly what the judge says", () => {
    const moment = run(found, convene, { type: "OpenSitting", sitting: "PL1" });
    const seat = { person: "SEC", office: "chair" } as const;
    const made = offers(edition, moment.state, { seat, at });
    expect(made.map(({ act }) => act.type)).toContain("CloseSitting");
    for (const { proposal, refusals, possible } of made) {
      const proposed: Proposal = proposal;
      const judged = judge(edition, moment.state, { ...proposed, at, by: seat.person });
      expect(refusals).toEqual(judged.refusals);
      expect(possible).toBe(judged.refusals.length === 0 && judged.unset.length === 0);
    }
  });
});
