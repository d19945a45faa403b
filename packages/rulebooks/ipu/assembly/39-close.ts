import {
  aside,
  type Clause,
  fails,
  guard,
  holds,
  prose,
  questionKey,
  type Session,
} from "@hemicycle/engine";
import {
  isDelegate,
  isOwnAct,
  isSecretariat,
  listed,
  memberName,
  onlyChair,
  personName,
  principalOf,
} from "../common.ts";

const isAdopted = ({ decisions }: Session, draft: string): boolean =>
  decisions.get(questionKey({ kind: "draft", draft }))?.outcome === "adopted";

/** For the examples: a draft that was adopted. */
const adopted =
  "a sitting; draft D1; President proposes draft D1 without a vote; President declares draft D1 adopted without a vote";

/** Rule 39.1: who enumerates. */
export const president = guard({
  id: "ipu.a39.1/president",
  cites: "Rules of the Assembly, 39.1",
  reading:
    "At the close whoever presides enumerates the main resolutions that were adopted. Which of them " +
    "are the main ones, the President decides.",
  on: ["EnumerateResolutions"],
  says: {
    en: "{by} is not in the chair; whoever presides ({chair}) enumerates the resolutions.",
    fr: "{by} n'occupe pas la présidence ; la personne qui préside ({chair}) énumère les résolutions.",
    es: "{by} no ocupa la presidencia; quien preside ({chair}) enumera las resoluciones.",
    ar: "{by} لا يتولى الرئاسة؛ من يتولاها ({chair}) يعدد القرارات.",
    ru: "{by} не председательствует; резолюции перечисляет председательствующий ({chair}).",
  },
  check: ({ state, envelope }) => onlyChair({ state, envelope }),
  examples: [
    `${adopted} | President enumerates the resolutions D1 | accepted`,
    `${adopted} | Secretariat enumerates the resolutions D1 | refused ipu.a39.1/president`,
  ],
});

/** Rule 39.1: of what was adopted. */
export const onlyAdopted = guard({
  id: "ipu.a39.1/only-adopted",
  cites: "Rules of the Assembly, 39.1",
  reading: "Only texts that the Assembly has adopted in this session are enumerated.",
  on: ["EnumerateResolutions"],
  says: {
    en: "{drafts} cannot be enumerated: the Assembly has not adopted it in this session.",
    fr: "{drafts} ne peut être énuméré : l'Assemblée ne l'a pas adopté à cette session.",
    es: "{drafts} no puede enumerarse: la Asamblea no lo ha aprobado en esta reunión.",
    ar: "لا يمكن تعداد {drafts}: لم تعتمده الجمعية في هذه الدورة.",
    ru: "{drafts} нельзя перечислить: Ассамблея не приняла его на этой сессии.",
  },
  check: ({ state: { session }, act }) => {
    if (session === null) return aside;
    const others = act.resolutions.filter((draft) => !isAdopted(session, draft));
    if (others.length === 0) return holds;
    return fails({ drafts: listed(others.map((id) => session.drafts.get(id)?.title ?? id)) });
  },
  examples: [
    `${adopted} | President enumerates the resolutions D1 | accepted`,
    `${adopted}; draft D2 | President enumerates the resolutions D1, D2 | refused ipu.a39.1/only-adopted drafts="A draft"`,
  ],
});

