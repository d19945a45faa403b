import {
  type ActOf,
  type Asked,
  actsAs,
  aside,
  type Clause,
  type Delegation,
  debateLists,
  fails,
  figure,
  guard,
  holds,
  inGeneralDebate,
  is,
  listOf,
  memberOf,
  type State,
  silent,
  sittingOf,
  value,
} from "@hemicycle/engine";
import { listed, memberName, personName, principalOf } from "../common.ts";

/** Rule 22.1: how many speak for a delegation. */
export const speakersPerDelegation = figure({
  id: "ipu.a22.1/speakers-per-delegation",
  cites: "Rules of the Assembly, 22.1",
  reading: "Two, counted as persons: one who speaks twice is one.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 22.1",
  is: 2,
  examples: [
    "general debate; M2 asks for the floor as speaker; M2 2 asks for the floor as speaker | M2 3 asks for the floor as speaker | refused ipu.a22.1/two-speakers most=2",
  ],
});

/** Rule 22.1: how long a delegation has. */
export const secondsPerDelegation = figure({
  id: "ipu.a22.1/seconds-per-delegation",
  cites: "Rules of the Assembly, 22.1",
  reading: "Eight minutes for the delegation, however it shares them between its speakers.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 22.1",
  is: 480,
  examples: ["a sitting; general debate | speakingTime of M4 as speaker | 480"],
});

const delegationOf = (state: State, person: string): Delegation | undefined =>
  state.session?.delegations.get(memberOf(state, person)?.id ?? "");

/** Persons of a delegation who wait to speak in the General Debate, or have waited on a list. */
const waiting = (state: State, member: string): readonly string[] =>
  [
    ...statementsAsked(state),
    ...debateLists.flatMap((list) => listOf(state, list).speakers.map(({ person }) => person)),
  ].filter((person) => isOf(state, person, member));

/** Those who have asked in the sitting; for another item, where that is not the debate. */
const statementsAsked = (state: State): readonly string[] =>
  inGeneralDebate(state, { purpose: "statement" })
    ? (sittingOf(state)?.queue ?? [])
        .filter(({ purpose }) => purpose === "statement")
        .map(({ person }) => person)
    : [];

const isOf = (state: State, person: string, member: string): boolean =>
  state.people.get(person)?.member === member;

type Speaking = Pick<Asked<"GiveFloor" | "RequestFloor" | "RegisterSpeaker">, "act" | "envelope">;

/** Who would speak, by being given the floor or asking for it; observers speak for none. */
const speakerOf = ({ act, envelope }: Speaking): string =>
  act.type === "RequestFloor" ? principalOf(envelope) : act.person;

