import {
  aside,
  type Clause,
  electionOf,
  fails,
  guard,
  holds,
  type Method,
  type State,
  sittingOf,
  type Vote,
  voteOf,
} from "@hemicycle/engine";
import { addsUp, roundPending } from "./counts.ts";
import { assumed, type Book } from "./members.ts";
import { personName } from "./people.ts";

/**
 * One thing at a time, and each vote counted in its own way: what no text that was read of those
 * whose members vote as persons says, and no sitting can do without.
 */

const isEntered = ({ session }: State): boolean => session?.source != null;

/** For the examples. */
const suspended = 'a sitting; President suspends the sitting: "lunch"';
const speaks = "a sitting; President gives the floor to M5 as speaker for 60 seconds";
const contest = "a sitting; contest of M5 and M6";
const onRound = "announces vote V1 on round 1 of election E9 by secret ballot";
const closedRound = `${contest}; President ${onRound}; President opens vote V1; President closes vote V1`;

/** Nothing happens in a sitting that is suspended. */
const notSuspended = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p5/not-suspended`,
    cites: `${assumed}, 5`,
    reading: "While the sitting is suspended nothing is put, voted on, objected to or decided.",
    on: [
      ...(["TakeUpItem", "GiveFloor", "AnnounceVote", "OpenVote", "CastBallot"] as const),
      ...(["ProposeWithoutVote", "ObjectToDecision", "DecideWithoutVote"] as const),
    ],
    narrows: true,
    says: {
      en: "The sitting is suspended.",
      fr: "La séance est suspendue.",
      es: "La sesión está suspendida.",
      ar: "الجلسة معلقة.",
      ru: "В заседании объявлен перерыв.",
    },
    check: ({ state }) => {
      const sitting = sittingOf(state);
      if (sitting === null) return aside;
      return sitting.status === "open" ? holds : fails();
    },
    examples: [
      "a sitting | President takes up item I1 | accepted",
      `${suspended} | President takes up item I1 | refused ${id}.p5/not-suspended`,
      `${suspended} | President gives the floor to M5 as speaker for 60 seconds | refused ${id}.p5/not-suspended`,
      `${suspended} | President announces vote V1 on question Q1 "A" by devices | refused ${id}.p5/not-suspended`,
      `a sitting; announced vote; President suspends the sitting: "lunch" | President opens vote V1 | refused ${id}.p5/not-suspended`,
      `a sitting; open vote; President suspends the sitting: "lunch" | M5 casts 1 yes in vote V1 | refused ${id}.p5/not-suspended`,
      `${suspended} | President proposes question Q1 "A" without a vote | refused ${id}.p5/not-suspended`,
      `a sitting; President proposes question Q1 "A" without a vote; President suspends the sitting: "lunch" | M5 objects to question Q1 "A" | refused ${id}.p5/not-suspended`,
      `a sitting; President proposes question Q1 "A" without a vote; President suspends the sitting: "lunch" | President declares question Q1 "A" adopted without a vote | refused ${id}.p5/not-suspended`,
    ],
  });

/** One speaker at a time. */
const oneSpeaker = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p6/one-speaker`,
    cites: `${assumed}, 6`,
    reading:
      "Nobody else has the floor before a speech ends. Meanwhile no vote is opened, no other item " +
      "is taken up and the sitting is not closed.",
    on: ["GiveFloor", "OpenVote", "TakeUpItem", "CloseSitting"],
    narrows: true,
    says: {
      en: "{speaker} has the floor; that speech ends first.",
      fr: "{speaker} a la parole ; ce discours doit d'abord prendre fin.",
      es: "{speaker} tiene la palabra; primero debe terminar su intervención.",
      ar: "الكلمة لـ{speaker}؛ ويجب أن تنتهي هذه الكلمة أولاً.",
      ru: "Слово имеет {speaker}; сначала должно закончиться это выступление.",
    },
    check: ({ state }) => {
      const floor = sittingOf(state)?.floor ?? null;
      return floor === null ? holds : fails({ speaker: personName(state, floor.person) });
    },
    examples: [
      "a sitting | President gives the floor to M5 as speaker for 60 seconds | accepted",
      `${speaks}; M5 ends the speech | President gives the floor to M6 as speaker for 60 seconds | accepted`,
      `${speaks} | President gives the floor to M6 as speaker for 60 seconds | refused ${id}.p6/one-speaker speaker="Member 1 of M5"`,
      `${speaks} | President takes up item I1 | refused ${id}.p6/one-speaker`,
      `${speaks} | President closes the sitting | refused ${id}.p6/one-speaker`,
      `a sitting; announced vote; President gives the floor to M5 as speaker for 60 seconds | President opens vote V1 | refused ${id}.p6/one-speaker`,
    ],
  });

