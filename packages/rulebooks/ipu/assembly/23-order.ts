import {
  type ActType,
  aside,
  type Clause,
  type FloorRequest,
  fails,
  guard,
  holds,
  inGeneralDebate,
  listedSpeaker,
  type State,
  sittingOf,
} from "@hemicycle/engine";
import { onlyChair, onlyDelegateThere, personName, principalOf } from "../common.ts";
import { clauses as draw } from "./23-2-draw.ts";
import { clauses as lists } from "./23-2-lists.ts";

/** Those who wait to speak in the debate, in the order in which they asked. */
const list = (state: State): readonly FloorRequest[] =>
  (sittingOf(state)?.queue ?? []).filter(({ purpose }) => purpose === "statement");

const isDelegatesStatement = (
  state: State,
  { person, purpose }: { readonly person: string; readonly purpose: string },
): boolean => purpose === "statement" && state.people.get(person)?.capacity === "delegate";

/** Rule 23.1: on the list once. */
export const listedOnce = guard({
  id: "ipu.a23.1/listed-once",
  cites: "Rules of the Assembly, 23.1",
  reading:
    "Who waits for the floor for a purpose, on a list of the General Debate for instance, cannot " +
    "ask for it again for the same purpose and hold two places in the order (inferred).",
  on: ["RequestFloor"],
  says: {
    en: "{person} is already waiting for the floor, in place {place}.",
    fr: "{person} attend déjà la parole (rang {place}).",
    es: "{person} ya espera la palabra, en el lugar {place}.",
    ar: "{person} ينتظر الكلمة بالفعل، وترتيبه {place}.",
    ru: "{person} уже ждёт слова; место в очереди: {place}.",
  },
  check: ({ state, act, envelope }) => {
    const person = principalOf(envelope);
    const queue = sittingOf(state)?.queue ?? [];
    const at = queue.findIndex(
      (request) => request.person === person && request.purpose === act.purpose,
    );
    const listed = inGeneralDebate(state, act) ? listedSpeaker(state, person) : null;
    if (at < 0 && listed === null) return holds;
    return fails({ person: personName(state, person), place: listed?.place ?? at + 1 });
  },
  examples: [
    "a sitting; M4 asks for the floor as speaker | M4 2 asks for the floor as speaker | accepted",
    "a sitting; M4 asks for the floor as speaker | M4 asks for the floor as right of reply | accepted",
    "a sitting; M4 asks for the floor as speaker | M4 asks for the floor as speaker | refused ipu.a23.1/listed-once place=1",
    "a sitting; M5 asks for the floor as speaker; M4 asks for the floor as speaker | M4 asks for the floor as speaker | refused ipu.a23.1/listed-once place=2",
    "general debate; drawn list of M5, M4 | M4 asks for the floor as speaker | refused ipu.a23.1/listed-once place=2",
    "general debate; drawn list of M5, M4 | M4 asks for the floor as right of reply | accepted",
    "general debate; M4 asks for the floor as right of reply; item taken up | M4 asks for the floor as right of reply | refused ipu.a23.1/listed-once place=1",
  ],
});

/** Rule 23.1: only who waits can give up waiting. */
export const listedToWithdraw = guard({
  id: "ipu.a23.1/listed-to-withdraw",
  cites: "Rules of the Assembly, 23.1",
  reading:
    "A request for the floor can be taken back as long as it waits: one for a purpose, or all that " +
    "the person has made.",
  on: ["WithdrawFloorRequest"],
  says: {
    en: "{person} is not waiting for the floor.",
    fr: "{person} n'attend pas la parole.",
    es: "{person} no espera la palabra.",
    ar: "{person} لا ينتظر الكلمة.",
    ru: "{person} не ждёт слова.",
  },
  check: ({ state, act, envelope }) => {
    const person = principalOf(envelope);
    const own = (sittingOf(state)?.queue ?? []).filter((request) => request.person === person);
    const waits = own.some(({ purpose }) => purpose === (act.purpose ?? purpose));
    return waits ? holds : fails({ person: personName(state, person) });
  },
  examples: [
    "a sitting; M4 asks for the floor as speaker | M4 no longer asks for the floor | accepted",
    "a sitting; M5 asks for the floor as speaker | M4 no longer asks for the floor | refused ipu.a23.1/listed-to-withdraw",
    "a sitting; M5 asks for the floor as speaker; M4 asks for the floor as speaker | M4 no longer asks for the floor | accepted",
    "a sitting; M4 asks for the floor as speaker | M4 no longer asks for the floor as speaker | accepted",
    "a sitting; M4 asks for the floor as speaker | M4 no longer asks for the floor as right of reply | refused ipu.a23.1/listed-to-withdraw",
  ],
});

