import { secondsBetween } from "@hemicycle/base";
import {
  type ActOf,
  actsAs,
  aside,
  type Clause,
  consequence,
  fails,
  guard,
  holds,
  holdsOffice,
  inGeneralDebate,
  is,
  type Office,
  type Purpose,
  type State,
  silent,
  sittingOf,
  type Verdict,
  value,
} from "@hemicycle/engine";
import {
  inOwnOffice,
  isDelegate,
  isOwnAct,
  isThere,
  onlyChair,
  personName,
  principalOf,
} from "../common.ts";

/** Rule 21: the floor is given, never taken. */
export const presidentGives = guard({
  id: "ipu.a21/president-gives",
  cites: "Rules of the Assembly, 21",
  reading: "Only whoever presides over the sitting gives the floor.",
  on: ["GiveFloor"],
  says: {
    en: "The President ({chair}) gives the floor; {by} does not preside.",
    fr: "C'est le Président ({chair}) qui donne la parole ; {by} ne préside pas.",
    es: "El Presidente ({chair}) concede la palabra; {by} no preside.",
    ar: "الرئيس ({chair}) هو الذي يعطي الكلمة؛ و{by} لا يترأس الجلسة.",
    ru: "Слово предоставляет Председатель ({chair}); {by} не председательствует.",
  },
  check: onlyChair,
  examples: [
    "a sitting; M4 asks for the floor as speaker | President gives the floor to M4 as speaker | accepted",
    "a sitting; M4 asks for the floor as speaker | M4 gives the floor to M4 as speaker | refused ipu.a21/president-gives",
    "a sitting; M4 asks for the floor as speaker | Secretariat gives the floor to M4 as speaker | refused ipu.a21/president-gives",
    "a sitting; M4 asks for the floor as speaker | Secretariat on behalf of President gives the floor to M4 as speaker | accepted",
  ],
});

/** Rule 21: one speaker at a time. */
export const floorFree = guard({
  id: "ipu.a21/floor-free",
  cites: "Rules of the Assembly, 21",
  reading:
    "Who has been given the floor keeps it until the speech has ended or the floor is withdrawn " +
    "(inferred). Until then nobody else gets it, no vote is opened, no other item is taken up and " +
    "neither the sitting nor the session is closed. A suspension is possible at any time (Rule 25).",
  on: ["GiveFloor", "OpenVote", "TakeUpItem", "CloseSitting", "CloseSession"],
  says: {
    en: "{speaker} has the floor; that speech ends first.",
    fr: "{speaker} a la parole ; ce discours doit d'abord prendre fin.",
    es: "{speaker} tiene la palabra; primero debe terminar su intervención.",
    ar: "الكلمة لـ{speaker}؛ ويجب أن تنتهي هذه الكلمة أولاً.",
    ru: "Слово имеет {speaker}; сначала должно закончиться это выступление.",
  },
  check: ({ state }) => {
    const floor = sittingOf(state)?.floor ?? null;
    return floor === null ? holds : fails({ speaker: personName(state, floor.person) });
  },
  examples: [
    "a sitting; M4 asks for the floor as speaker | President gives the floor to M4 as speaker | accepted",
    "a sitting; M4 asks for the floor as speaker; M5 asks for the floor as speaker; President gives the floor to M4 as speaker | President gives the floor to M5 as speaker | refused ipu.a21/floor-free",
    "a sitting; M4 asks for the floor as speaker; M5 asks for the floor as speaker; President gives the floor to M4 as speaker; M4 ends the speech | President gives the floor to M5 as speaker | accepted",
    "a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker; announced vote | President opens vote V1 | refused ipu.a21/floor-free",
    "a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | President takes up item I1 | refused ipu.a21/floor-free",
    "a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | President closes the sitting | refused ipu.a21/floor-free",
    'a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | President suspends the sitting: "A break" | accepted',
    'a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | President closes the session | refused ipu.a21/floor-free speaker="Delegate 1 of M4"',
  ],
});

