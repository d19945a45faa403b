import { aside, type Clause, fails, guard, holds, sittingOf } from "@hemicycle/engine";
import { isSecretariat, onlyChair, personName, principalOf } from "../common.ts";
import { lastRecordDay, recordDay } from "./38-days.ts";

/** Rule 38.1: who publishes the record. */
export const published = guard({
  id: "ipu.a38.1/published-by",
  cites: "Rules of the Assembly, 38.1",
  reading:
    "The Secretariat publishes the summary record of a session once it is closed. A record that comes " +
    "after the next opening is late and shown as late; it is not refused, as without it there would " +
    "be none.",
  on: ["PublishSummaryRecord"],
  says: {
    en: "{person} cannot publish the summary record: the Secretariat does.",
    fr: "{person} ne peut publier le compte rendu analytique : c'est le Secrétariat.",
    es: "{person} no puede publicar el acta resumida: lo hace la Secretaría.",
    ar: "لا يحق لـ{person} نشر المحضر الموجز: تنشره الأمانة.",
    ru: "{person} не может опубликовать краткий отчёт: это делает Секретариат.",
  },
  check: ({ state, envelope }) =>
    isSecretariat(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    'a sitting; President closes the session | Secretariat publishes the record of S1 "Summary record" | accepted',
    'a sitting; President closes the session | M5 publishes the record of S1 "Summary record" | refused ipu.a38.1/published-by',
  ],
});

/** For the examples: the Assembly has decided to keep no record, in public and in camera. */
const publicly =
  'a sitting; President proposes question Q1 "No record" without a vote; President declares question Q1 "No record" adopted without a vote';

const closed = publicly.replace("a sitting;", "a sitting; in camera;");
/** The next sitting is held in camera as well. */
const again =
  "President closes the sitting; President of the Assembly opens sitting PL2; " +
  "heard motion P2 of M5 to hold the sitting in camera; President announces vote V2 on motion P2 by devices; " +
  "President opens vote V2; " +
  ["M1", "M2", "M3", "M4"].map((member) => `${member} casts 10 yes in vote V2; `).join("") +
  "President closes vote V2; President declares the result of vote V2";
const kept = `${closed} | President keeps no record of the sitting by question Q1 | accepted`;

/** Rule 38.2: who says so. */
export const president = guard({
  id: "ipu.a38.2/president",
  cites: "Rules of the Assembly, 38.2",
  reading: "That no record is kept of a sitting, whoever presides over it declares.",
  on: ["KeepNoRecord"],
  says: {
    en: "{by} is not in the chair; whoever presides ({chair}) declares that no record is kept.",
    fr: "{by} n'occupe pas la présidence ; la personne qui préside ({chair}) déclare qu'il n'est pas tenu de compte rendu.",
    es: "{by} no ocupa la presidencia; quien preside ({chair}) declara que no se levanta acta.",
    ar: "{by} لا يتولى الرئاسة؛ من يتولاها ({chair}) يعلن عدم تدوين محضر.",
    ru: "{by} не председательствует; о том, что отчёт не ведётся, объявляет председательствующий ({chair}).",
  },
  check: ({ state, envelope }) => onlyChair({ state, envelope }),
  examples: [
    kept,
    `${closed} | Secretariat keeps no record of the sitting by question Q1 | refused ipu.a38.2/president`,
  ],
});

/** Rule 38.2: of which sittings. */
export const inCamera = guard({
  id: "ipu.a38.2/in-camera",
  cites: "Rules of the Assembly, 38.2",
  reading: "Only of a sitting in camera can it be decided that no record is kept.",
  on: ["KeepNoRecord"],
  says: {
    en: "Sitting {sitting} is public: a record is kept of it.",
    fr: "La séance {sitting} est publique : il en est tenu compte rendu.",
    es: "La sesión {sitting} es pública: se levanta acta de ella.",
    ar: "الجلسة {sitting} علنية: يُدوَّن محضرها.",
    ru: "Заседание {sitting} открытое: отчёт о нём ведётся.",
  },
  check: ({ state }) => {
    const sitting = sittingOf(state);
    if (sitting === null) return aside;
    return sitting.inCamera ? holds : fails({ sitting: sitting.id });
  },
  examples: [
    kept,
    `${publicly} | President keeps no record of the sitting by question Q1 | refused ipu.a38.2/in-camera sitting=PL1`,
  ],
});

/** Rule 38.2: by a decision. */
export const decided = guard({
  id: "ipu.a38.2/decided",
  cites: "Rules of the Assembly, 38.2",
  reading:
    "The Assembly has decided it: on a question that was adopted, by an ordinary majority or without " +
    "a vote. One decision is for one sitting.",
  on: ["KeepNoRecord"],
  says: {
    en: "The Assembly has not decided on question {question} that no record is kept.",
    fr: "L'Assemblée n'a pas décidé, sur la question {question}, qu'il n'est pas tenu de compte rendu.",
    es: "La Asamblea no ha decidido, en la cuestión {question}, que no se levante acta.",
    ar: "لم تقرر الجمعية في المسألة {question} عدم تدوين محضر.",
    ru: "Ассамблея не решила по вопросу {question}, что отчёт не ведётся.",
  },
  check: ({ state: { session }, act: { question } }) => {
    const adopted = session?.decisions.get(`other:${question}`)?.outcome === "adopted";
    const before = session?.preparation.noRecord.values().includes(question) === true;
    return adopted && !before ? holds : fails({ question });
  },
  examples: [
    kept,
    "a sitting; in camera | President keeps no record of the sitting by question Q1 | refused ipu.a38.2/decided question=Q1",
    `${closed}; President keeps no record of the sitting by question Q1; ${again} | President keeps no record of the sitting by question Q1 | refused ipu.a38.2/decided question=Q1`,
    `${closed}; ${again} | President keeps no record of the sitting by question Q1 | accepted`,
  ],
});

export const clauses: readonly Clause[] = [
  published,
  president,
  inCamera,
  decided,
  recordDay,
  lastRecordDay,
];
