/** A mutant that need not fail an example, and why. */
export interface Equivalent {
  /** Below the folder of the rulebooks: "ipu/common.ts". */
  readonly file: string;
  /** The line in which it stands, without the blanks around it. */
  readonly lineText: string;
  /** The change, as the tool tells it: ">= to >". */
  readonly what: string;
  readonly why: string;
}

const onlyNamed =
  "Nothing else is decided: a guard that does not concern the act is named among its grounds as one " +
  "that held. An example says what comes of an act, not on which clauses that rests.";

const saidTwice = "The Statutes, 15.2, give the same votes to the same member by another clause.";

const twoZeros =
  "No votes below the first limit stands in the table, for its readers, and as the beginning of the " +
  "sum, for the compiler: either makes the other do nothing.";

const neverEmpty = "Whoever asks has seen before that the delegation has a delegate.";

const besideTheFile = "Not in the outcome of an act; 26-1-motions.test.ts looks into the event.";

const narrowsOnly = "Nobody is let by it alone in a body: bodies-narrow.test.ts holds it.";

const presided =
  "Whoever presides, or the own delegation, is asked of every act of which it speaks.";

const asMembers =
  "Who presides, or is a member, is asked of every act of which it speaks, wherever it is.";

const entered =
  "Who enters what becomes of laws and plans is asked of every act of which it speaks.";

const bothThere = "What an act names is there: whoever decides has seen to it before.";

