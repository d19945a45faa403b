import {
  aside,
  type Clause,
  consequence,
  type Event,
  fails,
  foreseenOf,
  guard,
  holds,
  is,
  type PlanSettings,
  planByWords,
  type Question,
  rowsBefore,
  type State,
  textAdoptedAs,
  undecided,
  value,
  waitingFor,
} from "@hemicycle/engine";
import { listed, onlyChair, questionsPut } from "../common.ts";
import { amendmentIn } from "./17-amendments.ts";

/** Rule 19.1: amendments before the text. */
export const amendmentsFirst = guard({
  id: "ipu.a19.1/amendments-first",
  cites: "Rules of the Assembly, 19.1",
  reading:
    "The text is put, or a part of it, when no amendment to it waits any more. A sub-amendment is an " +
    "amendment to an amendment, and comes before that one by the same reason.",
  on: ["AnnounceVote", "OpenVote", "ProposeWithoutVote", "DecideWithoutVote"],
  narrows: true,
  says: {
    en: "Amendments to draft {draft} come first: {amendments}.",
    fr: "Les amendements au projet {draft} passent d'abord : {amendments}.",
    es: "Primero se votan las enmiendas al proyecto {draft}: {amendments}.",
    ar: "تُطرح أولاً تعديلات المشروع {draft}: {amendments}.",
    ru: "Сначала решаются поправки к проекту {draft}: {amendments}.",
  },
  check: ({ state, act }) => {
    const put = questionsPut(state, act);
    const drafts = put.flatMap((question) =>
      question.kind === "draft" || question.kind === "part" ? [question.draft] : [],
    );
    if (drafts.length === 0) return aside;
    for (const draft of drafts) {
      const waiting = waitingFor(state, draft);
      if (waiting.length > 0) return fails({ draft, amendments: listed(waiting) });
    }
    return holds;
  },
  examples: [
    "draft D1; text D1 | President announces vote V1 on draft D1 by devices | accepted",
    "draft D1; text D1; amendment A1 of M5 | President announces vote V1 on draft D1 by devices | refused ipu.a19.1/amendments-first draft=D1 amendments=A1",
    "draft D1; text D1; amendment A1 of M5; adopted amendment A1 | President announces vote V1 on draft D1 by devices | accepted",
    "draft D1; text D1; amendment A1 of M5 | President proposes draft D1 without a vote | refused ipu.a19.1/amendments-first amendments=A1",
    "draft D1; text D1; President announces vote V1 on draft D1 by devices; amendment A1 of M5 | President opens vote V1 | refused ipu.a19.1/amendments-first amendments=A1",
    "draft D1; text D1; President proposes draft D1 without a vote; amendment A1 of M5 | President declares draft D1 adopted without a vote | refused ipu.a19.1/amendments-first amendments=A1",
    "draft D1; text D1; amendment A1 of M5; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote | President announces vote V1 on part p1 of draft D1 by devices | refused ipu.a19.1/amendments-first draft=D1 amendments=A1",
    'committee draft D1; text D1; Secretariat tables amendment A1 to draft D1 for M5 in English, of the Forum yes: "delete block p2"; committee sits; Secretariat refers draft D1 to C1 | in committee C1: President proposes draft D1 without a vote | refused ipu.a19.1/amendments-first draft=D1 amendments=A1',
  ],
});

const settings: PlanSettings = { ...planByWords, cites: "Rules of the Assembly, 19 and 31" };

/** Rule 19.2: by what the distance of an amendment from the text is told. */
export const distance = value({
  id: "ipu.a19.2/distance",
  cites: "Rules of the Assembly, 19.2",
  reading:
    "Amendments compete for the same words. How far one is removed from the text the rule leaves " +
    "open; the program goes by the kind of change, then by the share of the words that are lost. " +
    "The order of the kinds and the margins are ours, and the parts of a text come as printed.",
  status: "inferred",
  source: "Rules of the Assembly (April 2017), 19.2: no measure is given.",
  slot: "votingPlan",
  answer: () => is(settings),
  examples: ["a sitting | votingPlan | words"],
});

