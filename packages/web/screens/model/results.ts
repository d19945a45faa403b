import {
  type DeclaredVote,
  type Question,
  type QuestionResult,
  type Reckoning,
  resultSentence,
  type Split,
} from "@hemicycle/engine";
import type { Citation, Totals } from "../../components/types.ts";
import type { Ballot, Choice } from "../../drawing/hemicycle.ts";
import type { Key, Part } from "../../messages/index.ts";
import { citation, plainCitation } from "./cite.ts";
import { memberName } from "./names.ts";
import { questionKind, voteTitle } from "./questions.ts";
import type { Citing } from "./scene.ts";
import { type Recently, titleThen } from "./titles.ts";

/** The result of one question, ready to be shown. */
export interface ResultShown {
  readonly key: string;
  /** What kind of question it was. */
  readonly item: string;
  readonly question: string;
  readonly outcome: string;
  readonly isAdopted: boolean;
  readonly sentence: readonly Part[];
  /** Clauses by the tags of the sentence. */
  readonly citations: Readonly<Record<string, readonly Citation[]>>;
  readonly totals: Totals;
  readonly measure: Measure | null;
  /** By delegation where ballots are known, else totals alone. */
  readonly votes: { readonly ballots: readonly Ballot[] } | { readonly totals: Totals };
  /** The totals in words. */
  readonly label: string;
}

/** The bar of votes against the number that was needed. */
export interface Measure {
  readonly parts: readonly { readonly fill: Choice; readonly count: number }[];
  readonly base: number;
  readonly needed: number;
  readonly neededWord: string;
  readonly measureWord: string;
  readonly baseWord: string;
  readonly label: string;
}

/** The results of a vote, question by question. */
export const resultsOf = (
  scene: Citing,
  vote: DeclaredVote,
  recent: Recently,
): readonly ResultShown[] =>
  vote.results.map((result, at) => resultOf(scene, { vote, result, at, recent }));

interface One {
  readonly vote: DeclaredVote;
  readonly result: QuestionResult;
  /** The place of the question in the vote. */
  readonly at: number;
  readonly recent: Recently;
}

const resultOf = (scene: Citing, { vote, result, at, recent }: One): ResultShown => {
  const ballots = ballotsOn(scene, vote, at);
  const totals = totalsOf(result, ballots);
  return {
    key: `${vote.id} ${at}`,
    item:
      result.question.kind === "other"
        ? voteTitle(scene, vote)
        : questionKind(scene, result.question),
    question: titleThen(scene, result.question, recent),
    outcome: outcomeWord(scene, result),
    isAdopted: result.outcome === "adopted",
    ...sentenceOf(scene, result),
    totals,
    measure: measureOf(scene, result),
    votes: ballots === null ? { totals } : { ballots },
    label: labelOf(scene, totals),
  };
};

const outcomes: Readonly<
  Record<"request" | "election" | "other", Readonly<Record<QuestionResult["outcome"], Key>>>
> = {
  request: { adopted: "result.accepted", rejected: "result.notAccepted" },
  election: { adopted: "result.elected", rejected: "result.notElected" },
  other: { adopted: "result.adopted", rejected: "result.rejected" },
};

/** "Accepted": one word. */
export const outcomeWord = (
  { words }: Pick<Citing, "words">,
  { question, outcome }: { readonly question: Question; readonly outcome: "adopted" | "rejected" },
): string => {
  const { kind } = question;
  return words.say(outcomes[kind === "request" || kind === "election" ? kind : "other"][outcome]);
};

/**
 * The ballots of the delegations on one question, in the order in which they stand along the arc.
 * Null where totals were announced for votes whose delegations are not in it: no block may then
 * suggest a delegation.
 */
const ballotsOn = (
  scene: Citing,
  { ballots, counts }: DeclaredVote,
  at: number,
): readonly Ballot[] | null => {
  if (counts.length > 0 || ballots.size === 0) return null;
  const drawn = ballots.keys().flatMap((member): readonly Ballot[] => {
    const split = ballots.get(member)?.splits?.[at];
    if (split === undefined) return [];
    const { yes, no, abstain } = split;
    const votes = scene.state.session?.voteTable?.get(member) ?? 0;
    const none = Math.max(0, votes - yes - no - abstain);
    return [{ delegation: memberName(scene, member), yes, no, abstain, none }];
  });
  return drawn.toSorted(alongTheArc);
};

