import {
  type Asked,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  holdsOffice,
  isAdopted,
  type ModelLaw,
  questionKey,
  type Reading,
  type State,
  type Verdict,
} from "@hemicycle/engine";
import { adopted, linked, onTable, planned, readOnce, withWords } from "./law-situations.ts";
import type { LawBook } from "./law-stages.ts";
import { nameOf } from "./laws.ts";
import { personName, principalOf } from "./people.ts";

/** What was said of a model law once is not undone by an entry of the register after it. */

const another = 'in Russian as p1 article "Вода ничья."';

/** Whether a reading was of the words of now; where no version is named, its day must tell. */
const isOfItsWords = ({ text }: ModelLaw, { version, day }: Reading): boolean => {
  const versions = text?.versions ?? [];
  if (version !== null) return version === versions.length;
  const last = versions.at(-1);
  return last === undefined || versions.length === 1 || last.day < day;
};

const sameWords = ({ id, document }: LawBook): Clause => {
  const read = `${readOnce}; Secretariat sets ${id}.m4/number-of-readings to 1: "Regulation"`;
  const approves = 'Secretariat enters law L1 as approved by its commission in C1: "minutes"';
  return guard({
    id: `${id}.m4/same-words`,
    cites: `${document}, 4`,
    reading:
      "The commission approves the words that it has read last: a version that was given since is " +
      "read first (our reading).",
    on: ["EnterStage"],
    narrows: true,
    forbids: true,
    says: {
      en: "“{law}” has other words than were read: version {version} is read first.",
      fr: "« {law} » n'a plus les mots qui ont été lus : la version {version} est lue d'abord.",
      es: "«{law}» tiene otras palabras que las leídas: primero se lee la versión {version}.",
      ar: "صيغة «{law}» غير التي قُرئت: تُقرأ الصيغة {version} أولاً.",
      ru: "Слова «{law}» не те, что читались: сначала читают версию {version}.",
    },
    check: ({ state, act }) => {
      const law = state.laws.get(act.law);
      if (law === undefined || act.stage !== "approved" || act.source !== undefined) return aside;
      const last = law.readings.findLast(({ body }) => body === (act.body ?? law.lead));
      if (last === undefined || isOfItsWords(law, last)) return aside;
      return fails({ law: nameOf(law), version: law.text?.versions.length ?? 0 });
    },
    examples: [
      `${read} | ${approves} | accepted`,
      `${read}; Secretariat gives the text of law L1 ${another} | ${approves} | refused ${id}.m4/same-words law="О воде" version=2`,
      `${read}; Secretariat gives the text of law L1 ${another}; Secretariat records reading 2 of law L1 in C1 as approved, version 2: "minutes" | ${approves} | accepted`,
      `${read}; Secretariat gives the text of law L1 ${another}; Secretariat records reading 2 of law L1 in C1 as approved, version 1: "minutes" | ${approves} | refused ${id}.m4/same-words version=2`,
      `${read}; Secretariat gives the text of law L1 ${another}; on 2026-01-15; Secretariat records reading 2 of law L1 in C1 as approved: "minutes" | ${approves} | accepted`,
      `${read}; on 2026-01-15; Secretariat gives the text of law L1 ${another}; Secretariat records reading 2 of law L1 in C1 as approved: "minutes" | ${approves} | refused ${id}.m4/same-words version=2`,
      `${read}; Secretariat gives the text of law L1 ${another} | Secretariat enters law L1 as withdrawn: "letter" | accepted`,
    ],
  });
};

/** The draft as which a law is before this session, where something was already done with it. */
const begunDraft = ({ session }: State, { draft }: ModelLaw): string | null => {
  if (session === null || draft === null || draft.session !== session.id) return null;
  const key = questionKey({ kind: "draft", draft: draft.draft });
  return session.decisions.has(key) || session.withoutVote.has(key) ? draft.draft : null;
};

