import { type Fraction, half, third, twoThirds } from "@hemicycle/base";
import {
  type Clause,
  is,
  type Majority,
  type MajorityPart,
  type Question,
  type State,
  silent,
  value,
} from "@hemicycle/engine";
import { setTo } from "../members.ts";
import { isOfKind, membersSet, text, with306 } from "./common.ts";

const source = "Rules of Procedure, Rule 41 (December 2025, pace.coe.int): source S51 of our notes";

/** For the examples: texts of each kind, deposited by the secretariat for a committee. */
export const draft = (about: string): string =>
  `Secretariat deposits draft D1 "A draft" on item I1 about ${about}`;
const recommendation = draft("recommendation");
const joint = draft("joint-procedure");

/** A share of the votes cast; more than it where the share itself is not enough. */
const votesIn = (
  clause: string,
  { paragraph, share, more }: { paragraph: string; share: Fraction; more: boolean },
): MajorityPart => ({ clause, cites: `${text}, ${paragraph}`, share, more, of: "votesCast" });

const twoThirdsIn = (paragraph: string): MajorityPart =>
  votesIn(`pace.a${paragraph}/two-thirds`, { paragraph, share: twoThirds, more: false });

const thirdOfAll = (state: State): MajorityPart => ({
  clause: "pace.a41.1.b/two-thirds",
  cites: `${text}, 41.1.b`,
  share: third,
  more: false,
  of: "members",
  base: setTo(state, membersSet) ?? { unset: membersSet },
});

/** Rule 41.1.b: two conditions together. */
export const heavy = value({
  id: "pace.a41.1.b/two-thirds",
  cites: `${text}, 41.1.b`,
  reading:
    "A motion in the joint procedure is adopted by two thirds of the votes cast, and besides by at " +
    "least one third of all members of the Assembly. How many there are the secretariat sets.",
  status: "verified",
  source,
  slot: "majority",
  answer: ({ state, question }) =>
    isOfKind(state, question, "joint-procedure")
      ? is({ parts: [twoThirdsIn("41.1.b"), thirdOfAll(state)] })
      : silent,
  examples: [
    `a sitting; ${with306}; ${joint} | majority of draft D1 | 2/3 votesCast, 1/3 members 306`,
    `a sitting; ${joint} | majority of draft D1 | 2/3 votesCast, 1/3 members unset pace.a41.1.b/members`,
    `a sitting; ${recommendation} | majority of draft D1 | 2/3 votesCast`,
    `a sitting, from a source; ${with306}; ${joint}; closed vote on draft D1 with 110 yes, 40 no | President declares the result of vote V1 | accepted; ResultDeclared`,
    `a sitting, from a source; ${with306}; ${joint}; closed vote on draft D1 with 100 yes, 20 no | President declares the result of vote V1 | accepted; ResultDeclared`,
    `a sitting, from a source; ${joint}; closed vote on draft D1 with 110 yes, 40 no | President declares the result of vote V1 | undecided pace.a41.1.b/members`,
  ],
});

/** Questions about its own work that ask for two thirds, by the ids under which they are put. */
const ownWork = ["agenda-change", "new-committee", "session-date", "dismissal"] as const;

const asksTwoThirds = (state: State, question: Question): boolean =>
  question.kind === "request" ||
  isOfKind(state, question, "recommendation") ||
  isOfKind(state, question, "opinion") ||
  (question.kind === "other" && ownWork.some((id) => id === question.question));

/** Rule 41.1.a: two thirds of the votes cast. */
export const twoThirdsOfCast = value({
  id: "pace.a41.1.a/two-thirds",
  cites: `${text}, 41.1.a`,
  reading:
    "Two thirds of the votes cast for recommendations and opinions to the ministers, which are " +
    "told by the subjects of the draft; for urgent procedure, a change of the agenda, a new " +
    "committee, the date of a session and a dismissal, which are told by the question.",
  status: "verified",
  source,
  slot: "majority",
  answer: ({ state, question }) =>
    asksTwoThirds(state, question) ? is({ parts: [twoThirdsIn("41.1.a")] }) : silent,
  examples: [
    `a sitting; ${recommendation} | majority of draft D1 | 2/3 votesCast`,
    `a sitting; ${draft("opinion")} | majority of draft D1 | 2/3 votesCast`,
    `a sitting; ${draft("resolution")} | majority of draft D1 | 1/2 more votesCast`,
    'a sitting | majority of question agenda-change "Item 4 first" | 2/3 votesCast',
    'a sitting | majority of question new-committee "A committee" | 2/3 votesCast',
    'a sitting | majority of question session-date "In October" | 2/3 votesCast',
    'a sitting | majority of question dismissal "Of a rapporteur" | 2/3 votesCast',
    `a sitting, from a source; ${recommendation}; closed vote on draft D1 with 80 yes, 40 no, 30 abstentions | President declares the result of vote V1 | accepted; ResultDeclared`,
    `a sitting, from a source; ${recommendation}; closed vote on draft D1 with 79 yes, 41 no | President declares the result of vote V1 | accepted; ResultDeclared`,
  ],
});

const simple: Majority = {
  parts: [votesIn("pace.a41.1.d/majority", { paragraph: "41.1.d", share: half, more: true })],
};

/** Rule 41.1.d: resolutions and everything else. */
export const majority = value({
  id: "pace.a41.1.d/majority",
  cites: `${text}, 41.1.d`,
  reading:
    "A majority of the votes cast, also on credentials that are challenged; as many against as in " +
    "favour reject. What the rules name for a higher majority is answered by the clauses before " +
    "this one.",
  status: "verified",
  source,
  slot: "majority",
  answer: () => is(simple),
  examples: [
    'a sitting | majority of question Q1 "A question" | 1/2 more votesCast',
    "a sitting of 5 delegations of 4; challenge of M5 | majority of measure ME1 | 1/2 more votesCast",
    `a sitting, from a source; ${draft("resolution")}; closed vote on draft D1 with 60 yes, 60 no | President declares the result of vote V1 | accepted; ResultDeclared`,
    `a sitting, from a source; ${draft("resolution")}; closed vote on draft D1 with 61 yes, 60 no | President declares the result of vote V1 | accepted; ResultDeclared`,
  ],
});

/** Rule 40.4: which votes are cast. */
export const votesCast = value({
  id: "pace.a40.4/votes-cast",
  cites: `${text}, 40.4`,
  reading: "Votes in favour and against; an abstention is not a vote cast.",
  status: "verified",
  source: "Rules of Procedure, Rule 40 (December 2025, pace.coe.int): source S52 of our notes",
  slot: "votesCast",
  answer: ({ yes, no }) => is(yes + no),
  examples: [
    "a sitting | votesCast of 80 yes, 40 no, 30 abstentions | 120",
    "a sitting | votesCast of 7 abstentions | 0",
  ],
});

export const clauses: readonly Clause[] = [heavy, twoThirdsOfCast, majority, votesCast];
