import {
  byKinds,
  type Clause,
  figure,
  guard,
  is,
  type PeriodKind,
  type Right,
  type RightAsked,
  rightOn,
  unset,
  type Value,
  value,
  votesThatDay,
} from "@hemicycle/engine";

/**
 * What a state is to an assembly of delegations on a day, by the history of its affiliation: a
 * member, a voter, counted for the quorum. What no text answers, the secretariat fills in.
 */
export interface Affiliating {
  readonly book: string;
  /** Ids of the clauses, and what they cite. */
  readonly membership: Placed;
  readonly voting: Placed;
  readonly quorum: Placed;
  /** The open question under which what is unset stands: "10". */
  readonly open: string;
  readonly source: string;
  /** How the minutes call a commission, which asks as the plenary does. */
  readonly commission: string;
}

interface Placed {
  /** Without its name: `ipa-cis.c3`. */
  readonly id: string;
  readonly cites: string;
}

/** Whoever withdraws is a member until the withdrawal takes effect. */
const full: readonly PeriodKind[] = ["party", "member", "withdrawing"];

/** For the examples: a member of whom something is said since 2000. */
const said = (kind: string): string =>
  `Secretariat records period P1 of M5 as ${kind} from 2000-01-01: "invented"`;

/** For the examples: a member that withdraws, and has left on 8 February 2024. */
const leaving =
  'Secretariat records period P1 of M5 as withdrawing from 2000-01-01 until 2024-02-08: "law"; ' +
  'Secretariat records period P2 of M5 as former member from 2024-02-08: "law"';
const away =
  `${said("member")}; ` +
  'Secretariat records period P2 of M5 as not attending from 2014-02-19: "letter"';

const membership = ({ membership: { id, cites }, source }: Affiliating): Clause =>
  value({
    id: `${id}/membership`,
    cites,
    reading:
      "Members are those whose history has them as a party or a member that day, until a " +
      "withdrawal takes effect; one that is suspended remains a member (inferred). A signature " +
      "without ratification makes no member, nor does observing, partnership or coming as a guest.",
    status: "inferred",
    source,
    slot: "membership",
    answer: ({ state, member, on }) =>
      rightOn(state, { member, on }, byKinds([...full, "suspended"])),
    examples: [
      "a sitting | membership of M5 on 1999-12-31 | no",
      "a sitting | membership of M5 on 2000-01-01 | yes by register_1",
      `a sitting; ${leaving} | membership of M5 on 2024-02-07 | yes by P1`,
      `a sitting; ${leaving} | membership of M5 on 2024-02-08 | no`,
      `a sitting; ${said("party")} | membership of M5 on 2000-01-01 | yes by P1`,
      `a sitting; ${said("suspended")} | membership of M5 on 2000-01-01 | yes by P1`,
      ...["signatory", "observer", "partner", "guest", "associate member"].map(
        (kind) => `a sitting; ${said(kind)} | membership of M5 on 2000-01-01 | no`,
      ),
      'a sitting; Secretariat records period P1 of M5 as former member from 2010: "page" | membership of M5 on 2010-06-01 | unset affiliation/M5/P1',
    ],
  });

/** What the secretariat has filled in: 1 for yes, 0 for no. Unset while nobody has. */
const filledIn = (
  { state }: RightAsked,
  { name, by }: { readonly name: string; readonly by: Right["by"] },
) => {
  const number = state.values.get(name)?.number;
  return number === undefined ? unset(name) : is({ yes: number > 0, by });
};

const suspendedVotes = ({ book, open }: Affiliating): string => `${book}.q${open}/suspended-votes`;
const absentCounts = ({ book, open }: Affiliating): string =>
  `${book}.q${open}/not-attending-counts`;