/** Rule 19.2: the furthest first. */
export const furthestFirst = guard({
  id: "ipu.a19.2/furthest-first",
  cites: "Rules of the Assembly, 19.2",
  reading:
    "Of amendments to the same words the one furthest from the text is put first: a deletion before " +
    "a new wording, a new wording before a change of some words, the greater share of words before " +
    "the smaller. Words say little of substance: where they do not decide, and wherever the " +
    "President is in doubt, the President does (19.4). Sub-amendments come before their amendment.",
  on: ["AnnounceVote", "ProposeWithoutVote"],
  narrows: true,
  discretion: "chair",
  says: {
    en: "Amendment {first} comes before {amendment}.",
    fr: "L'amendement {first} passe avant l'amendement {amendment}.",
    es: "La enmienda {first} se vota antes que la {amendment}.",
    ar: "يُطرح التعديل {first} قبل التعديل {amendment}.",
    ru: "Поправка {first} ставится раньше поправки {amendment}.",
  },
  check: ({ state, act, ask }) => {
    const put = amendmentsPut(state, act);
    if (put.length === 0) return aside;
    const plan = ask("votingPlan", { state });
    if (plan.kind === "unset") return undecided(plan.value);
    for (const [at, amendment] of put.entries()) {
      const [first] = rowsBefore(state, amendment, plan.value).filter(
        (one) => !put.slice(0, at).includes(one),
      );
      if (first !== undefined) return fails({ first, amendment });
    }
    return holds;
  },
  examples: [
    "draft D1; text D1; amendment A1 of M5 to replace five by ten; amendment A2 of M4 to delete p1 | President announces vote V1 on amendment A2 by devices | accepted",
    "draft D1; text D1; amendment A1 of M5 to replace five by ten; amendment A2 of M4 to delete p1 | President announces vote V1 on amendment A1 by devices | refused ipu.a19.2/furthest-first first=A2 amendment=A1",
    "draft D1; text D1; amendment A1 of M5 to replace five by ten; amendment A2 of M4 to delete p1 | President announces vote V1 on amendment A2, amendment A1 by devices | accepted",
    "draft D1; text D1; amendment A1 of M5 to replace five by ten; amendment A2 of M4 to delete p2 | President announces vote V1 on amendment A2 by devices | accepted",
    "draft D1; text D1; amendment A1 of M5 to replace five by ten; sub-amendment A2 of M4 from ten to seven | President announces vote V1 on amendment A1 by devices | refused ipu.a19.2/furthest-first first=A2 amendment=A1",
    'draft D1; text D1; amendment A1 of M5 to replace five by ten; amendment A2 of M4 to delete p1 | President announces vote V1 on amendment A1 by devices ruling ipu.a19.2/furthest-first: "it leaves less" | accepted',
    'draft D1; text D1; amendment A1 of M5 to replace five by ten; amendment A2 of M4 to delete p1; President puts amendment A1 before A2: "it is the closer one" | President announces vote V1 on amendment A1 by devices | accepted',
  ],
});

const amendmentsPut = (state: State, act: Parameters<typeof questionsPut>[1]): readonly string[] =>
  questionsPut(state, act).flatMap((question) =>
    question.kind === "amendment" ? [question.amendment] : [],
  );

/** Rule 19.3: of those that exclude each other. */
export const fallen = consequence({
  id: "ipu.a19.3/fallen",
  cites: "Rules of the Assembly, 19.3",
  reading:
    "With the adoption of an amendment those to the same words that cannot stand beside it are " +
    "rejected; with its rejection its sub-amendments are gone, and the next one is put.",
  on: ["ResultDeclared", "DecidedWithoutVote"],
  follow: ({ event, before, ask }): readonly Event[] => {
    const plan = ask("votingPlan", { state: before });
    if (plan.kind === "unset") return [];
    const decided =
      event.type === "DecidedWithoutVote"
        ? [{ question: event.question, outcome: "adopted" as const }]
        : event.results;
    const gone = new Set<string>();
    return decided.flatMap(({ question, outcome }) =>
      fallenWith(before, { question, outcome }, plan.value).flatMap(
        (amendment): readonly Event[] => {
          if (question.kind !== "amendment" || gone.has(amendment)) return [];
          gone.add(amendment);
          return [{ type: "AmendmentFallen", amendment, by: question.amendment }];
        },
      ),
    );
  },
  examples: [
    "draft D1; text D1; amendment A1 of M5 to replace five by ten; amendment A2 of M4 to delete p1; announced vote on amendment A2; President opens vote V1; M1 casts 10 yes in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared, AmendmentFallen",
    "draft D1; text D1; amendment A1 of M5 to replace five by ten; amendment A2 of M4 to delete p1; announced vote on amendment A2; President opens vote V1; M1 casts 10 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
    "draft D1; text D1; amendment A1 of M5 to replace five by ten; amendment A2 of M4 to delete p1; adopted amendment A2 | President announces vote V1 on amendment A1 by devices | refused ipu.a18.2/only-open amendment=A1 status=fallen",
    "draft D1; text D1; amendment A1 of M5 to replace five by ten; amendment A2 of M4 to delete p1; amendment A3 of M6 to delete p1; President announces vote V1 on amendment A2, amendment A3 by devices; President opens vote V1; M1 casts 10 yes / 10 yes in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared, AmendmentFallen",
  ],
});

