import {
  type ActOf,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  type Purpose,
  type Question,
  questionKey,
  type Session,
  type State,
  type Subject,
  type Vote,
} from "@hemicycle/engine";
import { isVoteBegun, questionsPut } from "../common.ts";
import { clauses as reconsidering } from "./16-2-reconsidering.ts";

/** How a question is called in a refusal. */
export const spokenOf = (state: State, question: Question): string => {
  const session = state.session;
  switch (question.kind) {
    case "request":
      return session?.requests.get(question.request)?.title ?? question.request;
    case "draft":
    case "division":
      return session?.drafts.get(question.draft)?.title ?? question.draft;
    case "part":
      return `${session?.drafts.get(question.draft)?.title ?? question.draft}, ${question.part}`;
    case "motion":
      return question.motion;
    case "election":
      return question.election;
    case "measure":
      return question.measure;
    case "amendment":
      return question.amendment;
    case "other":
      return question.title;
  }
};

const isPending = ({ status }: Vote): boolean =>
  status === "announced" || status === "open" || status === "closed";

const asks = ({ questions }: Vote, key: string): boolean =>
  questions.some((question) => questionKey(question) === key);

/** The first question that is decided, is before the delegates in a vote, or stands twice. */
const spent = ({ decisions, votes }: Session, questions: readonly Question[]): Question | null => {
  const pending = votes.values().filter(isPending);
  const keys = questions.map(questionKey);
  const at = keys.findIndex(
    (key, place) =>
      decisions.has(key) || keys.indexOf(key) < place || pending.some((vote) => asks(vote, key)),
  );
  return questions[at] ?? null;
};

/** The first question that an act can no longer take up. */
const spentFor = (
  state: State,
  session: Session,
  act: ActOf<"AnnounceVote" | "OpenVote" | "ProposeWithoutVote" | "DecideWithoutVote">,
): Question | null => {
  const questions = questionsPut(state, act);
  if (act.type === "AnnounceVote" || act.type === "ProposeWithoutVote") {
    return spent(session, questions);
  }
  const isOver = (question: Question): boolean =>
    session.decisions.has(questionKey(question)) ||
    (act.type === "DecideWithoutVote" && isVoteBegun(state, question));
  return questions.find(isOver) ?? null;
};

/** Rule 16.1: what is decided is not put to the vote again. */
export const noSecondDecision = guard({
  id: "ipu.a16.1/no-second-decision",
  cites: "Rules of the Assembly, 16.1",
  reading:
    "A question on which the Assembly has decided is not put to a vote or proposed for decision " +
    "again, whatever the outcome was; nor is one whose vote has been taken and only waits for its " +
    "result. The rule says examined and decided: both are fulfilled when the decision stands. What " +
    "was decided without a vote meanwhile is not voted on, and what is being voted on, or was, is " +
    "not decided without one.",
  on: ["AnnounceVote", "OpenVote", "ProposeWithoutVote", "DecideWithoutVote"],
  narrows: true,
  says: {
    en: "The Assembly has already voted or decided on this question: {question}.",
    fr: "L'Assemblée a déjà voté ou statué sur cette question : {question}.",
    es: "La Asamblea ya ha votado o decidido sobre esta cuestión: {question}.",
    ar: "سبق للجمعية أن صوتت أو بتّت في هذه المسألة: {question}.",
    ru: "По этому вопросу Ассамблея уже голосовала или приняла решение: {question}.",
  },
  check: ({ state, act }) => {
    if (state.session === null) return aside;
    const question = spentFor(state, state.session, act);
    return question === null ? holds : fails({ question: spokenOf(state, question) });
  },
  examples: [
    'a sitting; closed vote; President declares the result of vote V1 | President announces vote V2 on question Q2 "Another" by devices | accepted',
    'a sitting; closed vote; President declares the result of vote V1 | President announces vote V2 on question Q1 "A question" by devices | refused ipu.a16.1/no-second-decision question="A question"',
    'a sitting; closed vote; President declares the result of vote V1 | President announces vote V2 on question Q2 "Another", question Q1 "A question" by devices | refused ipu.a16.1/no-second-decision question="A question"',
    'a sitting; closed vote | President announces vote V2 on question Q1 "A question" by devices | refused ipu.a16.1/no-second-decision question="A question"',
    'a sitting; closed vote; President declares the result of vote V1 | President proposes question Q1 "A question" without a vote | refused ipu.a16.1/no-second-decision question="A question"',
    'a sitting; open vote; M5 casts 11 no in vote V1; President closes vote V1; President declares the result of vote V1 | President announces vote V2 on question Q1 "A question" by devices | refused ipu.a16.1/no-second-decision question="A question"',
    'a sitting | President announces vote V2 on question Q2 "B", question Q3 "C" by devices | accepted',
    'a sitting | President announces vote V2 on question Q2 "B", question Q2 "B" by devices | refused ipu.a16.1/no-second-decision question=B',
    'a sitting; closed vote; President annuls vote V1: "counted twice" | President announces vote V2 on question Q1 "A question" by devices | accepted',
    'a sitting; closed vote; President declares the result of vote V1; President annuls vote V1: "counted twice" ruling ipu.a8.2/annulment: "the count was wrong" | President announces vote V2 on question Q1 "A question" by devices | accepted',
    'a sitting; announced vote | President proposes question Q1 "A question" without a vote | refused ipu.a16.1/no-second-decision question="A question"',
    'a sitting; open vote | President proposes question Q1 "A question" without a vote | refused ipu.a16.1/no-second-decision question="A question"; ipu.a32.1/no-interruption',
    'a sitting; open vote on question Q1 "A", question Q2 "B"; President closes vote V1 | President announces vote V2 on question Q2 "B" by devices | refused ipu.a16.1/no-second-decision question=B',
    'a sitting; announced vote | President announces vote V2 on question Q1 "A question" by devices | refused ipu.a16.1/no-second-decision question="A question"; ipu.a30.1/one-at-a-time',
    'a sitting; open vote | President announces vote V2 on question Q1 "A question" by devices | refused ipu.a16.1/no-second-decision question="A question"; ipu.a30.1/one-at-a-time',
    'President proposes question Q1 "A" without a vote; announced vote on question Q1 "A" | President declares question Q1 "A" adopted without a vote | accepted',
    'President proposes question Q1 "A" without a vote; announced vote on question Q1 "A"; President declares question Q1 "A" adopted without a vote | President opens vote V1 | refused ipu.a16.1/no-second-decision question=A',
    'President proposes question Q1 "A" without a vote; closed vote on question Q1 "A" | President declares question Q1 "A" adopted without a vote | refused ipu.a16.1/no-second-decision question=A',
    'President proposes question Q1 "A" without a vote; open vote on question Q1 "A"; President annuls vote V1: "the devices have failed" | President declares question Q1 "A" adopted without a vote | accepted',
    'President announces vote V1 on question Q1 "A", question Q2 "B" by devices | President opens vote V1 | accepted',
    'a sitting; President announces vote V1 on question Q1 "A", question Q2 "B" by devices | President announces vote V2 on question Q1 "A" by devices | refused ipu.a16.1/no-second-decision question=A; ipu.a30.1/one-at-a-time',
  ],
});