const oneDraft = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m7/one-draft`,
    cites: `${document}, 7`,
    reading:
      "A law is on the table of a session as one draft: once that was put or decided, it does not " +
      "come there again as another one (our reading).",
    on: ["LinkDraft"],
    narrows: true,
    forbids: true,
    says: {
      en: "“{law}” is before this session as {draft}, which was put already.",
      fr: "« {law} » est soumise à cette session comme {draft}, déjà mis en discussion.",
      es: "«{law}» está ante esta reunión como {draft}, que ya se sometió.",
      ar: "«{law}» معروض على هذه الدورة بصفة {draft} الذي طُرح من قبل.",
      ru: "«{law}» внесён на эту сессию как {draft}, который уже ставился.",
    },
    check: ({ state, act }) => {
      const law = state.laws.get(act.law);
      const begun = law === undefined ? null : begunDraft(state, law);
      if (law === undefined || begun === null || begun === act.draft) return aside;
      return fails({ law: nameOf(law), draft: begun });
    },
    examples: [
      `${onTable(id)} | Secretariat brings law L1 as draft D1 | accepted`,
      `${linked(id)} | Secretariat brings law L1 as draft D2 | accepted`,
      `${linked(id)}; Chair proposes draft D1 without a vote | Secretariat brings law L1 as draft D2 | refused ${id}.m7/one-draft law="О воде" draft=D1`,
      `${linked(id)}; Chair proposes draft D1 without a vote; M3 objects to draft D1; Chair declares no agreement on draft D1 | Secretariat brings law L1 as draft D2 | refused ${id}.m7/one-draft draft=D1`,
    ],
  });

/** Whether these words would stand in the place of others in the same language. */
const replacesWords = ({ text }: ModelLaw, { language }: Asked<"GiveLawText">["act"]): boolean =>
  text?.versions.at(-1)?.version.trees[language] !== undefined;

const adoptedWords = ({ id, document }: LawBook): Clause => {
  const inWords = adopted(id).replace(
    "; Secretariat sets",
    '; Secretariat gives the text of law L1 in Russian as p1 article "Вода общая."; Secretariat sets',
  );
  return guard({
    id: `${id}.m8/adopted-words`,
    cites: `${document}, 8`,
    reading:
      "The words that the plenary has adopted stay: they are translated, and changed by a law that " +
      "amends them. Words that were not kept then can be entered once (our reading).",
    on: ["GiveLawText"],
    narrows: true,
    forbids: true,
    says: {
      en: "“{law}” is adopted: its words are changed by a law that amends it.",
      fr: "« {law} » est adoptée : ses mots se changent par une loi qui la modifie.",
      es: "«{law}» está aprobada: sus palabras se cambian por una ley que la modifica.",
      ar: "«{law}» معتمد: لا تُغيَّر صيغته إلا بقانون يعدله.",
      ru: "«{law}» принят: его слова меняет закон, который вносит в него изменения.",
    },
    check: ({ state, act }) => {
      const law = state.laws.get(act.law);
      if (law === undefined || !isAdopted(state, law.id) || !replacesWords(law, act)) return aside;
      return fails({ law: nameOf(law) });
    },
    examples: [
      `${withWords} | Secretariat gives the text of law L1 ${another} | accepted`,
      `${adopted(id)} | Secretariat gives the text of law L1 ${another} | accepted`,
      `${inWords} | Secretariat gives the text of law L1 ${another} | refused ${id}.m8/adopted-words law="О воде"`,
      `${inWords} | Secretariat gives the text of law L1 in English as p1 article "Water is common." | accepted`,
      `${inWords.replace("; Secretariat sets", `; Secretariat gives the text of law L1 ${another}; Secretariat sets`)}; Secretariat gives the text of law L1 in English as p1 article "Water is common." | Secretariat gives the text of law L1 in English as p1 article "Water is free." | refused ${id}.m8/adopted-words`,
    ],
  });
};

/** Another hand than the Secretariat's own: the Secretary General, in person. */
const numberedAgain = ({ state, act, envelope }: Asked<"NumberLaw">): Verdict => {
  const law = state.laws.get(act.law);
  if (law === undefined || law.number === null || law.number === act.number) return aside;
  const person = principalOf(envelope);
  const inPerson = envelope.onBehalfOf === undefined;
  if (inPerson && holdsOffice(state, person, "secretaryGeneral")) return holds;
  return fails({ law: nameOf(law), number: law.number, person: personName(state, person) });
};

const numberStays = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m8/number-stays`,
    cites: `${document}, 8`,
    reading:
      "A law has one number. Where it was entered wrongly, the Secretary General corrects it in " +
      "person (our reading).",
    on: ["NumberLaw"],
    narrows: true,
    says: {
      en: "“{law}” has the number {number}: the Secretary General corrects it, not {person}.",
      fr: "« {law} » porte le numéro {number} : c'est au Secrétaire général de le corriger, non à {person}.",
      es: "«{law}» tiene el número {number}: lo corrige el Secretario General, no {person}.",
      ar: "رقم «{law}» هو {number}: يصححه الأمين العام لا {person}.",
      ru: "У «{law}» номер {number}: исправляет его Генеральный секретарь, а не {person}.",
    },
    check: numberedAgain,
    examples: [
      `${adopted(id)} | Secretariat numbers law L1 "59-6": "resolution" | accepted`,
      `${adopted(id)}; Secretariat numbers law L1 "59-6": "resolution" | Secretariat numbers law L1 "59-7": "another" | refused ${id}.m8/number-stays law="О воде" number=59-6 person=Secretary`,
      `${adopted(id)}; Secretariat numbers law L1 "59-6": "resolution" | Secretariat on behalf of Secretary General numbers law L1 "59-7": "another" | refused ${id}.m8/number-stays`,
      `${adopted(id)}; Secretariat numbers law L1 "59-6": "resolution" | Secretary General numbers law L1 "59-7": "misread" | accepted`,
    ],
  });

