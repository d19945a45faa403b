import { addDays, dateIn } from "@hemicycle/base";
import {
  aside,
  type Clause,
  fails,
  figure,
  guard,
  holds,
  inGeneralDebate,
  isOnList,
  listedSpeaker,
  listOf,
  prose,
  sittingOf,
} from "@hemicycle/engine";
import { actingDelegate, isDelegate, isSecretariat, memberName, personName } from "../common.ts";

const practice =
  "Practice, not rule: IPU, Frequently asked questions, practical guide to Assemblies; rule 23.2 " +
  "leaves the procedure to each Assembly.";

/** Practice under Rule 23.2: when registration opens. */
export const daysBefore = figure({
  id: "ipu.a23.2/days-before",
  cites: "Rules of the Assembly, 23.2",
  reading:
    "Speakers are registered from 24 hours before the first sitting, which we take to be the day " +
    "before the opening at the seat: the registers have its day and not its hour. On that day, at " +
    "five in the afternoon, the lot is drawn in public.",
  status: "verified",
  source: practice,
  is: 1,
  examples: [
    "a convened session; on 2017-10-13 | M4 enters M4.1 on the list of first speakers | accepted",
    "a convened session; on 2017-10-12 | M4 enters M4.1 on the list of first speakers | refused ipu.a23.2/from-the-eve from=2017-10-13",
  ],
});

/** Practice under Rule 23.2: not earlier. */
export const fromTheEve = guard({
  id: "ipu.a23.2/from-the-eve",
  cites: "Rules of the Assembly, 23.2",
  reading:
    "The lists are open from the day before the opening, and no lot is drawn before they are. The " +
    "hour of the draw the Secretariat announces.",
  on: ["RegisterSpeaker", "DrawSpeakers"],
  says: {
    en: "The lists of speakers in the General Debate are open from {from}.",
    fr: "Les listes d'orateurs du débat général sont ouvertes à partir du {from}.",
    es: "Las listas de oradores del debate general se abren el {from}.",
    ar: "تُفتح قوائم المتكلمين في المناقشة العامة ابتداءً من {from}.",
    ru: "Списки ораторов в общих прениях открыты с {from}.",
  },
  check: ({ state, envelope }) => {
    if (state.session === null) return aside;
    const from = addDays(state.session.opens, -daysBefore.is);
    const today = dateIn(state.founding?.seat ?? "UTC", envelope.at);
    return today >= from ? holds : fails({ from });
  },
  examples: [
    "a sitting | M4 enters M4.1 on the list of first speakers | accepted",
    "a convened session; on 2017-10-12 | M4 enters M4.1 on the list of first speakers | refused ipu.a23.2/from-the-eve from=2017-10-13",
    'a convened session | Secretariat draws the list of first speakers as M4.1: "by hand" | refused ipu.a23.2/from-the-eve from=2017-10-13; ipu.a23.2/all-drawn list=first',
  ],
});

/** Rule 23.2 with 22.1: who is entered on a list. */
export const delegatesOnly = guard({
  id: "ipu.a23.2/delegates-only",
  cites: "Rules of the Assembly, 23.2",
  reading:
    "The lists are those of delegations: delegates of Members and of Associate Members are entered. " +
    "Observers and guests speak in the General Debate when the President invites them (2.2, 8.2).",
  on: ["RegisterSpeaker"],
  says: {
    en: "{person} is no delegate and is not entered on the lists of the General Debate.",
    fr: "{person} n'est pas délégué et n'est pas inscrit sur les listes du débat général.",
    es: "{person} no es delegado y no se inscribe en las listas del debate general.",
    ar: "{person} ليس مندوباً ولا يُدرج في قوائم المناقشة العامة.",
    ru: "{person} не является делегатом и в списки общих прений не вносится.",
  },
  check: ({ state, act }) =>
    isDelegate(state, act.person) ? holds : fails({ person: personName(state, act.person) }),
  examples: [
    "a sitting, M4 associate member | M4 enters M4.1 on the list of second speakers | accepted",
    'a sitting; Secretariat registers X1 "Ann" of M5 as honorary member, woman | Secretariat enters X1 on the list of first speakers | refused ipu.a23.2/delegates-only person=Ann',
  ],
});

