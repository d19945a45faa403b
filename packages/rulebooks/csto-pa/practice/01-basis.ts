import {
  actsAs,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  prose,
  value,
} from "@hemicycle/engine";
import { actsAsOneOf, listed, memberName, personName, principalOf } from "../../people.ts";
import { keepingClauses } from "../../registers.ts";
import { cardClauses, signingClauses } from "../../signing.ts";

const keptBy = {
  id: "csto-pa.p1",
  cites: "Practice, 1",
  book: "csto-pa",
  edition: "2007-03",
} as const;
const kept = keepingClauses(keptBy);
const ofPresence = (id: string): boolean => id.endsWith("/presence");

/** Practice, 1: what the Assembly rests on. */
const basis = prose({
  id: "csto-pa.p1/basis",
  cites: "Practice, 1",
  reading:
    "A resolution of 16 November 2006 set it up, and Provisional Regulations of 30 March 2007 hold: " +
    "they were still cited in December 2024. A Secretariat assists the Council.",
  why: "The texts were not found; what is done by the Secretariat stands beside.",
});

/** Practice, 1: who sends a delegation. */
const members = guard({
  id: "csto-pa.p1/members-send-delegations",
  cites: "Practice, 1",
  reading:
    "The parliaments of the member states send delegations, of sizes of their own. Observers and " +
    "partners attend without one.",
  on: ["AccreditDelegation"],
  says: {
    en: "Only members send delegations; {members} cannot.",
    fr: "Seuls les membres envoient des délégations ; {members} ne le peut pas.",
    es: "Solo los miembros envían delegaciones; {members} no puede.",
    ar: "لا يوفد الوفود إلا الأعضاء؛ ولا يحق ذلك لـ{members}.",
    ru: "Делегации направляют только члены; {members} не может.",
  },
  check: ({ state, act }) => {
    const others = act.members.filter((id) => state.members.get(id)?.affiliation !== "member");
    if (others.length === 0) return holds;
    return fails({ members: listed(others.map((member) => memberName(state, member))) });
  },
  examples: [
    'a convened session; Secretariat admits M98 "M98" as member | Secretariat accredits M98 | accepted',
    'a convened session; Council of the Assembly invites observer O1 "O1": "decision" | Secretariat accredits O1 | refused csto-pa.p1/members-send-delegations members=O1',
  ],
});

/** Practice, 1: who is in a delegation. */
const parliamentarians = guard({
  id: "csto-pa.p1/parliamentarians",
  cites: "Practice, 1",
  reading:
    "Delegates are members of a parliament, of one chamber or of both, in its delegation to a " +
    "session that is not over (inferred from the lists of delegations).",
  on: ["RegisterPerson"],
  says: {
    en: "{person} cannot be a delegate: delegates are members of a parliament, in its delegation to a session that is not over.",
    fr: "{person} ne peut être délégué : les délégués sont membres d'un parlement, dans sa délégation à une session non close.",
    es: "{person} no puede ser delegado: los delegados son miembros de un parlamento, en su delegación a una reunión no concluida.",
    ar: "لا يمكن أن يكون {person} مندوباً: المندوبون أعضاء في برلمان، ضمن وفده إلى دورة لم تنته.",
    ru: "{person} не может быть делегатом: делегаты — члены парламента в составе его делегации на сессию, которая не завершена.",
  },
  check: ({ state, act }) => {
    if (act.capacity !== "delegate") return aside;
    const over = state.session === null || state.session.status === "closed";
    const named = act.parliamentarian === true && act.member !== undefined && !over;
    return named ? holds : fails({ person: act.name });
  },
  examples: [
    'a convened session | Secretariat registers M5.9 "Nine" of M5 as delegate, man, parliamentarian yes | accepted',
    'a convened session | Secretariat registers M5.9 "Nine" of M5 as delegate, man, parliamentarian no | refused csto-pa.p1/parliamentarians person=Nine',
    'a convened session | Secretariat registers X1 "One" as delegate, man, parliamentarian yes | refused csto-pa.p1/parliamentarians person=One',
    'a sitting; Chair closes the session | Secretariat registers M5.9 "Nine" of M5 as delegate, man, parliamentarian yes | refused csto-pa.p1/parliamentarians person=Nine',
    'a convened session | Secretariat registers X1 "Ann" as official | accepted',
  ],
});

