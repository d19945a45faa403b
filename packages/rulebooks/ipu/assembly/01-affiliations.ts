import {
  aside,
  byKinds,
  type Clause,
  dayAt,
  fails,
  guard,
  is,
  type RightAsked,
  rightOn,
  value,
  votesThatDay,
} from "@hemicycle/engine";
import { isInArrears } from "../common.ts";

/** Whoever withdraws is a Member until the withdrawal takes effect (our reading). */
const memberKinds = ["party", "member", "withdrawing"] as const;

/** Rule 1.1: who is a Member on a day. */
export const membership = value({
  id: "ipu.a1.1/membership",
  cites: "Rules of the Assembly, 1.1",
  reading:
    "Members are those whose history has them as a Member that day; one that is suspended remains " +
    "one, one that withdraws until its withdrawal takes effect (inferred: the articles on " +
    "membership were not found). Associate Members and observers are none.",
  status: "inferred",
  source: "Rules of the Assembly (April 2017), 1.1; the rest is our reading",
  slot: "membership",
  answer: ({ state, member, on }) =>
    rightOn(state, { member, on }, byKinds([...memberKinds, "suspended"])),
  examples: [
    "a sitting | membership of M5 on 2017-10-15 | yes by register_1",
    'a sitting; Secretariat makes M5 suspended from 2017-10-01: "Council" | membership of M5 on 2017-10-15 | yes by register_2',
    'a sitting; Secretariat makes M5 former member from 2017-10-01: "Council" | membership of M5 on 2017-10-15 | no',
    'a sitting; Secretariat makes M5 former member from 2017-10-01: "Council" | membership of M5 on 2017-09-30 | yes by register_1',
    'a sitting; Secretariat makes M5 associate member from 2017-10-01: "Council" | membership of M5 on 2017-10-15 | no',
    'a sitting; Secretariat records period P1 of M5 as withdrawing from 2017-03-01 until 2018-03-01 with notice of 2017-03-01: "letter" | membership of M5 on 2018-02-28 | yes by P1',
    'a sitting; Secretariat records period P1 of M5 as withdrawing from 2017-03-01 until 2018-03-01 with notice of 2017-03-01: "letter" | membership of M5 on 2018-03-01 | no',
    'a sitting; Secretariat records period P1 of M5 as party from 1990: "letter" | membership of M5 on 1991-01-01 | yes by P1',
    'a sitting; Secretariat records period P1 of M5 as party from 1990: "letter" | membership of M5 on 1990-06-01 | unset affiliation/M5/P1',
  ],
});

const votes = ({ state, member, on }: RightAsked) => {
  const right = rightOn(state, { member, on }, byKinds(memberKinds));
  const known = state.members.get(member);
  const owes = known !== undefined && isInArrears(known);
  if (right.kind !== "is" || !owes) return right;
  return is({ yes: false, by: right.value.by });
};

/** Statutes 15: who may vote on a day. */
export const mayVote = value({
  id: "ipu.s15/voting-right",
  cites: "Statutes, 15",
  reading:
    "Members vote; Associate Members, observers and those that are suspended do not, nor do " +
    "Members in arrears. Arrears are counted as the register has them now, whatever the day.",
  status: "inferred",
  source: "Russian account of voting in the IPU, Art. 15 (studopedya.ru, 1-119671)",
  slot: "mayVote",
  answer: votes,
  examples: [
    "a sitting | mayVote of M5 on 2017-10-15 | yes by register_1",
    'a sitting; Secretariat makes M5 suspended from 2017-10-01: "Council" | mayVote of M5 on 2017-10-15 | no',
    "a sitting; Secretariat records 2 years of arrears of M5 | mayVote of M5 on 2017-10-15 | no by register_1",
    "a sitting; Secretariat records 1 years of arrears of M5 | mayVote of M5 on 2017-10-15 | yes by register_1",
    'a sitting; Secretariat records 2 years of arrears of M5; Governing Council allows the vote of M5: "disaster" | mayVote of M5 on 2017-10-15 | yes by register_1',
    'a sitting; Secretariat records period P1 of M5 as member from 1990 until 2017-10-01: "letter"; Secretariat records period P2 of M5 as former member from 2017-10-01: "letter" | mayVote of M5 on 2017-09-30 | yes by P1',
    'a sitting; Secretariat records period P1 of M5 as member from 1990 until 2017-10-01: "letter"; Secretariat records period P2 of M5 as former member from 2017-10-01: "letter" | mayVote of M5 on 2017-10-01 | no',
    'a sitting; Secretariat records period P1 of M5 as member from 1990: "letter"; Secretariat disputes period P1 of M5 in C1 as observer from 1990: "reply", held by "M4" | mayVote of M5 on 2017-10-01 | unset affiliation/M5/P1',
    'a sitting; Secretariat records period P1 of M5 as member from 1990: "letter"; Secretariat disputes period P1 of M5 in C1 as observer from 1990: "reply", held by "M4"; Secretariat works by C1 of period P1 of M5: "Council" | mayVote of M5 on 2017-10-01 | no',
    'a sitting; Secretariat records period P1 of M5 as member from 1990: "letter"; Secretariat disputes period P1 of M5 in C1 as withdrawing from 1990: "reply", held by "M4" | mayVote of M5 on 2017-10-01 | yes by P1',
  ],
});

