import {
  type Answered,
  actsAs,
  aside,
  type Clause,
  fails,
  figure,
  guard,
  holds,
  is,
  prose,
  type Session,
  type Split,
  type State,
  silent,
  sum,
  undecided,
  value,
} from "@hemicycle/engine";
import { isInArrears, isThere, memberName, personName, presentOf } from "../common.ts";
import { allocatedVotes } from "./15-votes.ts";

const russian = "Russian account of voting in the IPU, Art. 15 (studopedya.ru, 1-119671)";

/** Statutes 15.1: who is not there does not vote. */
export const inPerson = guard({
  id: "ipu.s15.1/in-person",
  cites: "Statutes, 15.1",
  reading:
    "Votes are cast by delegates who are in the room; there is no proxy. Where a Teller or the " +
    "Secretariat enters what a delegation says or hands in, one of its delegates is in the room. " +
    "Read in a text of the 1980s (there 16.1) and in quotations of the text of 2003.",
  on: ["CastBallot"],
  says: {
    en: "{member} cannot vote: {absent} is not in the room, and votes are cast in person.",
    fr: "{member} ne peut voter : {absent} n'est pas dans la salle, et le vote est personnel.",
    es: "{member} no puede votar: {absent} no está en la sala, y el voto es presencial.",
    ar: "لا يمكن لـ{member} التصويت: {absent} خارج القاعة، والتصويت لا يكون إلا حضورياً.",
    ru: "{member} не может голосовать: {absent} отсутствует в зале, а голосуют только лично.",
  },
  check: ({ state, act, envelope }) => {
    const member = memberName(state, act.member);
    if (presentOf(state, act.member) === 0) return fails({ member, absent: member });
    const own = envelope.office === undefined;
    if (!own || isThere(state, envelope.by)) return holds;
    return fails({ member, absent: personName(state, envelope.by) });
  },
  examples: [
    "a sitting; open vote | M5 casts 10 yes in vote V1 | accepted",
    "a sitting; open vote; Secretariat lets out M5.1 | M5 casts 10 yes in vote V1 | refused ipu.s15.1/in-person member=M5",
    'a sitting; open vote; Secretariat lets out M5.1; Secretariat reports 9 delegations in the room: "a count in the hall" | M5 casts 10 yes in vote V1 | accepted',
    "a sitting; open vote; Secretariat lets out M5.1 | M5 2 casts 10 yes in vote V1 | accepted",
    "a sitting; open vote; Secretariat lets out M5.1, M5.2 | M5 casts 10 yes in vote V1 | refused ipu.s15.1/in-person member=M5 absent=M5",
    'a sitting; open vote; Secretariat lets out M5.1, M5.2; President continues vote V1 on paper: "no network" | Teller casts 10 yes in vote V1 for M5 | refused ipu.s15.1/in-person member=M5 absent=M5',
  ],
});

/** Statutes 15.1: a delegation's votes are its own. */
export const ownVotes = guard({
  id: "ipu.s15.1/own-votes",
  cites: "Statutes, 15.1",
  reading:
    "A delegate casts the votes of the own delegation and of no other. In a roll call, and when a " +
    "vote is finished on paper, the answers are entered by a Teller or by the Secretariat. That " +
    "they may is our reading: in a roll call the delegation speaks, and somebody writes it down.",
  on: ["CastBallot"],
  says: {
    en: "{person} cannot cast the votes of {member}.",
    fr: "{person} ne peut exprimer les voix de {member}.",
    es: "{person} no puede emitir los votos de {member}.",
    ar: "لا يحق لـ{person} الإدلاء بأصوات {member}.",
    ru: "{person} не может подавать голоса делегации {member}.",
  },
  check: ({ state, act, envelope }) => {
    const vote = state.session?.votes.get(act.vote);
    if (vote?.status !== "open") return aside;
    const person = state.people.get(envelope.by);
    const own = person?.capacity === "delegate" && person.member === act.member;
    if (own && envelope.office === undefined && !vote.onPaper) return holds;
    const written = vote.method === "rollCall" || vote.onPaper;
    const counts = actsAs(state, envelope, "teller") || actsAs(state, envelope, "secretariat");
    if (written && counts) return holds;
    return fails({ person: personName(state, envelope.by), member: memberName(state, act.member) });
  },
  examples: [
    "a sitting; open vote | M5 casts 10 yes in vote V1 for M5 | accepted",
    "a sitting; open vote | M5 casts 10 yes in vote V1 for M6 | refused ipu.s15.1/own-votes member=M6",
    "a sitting; open vote | Teller casts 10 yes in vote V1 for M6 | refused ipu.s15.1/own-votes member=M6",
    "a sitting; open vote | Teller casts 10 yes in vote V1 for M2 | refused ipu.s15.1/own-votes member=M2",
    "a sitting; closed vote | Teller casts 10 yes in vote V1 for M6 | impossible status vote",
    'a sitting; open vote; President continues vote V1 on paper: "no network" | Teller casts 10 yes in vote V1 for M6 | accepted',
    'a sitting; open vote; President continues vote V1 on paper: "no network" | Secretariat casts 10 yes in vote V1 for M6 | accepted',
    'a sitting; open vote; President continues vote V1 on paper: "no network" | Secretary General casts 10 yes in vote V1 for M6 | refused ipu.s15.1/own-votes member=M6',
    'a sitting; open vote; President continues vote V1 on paper: "no network" | M6 casts 10 yes in vote V1 | refused ipu.s15.1/own-votes member=M6',
  ],
});

