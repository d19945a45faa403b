/** A model law from its proposal to its use, written for the tests: all in it is invented. */

const members = [
  ["AZ", "Azerbaijan"],
  ["AM", "Armenia"],
  ["BY", "Belarus"],
  ["KZ", "Kazakhstan"],
  ["KG", "Kyrgyzstan"],
  ["RU", "Russia"],
  ["TJ", "Tajikistan"],
  ["UZ", "Uzbekistan"],
] as const;

const asked = "AZ, BY, KZ, KG, RU, TJ and UZ";

/** An assembly with two commissions and a Council. */
export const founded: readonly string[] = [
  "on 2017-09-01",
  'Secretariat founds TEST "Межпарламентская ассамблея испытаний" under ipa-cis ' +
    'edition 1994-03, seat Europe/Moscow, secretary SEC "Секретарь"',
  'Secretariat registers SG "Генеральный секретарь" as official',
  'Secretariat assigns Secretary General to SG: "invented"',
  ...members.map(([id, name]) => `Secretariat admits ${id} "${name}" as member from 1992-03-27`),
  'Secretariat registers BY.P "Представитель Беларуси" of BY as official',
  'Secretariat establishes committee C1 "Постоянная комиссия по правовым вопросам": "перечень"',
  'Secretariat establishes council CO1 "Совет Ассамблеи": "Регламент"',
  'Secretariat sets ipa-cis.m4/number-of-readings to 1: "invented for the tests"',
];

const title = 'Russian "О взаимодействии с соотечественниками", English "On people abroad"';
const text =
  'a1 article "Предмет регулирования", p1 paragraph "Настоящий Закон регулирует отношения ' +
  'с соотечественниками, проживающими за рубежом." in a1, a2 article "Финансирование", ' +
  'p2 paragraph "Меры финансируются из бюджета государства." in a2';

/** A law with words, read in its commission. */
export const drafted: readonly string[] = [
  ...founded,
  `Secretariat proposes model law L1 ${title} by "Парламент Беларуси" of BY for C1: "письмо № 7"`,
  'Secretariat enters law L1 as being drafted: "программа"',
  `Secretariat gives the text of law L1 in Russian as ${text}`,
  'Secretariat enters law L1 as in commission in C1: "повестка дня"',
  'Secretariat records opinion X1 of "Экспертный совет" on version 1 of law L1 ' +
    'given on 2017-08-20: in favour with remarks, "Заключение № 3", note "Статья 2 неполна."',
  'Secretariat records reading 1 of law L1 in C1 as approved, version 1: "протокол № 4"',
];

const opens = (until: string): readonly string[] => [
  'Secretariat sets ipa-cis.m6/days to 30: "invented for the tests"',
  `Secretariat opens consultation R1 of ${asked} on version 1 of law L1, sent on 2017-09-01 ` +
    `with "Письмо № 118", until ${until}`,
];

const comments: readonly string[] = [
  "Secretariat submits objection K1 of KZ in consultation R1 on p2, " +
    'words "из бюджета государства": "Источник следует определять национальным законом.", ' +
    'letter "№ 21-4 от 3 февраля"',
  "Secretariat submits objection K2 of UZ in consultation R1 on p1: " +
    '"Определение соотечественника слишком широко.", letter "№ 03/118"',
  "Secretariat submits editorial remark K3 of TJ in consultation R1 on a1: " +
    '"«Предмет» вместо «Предмет регулирования».", letter "№ 55"',
  "person BY.P submits agreement K4 of BY in consultation R1",
];

const disposed: readonly string[] = [
  'Secretariat disposes of comment K1 as accepted in part: "Слова «как правило» внесены в ' +
    'статью 2.", in version 1, decided in C1',
  'Secretariat disposes of comment K3 as accepted: "Редакция улучшена.", in version 1',
  'Secretariat withdraws comment K2: "Разъяснения приняты.", letter "№ 03/131"',
];

/** Parliaments have been asked, and can still answer. */
export const consulted: readonly string[] = [...drafted, ...opens("2017-10-30"), ...comments];
/** What they said was disposed of; two have not answered in time. */
export const consultedOver: readonly string[] = [
  ...drafted,
  ...opens("2017-10-05"),
  ...comments,
  ...disposed,
  'Secretariat enters law L1 as in consultation: "письмо"',
];

const adoptedBefore = (law: string): readonly string[] => [
  `Secretariat enters law ${law} as being drafted from "отчёт": "программа"`,
  `Secretariat enters law ${law} as in commission in C1 from "отчёт": "повестка"`,
  `Secretariat records reading 1 of law ${law} in C1 as approved from "отчёт": "протокол"`,
  `Secretariat enters law ${law} as approved by its commission in C1 from "отчёт": "протокол"`,
  `Secretariat enters law ${law} as before the Council in CO1 from "отчёт": "повестка"`,
];

/** A law that is before the Council, beside the one that is in consultation. */
export const beforeCouncil: readonly string[] = [
  ...consultedOver,
  'Secretariat proposes model law L2 Russian "Об общественных консультациях" by "Комиссия" ' +
    'for C1: "письмо № 9"',
  ...adoptedBefore("L2"),
];

/** An adopted law that was sent out, with rows of what became of it. */
export const used: readonly string[] = [
  ...founded,
  'Secretariat proposes model law L3 Russian "О воде" by "Комиссия" for C1: "письмо № 2"',
  ...adoptedBefore("L3"),
  'Secretariat enters law L3 as before the plenary from "отчёт": "повестка"',
  'Secretariat enters law L3 as adopted from "постановление 58-4": "отчёт"',
  `Secretariat transmits law L3 in T1 to ${asked} with "Письмо № 140", sent on 2017-09-01`,
  "Secretariat acknowledges transmission T1 for BY, received on 2017-09-01",
  "Secretariat records use U1 of law L3 by BY as used in part in " +
    '"Водный кодекс" number "149-З" of 2014-04-30 at "https://example.org/149", ' +
    'articles "1" in "2", "5" in "12 (2)" and "9", said by "Парламент Беларуси", ' +
    'evidence "Письмо № 12-4"',
  "Secretariat records use U2 of law L3 by KZ as taken over in " +
    '"Закон о воде" number "77" of 2017-01-10, articles "1" in "1" and "5" in "6", ' +
    'said by "Институт законодательства", evidence "Таблица соответствия"',
  'Secretariat records use U3 of law L3 by KG as considered, said by "Парламент Кыргызстана", ' +
    'evidence "Протокол слушаний"',
  'Secretary General verifies use U1: "сверено с официальным изданием"',
  'Secretariat disputes use U2 for "Парламент Казахстана" as used in part: "статья 5 изменена"',
];
