import {
  type Act,
  aside,
  type Box,
  type Clause,
  type Closing,
  fails,
  guard,
  holds,
  type State,
  undecided,
  type Vote,
  voteOf,
  votesInBox,
} from "@hemicycle/engine";
import { isSecretariat, memberName, personName, principalOf } from "../common.ts";
import { boxOf, hashOf } from "../macros-secret.ts";
import { isEntered } from "./16-secret-ballots.ts";

const secretVote = (state: State, id: string): Vote | null => {
  const vote = voteOf(state, id);
  return vote?.method === "secret" ? vote : null;
};

const whyNoBox = (state: State, act: Extract<Act, { type: "PrepareBox" }>): string | null => {
  const vote = secretVote(state, act.vote);
  if (vote === null) return "method";
  if (vote.box !== undefined) return "prepared";
  if (state.registrar === null) return "registrar";
  return state.ceremonies.get(act.ceremony)?.trustees == null ? "keys" : null;
};

/** Statutes 16: the box before the vote. */
export const box = guard({
  id: "ipu.s16/box",
  cites: "Statutes, 16",
  reading:
    "The Secretariat prepares the box of a secret ballot once, after its announcement: with the " +
    "keys of the Tellers and the registrar's public credentials. Its hash is in the journal before " +
    "anybody votes.",
  on: ["PrepareBox"],
  says: {
    en: "{person} cannot prepare the box of vote {vote}: {why}.",
    fr: "{person} ne peut préparer l'urne du vote {vote} : {why}.",
    es: "{person} no puede preparar la urna de la votación {vote}: {why}.",
    ar: "لا يمكن لـ{person} إعداد صندوق التصويت {vote}: {why}.",
    ru: "{person} не может подготовить урну голосования {vote}: {why}.",
  },
  check: ({ state, act, envelope }) => {
    const why = isSecretariat(state, envelope) ? whyNoBox(state, act) : "office";
    if (why === null) return holds;
    return fails({ person: personName(state, principalOf(envelope)), vote: act.vote, why });
  },
  examples: [
    `a sitting; ready for secret ballots; announced vote by secret ballot | ${boxOf("V1")} | accepted`,
    `a sitting; ready for secret ballots; announced vote by devices | ${boxOf("V1")} | refused ipu.s16/box vote=V1 why=method`,
    `a sitting; prepared secret vote | ${boxOf("V1")} | refused ipu.s16/box why=prepared`,
    `a sitting; key ceremony; Secretariat sets ipu.s16/fewest-behind-a-sum to 3: "the Assembly"; announced vote by secret ballot | ${boxOf("V1")} | refused ipu.s16/box why=registrar`,
    `a sitting; President names registrar "R" with key ${hashOf("1")}: "so"; Secretariat sets ipu.s16/fewest-behind-a-sum to 3: "the Assembly"; Teller begins key ceremony K1 of 2 of M2.3 and M3.3; announced vote by secret ballot | ${boxOf("V1")} | refused ipu.s16/box why=keys`,
    `a sitting; ready for secret ballots; announced vote by secret ballot | ${boxOf("V1").replace("Secretariat", "Teller")} | refused ipu.s16/box why=office`,
    `a sitting; open secret vote | ${boxOf("V1")} | refused ipu.s16/box why=prepared`,
  ],
});

const withVotes = (from: string, to: string): string => boxOf("V1").replace(from, to);