/** Used sparingly. An entry that fits no survivor is reported, so that none stays for nothing. */
export const equivalents: readonly Equivalent[] = [
  {
    file: "ipu/assembly/01-composition.ts",
    lineText: "answer: ({ state, member }) =>",
    what: "it is silent",
    why: saidTwice,
  },
  {
    file: "ipu/assembly/03-honorary-members.ts",
    lineText: "return act.people.some((one) => isHonorary(state, one)) ? holds : aside;",
    what: "some to every",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/03-honorary-members.ts",
    lineText: 'return state.people.get(act.person)?.capacity === "delegate" ? holds : aside;',
    what: "=== to !==",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/07-2-rounds.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: "Who presides is asked of it in every body that has this clause.",
  },
  {
    file: "ipu/assembly/11-2-contest.ts",
    lineText: "if (requests.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/12-hearing.ts",
    lineText: "if (requests.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/16-no-second-decision.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: narrowsOnly,
  },
  {
    file: "ipu/assembly/17-amendments.ts",
    lineText: "if (amended === undefined || draft === undefined) return aside;",
    what: "|| to &&",
    why: bothThere,
  },
  {
    file: "ipu/assembly/18-admissibility.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: narrowsOnly,
  },
  {
    file: "ipu/assembly/18-admissibility.ts",
    lineText: "if (put.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/19-order-of-votes.ts",
    lineText: "if (drafts.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/19-order-of-votes.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: narrowsOnly,
  },
  {
    file: "ipu/assembly/19-order-of-votes.ts",
    lineText: "if (put.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/19-order-of-votes.ts",
    lineText: 'session === null || question.kind !== "amendment"',
    what: "|| to &&",
    why: "What is no amendment has no row in the plan, and so nothing that falls with it.",
  },
  {
    file: "ipu/assembly/21-permission.ts",
    lineText: "const seconds = Math.max(0, secondsBetween(floor.since, at));",
    what: "0 to -1",
    why: "A speech does not end before it has begun: no act is older than the one before it.",
  },
  {
    file: "ipu/assembly/26-1-motions.ts",
    lineText: 'adoptedKinds(happened).includes("adjournSineDie") ? adjourned(happened, true) : [],',
    what: "true to false",
    why: besideTheFile,
  },
  {
    file: "ipu/assembly/26-1-motions.ts",
    lineText: 'adoptedKinds(happened).includes("adjournDebate") ? adjourned(happened, false) : [],',
    what: "false to true",
    why: besideTheFile,
  },
  {
    file: "ipu/assembly/26-2-debate.ts",
    lineText: "if (put.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/26-2-debate.ts",
    lineText: "if (motions.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/26-2-debate.ts",
    lineText: "if (first === undefined || named.length === 0) return aside;",
    what: "|| to &&",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/26-2-debate.ts",
    lineText: "if (first === undefined || named.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/31-1-request.ts",
    lineText: "if (drafts.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/31-3-parts.ts",
    lineText: "if (drafts.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipu/assembly/31-3-parts.ts",
    lineText: "if (parts.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipu/common.ts",
    lineText: 'return delegates > 0 && women + men === delegates ? "single-sex" : "unknown";',
    what: "> to >=",
    why: neverEmpty,
  },
  {
    file: "ipu/common.ts",
    lineText: 'return delegates > 0 && women + men === delegates ? "single-sex" : "unknown";',
    what: "0 to -1",
    why: neverEmpty,
  },
  {
    file: "ipu/statutes/15-votes.ts",
    lineText: "{ from: 0, votes: 0 },",
    what: "0 to 1",
    why: twoZeros,
  },
  {
    file: "ipu/statutes/15-votes.ts",
    lineText: "{ from: 0, votes: 0 },",
    what: "0 to -1",
    why: twoZeros,
  },
  {
    file: "ipu/statutes/15-votes.ts",
    lineText:
      "additionalVotes.is.reduce((votes, one) => (inhabitants >= one.from ? one.votes : votes), 0);",
    what: "0 to 1",
    why: twoZeros,
  },
  {
    file: "ipu/statutes/15-votes.ts",
    lineText:
      "additionalVotes.is.reduce((votes, one) => (inhabitants >= one.from ? one.votes : votes), 0);",
    what: "0 to -1",
    why: twoZeros,
  },
  {
    file: "ipu/statutes/16-roll-call.ts",
    lineText: "return Number(one > other) - Number(one < other);",
    what: "> to >=",
    why: "For two of one name the sort of V8 asks whether the later comes first, and that stays.",
  },
  {
    file: "ipu/statutes/16-roll-call.ts",
    lineText: 'return votes.kind !== "is" || votes.value > 0;',
    what: "0 to 1",
    why: "Nobody has one vote: it is none, or at least eight (15.2).",
  },
  {
    file: "ipu/statutes/16-roll-call.ts",
    lineText: "if (at < 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipu/committees/06-work.ts",
    lineText: "if (named.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "ipa-cis/regulations/14-consensus.ts",
    lineText: 'if ("unset" in found || found.noPart.length === 0) return aside;',
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "csto-pa/practice/04-consensus.ts",
    lineText: 'if ("unset" in found || found.unclear.length === 0) return aside;',
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "delegation-sittings.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: presided,
  },
  {
    file: "open-questions.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: presided,
  },
  {
    file: "ipu/statutes/16-secret-ballots.ts",
    lineText: "if (elections.length === 0) return aside;",
    what: "0 to -1",
    why: onlyNamed,
  },
  {
    file: "body-terms.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: presided,
  },
  {
    file: "around-laws-consultation.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: entered,
  },
  {
    file: "around-laws-use.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: entered,
  },
  {
    file: "law-record.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: entered,
  },
  {
    file: "law-record.ts",
    lineText: 'on: ["DecidedWithoutVote", "ResultDeclared"],',
    what: "not asked for ResultDeclared",
    why: "No result is declared where this stands: what counts as a vote cast is unset there.",
  },
  {
    file: "law-cautions.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: entered,
  },
  ...(["0 to 1", "0 to -1"] as const).map((what) => ({
    file: "law-cautions.ts",
    lineText: "return fails({ law: nameOf(law), version: law.text?.versions.length ?? 0 });",
    what,
    why: "A law without words has none that differ from those that were read.",
  })),
  {
    file: "delegation-again.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: presided,
  },
  {
    file: "law-stages.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: entered,
  },
  {
    file: "csto-pa/laws/01-stages.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: entered,
  },
  {
    file: "csto-pa/laws/02-plan.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: entered,
  },
  {
    file: "ipa-cis/laws/02-plan.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: entered,
  },
  {
    file: "pace/34-amendments.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: presided,
  },
  {
    file: "pace/47-committees.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: "Who presides, keeps the agenda or asks for the quorum is asked of every act of which it speaks.",
  },
  {
    file: "conduct-amendments.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: asMembers,
  },
  {
    file: "conduct-signatures.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: asMembers,
  },
  {
    file: "conduct.ts",
    lineText: 'on: ["RoundDeclared", "TieBroken", "DecidedWithoutVote"],',
    what: "not asked for TieBroken",
    why: "Of the assemblies that have it one never breaks a tie, and in the other none comes about.",
  },
  {
    file: "ipu/statutes/16-secret-box.ts",
    lineText: "narrows: true,",
    what: "true to false",
    why: "Who presides is asked of it in every body that has these clauses.",
  },
];
