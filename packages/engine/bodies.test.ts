import { canonical } from "@hemicycle/base";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actTypes } from "./act-types.ts";
import type { Act, ActType } from "./acts.ts";
import { editionOf, stateIn, termsOf } from "./bodies.ts";
import { guard, holds } from "./clause.ts";
import type { Recorded } from "./events.ts";
import { evolve, sealVotes } from "./evolve.ts";
import { judge } from "./judge.ts";
import { offers } from "./offers.ts";
import { proceedingsFields } from "./state/bodies.ts";
import { emptyState, type State } from "./state.ts";
import {
  answerTo,
  begun,
  convene,
  doing,
  edition,
  go,
  type Moment,
  naming,
  sittingActs,
} from "./test-bodies.ts";

/** What a body is doing, as text; null is the plenary. */
const proceedings = (state: State, body: string | null): string => {
  const { session } = stateIn(state, body);
  const text = canonical(proceedingsFields.map((field) => session?.[field] ?? null));
  // Results name the clauses by which they were reckoned: each body has its own. Numbers of entries
  // differ where others act in between.
  return text.replace(/"own\.(\d\/[a-z]+")/g, '"toy.$1').replace(/"seq":\d+/g, '"seq":0');
};

/** Everything that is nobody's own: registers, texts, the session itself, who serves them all. */
const shared = ({ bodies: _, session, holders, tenures, ...rest }: State): string =>
  canonical({
    ...rest,
    session: session?.id ?? null,
    secretariat: [holders.get("secretariat"), tenures?.get("secretariat")],
  });

const inBody = (act: Act, body: string | null) => doing(act, body === null ? {} : { body });

const places = fc.constantFrom(null, "C1", "C2");
const acts = (prefix: string) => fc.constantFrom(...sittingActs(prefix));

const only = (prefix: string, ...types: readonly ActType[]): readonly Act[] =>
  sittingActs(prefix).filter(({ type }) => types.includes(type));
/** Opened and with people in it, so that much of what follows is possible. */
const opening = (prefix: string): readonly Act[] =>
  only(prefix, "OpenSitting", "EnterRoom", "PlaceItem", "AnnounceVote", "OpenVote");
const electing = only("", "ProposeOfficers", "ProposeWithoutVote", "DecideWithoutVote");