const countedOnce = ({ id, document }: LawBook): Clause => {
  const counted =
    `${planned}; Secretariat proposes model law L1 Russian "О воде" by "M1" for C1: "letter"; ` +
    "Secretariat counts law L1 as item I1 of plan P1";
  return guard({
    id: `${id}.m2/counted-once`,
    cites: `${document}, 2`,
    reading:
      "A law is what became of one item of a plan: counted as two, it would be delivered twice " +
      "(our reading).",
    on: ["LinkPlanItem"],
    narrows: true,
    forbids: true,
    says: {
      en: "“{law}” counts as item {item} of this plan already.",
      fr: "« {law} » compte déjà comme point {item} de ce plan.",
      es: "«{law}» cuenta ya como punto {item} de este plan.",
      ar: "«{law}» محسوب من قبل بنداً {item} من هذه الخطة.",
      ru: "«{law}» уже учтён как пункт {item} этого плана.",
    },
    check: ({ state, act }) => {
      const law = state.laws.get(act.law);
      const items = state.plans.get(act.plan)?.editions.at(-1)?.items ?? [];
      const other = items.find((one) => one.law === act.law && one.item !== act.item);
      if (law === undefined || other === undefined) return aside;
      return fails({ law: nameOf(law), item: other.item });
    },
    examples: [
      `${counted} | Secretariat counts law L1 as item I1 of plan P1 | accepted`,
      `${counted} | Secretariat counts law L1 as item I2 of plan P1 | refused ${id}.m2/counted-once law="О воде" item=I1`,
      `${counted.replace("; Secretariat proposes", '; Secretariat amends plan P1 and add I3 "О лугах" as model law in 2027: "resolution"; Secretariat proposes').replace("item I1 of", "item I3 of")} | Secretariat counts law L1 as item I1 of plan P1 | refused ${id}.m2/counted-once item=I3`,
    ],
  });
};

/** What an entry of the register of model laws may not undo. */
export const lawCautions = (book: LawBook): readonly Clause[] =>
  [sameWords, oneDraft, adoptedWords, numberStays, countedOnce].map((clause) => clause(book));