/** Rule 22.1: two speakers at most. */
export const twoSpeakers = guard({
  id: "ipu.a22.1/two-speakers",
  cites: "Rules of the Assembly, 22.1",
  reading:
    "At most two persons of a delegation speak in the General Debate: those who have spoken and " +
    "those who wait on a list or have asked in the sitting, together.",
  on: ["GiveFloor", "RequestFloor", "RegisterSpeaker"],
  says: {
    en: "{member} has its speakers in the General Debate already: {speakers}; there are {most} at most.",
    fr: "{member} a déjà ses orateurs dans le débat général : {speakers} ; il y en a {most} au plus.",
    es: "{member} ya tiene sus oradores en el debate general: {speakers}; son {most} como máximo.",
    ar: "لدى وفد {member} بالفعل متكلموه في المناقشة العامة: {speakers}؛ والحد الأقصى {most}.",
    ru: "У {member} уже есть ораторы в общих прениях: {speakers}; их не более {most}.",
  },
  check: ({ state, act, envelope }) => {
    const speaker = speakerOf({ act, envelope });
    const delegation = delegationOf(state, speaker);
    const inDebate = act.type === "RegisterSpeaker" || inGeneralDebate(state, act);
    if (!inDebate || delegation === undefined) return aside;
    const { member, debateSpeakers } = delegation;
    const named = [...debateSpeakers, ...waiting(state, member)];
    const others = new Set(named.filter((person) => person !== speaker));
    if (others.size < speakersPerDelegation.is) return holds;
    const speakers = listed([...others].map((person) => personName(state, person)));
    return fails({ member: memberName(state, member), speakers, most: speakersPerDelegation.is });
  },
  examples: [
    "a sitting; general debate; M2 asks for the floor as speaker | M2 2 asks for the floor as speaker | accepted",
    "a sitting; general debate; M2 asks for the floor as speaker; M2 2 asks for the floor as speaker | M2 3 asks for the floor as speaker | refused ipu.a22.1/two-speakers member=M2 most=2",
    "a sitting; general debate; M2 asks for the floor as speaker; President gives the floor to M2 as speaker; M2 ends the speech; M2 2 asks for the floor as speaker | M2 3 asks for the floor as speaker | refused ipu.a22.1/two-speakers member=M2 most=2",
    "a sitting; general debate; M2 asks for the floor as speaker; President gives the floor to M2 as speaker; M2 ends the speech; M2 2 asks for the floor as speaker | M2 asks for the floor as speaker | accepted",
    "general debate; M5 asks for the floor as speaker; M6 asks for the floor as speaker | M2 asks for the floor as speaker | accepted",
    "general debate; M2 asks for the floor as right of reply; M2 2 asks for the floor as speaker | M2 3 asks for the floor as speaker | accepted",
    'general debate; M2 asks for the floor as speaker; M2 2 asks for the floor as speaker; President gives the floor to M2 as speaker; M2 ends the speech; President gives the floor to M2 2 as speaker; M2 2 ends the speech | President gives the floor to M2 3 as speaker | refused ipu.a22.1/two-speakers member=M2 speakers="Delegate 1 of M2, Delegate 2 of M2" most=2; ipu.a23.1/asked',
    "a sitting; item taken up; M2 asks for the floor as speaker; M2 2 asks for the floor as speaker | M2 3 asks for the floor as speaker | accepted",
    "M2 enters M2.1 on the list of first speakers | M2 enters M2.2 on the list of second speakers | accepted",
    "M2 enters M2.1 on the list of presiding officers; M2 enters M2.2 on the list of first speakers | M2 enters M2.3 on the list of second speakers | refused ipu.a22.1/two-speakers member=M2 most=2",
    "general debate; M2 enters M2.1 on the list of presiding officers; M2 enters M2.2 on the list of first speakers | M2 3 asks for the floor as speaker | refused ipu.a22.1/two-speakers member=M2 most=2",
    "item taken up; M2 asks for the floor as speaker; M2 enters M2.2 on the list of first speakers | M2 enters M2.3 on the list of second speakers | accepted",
  ],
});

/** What is left for a delegation, in seconds. */
const secondsLeft = (state: State, { debateSeconds }: Delegation): number =>
  Math.max(0, (state.session?.debateSeconds ?? secondsPerDelegation.is) - debateSeconds);

/** Rule 22.1: what a speaker has. */
export const timeLeft = value({
  id: "ipu.a22.1/time-left",
  cites: "Rules of the Assembly, 22.1",
  reading:
    "A speaker in the General Debate has what is left for the delegation. How two speakers share is " +
    "their affair: the second has what the first has left. Who belongs to no delegation has no " +
    "limit here.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 22.1",
  slot: "speakingTime",
  answer: ({ state, purpose, person }) => {
    if (!inGeneralDebate(state, { purpose })) return silent;
    const delegation = delegationOf(state, person);
    return is(delegation === undefined ? null : secondsLeft(state, delegation));
  },
  examples: [
    "a sitting; general debate | speakingTime of M4 as speaker | 480",
    'a sitting; general debate; Steering Committee sets speaking time to 360 seconds: "Many speakers" | speakingTime of M4 as speaker | 360',
    "a sitting; general debate; M4 asks for the floor as speaker; 15:00 President gives the floor to M4 as speaker; 15:05 M4 ends the speech | speakingTime of M4 as speaker | 180",
    "a sitting; general debate; M4 asks for the floor as speaker; 15:00 President gives the floor to M4 as speaker; 15:09 M4 ends the speech | speakingTime of M4 as speaker | 0",
    "general debate | speakingTime of SG as speaker | unlimited",
  ],
});

