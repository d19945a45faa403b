import { fraction } from "@hemicycle/base";
import {
  aside,
  type Clause,
  type Draft,
  fails,
  figure,
  guard,
  holds,
  prose,
  undecided,
} from "@hemicycle/engine";
import { delegationsOf, seatedOf, shareOfSet, signers } from "../members.ts";
import { isSecretariat } from "../people.ts";
import { membersSet, text, with24, with306 } from "./common.ts";

const source = "Rules of Procedure, Rule 25 (assembly.coe.int): source S57 of our notes";

const tabled = (signed: string, about = "recommendation"): string =>
  `M1 deposits draft D1 "A motion" on item I1 about ${about}, signed by ${signed}`;
const ofWords = (count: number): string =>
  Array.from({ length: count }, (_, at) => `w${at + 1}`).join(" ");

/** Rule 25: who tables a motion. */
export const signed = guard({
  id: "pace.a25/signed",
  cites: `${text}, 25`,
  reading:
    "A motion is tabled by at least twenty members with a seat from at least five delegations, or " +
    "by a committee, for which the secretariat enters it.",
  on: ["DepositDraft"],
  says: {
    en: "{members} members of {delegations} delegations have signed it; 20 of at least 5 are needed.",
    fr: "{members} membres de {delegations} délégations l'ont signée ; il en faut 20, d'au moins 5.",
    es: "La han firmado {members} miembros de {delegations} delegaciones; hacen falta 20, de al menos 5.",
    ar: "وقّعها {members} من الأعضاء من عدد من الوفود قدره {delegations}؛ والمطلوب 20 من 5 وفود على الأقل.",
    ru: "Подписали членов: {members}, делегаций: {delegations}; необходимо 20 членов не менее чем из 5 делегаций.",
  },
  check: ({ state, act, envelope }) => {
    if (act.signatories === undefined && isSecretariat(state, envelope)) return holds;
    if (act.subjects.includes("joint-procedure")) return aside;
    const people = seatedOf(state, act.signatories ?? []);
    const [members, delegations] = [people.length, delegationsOf(state, people)];
    return members >= 20 && delegations >= 5 ? holds : fails({ members, delegations });
  },
  examples: [
    `a sitting of 5 delegations of 4 | ${tabled(signers(5, 4))} | accepted; DraftDeposited`,
    `a sitting of 5 delegations of 4 | ${tabled(signers(5, 4)).replace("M1", "person M1.5")} | refused pace.p6/members person="Substitute of M1"`,
    `a sitting of 4 delegations of 5 | ${tabled(signers(4, 5))} | refused pace.a25/signed members=20 delegations=4`,
    `a sitting of 5 delegations of 4 | ${tabled(`${signers(4, 4)}, M5.1, M5.2, M5.3`)} | refused pace.a25/signed members=19 delegations=5`,
    `a sitting of 5 delegations of 4 | ${tabled(`${signers(4, 4)}, M5.1, M5.2, M5.3, M5.5`)} | refused pace.a25/signed members=19 delegations=5`,
    'a sitting | M1 deposits draft D1 "A motion" on item I1 | refused pace.a25/signed members=0 delegations=0',
    'a sitting | Secretariat deposits draft D1 "A report" on item I1 | accepted',
  ],
});

/** Rule 25: signatures stay as they are. */
export const frozen = guard({
  id: "pace.a25/frozen",
  cites: `${text}, 25`,
  reading:
    "Once a motion is tabled nobody adds a signature or takes one back, and nobody withdraws it: it " +
    "stays valid with the signatures that it had. An act that would change them is never done.",
  on: ["AddSignatures", "WithdrawSignature"],
  forbids: true,
  says: {
    en: "The signatures of {draft} stay as they were when it was tabled.",
    fr: "Les signatures de {draft} restent telles qu'au dépôt.",
    es: "Las firmas de {draft} quedan como estaban al presentarse.",
    ar: "تبقى توقيعات {draft} كما كانت عند إيداعه.",
    ru: "Подписи под {draft} остаются такими, какими были при внесении.",
  },
  check: ({ act }) => fails({ draft: act.draft }),
  examples: [
    `a sitting of 5 delegations of 4; ${tabled(signers(5, 4))} | M5 withdraws the signature of M5.1 from draft D1 | refused pace.a25/frozen draft=D1`,
    `a sitting of 6 delegations of 4; ${tabled(signers(5, 4))} | M6 adds the signatures of M6.1 to draft D1 | refused pace.a25/frozen draft=D1`,
    `a sitting of 5 delegations of 4; ${tabled(signers(5, 4))} | person M5.5 withdraws the signature of M5.1 from draft D1 | refused pace.a25/frozen; pace.p6/members`,
    `a sitting of 6 delegations of 4; ${tabled(signers(5, 4))} | person M6.5 adds the signatures of M6.1 to draft D1 | refused pace.a25/frozen; pace.p6/members`,
  ],
});

/** Rule 25: short. */
export const mostWords = figure({
  id: "pace.a25/most-words",
  cites: `${text}, 25`,
  reading:
    "A motion has at most 300 words. What counts as a word is not said: words between spaces.",
  status: "verified",
  source,
  is: 300,
  examples: [
    `a sitting of 5 delegations of 4; ${tabled(signers(5, 4))} | Secretariat deposits the text of draft D1 in English as p1 paragraph "${ofWords(300)}" | accepted`,
  ],
});

