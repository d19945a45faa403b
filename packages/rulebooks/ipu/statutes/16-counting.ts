import {
  aside,
  type Clause,
  fails,
  guard,
  holds,
  type Method,
  type OpenVote,
  voteOf,
} from "@hemicycle/engine";
import { listed, memberName, openIn } from "../common.ts";

/** Statutes 16: hands are counted, not registered. */
export const noBallotByHands = guard({
  id: "ipu.s16/no-ballot-by-hands",
  cites: "Statutes, 16",
  reading: "In a show of hands the Tellers count; no delegation's votes are entered one by one.",
  on: ["CastBallot"],
  says: {
    en: "Vote {vote} is taken by show of hands: the Tellers count, and no ballots are cast.",
    fr: "Le vote {vote} a lieu à main levée : les scrutateurs comptent, sans bulletins.",
    es: "La votación {vote} es a mano alzada: los escrutadores cuentan y no se emiten papeletas.",
    ar: "التصويت {vote} برفع الأيدي: يعدّ الفارزون ولا تُقدَّم بطاقات.",
    ru: "Голосование {vote} проводится поднятием рук: счётчики считают, бюллетени не подаются.",
  },
  check: ({ state, act }) =>
    voteOf(state, act.vote)?.method === "showOfHands" ? fails({ vote: act.vote }) : holds,
  examples: [
    "a sitting; open vote by devices | M5 casts 11 yes in vote V1 | accepted",
    "a sitting; open vote by show of hands | M5 casts 11 yes in vote V1 | refused ipu.s16/no-ballot-by-hands vote=V1",
  ],
});

/** Why no count is taken in a vote by this method; null where one is. */
const uncounted = ({ method, onPaper }: OpenVote, entered: boolean): Method | null => {
  if (method === "showOfHands" || onPaper || entered) return null;
  return method;
};

/** Statutes 16: where the Tellers count. */
export const countWhereCounted = guard({
  id: "ipu.s16/count-where-counted",
  cites: "Statutes, 16",
  reading:
    "The Tellers report totals of a show of hands, and of an electronic vote that is finished on " +
    "paper. Elsewhere each delegation's votes are entered, and totals beside them would count twice. " +
    "A session that is entered afterwards may have the totals of any vote.",
  on: ["ReportCount"],
  says: {
    en: "No count is reported in vote {vote}: each delegation's ballot is entered.",
    fr: "Aucun décompte n'est communiqué dans le vote {vote} : chaque délégation a son bulletin.",
    es: "En la votación {vote} no se comunica recuento: se registra la papeleta de cada delegación.",
    ar: "لا يُبلَّغ فرز في التصويت {vote}: تُسجَّل بطاقة كل وفد.",
    ru: "В голосовании {vote} итоги подсчёта не сообщаются: вносится бюллетень каждой делегации.",
  },
  check: ({ state, act }) => {
    const vote = openIn(state, act.vote);
    if (vote === null) return aside;
    const method = uncounted(vote, state.session?.source != null);
    return method === null ? holds : fails({ vote: vote.id, method });
  },
  examples: [
    "a sitting; open vote by show of hands | Teller reports 60 yes in vote V1 | accepted",
    "a sitting; open vote by devices | Teller reports 60 yes in vote V1 | refused ipu.s16/count-where-counted vote=V1 method=electronic",
    "a sitting; open vote by roll call | Teller reports 60 yes in vote V1 | refused ipu.s16/count-where-counted vote=V1 method=rollCall",
    'a sitting; open vote by devices; President continues vote V1 on paper: "no network" | Teller reports 22 yes in vote V1 of M5, M6 | accepted',
    "a sitting, from a source; open vote by roll call | Secretariat reports 1,027 yes, 35 no, 205 abstentions in vote V1 | accepted",
    "a sitting; closed vote | Teller reports 60 yes in vote V1 | impossible status vote",
  ],
});

/** Delegations whose votes are in already, by a ballot or by a count. */
const counted = ({ ballots, counts }: OpenVote): ReadonlySet<string> =>
  new Set([...ballots.keys(), ...counts.flatMap(({ delegations }) => delegations)]);

/** Whether this count or an earlier one does not say whose votes it has, beside others. */
const isBlind = (vote: OpenVote, delegations: readonly string[] | undefined): boolean =>
  vote.counts.some((count) => count.delegations.length === 0) ||
  (delegations === undefined && (vote.onPaper || vote.counts.length > 0 || vote.ballots.size > 0));

const twice = (list: readonly string[]): readonly string[] =>
  list.filter((one, at) => list.indexOf(one) < at);

