import {
  aside,
  type Clause,
  consequence,
  type Draft,
  type Event,
  fails,
  guard,
  holds,
  type Question,
  questionKey,
  type State,
  sittingOf,
} from "@hemicycle/engine";
import { isVoteBegun, listed, onlyDelegateThere, personName, questionsPut } from "../common.ts";

export const draftOf = (state: State, id: string): Draft | undefined =>
  state.session?.drafts.get(id);

export const isDecided = (state: State, question: Question): boolean =>
  state.session?.decisions.has(questionKey(question)) === true;

/** Rule 31.1: who asks. */
export const requestedBy = guard({
  id: "ipu.a31.1/requested-by",
  cites: "Rules of the Assembly, 31.1",
  reading: "Any delegate in the room can ask that parts of a text be voted on separately.",
  on: ["RequestDivision"],
  says: {
    en: "A division is asked for by a delegate in the room; {by} is not one or acts in an office.",
    fr: "La division est demandée par un délégué présent ; {by} ne l'est pas ou agit dans une fonction.",
    es: "La división la pide un delegado presente; {by} no lo es o actúa en un cargo.",
    ar: "يطلب التجزئة مندوب حاضر في القاعة؛ و{by} ليس كذلك أو يتصرف بحكم منصبه.",
    ru: "Раздельного голосования требует делегат, находящийся в зале; {by} им не является или действует по должности.",
  },
  check: onlyDelegateThere,
  examples: [
    "draft D1 | M5 asks to divide draft D1 into p1 | accepted",
    "draft D1; Secretariat lets out M5.1 | M5 asks to divide draft D1 into p1 | refused ipu.a31.1/requested-by",
    "draft D1 | President asks to divide draft D1 into p1 | refused ipu.a31.1/requested-by",
  ],
});

/** Rule 31.1: into what. */
export const partsOfText = guard({
  id: "ipu.a31.1/parts-of-text",
  cites: "Rules of the Assembly, 31.1",
  reading: "One part or several, each a part or a paragraph of the text.",
  on: ["RequestDivision"],
  says: {
    en: "Draft {draft} has no such part: {parts}.",
    fr: "Le projet {draft} n'a pas de telle partie : {parts}.",
    es: "El proyecto {draft} no tiene esa parte: {parts}.",
    ar: "ليس في المشروع {draft} جزء كهذا: {parts}.",
    ru: "В проекте {draft} нет такой части: {parts}.",
  },
  check: ({ state, act }) => {
    const known = draftOf(state, act.draft)?.parts ?? [];
    const others = act.parts.filter((part) => !known.includes(part));
    return others.length === 0 ? holds : fails({ draft: act.draft, parts: listed(others) });
  },
  examples: [
    "draft D1 | M5 asks to divide draft D1 into p1, p2 and p3 | accepted",
    "draft D1 | M5 asks to divide draft D1 into p1 and p4 | refused ipu.a31.1/parts-of-text draft=D1 parts=p4",
  ],
});

