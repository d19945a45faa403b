import {
  type ActOf,
  actsAs,
  aside,
  type Clause,
  type Draft,
  fails,
  guard,
  holds,
  type Purpose,
  prose,
  type State,
  type Subject,
  sittingOf,
} from "@hemicycle/engine";
import { actsAsOneOf, personName } from "../common.ts";
import { draftsPut, draftsTouched } from "../texts.ts";
import { kindOfItem } from "./13-rapporteurs.ts";
import { clauses as committees } from "./15-2-committees.ts";

export const begins = prose({
  id: "ipu.a15.1/begins",
  cites: "Rules of the Assembly, 15.1",
  reading:
    "The work begins with the General Debate on its theme, in which speakers can also take up the " +
    "situation in the world.",
  why:
    "Programmes of real sessions place other items before the debate and between its sittings; in " +
    "which order items are taken up the President decides (8.1). What a speaker may take up is wide.",
});

const isOutcome = (state: State, { item }: Draft): boolean =>
  kindOfItem(state, item) === "generalDebate";

const isByCommittee = (approvals: readonly string[]): boolean =>
  approvals.includes("steeringCommittee");
const isByExecutive = (approvals: readonly string[]): boolean =>
  approvals.some((office) => office.startsWith("organisation"));

/** Rule 15.1: who approves an outcome document. */
export const approvedBy = guard({
  id: "ipu.a15.1/approved-by",
  cites: "Rules of the Assembly, 15.1",
  reading:
    "An outcome document of the General Debate takes two decisions: the Steering Committee decides " +
    "that there is one, and then the Executive Committee approves it, for which its President, who " +
    "is that of the IPU, or its Vice-President speaks (inferred).",
  on: ["ApproveOutcome"],
  says: {
    en: "The Steering Committee and then the Executive Committee approve the outcome of the General Debate; {by} cannot do so now for {draft}.",
    fr: "Le Comité de direction, puis le Comité exécutif approuvent le document issu du débat général ; {by} ne peut le faire maintenant pour {draft}.",
    es: "El Comité de Dirección y luego el Comité Ejecutivo aprueban el resultado del debate general; {by} no puede hacerlo ahora para {draft}.",
    ar: "تقر اللجنة التوجيهية ثم اللجنة التنفيذية وثيقة المناقشة العامة؛ ولا يمكن لـ{by} ذلك الآن بشأن {draft}.",
    ru: "Итог общих прений одобряют Руководящий, а затем Исполнительный комитет; {by} сейчас не может этого сделать ({draft}).",
  },
  check: ({ state, act, envelope }) => {
    const draft = state.session?.drafts.get(act.draft);
    const refused = fails({ by: personName(state, envelope.by), draft: act.draft });
    if (draft === undefined || !isOutcome(state, draft)) return refused;
    if (actsAs(state, envelope, "steeringCommittee")) return holds;
    const executive = ["organisationPresident", "organisationVicePresident"] as const;
    const may = isByCommittee(draft.approvals) && actsAsOneOf(state, envelope, executive);
    return may ? holds : refused;
  },
  examples: [
    'outcome D1 | Steering Committee approves outcome D1: "as drafted" | accepted',
    'outcome D1; Steering Committee approves outcome D1: "as drafted" | Vice-President of the Executive Committee approves outcome D1: "approved" | accepted',
    'outcome D1; Steering Committee approves outcome D1: "as drafted" | President of the IPU approves outcome D1: "approved" | accepted',
    'outcome D1 | Vice-President of the Executive Committee approves outcome D1: "approved" | refused ipu.a15.1/approved-by draft=D1',
    'outcome D1 | President approves outcome D1: "approved" | refused ipu.a15.1/approved-by draft=D1',
    'draft D1 | Steering Committee approves outcome D1: "as drafted" | refused ipu.a15.1/approved-by draft=D1',
  ],
});

