import {
  after,
  beginning,
  decideAct,
  editionIn,
  type Moment,
  stateText,
} from "@hemicycle/assembly";
import {
  type Edition,
  fails,
  guard,
  holds,
  play,
  type Recorded,
  type Rulebook,
  undecided,
} from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { describe, expect, test } from "vitest";
import { redecide } from "./redecide.ts";

/**
 * An assembly changes its own rules. Both editions are those of the examples: the second is made
 * for this test and asks for more than half of the delegations where the first asks for half.
 */

const [ipu] = rulebooks;
const [old] = ipu?.editions ?? [];
if (ipu === undefined || old === undefined) throw new Error("no rulebook to begin with");

const moreThanHalf = guard({
  id: "ipu.a33.1/more-than-half",
  cites: "Rules of the Assembly, 33.1",
  reading: "Made for a test: exactly half of the delegations is not enough any more.",
  on: ["OpenVote"],
  says: { en: "{present} delegations are in the room; more than half are needed." },
  check: ({ state, ask }) => {
    const count = ask("quorum", { state });
    if (count.kind === "unset") return undecided(count.value);
    const { present } = count.value;
    const base = state.session?.quorumBase?.delegations ?? 0;
    return present * 2 > base ? holds : fails({ present });
  },
  examples: [],
});

const amended: Edition = {
  ...old,
  id: "amended",
  title: "An edition of this test",
  from: null,
  clauses: old.clauses.map((clause) =>
    clause.id === "ipu.a33.1/quorum-to-vote" ? moreThanHalf : clause,
  ),
};
const book: Rulebook = { ...ipu, editions: [old, amended] };

const members = ["A", "B", "C", "D"];
const everybody = members.map((one) => `${one}.1, ${one}.2`).join(", ");

const session = (id: string, opens: string, closes: string): readonly string[] => [
  `Governing Council decides session ${id} "${id}" at "Geneva" from ${opens} to ${closes}: "so"`,
  `Secretary General convenes ${id} "${id}" at "Geneva" from ${opens} to ${closes}`,
  `Secretariat accredits ${members.join(", ")}`,
  ...members.flatMap((one) => [
    `Secretariat registers ${one}.1 "First of ${one}" of ${one} as delegate, woman, parliamentarian yes`,
    `Secretariat registers ${one}.2 "Second of ${one}" of ${one} as delegate, man, parliamentarian yes`,
  ]),
];

const opening = (day: string): readonly string[] => [
  `on ${day}`,
  "09:00 President of the IPU opens sitting PL1",
  `Secretariat lets in ${everybody}`,
  "Secretariat publishes the table of votes",
  "Secretary General announces the quorum",
  "Governing Council proposes A.1 as President of the Assembly in EP",
  "President proposes election EP without a vote",
  "President declares election EP adopted without a vote",
  "person A.1 as President of the Assembly takes the chair",
];

/** Two of four delegations leave, and a vote is opened. */
const atHalf = (outcome: string): readonly string[] => [
  "Secretariat lets out C.1, C.2, D.1, D.2",
  'President announces vote V9 on question Q9 "At half" by devices',
  `President opens vote V9${outcome}`,
];

