import {
  askOf,
  type DeadlineKind,
  deadlinesOf,
  lastDay,
  play,
  type State,
  type TimelineEntry,
} from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import published from "./deadline-cases.json" with { type: "json" };
import { edition2017, ipu } from "./rulebook.ts";

const founding = [
  "on 2017-06-01",
  'Secretariat founds EX "E" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "Ann"',
  'Secretariat registers GC "Council" as official',
  'Secretariat assigns Governing Council to GC: "invented"',
];

const after = (...lines: readonly string[]): State => {
  const sitting = play([...founding, ...lines].join("\n"), [ipu]);
  const [fault] = sitting.unread;
  if (fault !== undefined) throw new Error(`line ${fault.line}: ${fault.says}`);
  return sitting.state;
};

const timeline = (state: State, today: string): readonly TimelineEntry[] =>
  deadlinesOf(askOf(edition2017), state, today);

const entry = (of: DeadlineKind, state: State, today = "2017-06-01"): TimelineEntry => {
  const found = timeline(state, today).find((one) => one.of === of);
  if (found === undefined) throw new Error(`no deadline ${of}`);
  return found;
};

const convened =
  'Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18, from "record"';
const spoken: Readonly<Record<string, string>> = {
  statutesSubAmendment: "sub-amendments to the Statutes",
  ruleSubAmendment: "sub-amendments to the Rules",
  councilRulesSubAmendment: "sub-amendments to the Rules of the Council",
  committeesRulesSubAmendment: "sub-amendments to the Rules of the committees",
  forumRulesSubAmendment: "sub-amendments to the Rules of the Forum",
  ruleProposal: "proposals to amend the Rules",
  statutesProposal: "proposals to amend the Statutes",
  amendment: "amendments",
};

describe("the published deadlines", () => {
  test.each(published.cases.map((one) => [`${one.meeting}, ${one.of}`, one] as const))(
    "%s: the day of the rule, the published one and the difference",
    (_, one) => {
      const state = after(
        `Secretariat convenes S1 "${one.meeting}" at "${one.place}" from ${one.opens} ` +
          `to ${one.closes}, first sitting on ${one.firstSitting}, from "pages of the IPU"`,
        `Secretariat publishes ${one.published} as the last day for ${spoken[one.of]}: "IPU"`,
      );
      // The kinds of the file are those of the program: `entry` finds none that is not.
      const found = entry(one.of as DeadlineKind, state);
      expect(found.deadline?.day).toBe(one.rule);
      expect(found.published?.day).toBe(one.published);
      expect(found.difference).toBe(one.difference);
    },
  );

  test("bind nobody to less than the rule gives, and protect whoever kept to a later day", () => {
    const state = after(convened);
    const { deadline } = entry("amendment", state);
    if (deadline === null) throw new Error("no deadline");
    const on = (day: string) => ({ session: "S1", of: "amendment", day, source: "page" }) as const;
    expect(lastDay(deadline, null)).toBe("2017-09-29");
    expect(lastDay(deadline, on("2017-09-28"))).toBe("2017-09-29");
    expect(lastDay(deadline, on("2017-09-30"))).toBe("2017-09-30");
  });

  test("belong to the session that was ahead when they were published", () => {
    const next =
      'Governing Council decides session S2 "S2" at "Rome" from 2018-03-24 to 2018-03-28: "d"';
    const note = 'Secretariat publishes 2017-09-30 as the last day for amendments: "page"';
    const state = after(next, note);
    expect(state.publishedDays.get("S2 amendment")?.day).toBe("2017-09-30");
    const convenedToo = after(next, convened, note);
    expect(convenedToo.publishedDays.get("S1 amendment")?.day).toBe("2017-09-30");
  });
});

