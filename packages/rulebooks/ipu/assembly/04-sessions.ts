import {
  actsAs,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  prose,
  undecided,
} from "@hemicycle/engine";
import { isSecretariat, personName, principalOf } from "../common.ts";
import { dayOf } from "../days.ts";
import { fourMonths, yearAhead } from "./04-days.ts";

/** Rule 4.1: how often. */
export const twiceAYear = prose({
  id: "ipu.a4.1/twice-a-year",
  cites: "Rules of the Assembly, 4.1",
  reading:
    "Two sessions a year, of four days as a rule, at least one of them in Geneva unless the " +
    "governing bodies decide otherwise.",
  why:
    "How often and for how long is addressed to the Council, which decides on each session and may " +
    "depart from it; no act of the Assembly depends on it.",
});

/** Rule 4.2: who fixes place and dates. */
export const councilDecides = guard({
  id: "ipu.a4.2/council-decides",
  cites: "Rules of the Assembly, 4.2",
  reading:
    "The Governing Council alone fixes the place and the dates of a session. It may fix others until " +
    "the session is convened.",
  on: ["DecideSession"],
  says: {
    en: "{person} cannot fix the place and the dates of a session: the Governing Council does.",
    fr: "{person} ne peut fixer le lieu et les dates d'une session : c'est le Conseil directeur.",
    es: "{person} no puede fijar el lugar y las fechas de una reunión: lo hace el Consejo de Gobierno.",
    ar: "لا يحق لـ{person} تحديد مكان الدورة وتاريخها: يحددهما المجلس الحاكم.",
    ru: "{person} не может назначить место и сроки сессии: это делает Руководящий совет.",
  },
  check: ({ state, envelope }) =>
    actsAs(state, envelope, "council")
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    'a founded assembly | Governing Council decides session S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18: "decision" | accepted',
    'a founded assembly | Secretary General decides session S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18: "decision" | refused ipu.a4.2/council-decides person="Secretary General"',
    'a founded assembly; Governing Council decides session S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18: "decision" | Governing Council decides session S1 "S1" at "Doha" from 2017-11-14 to 2017-11-18: "postponed" | accepted',
  ],
});

/** For the examples: the Council has decided on a session in October. */
const decided =
  'a founded assembly; Governing Council decides session S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18: "decision"';

/** Rule 4.2: nothing is convened that the Council has not decided. */
export const decidedFirst = guard({
  id: "ipu.a4.2/decided-first",
  cites: "Rules of the Assembly, 4.2",
  reading:
    "A session is convened once the Council has fixed its place and its dates. The sources of a past " +
    "session need not tell of that decision.",
  on: ["ConveneSession"],
  says: {
    en: "Session {session} cannot be convened: the Governing Council has not fixed its place and dates.",
    fr: "La session {session} ne peut être convoquée : le Conseil directeur n'en a pas fixé le lieu et les dates.",
    es: "La reunión {session} no puede convocarse: el Consejo de Gobierno no ha fijado su lugar ni sus fechas.",
    ar: "لا يمكن الدعوة إلى الدورة {session}: لم يحدد المجلس الحاكم مكانها وتاريخها.",
    ru: "Сессию {session} нельзя созвать: Руководящий совет не назначил её место и сроки.",
  },
  check: ({ state, act }) => {
    if (act.source !== undefined) return aside;
    return state.calendar.has(act.session) ? holds : fails({ session: act.session });
  },
  examples: [
    `${decided} | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18 | accepted`,
    'a founded assembly | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18 | refused ipu.a4.2/decided-first session=S1',
    `${decided} | Secretariat convenes S2 "S2" at "Geneva" from 2017-10-14 to 2017-10-18 | refused ipu.a4.2/decided-first session=S2`,
  ],
});

/** Rule 4.2: where the Council has decided. */
export const asDecided = guard({
  id: "ipu.a4.2/place-decided",
  cites: "Rules of the Assembly, 4.2",
  reading: "The convocation names the place that the Council has fixed, in the same words.",
  on: ["ConveneSession"],
  says: {
    en: "The convocation names {place}, the Governing Council has decided on {decided}.",
    fr: "La convocation indique {place} ; le Conseil directeur a retenu {decided}.",
    es: "La convocatoria indica {place}; el Consejo de Gobierno decidió {decided}.",
    ar: "تذكر الدعوة {place}، بينما قرر المجلس الحاكم {decided}.",
    ru: "В приглашении указано: {place}; решение Руководящего совета: {decided}.",
  },
  check: ({ state, act }) => {
    const entry = state.calendar.get(act.session);
    if (act.source !== undefined || entry === undefined) return aside;
    return entry.place === act.place ? holds : fails({ place: act.place, decided: entry.place });
  },
  examples: [
    `${decided} | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18 | accepted`,
    `${decided} | Secretariat convenes S1 "S1" at "Doha" from 2017-10-14 to 2017-10-18 | refused ipu.a4.2/place-decided place=Doha decided=Geneva`,
    `${decided}; Governing Council decides session S1 "S1" at "Doha" from 2017-10-14 to 2017-10-18: "moved" | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18 | refused ipu.a4.2/place-decided decided=Doha`,
  ],
});