/** Rule 22.1: not beyond the time of the delegation. */
export const withinTime = guard({
  id: "ipu.a22.1/within-time",
  cites: "Rules of the Assembly, 22.1",
  reading:
    "The floor is given in the General Debate while the delegation has time left, and for no more " +
    "than that. Only the Steering Committee can change the time (22.2).",
  on: ["GiveFloor"],
  says: {
    en: "{member} has {left} seconds left in the General Debate.",
    fr: "Il reste {left} secondes à {member} dans le débat général.",
    es: "A {member} le quedan {left} segundos en el debate general.",
    ar: "بقي لـ{member} في المناقشة العامة {left} ثانية.",
    ru: "У {member} в общих прениях осталось секунд: {left}.",
  },
  check: ({ state, act }) => {
    const delegation = delegationOf(state, act.person);
    if (!inGeneralDebate(state, act) || delegation === undefined) return aside;
    const left = secondsLeft(state, delegation);
    if (left > 0 && (act.seconds ?? left) <= left) return holds;
    return fails({ member: memberName(state, delegation.member), left });
  },
  examples: [
    "a sitting; general debate; M4 asks for the floor as speaker | President gives the floor to M4 as speaker for 480 seconds | accepted",
    "a sitting; general debate; M4 asks for the floor as speaker | President gives the floor to M4 as speaker for 481 seconds | refused ipu.a22.1/within-time member=M4 left=480",
    "a sitting; general debate; M4 asks for the floor as speaker; M4 2 asks for the floor as speaker; 15:00:00 President gives the floor to M4 as speaker; 15:07:59 M4 ends the speech | 15:08:30 President gives the floor to M4 2 as speaker | accepted",
    "a sitting; general debate; M4 asks for the floor as speaker; M4 2 asks for the floor as speaker; 15:00:00 President gives the floor to M4 as speaker; 15:08:00 M4 ends the speech | 15:08:30 President gives the floor to M4 2 as speaker | refused ipu.a22.1/within-time member=M4 left=0",
    "general debate; M4 asks for the floor as speaker; 15:00 President gives the floor to M4 as speaker; 15:08 M4 ends the speech; item taken up; M4 asks for the floor as speaker | President gives the floor to M4 as speaker | accepted",
  ],
});

/** Rule 22.1 and 22.2: who sets another time. */
export const setByCommittee = guard({
  id: "ipu.a22.2/set-by-committee",
  cites: "Rules of the Assembly, 22.2",
  reading:
    "The Steering Committee sets the speaking time of delegations in the General Debate, for the " +
    "session and as often as circumstances ask for it. What a delegation has used counts.",
  on: ["SetSpeakingTime"],
  says: {
    en: "The Steering Committee sets the speaking time; {by} does not speak for it.",
    fr: "Le Comité de direction fixe le temps de parole ; {by} ne parle pas en son nom.",
    es: "El Comité de Dirección fija el tiempo de uso de la palabra; {by} no habla en su nombre.",
    ar: "تحدد اللجنة التوجيهية مدة الكلام؛ ولا يتكلم {by} باسمها.",
    ru: "Время для выступлений устанавливает Руководящий комитет; {by} не выступает от его имени.",
  },
  check: ({ state, envelope }) =>
    actsAs(state, envelope, "steeringCommittee")
      ? holds
      : fails({ by: personName(state, envelope.by) }),
  examples: [
    'a sitting | Steering Committee sets speaking time to 360 seconds: "Many speakers" | accepted',
    'a sitting | President sets speaking time to 360 seconds: "Many speakers" | refused ipu.a22.2/set-by-committee',
  ],
});

const isReply = ({ purpose }: ActOf<"GiveFloor">): boolean => purpose === "reply";

