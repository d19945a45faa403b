import {
  type Asked,
  aside,
  type Clause,
  consequence,
  fails,
  guard,
  holds,
  inGeneralDebate,
  listedSpeaker,
  listOf,
  nextInDebate,
  type State,
  type Verdict,
} from "@hemicycle/engine";
import {
  inOwnOffice,
  isDelegate,
  isOwnAct,
  isSecretariat,
  personName,
  principalOf,
} from "../common.ts";

/** Rule 23.2: who enters what the lot has put. */
export const drawnBy = guard({
  id: "ipu.a23.2/drawn-by",
  cites: "Rules of the Assembly, 23.2",
  reading:
    "The Secretariat draws the lot before everybody and enters the order, with how and by whom it " +
    "was drawn. The program draws none.",
  on: ["DrawSpeakers"],
  says: {
    en: "The Secretariat enters the order that was drawn, not {by}.",
    fr: "C'est le Secrétariat qui saisit l'ordre tiré au sort, non {by}.",
    es: "La Secretaría introduce el orden sorteado, no {by}.",
    ar: "الأمانة هي التي تُدخل الترتيب الذي أسفرت عنه القرعة، لا {by}.",
    ru: "Порядок, определённый жребием, вносит Секретариат, а не {by}.",
  },
  check: ({ state, envelope }) =>
    isSecretariat(state, envelope) ? holds : fails({ by: personName(state, envelope.by) }),
  examples: [
    'M4 enters M4.1 on the list of first speakers | Secretariat draws the list of first speakers as M4.1: "by hand" | accepted',
    'M4 enters M4.1 on the list of first speakers | President draws the list of first speakers as M4.1: "by hand" | refused ipu.a23.2/drawn-by',
  ],
});

/** What a lot that was drawn leaves out, or has twice, or has without an entry; null: nothing. */
const misdrawn = (state: State, act: Asked<"DrawSpeakers">["act"]): string | null => {
  const registered = listOf(state, act.list).speakers.map(({ person }) => person);
  const missing = registered.find((person) => !act.order.includes(person));
  const added = act.order.find(
    (person, at) => !registered.includes(person) || act.order.indexOf(person) !== at,
  );
  return missing ?? added ?? null;
};

/** Rule 23.2: a lot is about everybody on the list, once. */
export const allDrawn = guard({
  id: "ipu.a23.2/all-drawn",
  cites: "Rules of the Assembly, 23.2",
  reading: "The order has everybody who is on the list, each once, and nobody else.",
  on: ["DrawSpeakers"],
  says: {
    en: "The order is not one of those on the list ({list}): {person} is missing, stands twice or is not on it.",
    fr: "L'ordre ne correspond pas à la liste ({list}) : {person} manque, figure deux fois ou n'est pas inscrit.",
    es: "El orden no corresponde a la lista ({list}): {person} falta, figura dos veces o no está inscrito.",
    ar: "لا يطابق الترتيب القائمة ({list}): {person} غير مذكور أو مذكور مرتين أو غير مدرج.",
    ru: "Порядок не соответствует списку ({list}): {person} отсутствует, указан дважды или не внесён.",
  },
  check: ({ state, act }) => {
    const wrong = misdrawn(state, act);
    if (wrong === null) return holds;
    return fails({ list: act.list, person: personName(state, wrong) });
  },
  examples: [
    'M4 enters M4.1 on the list of first speakers; M5 enters M5.1 on the list of first speakers | Secretariat draws the list of first speakers as M5.1, M4.1: "by hand" | accepted',
    'M4 enters M4.1 on the list of first speakers; M5 enters M5.1 on the list of first speakers | Secretariat draws the list of first speakers as M5.1: "by hand" | refused ipu.a23.2/all-drawn list=first person="Delegate 1 of M4"',
    'M4 enters M4.1 on the list of first speakers | Secretariat draws the list of first speakers as M4.1, M4.1: "by hand" | refused ipu.a23.2/all-drawn list=first person="Delegate 1 of M4"',
    'M4 enters M4.1 on the list of first speakers; M5 enters M5.1 on the list of second speakers | Secretariat draws the list of first speakers as M4.1, M5.1: "by hand" | refused ipu.a23.2/all-drawn list=first person="Delegate 1 of M5"',
  ],
});

