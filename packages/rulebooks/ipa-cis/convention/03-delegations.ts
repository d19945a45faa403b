import { aside, type Clause, fails, guard, holds, type State } from "@hemicycle/engine";
import { listed, memberName } from "../../people.ts";

const sendsDelegation = (state: State, member: string): boolean =>
  state.members.get(member)?.affiliation === "member";

/** Convention, 3.1: who sends a delegation. */
const members = guard({
  id: "ipa-cis.c3.1/members-send-delegations",
  cites: "Convention, 3.1",
  reading:
    "Delegations of the states that are parties make up the Assembly; the parliaments that are " +
    "members by the Agreement of 1992 alone send them too (inferred from the sessions of 2025). " +
    "Observers and guests attend without a delegation.",
  on: ["AccreditDelegation"],
  says: {
    en: "Only members send delegations; {members} cannot.",
    fr: "Seuls les membres envoient des délégations ; {members} ne le peut pas.",
    es: "Solo los miembros envían delegaciones; {members} no puede.",
    ar: "لا يوفد الوفود إلا الأعضاء؛ ولا يحق ذلك لـ{members}.",
    ru: "Делегации направляют только члены; {members} не может.",
  },
  check: ({ state, act }) => {
    const others = act.members.filter((member) => !sendsDelegation(state, member));
    if (others.length === 0) return holds;
    return fails({ members: listed(others.map((member) => memberName(state, member))) });
  },
  examples: [
    'a convened session; Secretariat admits M98 "M98" as member | Secretariat accredits M98 | accepted',
    'a convened session; Council of the Assembly invites observer O1 "O1": "decision" | Secretariat accredits O1 | refused ipa-cis.c3.1/members-send-delegations members=O1',
    'a convened session; Secretariat admits M98 "M98" as member; Secretariat makes M98 former member from 2024-02-08: "law" | Secretariat accredits M98 | refused ipa-cis.c3.1/members-send-delegations members=M98',
  ],
});

/** Convention, 3.2: who is in a delegation. */
const parliamentarians = guard({
  id: "ipa-cis.c3.2/parliamentarians",
  cites: "Convention, 3.2",
  reading:
    "A parliament elects or appoints the delegates from among its own members, by its own rules, " +
    "and the delegation has a head. What it says of them is taken as it is: nobody is named who " +
    "checks it. Any number may come.",
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
    'a convened session | Secretariat registers M5.9 "Nine" of M5 as delegate, man, parliamentarian no | refused ipa-cis.c3.2/parliamentarians person=Nine',
    'a convened session | Secretariat registers M5.9 "Nine" of M5 as delegate, man | refused ipa-cis.c3.2/parliamentarians person=Nine',
    'a convened session | Secretariat registers X1 "One" as delegate, man, parliamentarian yes | refused ipa-cis.c3.2/parliamentarians person=One',
    'a sitting; Chair closes the session | Secretariat registers M5.9 "Nine" of M5 as delegate, man, parliamentarian yes | refused ipa-cis.c3.2/parliamentarians person=Nine',
    'a convened session | Secretariat registers X1 "Ann" as official | accepted',
  ],
});

export const clauses: readonly Clause[] = [members, parliamentarians];
