import {
  type ActType,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  openVoteOf,
  type Purpose,
  type Question,
  type State,
  type Subject,
  silent,
  type Vote,
  value,
} from "@hemicycle/engine";

/** What would interrupt a vote: other business, and speeches. Casting and counting go on. */
const interrupts = [
  "GiveFloor",
  "TakeUpItem",
  "MoveMotion",
  "RequestDivision",
  "ProposeOfficers",
  "ProposeWithoutVote",
  "DecideWithoutVote",
  "DeclareResult",
  "AnnounceEmergencyItem",
  "CloseSitting",
  "CloseSession",
] as const satisfies readonly ActType[];

/** On how the vote is conducted: a question, a point of order, the advice that an answer needs. */
const onConduct: readonly Purpose[] = ["clarification", "pointOfOrder", "advice"];

/** For the examples: a vote that is open in a committee. */
const inCommittee =
  'committee sits; Secretariat sets ipu.c34/quorum to 6: "invented"; ' +
  'in committee C1: President announces vote C1.V1 on question Q1 "A" by devices; ' +
  "in committee C1: President opens vote C1.V1";

/** A vote that is open in a body: with the session nobody could close it any more. */
const openElsewhere = (state: State): Vote | null => {
  const votes = state.bodies.values().flatMap(({ proceedings }) => proceedings.votes.values());
  return votes.find(({ status }) => status === "open") ?? null;
};

/** Rule 32.1: nothing interrupts a vote. */
export const noInterruption = guard({
  id: "ipu.a32.1/no-interruption",
  cites: "Rules of the Assembly, 32.1",
  reading:
    "From the opening of a vote to its close there is no other business: no motion, no request for " +
    "division, no item, no proposal, no other result, no close of the sitting, and no speech but " +
    "questions on how the vote is conducted, with the advice that an answer needs. Delegations " +
    "come and go, ask for a later floor and raise points of order; whether such a point is about " +
    "the conduct of the vote the President hears. The session is not closed either while another " +
    "body votes (our reading). In the other bodies it is the same, as no rule of theirs was found.",
  on: interrupts,
  narrows: true,
  says: {
    en: "Vote {vote} has begun and may not be interrupted.",
    fr: "Le vote {vote} a commencé et ne peut être interrompu.",
    es: "La votación {vote} ha comenzado y no puede interrumpirse.",
    ar: "بدأ التصويت {vote} ولا تجوز مقاطعته.",
    ru: "Голосование {vote} началось, и прерывать его нельзя.",
  },
  check: ({ state, act }) => {
    const vote = openVoteOf(state) ?? (act.type === "CloseSession" ? openElsewhere(state) : null);
    if (vote === null) return aside;
    if (act.type === "GiveFloor" && onConduct.includes(act.purpose)) return holds;
    return fails({ vote: vote.id });
  },
  examples: [
    "open vote | President gives the floor to M5 as question on the conduct of the vote | accepted",
    "open vote | President gives the floor to M5 as point of order | accepted",
    "open vote | President gives the floor to SG as advice | accepted",
    "announced vote | M5 moves P1 to adjourn the debate | accepted",
    "open vote | M5 moves P1 to adjourn the debate | refused ipu.a32.1/no-interruption vote=V1",
    "closed vote | M5 moves P1 to adjourn the debate | accepted",
    "open vote; M5 asks for the floor as speaker | President gives the floor to M5 as speaker | refused ipu.a32.1/no-interruption vote=V1",
    "open vote | President takes up item I1 | refused ipu.a32.1/no-interruption vote=V1",
    "draft D1; open vote | M5 asks to divide draft D1 into p1 | refused ipu.a32.1/no-interruption vote=V1",
    "open vote | M5 proposes M6.1 as Teller in E9 | refused ipu.a32.1/no-interruption vote=V1",
    'open vote | President proposes question Q2 "Another" without a vote | refused ipu.a32.1/no-interruption vote=V1',
    'President proposes question Q2 "Another" without a vote; open vote | President declares question Q2 "Another" adopted without a vote | refused ipu.a32.1/no-interruption vote=V1',
    'closed vote; President announces vote V2 on question Q2 "Another" by devices; President opens vote V2 | President declares the result of vote V1 | refused ipu.a32.1/no-interruption vote=V2',
    "passed request R1 of M4 with 60; open vote | President announces request R1 as emergency item E1 | refused ipu.a32.1/no-interruption vote=V1",
    "open vote | President closes the sitting | refused ipu.a32.1/no-interruption vote=V1",
    "open vote | President closes the session | refused ipu.a32.1/no-interruption vote=V1",
    `a sitting; ${inCommittee} | President closes the session | refused ipu.a32.1/no-interruption vote=C1.V1`,
    `a sitting; ${inCommittee} | President closes the sitting | accepted`,
    `a sitting; ${inCommittee} | in committee C1: President closes the sitting | refused ipu.a32.1/no-interruption vote=C1.V1`,
    `a sitting; ${inCommittee} | in committee C1: President takes up item I1 | refused ipu.a32.1/no-interruption vote=C1.V1`,
    `a sitting; ${inCommittee} | in committee C1: President gives the floor to M5 as speaker for 60 seconds | refused ipu.a32.1/no-interruption vote=C1.V1`,
    `a sitting; ${inCommittee} | in committee C1: President gives the floor to M5 as point of order for 60 seconds | accepted`,
    `a sitting; ${inCommittee}; in committee C1: President closes vote C1.V1 | in committee C1: President closes the sitting | accepted`,
    `a sitting; ${inCommittee}; in committee C1: President closes vote C1.V1 | President closes the session | accepted`,
  ],
});