const fallenWith = (
  { session }: State,
  { question, outcome }: { question: Question; outcome: "adopted" | "rejected" },
  settings: PlanSettings,
): readonly string[] => {
  const known =
    session === null || question.kind !== "amendment"
      ? null
      : foreseenOf(session, question.amendment, settings);
  const rows = (outcome === "adopted" ? known?.ifAdopted : known?.ifRejected) ?? [];
  return rows.flatMap(({ row }) => (row.startsWith("amendment:") ? [row.slice(10)] : []));
};

/** Rule 19.1: the text as it was amended. */
export const amendedText = consequence({
  id: "ipu.a19.1/amended-text",
  cites: "Rules of the Assembly, 19.1",
  reading:
    "What is put after the amendments is the text with those that were adopted, and adopted is that " +
    "text, without the parts that were rejected (31.3).",
  on: ["ResultDeclared", "DecidedWithoutVote"],
  follow: ({ event, state }): readonly Event[] => {
    const decided =
      event.type === "DecidedWithoutVote"
        ? [{ question: event.question, outcome: "adopted" as const }]
        : event.results;
    return decided.flatMap(({ question, outcome }): readonly Event[] => {
      if (question.kind !== "draft" || outcome !== "adopted") return [];
      const version = textAdoptedAs(state, question.draft);
      return version === null ? [] : [{ type: "TextAdopted", draft: question.draft, version }];
    });
  },
  examples: [
    "draft D1; text D1; amendment A1 of M5; adopted amendment A1; President proposes draft D1 without a vote | President declares draft D1 adopted without a vote | accepted; DecidedWithoutVote, TextAdopted",
    "draft D1; President proposes draft D1 without a vote | President declares draft D1 adopted without a vote | accepted; DecidedWithoutVote",
    "draft D1; text D1; amendment A1 of M5; adopted amendment A1; President announces vote V2 on draft D1 by devices; President opens vote V2; M1 casts 10 no in vote V2; President closes vote V2 | President declares the result of vote V2 | accepted; ResultDeclared",
  ],
});

/** Rule 19.4: in doubt. */
export const orderedBy = guard({
  id: "ipu.a19.4/ordered-by",
  cites: "Rules of the Assembly, 19.4",
  reading:
    "In doubt the President decides which amendment is put first, and says why. What is decided has " +
    "its place, and amendments to different texts have no order.",
  on: ["OrderAmendments"],
  says: {
    en: "{chair} presides and decides on the order of amendments, not {by}.",
    fr: "C'est {chair} qui préside et fixe l'ordre des amendements, non {by}.",
    es: "Preside {chair}, que fija el orden de las enmiendas, y no {by}.",
    ar: "يرأس {chair} الجلسة ويحدد ترتيب التعديلات، لا {by}.",
    ru: "Порядок поправок определяет {chair}, а не {by}.",
  },
  check: onlyChair,
  examples: [
    'draft D1; text D1; amendment A1 of M5; amendment A2 of M4 to delete p2 | President puts amendment A2 before A1: "it makes the vote easier" | accepted',
    'draft D1; text D1; amendment A1 of M5; amendment A2 of M4 to delete p2 | M4 puts amendment A2 before A1: "it makes the vote easier" | refused ipu.a19.4/ordered-by',
  ],
});

/** Rule 19.4: only what is still to be put. */
export const orderable = guard({
  id: "ipu.a19.4/orderable",
  cites: "Rules of the Assembly, 19.4",
  reading: "The order is changed of amendments to one text that wait for their votes.",
  on: ["OrderAmendments"],
  narrows: true,
  says: {
    en: "{amendment} cannot be put there ({status}).",
    fr: "{amendment} ne peut être placé là ({status}).",
    es: "{amendment} no puede colocarse ahí ({status}).",
    ar: "لا يمكن وضع {amendment} هناك ({status}).",
    ru: "{amendment} нельзя поставить туда ({status}).",
  },
  check: ({ state, act }) => {
    const ids = [act.amendment, ...(act.before === undefined ? [] : [act.before])];
    const all = ids.flatMap((id) => amendmentIn(state, id) ?? []);
    const [one] = all;
    for (const { id, status, draft, amends } of all) {
      if (status !== "tabled") return fails({ amendment: id, status });
      if (draft !== one?.draft) return fails({ amendment: id, status: draft });
      if (amends !== null) return fails({ amendment: id, status: "sub-amendment" });
    }
    return holds;
  },
  examples: [
    'draft D1; text D1; amendment A1 of M5; amendment A2 of M4 to delete p2 | President puts amendment A2 before A1: "it makes the vote easier" | accepted',
    'draft D1; text D1; amendment A1 of M5; amendment A2 of M4 to delete p2; M5 withdraws amendment A1 | President puts amendment A2 before A1: "it makes the vote easier" | refused ipu.a19.4/orderable amendment=A1 status=withdrawn',
  ],
});

export const clauses: readonly Clause[] = [
  amendmentsFirst,
  distance,
  furthestFirst,
  fallen,
  amendedText,
  orderedBy,
  orderable,
];