/** Rule 23.1: who has not asked does not speak in the debate. */
export const asked = guard({
  id: "ipu.a23.1/asked",
  cites: "Rules of the Assembly, 23.1",
  reading:
    "In a debate a delegate speaks who has asked to, or is on a list of the General Debate. " +
    "Observers and guests, who cannot ask, speak when the President invites them.",
  on: ["GiveFloor"],
  says: {
    en: "{person} has not asked to speak.",
    fr: "{person} n'a pas demandé la parole.",
    es: "{person} no ha pedido la palabra.",
    ar: "لم يطلب {person} الكلمة.",
    ru: "{person} не просил слова.",
  },
  check: ({ state, act }) => {
    if (!isDelegatesStatement(state, act)) return aside;
    const listed = inGeneralDebate(state, act) && listedSpeaker(state, act.person) !== null;
    const waits = listed || list(state).some(({ person }) => person === act.person);
    return waits ? holds : fails({ person: personName(state, act.person) });
  },
  examples: [
    "a sitting; M4 asks for the floor as speaker | President gives the floor to M4 as speaker | accepted",
    "a sitting; M5 asks for the floor as speaker | President gives the floor to M4 as speaker | refused ipu.a23.1/asked",
    "a sitting; M4 asks for the floor as right of reply | President gives the floor to M4 as speaker | refused ipu.a23.1/asked",
    "a sitting; M4 asks for the floor as speaker; M4 no longer asks for the floor | President gives the floor to M4 as speaker | refused ipu.a23.1/asked",
    "a sitting; M4 asks for the floor as speaker; M4 asks for the floor as right of reply; M4 no longer asks for the floor as right of reply | President gives the floor to M4 as speaker | accepted",
    "a sitting; M4 asks for the floor as speaker; M4 asks for the floor as right of reply; M4 no longer asks for the floor as speaker | President gives the floor to M4 as speaker | refused ipu.a23.1/asked",
    "a sitting; M4 asks for the floor as speaker; M4 asks for the floor as right of reply; M4 no longer asks for the floor | President gives the floor to M4 as speaker | refused ipu.a23.1/asked",
    'item taken up; M4 asks for the floor as speaker; Secretariat places item I9 "Water" as subject item; President takes up item I9 | President gives the floor to M4 as speaker | refused ipu.a23.1/asked',
    'item taken up; M4 asks for the floor as speaker; Secretariat places item I9 "Water" as subject item; President takes up item I9; President takes up item I1 | President gives the floor to M4 as speaker | accepted',
    "general debate; M4 enters M4.1 on the list of first speakers | President gives the floor to M4 as speaker | accepted",
    "item taken up; M4 enters M4.1 on the list of first speakers | President gives the floor to M4 as speaker | refused ipu.a23.1/asked",
  ],
});