/** Rule 32.1: a question on the conduct of a vote needs a vote. */
export const clarification = guard({
  id: "ipu.a32.1/clarification",
  cites: "Rules of the Assembly, 32.1",
  reading:
    "A question on how a vote is conducted is put when a vote has been announced or is open.",
  on: ["GiveFloor"],
  says: {
    en: "No vote has been announced or is open about whose conduct one could ask.",
    fr: "Aucun vote n'est annoncé ni ouvert sur la conduite duquel on pourrait s'enquérir.",
    es: "No hay votación anunciada ni abierta sobre cuyo desarrollo se pueda preguntar.",
    ar: "لا يوجد تصويت معلن أو جارٍ يمكن الاستيضاح عن طريقة إجرائه.",
    ru: "Не объявлено и не идёт голосование, о порядке которого можно было бы спросить.",
  },
  check: ({ state, act }) => {
    if (act.purpose !== "clarification") return aside;
    return (state.session?.voteUnderWay ?? null) === null ? fails() : holds;
  },
  examples: [
    "announced vote | President gives the floor to M5 as question on the conduct of the vote | accepted",
    "open vote | President gives the floor to M5 as question on the conduct of the vote | accepted",
    "closed vote | President gives the floor to M5 as question on the conduct of the vote | refused ipu.a32.1/clarification",
  ],
});

/** The vote that an explanation is about: itself, or the one by which a text was decided. */
const explained = (state: State, about: Subject | undefined): Vote | undefined => {
  if (about === undefined || state.session === null) return undefined;
  const { votes, decisions } = state.session;
  if (about.kind === "vote") return votes.get(about.id);
  const vote = decisions.get(`${about.kind}:${about.id}`)?.vote ?? null;
  return vote === null ? undefined : votes.get(vote);
};

/** Rule 32.2: afterwards. */
export const explainedAfter = guard({
  id: "ipu.a32.2/explained-after",
  cites: "Rules of the Assembly, 32.2",
  reading:
    "A vote is explained when it is over: closed, its result declared or not. The President gives " +
    "the floor for it on that vote, or does not; no delegate has a right to it.",
  on: ["GiveFloor"],
  says: {
    en: "A vote is explained after it has taken place ({vote}: {status}).",
    fr: "Un vote s'explique après qu'il a eu lieu ({vote} : {status}).",
    es: "El voto se explica después de la votación ({vote}: {status}).",
    ar: "يُعلَّل التصويت بعد إجرائه ({vote}: {status}).",
    ru: "Мотивы голосования объясняются после него ({vote}: {status}).",
  },
  check: ({ state, act }) => {
    if (act.purpose !== "explanation") return aside;
    const vote = explained(state, act.about);
    const over = vote?.status === "closed" || vote?.status === "declared";
    return over ? holds : fails({ vote: vote?.id ?? "-", status: vote?.status ?? "-" });
  },
  examples: [
    "closed vote | President gives the floor to M5 as explanation of vote on vote V1 | accepted",
    "closed vote; President declares the result of vote V1 | President gives the floor to M5 as explanation of vote on vote V1 | accepted",
    "announced vote | President gives the floor to M5 as explanation of vote on vote V1 | refused ipu.a32.2/explained-after vote=V1 status=announced",
    "draft D1; closed vote on draft D1; President declares the result of vote V1 | President gives the floor to M5 as explanation of vote on draft D1 | accepted",
    "draft D1; announced vote on draft D1 | President gives the floor to M5 as explanation of vote on draft D1 | refused ipu.a32.2/explained-after vote=- status=-",
    "closed vote | President gives the floor to M5 as explanation of vote | refused ipu.a32.2/explained-after vote=- status=-",
    'open vote; President annuls vote V1: "The devices have failed" | President gives the floor to M5 as explanation of vote on vote V1 | refused ipu.a32.2/explained-after vote=V1 status=annulled',
  ],
});

