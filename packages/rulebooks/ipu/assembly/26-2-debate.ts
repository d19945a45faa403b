import {
  type ActOf,
  aside,
  type Clause,
  fails,
  figure,
  guard,
  holds,
  is,
  type Motion,
  type Purpose,
  prose,
  type Question,
  type State,
  silent,
  sittingOf,
  value,
} from "@hemicycle/engine";
import { personName, questionsPut } from "../common.ts";

const motionsOf = (state: State): readonly Motion[] => sittingOf(state)?.motions ?? [];

/** Purposes of speeches on the substance of what is debated, or on a vote about it. */
const onSubstance: readonly Purpose[] = [
  "statement",
  "sponsor",
  "contrary",
  "explanation",
  "reply",
  "opinion",
  "rapporteur",
];

/** Acts that put questions to the Assembly. */
type Deciding = ActOf<"AnnounceVote" | "OpenVote" | "ProposeWithoutVote" | "DecideWithoutVote">;

const isOnMotion = ({ kind }: Question): boolean => kind === "motion";

/** Rule 26.2: motions first. */
export const substanceWaits = guard({
  id: "ipu.a26.2/substance-waits",
  cites: "Rules of the Assembly, 26.2",
  reading:
    "While a motion is on the table nobody speaks on the substance, no item is taken up and nothing " +
    "but motions is put to the vote or decided without one.",
  on: [
    "GiveFloor",
    "TakeUpItem",
    "AnnounceVote",
    "OpenVote",
    "ProposeWithoutVote",
    "DecideWithoutVote",
    "AnnounceEmergencyItem",
  ],
  says: {
    en: "Motion {motion} of {mover} is on the table and comes first.",
    fr: "La motion {motion} de {mover} est en discussion et passe d'abord.",
    es: "La moción {motion} de {mover} está sobre la mesa y tiene precedencia.",
    ar: "الاقتراح {motion} المقدم من {mover} مطروح وله الأسبقية.",
    ru: "На рассмотрении предложение {motion} ({mover}); оно идёт первым.",
  },
  check: ({ state, act }) => {
    const [first] = motionsOf(state);
    if (first === undefined || goesOn(state, act)) return holds;
    return fails({ motion: first.id, mover: personName(state, first.mover) });
  },
  examples: [
    "motion P1 of M5 | President gives the floor to M5 as mover on motion P1 | accepted",
    "M6 asks for the floor as speaker; motion P1 of M5 | President gives the floor to M6 as speaker | refused ipu.a26.2/substance-waits motion=P1",
    "M6 asks for the floor as speaker; motion P1 of M5; M5 withdraws motion P1 | President gives the floor to M6 as speaker | accepted",
    "motion P1 of M5 | President takes up item I1 | refused ipu.a26.2/substance-waits motion=P1",
    'motion P1 of M5 | President announces vote V1 on question Q1 "A question" by devices | refused ipu.a26.2/substance-waits motion=P1',
    'heard motion P1 of M5 | President announces vote V1 on motion P1 and question Q1 "A question" by devices | refused ipu.a26.2/substance-waits motion=P1',
    "announced vote; motion P1 of M5 | President opens vote V1 | refused ipu.a26.2/substance-waits motion=P1",
    "announced vote; heard motion P1 of M5; President proposes motion P1 without a vote; President declares motion P1 adopted without a vote | President opens vote V1 | accepted",
    'motion P1 of M5 | President proposes question Q1 "A question" without a vote | refused ipu.a26.2/substance-waits motion=P1',
    'President proposes question Q1 "A question" without a vote; motion P1 of M5 | President declares question Q1 "A question" adopted without a vote | refused ipu.a26.2/substance-waits motion=P1',
    "passed request R1 of M4 with 60; motion P1 of M5 | President announces request R1 as emergency item E1 | refused ipu.a26.2/substance-waits motion=P1",
    "motion P1 of M5 | President gives the floor to SG as advice | accepted",
    "request R1 of M4; Steering Committee finds request R1 admissible; motion P1 of M5 | President gives the floor to M4 as sponsor on request R1 | refused ipu.a26.2/substance-waits motion=P1",
    "heard request R1 of M4; motion P1 of M5 | President gives the floor to M6 as opponent of the request on request R1 | refused ipu.a26.2/substance-waits motion=P1",
    "closed vote; motion P1 of M5 | President gives the floor to M6 as explanation of vote on vote V1 | refused ipu.a26.2/substance-waits motion=P1",
    "motion P1 of M5 | President gives the floor to M6 as right of reply | refused ipu.a26.2/substance-waits motion=P1",
    "rapporteurs; motion P1 of M6 | President gives the floor to M5 as rapporteur on item I1 | refused ipu.a26.2/substance-waits motion=P1",
    "motion P1 of M5 | President gives the floor to STC as opinion | refused ipu.a26.2/substance-waits motion=P1",
  ],
});

