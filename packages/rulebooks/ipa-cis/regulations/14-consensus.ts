import { aside, type Clause, fails, guard, holds, is, undecided, value } from "@hemicycle/engine";
import { notPutAgain } from "../../delegation-again.ts";
import { weighed } from "../../delegations.ts";
import { listed, memberName } from "../../people.ts";

const ruling = "ipa-cis.r14/objection-of-who-takes-no-part";

/** Regulations, 14: what consensus is. */
const consensus = value({
  id: "ipa-cis.r14/consensus",
  cites: "Regulations, 14",
  reading:
    "Consensus is there when no delegation that is present and takes part in discussing the item " +
    "officially objects. An absent delegation does not stand in the way, whatever it writes. Whether " +
    "one does that is present and takes no part, the words leave open. A delegation takes part " +
    "unless it says that it does not; whether it must have spoken, nobody says (our reading).",
  status: "verified",
  source:
    "A. Zabeivorota, Interstate integration associations in the post-Soviet space, quoting article 14",
  slot: "agreement",
  answer: () =>
    is({
      way: "consensus",
      tolerated: 0,
      by: "delegation",
      effects: { takingPart: "counts", noPart: "unclear", absent: "ignored", late: "ignored" },
    }),
  examples: [
    'a sitting | agreement of question Q1 "A" | consensus of delegations, 0 tolerated; takingPart counts, noPart unclear, absent ignored, late ignored',
  ],
});

/** Regulations, 14: adopted. */
const adopted = guard({
  id: "ipa-cis.r14/adopted",
  cites: "Regulations, 14",
  reading:
    "What matters is decided by consensus. One official objection of a delegation that is present " +
    "and takes part is enough to prevent it, and silence of the others is none.",
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
    // Eight delegations, seven of them present, six of these discuss, none objects.
    'a sitting, 7 in the room; proposed; M7 takes no part | Chair declares question Q1 "A" adopted without a vote | accepted; DecidedWithoutVote',
    'a sitting, 7 in the room; proposed; M7 takes no part; M5 objects to question Q1 "A" | Chair declares question Q1 "A" adopted without a vote | refused ipa-cis.r14/adopted members=M5',
    'a sitting, 7 in the room; proposed; M5 objects to question Q1 "A"; M5 2 objects to question Q1 "A"; M6 objects to question Q1 "A" | Chair declares question Q1 "A" adopted without a vote | refused ipa-cis.r14/adopted members="M5, M6"',
    'a sitting, 7 in the room; proposed; M5 objects to question Q1 "A"; M5 withdraws the objection of M5 to question Q1 "A" | Chair declares question Q1 "A" adopted without a vote | accepted',
    // An absent delegation objects by letter: adopted, and the record tells of the letter.
    'a sitting, 7 in the room; proposed; letter of M8 | Chair declares question Q1 "A" adopted without a vote | accepted',
    'a sitting, 7 in the room; proposed; letter of M7 | Chair declares question Q1 "A" adopted without a vote | refused ipa-cis.r14/adopted members=M7',
    // It was out of the room for a minute when its letter came.
    'a sitting; proposed; Secretariat lets out M7.1, M7.2; letter of M7 | Chair declares question Q1 "A" adopted without a vote | accepted',
    'a sitting; proposed; Secretariat lets out M7.1, M7.2; letter of M7; Secretariat lets in M7.2 | Chair declares question Q1 "A" adopted without a vote | refused ipa-cis.r14/adopted members=M7',
    "a sitting; text D1; proposed draft D1 | Chair declares draft D1 adopted without a vote | accepted",
    'a sitting | Chair declares question Q1 "A" adopted without a vote | impossible status question',
  ],
});

/** Regulations, 14: not adopted. */
const notAdopted = guard({
  id: "ipa-cis.r14/not-adopted",
  cites: "Regulations, 14",
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
    return found.ignored.length + found.unclear.length > 0 ? aside : fails();
  },
  examples: [
    'a sitting; proposed; M5 objects to question Q1 "A" | Chair declares no agreement on question Q1 "A" | accepted; AgreementFailed',
    'a sitting; proposed | Chair declares no agreement on question Q1 "A" | refused ipa-cis.r14/not-adopted',
    'a sitting; proposed; M5 objects to question Q1 "A"; M5 withdraws the objection of M5 to question Q1 "A" | Chair declares no agreement on question Q1 "A" | refused ipa-cis.r14/not-adopted',
  ],
});

