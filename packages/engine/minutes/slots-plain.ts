import type { DocumentRef } from "../acts/fields.ts";
import {
  choice,
  endsWord,
  type Found,
  type Input,
  list,
  patternSlot,
  type Slot,
  word,
} from "./slot.ts";
import { spoken } from "./spoken.ts";

/** A word that can be an id. Whether the thing exists is for the engine to say. */
export const id = word("an id (letters, digits, point, dash)", /[A-Za-z0-9][A-Za-z0-9.-]*/y);

export const ids = list("ids (p1, p2 and p3)", id);

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\t": "\\t" };

/** In quotes, on one line: quotes, backslashes and line ends stand behind a backslash. */
export const quoted = (text: string): string =>
  `"${text.replace(/["\\]/g, "\\$&").replace(/[\n\t]/g, (sign) => escapes[sign] ?? sign)}"`;

export const unquoted = (text: string): string =>
  text.slice(1, -1).replace(/\\(.)/g, (_, sign: string) => {
    if (sign === "n") return "\n";
    return sign === "t" ? "\t" : sign;
  });

export const quotedPattern = /"(?:[^"\\\n]|\\.)*"/y;

export const text = patternSlot('a text in quotes ("…")', quotedPattern, {
  read: unquoted,
  write: quoted,
});

export const texts = list('texts in quotes ("…", "…")', text);

export const numberSaid = (value: number): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** 1027 or 1,027; written with commas. */
export const number = patternSlot("a number (12 or 1,027)", /\d{1,3}(?:,\d{3})+|\d+/y, {
  read: (digits) => Number(digits.replaceAll(",", "")),
  write: numberSaid,
});

/** A year, without a comma. */
export const year = patternSlot("a year (2026)", /\d{4}/y, { read: Number, write: String });

export const date = word("a date (2017-10-15)", /\d{4}-\d{2}-\d{2}/y);
export const when = word(
  "a day, a month, a year, or two of them (2024-02-08, 2010, 1993/1995)",
  /\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?/y,
);
export const zone = word("a time zone (Europe/Zurich)", /[A-Za-z_]+\/[A-Za-z_/-]+/y);
export const clause = word(
  "the id of a clause (rules.33.1/quorum)",
  /[a-z][a-z0-9-]*\.[a-z0-9.]+\/[a-z0-9-]+/y,
);

/** The name of a value: a word, or in quotes when it has spaces. */
const valueWord = /[^\s":;,]+/y;
export const valueName: Slot<string> = {
  expects: "the name of a value (rules.33.2/base)",
  read: (input, at) =>
    input.text[at] === '"' ? text.read(input, at) : word("", valueWord).read(input, at),
  write: (value) => {
    valueWord.lastIndex = 0;
    return valueWord.exec(value)?.[0] === value ? value : quoted(value);
  },
};

const hash = / sha256:[0-9a-f]{64}/y;

/** A document by its title, and the hash of its bytes where there is a file. */
export const document: Slot<DocumentRef> = {
  expects: 'a document ("title", and sha256:… where there is a file)',
  read: function* (input: Input, at: number): Iterable<Found<DocumentRef>> {
    for (const { value: title, end } of text.read(input, at)) {
      hash.lastIndex = end;
      const found = hash.exec(input.text)?.[0];
      if (found !== undefined) {
        yield { value: { title, sha256: found.slice(8) }, end: end + found.length };
      }
      yield { value: { title }, end };
    }
  },
  write: ({ title, sha256 }) =>
    sha256 === undefined ? quoted(title) : `${quoted(title)} sha256:${sha256}`,
};

/** One of the words of a list, as the minutes say it. */
export const spokenChoice = (
  name: string,
  words: Readonly<Record<string, string>>,
): Slot<string> => {
  const pairs = Object.entries(words);
  return choice(`${name} (${pairs.map(([, said]) => said).join(", ")})`, () => pairs);
};

const spokenTruth = (words: { readonly true: string; readonly false: string }): Slot<boolean> =>
  choice(`${words.true} or ${words.false}`, () => [
    [true, words.true],
    [false, words.false],
  ]);

const gesture = spokenChoice("a kind of act", spoken.gesture);
const someGestures = list(gesture.expects, gesture);

/** Kinds of acts: "ballots, opening votes and rulings"; none of them is "nothing". */
export const gestures: Slot<readonly string[]> = {
  expects: `${gesture.expects}, or nothing`,
  read: (input, at) =>
    input.text.startsWith("nothing", at) && endsWord(input.text, at + 7)
      ? [{ value: [], end: at + 7 }]
      : someGestures.read(input, at),
  write: (kinds, naming) => (kinds.length === 0 ? "nothing" : someGestures.write(kinds, naming)),
};

const documentLanguage = spokenChoice("a language", spoken.documentLanguage);

/** The words of the lists, and yes or no in its several ways of being said. */
export const listSlots = {
  affiliation: spokenChoice("an affiliation", spoken.affiliation),
  periodKind: spokenChoice("what a member is", spoken.periodKind),
  capacity: spokenChoice("a capacity", spoken.capacity),
  sex: spokenChoice("a sex", spoken.sex),
  challenge: spokenChoice("the grounds of a challenge", spoken.challenge),
  tieBreak: spokenChoice("how a tie is broken", spoken.tieBreak),
  composition: spokenChoice("how a delegation is made up", spoken.composition),
  itemKind: spokenChoice("a kind of item", spoken.itemKind),
  purpose: spokenChoice("a purpose", spoken.purpose),
  debateList: spokenChoice("a list of speakers", spoken.debateList),
  documentLanguage,
  documentKind: spokenChoice("a kind of document", spoken.documentKind),
  languages: list(documentLanguage.expects, documentLanguage),
  blockRole: spokenChoice("what a paragraph is", spoken.blockRole),
  draftOrigin: spokenChoice("whose text it is", spoken.draftOrigin),
  motionKind: spokenChoice("a kind of motion", spoken.motionKind),
  deadlineKind: spokenChoice("a deadline", spoken.deadlineKind),
  bodyKind: spokenChoice("a kind of body", spoken.bodyKind),
  termKind: spokenChoice("what somebody is in a body", spoken.termKind),
  credentialKind: spokenChoice("a kind of credential", spoken.credentialKind),
  lawKind: spokenChoice("a kind of model law", spoken.lawKind),
  lawStage: spokenChoice("a stage", spoken.lawStage),
  readingOutcome: spokenChoice("what came of a reading", spoken.readingOutcome),
  replacing: spokenTruth(spoken.replacing),
  method: spokenChoice("a way of voting", spoken.method),
  yesNo: spokenTruth(spoken.yesNo),
  admissible: spokenTruth(spoken.admissible),
  upheld: spokenTruth(spoken.upheld),
};
