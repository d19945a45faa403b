/** Situations that the examples of laws start from, as lines of the minutes: all is invented. */

export const bodies =
  'a founded assembly; Secretariat establishes committee C1 "Law": "list"; ' +
  'Secretariat establishes committee C2 "Economy": "list"; ' +
  'Secretariat establishes council CO1 "Council": "rules"';
export const proposed = `${bodies}; Secretariat proposes model law L1 Russian "О воде" by "M1" for C1: "letter"`;
export const drafted = `${proposed}; Secretariat enters law L1 as being drafted: "programme"`;
export const withWords = `${drafted}; Secretariat gives the text of law L1 in Russian as p1 article "Вода общая."`;
export const inCommission = [
  withWords,
  'Secretariat establishes expert council X9 "Experts": "list"',
  'Secretariat enters law L1 as with experts in X9: "letter"',
  'Secretariat enters law L1 as in commission in C1: "agenda"',
].join("; ");
export const readOnce = `${inCommission}; Secretariat records reading 1 of law L1 in C1 as approved: "minutes"`;

/** Up to the plenary by published sources, as the examples need it. */
export const fromSources = (id: string): string =>
  [
    `${proposed}; Secretariat sets ${id}.m4/number-of-readings to 1: "Regulation"`,
    'Secretariat enters law L1 as being drafted from "report": "programme"',
    'Secretariat enters law L1 as in commission in C1 from "report": "agenda"',
    'Secretariat records reading 1 of law L1 in C1 as approved from "report": "minutes"',
    'Secretariat enters law L1 as approved by its commission in C1 from "report": "minutes"',
    'Secretariat enters law L1 as before the Council in CO1 from "report": "agenda"',
    'Secretariat enters law L1 as before the plenary from "report": "agenda"',
  ].join("; ");

export const adopted = (id: string): string =>
  `${fromSources(id)}; Secretariat enters law L1 as adopted from "resolution 59-6": "report"`;

/** Before the plenary that sits, and not brought to it yet. */
export const onTable = (id: string): string =>
  [
    fromSources(id).replace("a founded assembly", "a sitting"),
    'Secretariat deposits draft D1 "О воде" on item I1',
    'Secretariat deposits draft D2 "Statement" on item I1',
  ].join("; ");

/** On its table as a draft, beside one that is no law. */
export const linked = (id: string): string =>
  `${onTable(id)}; Secretariat brings law L1 as draft D1`;

/** With a plan of two items. */
export const planned =
  `${bodies}; Secretariat adopts plan P1 "Plan" from 2026 to 2028 with ` +
  'I1 "О воде" as model law in 2026 by C1, I2 "О лесе" as model law in 2027: "resolution"';