/** Rule 23.2: who enters speakers, and takes them off. */
export const enteredBy = guard({
  id: "ipu.a23.2/entered-by",
  cites: "Rules of the Assembly, 23.2",
  reading:
    "A delegation enters its own speakers: any of its delegates does, for any of them (inferred). " +
    "The Secretariat enters those who register on the spot.",
  on: ["RegisterSpeaker", "UnregisterSpeaker"],
  says: {
    en: "{person} is entered and taken off the list by the own delegation or the Secretariat, not by {by}.",
    fr: "{person} est inscrit ou radié par sa délégation ou par le Secrétariat, non par {by}.",
    es: "A {person} lo inscribe o retira su delegación o la Secretaría, no {by}.",
    ar: "يُدرج {person} في القائمة أو يُرفع منها من قِبل وفده أو الأمانة، لا من قِبل {by}.",
    ru: "{person} вносится в список и исключается из него делегацией или Секретариатом, а не {by}.",
  },
  check: ({ state, act, envelope }) => {
    if (isSecretariat(state, envelope)) return holds;
    const member = state.people.get(act.person)?.member ?? null;
    const own = member !== null && actingDelegate(state, envelope)?.member === member;
    if (own) return holds;
    const by = personName(state, envelope.by);
    return fails({ person: personName(state, act.person), by });
  },
  examples: [
    "a sitting | M4 2 enters M4.1 on the list of first speakers | accepted",
    "a sitting | Secretariat enters M4.1 on the list of presiding officers | accepted",
    "a sitting | M5 enters M4.1 on the list of first speakers | refused ipu.a23.2/entered-by",
    "a sitting | President enters M4.1 on the list of first speakers | refused ipu.a23.2/entered-by",
    "M4 enters M4.1 on the list of first speakers | M4 2 takes M4.1 off the list | accepted",
    "M4 enters M4.1 on the list of first speakers | M5 takes M4.1 off the list | refused ipu.a23.2/entered-by",
    "M4 enters M4.1 on the list of first speakers | M5 on behalf of M4 takes M4.1 off the list | refused ipu.a23.2/entered-by",
  ],
});

export const presiding = prose({
  id: "ipu.a23.2/presiding",
  cites: "Rules of the Assembly, 23.2",
  reading: "The first of the lists is that of persons who preside over a parliament.",
  why:
    "The registers do not say who presides over a parliament. The Secretariat knows, and takes " +
    "whoever was entered there by mistake off the list.",
});

/** Rule 23.2: one place for a person. */
export const enteredOnce = guard({
  id: "ipu.a23.2/entered-once",
  cites: "Rules of the Assembly, 23.2",
  reading:
    "A person has one place on the lists, and is not entered again after having been heard or " +
    "while waiting among those who asked in the sitting (inferred).",
  on: ["RegisterSpeaker"],
  says: {
    en: "{person} is on a list of the General Debate already.",
    fr: "{person} figure déjà sur une liste du débat général.",
    es: "{person} ya figura en una lista del debate general.",
    ar: "{person} مدرج بالفعل في إحدى قوائم المناقشة العامة.",
    ru: "{person} уже внесён в один из списков общих прений.",
  },
  check: ({ state, act: { person } }) => {
    const queue = inGeneralDebate(state, { purpose: "statement" })
      ? (sittingOf(state)?.queue ?? [])
      : [];
    const waits = queue.some((one) => one.person === person && one.purpose === "statement");
    const twice = waits || isOnList(state, person);
    return twice ? fails({ person: personName(state, person) }) : holds;
  },
  examples: [
    "M4 enters M4.1 on the list of first speakers; M4 takes M4.1 off the list | M4 enters M4.1 on the list of second speakers | accepted",
    "M4 enters M4.1 on the list of first speakers | M4 enters M4.1 on the list of second speakers | refused ipu.a23.2/entered-once",
    "general debate; M4 enters M4.1 on the list of first speakers; President gives the floor to M4 as speaker; M4 ends the speech | M4 enters M4.1 on the list of second speakers | refused ipu.a23.2/entered-once",
    "general debate; M4 asks for the floor as speaker | M4 enters M4.1 on the list of first speakers | refused ipu.a23.2/entered-once",
    "general debate; M4 asks for the floor as right of reply | M4 enters M4.1 on the list of first speakers | accepted",
    "item taken up; M4 asks for the floor as speaker | M4 enters M4.1 on the list of first speakers | accepted",
  ],
});