type Waiting = Deciding | ActOf<"GiveFloor" | "TakeUpItem" | "AnnounceEmergencyItem">;

/** Whether an act deals with motions, or with nothing that must wait for them. */
const goesOn = (state: State, act: Waiting): boolean => {
  if (act.type === "TakeUpItem" || act.type === "AnnounceEmergencyItem") return false;
  if (act.type === "GiveFloor") return !onSubstance.includes(act.purpose);
  return questionsPut(state, act).every(isOnMotion);
};

/** Rules 23.3, 32.1 and 26.2: what comes before what. */
export const precedence = value({
  id: "ipu.a26.2/precedence",
  cites: "Rules of the Assembly, 26.2",
  reading:
    "Points of order and the conduct of the sitting first (23.3, 23.4), then a vote that is under " +
    "way (32.1), motions (26.2), the substance, and last the opening and closing of the sitting.",
  status: "inferred",
  source: "Rules of the Assembly (April 2017), 23.3, 23.4, 26.2 and 32.1, put together.",
  slot: "precedence",
  answer: () => is(["order", "vote", "motion", "substance", "sitting"]),
  examples: ["a sitting | precedence | order vote motion substance sitting"],
});

/** The motion on which an act gives the floor to its mover or to an opponent. */
const motionHeard = (state: State, { about }: ActOf<"GiveFloor">): Motion | undefined =>
  about?.kind === "motion" ? motionsOf(state).find(({ id }) => id === about.id) : undefined;

const isOnMotionSpeech = ({ purpose }: { readonly purpose: Purpose }): boolean =>
  purpose === "mover" || purpose === "opponent";

/** Rule 26.3: who presents a motion. */
export const presentedByMover = guard({
  id: "ipu.a26.3/presented-by-mover",
  cites: "Rules of the Assembly, 26.3",
  reading: "The mover presents the motion, in person and once; the President says which motion.",
  on: ["GiveFloor"],
  says: {
    en: "The floor as mover is given once, to the mover of a motion on the table; {person} cannot have it (motion: {motion}).",
    fr: "La parole en qualité d'auteur d'une motion est donnée une fois, à son auteur ; {person} ne peut l'avoir (motion : {motion}).",
    es: "La palabra como autor de una moción se da una vez, a su autor; {person} no puede tenerla (moción: {motion}).",
    ar: "تُعطى الكلمة لتقديم الاقتراح مرة واحدة ولمقدمه؛ ولا يمكن إعطاؤها لـ{person} (الاقتراح: {motion}).",
    ru: "Слово для представления предложения даётся один раз и только внёсшему его; {person} получить его не может (предложение: {motion}).",
  },
  check: ({ state, act }) => {
    if (act.purpose !== "mover") return aside;
    const motion = motionHeard(state, act);
    if (motion?.mover === act.person && !motion.moverHeard) return holds;
    return fails({ person: personName(state, act.person), motion: motion?.id ?? "-" });
  },
  examples: [
    "motion P1 of M5 | President gives the floor to M5 as mover on motion P1 | accepted",
    "motion P1 of M5 | President gives the floor to M5 2 as mover on motion P1 | refused ipu.a26.3/presented-by-mover motion=P1",
    "heard motion P1 of M5 | President gives the floor to M5 as mover on motion P1 | refused ipu.a26.3/presented-by-mover motion=P1",
    "motion P1 of M5 | President gives the floor to M5 as mover | refused ipu.a26.3/presented-by-mover motion=-",
  ],
});