/** Rule 23.2: once. */
export const drawnOnce = guard({
  id: "ipu.a23.2/drawn-once",
  cites: "Rules of the Assembly, 23.2",
  reading:
    "A list is drawn once, before anybody on it is heard; who comes later stands at its end. A lot " +
    "that is drawn again would be one that was chosen (inferred).",
  on: ["DrawSpeakers"],
  says: {
    en: "The order of this list stands ({list}): it was drawn, or somebody on it has been heard.",
    fr: "L'ordre de cette liste est acquis ({list}) : il a été tiré au sort ou un orateur a été entendu.",
    es: "El orden de esta lista es firme ({list}): ya se sorteó o ya se ha oído a un orador.",
    ar: "ترتيب هذه القائمة نهائي ({list}): أُجريت القرعة أو استُمع إلى أحد المدرجين فيها.",
    ru: "Порядок этого списка установлен ({list}): жребий брошен или кто-то уже выступил.",
  },
  check: ({ state, act }) => {
    const { speakers, drawn } = listOf(state, act.list);
    const stands = drawn !== null || speakers.some(({ heard }) => heard);
    return stands ? fails({ list: act.list }) : holds;
  },
  examples: [
    'M4 enters M4.1 on the list of first speakers | Secretariat draws the list of first speakers as M4.1: "by hand" | accepted',
    'drawn list of M4 | Secretariat draws the list of first speakers as M4.1: "by hand" | refused ipu.a23.2/drawn-once list=first',
    'M4 enters M4.1 on the list of first speakers; M5 enters M5.1 on the list of second speakers; Secretariat draws the list of first speakers as M4.1: "by hand" | Secretariat draws the list of second speakers as M5.1: "by hand" | accepted',
    'general debate; M4 enters M4.1 on the list of first speakers; President gives the floor to M4 as speaker; M4 ends the speech | Secretariat draws the list of first speakers as M4.1: "by hand" | refused ipu.a23.2/drawn-once list=first',
  ],
});

/** Rule 23.2: who gives a place away. */
export const exchangedBy = guard({
  id: "ipu.a23.2/exchanged-by",
  cites: "Rules of the Assembly, 23.2",
  reading:
    "A speaker offers the own place, in person or through a clerk of the Secretariat; nobody offers " +
    "somebody else's.",
  on: ["ExchangePlaces"],
  says: {
    en: "{by} cannot offer this place: speakers exchange their own.",
    fr: "{by} ne peut offrir cette place : les orateurs échangent la leur.",
    es: "{by} no puede ofrecer este lugar: los oradores intercambian el suyo.",
    ar: "لا يمكن لـ{by} عرض هذا المكان: يتبادل المتكلمون أماكنهم بأنفسهم.",
    ru: "{by} не может предложить это место: ораторы обмениваются своими.",
  },
  check: ({ state, envelope }) => {
    const own = isOwnAct(state, envelope) && inOwnOffice(state, envelope);
    if (own && envelope.office === undefined) return holds;
    return fails({ by: personName(state, envelope.by) });
  },
  examples: [
    "drawn list of M5, M4 | Secretariat on behalf of M4 exchanges places with M5.1 | accepted",
    "drawn list of M5, M4 | M6 on behalf of M4 exchanges places with M5.1 | refused ipu.a23.2/exchanged-by",
  ],
});

const samePlace = (state: State, person: string, other: string): Verdict => {
  const [first, second] = [listedSpeaker(state, person), listedSpeaker(state, other)];
  const same = first !== null && first.list === second?.list && person !== other;
  if (same && listOf(state, first.list).drawn !== null) return holds;
  return fails({ person: personName(state, person), other: personName(state, other) });
};

/** Rule 23.2: places of one list, once they are known. */
export const exchangeable = guard({
  id: "ipu.a23.2/exchangeable",
  cites: "Rules of the Assembly, 23.2",
  reading:
    "Two who both wait on the same list exchange their places, after the lot has given them some. " +
    "That the list is the same is inferred: the lists have a rank.",
  on: ["ExchangePlaces"],
  says: {
    en: "{person} and {other} do not both wait on one list that has been drawn.",
    fr: "{person} et {other} n'attendent pas tous deux sur une même liste tirée au sort.",
    es: "{person} y {other} no esperan ambos en una misma lista sorteada.",
    ar: "لا ينتظر {person} و{other} كلاهما في قائمة واحدة أُجريت قرعتها.",
    ru: "{person} и {other} не ожидают оба в одном списке, порядок которого определён жребием.",
  },
  check: ({ state, act, envelope }) => samePlace(state, principalOf(envelope), act.with),
  examples: [
    "drawn list of M5, M4 | M4 exchanges places with M5.1 | accepted; ExchangeOffered",
    "M4 enters M4.1 on the list of first speakers; M5 enters M5.1 on the list of first speakers | M4 exchanges places with M5.1 | refused ipu.a23.2/exchangeable",
    'M4 enters M4.1 on the list of first speakers; M5 enters M5.1 on the list of second speakers; Secretariat draws the list of first speakers as M4.1: "by hand" | M4 exchanges places with M5.1 | refused ipu.a23.2/exchangeable',
    "drawn list of M4 | M4 exchanges places with M4.1 | refused ipu.a23.2/exchangeable",
    "drawn list of M4 | M5 exchanges places with M4.1 | refused ipu.a23.2/exchangeable",
  ],
});

