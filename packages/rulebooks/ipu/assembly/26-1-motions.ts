import {
  aside,
  type Clause,
  consequence,
  type Event,
  type EventOf,
  fails,
  guard,
  type Happened,
  holds,
  inGeneralDebate,
  type MotionKind,
  prose,
  type Question,
  type State,
  type Subject,
  sittingOf,
} from "@hemicycle/engine";
import { isOwnAct, isVoteBegun, onlyDelegateThere, personName, principalOf } from "../common.ts";

/** Rule 26.1: who moves a motion. */
export const movedBy = guard({
  id: "ipu.a26.1/moved-by",
  cites: "Rules of the Assembly, 26.1",
  reading:
    "Any delegate in the room can move a procedural motion. Who wants to goes before the others: " +
    "as soon as no speaker has the floor the motion is moved, and 26.2 then holds the rest back.",
  on: ["MoveMotion"],
  says: {
    en: "A motion is moved by a delegate in the room; {by} is not one or acts in an office.",
    fr: "Une motion est présentée par un délégué présent ; {by} ne l'est pas ou agit dans une fonction.",
    es: "Una moción la presenta un delegado presente; {by} no lo es o actúa en un cargo.",
    ar: "يقدم الاقتراح الإجرائي مندوب حاضر في القاعة؛ و{by} ليس كذلك أو يتصرف بحكم منصبه.",
    ru: "Предложение вносит делегат, находящийся в зале; {by} им не является или действует по должности.",
  },
  check: onlyDelegateThere,
  examples: [
    "a sitting | M5 moves P1 to adjourn the debate | accepted",
    "a sitting, M5 associate member | M5 moves P1 to adjourn the debate | accepted",
    "a sitting; Secretariat lets out M5.1 | M5 moves P1 to adjourn the debate | refused ipu.a26.1/moved-by",
    "a sitting | President moves P1 to adjourn the debate | refused ipu.a26.1/moved-by",
    "a sitting | M4 on behalf of M5 moves P1 to adjourn the debate | refused ipu.a26.1/moved-by",
  ],
});

/** Rule 26.1: one motion of a delegate at a time. */
export const oneMotion = guard({
  id: "ipu.a26.1/one-motion",
  cites: "Rules of the Assembly, 26.1",
  reading:
    "Who has a motion on the table moves another one when the first is decided or withdrawn: all " +
    "other business waits for motions (26.2), and one delegate could hold it up with many. The " +
    "Rules do not say it (inferred), and the President can decide otherwise.",
  on: ["MoveMotion"],
  discretion: "chair",
  says: {
    en: "{mover} has motion {motion} on the table, which is decided or withdrawn first.",
    fr: "{mover} a déjà présenté la motion {motion}, qui doit d'abord être tranchée ou retirée.",
    es: "{mover} ya presentó la moción {motion}, que antes debe decidirse o retirarse.",
    ar: "لدى {mover} الاقتراح {motion} المطروح، ويجب البت فيه أو سحبه أولاً.",
    ru: "{mover} уже внёс предложение {motion}; сначала его решают или отзывают.",
  },
  check: ({ state, envelope }) => {
    const person = principalOf(envelope);
    const moved = sittingOf(state)?.motions.find(({ mover }) => mover === person);
    if (moved === undefined) return holds;
    return fails({ mover: personName(state, person), motion: moved.id });
  },
  examples: [
    "motion P1 of M5 | M6 moves P2 to close the sitting | accepted",
    "motion P1 of M5 | M5 moves P2 to close the sitting | refused ipu.a26.1/one-motion motion=P1",
    "motion P1 of M5; M5 withdraws motion P1 | M5 moves P2 to close the sitting | accepted",
    'motion P1 of M5; President rules under ipu.a26.1/one-motion: "both are heard" | M5 moves P2 to close the sitting | accepted',
  ],
});

