import { drafted, founded, used } from "./around-lines.ts";

/** Plans of model laws and a code in parts, written for the tests; what is said is invented. */

const commissions: readonly string[] = [
  'Secretariat establishes committee C2 "Постоянная комиссия по экономике и финансам": "перечень"',
  'Secretariat establishes expert council X9 "Экспертный совет": "перечень"',
];

const titles = [
  "О взаимодействии с соотечественниками",
  "О воде",
  "Об общественных консультациях",
  "О цифровых финансовых услугах",
  "О безопасности дорожного движения",
  "Лесной кодекс",
] as const;

const items = titles
  .map((title, at) => {
    const kind = title === "Лесной кодекс" ? "model code" : "model law";
    return `I${at + 1} "${title}" as ${kind} in ${2016 + (at % 3)} by C${1 + (at % 2)}`;
  })
  .join(", ");

/** A plan that nobody has amended yet. */
export const planned: readonly string[] = [
  ...founded,
  ...commissions,
  `Secretariat adopts plan P1 "План модельного законотворчества на 2016–2018 годы" from 2016 to 2018 on 2017-09-01 with ${items}: "постановление 43-21"`,
];

/** The same after an amendment, with laws of which some are adopted. */
export const amended: readonly string[] = [
  ...used,
  ...commissions,
  `Secretariat adopts plan P1 "План модельного законотворчества на 2016–2018 годы" from 2016 to 2018 with ${items}: "постановление 43-21"`,
  "Secretariat counts law L3 as item I2 of plan P1",
  "Secretariat amends plan P1 and drop I4, merge I5 into I3, move I1 to 2018, " +
    'rename I3 "О консультациях с гражданами", add I7 "Об искусственном интеллекте" as ' +
    'recommendations in 2018 by C1, add I8 "О донорстве" as model law in 2018 by C2, ' +
    'add I9 "О музеях" as model law in 2018: "постановление 45-8"',
  'Secretariat proposes model law L1 Russian "О взаимодействии с соотечественниками" ' +
    'by "Парламент Беларуси" of BY for C1: "письмо № 7"',
  "Secretariat counts law L1 as item I1 of plan P1",
];

/** A code of which one part is adopted by itself, one is in work, and one stays open. */
export const inParts: readonly string[] = [
  ...used,
  ...commissions,
  'Secretariat proposes model code K1 Russian "Лесной кодекс", English "Forest code" ' +
    'by "Комиссия" for C1 with C2, in parts general "Общая часть", use "Пользование лесом" and ' +
    'guard "Охрана лесов": "программа"',
  'Secretariat proposes part of a code K2 Russian "Лесной кодекс. Общая часть" by "Комиссия" ' +
    'for C1, part general of code K1: "программа"',
  ...[
    "being drafted",
    "in commission in C1",
    "approved by its commission in C1",
    "before the Council in CO1",
    "before the plenary",
    "adopted",
  ].flatMap((stage) => [
    ...(stage.startsWith("approved")
      ? ['Secretariat records reading 1 of law K2 in C1 as approved from "отчёт": "протокол"']
      : []),
    `Secretariat enters law K2 as ${stage} from "отчёт за 2016 год": "протокол"`,
  ]),
  'Secretariat numbers law K2 "46-3": "постановление 46-3"',
  'Secretariat publishes law K2 in "Информационный бюллетень № 70"',
  'Secretariat proposes part of a code K3 Russian "Лесной кодекс. Пользование лесом" ' +
    'by "Комиссия" for C1, part use of code K1: "программа"',
];

/** Read in its commission, of which nobody has said how many readings a law needs. */
export const unset: readonly string[] = drafted.filter(
  (line) => !line.includes("number-of-readings"),
);
