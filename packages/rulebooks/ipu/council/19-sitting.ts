import { actsAs, type Clause, fails, guard, holds, prose } from "@hemicycle/engine";
import { isOwnAct, isSecretariat, personName, principalOf } from "../common.ts";
import { chairFacts, isAwayHere } from "../common-bodies.ts";

const presidency = "That the President of the IPU presides over it is from memory.";

/** Statutes 19: who opens. The Executive Committee is opened in the same way. */
const opens = guard({
  id: "ipu.s19/opens",
  cites: "Statutes, 19",
  reading:
    "The President of the IPU opens the sittings of the Governing Council and of the Executive " +
    "Committee; the Vice-President of the Executive Committee does while the President is away, as " +
    `when the office is vacant (19.4). ${presidency}`,
  on: ["OpenSitting", "TakeChair"],
  says: {
    en: "{person} cannot open or take over this sitting: the President of the IPU does, or in the President's absence the Vice-President of the Executive Committee.",
    fr: "{person} ne peut ouvrir cette séance ni en prendre la présidence : c'est au Président de l'UIP ou, en son absence, au Vice-Président du Comité exécutif.",
    es: "{person} no puede abrir esta sesión ni asumir su presidencia: lo hace el Presidente de la UIP o, en su ausencia, el Vicepresidente del Comité Ejecutivo.",
    ar: "لا يحق لـ{person} افتتاح هذه الجلسة أو تولي رئاستها: يقوم بذلك رئيس الاتحاد، أو في غيابه نائب رئيس اللجنة التنفيذية.",
    ru: "{person} не может открыть это заседание или вести его: это делает Председатель МПС, а в его отсутствие — заместитель председателя Исполнительного комитета.",
  },
  check: ({ state, envelope }) => {
    if (actsAs(state, envelope, "organisationPresident")) return holds;
    const instead = actsAs(state, envelope, "organisationVicePresident");
    if (instead && isAwayHere(state, "organisationPresident")) return holds;
    return fails({ person: personName(state, principalOf(envelope)) });
  },
  examples: [
    "a sitting; council | in council GC1: President of the IPU opens sitting GC1.PL1 | accepted",
    "a sitting; executive | in executive committee EC1: President of the IPU opens sitting EC1.PL1 | accepted",
    "a sitting; council | in council GC1: Vice-President of the Executive Committee opens sitting GC1.PL1 | accepted",
    "a sitting; council sits; in council GC1: Secretariat lets in IPUP | in council GC1: Vice-President of the Executive Committee takes the chair | refused ipu.s19/opens",
    'a sitting; council | in council GC1: Secretary General opens sitting GC1.PL1 | refused ipu.s19/opens person="Secretary General"',
    "a sitting; council | in council GC1: M1 opens sitting GC1.PL1 | refused ipu.s19/opens",
    "a sitting; council; President closes the sitting | President of the IPU opens sitting PL2 | refused ipu.a8.1/opens-sittings",
  ],
});

/** Statutes 19: what whoever presides does. */
const presides = guard({
  id: "ipu.s19/presides",
  cites: "Statutes, 19",
  reading: `Whoever presides conducts the sitting and puts its questions. ${presidency}`,
  on: [
    "SuspendSitting",
    "ResumeSitting",
    "CloseSitting",
    "TakeUpItem",
    "AnnounceVote",
    "OpenVote",
    "CloseVote",
    "DeclareResult",
    "AnnulVote",
    "ProposeWithoutVote",
  ],
  says: {
    en: "{person} is not in the chair; this is done by whoever presides ({chair}).",
    fr: "{person} n'occupe pas la présidence ; cet acte revient à la personne qui préside ({chair}).",
    es: "{person} no ocupa la presidencia; este acto corresponde a quien preside ({chair}).",
    ar: "{person} لا يتولى الرئاسة؛ وهذا من صلاحية من يتولاها ({chair}).",
    ru: "{person} не председательствует; это делает председательствующий ({chair}).",
  },
  check: ({ state, envelope }) =>
    actsAs(state, envelope, "chair") ? holds : fails(chairFacts({ state, envelope })),
  examples: [
    "a sitting; council sits | in council GC1: President closes the sitting | accepted",
    'a sitting; council sits | in council GC1: M1 closes the sitting | refused ipu.s19/presides person="Delegate 1 of M1" chair="President of the IPU"',
    'a sitting; council sits | in council GC1: President announces vote GC1.V1 on question Q1 "A" by devices | accepted',
    'a sitting; council sits | in council GC1: Secretariat proposes question Q1 "A" without a vote | refused ipu.s19/presides',
    'a sitting; council sits | in council GC1: M1 suspends the sitting: "lunch" | refused ipu.s19/presides',
    'a sitting; council sits; Secretariat sets ipu.g8/quorum to 7: "invented"; in council GC1: President announces vote GC1.V1 on question Q1 "A" by devices; in council GC1: President opens vote GC1.V1; in council GC1: President closes vote GC1.V1 | in council GC1: M1 declares the result of vote GC1.V1 | refused ipu.s19/presides',
    'a sitting; council sits; Secretariat sets ipu.g8/quorum to 7: "invented"; in council GC1: President announces vote GC1.V1 on question Q1 "A" by devices | in council GC1: M1 annuls vote GC1.V1: "a mistake" | refused ipu.s19/presides',
    'a sitting; council sits; in council GC1: President suspends the sitting: "lunch" | in council GC1: M1 resumes the sitting | refused ipu.s19/presides',
    'a sitting; council sits; in council GC1: Secretariat places item I1 "A" as other item | in council GC1: M1 takes up item I1 | refused ipu.s19/presides',
    "a sitting; council sits | in council GC1: President moves P1 to adjourn the debate | undecided council/MoveMotion",
  ],
});