/** Rule 26.1: who takes a motion back. */
export const withdrawnByMover = guard({
  id: "ipu.a26.1/withdrawn-by-mover",
  cites: "Rules of the Assembly, 26.1",
  reading:
    "The mover can withdraw the motion until a vote on it has begun. The Rules are silent; what a " +
    "delegate may propose the delegate may take back (inferred).",
  on: ["WithdrawMotion"],
  says: {
    en: "Motion {motion} can be withdrawn by its mover, {mover}, until the vote on it begins; not by {by} now.",
    fr: "La motion {motion} peut être retirée par son auteur, {mover}, avant le début du vote ; pas par {by} maintenant.",
    es: "La moción {motion} puede ser retirada por su autor, {mover}, antes de que comience la votación; no por {by} ahora.",
    ar: "يجوز لمقدم الاقتراح {motion}، وهو {mover}، سحبه قبل بدء التصويت عليه؛ ولا يجوز ذلك الآن لـ{by}.",
    ru: "Предложение {motion} может отозвать внёсший его {mover} до начала голосования; сейчас {by} этого сделать не может.",
  },
  check: ({ state, act, envelope }) => {
    const mover = sittingOf(state)?.motions.find(({ id }) => id === act.motion)?.mover;
    if (mover === undefined) return aside;
    const by = principalOf(envelope);
    const own = by === mover && envelope.office === undefined && isOwnAct(state, envelope);
    const begun = isVoteBegun(state, { kind: "motion", motion: act.motion });
    if (own && !begun) return holds;
    return fails({
      motion: act.motion,
      mover: personName(state, mover),
      by: personName(state, by),
    });
  },
  examples: [
    "motion P1 of M5 | M5 withdraws motion P1 | accepted",
    "heard motion P1 of M5; announced vote on motion P1 | M5 withdraws motion P1 | accepted",
    "motion P1 of M5 | M5 2 withdraws motion P1 | refused ipu.a26.1/withdrawn-by-mover motion=P1",
    "motion P1 of M5 | President withdraws motion P1 | refused ipu.a26.1/withdrawn-by-mover motion=P1",
    "heard motion P1 of M5; closed vote on motion P1 | M5 withdraws motion P1 | refused ipu.a26.1/withdrawn-by-mover motion=P1",
  ],
});

type Decided = Happened<"ResultDeclared" | "DecidedWithoutVote">;

const adopted = (event: EventOf<"ResultDeclared" | "DecidedWithoutVote">): readonly Question[] =>
  event.type === "DecidedWithoutVote"
    ? [event.question]
    : event.results.filter(({ outcome }) => outcome === "adopted").map(({ question }) => question);

/** The kinds of the motions that an event has adopted; they have left the table with it. */
const adoptedKinds = ({ before, event }: Decided): readonly MotionKind[] =>
  adopted(event).flatMap((question) => {
    const id = question.kind === "motion" ? question.motion : null;
    return sittingOf(before)?.motions.find((motion) => motion.id === id)?.kind ?? [];
  });

/** The debate that is adjourned: the one on the item under discussion, where there is one. */
const adjourned = ({ state }: Decided, sineDie: boolean): readonly Event[] => {
  const item = sittingOf(state)?.item ?? null;
  return item === null ? [] : [{ type: "DebateAdjourned", item, sineDie }];
};

/** Rule 26.1(a): without a date. */
export const adjournedSineDie = consequence({
  id: "ipu.a26.1a/adjourned-sine-die",
  cites: "Rules of the Assembly, 26.1(a)",
  reading:
    "When the motion is adopted, the debate on the item under discussion is over for this session, " +
    "unless the Assembly takes the item up again. Where no item was taken up, nothing follows: the " +
    "President turns to other business.",
  on: ["ResultDeclared", "DecidedWithoutVote"],
  follow: (happened) =>
    adoptedKinds(happened).includes("adjournSineDie") ? adjourned(happened, true) : [],
  examples: [
    "item taken up; heard motion P1 of M5 to adjourn the debate sine die; closed vote on motion P1 | President declares the result of vote V1 | accepted; ResultDeclared, DebateAdjourned",
    "item taken up; heard motion P1 of M5 to adjourn the debate sine die; President proposes motion P1 without a vote | President declares motion P1 adopted without a vote | accepted; DecidedWithoutVote, DebateAdjourned",
    "heard motion P1 of M5 to adjourn the debate sine die; closed vote on motion P1 | President declares the result of vote V1 | accepted; ResultDeclared",
  ],
});

/** Rule 26.1(b): for the time being. */
export const debateAdjourned = consequence({
  id: "ipu.a26.1b/debate-adjourned",
  cites: "Rules of the Assembly, 26.1(b)",
  reading:
    "When the motion is adopted, the debate on the item under discussion stops; it can be taken up " +
    "again.",
  on: ["ResultDeclared", "DecidedWithoutVote"],
  follow: (happened) =>
    adoptedKinds(happened).includes("adjournDebate") ? adjourned(happened, false) : [],
  examples: [
    "item taken up; heard motion P1 of M5 to adjourn the debate; closed vote on motion P1 | President declares the result of vote V1 | accepted; ResultDeclared, DebateAdjourned",
    "item taken up; heard motion P1 of M5 to adjourn the debate; President proposes motion P1 without a vote | President declares motion P1 adopted without a vote | accepted; DecidedWithoutVote, DebateAdjourned",
    "item taken up; heard motion P1 of M5 to adjourn the debate; open vote on motion P1; M1 casts 10 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
  ],
});

