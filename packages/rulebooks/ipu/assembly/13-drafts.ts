import { dateIn } from "@hemicycle/base";
import { aside, type Clause, fails, guard, holds, undecided } from "@hemicycle/engine";
import { actingDelegate, isSecretariat, memberName, personName, principalOf } from "../common.ts";
import { kindOfItem } from "./13-rapporteurs.ts";

/** Rule 13: whose draft it is. */
export const byRapporteurs = guard({
  id: "ipu.a13/by-rapporteurs",
  cites: "Rules of the Assembly, 13",
  reading:
    "The draft of the rapporteurs is deposited by one of those who were appointed for the item, or " +
    "by the Secretariat for them, with an explanatory memorandum. That both are short, the reader sees.",
  on: ["DepositDraft"],
  says: {
    en: "The rapporteurs on item {item} deposit their draft with a memorandum; lacking: {missing}.",
    fr: "Les rapporteurs sur le point {item} déposent leur projet avec un mémoire ; il manque : {missing}.",
    es: "Los relatores del punto {item} depositan su proyecto con un memorando; falta: {missing}.",
    ar: "يودع مقررو البند {item} مشروعهم مع مذكرة؛ والناقص: {missing}.",
    ru: "Докладчики по пункту {item} вносят проект с запиской; не хватает: {missing}.",
  },
  check: ({ state, act, envelope }) => {
    if (act.of !== "rapporteurs") return aside;
    const rapporteurs = state.session?.items.get(act.item)?.rapporteurs ?? [];
    if (rapporteurs.length === 0) return fails({ item: act.item, missing: "rapporteurs" });
    const theirs = isSecretariat(state, envelope) || rapporteurs.includes(principalOf(envelope));
    if (!theirs) return fails({ item: act.item, missing: "rapporteur" });
    return act.memorandum === undefined ? fails({ item: act.item, missing: "memorandum" }) : holds;
  },
  examples: [
    'rapporteurs | M4 deposits draft D1 "Peace" on item I1 and memorandum "Memorandum" of the rapporteurs | accepted',
    'rapporteurs | Secretariat deposits draft D1 "Peace" on item I1 and memorandum "Memorandum" of the rapporteurs | accepted',
    'rapporteurs | M4 deposits draft D1 "Peace" on item I1 of the rapporteurs | refused ipu.a13/by-rapporteurs item=I1 missing=memorandum',
    'rapporteurs | M6 deposits draft D1 "Peace" on item I1 and memorandum "Memorandum" of the rapporteurs | refused ipu.a13/by-rapporteurs missing=rapporteur',
    'a sitting | M4 deposits draft D1 "Peace" on item I1 and memorandum "Memorandum" of the rapporteurs | refused ipu.a13/by-rapporteurs missing=rapporteurs',
    'rapporteurs | M6 deposits draft D1 "Peace" on item I1 | accepted',
  ],
});

/** Rule 13: who sends written input. */
export const inputOf = guard({
  id: "ipu.a13/input-of",
  cites: "Rules of the Assembly, 13",
  reading:
    "Members send written input on a subject item, each its own: a delegate for the own delegation, " +
    "or the Secretariat what came to it. Associate Members take part alike (1.2).",
  on: ["SubmitInput"],
  says: {
    en: "{by} cannot send input of {member} on {item}: each Member sends its own, on a subject item.",
    fr: "{by} ne peut envoyer la contribution de {member} sur {item} : chaque Membre envoie la sienne, sur un point thématique.",
    es: "{by} no puede enviar la contribución de {member} sobre {item}: cada Miembro envía la suya, sobre un punto temático.",
    ar: "لا يمكن لـ{by} إرسال مساهمة {member} بشأن {item}: يرسل كل عضو مساهمته في بند موضوعي.",
    ru: "{by} не может направить вклад {member} по {item}: каждый член направляет свой, по тематическому пункту.",
  },
  check: ({ state, act, envelope }) => {
    const affiliation = state.members.get(act.member)?.affiliation ?? "former";
    const sends = affiliation === "member" || affiliation === "associate";
    const own = actingDelegate(state, envelope)?.member === act.member;
    const onSubject = kindOfItem(state, act.item) === "subject";
    if (onSubject && sends && (own || isSecretariat(state, envelope))) return holds;
    return fails({
      by: personName(state, envelope.by),
      member: memberName(state, act.member),
      item: act.item,
    });
  },
  examples: [
    'input until 2017-10-14 | M4 submits input on item I1 for M4 with "Input" in French | accepted',
    'input until 2017-10-14 | Secretariat submits input on item I1 for M4 with "Input" in French | accepted',
    'input until 2017-10-14 | M5 submits input on item I1 for M4 with "Input" in French | refused ipu.a13/input-of member=M4',
    'input until 2017-10-14; general debate | M4 submits input on item G1 for M4 with "Input" in French | refused ipu.a13/input-of item=G1',
    'input until 2017-10-14; Governing Council invites observer O1 "O1": "Council" | Secretariat submits input on item I1 for O1 with "Input" in French | refused ipu.a13/input-of member=O1',
    'a sitting, M4 associate member; input until 2017-10-14 | M4 submits input on item I1 for M4 with "Input" in French | accepted',
  ],
});

