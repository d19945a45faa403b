import {
  type Agreement,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  prose,
  silent,
  undecided,
  value,
  weigh,
} from "@hemicycle/engine";
import { seatedOf, signers } from "../members.ts";
import { text } from "./common.ts";

const blocks =
  'Secretariat deposits draft D1 "A report" on item I1; Secretariat deposits the text of draft ' +
  'D1 in English as p1 paragraph "Calls upon every parliament to act"';
const tables = (signed: string): string =>
  `M5 tables amendment A1 to draft D1 for M5 in English, signed by ${signed}: ` +
  '"replace in p1 0-5 \\"Calls\\" by \\"Urges\\" between \\"\\" and \\" upon\\""';
const tabled = `a sitting; ${blocks}; ${tables(signers(5, 1))}`;
const proposed = `${tabled}; President proposes amendment A1 without a vote`;
const objecting = (people: number): string =>
  Array.from(
    { length: people },
    (_, at) => `person M${(at % 8) + 1}.${Math.floor(at / 8) + 1} objects to amendment A1`,
  ).join("; ");
const declares = "President declares amendment A1 adopted without a vote";

/** The vote of a committee, with all of it in the room. */
const votedInCommittee = [
  `${tabled}; committee`,
  "President of the body opens sitting C1.S1",
  "Secretariat lets in M1.1, M2.1, M3.1, M4.1, M5.1, M6.1",
  "President announces vote C1.V1 on amendment A1 by devices",
  "President opens vote C1.V1",
].join("; in committee C1: ");
const adoptedInCommittee = [
  votedInCommittee,
  ...["M1.1", "M2.1", "M3.1", "M4.1"].map((one) => `person ${one} casts 1 yes in vote C1.V1`),
  "President closes vote C1.V1",
  "President declares the result of vote C1.V1",
].join("; in committee C1: ");

/** Rule 34: who tables an amendment. */
export const signed = guard({
  id: "pace.a34/signed",
  cites: `${text}, 34`,
  reading:
    "An amendment is signed by at least five members with a seat, whichever delegations they come " +
    "from. One that a committee has approved needs no signatures; here five members of the committee " +
    "sign it all the same, as an amendment has members as its authors.",
  on: ["TableAmendment"],
  says: {
    en: "{members} members have signed it; 5 are needed.",
    fr: "{members} membres l'ont signé ; il en faut 5.",
    es: "Lo han firmado {members} miembros; hacen falta 5.",
    ar: "وقّعه {members} من الأعضاء؛ والمطلوب 5.",
    ru: "Подписали членов: {members}; необходимо 5.",
  },
  check: ({ state, act }) => {
    const members = seatedOf(state, act.signatories ?? []).length;
    return members >= 5 ? holds : fails({ members });
  },
  examples: [
    `a sitting; ${blocks} | ${tables(signers(5, 1))} | accepted; AmendmentTabled`,
    `a sitting; ${blocks} | ${tables(signers(2, 3))} | accepted`,
    `a sitting; ${blocks} | ${tables(signers(4, 1))} | refused pace.a34/signed members=4`,
    `a sitting; ${blocks} | ${tables("M1.1, M2.1, M3.1, M4.1 and M5.4")} | refused pace.a34/signed members=4`,
    `a sitting; ${blocks} | ${tables(signers(5, 1)).replace("M5", "person M5.4")} | refused pace.p6/members person="Substitute of M5"`,
    `${tabled} | person M5.4 withdraws amendment A1 | refused pace.p6/members`,
    `${tabled} | M5 finds amendment A1 admissible: "clear" | refused pace.p5/presiding`,
  ],
});

/** Ten who object are enough; nine are not. */
const unlessTen: Agreement = {
  way: "deemed",
  tolerated: 9,
  by: "person",
  effects: { takingPart: "counts", noPart: "counts", absent: "ignored", late: "ignored" },
};

