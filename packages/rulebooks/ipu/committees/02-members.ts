import {
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  type State,
  type Term,
  type TermKind,
  undecided,
  unset,
  value,
} from "@hemicycle/engine";
import { openIn, personName } from "../common.ts";
import { isKind, runningIn, termsHere } from "../common-bodies.ts";

const rules = "Rules of the Standing Committees (2017), Rule 2 (archive.ipu.org, cmtrules-new.htm)";

const places: readonly TermKind[] = ["titular", "substitute"];

const isIn = (terms: readonly Term[], person: string): boolean =>
  terms.some(
    (term) => term.person === person && term.status === "held" && places.includes(term.as),
  );

/** Whoever was away with an earlier delegation keeps the place for themself. */
const isTaken = (terms: readonly Term[], { as, name, member }: Omit<Term, "person">): boolean =>
  terms.some(
    (term) =>
      term.as === as && term.member === member && (term.status === "held" || term.name !== name),
  );

/** Why somebody cannot be this in a committee: one word, as a fact; null where they can. */
const whyNot = (
  state: State,
  { body, person, as }: { body: string; person: string; as: TermKind },
): string | null => {
  const terms = runningIn(state, body);
  if (as === "member") return "member";
  const known = state.people.get(person);
  const member = known?.member ?? null;
  const affiliation = state.members.get(member ?? "")?.affiliation;
  const sends = affiliation === "member" || affiliation === "associate";
  if (known?.capacity !== "delegate" || !sends) return "delegate";
  if (!places.includes(as)) return affiliation === "member" ? null : "associate";
  if (isIn(terms, person)) return "both";
  const { name, sex } = known;
  const open = { from: null, until: null, basis: "", status: "held" } as const;
  return isTaken(terms, { as, name, member, sex, ...open }) ? "taken" : null;
};

/** Standing Committees, Rule 2: two of each Member. */
const titularAndSubstitute = guard({
  id: "ipu.c2/titular-and-substitute",
  cites: "Rules of the Standing Committees, 2",
  reading:
    "Each Member has one titular member and one substitute in a committee; Associate Members take " +
    "part like Members and put up no candidates (Rules of the Assembly, 1.2), so that an office goes " +
    "to a delegate of a Member. Whoever has one place has not the other as well (inferred).",
  on: ["NameToBody"],
  says: {
    en: "{person} cannot be named to {body} in this way: {why}.",
    fr: "{person} ne peut être désigné ainsi pour {body} : {why}.",
    es: "{person} no puede designarse así para {body}: {why}.",
    ar: "لا يمكن تسمية {person} في {body} بهذه الصفة: {why}.",
    ru: "{person} нельзя назначить так в {body}: {why}.",
  },
  check: ({ state, act }) => {
    if (!isKind(state, act.body, "committee")) return aside;
    const why = whyNot(state, act);
    if (why === null) return holds;
    return fails({ person: personName(state, act.person), body: act.body, why });
  },
  examples: [
    'a sitting; committee | Secretariat names M7.1 titular member of C1: "letter" | accepted',
    'a sitting; committee | Secretariat names M7.1 substitute of C1: "letter" | accepted',
    'a sitting; committee | Secretariat names M5.1 vice-president of C1: "elected" | accepted',
    'a sitting, M7 associate member; committee | Secretariat names M7.1 titular member of C1: "letter" | accepted',
    'a sitting; committee; Secretariat ends the term in C1 of M2.1 as titular member: "left" | Secretariat names M2.3 titular member of C1: "letter" | accepted',
    'a sitting; committee | Secretariat names M2.3 titular member of C1: "letter" | refused ipu.c2/titular-and-substitute person="Delegate 3 of M2" body=C1 why=taken',
    'a sitting; committee | Secretariat names M2.3 substitute of C1: "letter" | refused ipu.c2/titular-and-substitute why=taken',
    'a sitting; committee; Secretariat ends the term in C1 of M2.1 as titular member: "left" | Secretariat names M2.2 titular member of C1: "letter" | refused ipu.c2/titular-and-substitute why=both',
    'a sitting; committee | Secretariat names M7.1 member of C1: "letter" | refused ipu.c2/titular-and-substitute why=member',
    'a sitting; committee; President closes the session; next session; back of M1 | Secretariat names M1.1 titular member of C1: "again" | accepted',
    'a sitting; committee; President closes the session; next session; back of M1 | Secretariat names M1.2 titular member of C1: "letter" | refused ipu.c2/titular-and-substitute why=taken',
    'a sitting; committee | Secretariat names SG titular member of C1: "letter" | refused ipu.c2/titular-and-substitute why=delegate',
    'a sitting; committee; Secretariat makes M7 suspended from 2017-10-14: "Council" | Secretariat names M7.1 titular member of C1: "letter" | refused ipu.c2/titular-and-substitute why=delegate',
    'a sitting; committee | Secretariat names M7.1 president of C1: "elected" | accepted',
    'a sitting; committee | Secretariat names SG rapporteur of C1: "elected" | refused ipu.c2/titular-and-substitute why=delegate',
    'a sitting, M7 associate member; committee | Secretariat names M7.1 vice-president of C1: "elected" | refused ipu.c2/titular-and-substitute why=associate',
  ],
});

