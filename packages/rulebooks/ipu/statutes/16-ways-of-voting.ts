import { aside, type Clause, fails, guard, holds, prose, questionKey } from "@hemicycle/engine";
import { listed, onlyDelegateThere, openIn, personName } from "../common.ts";

/** Statutes 16: who can ask for another way. */
export const onRequest = prose({
  id: "ipu.s16/on-request",
  cites: "Statutes, 16",
  reading:
    "A delegation asked in 2006 for a roll call on a resolution, and got it; who can ask, and how " +
    "many must, stands in no text that we have.",
  why: "Whoever presides announces the way of voting, and hears such a request in the sitting.",
});

/** Statutes 16: devices. */
export const devices = prose({
  id: "ipu.s16/devices",
  cites: "Statutes, 16",
  reading:
    "No text that we have speaks of votes cast from devices in the Assembly. We take such a vote as " +
    "a roll call in which all delegations answer at the same time.",
  why: "Its ballots are bound by the same clauses as those of a roll call, apart from the order.",
});

/** Statutes 16: an answer to each question. */
export const oneSplitAQuestion = guard({
  id: "ipu.s16/one-split-a-question",
  cites: "Statutes, 16",
  reading:
    "Several questions can be answered in one call: in 2012 four requests were. Each ballot and " +
    "each count then has one division of the votes for each question, in their order.",
  on: ["CastBallot", "ReportCount"],
  says: {
    en: "{answers} answers are given, and vote {vote} has {questions} questions.",
    fr: "{answers} réponses sont données et le vote {vote} comporte {questions} questions.",
    es: "Se dan {answers} respuestas y la votación {vote} tiene {questions} cuestiones.",
    ar: "عدد الأجوبة {answers}، وعدد المسائل في التصويت {vote} هو {questions}.",
    ru: "Ответов: {answers}; вопросов в голосовании {vote}: {questions}.",
  },
  check: ({ state, act }) => {
    const vote = openIn(state, act.vote);
    if (vote === null) return aside;
    const [answers, questions] = [act.splits.length, vote.questions.length];
    return answers === questions ? holds : fails({ answers, questions, vote: vote.id });
  },
  examples: [
    'a sitting; open vote on question Q1 "A", question Q2 "B" | M5 casts 11 yes / 5 yes, 6 no in vote V1 | accepted',
    'a sitting; open vote on question Q1 "A", question Q2 "B" | M5 casts 11 yes in vote V1 | refused ipu.s16/one-split-a-question answers=1 questions=2 vote=V1',
    "a sitting; open vote | M5 casts 11 yes / 11 no in vote V1 | refused ipu.s16/one-split-a-question answers=2 questions=1 vote=V1",
    "a sitting; open vote by show of hands | Teller reports 60 yes / 60 yes in vote V1 | refused ipu.s16/one-split-a-question answers=2 questions=1 vote=V1",
  ],
});

/** Statutes 16: without a vote. */
export const nobodyObjects = guard({
  id: "ipu.s16/nobody-objects",
  cites: "Statutes, 16",
  reading:
    "Most decisions are taken without a vote, when nobody objects to what whoever presides proposes. " +
    "That this is the normal way is inferred from reports of sessions; an objection of one delegate " +
    "is enough, and then it is put to the vote.",
  on: ["DecideWithoutVote"],
  says: {
    en: "This is put to the vote: {persons} objected.",
    fr: "La question est mise aux voix : {persons} s'y est opposé.",
    es: "La cuestión se somete a votación: {persons} se ha opuesto.",
    ar: "تُطرح المسألة للتصويت: اعترض عليها {persons}.",
    ru: "Вопрос ставится на голосование: против решения без голосования {persons}.",
  },
  check: ({ state, act }) => {
    const objectors = state.session?.withoutVote.get(questionKey(act.question))?.objectors ?? [];
    if (objectors.length === 0) return holds;
    return fails({ persons: listed(objectors.map((person) => personName(state, person))) });
  },
  examples: [
    'a sitting; President proposes question Q2 "B" without a vote | President declares question Q2 "B" adopted without a vote | accepted',
    'a sitting; President proposes question Q2 "B" without a vote; M5 objects to question Q2 "B" | President declares question Q2 "B" adopted without a vote | refused ipu.s16/nobody-objects persons="Delegate 1 of M5"',
    'a sitting | President declares question Q2 "B" adopted without a vote | impossible status question',
  ],
});

/** Statutes 16: who objects. */
export const whoObjects = guard({
  id: "ipu.s16/who-objects",
  cites: "Statutes, 16",
  reading:
    "Any delegate in the room can object, those of Associate Members too: to object is to take part " +
    "in the debate, and not to vote (inferred).",
  on: ["ObjectToDecision"],
  says: {
    en: "{by} cannot object: that is for the delegates in the room.",
    fr: "{by} ne peut s'opposer : c'est aux délégués présents dans la salle.",
    es: "{by} no puede oponerse: corresponde a los delegados presentes en la sala.",
    ar: "لا يحق لـ{by} الاعتراض: فهو للمندوبين الحاضرين في القاعة.",
    ru: "{by} не может возражать: это право делегатов, находящихся в зале.",
  },
  check: onlyDelegateThere,
  examples: [
    'a sitting; President proposes question Q2 "B" without a vote | M5 objects to question Q2 "B" | accepted',
    'a sitting, M4 associate member; President proposes question Q2 "B" without a vote | M4 objects to question Q2 "B" | accepted',
    'a sitting; President proposes question Q2 "B" without a vote | Secretary General objects to question Q2 "B" | refused ipu.s16/who-objects',
    'a sitting; President proposes question Q2 "B" without a vote; Secretariat lets out M5.1 | M5 objects to question Q2 "B" | refused ipu.s16/who-objects',
    'a sitting | M5 objects to question Q2 "B" | impossible status question',
  ],
});

export const clauses: readonly Clause[] = [
  onRequest,
  devices,
  oneSplitAQuestion,
  nobodyObjects,
  whoObjects,
];
