import { fraction } from "@hemicycle/base";
import {
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  isRound,
  prose,
  type Rulebook,
  value,
} from "@hemicycle/engine";
import { conduct, takesOffice } from "../conduct.ts";
import { ownSignature } from "../conduct-signatures.ts";
import { substituteFor } from "../member-seats.ts";
import { memberVotes } from "../member-votes.ts";
import type { Book } from "../members.ts";
import { suspension } from "../suspension.ts";
import * as institutions from "./institutions.ts";

const book: Book = { id: "pam", edition: "2006" };
const text = "Rules of 2006";
const source = "Statutes and Rules of 2006 (www5.tbmm.gov.tr): source S62 of our notes";
const round1 = "round 1 of election E9";

/** Four fifths, where there is no consensus. */
const fourFifths = value({
  id: "pam.a1/four-fifths",
  cites: `${text}, 1`,
  reading:
    "Where there is no consensus on the President, whoever has four fifths of the votes cast in a " +
    "secret ballot is elected; four fifths themselves are enough. The number of the article was " +
    "not read, and is ours.",
  status: "verified",
  source,
  slot: "round",
  answer: () =>
    is({
      clause: "pam.a1/four-fifths",
      cites: `${text}, 1`,
      share: fraction(4, 5),
      more: false,
      relative: false,
    }),
  examples: [
    `a sitting; contest of M5 and M6 | round of ${round1} | 4/5`,
    "a sitting; contest of M5 and M6; papers of round 1 with 100 as 0:80:20 | President declares the result of vote V1 | accepted; RoundDeclared, OfficeTaken",
    "a sitting; contest of M5 and M6; papers of round 1 with 100 as 0:79:21 | President declares the result of vote V1 | accepted; RoundDeclared",
    'a sitting; contest of M5 and M6; papers of round 1 with 20 as 0:10:10; President declares the result of vote V1 | M5 breaks the tie in E9 for M5.1 by lot: "drawn" | refused pam.p5/presiding',
  ],
});

/** In secret. */
const inSecret = guard({
  id: "pam.a1/in-secret",
  cites: `${text}, 1`,
  reading: "The President is elected by secret ballot, round by round. No other vote was read of.",
  on: ["AnnounceVote"],
  says: {
    en: "{election} is held by secret ballot.",
    fr: "{election} se tient au scrutin secret.",
    es: "{election} se celebra por votación secreta.",
    ar: "يجري {election} بالاقتراع السري.",
    ru: "{election} проводится тайным голосованием.",
  },
  check: ({ act }) => {
    const question = act.questions.find(isRound);
    if (question === undefined) return aside;
    return act.method === "secret" ? holds : fails({ election: question.election });
  },
  examples: [
    `a sitting; contest of M5 and M6 | President announces vote V1 on ${round1} by secret ballot | accepted`,
    `a sitting; contest of M5 and M6 | President announces vote V1 on ${round1} by devices | refused pam.a1/in-secret election=E9`,
  ],
});

const votesCast = value({
  id: "pam.a2/votes-cast",
  cites: `${text}, 2`,
  reading: "Votes for a candidate; that blank ones do not count is from memory.",
  status: "fromMemory",
  source: "How votes are counted is in no text that was read",
  slot: "votesCast",
  answer: ({ yes, no }) => is(yes + no),
  examples: ["a sitting | votesCast of 80 yes, 20 no, 5 abstentions | 100"],
});

/** Whose the votes are. */
const unit = value({
  id: "pam.a2/voting-unit",
  cites: `${text}, 2`,
  reading:
    "Delegations are made of members, and each member has one vote (inferred: that they vote one " +
    "by one is taken from how the President is elected).",
  status: "inferred",
  source,
  slot: "votingUnit",
  answer: () => is("person"),
  examples: ["a sitting | votingUnit | person"],
});

const votes = memberVotes({ place: "pam.a2", cites: `${text}, 2`, declared: "undecided majority" });

const consensus = prose({
  id: "pam.a2/consensus",
  cites: `${text}, 2`,
  reading: "Delegations have 5 members and as many alternates at most; decisions aim at consensus.",
  why: "How a vote is taken on anything but the President is in no text that was read.",
});

const alternates = substituteFor({
  id: "pam.a2/alternates",
  cites: `${text}, 2`,
  reading:
    "An alternate sits in the place of one member of the same delegation who is not there " +
    "(inferred: a delegation has 5 members).",
});

const clauses: readonly Clause[] = [
  fourFifths,
  inSecret,
  unit,
  ...votes,
  votesCast,
  consensus,
  alternates,
  ...institutions.clauses,
  ...conduct(book),
  ownSignature(book),
  takesOffice(book),
];

/** Only the election of its President was read: the rest is undecided. */
export const pam: Rulebook = {
  id: "pam",
  title: "Parliamentary Assembly of the Mediterranean",
  offices: {
    chair: "President",
    president: "President of the Assembly",
    vicePresident: "Vice-President",
    teller: "Teller",
    rapporteur: "Rapporteur",
    organisationPresident: "Outgoing President",
    organisationVicePresident: "Outgoing Vice-President",
    steeringCommittee: "Bureau",
    council: "Council",
    secretaryGeneral: "Secretary General",
    secretariat: "Secretariat",
  },
  editions: [
    {
      id: book.edition,
      title: "Statutes and Rules of 2006",
      from: null,
      until: null,
      clauses,
      closed: true,
      overlays: [suspension(book)],
    },
  ],
};