/** Speaking for or against; points of order, explanations and the like are no debate. */
const debating: readonly Purpose[] = ["statement", "sponsor", "contrary", "rapporteur"];

const questionOn = ({ kind, id }: Subject): Question | null => {
  switch (kind) {
    case "request":
      return { kind, request: id };
    case "draft":
      return { kind, draft: id };
    case "amendment":
      return { kind, amendment: id };
    default:
      return null;
  }
};

/** Decided, or rejected with the adoption of another amendment (19.3). */
const isDecided = ({ decisions, amending }: Session, question: Question): boolean =>
  decisions.has(questionKey(question)) ||
  (question.kind === "amendment" &&
    amending.amendments.get(question.amendment)?.status === "fallen");

/** Rule 16.1: nor is it debated again. */
export const noSecondDebate = guard({
  id: "ipu.a16.1/no-second-debate",
  cites: "Rules of the Assembly, 16.1",
  reading:
    "Nobody speaks for or against a request, a draft or an amendment on which the Assembly has " +
    "decided, or that has fallen with another one; a motion is gone from the table then. " +
    "Explaining a vote, raising a point of order and replying are no debate on it.",
  on: ["GiveFloor"],
  says: {
    en: "The debate on {question} is not opened again: the Assembly has decided on it.",
    fr: "Le débat sur {question} n'est pas rouvert : l'Assemblée s'est prononcée.",
    es: "No se reabre el debate sobre {question}: la Asamblea ya ha decidido.",
    ar: "لا يُعاد فتح باب النقاش في {question}: فقد بتّت فيه الجمعية.",
    ru: "Прения по вопросу {question} не возобновляются: Ассамблея уже приняла решение.",
  },
  check: ({ state, act }) => {
    const question = act.about === undefined ? null : questionOn(act.about);
    if (question === null || state.session === null) return aside;
    if (!debating.includes(act.purpose)) return aside;
    return isDecided(state.session, question)
      ? fails({ question: spokenOf(state, question) })
      : holds;
  },
  examples: [
    "a sitting; item taken up; draft D1; M5 asks for the floor as speaker on draft D1 | President gives the floor to M5.1 as speaker on draft D1 | accepted",
    "a sitting; item taken up; draft D1; closed vote on draft D1; President declares the result of vote V1; M5 asks for the floor as speaker | President gives the floor to M5.1 as speaker on draft D1 | refused ipu.a16.1/no-second-debate",
    "a sitting; item taken up; draft D1; closed vote on draft D1; President declares the result of vote V1 | President gives the floor to M5.1 as explanation of vote on draft D1 | accepted",
    "draft D1; text D1; amendment A1 of M5 to replace five by ten; amendment A2 of M4 to delete p1; adopted amendment A2; item taken up | President gives the floor to M4 as speaker on amendment A1 | refused ipu.a16.1/no-second-debate question=A1; ipu.a20/three-speakers; ipu.a23.1/asked",
    "a sitting; passed request R1 of M4 with 80 | President gives the floor to M4 as sponsor on request R1 | refused ipu.a12/on-request; ipu.a12/sponsor-once; ipu.a16.1/no-second-debate",
    "a sitting; passed request R1 of M4 with 80 | President gives the floor to M5 as opponent of the request on request R1 | refused ipu.a12/on-request; ipu.a16.1/no-second-debate",
  ],
});

