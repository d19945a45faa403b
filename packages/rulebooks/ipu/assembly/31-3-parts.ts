import {
  aside,
  type Clause,
  consequence,
  type Draft,
  type Event,
  fails,
  guard,
  holds,
  prose,
  questionKey,
  type State,
} from "@hemicycle/engine";
import { listed, questionsPut } from "../common.ts";
import { draftOf, draftsPut, isDecided } from "./31-1-request.ts";

/** The parts of a divided draft on which the Assembly has not decided yet. */
const openParts = (state: State, { id: draft, division }: Draft): readonly string[] =>
  (division?.parts ?? []).filter((part) => !isDecided(state, { kind: "part", draft, part }));

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
    const drafts = draftsPut(state, act).filter(({ division }) => division?.status === "agreed");
    if (drafts.length === 0) return aside;
    const first = drafts.find((draft) => openParts(state, draft).length > 0);
    if (first === undefined) return holds;
    return fails({ draft: first.id, parts: listed(openParts(state, first)) });
  },
  examples: [
    'draft D1; M5 asks to divide draft D1 into p1 and p2; President declares division of draft D1 adopted without a vote | President announces vote V1 on draft D1 by devices | refused ipu.a31.3/parts-first draft=D1 parts="p1, p2"',
    "draft D1; M5 asks to divide draft D1 into p1 and p2; President declares division of draft D1 adopted without a vote; closed vote on part p1 of draft D1; President declares the result of vote V1 | President announces vote V2 on draft D1 by devices | refused ipu.a31.3/parts-first draft=D1 parts=p2",
    "draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote; closed vote on part p1 of draft D1; President declares the result of vote V1 | President announces vote V2 on draft D1 by devices | accepted",
    "draft D1; draft D2; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote; M5 asks to divide draft D2 into p2; President declares division of draft D2 adopted without a vote; closed vote on part p1 of draft D1; President declares the result of vote V1 | President announces vote V2 on draft D1 and draft D2 by devices | refused ipu.a31.3/parts-first draft=D2 parts=p2",
    "draft D1; announced vote on draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote | President opens vote V1 | refused ipu.a31.3/parts-first draft=D1 parts=p1",
    "draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote | President proposes draft D1 without a vote | refused ipu.a31.3/parts-first draft=D1 parts=p1",
    "draft D1; President proposes draft D1 without a vote; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote | President declares draft D1 adopted without a vote | refused ipu.a31.3/parts-first draft=D1 parts=p1",
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
  on: ["AnnounceVote", "ProposeWithoutVote", "DecideWithoutVote"],
  says: {
    en: "The Assembly has not agreed to vote separately on part {part} of draft {draft}.",
    fr: "L'Assemblée n'est pas convenue de voter séparément sur la partie {part} du projet {draft}.",
    es: "La Asamblea no ha acordado votar por separado la parte {part} del proyecto {draft}.",
    ar: "لم توافق الجمعية على التصويت على حدة على الجزء {part} من المشروع {draft}.",
    ru: "Ассамблея не соглашалась голосовать отдельно по части {part} проекта {draft}.",
  },
  check: ({ state, act }) => {
    const parts = questionsPut(state, act).flatMap((question) =>
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
    "draft D1 | President declares part p1 of draft D1 adopted without a vote | refused ipu.a31.3/agreed-parts draft=D1 part=p1",
    "draft D1; M5 asks to divide draft D1 into p1 | President proposes part p1 of draft D1 without a vote | refused ipu.a31.3/agreed-parts draft=D1 part=p1",
    "draft D1 | President declares part p2 of draft D1 adopted without a vote | refused ipu.a31.3/agreed-parts draft=D1 part=p2",
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
      .filter((draft) =>
        draftOf(state, draft)?.parts.every((part) => isRejected(state, draft, part)),
      )
      .map((draft): Event => ({ type: "DraftRejected", draft, reason: "allPartsRejected" }));
  },
  examples: [
    "draft D1; M5 asks to divide draft D1 into p1, p2 and p3; President declares division of draft D1 adopted without a vote; President announces vote V1 on part p1 of draft D1, part p2 of draft D1 and part p3 of draft D1 by devices; President opens vote V1; M1 casts 10 no / 10 no / 10 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared, DraftRejected",
    "draft D1; M5 asks to divide draft D1 into p1, p2 and p3; President declares division of draft D1 adopted without a vote; President announces vote V1 on part p1 of draft D1, part p2 of draft D1 and part p3 of draft D1 by devices; President opens vote V1; M1 casts 10 no / 10 yes / 10 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
    "draft D1; M5 asks to divide draft D1 into p1 and p2; President declares division of draft D1 adopted without a vote; President announces vote V1 on part p1 of draft D1 and part p2 of draft D1 by devices; President opens vote V1; M1 casts 10 no / 10 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
    'M1 deposits draft D1 "A draft" on item I1 in parts p1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote; open vote on part p1 of draft D1; M1 casts 10 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared, DraftRejected',
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

export const clauses: readonly Clause[] = [partsFirst, agreedParts, allRejected, whatIsLeft];