/** The item that a speech is on: itself, or that of the draft. */
const itemOf = ({ session }: State, { kind, id }: Subject): string | undefined => {
  if (kind === "item") return id;
  return kind === "draft" ? session?.drafts.get(id)?.item : undefined;
};

/** For the examples: the debate on the item that was taken up has been adjourned. */
const afterwards =
  "item taken up; draft D1; heard motion P1 of M5; President proposes motion P1 without a vote; " +
  "President declares motion P1 adopted without a vote";

/** Rule 26.1(b): the debate has stopped. */
export const adjournedDebate = guard({
  id: "ipu.a26.1b/adjourned-debate",
  cites: "Rules of the Assembly, 26.1(b)",
  reading:
    "Nobody speaks in a debate that the Assembly has adjourned, on the item or on its drafts, until " +
    "the item is taken up again. What is no speech in the debate, such as explaining a vote, goes on.",
  on: ["GiveFloor"],
  says: {
    en: "The debate on {item} is adjourned: the item is taken up again first.",
    fr: "Le débat sur {item} est ajourné : le point est d'abord repris.",
    es: "El debate sobre {item} está aplazado: primero se retoma el punto.",
    ar: "النقاش بشأن {item} مؤجل: يُستأنف تناول البند أولاً.",
    ru: "Прения по пункту {item} отложены: сначала к нему возвращаются.",
  },
  check: ({ state, act }) => {
    if (act.purpose !== "statement" || act.about === undefined) return aside;
    const item = state.session?.items.get(itemOf(state, act.about) ?? "");
    if (item === undefined) return aside;
    return item.status === "adjourned" ? fails({ item: item.title }) : holds;
  },
  examples: [
    `${afterwards}; M6 asks for the floor as speaker | President gives the floor to M6 as speaker on item I1 | refused ipu.a26.1b/adjourned-debate item="An item"`,
    `${afterwards}; M6 asks for the floor as speaker | President gives the floor to M6 as speaker on draft D1 | refused ipu.a26.1b/adjourned-debate item="An item"`,
    `${afterwards}; item taken up; M6 asks for the floor as speaker | President gives the floor to M6 as speaker on item I1 | accepted`,
    `${afterwards}; M6 asks for the floor as speaker | President gives the floor to M6 as speaker | accepted`,
    `${afterwards} | President gives the floor to SG as advice on item I1 | accepted`,
  ],
});

/** Rule 26.1(c): nobody else. */
export const listClosed = consequence({
  id: "ipu.a26.1c/list-closed",
  cites: "Rules of the Assembly, 26.1(c)",
  reading:
    "When the motion is adopted, those who have asked are heard, and nobody can ask any more.",
  on: ["ResultDeclared", "DecidedWithoutVote"],
  follow: (happened) =>
    adoptedKinds(happened).includes("closeList") ? [{ type: "SpeakersListClosed" }] : [],
  examples: [
    "item taken up; heard motion P1 of M5 to close the list of speakers; closed vote on motion P1 | President declares the result of vote V1 | accepted; ResultDeclared, SpeakersListClosed",
    "item taken up; heard motion P1 of M5 to close the list of speakers; President proposes motion P1 without a vote | President declares motion P1 adopted without a vote | accepted; DecidedWithoutVote, SpeakersListClosed",
    "item taken up; heard motion P1 of M5 to adjourn the sitting; closed vote on motion P1 | President declares the result of vote V1 | accepted; ResultDeclared, SittingToEnd",
  ],
});

/** For the examples: the sitting turns to another item. */
const anotherItem =
  'Secretariat places item I9 "Water" as subject item; President takes up item I9';