describe("the timeline of a session", () => {
  test("has every deadline of the rulebook, the earliest first, those without a day last", () => {
    const all = timeline(after(convened), "2017-06-01");
    const days = all.map(({ deadline }) => deadline?.day ?? "-");
    expect(all.map(({ of }) => of)).toEqual([
      ...["decision", "convocation", "agenda"],
      ...["statutesProposal", "ruleProposal", "statutesSubAmendment", "ruleSubAmendment"],
      ...["councilRulesSubAmendment", "committeesRulesSubAmendment", "forumRulesSubAmendment"],
      ...["amendment", "input", "forumAmendment", "emergencyRequest", "summaryRecord"],
    ]);
    expect(days.filter((day) => day !== "-")).toEqual(days.filter((day) => day !== "-").toSorted());
    expect(all.filter(({ unset }) => unset !== null).map(({ of }) => of)).toEqual([
      "input",
      "emergencyRequest",
    ]);
  });

  test("is that of the next session of the calendar while none is convened, and else empty", () => {
    const later =
      'Governing Council decides session S3 "S3" at "Rome" from 2019-03-24 to 2019-03-28: "d"';
    const next =
      'Governing Council decides session S2 "S2" at "Rome" from 2018-03-24 to 2018-03-28: "d"';
    expect(timeline(after(), "2017-06-01")).toEqual([]);
    expect(entry("convocation", after(later, next)).deadline?.day).toBe("2017-11-24");
  });

  test("says what is ahead, past, met and missed, day by day", () => {
    const state = after(convened);
    expect(entry("amendment", state, "2017-09-29").standing).toBe("ahead");
    expect(entry("amendment", state, "2017-09-30").standing).toBe("past");
    expect(entry("forumAmendment", state, "2020-01-01").standing).toBe("open");
    expect(entry("agenda", state, "2017-06-14").standing).toBe("ahead");
    // Of a session from records nobody knows whether it was sent.
    expect(entry("agenda", state, "2017-06-15").standing).toBe("past");
  });

  test("says of a session that is held when something is late or was not done", () => {
    const decision =
      'Governing Council decides session S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18: "d"';
    const convened =
      'Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18, sent on 2017-06-01';
    const agreed =
      'Secretariat agrees the agenda of S1 with G1 "Debate" as general debate on "Water": "first"';
    const state = after(decision, convened, agreed);
    expect(entry("agenda", state, "2017-06-14").standing).toBe("ahead");
    expect(entry("agenda", state, "2017-06-15").standing).toBe("missed");
    const sent = after(decision, convened, agreed, 'Secretariat sends the agenda "Agenda"');
    expect(entry("agenda", sent, "2017-10-01")).toMatchObject({
      done: "2017-06-01",
      standing: "met",
    });
    // The Council is to decide a year ahead if possible: it did so four months ahead.
    expect(entry("decision", state)).toMatchObject({ done: "2017-06-01", standing: "missed" });
  });

  test("counts the record of the session before as done with its publication", () => {
    const closed = [
      'Secretariat registers IPUP "President" as official',
      'Secretariat assigns President of the IPU to IPUP: "invented"',
      'Secretariat convenes S0 "S0" at "Geneva" from 2017-03-01 to 2017-03-05, from "record"',
      "President of the IPU opens sitting PL1",
      "President closes the session",
      'Governing Council decides session S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18: "d"',
    ];
    const open = after(...closed);
    expect(entry("previousRecord", open, "2017-10-13").standing).toBe("ahead");
    expect(entry("previousRecord", open, "2017-10-14").standing).toBe("missed");
    const record = 'Secretariat publishes the record of S0 "Record"';
    const state = after(...closed, "on 2017-10-13", record);
    expect(entry("previousRecord", state, "2018-01-01")).toMatchObject({
      done: "2017-10-13",
      standing: "met",
    });
    const late = after(...closed, "on 2017-10-14", record);
    expect(entry("previousRecord", late, "2018-01-01").standing).toBe("missed");
  });

  test("knows when the convocation left: at the day told, or else of the act, at the seat", () => {
    const told = convened.replace(', from "', ', sent on 2017-06-14, from "');
    const later = "on 2017-07-01";
    expect(entry("convocation", after(later, told), "2019-01-01")).toMatchObject({
      done: "2017-06-14",
      standing: "met",
    });
    const late = convened.replace(', from "', ', sent on 2017-06-15, from "');
    expect(entry("convocation", after(later, late)).standing).toBe("missed");
    expect(entry("convocation", after(convened)).done).toBeNull();
  });
});
