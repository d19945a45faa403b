import { half, third } from "@hemicycle/base";
import {
  aside,
  type Clause,
  fails,
  figure,
  guard,
  is,
  type MajorityPart,
  type State,
  value,
} from "@hemicycle/engine";
import { questionsPut } from "../common.ts";
import { allocatedVotes } from "../statutes/15-votes.ts";

/** Rule 34.4: as many against as in favour is not enough. */
export const tieRejects = figure({
  id: "ipu.a34.4/tie-rejects",
  cites: "Rules of the Assembly, 34.4",
  reading:
    "As many votes in favour as against reject the proposal: half of the votes cast is not a " +
    "majority. Where nobody votes in favour or against, it is rejected as well.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 34.4",
  is: true,
  examples: [
    'a sitting | majority of question Q1 "A question" | 1/2 more votesCast',
    "a sitting; President proposes M5.1 as Teller in E9; open vote on election E9; M5 casts 5 yes, 5 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
    "a sitting; President proposes M5.1 as Teller in E9; open vote on election E9; M5 casts 6 yes, 5 no in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared, OfficeTaken",
    "a sitting; President proposes M5.1 as Teller in E9; open vote on election E9; M5 casts 1 yes, 10 abstentions in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared, OfficeTaken",
    "a sitting; President proposes M5.1 as Teller in E9; open vote on election E9; M5 casts 11 abstentions in vote V1; President closes vote V1 | President declares the result of vote V1 | accepted; ResultDeclared",
  ],
});

/** Rule 34.1: what no other rule takes out of it is decided by more than half. */
export const simpleMajority = value({
  id: "ipu.a34.1/simple-majority",
  cites: "Rules of the Assembly, 34.1",
  reading:
    "More votes in favour than against, unless Rule 11.2, 16.2 or 27 asks for more. The clauses " +
    "of those rules stand before this one and answer for their own questions.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 34.1",
  slot: "majority",
  answer: () =>
    is({
      parts: [
        {
          clause: "ipu.a34.1/simple-majority",
          cites: "Rules of the Assembly, 34.1",
          share: half,
          more: tieRejects.is,
          of: "votesCast",
        },
      ],
    }),
  examples: [
    'a sitting | majority of question Q1 "A question" | 1/2 more votesCast',
    "a sitting; motion P1 of M5 | majority of motion P1 | 1/2 more votesCast",
    "a sitting; draft D1 | majority of draft D1 | 1/2 more votesCast",
    "a sitting; draft D1 | majority of part p2 of draft D1 | 1/2 more votesCast",
  ],
});

/** Rule 34.2: abstentions are heard, and count for nothing. */
export const votesCast = value({
  id: "ipu.a34.2/votes-cast",
  cites: "Rules of the Assembly, 34.2",
  reading:
    "Votes in favour and votes against; abstentions and votes that a delegation leaves unused do " +
    "not count.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 34.2",
  slot: "votesCast",
  answer: ({ yes, no }) => is(yes + no),
  examples: [
    "a sitting | votesCast of 12 yes, 3 no, 4 abstentions | 15",
    "a sitting | votesCast of 1,027 yes, 35 no, 205 abstentions | 1,062",
    "a sitting | votesCast of 7 abstentions | 0",
  ],
});

/** For the examples: the delegations counted as a number, and a request for an emergency item. */
const countedByHand =
  'Secretariat reports 41 delegations in the room: "a count in the hall"; ' +
  "Secretary General announces the quorum; request R1 of M1";

/** For the examples: a vote on a request with so many votes in favour, open, and then closed. */
const openedBy = (yes: number): string =>
  [
    "heard request R1 of M1; open vote on request R1",
    ...Array.from({ length: Math.ceil(yes / 10) }, (_, at) => {
      const votes = Math.min(10, yes - at * 10);
      return `M${at + 1} casts ${votes} yes in vote V1`;
    }),
  ].join("; ");