/** Rule 15.1: both, before the Assembly decides. */
export const twoApprovals = guard({
  id: "ipu.a15.1/two-approvals",
  cites: "Rules of the Assembly, 15.1",
  reading:
    "A draft under the General Debate is its outcome document, and comes before the Assembly when " +
    "both committees have approved it.",
  on: ["AnnounceVote", "ProposeWithoutVote"],
  says: {
    en: "The outcome document {draft} has not been approved by both the Steering and the Executive Committee.",
    fr: "Le document final {draft} n'a pas été approuvé par le Comité de direction et le Comité exécutif.",
    es: "El documento final {draft} no ha sido aprobado por el Comité de Dirección y el Comité Ejecutivo.",
    ar: "لم تقر اللجنة التوجيهية واللجنة التنفيذية معاً الوثيقة الختامية {draft}.",
    ru: "Итоговый документ {draft} не одобрен и Руководящим, и Исполнительным комитетом.",
  },
  check: ({ state, act }) => {
    const outcomes = draftsPut(state, act).filter((draft) => isOutcome(state, draft));
    const [first] = outcomes;
    if (first === undefined) return aside;
    const bare = outcomes.find(
      ({ approvals }) => !(isByCommittee(approvals) && isByExecutive(approvals)),
    );
    return bare === undefined ? holds : fails({ draft: bare.id });
  },
  examples: [
    "approved outcome D1 | President proposes draft D1 without a vote | accepted",
    "outcome D1 | President proposes draft D1 without a vote | refused ipu.a15.1/two-approvals draft=D1",
    'outcome D1; Steering Committee approves outcome D1: "as drafted" | President announces vote V1 on draft D1 by devices | refused ipu.a15.1/two-approvals draft=D1',
    "draft D1 | President announces vote V1 on draft D1 by devices | accepted",
  ],
});

/** The items that an act takes up, or on whose drafts it puts a question. */
const itemsDealtWith = (
  state: State,
  act: ActOf<"TakeUpItem" | "AnnounceVote" | "ProposeWithoutVote">,
): readonly string[] =>
  act.type === "TakeUpItem"
    ? [act.item]
    : draftsTouched(state, act).flatMap((id) => state.session?.drafts.get(id)?.item ?? []);

/** For the examples: a draft on the emergency item, in two parts. */
const urgentDraft =
  'emergency item E1 of M5; M6 deposits draft D1 "A draft" on item E1 in parts p1 and p2';

/** Rule 15.3: the emergency item has a procedure before it is debated or decided on. */
export const procedureApproved = guard({
  id: "ipu.a15.3/procedure-approved",
  cites: "Rules of the Assembly, 15.3",
  reading:
    "The emergency item is dealt with by the procedure that the Assembly has approved for it: before " +
    "there is one it is not taken up, and nothing is decided on its draft.",
  on: ["TakeUpItem", "AnnounceVote", "ProposeWithoutVote"],
  says: {
    en: "The Assembly has not approved a procedure for the emergency item {item}.",
    fr: "L'Assemblée n'a pas approuvé de procédure pour le point d'urgence {item}.",
    es: "La Asamblea no ha aprobado un procedimiento para el punto de urgencia {item}.",
    ar: "لم تقر الجمعية إجراءً للبند الطارئ {item}.",
    ru: "Ассамблея не утвердила порядок для экстренного пункта {item}.",
  },
  check: ({ state, act }) => {
    const items = itemsDealtWith(state, act).flatMap((id) => state.session?.items.get(id) ?? []);
    const urgent = items.filter(({ kind }) => kind === "emergency");
    const [first] = urgent;
    if (first === undefined) return aside;
    const without = urgent.find(({ procedure }) => procedure === null);
    return without === undefined ? holds : fails({ item: without.id });
  },
  examples: [
    "emergency item E1 of M5; procedure on E1 | President takes up item E1 | accepted",
    "emergency item E1 of M5 | President takes up item E1 | refused ipu.a15.3/procedure-approved item=E1",
    "a sitting | President takes up item I1 | accepted",
    `${urgentDraft} | President proposes draft D1 without a vote | refused ipu.a15.3/procedure-approved item=E1`,
    `${urgentDraft} | President announces vote V1 on draft D1 by devices | refused ipu.a15.3/procedure-approved item=E1`,
    `${urgentDraft}; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote | President announces vote V1 on part p1 of draft D1 by devices | refused ipu.a15.3/procedure-approved item=E1`,
    `${urgentDraft}; procedure on E1 | President proposes draft D1 without a vote | accepted`,
    `${urgentDraft} | President announces vote V1 on question Q1 "A" by devices | accepted`,
  ],
});

/** Speaking on the substance of a text. */
const debating: readonly Purpose[] = ["statement", "sponsor", "contrary"];

/** Who debates it: on an amendment to it Rule 20 has its sponsor and an opponent heard. */
const debates = ({ purpose, about }: ActOf<"GiveFloor" | "RequestFloor">): boolean =>
  about?.kind === "amendment" ? purpose === "statement" : debating.includes(purpose);

