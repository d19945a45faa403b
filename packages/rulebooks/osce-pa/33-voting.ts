import { half, twoThirds } from "@hemicycle/base";
import {
  type Clause,
  fails,
  guard,
  holds,
  is,
  type Majority,
  prose,
  silent,
  undecided,
  unset,
  value,
} from "@hemicycle/engine";
import { substituteFor } from "../member-seats.ts";
import { memberVotes } from "../member-votes.ts";
import { presentHere, setTo } from "../members.ts";
import { contentsOnly, text } from "./common.ts";

const profile = "Profile of the Assembly";
const bureau = "Amendments of 2006";

/** Whose the votes are. */
export const unit = value({
  id: "osce-pa.f1/voting-unit",
  cites: `${profile}, 1`,
  reading:
    "Members vote one by one, and countries have seats in number by their size: not delegations, as " +
    "in the organisation itself, where consensus rules.",
  status: "verified",
  source: "Profile (internationaldemocracywatch.org) and pages of delegations: sources S40, S41",
  slot: "votingUnit",
  answer: () => is("person"),
  examples: ["a sitting | votingUnit | person"],
});

export const votes = memberVotes({ place: "osce-pa.f1", cites: `${profile}, 1` });

/** Whether substitutes sit. */
export const substitutes = guard({
  id: "osce-pa.f1/substitutes",
  cites: `${profile}, 1`,
  reading:
    "Whether a substitute sits in the place of a member is in no text that was read; the " +
    "secretariat sets it, 1 for yes.",
  on: ["SeatSubstitute"],
  says: {
    en: "No substitute sits in the place of a member (set: {set}).",
    fr: "Aucun suppléant ne siège à la place d'un membre (valeur : {set}).",
    es: "Ningún suplente ocupa el lugar de un miembro (valor: {set}).",
    ar: "لا يجلس بديل مكان عضو (القيمة: {set}).",
    ru: "Заместители не занимают мест членов (значение: {set}).",
  },
  check: ({ state }) => {
    const set = setTo(state, "osce-pa.f1/substitutes");
    if (set === null) return undecided("osce-pa.f1/substitutes");
    return set === 1 ? holds : fails({ set });
  },
  examples: [
    "a sitting; Secretariat lets out M5.1 | Secretariat seats M5.4 in place of M5.1 | undecided osce-pa.f1/substitutes",
    'a sitting; Secretariat sets osce-pa.f1/substitutes to 1: "invented"; Secretariat lets out M5.1 | Secretariat seats M5.4 in place of M5.1 | accepted',
    'a sitting; Secretariat sets osce-pa.f1/substitutes to 0: "invented"; Secretariat lets out M5.1 | Secretariat seats M5.4 in place of M5.1 | refused osce-pa.f1/substitutes set=0',
  ],
});

/** In whose place, if they do. */
export const inPlaceOf = substituteFor({
  id: "osce-pa.f1/in-place-of",
  cites: `${profile}, 1`,
  reading:
    "Where substitutes sit, each does so in the place of one member of the same delegation who is " +
    "not there (inferred: a country has no more seats than its own).",
  set: 'Secretariat sets osce-pa.f1/substitutes to 1: "invented"',
});

const cites = `${profile}, 2`;
const simple: Majority = {
  parts: [{ clause: "osce-pa.f2/majority", cites, share: half, more: true, of: "votesCast" }],
};

/** What the plenary decides by. */
export const majority = value({
  id: "osce-pa.f2/majority",
  cites,
  reading:
    "The plenary decides by a majority of the votes, unlike the organisation. A tie is none.",
  status: "verified",
  source: "Profile (internationaldemocracywatch.org): source S40 of our notes; the tie is inferred",
  slot: "majority",
  answer: () => is(simple),
  examples: [
    'a sitting | majority of question Q1 "A question" | 1/2 more votesCast',
    "a sitting; closed vote with 9 yes, 8 no | President declares the result of vote V1 | accepted; ResultDeclared",
  ],
});

export const votesCast = value({
  id: "osce-pa.f2/votes-cast",
  cites,
  reading: "Votes in favour and against. That abstentions do not count is from memory.",
  status: "fromMemory",
  source: contentsOnly,
  slot: "votesCast",
  answer: ({ yes, no }) => is(yes + no),
  examples: ["a sitting | votesCast of 8 yes, 4 no, 3 abstentions | 12"],
});

const twoThirdsBy = (clause: string, where: string): Majority => ({
  parts: [{ clause, cites: where, share: twoThirds, more: false, of: "votesCast" }],
});

/** The Bureau. */
export const inBureau = value({
  id: "osce-pa.m1/bureau-two-thirds",
  cites: `${bureau}, 1`,
  reading: "The Bureau decides by two thirds of the votes cast.",
  status: "verified",
  source: "Text of the amendments of 2006 (ft.dk): source S46 of our notes",
  slot: "majority",
  answer: () => is(twoThirdsBy("osce-pa.m1/bureau-two-thirds", `${bureau}, 1`)),
  examples: [
    'a sitting; Secretariat establishes bureau B1 "Bureau": "rules" | in bureau B1: majority of question Q1 "A" | 2/3 votesCast',
  ],
});