/** For the examples: whoever speaks is interrupted. */
const aBreak = 'President suspends the sitting: "A break"; President resumes the sitting';

/** Rule 21: a suspension takes the floor back. */
export const suspensionEndsSpeech = consequence({
  id: "ipu.a21/suspension-ends-speech",
  cites: "Rules of the Assembly, 21",
  reading:
    "A speech that is under way when the sitting is suspended ends there, so that the pause costs " +
    "the delegation no time (inferred). Who was speaking has not been heard out: after the pause " +
    "they are the first to have the floor again, for the time that was left, if any.",
  on: ["SittingSuspended"],
  follow: ({ state, at }) => {
    const floor = sittingOf(state)?.floor ?? null;
    if (floor === null) return [];
    const seconds = Math.max(0, secondsBetween(floor.since, at));
    return [{ type: "SpeechEnded", speech: floor.speech, seconds }];
  },
  examples: [
    'a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | President suspends the sitting: "A break" | accepted; SittingSuspended, SpeechEnded',
    'a sitting | President suspends the sitting: "A break" | accepted; SittingSuspended',
    `item taken up; M4 asks for the floor as speaker; M5 asks for the floor as speaker; President gives the floor to M4 as speaker; ${aBreak} | President gives the floor to M4 as speaker | accepted`,
    `item taken up; M4 asks for the floor as speaker; M5 asks for the floor as speaker; President gives the floor to M4 as speaker; ${aBreak} | President gives the floor to M5 as speaker | refused ipu.a23.1/in-order first="Delegate 1 of M4" place=2`,
    `general debate; drawn list of M5, M4; President gives the floor to M5 as speaker; ${aBreak} | President gives the floor to M5 as speaker | accepted`,
    `a sitting; request R1 of M4; Steering Committee finds request R1 admissible; President gives the floor to M4 as sponsor on request R1; ${aBreak} | President gives the floor to M4 as sponsor on request R1 | accepted`,
    `motion P1 of M5; President gives the floor to M5 as mover on motion P1; ${aBreak} | President gives the floor to M5 as mover on motion P1 | accepted`,
    'general debate; M4 asks for the floor as speaker; 15:00 President gives the floor to M4 as speaker; 15:05 President suspends the sitting: "A break"; 16:00 President resumes the sitting | speakingTime of M4 as speaker | 180',
    'general debate; M4 asks for the floor as speaker; 15:00 President gives the floor to M4 as speaker; 15:00:00 President suspends the sitting: "A break"; 16:00 President resumes the sitting | speakingTime of M4 as speaker | 480',
  ],
});

/** Whoever is heard for an office, and not for a delegation. */
const officesHeard: Partial<Record<Purpose, readonly Office[]>> = {
  opinion: ["steeringCommittee"],
  advice: ["secretaryGeneral", "secretariat"],
};

const speaksInOffice = (state: State, { person, purpose }: ActOf<"GiveFloor">): boolean =>
  officesHeard[purpose]?.some((office) => holdsOffice(state, person, office)) === true;

