import {
  actsAs,
  aside,
  type Clause,
  consequence,
  fails,
  guard,
  holds,
  type Question,
  questionKey,
  type State,
} from "@hemicycle/engine";
import { isVoteBegun, personName } from "../common.ts";
import { adoptedMeasures, measureOf, measuresPut } from "../measures.ts";

/** Rule 16.2: who moves that something be reconsidered. */
export const movedByCommittee = guard({
  id: "ipu.a16.2/moved-by-committee",
  cites: "Rules of the Assembly, 16.2",
  reading: "Only the Steering Committee moves that a decision be taken again, and says why.",
  on: ["ProposeReconsideration"],
  says: {
    en: "The Steering Committee moves that a decision be reconsidered; {by} does not speak for it.",
    fr: "Le Comité de direction propose le réexamen d'une décision ; {by} ne parle pas en son nom.",
    es: "El Comité de Dirección propone reconsiderar una decisión; {by} no habla en su nombre.",
    ar: "تقترح اللجنة التوجيهية إعادة النظر في القرار؛ ولا يتكلم {by} باسمها.",
    ru: "Пересмотр решения предлагает Руководящий комитет; {by} не выступает от его имени.",
  },
  check: ({ state, envelope }) =>
    actsAs(state, envelope, "steeringCommittee")
      ? holds
      : fails({ by: personName(state, envelope.by) }),
  examples: [
    'decided motion P1 of M5 | Steering Committee proposes in ME1 to reconsider motion P1: "the list was closed by mistake" | accepted',
    'decided motion P1 of M5 | President proposes in ME1 to reconsider motion P1: "by mistake" | refused ipu.a16.2/moved-by-committee',
  ],
});

/** Whether a question is one of procedure; null where the program cannot tell. */
const isProcedural = (state: State, question: Question): boolean | null => {
  switch (question.kind) {
    case "motion":
    case "division":
      return true;
    case "measure":
      return measureOf(state, question.measure)?.content.kind === "procedure";
    case "other":
      return null;
    default:
      return false;
  }
};

/** Whether the text, or a part of it, has been voted or decided on as it was divided. */
const isDividedVoted = (state: State, question: Question): boolean => {
  if (question.kind !== "division") return false;
  const { draft } = question;
  const parts = state.session?.drafts.get(draft)?.division?.parts ?? [];
  const put: readonly Question[] = [
    { kind: "draft", draft },
    ...parts.map((part) => ({ kind: "part", draft, part }) as const),
  ];
  return put.some(
    (one) => isVoteBegun(state, one) || state.session?.decisions.has(questionKey(one)) === true,
  );
};

/** Rule 16.2: what can be reconsidered. */
export const onProcedure = guard({
  id: "ipu.a16.2/on-procedure",
  cites: "Rules of the Assembly, 16.2",
  reading:
    "A decision that stands, and is one on procedure: on a motion, on a request for division, on " +
    "the procedure for a draft; a division, until the text or a part is voted on. Decisions on texts, requests, elections and the Rules are on " +
    "substance. Of a question that is put in words alone the President says which it is (8.2).",
  on: ["ProposeReconsideration"],
  discretion: "chair",
  says: {
    en: "{question} is not a decision on procedure that stands; only such a decision is reconsidered.",
    fr: "{question} n'est pas une décision de procédure en vigueur ; seule une telle décision est réexaminée.",
    es: "{question} no es una decisión de procedimiento vigente; solo esa puede reconsiderarse.",
    ar: "{question} ليس قراراً إجرائياً قائماً؛ ولا يعاد النظر إلا في مثل هذا القرار.",
    ru: "{question} — не действующее решение по процедуре; пересматривается только такое решение.",
  },
  check: ({ state, act: { question } }) => {
    const key = questionKey(question);
    const stands = state.session?.decisions.has(key) === true;
    const isOpen = stands && !isDividedVoted(state, question);
    return isOpen && isProcedural(state, question) === true ? holds : fails({ question: key });
  },
  examples: [
    'decided motion P1 of M5 | Steering Committee proposes in ME1 to reconsider motion P1: "by mistake" | accepted',
    'motion P1 of M5 | Steering Committee proposes in ME1 to reconsider motion P1: "by mistake" | refused ipu.a16.2/on-procedure question=motion:P1',
    'draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote | Steering Committee proposes in ME1 to reconsider division of draft D1: "by mistake" | accepted',
    'draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote; open vote on part p1 of draft D1 | Steering Committee proposes in ME1 to reconsider division of draft D1: "by mistake" | refused ipu.a16.2/on-procedure question=division:D1',
    'draft D1; closed vote on draft D1; President declares the result of vote V1 | Steering Committee proposes in ME1 to reconsider draft D1: "by mistake" | refused ipu.a16.2/on-procedure question=draft:D1',
    'rejected request R1 of M4 | Steering Committee proposes in ME1 to reconsider request R1: "by mistake" | refused ipu.a16.2/on-procedure question=request:R1',
    'emergency item E1 of M5; procedure on E1 | Steering Committee proposes in ME2 to reconsider measure ME1: "no time is left" | accepted',
    'President proposes M4.1 and M5.1 in ME1 to be rapporteurs on item I1; adopted measure ME1 | Steering Committee proposes in ME2 to reconsider measure ME1: "by mistake" | refused ipu.a16.2/on-procedure question=measure:ME1',
    'reconsidering motion P1 of M5; adopted measure ME1 | Steering Committee proposes in ME2 to reconsider measure ME1: "by mistake" | refused ipu.a16.2/on-procedure question=measure:ME1',
    'closed vote; President declares the result of vote V1 | Steering Committee proposes in ME1 to reconsider question Q1 "A question": "by mistake" | refused ipu.a16.2/on-procedure question=other:Q1',
    'closed vote; President declares the result of vote V1; President rules under ipu.a16.2/on-procedure: "it was on the order of business" | Steering Committee proposes in ME1 to reconsider question Q1 "A question": "by mistake" | accepted',
  ],
});