/** Rule 23.2: a first speaker and a second one. */
export const oneOfEach = guard({
  id: "ipu.a23.2/one-of-each",
  cites: "Rules of the Assembly, 23.2",
  reading:
    "A delegation has one place on the list of first speakers and one on that of second speakers " +
    "(inferred from their names). A parliament of two chambers can have two presiding officers.",
  on: ["RegisterSpeaker"],
  says: {
    en: "{member} has a place on this list already: {speaker}.",
    fr: "{member} a déjà une place sur cette liste : {speaker}.",
    es: "{member} ya tiene un lugar en esta lista: {speaker}.",
    ar: "لدى {member} مكان في هذه القائمة بالفعل: {speaker}.",
    ru: "У {member} уже есть место в этом списке: {speaker}.",
  },
  check: ({ state, act }) => {
    const member = state.people.get(act.person)?.member ?? null;
    if (act.list === "presidingOfficers" || member === null) return aside;
    const other = listOf(state, act.list).speakers.find(
      ({ person }) => person !== act.person && state.people.get(person)?.member === member,
    );
    if (other === undefined) return holds;
    return fails({
      member: memberName(state, member),
      speaker: personName(state, other.person),
    });
  },
  examples: [
    "M4 enters M4.1 on the list of first speakers | M4 enters M4.2 on the list of second speakers | accepted",
    "M4 enters M4.1 on the list of first speakers | M4 enters M4.2 on the list of first speakers | refused ipu.a23.2/one-of-each member=M4",
    "M4 enters M4.1 on the list of second speakers | M4 enters M4.2 on the list of second speakers | refused ipu.a23.2/one-of-each member=M4",
    "M5 enters M5.1 on the list of first speakers | M4 enters M4.1 on the list of first speakers | accepted",
    "M4 enters M4.1 on the list of presiding officers | M4 enters M4.2 on the list of presiding officers | accepted",
  ],
});

/** Rule 23.2: only who waits leaves the list. */
export const onTheList = guard({
  id: "ipu.a23.2/on-the-list",
  cites: "Rules of the Assembly, 23.2",
  reading: "Whoever waits on a list can be taken off it; who was heard has been on it.",
  on: ["UnregisterSpeaker"],
  says: {
    en: "{person} does not wait on a list of the General Debate.",
    fr: "{person} n'attend sur aucune liste du débat général.",
    es: "{person} no espera en ninguna lista del debate general.",
    ar: "{person} لا ينتظر في أي من قوائم المناقشة العامة.",
    ru: "{person} не ожидает слова ни в одном списке общих прений.",
  },
  check: ({ state, act: { person } }) =>
    listedSpeaker(state, person) === null ? fails({ person: personName(state, person) }) : holds,
  examples: [
    "M4 enters M4.1 on the list of first speakers | M4 takes M4.1 off the list | accepted",
    "a sitting | M4 takes M4.1 off the list | refused ipu.a23.2/on-the-list",
    "general debate; M4 enters M4.1 on the list of first speakers; President gives the floor to M4 as speaker; M4 ends the speech | M4 takes M4.1 off the list | refused ipu.a23.2/on-the-list",
  ],
});

export const clauses: readonly Clause[] = [
  daysBefore,
  fromTheEve,
  delegatesOnly,
  enteredBy,
  presiding,
  enteredOnce,
  oneOfEach,
  onTheList,
];
