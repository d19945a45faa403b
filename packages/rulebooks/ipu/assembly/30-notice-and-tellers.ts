import {
  type Asked,
  actsAs,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  voteOf,
} from "@hemicycle/engine";
import { personName, principalOf } from "../common.ts";

/** Rule 30.1: first the notice, then the vote. */
export const notice = guard({
  id: "ipu.a30.1/notice",
  cites: "Rules of the Assembly, 30.1",
  reading:
    "A vote is opened after the President has announced it with its questions, and once. How long " +
    "before, the Rules do not say.",
  on: ["OpenVote"],
  says: {
    en: "Vote {vote} cannot be opened: a vote is opened once, after notice (it is {status}).",
    fr: "Le vote {vote} ne peut être ouvert : un vote s'ouvre une fois, après annonce (état : {status}).",
    es: "La votación {vote} no puede abrirse: se abre una vez, previo aviso (estado: {status}).",
    ar: "لا يمكن فتح التصويت {vote}: يُفتح التصويت مرة واحدة بعد الإعلان عنه (حالته: {status}).",
    ru: "Голосование {vote} нельзя начать: оно начинается один раз, после объявления (состояние: {status}).",
  },
  check: ({ state, act }) => {
    const status = state.session?.votes.get(act.vote)?.status ?? "unknown";
    return status === "announced" ? holds : fails({ vote: act.vote, status });
  },
  examples: [
    "a sitting; announced vote | President opens vote V1 | accepted",
    "a sitting; open vote; President closes vote V1 | President opens vote V1 | refused ipu.a30.1/notice vote=V1 status=closed",
    'a sitting; announced vote; President annuls vote V1: "wrong question" | President opens vote V1 | refused ipu.a30.1/notice vote=V1 status=annulled',
    "a sitting | President opens vote V1 | impossible unknown vote",
    "a sitting; open vote | President opens vote V1 | refused ipu.a30.1/notice vote=V1 status=open",
  ],
});

/** The vote that stands in the way of this act, if one does. */
const inTheWay = ({ state, act }: Asked<"AnnounceVote" | "OpenVote">): string | null => {
  const other = voteOf(state, state.session?.voteUnderWay ?? "");
  if (other === null || other.id === act.vote) return null;
  if (act.type === "OpenVote") return other.status === "open" ? other.id : null;
  const procedural = act.questions.every(({ kind }) => kind === "motion");
  return other.status === "announced" && procedural ? null : other.id;
};

/** Rule 30.1: one vote after the other. */
export const oneAtATime = guard({
  id: "ipu.a30.1/one-at-a-time",
  cites: "Rules of the Assembly, 30.1",
  reading:
    "A vote is announced when no other is announced or under way: otherwise the notice would not " +
    "say which is taken (inferred). Only a procedural motion, which has priority (26.2), is put to " +
    "the vote before one that is announced and not yet open. Several questions can be put together " +
    "in one vote.",
  on: ["AnnounceVote", "OpenVote"],
  narrows: true,
  says: {
    en: "Vote {other} is announced or under way; the next one comes after it.",
    fr: "Le vote {other} est annoncé ou en cours ; le suivant aura lieu après.",
    es: "La votación {other} está anunciada o en curso; la siguiente será después.",
    ar: "التصويت {other} معلن أو جارٍ؛ ويأتي التصويت التالي بعده.",
    ru: "Голосование {other} объявлено или проводится; следующее — после него.",
  },
  check: (asked) => {
    const other = inTheWay(asked);
    return other === null ? holds : fails({ other });
  },
  examples: [
    'a sitting | President announces vote V2 on question Q2 "B" by devices | accepted',
    'a sitting; closed vote | President announces vote V2 on question Q2 "B" by devices | accepted',
    'a sitting; announced vote | President announces vote V2 on question Q2 "B" by devices | refused ipu.a30.1/one-at-a-time other=V1',
    "a sitting; announced vote; heard motion P1 of M5 | President announces vote V2 on motion P1 by devices | accepted",
    'a sitting; announced vote; heard motion P1 of M5 | President announces vote V2 on motion P1, question Q2 "B" by devices | refused ipu.a26.2/substance-waits; ipu.a30.1/one-at-a-time other=V1',
    "a sitting; announced vote; heard motion P1 of M5; President announces vote V2 on motion P1 by devices; President opens vote V2 | President opens vote V1 | refused ipu.a26.2/substance-waits; ipu.a30.1/one-at-a-time other=V2",
    "a sitting; announced vote; heard motion P1 of M5; President announces vote V2 on motion P1 by devices; President opens vote V2; President closes vote V2; President declares the result of vote V2 | President opens vote V1 | accepted",
    'a sitting; announced vote; heard motion P1 of M5; President announces vote V2 on motion P1 by devices; President opens vote V2; President closes vote V2; President declares the result of vote V2 | President announces vote V3 on question Q3 "C" by devices | refused ipu.a30.1/one-at-a-time other=V1',
    'a sitting; announced vote; President annuls vote V1: "wrong question" | President announces vote V2 on question Q2 "B" by devices | accepted',
    "a sitting; announced vote; heard motion P1 of M5; President announces vote V2 on motion P1 by devices; M5 withdraws motion P1 | President opens vote V1 | accepted",
  ],
});