export const explanationTime = value({
  id: "ipu.a32.2/explanation-time",
  cites: "Rules of the Assembly, 32.2",
  reading:
    "An explanation is brief; there is no figure. The President can grant a number of seconds.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 32.2: no figure is given.",
  slot: "speakingTime",
  answer: ({ purpose }) => (purpose === "explanation" ? is(null) : silent),
  examples: [
    "a sitting | speakingTime of M5 as explanation of vote | unlimited",
    "a sitting | speakingTime of M5 as speaker | silent",
  ],
});

/** Votes that are not explained; a request for division is a motion on how a text is voted on. */
const isUnexplained = ({ kind }: Question): boolean =>
  kind === "motion" || kind === "division" || kind === "amendment";

/** Rule 32.3: none on procedure. */
export const noneOnProcedure = guard({
  id: "ipu.a32.3/none-on-procedure",
  cites: "Rules of the Assembly, 32.3",
  reading:
    "A vote on an amendment or on a procedural motion is not explained, and we take a request for " +
    "division to be such a motion.",
  on: ["GiveFloor", "RequestFloor"],
  says: {
    en: "Vote {vote} was on procedure or on an amendment; such votes are not explained.",
    fr: "Le vote {vote} portait sur la procédure ou sur un amendement ; de tels votes ne s'expliquent pas.",
    es: "La votación {vote} versó sobre el procedimiento o una enmienda; tales votos no se explican.",
    ar: "كان التصويت {vote} على مسألة إجرائية أو على تعديل؛ ولا يُعلَّل مثل هذا التصويت.",
    ru: "Голосование {vote} касалось процедуры или поправки; мотивы такого голосования не объясняются.",
  },
  check: ({ state, act }) => {
    const vote = act.purpose === "explanation" ? explained(state, act.about) : undefined;
    if (vote === undefined) return aside;
    return vote.questions.every(isUnexplained) ? fails({ vote: vote.id }) : holds;
  },
  examples: [
    "draft D1; closed vote on draft D1 | President gives the floor to M5 as explanation of vote on vote V1 | accepted",
    "heard motion P1 of M5; closed vote on motion P1; President declares the result of vote V1 | President gives the floor to M5 as explanation of vote on vote V1 | refused ipu.a32.3/none-on-procedure vote=V1",
    "heard motion P1 of M5; closed vote on motion P1; President declares the result of vote V1 | M5 asks for the floor as explanation of vote on vote V1 | refused ipu.a32.3/none-on-procedure vote=V1",
    "amendment AM1 of M5; closed vote on amendment AM1 | President gives the floor to M5 as explanation of vote on vote V1 | refused ipu.a32.3/none-on-procedure vote=V1",
    "heard motion P1 of M5; closed vote on motion P1; President declares the result of vote V1 | President gives the floor to M5 as right of reply on vote V1 | accepted",
    "draft D1; M5 asks to divide draft D1 into p1; closed vote on division of draft D1; President declares the result of vote V1 | President gives the floor to M5 as explanation of vote on vote V1 | refused ipu.a32.3/none-on-procedure vote=V1",
    "draft D1; M5 asks to divide draft D1 into p1; President declares division of draft D1 adopted without a vote; closed vote on part p1 of draft D1 | President gives the floor to M5 as explanation of vote on vote V1 | accepted",
    'draft D1; M5 asks to divide draft D1 into p1; open vote on division of draft D1 and question Q1 "A question"; M1 casts 10 yes / 10 yes in vote V1; President closes vote V1 | President gives the floor to M5 as explanation of vote on vote V1 | accepted',
  ],
});

export const clauses: readonly Clause[] = [
  noInterruption,
  clarification,
  explainedAfter,
  explanationTime,
  noneOnProcedure,
];
