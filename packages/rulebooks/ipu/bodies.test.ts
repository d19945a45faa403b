import { type ActType, type BodyKind, decide, offices } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { type ExampleBook, runExample } from "../examples.ts";
import { inBodies } from "./bodies.ts";
import { givens } from "./givens.ts";
import { edition2017, ipu } from "./rulebook.ts";

const book: ExampleBook = { rulebook: ipu, edition: edition2017, givens };

/**
 * Acts that a clause of this kind of body speaks of. Clauses that are asked in the plenary as well
 * are tried there, by everybody.
 */
const spoken = (kind: BodyKind): readonly ActType[] => {
  const everywhere = new Set(inBodies.plenary ?? []);
  const own = (inBodies[kind] ?? []).filter((clause) => !everywhere.has(clause));
  const acts = own.flatMap((clause) => (clause.kind === "guard" ? clause.on : []));
  return [...new Set(acts)].sort();
};

type Attempts = Partial<Record<ActType, readonly [given: string, phrase: string]>>;

const question = 'question Q1 "A"';

/** A draft of the body, and two amendments to it. */
const amended = (place: string): string =>
  [
    `${place}: Secretariat deposits draft D1 "A draft" on item I1`,
    "text D1",
    ...["A1", "A2"].map(
      (id, at) =>
        `Secretariat tables amendment ${id} to draft D1 for M5 in English, of the Forum yes: ` +
        `"delete block p${at + 1}"`,
    ),
  ].join("; ");

/** Each act at a moment when somebody can do it, by whoever presides if not said otherwise. */
const attempts = (place: string, vote: string): Attempts => {
  const announced = `${place}: President announces vote ${vote} on ${question} by devices`;
  const opened = `${announced}; ${place}: President opens vote ${vote}`;
  return {
    OpenSitting: [`${place}: President closes the sitting`, `opens sitting ${vote}.S9`],
    TakeChair: ["", "takes the chair"],
    SuspendSitting: ["", 'suspends the sitting: "lunch"'],
    ResumeSitting: [`${place}: President suspends the sitting: "lunch"`, "resumes the sitting"],
    CloseSitting: ["", "closes the sitting"],
    EnterRoom: ["", "lets in M8.2"],
    LeaveRoom: ["", "lets out M1.1"],
    ReportPresence: ["", 'reports 3 delegations in the room: "counted"'],
    PlaceItem: ["", 'places item I2 "B" as other item'],
    TakeUpItem: [`${place}: Secretariat places item I7 "C" as other item`, "takes up item I7"],
    DepositDraft: ["", 'deposits draft D1 "A draft" on item I1'],
    PublishVoteTable: ["", "publishes the table of votes"],
    RequestFloor: ["", "asks for the floor as speaker"],
    WithdrawFloorRequest: ["", "no longer asks for the floor"],
    GiveFloor: ["", "gives the floor to M5 as speaker for 60 seconds"],
    EndSpeech: [
      `${place}: President gives the floor to M5 as speaker for 60 seconds`,
      "ends the speech",
    ],
    CallToOrder: ["", 'calls the speaker to order: "off the subject"'],
    WithdrawFloor: ["", 'withdraws the floor: "again"'],
    AnnounceVote: ["", `announces vote ${vote} on ${question} by devices`],
    OpenVote: [announced, `opens vote ${vote}`],
    CallDelegation: [opened, `calls M1 in vote ${vote}`],
    CastBallot: [opened, `casts 1 yes in vote ${vote} for M1`],
    CloseVote: [opened, `closes vote ${vote}`],
    DeclareResult: [
      `${opened}; ${place}: President closes vote ${vote}`,
      `declares the result of vote ${vote}`,
    ],
    AnnulVote: [opened, `annuls vote ${vote}: "no network"`],
    ProposeWithoutVote: ["", `proposes ${question} without a vote`],
    ObjectToDecision: [
      `${place}: President proposes ${question} without a vote`,
      `objects to ${question}`,
    ],
    DecideWithoutVote: [
      `${place}: President proposes ${question} without a vote`,
      `declares ${question} adopted without a vote`,
    ],
    RuleOnAmendment: [amended(place), 'finds amendment A1 inadmissible: "off the subject"'],
    OrderAmendments: [amended(place), 'puts amendment A2 before A1: "it is easier"'],
    CallElection: ["", `calls election ${vote}.E1 of 1 President of the IPU`],
    NominateCandidate: [
      `${place}: Secretariat calls election ${vote}.E1 of 1 President of the IPU, to be held at 2017-10-16T14:00Z`,
      `nominates M2.1 in ${vote}.E1`,
    ],
  };
};

