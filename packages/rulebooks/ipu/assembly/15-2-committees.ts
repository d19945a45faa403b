import {
  aside,
  type Body,
  type Clause,
  type Draft,
  type Envelope,
  fails,
  guard,
  holds,
  questionKey,
  type State,
} from "@hemicycle/engine";
import { isOwnAct, isSecretariat, personName, principalOf } from "../common.ts";
import { draftsTouched } from "../texts.ts";

const draftOf = (state: State, id: string): Draft | undefined => state.session?.drafts.get(id);

const committeeOf = (state: State, { committee }: Draft): Body | undefined =>
  committee === null ? undefined : state.bodies.get(committee);

/** Rule 15.2: who sends a draft to a committee. */
export const referredBy = guard({
  id: "ipu.a15.2/referred-by",
  cites: "Rules of the Assembly, 15.2",
  reading:
    "A draft of rapporteurs, or one that a committee prepares itself, goes to a standing committee. " +
    "The Secretariat enters where it goes, as the agenda has it.",
  on: ["ReferDraft"],
  says: {
    en: "The Secretariat refers a draft that a committee prepares to that committee; not so here ({draft}: {stage}).",
    fr: "Le Secrétariat renvoie à une commission un projet qu'elle prépare ; ce n'est pas le cas ici ({draft} : {stage}).",
    es: "La Secretaría remite a una comisión un proyecto que esta prepara; no es el caso ({draft}: {stage}).",
    ar: "تحيل الأمانة إلى اللجنة المشروع الذي تعده؛ ولا ينطبق ذلك هنا ({draft}: {stage}).",
    ru: "Секретариат передаёт комитету проект, который тот готовит; здесь это не так ({draft}: {stage}).",
  },
  check: ({ state, act, envelope }) => {
    const stage = draftOf(state, act.draft)?.stage ?? "-";
    const waits = stage === "rapporteurs" || stage === "committee";
    const isCommittee = state.bodies.get(act.committee)?.kind === "committee";
    if (waits && isCommittee && isSecretariat(state, envelope)) return holds;
    return fails({ draft: act.draft, stage });
  },
  examples: [
    "committee draft D1; committee C1 | Secretariat refers draft D1 to C1 | accepted",
    "committee draft D1; committee C1 | M5 refers draft D1 to C1 | refused ipu.a15.2/referred-by draft=D1 stage=committee",
    "draft D1; committee C1 | Secretariat refers draft D1 to C1 | refused ipu.a15.2/referred-by draft=D1 stage=plenary",
    'rapporteurs; M4 deposits draft D1 "Peace" on item I1 and memorandum "Memorandum" of the rapporteurs; committee C1 | Secretariat refers draft D1 to C1 | accepted',
    'committee draft D1; Secretariat establishes council C2 "Council": "Statutes" | Secretariat refers draft D1 to C2 | refused ipu.a15.2/referred-by',
  ],
});

const isItsPresident = (state: State, envelope: Envelope, draft: Draft): boolean => {
  const committee = committeeOf(state, draft);
  const person = principalOf(envelope);
  const presides = committee?.terms.some(
    (term) => term.as === "president" && term.status === "held" && term.person === person,
  );
  return presides === true && envelope.office === undefined && isOwnAct(state, envelope);
};

/** Rule 15.2: who brings its text to the plenary. */
export const reportedBy = guard({
  id: "ipu.a15.2/reported-by",
  cites: "Rules of the Assembly, 15.2",
  reading:
    "The President of the committee, or the Secretariat, brings the text that the committee has " +
    "adopted before the plenary, and says how it was adopted.",
  on: ["ReportDraft"],
  says: {
    en: "The committee's President or the Secretariat reports its text; {by} cannot ({draft}: {stage}).",
    fr: "Le Président de la commission ou le Secrétariat présente son texte ; {by} ne le peut ({draft} : {stage}).",
    es: "El Presidente de la comisión o la Secretaría presenta su texto; {by} no puede ({draft}: {stage}).",
    ar: "يقدم رئيس اللجنة أو الأمانة نصها؛ ولا يمكن ذلك لـ{by} ({draft}: {stage}).",
    ru: "Текст представляет председатель комитета или Секретариат; {by} этого сделать не может ({draft}: {stage}).",
  },
  check: ({ state, act, envelope }) => {
    const draft = draftOf(state, act.draft);
    if (draft === undefined) return aside;
    const may = isSecretariat(state, envelope) || isItsPresident(state, envelope, draft);
    if (may && draft.stage === "committee") return holds;
    const by = personName(state, envelope.by);
    return fails({ by, draft: draft.id, stage: draft.stage });
  },
  examples: [
    'committee draft D1 | Secretariat reports draft D1 to the plenary: "adopted without a vote" | accepted',
    'committee draft D1 | M5 reports draft D1 to the plenary: "adopted" | refused ipu.a15.2/reported-by draft=D1 stage=committee',
    'draft D1 | Secretariat reports draft D1 to the plenary: "adopted" | refused ipu.a15.2/reported-by draft=D1 stage=plenary',
    'reported draft D1 | Secretariat reports draft D1 to the plenary: "adopted" | refused ipu.a15.2/reported-by stage=plenary',
    'committee draft D1; committee C1; Secretariat refers draft D1 to C1; Secretariat names M5.1 president of C1: "elected" | M5 reports draft D1 to the plenary: "adopted" | accepted',
    'committee draft D1; committee C1; Secretariat refers draft D1 to C1; Secretariat names M5.1 titular member of C1: "letter"; Secretariat names M5.1 president of C1: "elected" | M5 reports draft D1 to the plenary: "adopted" | accepted',
    'committee draft D1; committee C1; Secretariat refers draft D1 to C1; Secretariat names M5.1 president of C1: "elected" | M6 reports draft D1 to the plenary: "adopted" | refused ipu.a15.2/reported-by',
  ],
});

