import { type Clause, guard } from "@hemicycle/engine";
import { bySecretariat } from "./identity.ts";
import {
  adopted,
  bodies,
  drafted,
  fromSources,
  inCommission,
  linked,
  onTable,
  proposed,
  readOnce,
  withWords,
} from "./law-situations.ts";
import {
  adoptedByPlenary,
  broughtFromCouncil,
  bySecretariatOrChair,
  inAPlan,
  inItsBody,
  inOrder,
  readAsOften,
  readWhereItIs,
  whileTermRuns,
  withText,
} from "./laws.ts";

/** A rulebook with model laws: its id, and how it cites the steps by which one comes about. */
export interface LawBook {
  readonly id: string;
  readonly document: string;
}

const keeps = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m1/keeps`,
    cites: `${document}, 1`,
    reading:
      "Parliaments, commissions, bodies and institutes propose model laws to the Secretariat, which " +
      "keeps the register of them and of the plan (inferred).",
    on: [
      ...(["ProposeLaw", "GiveLawText", "LinkDraft", "EnterStage", "NumberLaw"] as const),
      ...(["PublishLaw", "AdoptPlan", "AmendPlan", "LinkPlanItem", "ReportProgress"] as const),
    ],
    says: {
      en: "{person} does not act for the Secretariat, which keeps the register of model laws and of the plan.",
      fr: "{person} n'agit pas pour le Secrétariat, qui tient le registre des lois types et du plan.",
      es: "{person} no actúa por la Secretaría, que lleva el registro de las leyes modelo y del plan.",
      ar: "لا يتصرف {person} باسم الأمانة التي تمسك سجل القوانين النموذجية والخطة.",
      ru: "{person} не действует от имени Секретариата, который ведёт реестр модельных законов и плана.",
    },
    check: bySecretariat,
    examples: [
      `${bodies} | Secretariat proposes model law L1 Russian "О воде" by "M1" for C1: "letter" | accepted; LawProposed`,
      `${bodies}; Secretariat registers X1 "Ann" as official | person X1 proposes model law L1 Russian "О воде" by "M1" for C1: "letter" | refused ${id}.m1/keeps person=Ann`,
      `${bodies} | Secretariat proposes model law L1 Russian "О воде" by "M1" for C9: "letter" | impossible unknown lead`,
      `${proposed} | Secretariat proposes model law L1 Russian "О воде" by "M1" for C1: "letter" | impossible exists law`,
    ],
  });

const order = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m1/in-order`,
    cites: `${document}, 1`,
    reading:
      "A stage follows on those that come before it, as steps 1 to 10 show them one after the other; " +
      "none is left out but those that a law may do without.",
    on: ["EnterStage", "PublishLaw"],
    narrows: true,
    says: {
      en: "“{law}” cannot come to this stage from where it is.",
      fr: "« {law} » ne peut arriver à cette étape depuis celle où elle est.",
      es: "«{law}» no puede llegar a esta etapa desde donde está.",
      ar: "لا يمكن أن يصل «{law}» إلى هذه المرحلة من حيث هو.",
      ru: "«{law}» не может перейти на этот этап с того, на котором находится.",
    },
    check: inOrder,
    examples: [
      `${proposed} | Secretariat enters law L1 as being drafted: "programme" | accepted; StageEntered`,
      `${proposed} | Secretariat enters law L1 as before the Council in CO1: "agenda" | refused ${id}.m1/in-order law="О воде" now=proposed stage=councilAgenda; ${id}.m3/text-first`,
      `${adopted(id)}; Secretariat publishes law L1 in "Bulletin 80" | Secretariat publishes law L1 in "Bulletin 81" | refused ${id}.m1/in-order law="О воде" now=published stage=published`,
      `${adopted(id)}; Secretariat enters law L1 as transmitted: "letter" | Secretariat publishes law L1 in "Bulletin 80" | accepted; LawPublished`,
      `${adopted(id)}; Secretariat publishes law L1 in "Bulletin 80"; Secretariat enters law L1 as transmitted: "letter" | Secretariat publishes law L1 in "Bulletin 81" | refused ${id}.m1/in-order law="О воде" now=transmitted stage=published`,
      `${adopted(id)}; Secretariat enters law L1 as superseded: "59-7" | Secretariat publishes law L1 in "Bulletin 80" | refused ${id}.m1/in-order now=superseded stage=published`,
      `${drafted} | Secretariat enters law L1 as withdrawn: "letter" | accepted`,
      `${drafted} | Secretariat enters law L1 as being drafted: "again" | refused ${id}.m1/in-order now=drafting stage=drafting`,
    ],
  });