/** Who comes and goes. */
const presence = guard({
  id: "ipu.s19/presence",
  cites: "Statutes, 19",
  reading:
    "Persons register their own coming and going; for others the Secretariat does, which attends " +
    "every body (inferred, as in the Assembly).",
  on: ["EnterRoom", "LeaveRoom"],
  says: {
    en: "{person} can only register the own presence, not that of others.",
    fr: "{person} ne peut enregistrer que sa propre présence.",
    es: "{person} solo puede registrar su propia presencia.",
    ar: "لا يمكن لـ{person} أن يسجل إلا حضوره هو.",
    ru: "{person} может регистрировать только собственное присутствие.",
  },
  check: ({ state, act, envelope }) => {
    const person = principalOf(envelope);
    const own = envelope.office === undefined && isOwnAct(state, envelope);
    if (own && act.people.every((one) => one === person)) return holds;
    return isSecretariat(state, envelope) ? holds : fails({ person: personName(state, person) });
  },
  examples: [
    "a sitting; council sits | in council GC1: M1 lets out M1.1 | accepted",
    "a sitting; council sits | in council GC1: Secretariat lets out M1.1, M2.1 | accepted",
    "a sitting; council sits | in council GC1: M1 lets out M1.1, M1.2 | refused ipu.s19/presence",
    "a sitting; council sits | in council GC1: M2 on behalf of M1 lets out M1.1 | refused ipu.s19/presence",
    "a sitting; council sits | in council GC1: President lets out M1.1 | refused ipu.s19/presence",
  ],
});

/** Statutes 20.2: who puts something on the agenda of the Council. */
const agenda = guard({
  id: "ipu.s20.2/agenda",
  cites: "Statutes, 20.2",
  reading:
    "Members may add items to the agenda of the Council; any of their delegates does so here, or the " +
    "Secretariat for them. By when, and what the Council does with them, was not found.",
  on: ["PlaceItem"],
  says: {
    en: "{person} cannot add an item: a delegate of a Member does, or the Secretariat.",
    fr: "{person} ne peut ajouter de point : c'est à un délégué d'un Membre ou au Secrétariat.",
    es: "{person} no puede añadir un punto: lo hace un delegado de un Miembro o la Secretaría.",
    ar: "لا يحق لـ{person} إضافة بند: يضيفه مندوب عن أحد الأعضاء أو الأمانة.",
    ru: "{person} не может добавить вопрос: это делает делегат члена или Секретариат.",
  },
  check: ({ state, envelope }) => {
    const person = principalOf(envelope);
    const { member = null, capacity } = state.people.get(person) ?? {};
    const of = state.members.get(member ?? "")?.affiliation === "member";
    const own = envelope.office === undefined && isOwnAct(state, envelope);
    if (own && of && capacity === "delegate") return holds;
    return isSecretariat(state, envelope) ? holds : fails({ person: personName(state, person) });
  },
  examples: [
    'a sitting; council | in council GC1: M5 places item I1 "Budget" as other item | accepted',
    'a sitting; council | in council GC1: Secretariat places item I1 "Budget" as other item | accepted',
    'a sitting, M5 associate member; council | in council GC1: M5 places item I1 "Budget" as other item | refused ipu.s20.2/agenda person="Delegate 1 of M5"',
    'a sitting; council | in council GC1: M6 on behalf of M5 places item I1 "Budget" as other item | refused ipu.s20.2/agenda',
    'a sitting; council | in council GC1: President of the IPU places item I1 "Budget" as other item | refused ipu.s20.2/agenda',
    'a sitting; council; Secretariat registers X1 "Ann" of M5 as adviser, woman | in council GC1: person X1 places item I1 "Budget" as other item | refused ipu.s20.2/agenda',
  ],
});

/** Statutes 17.2: sessions besides the ordinary ones. */
const extraordinary = prose({
  id: "ipu.s17.2/extraordinary",
  cites: "Statutes, 17.2",
  reading:
    "The Council meets in extraordinary session at the request of the President, of the Executive " +
    "Committee, or of a quarter of its members.",
  why: "No act enters such a request: it reaches the President outside a sitting, and somebody counts it.",
});

/** Statutes 21: what the Council decides for the Assembly. */
const powers = prose({
  id: "ipu.s21/powers",
  cites: "Statutes, 21",
  reading:
    "Among other things the Council fixes place and date of the Assembly (b), proposes its President " +
    "(c), sets the number and mandate of the standing committees (e), invites observers (g) and elects " +
    "the Secretary General (l).",
  why: "What it decides for the Assembly is done in its office, and the rules of those acts say so.",
});

/** Statutes 19: the term of the President. */
const term = prose({
  id: "ipu.s19/term",
  cites: "Statutes, 19",
  reading:
    "The President of the IPU is elected for three years, at the second Assembly of the year, is not " +
    "re-eligible for three years, and is followed by somebody from another parliament; the groups are " +
    "to take turns as far as possible. Read in a translation of the text of 2003.",
  why: "The register has who holds the office, and no date at which somebody took it before the program.",
});

export const clauses: readonly Clause[] = [
  opens,
  presides,
  presence,
  agenda,
  extraordinary,
  powers,
  term,
];

/** Those that the Executive Committee is opened and held by as well. */
export const forExecutive: readonly Clause[] = [opens, presides, presence];
