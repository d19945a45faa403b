import { aside, type Clause, fails, guard, holds } from "@hemicycle/engine";
import { dayOf } from "../days.ts";

/** For the examples: the Council has decided on a session in October. */
const decided =
  'a founded assembly; Governing Council decides session S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18: "decision"';

/** Rule 6: the days that the Council has fixed. */
export const asDecided = guard({
  id: "ipu.a6/as-decided",
  cites: "Rules of the Assembly, 6",
  reading:
    "The session is convened for the days that the Council has fixed with the host. That they were " +
    "settled with the host, the decision itself says.",
  on: ["ConveneSession"],
  says: {
    en: "The convocation is for {opens} to {closes}; the Governing Council has fixed {first} to {last}.",
    fr: "La convocation porte sur la période du {opens} au {closes} ; le Conseil directeur a fixé celle du {first} au {last}.",
    es: "La convocatoria es del {opens} al {closes}; el Consejo de Gobierno fijó del {first} al {last}.",
    ar: "الدعوة للفترة من {opens} إلى {closes}؛ والمجلس الحاكم حدد الفترة من {first} إلى {last}.",
    ru: "Приглашение на {opens} — {closes}; Руководящий совет назначил {first} — {last}.",
  },
  check: ({ state, act: { session, source, opens, closes } }) => {
    const entry = state.calendar.get(session);
    if (source !== undefined || entry === undefined) return aside;
    const same = entry.opens === opens && entry.closes === closes;
    return same ? holds : fails({ opens, closes, first: entry.opens, last: entry.closes });
  },
  examples: [
    `${decided} | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18 | accepted`,
    `${decided} | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-15 to 2017-10-18 | refused ipu.a6/as-decided opens=2017-10-15 first=2017-10-14`,
    `${decided} | Secretariat convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-19 | refused ipu.a6/as-decided closes=2017-10-19 last=2017-10-18`,
  ],
});

/** Rule 6: sittings are held on those days. */
export const withinDates = guard({
  id: "ipu.a6/within-dates",
  cites: "Rules of the Assembly, 6",
  reading:
    "A sitting is held on a day of the session, counted at the seat (inferred: otherwise the sitting " +
    "and the dates of the session contradict each other). Whoever opens it may hold one that runs " +
    "over into another day. A session from records is entered when it is entered.",
  on: ["OpenSitting"],
  says: {
    en: "Today is {day}, and session {session} is from {opens} to {closes}: the sitting is outside it.",
    fr: "Nous sommes le {day} et la session {session} va du {opens} au {closes} : la séance est hors session.",
    es: "Hoy es {day} y la reunión {session} va del {opens} al {closes}: la sesión queda fuera de ella.",
    ar: "اليوم {day}، والدورة {session} من {opens} إلى {closes}: الجلسة خارجها.",
    ru: "Сегодня {day}, а сессия {session} проходит с {opens} по {closes}: заседание вне её сроков.",
  },
  check: ({ state, envelope }) => {
    const { session } = state;
    if (session?.source !== null) return aside;
    const day = dayOf(state, envelope);
    const { id, opens, closes } = session;
    return day >= opens && day <= closes ? holds : fails({ day, session: id, opens, closes });
  },
  examples: [
    "a convened session; on 2017-10-14 | President of the IPU opens sitting PL1 | accepted",
    "a convened session; on 2017-10-18 | President of the IPU opens sitting PL1 | accepted",
    "a convened session; on 2017-10-13 | President of the IPU opens sitting PL1 | refused ipu.a6/within-dates day=2017-10-13 opens=2017-10-14 closes=2017-10-18",
    "a convened session; on 2017-10-19 | President of the IPU opens sitting PL1 | refused ipu.a6/within-dates day=2017-10-19",
    "a convened session, from a source; on 2020-01-01 | President of the IPU opens sitting PL1 | accepted",
  ],
});

export const clauses: readonly Clause[] = [asDecided, withinDates];
