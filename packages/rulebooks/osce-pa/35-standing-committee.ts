import {
  type Agreement,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  type State,
  undecided,
  value,
  weigh,
} from "@hemicycle/engine";
import { setTo } from "../members.ts";
import { isSecretariat, personName, principalOf } from "../people.ts";
import { text } from "./common.ts";

const absent = "osce-pa.a35/absent-objections";

/** For the examples, in the Standing Committee of the fixture, which is sitting. */
const inCommittee = "in standing committee SC1: ";
const proposed = `a sitting; standing committee; ${inCommittee}President proposes question Q1 "A" without a vote`;
const objects = (members: readonly number[]): string =>
  members.map((member) => `; ${inCommittee}M${member} objects to question Q1 "A"`).join("");
const letters = (members: readonly number[], received: string): string =>
  members
    .map(
      (member) =>
        `; ${inCommittee}Secretariat files the objection of M${member} to question Q1 "A" ` +
        `with "Letter", received ${received}`,
    )
    .join("");
const declares = `${inCommittee}President declares question Q1 "A" adopted without a vote`;
const set = (number: number): string => `; Secretariat sets ${absent} to ${number}: "invented"`;

/** How letters of those who are away weigh: 1, or nothing set, as in 2023; 0 not; 2 by the hour. */
const lettersIn = (state: State): Pick<Agreement, "effects" | "letterSeconds"> => {
  const how = setTo(state, absent);
  const effects = {
    takingPart: "counts",
    noPart: "counts",
    absent: how === 0 ? "ignored" : "counts",
    late: "ignored",
  } as const;
  return how === 2 ? { effects, letterSeconds: 3600 } : { effects };
};

/** Rule 35: all but one. */
export const consensusMinusOne = value({
  id: "osce-pa.a35/consensus-minus-one",
  cites: `${text}, 35`,
  reading:
    "The Standing Committee decides by consensus minus one: one delegation that objects does not " +
    "stand in the way, two do. Letters of delegations that were away were counted in 2023, and that " +
    "is disputed: the secretariat sets 0 where they are not, and 2 where they are if they came in " +
    "an hour before the sitting, as was then proposed.",
  status: "verified",
  source: "R. Kols on Rule 35, December 2023: source S44 of our notes",
  slot: "agreement",
  answer: ({ state }) =>
    is({ way: "consensus", tolerated: 1, by: "delegation", ...lettersIn(state) }),
  examples: [
    `a sitting; standing committee | ${inCommittee}agreement of question Q1 "A" | consensus of delegations, 1 tolerated; takingPart counts, noPart counts, absent counts, late ignored`,
    `a sitting; standing committee${set(0)} | ${inCommittee}agreement of question Q1 "A" | consensus of delegations, 1 tolerated; takingPart counts, noPart counts, absent ignored, late ignored`,
    `a sitting; standing committee${set(2)} | ${inCommittee}agreement of question Q1 "A" | consensus of delegations, 1 tolerated, letters 3600 seconds before; takingPart counts, noPart counts, absent counts, late ignored`,
  ],
});

