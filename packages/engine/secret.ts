import type { Question, Split } from "./acts/fields.ts";
import { electedIn } from "./evolve/elections.ts";
import type { Election, State, Vote } from "./state.ts";

/** The question of a vote that is a round of an election; such a vote has no other question. */
export type RoundQuestion = Extract<Question, { kind: "election" }> & { readonly round: number };

export const isRound = (question: Question): question is RoundQuestion =>
  question.kind === "election" && question.round !== undefined;

export const roundIn = ({ questions }: Pick<Vote, "questions">): RoundQuestion | null =>
  questions.find(isRound) ?? null;

export const electionOf = (state: State, id: string): Election | null =>
  state.session?.elections.get(id) ?? null;

/** Seats that no round of an election has filled yet. */
export const seatsLeft = (election: Election): number =>
  (election.contest?.seats ?? 0) - electedIn(election).length;

/** Candidates for the seats that are left, in the order in which they were nominated. */
export const standingIn = (election: Election): readonly string[] => {
  const elected = electedIn(election);
  return election.people.filter((person) => !elected.includes(person));
};

/** The round that comes next. */
export const nextRound = ({ contest }: Election): number => (contest?.rounds.length ?? 0) + 1;

/** Candidates between whom a round is held: those who stood when it was announced. */
export const candidatesIn = (state: State, question: RoundQuestion): readonly string[] => {
  const election = electionOf(state, question.election);
  if (election === null) return [];
  const held = election.contest?.rounds.find(({ round }) => round === question.round);
  return held?.polled.map(({ person }) => person) ?? standingIn(election);
};

/** A choice on a secret ballot. */
export type Choice = "yes" | "no" | "abstain" | "blank" | { readonly person: string };

/** What can be chosen on each question, in the order in which votes are counted. */
export const choicesOn = (state: State, { questions }: Pick<Vote, "questions">) =>
  questions.map((question): readonly Choice[] =>
    isRound(question)
      ? ["blank", ...candidatesIn(state, question).map((person) => ({ person }))]
      : ["yes", "no", "abstain"],
  );

/** How many of the candidates one ballot may name: as many as there are seats left. */
export const mostNamed = (state: State, question: Question): number => {
  const election = isRound(question) ? electionOf(state, question.election) : null;
  return election === null ? 1 : Math.min(seatsLeft(election), standingIn(election).length);
};

type Counted = Pick<Vote, "box" | "papers">;

/** Rows from the box and from papers, added up; empty where nothing was counted. */
export const secretCounts = ({ box, papers }: Counted): readonly (readonly number[])[] => {
  const cast = box?.ascertained?.counts;
  const written = papers?.counts;
  if (cast === undefined || written === undefined) return cast ?? written ?? [];
  return cast.map((row, question) =>
    row.map((count, choice) => count + (written[question]?.[choice] ?? 0)),
  );
};

/** All votes that were cast in secret, blank ones as well. */
export const secretVotes = ({ box, papers }: Counted): number =>
  (box?.closing?.votes ?? 0) + (papers?.votes ?? 0);

/** Votes on a question of a secret ballot that is answered by yes, no or abstention. */
export const secretSplit = (vote: Counted, at: number): Split => {
  const [yes = 0, no = 0, abstain = 0] = secretCounts(vote)[at] ?? [];
  return { yes, no, abstain };
};

/** Votes for which credentials were issued and not given back. */
export const votesInBox = ({ voters, onPaper }: NonNullable<Vote["box"]>): number =>
  votesOf(voters) - votesOf(onPaper);

export const votesOf = (voters: readonly { readonly votes: number }[]): number =>
  voters.reduce((sum, { votes }) => sum + votes, 0);