/** One vote at a time. */
const oneVote = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p5/one-vote`,
    cites: `${assumed}, 5`,
    reading:
      "A vote is announced and opened when no other is open; several questions can be put in one vote.",
    on: ["AnnounceVote", "OpenVote"],
    narrows: true,
    says: {
      en: "Vote {other} is open; it is closed first.",
      fr: "Le vote {other} est ouvert ; il doit d'abord être clos.",
      es: "La votación {other} está abierta; primero debe cerrarse.",
      ar: "التصويت {other} مفتوح؛ ويجب إغلاقه أولاً.",
      ru: "Голосование {other} открыто; сначала его нужно закрыть.",
    },
    check: ({ state }) => {
      const open = state.session?.votes.values().find(({ status }) => status === "open");
      return open === undefined ? holds : fails({ other: open.id });
    },
    examples: [
      "a sitting; announced vote | President opens vote V1 | accepted",
      `a sitting; open vote | President announces vote V2 on question Q2 "B" by devices | refused ${id}.p5/one-vote other=V1`,
      'a sitting; open vote; President closes vote V1 | President announces vote V2 on question Q2 "B" by devices | accepted',
      `a sitting; announced vote; President announces vote V2 on question Q2 "B" by devices; President opens vote V1 | President opens vote V2 | refused ${id}.p5/one-vote other=V1`,
    ],
  });

/** How a vote is counted: by ballots, by totals of hands, or by papers. */
const ways = {
  CastBallot: ["electronic", "rollCall"],
  ReportCount: ["showOfHands"],
  CountPapers: ["secret"],
} as const satisfies Readonly<Record<string, readonly Method[]>>;

const byMethod = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p7/by-its-method`,
    cites: `${assumed}, 7`,
    reading:
      "Ballots are cast by devices and in a roll call, totals are reported of a show of hands, and " +
      "papers are counted in a secret ballot: anything else would count twice. A session entered " +
      "from published records may have the totals of any vote.",
    on: ["CastBallot", "ReportCount", "CountPapers"],
    narrows: true,
    says: {
      en: "Vote {vote} is not counted in this way.",
      fr: "Le vote {vote} ne se compte pas ainsi.",
      es: "La votación {vote} no se cuenta de este modo.",
      ar: "لا يُعدّ التصويت {vote} بهذه الطريقة.",
      ru: "Голоса в голосовании {vote} подсчитываются не так.",
    },
    check: ({ state, act }) => {
      const vote = voteOf(state, act.vote);
      if (vote === null || (act.type === "ReportCount" && isEntered(state))) return aside;
      const own: readonly Method[] = ways[act.type];
      return own.includes(vote.method) ? holds : fails({ vote: vote.id, method: vote.method });
    },
    examples: [
      "a sitting; open vote by show of hands | Teller reports 12 yes in vote V1 | accepted",
      `a sitting; open vote | Teller reports 12 yes in vote V1 | refused ${id}.p7/by-its-method vote=V1 method=electronic`,
      `a sitting; open vote by show of hands | M5 casts 1 yes in vote V1 | refused ${id}.p7/by-its-method vote=V1 method=showOfHands`,
      `a sitting; open vote by secret ballot | M5 casts 1 yes in vote V1 | refused ${id}.p7/by-its-method method=secret`,
      `a sitting; open vote; President closes vote V1 | Teller counts 12 votes on paper in vote V1: 12:0:0 | refused ${id}.p7/by-its-method`,
      "a sitting, from a source; open vote | Secretariat reports 12 yes in vote V1 | accepted",
    ],
  });