/** Rule 35: agreed, or not. */
export const agreed = guard({
  id: "osce-pa.a35/agreed",
  cites: `${text}, 35`,
  reading: "What is proposed is adopted where no more than one delegation objects.",
  on: ["DecideWithoutVote"],
  says: {
    en: "{objectors} delegations object, and no more than {tolerated} may.",
    fr: "{objectors} délégations s'opposent, et {tolerated} au plus le peuvent.",
    es: "{objectors} delegaciones se oponen, y {tolerated} como máximo pueden hacerlo.",
    ar: "عدد الوفود المعترضة {objectors} والحد الأقصى {tolerated}.",
    ru: "Возражают делегаций: {objectors}; допускается не более {tolerated}.",
  },
  check: ({ state, act, envelope, ask }) => {
    const known = weigh(ask, state, { question: act.question, at: envelope.at });
    if (known.kind === "unset") return undecided(known.value);
    // In writing another clause says when.
    if (known.weighed.way === "silence") return aside;
    const { outcome, counted, tolerated } = known.weighed;
    return outcome === "agreed" ? holds : fails({ objectors: counted.length, tolerated });
  },
  examples: [
    `${proposed} | ${declares} | accepted; DecidedWithoutVote`,
    `${proposed}${objects([2])} | ${declares} | accepted`,
    `${proposed}${objects([2, 3])} | ${declares} | refused osce-pa.a35/agreed objectors=2 tolerated=1`,
    `${proposed}${letters([7, 8], "2007-07-04T09:00Z")} | ${declares} | refused osce-pa.a35/agreed objectors=2 tolerated=1`,
    `${proposed}${letters([7, 8], "2007-07-04T09:00Z")}${set(0)} | ${declares} | accepted`,
    `${proposed}${letters([7, 8], "2007-07-04T09:00Z")}${set(2)} | ${declares} | refused osce-pa.a35/agreed objectors=2`,
    `${proposed}; letters of M7 and M8 an hour before${set(2)} | ${declares} | refused osce-pa.a35/agreed objectors=2`,
    `${proposed}; letters of M7 and M8 at the last moment${set(2)} | ${declares} | accepted`,
  ],
});

/** Rule 35: that there is no agreement. */
export const notAgreed = guard({
  id: "osce-pa.a35/not-agreed",
  cites: `${text}, 35`,
  reading: "That there is no agreement is declared only where two delegations or more object.",
  on: ["DeclareNoAgreement"],
  says: {
    en: "{objectors} delegations object; with no more than {tolerated} there is agreement.",
    fr: "{objectors} délégations s'opposent ; avec {tolerated} au plus, il y a accord.",
    es: "{objectors} delegaciones se oponen; con {tolerated} como máximo hay acuerdo.",
    ar: "عدد الوفود المعترضة {objectors}؛ وإذا لم يتجاوز {tolerated} فهناك اتفاق.",
    ru: "Возражают делегаций: {objectors}; если не более {tolerated}, согласие есть.",
  },
  check: ({ state, act, envelope, ask }) => {
    const known = weigh(ask, state, { question: act.question, at: envelope.at });
    if (known.kind === "unset") return undecided(known.value);
    const { outcome, counted, tolerated } = known.weighed;
    return outcome === "notAgreed" ? holds : fails({ objectors: counted.length, tolerated });
  },
  examples: [
    `${proposed}${objects([2, 3])} | ${inCommittee}President declares no agreement on question Q1 "A" | accepted; AgreementFailed`,
    `${proposed}${objects([2])} | ${inCommittee}President declares no agreement on question Q1 "A" | refused osce-pa.a35/not-agreed objectors=1 tolerated=1`,
  ],
});

/** Rule 35: letters are entered. */
export const filed = guard({
  id: "osce-pa.a35/filed",
  cites: `${text}, 35`,
  reading: "Letters of objection are entered by the secretariat, whatever they are worth.",
  on: ["FileObjection"],
  says: {
    en: "{person} does not act for the secretariat, which enters letters.",
    fr: "{person} n'agit pas pour le secrétariat, qui consigne les lettres.",
    es: "{person} no actúa por la secretaría, que registra las cartas.",
    ar: "{person} لا يتصرف باسم الأمانة التي تسجل الرسائل.",
    ru: "{person} не действует от имени секретариата, который вносит письма.",
  },
  check: ({ state, envelope }) =>
    isSecretariat(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    `${proposed} | ${inCommittee}Secretariat files the objection of M7 to question Q1 "A" with "Letter", received 2007-07-04T09:00Z | accepted`,
    `${proposed} | ${inCommittee}M2 files the objection of M7 to question Q1 "A" with "Letter", received 2007-07-04T09:00Z | refused osce-pa.a35/filed person="Member 1 of M2"`,
  ],
});

export const clauses: readonly Clause[] = [consensusMinusOne, agreed, notAgreed, filed];