/** Practice, 2: sessions. */
const rhythm = prose({
  id: "csto-pa.p2/twice-a-year",
  cites: "Practice, 2",
  reading: "The Council and the Assembly meet at least twice a year, often jointly.",
  why: "No act is late by it: a year has no moment at which a missing meeting could be refused.",
});

/** Practice, 2: who fixes and convenes a session. */
const sessions = guard({
  id: "csto-pa.p2/sessions",
  cites: "Practice, 2",
  reading:
    "The Council fixes place and time, as in December 2023 those of the next sitting in Kazakhstan, " +
    "and the chair of the Assembly convenes (inferred).",
  on: ["DecideSession", "ConveneSession"],
  says: {
    en: "{person} cannot fix or convene a session: the Council and the chair of the Assembly do.",
    fr: "{person} ne peut fixer ni convoquer une session : c'est au Conseil et au président de l'Assemblée.",
    es: "{person} no puede fijar ni convocar una reunión: lo hacen el Consejo y el presidente de la Asamblea.",
    ar: "لا يحق لـ{person} تحديد دورة أو الدعوة إليها: يقوم بذلك المجلس ورئيس الجمعية.",
    ru: "{person} не может назначить или созвать сессию: это делают Совет и председатель Ассамблеи.",
  },
  check: ({ state, act, envelope }) => {
    const offices = ["president", "council"] as const;
    const own = act.type === "DecideSession" ? offices : offices.slice(0, 1);
    return actsAsOneOf(state, envelope, own)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) });
  },
  examples: [
    'a founded assembly | Council of the Assembly decides session S9 "S9" at "Almaty" from 2024-06-03 to 2024-06-03: "agreed" | accepted',
    'a founded assembly | Chair of the Assembly decides session S9 "S9" at "Almaty" from 2024-06-03 to 2024-06-03: "agreed" | accepted',
    'a founded assembly | Secretary General decides session S9 "S9" at "Almaty" from 2024-06-03 to 2024-06-03: "so" | refused csto-pa.p2/sessions person="Secretary General"',
    'a founded assembly | Chair of the Assembly convenes S9 "S9" at "Almaty" from 2024-06-03 to 2024-06-03 | accepted',
    'a founded assembly | Council of the Assembly convenes S9 "S9" at "Almaty" from 2024-06-03 to 2024-06-03 | refused csto-pa.p2/sessions person="Council of the Assembly"',
  ],
});

/** Practice, 2: who opens a sitting. */
const opens = guard({
  id: "csto-pa.p2/opens",
  cites: "Practice, 2",
  reading:
    "The chair of the Assembly opens its sittings and presides, a body's president those of the " +
    "body. Who does it while the chair is away was found nowhere.",
  on: ["OpenSitting", "TakeChair"],
  says: {
    en: "{person} cannot open the sitting or take the chair: the chair of the Assembly or of the body does.",
    fr: "{person} ne peut ouvrir la séance ni la présider : c'est au président de l'Assemblée ou de l'organe.",
    es: "{person} no puede abrir la sesión ni presidirla: lo hace el presidente de la Asamblea o del órgano.",
    ar: "لا يحق لـ{person} افتتاح الجلسة أو رئاستها: يقوم بذلك رئيس الجمعية أو رئيس الهيئة.",
    ru: "{person} не может открыть заседание или вести его: это делает председатель Ассамблеи или органа.",
  },
  check: ({ state, envelope }) =>
    actsAs(state, envelope, "president")
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    "a convened session; on 2025-11-14 | Chair of the Assembly opens sitting PL1 | accepted; SittingOpened",
    'a convened session; on 2025-11-14 | Secretary General opens sitting PL1 | refused csto-pa.p2/opens person="Secretary General"',
    "a sitting | M5 takes the chair | refused csto-pa.p2/opens",
    "a sitting; council | in council CO1: President of the body opens sitting CO1.PL1 | accepted",
    "a sitting; council | in council CO1: Secretary General opens sitting CO1.PL1 | refused csto-pa.p2/opens",
  ],
});