/** Regulations, 14: the words can be read in two ways. */
const doubtful = guard({
  id: "ipa-cis.r14/no-part",
  cites: "Regulations, 14",
  reading:
    "A delegation that is present and takes no part objects: the article asks for both, so that its " +
    "objection would not count; but it also says any official objection. The program decides " +
    "neither way, and asks for a ruling of whoever presides.",
  on: ["DecideWithoutVote", "DeclareNoAgreement"],
  discretion: "chair",
  says: {
    en: "{members} objects and takes no part: whoever presides rules whether that stands in the way.",
    fr: "{members} formule une objection sans participer : la présidence tranche si cela fait obstacle.",
    es: "{members} objeta sin participar: quien preside decide si eso lo impide.",
    ar: "{members} يعترض دون أن يشارك: يبت من يتولى الرئاسة هل يحول ذلك دون القرار.",
    ru: "{members} возражает, не участвуя: препятствует ли это, решает председательствующий.",
  },
  check: (asked) => {
    const found = weighed(asked);
    if ("unset" in found || found.noPart.length === 0) return aside;
    return found.outcome === "unclear" ? undecided(ruling) : holds;
  },
  examples: [
    // A delegation that is present and does not discuss objects.
    'a sitting, 7 in the room; proposed; M7 takes no part; M7 objects to question Q1 "A" | Chair declares question Q1 "A" adopted without a vote | undecided ipa-cis.r14/objection-of-who-takes-no-part',
    'a sitting, 7 in the room; proposed; M7 takes no part; M7 objects to question Q1 "A" | Chair declares no agreement on question Q1 "A" | undecided ipa-cis.r14/objection-of-who-takes-no-part',
    'a sitting, 7 in the room; proposed; M7 takes no part; M7 objects to question Q1 "A" | Chair declares question Q1 "A" adopted without a vote ruling ipa-cis.r14/no-part: "it does not discuss" | accepted; RulingDeclared, DecidedWithoutVote',
    'a sitting, 7 in the room; proposed; M7 takes no part; M7 objects to question Q1 "A" | Chair declares no agreement on question Q1 "A" ruling ipa-cis.r14/no-part: "any objection" | accepted; RulingDeclared, AgreementFailed',
    'a sitting, 7 in the room; proposed; M7 takes no part; letter of M7 | Chair declares question Q1 "A" adopted without a vote | undecided ipa-cis.r14/objection-of-who-takes-no-part',
    'a sitting, 7 in the room; proposed; M7 takes no part | Chair declares question Q1 "A" adopted without a vote | accepted',
    'a sitting, 7 in the room; proposed; M7 takes no part; M7 objects to question Q1 "A"; M5 objects to question Q1 "A" | Chair declares question Q1 "A" adopted without a vote | refused ipa-cis.r14/adopted members=M5',
  ],
});

/** Regulations, 14: an absent delegation. */
const absent = guard({
  id: "ipa-cis.r14/absent",
  cites: "Regulations, 14",
  reading:
    "By the words of the article a letter of an absent delegation does not prevent consensus. Such a " +
    "letter is told of in the record, and whoever presides can rule that it does.",
  on: ["DeclareNoAgreement"],
  discretion: "chair",
  says: {
    en: "{members} objected without being in the room, which does not prevent consensus, unless whoever presides so rules.",
    fr: "{members} a formulé une objection sans être dans la salle, ce qui n'empêche pas le consensus, sauf décision de la présidence.",
    es: "{members} objetó sin estar en la sala, lo que no impide el consenso, salvo decisión de la presidencia.",
    ar: "اعترض {members} دون حضور في القاعة، وهذا لا يحول دون التوافق إلا إذا قرر ذلك من يتولى الرئاسة.",
    ru: "Возражение без присутствия в зале ({members}) не препятствует консенсусу, если председательствующий не решит иначе.",
  },
  check: (asked) => {
    const found = weighed(asked);
    if ("unset" in found || found.ignored.length === 0) return aside;
    if (found.outcome === "notAgreed") return holds;
    return fails({ members: namesOf(asked.state, found.ignored) });
  },
  examples: [
    'a sitting, 7 in the room; proposed; letter of M8 | Chair declares no agreement on question Q1 "A" | refused ipa-cis.r14/absent members=M8',
    'a sitting, 7 in the room; proposed; letter of M8 | Chair declares no agreement on question Q1 "A" ruling ipa-cis.r14/absent: "the item is theirs" | accepted; RulingDeclared, AgreementFailed',
    'a sitting, 7 in the room; proposed; letter of M8; M5 objects to question Q1 "A" | Chair declares no agreement on question Q1 "A" | accepted',
  ],
});

const namesOf = (state: Parameters<typeof memberName>[0], members: readonly string[]): string =>
  listed(members.map((member) => memberName(state, member)));

/** Asked in the plenary, and in the Council, which decides in the same way (inferred). */
export const clauses: readonly Clause[] = [
  consensus,
  adopted,
  notAdopted,
  doubtful,
  absent,
  notPutAgain({ id: "ipa-cis.r14", cites: "Regulations, 14" }),
];
