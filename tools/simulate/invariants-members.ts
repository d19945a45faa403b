import { type QuestionResult, questionKey, type Recorded } from "@hemicycle/engine";
import { hallOf, type Ledger } from "./ledger.ts";
import { named, principalOf, seatIn } from "./ledger-members.ts";
import type { Invariant } from "./setting.ts";

/** How many must have signed an amendment, and from how many delegations they come. */
export interface Signatures {
  readonly members: number;
  readonly delegations: number;
}

/** A share of the votes cast with which somebody is elected. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** Whether the share itself is not enough. */
  readonly more: boolean;
}

/** What the rules of such an assembly ask for, from the account of them and not from their code. */
export interface Voting {
  readonly amendment: Signatures | null;
  /** With what one is elected in a round; null where the most are enough, or it is not said. */
  readonly round: (round: number) => Share | null;
  /** Whether two thirds are asked of urgent matters, and of drafts by these subjects. */
  readonly twoThirds: readonly string[];
  /** Whether a count that is asked for goes before votes. */
  readonly counts: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Why somebody has no seat in the plenary; null where they have one. */
const whyNone = ({ people, seats, affiliations, ended }: Ledger, person: string): string | null => {
  const { member = null, capacity = "nobody" } = people.get(person) ?? {};
  if (ended.has(person)) return `the mandate of ${person} has ended`;
  if (affiliations.get(member ?? "") !== "member") return `${member} is no member`;
  if (capacity === "substitute") {
    return seats.taken.has(person) ? null : `${person} sits in no place`;
  }
  if (capacity !== "delegate") return `${person} is ${capacity}`;
  return [...seats.taken.values()].includes(person) ? `${person} is replaced` : null;
};

const signedBy = (ledger: Ledger, people: readonly string[]): Signatures => {
  const seated = [...new Set(people)].filter((person) => whyNone(ledger, person) === null);
  const delegations = new Set(seated.map((person) => ledger.people.get(person)?.member));
  return { members: seated.length, delegations: delegations.size };
};

/** Who else has acted from the seat, or from which other seat the same person has. */
const twice = (
  { seats }: Ledger,
  known: ReadonlyMap<string, string> | undefined,
  { person, body }: { readonly person: string; readonly body: string | undefined },
): string | null => {
  const seat = seatIn(seats, person, body);
  const other = known?.get(seat) ?? person;
  if (other !== person) return `${other} has, from the seat of ${seat}`;
  const elsewhere = [...(known ?? [])].find(([own, by]) => by === person && own !== seat);
  return elsewhere === undefined ? null : `${person} has, from the seat of ${elsewhere[0]}`;
};

const asksTwoThirds = (ledger: Ledger, { twoThirds }: Voting, { question }: QuestionResult) =>
  twoThirds.length > 0 &&
  (question.kind === "request" ||
    (question.kind === "draft" &&
      ledger.seats.drafts.get(question.draft)?.some((one) => twoThirds.includes(one)) === true));

/** Exact, in whole numbers. */
const wrongOutcome = (
  ledger: Ledger,
  voting: Voting,
  result: QuestionResult,
): readonly string[] => {
  const { yes, no, outcome } = result;
  if (outcome !== "adopted") return [];
  const enough = asksTwoThirds(ledger, voting, result) ? 3 * yes >= 2 * (yes + no) : yes > no;
  return enough && yes > 0 ? [] : [`${questionKey(result.question)}: ${yes} to ${no} adopted`];
};

/** Whoever is elected has the share, and more votes than anybody who is not. */
const wrongRound = ({ round: shareOf }: Voting, { event }: Recorded): string | null => {
  if (event.type !== "RoundDeclared") return null;
  const share = shareOf(event.round);
  const cast = sum(event.polled.map(({ votes }) => votes));
  const votesOf = (people: (person: string) => boolean): readonly number[] =>
    event.polled.flatMap(({ person, votes }) => (people(person) ? [votes] : []));
  const least = Math.min(...votesOf((person) => event.elected.includes(person)));
  const most = Math.max(-1, ...votesOf((person) => !event.elected.includes(person)));
  if (event.elected.length === 0) return null;
  if (least <= most) return `${least} votes elect, and somebody has ${most}`;
  if (share === null) return null;
  const over = least * share.denominator - cast * share.numerator;
  return over > 0 || (over === 0 && !share.more) ? null : `${least} of ${cast} elect`;
};

const wrongPapers = ({ seats }: Ledger, { event, body }: Recorded): string | null => {
  if (event.type !== "RoundDeclared") return null;
  const papers = seats.papers.get(named(event.vote, body));
  if (papers === undefined) return "nobody has counted papers";
  const said = [event.blank, ...event.polled.map(({ votes }) => votes)];
  return sum(said) === sum(papers) ? null : `${said.join(":")} of ${papers.join(":")}`;
};

/** What must hold where members vote as persons, of every entry before it is written down. */
export const memberInvariants = (voting: Voting): Readonly<Record<string, Invariant>> => ({
  "a member has one vote": (_, { event }) => {
    if (event.type !== "BallotCast") return null;
    const cast = event.splits.map(({ yes, no, abstain }) => yes + no + abstain);
    return cast.every((votes) => votes === 1) ? null : cast.join(", ");
  },
  "a seat votes once": (ledger, recorded) => {
    const { event, body } = recorded;
    if (event.type !== "BallotCast") return null;
    const known = ledger.seats.voted.get(named(event.vote, body));
    return twice(ledger, known, { person: principalOf(recorded), body });
  },
  "a seat objects once": (ledger, recorded) => {
    const { event, body } = recorded;
    if (event.type !== "ObjectionMade") return null;
    const known = ledger.seats.objected.get(named(questionKey(event.question), body));
    return twice(ledger, known, { person: principalOf(recorded), body });
  },
  "who votes and objects has a seat, in the room": (ledger, recorded) => {
    const { event, body } = recorded;
    if (!["BallotCast", "ObjectionMade", "MotionMoved"].includes(event.type)) return null;
    const person = principalOf(recorded);
    if (!hallOf(ledger, body).inRoom.has(person)) return `${person} is not in the room`;
    return body === undefined ? whyNone(ledger, person) : null;
  },
  "nobody sits in two places, and none is taken twice": ({ seats, people }, { event, body }) => {
    if (event.type !== "SubstituteSeated" || body !== undefined) return null;
    const { person, inPlaceOf } = event;
    if (people.get(person)?.member !== people.get(inPlaceOf)?.member)
      return "of another delegation";
    return [...seats.taken].flat().some((one) => one === person || one === inPlaceOf)
      ? `${person} in place of ${inPlaceOf}`
      : null;
  },
  "an amendment is signed by as many as it takes": (ledger, { event, body }) => {
    if (event.type !== "AmendmentTabled" || body !== undefined || voting.amendment === null) {
      return null;
    }
    const { members, delegations } = signedBy(ledger, event.signatories ?? []);
    const enough =
      members >= voting.amendment.members && delegations >= voting.amendment.delegations;
    return enough ? null : `${members} of ${delegations}`;
  },
  "a count that is asked for comes first": ({ seats }, { event, body }) =>
    voting.counts && event.type === "VoteOpened" && body === undefined && seats.counting
      ? "a vote is opened"
      : null,
  "a majority is a majority": (ledger, { event }) =>
    event.type === "ResultDeclared"
      ? (event.results.flatMap((one) => wrongOutcome(ledger, voting, one))[0] ?? null)
      : null,
  "a candidate stands once": ({ seats }, { event, body }) =>
    event.type === "CandidateNominated" &&
    seats.standing.has(named(`${event.election}/${event.person}`, body))
      ? event.person
      : null,
  "whoever is elected has the votes": (_, recorded) => wrongRound(voting, recorded),
  "a round is what the papers say": (ledger, recorded) => wrongPapers(ledger, recorded),
});