/** One vote a Member. */
const oneVote = value({
  id: "ipu.c2/one-vote",
  cites: "Rules of the Standing Committees, 2",
  reading:
    "A Member has one vote in a committee, as one titular member sits there for it; an Associate " +
    "Member has none (Rules of the Assembly, 1.2). The sentence itself was not found (inferred).",
  status: "inferred",
  source: `${rules}, which gives each Member one titular member.`,
  slot: "entitlement",
  answer: ({ state, member }) => is(state.members.get(member)?.affiliation === "member" ? 1 : 0),
  examples: [
    "a sitting; committee sits | in committee C1: entitlement of M5 | 1",
    "a sitting, M5 associate member; committee sits | in committee C1: entitlement of M5 | 0",
  ],
});

/** Who of a Member votes now: the titular member, or the substitute while that one is away. */
const voterOf = (state: State, member: string): string | null => {
  const there = (state.session?.presence.people.keys() ?? []).filter(
    (person) => state.people.get(person)?.member === member,
  );
  const sits = (as: TermKind): string | null =>
    there.find((person) => termsHere(state, person).some((term) => term.as === as)) ?? null;
  return sits("titular") ?? sits("substitute");
};

/** Standing Committees, Rule 34.1: nobody votes for a Member who is not there. */
const castableHere = value({
  id: "ipu.c34.1/castable",
  cites: "Rules of the Standing Committees, 34.1",
  reading: "The one vote of a Member can be cast while one of its two is in the room (inferred).",
  status: "inferred",
  source: `${rules}, and its reference to Rule 34.1, of which the text was not found.`,
  slot: "castable",
  answer: ({ state, member }, ask) => {
    const votes = ask("entitlement", { state, member });
    if (votes.kind === "unset") return unset(votes.value);
    return is(voterOf(state, member) === null ? 0 : votes.value);
  },
  examples: [
    "a sitting; committee sits | in committee C1: castable of M5 | 1",
    "a sitting; committee sits; in committee C1: Secretariat lets out M5.1 | in committee C1: castable of M5 | 1",
    "a sitting; committee sits; in committee C1: Secretariat lets out M5.1, M5.2 | in committee C1: castable of M5 | 0",
    "a sitting; committee sits | in committee C1: castable of M7 | 0",
    "a sitting, M5 associate member; committee sits | in committee C1: castable of M5 | 0",
  ],
});

/** For the examples: a vote that is open, where a number was set for the quorum. */
const voting =
  'a sitting; committee sits; Secretariat sets ipu.c34/quorum to 3: "invented"; ' +
  'in committee C1: President announces vote C1.V1 on question Q1 "A" by devices; ' +
  "in committee C1: President opens vote C1.V1";
const twoQuestions = voting.replace('"A" by', '"A", question Q2 "B" by');