/** Rule 21: who can be given the floor. */
export const entitled = guard({
  id: "ipu.a21/entitled",
  cites: "Rules of the Assembly, 21",
  reading:
    "Delegates of Members and Associate Members speak; the Steering Committee is heard with its " +
    "opinion and the Secretary General or the Secretariat with advice, and a delegate with " +
    "neither. Observers and honorary members have rules of their own (2 and 3). Anybody else the " +
    "Rules do not provide for: a guest speaks if the President so decides (8.2).",
  on: ["GiveFloor"],
  discretion: "chair",
  says: {
    en: "{person} cannot be given the floor for this purpose, unless the President so decides.",
    fr: "{person} ne peut recevoir la parole à ce titre, sauf décision du Président.",
    es: "No puede concederse la palabra a {person} a este título, salvo decisión del Presidente.",
    ar: "لا يمكن إعطاء الكلمة لـ{person} لهذا الغرض إلا إذا قرر الرئيس ذلك.",
    ru: "{person} не может получить слово с этой целью, если Председатель не решит иначе.",
  },
  check: ({ state, act }) => {
    const capacity = state.people.get(act.person)?.capacity;
    if (capacity === "observer" || capacity === "honorary") return aside;
    const delegate = officesHeard[act.purpose] === undefined && isDelegate(state, act.person);
    if (delegate || speaksInOffice(state, act)) return holds;
    return fails({ person: personName(state, act.person) });
  },
  examples: [
    "a sitting; M4 asks for the floor as speaker | President gives the floor to M4 as speaker | accepted",
    "a sitting, M4 associate member; M4 asks for the floor as speaker | President gives the floor to M4 as speaker | accepted",
    'a sitting; M4 asks for the floor as speaker; Secretariat makes M4 suspended from 2017-09-01: "Decision" | President gives the floor to M4 as speaker | refused ipu.a21/entitled',
    'a sitting; Secretariat registers X1 "Ann" of M5 as adviser, woman; Secretariat lets in X1 | President gives the floor to X1 as speaker | refused ipu.a21/entitled person=Ann',
    'a sitting; Secretariat registers X1 "Ann" as official, woman | President gives the floor to X1 as speaker ruling ipu.a21/entitled: "The Speaker of the host parliament" | accepted',
    "a sitting | President gives the floor to SG as advice | accepted",
    "a sitting | President gives the floor to SEC as advice | accepted",
    "a sitting | President gives the floor to SG as opinion | refused ipu.a21/entitled",
    "a sitting | President gives the floor to STC as opinion | accepted",
    "a sitting | President gives the floor to M4 as advice | refused ipu.a21/entitled",
  ],
});

/** Whether somebody reports: for an item, in office or for a body. */
const isRapporteur = (state: State, person: string): boolean =>
  holdsOffice(state, person, "rapporteur") ||
  (state.session?.items.values() ?? []).some(({ rapporteurs }) => rapporteurs.includes(person)) ||
  state.bodies
    .values()
    .flatMap(({ terms }) => terms)
    .some(
      ({ as, status, person: one }) => as === "rapporteur" && status === "held" && one === person,
    );

/** Rules 13 and 20: who has the floor as rapporteur. */
export const asRapporteur = guard({
  id: "ipu.a21/as-rapporteur",
  cites: "Rules of the Assembly, 21",
  reading:
    "The floor as rapporteur is for rapporteurs: of an item (13), of a committee (20), or in that " +
    "office. Otherwise anybody could speak by that name beside the lists and times of the debates " +
    "(inferred); the President can let somebody report in their place. On amendments Rule 20 says it.",
  on: ["GiveFloor"],
  discretion: "chair",
  says: {
    en: "{person} is no rapporteur, and has the floor as one only if the President so decides.",
    fr: "{person} n'est pas rapporteur et n'a la parole à ce titre que si le Président en décide ainsi.",
    es: "{person} no es relator y solo tiene la palabra como tal si el Presidente así lo decide.",
    ar: "{person} ليس مقرراً، ولا تُعطى له الكلمة بهذه الصفة إلا بقرار من الرئيس.",
    ru: "{person} не докладчик и получает слово в этом качестве, только если так решит Председатель.",
  },
  check: ({ state, act }) => {
    if (act.purpose !== "rapporteur" || act.about?.kind === "amendment") return aside;
    if (isRapporteur(state, act.person)) return holds;
    return fails({ person: personName(state, act.person) });
  },
  examples: [
    "rapporteurs; item taken up | President gives the floor to M4 as rapporteur on item I1 | accepted",
    'rapporteurs; item taken up; Secretariat places item I9 "Water" as subject item | President gives the floor to M4 as rapporteur on item I1 | accepted',
    'rapporteurs; item taken up | President gives the floor to M6 as rapporteur on item I1 | refused ipu.a21/as-rapporteur person="Delegate 1 of M6"',
    'rapporteurs; item taken up | President gives the floor to M6 as rapporteur on item I1 ruling ipu.a21/as-rapporteur: "for both, who are ill" | accepted',
    'a sitting; Secretariat assigns Rapporteur to M6.1: "decision" | President gives the floor to M6 as rapporteur | accepted',
    'a sitting; committee C1; Secretariat names M6.1 rapporteur of C1: "decision" | President gives the floor to M6 as rapporteur | accepted',
    'a sitting; committee C1; Secretariat names M6.1 titular member of C1: "decision" | President gives the floor to M6 as rapporteur | refused ipu.a21/as-rapporteur',
    'a sitting; committee C1; Secretariat names M6.1 rapporteur of C1: "decision"; Secretariat ends the term in C1 of M6.1 as rapporteur: "resigned" | President gives the floor to M6 as rapporteur | refused ipu.a21/as-rapporteur',
  ],
});