const itsBody = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m4/its-body`,
    cites: `${document}, 4`,
    reading:
      "A commission has a law that was entrusted to it, alone or with others; the Council and the " +
      "plenary have it when it comes to them, and nobody at the stages in between.",
    on: ["EnterStage"],
    narrows: true,
    says: {
      en: "{body} is not the body that has “{law}” at this stage.",
      fr: "{body} n'est pas l'organe saisi de « {law} » à cette étape.",
      es: "{body} no es el órgano que tiene «{law}» en esta etapa.",
      ar: "ليست {body} الهيئة التي يكون «{law}» لديها في هذه المرحلة.",
      ru: "{body} — не тот орган, в котором «{law}» находится на этом этапе.",
    },
    check: inItsBody,
    examples: [
      `${withWords} | Secretariat enters law L1 as in commission in C1: "agenda" | accepted`,
      `${withWords} | Secretariat enters law L1 as in commission in C2: "agenda" | refused ${id}.m4/its-body law="О воде" body=Economy`,
      `${withWords} | Secretariat enters law L1 as in commission: "agenda" | refused ${id}.m4/its-body body=-`,
      `${proposed} | Secretariat enters law L1 as being drafted in C1: "programme" | refused ${id}.m4/its-body body=Law`,
    ],
  });

const planned = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m2/planned`,
    cites: `${document}, 2`,
    reading: "A law is in the plan when an item of the plan as it is now points to it.",
    on: ["EnterStage"],
    narrows: true,
    says: {
      en: "No item of a plan points to “{law}”.",
      fr: "Aucun point d'un plan ne renvoie à « {law} ».",
      es: "Ningún punto de un plan remite a «{law}».",
      ar: "لا يشير أي بند في خطة إلى «{law}».",
      ru: "Ни один пункт плана не указывает на «{law}».",
    },
    check: inAPlan,
    examples: [
      `${proposed} | Secretariat enters law L1 as planned: "plan" | refused ${id}.m2/planned law="О воде"`,
      `${proposed}; Secretariat adopts plan P1 "Plan" from 2025 to 2027 with I1 "О воде" as model law in 2026 by C1 for L1: "resolution" | Secretariat enters law L1 as planned: "plan" | accepted`,
    ],
  });

const textFirst = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m3/text-first`,
    cites: `${document}, 3`,
    reading:
      "Experts, parliaments, the Council and the plenary get a text; without words nothing goes out.",
    on: ["EnterStage"],
    narrows: true,
    says: {
      en: "“{law}” has no text yet.",
      fr: "« {law} » n'a pas encore de texte.",
      es: "«{law}» no tiene todavía texto.",
      ar: "ليس لـ«{law}» نص بعد.",
      ru: "У «{law}» ещё нет текста.",
    },
    check: withText([
      ...["commission", "expertReview", "consultation", "approved", "councilAgenda", "plenary"],
    ]),
    examples: [
      `${withWords} | Secretariat enters law L1 as in commission in C1: "agenda" | accepted`,
      `${drafted} | Secretariat enters law L1 as in commission in C1: "agenda" | refused ${id}.m3/text-first law="О воде"`,
      `${drafted} | Secretariat enters law L1 as in commission in C1 from "report of 2016": "agenda" | accepted`,
    ],
  });

const readings = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m4/readings`,
    cites: `${document}, 4`,
    reading:
      "A commission approves a law after the readings that it needs, of which the last has approved " +
      "it; how many are needed is a question of its own.",
    on: ["EnterStage"],
    narrows: true,
    says: {
      en: "“{law}” was read {read} times in the commission; {needed} are needed, and the last must approve it.",
      fr: "« {law} » a été lue {read} fois en commission ; il en faut {needed}, et la dernière doit l'approuver.",
      es: "«{law}» se ha leído {read} veces en la comisión; hacen falta {needed}, y la última debe aprobarla.",
      ar: "قُرئ «{law}» {read} مرات في اللجنة؛ والمطلوب {needed}، ويجب أن تقره الأخيرة.",
      ru: "Чтений «{law}» в комиссии: {read}; нужно: {needed}, и в последнем он должен быть одобрен.",
    },
    check: readAsOften,
    examples: [
      `${readOnce} | Secretariat enters law L1 as approved by its commission in C1: "minutes" | undecided ${id}.m4/number-of-readings`,
      `${readOnce}; Secretariat sets ${id}.m4/number-of-readings to 1: "Regulation" | Secretariat enters law L1 as approved by its commission in C1: "minutes" | accepted`,
      `${readOnce}; Secretariat sets ${id}.m4/number-of-readings to 2: "Regulation" | Secretariat enters law L1 as approved by its commission in C1: "minutes" | refused ${id}.m4/readings law="О воде" read=1 needed=2`,
      `${inCommission}; Secretariat records reading 1 of law L1 in C1 as to be continued: "minutes" | Secretariat enters law L1 as approved by its commission in C1: "minutes" | refused ${id}.m4/readings read=1 needed=?`,
    ],
  });