/** All in favour first, all against at the other end, abstentions between them. */
const alongTheArc = (one: Ballot, other: Ballot): number =>
  leaning(other) - leaning(one) || one.delegation.localeCompare(other.delegation);

const leaning = ({ yes, no, abstain, none }: Ballot): number => {
  const votes = yes + no + abstain + none;
  return votes === 0 ? -2 : (yes - no - none * 2) / votes;
};

const totalsOf = (
  { yes, no, abstain }: QuestionResult,
  ballots: readonly Ballot[] | null,
): Totals => ({
  yes,
  no,
  abstain,
  none: (ballots ?? []).reduce((sum, ballot) => sum + ballot.none, 0),
});

const labelOf = ({ words }: Citing, totals: Totals): string => {
  const named = (["yes", "no", "abstain", "none"] as const).filter(
    (choice) => choice !== "none" || totals.none > 0,
  );
  const split = words.list(named.map((one) => words.say(`count.${one}`, { count: totals[one] })));
  const all = named.reduce((sum, one) => sum + totals[one], 0);
  return words.say("result.hemicycle", {
    votes: words.say("count.votes", { count: all }),
    split,
  });
};

/** A clause in brackets, as the engine's sentence has them; in Arabic between isolates. */
const bracket = /\s*\(\u2068?([^()\u2068\u2069]+(?:\([^()]*\))?)\u2069?\)/u;

/** The engine's sentence, cut where its clauses stand, each of them a citation. */
const sentenceOf = (
  scene: Citing,
  result: QuestionResult,
): Pick<ResultShown, "sentence" | "citations"> => {
  const clauses = [result.castClause, ...result.reckonings.map(({ clause }) => clause)];
  const cited: Record<string, readonly Citation[]> = {};
  const sentence: Part[] = [];
  let rest = resultSentence(result, scene.edition, scene.words.language);
  clauses.forEach((clause, at) => {
    const found = bracket.exec(rest);
    if (found === null) return;
    const tag = `clause-${at}`;
    sentence.push({ tag, text: rest.slice(0, found.index) });
    cited[tag] = [scene.linked === null ? plainCitation(scene, clause) : citation(scene, clause)];
    rest = rest.slice(found.index + found[0].length);
  });
  return { sentence: [...sentence, rest], citations: cited };
};

/** The number on which the outcome hung: the one that was missed, else the first. */
export const telling = (reckonings: readonly Reckoning[]): Reckoning | undefined =>
  reckonings.find(({ met }) => !met) ?? reckonings[0];

const baseKeys = {
  votesCast: "result.base",
  votesAllocated: "result.allocated",
  members: "result.members",
} as const;

export const measureOf = (scene: Citing, result: QuestionResult): Measure | null => {
  const reckoning = telling(result.reckonings);
  if (reckoning === undefined) return null;
  const { words } = scene;
  const { needed, base, of } = reckoning;
  const { yes, no, abstain } = result;
  const counted = of !== "votesCast" || base === yes + no + abstain;
  return {
    parts: [
      { fill: "yes", count: yes },
      { fill: "no", count: no },
      ...(counted ? [{ fill: "abstain", count: abstain } as const] : []),
    ],
    base,
    needed,
    neededWord: words.say("result.needed", { needed }),
    measureWord: shareWord(scene, reckoning),
    baseWord: words.say(baseKeys[of], { base }),
    label: words.say("result.measure", { yes, base, needed }),
  };
};

const shareWord = ({ words }: Citing, { share, more }: Reckoning): string => {
  if (share === "1/2" && more) return words.say("result.majority");
  if (share === "2/3" && !more) return words.say("result.twoThirds");
  if (share === "1/3" && !more) return words.say("result.oneThird");
  return more ? words.say("result.moreThan", { share }) : share;
};

/** "8 yes, 3 no": what was cast, in words; in Arabic and elsewhere as its list is written. */
export const splitText = ({ words }: Citing, split: Split): string => {
  const named = (["yes", "no", "abstain"] as const).filter((choice) => split[choice] > 0);
  if (named.length === 0) return words.say("count.votes", { count: 0 });
  return words.list(named.map((one) => words.say(`count.${one}`, { count: split[one] })));
};
