import { half } from "@hemicycle/base";
import {
  type Agreement,
  aside,
  type Clause,
  electionOf,
  fails,
  guard,
  holds,
  is,
  isRound,
  nextRound,
  type RoundMajority,
  type State,
  seatsLeft,
  silent,
  standingIn,
  undecided,
  unset,
  value,
} from "@hemicycle/engine";
import { setTo } from "../members.ts";
import { text } from "./common.ts";

const rounds = "pace.a15/absolute-rounds";
const ties = "pace.a15/tie";
const named = { clause: "pace.a15/rounds", cites: `${text}, 15` };

/** For the examples: values that no text gives. */
const two = `Secretariat sets ${rounds} to 2: "invented"`;
const byAge = `Secretariat sets ${ties} to 1: "invented"`;
const byLot = `Secretariat sets ${ties} to 2: "invented"`;
const contest = "contest of M5 and M6";

/** Who has the last place of those with equal votes: 1 the eldest, 2 the lot; null: not set. */
const tieIn = (state: State): Pick<RoundMajority, "tie"> => {
  const set = setTo(state, ties);
  if (set === 1) return { tie: "age" };
  return set === 2 ? { tie: "lot" } : {};
};

/** Rule 15: first an absolute majority, then a relative one. */
export const majorityOfRounds = value({
  id: named.clause,
  cites: named.cites,
  reading:
    "The President is elected by an absolute majority of the votes cast, and afterwards by a " +
    "relative one. After how many rounds, and what becomes of equal votes, is in no text that was " +
    "read: the secretariat sets both, the tie as 1 for the eldest and 2 for the lot. The number of " +
    "the rule is from memory.",
  status: "verified",
  source: "Rule 41 and its references (December 2025, pace.coe.int): source S51 of our notes",
  slot: "round",
  answer: ({ state, round }) => {
    const absolute = setTo(state, rounds);
    if (round > 1 && absolute === null) return unset(rounds);
    const relative = absolute !== null && round > absolute;
    return is({ ...named, share: half, more: true, relative, ...tieIn(state) });
  },
  examples: [
    `a sitting; ${contest} | round of round 1 of election E9 | 1/2 more`,
    `a sitting; ${contest} | round of round 2 of election E9 | unset pace.a15/absolute-rounds`,
    `a sitting; ${contest}; ${two} | round of round 2 of election E9 | 1/2 more`,
    `a sitting; ${contest}; ${two} | round of round 3 of election E9 | relative`,
    `a sitting; ${contest}; ${two}; ${byAge} | round of round 3 of election E9 | relative tie age`,
    `a sitting; ${contest}; ${byLot} | round of round 1 of election E9 | 1/2 more tie lot`,
  ],
});