const voting = (by: Affiliating): Clause =>
  value({
    id: `${by.voting.id}/voting-right`,
    cites: by.voting.cites,
    reading:
      "The delegation of a member has its one vote, also while the member withdraws and while it " +
      "does not attend. Whether one that is suspended has it, no text that was read says.",
    status: "inferred",
    source: by.source,
    slot: "mayVote",
    answer: (asked) =>
      rightOn(asked.state, asked, (held) => {
        const suspended = held.filter(({ kind }) => kind === "suspended");
        if (suspended.length === 0) return byKinds(full)(held);
        const periods = suspended.map(({ period }) => period);
        return filledIn(asked, { name: suspendedVotes(by), by: periods });
      }),
    examples: [
      "a sitting | mayVote of M5 on 2000-01-01 | yes by register_1",
      `a sitting; commission sits; ${leaving} | in ${by.commission} C1: mayVote of M5 on 2024-02-07 | yes by P1`,
      `a sitting; commission sits; ${leaving} | in ${by.commission} C1: mayVote of M5 on 2024-02-08 | no`,
      `a sitting; ${leaving} | mayVote of M5 on 2024-02-07 | yes by P1`,
      `a sitting; ${leaving} | mayVote of M5 on 2024-02-08 | no`,
      `a sitting; ${away} | mayVote of M5 on 2014-02-19 | yes by P1`,
      `a sitting; ${said("observer")} | mayVote of M5 on 2000-01-01 | no`,
      `a sitting; ${said("suspended")} | mayVote of M5 on 1999-12-31 | no`,
    ],
  });

const quorum = (by: Affiliating): Clause =>
  value({
    id: `${by.quorum.id}/counted`,
    cites: by.quorum.cites,
    reading:
      "Delegations of members would be counted, those of suspended members and of others not " +
      "(inferred: how many are needed, and of whom, was found nowhere). Whether a member that has " +
      "said it does not attend is among them, the secretariat fills in.",
    status: "inferred",
    source: by.source,
    slot: "inQuorum",
    answer: (asked) =>
      rightOn(asked.state, asked, (held) => {
        const own = held.filter(({ kind }) => full.includes(kind));
        const absent = held.filter(({ kind }) => kind === "notAttending");
        if (own.length === 0 || absent.length === 0) return byKinds(full)(held);
        const periods = [...own, ...absent].map(({ period }) => period);
        return filledIn(asked, { name: absentCounts(by), by: periods });
      }),
    examples: [
      "a sitting | inQuorum of M5 on 2000-01-01 | yes by register_1",
      `a sitting; commission sits; ${said("suspended")} | in ${by.commission} C1: inQuorum of M5 on 2000-01-01 | no`,
      `a sitting; ${said("suspended")} | inQuorum of M5 on 2000-01-01 | no`,
      `a sitting; ${away} | inQuorum of M5 on 2014-02-18 | yes by P1`,
      `a sitting; ${leaving}; Secretariat records period P3 of M5 as not attending from 2024-02-08: "letter" | inQuorum of M5 on 2024-02-08 | no`,
    ],
  });

/** What is filled in: 1 for yes, 0 for no. */
const open = (by: Affiliating): readonly Value[] => {
  const common = { cites: `Open questions, ${by.open}`, status: "unset", is: null } as const;
  const suspended = suspendedVotes(by);
  const absent = absentCounts(by);
  return [
    figure({
      ...common,
      id: suspended,
      reading:
        "Whether the delegation of a suspended member votes was found nowhere: the secretariat " +
        "fills it in with its source, 1 for yes and 0 for no.",
      source: by.source,
      examples: [
        `a sitting; ${said("suspended")} | mayVote of M5 on 2000-01-01 | unset ${suspended}`,
        `a sitting; ${said("suspended")}; Secretariat sets ${suspended} to 0: "invented" | mayVote of M5 on 2000-01-01 | no by P1`,
        `a sitting; ${said("suspended")}; Secretariat sets ${suspended} to 1: "invented" | mayVote of M5 on 2000-01-01 | yes by P1`,
      ],
    }),
    figure({
      ...common,
      id: absent,
      reading:
        "Whether a member that has said it does not attend counts for the quorum was found " +
        "nowhere: the secretariat fills it in with its source, 1 for yes and 0 for no.",
      source: by.source,
      examples: [
        `a sitting; ${away} | inQuorum of M5 on 2014-02-19 | unset ${absent}`,
        `a sitting; ${away}; Secretariat sets ${by.book}.q1/quorum to 8: "invented"; Chair proposes question Q1 "A" without a vote | Chair declares question Q1 "A" adopted without a vote | undecided ${absent}`,
        `a sitting; ${away}; Secretariat sets ${by.book}.q1/quorum to 7: "invented"; Secretariat sets ${absent} to 0: "invented" | quorum | needed=7 present=7`,
        `a sitting; ${away}; Secretariat sets ${by.book}.q1/quorum to 7: "invented"; Secretariat sets ${absent} to 1: "invented" | quorum | needed=7 present=8`,
        `a sitting; ${away}; Secretariat sets ${absent} to 0: "invented" | inQuorum of M5 on 2014-02-19 | no by P1, P2`,
        `a sitting; ${away}; Secretariat sets ${absent} to 1: "invented" | inQuorum of M5 on 2014-02-19 | yes by P1, P2`,
      ],
    }),
  ];
};