export const noSubstance = prose({
  id: "ipu.a26.3/no-substance",
  cites: "Rules of the Assembly, 26.3",
  reading: "The presentation is short and does not go into the matter under debate.",
  why: "Only who listens can tell; the President calls the mover to order (Rule 24).",
});

/** Rule 26.4: one against. */
export const oneOpponent = guard({
  id: "ipu.a26.4/one-opponent",
  cites: "Rules of the Assembly, 26.4",
  reading:
    "After the mover one delegate is heard who is against the motion, and nobody else. That it is " +
    "not the mover follows from the words; another delegate of the same Member can be against.",
  on: ["GiveFloor"],
  says: {
    en: "{person} cannot speak against motion {motion}: one other delegate is heard, once, after the mover.",
    fr: "{person} ne peut parler contre la motion {motion} : un seul autre délégué est entendu, une fois, après l'auteur.",
    es: "{person} no puede hablar contra la moción {motion}: se oye a un solo delegado más, una vez, después del autor.",
    ar: "لا يمكن لـ{person} معارضة الاقتراح {motion}: يُستمع إلى مندوب آخر واحد مرة واحدة بعد مقدم الاقتراح.",
    ru: "{person} не может выступить против предложения {motion}: заслушивается один другой делегат, один раз, после внёсшего его.",
  },
  check: ({ state, act }) => {
    if (act.purpose !== "opponent") return aside;
    const motion = motionHeard(state, act);
    const may = motion?.moverHeard === true && !motion.opponentHeard;
    if (may && motion.mover !== act.person) return holds;
    return fails({ person: personName(state, act.person), motion: motion?.id ?? "-" });
  },
  examples: [
    "heard motion P1 of M5 | President gives the floor to M6 as opponent of the motion on motion P1 | accepted",
    "heard motion P1 of M5 | President gives the floor to M5 2 as opponent of the motion on motion P1 | accepted",
    "heard motion P1 of M5 | President gives the floor to M5 as opponent of the motion on motion P1 | refused ipu.a26.4/one-opponent motion=P1",
    "motion P1 of M5 | President gives the floor to M6 as opponent of the motion on motion P1 | refused ipu.a26.4/one-opponent motion=P1",
    "heard motion P1 of M5; President gives the floor to M6 as opponent of the motion on motion P1; M6 ends the speech | President gives the floor to M7 as opponent of the motion on motion P1 | refused ipu.a26.4/one-opponent motion=P1",
    "heard motion P1 of M5 | President gives the floor to M6 as opponent of the motion | refused ipu.a26.4/one-opponent motion=-",
  ],
});

/** Rule 26.4: three minutes. */
export const secondsEach = figure({
  id: "ipu.a26.4/seconds-each",
  cites: "Rules of the Assembly, 26.4",
  reading: "Three minutes for the mover and three for the opponent.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 26.4",
  is: 180,
  examples: ["a sitting | speakingTime of M4 as mover | 180"],
});

export const speakingTime = value({
  id: "ipu.a26.4/speaking-time",
  cites: "Rules of the Assembly, 26.4",
  reading: "Who speaks for or against a motion has three minutes.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 26.4",
  slot: "speakingTime",
  answer: ({ purpose }) => (isOnMotionSpeech({ purpose }) ? is(secondsEach.is) : silent),
  examples: [
    "a sitting | speakingTime of M4 as mover | 180",
    "a sitting | speakingTime of M4 as opponent of the motion | 180",
  ],
});