/** Rule 13: until when. */
export const inputInTime = guard({
  id: "ipu.a13/input-in-time",
  cites: "Rules of the Assembly, 13",
  reading:
    "Input is sent by the day that the convocation gives, at the seat; that day is in time. Until " +
    "the Secretariat has published the day nobody can say whether input is late.",
  on: ["SubmitInput"],
  says: {
    en: "Written input was due by {day}; it is {today}.",
    fr: "Les contributions écrites étaient attendues pour le {day} ; nous sommes le {today}.",
    es: "Las contribuciones escritas debían llegar el {day}; hoy es {today}.",
    ar: "كان آخر موعد للمساهمات الخطية {day}؛ واليوم {today}.",
    ru: "Письменные вклады принимались до {day}; сегодня {today}.",
  },
  check: ({ state, ask, envelope }) => {
    const last = ask("deadline", { state, of: "input" });
    if (last.kind === "unset") return undecided(last.value);
    const { day } = last.value;
    const today = dateIn(state.founding?.seat ?? "UTC", envelope.at);
    return day === null || today <= day ? holds : fails({ day, today });
  },
  examples: [
    'input until 2017-10-14 | M4 submits input on item I1 for M4 with "Input" in English | accepted',
    'input until 2017-10-13 | M4 submits input on item I1 for M4 with "Input" in English | refused ipu.a13/input-in-time day=2017-10-13 today=2017-10-14',
    'a sitting | M4 submits input on item I1 for M4 with "Input" in English | undecided ipu.a13/input-day',
  ],
});

/** Rule 13 with 37.1: in which language. */
export const inputLanguage = guard({
  id: "ipu.a13/input-language",
  cites: "Rules of the Assembly, 13",
  reading: "Input is sent in one of the official languages, English or French (37.1).",
  on: ["SubmitInput"],
  says: {
    en: "Written input is sent in English or French, not in this language ({language}).",
    fr: "Les contributions écrites sont envoyées en anglais ou en français, non dans cette langue ({language}).",
    es: "Las contribuciones escritas se envían en inglés o francés, no en este idioma ({language}).",
    ar: "تُرسل المساهمات الخطية بالإنكليزية أو الفرنسية، لا بهذه اللغة ({language}).",
    ru: "Письменные вклады направляются на английском или французском, а не на этом языке ({language}).",
  },
  check: ({ act }) =>
    act.language === "en" || act.language === "fr" ? holds : fails({ language: act.language }),
  examples: [
    'input until 2017-10-14 | M4 submits input on item I1 for M4 with "Input" in English | accepted',
    'input until 2017-10-14 | M4 submits input on item I1 for M4 with "Input" in French | accepted',
    'input until 2017-10-14 | M4 submits input on item I1 for M4 with "Input" in Spanish | refused ipu.a13/input-language language=es',
  ],
});

export const clauses: readonly Clause[] = [byRapporteurs, inputOf, inputInTime, inputLanguage];
