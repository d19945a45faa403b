import {
  aside,
  type Clause,
  consequence,
  type Division,
  type Draft,
  type Event,
  fails,
  guard,
  holds,
  prose,
  type Question,
  questionKey,
  type State,
  sittingOf,
} from "@hemicycle/engine";
import { isVoteBegun, listed, onlyDelegateThere, personName } from "../common.ts";

const draftOf = (state: State, id: string): Draft | undefined => state.session?.drafts.get(id);

const isDecided = (state: State, question: Question): boolean =>
  state.session?.decisions.has(questionKey(question)) === true;

/** The questions that an act puts to the Assembly: announced, opened, or decided without a vote. */
const questionsOf = (
  state: State,
  act: {
    readonly vote?: string;
    readonly questions?: readonly Question[];
    readonly question?: Question;
  },
): readonly Question[] => {
  if (act.question !== undefined) return [act.question];
  return act.questions ?? state.session?.votes.get(act.vote ?? "")?.questions ?? [];
};

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

const divisionIn = (questions: readonly Question[]): string | undefined => {
  const question = questions.find(({ kind }) => kind === "division");
  return question?.kind === "division" ? question.draft : undefined;
};

/** Rule 31.2: a request is there to be decided. */
export const toBeDecided = guard({
  id: "ipu.a31.2/to-be-decided",
  cites: "Rules of the Assembly, 31.2",
  reading:
    "Whether a text is divided is decided while a request for it waits. The request itself is the " +
    "proposal to which anybody can object; it is not proposed again.",
  on: [
    "AnnounceVote",
    "OpenVote",
    "ProposeWithoutVote",
    "ObjectToDecision",
    "DecideWithoutVote",
  ],
  says: {
    en: "No request to divide draft {draft} is waiting for this ({status}).",
    fr: "Aucune demande de division du projet {draft} n'attend cela ({status}).",
    es: "Ninguna solicitud de división del proyecto {draft} espera esto ({status}).",
    ar: "لا يوجد طلب لتجزئة المشروع {draft} ينتظر ذلك ({status}).",
    ru: "Нет просьбы о разделении проекта {draft}, которая этого ожидала бы ({status}).",
  },
  check: ({ state, act }) => {
    const draft = divisionIn(questionsOf(state, act));
    if (draft === undefined) return aside;
    const status = draftOf(state, draft)?.division?.status ?? "none";
    const waits = status === "requested" && act.type !== "ProposeWithoutVote";
    return waits ? holds : fails({ draft, status });
  },
  examples: [
    "draft D1; M5 asks to divide draft D1 into p1 | President announces vote V1 on division of draft D1 by devices | accepted",
    "draft D1 | President announces vote V1 on division of draft D1 by devices | refused ipu.a31.2/to-be-decided draft=D1 status=none",
    "draft D1; M5 asks to divide draft D1 into p1 | M6 objects to division of draft D1 | accepted",
    "draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote | M6 objects to division of draft D1 | refused ipu.a31.2/to-be-decided draft=D1 status=agreed",
    "draft D1; M5 asks to divide draft D1 into p1 | President proposes division of draft D1 without a vote | refused ipu.a31.2/to-be-decided draft=D1 status=requested",
  ],
});

const objectorsOf = (state: State, draft: string): readonly string[] =>
  state.session?.withoutVote.get(questionKey({ kind: "division", draft })) ?? [];

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
    const draft = divisionIn([act.question]);
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

