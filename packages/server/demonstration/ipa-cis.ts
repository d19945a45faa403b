import type { CalendarDate } from "@hemicycle/base";
import type { Staged } from "./staged.ts";

/** Whose parliaments form delegations, by the sources of `scenarios/ipa-cis/59-plenary.minutes`. */
const members = [
  ["AM", "Armenia", "Армения"],
  ["AZ", "Azerbaijan", "Азербайджан"],
  ["BY", "Belarus", "Беларусь"],
  ["KZ", "Kazakhstan", "Казахстан"],
  ["KG", "Kyrgyzstan", "Кыргызстан"],
  ["RU", "Russia", "Россия"],
  ["TJ", "Tajikistan", "Таджикистан"],
  ["UZ", "Uzbekistan", "Узбекистан"],
] as const;
const codes = members.map(([code]) => code);
const delegates = codes.flatMap((code) => [`${code}.1`, `${code}.2`]);

const registers = [
  'Secretariat registers SG "Генеральный секретарь (вымышлено)" as official',
  'Secretariat assigns Secretary General to SG: "Для показа"',
  'Secretariat registers COU "Совет Ассамблеи (вымышлено)" as official',
  'Secretariat assigns Council of the Assembly to COU: "Для показа"',
  'Secretariat registers CHC "Председатель Совета (вымышлено)" as official',
  'Secretariat assigns Chair of the Council to CHC: "Для показа"',
  ...members.map(([code, name]) => `Secretariat admits ${code} "${name}" as member`),
  'Council of the Assembly invites observer TM "Turkmenistan": "гости заседания"',
  'Secretariat establishes council CO1 "Совет Ассамблеи": "Регламент, 2.1"',
  'Secretariat establishes committee PC1 "Постоянная комиссия по социальной политике": "вымышлено"',
  'Secretariat establishes committee PC2 "Постоянная комиссия по природным ресурсам": "вымышлено"',
];

const delegations = members.flatMap(([code, , said]) => [
  `Secretariat registers ${code}.1 "Глава делегации: ${said} (вымышлено)" of ${code} as delegate, woman, parliamentarian yes`,
  `Secretariat registers ${code}.2 "Член делегации: ${said} (вымышлено)" of ${code} as delegate, man, parliamentarian yes`,
  `Secretariat names ${code}.1 member of CO1: "глава делегации"`,
]);

/** The plan, and a law in the hands of a commission. */
const laws = [
  'Secretariat adopts plan PL "План модельного законотворчества" from 2026 to 2028 with ' +
    'I1 "О лекарственном обеспечении" as model law in 2026 by PC1, ' +
    'I2 "Об ограничении выбросов парниковых газов" as model law in 2027 by PC2: "вымышлено"',
  'Secretariat proposes model law L1 Russian "О лекарственном обеспечении" by "парламент (вымышлено)" for PC1: "вымышлено"',
  "Secretariat counts law L1 as item I1 of plan PL",
  'Secretariat enters law L1 as being drafted: "вымышлено"',
  "Secretariat gives the text of law L1 in Russian as " +
    'a1 article "Настоящий закон регулирует обеспечение лекарственными средствами.", ' +
    'a2 article "Государство гарантирует доступность жизненно важных средств."',
];

const minutes = (day: (after: number) => CalendarDate): string =>
  [
    `on ${day(0)}`,
    '00:00 Secretariat founds demo-ipa-cis "Показательная ассамблея по правилам МПА СНГ" under ipa-cis edition 1994-03, seat Europe/Moscow, secretary SEC "Руководитель секретариата (вымышлено)"',
    ...registers,
    `Council of the Assembly decides session S1 "Показ: 59-е пленарное заседание" at "Душанбе (показ)" from ${day(0)} to ${day(1)}: "Вымышленное решение"`,
    `Chair of the Council convenes S1 "Показ: 59-е пленарное заседание" at "Душанбе (показ)" from ${day(0)} to ${day(1)}`,
    `Secretariat accredits ${codes.join(", ")}`,
    ...delegations,
    'Secretariat registers TM.1 "Гость из Туркменистана (вымышлено)" of TM as observer',
    'Secretariat names RU.1 president of CO1: "Для показа"',
    ...laws,
    "Chair of the Council opens sitting PL1",
    `Secretariat lets in ${delegates.join(", ")} and TM.1`,
    'Secretariat places item I1 "План модельного законотворчества на 2026–2028 годы" as other item',
    'Secretariat places item I2 "Модельные законы" as other item',
    'Secretariat deposits draft D1 "План модельного законотворчества на 2026–2028 годы" on item I1',
    'Secretariat deposits draft D2 "Модельный закон «О лекарственном обеспечении»" on item I2',
    'Secretariat deposits draft D3 "Модельный закон «Об ограничении выбросов парниковых газов»" on item I2',
    "Chair takes up item I1",
    "Chair proposes draft D1 without a vote",
  ].join("\n");

/** The plenary of the IPA CIS of autumn 2025, at the point where its first decision is put. */
export const ipaCis: Staged = {
  id: "demo-ipa-cis",
  rulebook: "ipa-cis",
  seat: "Europe/Moscow",
  minutes,
  real: {
    en: "Whose parliaments form delegations, that the 59th plenary was held in Dushanbe on 14 November 2025, that the plan of model law-making for 2026 to 2028 was tabled there, the subjects of the two model laws, and guests from Turkmenistan.",
    fr: "Les parlements qui forment les délégations, la tenue de la 59e séance plénière à Douchanbé le 14 novembre 2025, la présentation du plan d’élaboration de lois types pour 2026-2028, les sujets des deux lois types et la présence d’invités du Turkménistan.",
    es: "Los parlamentos que forman las delegaciones, la celebración del 59.º pleno en Dusambé el 14 de noviembre de 2025, la presentación del plan de leyes modelo para 2026-2028, los temas de las dos leyes modelo y la presencia de invitados de Turkmenistán.",
    ar: "البرلمانات التي تتألف منها الوفود، وانعقاد الجلسة العامة التاسعة والخمسين في دوشنبه في 14 تشرين الثاني/نوفمبر 2025، وعرض خطة إعداد القوانين النموذجية للفترة 2026-2028، وموضوعا القانونين النموذجيين، وحضور ضيوف من تركمانستان.",
    ru: "Парламенты, которые составляют делегации; то, что 59-е пленарное заседание прошло в Душанбе 14 ноября 2025 года и на нём был представлен план модельного законотворчества на 2026–2028 годы; темы двух модельных законов; гости из Туркменистана.",
  },
  made: {
    en: "Every person, the dates (they are those of the founding here), the two items and the years in the plan, the commissions and the words of the law, who is in the room, and all that is said or decided.",
    fr: "Toutes les personnes, les dates (celles de la création ici), les deux points et les années du plan, les commissions et les mots de la loi, qui est dans la salle, et tout ce qui est dit ou décidé.",
    es: "Todas las personas, las fechas (son las de la fundación aquí), los dos puntos y los años del plan, las comisiones y las palabras de la ley, quién está en la sala y todo lo que se dice o decide.",
    ar: "جميع الأشخاص، والتواريخ (وهي تواريخ التأسيس هنا)، وبندا الخطة وسنواتها، واللجان وألفاظ القانون، ومن في القاعة، وكل ما يقال أو يُقرَّر.",
    ru: "Все люди; даты (здесь это день основания); два пункта плана и годы в нём; комиссии и слова закона; кто находится в зале; всё, что говорится и решается.",
  },
};