/** Statutes 15: the views within a delegation. */
export const splitting = prose({
  id: "ipu.s15/splitting",
  cites: "Statutes, 15",
  reading: "A delegation may divide its votes between yes, no and abstention as its members think.",
  why: "Every ballot is a split: there is no other kind, so nothing is left to check.",
});

/** Statutes 15: what one delegate may cast. */
export const votesOfOne = figure({
  id: "ipu.s15/ten-votes",
  cites: "Statutes, 15",
  reading: "Nobody casts more than ten votes. The number of the paragraph is in no text we have.",
  status: "verified",
  source: russian,
  is: 10,
  examples: ["a sitting; Secretariat lets out M5.1 | castable of M5 | 10"],
});

const castableOf = (state: State, member: string): Answered<number> => {
  const inRoom = presentOf(state, member);
  if (inRoom === 0) return is(0);
  const votes = allocatedVotes(state, member);
  return votes.kind === "is" ? is(Math.min(votes.value, votesOfOne.is * inRoom)) : votes;
};

/** For the examples: a delegation that came after the table of votes was distributed. */
const newcomer =
  'Secretariat admits M99 "M99" as member; Secretariat accredits M99; ' +
  'Secretariat registers M99.1 "One" of M99 as delegate, man, parliamentarian yes; ' +
  "Secretariat lets in M99.1";

/** Statutes 15: with those who are there. */
export const castable = value({
  id: "ipu.s15/castable",
  cites: "Statutes, 15",
  reading:
    "A delegation can cast the votes that it has, and at most ten for each of its delegates in the " +
    "room; while presence is counted by hand, for each of its delegates. Inferred: votes are cast in person, and nobody casts more than ten. So a delegate alone " +
    "casts ten, and two cast twenty.",
  status: "inferred",
  source: `${russian}; IPU news in brief, March 2022: votes depend on the delegates present`,
  slot: "castable",
  answer: ({ state, member }) => castableOf(state, member),
  examples: [
    "a sitting | castable of M5 | 11",
    'a sitting; Secretariat lets out M5.1; Secretariat reports 9 delegations in the room: "a count in the hall" | castable of M5 | 11',
    "a sitting; Secretariat lets out M5.1 | castable of M5 | 10",
    "a sitting; Secretariat lets out M5.1, M5.2 | castable of M5 | 0",
    'a sitting; Secretariat makes M5 suspended from 2017-01-01: "Council" | castable of M5 | 0',
    "a sitting; Secretariat records 2 years of arrears of M5 | castable of M5 | 0",
    'a sitting; Secretariat admits M99 "M99" as member; Secretariat accredits M99 | castable of M99 | 0',
    `a sitting; ${newcomer} | castable of M99 | unset ipu.s15.2/population`,
    `a sitting; ${newcomer}; Secretariat records population 3,000,000 of M99 on 2017-01-01: "invented" | castable of M99 | 10`,
    "a sitting, population of M5 1,400,000,000 | castable of M5 | 20",
    'a sitting, population of M5 1,400,000,000; Secretariat registers M5.9 "Nine" of M5 as delegate, man, parliamentarian yes; Secretariat lets in M5.9 | castable of M5 | 23',
    'a sitting; Secretariat records population 64,000,000 of M5 on 2100-01-01: "a later figure" | castable of M5 | 11',
    'a sitting; Secretariat admits M99 "M99" as member | castable of M99 | 0',
  ],
});

