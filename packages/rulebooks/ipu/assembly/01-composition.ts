import {
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  type State,
  silent,
  value,
} from "@hemicycle/engine";
import {
  capacityOf,
  delegateActs,
  listed,
  memberName,
  personName,
  principalOf,
} from "../common.ts";

/** Members and Associate Members send delegations; nobody else does. */
const sendsDelegation = (state: State, member: string): boolean =>
  ["member", "associate"].includes(state.members.get(member)?.affiliation ?? "former");

/** Rule 1.1: a delegate sits in a parliament. */
export const delegates = guard({
  id: "ipu.a1.1/delegates",
  cites: "Rules of the Assembly, 1.1",
  reading:
    "Whoever is registered as a delegate sits in a parliament today. What the Member says about it " +
    "is taken as it is: the Rules name nobody who checks it.",
  on: ["RegisterPerson"],
  says: {
    en: "{person} does not sit in a parliament and cannot be a delegate.",
    fr: "{person} ne siège pas dans un parlement et ne peut être délégué.",
    es: "{person} no tiene escaño en un parlamento y no puede ser delegado.",
    ar: "{person} ليس عضواً عاملاً في برلمان، فلا يمكن تسجيله مندوباً.",
    ru: "{person} не состоит в парламенте и не может быть делегатом.",
  },
  check: ({ act }) => {
    if (act.capacity !== "delegate") return aside;
    return act.parliamentarian === true ? holds : fails({ person: act.name });
  },
  examples: [
    'a convened session | Secretariat registers M5.9 "Nine" of M5 as delegate, man, parliamentarian yes | accepted',
    'a convened session | Secretariat registers M5.9 "Nine" of M5 as delegate, man, parliamentarian no | refused ipu.a1.1/delegates person=Nine',
    'a convened session | Secretariat registers M5.9 "Nine" of M5 as delegate, man | refused ipu.a1.1/delegates person=Nine',
    'a convened session | Secretariat registers M5.9 "Nine" of M5 as adviser, man | accepted',
  ],
});

/** Rule 1.1: delegates come in the delegation of a Member. */
export const designated = guard({
  id: "ipu.a1.1/designated",
  cites: "Rules of the Assembly, 1.1",
  reading:
    "A delegate is named by a Member or an Associate Member, for a session that is not over: each " +
    "session has its own delegations.",
  on: ["RegisterPerson"],
  says: {
    en: "{person} cannot be registered as a delegate of {member}: delegates are named by a Member, for a session that is not over.",
    fr: "{person} ne peut être inscrit comme délégué de {member} : les délégués sont désignés par un Membre, pour une session non close.",
    es: "{person} no puede inscribirse como delegado de {member}: los delegados los designa un Miembro, para una reunión no concluida.",
    ar: "لا يمكن تسجيل {person} مندوباً عن {member}: المندوبون يعيّنهم عضو لدورة لم تنته بعد.",
    ru: "{person} нельзя зарегистрировать делегатом от {member}: делегатов назначает член на сессию, которая не завершена.",
  },
  check: ({ state, act }) => {
    if (act.capacity !== "delegate") return aside;
    const over = state.session === null || state.session.status === "closed";
    if (act.member !== undefined && !over) return holds;
    return fails({ person: act.name, member: memberName(state, act.member ?? "-") });
  },
  examples: [
    'a convened session; Secretariat admits M99 "M99" as member; Secretariat accredits M99 | Secretariat registers M99.1 "One" of M99 as delegate, man, parliamentarian yes | accepted',
    'a convened session | Secretariat registers X1 "One" as delegate, man, parliamentarian yes | refused ipu.a1.1/designated person=One member=-',
    'a sitting; President closes the session | Secretariat registers M5.9 "Nine" of M5 as delegate, man, parliamentarian yes | refused ipu.a1.1/designated person=Nine member=M5',
  ],
});

