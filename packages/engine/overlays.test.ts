import { describe, expect, test } from "vitest";
import { type Clause, type Edition, fails, guard, holds } from "./clause.ts";
import { decide } from "./decide.ts";
import { evolve } from "./evolve.ts";
import { after } from "./minutes/test-book.ts";
import { everyClause, inForce, overlaysOn } from "./overlays.ts";
import { emptyState, type State } from "./state.ts";

const clause = (id: string, verdict: boolean): Clause =>
  guard({
    id,
    cites: "Rules, 1",
    reading: "A clause for this test and nothing else.",
    on: ["CloseSitting"],
    says: { en: "No." },
    check: () => (verdict ? holds : fails()),
    examples: [],
  });

const ordinary = clause("x.a1/ordinary", false);
const special = clause("x.e1/special", true);
const edition: Edition = {
  id: "e1",
  title: "Rules",
  from: null,
  until: null,
  clauses: [ordinary],
  bodies: { plenary: [ordinary], committee: [ordinary] },
  overlays: [
    {
      id: "emergency",
      title: "Emergency",
      replaces: ["x.a1/ordinary"],
      clauses: [special],
      bodies: { plenary: [special], committee: [special] },
    },
    { id: "suspension", title: "Suspended", replaces: "all", clauses: [] },
  ],
};

const beginning = `on 2017-10-14
Secretariat founds ASM "Assembly" under none edition e1, seat Europe/Zurich, secretary SEC "Clerk"
Secretariat convenes S1 "Session" at "Geneva" from 2017-10-14 to 2017-10-18
09:00 Secretariat opens sitting PL1`;

const laid = (state: State, overlay: string, from: string): State => ({
  ...state,
  overlays: [
    ...(state.overlays ?? []),
    { overlay, from, until: null, decidedBy: "Bureau", basis: "so" },
  ],
});

const closes = { by: "SEC", office: "secretariat", act: { type: "CloseSitting" } } as const;
const answerAt = (state: State, at: string, rules = edition) =>
  decide(rules, { state, seq: 4 }, { ...closes, at }).kind;

describe("rules laid over the ordinary ones", () => {
  const state = after(beginning);

  test("replace what they name from their first day at the seat until they are lifted", () => {
    const under = laid(state, "emergency", "2017-10-15");
    expect(answerAt(under, "2017-10-14T21:59:00.000Z")).toBe("refused");
    expect(answerAt(under, "2017-10-14T22:00:00.000Z")).toBe("accepted");
    const until = "2017-10-16";
    const lifted: State = {
      ...under,
      overlays: (under.overlays ?? []).map((one) => ({ ...one, until })),
    };
    expect(answerAt(lifted, "2017-10-15T21:59:00.000Z")).toBe("accepted");
    expect(answerAt(lifted, "2017-10-15T22:00:00.000Z")).toBe("refused");
  });

  test("leave nothing decided where all rules are suspended and the edition is closed", () => {
    const under = laid(state, "suspension", "2017-10-14");
    expect(answerAt(under, "2017-10-14T12:00:00.000Z", { ...edition, closed: true })).toBe(
      "undecided",
    );
  });

  test("are asked in the bodies to which they belong, before what is left there", () => {
    const under = laid(state, "emergency", "2017-10-14");
    const rules = inForce(edition, under, "2017-10-14T12:00:00.000Z");
    expect(rules.bodies?.committee).toEqual([special]);
    expect(rules.clauses).toEqual([special]);
    expect(inForce(edition, under, "2017-10-14T12:00:00.000Z")).toBe(rules);
    expect(inForce(edition, state, "2017-10-14T12:00:00.000Z")).toBe(edition);
  });

  test("are listed with the clauses of their edition", () => {
    expect(everyClause(edition)).toEqual([ordinary, special]);
  });

  test("are unknown, laid twice or lifted without being laid: no rule is asked", () => {
    const at = "2017-10-14T12:00:00.000Z";
    const by = { by: "SEC", office: "secretariat", at } as const;
    const said = { decidedBy: "Bureau", basis: "so" } as const;
    const faultOf = (from: State, act: Parameters<typeof decide>[2]["act"]) => {
      const answer = decide(edition, { state: from, seq: 4 }, { ...by, act });
      return answer.kind === "impossible" ? answer.faults.map(({ id }) => id) : answer.kind;
    };
    const lay = (overlay: string) =>
      ({ type: "LayOverlay", overlay, from: "2017-10-14", ...said }) as const;
    const lift = (until: string) =>
      ({ type: "LiftOverlay", overlay: "emergency", until, ...said }) as const;
    const under = laid(state, "emergency", "2017-10-14");
    expect(faultOf(state, lay("nothing"))).toEqual(["unknown"]);
    expect(faultOf(under, lay("emergency"))).toEqual(["exists"]);
    expect(faultOf(state, lift("2017-10-15"))).toEqual(["unknown"]);
    expect(faultOf(under, lift("2017-10-13"))).toEqual(["status"]);
    expect(faultOf(state, lay("emergency"))).toBe("accepted");
    const lifted = (until: string): State => ({
      ...under,
      overlays: (under.overlays ?? []).map((one) => ({ ...one, until })),
    });
    expect(faultOf(lifted("2017-10-15"), lay("emergency"))).toEqual(["status"]);
    expect(faultOf(lifted("2017-10-14"), lay("emergency"))).toBe("accepted");
  });

  test("hold once where an old journal has laid them again before they had ended", () => {
    const under = laid(laid(state, "emergency", "2017-10-13"), "emergency", "2017-10-14");
    const rules = inForce(edition, under, "2017-10-14T12:00:00.000Z");
    expect(rules.clauses).toEqual([special]);
    expect(answerAt(under, "2017-10-14T12:00:00.000Z")).toBe("accepted");
  });

  test("stand in the journal alone: a state without any has no trace of them", () => {
    const answer = decide(
      edition,
      { state, seq: 4 },
      {
        ...{ by: "SEC", office: "secretariat", at: "2017-10-14T12:00:00.000Z" },
        act: {
          ...{ type: "LayOverlay", overlay: "emergency", from: "2017-10-20" },
          ...{ decidedBy: "Bureau", basis: "so" },
        },
      },
    );
    if (answer.kind !== "accepted") throw new Error(answer.kind);
    const folded = answer.recorded.reduce(evolve, state);
    expect(overlaysOn(folded, "2017-10-19")).toEqual([]);
    expect(overlaysOn(folded, "2017-10-20").map(({ overlay }) => overlay)).toEqual(["emergency"]);
    expect("overlays" in emptyState || "overlays" in state).toBe(false);
  });
});