/** Rule 31.1: in time, and once. */
export const dividable = guard({
  id: "ipu.a31.1/dividable",
  cites: "Rules of the Assembly, 31.1",
  reading:
    "A text is divided before it is voted on. Only one division of a text is dealt with: what " +
    "happens to a second request the Rules do not say, and we take the first, whatever became of " +
    "it, as the answer to the question whether this text is divided (16.1).",
  on: ["RequestDivision"],
  says: {
    en: "Draft {draft} can no longer be divided: {status}.",
    fr: "Le projet {draft} ne peut plus être divisé : {status}.",
    es: "El proyecto {draft} ya no puede dividirse: {status}.",
    ar: "لم يعد ممكناً تجزئة المشروع {draft}: {status}.",
    ru: "Проект {draft} больше нельзя разделить: {status}.",
  },
  check: ({ state, act: { draft } }) => {
    const division = draftOf(state, draft)?.division ?? null;
    if (division !== null) return fails({ draft, status: division.status });
    const whole = { kind: "draft", draft } as const;
    if (isDecided(state, whole)) return fails({ draft, status: "decided" });
    return isVoteBegun(state, whole) ? fails({ draft, status: "voted" }) : holds;
  },
  examples: [
    "draft D1; announced vote on draft D1 | M5 asks to divide draft D1 into p1 | accepted",
    "draft D1; M5 asks to divide draft D1 into p1 | M6 asks to divide draft D1 into p2 | refused ipu.a31.1/dividable draft=D1 status=requested",
    "draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote | M6 asks to divide draft D1 into p2 | refused ipu.a31.1/dividable draft=D1 status=agreed",
    "draft D1; closed vote on draft D1 | M5 asks to divide draft D1 into p1 | refused ipu.a31.1/dividable draft=D1 status=voted",
    "draft D1; closed vote on draft D1; President declares the result of vote V1 | M5 asks to divide draft D1 into p1 | refused ipu.a31.1/dividable draft=D1 status=decided",
    "draft D1; President proposes draft D1 without a vote; President declares draft D1 adopted without a vote | M5 asks to divide draft D1 into p1 | refused ipu.a31.1/dividable draft=D1 status=decided",
  ],
});

/** The drafts whose division is among these questions. */
const divisionsIn = (questions: readonly Question[]): readonly string[] =>
  questions.flatMap((question) => (question.kind === "division" ? [question.draft] : []));

const divisionOf = (state: State, draft: string): string =>
  draftOf(state, draft)?.division?.status ?? "none";

/** Rule 31.2: a request is there to be decided. */
export const toBeDecided = guard({
  id: "ipu.a31.2/to-be-decided",
  cites: "Rules of the Assembly, 31.2",
  reading:
    "Whether a text is divided is decided while a request for it waits. The request itself is the " +
    "proposal to which anybody can object; it is not proposed again.",
  on: ["AnnounceVote", "OpenVote", "ProposeWithoutVote", "ObjectToDecision", "DecideWithoutVote"],
  says: {
    en: "No request to divide draft {draft} is waiting for this ({status}).",
    fr: "Aucune demande de division du projet {draft} n'attend cela ({status}).",
    es: "Ninguna solicitud de división del proyecto {draft} espera esto ({status}).",
    ar: "لا يوجد طلب لتجزئة المشروع {draft} ينتظر ذلك ({status}).",
    ru: "Нет просьбы о разделении проекта {draft}, которая этого ожидала бы ({status}).",
  },
  check: ({ state, act }) => {
    const drafts = divisionsIn(questionsPut(state, act));
    if (drafts.length === 0) return aside;
    const again = act.type === "ProposeWithoutVote";
    const other = drafts.find((draft) => again || divisionOf(state, draft) !== "requested");
    if (other === undefined) return holds;
    return fails({ draft: other, status: divisionOf(state, other) });
  },
  examples: [
    "draft D1; M5 asks to divide draft D1 into p1 | President announces vote V1 on division of draft D1 by devices | accepted",
    "draft D1 | President announces vote V1 on division of draft D1 by devices | refused ipu.a31.2/to-be-decided draft=D1 status=none",
    "draft D1 | President declares division of draft D1 adopted without a vote | refused ipu.a31.2/to-be-decided draft=D1 status=none",
    "draft D1; M5 asks to divide draft D1 into p1; announced vote on division of draft D1; President declares division of draft D1 adopted without a vote | President opens vote V1 | refused ipu.a16.1/no-second-decision; ipu.a31.2/to-be-decided draft=D1 status=agreed",
    "draft D1; draft D2; M5 asks to divide draft D1 into p1 | President announces vote V1 on division of draft D1 and division of draft D2 by devices | refused ipu.a31.2/to-be-decided draft=D2 status=none",
    "draft D1; M5 asks to divide draft D1 into p1 | M6 objects to division of draft D1 | accepted",
    "draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote | M6 objects to division of draft D1 | refused ipu.a31.2/to-be-decided draft=D1 status=agreed",
    "draft D1; M5 asks to divide draft D1 into p1 | President proposes division of draft D1 without a vote | refused ipu.a31.2/to-be-decided draft=D1 status=requested",
  ],
});

