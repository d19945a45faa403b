import type { Question, Split } from "../acts/fields.ts";
import type { Subject } from "../acts/floor.ts";
import { subjectKinds } from "../words.ts";
import { type Found, type Input, list, type Slot } from "./slot.ts";
import { id, number, numberSaid, quoted, text } from "./slots-plain.ts";

const parts = [
  ["yes", "yes", "yes"],
  ["no", "no", "no"],
  ["abstain", "abstention", "abstentions"],
] as const;

const splitPattern =
  /nothing|[\d,]*\d (?:yes|no|abstentions?)(?:, [\d,]*\d (?:yes|no|abstentions?)){0,2}/y;

/** Null when a part is said twice. */
const readSplit = (said: string): Split | null => {
  const split = { yes: 0, no: 0, abstain: 0 };
  const seen = new Set<string>();
  for (const part of said === "nothing" ? [] : said.split(", ")) {
    const [count, name] = part.split(" ");
    const field = parts.find((words) => words.some((one) => one === name))?.[0];
    if (field === undefined || seen.has(field)) return null;
    seen.add(field);
    split[field] = Number(count?.replaceAll(",", ""));
  }
  return split;
};

const writeSplit = (split: Split): string => {
  const said = parts.flatMap(([field, one, many]) => {
    const count = split[field];
    if (count === 0) return [];
    return [`${numberSaid(count)} ${count === 1 ? one : many}`];
  });
  return said.length === 0 ? "nothing" : said.join(", ");
};

/** "12 yes, 2 no, 4 abstentions"; parts of nought are left out, and all nought is "nothing". */
export const split: Slot<Split> = {
  expects: "votes (12 yes, 2 no, 4 abstentions)",
  read: ({ text: line }, at) => {
    splitPattern.lastIndex = at;
    const said = splitPattern.exec(line)?.[0];
    const value = said === undefined ? null : readSplit(said);
    return said === undefined || value === null ? [] : [{ value, end: at + said.length }];
  },
  write: writeSplit,
};

/** One split for each question: "12 yes / 8 yes, 4 no". */
export const splits: Slot<readonly Split[]> = {
  expects: split.expects,
  read: function* (input, at): Iterable<Found<readonly Split[]>> {
    const value: Split[] = [];
    let next = at;
    for (;;) {
      const [found] = split.read(input, next);
      if (found === undefined) return;
      value.push(found.value);
      if (!input.text.startsWith(" / ", found.end)) {
        yield { value, end: found.end };
        return;
      }
      next = found.end + 3;
    }
  },
  write: (values, naming) => values.map((value) => split.write(value, naming)).join(" / "),
};

/** Reads `KIND ID` and what may follow it. */
const afterWords =
  <T>(
    words: string,
    then: (input: Input, at: number) => Iterable<Found<T>>,
  ): ((input: Input, at: number) => Iterable<Found<T>>) =>
  (input, at) =>
    input.text.startsWith(words, at) ? then(input, at + words.length) : [];

const byId = (kind: string, make: (id: string) => Question) =>
  afterWords(`${kind} `, (input, at) => mapped(id.read(input, at), make));

const mapped = <A, B>(found: Iterable<Found<A>>, make: (value: A) => B): Found<B>[] =>
  [...found].map(({ value, end }) => ({ value: make(value), end }));

function* readPart(input: Input, at: number): Iterable<Found<Question>> {
  for (const { value: part, end } of id.read(input, at)) {
    const draft = afterWords(" of draft ", (all, from) => id.read(all, from))(input, end);
    yield* mapped(draft, (name): Question => ({ kind: "part", draft: name, part }));
  }
}

function* readRound(input: Input, at: number): Iterable<Found<Question>> {
  for (const { value: round, end } of number.read(input, at)) {
    const election = afterWords(" of election ", (all, from) => id.read(all, from))(input, end);
    yield* mapped(election, (name): Question => ({ kind: "election", election: name, round }));
  }
}

function* readOther(input: Input, at: number): Iterable<Found<Question>> {
  for (const { value: question, end } of id.read(input, at)) {
    const title = afterWords(" ", (all, from) => text.read(all, from))(input, end);
    yield* mapped(title, (said): Question => ({ kind: "other", question, title: said }));
  }
}

const questionReaders = [
  byId("request", (request) => ({ kind: "request", request })),
  byId("draft", (draft) => ({ kind: "draft", draft })),
  byId("division of draft", (draft) => ({ kind: "division", draft })),
  byId("motion", (motion) => ({ kind: "motion", motion })),
  byId("election", (election) => ({ kind: "election", election })),
  afterWords("round ", readRound),
  byId("measure", (measure) => ({ kind: "measure", measure })),
  byId("amendment", (amendment) => ({ kind: "amendment", amendment })),
  afterWords("part ", readPart),
  afterWords("question ", readOther),
];

const writeQuestion = (question: Question): string => {
  switch (question.kind) {
    case "request":
      return `request ${question.request}`;
    case "draft":
      return `draft ${question.draft}`;
    case "part":
      return `part ${question.part} of draft ${question.draft}`;
    case "division":
      return `division of draft ${question.draft}`;
    case "motion":
      return `motion ${question.motion}`;
    case "election":
      return question.round === undefined
        ? `election ${question.election}`
        : `round ${question.round} of election ${question.election}`;
    case "measure":
      return `measure ${question.measure}`;
    case "amendment":
      return `amendment ${question.amendment}`;
    case "other":
      return `question ${question.question} ${quoted(question.title)}`;
  }
};

export const question: Slot<Question> = {
  expects:
    "a question (request R1, draft D1, part p2 of draft D1, division of draft D1, motion P1, " +
    'election E1, round 2 of election E1, question Q1 "title")',
  read: (input, at) => questionReaders.flatMap((read) => [...read(input, at)]),
  write: writeQuestion,
};

export const questions = list(question.expects, question);

/** What a speech is about: `request R1`, `motion P1`. */
export const subject: Slot<Subject> = {
  expects: `what it is about (${subjectKinds.map((kind) => `${kind} ID`).join(", ")})`,
  read: (input, at) =>
    subjectKinds.flatMap((kind) => [
      ...afterWords(`${kind} `, (all, from) =>
        mapped(id.read(all, from), (name): Subject => ({ kind, id: name })),
      )(input, at),
    ]),
  write: (about) => `${about.kind} ${about.id}`,
};