/** Rule 15: one round after the other, by secret ballot. */
export const inRounds = guard({
  id: "pace.a15/in-rounds",
  cites: `${text}, 15`,
  reading:
    "An election among candidates is held by secret ballot in rounds that follow each other, while " +
    "places are left and there are candidates for them.",
  on: ["AnnounceVote"],
  says: {
    en: "This round of {election} cannot be held: {why}.",
    fr: "Ce tour de {election} ne peut avoir lieu : {why}.",
    es: "Esta vuelta de {election} no puede celebrarse: {why}.",
    ar: "لا يمكن إجراء هذه الجولة من {election}: {why}.",
    ru: "Этот тур {election} провести нельзя: {why}.",
  },
  check: ({ state, act, ask }) => {
    const [question] = act.questions;
    if (question?.kind !== "election") return aside;
    const election = electionOf(state, question.election);
    const no = (why: string) => fails({ election: question.election, why });
    if (election === null || !isRound(question) || act.questions.length > 1) return no("rounds");
    if (act.method !== "secret") return no("secret");
    if (seatsLeft(election) === 0 || standingIn(election).length === 0) return no("places");
    if (question.round !== nextRound(election)) return no("number");
    const majority = ask("round", { state, election: election.id, round: question.round });
    return majority.kind === "unset" ? undecided(majority.value) : holds;
  },
  examples: [
    `a sitting; ${contest} | President announces vote V1 on round 1 of election E9 by secret ballot | accepted`,
    `a sitting; ${contest} | President announces vote V1 on round 1 of election E9 by devices | refused pace.a15/in-rounds election=E9 why=secret`,
    `a sitting; ${contest} | President announces vote V1 on election E9 by secret ballot | refused pace.a15/in-rounds why=rounds`,
    `a sitting; ${contest} | President announces vote V1 on round 1 of election E9, question Q1 "A" by secret ballot | refused pace.a15/in-rounds why=rounds`,
    `a sitting; ${contest} | President announces vote V1 on round 2 of election E9 by secret ballot | refused pace.a15/in-rounds why=number`,
    "a sitting; President calls election E9 of 1 President of the Assembly | President announces vote V1 on round 1 of election E9 by secret ballot | refused pace.a15/in-rounds why=places",
    `a sitting; ${contest}; papers of round 1 with 20 as 2:9:9 | President announces vote V2 on round 1 of election E9 by secret ballot | accepted`,
    `a sitting; ${contest}; papers of round 1 with 20 as 2:9:9; President declares the result of vote V1 | President announces vote V2 on round 2 of election E9 by secret ballot | undecided pace.a15/absolute-rounds`,
    `a sitting; ${contest}; papers of round 1 with 20 as 0:15:5; President declares the result of vote V1 | President announces vote V2 on round 2 of election E9 by secret ballot | refused pace.a15/in-rounds why=places`,
    `a sitting; ${contest}; ${two}; papers of round 1 with 20 as 2:9:9; President declares the result of vote V1 | President announces vote V2 on round 2 of election E9 by secret ballot | accepted`,
  ],
});

/** A relative majority, with equal votes. */
const tied =
  `${contest}; Secretariat sets ${rounds} to 1: "invented"; ` +
  "papers of round 1 with 20 as 2:9:9; President declares the result of vote V1; " +
  "papers of round 2 with 20 as 0:10:10; President declares the result of vote V2";

/** Rule 15: equal votes. */
export const tieBroken = guard({
  id: "pace.a15/tie-broken",
  cites: `${text}, 15`,
  reading:
    "Who of those with equal votes is elected is found as the secretariat has set it with its " +
    "source, the eldest or the lot; nobody is elected in any other way.",
  on: ["BreakTie"],
  says: {
    en: "A tie in {election} is not broken this way, but by {tie}.",
    fr: "L'égalité dans {election} n'est pas départagée ainsi, mais par {tie}.",
    es: "El empate en {election} no se resuelve así, sino por {tie}.",
    ar: "لا يُحسم التعادل في {election} هكذا بل بطريقة {tie}.",
    ru: "Равенство голосов ({election}) решается не так, а иначе: {tie}.",
  },
  check: ({ state, act }) => {
    const { tie } = tieIn(state);
    if (tie === undefined) return undecided(ties);
    return tie === act.by ? holds : fails({ election: act.election, tie });
  },
  examples: [
    `a sitting; ${tied}; ${byAge} | President breaks the tie in E9 for M5.1 by age: "passport" | accepted; TieBroken, OfficeTaken`,
    `a sitting; ${tied}; ${byLot} | President breaks the tie in E9 for M6.1 by lot: "drawn by the youngest" | accepted; TieBroken, OfficeTaken`,
    `a sitting; ${tied}; ${byAge} | President breaks the tie in E9 for M5.1 by lot: "drawn" | refused pace.a15/tie-broken election=E9 tie=age`,
    `a sitting; ${tied} | President breaks the tie in E9 for M5.1 by age: "passport" | undecided pace.a15/tie`,
    `a sitting; ${tied}; ${byAge} | President breaks the tie in E9 for M7.1 by age: "passport" | impossible status person`,
    `a sitting; ${contest}; ${byAge} | President breaks the tie in E9 for M5.1 by age: "passport" | impossible status election`,
  ],
});

const objecting = (people: number): string =>
  Array.from(
    { length: people },
    (_, at) => `person M${(at % 8) + 1}.${Math.floor(at / 8) + 1} asks for a secret ballot in E8`,
  ).join("; ");