/** Rule 23.1: in the order of asking. */
export const inOrder = guard({
  id: "ipu.a23.1/in-order",
  cites: "Rules of the Assembly, 23.1",
  reading:
    "Whoever asked first speaks first. It is a rule that the text itself does not make strict, so " +
    "the President can depart from it.",
  on: ["GiveFloor"],
  discretion: "chair",
  says: {
    en: "{first} asked before {person} (place {place}) and speaks first, unless the President decides otherwise.",
    fr: "{first} a demandé la parole avant {person} (rang {place}) et parle d'abord, sauf décision contraire du Président.",
    es: "{first} pidió la palabra antes que {person} (lugar {place}) y habla primero, salvo que el Presidente decida otra cosa.",
    ar: "طلب {first} الكلمة قبل {person} (الترتيب {place}) فيتكلم أولاً ما لم يقرر الرئيس خلاف ذلك.",
    ru: "{first} просил слова раньше, чем {person} (место {place}), и выступает первым, если Председатель не решит иначе.",
  },
  check: ({ state, act }) => {
    if (!isDelegatesStatement(state, act)) return aside;
    const waiting = list(state);
    const place = waiting.findIndex(({ person }) => person === act.person) + 1;
    if (place === 0) return aside;
    if (place === 1) return holds;
    const first = personName(state, waiting[0]?.person ?? "-");
    return fails({ first, person: personName(state, act.person), place });
  },
  examples: [
    "a sitting; M4 asks for the floor as speaker; M5 asks for the floor as speaker | President gives the floor to M4 as speaker | accepted",
    'a sitting; M4 asks for the floor as speaker; M5 asks for the floor as speaker; M6 asks for the floor as speaker | President gives the floor to M6 as speaker | refused ipu.a23.1/in-order first="Delegate 1 of M4" place=3',
    "a sitting; M4 asks for the floor as speaker; M5 asks for the floor as speaker | President gives the floor to M5 as speaker | refused ipu.a23.1/in-order place=2",
    "a sitting; M4 asks for the floor as right of reply; M5 asks for the floor as speaker | President gives the floor to M5 as speaker | accepted",
    'a sitting; M4 asks for the floor as speaker; M5 asks for the floor as speaker | President gives the floor to M5 as speaker ruling ipu.a23.1/in-order: "The Minister must leave" | accepted; RulingDeclared, FloorGiven',
  ],
});

/** Rule 23.3: who raises a point of order. */
export const raisedBy = guard({
  id: "ipu.a23.3/raised-by",
  cites: "Rules of the Assembly, 23.3",
  reading:
    "Any delegate in the room can raise a point of order at any moment, also while another has the " +
    "floor. It is put in a sentence with which it is raised; the speaker keeps the floor. During a " +
    "vote it can only be about how the vote is conducted (32.1), which the President hears.",
  on: ["RaisePointOfOrder"],
  says: {
    en: "A point of order is raised by a delegate in the room; {by} is not one or acts in an office.",
    fr: "Une motion d'ordre est présentée par un délégué présent ; {by} ne l'est pas ou agit dans une fonction.",
    es: "Una cuestión de orden la plantea un delegado presente; {by} no lo es o actúa en un cargo.",
    ar: "يثير نقطة النظام مندوب حاضر في القاعة؛ و{by} ليس كذلك أو يتصرف بحكم منصبه.",
    ru: "Вопрос по порядку ведения поднимает делегат, находящийся в зале; {by} им не является или действует по должности.",
  },
  check: onlyDelegateThere,
  examples: [
    'a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | M5 raises point of order O1: "The text is not there" | accepted',
    'a sitting; open vote | M5 raises point of order O1: "My device does not answer" | accepted',
    'a sitting; Secretariat lets out M5.1 | M5 raises point of order O1: "The text is not there" | refused ipu.a23.3/raised-by',
    'a sitting | Secretary General raises point of order O1: "The text is not there" | refused ipu.a23.3/raised-by',
    'a sitting | M4 on behalf of M5 raises point of order O1: "The text is not there" | refused ipu.a23.3/raised-by',
  ],
});

/** Rule 23.3: one point of a delegate at a time. */
export const onePoint = guard({
  id: "ipu.a23.3/one-point",
  cites: "Rules of the Assembly, 23.3",
  reading:
    "Who has raised a point of order raises another one when that is ruled on: points are ruled on " +
    "at once (23.4), and one delegate could hold up all business with many (inferred).",
  on: ["RaisePointOfOrder"],
  says: {
    en: "Point of order {point} of {person} is to be ruled on first.",
    fr: "Il faut d'abord statuer sur la motion d'ordre {point} de {person}.",
    es: "Primero hay que resolver la cuestión de orden {point} de {person}.",
    ar: "يجب البت أولاً في نقطة النظام {point} التي أثارها {person}.",
    ru: "Сначала надо решить вопрос по порядку ведения {point} ({person}).",
  },
  check: ({ state, envelope }) => {
    const person = principalOf(envelope);
    const raised = sittingOf(state)?.points.find((point) => point.person === person);
    if (raised === undefined) return holds;
    return fails({ point: raised.id, person: personName(state, person) });
  },
  examples: [
    'M5 raises point of order O1: "Noise" | M6 raises point of order O2: "Noise" | accepted',
    'M5 raises point of order O1: "Noise" | M5 raises point of order O2: "More noise" | refused ipu.a23.3/one-point point=O1',
    'M5 raises point of order O1: "Noise"; President rules point of order O1 dismissed | M5 raises point of order O2: "More noise" | accepted',
  ],
});