/** Statutes 16: whose votes a count has. */
export const countNames = guard({
  id: "ipu.s16/count-names",
  cites: "Statutes, 16",
  reading:
    "Where some votes are in, a count says whose it has: otherwise nobody could see whether they " +
    "are new; so no count follows one that does not say it.",
  on: ["ReportCount"],
  says: {
    en: "Some votes in vote {vote} are in already, and nobody could see whether these are new: every count, this one and those before, names its delegations.",
    fr: "Des voix sont déjà enregistrées dans le vote {vote} et nul ne verrait si celles-ci sont nouvelles : chaque décompte, celui-ci et les précédents, nomme ses délégations.",
    es: "En la votación {vote} ya hay votos registrados y nadie vería si estos son nuevos: cada recuento, este y los anteriores, nombra sus delegaciones.",
    ar: "سُجلت أصوات في التصويت {vote} من قبل ولا يمكن معرفة ما إذا كانت هذه أصواتا جديدة: كل فرز، هذا وما سبقه، يذكر وفوده.",
    ru: "В голосовании {vote} часть голосов уже учтена, и нельзя видеть, новые ли эти: каждый подсчёт, этот и прежние, называет свои делегации.",
  },
  check: ({ state, act }) => {
    const vote = openIn(state, act.vote);
    if (vote === null) return aside;
    return isBlind(vote, act.delegations) ? fails({ vote: vote.id }) : holds;
  },
  examples: [
    "a sitting; open vote by show of hands | Teller reports 60 yes in vote V1 | accepted",
    "a sitting; open vote by show of hands; Teller reports 60 yes in vote V1 | Teller 2 reports 60 yes in vote V1 | refused ipu.s16/count-names vote=V1",
    "a sitting; open vote by show of hands; Teller reports 22 yes in vote V1 of M5, M6 | Teller 2 reports 60 yes in vote V1 | refused ipu.s16/count-names vote=V1",
    "a sitting; open vote by show of hands; Teller reports 110 yes in vote V1 | Teller 2 reports 22 no in vote V1 of M5, M6 | refused ipu.s16/count-names vote=V1",
    "a sitting; open vote by show of hands; Teller reports 22 yes in vote V1 of M5, M6 | Teller 2 reports 22 yes in vote V1 of M7, M8 | accepted",
    'a sitting; open vote; M5 casts 11 yes in vote V1; President continues vote V1 on paper: "no network" | Teller reports 22 yes in vote V1 | refused ipu.s16/count-names vote=V1',
    "a sitting, from a source; open vote by roll call; President calls M1 in vote V1; M1 casts 11 yes in vote V1 | Secretariat reports 60 yes in vote V1 | refused ipu.s16/count-names vote=V1",
    'a sitting; open vote; President continues vote V1 on paper: "no network" | Teller reports 22 yes in vote V1 | refused ipu.s16/count-names vote=V1',
    "a sitting, from a source; open vote by roll call; President calls M1 in vote V1; M1 casts 1 yes in vote V1 | Secretariat reports 1,027 yes in vote V1 | refused ipu.s16/count-names vote=V1",
  ],
});

/** Statutes 16: nobody's votes are counted twice. */
export const countedOnce = guard({
  id: "ipu.s16/counted-once",
  cites: "Statutes, 16",
  reading:
    "A count names no delegation whose votes are in already, by a ballot or by another count. " +
    "There is no way back from a count that was wrong but to annul the vote.",
  on: ["ReportCount"],
  says: {
    en: "Nobody is counted twice in vote {vote}: {delegations}.",
    fr: "Nul n'est compté deux fois dans le vote {vote} : {delegations}.",
    es: "Nadie se cuenta dos veces en la votación {vote}: {delegations}.",
    ar: "لا يُحسب أحد مرتين في التصويت {vote}: {delegations}.",
    ru: "В голосовании {vote} никого не считают дважды: {delegations}.",
  },
  check: ({ state, act }) => {
    const vote = openIn(state, act.vote);
    if (vote === null) return aside;
    const before = counted(vote);
    const named = act.delegations ?? [];
    const again = [...named.filter((member) => before.has(member)), ...twice(named)];
    if (again.length === 0) return holds;
    const names = listed([...new Set(again)].map((member) => memberName(state, member)));
    return fails({ vote: vote.id, delegations: names });
  },
  examples: [
    "a sitting; open vote by show of hands | Teller reports 60 yes in vote V1 | accepted",
    "a sitting; open vote by show of hands; Teller reports 22 yes in vote V1 of M5, M6 | Teller 2 reports 22 yes in vote V1 of M7, M8 | accepted",
    "a sitting; open vote by show of hands; Teller reports 22 yes in vote V1 of M5, M6 | Teller 2 reports 22 yes in vote V1 of M6, M7 | refused ipu.s16/counted-once vote=V1 delegations=M6",
    "a sitting; open vote by show of hands | Teller reports 22 yes in vote V1 of M5, M6, M6 | refused ipu.s16/counted-once vote=V1 delegations=M6",
    'a sitting; open vote; M5 casts 11 yes in vote V1; President continues vote V1 on paper: "no network" | Teller reports 22 yes in vote V1 of M6, M7 | accepted',
    'a sitting; open vote; M5 casts 11 yes in vote V1; President continues vote V1 on paper: "no network" | Teller reports 22 yes in vote V1 of M5, M6 | refused ipu.s16/counted-once vote=V1 delegations=M5',
  ],
});

