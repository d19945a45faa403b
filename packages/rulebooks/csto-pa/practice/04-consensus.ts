import { aside, type Clause, fails, guard, holds, is, undecided, value } from "@hemicycle/engine";
import { notPutAgain } from "../../delegation-again.ts";
import { delegationVotes } from "../../delegation-votes.ts";
import { weighed } from "../../delegations.ts";
import { listed, memberName } from "../../people.ts";

const ruling = "csto-pa.q6/whose-objection-counts";

/** Practice, 4: each delegation once. */
const votes = delegationVotes({
  id: "csto-pa.p4",
  cites: "Practice, 4",
  head: "Chair of the Assembly",
  status: "inferred",
  source: "TASS, 8 December 2025, on consensus of delegations (tass.ru/politika/25849221)",
});

/** Practice, 4: consensus. */
const consensus = value({
  id: "csto-pa.p4/consensus",
  cites: "Practice, 4",
  reading:
    "Decisions are taken by consensus of the delegations. An objection of one that is present and " +
    "takes part prevents it. What an objection is of a delegation that takes no part, or is absent, " +
    "or comes late, no text that was read says: then whoever presides rules (Open questions, 6).",
  status: "inferred",
  source: "TASS, 8 December 2025 (tass.ru/politika/25849221), which tells of no definition",
  slot: "agreement",
  answer: () =>
    is({
      way: "consensus",
      tolerated: 0,
      by: "delegation",
      effects: { takingPart: "counts", noPart: "unclear", absent: "unclear", late: "unclear" },
    }),
  examples: [
    'a sitting | agreement of question Q1 "A" | consensus of delegations, 0 tolerated; takingPart counts, noPart unclear, absent unclear, late unclear',
  ],
});

/** Practice, 4: adopted. */
const adopted = guard({
  id: "csto-pa.p4/adopted",
  cites: "Practice, 4",
  reading:
    "One objection of a delegation that is present and takes part is enough to prevent a decision, " +
    "and silence of the others is none.",
  on: ["DecideWithoutVote"],
  says: {
    en: "There is no consensus: {members} objected.",
    fr: "Il n'y a pas de consensus : {members} a formulé une objection.",
    es: "No hay consenso: {members} ha objetado.",
    ar: "لا يوجد توافق: اعترض {members}.",
    ru: "Консенсуса нет: возражение, {members}.",
  },
  check: (asked) => {
    const found = weighed(asked);
    if ("unset" in found) return undecided(found.unset);
    if (found.outcome === "agreed") return holds;
    if (found.outcome !== "notAgreed") return aside;
    return fails({ members: namesOf(asked.state, found.counted) });
  },
  examples: [
    'a sitting, 5 in the room; proposed; M5 takes no part | Chair declares question Q1 "A" adopted without a vote | accepted; DecidedWithoutVote',
    'a sitting, 5 in the room; proposed; M4 objects to question Q1 "A" | Chair declares question Q1 "A" adopted without a vote | refused csto-pa.p4/adopted members=M4',
    'a sitting; proposed; M4 objects to question Q1 "A"; M4 2 objects to question Q1 "A"; M3 objects to question Q1 "A" | Chair declares question Q1 "A" adopted without a vote | refused csto-pa.p4/adopted members="M4, M3"',
    'a sitting; proposed; M4 objects to question Q1 "A"; M4 withdraws the objection of M4 to question Q1 "A" | Chair declares question Q1 "A" adopted without a vote | accepted',
    'a sitting; proposed; letter of M4 | Chair declares question Q1 "A" adopted without a vote | refused csto-pa.p4/adopted members=M4',
    'a sitting | Chair declares question Q1 "A" adopted without a vote | impossible status question',
  ],
});