const vice =
  "President calls election E8 of 2 Vice-President; Secretariat nominates M5.1 in E8; " +
  "Secretariat nominates M6.1 in E8";

/** Vice-Presidents without a ballot. */
export const withoutBallot = guard({
  id: "pace.a16/without-ballot",
  cites: `${text}, 16`,
  reading:
    "Vice-Presidents are elected without a ballot, where there are no more of them than places, " +
    "unless at least twenty members ask for one. The number of the rule is from memory.",
  on: ["ProposeWithoutVote", "DecideWithoutVote"],
  says: {
    en: "{asked} members ask for a ballot in {election}, with {candidates} candidates for {seats} places.",
    fr: "{asked} membres demandent un scrutin pour {election}, avec {candidates} candidats pour {seats} sièges.",
    es: "{asked} miembros piden votación en {election}, con {candidates} candidatos para {seats} puestos.",
    ar: "يطلب الاقتراع في {election} من الأعضاء {asked}؛ المرشحون {candidates} والمقاعد {seats}.",
    ru: "Голосования по {election} требуют членов: {asked}; кандидатов {candidates}, мест {seats}.",
  },
  check: ({ state, act: { question } }) => {
    if (question.kind !== "election") return aside;
    const election = electionOf(state, question.election);
    if (election === null) return aside;
    const [candidates, seats] = [standingIn(election).length, seatsLeft(election)];
    const asked = election.secretAsked?.length ?? 0;
    const fits = election.office === "vicePresident" && candidates > 0 && candidates <= seats;
    return fits && asked < 20 ? holds : fails({ asked, election: election.id, candidates, seats });
  },
  examples: [
    `a sitting; ${vice} | President proposes election E8 without a vote | accepted`,
    `a sitting; ${vice}; ${objecting(19)} | President proposes election E8 without a vote | accepted`,
    `a sitting; ${vice}; ${objecting(20)} | President proposes election E8 without a vote | refused pace.a16/without-ballot asked=20 election=E8`,
    `a sitting; ${vice}; Secretariat nominates M7.1 in E8 | President proposes election E8 without a vote | refused pace.a16/without-ballot asked=0 election=E8 candidates=3 seats=2`,
    `a sitting; ${vice}; President proposes election E8 without a vote; Secretariat nominates M7.1 in E8 | President declares election E8 adopted without a vote | refused pace.a16/without-ballot candidates=3 seats=2`,
    "a sitting; President calls election E8 of 2 Vice-President | President proposes election E8 without a vote | refused pace.a16/without-ballot candidates=0 seats=2",
    "a sitting; President calls election E8 of 2 Vice-President; Secretariat nominates M5.1 in E8 | President proposes election E8 without a vote | accepted",
    `a sitting; ${contest} | President proposes election E9 without a vote | refused pace.a16/without-ballot candidates=2 seats=1`,
    `a sitting; ${vice}; President proposes election E8 without a vote | President declares election E8 adopted without a vote | accepted; DecidedWithoutVote, OfficeTaken`,
  ],
});

/** What does not stand in the way of Vice-Presidents is decided where they are proposed. */
const nobody: Agreement = {
  way: "deemed",
  tolerated: 0,
  by: "person",
  effects: { takingPart: "counts", noPart: "counts", absent: "ignored", late: "ignored" },
};

/** Without a ballot it is deemed to be agreed: who objects asks for one. */
export const electionsAgreed = value({
  id: "pace.a16/agreed",
  cites: `${text}, 16`,
  reading: "Whoever wants a ballot asks for it; nothing else is an objection to an election.",
  status: "inferred",
  source: "Texts of 2020 on the election of Vice-Presidents: source S53c of our notes",
  slot: "agreement",
  answer: ({ question }) => (question.kind === "election" ? is(nobody) : silent),
  examples: [
    `a sitting; ${vice} | agreement of election E8 | deemed of persons, 0 tolerated; takingPart counts, noPart counts, absent ignored, late ignored`,
  ],
});

export const clauses: readonly Clause[] = [
  majorityOfRounds,
  inRounds,
  tieBroken,
  withoutBallot,
  electionsAgreed,
];