/** Statutes 15: no more than that. */
export const withinCastable = guard({
  id: "ipu.s15/within-castable",
  cites: "Statutes, 15",
  reading:
    "On each question, what a delegation casts in favour, against and in abstention is together no " +
    "more than it can cast. Fewer is allowed: the rest is unused, and is no abstention.",
  on: ["CastBallot"],
  says: {
    en: "{member} casts {cast} votes on question {question}, and can cast {castable}.",
    fr: "{member} exprime {cast} voix sur la question {question} et peut en exprimer {castable}.",
    es: "{member} emite {cast} votos sobre la cuestión {question} y puede emitir {castable}.",
    ar: "أدلى {member} بعدد من الأصوات قدره {cast} في المسألة {question}، والعدد المسموح به {castable}.",
    ru: "{member} подаёт голосов: {cast} (вопрос {question}), а может подать: {castable}.",
  },
  check: ({ state, act, ask }) => {
    const can = ask("castable", { state, member: act.member });
    if (can.kind === "unset") return undecided(can.value);
    // No vote at all, or nobody there: said by the clauses on the right to vote and on presence.
    if (can.value === 0) return aside;
    const at = act.splits.findIndex((split) => votesIn([split]) > can.value);
    const over = act.splits[at];
    if (over === undefined) return holds;
    const member = memberName(state, act.member);
    return fails({ member, question: at + 1, cast: votesIn([over]), castable: can.value });
  },
  examples: [
    "a sitting; open vote | M5 casts 11 yes in vote V1 | accepted",
    "a sitting; open vote | M5 casts 5 yes, 4 no, 2 abstentions in vote V1 | accepted",
    "a sitting; open vote | M5 casts nothing in vote V1 | accepted",
    "a sitting; open vote | M5 casts 12 yes in vote V1 | refused ipu.s15/within-castable member=M5 question=1 cast=12 castable=11",
    "a sitting; open vote | M5 casts 5 yes, 4 no, 3 abstentions in vote V1 | refused ipu.s15/within-castable cast=12 castable=11",
    "a sitting; open vote; Secretariat lets out M5.2 | M5 casts 10 yes in vote V1 | accepted",
    "a sitting; open vote; Secretariat lets out M5.2 | M5 casts 11 yes in vote V1 | refused ipu.s15/within-castable cast=11 castable=10",
    `a sitting; open vote; ${newcomer} | M99 casts 1 yes in vote V1 | undecided ipu.s15.2/population`,
    'a sitting; President announces vote V2 on question Q1 "A", question Q2 "B" by devices; President opens vote V2 | M5 casts 11 yes / 12 no in vote V2 | refused ipu.s15/within-castable question=2 cast=12 castable=11',
  ],
});

const votesIn = (splits: readonly Split[]): number => {
  const { yes, no, abstain } = sum(splits);
  return yes + no + abstain;
};

/** Whose votes can be in a count: those named, or every delegation. */
const countedOf = ({ delegations }: Session, named: readonly string[]): readonly string[] =>
  named.length > 0 ? named : delegations.keys();

/** For the examples: a show of hands that is under way. */
const byHands =
  'President announces vote V2 on question Q1 "A" by show of hands; President opens vote V2';

/** Statutes 15: nor in a count by the Tellers. */
export const withinCount = guard({
  id: "ipu.s15/within-count",
  cites: "Statutes, 15",
  reading:
    "A count cannot have more votes on a question than the delegations in it can cast together; " +
    "where no delegation is named, all that are in the room. A session entered from published " +
    "records has totals only, and is not asked.",
  on: ["ReportCount"],
  says: {
    en: "The count has {cast} votes, and the delegations in it can cast {castable}.",
    fr: "Le décompte comporte {cast} voix et les délégations concernées peuvent en exprimer {castable}.",
    es: "El recuento tiene {cast} votos y las delegaciones incluidas pueden emitir {castable}.",
    ar: "عدد الأصوات في الفرز {cast}، وما يمكن للوفود المشمولة أن تدلي به {castable}.",
    ru: "Подсчитано голосов: {cast}; учтённые делегации могут подать: {castable}.",
  },
  check: ({ state, act, ask }) => {
    const { session } = state;
    if (session === null || session.source !== null) return aside;
    let all = 0;
    for (const member of countedOf(session, act.delegations ?? [])) {
      const can = ask("castable", { state, member });
      if (can.kind === "unset") return undecided(can.value);
      all += can.value;
    }
    const cast = Math.max(...act.splits.map((split) => votesIn([split])));
    return cast <= all ? holds : fails({ cast, castable: all });
  },
  examples: [
    `a sitting; ${byHands} | Teller reports 60 yes, 40 no, 10 abstentions in vote V2 | accepted`,
    `a sitting; ${byHands} | Teller reports 60 yes, 40 no, 11 abstentions in vote V2 | refused ipu.s15/within-count cast=111 castable=110`,
    `a sitting; ${byHands} | Teller reports 22 yes in vote V2 of M5, M6 | accepted`,
    `a sitting; ${byHands} | Teller reports 23 yes in vote V2 of M5, M6 | refused ipu.s15/within-count cast=23 castable=22`,
    `a sitting; ${byHands} | Teller reports 12 yes in vote V2 of M5 | refused ipu.s15/within-count cast=12 castable=11`,
    `a sitting; ${newcomer}; ${byHands} | Teller reports 1 yes in vote V2 of M99 | undecided ipu.s15.2/population`,
  ],
});