/** Rule 26.1(c): what a closed list means. */
export const closedList = guard({
  id: "ipu.a26.1c/closed-list",
  cites: "Rules of the Assembly, 26.1(c)",
  reading:
    "A closed list takes no more speakers in the debate. Replies, explanations of vote, points of " +
    "order and motions have occasions of their own. The next item has a new list, and one that is " +
    "taken up again in the sitting has its own; those of the General Debate stay closed later too.",
  on: ["RequestFloor", "RegisterSpeaker"],
  says: {
    en: "The list of speakers is closed.",
    fr: "La liste des orateurs est close.",
    es: "La lista de oradores está cerrada.",
    ar: "أُقفلت قائمة المتكلمين.",
    ru: "Список ораторов закрыт.",
  },
  check: ({ state, act }) => {
    const closed = state.session?.debate.closed === true;
    if (act.type === "RegisterSpeaker") return closed ? fails() : holds;
    if (act.purpose !== "statement") return aside;
    const here = sittingOf(state)?.listClosed === true || (closed && inGeneralDebate(state, act));
    return here ? fails() : holds;
  },
  examples: [
    "item taken up | M6 asks for the floor as speaker | accepted",
    "item taken up; heard motion P1 of M5 to close the list of speakers; closed vote on motion P1; President declares the result of vote V1 | M6 asks for the floor as speaker | refused ipu.a26.1c/closed-list",
    "item taken up; heard motion P1 of M5 to close the list of speakers; closed vote on motion P1; President declares the result of vote V1 | M6 asks for the floor as right of reply | accepted",
    `item taken up; heard motion P1 of M5 to close the list of speakers; closed vote on motion P1; President declares the result of vote V1; ${anotherItem} | M6 asks for the floor as speaker | accepted`,
    `item taken up; heard motion P1 of M5 to close the list of speakers; closed vote on motion P1; President declares the result of vote V1; ${anotherItem}; President takes up item I1 | M6 asks for the floor as speaker | refused ipu.a26.1c/closed-list`,
    "item taken up; M6 asks for the floor as speaker; heard motion P1 of M5 to close the list of speakers; closed vote on motion P1; President declares the result of vote V1 | President gives the floor to M6 as speaker | accepted",
    "general debate; heard motion P1 of M5 to close the list of speakers; closed vote on motion P1; President declares the result of vote V1 | M6 enters M6.1 on the list of first speakers | refused ipu.a26.1c/closed-list",
    "item taken up; heard motion P1 of M5 to close the list of speakers; closed vote on motion P1; President declares the result of vote V1 | M6 enters M6.1 on the list of first speakers | accepted",
    "general debate; heard motion P1 of M5 to close the list of speakers; closed vote on motion P1; President declares the result of vote V1; item taken up; President takes up item G1 | M6 asks for the floor as speaker | refused ipu.a26.1c/closed-list",
    "general debate; heard motion P1 of M5 to close the list of speakers; closed vote on motion P1; President declares the result of vote V1; item taken up | M6 asks for the floor as speaker | accepted",
  ],
});

/** Rule 26.1(d): the sitting is to end. */
export const sittingToEnd = consequence({
  id: "ipu.a26.1d/sitting-to-end",
  cites: "Rules of the Assembly, 26.1(d)",
  reading:
    "When the motion is adopted, the President ends the sitting: closes it, or adjourns it to " +
    "another time, for which the sitting is closed as well or suspended.",
  on: ["ResultDeclared", "DecidedWithoutVote"],
  follow: (happened) => {
    const kinds = adoptedKinds(happened);
    if (kinds.includes("closeSitting")) return [{ type: "SittingToEnd", how: "close" }];
    return kinds.includes("adjournSitting") ? [{ type: "SittingToEnd", how: "adjourn" }] : [];
  },
  examples: [
    "heard motion P1 of M5 to close the sitting; closed vote on motion P1 | President declares the result of vote V1 | accepted; ResultDeclared, SittingToEnd",
    "heard motion P1 of M5 to adjourn the sitting; President proposes motion P1 without a vote | President declares motion P1 adopted without a vote | accepted; DecidedWithoutVote, SittingToEnd",
    "heard motion P1 of M5 to adjourn the debate; closed vote on motion P1 | President declares the result of vote V1 | accepted; ResultDeclared",
  ],
});

/** Speeches that are still heard when the Assembly has decided to end the sitting. */
const lastWords: readonly string[] = ["reply", "advice"];

