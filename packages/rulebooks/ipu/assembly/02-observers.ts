import { actsAs, aside, type Clause, fails, guard, holds } from "@hemicycle/engine";
import { capacityOf, delegateActs, personName, principalOf } from "../common.ts";

/** Rule 2.1: the Council decides whom to invite. */
export const invitedByCouncil = guard({
  id: "ipu.a2.1/invited-by-council",
  cites: "Rules of the Assembly, 2.1",
  reading:
    "The Governing Council invites observers: international organisations, and bodies that are " +
    "observers at the United Nations. Whether an organisation is one of them is for the Council " +
    "to see.",
  on: ["InviteObserver"],
  says: {
    en: "Only the Governing Council can invite {observer} as an observer.",
    fr: "Seul le Conseil directeur peut inviter {observer} en qualité d'observateur.",
    es: "Solo el Consejo de Gobierno puede invitar a {observer} como observador.",
    ar: "لا يجوز إلا للمجلس الحاكم دعوة {observer} بصفة مراقب.",
    ru: "Только Руководящий совет может пригласить {observer} в качестве наблюдателя.",
  },
  check: ({ state, act, envelope }) =>
    actsAs(state, envelope, "council") ? holds : fails({ observer: act.name }),
  examples: [
    'a founded assembly | Governing Council invites observer O1 "O1": "200th session" | accepted',
    'a founded assembly | Secretariat invites observer O1 "O1": "200th session" | refused ipu.a2.1/invited-by-council observer=O1',
  ],
});

/** Rule 2.1: who attends as an observer has been invited. */
export const ofInvited = guard({
  id: "ipu.a2.1/of-invited",
  cites: "Rules of the Assembly, 2.1",
  reading: "A person attends as an observer for an organisation that the Council has invited.",
  on: ["RegisterPerson"],
  says: {
    en: "{person} cannot attend as an observer: no organisation that was invited sends {person}.",
    fr: "{person} ne peut assister en observateur : aucune organisation invitée ne l'a désigné.",
    es: "{person} no puede asistir como observador: no lo envía ninguna organización invitada.",
    ar: "لا يمكن لـ{person} الحضور بصفة مراقب: لم توفده أي منظمة مدعوة.",
    ru: "{person} не может присутствовать как наблюдатель: не направлен приглашённой организацией.",
  },
  check: ({ state, act }) => {
    if (act.capacity !== "observer") return aside;
    const member = state.members.get(act.member ?? "");
    return member?.affiliation === "observer" ? holds : fails({ person: act.name });
  },
  examples: [
    'a founded assembly; Governing Council invites observer O1 "O1": "Council" | Secretariat registers X1 "Ann" of O1 as observer, woman | accepted',
    'a convened session | Secretariat registers X1 "Ann" of M5 as observer, woman | refused ipu.a2.1/of-invited person=Ann',
    'a convened session | Secretariat registers X1 "Ann" as observer, woman | refused ipu.a2.1/of-invited person=Ann',
  ],
});

/** Rule 2.2: observers speak when they are invited to. */
export const byInvitation = guard({
  id: "ipu.a2.2/by-invitation",
  cites: "Rules of the Assembly, 2.2",
  reading:
    "An observer has the floor when the President gives it, and asks for nothing in the sitting: no " +
    "place in the list of speakers, no motion, no point of order, no objection, no vote.",
  on: [...delegateActs, "GiveFloor"],
  says: {
    en: "{person} is an observer, and observers only speak when the President invites them to.",
    fr: "{person} est observateur, et les observateurs ne parlent qu'à l'invitation du Président.",
    es: "{person} es observador, y los observadores solo hablan por invitación del Presidente.",
    ar: "{person} مراقب، ولا يتكلم المراقبون إلا بدعوة من الرئيس.",
    ru: "{person} — наблюдатель, а наблюдатели выступают только по приглашению Председателя.",
  },
  check: ({ state, act, envelope }) => {
    if (act.type === "GiveFloor") {
      // Giving the floor is the invitation; that only the President gives it, Rule 21 says.
      return state.people.get(act.person)?.capacity === "observer" ? holds : aside;
    }
    if (capacityOf(state, envelope) !== "observer") return aside;
    return fails({ person: personName(state, principalOf(envelope)) });
  },
  examples: [
    'a sitting; item taken up; Governing Council invites observer O1 "O1": "Council"; Secretariat registers X1 "Ann" of O1 as observer, woman; Secretariat lets in X1 | President gives the floor to X1 as speaker | accepted',
    'a sitting; item taken up; Governing Council invites observer O1 "O1": "Council"; Secretariat registers X1 "Ann" of O1 as observer, woman; Secretariat lets in X1 | person X1 asks for the floor as speaker | refused ipu.a2.2/by-invitation person=Ann',
    'a sitting; Governing Council invites observer O1 "O1": "Council"; Secretariat registers X1 "Ann" of O1 as observer, woman; Secretariat lets in X1 | person X1 moves P1 to adjourn the debate | refused ipu.a2.2/by-invitation person=Ann',
    'a sitting; Governing Council invites observer O1 "O1": "Council"; Secretariat registers X1 "Ann" of O1 as observer, woman | person X1 raises point of order P1: "no text" | refused ipu.a2.2/by-invitation person=Ann',
    'a sitting; Governing Council invites observer O1 "O1": "Council"; Secretariat registers X1 "Ann" of O1 as observer, woman; motion P1 of M5 | person X1 withdraws motion P1 | refused ipu.a2.2/by-invitation person=Ann; ipu.a26.1/withdrawn-by-mover',
    'a sitting; Governing Council invites observer O1 "O1": "Council"; Secretariat registers X1 "Ann" of O1 as observer, woman; draft D1 | person X1 asks to divide draft D1 into p1 | refused ipu.a2.2/by-invitation person=Ann',
    'a sitting; Governing Council invites observer O1 "O1": "Council"; Secretariat registers X1 "Ann" of O1 as observer, woman; President proposes question Q1 "A question" without a vote | person X1 objects to question Q1 "A question" | refused ipu.a2.2/by-invitation person=Ann',
  ],
});

export const clauses: readonly Clause[] = [invitedByCouncil, ofInvited, byInvitation];