/** Papers add up, and are counted once. */
const papers = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p7/papers`,
    cites: `${assumed}, 7`,
    reading:
      "The papers of a ballot are counted once: for each question one count for each choice, blank " +
      "papers as well, which add up to the papers.",
    on: ["CountPapers"],
    narrows: true,
    says: {
      en: "This count of the papers of vote {vote} cannot be entered: {why}.",
      fr: "Ce décompte des bulletins du vote {vote} ne peut être consigné : {why}.",
      es: "No se puede registrar este recuento de papeletas de la votación {vote}: {why}.",
      ar: "لا يمكن إدخال هذا الفرز لأوراق التصويت {vote}: {why}.",
      ru: "Такой подсчёт бумаг голосования {vote} внести нельзя: {why}.",
    },
    check: ({ state, act }) => {
      const vote = voteOf(state, act.vote);
      if (vote?.method !== "secret") return aside;
      if (vote.papers !== undefined) return fails({ vote: vote.id, why: "counted" });
      return addsUp(state, vote, act) ? holds : fails({ vote: vote.id, why: "sum" });
    },
    examples: [
      `${closedRound} | Teller counts 20 votes on paper in vote V1: 2:10:8 | accepted`,
      `${closedRound} | Teller counts 20 votes on paper in vote V1: 2:10:9 | refused ${id}.p7/papers vote=V1 why=sum`,
      `${closedRound} | Teller counts 20 votes on paper in vote V1: 2:18 | refused ${id}.p7/papers why=sum`,
      `${closedRound}; Teller counts 20 votes on paper in vote V1: 2:10:8 | Teller counts 20 votes on paper in vote V1: 2:8:10 | refused ${id}.p7/papers why=counted`,
    ],
  });

/** What is missing before a result can be said; null where nothing is. */
const uncounted = (state: State, vote: Vote): "papers" | "hands" | null => {
  const totals = "counts" in vote && vote.counts.length > 0;
  if (vote.method === "showOfHands") return totals ? null : "hands";
  if (vote.method !== "secret" || vote.papers !== undefined) return null;
  return totals && isEntered(state) ? null : "papers";
};

/** For the examples: a vote that was counted, of a kind that the rulebook says how to win. */
const whatCounts = (id: string): string =>
  id === "pam"
    ? `${closedRound}; Teller counts 20 votes on paper in vote V1: 0:20:0`
    : "a sitting; open vote by show of hands; Teller reports 12 yes in vote V1; President closes vote V1";

/** Nothing is won or lost by votes that nobody has counted. */
const counted = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p7/counted`,
    cites: `${assumed}, 7`,
    reading: "The result of hands or of papers is declared when they have been counted.",
    on: ["DeclareResult"],
    narrows: true,
    says: {
      en: "Vote {vote} has not been counted yet: {why}.",
      fr: "Le vote {vote} n'est pas encore dépouillé : {why}.",
      es: "La votación {vote} aún no se ha contado: {why}.",
      ar: "لم يُفرز التصويت {vote} بعد: {why}.",
      ru: "Голоса в голосовании {vote} ещё не подсчитаны: {why}.",
    },
    check: ({ state, act }) => {
      const vote = voteOf(state, act.vote);
      const why = vote === null ? null : uncounted(state, vote);
      return why === null ? holds : fails({ vote: act.vote, why });
    },
    examples: [
      `${whatCounts(id)} | President declares the result of vote V1 | accepted`,
      `${closedRound} | President declares the result of vote V1 | refused ${id}.p7/counted vote=V1 why=papers`,
      `a sitting; open vote by show of hands; President closes vote V1 | President declares the result of vote V1 | refused ${id}.p7/counted vote=V1 why=hands`,
      `a sitting, from a source; open vote by secret ballot; President closes vote V1 | President declares the result of vote V1 | refused ${id}.p7/counted vote=V1 why=papers`,
    ],
  });

/** The ballots name the candidates: each once, and the same from the notice to the result. */
const candidates = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p9/candidate`,
    cites: `${assumed}, 9`,
    reading:
      "A candidate is put up once, before the election is decided, and not between the announcement " +
      "of a round and its result.",
    on: ["NominateCandidate"],
    narrows: true,
    says: {
      en: "{person} cannot be put up in {election}: {why}.",
      fr: "{person} ne peut être candidat dans {election} : {why}.",
      es: "{person} no puede ser candidato en {election}: {why}.",
      ar: "لا يمكن ترشيح {person} في {election}: {why}.",
      ru: "{person} нельзя выдвинуть на выборах {election}: {why}.",
    },
    check: ({ state, act: { person, election } }) => {
      const why =
        electionOf(state, election)?.people.includes(person) === true
          ? "standing"
          : state.session?.decisions.has(`election:${election}`) === true
            ? "decided"
            : roundPending(state, election) === null
              ? null
              : "round";
      if (why === null) return holds;
      return fails({ person: personName(state, person), election, why });
    },
    examples: [
      `${contest} | Secretariat nominates M7.1 in E9 | accepted`,
      `${contest} | Secretariat nominates M5.1 in E9 | refused ${id}.p9/candidate person="Member 1 of M5" election=E9 why=standing`,
      `${contest}; President ${onRound} | Secretariat nominates M7.1 in E9 | refused ${id}.p9/candidate why=round`,
      `${closedRound} | Secretariat nominates M7.1 in E9 | refused ${id}.p9/candidate why=round`,
      `${contest}; President ${onRound}; President annuls vote V1: "a name was missing" | Secretariat nominates M7.1 in E9 | accepted`,
      ...(id === "osce-pa"
        ? []
        : [
            `${closedRound}; Teller counts 20 votes on paper in vote V1: 0:20:0; President declares the result of vote V1 | Secretariat nominates M7.1 in E9 | refused ${id}.p9/candidate why=decided`,
          ]),
    ],
  });

export const voteConduct = (book: Book): readonly Clause[] => [
  notSuspended(book),
  oneSpeaker(book),
  oneVote(book),
  byMethod(book),
  papers(book),
  counted(book),
  candidates(book),
];