const recordsReading = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m4/records-reading`,
    cites: `${document}, 4`,
    reading:
      "What came of a reading is recorded by whoever chairs the commission that day, or by the Secretariat (inferred).",
    on: ["RecordReading"],
    says: {
      en: "{person} neither chairs this commission today nor acts for the Secretariat.",
      fr: "{person} ne préside pas cette commission aujourd'hui et n'agit pas pour le Secrétariat.",
      es: "{person} no preside hoy esta comisión ni actúa por la Secretaría.",
      ar: "لا يرأس {person} هذه اللجنة اليوم ولا يتصرف باسم الأمانة.",
      ru: "{person} сегодня не председательствует в этой комиссии и не действует от имени Секретариата.",
    },
    check: bySecretariatOrChair,
    examples: [
      `${inCommission} | Secretariat records reading 1 of law L1 in C1 as approved: "minutes" | accepted; ReadingRecorded`,
      `${inCommission}; Secretariat registers X1 "Ann" as official; Secretariat names X1 president of C1 from 2025-01-01: "elected" | person X1 records reading 1 of law L1 in C1 as approved: "minutes" | accepted`,
      `${inCommission}; Secretariat registers X1 "Ann" as official; Secretariat names X1 president of C2 from 2025-01-01: "elected" | person X1 records reading 1 of law L1 in C1 as approved: "minutes" | refused ${id}.m4/records-reading person=Ann`,
      `${inCommission} | Secretariat records reading 2 of law L1 in C1 as approved: "minutes" | impossible status reading`,
    ],
  });

const termRuns = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m4/term-runs`,
    cites: `${document}, 4`,
    reading:
      "A term ends by its last day, without anything being entered: whoever chaired until then records nothing after.",
    on: ["RecordReading"],
    narrows: true,
    says: {
      en: "The term of {person} in {body} was over on {until}.",
      fr: "Le mandat de {person} au sein de {body} a pris fin le {until}.",
      es: "El mandato de {person} en {body} terminó el {until}.",
      ar: "انتهت ولاية {person} في {body} في {until}.",
      ru: "Срок полномочий {person} ({body}) истёк {until}.",
    },
    check: whileTermRuns,
    examples: [
      `${inCommission}; Secretariat registers X1 "Ann" as official; Secretariat names X1 president of C1 from 2025-01-01 until 2026-12-31: "elected" | person X1 records reading 1 of law L1 in C1 as approved: "minutes" | accepted`,
      `${inCommission}; Secretariat registers X1 "Ann" as official; Secretariat names X1 president of C1 from 2024-01-01 until 2025-01-31: "elected" | person X1 records reading 1 of law L1 in C1 as approved: "minutes" | refused ${id}.m4/records-reading person=Ann; ${id}.m4/term-runs person=Ann body=Law until=2025-01-31`,
    ],
  });