/** Rule 1.1 and 1.2: who sends a delegation. */
export const delegations = guard({
  id: "ipu.a1.1/delegations",
  cites: "Rules of the Assembly, 1.1",
  reading:
    "Members and Associate Members send delegations. Observers attend, but not as delegations; a " +
    "Member that is suspended or has left sends none (inferred).",
  on: ["AccreditDelegation"],
  says: {
    en: "Only Members and Associate Members send delegations; {members} cannot.",
    fr: "Seuls les Membres et les Membres associés envoient des délégations ; {members} ne le peut pas.",
    es: "Solo los Miembros y los Miembros asociados envían delegaciones; {members} no puede.",
    ar: "لا يوفد الوفود إلا الأعضاء والأعضاء المنتسبون؛ ولا يحق ذلك لـ{members}.",
    ru: "Делегации направляют только члены и ассоциированные члены; {members} не может.",
  },
  check: ({ state, act }) => {
    const others = act.members.filter((member) => !sendsDelegation(state, member));
    if (others.length === 0) return holds;
    return fails({ members: listed(others.map((member) => memberName(state, member))) });
  },
  examples: [
    'a convened session; Secretariat admits M98 "M98" as member; Secretariat admits M99 "M99" as associate member | Secretariat accredits M98, M99 | accepted',
    'a convened session; Governing Council invites observer O1 "O1": "Council" | Secretariat accredits O1 | refused ipu.a1.1/delegations members=O1',
    'a convened session; Secretariat admits M99 "M99" as member; Secretariat makes M99 suspended from 2010-01-01: "Council" | Secretariat accredits M99 | refused ipu.a1.1/delegations members=M99',
  ],
});

/** Rule 1.1: delegates, and nobody else, do what delegates do. */
export const delegatesAct = guard({
  id: "ipu.a1.1/delegates-act",
  cites: "Rules of the Assembly, 1.1",
  reading:
    "Whoever acts without an office is a delegate of a Member or an Associate Member. Advisers and " +
    "officials only accompany; the delegates of a Member that has been suspended since take no part " +
    "any more (inferred). Observers and honorary members have rules of their own.",
  on: delegateActs,
  says: {
    en: "{person} cannot take part as a delegate.",
    fr: "{person} ne peut participer en qualité de délégué.",
    es: "{person} no puede participar en calidad de delegado.",
    ar: "لا يحق لـ{person} المشاركة بصفة مندوب.",
    ru: "{person} не может участвовать в качестве делегата.",
  },
  check: ({ state, envelope }) => {
    const capacity = capacityOf(state, envelope);
    if (capacity === null || capacity === "observer" || capacity === "honorary") return aside;
    const person = state.people.get(principalOf(envelope));
    const part = capacity === "delegate" && sendsDelegation(state, person?.member ?? "");
    return part ? holds : fails({ person: personName(state, principalOf(envelope)) });
  },
  examples: [
    "a sitting | M5 moves P1 to adjourn the debate | accepted",
    'a sitting; Secretariat registers X1 "Ann" of M5 as adviser, woman | person X1 moves P1 to adjourn the debate | refused ipu.a1.1/delegates-act person=Ann',
    'a sitting; Secretariat makes M5 suspended from 2010-01-01: "Council" | M5 moves P1 to adjourn the debate | refused ipu.a1.1/delegates-act',
    'a sitting; Secretariat registers X1 "Ann" as official | person X1 raises point of order O1: "no text" | refused ipu.a1.1/delegates-act person=Ann',
    'a sitting; Secretariat registers X1 "Ann" as official; motion P1 of M5 | person X1 withdraws motion P1 | refused ipu.a1.1/delegates-act person=Ann; ipu.a26.1/withdrawn-by-mover',
    'a sitting; Secretariat registers X1 "Ann" as official; draft D1 | person X1 asks to divide draft D1 into p1 | refused ipu.a1.1/delegates-act person=Ann',
    'a sitting; Secretariat registers X1 "Ann" as official; President proposes question Q1 "A question" without a vote | person X1 objects to question Q1 "A question" | refused ipu.a1.1/delegates-act person=Ann',
  ],
});