/** Rule 39.1: before the session is closed. */
export const beforeClose = guard({
  id: "ipu.a39.1/before-the-close",
  cites: "Rules of the Assembly, 39.1",
  reading:
    "The session is closed after the President has enumerated the main resolutions. Where nothing was " +
    "adopted there is nothing to enumerate; of a past session the records need not tell.",
  on: ["CloseSession"],
  says: {
    en: "The session cannot be closed yet: the President has not enumerated the main resolutions ({count} adopted).",
    fr: "La session ne peut encore être close : le Président n'a pas énuméré les principales résolutions ({count} adoptées).",
    es: "La reunión aún no puede clausurarse: el Presidente no ha enumerado las resoluciones principales ({count} aprobadas).",
    ar: "لا يمكن اختتام الدورة بعد: لم يعدد الرئيس القرارات الرئيسية (المعتمد منها: {count}).",
    ru: "Сессию ещё нельзя закрыть: Председатель не перечислил основные резолюции (принято: {count}).",
  },
  check: ({ state: { session } }) => {
    if (session?.source !== null) return aside;
    const count = session.drafts.keys().filter((draft) => isAdopted(session, draft)).length;
    if (count === 0) return aside;
    return session.preparation.enumerated === null ? fails({ count }) : holds;
  },
  examples: [
    `${adopted}; President enumerates the resolutions D1 | President closes the session | accepted`,
    `${adopted} | President closes the session | refused ipu.a39.1/before-the-close count=1`,
    "a sitting; draft D1 | President closes the session | accepted",
  ],
});

/** For the examples: a session that has closed with a resolution. */
const closed = `${adopted}; President enumerates the resolutions D1; President closes the session`;

/** Rule 39.2: who reports. */
export const ownMember = guard({
  id: "ipu.a39.2/own-member",
  cites: "Rules of the Assembly, 39.2",
  reading:
    "Members bring the resolutions before their parliaments and governments. What came of it, a " +
    "delegate of the Member reports, or the Secretariat enters for it; who has not reported is shown.",
  on: ["ReportFollowUp"],
  says: {
    en: "{person} cannot report for {member}: its own delegates do, or the Secretariat for them.",
    fr: "{person} ne peut rendre compte pour {member} : ce sont ses délégués, ou le Secrétariat pour eux.",
    es: "{person} no puede informar por {member}: lo hacen sus delegados, o la Secretaría por ellos.",
    ar: "لا يحق لـ{person} تقديم تقرير باسم {member}: يقدمه مندوبوه أو الأمانة نيابة عنهم.",
    ru: "{person} не может отчитываться за {member}: это делают его делегаты или за них Секретариат.",
  },
  check: ({ state, act: { member }, envelope }) => {
    const person = principalOf(envelope);
    const delegate = envelope.office === undefined && isDelegate(state, person);
    const own = delegate && state.people.get(person)?.member === member;
    if (isSecretariat(state, envelope) || (own && isOwnAct(state, envelope))) return holds;
    return fails({ person: personName(state, person), member: memberName(state, member) });
  },
  examples: [
    `${closed} | M5 reports on resolution D1 of S1 for M5: "debated in both houses" | accepted`,
    `${closed} | Secretariat reports on resolution D1 of S1 for M5: "letter of the parliament" | accepted`,
    `${closed} | M6 reports on resolution D1 of S1 for M5: "we hear" | refused ipu.a39.2/own-member member=M5`,
    `${closed} | M6 on behalf of M5 reports on resolution D1 of S1 for M5: "we hear" | refused ipu.a39.2/own-member`,
    `${adopted}; Secretariat registers X1 "Ann" of M5 as adviser, woman; President enumerates the resolutions D1; President closes the session | person X1 reports on resolution D1 of S1 for M5: "I hear" | refused ipu.a39.2/own-member person=Ann`,
    `${closed}; Secretariat assigns Rapporteur to M5.1: "list" | person M5.1 as Rapporteur reports on resolution D1 of S1 for M5: "debated" | refused ipu.a39.2/own-member`,
    `${closed} | President of the IPU reports on resolution D1 of S1 for M5: "we hear" | refused ipu.a39.2/own-member`,
  ],
});

/** Rule 39.2: the duty itself. */
export const duty = prose({
  id: "ipu.a39.2/duty",
  cites: "Rules of the Assembly, 39.2",
  reading:
    "Each Member makes sure that its parliament and its government learn of the resolutions and act " +
    "on them as far as they can.",
  why:
    "It is addressed to the Members. The program keeps a task for each Member and each resolution, " +
    "and shows which were reported on.",
});

export const clauses: readonly Clause[] = [president, onlyAdopted, beforeClose, ownMember, duty];
