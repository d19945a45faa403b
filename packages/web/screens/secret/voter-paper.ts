import type { Asked } from "../../client/secret-voter-work.ts";

/** What is marked on one ballot: a row a question, 1 for what is chosen. */
export type Marks = readonly (readonly (0 | 1)[])[];

/** So many votes are to be cast in this way. */
export interface Paper {
  readonly marks: Marks;
  readonly votes: number;
}

export const choicesIn = ({ answers, blank }: Asked): number =>
  answers.length + (blank === true ? 1 : 0);

/** One choice of one question a ballot: votes can then be counted out choice by choice. */
export const isCountable = (questions: readonly Asked[]): boolean =>
  questions.length === 1 && questions[0]?.max === 1;

export const unmarked = (questions: readonly Asked[]): Marks =>
  questions.map((question) => new Array<0 | 1>(choicesIn(question)).fill(0));

/** The row with one choice marked, or its mark taken away; a blank vote stands alone. */
export const marked = (
  question: Asked,
  row: readonly (0 | 1)[],
  at: number,
): readonly (0 | 1)[] => {
  const isBlank = question.blank === true && at === 0;
  const on = row[at] !== 1;
  if (isBlank || question.max === 1) return row.map((_, place) => (place === at && on ? 1 : 0));
  return row.map((mark, place) => {
    if (place === at) return on ? 1 : 0;
    return question.blank === true && place === 0 ? 0 : mark;
  });
};

/** How many are chosen; a blank vote counts as none. */
export const chosenIn = ({ blank }: Asked, row: readonly (0 | 1)[]): number =>
  (blank === true ? row.slice(1) : row).filter((mark) => mark === 1).length;

export const isBlank = ({ blank }: Asked, row: readonly (0 | 1)[]): boolean =>
  blank === true && row[0] === 1;

/** Whether a row is an answer that the question allows. */
export const isAnswer = (question: Asked, row: readonly (0 | 1)[]): boolean => {
  if (isBlank(question, row)) return chosenIn(question, row) === 0;
  const count = chosenIn(question, row);
  return count >= question.min && count <= question.max;
};

export const isWhole = (questions: readonly Asked[], { marks }: Paper): boolean =>
  questions.every((question, at) => isAnswer(question, marks[at] ?? []));

/** Papers of a question of which one choice is made, by how many votes each choice gets. */
export const papersOf = (counts: readonly number[]): readonly Paper[] =>
  counts.flatMap((votes, at) =>
    votes === 0
      ? []
      : [{ marks: [counts.map((_, place): 0 | 1 => (place === at ? 1 : 0))], votes }],
  );

export const votesOn = (papers: readonly Pick<Paper, "votes">[]): number =>
  papers.reduce((sum, { votes }) => sum + votes, 0);

/** How the votes of credentials are divided: those of each paper, and at last those left. */
export const sumsOf = (papers: readonly Paper[], all: number): readonly number[] => [
  ...papers.map(({ votes }) => votes),
  all - votesOn(papers),
];
