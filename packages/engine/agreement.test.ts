import { describe, expect, test } from "vitest";
import { type Agreement, type Weighed, weigh } from "./agreement.ts";
import { type Edition, is, unset, value } from "./clause.ts";
import { decide } from "./decide.ts";
import { askOf } from "./judge-act.ts";
import { play } from "./minutes/sitting.ts";
import { after, beginning, book, edition } from "./minutes/test-book.ts";

const question = { kind: "other", question: "Q1", title: "A" } as const;
const said = 'question Q1 "A"';

/** Of those present and taking part; unclear where one objects that takes no part. */
const consensus: Agreement = {
  way: "consensus",
  tolerated: 0,
  by: "delegation",
  effects: { takingPart: "counts", noPart: "unclear", absent: "ignored", late: "ignored" },
};
const minusOne: Agreement = { ...consensus, tolerated: 1 };
const silence: Agreement = {
  ...consensus,
  way: "silence",
  effects: { takingPart: "counts", noPart: "counts", absent: "counts", late: "ignored" },
};
const unless = (tolerated: number, fromDelegations?: number): Agreement => ({
  ...consensus,
  way: "deemed",
  by: "person",
  tolerated,
  ...(fromDelegations === undefined ? {} : { fromDelegations }),
});

const ruled = (rule: Agreement): Edition => ({
  ...edition,
  clauses: [
    value({
      id: "none.1/agreement",
      cites: "Test, 1",
      reading: "For the tests.",
      status: "verified",
      source: "test",
      slot: "agreement",
      answer: () => is(rule),
      examples: [],
    }),
  ],
});

const room = [
  beginning,
  "Secretariat lets in GN.1, GN.2, GW.1",
  `President proposes ${said} without a vote`,
].join("\n");
const letter = (member: string, at: string): string =>
  `Secretariat files the objection of ${member} to ${said} with "Letter", received ${at}`;

const weighed = (rule: Agreement, lines: readonly string[], at = "2017-10-14T12:00:00.000Z") => {
  const found = weigh(askOf(ruled(rule)), after([room, ...lines].join("\n")), { question, at });
  if (found.kind === "unset") throw new Error(found.value);
  return found.weighed;
};
const outcome = (...asked: Parameters<typeof weighed>): Weighed["outcome"] =>
  weighed(...asked).outcome;

describe("consensus of those present and taking part", () => {
  test("is there when nobody objects, whoever is absent", () => {
    expect(weighed(consensus, [])).toEqual({
      ...{ clause: "none.1/agreement", way: "consensus", tolerated: 0, outcome: "agreed" },
      ...{ counted: [], ignored: [], unclear: [], noPart: [], present: 2 },
    });
  });

  test("is not there when one who takes part objects, however many of a delegation do", () => {
    const lines = [`GN.1 objects to ${said}`, `GN.2 objects to ${said}`];
    const found = weighed(
      consensus,
      lines.map((line) => `person ${line}`),
    );
    expect([found.outcome, found.counted]).toEqual(["notAgreed", ["GN"]]);
  });

  test("is there in spite of a letter from outside, which the record tells", () => {
    const found = weighed(consensus, [letter("JP", "2017-10-14T06:00Z")]);
    expect([found.outcome, found.ignored]).toEqual(["agreed", ["JP"]]);
  });

  test("is not there when a delegation in the room objects by letter", () => {
    expect(outcome(consensus, [letter("GW", "2017-10-14T06:00Z")])).toBe("notAgreed");
  });

  test("is unclear when a delegation that takes no part objects, in person or by letter", () => {
    const aside = `person GW.1 takes no part in ${said} for GW`;
    const found = weighed(consensus, [aside, `person GW.1 objects to ${said}`]);
    expect([found.outcome, found.unclear, found.noPart]).toEqual(["unclear", ["GW"], ["GW"]]);
    expect(outcome(consensus, [aside, letter("GW", "2017-10-14T06:00Z")])).toBe("unclear");
    // One that takes part decides it.
    const both = [aside, `person GW.1 objects to ${said}`, `person GN.1 objects to ${said}`];
    expect(outcome(consensus, both)).toBe("notAgreed");
  });

  test("counts the heavier of two objections of one delegation", () => {
    const absent = [letter("JP", "2017-10-14T06:00Z")];
    const inside = ["Secretariat lets in JP.1", `person JP.1 objects to ${said}`];
    const gone = "Secretariat lets out JP.1";
    expect(outcome(consensus, [...absent, ...inside, gone])).toBe("notAgreed");
    expect(outcome(consensus, absent)).toBe("agreed");
  });

  test("is not there because whoever objects was out of the room for a minute", () => {
    const outside = [letter("JP", "2017-10-14T06:00Z"), `person JP.1 objects to ${said}`];
    for (const one of outside) {
      expect(outcome(consensus, [one])).toBe("agreed");
      expect(outcome(consensus, [one, "Secretariat lets in JP.1"])).toBe("notAgreed");
      const back = ["Secretariat lets in JP.1", "Secretariat lets out JP.1"];
      expect(outcome(consensus, [one, ...back])).toBe("agreed");
    }
  });

  test("takes somebody outside who objects on the own device for absent", () => {
    const found = weighed(consensus, [`person JP.1 objects to ${said}`]);
    expect([found.outcome, found.ignored]).toEqual(["agreed", ["JP"]]);
    // Where the room was counted by hand, nobody knows who is not in it.
    const counted = 'Secretariat reports 5 delegations in the room: "counted"';
    const there = weighed(consensus, [counted, `person JP.1 objects to ${said}`]);
    expect([there.outcome, there.present]).toEqual(["notAgreed", 5]);
  });

  test("is not there because whoever objected in the room says it again from outside", () => {
    const inside = ["Secretariat lets in JP.1", `person JP.1 objects to ${said}`];
    const out = ["Secretariat lets out JP.1", `person JP.1 objects to ${said}`];
    expect(outcome(consensus, [...inside, ...out])).toBe("notAgreed");
    // And the other way round, once it was said in the room.
    expect(outcome(consensus, [...out.slice(1), ...inside, ...out.slice(0, 1)])).toBe("notAgreed");
  });

  test("comes back when the objection is withdrawn, in person as by letter", () => {
    const lines = [`person GN.1 objects to ${said}`, letter("GN", "2017-10-14T06:00Z")];
    const taken = `person GN.2 withdraws the objection of GN to ${said}`;
    expect(outcome(consensus, [...lines, taken])).toBe("agreed");
    expect(outcome(consensus, [...lines, `person GW.1 objects to ${said}`, taken])).toBe(
      "notAgreed",
    );
  });
});