/** Standing Committees, Rule 34.1: the substitute votes only for somebody who is away. */
const substituteVotes = guard({
  id: "ipu.c34.1/substitute-votes",
  cites: "Rules of the Standing Committees, 34.1",
  reading:
    "The titular member votes, and the substitute only while the titular member is not in the room. " +
    "They cast it themselves. Read in Rule 2, which refers to 34.1.",
  on: ["CastBallot"],
  says: {
    en: "{person} cannot cast the vote of {member}: {voter} does.",
    fr: "{person} ne peut exprimer la voix de {member} : c'est à {voter}.",
    es: "{person} no puede emitir el voto de {member}: lo hace {voter}.",
    ar: "لا يحق لـ{person} الإدلاء بصوت {member}: يدلي به {voter}.",
    ru: "{person} не может подать голос {member}: его подаёт {voter}.",
  },
  check: ({ state, act, envelope }) => {
    const { by, office, onBehalfOf } = envelope;
    const voter = voterOf(state, act.member);
    if (voter === by && office === undefined && onBehalfOf === undefined) return holds;
    return fails({
      person: personName(state, by),
      member: act.member,
      voter: voter === null ? "-" : personName(state, voter),
    });
  },
  examples: [
    `${voting} | in committee C1: M5 casts 1 yes in vote C1.V1 | accepted; BallotCast`,
    `${voting} | in committee C1: M1 casts 1 yes in vote C1.V1 | accepted`,
    `${voting}; in committee C1: Secretariat lets out M5.1 | in committee C1: M5 2 casts 1 no in vote C1.V1 | accepted`,
    `${voting} | in committee C1: M5 2 casts 1 yes in vote C1.V1 | refused ipu.c34.1/substitute-votes person="Delegate 2 of M5" member=M5 voter="Delegate 1 of M5"`,
    `${voting}; in committee C1: Secretariat lets out M5.1, M5.2 | in committee C1: M5 casts 1 yes in vote C1.V1 | refused ipu.c34.1/substitute-votes voter=-; ipu.c34.1/own-vote`,
    `${voting} | in committee C1: M6 casts 1 yes in vote C1.V1 for M5 | refused ipu.c34.1/substitute-votes`,
    `${voting} | in committee C1: Secretariat on behalf of M5 casts 1 yes in vote C1.V1 | refused ipu.c34.1/substitute-votes person=Secretary`,
    `${voting} | in committee C1: person M5.1 as President casts 1 yes in vote C1.V1 for M5 | refused ipu.c34.1/substitute-votes`,
  ],
});

/** No more than the Member has. */
const ownVote = guard({
  id: "ipu.c34.1/own-vote",
  cites: "Rules of the Standing Committees, 34.1",
  reading:
    "On each question the one vote is cast whole, for, against or in abstention, and there is an " +
    "answer to each question (inferred from one vote a Member).",
  on: ["CastBallot"],
  says: {
    en: "{member} can cast {castable} on each of {questions} questions.",
    fr: "{member} dispose de {castable} voix sur chacune des {questions} questions.",
    es: "{member} dispone de {castable} voto en cada una de {questions} cuestiones.",
    ar: "عدد أصوات {member} هو {castable} في كل من المسائل وعددها {questions}.",
    ru: "{member} располагает голосами: {castable} — по каждому из вопросов ({questions}).",
  },
  check: ({ state, act, ask }) => {
    const castable = ask("castable", { state, member: act.member });
    const vote = openIn(state, act.vote);
    if (vote === null) return aside;
    if (castable.kind === "unset") return undecided(castable.value);
    const questions = vote.questions.length;
    const most = castable.value;
    const whole = act.splits.every(({ yes, no, abstain }) => yes + no + abstain <= most);
    if (whole && most > 0 && act.splits.length === questions) return holds;
    return fails({ member: act.member, castable: most, questions });
  },
  examples: [
    `${voting} | in committee C1: M5 casts 1 abstention in vote C1.V1 | accepted`,
    `${voting} | in committee C1: M5 casts 2 yes in vote C1.V1 | refused ipu.c34.1/own-vote member=M5 castable=1 questions=1`,
    `${voting} | in committee C1: M5 casts 1 yes, 1 no in vote C1.V1 | refused ipu.c34.1/own-vote`,
    `${voting} | in committee C1: M5 casts 1 no, 1 abstention in vote C1.V1 | refused ipu.c34.1/own-vote`,
    `${voting} | in committee C1: M5 casts 1 yes / 1 yes in vote C1.V1 | refused ipu.c34.1/own-vote`,
    `${twoQuestions} | in committee C1: M5 casts 1 yes / 1 no in vote C1.V1 | accepted`,
    `${twoQuestions} | in committee C1: M5 casts 1 yes / 2 no in vote C1.V1 | refused ipu.c34.1/own-vote castable=1 questions=2`,
    `${twoQuestions} | in committee C1: M5 casts 1 yes in vote C1.V1 | refused ipu.c34.1/own-vote`,
    `${voting}; Secretariat makes M5 associate member from 2017-10-14: "Council" | in committee C1: M5 casts 0 yes in vote C1.V1 | refused ipu.c34.1/own-vote`,
    `${voting}; Secretariat makes M5 associate member from 2017-10-14: "Council" | in committee C1: M5 casts 1 yes in vote C1.V1 | refused ipu.c34.1/own-vote castable=0`,
  ],
});

/** Asked where somebody is named, whichever body it is. */
export const registerClauses: readonly Clause[] = [titularAndSubstitute];

export const clauses: readonly Clause[] = [oneVote, castableHere, substituteVotes, ownVote];