/** Rule 26.4: not more. */
export const threeMinutes = guard({
  id: "ipu.a26.4/three-minutes",
  cites: "Rules of the Assembly, 26.4",
  reading: "The President can grant less than three minutes, and not more.",
  on: ["GiveFloor"],
  says: {
    en: "{seconds} seconds are more than the {most} that speeches on a motion have.",
    fr: "{seconds} secondes dépassent les {most} accordées aux discours sur une motion.",
    es: "{seconds} segundos exceden los {most} de las intervenciones sobre una moción.",
    ar: "{seconds} ثانية تتجاوز المدة المحددة للكلام على اقتراح إجرائي وهي {most}.",
    ru: "{seconds} секунд больше, чем {most}, отведённые выступлениям по предложению.",
  },
  check: ({ act }) => {
    if (!isOnMotionSpeech(act)) return aside;
    const seconds = act.seconds ?? secondsEach.is;
    return seconds <= secondsEach.is ? holds : fails({ seconds, most: secondsEach.is });
  },
  examples: [
    "motion P1 of M5 | President gives the floor to M5 as mover on motion P1 for 180 seconds | accepted",
    "motion P1 of M5 | President gives the floor to M5 as mover on motion P1 for 181 seconds | refused ipu.a26.4/three-minutes seconds=181 most=180",
    "heard motion P1 of M5 | President gives the floor to M6 as opponent of the motion on motion P1 for 181 seconds | refused ipu.a26.4/three-minutes seconds=181",
  ],
});

/** The ids of the motions that an act puts. */
const motionsPut = (state: State, act: Deciding | ActOf<"DeclareResult">): readonly string[] =>
  questionsPut(state, act).flatMap((question) =>
    question.kind === "motion" ? [question.motion] : [],
  );

/** Rule 26.4: only what is on the table. */
export const onTable = guard({
  id: "ipu.a26.4/on-table",
  cites: "Rules of the Assembly, 26.4",
  reading:
    "A decision is taken on a motion that is on the table: not on one that was withdrawn after its " +
    "vote had been announced, or that ended with its sitting.",
  on: ["OpenVote", "DeclareResult"],
  says: {
    en: "Motion {motion} is no longer on the table.",
    fr: "La motion {motion} n'est plus en discussion.",
    es: "La moción {motion} ya no está sobre la mesa.",
    ar: "لم يعد الاقتراح {motion} مطروحاً.",
    ru: "Предложение {motion} больше не рассматривается.",
  },
  check: ({ state, act }) => {
    const put = motionsPut(state, act);
    if (put.length === 0) return aside;
    const gone = put.find((id) => !motionsOf(state).some((motion) => motion.id === id));
    return gone === undefined ? holds : fails({ motion: gone });
  },
  examples: [
    "heard motion P1 of M5; announced vote on motion P1 | President opens vote V1 | accepted",
    "heard motion P1 of M5; announced vote on motion P1; M5 withdraws motion P1 | President opens vote V1 | refused ipu.a26.4/on-table motion=P1",
    "heard motion P1 of M5; closed vote on motion P1 | President declares the result of vote V1 | accepted",
    "heard motion P1 of M5 to hold the sitting in camera; closed vote on motion P1; President closes the sitting; President of the Assembly opens sitting PL9 | President declares the result of vote V1 | refused ipu.a26.4/on-table motion=P1",
  ],
});

/** Rule 26.4: heard, then decided. */
export const moverHeard = guard({
  id: "ipu.a26.4/mover-heard",
  cites: "Rules of the Assembly, 26.4",
  reading:
    "The Assembly decides after the mover has been heard; an opponent is heard if there is one. For " +
    "a mover who does not want to speak or has left there is no rule: the President decides (8.2).",
  on: ["AnnounceVote", "ProposeWithoutVote"],
  discretion: "chair",
  says: {
    en: "The mover of motion {motion}, {mover}, has not been heard.",
    fr: "L'auteur de la motion {motion}, {mover}, n'a pas été entendu.",
    es: "El autor de la moción {motion}, {mover}, no ha sido oído.",
    ar: "لم يُستمع بعد إلى مقدم الاقتراح {motion}، وهو {mover}.",
    ru: "Внёсший предложение {motion} ({mover}) не заслушан.",
  },
  check: ({ state, act }) => {
    const put = motionsPut(state, act);
    const motions = motionsOf(state).filter(({ id }) => put.includes(id));
    if (motions.length === 0) return aside;
    const unheard = motions.find((motion) => !motion.moverHeard);
    if (unheard === undefined) return holds;
    return fails({ motion: unheard.id, mover: personName(state, unheard.mover) });
  },
  examples: [
    "heard motion P1 of M5 | President announces vote V1 on motion P1 by devices | accepted",
    "motion P1 of M5 | President announces vote V1 on motion P1 by devices | refused ipu.a26.4/mover-heard motion=P1",
    "motion P1 of M5 | President proposes motion P1 without a vote | refused ipu.a26.4/mover-heard motion=P1",
    'motion P1 of M5 | President announces vote V1 on motion P1 by devices ruling ipu.a26.4/mover-heard: "The mover does not wish to speak" | accepted',
    'motion P1 of M5; President announces vote V1 on motion P1 by devices ruling ipu.a26.4/mover-heard: "The mover has left" | President opens vote V1 | accepted; VoteOpened',
  ],
});