const readThere = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m4/read-where-it-is`,
    cites: `${document}, 4`,
    reading: "A commission reads what is before it.",
    on: ["RecordReading"],
    narrows: true,
    says: {
      en: "“{law}” is not before {body}.",
      fr: "« {law} » n'est pas devant {body}.",
      es: "«{law}» no está ante {body}.",
      ar: "ليس «{law}» معروضاً على {body}.",
      ru: "«{law}» не находится на рассмотрении: {body}.",
    },
    check: readWhereItIs,
    examples: [
      `${inCommission} | Secretariat records reading 1 of law L1 in C1 as approved: "minutes" | accepted`,
      `${inCommission} | Secretariat records reading 1 of law L1 in C2 as approved: "minutes" | refused ${id}.m4/read-where-it-is law="О воде" body=Economy`,
      `${withWords} | Secretariat records reading 1 of law L1 in C1 as approved: "minutes" | refused ${id}.m4/read-where-it-is law="О воде" body=Law`,
    ],
  });

const fromTheCouncil = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m7/from-the-council`,
    cites: `${document}, 7`,
    reading:
      "What a commission has approved goes to the Council for the agenda of the plenary: a law is on " +
      "the table of the session once it was before the Council, as one draft.",
    on: ["LinkDraft"],
    narrows: true,
    says: {
      en: "“{law}” has not come from the Council, or this draft is another law.",
      fr: "« {law} » n'est pas venue du Conseil, ou ce projet est une autre loi.",
      es: "«{law}» no ha venido del Consejo, o este proyecto es otra ley.",
      ar: "لم يأت «{law}» من المجلس، أو أن هذا المشروع قانون آخر.",
      ru: "«{law}» не поступил из Совета, или этот проект — другой закон.",
    },
    check: broughtFromCouncil,
    examples: [
      `${onTable(id)} | Secretariat brings law L1 as draft D1 | accepted; DraftLinked`,
      `${proposed.replace("a founded assembly", "a sitting")}; Secretariat deposits draft D1 "О воде" on item I1 | Secretariat brings law L1 as draft D1 | refused ${id}.m7/from-the-council law="О воде"`,
      `${linked(id)} | Secretariat brings law L1 as draft D2 | accepted`,
      `${linked(id)} | Secretariat brings law L1 as draft D9 | impossible unknown draft`,
    ],
  });

const byThePlenary = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m8/by-the-plenary`,
    cites: `${document}, 8`,
    reading:
      "The plenary adopts, and the register follows its decision on the draft; that one was adopted " +
      "before the program is entered with its published source. What was on the table of a sitting " +
      "here is adopted there or not at all.",
    on: ["EnterStage"],
    narrows: true,
    says: {
      en: "The plenary has not adopted “{law}”, and no source is named by which it has.",
      fr: "La plénière n'a pas adopté « {law} », et aucune source n'est nommée selon laquelle elle l'a fait.",
      es: "El pleno no ha aprobado «{law}», y no se nombra fuente según la cual lo haya hecho.",
      ar: "لم تعتمد الجلسة العامة «{law}»، ولم يُذكر مصدر يفيد بأنها فعلت.",
      ru: "Пленарное заседание не принимало «{law}», и источник, по которому он принят, не назван.",
    },
    check: adoptedByPlenary,
    examples: [
      `${fromSources(id)} | Secretariat enters law L1 as adopted from "resolution 59-6": "report" | accepted; StageEntered`,
      `${fromSources(id)} | Secretariat enters law L1 as adopted: "we say so" | refused ${id}.m8/by-the-plenary law="О воде"`,
      `${linked(id)} | Secretariat enters law L1 as adopted from "resolution 59-6": "report" | refused ${id}.m8/by-the-plenary law="О воде"`,
    ],
  });

/** Who enters what happens to a model law, and in which order. */
export const lawStages = (book: LawBook): readonly Clause[] =>
  [
    keeps,
    order,
    itsBody,
    planned,
    textFirst,
    readings,
    recordsReading,
    termRuns,
    readThere,
    fromTheCouncil,
    byThePlenary,
  ].map((clause) => clause(book));