const closing = "President closes vote V1";
const closedBy = (yes: number): string => `${openedBy(yes)}; ${closing}`;
const closedAt = (yes: number): string => `a sitting; ${closedBy(yes)}`;
const setTo = (votes: number): string =>
  `Secretariat sets ipu.a34.3/votes-allocated to ${votes}: "table of votes"`;
const byNumber =
  "first sitting of 10, 0 delegations in the room; Secretariat publishes the table of votes; " +
  'Secretariat reports 10 delegations in the room: "a count in the hall"; ' +
  "Secretary General announces the quorum";
const declared = "President declares the result of vote V1";
const announced = "President announces request R1 as emergency item E1";

/** Rule 34.3: the least that a specified majority must have in favour. */
export const floorShare = figure({
  id: "ipu.a34.3/one-third-floor",
  cites: "Rules of the Assembly, 34.3",
  reading:
    "A majority higher than the simple one needs besides at least one third of the votes allocated " +
    "to the delegations that take part: those counted at the first plenary sitting (33.2), with " +
    "all the votes that the table of Rule 29 gives them and not only those they can cast that day. " +
    "That allocated means the full entitlement is our inference; the text does not settle it. What " +
    "they were when the vote was opened counts, whatever changes before it is declared (inferred).",
  status: "inferred",
  source: "Rules of the Assembly (April 2017), 34.3; the whole of which it is a third is inferred.",
  is: third,
  examples: [
    "a sitting; request R1 of M4 | majority of request R1 | 2/3 votesCast, 1/3 votesAllocated 110",
    `${closedAt(37)}; ${declared} | ${announced} | accepted`,
    `${closedAt(36)}; ${declared} | ${announced} | refused ipu.a11.2b/passed`,
    `${closedAt(36)}; Secretariat records 2 years of arrears of M5; ${declared} | ${announced} | refused ipu.a11.2b/passed`,
    `${closedAt(36)}; Secretariat makes M5 suspended from 2017-10-15: "Council"; ${declared} | ${announced} | refused ipu.a11.2b/passed`,
    `a sitting, M5 2 years of arrears; ${closedBy(33)}; Governing Council allows the vote of M5: "disaster"; ${declared} | ${announced} | accepted`,
    `${byNumber}; ${setTo(110)}; ${closedBy(36)}; ${setTo(90)}; ${declared} | ${announced} | refused ipu.a11.2b/passed`,
    `${byNumber}; ${setTo(90)}; ${closedBy(33)}; ${setTo(110)}; ${declared} | ${announced} | accepted`,
    `a sitting; ${openedBy(36)}; Secretariat records 2 years of arrears of M5; ${closing}; ${declared} | ${announced} | refused ipu.a11.2b/passed`,
    `a sitting; ${openedBy(36)}; Secretariat makes M5 suspended from 2017-10-15: "Council"; ${closing}; ${declared} | ${announced} | refused ipu.a11.2b/passed`,
    `${byNumber}; ${setTo(110)}; ${openedBy(36)}; ${setTo(90)}; ${closing}; ${declared} | ${announced} | refused ipu.a11.2b/passed`,
    "12 at first plenary, 3 in the room; request R1 of M3 | majority of request R1 | 2/3 votesCast, 1/3 votesAllocated 132",
    "a sitting, M5 associate member; request R1 of M4 | majority of request R1 | 2/3 votesCast, 1/3 votesAllocated 99",
    `first sitting of 3, 0 delegations in the room; ${countedByHand} | majority of request R1 | 2/3 votesCast, 1/3 votesAllocated unset ipu.a34.3/votes-allocated`,
    `first sitting of 3, 0 delegations in the room; Secretariat sets ipu.a34.3/votes-allocated to 1,600: "table of votes"; ${countedByHand} | majority of request R1 | 2/3 votesCast, 1/3 votesAllocated 1600`,
    `a sitting; Secretariat sets ipu.a34.3/votes-allocated to 1,600: "table of votes"; President closes the session; next session; Secretariat accredits M1; Secretariat registers M1.1 "One" of M1 as delegate, woman, parliamentarian yes; President of the IPU opens sitting PL9; ${countedByHand} | majority of request R1 | 2/3 votesCast, 1/3 votesAllocated unset ipu.a34.3/votes-allocated`,
    'first sitting of 3, 3 delegations in the room; Secretariat admits M99 "M99" as member; Secretariat accredits M99; Secretariat registers M99.1 "One" of M99 as delegate, man, parliamentarian yes; Secretariat lets in M99.1; Secretary General announces the quorum; request R1 of M1 | majority of request R1 | 2/3 votesCast, 1/3 votesAllocated unset ipu.a34.3/votes-allocated',
  ],
});