/** Rule 23.3: nothing else interrupts a speaker. */
export const notInterrupted = guard({
  id: "ipu.a23.3/not-interrupted",
  cites: "Rules of the Assembly, 23.3",
  reading:
    "While a speaker has the floor no other delegate moves a motion or asks for a division; the " +
    "speaker can. Who wants to move one asks for the floor as its mover and has it next (26.1).",
  on: ["MoveMotion", "RequestDivision"],
  says: {
    en: "{speaker} has the floor and can only be interrupted on a point of order.",
    fr: "{speaker} a la parole et ne peut être interrompu que pour une motion d'ordre.",
    es: "{speaker} tiene la palabra y solo puede ser interrumpido por una cuestión de orden.",
    ar: "الكلمة لـ{speaker} ولا تجوز مقاطعته إلا بنقطة نظام.",
    ru: "Слово имеет {speaker}; прервать можно только по порядку ведения.",
  },
  check: ({ state, envelope }) => {
    const floor = sittingOf(state)?.floor ?? null;
    if (floor === null || floor.person === principalOf(envelope)) return holds;
    return fails({ speaker: personName(state, floor.person) });
  },
  examples: [
    "a sitting | M5 moves P1 to adjourn the debate | accepted",
    "a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | M4 moves P1 to adjourn the debate | accepted",
    "a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | M5 moves P1 to adjourn the debate | refused ipu.a23.3/not-interrupted",
    "a sitting; draft D1; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | M5 asks to divide draft D1 into p1 | refused ipu.a23.3/not-interrupted",
  ],
});

/** Rule 23.4: who rules. */
export const ruledBy = guard({
  id: "ipu.a23.4/ruled-by",
  cites: "Rules of the Assembly, 23.4",
  reading: "The President rules on a point of order, alone and without debate; no act appeals.",
  on: ["RulePointOfOrder"],
  says: {
    en: "The President ({chair}) rules on points of order, not {by}.",
    fr: "C'est le Président ({chair}) qui statue sur les motions d'ordre, non {by}.",
    es: "El Presidente ({chair}) resuelve las cuestiones de orden, no {by}.",
    ar: "الرئيس ({chair}) هو الذي يبت في نقاط النظام، لا {by}.",
    ru: "По вопросам порядка ведения решает Председатель ({chair}), а не {by}.",
  },
  check: onlyChair,
  examples: [
    'a sitting; M5 raises point of order O1: "The text is not there" | President rules point of order O1 upheld | accepted',
    'a sitting; M5 raises point of order O1: "The text is not there" | President rules point of order O1 dismissed: "It is" | accepted',
    'a sitting; M5 raises point of order O1: "The text is not there" | Steering Committee rules point of order O1 dismissed | refused ipu.a23.4/ruled-by',
  ],
});

/** What the President does next, when no point of order is in the way. */
const waits = [
  "GiveFloor",
  "TakeUpItem",
  "AnnounceVote",
  "OpenVote",
  "CloseVote",
  "DeclareResult",
  "ProposeWithoutVote",
  "DecideWithoutVote",
  "AnnounceEmergencyItem",
  "CallToOrder",
  "WithdrawFloor",
  "StrikeWords",
  "CloseSitting",
  "CloseSession",
] as const satisfies readonly ActType[];