/** Rule 33.2: whose delegation counts for the quorum on a day. */
export const inQuorum = value({
  id: "ipu.a33.2/counted",
  cites: "Rules of the Assembly, 33.2",
  reading:
    "Delegations of Members and of Associate Members count, whether they may vote or not; those " +
    "of others are none (inferred, as in the count at the first sitting).",
  status: "inferred",
  source: "Rules of the Assembly (April 2017), 33.2; that Associate Members count is our reading.",
  slot: "inQuorum",
  answer: ({ state, member, on }) =>
    rightOn(state, { member, on }, byKinds([...memberKinds, "associate"])),
  examples: [
    "a sitting | inQuorum of M5 on 2017-10-15 | yes by register_1",
    'a sitting; Secretariat makes M5 associate member from 2017-10-01: "Council" | inQuorum of M5 on 2017-10-15 | yes by register_2',
    'a sitting; Secretariat makes M5 suspended from 2017-10-01: "Council" | inQuorum of M5 on 2017-10-15 | no',
    "a sitting; Secretariat records 2 years of arrears of M5 | inQuorum of M5 on 2017-10-15 | yes by register_1",
    'a sitting; committee sits; Secretariat makes M5 suspended from 2017-10-01: "Council" | in committee C1: inQuorum of M5 on 2017-10-15 | no',
  ],
});

/** For the examples: a Member whose history says that it has left. */
const left =
  'Secretariat records period P1 of M5 as member from 1990 until 2017-10-01: "letter"; ' +
  'Secretariat records period P2 of M5 as former member from 2017-10-01: "letter"';

/** For the examples: a vote that is open in a committee. */
const inCommittee =
  'a sitting; committee sits; Secretariat sets ipu.c34/quorum to 1: "invented"; ' +
  'in committee C1: President announces vote C1.V1 on question Q1 "A" by devices; ' +
  "in committee C1: President opens vote C1.V1";

/** Affiliations of the register whose delegations other clauses ask for their votes. */
const kept: readonly string[] = ["member", "associate"];

/** Statutes 15: who has left does not vote. */
export const votesWhileMember = guard({
  id: "ipu.s15/votes-while-member",
  cites: "Statutes, 15",
  reading:
    "Where periods were entered of a Member, they say whether it may vote on the day of the vote, in " +
    "the Assembly as in its bodies; of the others the register says it, as other clauses ask. Nor " +
    "does a Teller or the Secretariat enter votes of one that is suspended or has left.",
  on: ["CastBallot"],
  narrows: true,
  says: {
    en: "{member} has no vote on {day}: by the history of its affiliation it may not vote that day.",
    fr: "{member} n'a pas de voix le {day} : d'après l'historique de son affiliation, il ne peut voter ce jour-là.",
    es: "{member} no tiene voto el {day}: según el historial de su afiliación no puede votar ese día.",
    ar: "لا صوت لـ{member} في {day}: بحسب سجل انتسابه لا يحق له التصويت في ذلك اليوم.",
    ru: "{member} не имеет голоса на {day}: по истории членства в этот день голосовать нельзя.",
  },
  check: ({ act, ...asked }) => {
    const verdict = votesThatDay(asked, act.member);
    const { state, envelope } = asked;
    if (verdict !== aside || envelope.office === undefined) return verdict;
    const known = state.members.get(act.member);
    if (known === undefined || kept.includes(known.affiliation)) return verdict;
    return fails({ member: known.name, day: dayAt(state, envelope.at) });
  },
  examples: [
    "a sitting; open vote | M5 casts 10 yes in vote V1 | accepted",
    `a sitting; open vote; ${left} | M5 casts 10 yes in vote V1 | refused ipu.s15/votes-while-member member=M5`,
    'a sitting; Secretariat makes M5 suspended from 2017-10-01: "Council"; open vote; President continues vote V1 on paper: "no network" | Secretariat casts 10 yes in vote V1 for M5 | refused ipu.s15/votes-while-member member=M5',
    'a sitting; open vote; Secretariat records period P1 of M5 as member from 1990: "letter" | M5 casts 10 yes in vote V1 | accepted',
    'a sitting; open vote; Secretariat records period P1 of M5 as member from 1990 until 2017: "letter" | M5 casts 10 yes in vote V1 | undecided affiliation/M5/P1',
    `${inCommittee} | in committee C1: M5 casts 1 yes in vote C1.V1 | accepted`,
    `${inCommittee}; ${left} | in committee C1: M5 casts 1 yes in vote C1.V1 | refused ipu.s15/votes-while-member member=M5`,
    `${inCommittee}; Secretariat records period P1 of M5 as suspended from 2017-01-01: "Council" | in committee C1: M5 casts 1 yes in vote C1.V1 | refused ipu.s15/votes-while-member member=M5`,
  ],
});

export const clauses: readonly Clause[] = [membership, mayVote, inQuorum, votesWhileMember];