/** The motion to reconsider a decision that has not been adopted, where there is one. */
const pendingOn = ({ session }: State, question: Question): string | undefined =>
  session?.measures
    .values()
    .find(
      ({ id, content }) =>
        content.kind === "reconsideration" &&
        questionKey(content.question) === questionKey(question) &&
        session.decisions.get(questionKey({ kind: "measure", measure: id }))?.outcome !== "adopted",
    )?.id;

/** Rule 16.2: once for each decision. */
export const oneAtATime = guard({
  id: "ipu.a16.2/one-at-a-time",
  cites: "Rules of the Assembly, 16.2",
  reading:
    "While a motion to reconsider a decision has found no consensus, no second one is moved on it: " +
    "the exception is made once, and whoever objects may still take the objection back. A decision " +
    "that was opened and taken anew is another one (inferred).",
  on: ["ProposeReconsideration"],
  says: {
    en: "Motion {measure} to reconsider the same decision is before the Assembly, and no second one is moved.",
    fr: "La motion {measure} tendant à réexaminer la même décision est soumise à l'Assemblée ; il n'en est pas présenté une seconde.",
    es: "La moción {measure} para reconsiderar la misma decisión está ante la Asamblea; no se presenta una segunda.",
    ar: "الاقتراح {measure} بإعادة النظر في القرار نفسه معروض على الجمعية؛ ولا يُقدَّم اقتراح ثانٍ.",
    ru: "Предложение {measure} о пересмотре того же решения находится на рассмотрении Ассамблеи; второе не вносится.",
  },
  check: ({ state, act: { question } }) => {
    const measure = pendingOn(state, question);
    return measure === undefined ? holds : fails({ measure });
  },
  examples: [
    'decided motion P1 of M5 | Steering Committee proposes in ME1 to reconsider motion P1: "by mistake" | accepted',
    'reconsidering motion P1 of M5 | Steering Committee proposes in ME2 to reconsider motion P1: "once more" | refused ipu.a16.2/one-at-a-time measure=ME1',
    'reconsidering motion P1 of M5; President proposes measure ME1 without a vote; M6 objects to measure ME1 | Steering Committee proposes in ME2 to reconsider motion P1: "once more" | refused ipu.a16.2/one-at-a-time measure=ME1',
    'reconsidering motion P1 of M5; decided motion P2 of M6 | Steering Committee proposes in ME2 to reconsider motion P2: "by mistake" | accepted',
    'reconsidering motion P1 of M5; adopted measure ME1; President proposes motion P1 without a vote; President declares motion P1 adopted without a vote | Steering Committee proposes in ME2 to reconsider motion P1: "once more" | accepted',
    'emergency item E1 of M5; procedure on E1; Steering Committee proposes in ME2 to reconsider measure ME1: "no time is left" | Steering Committee proposes in ME3 to reconsider measure ME1: "once more" | refused ipu.a16.2/one-at-a-time measure=ME2',
  ],
});

