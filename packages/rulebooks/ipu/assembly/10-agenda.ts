import {
  actsAs,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  type State,
  undecided,
} from "@hemicycle/engine";
import { isSecretariat, listed, personName, principalOf } from "../common.ts";
import { dayOf } from "../days.ts";
import { agendaDay } from "./10-days.ts";

/** Whether a session before could have agreed the agenda: one that was held with the program. */
const couldHaveAgreed = (state: State): boolean =>
  state.session?.status === "open" ||
  state.pastSessions.values().some(({ source }) => source === null);

/** For the examples: the next session is decided, and its agenda has a General Debate. */
const next =
  'Governing Council decides session S2 "Next" at "Geneva" from 2018-03-24 to 2018-03-28: "decision"';
const items = 'G1 "General Debate" as general debate on "Migration" and I2 "Peace" as subject item';

/** Rule 10.1: who agrees it. */
export const agreedBy = guard({
  id: "ipu.a10.1/agreed-by",
  cites: "Rules of the Assembly, 10.1",
  reading:
    "The agenda of a session is agreed by the session before: whoever presides over it declares it " +
    "agreed. For the first session, or the first that is held with the program, the Secretariat " +
    "enters it and says on what it rests. Where the session before was closed without it, the Rules " +
    "do not help: the Steering Committee may agree it by a ruling (8.2).",
  on: ["AgreeAgenda"],
  discretion: "steeringCommittee",
  says: {
    en: "{person} cannot enter the agenda of {session}: the session before agrees it, and its President declares so.",
    fr: "{person} ne peut inscrire l'ordre du jour de {session} : la session précédente l'arrête, et son Président le déclare.",
    es: "{person} no puede inscribir el orden del día de {session}: lo acuerda la reunión anterior y su Presidente lo declara.",
    ar: "لا يحق لـ{person} قيد جدول أعمال {session}: تتفق عليه الدورة السابقة ويعلن رئيسها ذلك.",
    ru: "{person} не может внести повестку дня {session}: её согласует предыдущая сессия, о чём объявляет её Председатель.",
  },
  check: ({ state, act, envelope }) => {
    const presides = actsAs(state, envelope, "chair") && state.session?.id !== act.session;
    if (presides && act.basis === undefined) return holds;
    const entered = isSecretariat(state, envelope) && act.basis !== undefined;
    if (entered && !couldHaveAgreed(state)) return holds;
    return fails({ person: personName(state, principalOf(envelope)), session: act.session });
  },
  examples: [
    `a sitting; ${next} | President agrees the agenda of S2 with ${items} | accepted`,
    `a sitting; ${next} | Secretariat agrees the agenda of S2 with ${items} | refused ipu.a10.1/agreed-by session=S2`,
    `a sitting; ${next} | Secretariat agrees the agenda of S2 with ${items}: "circular" | refused ipu.a10.1/agreed-by`,
    `a sitting; ${next} | President agrees the agenda of S2 with ${items}: "circular" | refused ipu.a10.1/agreed-by`,
    `a sitting | President agrees the agenda of S1 with ${items} | refused ipu.a10.1/agreed-by session=S1`,
    `a convened session | Secretariat agrees the agenda of S1 with ${items}: "first session" | accepted`,
    `a convened session | Secretariat agrees the agenda of S1 with ${items} | refused ipu.a10.1/agreed-by`,
    `a sitting, from a source; President closes the session; ${next} | Secretariat agrees the agenda of S2 with ${items}: "record of S1" | accepted`,
    `a sitting; President closes the session; ${next} | Secretariat agrees the agenda of S2 with ${items}: "record of S1" | refused ipu.a10.1/agreed-by`,
    `a sitting; President closes the session; ${next} | Steering Committee agrees the agenda of S2 with ${items} ruling ipu.a10.1/agreed-by: "not reached in the sitting" | accepted; RulingDeclared, AgendaAgreed`,
  ],
});