/** For the examples: something is about to be decided, and a delegation objects. */
const objection = 'Chair proposes question Q1 "A" without a vote | M5 objects to question Q1 "A"';

const whileMember = (by: Affiliating): Clause => {
  const { id, cites } = by.voting;
  const inIt = `in ${by.commission} C1`;
  return guard({
    id: `${id}/takes-part-while-member`,
    cites,
    reading:
      "Where periods were entered of a member, they say whether it votes, objects or stands aside " +
      "on the day on which it does, in the plenary and in every body: a former member does not.",
    on: ["CastBallot", "ObjectToDecision", "TakeNoPart", "FileObjection", "WithdrawObjection"],
    says: {
      en: "{member} takes no part in decisions on {day}: by the history of its affiliation it may not vote that day.",
      fr: "{member} ne participe pas aux décisions le {day} : d'après l'historique de son affiliation, il ne peut voter ce jour-là.",
      es: "{member} no participa en las decisiones el {day}: según el historial de su afiliación no puede votar ese día.",
      ar: "لا يشارك {member} في القرارات في {day}: بحسب سجل انتسابه لا يحق له التصويت في ذلك اليوم.",
      ru: "{member} не участвует в решениях на {day}: по истории членства в этот день голосовать нельзя.",
    },
    check: ({ act, ...asked }) => {
      const { by: sender, onBehalfOf = sender } = asked.envelope;
      const member =
        "member" in act ? act.member : (asked.state.people.get(onBehalfOf)?.member ?? "");
      return votesThatDay(asked, member);
    },
    examples: [
      `a sitting; ${objection} | accepted`,
      `a sitting; ${said("member")}; ${objection} | accepted`,
      `a sitting; ${leaving}; ${objection} | refused ${id}/takes-part-while-member member=M5`,
      `a sitting; ${said("suspended")}; ${objection} | undecided ${suspendedVotes(by)}`,
      `a sitting; Chair proposes question Q1 "A" without a vote; M5 objects to question Q1 "A"; ${leaving} | M5 withdraws the objection of M5 to question Q1 "A" | refused ${id}/takes-part-while-member member=M5`,
      `a sitting; Chair announces vote V1 on question Q1 "A" by devices; Chair opens vote V1; ${leaving} | M5 casts 1 yes in vote V1 | refused ${id}/takes-part-while-member member=M5`,
      `a sitting; ${leaving}; Chair proposes question Q1 "A" without a vote | Secretariat files the objection of M5 to question Q1 "A" with "Letter", received 2025-11-12T09:00Z | refused ${id}/takes-part-while-member member=M5`,
      `a sitting; commission sits; ${inIt}: Chair proposes question Q1 "A" without a vote | ${inIt}: M5 2 objects to question Q1 "A" | accepted`,
      `a sitting; commission sits; ${inIt}: Chair proposes question Q1 "A" without a vote; ${leaving} | ${inIt}: M5 2 objects to question Q1 "A" | refused ${id}/takes-part-while-member member=M5`,
      `a sitting; commission sits; ${inIt}: Chair announces vote C1.V1 on question Q1 "A" by devices; ${inIt}: Chair opens vote C1.V1; ${leaving} | ${inIt}: M5 2 casts 1 yes in vote C1.V1 | refused ${id}/takes-part-while-member member=M5`,
      `a sitting; commission sits; ${inIt}: Chair proposes question Q1 "A" without a vote; ${said("suspended")} | ${inIt}: M5 2 objects to question Q1 "A" | undecided ${suspendedVotes(by)}`,
      `a sitting; ${leaving}; Chair proposes question Q1 "A" without a vote | M5 takes no part in question Q1 "A" for M5 | refused ${id}/takes-part-while-member member=M5`,
    ],
  });
};

/** The three answers, what they leave open, and who takes part in decisions by them. */
export const affiliationClauses = (by: Affiliating): readonly Clause[] => [
  membership(by),
  voting(by),
  quorum(by),
  ...open(by),
  whileMember(by),
];
