import {
  type Clause,
  consequence,
  fails,
  figure,
  guard,
  holds,
  type State,
} from "@hemicycle/engine";
import { actsAsOneOf, isDelegate, listed, personName } from "../common.ts";
import { adoptedMeasures, pendingOn } from "../measures.ts";

/** The kind of an item; none where it is not on the agenda. */
export const kindOfItem = (state: State, item: string): string =>
  state.session?.items.get(item)?.kind ?? "-";

/** Rule 13: how many. */
export const howMany = figure({
  id: "ipu.a13/how-many",
  cites: "Rules of the Assembly, 13",
  reading: "As a rule two rapporteurs for a subject item.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 13",
  is: 2,
  examples: [
    "a sitting | President proposes M4.1 in ME1 to be rapporteurs on item I1 | refused ipu.a13/two-rapporteurs usual=2",
  ],
});

/** Rule 13: as a rule. */
export const twoRapporteurs = guard({
  id: "ipu.a13/two-rapporteurs",
  cites: "Rules of the Assembly, 13",
  reading:
    "Two different persons are proposed. As the Rules say that this is so as a rule, the President " +
    "can put another number to the Assembly.",
  on: ["ProposeRapporteurs"],
  discretion: "chair",
  says: {
    en: "An item has {usual} rapporteurs as a rule, and {people} are proposed; the President can decide otherwise.",
    fr: "Un point a en règle générale {usual} rapporteurs et {people} sont proposés ; le Président peut en décider autrement.",
    es: "Un punto tiene por regla general {usual} relatores y se proponen {people}; el Presidente puede decidir otra cosa.",
    ar: "للبند عادةً {usual} مقررين، والمقترح {people}؛ وللرئيس أن يقرر خلاف ذلك.",
    ru: "По пункту, как правило, {usual} докладчика, а предложено: {people}; Председатель может решить иначе.",
  },
  check: ({ act }) => {
    const people = act.people.length;
    const usual = howMany.is;
    return people === usual ? holds : fails({ usual, people });
  },
  examples: [
    "a sitting | President proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1 | accepted",
    "a sitting | President proposes M4.1 in ME1 to be rapporteurs on item I1 | refused ipu.a13/two-rapporteurs usual=2 people=1",
    "a sitting | President proposes M4.1, M5.1 and M6.1 in ME1 to be rapporteurs on item I1 | refused ipu.a13/two-rapporteurs people=3",
    'a sitting | President proposes M4.1 in ME1 to be rapporteurs on item I1 ruling ipu.a13/two-rapporteurs: "the other has withdrawn" | accepted',
  ],
});

/** Rule 13: who puts them to the Assembly. */
export const rapporteursProposedBy = guard({
  id: "ipu.a13/proposed-by",
  cites: "Rules of the Assembly, 13",
  reading:
    "The Assembly appoints; the Rules do not say who proposes. The President puts the names to it, " +
    "or the Steering Committee, which organises the work (9.2; inferred).",
  on: ["ProposeRapporteurs"],
  says: {
    en: "The President or the Steering Committee proposes rapporteurs, not {by}.",
    fr: "C'est le Président ou le Comité de direction qui propose les rapporteurs, non {by}.",
    es: "El Presidente o el Comité de Dirección propone a los relatores, no {by}.",
    ar: "الرئيس أو اللجنة التوجيهية هو من يقترح المقررين، لا {by}.",
    ru: "Докладчиков предлагает Председатель или Руководящий комитет, а не {by}.",
  },
  check: ({ state, envelope }) =>
    actsAsOneOf(state, envelope, ["chair", "steeringCommittee"])
      ? holds
      : fails({ by: personName(state, envelope.by) }),
  examples: [
    "a sitting | Steering Committee proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1 | accepted",
    "a sitting | M4 proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1 | refused ipu.a13/proposed-by",
  ],
});