const isCarriedOut = ({ elections, requests }: Session, question: Question): boolean => {
  switch (question.kind) {
    case "motion":
    case "division":
    case "measure":
      return true;
    case "election":
      return elections.has(question.election);
    case "request":
      return requests.get(question.request)?.status === "accepted";
    default:
      return false;
  }
};

/** Whether the text was decided on with what an amendment or a part of it had come to. */
const isInDecidedText = ({ amending, decisions }: Session, question: Question): boolean => {
  const draft =
    question.kind === "amendment"
      ? amending.amendments.get(question.amendment)?.draft
      : question.kind === "part"
        ? question.draft
        : undefined;
  if (draft === undefined) return false;
  const text = decisions.get(questionKey({ kind: "draft", draft }));
  // A text that fell with its parts comes back with them.
  const hasFallen = text?.vote === null && text.outcome === "rejected";
  return text !== undefined && !hasFallen;
};

/** Rule 16.1: a decision that has been carried out cannot be annulled. */
export const carriedOut = guard({
  id: "ipu.a16.1/carried-out",
  cites: "Rules of the Assembly, 16.1",
  reading:
    "Annulling a vote undoes its result. That is not possible where the decision has taken effect: " +
    "the motion has ended a debate, the elected are in office, the emergency item is on the agenda, " +
    "the text has been decided on with its amendments and parts as they were voted. " +
    "Inferred: the Rules do not speak of annulling.",
  on: ["AnnulVote"],
  says: {
    en: "Vote {vote} can no longer be annulled: what it decided has been carried out.",
    fr: "Le vote {vote} ne peut plus être annulé : sa décision a été exécutée.",
    es: "La votación {vote} ya no puede anularse: lo decidido se ha ejecutado.",
    ar: "لم يعد ممكناً إلغاء التصويت {vote}: فقد نُفذ ما تقرر فيه.",
    ru: "Голосование {vote} уже нельзя аннулировать: принятое решение исполнено.",
  },
  check: ({ state, act }) => {
    const { session } = state;
    const vote = session?.votes.get(act.vote);
    if (session === null || vote?.status !== "declared") return aside;
    const done = vote.results.some(
      ({ question, outcome }) =>
        isInDecidedText(session, question) ||
        (outcome === "adopted" && isCarriedOut(session, question)),
    );
    return done ? fails({ vote: vote.id }) : holds;
  },
  examples: [
    'a sitting; closed vote; President declares the result of vote V1 | President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | accepted',
    'a sitting; President proposes M5.1 as Teller in E9; closed vote on election E9; President declares the result of vote V1 | President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | refused ipu.a16.1/carried-out vote=V1',
    'a sitting; President proposes M5.1 as Teller in E9; open vote on election E9; M5 casts 11 no in vote V1; President closes vote V1; President declares the result of vote V1 | President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | accepted',
    'heard motion P1 of M5; closed vote on motion P1; President declares the result of vote V1 | President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | refused ipu.a16.1/carried-out vote=V1',
    'emergency item E1 of M5 | President annuls vote VRE1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | refused ipu.a16.1/carried-out vote=VRE1',
    'draft D1; text D1; amendment A1 of M5; rejected amendment A1; President proposes draft D1 without a vote; President declares draft D1 adopted without a vote | President annuls vote V.A1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | refused ipu.a16.1/carried-out vote=V.A1',
    'draft D1; text D1; amendment A1 of M5; rejected amendment A1 | President annuls vote V.A1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | accepted',
    'passed request R1 of M4 with 60 | President annuls vote VR1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | accepted',
    'a sitting; passed request R1 of M4 with 80 | President annuls vote VR1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | accepted',
    'a sitting; passed request R1 of M4 with 80; President announces request R1 as emergency item E1 | President annuls vote VR1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | refused ipu.a16.1/carried-out vote=VR1',
    'a sitting; President proposes M5.1 as Teller in E9; open vote on election E9, question Q2 "B"; M5 casts 11 yes / 11 yes in vote V1; President closes vote V1; President declares the result of vote V1 | President annuls vote V1: "wrong" ruling ipu.a8.2/annulment: "the count was wrong" | refused ipu.a16.1/carried-out vote=V1',
  ],
});

export const clauses: readonly Clause[] = [
  noSecondDecision,
  noSecondDebate,
  carriedOut,
  ...reconsidering,
];
