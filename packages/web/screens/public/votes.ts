import type { DeclaredVote, QuestionResult, Vote } from "@hemicycle/engine";
import type { Citation, Totals } from "../../components/types.ts";
import { pathOf } from "../../router.ts";
import { citation } from "../model/cite.ts";
import { type Measure, measureOf, outcomeWord, telling } from "../model/results.ts";
import { type Citing, zoneOf } from "../model/scene.ts";
import { type Recently, titleThen } from "../model/titles.ts";

/** A vote as it stands in the list of all. */
export interface VoteShown {
  readonly id: string;
  readonly method: Vote["method"];
  readonly status: Vote["status"];
  /** Its page; absent where nobody can follow a link. */
  readonly href?: string;
  /** Day and time of its close, or of its opening; empty before that. */
  readonly when: string;
  readonly questions: readonly QuestionShown[];
  /** How many delegations have voted, while it is open and after. */
  readonly voted: number;
  /** Why it was annulled. */
  readonly reason: string;
}

/** What was put to the vote, and what came of it. */
export interface QuestionShown {
  readonly key: string;
  readonly title: string;
  /** Null until it is declared. */
  readonly result: ResultLine | null;
}

export interface ResultLine {
  readonly outcome: string;
  readonly isAdopted: boolean;
  readonly totals: Omit<Totals, "none">;
  readonly measure: Measure | null;
  /** The clause that says what was needed. */
  readonly citations: readonly Citation[];
}

/** The votes of the session, the latest first. */
export const votesShown = (scene: Citing, recent: Recently): readonly VoteShown[] =>
  (scene.state.session?.votes.values() ?? [])
    .map((vote) => voteShown(scene, vote, recent))
    .reverse();

const voteShown = (scene: Citing, vote: Vote, recent: Recently): VoteShown => {
  const { id, method, status } = vote;
  const { linked } = scene;
  return {
    id,
    method,
    status,
    ...(linked === null
      ? {}
      : { href: pathOf({ screen: "publicVote", assembly: linked, vote: id }) }),
    when: whenOf(scene, vote),
    questions: vote.questions.map((question, at) => ({
      key: `${id} ${at}`,
      title: titleThen(scene, question, recent),
      result: vote.status === "declared" ? lineOf(scene, vote, at) : null,
    })),
    voted: "ballots" in vote ? votedIn(vote) : 0,
    reason: vote.status === "annulled" ? vote.reason : "",
  };
};

const lineOf = (scene: Citing, { results }: DeclaredVote, at: number): ResultLine | null => {
  const result = results[at];
  if (result === undefined) return null;
  const { yes, no, abstain } = result;
  return {
    outcome: outcomeWord(scene, result),
    isAdopted: result.outcome === "adopted",
    totals: { yes, no, abstain },
    measure: measureOf(scene, result),
    citations: neededBy(scene, result),
  };
};

const neededBy = (scene: Citing, { reckonings }: QuestionResult): readonly Citation[] => {
  const clause = telling(reckonings)?.clause;
  return clause === undefined ? [] : [citation(scene, clause)];
};

/** Delegations that have voted, from devices or in a count that names them. */
export const votedIn = ({ ballots, counts }: Extract<Vote, { ballots: unknown }>): number =>
  new Set([...ballots.keys(), ...counts.flatMap(({ delegations }) => delegations)]).size;

/** "15 October 2017 at 16:58", on the clock of the seat. */
export const whenOf = (scene: Citing, vote: Vote): string => {
  const at = "closedAt" in vote ? vote.closedAt : "openedAt" in vote ? vote.openedAt : null;
  return at === null ? "" : dayAndTime(scene, at);
};

export const dayAndTime = ({ words, state }: Citing, at: string): string => {
  const timeZone = zoneOf({ state });
  return words.say("public.when", {
    day: words.date(Date.parse(at), timeZone),
    time: words.time(Date.parse(at), timeZone),
  });
};

/** "14–18 October 2017": days of the calendar, of no time zone. */
export const daysOf = (
  { words }: Pick<Citing, "words">,
  { opens, closes }: { readonly opens: string; readonly closes: string },
): string =>
  new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeZone: "UTC" }).formatRange(
    Date.parse(opens),
    Date.parse(closes),
  );

/** What was decided without a vote, in the order in which it was. */
export const decidedWithoutVote = (
  scene: Citing,
  recent: Recently,
): readonly { readonly key: string; readonly title: string; readonly outcome: string }[] =>
  (scene.state.session?.decisions.entries() ?? []).flatMap(([key, { question, outcome, vote }]) => {
    if (vote !== null) return [];
    const title = titleThen(scene, question, recent);
    return [{ key, title, outcome: outcomeWord(scene, { question, outcome }) }];
  });
