import { aside, type Clause, fails, guard, holds, type State } from "@hemicycle/engine";
import { capacityOf, delegateActs, personName, principalOf } from "../common.ts";

/** Rule 3: former parliamentarians, brought by a Member. */
export const formerParliamentarians = guard({
  id: "ipu.a3/former-parliamentarians",
  cites: "Rules of the Assembly, 3",
  reading:
    "An honorary member of a delegation has sat in a parliament and does so no more, and is brought " +
    "by a Member. That Associate Members can bring one too follows from their equal rights (1.2).",
  on: ["RegisterPerson"],
  says: {
    en: "{person} cannot be an honorary member: these are former parliamentarians of a delegation.",
    fr: "{person} ne peut être membre honoraire : ce sont d'anciens parlementaires d'une délégation.",
    es: "{person} no puede ser miembro honorario: lo son exparlamentarios de una delegación.",
    ar: "لا يمكن أن يكون {person} عضواً فخرياً: الأعضاء الفخريون برلمانيون سابقون ضمن وفد.",
    ru: "{person} не может быть почётным членом: это бывшие парламентарии в составе делегации.",
  },
  check: ({ state, act }) => {
    if (act.capacity !== "honorary") return aside;
    const affiliation = state.members.get(act.member ?? "")?.affiliation ?? "former";
    const brought = affiliation === "member" || affiliation === "associate";
    return brought && act.parliamentarian !== true ? holds : fails({ person: act.name });
  },
  examples: [
    'a convened session | Secretariat registers X1 "Ann" of M5 as honorary member, woman, parliamentarian no | accepted',
    'a convened session, M4 associate member | Secretariat registers X1 "Ann" of M4 as honorary member, woman | accepted',
    'a convened session | Secretariat registers X1 "Ann" of M5 as honorary member, woman, parliamentarian yes | refused ipu.a3/former-parliamentarians person=Ann',
    'a convened session | Secretariat registers X1 "Ann" as honorary member, woman | refused ipu.a3/former-parliamentarians person=Ann',
  ],
});

const isHonorary = (state: State, person: string): boolean =>
  state.people.get(person)?.capacity === "honorary";

/** Rule 3: they follow the work. */
export const followOnly = guard({
  id: "ipu.a3/follow-only",
  cites: "Rules of the Assembly, 3",
  reading:
    "Honorary members follow the work in the room: they do not vote, ask for the floor or move " +
    "anything. The Rules say only that they follow it; the rest is inferred.",
  on: [...delegateActs, "EnterRoom"],
  says: {
    en: "{person} is an honorary member, who follows the work and takes no part in it.",
    fr: "{person} est membre honoraire et suit les travaux sans y prendre part.",
    es: "{person} es miembro honorario: sigue los trabajos sin participar en ellos.",
    ar: "{person} عضو فخري يتابع الأعمال ولا يشارك فيها.",
    ru: "{person} — почётный член: следит за работой, не участвуя в ней.",
  },
  check: ({ state, act, envelope }) => {
    if (act.type === "EnterRoom")
      return act.people.some((one) => isHonorary(state, one)) ? holds : aside;
    if (capacityOf(state, envelope) !== "honorary") return aside;
    return fails({ person: personName(state, principalOf(envelope)) });
  },
  examples: [
    'a sitting; Secretariat registers X1 "Ann" of M5 as honorary member, woman | Secretariat lets in X1 | accepted',
    'a sitting; Secretariat registers X1 "Ann" of M5 as honorary member, woman; Secretariat lets in X1 | person X1 moves P1 to adjourn the debate | refused ipu.a3/follow-only person=Ann',
    'a sitting; open vote; Secretariat registers X1 "Ann" of M5 as honorary member, woman; Secretariat lets in X1 | person X1 casts 1 yes in vote V1 | refused ipu.a3/follow-only person=Ann; ipu.s15.1/own-votes person=Ann member=M5',
    'a sitting; Secretariat registers X1 "Ann" of M5 as honorary member, woman | person X1 raises point of order P1: "no text" | refused ipu.a3/follow-only person=Ann',
    'a sitting; Secretariat registers X1 "Ann" of M5 as honorary member, woman; motion P1 of M5 | person X1 withdraws motion P1 | refused ipu.a3/follow-only person=Ann; ipu.a26.1/withdrawn-by-mover',
    'a sitting; Secretariat registers X1 "Ann" of M5 as honorary member, woman; draft D1 | person X1 asks to divide draft D1 into p1 | refused ipu.a3/follow-only person=Ann',
    'a sitting; Secretariat registers X1 "Ann" of M5 as honorary member, woman; President proposes question Q1 "A question" without a vote | person X1 objects to question Q1 "A question" | refused ipu.a3/follow-only person=Ann',
  ],
});

/** Rule 3: nor do they speak, unless the President wants to hear one. */
export const noFloor = guard({
  id: "ipu.a3/no-floor",
  cites: "Rules of the Assembly, 3",
  reading:
    "An honorary member is not given the floor (inferred). As the Rules do not forbid it in words, " +
    "the President can decide otherwise.",
  on: ["GiveFloor"],
  discretion: "chair",
  says: {
    en: "{person} is an honorary member and does not speak, unless the President so decides.",
    fr: "{person} est membre honoraire et ne prend pas la parole, sauf décision du Président.",
    es: "{person} es miembro honorario y no toma la palabra, salvo decisión del Presidente.",
    ar: "{person} عضو فخري ولا يتكلم إلا إذا قرر الرئيس ذلك.",
    ru: "{person} — почётный член и не выступает, если Председатель не решит иначе.",
  },
  check: ({ state, act }) => {
    if (isHonorary(state, act.person)) return fails({ person: personName(state, act.person) });
    // Of those in a delegation, the delegates speak.
    return state.people.get(act.person)?.capacity === "delegate" ? holds : aside;
  },
  examples: [
    'a sitting; item taken up; Secretariat registers X1 "Ann" of M5 as honorary member, woman; Secretariat lets in X1 | President gives the floor to X1 as speaker | refused ipu.a3/no-floor person=Ann',
    'a sitting; item taken up; Secretariat registers X1 "Ann" of M5 as honorary member, woman; Secretariat lets in X1 | President gives the floor to X1 as speaker ruling ipu.a3/no-floor: "a former President of the Assembly" | accepted',
    "a sitting; item taken up; M5 asks for the floor as speaker | President gives the floor to M5.1 as speaker | accepted",
  ],
});

export const clauses: readonly Clause[] = [formerParliamentarians, followOnly, noFloor];