/** Rule 1.2: no votes. */
export const associatesNoVotes = value({
  id: "ipu.a1.2/associates-no-votes",
  cites: "Rules of the Assembly, 1.2",
  reading: "An Associate Member has no votes, and none are counted for it in any total.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 1.2",
  slot: "entitlement",
  answer: ({ state, member }) =>
    state.members.get(member)?.affiliation === "associate" ? is(0) : silent,
  examples: [
    "a convened session, M3 associate member | entitlement of M3 | 0",
    "a convened session, M3 associate member | entitlement of M4 | 11",
  ],
});

/** Rule 1.2: so it casts none. */
export const associatesNoVote = guard({
  id: "ipu.a1.2/no-vote",
  cites: "Rules of the Assembly, 1.2",
  reading: "Associate Members take part like Members, but do not vote.",
  on: ["CastBallot"],
  says: {
    en: "{member} is an Associate Member and does not vote.",
    fr: "{member} est Membre associé et ne vote pas.",
    es: "{member} es Miembro asociado y no vota.",
    ar: "{member} عضو منتسب ولا يصوّت.",
    ru: "{member} — ассоциированный член и не голосует.",
  },
  check: ({ state, act }) => {
    const member = state.members.get(act.member);
    return member?.affiliation === "associate" ? fails({ member: member.name }) : holds;
  },
  examples: [
    "a sitting, M4 associate member; open vote | M5 casts 1 yes in vote V1 | accepted",
    "a sitting, M4 associate member; open vote | M4 casts 1 yes in vote V1 | refused ipu.a1.2/no-vote member=M4",
  ],
});

/** Rule 1.2: nor does it put up candidates. */
export const associatesNoCandidates = guard({
  id: "ipu.a1.2/no-candidates",
  cites: "Rules of the Assembly, 1.2",
  reading:
    "An Associate Member does not propose anybody for an elective office. That nobody else can " +
    "propose one of its delegates either is our reading: the Rules speak of presenting candidates.",
  on: ["ProposeOfficers", "NominateCandidate"],
  says: {
    en: "{members} cannot have candidates for elective offices: Associate Members present none.",
    fr: "{members} ne peut avoir de candidats aux fonctions électives : les Membres associés n'en présentent pas.",
    es: "{members} no puede tener candidatos a cargos electivos: los Miembros asociados no los presentan.",
    ar: "لا يمكن أن يكون لـ{members} مرشحون للمناصب الانتخابية: الأعضاء المنتسبون لا يقدمون مرشحين.",
    ru: "{members} не может иметь кандидатов на выборные должности: ассоциированные члены их не выдвигают.",
  },
  check: ({ state, act, envelope }) => {
    const proposer = envelope.office === undefined ? [principalOf(envelope)] : [];
    const people = "people" in act ? act.people : [act.person];
    const members = [...proposer, ...people]
      .map((person) => state.people.get(person)?.member ?? "")
      .filter((member) => state.members.get(member)?.affiliation === "associate");
    if (members.length === 0) return holds;
    return fails({ members: listed(members.map((member) => memberName(state, member))) });
  },
  examples: [
    "a sitting, M4 associate member | President proposes M5.1 as Teller in E9 | accepted",
    "a sitting, M4 associate member | President proposes M4.1 as Teller in E9 | refused ipu.a1.2/no-candidates members=M4",
    "a sitting, M4 associate member | M4 proposes M5.1 as Teller in E9 | refused ipu.a1.2/no-candidates members=M4",
    "a sitting, M4 associate member; President calls election E9 of 1 Teller | President nominates M4.1 in E9 | refused ipu.a1.2/no-candidates members=M4",
    "a sitting, M4 associate member; President calls election E9 of 1 Teller | M4 nominates M5.1 in E9 | refused ipu.a1.2/no-candidates members=M4",
  ],
});

export const clauses: readonly Clause[] = [
  delegates,
  designated,
  delegations,
  delegatesAct,
  associatesNoVotes,
  associatesNoVote,
  associatesNoCandidates,
];
