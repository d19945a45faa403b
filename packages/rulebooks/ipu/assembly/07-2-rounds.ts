import { half } from "@hemicycle/base";
import {
  aside,
  type Clause,
  consequence,
  electedIn,
  electionOf,
  fails,
  guard,
  holds,
  is,
  isRound,
  nextRound,
  prose,
  type Question,
  type State,
  seatsLeft,
  standingIn,
  undecided,
  unset,
  value,
} from "@hemicycle/engine";
import { tieRejects } from "./34-majorities.ts";

/** For the examples: two places, or one, and candidates from these delegations. */
const contest = (seats: number, members: readonly string[]): string =>
  [
    `President calls election E9 of ${seats} Teller`,
    ...members.map((member) => `President nominates ${member}.1 in E9`),
  ].join("; ");
const three = contest(1, ["M5", "M6", "M7"]);
const round = "President announces vote V1 on round 1 of election E9 by secret ballot";
const second = [
  "President announces vote V2 on round 2 of election E9 by secret ballot",
  "President opens vote V2",
  "President closes vote V2",
  "Secretariat counts 30 votes on paper in vote V2: 0:12:10:8",
  "President declares the result of vote V2",
].join("; ");
const setting = 'Secretariat sets ipu.a7.2/absolute-rounds to 2: "the Assembly"';

/** Why a question of an election cannot be put to the vote now; null where it can. */
const whyNot = (
  state: State,
  questions: readonly Question[],
  question: Question,
): string | null => {
  if (question.kind !== "election") return null;
  const election = electionOf(state, question.election);
  if (election === null) return null;
  if (election.contest === undefined) return isRound(question) ? "list" : null;
  if (!isRound(question)) return "rounds";
  if (questions.length > 1) return "alone";
  if (seatsLeft(election) === 0) return "decided";
  if (standingIn(election).length === 0) return "candidates";
  return question.round === nextRound(election) ? null : "number";
};

/** Rule 7.2: candidates are voted on in rounds. */
export const inRounds = guard({
  id: "ipu.a7.2/in-rounds",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "An election that was called is held in rounds, one vote each, numbered from 1 without a gap, " +
    "while places are left and somebody stands for them. A list that was proposed as a whole is " +
    "put to the vote as a whole (our reading: the Rules say only that the Assembly elects). A round " +
    "that leaves places open is followed by another one where it is known by what majority: the " +
    "Assembly sets it beforehand. Which candidates stand again they decide themselves.",
  on: ["AnnounceVote"],
  says: {
    en: "This vote on {election} cannot be held: {why}.",
    fr: "Ce vote sur {election} ne peut avoir lieu : {why}.",
    es: "Esta votación sobre {election} no puede celebrarse: {why}.",
    ar: "لا يمكن إجراء هذا التصويت على {election}: {why}.",
    ru: "Это голосование по {election} провести нельзя: {why}.",
  },
  check: ({ state, act, ask }) => {
    for (const question of act.questions) {
      const why = whyNot(state, act.questions, question);
      if (why !== null && question.kind === "election") {
        return fails({ election: question.election, why });
      }
    }
    const asked = act.questions.find(isRound);
    if (asked === undefined) return aside;
    const majority = ask("round", { state, election: asked.election, round: asked.round });
    return majority.kind === "unset" ? undecided(majority.value) : holds;
  },
  examples: [
    `a sitting; ${three} | ${round} | accepted`,
    `a sitting; ${three} | President announces vote V1 on round 2 of election E9 by secret ballot | refused ipu.a7.2/in-rounds election=E9 why=number`,
    `a sitting; ${three} | President announces vote V1 on election E9 by devices | refused ipu.a7.2/in-rounds why=rounds`,
    `a sitting; ${three} | President announces vote V1 on round 1 of election E9, question Q1 "A" by secret ballot | refused ipu.a7.2/in-rounds why=alone`,
    `a sitting; ${contest(1, [])} | ${round} | refused ipu.a7.2/in-rounds why=candidates`,
    `a sitting; President proposes M5.1 as Teller in E9 | ${round} | refused ipu.a7.2/in-rounds why=list`,
    "a sitting; President proposes M5.1 as Teller in E9 | President announces vote V1 on election E9 by devices | accepted",
    `a sitting, from a source; ${three}; counted round 1 of election E9 with 30 as 0:16:10:4 | President announces vote V2 on round 2 of election E9 by secret ballot | refused ipu.a7.2/in-rounds why=decided`,
    `a sitting, from a source; ${three}; counted round 1 of election E9 with 30 as 0:12:10:8 | President announces vote V2 on round 2 of election E9 by secret ballot | undecided ipu.a7.2/absolute-rounds`,
    `a sitting, from a source; ${three}; ${setting}; counted round 1 of election E9 with 30 as 0:12:10:8 | President announces vote V2 on round 2 of election E9 by secret ballot | accepted`,
  ],
});

