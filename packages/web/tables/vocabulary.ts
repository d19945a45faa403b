import type { Affiliation, Capacity, Office, PeriodKind, Sex } from "@hemicycle/engine";
import { plainWord } from "./plain.ts";

type Words<T extends string> = Readonly<Record<T, readonly string[]>>;

const affiliationWords: Words<Affiliation> = {
  member: ["membre", "miembro", "عضو", "член"],
  associate: [
    ...["associate member", "membre associé", "associé", "miembro asociado", "asociado"],
    ...["عضو منتسب", "منتسب", "ассоциированный член", "ассоциированный"],
  ],
  observer: ["observateur", "observador", "مراقب", "наблюдатель"],
  suspended: ["suspendu", "suspendido", "معلق", "приостановлен"],
  former: ["ancien", "antiguo", "سابق", "бывший"],
};

const periodWords: Words<PeriodKind> = {
  party: ["partie", "parte", "طرف", "участник", "сторона"],
  signatory: ["signataire", "signatario", "موقّع", "подписавший"],
  member: affiliationWords.member,
  associate: ["associate member", ...affiliationWords.associate],
  observer: affiliationWords.observer,
  partner: ["partenaire", "socio", "شريك", "партнёр"],
  guest: ["invité", "invitado", "ضيف", "гость"],
  suspended: [...affiliationWords.suspended, "موقوف"],
  withdrawing: ["en retrait", "en retirada", "منسحب", "выходит"],
  former: [
    ...["former member", "ancien membre", "antiguo miembro", "عضو سابق", "бывший член"],
    ...affiliationWords.former,
  ],
  notAttending: [
    ...["not attending", "member, not attending", "membre, ne participant pas"],
    ...["ne participant pas", "miembro, no asiste", "no asiste", "عضو لا يشارك", "لا يشارك"],
    ...["член, не участвует", "не участвует"],
  ],
};

const capacityWords: Words<Capacity> = {
  delegate: [...["délégué", "déléguée", "delegado", "delegada", "مندوب", "مندوبة", "делегат"]],
  substitute: [...["suppléant", "suppléante", "suplente", "بديل", "بديلة", "заместитель"]],
  honorary: [
    ...["honorary member", "membre honoraire", "honoraire", "miembro honorario", "honorario"],
    ...["عضو فخري", "فخري", "почётный член", "почётный"],
  ],
  observer: ["observateur", "observatrice", "observador", "observadora", "مراقب", "наблюдатель"],
  adviser: [
    ...["advisor", "conseiller", "conseillère", "asesor", "asesora", "مستشار", "مستشارة"],
    ...["советник", "советница"],
  ],
  official: [
    ...["fonctionnaire", "funcionario", "funcionaria", "موظف", "موظفة", "должностное лицо"],
    ...["сотрудник", "сотрудница"],
  ],
};

const sexWords: Words<Sex> = {
  woman: [
    ...["w", "f", "female", "femme", "féminin", "mujer", "femenino", "امرأة", "أنثى", "انثى"],
    ...["женщина", "женский", "ж"],
  ],
  man: [
    ...["m", "male", "homme", "masculin", "h", "hombre", "masculino", "رجل", "ذكر"],
    ...["мужчина", "мужской", "м"],
  ],
};

const truthWords: Words<"yes" | "no"> = {
  yes: ["y", "true", "1", "x", "oui", "o", "vrai", "sí", "s", "verdadero", "نعم", "да", "истина"],
  no: ["n", "false", "0", "non", "faux", "falso", "لا", "нет", "ложь"],
};

const officeWords: Words<Office> = {
  chair: [],
  president: [
    ...["president of the assembly", "président", "président de l'assemblée", "presidente"],
    ...["presidente de la asamblea", "الرئيس", "رئيس الجمعية", "председатель"],
    ...["председатель ассамблеи"],
  ],
  vicePresident: [
    ...["vice-president", "vice-président", "vicepresidente", "نائب الرئيس"],
    ...["заместитель председателя", "вице-председатель"],
  ],
  teller: [
    "scrutateur",
    "escrutador",
    "فارز أصوات",
    "فارز الأصوات",
    "عداد الأصوات",
    "счётчик",
    "счётчик голосов",
  ],
  rapporteur: ["relator", "ponente", "مقرر", "المقرر", "докладчик"],
  organisationPresident: [
    ...["president of the organisation", "président de l'organisation"],
    ...["presidente de la organización", "رئيس المنظمة", "председатель организации"],
  ],
  organisationVicePresident: [
    ...["vice-president of the organisation", "vice-président de l'organisation"],
    ...["vicepresidente de la organización", "نائب رئيس المنظمة"],
    ...["заместитель председателя организации"],
  ],
  steeringCommittee: [
    ...["steering committee", "comité de direction", "comité directeur", "comité de dirección"],
    ...["اللجنة التوجيهية", "руководящий комитет"],
  ],
  council: ["governing council", "conseil", "conseil directeur", "consejo", "المجلس", "совет"],
  secretaryGeneral: [
    ...["secretary general", "secrétaire général", "secrétaire générale", "secretario general"],
    ...["secretaria general", "الأمين العام", "الأمينة العامة", "генеральный секретарь"],
  ],
  secretariat: ["secrétariat", "secretaría", "الأمانة", "секретариат"],
};

const indexed = <T extends string>(words: Words<T>): ReadonlyMap<string, T> => {
  // The keys of a record are known by its type.
  const entries = Object.entries(words) as [T, readonly string[]][];
  return new Map(
    entries.flatMap(([value, all]) => [value, ...all].map((word) => [plainWord(word), value])),
  );
};

const affiliationOf = indexed(affiliationWords);
const periodKindOf = indexed(periodWords);
const capacityOf = indexed(capacityWords);
const sexOf = indexed(sexWords);
const truthOf = indexed(truthWords);
const officeOf = indexed(officeWords);

/** What a word in one of five languages stands for; undefined where it is no such word. */
export const readWord = {
  affiliation: (text: string) => affiliationOf.get(plainWord(text)),
  periodKind: (text: string) => periodKindOf.get(plainWord(text)),
  capacity: (text: string) => capacityOf.get(plainWord(text)),
  sex: (text: string) => sexOf.get(plainWord(text)),
  office: (text: string) => officeOf.get(plainWord(text)),
  truth: (text: string): boolean | undefined => {
    const found = truthOf.get(plainWord(text));
    return found === undefined ? undefined : found === "yes";
  },
};
