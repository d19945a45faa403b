import {
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  sittingOf,
  value,
  voteOf,
} from "@hemicycle/engine";
import { byChair, mayBeHeard, oneSpeaker } from "./delegations.ts";
import { isSecretariat, personName, principalOf } from "./people.ts";

/** The paragraph by which a rulebook has its sittings held. */
export interface HeldBy {
  readonly id: string;
  readonly cites: string;
  /** How the examples call whoever presides in the plenary. */
  readonly head: string;
}

/** What whoever presides does. */
const presides = ({ id, cites, head }: HeldBy): Clause =>
  guard({
    id: `${id}/presides`,
    cites,
    reading:
      "Whoever presides conducts the sitting, gives the floor, puts questions and declares what was " +
      "decided. The articles on this were not found; it is taken from reports of sessions (inferred).",
    on: [
      ...(["SuspendSitting", "ResumeSitting", "CloseSitting", "CloseSession"] as const),
      ...(["TakeUpItem", "GiveFloor", "GiveRuling", "AnnounceVote", "OpenVote"] as const),
      ...(["CallDelegation", "CloseVote", "DeclareResult", "AnnulVote"] as const),
      ...(["ProposeWithoutVote", "DecideWithoutVote", "DeclareNoAgreement"] as const),
    ],
    says: {
      en: "{person} is not in the chair; this is done by whoever presides ({chair}).",
      fr: "{person} n'occupe pas la présidence ; cet acte revient à la personne qui préside ({chair}).",
      es: "{person} no ocupa la presidencia; este acto corresponde a quien preside ({chair}).",
      ar: "{person} لا يتولى الرئاسة؛ وهذا من صلاحية من يتولاها ({chair}).",
      ru: "{person} не председательствует; это делает председательствующий ({chair}).",
    },
    check: byChair,
    examples: [
      'a sitting | Chair suspends the sitting: "lunch" | accepted',
      `a sitting | M5 suspends the sitting: "lunch" | refused ${id}/presides person="Delegate 1 of M5" chair="${head}"`,
      `a sitting; Chair suspends the sitting: "lunch" | M5 resumes the sitting | refused ${id}/presides`,
      'a sitting; Chair suspends the sitting: "lunch" | Chair resumes the sitting | accepted',
      `a sitting | M5 closes the sitting | refused ${id}/presides`,
      `a sitting | M5 closes the session | refused ${id}/presides`,
      `a sitting | M5 takes up item I1 | refused ${id}/presides`,
      `a sitting | M5 gives the floor to M5 as speaker for 60 seconds | refused ${id}/presides`,
      `a sitting | M5 rules under ${id}/one-speaker: "so" | refused ${id}/presides`,
      `a sitting | M5 proposes question Q1 "A" without a vote | refused ${id}/presides`,
      `a sitting; proposed | M5 declares question Q1 "A" adopted without a vote | refused ${id}/presides`,
      `a sitting; proposed; M6 objects to question Q1 "A" | M5 declares no agreement on question Q1 "A" | refused ${id}/presides`,
      `a sitting | M5 announces vote V1 on question Q1 "A" by devices | refused ${id}/presides`,
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices | M5 opens vote V1 | refused ${id}/presides`,
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair opens vote V1 | M5 closes vote V1 | refused ${id}/presides`,
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices | M5 annuls vote V1: "so" | refused ${id}/presides`,
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair opens vote V1 | M5 calls M5 in vote V1 | refused ${id}/presides; ${id}/called-in-roll-call`,
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair opens vote V1; Chair closes vote V1 | M5 declares the result of vote V1 | refused ${id}/presides`,
      "a sitting; council sits | in council CO1: Chair closes the sitting | accepted",
      `a sitting; council sits | in council CO1: person CHC as Chair closes the sitting | refused ${id}/presides`,
    ],
  });

/** Nothing happens in a sitting that is suspended. */
const notSuspended = ({ id, cites }: HeldBy): Clause =>
  guard({
    id: `${id}/not-suspended`,
    cites,
    reading: "While the sitting is suspended nothing is put, objected to or decided (inferred).",
    on: [
      ...(["TakeUpItem", "GiveFloor", "AnnounceVote", "OpenVote", "CastBallot"] as const),
      ...(["ProposeWithoutVote", "ObjectToDecision", "DecideWithoutVote"] as const),
      "DeclareNoAgreement",
    ],
    narrows: true,
    says: {
      en: "The sitting is suspended.",
      fr: "La séance est suspendue.",
      es: "La sesión está suspendida.",
      ar: "الجلسة معلقة.",
      ru: "В заседании объявлен перерыв.",
    },
    check: ({ state }) => {
      const sitting = sittingOf(state);
      if (sitting === null) return aside;
      return sitting.status === "open" ? holds : fails();
    },
    examples: [
      "a sitting | Chair takes up item I1 | accepted",
      `a sitting; Chair suspends the sitting: "lunch" | Chair takes up item I1 | refused ${id}/not-suspended`,
      `a sitting; Chair suspends the sitting: "lunch" | Chair gives the floor to M5 as speaker for 60 seconds | refused ${id}/not-suspended`,
      `a sitting; Chair suspends the sitting: "lunch" | Chair announces vote V1 on question Q1 "A" by devices | refused ${id}/not-suspended`,
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair suspends the sitting: "lunch" | Chair opens vote V1 | refused ${id}/not-suspended`,
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair opens vote V1; Chair suspends the sitting: "lunch" | M5 casts 1 yes in vote V1 | refused ${id}/not-suspended`,
      `a sitting; Chair suspends the sitting: "lunch" | Chair proposes question Q1 "A" without a vote | refused ${id}/not-suspended`,
      `a sitting; proposed; Chair suspends the sitting: "lunch" | M5 objects to question Q1 "A" | refused ${id}/not-suspended`,
      `a sitting; proposed; Chair suspends the sitting: "lunch" | Chair declares question Q1 "A" adopted without a vote | refused ${id}/not-suspended`,
      `a sitting; proposed; M5 objects to question Q1 "A"; Chair suspends the sitting: "lunch" | Chair declares no agreement on question Q1 "A" | refused ${id}/not-suspended`,
    ],
  });

/** Who is heard. */
const heard = ({ id, cites }: HeldBy): Clause =>
  guard({
    id: `${id}/heard`,
    cites,
    reading:
      "Delegates in the room are heard, the chair of the Council and the Secretariat, and observers " +
      "whom whoever presides lets speak, which is the giving of the floor itself. For anybody else " +
      "whoever presides decides (inferred: guests and experts have spoken at sessions).",
    on: ["GiveFloor"],
    discretion: "chair",
    says: {
      en: "{person} is not heard here, unless whoever presides so decides.",
      fr: "{person} n'est pas entendu ici, sauf décision de la présidence.",
      es: "{person} no es oído aquí, salvo decisión de quien preside.",
      ar: "لا يُسمع {person} هنا إلا إذا قرر ذلك من يتولى الرئاسة.",
      ru: "{person} здесь не выступает, если председательствующий не решит иначе.",
    },
    check: ({ state, act }) =>
      mayBeHeard(state, act.person) ? holds : fails({ person: personName(state, act.person) }),
    examples: [
      "a sitting | Chair gives the floor to M5 as speaker for 60 seconds | accepted",
      "a sitting; Secretariat lets in SG | Chair gives the floor to SG as advice for 60 seconds | accepted",
      'a sitting; Council of the Assembly invites observer O1 "O1": "decision"; Secretariat registers OB1 "Observer" of O1 as observer; Secretariat lets in OB1 | Chair gives the floor to OB1 as speaker for 60 seconds | accepted',
      `a sitting, 7 in the room | Chair gives the floor to M8 as speaker for 60 seconds | refused ${id}/heard person="Delegate 1 of M8"`,
      `a sitting; Secretariat registers X1 "Guest" as official; Secretariat lets in X1 | Chair gives the floor to X1 as speaker for 60 seconds | refused ${id}/heard person=Guest`,
      `a sitting; Secretariat registers X1 "Guest" as official; Secretariat lets in X1 | Chair gives the floor to X1 as speaker for 60 seconds ruling ${id}/heard: "a guest of the Council" | accepted`,
      `a sitting; council sits; in council CO1: Secretariat lets in M5.2 | in council CO1: Chair gives the floor to M5 2 as speaker for 60 seconds | refused ${id}/heard`,
    ],
  });

/** One speaker at a time. */
const speaker = ({ id, cites }: HeldBy): Clause =>
  guard({
    id: `${id}/one-speaker`,
    cites,
    reading:
      "Nobody else has the floor before a speech ends; its speaker ends it, or whoever presides. " +
      "Meanwhile no vote is opened and the sitting is not closed (inferred).",
    on: ["GiveFloor", "EndSpeech", "OpenVote", "CloseSitting"],
    says: {
      en: "{speaker} has the floor; that speech ends first.",
      fr: "{speaker} a la parole ; ce discours doit d'abord prendre fin.",
      es: "{speaker} tiene la palabra; primero debe terminar su intervención.",
      ar: "الكلمة لـ{speaker}؛ ويجب أن تنتهي هذه الكلمة أولاً.",
      ru: "Слово имеет {speaker}; сначала должно закончиться это выступление.",
    },
    check: oneSpeaker,
    examples: [
      "a sitting; Chair gives the floor to M5 as speaker for 60 seconds | M5 ends the speech | accepted",
      "a sitting; Chair gives the floor to M5 as speaker for 60 seconds | Chair ends the speech | accepted",
      `a sitting; Chair gives the floor to M5 as speaker for 60 seconds | M6 ends the speech | refused ${id}/one-speaker speaker="Delegate 1 of M5"`,
      `a sitting; Chair gives the floor to M5 as speaker for 60 seconds | Chair gives the floor to M6 as speaker for 60 seconds | refused ${id}/one-speaker`,
      `a sitting; Chair gives the floor to M5 as speaker for 60 seconds | Chair closes the sitting | refused ${id}/one-speaker`,
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair gives the floor to M5 as speaker for 60 seconds | Chair opens vote V1 | refused ${id}/one-speaker`,
    ],
  });