const isCommitteeText = ({ origin }: Draft): boolean => origin === "committee";

/** The text that is spoken on by its id, or by that of an amendment to it. */
const textNamed = (state: State, { kind, id }: Subject): Draft | undefined => {
  const draft = kind === "amendment" ? state.session?.amending.amendments.get(id)?.draft : id;
  return state.session?.drafts.get(draft ?? "");
};

/**
 * The committee's text that would be debated: the one spoken on, or one on the item taken up. On
 * requests Rule 12 says who is heard, whatever item is under discussion.
 */
const debatedText = (state: State, about: Subject | undefined): Draft | undefined => {
  if (about?.kind === "request") return undefined;
  if (about?.kind === "draft" || about?.kind === "amendment") {
    const draft = textNamed(state, about);
    return draft !== undefined && isCommitteeText(draft) ? draft : undefined;
  }
  const item = about?.kind === "item" ? about.id : sittingOf(state)?.item;
  return state.session?.drafts
    .values()
    .find((draft) => draft.item === item && isCommitteeText(draft));
};

/** For the examples: a committee's text, with an amendment to its drafting. */
const amended =
  "reported draft D1; text D1; " +
  'M5 tables amendment A1 to draft D1 for M5 in English, drafting yes: "delete block p2"';

/** Rule 15.4: the plenary votes on a committee's text, and does not debate it. */
export const noSubstance = guard({
  id: "ipu.a15.4/no-substance",
  cites: "Rules of the Assembly, 15.4",
  reading:
    "On a text that a committee has prepared the plenary decides without a debate on its substance. " +
    "The rapporteur presents it, votes are explained, motions and points of order are dealt with. " +
    "On an amendment to it its sponsor and one opponent are heard (20).",
  on: ["GiveFloor", "RequestFloor"],
  says: {
    en: "The text of a committee ({draft}) is put to the vote without a debate on its substance.",
    fr: "Le texte d'une commission ({draft}) est mis aux voix sans débat sur le fond.",
    es: "El texto de una comisión ({draft}) se somete a votación sin debate sobre el fondo.",
    ar: "يُطرح نص اللجنة ({draft}) للتصويت دون مناقشة مضمونه.",
    ru: "Текст комитета ({draft}) ставится на голосование без прений по существу.",
  },
  check: ({ state, act }) => {
    const draft = debatedText(state, act.about);
    if (draft === undefined) return aside;
    return debates(act) ? fails({ draft: draft.title }) : holds;
  },
  examples: [
    'reported draft D1 | M6 asks for the floor as speaker on draft D1 | refused ipu.a15.4/no-substance draft="A text"',
    'reported draft D1; item taken up | M6 asks for the floor as speaker | refused ipu.a15.4/no-substance draft="A text"',
    'item taken up; M6 asks for the floor as speaker; reported draft D1 | President gives the floor to M6 as speaker | refused ipu.a15.4/no-substance draft="A text"',
    'reported draft D1 | M6 asks for the floor as sponsor on draft D1 | refused ipu.a15.4/no-substance draft="A text"',
    "reported draft D1; item taken up | M6 asks for the floor as explanation of vote | accepted",
    "reported draft D1; general debate | M6 asks for the floor as speaker | accepted",
    "draft D1; item taken up | M6 asks for the floor as speaker on draft D1 | accepted",
    'reported draft D1; general debate | M6 asks for the floor as speaker on item I1 | refused ipu.a15.4/no-substance draft="A text"',
    `${amended}; item taken up | President gives the floor to M5 as sponsor on amendment A1 | accepted`,
    `${amended}; item taken up | President gives the floor to M6 as opponent of the request on amendment A1 | accepted`,
    `${amended}; general debate | M6 asks for the floor as speaker on amendment A1 | refused ipu.a15.4/no-substance draft="A text"`,
    "reported draft D1; item taken up; request R1 of M4; Steering Committee finds request R1 admissible | President gives the floor to M4 as sponsor on request R1 | accepted",
    "reported draft D1; draft D2; item taken up | M6 asks for the floor as speaker on draft D2 | accepted",
  ],
});

export const clauses: readonly Clause[] = [
  begins,
  approvedBy,
  twoApprovals,
  ...committees,
  procedureApproved,
  noSubstance,
];
