import { half } from "@hemicycle/base";
import { type Clause, fails, guard, is, value } from "@hemicycle/engine";
import { text } from "./common.ts";

const contest = "contest of M5 and M6";
const named = { clause: "pace.a41.1.c/rounds", cites: `${text}, 41.1.c` };

/** Rule 41.1.c: first an absolute majority, then a relative one. */
export const majorityOfRounds = value({
  id: named.clause,
  cites: named.cites,
  reading:
    "Whoever has an absolute majority of the votes cast is elected in the first ballot, and in the " +
    "second and any later one whoever has the most.",
  status: "verified",
  source: "Rules of Procedure, Rule 41 (December 2025, pace.coe.int): source S51 of our notes",
  slot: "round",
  answer: ({ round }) => is({ ...named, share: half, more: true, relative: round > 1 }),
  examples: [
    `a sitting; ${contest} | round of round 1 of election E9 | 1/2 more`,
    `a sitting; ${contest} | round of round 2 of election E9 | relative`,
    `a sitting; ${contest} | round of round 3 of election E9 | relative`,
  ],
});

/** Equal votes in the first ballot, and then in the second. */
const tied =
  `${contest}; papers of round 1 with 20 as 2:9:9; President declares the result of vote V1; ` +
  "papers of round 2 with 20 as 0:10:10; President declares the result of vote V2";

/** Rule 41.1.c: equal votes. */
export const ballotsGoOn = guard({
  id: "pace.a41.1.c/ballots-go-on",
  cites: `${text}, 41.1.c`,
  reading:
    "Equal votes are followed by another ballot until one candidate has more. Neither age nor a lot " +
    "decides: an act that says so is never done.",
  on: ["BreakTie"],
  forbids: true,
  says: {
    en: "A tie in {election} is decided by another ballot, and in no other way.",
    fr: "L'égalité dans {election} se départage par un nouveau tour, et pas autrement.",
    es: "El empate en {election} se resuelve con otra votación y de ningún otro modo.",
    ar: "يُحسم التعادل في {election} باقتراع آخر لا غير.",
    ru: "Равенство голосов ({election}) решается новым голосованием, и никак иначе.",
  },
  check: ({ act }) => fails({ election: act.election }),
  examples: [
    `a sitting; ${tied} | President breaks the tie in E9 for M5.1 by age: "passport" | refused pace.a41.1.c/ballots-go-on election=E9`,
    `a sitting; ${tied} | President breaks the tie in E9 for M6.1 by lot: "drawn" | refused pace.a41.1.c/ballots-go-on election=E9`,
  ],
});

export const clauses: readonly Clause[] = [majorityOfRounds, ballotsGoOn];