/** Practice, 5: delegations. */
const sizes = prose({
  id: "csto-pa.p5/sizes",
  cites: "Practice, 5",
  reading:
    "Delegations had 11 to 22 members where both chambers were counted, and 6 or 7 where one was: " +
    "sizes are each parliament's own, and count for nothing in a decision.",
  why: "No act depends on how many come; the register has who came.",
});

/** Practice, 6: observers and partners. */
const observers = guard({
  id: "csto-pa.p6/observers",
  cites: "Practice, 6",
  reading:
    "Observers are the lower house of Afghanistan, the parliament of Serbia and the assembly of " +
    "Belarus and Russia; since July 2021 there are partners, who advise and take part in drafting. " +
    "Neither decides. That the Council invites them is inferred.",
  on: ["InviteObserver"],
  says: {
    en: "{person} cannot invite observers: the Council does.",
    fr: "{person} ne peut inviter d'observateurs : c'est au Conseil.",
    es: "{person} no puede invitar a observadores: lo hace el Consejo.",
    ar: "لا يحق لـ{person} دعوة مراقبين: يدعوهم المجلس.",
    ru: "{person} не может приглашать наблюдателей: это делает Совет.",
  },
  check: ({ state, envelope }) =>
    actsAs(state, envelope, "council")
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    'a founded assembly | Council of the Assembly invites observer O1 "O1": "decision" | accepted',
    'a founded assembly | Secretariat invites observer O1 "O1": "decision" | refused csto-pa.p6/observers person=Secretary',
  ],
});

/** Practice, 7: organs. */
const bodies = prose({
  id: "csto-pa.p7/organs",
  cites: "Practice, 7",
  reading:
    "Three standing commissions (defence and security, political and international, socio-economic " +
    "and legal), a working group on harmonisation under the Council, an Expert Advisory Council and " +
    "an analytical and legal centre.",
  why: "They are entered as bodies with their people; how the commissions decide is open (Open questions, 8).",
});

/** Practice, 8: a member that does not come. */
const notAttending = prose({
  id: "csto-pa.p8/not-attending",
  cites: "Practice, 8",
  reading:
    "A member can stay away: in December 2023 the speaker of Armenia said that he would not come. " +
    "It stays a member, and consensus is looked for among those who are there (inferred).",
  why: "That it does not attend is entered as a period of the member; no delegation of it is accredited.",
});

/** Practice, 8: the language of work. */
const languages = value({
  id: "csto-pa.p8/languages",
  cites: "Practice, 8",
  reading: "Russian is the language of documents and sessions (inferred from what is published).",
  status: "inferred",
  source: "pacsto.org publishes documents in Russian.",
  slot: "languages",
  answer: () => is({ documents: ["ru"], channels: ["ru"] }),
  examples: ["a convened session | languages | ru; interpretation ru"],
});

export const clauses: readonly Clause[] = [
  basis,
  members,
  parliamentarians,
  ...kept.filter(({ id }) => !ofPresence(id)),
  ...cardClauses(keptBy),
  rhythm,
  sessions,
  sizes,
  observers,
  bodies,
  notAttending,
];
/** Asked in every body as well. */
export const everywhere: readonly Clause[] = [
  ...signingClauses(keptBy),
  opens,
  ...kept.filter(({ id }) => ofPresence(id)),
  languages,
];