/** The first question about a draft whose division is in this status. */
const inDivision = (
  state: State,
  questions: readonly Question[],
  { kinds, status }: { kinds: readonly Question["kind"][]; status: Division["status"] },
): Draft | undefined => {
  for (const question of questions) {
    if (!kinds.includes(question.kind) || !("draft" in question)) continue;
    const draft = draftOf(state, question.draft);
    if (draft?.division?.status === status) return draft;
  }
  return undefined;
};

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
    const waiting = { kinds: ["draft"], status: "requested" } as const;
    const questions = questionsOf(state, act);
    if (!questions.some(({ kind }) => kind === "draft")) return aside;
    const draft = inDivision(state, questions, waiting);
    return draft === undefined ? holds : fails({ draft: draft.id });
  },
  examples: [
    "draft D1 | President announces vote V1 on draft D1 by devices | accepted",
    "draft D1; M5 asks to divide draft D1 into p1 | President announces vote V1 on draft D1 by devices | refused ipu.a31.2/request-first draft=D1",
    "draft D1; announced vote on draft D1; M5 asks to divide draft D1 into p1 | President opens vote V1 | refused ipu.a31.2/request-first draft=D1",
    "draft D1; M5 asks to divide draft D1 into p1 | President proposes draft D1 without a vote | refused ipu.a31.2/request-first draft=D1",
    "draft D1; M5 asks to divide draft D1 into p1; open vote on division of draft D1; M1 casts 10 no in vote V1; President closes vote V1; President declares the result of vote V1 | President announces vote V2 on draft D1 by devices | accepted",
  ],
});

/** Rule 31.3: parts before the whole. */
export const partsFirst = guard({
  id: "ipu.a31.3/parts-first",
  cites: "Rules of the Assembly, 31.3",
  reading:
    "When the division is agreed, each of its parts is decided on before the text as a whole. The " +
    "whole is then the text without the parts that were rejected.",
  on: ["AnnounceVote", "OpenVote", "ProposeWithoutVote", "DecideWithoutVote"],
  says: {
    en: "These parts of draft {draft} are decided on before the whole: {parts}.",
    fr: "Ces parties du projet {draft} sont mises aux voix avant l'ensemble : {parts}.",
    es: "Estas partes del proyecto {draft} se deciden antes que el conjunto: {parts}.",
    ar: "يُبت في هذه الأجزاء من المشروع {draft} قبل النص كله: {parts}.",
    ru: "Эти части проекта {draft} решаются до проекта в целом: {parts}.",
  },
  check: ({ state, act }) => {
    const agreed = { kinds: ["draft"], status: "agreed" } as const;
    const divided = inDivision(state, questionsOf(state, act), agreed);
    if (divided === undefined) return aside;
    const { id: draft } = divided;
    const open = (divided.division?.parts ?? []).filter(
      (part) => !isDecided(state, { kind: "part", draft, part }),
    );
    return open.length === 0 ? holds : fails({ draft, parts: listed(open) });
  },
  examples: [
    'draft D1; M5 asks to divide draft D1 into p1 and p2; President declares division of draft D1 adopted without a vote | President announces vote V1 on draft D1 by devices | refused ipu.a31.3/parts-first draft=D1 parts="p1, p2"',
    "draft D1; M5 asks to divide draft D1 into p1 and p2; President declares division of draft D1 adopted without a vote; closed vote on part p1 of draft D1; President declares the result of vote V1 | President announces vote V2 on draft D1 by devices | refused ipu.a31.3/parts-first draft=D1 parts=p2",
    "draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote; closed vote on part p1 of draft D1; President declares the result of vote V1 | President announces vote V2 on draft D1 by devices | accepted",
    "draft D1; announced vote on draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote | President opens vote V1 | refused ipu.a31.3/parts-first draft=D1 parts=p1",
    "draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote | President proposes draft D1 without a vote | refused ipu.a31.3/parts-first draft=D1 parts=p1",
    "draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote | President announces vote V1 on part p1 of draft D1 and draft D1 by devices | refused ipu.a31.3/parts-first draft=D1 parts=p1",
  ],
});

const isDivided = (state: State, { draft, part }: { draft: string; part: string }): boolean => {
  const division = draftOf(state, draft)?.division ?? null;
  return division?.status === "agreed" && division.parts.includes(part);
};