/** Practice, 4: not adopted. */
const notAdopted = guard({
  id: "csto-pa.p4/not-adopted",
  cites: "Practice, 4",
  reading: "That there is no consensus is declared on an objection, and on nothing else.",
  on: ["DeclareNoAgreement"],
  says: {
    en: "Nobody objected who stands in the way of consensus: there is nothing to declare.",
    fr: "Aucune objection ne fait obstacle au consensus : il n'y a rien à constater.",
    es: "Ninguna objeción impide el consenso: no hay nada que declarar.",
    ar: "لا اعتراض يحول دون التوافق: لا شيء يُعلن.",
    ru: "Возражений, препятствующих консенсусу, нет: объявлять нечего.",
  },
  check: (asked) => {
    const found = weighed(asked);
    if ("unset" in found) return undecided(found.unset);
    if (found.outcome === "notAgreed") return holds;
    return found.unclear.length > 0 ? aside : fails();
  },
  examples: [
    'a sitting; proposed; M5 objects to question Q1 "A" | Chair declares no agreement on question Q1 "A" | accepted; AgreementFailed',
    'a sitting; proposed | Chair declares no agreement on question Q1 "A" | refused csto-pa.p4/not-adopted',
    'a sitting; proposed; M5 objects to question Q1 "A"; M5 withdraws the objection of M5 to question Q1 "A" | Chair declares no agreement on question Q1 "A" | refused csto-pa.p4/not-adopted',
  ],
});

/** Practice, 4: where nobody has said whose objection counts. */
const doubtful = guard({
  id: "csto-pa.p4/doubtful",
  cites: "Practice, 4",
  reading:
    "Where only delegations object that are absent or take no part, the program decides neither " +
    "way, and asks for a ruling of whoever presides.",
  on: ["DecideWithoutVote", "DeclareNoAgreement"],
  discretion: "chair",
  says: {
    en: "{members} objects from outside, or without taking part: whoever presides rules whether that stands in the way.",
    fr: "{members} formule une objection de l'extérieur ou sans participer : la présidence tranche si cela fait obstacle.",
    es: "{members} objeta desde fuera o sin participar: quien preside decide si eso lo impide.",
    ar: "{members} يعترض من الخارج أو دون أن يشارك: يبت من يتولى الرئاسة هل يحول ذلك دون القرار.",
    ru: "{members} возражает извне или не участвуя: препятствует ли это, решает председательствующий.",
  },
  check: (asked) => {
    const found = weighed(asked);
    if ("unset" in found || found.unclear.length === 0) return aside;
    return found.outcome === "unclear" ? undecided(ruling) : holds;
  },
  examples: [
    'a sitting, 5 in the room; proposed; letter of M6 | Chair declares question Q1 "A" adopted without a vote | undecided csto-pa.q6/whose-objection-counts',
    'a sitting, 5 in the room; proposed; letter of M6 | Chair declares no agreement on question Q1 "A" | undecided csto-pa.q6/whose-objection-counts',
    'a sitting, 5 in the room; proposed; letter of M6 | Chair declares question Q1 "A" adopted without a vote ruling csto-pa.p4/doubtful: "it is not here" | accepted; RulingDeclared, DecidedWithoutVote',
    'a sitting, 5 in the room; proposed; letter of M6 | Chair declares no agreement on question Q1 "A" ruling csto-pa.p4/doubtful: "it is their item" | accepted; RulingDeclared, AgreementFailed',
    'a sitting; proposed; M5 takes no part; M5 objects to question Q1 "A" | Chair declares question Q1 "A" adopted without a vote | undecided csto-pa.q6/whose-objection-counts',
    'a sitting, 5 in the room; proposed; letter of M6; M4 objects to question Q1 "A" | Chair declares no agreement on question Q1 "A" | accepted',
  ],
});

const again = notPutAgain({ id: "csto-pa.p4", cites: "Practice, 4" });

const namesOf = (state: Parameters<typeof memberName>[0], members: readonly string[]): string =>
  listed(members.map((member) => memberName(state, member)));

/** Asked in the plenary and in the Council. */
export const clauses: readonly Clause[] = [
  ...votes,
  consensus,
  adopted,
  notAdopted,
  doubtful,
  again,
];
/** In commissions delegates take part as well; how these decide is open. */
export const ofDelegates: readonly Clause[] = [...votes, adopted, notAdopted, doubtful, again];