describe("a body", () => {
  test("does with the same acts what the plenary does, and nothing to the plenary", () => {
    fc.assert(
      fc.property(fc.array(acts(""), { maxLength: 60 }), (some) => {
        const from = begun();
        const all = [...opening(""), ...some];
        const inPlenary = go(from, ...all.map((act) => inBody(act, null)));
        const inCommittee = go(from, ...all.map((act) => inBody(act, "C1")));
        expect(inCommittee.seq).toBe(inPlenary.seq);
        expect(proceedings(inCommittee.state, "C1")).toBe(proceedings(inPlenary.state, null));
        expect(shared(inCommittee.state)).toBe(shared(inPlenary.state));
        expect(stateIn(inCommittee.state, "C1").holders.get("president") ?? []).toEqual(
          inPlenary.state.holders.get("president") ?? [],
        );
        for (const body of [null, "C2"]) {
          expect(proceedings(inCommittee.state, body)).toBe(proceedings(from.state, body));
        }
        expect(inCommittee.state.holders.get("president")).toBe(undefined);
        expect(inCommittee.state.tenures?.get("president")).toBe(undefined);
      }),
      { numRuns: 60, examples: [[[...electing]]] },
    );
  });

  test("and others at the same time do as each would by itself", () => {
    const step = places.chain((body) => acts(body ?? "").map((act) => ({ act, body })));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 90 }), (some) => {
        const all = [
          ...[null, "C1", "C2"].flatMap((body) =>
            opening(body ?? "").map((act) => ({ act, body })),
          ),
          ...some,
        ];
        const from = begun();
        const together = go(from, ...all.map(({ act, body }) => inBody(act, body)));
        for (const body of [null, "C1", "C2"]) {
          const own = all.filter((one) => one.body === body);
          const alone = go(from, ...own.map(({ act }) => inBody(act, body)));
          expect(proceedings(together.state, body)).toBe(proceedings(alone.state, body));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("is in the state that the journal folds to", () => {
    const recorded: Recorded[] = [];
    const from = begun();
    const all = ["C1", "C2"].flatMap((body) => sittingActs(body).map((act) => inBody(act, body)));
    const to = all.reduce((now: Moment, envelope) => {
      const answer = answerTo(now, envelope);
      if (answer.kind !== "accepted") return now;
      recorded.push(...answer.recorded);
      return { state: answer.state, seq: now.seq + answer.recorded.length };
    }, from);
    expect(recorded.length).toBeGreaterThan(30);
    expect(recorded.every(({ body }) => body === "C1" || body === "C2")).toBe(true);
    const folded = recorded.reduce(evolve, from.state);
    expect(canonical(folded)).toBe(canonical(to.state));
    expect(folded.body).toBe(null);
  });
});

const sitting = (body: string | null, prefix = body ?? ""): readonly Act[] =>
  sittingActs(prefix).slice(0, 1);
const announce = (vote: string): Act => ({
  type: "AnnounceVote",
  vote,
  questions: [{ kind: "other", question: "Q1", title: "A question" }],
  method: "electronic",
});

describe("an act in a body", () => {
  const opened = go(
    begun(),
    ...[null, "C1", "C2"].flatMap((body) => sitting(body).map((act) => inBody(act, body))),
  );

  test("needs a body that there is, and is none that keeps the registers", () => {
    expect(answerTo(opened, inBody({ type: "CloseSitting" }, "C9"))).toEqual({
      kind: "impossible",
      faults: [{ id: "unknown", where: "body", facts: { id: "C9" } }],
    });
    expect(answerTo(opened, inBody({ type: "CloseSession" }, "C1"))).toMatchObject({
      faults: [{ id: "status", where: "body" }],
    });
  });

  const propose: Act = {
    type: "ProposeOfficers",
    election: "E1",
    office: "teller",
    people: ["M1.1"],
  };

  test.each([
    ["a vote", announce("V1"), "vote"],
    ["an election", propose, "election"],
  ])("does not take the id of %s elsewhere", (_, act, where) => {
    const before = go(opened, inBody(act, "C1"));
    for (const body of ["C2", null]) {
      expect(answerTo(before, inBody(act, body))).toMatchObject({
        kind: "impossible",
        faults: [{ id: "exists", where }],
      });
    }
    const plenary = go(opened, inBody(act, null));
    expect(answerTo(plenary, inBody(act, "C1"))).toMatchObject({ faults: [{ id: "exists" }] });
  });

  test("does not open a sitting under the id of one that is held elsewhere", () => {
    const one = go(begun(), ...sitting("C1").map((act) => inBody(act, "C1")));
    for (const body of ["C2", null]) {
      const [open] = sitting("C1").map((act) => inBody(act, body));
      if (open === undefined) throw new Error("no sitting");
      expect(answerTo(one, open)).toMatchObject({ faults: [{ id: "exists", where: "sitting" }] });
    }
    const [own] = sitting("C1").map((act) => inBody(act, "C1"));
    expect(own && answerTo(one, own)).toMatchObject({ faults: [{ id: "status" }] });
  });

  test("is told in the journal by its body, and one of the plenary by none", () => {
    const answer = answerTo(opened, inBody(announce("V1"), "C1"));
    expect(answer).toMatchObject({ recorded: [{ body: "C1" }] });
    const plain = answerTo(opened, inBody(announce("V1"), null));
    expect(plain.kind === "accepted" && "body" in (plain.recorded[0] ?? {})).toBe(false);
  });

  test("is undecided where no clause for that kind of body speaks of it", () => {
    const rules = { ...edition, bodies: { committee: [] } };
    expect(answerTo(opened, inBody({ type: "CloseSitting" }, "C1"), rules)).toEqual({
      kind: "undecided",
      unset: [{ clause: "", cites: "", value: "committee/CloseSitting" }],
    });
    const without = { ...edition, clauses: edition.clauses.slice(0, 8), bodies: {} };
    const bare = answerTo(opened, inBody({ type: "CloseSitting" }, "C1"), without);
    expect(bare.kind).toBe("undecided");
    expect(answerTo(opened, inBody({ type: "CloseSitting" }, null), without).kind).toBe("accepted");
    const judged = judge(rules, opened.state, inBody({ type: "CloseSitting" }, "C1"));
    expect(judged.unset.map(({ value }) => value)).toEqual(["committee/CloseSitting"]);
  });

  test("is judged by the clauses of its kind, and by none of the plenary", () => {
    const where = (body: string | null) => {
      const { state } = opened;
      return judge(edition, state, inBody({ type: "CloseSitting" }, body)).grounds;
    };
    expect(where("C1")).toEqual([{ clause: "own.1/all", how: "held" }]);
    expect(where(null)).toEqual([{ clause: "toy.1/all", how: "held" }]);
    const seen = stateIn(opened.state, "C1");
    expect(editionOf(edition, seen)).toBe(editionOf(edition, seen));
    expect(editionOf(edition, opened.state)).toBe(edition);
  });

  test("is not allowed by a guard of all acts, which can be asked in the plenary as well", () => {
    const [, ...values] = edition.bodies?.committee ?? [];
    const says = { en: "No." };
    const common = { cites: "Toy, 9", reading: "For tests.", examples: [], says };
    const all = guard({ ...common, id: "own.9/all", on: actTypes, check: () => holds });
    const bodies = { plenary: [all], committee: [all, ...values] };
    const shared = { ...edition, clauses: [...edition.clauses, all], bodies };
    const act = (body: string | null) => inBody({ type: "CloseSitting" }, body);
    expect(judge(shared, opened.state, act("C1"))).toMatchObject({
      grounds: [{ clause: "own.9/all" }],
      unset: [{ value: "committee/CloseSitting" }],
    });
    const { grounds, unset } = judge(shared, opened.state, act(null));
    expect(grounds.map(({ clause }) => clause)).toContain("own.9/all");
    expect(unset).toEqual([]);
  });

  test("is offered to whoever presides there, with ids of its own", () => {
    const seat = { person: "SEC", office: "chair", body: "C1" } as const;
    const made = offers(edition, opened.state, { seat, at: "2024-03-24T10:00:00.000Z" });
    const close = made.find(({ act }) => act.type === "CloseSitting");
    expect(close?.proposal).toEqual({ act: { type: "CloseSitting" }, office: "chair", body: "C1" });
    expect(close?.possible).toBe(true);
    const before = offers(edition, begun().state, { seat, at: "2024-03-24T10:00:00.000Z" });
    expect(before.map(({ act }) => act)).toEqual([{ type: "OpenSitting", sitting: "C1.PL1" }]);
  });
});

describe("what the plenary keeps of a sitting", () => {
  const by = { by: "SEC", office: null, onBehalfOf: null, audience: "public" } as const;
  const at = "2024-03-24T09:00:00.000Z";

  test("is not what a body sees, nor what stays there: its check of the quorum, its substitutes", () => {
    const from = go(begun(), ...opening("").map((act) => inBody(act, null)));
    const told = (state: State, event: Recorded["event"], body?: string): State =>
      evolve(state, {
        ...{ seq: from.seq, at, ...by, grounds: [], event },
        ...(body === undefined ? {} : { body }),
      });
    const asked = told(from.state, { type: "QuorumRequested", people: ["M1.1"] });
    const known = told(asked, { type: "SubstituteSeated", person: "M2.1", inPlaceOf: "M1.1" });
    expect(known.session?.quorumCheck).toMatchObject({ status: "requested" });
    expect(stateIn(known, "C1").session).not.toHaveProperty("quorumCheck");
    expect(stateIn(known, "C1").session).not.toHaveProperty("substitutes");
    const after = told(known, { type: "SittingOpened", sitting: "C1S1" }, "C1");
    expect(stateIn(after, "C1").session?.sitting?.id).toBe("C1S1");
    expect(after.bodies.get("C1")?.proceedings).not.toHaveProperty("quorumCheck");
    expect(after.session?.quorumCheck).toEqual(known.session?.quorumCheck);
    expect(after.session?.substitutes?.get("M2.1")).toBe("M1.1");
  });
});

describe("a ballot in a body", () => {
  test("is sealed and known by its vote alone", () => {
    const all = sittingActs("C1").filter(({ type }) =>
      ["OpenSitting", "AnnounceVote", "OpenVote"].includes(type),
    );
    const { state } = go(begun(), ...all.map((act) => inBody(act, "C1")));
    const sealed = sealVotes(state, { vote: "C1V1", member: "M1" }, 99);
    const vote = stateIn(sealed, "C1").session?.votes.get("C1V1");
    expect(vote?.status === "open" && vote.ballots.get("M1")).toMatchObject({ splits: null });
    expect(sealed.session?.votes.size).toBe(0);
    expect(canonical(sealVotes(state, { vote: "V9", member: "M1" }, 99))).toBe(canonical(state));
  });
});

describe("who serves in a body", () => {
  const term = (state: State, person: string) =>
    state.bodies.get("C1")?.terms.find((one) => one.person === person);
  const delegation = (state: State, member: string) =>
    state.bodies.get("C1")?.proceedings.delegations.get(member);

  test("makes up the delegations of it, each person once", () => {
    const { state } = go(begun(), doing({ ...naming("C1", "M1.1"), as: "titular" } as Act));
    expect(delegation(state, "M1")).toMatchObject({ delegates: 2, women: 1, men: 1, inRoom: 0 });
  });

  test("is counted in the room from the naming on, and no more after the end", () => {
    const end = {
      type: "EndTermInBody",
      body: "C1",
      person: "M2.1",
      as: "member",
      basis: "B",
    } as const;
    const open = sitting("C1").map((act) => inBody(act, "C1"));
    const enter = inBody({ type: "EnterRoom", people: ["M2.1"] }, "C1");
    const there = go(begun(), ...open, enter);
    expect(there.state.bodies.get("C1")?.proceedings.presence.delegations.member).toBe(1);
    const gone = go(there, doing(end));
    expect(delegation(gone.state, "M2")).toMatchObject({ delegates: 0, inRoom: 0 });
    expect(gone.state.bodies.get("C1")?.proceedings.presence.delegations.member).toBe(0);
    expect(answerTo(gone, doing(end))).toMatchObject({ faults: [{ id: "status" }] });
    const again = go(gone, doing(naming("C1", "M2.1")));
    expect(delegation(again.state, "M2")).toMatchObject({ delegates: 1, inRoom: 1 });
    expect(answerTo(again, doing(naming("C1", "M2.1")))).toMatchObject({
      faults: [{ facts: { status: "named already" } }],
    });
  });

  test("is not somebody who looks on: such a person is in the room and not counted", () => {
    const open = sitting("C1").map((act) => inBody(act, "C1"));
    const end = {
      type: "EndTermInBody",
      body: "C1",
      person: "M3.1",
      as: "member",
      basis: "B",
    } as const;
    const enter = inBody({ type: "EnterRoom", people: ["M3.1"] }, "C1");
    const { state } = go(begun(), doing(end), ...open, enter);
    const { presence } = stateIn(state, "C1").session ?? {};
    expect(presence?.people.has("M3.1")).toBe(true);
    expect(presence?.delegations.member).toBe(0);
  });

  test("is away in the next session, and takes up the term when named again", () => {
    const from = { ...naming("C1", "M1.1", "president"), from: "2023-10-01" } as Act;
    const first = go(begun(), doing(from), doing({ type: "CloseSession" }), doing(convene("S2")));
    expect(term(first.state, "M1.1")).toMatchObject({ status: "away", name: "M1.1" });
    expect(stateIn(first.state, "C1").holders.get("president")).toEqual([]);
    expect(delegation(first.state, "M1")).toBe(undefined);
    const accredit = { type: "AccreditDelegation", members: ["M1"] } as const;
    const person = { person: "M1.7", name: "M1.1", member: "M1", capacity: "delegate" } as const;
    const register = { type: "RegisterPerson", ...person } as const;
    const again = go(
      first,
      ...[accredit, register, naming("C1", "M1.7", "president")].map((act) => doing(act as Act)),
    );
    const body = again.state.bodies.get("C1");
    if (body === undefined) throw new Error("no body");
    expect(termsOf(body, "M1.7")).toMatchObject([{ from: "2023-10-01", status: "held" }]);
    expect(stateIn(again.state, "C1").holders.get("president")).toEqual(["M1.7"]);
    expect(body.terms.filter(({ as }) => as === "president")).toHaveLength(1);
  });

  test("leaves every body with the end of the mandate, and the floor there", () => {
    const open = sitting("C1").map((act) => inBody(act, "C1"));
    const enter = inBody({ type: "EnterRoom", people: ["M1.1"] }, "C1");
    const speak = inBody({ type: "GiveFloor", person: "M1.1", purpose: "statement" }, "C1");
    const { state } = go(
      begun(),
      ...open,
      enter,
      speak,
      inBody({ type: "SeatSubstitute", person: "M2.1", inPlaceOf: "M1.1" }, "C1"),
      inBody({ type: "SeatSubstitute", person: "M3.1", inPlaceOf: "M1.2" }, "C1"),
      doing({ type: "EndMandate", person: "M1.1", basis: "B" }),
    );
    const seen = stateIn(state, "C1").session;
    expect(term(state, "M1.1")?.status).toBe("ended");
    expect(seen?.sitting?.floor).toBe(null);
    expect(seen?.presence.people.has("M1.1")).toBe(false);
    expect(seen?.substitutes?.entries()).toEqual([["M3.1", "M1.2"]]);
    expect(seen?.delegations.get("M1")).toMatchObject({ delegates: 1, inRoom: 0 });
  });

  test("is counted by what the member has become", () => {
    const open = sitting("C1").map((act) => inBody(act, "C1"));
    const enter = inBody({ type: "EnterRoom", people: ["M1.1", "M2.1"] }, "C1");
    const suspended = {
      type: "ChangeAffiliation",
      member: "M2",
      affiliation: "suspended",
      from: "2024-03-24",
      basis: "Council",
    } as const;
    const { state } = go(begun(), ...open, enter, doing(suspended));
    const { delegations } = stateIn(state, "C1").session?.presence ?? {};
    expect(delegations).toMatchObject({ member: 1, suspended: 1 });
  });
});

describe("a state without bodies", () => {
  test("is seen from the plenary, and from a body that nobody knows, as it is", () => {
    expect(stateIn(emptyState, null)).toBe(emptyState);
    expect(stateIn(emptyState, "C1")).toBe(emptyState);
  });

  test("is left as it was by an event in a body that it does not know", () => {
    const event = { type: "SittingOpened", sitting: "X" } as const;
    const at = "2024-03-24T09:00:00.000Z";
    const by = { by: "SEC", office: null, onBehalfOf: null, audience: "public" } as const;
    expect(evolve(emptyState, { seq: 1, at, ...by, body: "C1", grounds: [], event })).toBe(
      emptyState,
    );
  });
});