/** Rule 26.1(d): no new business. */
export const nothingMore = guard({
  id: "ipu.a26.1d/nothing-more",
  cites: "Rules of the Assembly, 26.1(d)",
  reading:
    "After the Assembly has decided to end the sitting no speaker is called, no item taken up, no " +
    "motion moved, and nothing put to the vote or decided without one. Replies, which belong to the end of a sitting " +
    "(22.3), are still heard.",
  on: [
    ...(["GiveFloor", "TakeUpItem", "MoveMotion", "AnnounceVote", "OpenVote"] as const),
    ...(["ProposeWithoutVote", "DecideWithoutVote"] as const),
  ],
  says: {
    en: "The Assembly has decided to end the sitting ({how}).",
    fr: "L'Assemblée a décidé de mettre fin à la séance ({how}).",
    es: "La Asamblea ha decidido poner fin a la sesión ({how}).",
    ar: "قررت الجمعية إنهاء الجلسة ({how}).",
    ru: "Ассамблея решила завершить заседание ({how}).",
  },
  check: ({ state, act }) => {
    const how = sittingOf(state)?.ending ?? null;
    if (how === null) return aside;
    return act.type === "GiveFloor" && lastWords.includes(act.purpose) ? holds : fails({ how });
  },
  examples: [
    "heard motion P1 of M5 to close the sitting; closed vote on motion P1; President declares the result of vote V1 | President takes up item I1 | refused ipu.a26.1d/nothing-more how=close",
    'heard motion P1 of M5 to close the sitting; closed vote on motion P1; President declares the result of vote V1 | President announces vote V2 on question Q1 "A question" by devices | refused ipu.a26.1d/nothing-more how=close',
    'heard motion P1 of M5 to close the sitting; closed vote on motion P1; President declares the result of vote V1 | President proposes question Q1 "A question" without a vote | refused ipu.a26.1d/nothing-more how=close',
    'President proposes question Q1 "A" without a vote; heard motion P1 of M5 to close the sitting; President proposes motion P1 without a vote; President declares motion P1 adopted without a vote | President declares question Q1 "A" adopted without a vote | refused ipu.a26.1d/nothing-more how=close',
    "announced vote; heard motion P1 of M5 to close the sitting; President proposes motion P1 without a vote; President declares motion P1 adopted without a vote | President opens vote V1 | refused ipu.a26.1d/nothing-more how=close",
    "heard motion P1 of M5 to close the sitting; closed vote on motion P1; President declares the result of vote V1 | President gives the floor to SG as advice | accepted",
    "heard motion P1 of M5 to adjourn the sitting; closed vote on motion P1; President declares the result of vote V1 | M6 moves P2 to adjourn the debate | refused ipu.a26.1d/nothing-more how=adjourn",
    "heard motion P1 of M5 to close the sitting; closed vote on motion P1; President declares the result of vote V1; M6 asks for the floor as right of reply | President gives the floor to M6 as right of reply | accepted",
    "heard motion P1 of M5 to close the sitting; closed vote on motion P1; President declares the result of vote V1; M6 asks for the floor as speaker | President gives the floor to M6 as speaker | refused ipu.a26.1d/nothing-more how=close",
    "heard motion P1 of M5 to close the sitting; closed vote on motion P1; President declares the result of vote V1 | President closes the sitting | accepted",
  ],
});

/** Rule 26.1(e): any other motion on how the sitting is conducted. */
export const saysWhat = guard({
  id: "ipu.a26.1e/says-what",
  cites: "Rules of the Assembly, 26.1(e)",
  reading:
    "Another motion than those of (a) to (d) says what it wants; the four speak for themselves.",
  on: ["MoveMotion"],
  says: {
    en: "Motion {motion} does not say what it proposes for the conduct of the sitting.",
    fr: "La motion {motion} ne dit pas ce qu'elle propose pour la conduite de la séance.",
    es: "La moción {motion} no dice qué propone para la conducción de la sesión.",
    ar: "لا يبين الاقتراح {motion} ما يقترحه بشأن تسيير الجلسة.",
    ru: "В предложении {motion} не сказано, что предлагается по ведению заседания.",
  },
  check: ({ act }) => {
    if (act.kind !== "other") return aside;
    return act.text === undefined ? fails({ motion: act.motion }) : holds;
  },
  examples: [
    'a sitting | M5 moves P1 to another motion: "Speeches of three minutes" | accepted',
    "a sitting | M5 moves P1 to another motion | refused ipu.a26.1e/says-what motion=P1",
    "a sitting | M5 moves P1 to close the sitting | accepted",
  ],
});

export const otherEffect = prose({
  id: "ipu.a26.1e/other-effect",
  cites: "Rules of the Assembly, 26.1(e)",
  reading: "What such a motion changes when it is adopted the President carries out.",
  why: "Its content is free text; nothing follows from it that the program could work out.",
});

export const clauses: readonly Clause[] = [
  movedBy,
  oneMotion,
  withdrawnByMover,
  adjournedSineDie,
  debateAdjourned,
  adjournedDebate,
  listClosed,
  closedList,
  sittingToEnd,
  nothingMore,
  saysWhat,
  otherEffect,
];