describe("whose objections are weighed", () => {
  const objects = `person GN.1 objects to ${said}`;
  /** An edition that says of a member what it may do: vote, not vote, or nobody knows. */
  const ruledOn = (right: "may" | "may not" | "open"): Edition => ({
    ...ruled(consensus),
    clauses: [
      ...ruled(consensus).clauses,
      value({
        id: "none.2/voting-right",
        cites: "Test, 2",
        reading: "For the tests.",
        status: "verified",
        source: "test",
        slot: "mayVote",
        answer: ({ member, on }) => {
          if (member !== "GN" || on !== "2017-10-15") return is({ yes: true, by: [] });
          return right === "open" ? unset("none.2/open") : is({ yes: right === "may", by: [] });
        },
        examples: [],
      }),
    ],
  });
  /** At half past midnight at the seat: the day there has begun, the day of UTC has not. */
  const at = "2017-10-14T22:30:00.000Z";
  const found = (right: Parameters<typeof ruledOn>[0], lines: readonly string[], on = at) => {
    const state = after([room, ...lines].join("\n"));
    const answer = weigh(askOf(ruledOn(right)), state, { question, at: on });
    return answer.kind === "unset" ? answer.value : answer.weighed.outcome;
  };

  test("those who may vote on the day at the seat, by the rulebook and not by the register", () => {
    expect(found("may", [objects])).toBe("notAgreed");
    expect(found("may not", [objects])).toBe("agreed");
    expect(found("may not", [objects], "2017-10-14T21:30:00.000Z")).toBe("notAgreed");
    expect(found("may not", [letter("GN", "2017-10-14T06:00Z")])).toBe("agreed");
  });

  test("nobody says whether, where it hangs on a right that is open", () => {
    expect(found("open", [objects])).toBe("none.2/open");
    // Another one decides it, whoever may vote.
    expect(found("open", [objects, `person GW.1 objects to ${said}`])).toBe("notAgreed");
    // From outside the room nobody's objection counts.
    const gone = ["Secretariat lets out GN.1, GN.2", letter("GN", "2017-10-14T06:00Z")];
    expect(found("open", gone)).toBe("agreed");
    const noPart = `person GW.1 takes no part in ${said} for GW`;
    const aside = `person GW.1 objects to ${said}`;
    expect(found("open", [...gone, noPart, aside])).toBe("unclear");
  });
});

describe("consensus minus one", () => {
  const first = `person GN.1 objects to ${said}`;
  test("bears one objection and no second", () => {
    expect(outcome(minusOne, [first])).toBe("agreed");
    expect(outcome(minusOne, [first, `person GW.1 objects to ${said}`])).toBe("notAgreed");
  });

  test("counts letters or not, as its parameter says, and those in time", () => {
    const two = [letter("JP", "2017-10-14T05:59Z"), letter("AB", "2017-10-14T06:30Z")];
    const counting: Agreement = {
      ...minusOne,
      effects: { ...consensus.effects, absent: "counts" },
    };
    expect(outcome(counting, two)).toBe("notAgreed");
    expect(outcome(minusOne, two)).toBe("agreed");
    // The sitting opened at 07:00 UTC: one letter came an hour before, the other half an hour.
    expect(outcome({ ...counting, letterSeconds: 3600 }, two)).toBe("agreed");
    expect(outcome({ ...counting, letterSeconds: 1800 }, two)).toBe("notAgreed");
  });
});