/** Rule 21: whoever speaks is there. */
export const inRoom = guard({
  id: "ipu.a21/in-room",
  cites: "Rules of the Assembly, 21",
  reading:
    "A delegate, an observer or an honorary member speaks in the room. Officials are not registered " +
    "when they come and go; nor is anybody while presence is counted by hand.",
  on: ["GiveFloor"],
  says: {
    en: "{person} is not in the room.",
    fr: "{person} n'est pas dans la salle.",
    es: "{person} no está en la sala.",
    ar: "{person} ليس في القاعة.",
    ru: "{person} отсутствует в зале.",
  },
  check: ({ state, act: { person } }) => {
    if (state.people.get(person)?.capacity === "official") return aside;
    return isThere(state, person) ? holds : fails({ person: personName(state, person) });
  },
  examples: [
    "a sitting; M4 asks for the floor as speaker | President gives the floor to M4 as speaker | accepted",
    "a sitting; M4 asks for the floor as speaker; Secretariat lets out M4.1 | President gives the floor to M4 as speaker | refused ipu.a21/in-room",
    'a sitting; M4 asks for the floor as speaker; Secretariat lets out M4.1; Secretariat reports 9 delegations in the room: "counted" | President gives the floor to M4 as speaker | accepted',
  ],
});

/** Rule 21: who asks. */
export const asksForFloor = guard({
  id: "ipu.a21/asks-for-floor",
  cites: "Rules of the Assembly, 21",
  reading:
    "Delegates ask for the floor and take the request back, each for themselves; a clerk of the " +
    "secretariat can enter it for them. To ask one need not be in the room.",
  on: ["RequestFloor", "WithdrawFloorRequest"],
  says: {
    en: "{by} cannot ask for the floor in this way: delegates ask for themselves.",
    fr: "{by} ne peut demander la parole ainsi : les délégués la demandent pour eux-mêmes.",
    es: "{by} no puede pedir la palabra así: los delegados la piden para sí mismos.",
    ar: "لا يمكن لـ{by} طلب الكلمة على هذا النحو: يطلبها المندوبون لأنفسهم.",
    ru: "{by} не может просить слова таким образом: делегаты просят его для себя.",
  },
  check: ({ state, envelope }) => {
    if (envelope.office !== undefined || !isOwnAct(state, envelope)) {
      return fails({ by: personName(state, envelope.by) });
    }
    // What others than delegates cannot ask for is said in Rules 1 to 3.
    return isDelegate(state, principalOf(envelope)) ? holds : aside;
  },
  examples: [
    "a sitting | M4 asks for the floor as speaker | accepted",
    "a sitting; Secretariat lets out M4.1 | M4 asks for the floor as speaker | accepted",
    "a sitting | Secretariat on behalf of M4 asks for the floor as speaker | accepted",
    "a sitting | M5 on behalf of M4 asks for the floor as speaker | refused ipu.a21/asks-for-floor",
    "a sitting | Secretary General asks for the floor as speaker | refused ipu.a21/asks-for-floor",
    "a sitting; M4 asks for the floor as speaker | M4 no longer asks for the floor | accepted",
    "a sitting; M4 asks for the floor as speaker | M5 on behalf of M4 no longer asks for the floor | refused ipu.a21/asks-for-floor",
  ],
});

