import {
  type Answer,
  agrees,
  askOf,
  beginning,
  type Clause,
  cutAt,
  type Edition,
  type Example,
  editionOf,
  inForce,
  outcomeOf,
  type PlayedLine,
  type Progress,
  playOn,
  type Rulebook,
  readPlace,
  type State,
  writeOutcome,
} from "@hemicycle/engine";
import { askedIn, isSlot, sayAnswer } from "./example-values.ts";

/** Situations that the examples of a rulebook start from, each as lines of the minutes. */
export interface Givens {
  /**
   * A fixture with what differs in it: "40 at first plenary, 19 in the room". It comes in stages,
   * so that fixtures which begin alike are played once. Null when it is not known.
   */
  readonly fixture: (phrase: string, edition: Edition) => readonly (readonly string[])[] | null;
  /** A short way to say several lines: "announced vote". Null when it is a line itself. */
  readonly macro: (phrase: string, state: State) => readonly string[] | null;
  /** The fixture that an example starts from which names none. */
  readonly usual: string;
}

export interface ExampleBook {
  readonly rulebook: Rulebook;
  readonly edition: Edition;
  readonly givens: Givens;
}

/** What an example came to; `wrong` is null when it is as the example says. */
export interface ExampleRun {
  readonly wrong: string | null;
  /** The answer to its act; null when the example asks for a value. */
  readonly answer: Answer | null;
  /** The line of its act as it was played; null when the example asks for a value. */
  readonly line: PlayedLine | null;
}

/** The three parts of an example: what is given, what is done or asked, what comes of it. */
interface Parts {
  readonly given: string;
  readonly done: string;
  readonly outcome: string;
}

const partsOf = (example: Example): Parts => {
  const [given, done, outcome, ...more] = cutAt(example, "|").map(({ text }) => text);
  if (given === undefined || done === undefined || outcome === undefined || more.length > 0) {
    throw new Error(`an example has three parts, "given | act | outcome": ${example}`);
  }
  return { given, done, outcome };
};

/** What an example expects, as it is written: "accepted", "refused …", or an answer. */
export const outcomeIn = (example: Example): string => partsOf(example).outcome;

/** Runs one example of a clause. Throws when it cannot be read or its given does not hold. */
export const runExample = (book: ExampleBook, clause: Clause, example: Example): ExampleRun => {
  const { given, done, outcome } = partsOf(example);
  const progress = giving(book, given);
  const naming = { state: progress.state, titles: book.rulebook.offices };
  const {
    naming: { state },
    end,
  } = readPlace(done, naming, 0);
  const question = done.slice(end);
  return isSlot(question)
    ? {
        wrong: runValue({ book: rulesAt(book, progress), clause, state }, question, outcome),
        ...asked,
      }
    : runAct(book, progress, `${done} -> ${outcome}`);
};

/** The book with what is laid over its rules when the example asks. */
const rulesAt = (book: ExampleBook, { state, clock: { date, last } }: Progress): ExampleBook => ({
  ...book,
  edition: inForce(book.edition, state, last ?? `${date}T12:00:00.000Z`),
});

/** An example that asks for a value does nothing. */
const asked = { answer: null, line: null } as const;

const runAct = ({ rulebook }: ExampleBook, progress: Progress, line: string): ExampleRun => {
  const played = lastAct(playOn(progress, [line], [rulebook]), line);
  const { answer, expected } = played;
  if (agrees(expected, answer)) return { wrong: null, answer, line: played };
  return { wrong: `found: ${writeOutcome(outcomeOf(answer))}`, answer, line: played };
};

const lastAct = ({ lines, unread }: Progress, line: string): PlayedLine => {
  const fault = unread.at(-1);
  if (fault !== undefined) throw new Error(`${line}\ncolumn ${fault.column}: ${fault.says}`);
  const last = lines.at(-1);
  if (last?.kind !== "act") throw new Error(`no act: ${line}`);
  return last;
};

const runValue = (
  { book, clause, state }: { book: ExampleBook; clause: Clause; state: State },
  asked: string,
  expected: string,
): string | null => {
  const { slot, input } = askedIn(asked, { state, titles: book.rulebook.offices });
  const ask = askOf(editionOf(book.edition, state));
  const answer = ask(slot, input);
  if (clause.kind === "value" && clause.slot === slot) {
    const own = clause.answer(input, ask).kind;
    if (expected === "silent") return own === "silent" ? null : "does not keep silent";
    // An example may show that its clause leaves the case to another one; it may not be in vain.
    if (own !== "silent" && answer.clause !== clause.id) return `answered by ${answer.clause}`;
  }
  const found = sayAnswer(slot, answer);
  return found === expected.replace(/(?<=\d),(?=\d{3})/g, "") ? null : `found: ${found}`;
};

const played = new WeakMap<Edition, Map<string, Progress>>();

/** The state that a given leads to. What was played once is kept. */
const giving = (book: ExampleBook, given: string): Progress => {
  const { stages, rest } = begun(book, given);
  let key = "";
  let progress = beginning;
  for (const lines of stages) {
    key += `\n${lines.join("\n")}`;
    progress = known(book, key, () => playStage(book, progress, lines));
  }
  for (const step of rest) {
    key += `\n;${step}`;
    const before = progress;
    progress = known(book, key, () => {
      const lines = book.givens.macro(step, before.state) ?? [step];
      return playStage(book, before, lines);
    });
  }
  return progress;
};

interface Begun {
  readonly stages: readonly (readonly string[])[];
  readonly rest: readonly string[];
}

const begun = ({ givens, edition }: ExampleBook, given: string): Begun => {
  const steps = cutAt(given, ";").map(({ text }) => text);
  const stages = givens.fixture(steps[0] ?? "", edition);
  if (stages !== null) return { stages, rest: steps.slice(1) };
  return { stages: givens.fixture(givens.usual, edition) ?? [], rest: steps };
};

const known = ({ edition }: ExampleBook, key: string, make: () => Progress): Progress => {
  const kept = played.get(edition) ?? new Map<string, Progress>();
  played.set(edition, kept);
  const found = kept.get(key) ?? make();
  kept.set(key, found);
  return found;
};

/** Plays lines that must all come out as they say. */
const playStage = (
  { rulebook }: ExampleBook,
  from: Progress,
  lines: readonly string[],
): Progress => {
  // Only the state matters from here on, not how it came about.
  const to = playOn({ ...from, lines: [] }, lines, [rulebook]);
  const [fault] = to.unread;
  if (fault !== undefined) {
    const text = lines[fault.line - from.length - 1] ?? "";
    throw new Error(`given: ${text}\ncolumn ${fault.column}: ${fault.says}`);
  }
  for (const line of to.lines) {
    if (line.kind === "act" && !agrees(line.expected, line.answer)) {
      throw new Error(`given: ${line.text}\nfound: ${writeOutcome(outcomeOf(line.answer))}`);
    }
  }
  return to;
};