describe("silence", () => {
  const runs = `President lets silence run on ${said} until 2017-10-14T11:00Z`;

  test("is broken by one objection in time, from wherever", () => {
    expect(outcome(silence, [runs, `person JP.1 objects to ${said}`])).toBe("notAgreed");
    expect(outcome(silence, [runs, letter("JP", "2017-10-14T07:00Z")])).toBe("notAgreed");
  });

  test("runs to its last moment, which is still in time", () => {
    expect(outcome(silence, [runs], "2017-10-14T11:00:00.000Z")).toBe("running");
    expect(outcome(silence, [runs], "2017-10-14T11:00:01.000Z")).toBe("agreed");
  });

  test("is broken by who objected in time, however often it is said again too late", () => {
    const inTime = `12:59 person JP.1 objects to ${said}`;
    const again = `13:01 person JP.1 objects to ${said}`;
    expect(outcome(silence, [runs, inTime, again])).toBe("notAgreed");
    const taken = `13:02 person JP.1 withdraws the objection of JP to ${said}`;
    expect(outcome(silence, [runs, inTime, taken, again.replace("13:01", "13:03")])).toBe("agreed");
  });

  test("is not broken by who comes too late, whom the record tells", () => {
    const found = weighed(silence, [runs, `13:01 person JP.1 objects to ${said}`]);
    expect([found.outcome, found.ignored, found.present]).toEqual(["agreed", ["JP"], null]);
    const mail = `13:30 ${letter("AB", "2017-10-14T11:01Z")}`;
    expect(outcome(silence, [runs, mail])).toBe("agreed");
    expect(outcome(silence, [runs, mail.replace("11:01Z", "11:00Z")])).toBe("notAgreed");
  });
});

describe("what is deemed adopted", () => {
  const two = ["GN.1", "GN.2"].map((person) => `person ${person} objects to ${said}`);
  test("counts persons, and as many as it takes", () => {
    expect(outcome(unless(2), two)).toBe("agreed");
    expect(outcome(unless(1), two)).toBe("notAgreed");
  });

  test("looks at how many delegations they come from, where it must", () => {
    expect(outcome(unless(1, 2), two)).toBe("agreed");
    expect(outcome(unless(1, 2), [...two, `person GW.1 objects to ${said}`])).toBe("notAgreed");
  });
});

describe("what is decided", () => {
  const deciding = (rule: Agreement | null, type: "DecideWithoutVote" | "DeclareNoAgreement") =>
    decide(
      rule === null ? edition : ruled(rule),
      { state: after(`${room}\nperson GN.1 objects to ${said}`), seq: 900 },
      { act: { type, question }, at: "2017-10-14T12:00:00.000Z", by: "SG" },
    );

  test("keeps how the objections were weighed, and is a decision", () => {
    const answer = deciding(consensus, "DeclareNoAgreement");
    if (answer.kind !== "accepted") throw new Error(answer.kind);
    expect(answer.recorded[0]?.event).toEqual({
      ...{ type: "AgreementFailed", question },
      agreement: {
        ...{ clause: "none.1/agreement", way: "consensus", tolerated: 0, present: 2 },
        ...{ counted: ["GN"], ignored: [], unclear: [], noPart: [] },
      },
    });
    const decision = answer.state.session?.decisions.get("other:Q1");
    expect([decision?.outcome, decision?.vote]).toEqual(["rejected", null]);
    expect(answer.state.session?.withoutVote.has("other:Q1")).toBe(false);
  });

  test("says nothing of a weighing where the rules have no measure for it", () => {
    const answer = deciding(null, "DecideWithoutVote");
    if (answer.kind !== "accepted") throw new Error(answer.kind);
    expect(answer.recorded[0]?.event).toEqual({ type: "DecidedWithoutVote", question });
  });
});

describe("impossible is", () => {
  const runs = (until: string): string => `President lets silence run on ${said} until ${until}`;

  test.each([
    ["silence that is over before it begins", runs("2017-10-14T06:00Z"), "until"],
    ["a second silence while one runs", runs("2017-10-16T06:00Z"), "question"],
    ["a letter that comes tomorrow", letter("JP", "2017-10-15T06:00Z"), "received"],
    [
      "to take back what nobody said",
      `person GN.1 withdraws the objection of GN to ${said}`,
      "member",
    ],
    [
      "to take no part in what nobody proposed",
      'person GN.1 takes no part in question Q2 "B" for GN',
      "question",
    ],
  ])("%s", (_, line, where) => {
    const running = line === runs("2017-10-16T06:00Z") ? [runs("2017-10-15T06:00Z")] : [];
    const last = play([room, ...running, line].join("\n"), [book]).lines.at(-1);
    const answer = last?.kind === "act" ? last.answer : null;
    expect(answer).toMatchObject({ kind: "impossible", faults: [{ id: "status", where }] });
  });
});