/** Rule 23.2: both want it. */
export const exchanged = consequence({
  id: "ipu.a23.2/exchanged",
  cites: "Rules of the Assembly, 23.2",
  reading:
    "An offer is met by an offer in return: then both have agreed, and have each other's place. " +
    "Until then nothing changes, and whoever offers the place to somebody else has thought better.",
  on: ["ExchangeOffered"],
  follow: ({ state, event }) => {
    const offers = state.session?.debate.exchanges;
    const inReturn = offers?.get(event.with);
    const list = listedSpeaker(state, event.with)?.list;
    const agreed = inReturn !== undefined && offers?.get(inReturn) === event.with;
    if (!agreed || list === undefined) return [];
    return [{ type: "PlacesExchanged", list, people: [event.with, inReturn] }];
  },
  examples: [
    "drawn list of M5, M4; M4 exchanges places with M5.1 | M5 exchanges places with M4.1 | accepted; ExchangeOffered, PlacesExchanged",
    "drawn list of M5, M4, M6; M4 exchanges places with M5.1; M4 exchanges places with M6.1 | M5 exchanges places with M4.1 | accepted; ExchangeOffered",
    "general debate; drawn list of M5, M4; M4 exchanges places with M5.1; M5 exchanges places with M4.1 | President gives the floor to M4 as speaker | accepted",
  ],
});

/** Rule 23.2: the lists before those who ask in the sitting. */
export const listFirst = guard({
  id: "ipu.a23.2/list-first",
  cites: "Rules of the Assembly, 23.2",
  reading:
    "In the General Debate the lists are followed: presiding officers, then first, then second " +
    "speakers (inferred), each list in its order; those who asked in the sitting come after them. " +
    "Who is not in the room is passed over and keeps the place. The President can depart from it.",
  on: ["GiveFloor"],
  discretion: "chair",
  says: {
    en: "{next} is next on the lists of the General Debate, before {person}, unless the President decides otherwise.",
    fr: "{next} est le prochain sur les listes du débat général, avant {person}, sauf décision contraire du Président.",
    es: "{next} es el siguiente en las listas del debate general, antes que {person}, salvo que el Presidente decida otra cosa.",
    ar: "{next} هو التالي في قوائم المناقشة العامة قبل {person} ما لم يقرر الرئيس خلاف ذلك.",
    ru: "Следующий в списках общих прений — {next}, раньше, чем {person}, если Председатель не решит иначе.",
  },
  check: ({ state, act }) => {
    const next = inGeneralDebate(state, act) ? nextInDebate(state) : null;
    if (next === null || !isDelegate(state, act.person)) return aside;
    if (next.person === act.person) return holds;
    return fails({
      next: personName(state, next.person),
      person: personName(state, act.person),
    });
  },
  examples: [
    "general debate; M4 enters M4.1 on the list of first speakers; M5 enters M5.1 on the list of first speakers | President gives the floor to M4 as speaker | accepted",
    'general debate; M4 enters M4.1 on the list of first speakers; M5 enters M5.1 on the list of first speakers | President gives the floor to M5 as speaker | refused ipu.a23.2/list-first next="Delegate 1 of M4"',
    'general debate; M4 enters M4.1 on the list of first speakers; M5 enters M5.1 on the list of first speakers | President gives the floor to M5 as speaker ruling ipu.a23.2/list-first: "The Speaker must leave" | accepted',
    "general debate; M4 enters M4.1 on the list of first speakers; M5 enters M5.1 on the list of presiding officers | President gives the floor to M5 as speaker | accepted",
    "general debate; M4 enters M4.1 on the list of second speakers; M5 enters M5.1 on the list of first speakers | President gives the floor to M5 as speaker | accepted",
    "general debate; M4 enters M4.1 on the list of first speakers; M5 asks for the floor as speaker | President gives the floor to M5 as speaker | refused ipu.a23.2/list-first",
    "general debate; M4 enters M4.1 on the list of first speakers; M5 enters M5.1 on the list of first speakers; Secretariat lets out M4.1 | President gives the floor to M5 as speaker | accepted",
    "general debate; drawn list of M5, M4; M6 enters M6.1 on the list of first speakers | President gives the floor to M5 as speaker | accepted",
    'general debate; drawn list of M4; M5 enters M5.1 on the list of first speakers | President gives the floor to M5 as speaker | refused ipu.a23.2/list-first next="Delegate 1 of M4"',
    "item taken up; M4 enters M4.1 on the list of first speakers; M5 asks for the floor as speaker | President gives the floor to M5 as speaker | accepted",
    'general debate; M4 enters M4.1 on the list of first speakers; Secretariat ends the mandate of M4.1: "resigned"; M5 enters M5.1 on the list of first speakers | President gives the floor to M5 as speaker | accepted',
  ],
});

export const clauses: readonly Clause[] = [
  drawnBy,
  allDrawn,
  drawnOnce,
  exchangedBy,
  exchangeable,
  exchanged,
  listFirst,
];
