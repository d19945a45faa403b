import type { CalendarDate } from "@hemicycle/base";
import type { Staged } from "./staged.ts";

/** Who came to the Council, by `scenarios/csto-pa/council.minutes`; nobody of Armenia is named. */
const members = [
  ["BY", "Belarus", "Беларусь"],
  ["KZ", "Kazakhstan", "Казахстан"],
  ["KG", "Kyrgyzstan", "Кыргызстан"],
  ["RU", "Russia", "Россия"],
  ["TJ", "Tajikistan", "Таджикистан"],
] as const;
const codes = members.map(([code]) => code);
const heads = codes.map((code) => `${code}.1`);

const title = "Изменения в программе на 2021–2025 годы";

const minutes = (day: (after: number) => CalendarDate): string =>
  [
    `on ${day(0)}`,
    '00:00 Secretariat founds demo-csto-pa "Показательная ассамблея по правилам ПА ОДКБ" under csto-pa edition 2007-03, seat Europe/Moscow, secretary SEC "Руководитель секретариата (вымышлено)"',
    'Secretariat registers SG "Ответственный секретарь (вымышлено)" as official',
    'Secretariat assigns Secretary General to SG: "Для показа"',
    'Secretariat registers COU "Совет Ассамблеи (вымышлено)" as official',
    'Secretariat assigns Council of the Assembly to COU: "Для показа"',
    'Secretariat registers CHA "Председатель Ассамблеи (вымышлено)" as official',
    'Secretariat assigns Chair of the Assembly to CHA: "Для показа"',
    'Secretariat admits AM "Armenia" as member',
    ...members.map(([code, name]) => `Secretariat admits ${code} "${name}" as member`),
    `Council of the Assembly decides session S1 "Показ: Совет" at "Алма-Ата (показ)" from ${day(0)} to ${day(0)}: "Вымышленное решение"`,
    `Chair of the Assembly convenes S1 "Показ: Совет" at "Алма-Ата (показ)" from ${day(0)} to ${day(0)}`,
    `Secretariat accredits ${codes.join(", ")}`,
    ...members.map(
      ([code, , said]) =>
        `Secretariat registers ${code}.1 "Член Совета: ${said} (вымышлено)" of ${code} as delegate, woman, parliamentarian yes`,
    ),
    'Secretariat establishes council CO1 "Совет Ассамблеи": "постановление от 16 ноября 2006 года"',
    ...heads.map((person) => `Secretariat names ${person} member of CO1: "глава палаты"`),
    'Secretariat names RU.1 president of CO1: "Для показа"',
    "in council CO1: President of the body opens sitting CO1.PL1",
    `in council CO1: Secretariat lets in ${heads.slice(0, -1).join(", ")} and ${heads.at(-1)}`,
    `in council CO1: Secretariat places item I1 "${title}" as other item`,
    "in council CO1: Chair takes up item I1",
    `in council CO1: Chair proposes question Q1 "${title}" without a vote`,
  ].join("\n");

/** The Council of the CSTO PA in Almaty, at the point where its question is put. */
export const cstoPa: Staged = {
  id: "demo-csto-pa",
  rulebook: "csto-pa",
  seat: "Europe/Moscow",
  minutes,
  real: {
    en: "The members, that the Council met in Almaty on 3 June 2024 and discussed amendments to the programme of approximation and harmonisation for 2021 to 2025, and whose members are named as taking part (nobody of Armenia).",
    fr: "Les membres, la réunion du Conseil à Almaty le 3 juin 2024, où furent examinées des modifications du programme de rapprochement et d’harmonisation pour 2021-2025, et les pays dont des membres sont cités (aucun d’Arménie).",
    es: "Los miembros, que el Consejo se reunió en Almaty el 3 de junio de 2024 y debatió modificaciones del programa de aproximación y armonización para 2021-2025, y de qué países se nombran participantes (ninguno de Armenia).",
    ar: "الأعضاء، واجتماع المجلس في ألماتي في 3 حزيران/يونيو 2024 ومناقشته تعديلات على برنامج تقريب التشريعات ومواءمتها للفترة 2021-2025، والبلدان التي ذُكر مشاركون منها (ولا أحد من أرمينيا).",
    ru: "Члены Ассамблеи; то, что Совет заседал в Алма-Ате 3 июня 2024 года и обсуждал изменения в программе сближения и гармонизации на 2021–2025 годы; из каких стран названы участники (из Армении — никто).",
  },
  made: {
    en: "Every person, the date (that of the founding here), the wording of the question, and all that is said or decided.",
    fr: "Toutes les personnes, la date (celle de la création ici), le libellé de la question, et tout ce qui est dit ou décidé.",
    es: "Todas las personas, la fecha (es la de la fundación aquí), la redacción de la cuestión y todo lo que se dice o decide.",
    ar: "جميع الأشخاص، والتاريخ (وهو تاريخ التأسيس هنا)، وصياغة المسألة، وكل ما يقال أو يُقرَّر.",
    ru: "Все люди; дата (здесь это день основания); формулировка вопроса; всё, что говорится и решается.",
  },
};