/** Rule 4.2: the convocation has left in time. */
export const inTime = guard({
  id: "ipu.a4.2/sent-in-time",
  cites: "Rules of the Assembly, 4.2",
  reading:
    "The convocation left at least four months before the opening; without a day of its own it " +
    "leaves on the day of the act. The Rules know no exception: after that day the Council has to " +
    "fix later dates.",
  on: ["ConveneSession"],
  says: {
    en: "The convocation left on {sent}; for an opening on {opens} it had to leave by {last}, four months before.",
    fr: "La convocation est partie le {sent} ; pour une ouverture le {opens}, elle devait partir au plus tard le {last}, quatre mois avant.",
    es: "La convocatoria salió el {sent}; para una apertura el {opens} debía salir a más tardar el {last}, cuatro meses antes.",
    ar: "أُرسلت الدعوة في {sent}؛ ولافتتاح في {opens} كان يجب إرسالها في موعد أقصاه {last}، أي قبل أربعة أشهر.",
    ru: "Приглашение отправлено {sent}; при открытии {opens} его следовало отправить не позднее {last}, за четыре месяца.",
  },
  check: ({ state, act, envelope, ask }) => {
    if (act.source !== undefined) return aside;
    const { session: id, title, opens, closes, firstSitting = null } = act;
    const at = { id, title, opens, closes, firstSitting };
    const deadline = ask("deadline", { state, of: "convocation", at });
    if (deadline.kind === "unset") return undecided(deadline.value);
    const last = deadline.value.day ?? opens;
    const { sent = dayOf(state, envelope) } = act;
    return sent <= last ? holds : fails({ sent, last, opens });
  },
  examples: [
    `${decided} | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18 | accepted`,
    `${decided}; on 2017-06-14 | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18 | accepted`,
    `${decided}; on 2017-06-15 | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18 | refused ipu.a4.2/sent-in-time sent=2017-06-15 last=2017-06-14 opens=2017-10-14`,
    `${decided}; on 2017-07-20 | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18, sent on 2017-06-14 | accepted`,
    `${decided}; on 2017-07-20 | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18, sent on 2017-06-15 | refused ipu.a4.2/sent-in-time sent=2017-06-15`,
  ],
});

/** Rule 4.2: what the host country owes. */
export const host = guard({
  id: "ipu.a4.2/host",
  cites: "Rules of the Assembly, 4.2",
  reading:
    "The host country invites all Members, Associate Members and observers and grants their visas. " +
    "The Secretariat records whom it has invited and on what the assurance of visas rests; who is " +
    "missing is shown, and nothing is refused for it.",
  on: ["InviteToSession", "AssureVisas"],
  says: {
    en: "{person} cannot record what the host country has done: the Secretariat does.",
    fr: "{person} ne peut consigner ce que le pays hôte a fait : c'est le Secrétariat.",
    es: "{person} no puede registrar lo que ha hecho el país anfitrión: lo hace la Secretaría.",
    ar: "لا يحق لـ{person} تسجيل ما قام به البلد المضيف: تسجله الأمانة.",
    ru: "{person} не может вносить сведения о действиях принимающей страны: это делает Секретариат.",
  },
  check: ({ state, envelope }) =>
    isSecretariat(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    "a convened session | Secretariat records the invitation of M1, M2 | accepted",
    "a convened session | M5 records the invitation of M5 | refused ipu.a4.2/host",
    'a convened session | Secretary General records that visas are assured: "letter of the host" | accepted',
    'a convened session | Governing Council records that visas are assured: "word" | refused ipu.a4.2/host person="Governing Council"',
  ],
});

export const clauses: readonly Clause[] = [
  twiceAYear,
  councilDecides,
  decidedFirst,
  asDecided,
  inTime,
  host,
  yearAhead,
  fourMonths,
];