/** Rule 34: what the committee has agreed to unanimously. */
export const deemed = value({
  id: "pace.a34/deemed-adopted",
  cites: `${text}, 34`,
  reading:
    "An amendment that the committee has approved unanimously is declared adopted unless at least " +
    "ten members object. That it has, whoever presides vouches for by proposing it.",
  status: "verified",
  source: "Resolution 2551 (2024) and texts of 2020: sources S53 and S53c of our notes",
  slot: "agreement",
  answer: ({ question }) => (question.kind === "amendment" ? is(unlessTen) : silent),
  examples: [
    `${tabled} | agreement of amendment A1 | deemed of persons, 9 tolerated; takingPart counts, noPart counts, absent ignored, late ignored`,
  ],
});

/** Rule 34: not against ten. */
export const agreed = guard({
  id: "pace.a34/agreed",
  cites: `${text}, 34`,
  reading:
    "What is proposed without a vote is declared adopted where too few have objected. Of other " +
    "questions than amendments and elections no text that was read says how many are too many.",
  on: ["DecideWithoutVote"],
  narrows: true,
  says: {
    en: "{objectors} members object, and no more than {tolerated} may.",
    fr: "{objectors} membres s'opposent, et {tolerated} au plus le peuvent.",
    es: "{objectors} miembros se oponen, y {tolerated} como máximo pueden hacerlo.",
    ar: "يعترض من الأعضاء {objectors}، والحد الأقصى {tolerated}.",
    ru: "Возражают членов: {objectors}; допускается не более {tolerated}.",
  },
  check: ({ state, act, envelope, ask }) => {
    const known = weigh(ask, state, { question: act.question, at: envelope.at });
    if (known.kind === "unset") return undecided("pace.a34/objections");
    if (act.question.kind === "election") return aside;
    const { outcome, counted, tolerated } = known.weighed;
    return outcome === "agreed" ? holds : fails({ objectors: counted.length, tolerated });
  },
  examples: [
    `${proposed} | ${declares} | accepted; DecidedWithoutVote`,
    `${proposed}; ${objecting(9)} | ${declares} | accepted`,
    `${proposed}; ${declares} | M5 withdraws amendment A1 | refused pace.p6/undecided-amendment amendment=A1 status=adopted`,
    `${proposed}; ${declares} | President finds amendment A1 inadmissible: "late" | refused pace.p6/undecided-amendment status=adopted`,
    `${proposed}; ${declares} | President announces vote V1 on amendment A1 by devices | refused pace.p5/open-amendment amendment=A1 status=adopted`,
    `${votedInCommittee} | M5 withdraws amendment A1 | refused pace.p6/undecided-amendment status=voted`,
    `${votedInCommittee} | in committee C1: M5 withdraws amendment A1 | refused pace.p6/undecided-amendment status=voted`,
    `${adoptedInCommittee} | President announces vote V1 on amendment A1 by devices | accepted`,
    `${adoptedInCommittee} | in committee C1: President announces vote C1.V2 on amendment A1 by devices | refused pace.p5/open-amendment status=adopted`,
    `${proposed}; ${objecting(10)} | ${declares} | refused pace.a34/agreed objectors=10 tolerated=9`,
    'a sitting; President proposes question Q1 "A" without a vote | President declares question Q1 "A" adopted without a vote | undecided pace.a34/objections',
  ],
});

/** Rule 34: rejected by the committee; and by when. */
export const rejected = prose({
  id: "pace.a34/rejected-by-committee",
  cites: `${text}, 34`,
  reading:
    "An amendment that the committee has rejected by two thirds is not put to the vote unless ten " +
    "members object.",
  why: "How a committee voted on an amendment is recorded there, and by no act of the plenary.",
});

export const deadlines = prose({
  id: "pace.a34.5/deadlines",
  cites: `${text}, 34.5`,
  reading:
    "Amendments are tabled by an hour that depends on the day of the part-session. It has changed: " +
    "in 2005 12 noon of the first day, later 3 hours before the sitting.",
  why: "The program reckons deadlines in days of the calendar, and these are hours before sittings.",
});

export const clauses: readonly Clause[] = [signed, deemed, agreed, rejected, deadlines];