/** Nobody is called where everybody votes at once. */
const calledByName = ({ id, cites }: HeldBy): Clause =>
  guard({
    id: `${id}/called-in-roll-call`,
    cites,
    reading:
      "Delegations are called one by one in a roll call, and in no other vote (inferred from the " +
      "words). In which order, was found nowhere, so that no roll call is opened either.",
    on: ["CallDelegation"],
    forbids: true,
    says: {
      en: "Nobody is called in vote {vote}: it is not a roll call.",
      fr: "Personne n'est appelé dans le vote {vote} : ce n'est pas un vote par appel nominal.",
      es: "A nadie se llama en la votación {vote}: no es una votación nominal.",
      ar: "لا يُنادى أحد في التصويت {vote}: فهو ليس تصويتاً بنداء الأسماء.",
      ru: "В голосовании {vote} никого не вызывают: это не поимённое голосование.",
    },
    check: ({ state, act }) =>
      voteOf(state, act.vote)?.method === "rollCall" ? aside : fails({ vote: act.vote }),
    examples: [
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair opens vote V1 | Chair calls M5 in vote V1 | refused ${id}/called-in-roll-call vote=V1`,
      `a sitting; Chair announces vote V1 on question Q1 "A" by show of hands; Chair opens vote V1 | Chair calls M5 in vote V1 | refused ${id}/called-in-roll-call vote=V1`,
      'a sitting; Chair announces vote V1 on question Q1 "A" by roll call | Chair calls M5 in vote V1 | impossible status vote',
      'a sitting; Chair announces vote V1 on question Q1 "A" by roll call | Chair opens vote V1 | undecided roll',
    ],
  });

/** Texts come from the Secretariat. */
const texts = ({ id, cites }: HeldBy): Clause =>
  guard({
    id: `${id}/texts`,
    cites,
    reading:
      "Drafts come from commissions by way of the Council. The Secretariat lays them on the table with " +
      "their texts, places the items, and reports how many came where they are counted by hand " +
      "(inferred).",
    on: [
      ...(["PlaceItem", "ReportPresence", "DepositDraft", "DepositText"] as const),
      ...(["OfferNewText", "ReferDraft", "ReportDraft"] as const),
    ],
    says: {
      en: "{person} does not act for the Secretariat, which lays texts on the table.",
      fr: "{person} n'agit pas pour le Secrétariat, qui dépose les textes.",
      es: "{person} no actúa por la Secretaría, que presenta los textos.",
      ar: "{person} لا يتصرف باسم الأمانة، وهي التي تطرح النصوص.",
      ru: "{person} не действует от имени Секретариата, а тексты вносит он.",
    },
    check: ({ state, envelope }) =>
      isSecretariat(state, envelope)
        ? holds
        : fails({ person: personName(state, principalOf(envelope)) }),
    examples: [
      'a sitting; council sits | in council CO1: Secretariat places item I9 "Plan" as other item | accepted',
      `a sitting | M5 places item I9 "Peace" as other item | refused ${id}/texts`,
      `a sitting | M5 reports 8 delegations in the room: "counted" | refused ${id}/texts`,
      'a sitting | Secretariat deposits draft D1 "A model law" on item I1 | accepted',
      `a sitting | M5 deposits draft D1 "A model law" on item I1 | refused ${id}/texts person="Delegate 1 of M5"`,
      'a sitting; text D1 | Secretariat deposits the text of draft D1 in Russian as p1 article "1." | accepted',
      `a sitting; text D1 | M5 deposits the text of draft D1 in Russian as p1 article "1." | refused ${id}/texts`,
      `a sitting; text D1; Secretariat deposits the text of draft D1 in Russian as p1 article "1." | M5 offers a new text of draft D1 in Russian as p1 article "2." | refused ${id}/texts`,
      `a sitting; text D1; commission sits | M5 refers draft D1 to C1 | refused ${id}/texts`,
      `a sitting; text D1 | M5 reports draft D1 to the plenary: "approved" | refused ${id}/texts`,
    ],
  });

/** What comes first on a screen. */
const precedence = ({ id, cites }: HeldBy): Clause =>
  value({
    id: `${id}/precedence`,
    cites,
    reading:
      "What is offered to whoever presides comes in the order of order, vote, motion, substance and " +
      "the sitting itself: no text gives an order, and nothing is decided by this one.",
    status: "inferred",
    source: "None: an order in which a screen shows what may be done.",
    slot: "precedence",
    answer: () => is(["order", "vote", "motion", "substance", "sitting"]),
    examples: ["a sitting | precedence | order vote motion substance sitting"],
  });

/** Asked in the plenary and in every body: how delegations sit together. */
export const sittingClauses = (by: HeldBy): readonly Clause[] => [
  presides(by),
  notSuspended(by),
  heard(by),
  speaker(by),
  calledByName(by),
  texts(by),
  precedence(by),
];