/** Statutes 15: as many credentials as votes. */
export const votersOfBox = guard({
  id: "ipu.s15/voters-of-box",
  cites: "Statutes, 15",
  reading:
    "Every delegation gets credentials for the votes that it can cast when the box is prepared, " +
    "none twice and none for more. One that is left out votes on paper or not at all.",
  on: ["PrepareBox"],
  says: {
    en: "{member} is to get credentials for {votes} votes, and can cast {castable}.",
    fr: "{member} recevrait des accréditations pour {votes} voix et peut en exprimer {castable}.",
    es: "{member} recibiría credenciales para {votes} votos y puede emitir {castable}.",
    ar: "لـ{member} اعتمادات بعدد أصوات {votes}، والعدد المسموح به {castable}.",
    ru: "{member} получает удостоверения на {votes} голосов, а может подать: {castable}.",
  },
  check: ({ state, act, ask }) => {
    const seen = new Set<string>();
    for (const { member, votes } of act.voters) {
      const can = ask("castable", { state, member });
      if (can.kind === "unset") return undecided(can.value);
      const castable = seen.has(member) ? 0 : can.value;
      if (votes > castable) return fails({ member: memberName(state, member), votes, castable });
      seen.add(member);
    }
    return holds;
  },
  examples: [
    `a sitting; ready for secret ballots; announced vote by secret ballot | ${boxOf("V1")} | accepted`,
    `a sitting; ready for secret ballots; announced vote by secret ballot | ${withVotes("M5 with 11", "M5 with 12")} | refused ipu.s15/voters-of-box member=M5 votes=12 castable=11`,
    `a sitting; ready for secret ballots; announced vote by secret ballot | ${withVotes("M5 with 11", "M4 with 11")} | refused ipu.s15/voters-of-box member=M4 castable=0`,
    `a sitting; ready for secret ballots; announced vote by secret ballot; Secretariat lets out M5.1 | ${boxOf("V1")} | refused ipu.s15/voters-of-box member=M5 votes=11 castable=10`,
    `a sitting, M5 2 years of arrears; ready for secret ballots; announced vote by secret ballot | ${boxOf("V1")} | refused ipu.s15/voters-of-box member=M5 castable=0`,
  ],
});

const bound = "ipu.s16/fewest-behind-a-sum";

/** Statutes 16: what arithmetic could tell. */
export const fewestBehindASum = guard({
  id: bound,
  cites: "Statutes, 16",
  reading:
    "Where credentials weigh different numbers of votes, a result can give away by arithmetic how a " +
    "few voters have voted together: the one odd weight among even ones, or one that outweighs all " +
    "others. Before the box is prepared it is computed for how few voters that can happen. How few " +
    "are too few the Assembly sets; then every vote gets a credential of its own, or the vote is " +
    "not held so.",
  on: ["PrepareBox"],
  says: {
    en: "The weights could tell how {fewest} voters vote together, and {least} is the least that was set.",
    fr: "Les poids pourraient révéler le vote de {fewest} votants ensemble ; le minimum fixé est {least}.",
    es: "Los pesos podrían revelar el voto de {fewest} votantes juntos; el mínimo fijado es {least}.",
    ar: "قد تكشف الأوزان تصويت {fewest} من المصوتين معاً، والحد الأدنى المحدد {least}.",
    ru: "Веса могли бы выдать, как вместе голосуют {fewest}; установлен минимум {least}.",
  },
  check: ({ state, act }) => {
    const least = state.values.get(bound)?.number;
    if (least === undefined) return undecided(bound);
    return act.fewest >= least ? holds : fails({ fewest: act.fewest, least });
  },
  examples: [
    `a sitting; ready for secret ballots; announced vote by secret ballot | ${boxOf("V1")} | accepted`,
    `a sitting; ready for secret ballots; announced vote by secret ballot | ${withVotes("3 behind", "2 behind")} | refused ipu.s16/fewest-behind-a-sum fewest=2 least=3`,
    `a sitting; key ceremony; President names registrar "R" with key ${hashOf("1")}: "so"; announced vote by secret ballot | ${boxOf("V1")} | undecided ipu.s16/fewest-behind-a-sum`,
  ],
});

/** Statutes 16: opened with its box. */
export const openedWithBox = guard({
  id: "ipu.s16/opened-with-box",
  cites: "Statutes, 16",
  reading: "A secret ballot is opened when its box is prepared.",
  on: ["OpenVote"],
  narrows: true,
  says: {
    en: "Vote {vote} is secret and has no box yet.",
    fr: "Le vote {vote} est secret et n'a pas encore d'urne.",
    es: "La votación {vote} es secreta y aún no tiene urna.",
    ar: "التصويت {vote} سري وليس له صندوق بعد.",
    ru: "Голосование {vote} тайное, и урны для него ещё нет.",
  },
  check: ({ state, act }) => {
    const vote = secretVote(state, act.vote);
    if (vote === null || isEntered(state)) return aside;
    return vote.box === undefined ? fails({ vote: vote.id }) : holds;
  },
  examples: [
    "a sitting; prepared secret vote | President opens vote V1 | accepted",
    "a sitting; announced vote by secret ballot | President opens vote V1 | refused ipu.s16/opened-with-box vote=V1",
    "a sitting, from a source; announced vote by secret ballot | President opens vote V1 | accepted",
  ],
});