const unsetRounds = "ipu.a7.2/absolute-rounds";
const named = { clause: "ipu.a34.1/absolute-majority", cites: "Rules of the Assembly, 34.1" };

/** Rule 34.1: whoever has more than half of the votes cast. */
export const absoluteMajority = value({
  id: named.clause,
  cites: named.cites,
  reading:
    "A candidate is elected by more than half of the votes cast, blank ones not counted: the " +
    "majority of Rule 34 for a choice among several (inferred). What happens when nobody has it is " +
    "in no text that we have: how many rounds ask for it, before the most votes are enough, is set " +
    "by the Assembly. That the Council's elections ask for an absolute majority is verified.",
  status: "inferred",
  source: "Rules of the Assembly (April 2017), 34.1 and 34.2, which speak of proposals.",
  slot: "round",
  answer: ({ state, round: number }) => {
    const relative = number > 1 ? isRelative(state, number) : false;
    if (relative === null) return unset(unsetRounds);
    return is({ ...named, share: half, more: tieRejects.is, relative });
  },
  examples: [
    `a sitting; ${three} | round of round 1 of election E9 | 1/2 more`,
    `a sitting; ${three} | round of round 2 of election E9 | unset ipu.a7.2/absolute-rounds`,
    `a sitting; ${three}; ${setting} | round of round 2 of election E9 | 1/2 more`,
    `a sitting; ${three}; ${setting} | round of round 3 of election E9 | relative`,
  ],
});

/** Whether the most votes are enough; null where nobody has set it. */
const isRelative = (state: State, number: number): boolean | null => {
  const set = state.values.get(unsetRounds);
  return set === undefined ? null : number > set.number;
};

/** Rule 7.2: as many candidates as places need no vote. */
export const noContest = guard({
  id: "ipu.a7.2/no-contest",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "Candidates are elected without a vote when there are no more of them than places and nobody " +
    "objects, as officers who are proposed as a list are (inferred from practice).",
  on: ["ProposeWithoutVote", "DecideWithoutVote"],
  says: {
    en: "{candidates} candidates stand for {seats} places in {election}: a vote is held.",
    fr: "{candidates} candidats se présentent pour {seats} sièges dans {election} : il y a scrutin.",
    es: "{candidates} candidatos optan a {seats} puestos en {election}: hay votación.",
    ar: "عدد المرشحين {candidates} وعدد المقاعد {seats} في {election}: يُجرى تصويت.",
    ru: "Кандидатов: {candidates}, мест: {seats} ({election}): проводится голосование.",
  },
  check: ({ state, act: { question } }) => {
    if (question.kind !== "election") return aside;
    const election = electionOf(state, question.election);
    if (election?.contest === undefined) return aside;
    const [candidates, seats] = [standingIn(election).length, seatsLeft(election)];
    const fits = !isRound(question) && candidates > 0 && candidates <= seats;
    return fits ? holds : fails({ candidates, seats, election: election.id });
  },
  examples: [
    `a sitting; ${contest(1, ["M5"])} | President proposes election E9 without a vote | accepted`,
    `a sitting; ${contest(2, ["M5"])} | President proposes election E9 without a vote | accepted`,
    `a sitting; ${contest(1, [])} | President proposes election E9 without a vote | refused ipu.a7.2/no-contest candidates=0 seats=1 election=E9`,
    `a sitting; ${contest(1, ["M5", "M6"])} | President proposes election E9 without a vote | refused ipu.a7.2/no-contest candidates=2 seats=1`,
    `a sitting; ${contest(1, ["M5"])} | President proposes round 1 of election E9 without a vote | refused ipu.a7.2/no-contest`,
    `a sitting; ${contest(1, ["M5"])}; President proposes election E9 without a vote; M6 nominates M6.1 in E9 | President declares election E9 adopted without a vote | refused ipu.a7.2/no-contest candidates=2 seats=1`,
    "a sitting; President proposes M5.1 as Teller in E9 | President proposes election E9 without a vote | accepted",
    `a sitting; ${contest(1, ["M5"])}; President proposes election E9 without a vote | President declares election E9 adopted without a vote | accepted; DecidedWithoutVote, OfficeTaken`,
  ],
});