/** A count that names nobody may have anybody's votes. */
const mayHold = (delegations: readonly string[], member: string): boolean =>
  delegations.length === 0 || delegations.includes(member);

/** Statutes 16: a paper beside a ballot that is in. */
export const oncePerDelegation = guard({
  id: "ipu.s16/once-per-delegation",
  cites: "Statutes, 16",
  reading:
    "Until the vote closes a delegation's new ballot takes the place of the one before. But when a " +
    "vote is finished on paper, a ballot from a device stands, and whoever was counted hands in no " +
    "paper: two of them would look like two delegations.",
  on: ["CastBallot"],
  says: {
    en: "The votes of {member} are already in vote {vote}.",
    fr: "Les voix de {member} figurent déjà dans le vote {vote}.",
    es: "Los votos de {member} ya constan en la votación {vote}.",
    ar: "أصوات {member} محسوبة بالفعل في التصويت {vote}.",
    ru: "Голоса {member} уже учтены в голосовании {vote}.",
  },
  check: ({ state, act }) => {
    const vote = openIn(state, act.vote);
    if (vote === null) return aside;
    const ballot = vote.ballots.get(act.member);
    const fromDevice = vote.onPaper && ballot?.onPaper === false;
    const inCount = vote.counts.some(({ delegations }) => mayHold(delegations, act.member));
    if (!fromDevice && !inCount) return holds;
    return fails({ member: memberName(state, act.member), vote: vote.id });
  },
  examples: [
    "a sitting; open vote; M5 casts 11 yes in vote V1 | M5 casts 11 no in vote V1 | accepted",
    'a sitting; open vote; M5 casts 11 yes in vote V1; President continues vote V1 on paper: "no network" | Teller casts 11 yes in vote V1 for M6 | accepted',
    'a sitting; open vote; M5 casts 11 yes in vote V1; President continues vote V1 on paper: "no network" | Teller casts 11 no in vote V1 for M5 | refused ipu.s16/once-per-delegation member=M5 vote=V1',
    'a sitting; open vote; President continues vote V1 on paper: "no network"; Teller casts 11 yes in vote V1 for M6 | Teller casts 11 no in vote V1 for M6 | accepted',
    'a sitting; open vote; President continues vote V1 on paper: "no network"; Teller reports 22 yes in vote V1 of M6, M7 | Teller casts 11 yes in vote V1 for M6 | refused ipu.s16/once-per-delegation member=M6 vote=V1',
    'a sitting; open vote; President continues vote V1 on paper: "no network"; Teller reports 22 yes in vote V1 of M6, M7 | Teller casts 11 yes in vote V1 for M8 | accepted',
    "a sitting, from a source; open vote by roll call; President calls M1 in vote V1; Secretariat reports 60 yes in vote V1 | M1 casts 11 yes in vote V1 | refused ipu.s16/once-per-delegation member=M1 vote=V1",
  ],
});

/** Statutes 16: when the devices fail. */
export const onPaper = guard({
  id: "ipu.s16/on-paper",
  cites: "Statutes, 16",
  reading:
    "No text speaks of a failure of the devices. Whoever presides can have an electronic vote " +
    "finished on paper: the ballots that are in stay, the other delegations hand in theirs.",
  on: ["ContinueOnPaper"],
  says: {
    en: "Vote {vote} cannot be continued on paper: it is not taken from devices, or is on paper already.",
    fr: "Le vote {vote} ne peut se poursuivre sur papier : il n'est pas électronique, ou l'est déjà sur papier.",
    es: "La votación {vote} no puede continuar en papel: no es electrónica o ya está en papel.",
    ar: "لا يمكن متابعة التصويت {vote} على الورق: فهو ليس إلكترونياً، أو أصبح على الورق بالفعل.",
    ru: "Голосование {vote} нельзя продолжить на бумаге: оно не электронное или уже идёт на бумаге.",
  },
  check: ({ state, act }) => {
    const vote = openIn(state, act.vote);
    if (vote === null) return aside;
    return vote.method === "electronic" && !vote.onPaper ? holds : fails({ vote: vote.id });
  },
  examples: [
    'a sitting; open vote by devices | President continues vote V1 on paper: "no network" | accepted',
    'a sitting; open vote by roll call | President continues vote V1 on paper: "no network" | refused ipu.s16/on-paper vote=V1',
    'a sitting; open vote by show of hands | President continues vote V1 on paper: "no network" | refused ipu.s16/on-paper vote=V1',
    'a sitting; open vote by devices; President continues vote V1 on paper: "no network" | President continues vote V1 on paper: "no network" | refused ipu.s16/on-paper vote=V1',
    'a sitting; closed vote | President continues vote V1 on paper: "no network" | impossible status vote',
  ],
});

export const clauses: readonly Clause[] = [
  noBallotByHands,
  countWhereCounted,
  countNames,
  countedOnce,
  oncePerDelegation,
  onPaper,
];