/** Rule 13: for what, and whom. */
export const forSubjectItems = guard({
  id: "ipu.a13/for-subject-items",
  cites: "Rules of the Assembly, 13",
  reading: "Rapporteurs are delegates, and are appointed for a subject item of the agenda.",
  on: ["ProposeRapporteurs"],
  says: {
    en: "Rapporteurs are delegates on a subject item; not so: {wrong}.",
    fr: "Les rapporteurs sont des délégués, pour un point thématique ; ce n'est pas le cas de : {wrong}.",
    es: "Los relatores son delegados, para un punto temático; no es el caso de: {wrong}.",
    ar: "المقررون مندوبون لبند موضوعي؛ ولا ينطبق ذلك على: {wrong}.",
    ru: "Докладчики — делегаты по тематическому пункту; это не так: {wrong}.",
  },
  check: ({ state, act }) => {
    const others = act.people.filter((person) => !isDelegate(state, person));
    const names = others.map((person) => personName(state, person));
    const wrong = kindOfItem(state, act.item) === "subject" ? names : [act.item, ...names];
    return wrong.length === 0 ? holds : fails({ wrong: listed(wrong) });
  },
  examples: [
    "a sitting | President proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1 | accepted",
    "general debate | President proposes M4.1 and M5.1 in ME1 to be rapporteurs on item G1 | refused ipu.a13/for-subject-items wrong=G1",
    'a sitting | President proposes M4.1 and SG in ME1 to be rapporteurs on item I1 | refused ipu.a13/for-subject-items wrong="Secretary General"',
  ],
});

/** Rule 13: one proposal at a time. */
export const proposedOnce = guard({
  id: "ipu.a13/proposed-once",
  cites: "Rules of the Assembly, 13",
  reading:
    "While a proposal of rapporteurs on an item waits to be decided no other is made on it: were " +
    "both adopted, the later would undo the earlier unsaid (inferred). The President can decide " +
    "otherwise.",
  on: ["ProposeRapporteurs"],
  discretion: "chair",
  says: {
    en: "Proposal {measure} of rapporteurs on item {item} is decided first, unless the President decides otherwise.",
    fr: "La proposition {measure} de rapporteurs sur le point {item} est d'abord tranchée, sauf décision contraire du Président.",
    es: "Antes se decide la propuesta {measure} de relatores sobre el punto {item}, salvo que el Presidente decida otra cosa.",
    ar: "يُبت أولاً في الاقتراح {measure} بشأن مقرري البند {item} ما لم يقرر الرئيس خلاف ذلك.",
    ru: "Сначала решают предложение {measure} о докладчиках по пункту {item}, если Председатель не решит иначе.",
  },
  check: ({ state, act: { item } }) => {
    const pending = pendingOn(state, "rapporteurs", item);
    return pending === undefined ? holds : fails({ measure: pending.id, item });
  },
  examples: [
    "President proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1 | President proposes M4.1 and M6.1 in ME2 to be rapporteurs on item I1 | refused ipu.a13/proposed-once measure=ME1 item=I1",
    'President proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1; Secretariat places item I9 "Water" as subject item | President proposes M4.1 and M6.1 in ME2 to be rapporteurs on item I9 | accepted',
    "President proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1; open vote on measure ME1; M5 casts 11 no in vote V1; President closes vote V1; President declares the result of vote V1 | President proposes M4.1 and M6.1 in ME2 to be rapporteurs on item I1 | accepted",
    'President proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1 | President proposes M4.1 and M6.1 in ME2 to be rapporteurs on item I1 ruling ipu.a13/proposed-once: "M5.1 is ill" | accepted',
  ],
});

/** Rule 13: the Assembly appoints. */
export const appointed = consequence({
  id: "ipu.a13/appointed",
  cites: "Rules of the Assembly, 13",
  reading:
    "When the Assembly adopts the proposal, those who were proposed are the rapporteurs on the item.",
  on: ["ResultDeclared", "DecidedWithoutVote"],
  follow: (happened) =>
    adoptedMeasures(happened, "rapporteurs").map(({ content: { item, people } }) => ({
      type: "RapporteursAppointed",
      item,
      people,
    })),
  examples: [
    "President proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1; President proposes measure ME1 without a vote | President declares measure ME1 adopted without a vote | accepted; DecidedWithoutVote, RapporteursAppointed",
    "President proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1; closed vote on measure ME1 | President declares the result of vote V1 | accepted; ResultDeclared, RapporteursAppointed",
    "President proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1; open vote on measure ME1; M5 casts 11 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
  ],
});

export const clauses: readonly Clause[] = [
  howMany,
  twoRapporteurs,
  rapporteursProposedBy,
  forSubjectItems,
  proposedOnce,
  appointed,
];