/** Rule 10.1: what it comprises. */
export const generalDebate = guard({
  id: "ipu.a10.1/general-debate",
  cites: "Rules of the Assembly, 10.1",
  reading:
    "Each agenda has one General Debate, with a theme. Beside it normally two subject items of the " +
    "Standing Committees, and their reports where there are any: how many, the Assembly is free to " +
    "decide.",
  on: ["AgreeAgenda"],
  says: {
    en: "The agenda of {session} has {debates} general debates with a theme; it must have one.",
    fr: "L'ordre du jour de {session} compte {debates} débat(s) général(aux) assorti(s) d'un thème ; il en faut un.",
    es: "El orden del día de {session} tiene {debates} debates generales con tema; debe tener uno.",
    ar: "عدد المناقشات العامة ذات الموضوع في جدول أعمال {session}: {debates}؛ والمطلوب واحدة.",
    ru: "Число общих прений с темой в повестке дня {session}: {debates}; должно быть одно.",
  },
  check: ({ act: { session, items: all } }) => {
    const debates = all.filter(({ kind }) => kind === "generalDebate");
    const themed = debates.filter(({ theme }) => theme !== undefined).length;
    return debates.length === 1 && themed === 1 ? holds : fails({ session, debates: themed });
  },
  examples: [
    `a sitting; ${next} | President agrees the agenda of S2 with ${items} | accepted`,
    `a sitting; ${next} | President agrees the agenda of S2 with I2 "Peace" as subject item | refused ipu.a10.1/general-debate debates=0`,
    `a sitting; ${next} | President agrees the agenda of S2 with G1 "General Debate" as general debate | refused ipu.a10.1/general-debate debates=0`,
    `a sitting; ${next} | President agrees the agenda of S2 with ${items}, G2 "Another" as general debate on "Water" | refused ipu.a10.1/general-debate debates=2`,
    `a sitting; ${next} | President agrees the agenda of S2 with ${items}, G2 "Another" as general debate | refused ipu.a10.1/general-debate debates=1`,
  ],
});

/** Rule 10.1: what it cannot comprise. */
export const noEmergency = guard({
  id: "ipu.a10.1/no-emergency",
  cites: "Rules of the Assembly, 10.1",
  reading:
    "An emergency item is not agreed months before: it enters the agenda by Rule 11 alone, in the " +
    "session itself.",
  on: ["AgreeAgenda"],
  says: {
    en: "{items} cannot be agreed before: an emergency item is accepted in the session itself.",
    fr: "{items} ne peut être arrêté d'avance : un point d'urgence est accepté pendant la session.",
    es: "{items} no puede acordarse de antemano: un punto de urgencia se acepta en la propia reunión.",
    ar: "لا يمكن الاتفاق مسبقاً على {items}: يُقبل البند الطارئ في الدورة نفسها.",
    ru: "{items} нельзя согласовать заранее: чрезвычайный пункт принимается на самой сессии.",
  },
  check: ({ act }) => {
    const urgent = act.items.filter(({ kind }) => kind === "emergency");
    return urgent.length === 0 ? holds : fails({ items: listed(urgent.map(({ title }) => title)) });
  },
  examples: [
    `a sitting; ${next} | President agrees the agenda of S2 with ${items} | accepted`,
    `a sitting; ${next} | President agrees the agenda of S2 with ${items}, E1 "Floods" as emergency item | refused ipu.a10.1/no-emergency items=Floods`,
  ],
});

/** For the examples: a session whose agenda was agreed. */
const agreed = `a convened session; Secretariat agrees the agenda of S1 with ${items}: "first session"`;

/** Rule 10.2: who sends it. */
export const sentBy = guard({
  id: "ipu.a10.2/sent-by",
  cites: "Rules of the Assembly, 10.2",
  reading: "The Secretariat sends the agenda to all Members, once it has been agreed.",
  on: ["SendAgenda"],
  says: {
    en: "{person} cannot send the agenda: the Secretariat does.",
    fr: "{person} ne peut envoyer l'ordre du jour : c'est le Secrétariat.",
    es: "{person} no puede enviar el orden del día: lo hace la Secretaría.",
    ar: "لا يحق لـ{person} إرسال جدول الأعمال: ترسله الأمانة.",
    ru: "{person} не может разослать повестку дня: это делает Секретариат.",
  },
  check: ({ state, envelope }) =>
    isSecretariat(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    `${agreed} | Secretariat sends the agenda "Agenda" | accepted`,
    `${agreed} | M5 sends the agenda "Agenda" | refused ipu.a10.2/sent-by`,
  ],
});