/** Statutes 15: unpaid contributions. */
export const arrears = value({
  id: "ipu.s15/arrears",
  cites: "Statutes, 15",
  reading:
    "A Member that owes its contributions for two full years has no votes, unless the Council " +
    "allows it to vote because the delay is beyond its control. In which paragraph, or whether in " +
    "another Article, is in no text that we have.",
  status: "verified",
  source: russian,
  slot: "entitlement",
  answer: ({ state, member: id }) => {
    const member = state.members.get(id);
    return member !== undefined && isInArrears(member) ? is(0) : silent;
  },
  examples: [
    "a convened session, M4 1 years of arrears | entitlement of M4 | 11",
    "a convened session, M4 2 years of arrears | entitlement of M4 | 0",
    'a convened session, M4 2 years of arrears; Governing Council allows the vote of M4: "disaster" | entitlement of M4 | 11',
  ],
});

/** Statutes 15: who owes too much does not vote. */
export const arrearsNoVote = guard({
  id: "ipu.s15/arrears-no-vote",
  cites: "Statutes, 15",
  reading: "Two full years are the limit: a Member that owes less keeps its vote.",
  on: ["CastBallot"],
  says: {
    en: "{member} has no vote: its contributions are unpaid for {years} full years.",
    fr: "{member} n'a pas de voix : ses contributions sont impayées depuis {years} années entières.",
    es: "{member} no tiene voto: adeuda sus contribuciones desde hace {years} años completos.",
    ar: "ليس لـ{member} حق التصويت: اشتراكاته غير مسددة، وعدد السنوات الكاملة {years}.",
    ru: "{member} не имеет права голоса: взносы не уплачены, полных лет: {years}.",
  },
  check: ({ state, act }) => {
    const member = state.members.get(act.member);
    if (member === undefined || member.affiliation !== "member") return aside;
    return isInArrears(member) ? fails({ member: member.name, years: member.arrears }) : holds;
  },
  examples: [
    "a sitting, M4 1 years of arrears; open vote | M4 casts 1 yes in vote V1 | accepted",
    "a sitting, M4 2 years of arrears; open vote | M4 casts 1 yes in vote V1 | refused ipu.s15/arrears-no-vote member=M4 years=2",
    "a sitting, M4 3 years of arrears; open vote | M4 casts 1 yes in vote V1 | refused ipu.s15/arrears-no-vote member=M4 years=3",
    "a sitting, M4 associate member, M4 3 years of arrears; open vote | M4 casts 1 yes in vote V1 | refused ipu.a1.2/no-vote member=M4",
    'a sitting, M4 2 years of arrears; Governing Council allows the vote of M4: "disaster"; open vote | M4 casts 11 yes in vote V1 | accepted',
  ],
});

/** Statutes 15: the Council alone makes the exception. */
export const councilAllows = guard({
  id: "ipu.s15/council-allows",
  cites: "Statutes, 15",
  reading: "Only the Governing Council can allow a Member in arrears to vote.",
  on: ["AllowVote"],
  says: {
    en: "Only the Governing Council can allow {member} to vote.",
    fr: "Seul le Conseil directeur peut autoriser {member} à voter.",
    es: "Solo el Consejo de Gobierno puede autorizar a {member} a votar.",
    ar: "لا يجوز إلا للمجلس الحاكم أن يسمح لـ{member} بالتصويت.",
    ru: "Только Руководящий совет может разрешить {member} голосовать.",
  },
  check: ({ state, act, envelope }) =>
    actsAs(state, envelope, "council") ? holds : fails({ member: memberName(state, act.member) }),
  examples: [
    'a convened session, M4 3 years of arrears | Governing Council allows the vote of M4: "disaster" | accepted',
    'a convened session, M4 3 years of arrears | Secretariat allows the vote of M4: "disaster" | refused ipu.s15/council-allows member=M4',
  ],
});

export const clauses: readonly Clause[] = [
  inPerson,
  ownVotes,
  splitting,
  votesOfOne,
  castable,
  withinCastable,
  withinCount,
  arrears,
  arrearsNoVote,
  councilAllows,
];
