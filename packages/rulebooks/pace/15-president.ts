import {
  type Agreement,
  aside,
  type Clause,
  type Election,
  electionOf,
  fails,
  guard,
  holds,
  is,
  isRound,
  nextRound,
  prose,
  seatsLeft,
  silent,
  standingIn,
  value,
} from "@hemicycle/engine";
import { text } from "./common.ts";

const contest = "contest of M5 and M6";
const alone =
  "President calls election E7 of 1 President of the Assembly; Secretariat nominates M5.1 in E7";

/** Rules 15.2 and 40.11: one round after the other, by secret ballot. */
export const inRounds = guard({
  id: "pace.a15.2/in-rounds",
  cites: `${text}, 15.2`,
  reading:
    "An election among candidates is held by secret ballot in rounds that follow each other, while " +
    "places are left and there are candidates for them. Nobody votes on a President who stands " +
    "alone.",
  on: ["AnnounceVote"],
  says: {
    en: "This round of {election} cannot be held: {why}.",
    fr: "Ce tour de {election} ne peut avoir lieu : {why}.",
    es: "Esta vuelta de {election} no puede celebrarse: {why}.",
    ar: "لا يمكن إجراء هذه الجولة من {election}: {why}.",
    ru: "Этот тур {election} провести нельзя: {why}.",
  },
  check: ({ state, act }) => {
    const [question] = act.questions;
    if (question?.kind !== "election") return aside;
    const election = electionOf(state, question.election);
    const no = (why: string) => fails({ election: question.election, why });
    if (election === null || !isRound(question) || act.questions.length > 1) return no("rounds");
    if (act.method !== "secret") return no("secret");
    if (seatsLeft(election) === 0 || standingIn(election).length === 0) return no("places");
    if (question.round !== nextRound(election)) return no("number");
    if (isAlone(election)) return no("alone");
    return holds;
  },
  examples: [
    `a sitting; ${contest} | President announces vote V1 on round 1 of election E9 by secret ballot | accepted`,
    `a sitting; ${contest} | President announces vote V1 on round 1 of election E9 by devices | refused pace.a15.2/in-rounds election=E9 why=secret`,
    `a sitting; ${contest} | President announces vote V1 on election E9 by secret ballot | refused pace.a15.2/in-rounds why=rounds`,
    `a sitting; ${contest} | President announces vote V1 on round 1 of election E9, question Q1 "A" by secret ballot | refused pace.a15.2/in-rounds why=rounds`,
    `a sitting; ${contest} | President announces vote V1 on round 2 of election E9 by secret ballot | refused pace.a15.2/in-rounds why=number`,
    "a sitting; President calls election E9 of 1 President of the Assembly | President announces vote V1 on round 1 of election E9 by secret ballot | refused pace.a15.2/in-rounds why=places",
    `a sitting; ${contest}; papers of round 1 with 20 as 2:9:9 | President announces vote V2 on round 1 of election E9 by secret ballot | accepted`,
    `a sitting; ${alone} | President announces vote V1 on round 1 of election E7 by secret ballot | refused pace.a15.2/in-rounds election=E7 why=alone`,
    `a sitting; ${contest}; papers of round 1 with 20 as 0:15:5; President declares the result of vote V1 | President announces vote V2 on round 2 of election E9 by secret ballot | refused pace.a15.2/in-rounds why=places`,
    `a sitting; ${contest}; papers of round 1 with 20 as 2:9:9; President declares the result of vote V1 | President announces vote V2 on round 2 of election E9 by secret ballot | accepted`,
  ],
});

/** Stands as President with nobody beside, and no round has been held. */
const isAlone = (election: Election): boolean =>
  election.office === "president" && standingIn(election).length === 1 && nextRound(election) === 1;

const objecting = (people: number): string =>
  Array.from(
    { length: people },
    (_, at) => `person M${(at % 8) + 1}.${Math.floor(at / 8) + 1} asks for a secret ballot in E8`,
  ).join("; ");
const vice =
  "President calls election E8 of 2 Vice-President; Secretariat nominates M5.1 in E8; " +
  "Secretariat nominates M6.1 in E8";

/** Rule 15.2: a President who stands alone. */
export const onlyCandidate = guard({
  id: "pace.a15.2/only-candidate",
  cites: `${text}, 15.2`,
  reading:
    "Whoever stands alone as President is declared elected without a ballot, and nobody can ask for " +
    "one; where several stand, there is a ballot.",
  on: ["ProposeWithoutVote", "DecideWithoutVote"],
  says: {
    en: "{candidates} stand as President in {election}: only one who stands alone is elected without a ballot.",
    fr: "Candidats à la présidence dans {election} : {candidates} ; seul un candidat unique est élu sans scrutin.",
    es: "Candidatos a la presidencia en {election}: {candidates}; solo un candidato único se elige sin votación.",
    ar: "عدد المرشحين للرئاسة في {election}: {candidates}؛ ولا يُنتخب دون اقتراع إلا المرشح الوحيد.",
    ru: "Кандидатов в председатели ({election}): {candidates}; без голосования избирается только единственный кандидат.",
  },
  check: ({ state, act: { question } }) => {
    if (question.kind !== "election") return aside;
    const election = electionOf(state, question.election);
    if (election?.office !== "president") return aside;
    if (isAlone(election)) return holds;
    return fails({ candidates: standingIn(election).length, election: election.id });
  },
  examples: [
    `a sitting; ${alone} | President proposes election E7 without a vote | accepted`,
    `a sitting; ${alone}; President proposes election E7 without a vote | President declares election E7 adopted without a vote | accepted; DecidedWithoutVote, OfficeTaken`,
    `a sitting; ${contest} | President proposes election E9 without a vote | refused pace.a15.2/only-candidate candidates=2 election=E9`,
    `a sitting; ${alone}; President proposes election E7 without a vote; Secretariat nominates M6.1 in E7 | President declares election E7 adopted without a vote | refused pace.a15.2/only-candidate candidates=2`,
    "a sitting; President calls election E7 of 1 President of the Assembly | President proposes election E7 without a vote | refused pace.a15.2/only-candidate candidates=0",
  ],
});

/** Rule 15.1: who stands as President. */
export const nominated = prose({
  id: "pace.a15.1/nominated",
  cites: `${text}, 15.1`,
  reading:
    "A candidate for President is nominated in writing by at least ten members, forty-eight hours " +
    "before the session or the part-session opens.",
  why: "The signatures reach the secretariat on paper, and it enters only those who stand.",
});

/** Rule 16: Vice-Presidents without a ballot. */
export const withoutBallot = guard({
  id: "pace.a16/without-ballot",
  cites: `${text}, 16`,
  reading:
    "Vice-Presidents are elected without a ballot, where there are no more of them than places, " +
    "unless at least twenty members ask for one.",
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
    if (election === null || election.office === "president") return aside;
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
    "a sitting; President calls election E8 of 1 Rapporteur; Secretariat nominates M5.1 in E8 | President proposes election E8 without a vote | refused pace.a16/without-ballot candidates=1 seats=1",
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
  nominated,
  inRounds,
  onlyCandidate,
  withoutBallot,
  electionsAgreed,
];