const objectorsOf = (state: State, draft: string): readonly string[] =>
  state.session?.withoutVote.get(questionKey({ kind: "division", draft }))?.objectors ?? [];

/** Rule 31.2: an objection leads to a vote. */
export const objection = guard({
  id: "ipu.a31.2/objection",
  cites: "Rules of the Assembly, 31.2",
  reading:
    "One objection is enough, and the request for division is put to the vote. Without one it is " +
    "agreed, and the President says so; the President can also put it to the vote.",
  on: ["DecideWithoutVote"],
  says: {
    en: "{objectors} objected to the division of draft {draft}: it is put to the vote.",
    fr: "{objectors} s'est opposé à la division du projet {draft} : elle est mise aux voix.",
    es: "{objectors} se opuso a la división del proyecto {draft}: se somete a votación.",
    ar: "اعترض {objectors} على تجزئة المشروع {draft}: يُطرح ذلك للتصويت.",
    ru: "{objectors} возражает против разделения проекта {draft}: вопрос ставится на голосование.",
  },
  check: ({ state, act }) => {
    const [draft] = divisionsIn([act.question]);
    if (draft === undefined) return aside;
    const objectors = objectorsOf(state, draft).map((person) => personName(state, person));
    return objectors.length === 0 ? holds : fails({ draft, objectors: listed(objectors) });
  },
  examples: [
    "draft D1; M5 asks to divide draft D1 into p1 | President declares division of draft D1 adopted without a vote | accepted",
    'draft D1; M5 asks to divide draft D1 into p1; M6 objects to division of draft D1 | President declares division of draft D1 adopted without a vote | refused ipu.a31.2/objection draft=D1 objectors="Delegate 1 of M6"; ipu.s16/nobody-objects',
  ],
});

/** A draft on the item under discussion whose division was asked for and objected to. */
const contested = (state: State): Draft | undefined => {
  const item = sittingOf(state)?.item ?? null;
  return state.session?.drafts
    .values()
    .find(
      (draft) =>
        draft.item === item &&
        draft.division?.status === "requested" &&
        objectorsOf(state, draft.id).length > 0,
    );
};

/** Rule 31.2: the vote on the division comes without debate. */
export const noDebate = guard({
  id: "ipu.a31.2/no-debate",
  cites: "Rules of the Assembly, 31.2",
  reading:
    "From the objection until the vote nobody speaks in the debate on the item to which the text " +
    "belongs: there is no debate on the division, and the vote on it is what comes next.",
  on: ["GiveFloor"],
  says: {
    en: "The division of draft {draft} is put to the vote without debate.",
    fr: "La division du projet {draft} est mise aux voix sans débat.",
    es: "La división del proyecto {draft} se somete a votación sin debate.",
    ar: "تُطرح تجزئة المشروع {draft} للتصويت من دون مناقشة.",
    ru: "Вопрос о разделении проекта {draft} ставится на голосование без прений.",
  },
  check: ({ state, act }) => {
    if (act.purpose !== "statement") return aside;
    const draft = contested(state);
    return draft === undefined ? holds : fails({ draft: draft.id });
  },
  examples: [
    "item taken up; draft D1; M6 asks for the floor as speaker; M5 asks to divide draft D1 into p1 | President gives the floor to M6 as speaker | accepted",
    "item taken up; draft D1; M6 asks for the floor as speaker; M5 asks to divide draft D1 into p1; M6 objects to division of draft D1 | President gives the floor to M6 as speaker | refused ipu.a31.2/no-debate draft=D1",
    "item taken up; draft D1; M5 asks to divide draft D1 into p1; M6 objects to division of draft D1 | President gives the floor to SG as advice | accepted",
    "item taken up; draft D1; M6 asks for the floor as speaker; M5 asks to divide draft D1 into p1; M6 objects to division of draft D1; closed vote on division of draft D1; President declares the result of vote V1 | President gives the floor to M6 as speaker | accepted",
  ],
});