/** Rule 22.3: when a reply is heard. */
export const replyAtEnd = guard({
  id: "ipu.a22.3/reply-at-end",
  cites: "Rules of the Assembly, 22.3",
  reading:
    "A delegation replies at the end of the sitting, which we take to be when nobody waits any more " +
    "who asked for the floor in it; the lists of the General Debate go on in the next sitting. A " +
    "reply counts neither as a speaker nor against the time of 22.1.",
  on: ["GiveFloor"],
  says: {
    en: "Replies are heard at the end of the sitting; speakers still waiting: {waiting}.",
    fr: "Le droit de réponse s'exerce à la fin de la séance ; orateurs encore inscrits : {waiting}.",
    es: "El derecho de réplica se ejerce al final de la sesión; oradores aún inscritos: {waiting}.",
    ar: "يُمارس حق الرد في نهاية الجلسة؛ وعدد المتكلمين المنتظرين: {waiting}.",
    ru: "Право на ответ осуществляется в конце заседания; ораторов в списке: {waiting}.",
  },
  check: ({ state, act }) => {
    if (!isReply(act)) return aside;
    const queue = sittingOf(state)?.queue ?? [];
    const left = queue.filter(({ purpose }) => purpose === "statement").length;
    return left === 0 ? holds : fails({ waiting: left });
  },
  examples: [
    "a sitting; general debate; M4 asks for the floor as right of reply | President gives the floor to M4 as right of reply | accepted",
    "a sitting; general debate; M5 asks for the floor as speaker; M4 asks for the floor as right of reply | President gives the floor to M4 as right of reply | refused ipu.a22.3/reply-at-end waiting=1",
    "general debate; drawn list of M5, M6; M4 asks for the floor as right of reply | President gives the floor to M4 as right of reply | accepted",
  ],
});

/** Rule 22.3: what begins the end. */
export const afterReplies = guard({
  id: "ipu.a22.3/after-replies",
  cites: "Rules of the Assembly, 22.3",
  reading:
    "With the first reply the end of the sitting has come: no speaker in a debate is heard after " +
    "it in the same sitting, unless the President decides otherwise (inferred).",
  on: ["GiveFloor"],
  discretion: "chair",
  says: {
    en: "Replies have begun, which are heard at the end of the sitting; {person} speaks in the next one.",
    fr: "Les réponses, entendues en fin de séance, ont commencé ; {person} parlera à la prochaine séance.",
    es: "Han comenzado las réplicas, que se oyen al final de la sesión; {person} hablará en la próxima.",
    ar: "بدأت ممارسة حق الرد في نهاية الجلسة؛ ويتكلم {person} في الجلسة التالية.",
    ru: "Начались ответы, которые заслушиваются в конце заседания; {person} выступит на следующем.",
  },
  check: ({ state, act }) => {
    if (act.purpose !== "statement") return aside;
    const replying = sittingOf(state)?.replying === true;
    return replying ? fails({ person: personName(state, act.person) }) : holds;
  },
  examples: [
    "general debate; M5 asks for the floor as speaker | President gives the floor to M5 as speaker | accepted",
    "general debate; drawn list of M5; President gives the floor to M4 as right of reply; M4 ends the speech | President gives the floor to M5 as speaker | refused ipu.a22.3/after-replies",
    "general debate; drawn list of M5; President gives the floor to M4 as right of reply; M4 ends the speech | President gives the floor to M6 as right of reply | accepted",
    'general debate; drawn list of M5; President gives the floor to M4 as right of reply; M4 ends the speech | President gives the floor to M5 as speaker ruling ipu.a22.3/after-replies: "There is time" | accepted',
    "general debate; drawn list of M5; President gives the floor to M4 as right of reply; M4 ends the speech; President closes the sitting; person M1.3 as President of the Assembly opens sitting PL2; President takes up item G1 | President gives the floor to M5 as speaker | accepted",
  ],
});

/** Rule 22.3: how long. */
export const replyTime = value({
  id: "ipu.a22.3/reply-time",
  cites: "Rules of the Assembly, 22.3",
  reading: "A reply is brief; there is no figure. The President can grant a number of seconds.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 22.3: no figure is given.",
  slot: "speakingTime",
  answer: ({ purpose }) => (purpose === "reply" ? is(null) : silent),
  examples: ["a sitting; general debate | speakingTime of M4 as right of reply | unlimited"],
});

export const clauses: readonly Clause[] = [
  speakersPerDelegation,
  secondsPerDelegation,
  twoSpeakers,
  timeLeft,
  withinTime,
  setByCommittee,
  replyAtEnd,
  afterReplies,
  replyTime,
];