/** The Secretary General. */
export const secretaryGeneral = value({
  id: "osce-pa.f3/secretary-general",
  cites: `${profile}, 3`,
  reading: "The Standing Committee elects the Secretary General by two thirds.",
  status: "verified",
  source: "Profile (council.gov.ru): source S42 of our notes",
  slot: "majority",
  answer: ({ state, question }) => {
    const election =
      question.kind === "election" ? state.session?.elections.get(question.election) : undefined;
    return election?.office === "secretaryGeneral"
      ? is(twoThirdsBy("osce-pa.f3/secretary-general", `${profile}, 3`))
      : silent;
  },
  examples: [
    "a sitting; standing committee; in standing committee SC1: President calls election E1 of 1 Secretary General | in standing committee SC1: majority of election E1 | 2/3 votesCast",
    'a sitting; standing committee | in standing committee SC1: majority of question Q1 "A" | silent',
  ],
});

/** The President. */
export const president = prose({
  id: "osce-pa.f4/president",
  cites: `${profile}, 4`,
  reading: "The President is elected by secret ballot for 1 year, and can be elected once more.",
  why: "By what majority, and in how many rounds, is in no text that was read.",
});

const least = "osce-pa.a34/quorum-members";

/** Rule 34: the number was not read. */
export const quorum = value({
  id: "osce-pa.a34/quorum",
  cites: `${text}, 34`,
  reading:
    "There is a Rule 34 on the quorum, and its number is in no text that was read: the secretariat " +
    "fills in how many members must be in the room.",
  status: "unset",
  source: contentsOnly,
  slot: "quorum",
  answer: ({ state }) => {
    const needed = setTo(state, least);
    return needed === null ? unset(least) : is({ needed, present: presentHere(state) });
  },
  examples: [
    "a convened session | quorum | unset osce-pa.a34/quorum-members",
    `a sitting; Secretariat sets ${least} to 12: "invented" | quorum | needed=12 present=24`,
  ],
});

export const quorumToVote = guard({
  id: "osce-pa.a34/quorum-to-vote",
  cites: `${text}, 34`,
  reading: "Nothing is put to the vote without the quorum (inferred from the title of the rule).",
  on: ["OpenVote"],
  says: {
    en: "{present} members are in the room, and {needed} are needed.",
    fr: "{present} membres sont présents, et il en faut {needed}.",
    es: "Hay {present} miembros en la sala, y se necesitan {needed}.",
    ar: "الحاضرون من الأعضاء {present} والمطلوب {needed}.",
    ru: "Присутствуют членов: {present}; необходимо: {needed}.",
  },
  check: ({ state, ask }) => {
    const count = ask("quorum", { state });
    if (count.kind === "unset") return undecided(count.value);
    return count.value.present >= count.value.needed ? holds : fails(count.value);
  },
  examples: [
    "a sitting; announced vote | President opens vote V1 | accepted",
    `a sitting; announced vote; Secretariat sets ${least} to 24: "invented" | President opens vote V1 | accepted`,
    `a sitting; announced vote; Secretariat sets ${least} to 25: "invented" | President opens vote V1 | refused osce-pa.a34/quorum-to-vote present=24 needed=25`,
    "a convened session; person M1.3 as President of the Assembly opens sitting PL1; announced vote | President opens vote V1 | undecided osce-pa.a34/quorum-members",
  ],
});

/** Speaking time. */
export const fiveMinutes = value({
  id: "osce-pa.i1/five-minutes",
  cites: "Practical information, 1",
  reading: "Speakers in a debate have 5 minutes; others as whoever presides grants them.",
  status: "verified",
  source: "Practical and procedural information 2005 to 2011 (ft.dk): source S48 of our notes",
  slot: "speakingTime",
  answer: ({ purpose }) => (purpose === "statement" ? is(300) : unset("osce-pa.i1/other-speakers")),
  examples: [
    "a sitting | speakingTime of M5 as speaker | 300",
    "a sitting | speakingTime of M5 as mover | unset osce-pa.i1/other-speakers",
  ],
});

export const finalDocument = prose({
  id: "osce-pa.i2/final-document",
  cites: "Practical information, 2",
  reading:
    "Speakers register before the sitting; the texts of the three committees are merged into one " +
    "draft, and a drafting committee solves what does not fit; vice-chairs report on follow-up.",
  why: "The merging is the work of people; no text that was read gives it steps or days.",
});

export const ofPlenary: readonly Clause[] = [
  substitutes,
  inPlaceOf,
  president,
  fiveMinutes,
  finalDocument,
];
export const ofAll: readonly Clause[] = [unit, ...votes, majority, votesCast];
export const ofQuorum: readonly Clause[] = [quorum, quorumToVote];