/** Rule 23.4: at once. */
export const ruledAtOnce = guard({
  id: "ipu.a23.4/ruled-at-once",
  cites: "Rules of the Assembly, 23.4",
  reading:
    "A point of order comes before all other business of the President. Ballots of a vote that is " +
    "open go on meanwhile, but it is not closed; an incident is dealt with, and a sitting " +
    "suspended, at any time (Rule 25). As it is ruled without debate, nobody is given the floor on it.",
  on: waits,
  says: {
    en: "Point of order {point} of {person} is to be ruled on first.",
    fr: "Il faut d'abord statuer sur la motion d'ordre {point} de {person}.",
    es: "Primero hay que resolver la cuestión de orden {point} de {person}.",
    ar: "يجب البت أولاً في نقطة النظام {point} التي أثارها {person}.",
    ru: "Сначала надо решить вопрос по порядку ведения {point} ({person}).",
  },
  check: ({ state }) => {
    const [point] = sittingOf(state)?.points ?? [];
    return point === undefined
      ? holds
      : fails({ point: point.id, person: personName(state, point.person) });
  },
  examples: [
    'a sitting; M5 raises point of order O1: "The text is not there"; President rules point of order O1 dismissed | President takes up item I1 | accepted',
    'a sitting; M5 raises point of order O1: "The text is not there" | President takes up item I1 | refused ipu.a23.4/ruled-at-once point=O1',
    'a sitting; M4 asks for the floor as speaker; M5 raises point of order O1: "The text is not there" | President gives the floor to M4 as speaker | refused ipu.a23.4/ruled-at-once point=O1',
    'a sitting; M5 raises point of order O1: "The text is not there" | President closes the sitting | refused ipu.a23.4/ruled-at-once point=O1',
    'a sitting; M5 raises point of order O1: "The text is not there" | President closes the session | refused ipu.a23.4/ruled-at-once point=O1',
    'a sitting; announced vote; M5 raises point of order O1: "The text is not there" | President opens vote V1 | refused ipu.a23.4/ruled-at-once point=O1',
    'a sitting; open vote; M5 raises point of order O1: "My device does not answer" | President closes vote V1 | refused ipu.a23.4/ruled-at-once point=O1',
    'a sitting; open vote; M5 raises point of order O1: "My device does not answer" | M6 casts 1 yes in vote V1 | accepted',
    'M5 raises point of order O1: "Noise" | President announces vote V1 on question Q1 "A question" by devices | refused ipu.a23.4/ruled-at-once point=O1',
    'closed vote; M5 raises point of order O1: "Noise" | President declares the result of vote V1 | refused ipu.a23.4/ruled-at-once point=O1',
    'M5 raises point of order O1: "Noise" | President proposes question Q1 "A question" without a vote | refused ipu.a23.4/ruled-at-once point=O1',
    'President proposes question Q1 "A question" without a vote; M5 raises point of order O1: "Noise" | President declares question Q1 "A question" adopted without a vote | refused ipu.a23.4/ruled-at-once point=O1',
    'passed request R1 of M4 with 60; M5 raises point of order O1: "Noise" | President announces request R1 as emergency item E1 | refused ipu.a23.4/ruled-at-once point=O1',
    'M4 asks for the floor as speaker; President gives the floor to M4 as speaker; M5 raises point of order O1: "Noise" | President calls the speaker to order: "Abusive" | refused ipu.a23.4/ruled-at-once point=O1',
    'M4 asks for the floor as speaker; President gives the floor to M4 as speaker; M5 raises point of order O1: "Noise" | President withdraws the floor: "Abusive" | refused ipu.a23.4/ruled-at-once point=O1',
    'M4 asks for the floor as speaker; President gives the floor to M4 as speaker; M5 raises point of order O1: "Noise" | President strikes words of speech S1: "Abusive" | refused ipu.a23.4/ruled-at-once point=O1',
    'M4 asks for the floor as speaker; President gives the floor to M4 as speaker; M5 raises point of order O1: "Abusive language"; President rules point of order O1 upheld | President calls the speaker to order: "Abusive" | accepted',
    'a sitting; M5 raises point of order O1: "There is smoke" | President suspends the sitting: "Smoke" | accepted',
  ],
});

export const clauses: readonly Clause[] = [
  listedOnce,
  listedToWithdraw,
  asked,
  inOrder,
  ...lists,
  ...draw,
  raisedBy,
  onePoint,
  notInterrupted,
  ruledBy,
  ruledAtOnce,
];
