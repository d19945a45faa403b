import { type Clause, consequence, guard } from "@hemicycle/engine";
import { adopted, fromSources, linked, planned, proposed } from "./law-situations.ts";
import type { LawBook } from "./law-stages.ts";
import { lawsAdopted, numberedByPlenary, ofAnEdition, onceAdopted } from "./laws.ts";

const adoptedFirst = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m8/adopted-first`,
    cites: `${document}, 8`,
    reading:
      "A number and a publication are those of an adopted law; of a code, of the whole or once all its parts are adopted.",
    on: ["NumberLaw", "PublishLaw"],
    narrows: true,
    says: {
      en: "“{law}” is not adopted.",
      fr: "« {law} » n'est pas adoptée.",
      es: "«{law}» no está aprobada.",
      ar: "لم يُعتمد «{law}».",
      ru: "«{law}» не принят.",
    },
    check: onceAdopted,
    examples: [
      `${adopted(id)} | Secretariat numbers law L1 "59-6": "resolution" | accepted; LawNumbered`,
      `${fromSources(id)} | Secretariat numbers law L1 "59-6": "resolution" | refused ${id}.m8/adopted-first law="О воде"`,
      `${adopted(id)} | Secretariat publishes law L1 in "Bulletin 80" | accepted; LawPublished`,
      `${proposed} | Secretariat publishes law L1 in "Bulletin 80" | refused ${id}.m8/adopted-first law="О воде"`,
    ],
  });

const numbered = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m8/number`,
    cites: `${document}, 8`,
    reading: "The number is that of the plenary and the act's own in it, as 8-6 and 24-7 show.",
    on: ["NumberLaw"],
    narrows: true,
    says: {
      en: "{number} is not the number of a plenary and of an act in it, such as 59-6.",
      fr: "{number} n'est pas le numéro d'une plénière et d'un acte en son sein, comme 59-6.",
      es: "{number} no es el número de un pleno y de un acto en él, como 59-6.",
      ar: "ليس {number} رقم جلسة عامة وعمل فيها، مثل 59-6.",
      ru: "{number} — не номер пленарного заседания и акта на нём, как 59-6.",
    },
    check: numberedByPlenary,
    examples: [
      `${adopted(id)} | Secretariat numbers law L1 "59-6": "resolution" | accepted`,
      `${adopted(id)} | Secretariat numbers law L1 "59/6": "resolution" | refused ${id}.m8/number number=59/6`,
      `${adopted(id)} | Secretariat numbers law L1 "0-6": "resolution" | refused ${id}.m8/number number=0-6`,
    ],
  });

const adoption = ({ id, document }: LawBook): Clause =>
  consequence({
    id: `${id}.m8/adoption`,
    cites: `${document}, 8`,
    reading:
      "With the decision of the plenary on its draft the law is adopted, where it has come to the " +
      "plenary and was not taken or sent back since.",
    on: ["DecidedWithoutVote", "ResultDeclared"],
    follow: lawsAdopted,
    examples: [
      `${linked(id)}; Chair proposes draft D1 without a vote | Chair declares draft D1 adopted without a vote | accepted; DecidedWithoutVote, LawDecided`,
      `${linked(id)}; Secretariat enters law L1 as withdrawn: "letter"; Chair proposes draft D1 without a vote | Chair declares draft D1 adopted without a vote | accepted; DecidedWithoutVote`,
      `${linked(id)}; Chair proposes draft D2 without a vote | Chair declares draft D2 adopted without a vote | accepted; DecidedWithoutVote`,
    ],
  });

const whichEdition = ({ id, document }: LawBook): Clause =>
  guard({
    id: `${id}.m2/which-edition`,
    cites: `${document}, 2`,
    reading:
      "A plan is amended during its life, so that a share of it says nothing without the edition: " +
      "29 items that became 35 are 121 % of what was promised and 100 % of what is planned.",
    on: ["ReportProgress"],
    narrows: true,
    says: {
      en: "Of which edition? “{plan}” has {editions}, of which 1 is the baseline.",
      fr: "De quelle édition ? « {plan} » en a {editions}, dont 1 est celle d'origine.",
      es: "¿De qué edición? «{plan}» tiene {editions}, de las que 1 es la inicial.",
      ar: "من أي نسخة؟ لـ«{plan}» من النسخ {editions}، والأصلية هي 1.",
      ru: "По какой редакции? У «{plan}» их {editions}; первоначальная — 1.",
    },
    check: ofAnEdition,
    examples: [
      `${planned} | Secretariat reports the progress of plan P1 | refused ${id}.m2/which-edition plan=Plan editions=1`,
      `${planned} | Secretariat reports the progress of plan P1 by edition 1 | accepted; ProgressReported`,
      `${planned} | Secretariat reports the progress of plan P1 by edition 2 | impossible unknown edition`,
    ],
  });

/** The number, the publication and the adoption of a model law, and what is said of a plan. */
export const lawRecord = (book: LawBook): readonly Clause[] =>
  [adoptedFirst, numbered, adoption, whichEdition].map((clause) => clause(book));