const isMotion = (draft: Draft | undefined): boolean => draft?.signatories !== undefined;

export const shortEnough = guard({
  id: "pace.a25/short-enough",
  cites: `${text}, 25`,
  reading: "All paragraphs are counted together, the title of the motion is not.",
  on: ["DepositText"],
  says: {
    en: "The motion has {words} words, and 300 are the most.",
    fr: "La proposition compte {words} mots, et 300 est le maximum.",
    es: "La propuesta tiene {words} palabras, y 300 es el máximo.",
    ar: "عدد كلمات الاقتراح {words}، والحد الأقصى 300.",
    ru: "Слов в предложении: {words}; не более 300.",
  },
  check: ({ state, act }) => {
    if (!isMotion(state.session?.drafts.get(act.draft))) return aside;
    const counted = act.blocks.flatMap((block) => block.words.split(/\s+/).filter(Boolean)).length;
    return counted <= mostWords.is ? holds : fails({ words: counted });
  },
  examples: [
    `a sitting of 5 delegations of 4; ${tabled(signers(5, 4))} | Secretariat deposits the text of draft D1 in English as p1 paragraph "${ofWords(300)}" | accepted`,
    `a sitting of 5 delegations of 4; ${tabled(signers(5, 4))} | Secretariat deposits the text of draft D1 in English as p1 paragraph "${ofWords(300)}", p2 paragraph "more" | refused pace.a25/short-enough words=301`,
    `a sitting; Secretariat deposits draft D1 "A report" on item I1 | Secretariat deposits the text of draft D1 in English as p1 paragraph "${ofWords(301)}" | accepted`,
  ],
});

const fifth = fraction(1, 5);
const heavy = (signatures: string): string => tabled(signatures, "joint-procedure");

/** Rule 25.3: the joint procedure. */
export const jointProcedure = guard({
  id: "pace.a25.3/joint-procedure",
  cites: `${text}, 25.3`,
  reading:
    "A motion to begin the joint procedure is tabled by at least one fifth of all members from at " +
    "least fifteen delegations.",
  on: ["DepositDraft"],
  says: {
    en: "{members} members of {delegations} delegations have signed it; {needed} of at least 15 are needed.",
    fr: "{members} membres de {delegations} délégations l'ont signée ; il en faut {needed}, d'au moins 15.",
    es: "La han firmado {members} miembros de {delegations} delegaciones; hacen falta {needed}, de al menos 15.",
    ar: "وقّعها {members} من الأعضاء من عدد من الوفود قدره {delegations}؛ والمطلوب {needed} من 15 وفداً على الأقل.",
    ru: "Подписали членов: {members}, делегаций: {delegations}; необходимо членов: {needed}, не менее чем из 15 делегаций.",
  },
  check: ({ state, act, envelope }) => {
    if (!act.subjects.includes("joint-procedure")) return aside;
    if (act.signatories === undefined && isSecretariat(state, envelope)) return aside;
    const needed = shareOfSet(state, { value: membersSet, share: fifth });
    if (needed === null) return undecided(membersSet);
    const people = seatedOf(state, act.signatories ?? []);
    const [members, delegations] = [people.length, delegationsOf(state, people)];
    return members >= needed && delegations >= 15 ? holds : fails({ members, delegations, needed });
  },
  examples: [
    `a sitting of 16 delegations of 2; ${with24} | ${heavy(signers(15, 1))} | accepted`,
    `a sitting of 16 delegations of 2; ${with24} | ${heavy(signers(14, 2))} | refused pace.a25.3/joint-procedure members=28 delegations=14 needed=5`,
    `a sitting of 16 delegations of 2; ${with306} | ${heavy(signers(16, 2))} | refused pace.a25.3/joint-procedure members=32 delegations=16 needed=62`,
    `a sitting of 16 delegations of 2; ${with24} | M1 deposits draft D1 "A motion" on item I1 about joint-procedure | refused pace.a25.3/joint-procedure members=0 delegations=0 needed=5`,
    `a sitting of 16 delegations of 2; Secretariat sets ${membersSet} to 75: "invented" | ${heavy(signers(15, 1))} | accepted`,
    `a sitting of 16 delegations of 2 | ${heavy(signers(16, 2))} | undecided pace.a41.1.b/members`,
  ],
});

/** Rule 25.3: its political groups and languages. */
export const jointGroups = prose({
  id: "pace.a25.3/groups-and-languages",
  cites: `${text}, 25.3`,
  reading:
    "The signatures for the joint procedure come from at least three political groups, and the " +
    "motion is there in both official languages.",
  why: "Which member sits in which political group is in no register of the program.",
});

/** Rule 54: who can be dismissed. */
export const dismissal = prose({
  id: "pace.a54/dismissal",
  cites: `${text}, 54`,
  reading:
    "A motion to dismiss the President or a Vice-President is in both official languages and signed " +
    "by at least one tenth of all members from three political groups and ten delegations; the " +
    "committee on the rules says within a day whether it is admissible. Two thirds of the votes " +
    "cast adopt it, by Rule 41.1.a.",
  why: "Which member sits in which political group is in no register of the program.",
});

export const clauses: readonly Clause[] = [
  signed,
  frozen,
  mostWords,
  shortEnough,
  jointProcedure,
  jointGroups,
  dismissal,
];