/** Rule 31.2 and 31.3: agreed or not. */
export const settled = consequence({
  id: "ipu.a31.2/settled",
  cites: "Rules of the Assembly, 31.2",
  reading: "With the decision on the request the text is divided, or stays whole.",
  on: ["ResultDeclared", "DecidedWithoutVote"],
  follow: ({ event }): readonly Event[] => {
    const decided =
      event.type === "DecidedWithoutVote"
        ? [{ question: event.question, outcome: "adopted" }]
        : event.results;
    return decided.flatMap(({ question, outcome }): readonly Event[] => {
      if (question.kind !== "division") return [];
      return [{ type: "DivisionSettled", draft: question.draft, agreed: outcome === "adopted" }];
    });
  },
  examples: [
    "draft D1; M5 asks to divide draft D1 into p1 | President declares division of draft D1 adopted without a vote | accepted; DecidedWithoutVote, DivisionSettled",
    "draft D1; M5 asks to divide draft D1 into p1; closed vote on division of draft D1 | President declares the result of vote V1 | accepted; ResultDeclared, DivisionSettled",
  ],
});

/** The drafts that an act puts to the Assembly as wholes. */
export const draftsPut = (
  state: State,
  act: Parameters<typeof questionsPut>[1],
): readonly Draft[] =>
  questionsPut(state, act).flatMap((question) =>
    question.kind === "draft" ? (draftOf(state, question.draft) ?? []) : [],
  );

/** Rule 31.2: the request first. */
export const requestFirst = guard({
  id: "ipu.a31.2/request-first",
  cites: "Rules of the Assembly, 31.2",
  reading: "While a request for division waits, neither the text nor a part of it is decided on.",
  on: ["AnnounceVote", "OpenVote", "ProposeWithoutVote", "DecideWithoutVote"],
  says: {
    en: "The request to divide draft {draft} is decided first.",
    fr: "La demande de division du projet {draft} est tranchée d'abord.",
    es: "Primero se decide la solicitud de división del proyecto {draft}.",
    ar: "يُبت أولاً في طلب تجزئة المشروع {draft}.",
    ru: "Сначала решается просьба о разделении проекта {draft}.",
  },
  check: ({ state, act }) => {
    const drafts = draftsPut(state, act);
    if (drafts.length === 0) return aside;
    const waiting = drafts.find(({ division }) => division?.status === "requested");
    return waiting === undefined ? holds : fails({ draft: waiting.id });
  },
  examples: [
    "draft D1 | President announces vote V1 on draft D1 by devices | accepted",
    "draft D1; M5 asks to divide draft D1 into p1 | President announces vote V1 on draft D1 by devices | refused ipu.a31.2/request-first draft=D1",
    "draft D1; announced vote on draft D1; M5 asks to divide draft D1 into p1 | President opens vote V1 | refused ipu.a31.2/request-first draft=D1",
    "draft D1; M5 asks to divide draft D1 into p1 | President proposes draft D1 without a vote | refused ipu.a31.2/request-first draft=D1",
    "draft D1; President proposes draft D1 without a vote; M5 asks to divide draft D1 into p1 | President declares draft D1 adopted without a vote | refused ipu.a31.2/request-first draft=D1",
    "draft D1; M5 asks to divide draft D1 into p1; open vote on division of draft D1; M1 casts 10 no in vote V1; President closes vote V1; President declares the result of vote V1 | President announces vote V2 on draft D1 by devices | accepted",
    'draft D1; M5 asks to divide draft D1 into p1 | President announces vote V1 on draft D1 and question Q1 "A question" by devices | refused ipu.a31.2/request-first draft=D1',
  ],
});

export const clauses: readonly Clause[] = [
  requestedBy,
  partsOfText,
  dividable,
  toBeDecided,
  objection,
  noDebate,
  requestFirst,
  settled,
];