/** Rule 31.3: only the parts that were agreed on. */
export const agreedParts = guard({
  id: "ipu.a31.3/agreed-parts",
  cites: "Rules of the Assembly, 31.3",
  reading: "Separately voted on are those parts for which the Assembly has agreed to it.",
  on: ["AnnounceVote", "OpenVote", "ProposeWithoutVote", "DecideWithoutVote"],
  says: {
    en: "The Assembly has not agreed to vote separately on part {part} of draft {draft}.",
    fr: "L'Assemblée n'est pas convenue de voter séparément sur la partie {part} du projet {draft}.",
    es: "La Asamblea no ha acordado votar por separado la parte {part} del proyecto {draft}.",
    ar: "لم توافق الجمعية على التصويت على حدة على الجزء {part} من المشروع {draft}.",
    ru: "Ассамблея не соглашалась голосовать отдельно по части {part} проекта {draft}.",
  },
  check: ({ state, act }) => {
    const parts = questionsOf(state, act).flatMap((question) =>
      question.kind === "part" ? [question] : [],
    );
    if (parts.length === 0) return aside;
    const other = parts.find((question) => !isDivided(state, question));
    return other === undefined ? holds : fails({ draft: other.draft, part: other.part });
  },
  examples: [
    "draft D1; M5 asks to divide draft D1 into p1 and p2; President declares division of draft D1 adopted without a vote | President announces vote V1 on part p1 of draft D1 and part p2 of draft D1 by devices | accepted",
    "draft D1; M5 asks to divide draft D1 into p1 and p2; President declares division of draft D1 adopted without a vote | President announces vote V1 on part p3 of draft D1 by devices | refused ipu.a31.3/agreed-parts draft=D1 part=p3",
    "draft D1 | President announces vote V1 on part p1 of draft D1 by devices | refused ipu.a31.3/agreed-parts draft=D1 part=p1",
    "draft D1; M5 asks to divide draft D1 into p1 | President proposes part p1 of draft D1 without a vote | refused ipu.a31.3/agreed-parts draft=D1 part=p1",
  ],
});

const isRejected = (state: State, draft: string, part: string): boolean => {
  const key = questionKey({ kind: "part", draft, part });
  return state.session?.decisions.get(key)?.outcome === "rejected";
};

/** Rule 31.3: nothing is left. */
export const allRejected = consequence({
  id: "ipu.a31.3/all-rejected",
  cites: "Rules of the Assembly, 31.3",
  reading:
    "When every part of the text has been rejected, the text is rejected without a vote on the " +
    "whole. All parts means all parts of the text: where the division covers only some of them, " +
    "the others are still there, and the whole is put to the vote with what is left.",
  on: ["ResultDeclared"],
  follow: ({ state, event }): readonly Event[] => {
    const drafts = event.results.flatMap(({ question }) =>
      question.kind === "part" ? [question.draft] : [],
    );
    return [...new Set(drafts)]
      .filter((draft) => {
        const parts = draftOf(state, draft)?.parts ?? [];
        return parts.length > 0 && parts.every((part) => isRejected(state, draft, part));
      })
      .map((draft): Event => ({ type: "DraftRejected", draft, reason: "allPartsRejected" }));
  },
  examples: [
    "draft D1; M5 asks to divide draft D1 into p1, p2 and p3; President declares division of draft D1 adopted without a vote; President announces vote V1 on part p1 of draft D1, part p2 of draft D1 and part p3 of draft D1 by devices; President opens vote V1; M1 casts 10 no / 10 no / 10 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared, DraftRejected",
    "draft D1; M5 asks to divide draft D1 into p1, p2 and p3; President declares division of draft D1 adopted without a vote; President announces vote V1 on part p1 of draft D1, part p2 of draft D1 and part p3 of draft D1 by devices; President opens vote V1; M1 casts 10 no / 10 yes / 10 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
    "draft D1; M5 asks to divide draft D1 into p1 and p2; President declares division of draft D1 adopted without a vote; President announces vote V1 on part p1 of draft D1 and part p2 of draft D1 by devices; President opens vote V1; M1 casts 10 no / 10 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
  ],
});

export const whatIsLeft = prose({
  id: "ipu.a31.3/what-is-left",
  cites: "Rules of the Assembly, 31.3",
  reading: "The whole that is put to the vote is the text without the parts that were rejected.",
  why:
    "The question on the draft stands for what is left of it; which parts were rejected is in the " +
    "decisions. Taking them out of the wording is work on texts, which comes with amendments.",
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
  partsFirst,
  agreedParts,
  allRejected,
  whatIsLeft,
];