/** Statutes 16: nothing is entered under a name. */
export const nothingOpenly = guard({
  id: "ipu.s16/nothing-openly",
  cites: "Statutes, 16",
  reading:
    "In a secret ballot nobody's votes are entered by name: they go encrypted into the box, or on a " +
    "paper. In a session that is entered afterwards the totals of a source are.",
  on: ["CastBallot", "ReportCount"],
  narrows: true,
  says: {
    en: "Vote {vote} is secret: nothing is entered in it by name.",
    fr: "Le vote {vote} est secret : rien n'y est consigné nommément.",
    es: "La votación {vote} es secreta: nada se registra en ella por nombre.",
    ar: "التصويت {vote} سري: لا يُسجَّل فيه شيء بالاسم.",
    ru: "Голосование {vote} тайное: поимённо в нём ничего не вносится.",
  },
  check: ({ state, act }) => {
    const vote = secretVote(state, act.vote);
    if (vote?.status !== "open") return aside;
    return act.type === "ReportCount" && isEntered(state) ? holds : fails({ vote: vote.id });
  },
  examples: [
    "a sitting; open secret vote | M5 casts 11 yes in vote V1 | refused ipu.s16/nothing-openly vote=V1",
    "a sitting; open secret vote | Teller reports 60 yes in vote V1 | refused ipu.s16/nothing-openly vote=V1; ipu.s16/count-where-counted",
    "a sitting, from a source; open vote by secret ballot | Secretariat reports 60 yes, 30 no in vote V1 | accepted",
  ],
});

const fits = (own: Box | undefined, { ballots, votes }: Closing): boolean =>
  own !== undefined && ballots <= own.credentials && votes <= votesInBox(own) && ballots <= votes;

/** Statutes 16: what is in the box at the close. */
export const closedBoxFits = guard({
  id: "ipu.s16/closed-box",
  cites: "Statutes, 16",
  reading:
    "The close of a secret ballot says how many ballots are in the box, for how many votes, and the " +
    "hash of the archive: no more ballots than credentials, no more votes than were issued. No " +
    "other vote has a box.",
  on: ["CloseVote"],
  narrows: true,
  says: {
    en: "The box of vote {vote} cannot be as said: {ballots} ballots of {votes} votes.",
    fr: "L'urne du vote {vote} ne peut être telle : {ballots} bulletins pour {votes} voix.",
    es: "La urna de la votación {vote} no puede ser así: {ballots} papeletas de {votes} votos.",
    ar: "لا يمكن أن يكون صندوق التصويت {vote} هكذا: عدد البطاقات {ballots} وعدد الأصوات {votes}.",
    ru: "Урна голосования {vote} не может быть такой: бюллетеней {ballots}, голосов {votes}.",
  },
  check: ({ state, act }) => {
    const { box: closing, vote } = act;
    if (closing === undefined) return aside;
    const { ballots, votes } = closing;
    return fits(voteOf(state, vote)?.box, closing) ? holds : fails({ vote, ballots, votes });
  },
  examples: [
    `a sitting; open secret vote | President closes vote V1 with 18 ballots of 33 votes, archive ${hashOf("b")} | accepted`,
    `a sitting; open secret vote | President closes vote V1 with 18 ballots of 18 votes, archive ${hashOf("b")} | accepted`,
    `a sitting; open secret vote | President closes vote V1 with 19 ballots of 33 votes, archive ${hashOf("b")} | refused ipu.s16/closed-box vote=V1 ballots=19 votes=33`,
    `a sitting; open secret vote | President closes vote V1 with 18 ballots of 34 votes, archive ${hashOf("b")} | refused ipu.s16/closed-box`,
    `a sitting; open secret vote | President closes vote V1 with 3 ballots of 2 votes, archive ${hashOf("b")} | refused ipu.s16/closed-box`,
    `a sitting; open secret vote; Teller takes 11 votes of M5 in vote V1 to paper | President closes vote V1 with 12 ballots of 23 votes, archive ${hashOf("b")} | refused ipu.s16/closed-box`,
    `a sitting; open vote by devices | President closes vote V1 with 0 ballots of 0 votes, archive ${hashOf("b")} | refused ipu.s16/closed-box`,
    "a sitting; open vote by devices | President closes vote V1 | accepted",
  ],
});

export const clauses: readonly Clause[] = [
  box,
  votersOfBox,
  fewestBehindASum,
  openedWithBox,
  nothingOpenly,
  closedBoxFits,
];
