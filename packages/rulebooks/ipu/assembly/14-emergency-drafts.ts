import { actsAs, type Clause, consequence, fails, guard, holds } from "@hemicycle/engine";
import { personName } from "../common.ts";
import { adoptedMeasures, pendingOn } from "../measures.ts";
import { kindOfItem } from "./13-rapporteurs.ts";

/** Rule 14: whose recommendation it is. */
export const recommendedBy = guard({
  id: "ipu.a14/recommended-by",
  cites: "Rules of the Assembly, 14",
  reading:
    "How the draft on the emergency item is prepared the Assembly decides on a recommendation of " +
    "the Steering Committee, so nobody else proposes it. What it provides is text of each Assembly.",
  on: ["ProposeProcedure"],
  says: {
    en: "The Steering Committee recommends the procedure; {by} does not speak for it.",
    fr: "Le Comité de direction recommande la procédure ; {by} ne parle pas en son nom.",
    es: "El Comité de Dirección recomienda el procedimiento; {by} no habla en su nombre.",
    ar: "توصي اللجنة التوجيهية بالإجراء؛ ولا يتكلم {by} باسمها.",
    ru: "Порядок рекомендует Руководящий комитет; {by} не выступает от его имени.",
  },
  check: ({ state, envelope }) =>
    actsAs(state, envelope, "steeringCommittee")
      ? holds
      : fails({ by: personName(state, envelope.by) }),
  examples: [
    'emergency item E1 of M5 | Steering Committee proposes procedure ME1 for item E1: "A drafting committee" | accepted',
    'emergency item E1 of M5 | President proposes procedure ME1 for item E1: "A drafting committee" | refused ipu.a14/recommended-by',
  ],
});

/** Rule 14: for which item. */
export const forEmergencyItem = guard({
  id: "ipu.a14/for-emergency-item",
  cites: "Rules of the Assembly, 14",
  reading: "The Assembly fixes such a procedure for the emergency item; others have Rule 13.",
  on: ["ProposeProcedure"],
  says: {
    en: "A procedure is fixed for the emergency item; item {item} is another.",
    fr: "Une procédure est fixée pour le point d'urgence ; le point {item} en est un autre.",
    es: "Se fija un procedimiento para el punto de urgencia; el punto {item} es otro.",
    ar: "يُحدد الإجراء للبند الطارئ؛ والبند {item} غيره.",
    ru: "Порядок устанавливается для экстренного пункта; пункт {item} — другой.",
  },
  check: ({ state, act }) =>
    kindOfItem(state, act.item) === "emergency" ? holds : fails({ item: act.item }),
  examples: [
    'emergency item E1 of M5 | Steering Committee proposes procedure ME1 for item E1: "A drafting committee" | accepted',
    'a sitting | Steering Committee proposes procedure ME1 for item I1: "A drafting committee" | refused ipu.a14/for-emergency-item item=I1',
  ],
});

/** Rule 14: one recommendation at a time. */
export const recommendedOnce = guard({
  id: "ipu.a14/recommended-once",
  cites: "Rules of the Assembly, 14",
  reading:
    "While a recommendation on an item waits to be decided no other is made on it: were both " +
    "adopted, the later would undo the earlier unsaid (inferred). The President can decide otherwise.",
  on: ["ProposeProcedure"],
  discretion: "chair",
  says: {
    en: "Recommendation {measure} on item {item} is decided first, unless the President decides otherwise.",
    fr: "La recommandation {measure} sur le point {item} est d'abord tranchée, sauf décision contraire du Président.",
    es: "Antes se decide la recomendación {measure} sobre el punto {item}, salvo que el Presidente decida otra cosa.",
    ar: "يُبت أولاً في التوصية {measure} بشأن البند {item} ما لم يقرر الرئيس خلاف ذلك.",
    ru: "Сначала решают рекомендацию {measure} по пункту {item}, если Председатель не решит иначе.",
  },
  check: ({ state, act: { item } }) => {
    const pending = pendingOn(state, "procedure", item);
    return pending === undefined ? holds : fails({ measure: pending.id, item });
  },
  examples: [
    'emergency item E1 of M5; Steering Committee proposes procedure ME1 for item E1: "A drafting committee" | Steering Committee proposes procedure ME2 for item E1: "No committee" | refused ipu.a14/recommended-once measure=ME1 item=E1',
    'emergency item E1 of M5; Steering Committee proposes procedure ME1 for item E1: "A drafting committee"; open vote on measure ME1; M1 casts 10 no in vote V1; President closes vote V1; President declares the result of vote V1 | Steering Committee proposes procedure ME2 for item E1: "No committee" | accepted',
    'emergency item E1 of M5; Steering Committee proposes procedure ME1 for item E1: "A drafting committee"; President rules under ipu.a14/recommended-once: "it is corrected" | Steering Committee proposes procedure ME2 for item E1: "No committee" | accepted',
  ],
});

/** Rule 14: the Assembly approves it. */
export const approved = consequence({
  id: "ipu.a14/approved",
  cites: "Rules of the Assembly, 14",
  reading: "The procedure that the Assembly has approved stands with the item, in its words.",
  on: ["ResultDeclared", "DecidedWithoutVote"],
  follow: (happened) =>
    adoptedMeasures(happened, "procedure").map(({ content: { item, procedure } }) => ({
      type: "ProcedureApproved",
      item,
      procedure,
    })),
  examples: [
    'emergency item E1 of M5; Steering Committee proposes procedure ME1 for item E1: "A drafting committee"; President proposes measure ME1 without a vote | President declares measure ME1 adopted without a vote | accepted; DecidedWithoutVote, ProcedureApproved',
    'emergency item E1 of M5; Steering Committee proposes procedure ME1 for item E1: "A drafting committee"; closed vote on measure ME1 | President declares the result of vote V1 | accepted; ResultDeclared, ProcedureApproved',
    'emergency item E1 of M5; Steering Committee proposes procedure ME1 for item E1: "A drafting committee"; open vote on measure ME1; M1 casts 10 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared',
  ],
});

export const clauses: readonly Clause[] = [
  recommendedBy,
  forEmergencyItem,
  recommendedOnce,
  approved,
];