/** The text gives no order among motions. */
export const inTurn = guard({
  id: "ipu.a26.4/in-turn",
  cites: "Rules of the Assembly, 26.4",
  reading:
    "The Rules list five kinds of motion and say nothing about the order of several that are on the " +
    "table. They are dealt with one by one, in the order in which they were moved, unless the " +
    "President decides otherwise (8.2); the letters of 26.1 are not taken as an order.",
  on: ["GiveFloor", "AnnounceVote", "ProposeWithoutVote"],
  discretion: "chair",
  says: {
    en: "Motion {first} was moved before motion {motion} and is dealt with first, unless the President decides otherwise.",
    fr: "La motion {first} a été présentée avant la motion {motion} et est traitée d'abord, sauf décision contraire du Président.",
    es: "La moción {first} se presentó antes que la moción {motion} y se trata primero, salvo que el Presidente decida otra cosa.",
    ar: "قُدم الاقتراح {first} قبل الاقتراح {motion} فيُنظر فيه أولاً ما لم يقرر الرئيس خلاف ذلك.",
    ru: "Предложение {first} внесено раньше, чем {motion}, и рассматривается первым, если Председатель не решит иначе.",
  },
  check: ({ state, act }) => {
    const [first] = motionsOf(state);
    const named = act.type === "GiveFloor" ? motionSpokenOn(act) : motionsPut(state, act);
    if (first === undefined || named.length === 0) return aside;
    const other = named.find((id) => id !== first.id);
    return other === undefined ? holds : fails({ first: first.id, motion: other });
  },
  examples: [
    "motion P1 of M5; motion P2 of M6 to close the sitting | President gives the floor to M5 as mover on motion P1 | accepted",
    "motion P1 of M5; motion P2 of M6 to adjourn the debate sine die | President gives the floor to M6 as mover on motion P2 | refused ipu.a26.4/in-turn first=P1 motion=P2",
    'motion P1 of M5; motion P2 of M6 to adjourn the debate sine die | President gives the floor to M6 as mover on motion P2 ruling ipu.a26.4/in-turn: "It goes further" | accepted',
    'motion P1 of M5; motion P2 of M6; President gives the floor to M6 as mover on motion P2 ruling ipu.a26.4/in-turn: "It goes further"; M6 ends the speech | President announces vote V1 on motion P2 by devices | refused ipu.a26.4/in-turn first=P1 motion=P2',
    "heard motion P1 of M5; motion P2 of M6 | President announces vote V1 on motion P1 by devices | accepted",
    "heard motion P1 of M5; motion P2 of M6 | President proposes motion P2 without a vote | refused ipu.a26.4/mover-heard motion=P2; ipu.a26.4/in-turn first=P1 motion=P2",
    "motion P1 of M5; M5 withdraws motion P1; motion P2 of M6 | President gives the floor to M6 as mover on motion P2 | accepted",
  ],
});

const motionSpokenOn = ({ about }: ActOf<"GiveFloor">): readonly string[] =>
  about?.kind === "motion" ? [about.id] : [];

export const clauses: readonly Clause[] = [
  substanceWaits,
  precedence,
  presentedByMover,
  noSubstance,
  oneOpponent,
  secondsEach,
  speakingTime,
  threeMinutes,
  onTable,
  moverHeard,
  inTurn,
];