/** Set by the secretariat for a session where only the number of delegations is known. */
const unsetBase = "ipu.a34.3/votes-allocated";

const votesAllocated = (state: State): number | { readonly unset: string } => {
  const session = state.session;
  const members = session?.quorumBase?.members.keys() ?? [];
  if (members.length === 0) return recordedBase(state) ?? { unset: unsetBase };
  let sum = 0;
  for (const member of members) {
    const votes = allocatedVotes(state, member);
    if (votes.kind !== "is") return { unset: unsetBase };
    sum += votes.value;
  }
  return sum;
};

/** A figure that was set in another session says nothing about this one. */
const recordedBase = (state: State): number | null => {
  const setting = state.values.get(unsetBase);
  return setting !== undefined && setting.session === state.session?.id ? setting.number : null;
};

/** Rule 34.3, for every majority that a rule specifies: a part that must be met besides its own. */
export const oneThirdFloor = (state: State): MajorityPart => ({
  clause: floorShare.id,
  cites: floorShare.cites,
  share: floorShare.is,
  more: false,
  of: "votesAllocated",
  base: votesAllocated(state),
});

/** Rule 34.3: the whole of its third is known before anybody votes. */
export const baseKnown = guard({
  id: "ipu.a34.3/base-known",
  cites: "Rules of the Assembly, 34.3",
  reading:
    "A vote that needs a specified majority is opened when the votes of the delegations that take " +
    "part are known: set afterwards, by somebody who has heard the votes, they would decide it " +
    "(our reading). A sitting that is entered from its sources is left to them.",
  on: ["OpenVote"],
  forbids: true,
  says: {
    en: "The votes of the delegations that take part are not known ({value}); the majority of vote {vote} rests on them.",
    fr: "Les voix des délégations participantes ne sont pas connues ({value}) ; la majorité du vote {vote} en dépend.",
    es: "No se conocen los votos de las delegaciones participantes ({value}); de ellos depende la mayoría de la votación {vote}.",
    ar: "أصوات الوفود المشاركة غير معروفة ({value})، وعليها تتوقف أغلبية التصويت {vote}.",
    ru: "Число голосов участвующих делегаций неизвестно ({value}), а от него зависит большинство в голосовании {vote}.",
  },
  check: ({ state, act, ask }) => {
    if (state.session?.source != null) return aside;
    for (const question of questionsPut(state, act)) {
      const majority = ask("majority", { state, question });
      const parts = majority.kind === "is" ? majority.value.parts : [];
      const open = parts.find(({ clause }) => clause === floorShare.id);
      if (typeof open?.base === "object") {
        return fails({ vote: act.vote, value: open.base.unset });
      }
    }
    return aside;
  },
  examples: [
    `${byNumber}; heard request R1 of M1; announced vote on request R1 | President opens vote V1 | refused ipu.a34.3/base-known vote=V1 value=ipu.a34.3/votes-allocated`,
    `${byNumber}; ${setTo(90)}; heard request R1 of M1; announced vote on request R1 | President opens vote V1 | accepted`,
    `${byNumber}; announced vote | President opens vote V1 | accepted`,
    "a sitting; heard request R1 of M1; announced vote on request R1 | President opens vote V1 | accepted",
  ],
});

export const clauses: readonly Clause[] = [
  simpleMajority,
  votesCast,
  floorShare,
  baseKnown,
  tieRejects,
];