/** What somebody who does not belong to the body may do all the same. */
const open: Partial<Record<BodyKind, readonly ActType[]>> = {
  // Any delegate of a Member adds items to the agenda of the Council.
  council: ["PlaceItem"],
};

const bodies = [
  {
    kind: "committee",
    place: "in committee C1",
    sits: "committee sits",
    quorum: "ipu.c34/quorum",
  },
  { kind: "council", place: "in council GC1", sits: "council sits", quorum: "ipu.g8/quorum" },
  {
    kind: "executive",
    place: "in executive committee EC1",
    sits: "executive; in executive committee EC1: President of the IPU opens sitting EC1.PL1",
    quorum: "ipu.e4/quorum",
  },
] as const;

/** An official without an office, and a delegate who is in the room and not of the body. */
const strangers = ["X1", "M9.1"] as const;

describe.each(bodies)("in the $kind", ({ kind, place, sits, quorum }) => {
  const all = attempts(place, `${kind}.V1`);
  const given = [
    'a sitting; Secretariat registers X1 "Ann" as official',
    `Secretariat sets ${quorum} to 0: "invented"`,
    ...sits.split("; "),
    `${place}: Secretariat lets in X1, M9.1`,
  ].join("; ");

  test("every act of which a clause speaks is tried", () => {
    expect(spoken(kind).filter((type) => all[type] === undefined)).toEqual([]);
    expect(spoken(kind).length).toBeGreaterThan(10);
  });

  test.each(spoken(kind))("nobody from outside does %s, in any office, for anybody", (type) => {
    const [before, phrase] = all[type] ?? ["", ""];
    const [clause] = edition2017.clauses;
    if (clause === undefined) throw new Error("no clause");
    const more = before === "" ? "" : `; ${before}`;
    const line = `${place}: person X1 ${phrase}`;
    const { line: played, answer } = runExample(
      book,
      clause,
      `${given}${more} | ${line} | accepted`,
    );
    if (played === null) throw new Error(`${type} is no act`);
    expect(answer?.kind).not.toBe("accepted");
    const { before: state, envelope } = played;
    expect(envelope.act.type).toBe(type);
    const moment = { state, seq: 1_000 };
    const done = strangers.flatMap((by) =>
      [undefined, ...offices].flatMap((office) =>
        [undefined, "SEC", "IPUP", "M1.1"].flatMap((principal) => {
          const asked = {
            ...envelope,
            by,
            ...(office === undefined ? {} : { office }),
            ...(principal === undefined ? {} : { onBehalfOf: principal }),
          };
          const { kind: outcome } = decide(edition2017, moment, asked);
          const may = by === "M9.1" && principal === undefined && office === undefined;
          const allowed = may && (open[kind] ?? []).includes(type);
          return outcome === "accepted" && !allowed ? [`${by} ${office} ${principal}`] : [];
        }),
      ),
    );
    expect(done).toEqual([]);
  });
});

test("no clause of another body is asked in the plenary, and none of the plenary elsewhere", () => {
  const [clause] = edition2017.clauses;
  if (clause === undefined) throw new Error("no clause");
  const grounds = (line: string): readonly string[] => {
    const { answer } = runExample(book, clause, `a sitting; committee sits | ${line} | accepted`);
    if (answer?.kind !== "accepted") throw new Error(line);
    return answer.recorded.flatMap((one) => one.grounds.map(({ clause: id }) => id));
  };
  const inPlenary = grounds("President closes the sitting");
  const inCommittee = grounds("in committee C1: President closes the sitting");
  expect(inPlenary.filter((id) => !/^ipu\.[as]\d/.test(id))).toEqual([]);
  expect(inCommittee).toEqual(["ipu.c2/presides", "ipu.c2/one-speaker"]);
});