/** Rule 30.2: the Tellers count. */
export const tellersCount = guard({
  id: "ipu.a30.2/tellers-count",
  cites: "Rules of the Assembly, 30.2",
  reading:
    "The rule speaks of secret ballots; we take every count by hand to be the Tellers' (inferred). " +
    "In a session that is entered afterwards, the Secretariat enters the totals that its source " +
    "gives.",
  on: ["ReportCount"],
  says: {
    en: "{person} cannot report a count: the Tellers elected by the Assembly do.",
    fr: "{person} ne peut communiquer un décompte : c'est aux scrutateurs élus par l'Assemblée.",
    es: "{person} no puede comunicar un recuento: corresponde a los escrutadores elegidos por la Asamblea.",
    ar: "لا يحق لـ{person} إبلاغ نتيجة الفرز: ذلك من اختصاص الفارزين الذين انتخبتهم الجمعية.",
    ru: "{person} не может сообщать итоги подсчёта: это делают счётчики, избранные Ассамблеей.",
  },
  check: ({ state, envelope }) => {
    if (actsAs(state, envelope, "teller")) return holds;
    const entered = state.session?.source != null;
    if (entered && actsAs(state, envelope, "secretariat")) return holds;
    return fails({ person: personName(state, principalOf(envelope)) });
  },
  examples: [
    "a sitting; open vote by show of hands | Teller reports 60 yes, 40 no in vote V1 | accepted",
    "a sitting; open vote by show of hands | Teller 2 reports 60 yes, 40 no in vote V1 | accepted",
    "a sitting; open vote by show of hands | Secretariat reports 60 yes, 40 no in vote V1 | refused ipu.a30.2/tellers-count person=Secretary",
    "a sitting; open vote by show of hands | President reports 60 yes, 40 no in vote V1 | refused ipu.a30.2/tellers-count",
    "a sitting, from a source; open vote by show of hands | Secretariat reports 1,027 yes, 35 no in vote V1 | accepted",
    "a sitting, from a source; open vote by show of hands | M5 reports 1,027 yes, 35 no in vote V1 | refused ipu.a30.2/tellers-count",
  ],
});

/** Rule 30.2: so there must be some. */
export const tellersElected = guard({
  id: "ipu.a30.2/tellers-elected",
  cites: "Rules of the Assembly, 30.2",
  reading:
    "A show of hands is opened when the Assembly has elected Tellers (7.2), who can count it. They " +
    "are themselves elected without a vote, by roll call or from devices.",
  on: ["OpenVote"],
  says: {
    en: "Nobody can count vote {vote}: the Assembly has not elected Tellers.",
    fr: "Personne ne peut dépouiller le vote {vote} : l'Assemblée n'a pas élu de scrutateurs.",
    es: "Nadie puede contar la votación {vote}: la Asamblea no ha elegido escrutadores.",
    ar: "لا يوجد من يفرز التصويت {vote}: لم تنتخب الجمعية فارزين.",
    ru: "Подсчитать голосование {vote} некому: Ассамблея не избрала счётчиков.",
  },
  check: ({ state, act }) => {
    const vote = state.session?.votes.get(act.vote);
    if (vote?.method !== "showOfHands" || state.session?.source != null) return aside;
    const tellers = state.holders.get("teller") ?? [];
    return tellers.length > 0 ? holds : fails({ vote: vote.id });
  },
  examples: [
    "a sitting; announced vote by show of hands | President opens vote V1 | accepted",
    "first sitting, 5 delegations in the room; Secretariat publishes the table of votes; Secretary General announces the quorum; announced vote by show of hands | President opens vote V1 | refused ipu.a30.2/tellers-elected vote=V1",
    "first sitting, 5 delegations in the room; Secretariat publishes the table of votes; Secretary General announces the quorum; announced vote by roll call | President opens vote V1 | accepted",
    "2 at first plenary; announced vote by show of hands | President opens vote V1 | accepted",
    "first sitting, 5 delegations in the room, from a source; Secretariat publishes the table of votes; Secretary General announces the quorum; announced vote by show of hands | President opens vote V1 | accepted",
  ],
});

export const clauses: readonly Clause[] = [notice, oneAtATime, tellersCount, tellersElected];