const text = [
  "on 2017-06-01",
  'Secretariat founds EX "Assembly" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "S"',
  ...[
    ["IPUP", "President of the IPU"],
    ["SG", "Secretary General"],
    ["GC", "Governing Council"],
  ].flatMap(([id, title]) => [
    `Secretariat registers ${id} "${title}" as official`,
    `Secretariat assigns ${title} to ${id}: "invented"`,
  ]),
  ...members.flatMap((one) => [
    `Secretariat admits ${one} "Member ${one}" as member`,
    `Secretariat records population 3,000,000 of ${one} on 2017-01-01: "invented"`,
  ]),
  ...session("S1", "2017-10-14", "2017-10-18"),
  "on 2017-07-10",
  'person B.1 proposes amendment RA1 to the rules "The quorum" for B with "Proposal", sent on 2017-07-10, to "Rules of the Assembly, 33.1", as edition amended',
  ...opening("2017-10-14"),
  "President takes up item RA1",
  "President announces vote V1 on measure RA1 by devices",
  "President opens vote V1",
  "person B.1 casts 10 yes in vote V1",
  "President closes vote V1",
  "President declares the result of vote V1 -> accepted; ResultDeclared, RulesAmended",
  ...atHalf(""),
  "President closes vote V9",
  "President declares the result of vote V9",
  "President closes the session",
  "on 2017-11-01",
  ...session("S2", "2018-03-24", "2018-03-28"),
  ...opening("2018-03-24"),
  ...atHalf(" -> refused ipu.a33.1/more-than-half present=2"),
  "Secretariat lets in C.1",
  "President opens vote V9",
].join("\n");

const played = play(text, [book]);

/** How many entries there are up to the end of the first session. */
const ofFirst = played.recorded.findLastIndex(({ event }) => event.type === "SessionDecided");

/** Decides the act behind every entry again, from nothing; null where one comes out otherwise. */
const replayed = (entries: readonly Recorded[]): Moment => {
  let moment: Moment = beginning;
  for (let from = 0; from < entries.length; ) {
    const again = redecide([book], moment, { entries, from });
    if (again.kind === "different") throw new Error(`entry ${from + 1}: ${again.why}`);
    moment = again.moment;
    from += again.events;
  }
  return moment;
};

describe("an amendment of the rules that a session has adopted", () => {
  test("leaves that session under its rules and governs the next", () => {
    expect(played.unread).toEqual([]);
    const wrong = played.lines.flatMap((line) => {
      if (line.kind !== "act" || line.expected.kind === line.answer.kind) return [];
      return [`${line.text}: ${JSON.stringify(line.answer).slice(0, 300)}`];
    });
    expect(wrong).toEqual([]);
    expect(editionIn([book], played.state)?.id).toBe("amended");
  });

  test("replays to the same bytes, act by act, in the old session and in the new", () => {
    const first = played.recorded.slice(0, ofFirst);
    expect(first.some(({ event }) => event.type === "SessionClosed")).toBe(true);
    for (const entries of [first, played.recorded]) {
      const folded = entries.reduce(after, beginning);
      expect(stateText(replayed(entries).state)).toBe(stateText(folded.state));
    }
    expect(stateText(replayed(played.recorded).state)).toBe(stateText(played.state));
  });

  test("cannot name an edition that nobody has, or one that is in force", () => {
    const entry = played.recorded.find(({ event }) => event.type === "RuleAmendmentProposed");
    if (entry?.event.type !== "RuleAmendmentProposed") throw new Error("no proposal");
    const before = played.recorded.slice(0, entry.seq - 1).reduce(after, beginning);
    for (const edition of ["nowhere", old.id]) {
      const act = { ...entry.event, type: "ProposeRuleAmendment", edition } as const;
      expect(decideAct([book], before, { act, at: entry.at, by: entry.by })).toEqual({
        kind: "impossible",
        faults: [{ id: "unknown", where: "edition", facts: { id: edition } }],
      });
    }
  });

  test("stops everything where the edition is lost, and says which", () => {
    const moment = played.recorded.slice(0, ofFirst).reduce(after, beginning);
    const act = { type: "AdmitMember", member: "Z", name: "Z", affiliation: "member" } as const;
    const envelope = {
      act,
      at: "2017-11-01T10:00:00.000Z",
      by: "SEC",
      office: "secretariat",
    } as const;
    expect(decideAct([book], moment, envelope).kind).toBe("accepted");
    expect(decideAct([{ ...ipu, editions: [old] }], moment, envelope)).toEqual({
      kind: "impossible",
      faults: [{ id: "unknown", where: "edition", facts: { id: "amended" } }],
    });
  });
});
