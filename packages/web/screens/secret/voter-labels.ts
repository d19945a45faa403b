import type { Asked } from "../../client/secret-voter-work.ts";
import type { Words } from "../../messages/index.ts";
import type { Marks, Paper } from "./voter-paper.ts";

/** What can be chosen, in the reader's words: a row a question, in the order of the ballot. */
export type Labels = readonly (readonly string[])[];

/**
 * As the election in the box has it, which is what is encrypted. Candidates can cast blank; names
 * are not translated.
 */
export const labelsOf = (words: Words, questions: readonly Asked[]): Labels =>
  questions.map(({ answers, blank }) =>
    blank === true
      ? [words.say("voter.blank"), ...answers]
      : answers.map((answer) => answerText(words, answer)),
  );

const answerText = (words: Words, answer: string): string =>
  answer === "yes" || answer === "no" || answer === "abstain"
    ? words.say(`choice.${answer}`)
    : answer;

/** "Yes", or "Ms. One, Mr. Two; Yes": what is marked on a ballot, question by question. */
export const marksText = (words: Words, labels: Labels, marks: Marks): string =>
  marks
    .map((row, at) =>
      words.list(row.flatMap((mark, place) => (mark === 1 ? [labels[at]?.[place] ?? ""] : []))),
    )
    .join("; ");

/** "12 votes: Yes; 4 votes: Abstention". */
export const papersText = (words: Words, labels: Labels, papers: readonly Paper[]): string =>
  words.list(
    papers.map(({ marks, votes }) =>
      words.say("voter.paper", { votes, what: marksText(words, labels, marks) }),
    ),
  );