/** A committee that sits in the program decides there; of another the report says how it did. */
const hasAdopted = ({ proceedings }: Body, draft: string): boolean => {
  const { sitting, sittingsHeld, decisions } = proceedings;
  if (sitting === null && sittingsHeld === 0) return true;
  return decisions.get(questionKey({ kind: "draft", draft }))?.outcome === "adopted";
};

/** Rule 15.2: adopted there first. */
export const adoptedThere = guard({
  id: "ipu.a15.2/adopted-there",
  cites: "Rules of the Assembly, 15.2",
  reading:
    "The committee has adopted the text that it reports. Where its sittings are held with the " +
    "program, its decision is there; otherwise the report says how it was taken.",
  on: ["ReportDraft"],
  says: {
    en: "{committee} has not adopted draft {draft}.",
    fr: "{committee} n'a pas adopté le projet {draft}.",
    es: "{committee} no ha adoptado el proyecto {draft}.",
    ar: "لم تعتمد {committee} المشروع {draft}.",
    ru: "{committee}: проект {draft} не принят.",
  },
  check: ({ state, act }) => {
    const draft = draftOf(state, act.draft);
    const committee = draft === undefined ? undefined : committeeOf(state, draft);
    if (committee === undefined) return aside;
    if (hasAdopted(committee, act.draft)) return holds;
    return fails({ committee: committee.name, draft: act.draft });
  },
  examples: [
    'committee draft D1; committee C1; Secretariat refers draft D1 to C1 | Secretariat reports draft D1 to the plenary: "adopted" | accepted',
    'committee draft D1; committee sits; Secretariat refers draft D1 to C1 | Secretariat reports draft D1 to the plenary: "adopted" | refused ipu.a15.2/adopted-there committee="Committee of the examples" draft=D1',
    'committee draft D1; committee sits; Secretariat refers draft D1 to C1; in committee C1: President closes the sitting | Secretariat reports draft D1 to the plenary: "adopted" | refused ipu.a15.2/adopted-there draft=D1',
    'committee draft D1; committee sits; Secretariat refers draft D1 to C1; in committee C1: President proposes draft D1 without a vote; in committee C1: President declares draft D1 adopted without a vote | Secretariat reports draft D1 to the plenary: "adopted" | accepted',
  ],
});

/** Rule 15.2: the committee comes first. */
export const committeeFirst = guard({
  id: "ipu.a15.2/committee-first",
  cites: "Rules of the Assembly, 15.2",
  reading:
    "A draft that a committee prepares is put to the plenary when the committee has reported its " +
    "text, and not before.",
  on: ["AnnounceVote", "ProposeWithoutVote", "RequestDivision"],
  says: {
    en: "Draft {draft} is with the {stage}; the plenary decides on it when the committee has reported.",
    fr: "Le projet {draft} n'est pas encore devant la plénière ({stage}) ; la commission doit d'abord le présenter.",
    es: "El proyecto {draft} aún no está ante el pleno ({stage}); la comisión debe presentarlo antes.",
    ar: "المشروع {draft} ليس أمام الجلسة العامة بعد ({stage})؛ ويجب أن تقدمه اللجنة أولاً.",
    ru: "Проект {draft} ещё не на пленарном заседании ({stage}); сначала его представляет комитет.",
  },
  check: ({ state, act }) => {
    const ids = act.type === "RequestDivision" ? [act.draft] : draftsTouched(state, act);
    const drafts = ids.flatMap((id) => draftOf(state, id) ?? []);
    const [first] = drafts;
    if (first === undefined) return aside;
    const early = drafts.find(({ stage }) => stage === "rapporteurs" || stage === "committee");
    return early === undefined ? holds : fails({ draft: early.id, stage: early.stage });
  },
  examples: [
    "reported draft D1 | President announces vote V1 on draft D1 by devices | accepted",
    "committee draft D1 | President announces vote V1 on draft D1 by devices | refused ipu.a15.2/committee-first draft=D1 stage=committee",
    "committee draft D1 | President proposes draft D1 without a vote | refused ipu.a15.2/committee-first draft=D1",
    "committee draft D1 | M5 asks to divide draft D1 into p1 | refused ipu.a15.2/committee-first draft=D1",
    'rapporteurs; M4 deposits draft D1 "Peace" on item I1 and memorandum "Memorandum" of the rapporteurs | President proposes draft D1 without a vote | refused ipu.a15.2/committee-first draft=D1 stage=rapporteurs',
    "draft D1 | President announces vote V1 on draft D1 by devices | accepted",
    'committee draft D1; text D1; Secretariat tables amendment A1 to draft D1 for M5 in English, of the Forum yes: "delete block p2" | President proposes amendment A1 without a vote | refused ipu.a15.2/committee-first draft=D1 stage=committee',
  ],
});

export const clauses: readonly Clause[] = [referredBy, reportedBy, adoptedThere, committeeFirst];