/** Rule 21: who ends a speech. */
export const endsSpeech = guard({
  id: "ipu.a21/ends-speech",
  cites: "Rules of the Assembly, 21",
  reading:
    "The speaker gives the floor back, or a clerk for the speaker; or the President takes note that " +
    "the speech is over.",
  on: ["EndSpeech"],
  says: {
    en: "{speaker} has the floor: only the speaker or the President ends the speech, not {by}.",
    fr: "{speaker} a la parole : seul l'orateur ou le Président met fin au discours, non {by}.",
    es: "{speaker} tiene la palabra: solo el orador o el Presidente da fin a la intervención, no {by}.",
    ar: "الكلمة لـ{speaker}: لا ينهيها إلا المتكلم أو الرئيس، لا {by}.",
    ru: "Слово имеет {speaker}: выступление завершает только оратор или Председатель, а не {by}.",
  },
  check: ({ state, envelope }): Verdict => {
    const floor = sittingOf(state)?.floor ?? null;
    if (floor === null) return aside;
    const speaks = principalOf(envelope) === floor.person && isOwnAct(state, envelope);
    if (speaks && inOwnOffice(state, envelope)) return holds;
    if (actsAs(state, envelope, "chair")) return holds;
    return fails({
      speaker: personName(state, floor.person),
      by: personName(state, envelope.by),
    });
  },
  examples: [
    "a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | M4 ends the speech | accepted",
    "a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | President ends the speech | accepted",
    "a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | M5 ends the speech | refused ipu.a21/ends-speech",
    "a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | Secretariat on behalf of M4 ends the speech | accepted",
    "a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | M4 on behalf of M5 ends the speech | refused ipu.a21/ends-speech",
    "a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | M5 on behalf of M4 ends the speech | refused ipu.a21/ends-speech",
    "a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | person M4.1 as President ends the speech | refused ipu.a21/ends-speech",
    "a sitting | President ends the speech | impossible status floor",
  ],
});

/** Purposes for which another rule says how long a speech may be. */
const limitedElsewhere: readonly Purpose[] = [
  "sponsor",
  "contrary",
  "mover",
  "opponent",
  "reply",
  "explanation",
];

/** Rule 21: what no rule limits. */
export const noLimit = value({
  id: "ipu.a21/no-limit",
  cites: "Rules of the Assembly, 21",
  reading:
    "Outside the General Debate, and apart from motions, hearings, replies and explanations, the " +
    "Rules limit no speech. The President, who gives the floor, can give it for a number of seconds.",
  status: "inferred",
  source: "Rules of the Assembly (April 2017), 21 to 26: no figure for other speeches.",
  slot: "speakingTime",
  answer: ({ state, purpose }) =>
    limitedElsewhere.includes(purpose) || inGeneralDebate(state, { purpose }) ? silent : is(null),
  examples: [
    "a sitting; item taken up | speakingTime of M4 as speaker | unlimited",
    "a sitting; general debate | speakingTime of M4 as advice | unlimited",
    "a sitting; general debate | speakingTime of M4 as speaker | silent",
    "a sitting | speakingTime of M4 as sponsor | silent",
    "a sitting | speakingTime of M4 as opponent of the request | silent",
    "a sitting | speakingTime of M4 as mover | silent",
  ],
});

export const clauses: readonly Clause[] = [
  presidentGives,
  entitled,
  asRapporteur,
  inRoom,
  floorFree,
  asksForFloor,
  endsSpeech,
  suspensionEndsSpeech,
  noLimit,
];