/** Rule 10.2: what is sent was agreed. */
export const agreedFirst = guard({
  id: "ipu.a10.2/agreed-first",
  cites: "Rules of the Assembly, 10.2",
  reading: "The agenda that is sent is the one that was agreed.",
  on: ["SendAgenda"],
  says: {
    en: "The agenda of {session} cannot be sent: none has been agreed.",
    fr: "L'ordre du jour de {session} ne peut être envoyé : aucun n'a été arrêté.",
    es: "El orden del día de {session} no puede enviarse: no se ha acordado ninguno.",
    ar: "لا يمكن إرسال جدول أعمال {session}: لم يُتفق على جدول.",
    ru: "Повестку дня {session} нельзя разослать: она не согласована.",
  },
  check: ({ state: { session } }) => {
    if (session?.source !== null) return aside;
    return session.preparation.agenda === null ? fails({ session: session.id }) : holds;
  },
  examples: [
    `${agreed} | Secretariat sends the agenda "Agenda" | accepted`,
    'a convened session | Secretariat sends the agenda "Agenda" | refused ipu.a10.2/agreed-first session=S1',
    `a sitting; ${next}; President agrees the agenda of S2 with ${items}; President closes the session; on 2017-11-24; Secretariat convenes S2 "Next" at "Geneva" from 2018-03-24 to 2018-03-28 | Secretariat sends the agenda "Agenda" | accepted`,
    'a convened session, from a source | Secretariat sends the agenda "Agenda" | accepted',
  ],
});

/** Rule 10.2: it has left in time. */
export const inTime = guard({
  id: "ipu.a10.2/sent-in-time",
  cites: "Rules of the Assembly, 10.2",
  reading:
    "The agenda left at least four months before the opening; without a day of its own it leaves on " +
    "the day of the act. The Rules know no exception.",
  on: ["SendAgenda"],
  says: {
    en: "The agenda left on {sent}; for an opening on {opens} it had to leave by {last}, four months before.",
    fr: "L'ordre du jour est parti le {sent} ; pour une ouverture le {opens}, il devait partir au plus tard le {last}, quatre mois avant.",
    es: "El orden del día salió el {sent}; para una apertura el {opens} debía salir a más tardar el {last}, cuatro meses antes.",
    ar: "أُرسل جدول الأعمال في {sent}؛ ولافتتاح في {opens} كان يجب إرساله في موعد أقصاه {last}، أي قبل أربعة أشهر.",
    ru: "Повестка дня отправлена {sent}; при открытии {opens} её следовало отправить не позднее {last}, за четыре месяца.",
  },
  check: ({ state, act, envelope, ask }) => {
    const { session } = state;
    if (session?.source !== null) return aside;
    const deadline = ask("deadline", { state, of: "agenda" });
    if (deadline.kind === "unset") return undecided(deadline.value);
    const { opens } = session;
    const last = deadline.value.day ?? opens;
    const { sent = dayOf(state, envelope) } = act;
    return sent <= last ? holds : fails({ sent, last, opens });
  },
  examples: [
    `${agreed}; on 2017-06-14 | Secretariat sends the agenda "Agenda" | accepted`,
    `${agreed}; on 2017-06-15 | Secretariat sends the agenda "Agenda" | refused ipu.a10.2/sent-in-time sent=2017-06-15 last=2017-06-14 opens=2017-10-14`,
    `${agreed}; on 2017-07-20 | Secretariat sends the agenda "Agenda" on 2017-06-14 | accepted`,
    `${agreed}; on 2017-07-20 | Secretariat sends the agenda "Agenda" on 2017-06-15 | refused ipu.a10.2/sent-in-time sent=2017-06-15`,
    'a convened session, from a source; on 2017-10-14 | Secretariat sends the agenda "Agenda" | accepted',
  ],
});

export const clauses: readonly Clause[] = [
  agreedBy,
  generalDebate,
  noEmergency,
  sentBy,
  agreedFirst,
  inTime,
  agendaDay,
];