/** Rule 7.2: whoever wins the last place completes the election. */
export const takesOfficeByRounds = consequence({
  id: "ipu.a7.2/takes-office-by-rounds",
  cites: "Rules of the Assembly, 7.2",
  reading:
    "When all places are filled, those who were elected in any of the rounds hold the office at " +
    "once, in the place of those who held it before.",
  on: ["RoundDeclared"],
  follow: ({ state, event }) => {
    const election = electionOf(state, event.election);
    if (election === null || event.outcome !== "elected") return [];
    const people = electedIn(election).filter((one) => !state.people.get(one)?.mandateEnded);
    return people.length === 0 ? [] : [{ type: "OfficeTaken", office: election.office, people }];
  },
  examples: [
    `a sitting, from a source; ${three}; papers of round 1 of election E9 with 30 as 0:16:10:4 | President declares the result of vote V1 | accepted; RoundDeclared, OfficeTaken`,
    `a sitting, from a source; ${three}; papers of round 1 of election E9 with 30 as 0:15:10:5 | President declares the result of vote V1 | accepted; RoundDeclared`,
    `a sitting, from a source; ${three}; papers of round 1 of election E9 with 30 as 5:13:8:4 | President declares the result of vote V1 | accepted; RoundDeclared, OfficeTaken`,
    `a sitting, from a source; ${contest(2, ["M5", "M6", "M7"])}; papers of round 1 of election E9 with 30 as 0:16:8:6 | President declares the result of vote V1 | accepted; RoundDeclared`,
    `a sitting, from a source; ${three}; papers of round 1 of election E9 with 30 as 0:16:10:4; Secretariat ends the mandate of M5.1: "resigned" | President declares the result of vote V1 | accepted; RoundDeclared`,
  ],
});

/** Rule 16.1: whoever has taken office stays. */
export const electedStay = guard({
  id: "ipu.a16.1/elected-stay",
  cites: "Rules of the Assembly, 16.1",
  reading:
    "A round that has completed an election is not annulled: the elected are in office. One that " +
    "left places open can be, while no later round was held. Inferred: the Rules do not speak of " +
    "annulling.",
  on: ["AnnulVote"],
  narrows: true,
  says: {
    en: "Vote {vote} can no longer be annulled: the election has gone on or is complete.",
    fr: "Le vote {vote} ne peut plus être annulé : l'élection s'est poursuivie ou est achevée.",
    es: "La votación {vote} ya no puede anularse: la elección ha continuado o ha concluido.",
    ar: "لم يعد ممكناً إلغاء التصويت {vote}: فقد استمر الانتخاب أو اكتمل.",
    ru: "Голосование {vote} уже нельзя аннулировать: выборы продолжились или завершены.",
  },
  check: ({ state, act }) => {
    const vote = state.session?.votes.get(act.vote);
    const question = vote?.status === "declared" ? vote.questions.find(isRound) : undefined;
    if (question === undefined) return aside;
    const rounds = electionOf(state, question.election)?.contest?.rounds ?? [];
    const last = rounds.at(-1);
    const open = last?.vote === act.vote && last.outcome !== "elected";
    return open ? holds : fails({ vote: act.vote });
  },
  examples: [
    `a sitting, from a source; ${three}; counted round 1 of election E9 with 30 as 0:16:10:4 | President annuls vote V1: "miscounted" | refused ipu.a16.1/elected-stay vote=V1; ipu.a8.2/annulment`,
    `a sitting, from a source; ${three}; counted round 1 of election E9 with 30 as 0:12:10:8 | President annuls vote V1: "miscounted" ruling ipu.a8.2/annulment: "miscounted" | accepted; RulingDeclared, VoteAnnulled`,
    `a sitting, from a source; ${three}; ${setting}; counted round 1 of election E9 with 30 as 0:12:10:8; ${second} | President annuls vote V1: "miscounted" | refused ipu.a16.1/elected-stay vote=V1; ipu.a8.2/annulment`,
    `a sitting, from a source; ${three}; counted round 1 of election E9 with 30 as 0:12:10:8; President annuls vote V1: "miscounted" ruling ipu.a8.2/annulment: "miscounted" | President announces vote V2 on round 1 of election E9 by secret ballot | accepted`,
  ],
});

/** Rule 34.4: equal votes. */
export const equalVotes = prose({
  id: "ipu.a34.4/equal-candidates",
  cites: "Rules of the Assembly, 34.4",
  reading:
    "That a tie rejects a proposal says nothing about two candidates who have as many votes as each " +
    "other. Neither is elected; no text that we have breaks the tie.",
  why: "The program names the tie and elects nobody; the Assembly holds another round or decides how.",
});

export const clauses: readonly Clause[] = [
  inRounds,
  absoluteMajority,
  noContest,
  takesOfficeByRounds,
  electedStay,
  equalVotes,
];