/** Rule 16.2: nobody is against it. */
export const byConsensus = guard({
  id: "ipu.a16.2/by-consensus",
  cites: "Rules of the Assembly, 16.2",
  reading:
    "A consensus: the President proposes it and no delegate in the room objects. A vote has a side " +
    "that loses, so none is taken; with one objection the decision stays.",
  on: ["AnnounceVote", "ProposeWithoutVote"],
  says: {
    en: "{measure} is decided by consensus and not by a vote.",
    fr: "{measure} se décide par consensus et non par un vote.",
    es: "{measure} se decide por consenso y no por votación.",
    ar: "يُبت في {measure} بتوافق الآراء لا بالتصويت.",
    ru: "{measure} решается консенсусом, а не голосованием.",
  },
  check: ({ state, act }) => {
    const [measure] = measuresPut({ state, act }, "reconsideration");
    if (measure === undefined) return aside;
    return act.type === "AnnounceVote" ? fails({ measure: measure.id }) : holds;
  },
  examples: [
    "reconsidering motion P1 of M5 | President proposes measure ME1 without a vote | accepted",
    "reconsidering motion P1 of M5 | President announces vote V2 on measure ME1 by devices | refused ipu.a16.2/by-consensus measure=ME1",
    "reconsidering motion P1 of M5; President proposes measure ME1 without a vote; M6 objects to measure ME1 | President declares measure ME1 adopted without a vote | refused ipu.s16/nobody-objects",
  ],
});

/** Rule 16.2: then it is open again. */
export const reopened = consequence({
  id: "ipu.a16.2/reopened",
  cites: "Rules of the Assembly, 16.2",
  reading:
    "The decision falls, with what it alone had brought about: the list that it closed is open, " +
    "the debate that it adjourned goes on, the procedure that it approved is none, an end that it " +
    "set is none. In the same sitting a motion is on the table again, and a request for division " +
    "can be made anew (inferred).",
  on: ["DecidedWithoutVote"],
  follow: (happened) =>
    adoptedMeasures(happened, "reconsideration").map(({ content }) => ({
      type: "DecisionReopened",
      question: content.question,
    })),
  examples: [
    "reconsidering motion P1 of M5; President proposes measure ME1 without a vote | President declares measure ME1 adopted without a vote | accepted; DecidedWithoutVote, DecisionReopened",
    "reconsidering motion P1 of M5; adopted measure ME1 | M6 asks for the floor as speaker | accepted",
    "reconsidering motion P1 of M5; adopted measure ME1 | President announces vote V2 on motion P1 by devices | accepted",
    'emergency item E1 of M5; procedure on E1; Steering Committee proposes in ME2 to reconsider measure ME1: "by mistake"; adopted measure ME2 | President takes up item E1 | refused ipu.a15.3/procedure-approved item=E1',
    'item taken up; M6 asks for the floor as speaker; heard motion P1 of M5; President proposes motion P1 without a vote; President declares motion P1 adopted without a vote; Steering Committee proposes in ME1 to reconsider motion P1: "by mistake"; adopted measure ME1; M5 withdraws motion P1 | President gives the floor to M6 as speaker on item I1 | accepted',
    'general debate; decided motion P1 of M5; item taken up; decided motion P2 of M6; Steering Committee proposes in ME1 to reconsider motion P2: "by mistake"; adopted measure ME1 | M7 enters M7.1 on the list of first speakers | refused ipu.a26.1c/closed-list',
    'general debate; decided motion P1 of M5; item taken up; decided motion P2 of M6; Steering Committee proposes in ME1 to reconsider motion P1: "by mistake"; adopted measure ME1 | M7 enters M7.1 on the list of first speakers | accepted',
    'general debate; decided motion P1 of M5; item taken up; decided motion P2 of M6; Steering Committee proposes in ME1 to reconsider motion P1: "by mistake"; adopted measure ME1 | M7 asks for the floor as speaker | refused ipu.a26.1c/closed-list',
    'general debate; decided motion P1 of M5; item taken up; decided motion P2 of M6; Steering Committee proposes in ME1 to reconsider motion P2: "by mistake"; adopted measure ME1 | M7 asks for the floor as speaker | accepted',
    'reconsidering motion P1 of M5; President proposes question Q2 "B" without a vote | President declares question Q2 "B" adopted without a vote | accepted; DecidedWithoutVote',
  ],
});

export const clauses: readonly Clause[] = [
  movedByCommittee,
  onProcedure,
  oneAtATime,
  byConsensus,
  reopened,
];
